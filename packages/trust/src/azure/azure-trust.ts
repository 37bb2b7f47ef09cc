import type { Spot } from "../source.ts";
import type { TreeScalar } from "../tree/tree.ts";

/** Federated credentials of applications or managed identities. */
export interface AzureTrust {
  readonly dialect: "azure";
  readonly credentials: readonly AzureCredential[];
  readonly notes: readonly string[];
}

/** https://learn.microsoft.com/graph/api/resources/federatedidentitycredential */
export interface AzureCredential extends Spot {
  readonly name?: string;
  /** Client id of the application, where the document says it. */
  readonly client?: string;
  readonly issuer: TreeScalar;
  readonly audiences: readonly TreeScalar[];
  /** Absent for a flexible credential. */
  readonly subject?: TreeScalar;
  /** `claimsMatchingExpression` of a flexible credential. */
  readonly expression?: TreeScalar;
  /** What it hangs on whether it is there, where that is not resolved. */
  readonly choice?: string;
}
