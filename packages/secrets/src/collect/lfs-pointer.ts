/** How a file begins that stands for another one, which Git LFS keeps elsewhere. Source: the specification of Git LFS, "The Pointer". */
const beginning = Buffer.from("version https://git-lfs.github.com/spec/v1\n");

/** A pointer is shorter than this. */
const longest = 1024;

export function isLfsPointer(bytes: Buffer): boolean {
  return bytes.length < longest && bytes[0] === beginning[0] && bytes.subarray(0, beginning.length).equals(beginning);
}
