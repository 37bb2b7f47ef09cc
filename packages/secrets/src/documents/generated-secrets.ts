import path from "node:path";
import { at, type Item, textAt } from "./item.ts";
import { parseDocuments } from "./parse-documents.ts";

/** How kustomize makes data of a Secret out of a file. */
export type SecretInput = {
  /** Path of the `kustomization.yaml`, from the top of the repository. */
  readonly by: string;
} & (
  | /** The whole content is the value of one key. */ { readonly kind: "file"; readonly key: string }
  | /** Each line `NAME=value` is a value. */ { readonly kind: "lines" }
);

/** Files that a `kustomization.yaml` reads for its generators of Secrets, by their paths from the top of the repository. */
export function secretInputsOf(by: string, bytes: Buffer): ReadonlyMap<string, SecretInput> {
  const inputs = new Map<string, SecretInput>();
  const folder = path.posix.dirname(by);
  for (const generator of generatorsIn(bytes)) {
    for (const file of textsAt(generator, "files", "*")) {
      const equals = file.indexOf("=");
      const name = file.slice(equals + 1).trim();
      const key = equals > 0 ? file.slice(0, equals).trim() : path.posix.basename(name);
      add(inputs, folder, name, { by, kind: "file", key });
    }
    // `env` is what older versions of kustomize call it.
    for (const file of [...textsAt(generator, "envs", "*"), textAt(generator, "env") ?? ""])
      add(inputs, folder, file.trim(), { by, kind: "lines" });
  }
  return inputs;
}

function add(inputs: Map<string, SecretInput>, folder: string, name: string, input: SecretInput): void {
  if (name === "" || path.posix.isAbsolute(name)) return;
  const file = path.posix.join(folder, name);
  if (!file.startsWith("../") && !inputs.has(file)) inputs.set(file, input);
}

function generatorsIn(bytes: Buffer): Item[] {
  try {
    return parseDocuments(bytes).documents.flatMap((document) => at(document, "secretGenerator", "*"));
  } catch {
    // The scan of the file itself says that it cannot be parsed.
    return [];
  }
}

function textsAt(item: Item, ...keys: readonly string[]): string[] {
  return at(item, ...keys).flatMap((one) => (one.kind === "leaf" ? [one.text] : []));
}
