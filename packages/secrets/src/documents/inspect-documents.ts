import { byPath } from "../engine/by-path.ts";
import type { Range } from "../engine/content.ts";
import type { Layer } from "../engine/decoding/layer.ts";
import { isTrial } from "../engine/syntax.ts";
import type { Match } from "../match.ts";
import type { Declarations } from "./declarations.ts";
import { isDocumentName, isJsonName, isWorthParsing } from "./gate.ts";
import { inspectTerraformSecrets } from "./infrastructure/terraform-secrets.ts";
import { inspectTerraformVariables, isTerraformFile } from "./infrastructure/terraform-variables.ts";
import { inspectDocument } from "./inspect-document.ts";
import type { Inspection } from "./inspection.ts";
import { inspectHelmCommands, isCommandFile } from "./kubernetes/helm-commands.ts";
import { inspectHelmTemplate, isHelmTemplate } from "./kubernetes/helm-template.ts";
import { inspectLastApplied, lastApplied } from "./kubernetes/last-applied.ts";
import { fromBinaryPlist } from "./parse/binary-plist.ts";
import { NotLoaded, TooComplex, TooLarge } from "./parse/item.ts";
import { parseDocuments } from "./parse/parse-documents.ts";
import { splitDocuments } from "./parse/split-documents.ts";
import { fromUtf16 } from "./parse/utf16-text.ts";
import type { PlaceAt } from "./place.ts";
import { inspectCredentialFile, isCredentialFile } from "./programs/credential-files.ts";
import { inspectHashes } from "./programs/crypt-hashes.ts";
import { inspectWallet, mayBeWallet } from "./programs/wallet-files.ts";
import { inspectRequiredFile, inspectSecretInput } from "./programs/whole-file.ts";
import { holdsSopsLines, inspectSopsLines, isLinesName } from "./sops/sops-lines.ts";
import { type Tool, toolsBySign } from "./tools.ts";
import { inspectShortPasswords, isSettingsFile } from "./values/short-passwords.ts";

/** What the documents of a file say about it. */
export interface DocumentFindings {
  readonly matches: readonly Match[];
  /** Ranges that are proven to be no secret in the clear. */
  readonly claims: readonly Range[];
  /** What the documents are, for what is found in them by its form. */
  readonly places: readonly PlaceAt[];
  /** Why the file was not parsed, or not whole; it was searched as text all the same. */
  readonly skipped: readonly string[];
  /** What the verdict cannot be sure of. */
  readonly unknown: readonly string[];
  /** Tools that the file shows to be in use. */
  readonly tools: ReadonlySet<Tool>;
}

const nothing: DocumentFindings = { matches: [], claims: [], places: [], skipped: [], unknown: [], tools: new Set() };

/**
 * Parses a file that is worth it and judges its documents. `known` is what the scanner of bytes has found, `scan` that scanner, for files
 * in documents. Never throws.
 */
export function inspectDocuments(
  bytes: Buffer,
  path: string,
  known: readonly Match[],
  declared?: Declarations,
  scan: Inspection["scan"] = () => [],
): DocumentFindings {
  const required = declared?.ruleFor(path);
  const input = declared?.secretInput(path);
  const { kind, isText, mayBeCredentials, isSettings, isWallet } = readersOf(path);
  const plist = fromBinaryPlist(bytes);
  if (plist) return inspectPlist(plist, path, scan);
  if (!kind && !required && !input && !isText && !mayBeCredentials && !isSettings && !isWallet) return nothing;
  const unit = fromUtf16(bytes);
  const text = unit?.bytes ?? bytes;
  const inspection: Inspection = {
    path,
    bytes: text,
    scan,
    trial: isTrial(path),
    matches: [],
    claims: [],
    places: [],
    skipped: new Set(),
    unknown: [],
    required,
    tools: new Set(kind === "document" && !isJsonName(path) ? toolsBySign(text) : []),
  };
  const isCredentials = mayBeCredentials && inspectCredentialFile(text, inspection);
  if (kind === "lines" && holdsSopsLines(text)) inspectSopsLines(text, inspection);
  else if (kind === "document") inspectParts(text, unit ? halved(known) : known, inspection);
  else if (required && !isCredentials) inspectRequiredFile(text, kind === "lines", required, inspection);
  if (input) inspectSecretInput(text, input, inspection);
  if (isText) inspectText(text, inspection);
  if (isWallet) inspectWallet(text, inspection);
  if (isSettings) inspectSettings(text, unit ? halved(known) : known, inspection);
  const { matches, claims, places, unknown, tools, skipped } = inspection;
  const found = { matches, claims, places, unknown, tools, skipped: [...skipped] };
  return unit ? { ...found, ...located(unit, found) } : found;
}

/** What stands in a property list is named as in any other file of settings. */
function inspectPlist(plist: Layer, path: string, scan: Inspection["scan"]): DocumentFindings {
  return { ...nothing, ...located(plist, { ...nothing, matches: scan(plist.bytes, `${path}.env`) }) };
}

/** Larger is no script, configuration or template that a person wrote. */
const largestText = 1024 * 1024;

function inspectText(text: Buffer, inspection: Inspection): void {
  const { path, skipped } = inspection;
  if (text.length > largestText) {
    skipped.add("a script, configuration or template too large to be read as one, which was searched as text");
  } else if (isCommandFile(path)) inspectHelmCommands(text, inspection);
  else if (isTerraformFile(path)) {
    inspectTerraformVariables(text, inspection);
    inspectTerraformSecrets(text, inspection);
  } else inspectHelmTemplate(text, inspection);
}

function inspectSettings(text: Buffer, known: readonly Match[], inspection: Inspection): void {
  inspectShortPasswords(text, [...inspection.matches, ...known], inspection);
  inspectHashes(text, inspection);
}

/** In the bytes of the file what was found in its text. */
function located(
  unit: Layer,
  { matches, claims, places }: DocumentFindings,
): Pick<DocumentFindings, "matches" | "claims" | "places"> {
  return {
    matches: matches.map((match) => ({
      ...match,
      ...unit.locate(match.start, match.end),
      via: [unit.via, ...match.via],
    })),
    claims: claims.map(({ start, end }) => unit.locate(start, end)),
    places: places.map((place) => ({ ...place, ...unit.locate(place.start, place.end) })),
  };
}

/** Who reads a file of this name. */
const readersOf = byPath((path) => ({
  kind: kindOf(path),
  isText: isCommandFile(path) || isTerraformFile(path) || isHelmTemplate(path),
  mayBeCredentials: isCredentialFile(path),
  isSettings: isSettingsFile(path),
  isWallet: mayBeWallet(path),
}));

function kindOf(path: string): "lines" | "document" | undefined {
  if (isLinesName(path)) return "lines";
  return isDocumentName(path) ? "document" : undefined;
}

/** Where matches in UTF-16 stand in the text: near enough to tell in which of its documents. */
function halved(known: readonly Match[]): Match[] {
  return known.map((match) => ({ ...match, start: match.start >> 1, end: match.end >> 1 }));
}

function inspectParts(bytes: Buffer, known: readonly Match[], inspection: Inspection): void {
  if (!isWanted(bytes, known, inspection)) return;
  for (const { start, end } of splitDocuments(bytes)) {
    const part = bytes.subarray(start, end);
    const within = known.filter((match) => match.start >= start && match.end <= end);
    if (!isWanted(part, within, inspection)) continue;
    inspectPart(part, start, inspection);
  }
}

/** Of a file that a rule for any file wants encrypted, only what the scanner of bytes knows by its name can be told to be a secret. */
function isWanted(bytes: Buffer, known: readonly Match[], { path, required }: Inspection): boolean {
  if (required?.specific || isWorthParsing(bytes, path, known)) return true;
  return required !== undefined && known.some(({ rule }) => rule.kind === "generic");
}

function inspectPart(part: Buffer, start: number, inspection: Inspection): void {
  const isApplied = part.includes(lastApplied);
  try {
    const { documents, damaged } = parseDocuments(part, start);
    for (const document of documents) {
      inspectDocument(document, inspection);
      if (isApplied) inspectLastApplied(document, inspection);
    }
    if (damaged) inspection.skipped.add("a document with mistakes, of which only a part could be parsed");
  } catch (error) {
    if (error instanceof TooLarge) {
      inspection.skipped.add("a document too large to be parsed, which was searched as text");
      return;
    }
    if (error instanceof NotLoaded) inspection.unknown.push("it holds a document, which its name does not tell");
    else if (error instanceof TooComplex)
      inspection.unknown.push("its documents are nested or repeated too often to be parsed");
    else throw error;
  }
}
