import { printable, type Region } from "@sallyport/core";
import type { Source } from "../source.ts";

/** A unified diff that replaces one text within one line. Undefined where the text does not stand there letter by letter, exactly once. */
export function patchOf(source: Source, at: Region, from: string, to: string): string | undefined {
  const { line, column } = at.start;
  // Other characters would need the escapes of the document's language, or of a terminal.
  if (source.standing !== "source" || line !== at.end.line || !/^[\w:/@.*?%+=,~-]+$/.test(to)) return undefined;
  const lines = source.text.split("\n");
  const old = lines[line - 1];
  if (old === undefined || old.length > 2_000 || !isHarmless(old) || !isHarmless(source.path)) return undefined;
  const piece = old.slice(column - 1, at.end.column - 1);
  const index = piece.indexOf(from);
  if (index < 0 || piece.indexOf(from, index + 1) >= 0) return undefined;
  const start = column - 1 + index;
  const changed = old.slice(0, start) + to + old.slice(start + from.length);
  const path = source.path;
  return [`--- a/${path}`, `+++ b/${path}`, `@@ -${line} +${line} @@`, `-${old}`, `+${changed}`, ""].join("\n");
}

/** What a terminal or a patch would take for a sign of its own must not get into one. */
function isHarmless(text: string): boolean {
  const plain = text.replaceAll("\t", " ");
  return printable(plain) === plain;
}
