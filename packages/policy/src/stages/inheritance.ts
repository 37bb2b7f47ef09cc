import type { Region } from "@sallyport/core";

/** `extends`: the file whose rules hold here too, pinned to one content. */
export interface Parent {
  /** `owner/name`. Absent: a copy in the repository of the file that extends it. */
  readonly repository?: string;
  /** From the root of that repository. */
  readonly path: string;
  readonly pin: { readonly commit: string } | { readonly sha256: string };
  /** As it is written. */
  readonly text: string;
  readonly at: Region;
}

/** `locked`: nobody who extends this file may change what is at or below this JSON pointer, not even to tighten it. */
export interface Lock {
  readonly pointer: string;
  readonly at: Region;
  /** The file that locks it, where it is not the policy's own. */
  readonly file?: string;
}

/** `delegates`: who extends this file may loosen what is at this JSON pointer, as far as the bound. */
export interface Delegate {
  readonly pointer: string;
  /** A duration, a severity or matchers, as the key at the pointer takes them. Absent: as far as they like. */
  readonly bound?: string | readonly string[];
  readonly at: Region;
  readonly file?: string;
}
