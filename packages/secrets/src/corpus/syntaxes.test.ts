import { compareConfidence } from "@sallyport/core";
import { expect, test } from "vitest";
import { compileScanner } from "../engine/scanner.ts";
import { seededRandom } from "../random.ts";
import { builtinRules } from "../rules/index.ts";
import { variableOf } from "../rules/instead.ts";
import { partsOf } from "../sample.ts";
import { syntaxes, type Written } from "./syntaxes.ts";

const scanner = compileScanner(builtinRules);
const random = seededRandom(20261121);

function isFound({ path, before, after, encode = (text) => text }: Written, value: string): boolean {
  const written = encode(value);
  return scanner
    .scan(Buffer.from(before + written + after, "latin1"), { path })
    .some(
      ({ check, start, end }) =>
        compareConfidence(check.confidence, "medium") >= 0 &&
        start < before.length + written.length &&
        end > before.length,
    );
}

/** A random value that no rule can tell from a UUID or a number in base64 is found by parsing the document alone. */
const onlyInDocuments = "k8s b64";

/** Every rule is met in a third of the syntaxes, and every syntax with a third of the rules: all pairs are a hundred thousand. */
const share = 3;

test.each(Object.keys(syntaxes).map((syntax, turn) => [turn, syntax] as const))(
  "%i: every third rule's value is found in: %s",
  (turn, syntax) => {
    const write = syntaxes[syntax] as (name: string) => Written;
    const rules = builtinRules.filter((_, index) => index % share === turn % share);
    const missed = rules.flatMap((rule) => {
      if (rule.kind === "named")
        return syntax === onlyInDocuments || isFound(write(rule.names[0] ?? ""), partsOf(rule, random).value)
          ? []
          : [rule.id];
      const isFree = rule.kind === "token" && rule.value !== "after" && !rule.context;
      return !isFree || isFound(write(variableOf(rule)), partsOf(rule, random).value) ? [] : [rule.id];
    });
    // A random value holds the mark of a placeholder, or ends in punctuation, once in some thousands of times; the dash of `:-` may be
    // a part of a token that has none but a mark in its middle.
    expect(missed.length, missed.join()).toBeLessThanOrEqual(1);
  },
);

const names = ["db_password", "api_key", "client_secret", "auth_token"];

test.each(names)("a random value beside %s is found in every syntax", (name) => {
  const generic = builtinRules.find(({ kind }) => kind === "generic");
  const missed = Object.entries(syntaxes).flatMap(([syntax, write]) =>
    generic && isFound(write(name), partsOf(generic, random).value) ? [] : [syntax],
  );
  expect(missed.length, missed.join()).toBeLessThanOrEqual(1);
});
