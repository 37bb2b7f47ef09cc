import { pick, type Random, seededRandom } from "../random.ts";
import type { SecretRule, TokenRule } from "../rule.ts";
import { builtinRules } from "../rules/index.ts";
import { variableOf } from "../rules/instead.ts";
import { partsOf } from "../sample.ts";
import { assignments, blockDresses, type Dress, encodings, mentions, preamble } from "./dress.ts";
import type { PlantedSecret } from "./place.ts";

/**
 * Files with one secret each: every rule in turn, in contexts drawn at random. The same for the same seed, so that a failure can be
 * repeated, and different for every other, so that nobody can tune an engine to a list.
 */
export function plantedSecrets(seed: number, count: number): readonly PlantedSecret[] {
  const random = seededRandom(seed);
  // A document is no single value in a dress; `documents/` has manifests of its own.
  const rules = shuffled(
    builtinRules.filter(({ kind }) => kind !== "document"),
    random,
  );
  return Array.from({ length: count }, (_, index) => plant(rules[index % rules.length] as SecretRule, random));
}

function plant(rule: SecretRule, random: Random): PlantedSecret {
  switch (rule.kind) {
    case "token":
      return plantToken(rule, random);
    case "named": {
      const name = pick(random, rule.names).toUpperCase();
      return put(rule, pick(random, assignments)(name, random), partsOf(rule, random).value, random);
    }
    case "block":
      return put(rule, pick(random, blockDresses)(random), partsOf(rule, random).value, random);
    case "url": {
      const { before, value, after } = partsOf(rule, random);
      const dress = pick(random, assignments)("DATABASE_URL", random);
      return put(rule, { ...dress, before: dress.before + before, after: after + dress.after }, value, random);
    }
    default:
      return put(rule, pick(random, assignments)("DB_PASSWORD", random), partsOf(rule, random).value, random);
  }
}

/** Tokens that stand for themselves go anywhere; those that need a word or an introduction beside them bring it along. */
function plantToken(rule: TokenRule, random: Random): PlantedSecret {
  const { before, value, after } = partsOf(rule, random);
  const bringsOwnContext = rule.value === "after" || rule.context !== undefined;
  if (bringsOwnContext) {
    const path = pick(random, ["config/app.conf", "scripts/run.sh", "notes.txt"]);
    return put(rule, { what: "its own context", path, before, after: `${after}\n` }, value, random);
  }
  const tailors = value.length > 200 ? [...assignments, ...mentions] : [...assignments, ...mentions, ...encodings];
  return put(rule, pick(random, tailors)(variableOf(rule), random), value, random);
}

function put(rule: SecretRule, dress: Dress, value: string, random: Random): PlantedSecret {
  const head = preamble(dress.path, random) + dress.before;
  const written = dress.encode ? dress.encode(value) : value;
  return {
    path: dress.path,
    text: head + written + dress.after,
    rule: rule.id,
    start: head.length,
    end: head.length + written.length,
    what: `${rule.id} in ${dress.what}`,
  };
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other] as Item, result[at] as Item];
  }
  return result;
}
