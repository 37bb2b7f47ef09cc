import type { RuleId } from "@sallyport/core";
import type { Match } from "../match.ts";
import type { SecretRule } from "../rule.ts";
import { syntaxOfBeginning } from "./beginning.ts";
import type { Content } from "./content.ts";
import { decodeEscapes, escapeKinds } from "./decoding/decode-escapes.ts";
import { decodeRuns } from "./decoding/decode-runs.ts";
import type { Layer } from "./decoding/layer.ts";
import { decodeUtf16, type Encoding, encodingOf } from "./decoding/utf16.ts";
import { withoutOverlaps } from "./overlap.ts";
import { digestOfRules } from "./rules-digest.ts";
import { createRuns } from "./runs.ts";
import { compileSearch, type Search, type SearchListener } from "./search.ts";
import { mostMatches } from "./search-state.ts";
import { isOfLines, isTrial, type Syntax, syntaxOf } from "./syntax.ts";

export interface ScanContext {
  /** Of the file, with `/` separators: tells how names and values are written in it. Absent for messages and names. */
  readonly path?: string;
  /** The bytes are a stretch of a larger file, so that they are no document of their own. */
  readonly partial?: boolean;
  /** What the larger file holds; absent: what these bytes say themselves. */
  readonly encoding?: Encoding;
  /** Told of everything that was left undone, so that it never passes for looked at. */
  readonly onSkipped?: (skipped: ScanSkip) => void;
  /** Told where an allow comment may stand. */
  readonly onMark?: () => void;
}

/** A part of a scan that was given up, because a hostile text made it too slow or too large, or a document could not be parsed. */
export type ScanSkip =
  | { readonly reason: "custom-rule-timeout"; readonly rule: RuleId }
  | { readonly reason: "decoded-too-large" }
  | { readonly reason: "too-many-secrets" }
  | { readonly reason: "too-many-names" }
  /** The bytes were searched as text all the same, or what they mean cannot be told; `detail` is a phrase. */
  | { readonly reason: "document-unparsed" | "document-too-complex"; readonly detail: string };

/** Compiled rules. Holds no state of a scan that matters to the next one; not to be called from within itself. */
export interface Scanner {
  /** Published digest of the rules' data, `sha256:…`. */
  readonly digest: string;
  /** Every secret in the bytes, by place; the value of each is in memory until the caller drops it. Never throws. */
  scan(bytes: Buffer, context?: ScanContext): Match[];
}

export interface ScannerOptions {
  /** Look into base64, hexadecimal and escapes; on unless said. For measuring. */
  readonly decode?: boolean;
  /** Of these rules, where it is known already: to compute it takes as long as to search a megabyte. */
  readonly digest?: string;
}

/** Encodings within encodings that are followed. */
const deepest = 3;
/** All that is decoded of one content together may be so many times as large. Only a text made for it comes near. */
const decodedTimes = 6;
const decodedAtLeast = 64 * 1024;

export function compileScanner(rules: readonly SecretRule[], options: ScannerOptions = {}): Scanner {
  const search = compileSearch(rules);
  const depth = options.decode === false ? 0 : deepest;
  let { digest } = options;
  return {
    get digest() {
      digest ??= digestOfRules(rules);
      return digest;
    },
    scan(bytes, context = {}) {
      const scan = { search, matches: [], context, budget: decodedAtLeast + bytes.length * decodedTimes };
      const encoding = context.encoding ?? encodingOf(bytes);
      const syntax = syntaxIn(bytes, context);
      const top: Content = {
        bytes,
        path: context.path ?? "",
        syntax,
        isLines: isOfLines(context.path),
        trial: isTrial(context.path),
        binary: encoding === "binary",
        ...createMemory(bytes),
        via: [],
        locate: (start, end) => ({ start, end }),
      };
      // Two bytes are enough to call a file UTF-16, and what follows may be anything: as it stands it is looked at, too.
      searchContent(scan, top, encoding === "binary" ? 0 : depth);
      if (encoding !== "text" && encoding !== "binary")
        for (const layer of layersOf(decodeUtf16(bytes, encoding)))
          searchContent(scan, within(top, layer, syntax), depth);
      if (scan.matches.length >= mostMatches) context.onSkipped?.({ reason: "too-many-secrets" });
      return withoutOverlaps(scan.matches);
    },
  };
}

/** By the name, or where it says nothing by how the file begins. */
function syntaxIn(bytes: Buffer, { path, partial }: ScanContext): Syntax {
  const syntax = syntaxOf(path);
  return syntax === "prose" && path !== undefined && !partial ? syntaxOfBeginning(bytes, path) : syntax;
}

interface Scan {
  readonly search: Search;
  readonly matches: Match[];
  readonly context: ScanContext;
  /** Bytes that may still be decoded. */
  budget: number;
}

function searchContent(scan: Scan, content: Content, depth: number): void {
  const { onSkipped, onMark } = scan.context;
  const listener: SearchListener = {
    onTimeout: (rule) => onSkipped?.({ reason: "custom-rule-timeout", rule }),
    onCrowd: () => onSkipped?.({ reason: "too-many-names" }),
    onMark,
  };
  const escapes = scan.search.run(content, scan.matches, listener);
  if (depth === 0) return;
  // What escapes are decoded to is still the same text; what base64 holds is one of its own.
  const runs = scan.search.collectRuns(content);
  for (const layer of decodeRuns(content.bytes, runs.take)) searchLayer(scan, content, layer, "config", depth);
  runs.addMatches(scan.matches, listener);
  for (const [index, kind] of escapeKinds.entries()) {
    for (const layer of layersOf(decodeEscapes(content.bytes, kind, escapes[index] ?? [])))
      searchLayer(scan, content, layer, content.syntax, depth);
  }
}

function searchLayer(scan: Scan, outer: Content, layer: Layer, syntax: Syntax, depth: number): void {
  scan.budget -= layer.bytes.length;
  if (scan.budget < 0) scan.context.onSkipped?.({ reason: "decoded-too-large" });
  else searchContent(scan, within(outer, layer, syntax), depth - 1);
}

function within(outer: Content, layer: Layer, syntax: Syntax): Content {
  const locate: Content["locate"] = (start, end) => {
    const range = layer.locate(start, end);
    return outer.locate(range.start, range.end);
  };
  const { bytes } = layer;
  return { ...outer, ...createMemory(bytes), bytes, syntax, binary: false, via: [...outer.via, layer.via], locate };
}

function layersOf(layer: Layer | undefined): Layer[] {
  return layer ? [layer] : [];
}

/** What is known of the bytes while they are searched. */
function createMemory(bytes: Uint8Array): Pick<Content, "runs" | "comment" | "literal" | "contexts"> {
  const comment = { end: 0, isComment: false };
  return { runs: createRuns(bytes), comment, literal: { end: 0, open: 0 }, contexts: new Map() };
}
