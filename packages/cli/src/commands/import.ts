import { createHash } from "node:crypto";
import {
  compileGlob,
  exitCodes,
  expiryInstant,
  type Finding,
  milliseconds,
  printable,
  quantity,
  redacted,
  type SallyportError,
} from "@sallyport/core";
import type { BaselineLine } from "@sallyport/secrets";
import { baselineLine, searchForBaseline } from "../finding/baseline-search.ts";
import { updateBaseline } from "../finding/baseline-target.ts";
import { type ForeignEntry, type ForeignList, largestList, readForeignList } from "../import/foreign-list.ts";
import { readGivenFile } from "../options/given-file.ts";
import type { Invocation } from "../parse/command.ts";
import { usageError } from "../usage-error.ts";
import type { importCommand } from "./secrets-commands.ts";

type KnownList = Exclude<ForeignList, { readonly kind: "unknown" }>;

/** `sallyport secrets import FILE [path]`. Carries over what is a finding here too, and says what is not. */
export async function runImport(invocation: Invocation<typeof importCommand.options>): Promise<number> {
  const { operands, host, printer } = invocation;
  const file = operands[0] ?? "";
  const bytes = await readGivenFile(file, host, {
    largest: largestList,
    unreadable: (why, cause) => unreadable(file, why, cause),
  });
  if (file.endsWith(".toml")) {
    const { readGitleaksConfig } = await import("../import/gitleaks-config.ts");
    const config = readGitleaksConfig(bytes.toString("utf8"));
    if (config === undefined) throw invalid(file, "it is no TOML, or holds nothing of gitleaks");
    return (await import("../import/import-gitleaks-config.ts")).importGitleaksConfig(config, invocation);
  }
  const list = await readForeignList(bytes, file);
  if (list.kind === "unknown") throw invalid(file, list.problem);
  const digests = new Map<string, string>();
  const { findings, target } = await searchForBaseline(invocation, operands[1], ({ fingerprint, value }) =>
    digests.set(fingerprint, createHash("sha1").update(value).digest("hex")),
  );
  const carried = new Map<string, BaselineLine>();
  const left: string[] = [];
  for (const entry of list.entries) {
    const objection = entry.objection ?? (hasEnded(entry, host.now()) ? "its date is over" : undefined);
    const fits = objection === undefined ? findings.filter(isAbout(entry, digests)) : [];
    for (const finding of fits) carried.set(`${finding.fingerprint} ${finding.rule}`, baselineLine(finding));
    if (fits.length === 0) left.push(`${safe(entry.name)}: ${objection ?? missing(entry)}`);
  }
  const { summary, advice } = await updateBaseline(target, (before) => [...before, ...carried.values()]);
  await printer.out.write(`${reportOf(list, carried.size, left)}${summary}${advice}`);
  return exitCodes.pass;
}

/** The same value in the same file, where the list has a digest of it; else the same rule there, or the same line. */
function isAbout(entry: ForeignEntry, digests: ReadonlyMap<string, string>): (finding: Finding) => boolean {
  const globs = entry.rule === undefined ? [] : entry.paths.map(compileGlob);
  const isThere = (path: string) => entry.paths.includes(path) || globs.some((matches) => matches(path));
  return (finding) => {
    const places = finding.places.filter((place) => isThere(place.path) && place.object === undefined);
    if (entry.sha1 !== undefined) return places.length > 0 && digests.get(finding.fingerprint) === entry.sha1;
    if (entry.rule !== undefined) return places.length > 0 && finding.rule === entry.rule;
    return places.some(({ region, commit }) => {
      const isOfCommit = entry.commit === undefined || commit === undefined || commit.startsWith(entry.commit);
      const line = entry.line ?? 0;
      return isOfCommit && region !== undefined && region.start.line <= line && line <= region.end.line;
    });
  };
}

function hasEnded({ expires }: ForeignEntry, now: Date): boolean {
  const end = expires === undefined ? undefined : expiryInstant(expires);
  return end !== undefined && milliseconds(end) <= now.getTime();
}

function missing({ rule }: ForeignEntry): string {
  return rule === undefined ? "no finding there" : `no finding of ${rule} there, and its rules are known by name alone`;
}

const mostNamed = 20;

function reportOf({ kind, entries, unread }: KnownList, carried: number, left: readonly string[]): string {
  const lines = [
    `a list of ${kind}: ${quantity(entries.length, "entry", "entries")}, ${quantity(carried, "finding")} carried over`,
  ];
  lines.push(...listed("not carried over", left), ...listed("not understood", unread.map(safe)));
  return `${lines.join("\n")}\n`;
}

function listed(title: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const rest = texts.length - mostNamed;
  const named = texts.slice(0, mostNamed).map((text) => `  ${text}`);
  return [`${title}: ${texts.length}`, ...named, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

/** What a list holds may be anything, a secret too. */
function safe(text: string): string {
  return printable(redacted(text));
}

const knownFiles =
  "a .gitleaksignore, a .secrets.baseline of detect-secrets, a .trivyignore or .trivyignore.yaml, or a .gitleaks.toml";

function unreadable(file: string, why: string, cause: unknown): SallyportError {
  return usageError(
    "IMPORT_FILE_INVALID",
    `${safe(file)} cannot be read: ${why}`,
    `Name the other tool's list, from the current folder: ${knownFiles}.`,
    cause,
  );
}

function invalid(file: string, why: string): SallyportError {
  return usageError(
    "IMPORT_FILE_INVALID",
    `${safe(file)} is no list of another tool that is known here: ${why}`,
    `Name ${knownFiles}, whole and as its tool writes it.`,
  );
}
