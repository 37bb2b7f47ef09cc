import { lstat, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { formatDate, instant, printable, quantity, type SallyportError } from "@sallyport/core";
import type { SecretsPolicy } from "@sallyport/policy";
import { type BaselineLine, readBaseline, writeBaseline } from "@sallyport/secrets";
import { usageError } from "../usage-error.ts";

/** Where a baseline is written, unless told otherwise, from the root of the repository. */
export const baselineFile = ".github/secrets.baseline";

export interface BaselineTarget {
  /** The top of the repository. */
  readonly root: string;
  /** As given with `--output`; absent: the policy's first, else `.github/secrets.baseline`. */
  readonly output: string | undefined;
  readonly secrets: SecretsPolicy;
  readonly dryRun: boolean;
  readonly now: Date;
}

/** What to say about a baseline that was written, each ending in a line break where it is not empty. */
export interface BaselineUpdate {
  readonly summary: string;
  /** What is still to be done before it lets anything pass; empty where the policy names the file already. */
  readonly advice: string;
}

/** Writes a baseline of what `linesFrom` makes of the lines that it has now. Throws BASELINE_NOT_WRITABLE. */
export async function updateBaseline(
  { root, output, secrets, dryRun, now }: BaselineTarget,
  linesFrom: (before: readonly BaselineLine[]) => readonly BaselineLine[],
): Promise<BaselineUpdate> {
  const file = checkedPath(output ?? secrets.baseline?.[0]?.path ?? baselineFile);
  const before = await currentLines(root, file);
  const after = linesFrom(before);
  const isNamed = secrets.baseline?.some((entry) => entry.path === file) === true;
  // One that the policy names has to exist, also with nothing in it.
  if (before.length + after.length === 0 && !isNamed)
    return { summary: "no baseline is written: there is nothing to list\n", advice: "" };
  if (!dryRun) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), writeBaseline(after));
  }
  return { summary: summaryOf(file, before, after, dryRun), advice: isNamed ? "" : adviceFor(file, now) };
}

function checkedPath(file: string): string {
  const normal = path.posix.normalize(file);
  if (
    /^(?:\.?[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*\.?[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(normal) &&
    !/^\.git(?:\/|$)/i.test(normal)
  )
    return normal;
  throw notWritable(`${printable(file)} is no path from the root of the repository that a policy could name`);
}

/** The lines that the file has now. Nothing but a baseline is overwritten, and nothing through a link. */
async function currentLines(root: string, file: string): Promise<readonly BaselineLine[]> {
  let current = root;
  for (const name of file.split("/")) {
    current = path.join(current, name);
    const status = await lstat(current).catch(() => undefined);
    if (status === undefined) return [];
    if (status.isSymbolicLink()) throw notWritable(`${path.relative(root, current)} is a symbolic link`);
    if (status.isFile() !== (current === path.join(root, file))) throw notWritable(`${file} is no file`);
  }
  const reading = readBaseline(await readFile(current));
  if (reading.kind === "lines") return reading.lines;
  throw notWritable(`${file} is there, and is no baseline: ${reading.problem}`);
}

function summaryOf(
  file: string,
  before: readonly BaselineLine[],
  after: readonly BaselineLine[],
  dryRun: boolean,
): string {
  const [old, now] = [before, after].map((lines) => new Set(lines.map((line) => `${line.fingerprint} ${line.rule}`)));
  const added = [...(now ?? [])].filter((line) => !old?.has(line)).length;
  const removed = [...(old ?? [])].filter((line) => !now?.has(line)).length;
  const size = now?.size ?? 0;
  return `${dryRun ? "would write" : "wrote"} ${file}: ${quantity(size, "finding")} (${added} added, ${removed} removed)\n`;
}

/** Days that an approval may last. */
const longest = 180;

function adviceFor(file: string, now: Date): string {
  const dateIn = (days: number) => formatDate(instant(new Date(now.getTime() + days * 86_400_000)));
  return `It lets nothing pass until the policy names it under \`secrets\`, approved by somebody else than its owner:
  secrets:
    baseline:
      - path: ${file}
        owner: "@…"
        approved-by: "@…"
        reason: …
        control: …
        replacement: …
        created: ${dateIn(0)}
        expires: ${dateIn(longest)} # at most ${longest} days later
`;
}

function notWritable(message: string): SallyportError {
  return usageError("BASELINE_NOT_WRITABLE", message, `Name another file, such as \`--output ${baselineFile}\`.`);
}
