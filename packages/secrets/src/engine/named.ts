import type { Charset } from "../charset.ts";
import type { Check, NamedRule } from "../rule.ts";
import { defaultBoundary } from "./boundary.ts";
import type { Content, Range } from "./content.ts";
import { wordsOf } from "./generic/secret-name.ts";
import { type CompiledSegment, checkValue, compileSegments, matchForwards } from "./token.ts";

/** A named rule made ready. */
export interface CompiledNamed {
  readonly rule: NamedRule;
  readonly value: readonly CompiledSegment[];
  readonly right: Charset;
}

export interface NamedMatch extends Range {
  readonly check: Check;
}

export function compileNamed(rule: NamedRule): CompiledNamed {
  return { rule, value: compileSegments(rule.value), right: defaultBoundary(rule.value) };
}

/** The value that begins at `start`, if it is exactly of the rule's shape. */
export function matchNamed(content: Content, named: CompiledNamed, start: number): NamedMatch | undefined {
  const end = matchForwards(content, named.value, 0, start, named.right);
  if (end < 0) return undefined;
  const check = checkValue(content.bytes.subarray(start, end), named.rule.check, 0);
  return check && { start, end, check };
}

/** Shorter names must be whole words: `dd_token` is none of `add_token`. */
const shortName = 5;

/** Finds the rules that know a name: it equals one of theirs or ends with it, however the words are joined. */
export function indexNames(rules: readonly CompiledNamed[]): (name: string) => readonly CompiledNamed[] {
  const bySquashed = new Map<string, CompiledNamed[]>();
  for (const named of rules) {
    for (const name of new Set(named.rule.names.map((each) => each.replaceAll("_", ""))))
      bySquashed.set(name, [...(bySquashed.get(name) ?? []), named]);
  }
  return (name) => {
    const words = wordsOf(name);
    const squashed = words.join("");
    const wordStarts = new Set<number>();
    let wordStart = 0;
    for (const word of words) {
      wordStarts.add(wordStart);
      wordStart += word.length;
    }
    const found: CompiledNamed[] = [];
    for (let at = 0; at < squashed.length; at++) {
      const known = bySquashed.get(squashed.slice(at));
      if (known && (squashed.length - at > shortName || wordStarts.has(at))) found.push(...known);
    }
    return [...new Set(found)];
  };
}
