import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { isConfiguration, type RepositoryFile, terraform } from "@sallyport/trust";
import type { Host } from "../host/host.ts";

const mostFolders = 50;
const mostFiles = 500;

/**
 * All files of a folder of Terraform, which refer to each other, and those of the folders that it uses as modules; each with its path as the
 * first was given. What cannot be read is left out: who refers to it learns that it is not known.
 */
export async function configurationAround(file: string, { folder }: Pick<Host, "folder">): Promise<RepositoryFile[]> {
  const folders = new Set([path.dirname(file)]);
  const found: RepositoryFile[] = [];
  for (const each of folders) {
    const files = await configurationIn(each, folder);
    found.push(...files);
    for (const used of files.flatMap((one) => terraform().usedFolders(one)))
      if (folders.size < mostFolders) folders.add(used);
  }
  return found;
}

async function configurationIn(folder: string, within: string): Promise<RepositoryFile[]> {
  const around = path.resolve(within, folder);
  const entries = await readdir(around, { withFileTypes: true }).catch((): Dirent[] => []);
  const names = entries.filter((entry) => entry.isFile() && isConfiguration(entry.name));
  const found = names.slice(0, mostFiles).map(async ({ name }) => {
    const bytes = await readFile(path.join(around, name)).catch(() => undefined);
    return bytes === undefined ? [] : [{ path: path.join(folder, name), bytes }];
  });
  return (await Promise.all(found)).flat();
}
