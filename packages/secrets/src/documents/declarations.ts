import path from "node:path";
import { type SecretInput, secretInputsOf } from "./kubernetes/generated-secrets.ts";
import { loadYaml } from "./parse/parse-documents.ts";
import { isComposeFile } from "./pipelines/compose.ts";
import { type CreationRule, isSopsConfig, readSopsConfig, type SopsConfig } from "./sops/sops-config.ts";

/** A file in which the repository says something about its other files: `.sops.yaml`, `kustomization.yaml` or a Compose file. Plain data, for worker threads. */
export interface DeclaringFile {
  /** From the top of the repository. */
  readonly path: string;
  /** Absent for what is there and cannot be read. */
  readonly bytes?: Uint8Array;
}

/** All declaring files of one state of the repository: what is checked out, or a commit. */
export type DeclaringState = readonly DeclaringFile[];

/** What the repository itself says about its files. */
export interface Declarations {
  /** The rule of a `.sops.yaml` that wants the file encrypted. */
  ruleFor(path: string): CreationRule | undefined;
  /** How a generator of Secrets or Compose reads the file. */
  secretInput(path: string): SecretInput | undefined;
  /** Where the configurations of SOPS lie, which show it to be in use. */
  readonly sopsConfigs: readonly string[];
  /** What is not known of the repository's files. */
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly path: string;
  /** A clause without a full stop. */
  readonly why: string;
  /** The verdict cannot pass without it; else files are searched as any other is. */
  readonly isSerious: boolean;
}

/** Names of declaring files. */
export const declaringNames: readonly string[] = [
  ".sops.yaml",
  "kustomization.yaml",
  "kustomization.yml",
  "Kustomization",
  "compose.yaml",
  "compose.yml",
  "docker-compose.yaml",
  "docker-compose.yml",
];

/**
 * Reads what the states say. What one of them says holds: a change can want more files encrypted than the state that it starts from, and
 * never fewer.
 */
export async function readDeclarations(states: readonly DeclaringState[]): Promise<Declarations> {
  // Most repositories declare nothing, and a parser takes longer to load than most scans take.
  if (states.some(({ length }) => length > 0)) await loadYaml();
  const read = states.map((state) => ({ rules: sopsRules(state), inputs: secretInputs(state) }));
  return {
    // A kustomization lists files; SOPS would make it unreadable to everything else.
    ruleFor: (file) =>
      isDeclaring(file) && !isComposeFile(file) ? undefined : first(read, ({ rules }) => rules.ruleFor(file)),
    secretInput: (file) => first(read, ({ inputs }) => inputs.get(file)),
    sopsConfigs: states.flatMap((state) => state.map((file) => file.path).filter(isSopsConfig)),
    problems: distinct([...read.flatMap(({ rules }) => rules.problems), ...states.flatMap(unreadKustomizations)]),
  };
}

/** Whether a file of this name says something about others. */
export function isDeclaring(file: string): boolean {
  return declaringNames.includes(path.posix.basename(file));
}

interface SopsRules {
  ruleFor(path: string): CreationRule | undefined;
  readonly problems: readonly Problem[];
}

/**
 * SOPS takes the nearest `.sops.yaml`, from the file's folder upwards, and looks no further where that one names no rule. To be called once
 * `readDeclarations` has read the state.
 */
export function sopsRules(state: DeclaringState): SopsRules {
  const byFolder = new Map<string, SopsConfig | undefined>();
  const problems: Problem[] = [];
  for (const file of state) {
    if (!isSopsConfig(file.path)) continue;
    const config = file.bytes && readSopsConfig(Buffer.from(file.bytes), file.path);
    byFolder.set(path.posix.dirname(file.path), config);
    const refused = config?.refused.map((what) => `the ${what} cannot be run`);
    for (const why of refused ?? ["it is no configuration that can be read"])
      problems.push({
        path: file.path,
        why: `${why}: which files are to be encrypted is not known`,
        isSerious: true,
      });
  }
  if (byFolder.size === 0) return { ruleFor: () => undefined, problems };
  return {
    problems,
    ruleFor(file) {
      let folder = path.posix.dirname(file);
      while (!byFolder.has(folder) && folder !== ".") folder = path.posix.dirname(folder);
      return byFolder.get(folder)?.ruleFor(folder === "." ? file : file.slice(folder.length + 1));
    },
  };
}

function secretInputs(state: DeclaringState): ReadonlyMap<string, SecretInput> {
  return new Map(
    state.flatMap(({ path: file, bytes }) =>
      bytes && !isSopsConfig(file) ? [...secretInputsOf(file, Buffer.from(bytes))] : [],
    ),
  );
}

function unreadKustomizations(state: DeclaringState): Problem[] {
  const why = "a link or too large, so that it was not read: which files it makes Secrets of is not known";
  return state.flatMap(({ path: file, bytes }) =>
    bytes || isSopsConfig(file) ? [] : [{ path: file, why, isSerious: false }],
  );
}

function first<T, R>(items: readonly T[], pick: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const picked = pick(item);
    if (picked !== undefined) return picked;
  }
  return undefined;
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.path}\0${problem.why}`, problem])).values()];
}
