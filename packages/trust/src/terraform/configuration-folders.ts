import path from "node:path";
import type { RepositoryFile } from "../repository-file.ts";
import { type ConfigurationFile, folderOfUse, type TerraformModule, terraformModule } from "./terraform-module.ts";

/** The folders of a repository that hold configuration. Each is read when it is asked for. */
export interface ConfigurationFolders {
  get(folder: string): TerraformModule | undefined;
  /** Those that no other one uses as a module, and of whose files, or of those of a folder that they use, something holds. */
  unused(isWanted: (files: readonly RepositoryFile[]) => boolean): TerraformModule[];
}

/** `read`: undefined for a file that cannot be read. */
export function configurationFolders(
  files: readonly RepositoryFile[],
  others: ReadonlyMap<string, RepositoryFile>,
  read: (file: RepositoryFile) => ConfigurationFile | undefined,
): ConfigurationFolders {
  const folders = Map.groupBy(files, (file) => folderOf(file.path));
  const modules = new Map<string, TerraformModule>();
  const get = (folder: string): TerraformModule | undefined => {
    const own = folders.get(folder);
    const known = modules.get(folder);
    if (known ?? own === undefined) return known;
    const module = terraformModule(
      own.flatMap((file) => read(file) ?? []),
      { files: others, modules: { get } },
    );
    modules.set(folder, module);
    return module;
  };
  const usedBy = (folder: string): string[] => {
    if (!folders.get(folder)?.some(mayUse)) return [];
    const used = [...(get(folder)?.blocks.values() ?? [])].flatMap(({ value, source }) => {
      return value.type === "module" ? (folderOfUse(value.body, source) ?? []) : [];
    });
    return used.filter((each) => folders.has(each));
  };
  return {
    get,
    unused: (isWanted) => {
      const uses = new Map([...folders.keys()].map((folder) => [folder, usedBy(folder)]));
      const used = new Set([...uses.values()].flat());
      const wanted = [...folders.keys()].filter((folder) => {
        return !used.has(folder) && [...reachable(folder, uses)].some((each) => isWanted(folders.get(each) ?? []));
      });
      return wanted.flatMap((folder) => get(folder) ?? []);
    },
  };
}

/** `./a/../b/main.tf` and `b/other.tf` stand in one. */
export function folderOf(file: string): string {
  return path.posix.dirname(path.posix.normalize(file));
}

/** Most files have no such block, and need not be read to tell. */
function mayUse({ bytes }: RepositoryFile): boolean {
  return /(?:^|[{,\s])"?module["\s]/.test(Buffer.from(bytes).toString("latin1"));
}

function reachable(folder: string, uses: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set([folder]);
  for (const each of found) for (const used of uses.get(each) ?? []) found.add(used);
  return found;
}
