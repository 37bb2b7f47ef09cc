import type { Range } from "../engine/content.ts";
import { isTrial } from "../engine/syntax.ts";
import type { Match } from "../match.ts";
import { inspectReferring, referringKinds } from "./external-secret.ts";
import { isDocumentName, isWorthParsing } from "./gate.ts";
import { inspectApplication, inspectHelmRelease, inspectValues, isValuesFile } from "./helm-values.ts";
import { type Inspection, report } from "./inspection.ts";
import { at, type Item, leavesBelow, NotLoaded, TooComplex, TooLarge, textAt } from "./item.ts";
import { inspectKubeconfig } from "./kubeconfig.ts";
import { inspectSecret } from "./kubernetes-secret.ts";
import { inspectKustomization } from "./kustomization.ts";
import { judgeNamedValue } from "./named-value.ts";
import { parseDocuments } from "./parse-documents.ts";
import { documentRule } from "./rules.ts";
import { inspectSealedSecret } from "./sealed-secret.ts";
import { judgeSecretValue } from "./secret-value.ts";
import { inspectSops, sopsMetadata } from "./sops.ts";
import type { SopsConfig } from "./sops-config.ts";
import { holdsSopsLines, inspectSopsLines, isLinesName } from "./sops-lines.ts";
import { splitDocuments } from "./split-documents.ts";
import { inspectTerraformState, isTerraformState } from "./terraform-state.ts";
import type { Tool } from "./tools.ts";
import { inspectWorkload } from "./workload.ts";

/** What the documents of a file say about it. */
export interface DocumentFindings {
  readonly matches: readonly Match[];
  /** Ranges that are proven to be no secret in the clear. */
  readonly claims: readonly Range[];
  /** Why the file was not parsed, or not whole; it was searched as text all the same. */
  readonly skipped: readonly string[];
  /** What the verdict cannot be sure of. */
  readonly unknown: readonly string[];
  /** Tools that the file shows to be in use. */
  readonly tools: ReadonlySet<Tool>;
}

const nothing: DocumentFindings = { matches: [], claims: [], skipped: [], unknown: [], tools: new Set() };

/** Parses a file that is worth it and judges its documents. `known` is what the scanner of bytes has found. Never throws. */
export function inspectDocuments(
  bytes: Buffer,
  path: string,
  known: readonly Match[],
  sops?: SopsConfig,
): DocumentFindings {
  const isLines = isLinesName(path) && holdsSopsLines(bytes);
  if (!isLines && !isDocumentName(path)) return nothing;
  const required = sops?.ruleFor(path);
  const trial = isTrial(path);
  const inspection: Inspection = { path, trial, matches: [], claims: [], unknown: [], required, tools: new Set() };
  const skipped = new Set<string>();
  if (isLines) {
    inspectSopsLines(bytes, inspection);
    return { ...inspection, skipped: [] };
  }
  if (!required && !isWorthParsing(bytes, path, known)) return nothing;
  for (const { start, end } of splitDocuments(bytes)) {
    const part = bytes.subarray(start, end);
    const within = known.filter((match) => match.start >= start && match.end <= end);
    if (!required && !isWorthParsing(part, path, within)) continue;
    inspectPart(part, start, inspection, skipped);
  }
  return { ...inspection, skipped: [...skipped] };
}

function inspectPart(part: Buffer, start: number, inspection: Inspection, skipped: Set<string>): void {
  try {
    const { documents, damaged } = parseDocuments(part, start);
    for (const document of documents) inspectDocument(document, inspection, 0);
    if (damaged) skipped.add("a document with mistakes, of which only a part could be parsed");
  } catch (error) {
    if (error instanceof TooLarge) {
      skipped.add("a document too large to be parsed, which was searched as text");
      return;
    }
    if (error instanceof NotLoaded) inspection.unknown.push("it holds a document, which its name does not tell");
    else if (error instanceof TooComplex)
      inspection.unknown.push("its documents are nested or repeated too often to be parsed");
    else throw error;
  }
}

const deepestList = 3;

function inspectDocument(document: Item, inspection: Inspection, depth: number): void {
  if (document.kind !== "map") return;
  const metadata = sopsMetadata(document);
  const kind = textAt(document, "kind") ?? "";
  const version = textAt(document, "apiVersion") ?? "";
  if (metadata) inspectSops(document, metadata, inspection);
  else if (inspection.required) inspectRequired(document, kind, version, inspection);
  else if (isTerraformState(document)) inspectTerraformState(document, inspection);
  else if (version === "" || kind === "") inspectUnversioned(document, inspection);
  else if (/List$/.test(kind) && depth < deepestList) {
    for (const item of at(document, "items", "*")) inspectDocument(item, inspection, depth + 1);
  } else inspectKind(document, kind, version, inspection);
}

/** A document that `.sops.yaml` wants encrypted and that is not: what it holds as secrets is reported as that. */
function inspectRequired(document: Item, kind: string, version: string, inspection: Inspection): void {
  const rule = documentRule("sops-not-encrypted");
  if (kind !== "" && version !== "") {
    const inner: Inspection = { ...inspection, required: undefined, matches: [] };
    inspectDocument(document, inner, 0);
    inspection.matches.push(...inner.matches.map((match) => ({ ...match, rule })));
    return;
  }
  for (const { path, leaf } of leavesBelow(document)) {
    const key = path.findLast((part) => part !== "*") ?? "";
    const check = inspection.required?.specific
      ? leaf.isText && judgeSecretValue(key, leaf.text, "in a file that .sops.yaml wants encrypted", inspection)
      : judgeNamedValue(key, leaf, inspection);
    if (check) report(inspection, "sops-not-encrypted", leaf, check);
  }
}

function inspectKind(document: Item, kind: string, version: string, inspection: Inspection): void {
  if (kind === "Secret" && version === "v1") inspectSecret(document, inspection);
  else if (kind === "SealedSecret") inspectSealedSecret(document, inspection);
  else if (referringKinds.has(kind)) inspectReferring(document, inspection);
  else if (kind === "Config" && at(document, "users").length > 0) inspectKubeconfig(document, inspection);
  else if (kind === "HelmRelease") inspectHelmRelease(document, inspection);
  else if (kind === "Application" || kind === "ApplicationSet") inspectApplication(document, inspection);
  else if (kind === "Kustomization" || kind === "Component") inspectKustomization(document, inspection);
  else inspectWorkload(document, kind, inspection);
}

/** Files that are known by their names. */
function inspectUnversioned(document: Item, inspection: Inspection): void {
  if (isValuesFile(inspection.path)) inspectValues(document, inspection);
  else if (at(document, "secretGenerator").length > 0) inspectKustomization(document, inspection);
  else if (at(document, "users", "*", "user").length > 0) inspectKubeconfig(document, inspection);
}
