/** Formats that hold other content, by how they begin. */
const signatures = [
  { kind: "gzip", at: 0, bytes: Buffer.from([0x1f, 0x8b, 0x08]) }, // RFC 1952
  { kind: "zip", at: 0, bytes: Buffer.from("PK\u0003\u0004", "latin1") }, // and jar, docx, whl, …; APPNOTE 4.3.7
  { kind: "zstd", at: 0, bytes: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]) }, // RFC 8878
  { kind: "tar", at: 257, bytes: Buffer.from("ustar", "latin1") }, // POSIX pax, "ustar Interchange Format"
  { kind: "bzip2", at: 0, bytes: Buffer.from("BZh", "latin1") },
  { kind: "xz", at: 0, bytes: Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]) },
  { kind: "7z", at: 0, bytes: Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]) },
] as const;

export type ArchiveKind = (typeof signatures)[number]["kind"];

/** Which archive the content is, judged by its first bytes; undefined for everything else. */
export function archiveKind(bytes: Uint8Array): ArchiveKind | undefined {
  return signatures.find(({ at, bytes: signature }) => signature.equals(bytes.subarray(at, at + signature.length)))
    ?.kind;
}
