import type { RepositoryFile } from "../repository-file.ts";
import type { Source } from "../source.ts";
import { InvalidTree } from "../tree/invalid-tree.ts";
import { positionsIn } from "../tree/positions.ts";
import { readJson } from "../tree/read-json.ts";
import { decoded, refuseLarge } from "../tree/read-trees.ts";
import { readHcl } from "./hcl/read-hcl.ts";
import { jsonConfiguration } from "./hcl/read-json-configuration.ts";
import { type ConfigurationFile, folderOfUse } from "./terraform-module.ts";

export { bicepCredentials } from "../bicep/bicep-credentials.ts";
export { configurationFolders, folderOf } from "./configuration-folders.ts";
export { configuredResources } from "./configured-resources.ts";

const mostBytes = 256 * 1024;

/** The folders that a file uses as modules, as far as it can be read. */
export function usedFolders({ bytes, path }: RepositoryFile): string[] {
  try {
    const { body, source } = readConfiguration(bytes, path);
    const uses = body.blocks.filter(({ type }) => type === "module");
    return uses.flatMap((use) => folderOfUse(use.body, source) ?? []);
  } catch (error) {
    if (error instanceof InvalidTree) return [];
    throw error;
  }
}

/** Reads a configuration file. Throws an InvalidTree. */
export function readConfiguration(bytes: Uint8Array, path: string): ConfigurationFile {
  refuseLarge(bytes, "Terraform's language", mostBytes);
  const text = decoded(bytes);
  const source: Source = { path, text, standing: "source" };
  const isOfValues = /\.tfvars(?:\.json)?$/i.test(path);
  if (/\.json$/i.test(path))
    return { source, body: jsonConfiguration(readJson(text, positionsIn(text)), text, isOfValues) };
  return { source, body: readHcl(text, positionsIn(text), isOfValues) };
}
