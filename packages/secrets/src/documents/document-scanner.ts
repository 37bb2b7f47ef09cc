import { withoutOverlaps } from "../engine/overlap.ts";
import type { Scanner } from "../engine/scanner.ts";
import type { Match } from "../match.ts";
import type { Declarations } from "./declarations.ts";
import { type DocumentFindings, inspectDocuments } from "./inspect-documents.ts";
import { documentRule } from "./rules.ts";
import { noteTool, type ToolsInUse } from "./tools.ts";

export interface DocumentSettings {
  /** What the repository says about its own files. */
  readonly declared: Declarations | undefined;
  /** Is told what the files show to be in use. */
  readonly tools: ToolsInUse;
}

/** A scanner that also parses documents: what it knows from them is stronger than a name, and weaker than a provider's token. */
export function withDocuments(scanner: Scanner, { declared, tools }: DocumentSettings): Scanner {
  return {
    get digest() {
      return scanner.digest;
    },
    scan(bytes, context = {}) {
      const matches = renamed(scanner.scan(bytes, context), context.path);
      if (context.path === undefined || context.partial) return matches;
      const findings = inspectDocuments(bytes, context.path, matches, declared);
      for (const tool of findings.tools) noteTool(tools, tool, context.path);
      for (const detail of findings.skipped) context.onSkipped?.({ reason: "document-unparsed", detail });
      for (const detail of findings.unknown) context.onSkipped?.({ reason: "document-too-complex", detail });
      return combined(matches, findings);
    },
  };
}

/** A name and a value in a file of variables need no parser: only what to do about them is another. */
function renamed(matches: Match[], path: string | undefined): Match[] {
  if (matches.length === 0 || path === undefined || !/\.tfvars(?:\.json)?$/i.test(path)) return matches;
  const rule = documentRule("terraform-sensitive-value");
  return matches.map((match) => (match.rule.kind === "generic" ? { ...match, rule } : match));
}

function combined(matches: Match[], { matches: found, claims }: DocumentFindings): Match[] {
  if (found.length === 0 && claims.length === 0) return matches;
  const open = matches.filter((match) => !isClaimed(match, claims) && !isUrlIn(match, found));
  // A value of many lines is a file of its own: what the scanner finds in it is the secret, and has the better place.
  const own = found.filter((match) => !isFile(match) || !open.some((other) => isWithin(other, match)));
  return withoutOverlaps([...open, ...own]);
}

/** Claims silence only what goes by a name: a provider's token is one wherever it stands. */
function isClaimed(match: Match, claims: DocumentFindings["claims"]): boolean {
  return match.rule.kind === "generic" && claims.some((claim) => isWithin(match, claim));
}

/** A whole file of URLs knows more about its passwords than the form of one does. */
function isUrlIn({ rule, start, end }: Match, found: readonly Match[]): boolean {
  return rule.kind === "url" && found.some((other) => other.start === start && other.end === end);
}

function isWithin(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function isFile({ value }: Match): boolean {
  const text = value.subarray(0, value.length - 1);
  return text.includes(0x0a) && text.indexOf("-----BEGIN") !== 0;
}
