import { type Inspection, report } from "../inspection.ts";
import { envLines } from "../programs/env-lines.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { judgeSecretValue } from "../values/secret-value.ts";
import { isEncrypted } from "./sops.ts";

/** Files of lines that SOPS encrypts value by value. */
export function isLinesName(path: string): boolean {
  return /(?:^|[/.])env(?:\.[\w-]+)?$|\.ini$/i.test(path);
}

const iniMetadata = "\n[sops]";

/** Whether SOPS has left its metadata in a file of lines: `sops_mac=…`, or in INI the section `[sops]`. */
export function holdsSopsLines(bytes: Buffer): boolean {
  return bytes.includes("sops_lastmodified=") || bytes.includes("sops_mac=") || bytes.includes(iniMetadata);
}

/** What SOPS writes into a `.env` itself; any other name may be a secret's. https://getsops.io/docs/#encrypting-using-age */
const metadataKey =
  /^sops_(?:(?:age|pgp|kms|gcp_kms|azure_kv|hc_vault|hckms|key_groups)__.*|lastmodified|mac|version|shamir_threshold|mac_only_encrypted|(?:un)?encrypted_(?:suffix|regex|comment_regex))$/;

/** Proves the lines to be encrypted. Which values are to be is the same rule everywhere but for the suffix that leaves one in the clear. */
export function inspectSopsLines(bytes: Buffer, inspection: Inspection): void {
  inspection.tools.add("sops");
  for (const { key, leaf } of valueLines(bytes.toString("latin1"))) {
    if (metadataKey.test(key) || isEncrypted(leaf.text)) continue;
    const name = key.replace(/_unencrypted$/, "");
    const check =
      name === key
        ? judgeSecretValue(key, leaf.text, "in a SOPS file of lines", inspection)
        : judgeNamedValue(name, leaf, inspection);
    if (check) report(inspection, "sops-partially-encrypted", leaf, check);
  }
}

/** The lines without those of the section of metadata, behind which others may stand. */
function valueLines(text: string): ReturnType<typeof envLines> {
  const metadata = text.indexOf(iniMetadata);
  if (metadata === -1) return envLines(text);
  const next = text.indexOf("\n[", metadata + 1);
  return [...envLines(text.slice(0, metadata)), ...(next === -1 ? [] : envLines(text.slice(next), next))];
}
