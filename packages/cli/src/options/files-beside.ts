import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Host } from "../host/host.ts";

const mostFiles = 500;

/**
 * The other files of a folder that have the same ending as one of it, each with its path as the first was given. What cannot be read is left
 * out: who refers to it learns that it is not known.
 */
export async function filesBeside(
  file: string,
  { folder }: Pick<Host, "folder">,
): Promise<{ readonly path: string; readonly bytes: Uint8Array }[]> {
  const [own, ending] = [path.basename(file), path.extname(file)];
  const around = path.resolve(folder, path.dirname(file));
  const entries = await readdir(around, { withFileTypes: true }).catch((): Dirent[] => []);
  const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending) && entry.name !== own);
  const found = names.slice(0, mostFiles).map(async ({ name }) => {
    const bytes = await readFile(path.join(around, name)).catch(() => undefined);
    return bytes === undefined ? [] : [{ path: path.join(path.dirname(file), name), bytes }];
  });
  return (await Promise.all(found)).flat();
}
