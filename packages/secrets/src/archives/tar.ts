import { decodePath } from "@sallyport/core";
import { type ArchiveMember, admit, type Unpacking } from "./archive-member.ts";

const block = 512;
const zeros = Buffer.alloc(block);
const longName = "L";
const extendedHeader = "x";
/** Links, devices, folders and queues, which are no files as long as they are empty, and what tells of other entries. */
const noFiles = new Set(["1", "2", "3", "4", "5", "6"]);
const notes = new Set(["g", "K", "V"]);

/** The files of a tar archive: ustar, pax and GNU. Source: POSIX pax, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format". */
export function* tarMembers(archive: Buffer, unpacking: Unpacking): Generator<ArchiveMember> {
  let named: string | undefined;
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    // Blocks of zeros end an archive; another may follow, and a name may be empty where a pax header has the true one.
    if (header.equals(zeros)) {
      at += block;
      continue;
    }
    const size = numberOf(header.subarray(124, 136));
    if (size === undefined || !isWhole(header)) return unpacking.onUnopened("damaged");
    const start = at + block;
    const end = start + size;
    if (end > archive.length) unpacking.onUnopened("damaged");
    const bytes = archive.subarray(start, end);
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === longName) named = textOf(bytes);
    else if (type === extendedHeader) named = pathOf(bytes) ?? named;
    else if (!notes.has(type)) {
      if ((!noFiles.has(type) || size > 0) && admit(unpacking, bytes.length))
        yield { name: named ?? nameOf(header), bytes, start, end: Math.min(end, archive.length) };
      named = undefined;
    }
    at = start + Math.ceil(size / block) * block;
  }
}

/** Octal digits, or 256-based when the first bit is set, as GNU tar writes sizes over 8 GiB. */
function numberOf(field: Buffer): number | undefined {
  if (((field[0] ?? 0) & 0x80) !== 0) {
    const value = field.subarray(-6).readUIntBE(0, 6);
    return field.subarray(1, -6).every((byte) => byte === 0) ? value : undefined;
  }
  const digits = textOf(field).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : undefined;
}

/** The checksum is the sum of the header's bytes with its own field as spaces. */
function isWhole(header: Buffer): boolean {
  let sum = 8 * 0x20;
  for (const [index, byte] of header.entries()) if (index < 148 || index >= 156) sum += byte;
  return numberOf(header.subarray(148, 156)) === sum;
}

function nameOf(header: Buffer): string {
  const prefix = textOf(header.subarray(345, 500));
  const name = textOf(header.subarray(0, 100));
  return prefix === "" ? name : `${prefix}/${name}`;
}

function textOf(field: Buffer): string {
  const end = field.indexOf(0);
  return decodePath(end < 0 ? field : field.subarray(0, end));
}

/** Records of `<length> <key>=<value>\n`. */
function pathOf(records: Buffer): string | undefined {
  const record = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(decodePath(records.subarray(0, 64 * 1024)));
  return record?.[1];
}
