import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { allowedInActions, allowedInPackages, allowedInTests } from "./boundaries/allowed-imports.ts";
import { importCycles, loadedImports } from "./boundaries/import-cycles.ts";
import { exportedNames, takenNames } from "./boundaries/index-exports.ts";
import { importsOf, type SourceFile, sourcesOf, workspacePackage } from "./boundaries/source-file.ts";

/**
 * Holds every import of every source against `boundaries/allowed-imports.ts`, and fails on one that points up or sideways, on a permission
 * that nobody uses, on files of one package that import each other in a circle, on an undeclared or unused workspace dependency, on
 * `@actions/*` anywhere but in action-kit, and on names that an index exports for nobody.
 */
const root = path.resolve(import.meta.dirname, "..");

/** A package or an action. */
interface Member {
  /** `packages/core` */
  readonly folder: string;
  readonly name: string;
  readonly allowed: readonly string[];
  readonly sources: readonly SourceFile[];
}

const packages = readdirSync(path.join(root, "packages")).map((name) =>
  member("packages", name, allowedInPackages[name] ?? []),
);
const actionNames = readdirSync(path.join(root, "actions")).filter((name) => name !== "dist");
const actions = actionNames.map((name) =>
  // The entry of the shared bundle starts every action.
  member("actions", name, name === "entry" ? [...allowedInActions, ...actionNames] : allowedInActions),
);
const members = [...packages, ...actions];
const scripts = sourcesOf(root, "scripts");

const problems = [
  ...packages.filter(({ name }) => !(name in allowedInPackages)).map(({ folder }) => `${folder} is not in the table`),
  ...members.flatMap((each) => [...importProblems(each), ...cycleProblems(each), ...dependencyProblems(each)]),
  ...packages.flatMap((each) => idlePermissions(each.folder, each.allowed, [each])),
  ...idlePermissions("actions", allowedInActions, actions),
  ...packages.flatMap(indexProblems),
];
if (problems.length > 0) {
  console.error(problems.map((problem) => `error: ${problem}`).join("\n"));
  process.exitCode = 1;
} else {
  console.log("boundaries: every import points down");
}

function member(parent: string, name: string, allowed: readonly string[]): Member {
  const folder = path.join(parent, name);
  return { folder, name, allowed, sources: sourcesOf(root, path.join(folder, "src")) };
}

function importProblems({ folder, name, allowed, sources }: Member): string[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap((specifier) => {
      const found = `${source.path} imports ${specifier}`;
      if (specifier.startsWith(".")) return isInside(folder, source, specifier) ? [] : [`${found}, out of ${folder}`];
      if (specifier.startsWith("@actions/") && name !== "action-kit" && !source.isTest)
        return [`${found}: only packages/action-kit may`];
      const target = workspacePackage(specifier);
      const isAllowed =
        target === undefined || allowed.includes(target) || (source.isTest && allowedInTests.includes(target));
      return isAllowed ? [] : [`${found}, but ${folder} may only import: ${allowed.join(", ") || "nothing"}`];
    }),
  );
}

/** Tests may use sources of other packages, such as what plays a server for theirs. */
function isInside(folder: string, { path: file, isTest }: SourceFile, specifier: string): boolean {
  return isTest || path.join(path.dirname(file), specifier).startsWith(folder + path.sep);
}

function cycleProblems({ sources }: Member): string[] {
  const targets = ({ path: file, text }: SourceFile) =>
    loadedImports(text).map((target) => path.join(path.dirname(file), target));
  const graph = new Map(sources.map((source) => [source.path, targets(source)]));
  return importCycles(graph).map((cycle) => `these import each other in a circle: ${cycle.join(" -> ")}`);
}

function dependencyProblems({ folder, sources }: Member): string[] {
  const manifest = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
  };
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).flatMap(
    (name) => workspacePackage(name) ?? [],
  );
  const used = packagesUsedBy(sources);
  return [
    ...[...used]
      .filter((name) => !declared.includes(name))
      .map((name) => `${folder} imports @sallyport/${name} and does not declare it`),
    ...declared
      .filter((name) => !used.has(name))
      .map((name) => `${folder} declares @sallyport/${name}, which nothing there imports`),
  ];
}

/** A permission without a user is a hole, not a rule. */
function idlePermissions(folder: string, allowed: readonly string[], users: readonly Member[]): string[] {
  const used = packagesUsedBy(users.flatMap(({ sources }) => sources));
  return allowed
    .filter((name) => !used.has(name))
    .map((name) => `${folder} may import ${name}, and does not: take it out of the table`);
}

function packagesUsedBy(sources: readonly SourceFile[]): Set<string> {
  return new Set(sources.flatMap(importsOf).flatMap((specifier) => workspacePackage(specifier) ?? []));
}

/** What only the package itself uses is not for its index. */
function indexProblems({ folder, name, sources: own }: Member): string[] {
  const index = path.join(folder, "src/index.ts");
  // The command line is nobody's library.
  if (!own.some((source) => source.path === index)) return [];
  const exported = exportedNames(readFileSync(path.join(root, index), "utf8"));
  const others = members.filter((each) => each.name !== name).flatMap(({ sources }) => sources);
  const taken = new Set(
    [...others, ...scripts].flatMap(({ path: file, text }) =>
      takenNames(text, [`@sallyport/${name}`, path.relative(path.dirname(file), index)], exported),
    ),
  );
  return exported
    .filter((each) => !taken.has(each))
    .map((each) => `${index} exports ${each}, which no other package imports`);
}
