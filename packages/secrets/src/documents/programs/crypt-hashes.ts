import { isMonotonous } from "../../engine/generic/monotony.ts";
import { type Inspection, report } from "../inspection.ts";
import { textLeaf } from "../parse/item.ts";

/** crypt(5): `$6$salt$hash`, bcrypt, yescrypt, Apache's MD5, Argon2. In Compose files each `$` is doubled. */
const crypted = /(\$(?:[156y]|2[abxy]|apr1|argon2(?:id|i|d))\$[\w./$,=+-]{22,250})/dg;
/** What PostgreSQL keeps (RFC 5803). */
const scram = /(SCRAM-SHA-256\$\d{1,7}:[\w+/=]{8,64}\$[\w+/=]{20,64}:[\w+/=]{20,64})/dg;
const scramMark = Buffer.from("SCRAM-SHA-256$");
const largestFile = 256 * 1024;
/** Of a dump with a million users, some say it as well as all. */
const largestDump = 4 * 2 ** 20;
const most = 100;

/** Notes hashes of passwords among settings and in scripts of a database: whoever has one tries passwords at home. */
export function inspectHashes(bytes: Buffer, inspection: Inspection): void {
  if (inspection.trial || !bytes.includes(0x24)) return;
  if (bytes.length > largestFile && !(bytes.length <= largestDump && /\.sql$/i.test(inspection.path))) return;
  const text = bytes.toString("latin1");
  const found = [...text.matchAll(crypted), ...(bytes.includes(scramMark) ? text.matchAll(scram) : [])];
  for (const { indices, 1: value = "" } of found.slice(0, most)) {
    if (isMonotonous(value.slice(-20))) continue;
    const leaf = textLeaf(value, ...(indices?.[1] ?? [0, 0]));
    report(inspection, "password-hash", leaf, { confidence: "high", basis: "hash of a password among settings" });
  }
}
