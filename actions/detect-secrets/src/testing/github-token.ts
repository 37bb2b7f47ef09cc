import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A GitHub token with a right checksum, made from a seed: no such text may stand in a repository. */
export function githubToken(seed: string): string {
  const bytes = [...createHash("sha512").update(seed).digest()].slice(0, 30);
  const body = bytes.map((byte) => base62[byte % 62]).join("");
  let checksum = "";
  for (let rest = crc32(body), count = 0; count < 6; count += 1, rest = Math.floor(rest / 62))
    checksum = base62[rest % 62] + checksum;
  return ["ghp", body + checksum].join("_");
}
