import type { Fix as FindingFix } from "@sallyport/core";
import type { Fix } from "sarif";
import { type FileChange, parseUnifiedDiff, type Replacement } from "../unified-diff.ts";
import { sourceRoot, uriOf } from "./location.ts";
import { plainMessage } from "./message.ts";

/** A patch as SARIF holds it: replaced regions. Empty when there is no patch, or one that regions cannot say exactly. */
export function fixesOf(fix: FindingFix): Fix[] {
  const changes = fix.patch === undefined ? undefined : parseUnifiedDiff(fix.patch);
  return changes ? [{ description: plainMessage(fix.text), artifactChanges: changes.map(artifactChangeOf) }] : [];
}

function artifactChangeOf({ path, replacements }: FileChange): Fix["artifactChanges"][number] {
  return {
    artifactLocation: { uri: uriOf(path), uriBaseId: sourceRoot },
    replacements: replacements.map(replacementOf),
  };
}

function replacementOf({
  line,
  removed,
  inserted,
}: Replacement): Fix["artifactChanges"][number]["replacements"][number] {
  return {
    deletedRegion: { startLine: line, startColumn: 1, endLine: line + removed, endColumn: 1 },
    ...(inserted === "" ? {} : { insertedContent: { text: inserted } }),
  };
}
