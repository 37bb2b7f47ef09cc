import path from "node:path";
import { at, type Item, textAt } from "../parse/item.ts";
import { parseDocuments } from "../parse/parse-documents.ts";
import { isComposeFile } from "../pipelines/compose.ts";

/** How kustomize makes data of a Secret out of a file, or Compose a secret. */
export type SecretInput = {
  /** Path of the `kustomization.yaml` or the Compose file, from the top of the repository. */
  readonly by: string;
  readonly rule: "kustomize-file" | "compose-file";
} & (
  | /** The whole content is the value of one key. */ { readonly kind: "file"; readonly key: string }
  | /** Each line `NAME=value` is a value. */ { readonly kind: "lines" }
);

/** Files that a `kustomization.yaml` or a Compose file reads for secrets, by their paths from the top of the repository. */
export function secretInputsOf(by: string, bytes: Buffer): ReadonlyMap<string, SecretInput> {
  return isComposeFile(by) ? inputsOfCompose(by, bytes) : inputsOfGenerators(by, bytes);
}

/** `secrets: { name: { file: ./path } }` at the top. */
function inputsOfCompose(by: string, bytes: Buffer): ReadonlyMap<string, SecretInput> {
  const inputs = new Map<string, SecretInput>();
  for (const secrets of itemsIn(bytes, "secrets")) {
    if (secrets.kind !== "map") continue;
    for (const { key, value } of secrets.entries) {
      const file = textAt(value, "file") ?? "";
      add(inputs, path.posix.dirname(by), file.trim(), { by, rule: "compose-file", kind: "file", key });
    }
  }
  return inputs;
}

function inputsOfGenerators(by: string, bytes: Buffer): ReadonlyMap<string, SecretInput> {
  const inputs = new Map<string, SecretInput>();
  const folder = path.posix.dirname(by);
  const rule = "kustomize-file";
  for (const generator of itemsIn(bytes, "secretGenerator", "*")) {
    for (const file of textsAt(generator, "files", "*")) {
      const equals = file.indexOf("=");
      const name = file.slice(equals + 1).trim();
      const key = equals > 0 ? file.slice(0, equals).trim() : path.posix.basename(name);
      add(inputs, folder, name, { by, rule, kind: "file", key });
    }
    // `env` is what older versions of kustomize call it.
    for (const file of [...textsAt(generator, "envs", "*"), textAt(generator, "env") ?? ""])
      add(inputs, folder, file.trim(), { by, rule, kind: "lines" });
  }
  return inputs;
}

function add(inputs: Map<string, SecretInput>, folder: string, name: string, input: SecretInput): void {
  if (name === "" || path.posix.isAbsolute(name)) return;
  const file = path.posix.join(folder, name);
  if (!file.startsWith("../") && !inputs.has(file)) inputs.set(file, input);
}

function itemsIn(bytes: Buffer, ...keys: readonly string[]): Item[] {
  try {
    return parseDocuments(bytes).documents.flatMap((document) => at(document, ...keys));
  } catch {
    // The scan of the file itself says that it cannot be parsed.
    return [];
  }
}

function textsAt(item: Item, ...keys: readonly string[]): string[] {
  return at(item, ...keys).flatMap((one) => (one.kind === "leaf" ? [one.text] : []));
}
