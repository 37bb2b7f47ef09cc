import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import path from "node:path";
import { exitCodes, type Finding, printable, type SallyportError } from "@sallyport/core";
import {
  type BaselineLine,
  type ForeignEntry,
  type ForeignList,
  largestList,
  readForeignList,
} from "@sallyport/secrets";
import type { Invocation } from "../command.ts";
import type { importCommand } from "../commands.ts";
import { updateBaseline } from "../finding/baseline-target.ts";
import { searchRepository } from "../finding/search-repository.ts";
import { usageError } from "../usage-error.ts";
import { assertFitForBaseline } from "./baseline.ts";

type KnownList = Exclude<ForeignList, { readonly kind: "unknown" }>;

/** `sallyport secrets import FILE [path]`. Carries over what is a finding here too, and says what is not. */
export async function runImport({
  operands,
  options,
  host,
  printer,
}: Invocation<typeof importCommand.options>): Promise<number> {
  const list = await readList(path.resolve(host.folder, operands[0] ?? ""));
  const digests = new Map<string, string>();
  const searched = await searchRepository({
    host,
    printer,
    folder: operands[1],
    policy: options.policy,
    reveal: ({ fingerprint, value }) => digests.set(fingerprint, createHash("sha1").update(value).digest("hex")),
  });
  assertFitForBaseline(searched);
  const findings = searched.verdict.findings.filter(isSecret);
  const carried = new Map<string, BaselineLine>();
  const left: string[] = [];
  for (const entry of list.entries) {
    const fits = entry.objection === undefined ? findings.filter((finding) => isAbout(entry, finding, digests)) : [];
    for (const { fingerprint, rule } of fits) carried.set(`${fingerprint} ${rule}`, { fingerprint, rule });
    if (fits.length === 0) left.push(`${nameOf(entry)}: ${entry.objection ?? "no finding there"}`);
  }
  const { secrets } = searched.policy.policy;
  const root = searched.repository?.root ?? "";
  const target = { root, output: options.output, secrets, dryRun: options.dryRun === true };
  const written = await updateBaseline(target, (before) => [...before, ...carried.values()]);
  await printer.out.write(`${reportOf(list, carried.size, left)}${written}`);
  return exitCodes.pass;
}

function isSecret({ rule, fingerprint }: Finding): boolean {
  return /^(?:secrets|custom)\//.test(rule) && fingerprint.startsWith("s1:");
}

/** The same value in the same file, where the list has a digest of it; else the same line of the same file. */
function isAbout(entry: ForeignEntry, finding: Finding, digests: ReadonlyMap<string, string>): boolean {
  const places = finding.places.filter((place) => place.path === entry.path && place.object === undefined);
  if (entry.sha1 !== undefined) return places.length > 0 && digests.get(finding.fingerprint) === entry.sha1;
  return places.some(({ region, commit }) => {
    const isOfCommit = entry.commit === undefined || commit === undefined || commit.startsWith(entry.commit);
    const line = entry.line ?? 0;
    return isOfCommit && region !== undefined && region.start.line <= line && line <= region.end.line;
  });
}

const mostNamed = 20;

function reportOf({ kind, entries, unread }: KnownList, carried: number, left: readonly string[]): string {
  const lines = [`a list of ${kind}: ${entries.length} entries, ${carried} findings carried over`];
  if (left.length > 0)
    lines.push(`not carried over: ${left.length}`, ...left.slice(0, mostNamed).map((text) => `  ${text}`));
  if (left.length > mostNamed) lines.push(`  and ${left.length - mostNamed} more`);
  if (unread > 0) lines.push(`not understood: ${unread}`);
  return `${lines.join("\n")}\n`;
}

function nameOf({ path: file, line }: ForeignEntry): string {
  return printable(line === undefined ? file : `${file}:${line}`);
}

async function readList(file: string): Promise<KnownList> {
  const list = readForeignList(await bytesOf(file));
  if (list.kind !== "unknown") return list;
  throw invalid(`the list of another tool cannot be read: ${list.problem}`);
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, "r");
    try {
      if (!(await handle.stat()).isFile()) throw new Error("it is no file");
      // One byte more than is read shows that there are too many.
      const chunks: Buffer[] = [];
      for await (const chunk of handle.createReadStream({ end: largestList, autoClose: false })) chunks.push(chunk);
      return Buffer.concat(chunks);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw invalid("the list of another tool cannot be opened", cause);
  }
}

function invalid(message: string, cause?: unknown): SallyportError {
  return usageError(
    "IMPORT_FILE_INVALID",
    message,
    "Name a .gitleaksignore or a .secrets.baseline of detect-secrets, whole and as its tool writes it.",
    cause,
  );
}
