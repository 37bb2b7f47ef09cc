import type { PositionalPassword } from "./positional-password.ts";

/** A variable that is called `key` and nothing else, at the begin of a statement, with the types and words of a declaration before it. */
const keyAlone =
  /(?:^|[\n;{(])[ \t]*(?:tinify\.|(?!Pusher)[A-Z][a-z]{2,20}\.|(?:(?:export|pub|Dim|const|let|var|val|final|static|readonly|private|public|internal|protected|my|our|auto|string|String|char|byte\[\]|std::string|&str|\*)[ \t]+\*?){0,5}(?:self\.|this\.|[$@_])?)$/;

/** How far back a declaration may begin. */
const longestDeclaration = 40;

/** True for a variable at `start` that is called `key` and nothing else. */
export function isKeyAlone(bytes: Buffer, start: number): boolean {
  return keyAlone.test(bytes.toString("latin1", Math.max(0, start - longestDeclaration), start));
}

/** What stands between such a variable and its bytes, where programs are written and not the test vectors of a cipher. */
export const openingsOfBytes: readonly string[] =
  " = new byte| = []byte{| := []byte{| = byteArrayOf(|: [u8|: &[u8|: [UInt8]| = bytes(| = bytes([| = bytearray(| = new Uint8Array(| = Uint8Array| = Buffer.from([|() As Byte".split(
    "|",
  );

/** What makes bytes of base64 or of hexadecimal digits. */
const decoders =
  "Convert.FromBase64String Convert.FromHexString Base64.getDecoder().decode base64.b64decode b64decode base64_decode Base64.decode64 Base64.decode bytes.fromhex bytearray.fromhex hex!".split(
    " ",
  );

/** `key` stands for far too much; a literal that it is given is a key when it looks random enough for it. */
export const barePositions: readonly PositionalPassword[] = [
  ...[" = ", "=", " := ", ": &str = ", ": string = ", " = b", "[] = "].flatMap((operator) =>
    [`key${operator}"`, `key${operator}'`].map((trigger) => ({ trigger, before: /^./ })),
  ),
  ...["[]byte(", "Buffer.from(", "new TextEncoder().encode("].flatMap((conversion) =>
    [" = ", " := "].map((operator) => ({ trigger: `key${operator}${conversion}`, before: /^.["'`]/ })),
  ),
  { trigger: "key = Encoding.", before: /^.\w{1,10}\.GetBytes\(["]/ },
  ...decoders.flatMap((decoder) =>
    [" = ", " := "].map((operator) => ({ trigger: `key${operator}${decoder}(`, before: /^.["']/ })),
  ),
].map((position) => ({ ...position, given: keyAlone, holds: "bare", inCode: true }));
