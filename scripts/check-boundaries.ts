import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { importCycles, loadedImports } from "./import-cycles.ts";

/**
 * Arrows between packages point one way (design 4). This reads every import of every source and fails on one that points up or
 * sideways, on files of one package that import each other in a circle, on an undeclared or unused workspace dependency, and on
 * `@actions/*` anywhere but in action-kit.
 */
const root = path.resolve(import.meta.dirname, "..");

/** What each package may import from the workspace. A domain never imports another domain. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  git: ["core"],
  report: ["core"],
  github: ["core"],
  cel: ["core"],
  http: ["core"],
  evidence: ["core"],
  policy: ["core", "git", "cel"],
  secrets: ["core", "git", "http", "policy"],
  "action-kit": ["core", "git", "github", "http", "policy", "report"],
  identity: ["core", "http"],
  trust: ["core", "cel"],
  federation: ["core", "http", "policy"],
  // The one way from an identity to access, for the action and the command line: it joins domains, which never import each other.
  assume: ["core", "evidence", "federation", "http", "identity", "policy", "trust"],
  sandbox: ["core", "trust"],
  cli: [
    ...["core", "git", "github", "policy", "report", "secrets", "sandbox"],
    ...["assume", "evidence", "federation", "http", "identity", "trust"],
  ],
};
/** Actions wire: they may import action-kit, core and domains, never the command line. */
const allowedInActions = [
  ...["action-kit", "core", "git", "github", "policy", "secrets"],
  ...["assume", "evidence", "federation", "http", "identity", "trust"],
];
/** Test files may also use the sandbox. */
const allowedInTests = ["sandbox", "core", "git", "policy", "secrets", "report"];

const problems: string[] = [];

for (const name of readdirSync(path.join(root, "packages"))) {
  const rules = allowed[name];
  if (!rules) problems.push(`packages/${name} is not in the table of scripts/check-boundaries.ts`);
  else checkFolder(path.join("packages", name), rules, name === "action-kit");
}
const actions = readdirSync(path.join(root, "actions")).filter((name) => name !== "dist");
for (const name of actions) {
  // The entry of the shared bundle starts every action.
  const rules = name === "entry" ? [...allowedInActions, ...actions] : allowedInActions;
  checkFolder(path.join("actions", name), rules, false);
}

if (problems.length > 0) {
  console.error(problems.map((problem) => `error: ${problem}`).join("\n"));
  process.exitCode = 1;
} else {
  console.log("boundaries: every import points down");
}

function checkFolder(folder: string, rules: readonly string[], mayUseActions: boolean): void {
  const manifest = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as Record<
    string,
    Record<string, string>
  >;
  const declared = { ...manifest.dependencies, ...manifest.devDependencies };
  const used = new Set<string>();
  const files = sources(path.join(folder, "src"));
  for (const cycle of cyclesOf(files)) problems.push(`these import each other in a circle: ${cycle.join(" -> ")}`);
  for (const file of files) {
    const isTest = file.endsWith(".test.ts") || file.startsWith(path.join(folder, "src/testing/"));
    for (const specifier of importsOf(readFileSync(path.join(root, file), "utf8"))) {
      if (specifier.startsWith(".")) checkRelative(folder, file, specifier, isTest);
      else if (specifier.startsWith("@actions/") && !mayUseActions && !isTest)
        problems.push(`${file} imports ${specifier}: only packages/action-kit may`);
      const target = /^@sallyport\/([\w-]+)(\/.*)?$/.exec(specifier);
      if (!target?.[1]) continue;
      used.add(`@sallyport/${target[1]}`);
      const fine = rules.includes(target[1]) || (isTest && allowedInTests.includes(target[1]));
      if (!fine)
        problems.push(`${file} imports ${specifier}, but ${folder} may only import: ${rules.join(", ") || "nothing"}`);
      if (!declared[`@sallyport/${target[1]}`])
        problems.push(`${file} imports ${specifier}, which ${folder}/package.json does not declare`);
    }
  }
  for (const name of Object.keys(declared)) {
    if (name.startsWith("@sallyport/") && !used.has(name))
      problems.push(`${folder}/package.json declares ${name}, which nothing there imports`);
  }
}

function checkRelative(folder: string, file: string, specifier: string, isTest: boolean): void {
  const target = path.join(path.dirname(file), specifier);
  if (!target.startsWith(folder + path.sep) && !isTest)
    problems.push(`${file} reaches out of ${folder} with ${specifier}`);
}

function cyclesOf(files: readonly string[]): string[][] {
  const targets = (file: string) =>
    loadedImports(readFileSync(path.join(root, file), "utf8")).map((target) => path.join(path.dirname(file), target));
  return importCycles(new Map(files.map((file) => [file, targets(file)])));
}

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** Static imports, re-exports and literal dynamic imports. */
function importsOf(source: string): string[] {
  const pattern = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)"([^"]+)"/g;
  return [...source.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}
