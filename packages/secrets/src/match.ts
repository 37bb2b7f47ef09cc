import type { Check, SecretRule } from "./rule.ts";

/** One secret in one piece of content. Holds the value: lives only in memory between the scan and the judgement. */
export interface Match {
  readonly rule: SecretRule;
  /** Byte range in the scanned bytes that is, or decodes to, the value. */
  readonly start: number;
  readonly end: number;
  /** Canonical value: decoded, trimmed, without quotes. What fingerprints are made of. */
  readonly value: Buffer;
  readonly check: Check;
  /** Decoding steps from the scanned bytes to the value, outermost first; empty when it stands there as it is. */
  readonly via: readonly string[];
  /** It stands in a file of an archive, so that lines of the scanned bytes say nothing. */
  readonly inArchive?: true;
}
