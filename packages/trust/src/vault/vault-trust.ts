import type { Spot } from "../source.ts";
import type { Tree, TreeScalar } from "../tree/tree.ts";

/** Roles of the JWT method, and what its mount is set up with. */
export interface VaultTrust {
  readonly dialect: "vault";
  readonly roles: readonly VaultRole[];
  readonly mounts: readonly VaultMount[];
  readonly notes: readonly string[];
}

/** https://developer.hashicorp.com/vault/api-docs/auth/jwt#create-update-role */
export interface VaultRole extends Spot {
  readonly name?: string;
  /** Path of the mount that it is of, where the document says it. */
  readonly mount?: string;
  readonly type: string;
  readonly audiences: readonly TreeScalar[];
  readonly subject?: TreeScalar;
  readonly claims: readonly VaultClaim[];
  readonly claimsType: TreeScalar | undefined;
  readonly userClaim?: TreeScalar;
  /** Undefined: not resolved. */
  readonly userClaimIsPointer: boolean | undefined;
  readonly groupsClaim?: TreeScalar;
  /** Claims that are copied into the token's metadata. */
  readonly mappedClaims: readonly Pick<VaultClaim, "name" | "nameAt">[];
  /** Networks that the login must come from. */
  readonly networks: readonly TreeScalar[];
  /** Seconds; 0 stands for the default. */
  readonly clockSkew: number;
  /** A part that is not resolved, so that the role may say more. */
  readonly unresolved?: string;
}

/** One entry of `bound_claims`. */
export interface VaultClaim {
  readonly name: string;
  readonly nameAt: Tree["at"];
  readonly values: readonly TreeScalar[];
  readonly at: Tree["at"];
}

/** `auth/jwt/config` */
export interface VaultMount extends Spot {
  readonly issuer: TreeScalar;
  readonly path?: string;
}
