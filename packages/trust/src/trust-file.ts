import type { Source } from "./source.ts";
import type { TerraformResource } from "./terraform/resource.ts";
import type { Tree } from "./tree/tree.ts";

/** What stands in a file, before anybody says whose trust it is. */
export interface TrustFile {
  readonly source: Source;
  /** Documents of JSON or YAML. */
  readonly trees: readonly Tree[];
  /** Of Terraform, from a plan or from configuration. */
  readonly resources: readonly TerraformResource[];
}
