import { createRequire } from "node:module";
import path from "node:path";
import { inAscii } from "./in-ascii.ts";
import { indentWithTabs } from "./indent-with-tabs.ts";
import { licenceText } from "./licences.ts";
import { stripComments } from "./strip-comments.ts";
import type { BundleTarget } from "./targets.ts";

/** File name to content, as it will lie in the bundle's folder. */
export type BundleFiles = Map<string, Buffer>;

interface NccResult {
  readonly code: string;
  readonly assets: Record<string, { readonly source: string | Buffer }>;
  readonly stats: { toJson(options: Record<string, boolean>): unknown };
}

type Ncc = (entry: string, options: Record<string, unknown>) => Promise<NccResult>;

/**
 * Bundles one target in memory. Module ids hash paths relative to the working directory, so the bytes are the same from any folder
 * only because this always runs from the repository's root with the repository's own ncc.
 */
export async function bundle(root: string, target: BundleTarget): Promise<BundleFiles> {
  const ncc = createRequire(import.meta.url)("@vercel/ncc") as Ncc;
  process.chdir(root);
  const { code, assets, stats } = await ncc(path.join(root, target.entry), { cache: false, quiet: true });
  const files: BundleFiles = new Map([["index.js", scriptOf(code)]]);
  for (const [name, asset] of Object.entries(assets)) files.set(name, scriptOf(asset.source, name));
  files.set("package.json", Buffer.from('{ "type": "module" }\n'));
  files.set("LICENSES.txt", Buffer.from(await licenceText(root, stats)));
  assertPlain(root, target, files);
  return files;
}

function scriptOf(source: string | Buffer, name = "index.js"): Buffer {
  return Buffer.from(name.endsWith(".js") ? inAscii(indentWithTabs(stripComments(source.toString()))) : source);
}

/** Only script chunks may come out: a stray asset means that ncc copied a file which it took for a run-time dependency. */
function assertPlain(root: string, target: BundleTarget, files: BundleFiles): void {
  for (const [name, content] of files) {
    const expected = /^(index|\d+\.index|[\w.-]+\.index)\.js$|^package\.json$|^LICENSES\.txt$/.test(name);
    if (!expected) throw new Error(`${target.name}: unexpected file ${name} in the bundle`);
    if (content.includes(root))
      throw new Error(`${target.name}: ${name} holds the path of this folder, so it is not reproducible`);
  }
}
