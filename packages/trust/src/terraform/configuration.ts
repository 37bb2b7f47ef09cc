import { positionsIn } from "../tree/positions.ts";
import { decoded, refuseLarge } from "../tree/read-trees.ts";
import { readHcl } from "./hcl/read-hcl.ts";
import type { ConfigurationFile } from "./terraform-module.ts";

export { configuredResources } from "./configured-resources.ts";
export { givenToModules, terraformModule } from "./terraform-module.ts";

const mostBytes = 256 * 1024;

/** Reads a configuration file. Throws an InvalidTree. */
export function readConfiguration(bytes: Uint8Array, path: string): ConfigurationFile {
  refuseLarge(bytes, "Terraform's language", mostBytes);
  const text = decoded(bytes);
  return { source: { path, text, standing: "source" }, body: readHcl(text, positionsIn(text)) };
}
