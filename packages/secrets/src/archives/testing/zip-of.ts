import { crc32, inflateRawSync } from "node:zlib";

/** For tests: one file of a zip archive, packed already. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: Buffer;
  readonly method: number;
  readonly flags?: number;
  /** Where the directory says that the file is, when that is a lie. */
  readonly offset?: number;
  /** Write the name as Latin-1. */
  readonly latin1?: true;
}

/** For tests: a zip archive. */
export function zipOf(entries: readonly ZipEntry[], comment = ""): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, entry.latin1 ? "latin1" : "utf8");
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(entry.flags ?? 0, 6);
    local.writeUInt16LE(entry.method, 8);
    local.writeUInt32LE(checksum(entry), 14);
    local.writeUInt32LE(entry.packed.length, 18);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(entry.flags ?? 0, 8);
    central.writeUInt16LE(entry.method, 10);
    central.writeUInt32LE(checksum(entry), 16);
    central.writeUInt32LE(entry.packed.length, 20);
    central.writeUInt32LE(entry.method === 8 ? inflateRawSync(entry.packed).length : entry.packed.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(entry.offset ?? offset, 42);
    files.push(local, name, entry.packed);
    directory.push(central, name);
    offset += local.length + name.length + entry.packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...files, central, end, Buffer.from(comment)]);
}

function checksum({ packed, method }: ZipEntry): number {
  return crc32(method === 8 ? inflateRawSync(packed) : packed);
}
