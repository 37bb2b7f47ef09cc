import path from "node:path";
import type { Inspection } from "../inspection.ts";
import { inspectInner } from "../parse/inner-text.ts";
import type { Leaf } from "../parse/item.ts";
import { inspectCredentialFile, isCredentialFile } from "./credential-files.ts";

/** Files whose lines begin with a name, which in a block of YAML they no longer do. */
const lineNames = /\.(?:conf|cnf|cfg|ini|properties)$/i;

/** Whether a text under this name is read as the file that it becomes where it is mounted or written. */
function isFileName(name: string): boolean {
  return lineNames.test(name) || namesOf(name).some(isCredentialFile);
}

/** A key has often lost the dot that its file begins with: `pgpass` is mounted as `.pgpass`. */
function namesOf(name: string): string[] {
  return name.startsWith(".") || name.includes("/") ? [name] : [name, `.${name}`];
}

const block = /^[ \t]+(?:- )?["']?([\w.-]{1,100})["']?:[ \t]*[|>]/gm;
const largestLook = 256 * 1024;

/** Whether the document may hold a block of text under the name of such a file; of a large one its parts are asked again. */
export function holdsEmbedded(bytes: Buffer): boolean {
  if (!bytes.includes("ConfigMap")) return false;
  if (bytes.length > largestLook) return true;
  return Array.from(bytes.toString("latin1").matchAll(block)).some(([, name = ""]) => isFileName(name));
}

/** Judges the text in a leaf as a file of that name: what a ConfigMap mounts, or a template or cloud-init writes. */
export function inspectEmbedded(name: string, leaf: Leaf, inspection: Inspection): void {
  if (!leaf.text.includes("\n") && !namesOf(name).some(isCredentialFile)) return;
  if (!isFileName(name)) return;
  inspectInner(leaf, inspection, (inner, bytes) => {
    // Beside the document: what stands in an example is one.
    const beside = (base: string) => path.posix.join(path.posix.dirname(inspection.path), path.posix.basename(base));
    inner.matches.push(...inspection.scan(bytes, beside(name)));
    for (const base of namesOf(name))
      if (isCredentialFile(base)) inspectCredentialFile(bytes, { ...inner, path: base });
  });
}
