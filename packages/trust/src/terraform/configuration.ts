import type { RepositoryFile } from "../repository-file.ts";
import { InvalidTree } from "../tree/invalid-tree.ts";
import { positionsIn } from "../tree/positions.ts";
import { decoded, refuseLarge } from "../tree/read-trees.ts";
import { readHcl } from "./hcl/read-hcl.ts";
import { type ConfigurationFile, folderOfUse } from "./terraform-module.ts";

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
  return { source: { path, text, standing: "source" }, body: readHcl(text, positionsIn(text), /\.tfvars$/.test(path)) };
}
