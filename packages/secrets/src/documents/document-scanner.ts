import { withoutOverlaps } from "../engine/overlap.ts";
import type { Scanner } from "../engine/scanner.ts";
import type { Match } from "../match.ts";
import type { Declarations } from "./declarations.ts";
import { type DocumentFindings, inspectDocuments } from "./inspect-documents.ts";
import { type Place, type PlaceAt, placeOfFile } from "./place.ts";
import { documentRule } from "./rules/document-rules.ts";
import { noteTool, type ToolsInUse } from "./tools.ts";

export interface DocumentSettings {
  /** What the repository says about its own files. */
  readonly declared: Declarations | undefined;
  /** Is told what the files show to be in use. */
  readonly tools: ToolsInUse;
}

/** A scanner that also parses documents: what it knows from them is stronger than a name, and weaker than a provider's token. */
export function withDocuments(scanner: Scanner, { declared, tools }: DocumentSettings): Scanner {
  for (const path of declared?.sopsConfigs ?? []) noteTool(tools, "sops", path);
  return {
    get digest() {
      return scanner.digest;
    },
    scan(bytes, context = {}) {
      const matches = scanner.scan(bytes, context);
      const { path } = context;
      if (path === undefined) return matches;
      if (context.partial) return placedIn(matches, [], path);
      const read = (known: Match[], findings: DocumentFindings, name: string): Match[] => {
        for (const tool of findings.tools) noteTool(tools, tool, path);
        for (const detail of findings.skipped) context.onSkipped?.({ reason: "document-unparsed", detail });
        for (const detail of findings.unknown) context.onSkipped?.({ reason: "document-too-complex", detail });
        return placedIn(combined(known, findings), findings.places, name);
      };
      // A file in a document is none that the repository says something about.
      const readInner = (text: Buffer, name: string): Match[] => {
        const known = scanner.scan(text, { path: name });
        return read(known, inspectDocuments(text, name, known), name);
      };
      return read(matches, inspectDocuments(bytes, path, matches, declared, readInner), path);
    },
  };
}

function combined(matches: Match[], { matches: found, claims }: DocumentFindings): Match[] {
  if (found.length === 0 && claims.length === 0) return matches;
  const open = matches.filter((match) => !isClaimed(match, claims) && !isUrlIn(match, found));
  // A value of many lines is a file of its own: what the scanner finds in it is the secret, and has the better place.
  const own = found.filter((match) => !isFile(match) || !open.some((other) => isWithin(other, match)));
  return withoutOverlaps([...open, ...own]);
}

/** What a document or the name of a file says of the place where something stands that was found by its form. */
function placedIn(matches: Match[], places: readonly PlaceAt[], path: string): Match[] {
  const file = matches.length === 0 ? undefined : placeOfFile(path);
  if (!file && places.length === 0) return matches;
  return matches.map((match) => {
    const place = places.find((one) => isWithin(match, one)) ?? file;
    return place && match.rule.kind !== "document" ? placed(match, place) : match;
  });
}

/** A value that only its name tells is one of the place; what to do about any other is a matter of the place, too. */
function placed(match: Match, { rule, names }: Place): Match {
  const place = documentRule(rule);
  if (names && match.rule.kind === "generic") return { ...match, rule: place };
  return { ...match, check: { ...match.check, standsIn: place.id } };
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
