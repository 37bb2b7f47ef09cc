import path from "node:path";

/** What git needs to start. No other variable reaches a child: no token of the job, no `GIT_*` of a hook or a user. */
const passedOn = [
  "PATH",
  "HOME", // `include.path = ~/…` in a repository's configuration is fatal without it
  "TMPDIR",
  "LD_LIBRARY_PATH",
  "DYLD_LIBRARY_PATH",
  // Windows
  "Path",
  "PATHEXT",
  "SYSTEMROOT",
  "SystemRoot",
  "WINDIR",
  "COMSPEC",
  "TEMP",
  "TMP",
  "USERPROFILE",
] as const;

/** Source: git(1), "Environment Variables". */
const hardening = {
  LC_ALL: "C",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_ATTR_NOSYSTEM: "1",
  // A ref below refs/replace/, or a line in info/grafts, would show other content or a shorter history than was pushed.
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_GRAFT_FILE: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_LITERAL_PATHSPECS: "1",
  // A partial clone asks its remote for what is missing, and a remote may be `ext::<command>`. Newer git obeys the first
  // variable; all versions obey the second, in which no protocol is called `none`.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
} as const;

/** The whole environment of a git child. */
export function gitEnvironment(parent: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...hardening };
  for (const name of passedOn) {
    if (parent[name] !== undefined) environment[name] = parent[name];
  }
  return environment;
}

/**
 * Where what is pushed lies while a `pre-receive` hook judges it: apart, in a folder of the repository's own objects. Any other store of
 * objects is not listened to. Source: git-receive-pack(1), "Quarantine Environment".
 */
export function quarantineOf(parent: NodeJS.ProcessEnv, gitDir: string): NodeJS.ProcessEnv {
  const objects = path.join(gitDir, "objects");
  const folder = parent.GIT_QUARANTINE_PATH ?? "";
  const isOwn =
    path.dirname(path.resolve(folder)) === objects && /^(?:tmp_objdir-)?incoming-/.test(path.basename(folder));
  return isOwn ? { GIT_OBJECT_DIRECTORY: folder, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects } : {};
}

/**
 * Settings that win over the repository's own configuration, and so keep it from running programs, from reading the user's files
 * and from changing what is listed. Source: git-config(1).
 */
export function gitSettings(root: string): string[] {
  const settings = [
    `safe.directory=${root}`,
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.excludesFile=/dev/null",
    "core.attributesFile=/dev/null",
    // A cache of commits and their parents that nobody compares with them: one that is wrong shows a shorter history. Measured without
    // it: 0.6 s more for 60,000 commits.
    "core.commitGraph=false",
    // Blobs over this size are streamed by git, so that neither it nor we hold a huge file in memory.
    "core.bigFileThreshold=16m",
    // Versions of a file are deltas of each other; of what it has unpacked git keeps 96 MiB. Measured on 918 MB of blobs: 2.1 s of
    // processor time with that, 1.6 s with 160 MiB, and no less with 320.
    "core.deltaBaseCacheLimit=160m",
  ];
  return settings.flatMap((setting) => ["-c", setting]);
}
