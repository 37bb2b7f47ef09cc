import type { Spot } from "../source.ts";
import type { TreeEntry, TreeScalar } from "../tree/tree.ts";

/** Trust policies of octo-sts: `.github/chainguard/NAME.sts.yaml`. */
export interface OctoStsTrust {
  readonly dialect: "octo-sts";
  readonly policies: readonly OctoStsPolicy[];
  readonly notes: readonly string[];
}

export interface OctoStsPolicy extends Spot {
  /** Of the file, which callers name. */
  readonly identity?: string;
  readonly issuer: Wanted;
  readonly subject: Wanted;
  /** Absent: the domain of the service. */
  readonly audience?: Wanted;
  readonly claims: readonly OctoStsClaim[];
  /** Names of what the token may be used for. */
  readonly permissions: readonly { readonly name: string; readonly at: TreeScalar["at"] }[];
}

/** A text, or a regular expression for the whole text. */
export interface Wanted {
  readonly key: string;
  readonly keyAt: TreeEntry["keyAt"];
  readonly value: TreeScalar;
  readonly isPattern: boolean;
}

export interface OctoStsClaim {
  readonly name: string;
  readonly nameAt: TreeEntry["keyAt"];
  readonly pattern: TreeScalar;
}
