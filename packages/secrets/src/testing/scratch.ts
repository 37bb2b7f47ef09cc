import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { headInFile, initRepository } from "../../../git/src/testing/quick-repository.ts";

/** For tests: a temporary folder. Call `remove` in `afterAll`. */
export interface Scratch {
  readonly folder: string;
  /** Makes a repository with a branch `main` and no commits. */
  repository(name: string): ScratchRepository;
  /** A repository or a worktree that is there already. */
  at(name: string): ScratchRepository;
  remove(): void;
}

export interface ScratchRepository {
  readonly root: string;
  /** Runs git and returns what it printed, trimmed. */
  git(...parameters: string[]): string;
  write(file: string, content: string | Buffer): void;
  /** Writes the files (null deletes), adds everything, commits and returns the commit's id. */
  commit(message: string, files?: Readonly<Record<string, string | Buffer | null>>): string;
}

export const alice = "Alice <alice@acme.example>";

export function createScratch(): Scratch {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "sallyport-secrets-")));
  return {
    folder,
    repository(name) {
      initRepository(path.join(folder, name));
      return repositoryAt(path.join(folder, name));
    },
    at: (name) => repositoryAt(path.join(folder, name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function repositoryAt(root: string): ScratchRepository {
  function write(file: string, content: string | Buffer | null): void {
    const target = path.join(root, file);
    if (content === null) {
      rmSync(target);
      return;
    }
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return {
    root,
    git: (...parameters) => git(root, parameters),
    write,
    commit(message, files = {}) {
      for (const [file, content] of Object.entries(files)) write(file, content);
      git(root, ["add", "--all"]);
      git(root, ["commit", "--quiet", "--allow-empty", "--message", message]);
      return headInFile(root) ?? git(root, ["rev-parse", "HEAD"]);
    },
  };
}

let seconds = 1_767_000_000;

/** Each command is a minute later than the one before, so that commits have an order. */
function git(folder: string, parameters: readonly string[]): string {
  seconds += 60;
  const date = `@${seconds} +0000`;
  const output = execFileSync("git", ["-c", "protocol.file.allow=always", ...parameters], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 28,
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "Alice",
      GIT_AUTHOR_EMAIL: "alice@acme.example",
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: "Alice",
      GIT_COMMITTER_EMAIL: "alice@acme.example",
      GIT_COMMITTER_DATE: date,
    },
  });
  return output.toString().trim();
}
