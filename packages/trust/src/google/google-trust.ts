import type { Spot } from "../source.ts";
import type { Text } from "../tree/text.ts";
import type { Tree, TreeScalar } from "../tree/tree.ts";

/** Providers of workload identity pools, and who may impersonate service accounts. */
export interface GoogleTrust {
  readonly dialect: "google";
  readonly providers: readonly GoogleProvider[];
  readonly bindings: readonly GoogleBinding[];
  readonly notes: readonly string[];
}

/** https://cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers */
export interface GoogleProvider extends Spot {
  /** `projects/1/locations/global/workloadIdentityPools/P/providers/Q` */
  readonly name?: string;
  readonly issuer?: TreeScalar;
  /** Empty: the provider's own name. */
  readonly audiences: readonly TreeScalar[];
  readonly mapping: readonly GoogleMapping[];
  readonly condition?: TreeScalar;
  readonly isDisabled: boolean;
  /** A part that is not resolved, so that the provider may say more. */
  readonly unresolved?: string;
}

export interface GoogleMapping {
  /** `google.subject`, `attribute.repository` */
  readonly attribute: string;
  readonly attributeAt: Tree["at"];
  readonly expression: TreeScalar;
}

/** One role of a service account's own policy, or of one above it. */
export interface GoogleBinding extends Spot {
  /** E-mail of the account, where the document says it. */
  readonly account?: Text;
  /** What it hangs on whether it is there, where that is not resolved. */
  readonly choice?: string;
  /** Of the policy of a project, which reaches all of its accounts. */
  readonly project?: string;
  /** Of the policy of a folder, an organisation, or a project that is not said. */
  readonly isAbove?: true;
  readonly role: TreeScalar;
  readonly members: readonly TreeScalar[];
  readonly isConditional: boolean;
}
