import {
  type CompiledCondition,
  ConditionError,
  checkBrackets,
  compileCondition,
  longestCondition,
} from "@sallyport/cel";
import { textsOf } from "../claim-check.ts";
import { placeWithin } from "../tree/place-within.ts";
import { knownText, shownText, unresolvedIn } from "../tree/text.ts";
import type { TreeScalar } from "../tree/tree.ts";
import type { AskedRequest, Comparison, TrustCheck } from "../trust-answer.ts";
import { allOf, anyOf } from "../truth.ts";
import { attributesIn, type Part, readComparison, splitAt, substitute } from "./expression.ts";
import type { GoogleProvider } from "./google-trust.ts";

/** The alternatives of a provider's attribute condition, each with the checks that must hold together. */
export async function checkCondition(provider: GoogleProvider, request: AskedRequest): Promise<TrustCheck[][]> {
  const { condition } = provider;
  if (condition === undefined) return [[]];
  const known = knownText(condition.text);
  if (known === undefined) return [[openCheck(condition, provider, unresolvedIn(condition.text)[0] ?? "")]];
  if (known.length > longestCondition) {
    return [[openCheck(condition, provider, `the condition has more than ${longestCondition} characters`)]];
  }
  const whole = { source: known, from: 0 };
  const alternatives = splitAt(whole, "||").map((part) => splitAt(part, "&&"));
  const checks = await Promise.all(
    alternatives.map((parts) => Promise.all(parts.map((part) => checkPart(part, condition, provider, request)))),
  );
  if (checks.length === 1 && checks[0]?.length === 1) return checks;
  // The parts are for people. What holds is said by the whole.
  const asked = await checkPart(whole, condition, provider, request);
  const holds = anyOf(checks.map((parts) => allOf(parts.map((part) => part.holds))));
  return holds === asked.holds ? checks : [[asked]];
}

function openCheck(condition: TreeScalar, { source }: GoogleProvider, why: string): TrustCheck {
  return {
    claim: "attributeCondition",
    label: "attribute condition",
    operator: "",
    comparison: "other",
    expected: [{ text: shownText(condition.text), at: condition.at }],
    observed: undefined,
    holds: "unknown",
    source,
    at: condition.at,
    why,
    accepts: () => false,
  };
}

const comparisons: Readonly<Record<string, Comparison>> = {
  ...{ "==": "equal", in: "equal", "!=": "not-equal", matches: "regex" },
};

async function checkPart(
  part: Part,
  condition: TreeScalar,
  provider: GoogleProvider,
  request: AskedRequest,
): Promise<TrustCheck> {
  const at = placeWithin(condition, part.from, part.from + part.source.length);
  const compiled = await compile(part.source, provider);
  if (typeof compiled === "string") return { ...openCheck(condition, provider, compiled), at };
  const read = readComparison(part);
  const claim = claimOf(read?.subject ?? "", provider) ?? onlyClaim(compiled.reads);
  const answer = compiled.evaluate({ assertion: request.claims });
  const isOtherKind = read?.isOtherKind === true && !("value" in answer && answer.value);
  const missing = "error" in answer && claim !== undefined && !Object.hasOwn(request.claims, claim);
  return {
    claim: claim ?? "attributeCondition",
    label: read?.subject ?? part.source,
    operator: read?.operator ?? "",
    comparison: (read && comparisons[read.operator]) ?? "other",
    expected: read?.texts.map(({ text, from, to }) => ({ text, at: placeWithin(condition, from, to) })) ?? [],
    observed:
      claim === undefined
        ? undefined
        : textsOf(Object.hasOwn(request.claims, claim) ? request.claims[claim] : undefined),
    holds: "value" in answer && answer.value,
    source: provider.source,
    at,
    ...whyNot(answer, claim === undefined ? part : undefined),
    ...(missing
      ? { cause: "missing-claim" }
      : isOtherKind
        ? { cause: "value-type" }
        : claim === undefined
          ? { cause: "value" }
          : {}),
    accepts: (value) => {
      if (claim === undefined) return false;
      const { [claim]: _, ...others } = request.claims;
      const tried = compiled.evaluate({ assertion: value === undefined ? others : { ...others, [claim]: value } });
      return "value" in tried && tried.value;
    },
  };
}

/** Of a condition on several claims, or on none, there is no value to be shown. */
function whyNot(answer: ReturnType<CompiledCondition["evaluate"]>, ofNoClaim: Part | undefined): { why?: string } {
  if ("error" in answer) return { why: answer.error };
  return ofNoClaim === undefined || answer.value ? {} : { why: `\`${ofNoClaim.source}\` is false for this token` };
}

/** Compiles with attributes replaced by what they are mapped from. A text says why it cannot be asked. */
export async function compile(source: string, { mapping }: GoogleProvider): Promise<CompiledCondition | string> {
  const attributes = new Map<string, string>();
  for (const { attribute, expression } of mapping) {
    const known = knownText(expression.text)?.trim();
    // A bracket too many would reach into what stands around.
    if (known !== undefined && !isBalanced(known)) return `the mapping of ${attribute} is no expression`;
    // Without parentheses where it can be, for has() takes a plain field alone.
    if (known !== undefined && known.length <= longestCondition)
      attributes.set(attribute, isPlainField.test(known) ? known : `(${known}\n)`);
  }
  if (source.length > longestCondition * 2) return "the expression is too long to be looked at";
  const open = attributesIn(source).find((attribute) => !attributes.has(attribute));
  if (open !== undefined) {
    const isMapped = mapping.some(({ attribute }) => attribute === open);
    return isMapped ? `the mapping of ${open} is not resolved` : `the provider maps no ${open}`;
  }
  try {
    return await compileCondition(substitute(source, attributes), ["assertion"], { dialect: "google" });
  } catch (error) {
    if (error instanceof ConditionError) return error.message;
    throw error;
  }
}

function isBalanced(source: string): boolean {
  try {
    checkBrackets(source);
    return true;
  } catch (error) {
    if (error instanceof ConditionError) return false;
    throw error;
  }
}

const isPlainField = /^assertion\.\w+$/;

/** The claim that an attribute stands for, where it is mapped from just one. */
export function claimOf(subject: string, { mapping }: GoogleProvider): string | undefined {
  if (subject.startsWith("assertion.")) return subject.slice("assertion.".length);
  const mapped = mapping.find(({ attribute }) => attribute === subject);
  const known = mapped && knownText(mapped.expression.text)?.trim();
  return known !== undefined && isPlainField.test(known) ? known.slice("assertion.".length) : undefined;
}

function onlyClaim(reads: readonly string[]): string | undefined {
  const [only, second] = reads;
  return second === undefined && only?.startsWith("assertion.") === true ? only.slice("assertion.".length) : undefined;
}
