/**
 * How the first secret key of an OpenPGP transferable secret key is kept (RFC 9580, 5.5.3): `none` or `passphrase`.
 * Undefined when the bytes begin with no secret key packet that can be read.
 */
export function openpgpProtection(content: Buffer): "none" | "passphrase" | undefined {
  const body = firstPacket(content);
  if (!body) return undefined;
  const usage = body[usageOffset(body)];
  if (usage === undefined) return undefined;
  return usage === 0 ? "none" : "passphrase";
}

const secretKeyTag = 5;

function firstPacket(content: Buffer): Buffer | undefined {
  const head = content[0] ?? 0;
  if ((head & 0x80) === 0) return undefined;
  return (head & 0x40) === 0 ? oldFormat(content, head) : newFormat(content, head);
}

function oldFormat(content: Buffer, head: number): Buffer | undefined {
  const width = [1, 2, 4][head & 3];
  if (((head >> 2) & 15) !== secretKeyTag || width === undefined || content.length < 1 + width) return undefined;
  return content.subarray(1 + width, 1 + width + content.readUIntBE(1, width));
}

function newFormat(content: Buffer, head: number): Buffer | undefined {
  const first = content[1] ?? 0;
  if ((head & 63) !== secretKeyTag || content.length < 7) return undefined;
  if (first < 192) return content.subarray(2, 2 + first);
  if (first < 224) return content.subarray(3, 3 + ((first - 192) << 8) + (content[2] ?? 0) + 192);
  return first === 255 ? content.subarray(6, 6 + content.readUInt32BE(2)) : undefined;
}

/** Where the octet stands that says how the secret part is kept: directly after the public part. */
function usageOffset(body: Buffer): number {
  const version = body[0];
  if (version === 6) return body.length > 10 ? 10 + body.readUInt32BE(6) : -1;
  return version === 4 ? skipPublicPart(body, 6) : -1;
}

/** Public parts by algorithm id: `i` an integer, `o` a curve's object id, `k` parameters of a key derivation, a number that many octets. */
const publicParts: Readonly<Record<number, readonly ("i" | "o" | "k" | number)[]>> = {
  1: ["i", "i"],
  2: ["i", "i"],
  3: ["i", "i"],
  16: ["i", "i", "i"],
  17: ["i", "i", "i", "i"],
  18: ["o", "i", "k"],
  19: ["o", "i"],
  22: ["o", "i"],
  25: [32],
  26: [56],
  27: [32],
  28: [57],
};

function skipPublicPart(body: Buffer, start: number): number {
  const parts = publicParts[body[5] ?? 0];
  let at = start;
  for (const part of parts ?? []) {
    if (typeof part === "number") at += part;
    else if (part !== "i") at += 1 + (body[at] ?? 0);
    else at += at + 2 <= body.length ? 2 + ((body.readUInt16BE(at) + 7) >> 3) : 2;
  }
  return parts ? at : -1;
}
