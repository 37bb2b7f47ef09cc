import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { headInFile, initRepository } from "./quick-repository.ts";

/** For tests: real repositories in a temporary folder, made with a fixed author and none of this machine's configuration. */
export interface Scratch {
  readonly folder: string;
  /** Makes a repository with one branch, `main`, and no commits. */
  repository(name: string, ...options: string[]): ScratchRepository;
  /** `git clone` with the options; a `file://` URL, so that depth and filters are obeyed. */
  clone(from: ScratchRepository, name: string, ...options: string[]): ScratchRepository;
  at(folder: string): ScratchRepository;
  /** Call in `afterAll`. */
  remove(): void;
}

export interface ScratchRepository {
  readonly root: string;
  /** Runs git in the repository and returns what it printed, trimmed. */
  git(...parameters: string[]): string;
  gitWith(options: { input?: string | Buffer; env?: NodeJS.ProcessEnv }, ...parameters: string[]): string;
  write(file: string | Buffer, content: string | Buffer): void;
  link(file: string, target: string): void;
  /** Adds everything, commits, and returns the commit's id. */
  commit(message: string, files?: Readonly<Record<string, string>>): string;
  /** The id of the object at `HEAD:file`, or of another revision. */
  id(revision: string): string;
}

export const author = {
  name: "Alice",
  mail: "alice@acme.example",
  date: "2026-01-02T03:04:05+01:00",
  instant: "2026-01-02T02:04:05.000Z",
};

export function createScratch(): Scratch {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "sallyport-git-")));
  const at = (root: string) => scratchRepository(root);
  return {
    folder,
    at,
    repository: (name, ...options) => {
      if (options.length === 0) initRepository(path.join(folder, name));
      else at(folder).git("init", "--quiet", "--initial-branch=main", ...options, name);
      const repository = at(path.join(folder, name));
      const settings = path.join(repository.root, options.includes("--bare") ? "config" : ".git/config");
      appendFileSync(settings, "[uploadpack]\n\tallowFilter = true\n\tallowAnySHA1InWant = true\n");
      return repository;
    },
    clone: (from, name, ...options) => {
      at(folder).git("clone", "--quiet", ...options, `file://${from.root}`, name);
      return at(path.join(folder, name));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function gitTestEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.mail,
    GIT_AUTHOR_DATE: author.date,
    GIT_COMMITTER_NAME: "Bob",
    GIT_COMMITTER_EMAIL: "bob@acme.example",
    GIT_COMMITTER_DATE: author.date,
    // No housekeeping in the background: it costs more than the commits.
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: "gc.auto",
    GIT_CONFIG_VALUE_0: "0",
    GIT_CONFIG_KEY_1: "maintenance.auto",
    GIT_CONFIG_VALUE_1: "false",
  };
}

function scratchRepository(root: string): ScratchRepository {
  const gitWith: ScratchRepository["gitWith"] = ({ input, env }, ...parameters) =>
    execFileSync("git", parameters, {
      cwd: root,
      env: { ...gitTestEnvironment(), ...env },
      ...(input === undefined ? {} : { input }),
      stdio: ["pipe", "pipe", "pipe"],
      maxBuffer: 1 << 30,
    })
      .toString("utf8")
      .trim();
  const git: ScratchRepository["git"] = (...parameters) => gitWith({}, ...parameters);
  const write: ScratchRepository["write"] = (file, content) => {
    if (typeof file === "string") mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from(file)]), content);
  };
  return {
    root,
    git,
    gitWith,
    write,
    link: (file, target) => symlinkSync(target, path.join(root, file)),
    commit: (message, files = {}) => {
      for (const [file, content] of Object.entries(files)) write(file, content);
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", message);
      return headInFile(root) ?? git("rev-parse", "HEAD");
    },
    id: (revision) => git("rev-parse", revision),
  };
}
