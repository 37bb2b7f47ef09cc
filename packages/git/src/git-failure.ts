import { printable, redacted, SallyportError } from "@sallyport/core";

/** How a git child ended. */
export interface GitExit {
  /** Absent when a signal ended it. */
  readonly code?: number;
  readonly signal?: string;
  /** The first bytes of standard error. */
  readonly stderr: string;
}

/** actions/checkout leaves content out for a sparse checkout too, unasked. Source: its README, "filter". */
export const wholeInWorkflow =
  "in a workflow, remove the line `filter:` from the step that uses actions/checkout, and `sparse-checkout:`, which leaves content out too";

/** What git says, and what that means. The first match counts. */
const meanings: readonly {
  readonly says: RegExp;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}[] = [
  {
    says: /^fatal: cannot change to '/,
    code: "PATH_NOT_FOUND",
    message: "the folder is no longer there, or may not be entered",
    fix: "Check that nothing moves or deletes the repository while Sallyport reads it, and that you may read it.",
  },
  {
    says: /dubious ownership|unsafe repository/,
    code: "REPOSITORY_OWNERSHIP",
    message: "git refuses to read a repository that belongs to another user",
    fix: "Run as the user who owns the repository, or install git 2.38 or newer, which lets Sallyport vouch for this one folder.",
  },
  {
    says: /not a git repository/i,
    code: "NOT_A_REPOSITORY",
    message: "the folder is no longer a git repository",
    fix: "Check that nothing moves or deletes the repository while Sallyport reads it.",
  },
  {
    says: /bad config|bad numeric config|bad boolean config|unable to parse config|error reading config|missing value for '/i,
    code: "GIT_FAILED",
    message: "git cannot read its configuration",
    fix: "Correct the file and line that the cause names, most often `.git/config` or `~/.gitconfig`; `git config --list --show-origin` lists what git reads.",
  },
  {
    says: /unknown repository extension|expected git repo version/i,
    code: "REPOSITORY_FORMAT",
    message: "the repository has a format that the installed git cannot read",
    fix: "Install a newer git: the repository was made by one.",
  },
  {
    says: /not a valid (?:object|commit) name|not a tree object|unknown revision|bad revision/i,
    code: "REVISION_NOT_FOUND",
    message: "git does not know one of the commits that it was asked for",
    fix: "Fetch the commit, or name one that is in this clone: `git log --oneline --all`.",
  },
  {
    says: /could not fetch|lazy fetch/i,
    code: "REPOSITORY_DAMAGED",
    message: "this is a partial clone, and what is needed was left out of it",
    fix: `Clone without \`--filter\` (${wholeInWorkflow}), or fetch all objects with \`git fetch --refetch --no-filter\`.`,
  },
  {
    says: /bad object|could not read|unable to (?:read|unpack|stream)|failed to traverse|corrupt|missing|inflate|broken|invalid object|bad tree|too-short tree|malformed mode|empty filename|but is not a|is a (?:blob|tree|commit|tag), not a|object \S+ not a tree/i,
    code: "REPOSITORY_DAMAGED",
    message: "objects that the history needs are missing or damaged",
    fix: "See what is wrong with `git fsck --full`; then fetch all objects with `git fetch --refetch --no-filter`, or clone again.",
  },
];

/** The error for a git child that did not end well, with what git itself said as the cause. */
export function gitFailure(parameters: readonly string[], exit: GitExit): SallyportError {
  const said = cleaned(exit.stderr);
  const name = subcommandOf(parameters);
  const meaning = meanings.find((candidate) => candidate.says.test(said));
  const ending =
    exit.code === undefined ? `was ended by ${exit.signal ?? "a signal"}` : `ended with exit code ${exit.code}`;
  const usage = meaning?.code === "REVISION_NOT_FOUND" || meaning?.code === "PATH_NOT_FOUND";
  return new SallyportError({
    code: meaning?.code ?? "GIT_FAILED",
    kind: usage ? "usage" : "unknown",
    message: meaning ? `${meaning.message} (git ${name} ${ending})` : `git ${name} ${ending}`,
    fix:
      meaning?.fix ??
      "Read the cause, which is what git said; `git fsck --full` tells whether the repository is sound.",
    cause: new Error(said || "git said nothing"),
  });
}

/** The word that says what git was to do, also where settings stand before it: `-c core.x=y rev-list` is `rev-list`. */
export function subcommandOf(parameters: readonly string[]): string {
  const [word = "", ...others] = parameters;
  return word === "-c" ? subcommandOf(others.slice(1)) : word;
}

/** The lines that name the failure, without the passwords that URLs of remotes may hold. */
function cleaned(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("hint:"));
  // A message goes on in lines that begin with a tab.
  const fatal = lines.filter((line) => /^(?:fatal|error):|^\t/.test(line));
  const chosen = (fatal.length > 0 ? fatal : lines).slice(-4);
  return printable(redacted(chosen.join("; ").replace(/:\/\/[^/\s]+@/g, "://…@"))).slice(0, 1_000);
}
