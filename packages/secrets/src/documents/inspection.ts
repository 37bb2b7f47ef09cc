import { printable, redacted } from "@sallyport/core";
import { byPath } from "../engine/by-path.ts";
import type { Range } from "../engine/content.ts";
import type { Match } from "../match.ts";
import type { Check } from "../rule.ts";
import type { Leaf } from "./parse/item.ts";
import type { PlaceAt } from "./place.ts";
import { documentRule } from "./rules/document-rules.ts";
import type { CreationRule } from "./sops/sops-config.ts";
import type { Tool } from "./tools.ts";
import { bytesOf } from "./values/secret-value.ts";

/** What one file's documents say, while they are read. */
export interface Inspection {
  /** Of the file; empty where it has none. */
  readonly path: string;
  /** The text that is read, to whose bytes the leaves' ranges refer. */
  readonly bytes: Buffer;
  /** What the scanner of bytes finds in a text that is a file of its own, with this name. */
  readonly scan: (text: Buffer, path: string) => readonly Match[];
  /** It stands in a leaf of another document. */
  readonly isInner?: boolean;
  /** In a test, an example or a fixture, by its path. */
  readonly trial: boolean;
  readonly matches: Match[];
  /** Ranges that are proven to be no secret in the clear: sealed, encrypted, or a reference. */
  readonly claims: Range[];
  /** What the documents are. */
  readonly places: PlaceAt[];
  /** The rule of `.sops.yaml` that wants the file encrypted. */
  readonly required: CreationRule | undefined;
  /** What the file shows to be in use here. */
  readonly tools: Set<Tool>;
  /** What was searched as text alone, phrases for a person. */
  readonly skipped: Set<string>;
  /** What could not be told, phrases for a person. */
  readonly unknown: string[];
}

/** Notes a secret. `value` is what the leaf's text was decoded to, in one step. */
export function report(
  inspection: Inspection,
  id: string,
  leaf: Leaf,
  check: Check,
  decoded?: { readonly value: Buffer; readonly step: string },
): void {
  if (leaf.end <= leaf.start) return;
  inspection.matches.push({
    rule: documentRule(id),
    start: leaf.start,
    end: leaf.end,
    value: decoded?.value ?? bytesOf(leaf.text.trim()),
    check,
    via: decoded ? [decoded.step] : [],
  });
}

const shownPath = byPath((path) => printable(redacted(path)));

/** A fact for a check: the file of the repository that makes it matter where the value stands. */
export function because(check: Check, label: string, path: string): Check {
  return { ...check, evidence: [...(check.evidence ?? []), { label, value: shownPath(path) }] };
}

/** Notes a value in the clear in a file that a `.sops.yaml` wants encrypted. */
export function reportRequired(leaf: Leaf, check: Check, inspection: Inspection): void {
  report(inspection, "sops-not-encrypted", leaf, wanted(check, inspection));
}

/** The same of what was found as something else. */
export function asRequired(match: Match, inspection: Inspection): Match {
  return { ...match, rule: documentRule("sops-not-encrypted"), check: wanted(match.check, inspection) };
}

function wanted(check: Check, { required }: Inspection): Check {
  return required ? because(check, "wanted by", required.config) : check;
}

/** Notes that the leaf holds no secret in the clear. */
export function claim(inspection: Inspection, leaf: Leaf): void {
  if (leaf.end > leaf.start) inspection.claims.push({ start: leaf.start, end: leaf.end });
}
