import { type Inspection, report } from "./inspection.ts";
import type { Leaf } from "./item.ts";
import { judgeSecretValue } from "./secret-value.ts";
import { isEncrypted } from "./sops.ts";

/** Files of lines that SOPS encrypts value by value. */
export function isLinesName(path: string): boolean {
  return /(?:^|[/.])env(?:\.[\w-]+)?$|\.ini$/i.test(path);
}

/** Whether SOPS has left its metadata in a file of lines: `sops_mac=…`, or in INI the section `[sops]`. */
export function holdsSopsLines(bytes: Buffer): boolean {
  return bytes.includes("sops_lastmodified=") || bytes.includes("sops_mac=") || bytes.includes("\n[sops]");
}

/** A longer line holds no value that a person wrote in the clear. */
const longestLine = 4096;

/** Proves the lines to be encrypted. Which values are to be is the same rule everywhere but for the suffix that leaves one in the clear. */
export function inspectSopsLines(bytes: Buffer, inspection: Inspection): void {
  inspection.tools.add("sops");
  const text = bytes.toString("latin1");
  const metadata = text.indexOf("\n[sops]");
  const body = metadata === -1 ? text : text.slice(0, metadata);
  let start = 0;
  for (const line of body.split("\n")) {
    if (line.length <= longestLine) inspectLine(line, start, inspection);
    start += line.length + 1;
  }
}

function inspectLine(line: string, start: number, inspection: Inspection): void {
  const equals = line.indexOf("=");
  const key = line.slice(0, Math.max(0, equals)).trim();
  if (!/^[A-Za-z_][\w.-]*$/.test(key) || key.startsWith("sops_") || key.endsWith("_unencrypted")) return;
  const written = line.slice(equals + 1).trim();
  const value = /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written;
  if (value === "" || isEncrypted(value)) return;
  const from = start + line.indexOf(value, equals + 1);
  const leaf: Leaf = { kind: "leaf", text: value, isText: true, start: from, end: from + value.length };
  const check = judgeSecretValue(key, value, "in a SOPS file of lines", inspection);
  if (check) report(inspection, "sops-partially-encrypted", leaf, check);
}
