import { envLines } from "./env-lines.ts";
import { type Inspection, report } from "./inspection.ts";
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

/** Proves the lines to be encrypted. Which values are to be is the same rule everywhere but for the suffix that leaves one in the clear. */
export function inspectSopsLines(bytes: Buffer, inspection: Inspection): void {
  inspection.tools.add("sops");
  const text = bytes.toString("latin1");
  const metadata = text.indexOf("\n[sops]");
  for (const { key, leaf } of envLines(metadata === -1 ? text : text.slice(0, metadata))) {
    if (key.startsWith("sops_") || key.endsWith("_unencrypted") || isEncrypted(leaf.text)) continue;
    const check = judgeSecretValue(key, leaf.text, "in a SOPS file of lines", inspection);
    if (check) report(inspection, "sops-partially-encrypted", leaf, check);
  }
}
