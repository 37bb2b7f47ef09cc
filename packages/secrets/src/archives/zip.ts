import { decodePath } from "@sallyport/core";
import { type ArchiveMember, admit, type Unpacking } from "./archive-member.ts";
import { unpack } from "./unpack.ts";

const endSignature = Buffer.from("PK\u0005\u0006", "latin1");
const endLength = 22;
const longestComment = 0xffff;
const entrySignature = 0x02014b50;
const entryLength = 46;
/** Stands between the directory and its end in archives that may have grown over 4 GiB or 65,535 files. */
const zip64Signature = 0x06064b50;
const localSignature = 0x04034b50;
const localLength = 30;
const encryptedFlag = 0x1;
const stored = 0;
const deflated = 8;
const packedWithZstd = 93;
/** A folder is an empty file; one that is deflated takes two bytes. */
const longestFolder = 2;
/** What a field holds when the true number stands in a zip64 record, which only archives over 4 GiB need. */
const beyond32Bits = 0xffffffff;

/** The files of a zip archive, by its central directory. Source: PKWARE APPNOTE 6.3.10, 4.3. */
export function* zipMembers(archive: Buffer, unpacking: Unpacking): Generator<ArchiveMember> {
  const end = archive.lastIndexOf(endSignature, archive.length - endLength);
  if (end < 0 || end < archive.length - endLength - longestComment) return unpacking.onUnopened("damaged");
  let at = archive.readUInt32LE(end + 16);
  const count = archive.readUInt16LE(end + 10);
  for (let left = count; left > 0; left -= 1) {
    if (at + entryLength > archive.length || archive.readUInt32LE(at) !== entrySignature)
      return unpacking.onUnopened(at === beyond32Bits ? "unsupported" : "damaged");
    const nameLength = archive.readUInt16LE(at + 28);
    const name = decodePath(archive.subarray(at + entryLength, at + entryLength + nameLength));
    const isFolder = name.endsWith("/") && archive.readUInt32LE(at + 20) <= longestFolder;
    if (!isFolder) yield* memberOf(archive, at, name, unpacking);
    at += entryLength + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  // A directory that counts fewer files than there are hides the others.
  if (count === 0 || !endsAt(archive, at, end, count)) unpacking.onUnopened("damaged");
}

function endsAt(archive: Buffer, at: number, end: number, count: number): boolean {
  return at === end || (at < end && count < 0xffff && archive.readUInt32LE(at) === zip64Signature);
}

function* memberOf(archive: Buffer, entry: number, name: string, unpacking: Unpacking): Generator<ArchiveMember> {
  const packedLength = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  if (packedLength === beyond32Bits || local === beyond32Bits) return unpacking.onUnopened("unsupported");
  if (local + localLength > archive.length || archive.readUInt32LE(local) !== localSignature)
    return unpacking.onUnopened("damaged");
  if ((archive.readUInt16LE(entry + 8) & encryptedFlag) !== 0) return unpacking.onUnopened("encrypted");
  // The local header has lengths of its own: its extra field often differs from the directory's.
  const start = local + localLength + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const end = start + packedLength;
  if (end > archive.length) unpacking.onUnopened("damaged");
  const bytes = unpacked(archive.subarray(start, end), archive.readUInt16LE(entry + 10), unpacking);
  if (bytes) yield { name, bytes, start: Math.min(start, archive.length), end: Math.min(end, archive.length) };
}

function unpacked(packed: Buffer, method: number, unpacking: Unpacking): Buffer | undefined {
  if (method === stored) return admit(unpacking, packed.length) ? packed : undefined;
  if (method === deflated) return unpack(packed, "deflate", unpacking);
  if (method === packedWithZstd) return unpack(packed, "zstd", unpacking);
  unpacking.onUnopened("unsupported");
  return undefined;
}
