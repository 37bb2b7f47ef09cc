import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** For tests: what `git init` with the branch `main` makes, copied from one that git made. To start git takes ten times as long. */
export function initRepository(root: string): void {
  cpSync(templateFolder(), path.join(root, ".git"), { recursive: true });
}

let template: string | undefined;

function templateFolder(): string {
  if (template !== undefined) return template;
  const folder = mkdtempSync(path.join(tmpdir(), "sallyport-template-"));
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  // Without the dozen of sample hooks; some tests write hooks of their own.
  execFileSync("git", ["init", "--quiet", "--initial-branch=main", "--template=", folder], { env });
  mkdirSync(path.join(folder, ".git/hooks"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  template = path.join(folder, ".git");
  return template;
}

/** For tests: the commit that is checked out, as long as git keeps its branch in a file; otherwise git has to be asked. */
export function headInFile(root: string): string | undefined {
  const read = (...names: string[]) => {
    const file = path.join(root, ".git", ...names);
    return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
  };
  if (!existsSync(path.join(root, ".git", "HEAD"))) return undefined;
  const head = read("HEAD") ?? "";
  return head.startsWith("ref: ") ? read(...head.slice("ref: ".length).split("/")) : head;
}
