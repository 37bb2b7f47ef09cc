import type { Region } from "./position.ts";

/**
 * Where a finding is. `path` is relative to the repository's root with `/` separators, as `decodePath` gives it;
 * it may hold hostile characters, so everything that shows it goes through `printable` or an encoder of its format.
 */
export interface Place {
  readonly path: string;
  readonly region?: Region;
  /** The commit (40 or 64 hex) that introduced it, when it is not, or not only, in the checked-out tree. */
  readonly commit?: string;
  /** Who committed it and when (RFC 3339), filled by attribution. */
  readonly author?: string;
  readonly date?: string;
  /** What kind of Git object holds it; absent means a file. */
  readonly object?: "commit-message" | "tag-message" | "file-name";
  /** Steps from the bytes of the file to the value, for example `["base64"]`. */
  readonly via?: readonly string[];
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What an escape of a byte looks like. */
const likeEscape = /\\(?=x[0-9a-f]{2})/g;

/**
 * Git paths are bytes. Valid UTF-8 decodes as it is; otherwise each byte over 0x7f becomes `\xNN`. A backslash that would look like the start
 * of such an escape becomes `\x5c`, so that no two paths decode to the same text: one file must not stand in another one's place.
 */
export function decodePath(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes).replace(likeEscape, "\\x5c");
  } catch {
    const text = Buffer.from(bytes).toString("latin1").replace(likeEscape, "\\x5c");
    return text.replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
  }
}
