/** What each package may import from the workspace. Arrows point one way (design 4); a domain never imports another domain. */
export const allowedInPackages: Readonly<Record<string, readonly string[]>> = {
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
  cli: ["core", "git", "github", "http", "policy", "report", "secrets", "assume", "identity", "trust"],
};

/** Actions wire: they may import action-kit, core and domains, never the command line. */
export const allowedInActions = [
  ...["action-kit", "core", "git", "github", "http", "policy"],
  ...["assume", "federation", "secrets"],
];

/** Test files may also use these, where their package declares it. */
export const allowedInTests = ["sandbox", "core", "git", "policy", "secrets", "report"];
