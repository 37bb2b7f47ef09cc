import type { Region } from "@sallyport/core";
import type { Source, Spot } from "../source.ts";
import type { TreeScalar } from "../tree/tree.ts";

/** Roles with their trust policies, and the OIDC providers of their account as far as the document has them. */
export interface AwsTrust {
  readonly dialect: "aws";
  readonly roles: readonly AwsRole[];
  readonly providers: readonly AwsOidcProvider[];
  readonly notes: readonly string[];
}

export interface AwsRole {
  /** Absent for a policy that stands alone. */
  readonly name?: string;
  readonly arn?: string;
  readonly policy: AwsPolicy;
  readonly source: Source;
  readonly at: Region;
}

/** A trust policy, or why it cannot be read. */
export type AwsPolicy =
  | { readonly statements: readonly AwsStatement[]; readonly version: string }
  | { readonly unresolved: string };

export interface AwsStatement {
  /** Sid, or its number from 1. */
  readonly name: string;
  readonly effect: "Allow" | "Deny";
  readonly actions: PolicyElement<TreeScalar>;
  readonly principals: PolicyElement<AwsPrincipal>;
  readonly conditions: readonly AwsCondition[];
  /** A part that is not resolved, so that the statement may say more. */
  readonly unresolved?: string;
  readonly at: Region;
}

/** `Action` or `NotAction`, `Principal` or `NotPrincipal`. */
export interface PolicyElement<Value> {
  readonly negated: boolean;
  readonly values: readonly Value[];
  readonly at: Region;
}

export interface AwsPrincipal {
  /** `Federated`, `AWS`, `Service`…; `*` for everybody. */
  readonly kind: string;
  readonly value: TreeScalar;
  readonly kindAt: Region;
}

/** One operator with one key and its values. */
export interface AwsCondition {
  /** `StringEquals`, `ForAnyValue:StringLikeIfExists`… as written. */
  readonly operator: string;
  readonly operatorAt: Region;
  readonly key: string;
  readonly keyAt: Region;
  readonly values: readonly TreeScalar[];
  readonly at: Region;
}

export interface AwsOidcProvider extends Spot {
  /** Scheme and all. */
  readonly url: TreeScalar;
  readonly clientIds: readonly TreeScalar[];
}
