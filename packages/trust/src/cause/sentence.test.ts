import { expect, it } from "vitest";
import type { TrustCheck } from "../trust-answer.ts";
import type { NearMiss } from "./near-miss.ts";
import { type Explained, sentenceOf, verbOf } from "./sentence.ts";

function said(
  check: Partial<TrustCheck>,
  near: NearMiss = { cause: "value" },
  dialect: Explained["dialect"] = "aws",
  claims: Explained["claims"] = {},
) {
  const whole = { claim: "ref", label: "key:ref", operator: "is", comparison: "equal", observed: ["x"], ...check };
  const expected = (check.expected ?? []).map((each) => each);
  return sentenceOf({
    check: { ...whole, expected } as unknown as TrustCheck,
    near,
    alternative: "statement 2 of role r",
    dialect,
    claims,
    prefix: "host",
  } as unknown as Explained);
}
const texts = (...all: string[]) => ({ expected: all.map((text) => ({ text })) as unknown as TrustCheck["expected"] });

it.each<[string, string]>([
  [said(texts("a")), 'The trust policy wants ref "a", the token has "x": another value.'],
  [said(texts("a", "b")), 'The trust policy wants ref "a" or "b", the token has "x": another value.'],
  [said(texts("a", "b", "c")), 'The trust policy wants ref "a" or "b" or "c", the token has "x": another value.'],
  [
    said(texts("a", "b", "c", "d", "e")),
    'The trust policy wants ref "a", "b", "c" or one of 2 more, the token has "x": another value.',
  ],
  [said(texts("a".repeat(400))), `The trust policy wants ref "${"a".repeat(300)}", the token has "x": another value.`],
  [said({ ...texts("a"), observed: [] }), 'The trust policy wants ref "a", the token has no ref: another value.'],
  [
    said({ ...texts("a"), why: "so it is" }),
    'The trust policy wants ref "a", the token has "x": another value (so it is).',
  ],
  [
    said({ ...texts("a"), document: "the OIDC provider" }),
    'The OIDC provider wants ref "a", the token has "x": another value.',
  ],
  [said(texts("a"), undefined, "azure"), 'The federated credential wants ref "a", the token has "x": another value.'],
  [said({ operator: "is present" }), 'The trust policy wants ref to be present, the token has "x": another value.'],
  [
    said({ operator: "", comparison: "other", label: "size(x) > 1" }),
    'The trust policy wants ref such that `size(x) > 1`, the token has "x": another value.',
  ],
  [said({ why: "it is so" }), "The trust policy: it is so."],
  [
    said({ ...texts("100"), observed: ["100"] }, { cause: "value-type" }),
    'The trust policy wants ref "100", the token has "100": they are values of different kinds (text, number, truth value), which are never equal.',
  ],
  [
    said(texts("a"), { cause: "ref-instead-of-environment" }, "aws", { event_name: "pull_request" }),
    'The trust policy wants ref "a", the token has "x": the run is of a pull request and the job names no environment, so its subject says no more than that.',
  ],
  [
    said({ operator: "Null", ...texts("true") }),
    'The trust policy wants ref to be absent (`Null` true), the token has "x": another value.',
  ],
  [
    said(texts("a"), { cause: "explicit-deny" }),
    'Statement 2 of role r refuses this job, and the token\'s ref is "x": a refusal counts before everything that allows.',
  ],
  [
    said({ ...texts("a"), observed: undefined }, { cause: "explicit-deny" }),
    "Statement 2 of role r refuses this job: a refusal counts before everything that allows.",
  ],
  [
    said({ claim: "sub", label: "sub", observed: undefined }, { cause: "condition-key" }),
    'The trust policy asks for the condition key "sub", and AWS calls the token\'s sub "host:sub": the key is none of the token\'s issuer.',
  ],
  [
    said(texts("a"), { cause: "immutable-subject", and: "short-ref" }),
    'The trust policy wants ref "a", the token has "x": the token\'s subject has ids, the document has the form without; and GitHub gives the full ref.',
  ],
])("%s", (sentence, expected) => {
  expect(sentence).toBe(expected);
});

it.each<[TrustCheck["comparison"], string, string]>([
  ["equal", "StringEquals", ""],
  ["equal", "==", ""],
  ["wildcard", "StringLike", "like "],
  ["not-wildcard", "StringNotLike", "unlike "],
  ["regex", "matches", "matching "],
  ["other", "contains", "containing "],
  ["other", "is none of", "other than "],
  ["other", "is mapped", ""],
  ["other", "DateLessThan", "DateLessThan "],
])("%s by %s reads %j", (comparison, operator, verb) => {
  expect(verbOf({ comparison, operator } as TrustCheck)).toBe(verb);
});
