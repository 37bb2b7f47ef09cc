import { isMonotonous } from "../engine/monotony.ts";
import { type Inspection, report } from "./inspection.ts";
import { textLeaf } from "./item.ts";

/** crypt(5) and what databases write: `$6$salt$hash`, bcrypt, yescrypt, Apache's MD5, Argon2, SCRAM. In Compose files each `$` is doubled. */
const hash =
  /(?<![\w$])(\$?\$(?:[156y]|2[abxy]|apr1|argon2(?:id|i|d))\$[\w./$,=+-]{22,250}|SCRAM-SHA-256\$\d{1,7}:[\w+/=]{8,64}\$[\w+/=]{20,64}:[\w+/=]{20,64})/dg;
const mark = "$";
const largestFile = 4 * 2 ** 20;
/** Of a dump with a million users, some say it as well as all. */
const most = 100;

/** Notes hashes of passwords among settings and in scripts of a database: whoever has one tries passwords at home. */
export function inspectHashes(bytes: Buffer, inspection: Inspection): void {
  if (inspection.trial || bytes.length > largestFile || !bytes.includes(mark)) return;
  let found = 0;
  for (const { indices, 1: value = "" } of bytes.toString("latin1").matchAll(hash)) {
    if (isMonotonous(value.slice(-20))) continue;
    found += 1;
    if (found > most) return;
    const leaf = textLeaf(value, ...(indices?.[1] ?? [0, 0]));
    report(inspection, "password-hash", leaf, { confidence: "high", basis: "hash of a password among settings" });
  }
}
