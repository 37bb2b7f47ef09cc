import { at, type Item, textAt } from "../parse/item.ts";
import { parseDocuments } from "../parse/parse-documents.ts";
import { safePattern } from "./safe-pattern.ts";
import { type SopsSelection, selectsPart, sopsSelection } from "./sops-selection.ts";

/** What one `.sops.yaml` says about files. */
export interface SopsConfig {
  /** The first creation rule whose `path_regex` names the file, whose path is relative to the folder of `.sops.yaml`. */
  ruleFor(path: string): CreationRule | undefined;
  /** What cannot be told of its rules: `path_regex of creation rule 2`, which are numbered from 1. */
  readonly refused: readonly string[];
}

export interface CreationRule {
  /** Path of the `.sops.yaml`, from the top of the repository. */
  readonly config: string;
  /** The pattern itself speaks of secrets, so that every value in such a file is one; `.*\.yaml` names any file. */
  readonly specific: boolean;
  /** It wants only some values encrypted, by their keys: `^(data|stringData)$`. */
  readonly partial: boolean;
  /** Whether it wants the value under these keys encrypted. */
  readonly selects: SopsSelection;
}

/**
 * The values that the rule wants encrypted. Where it selects none of a file that it names for its secrets, its keys are those of another kind of
 * file (`^(data|stringData)$` says nothing of a `.env`), and the file is to be encrypted all the same.
 */
export function selectedBy<T>(
  { selects, specific }: CreationRule,
  values: readonly T[],
  pathOf: (value: T) => readonly string[],
): readonly T[] {
  const selected = values.filter((value) => selects(pathOf(value)));
  return selected.length > 0 || !specific ? selected : values;
}

/** Bytes; larger is no configuration. */
export const largestConfig = 256 * 1024;

/** Reads the creation rules. A rule without `path_regex` says how to encrypt, not what must be. Undefined for what cannot be read. */
export function readSopsConfig(bytes: Buffer, config = ".sops.yaml"): SopsConfig | undefined {
  if (bytes.length > largestConfig) return undefined;
  const rules = creationRules(bytes);
  if (!rules) return undefined;
  const refused: string[] = [];
  const compiled = rules.map((rule, index) => {
    const refuse = (key: string) => refused.push(`${key} of creation rule ${index + 1}`);
    const pattern = textAt(rule, "path_regex") ?? "";
    const matches = pattern === "" ? () => false : safePattern(pattern);
    if (!matches) refuse("path_regex");
    return {
      config,
      matches,
      specific: /secret|sops|enc|cred|private|sensitive/i.test(pattern),
      partial: selectsPart(rule),
      selects: sopsSelection(rule, refuse) ?? (() => true),
    };
  });
  return {
    ruleFor: (path) => (isSopsConfig(path) ? undefined : compiled.find(({ matches }) => matches?.(path))),
    refused,
  };
}

function creationRules(bytes: Buffer): Item[] | undefined {
  try {
    return parseDocuments(bytes).documents.flatMap((document) => at(document, "creation_rules", "*"));
  } catch {
    return undefined;
  }
}

/** SOPS reads no other name by itself; `.sops.yml` holds no secret either. */
export function isSopsConfig(path: string): boolean {
  return /(?:^|\/)\.sops\.ya?ml$/.test(path);
}
