import { InvalidTree } from "./invalid-tree.ts";
import { positionsIn } from "./positions.ts";
import { readJson } from "./read-json.ts";
import { readYaml } from "./read-yaml.ts";
import type { Tree } from "./tree.ts";

/** Most bytes of a file: a plan of a large estate has a few million. YAML takes longer to read, and is written by people. */
export const mostBytes = 16 * 1024 * 1024;
const mostYamlBytes = 1024 * 1024;

export interface TextTrees {
  readonly text: string;
  /** More than one for YAML of several documents. */
  readonly trees: readonly Tree[];
}

const strict = new TextDecoder("utf-8", { fatal: true });
const start = { line: 1, column: 1 };

/** Reads JSON or YAML, by the file's name and, where that says nothing, by its first sign. Throws an InvalidTree. */
export function readTrees(bytes: Uint8Array, path: string): TextTrees {
  if (bytes.length > mostBytes)
    throw new InvalidTree(`it has ${bytes.length} bytes; at most ${mostBytes} are read`, start);
  const text = decoded(bytes);
  const isYaml = /\.ya?ml$/i.test(path);
  const looksLikeJson = /^\s*[{[]/.test(text);
  if (/\.json$/i.test(path) || (!isYaml && looksLikeJson)) return { text, trees: [readJson(text, positionsIn(text))] };
  const json = looksLikeJson ? tryJson(text) : undefined;
  if (json) return { text, trees: [json] };
  refuseLarge(bytes, "YAML", mostYamlBytes);
  return { text, trees: readYaml(text, positionsIn(text)) };
}

/** Throws an InvalidTree for a file of more bytes than are read of its language. */
export function refuseLarge({ length }: Uint8Array, language: string, most: number): void {
  if (length <= most) return;
  throw new InvalidTree(`it has ${length} bytes; of ${language} at most ${most} are read`, start);
}

/** As UTF-8. Throws an InvalidTree. */
export function decoded(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    throw new InvalidTree("it is not UTF-8", start);
  }
}

/** JSON is YAML too, and read much faster. */
function tryJson(text: string): Tree | undefined {
  try {
    return readJson(text, positionsIn(text));
  } catch (error) {
    if (error instanceof InvalidTree) return undefined;
    throw error;
  }
}
