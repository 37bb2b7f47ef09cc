/** First bytes of formats that hold other files, compressed. */
const signatures: readonly Buffer[] = [
  Buffer.from([0x1f, 0x8b]), // gzip, RFC 1952
  Buffer.from("PK\u0003\u0004", "latin1"), // zip, and jar, docx, whl, …
  Buffer.from("BZh", "latin1"), // bzip2
  Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]), // xz
  Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), // zstd, RFC 8878
  Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), // 7z
];

/** Whether content begins as an archive does. Archives are not opened, and that must be said. */
export function isArchive(bytes: Uint8Array): boolean {
  return signatures.some((signature) => signature.equals(bytes.subarray(0, signature.length)));
}
