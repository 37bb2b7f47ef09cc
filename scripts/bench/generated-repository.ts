import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const files = 3000;
const changesInCommit = 4;

/**
 * A repository that grows as real ones do: it begins with 3,000 source files of the packages installed here, and each commit edits a few, most often the
 * same ones, with lines of the others. Made once by `git fast-import` in the temporary folder; the same for the same numbers and packages.
 */
export async function generatedRepository(commits = 5000, seed = 1): Promise<string> {
  const folder = path.join(tmpdir(), `sallyport-bench-${commits}-${seed}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  await run(unfinished, ["init", "--quiet", "--initial-branch=main"]);
  await run(unfinished, ["fast-import", "--quiet"], history(commits, generator(seed)));
  await run(unfinished, ["repack", "-adfq"]);
  await run(unfinished, ["reset", "--hard", "--quiet", "main"]);
  renameSync(unfinished, folder);
  return folder;
}

/** Source files of 1 KB to 1 MB, by a path without the package manager's folders. */
function realFiles(): { readonly name: string; readonly lines: string[] }[] {
  const store = path.join(root, "node_modules/.pnpm");
  const found: { readonly name: string; readonly lines: string[] }[] = [];
  for (const name of readdirSync(store, { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.(?:[cm]?[jt]s|json|md|ya?ml)$/.test(name)) continue;
    const file = path.join(store, name);
    const { size } = statSync(file);
    if (size < 1000 || size > 1_000_000 || !lstatSync(file).isFile()) continue;
    found.push({ name: name.replace(/^.*node_modules\//, ""), lines: readFileSync(file, "latin1").split("\n") });
  }
  const step = Math.max(1, Math.floor(found.length / files));
  return found.filter((_, index) => index % step === 0).slice(0, files);
}

async function run(folder: string, parameters: string[], input?: Iterable<string | Buffer>): Promise<void> {
  const child = spawn("git", parameters, { cwd: folder, stdio: ["pipe", "inherit", "inherit"] });
  const end = once(child, "close");
  for (const text of input ?? []) if (!child.stdin.write(text)) await once(child.stdin, "drain");
  child.stdin.end();
  const [code] = await end;
  if (code !== 0) throw new Error(`git ${parameters[0]} ended with ${code}`);
}

type Random = (below: number) => number;

/** Mulberry32. */
function generator(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function* history(commits: number, random: Random): Generator<string | Buffer> {
  const texts = realFiles();
  const lineOfAny = () => {
    const { lines } = texts[random(texts.length)] ?? { lines: [""] };
    return lines[random(lines.length)] ?? "";
  };
  for (let commit = 0; commit < commits; commit += 1) {
    // The smaller of two numbers: some files change all the time, most hardly ever.
    const hot = () => Math.min(random(texts.length), random(texts.length));
    const touched = commit === 0 ? texts.keys() : new Set(Array.from({ length: changesInCommit }, hot));
    const message = `change ${commit}\n`;
    yield `commit refs/heads/main\ncommitter Alice <alice@acme.example> ${1_700_000_000 + commit * 600} +0000\ndata ${message.length}\n${message}`;
    for (const index of touched) {
      const file = texts[index];
      if (!file) continue;
      for (let edit = 0; commit > 0 && edit < 1 + random(8); edit += 1)
        file.lines.splice(random(file.lines.length), random(3), lineOfAny());
      const text = Buffer.from(file.lines.join("\n"), "latin1");
      yield `M 100644 inline ${JSON.stringify(file.name)}\ndata ${text.length}\n`;
      yield text;
      yield "\n";
    }
  }
}
