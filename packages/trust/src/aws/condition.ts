import type { Source } from "../source.ts";
import { knownText, shownText, type Text, unresolvedIn, whyOneCharacter } from "../tree/text.ts";
import type { AskedRequest, TrustCheck } from "../trust-answer.ts";
import { allOf, anyOf, not, type Truth } from "../truth.ts";
import type { AwsCondition } from "./aws-trust.ts";
import { type AwsContext, type ContextValue, isUnseen } from "./context.ts";
import { holdsForValue, type Operator, operatorOf } from "./operator.ts";
import { iamPattern } from "./pattern.ts";

export interface ConditionRequest {
  readonly request: AskedRequest;
  readonly context: AwsContext;
  readonly partition: string | undefined;
  readonly version: string;
  readonly source: Source;
}

/** Holds one operator and key against the request. */
export function checkCondition(condition: AwsCondition, at: ConditionRequest): TrustCheck {
  const { context, request } = at;
  const misnamed = misnamedClaim(condition.key, at);
  const claim = context.claimOf(condition.key) ?? misnamed ?? condition.key;
  const held = context.lookup(condition.key);
  const operator = operatorOf(condition.operator);
  const never = "absent" in held ? held.why : undefined;
  const unreadable = "unknown" in operator ? operator.unknown : undefined;
  const holds = "unknown" in operator ? "unknown" : holdsFor(operator, condition, held, at);
  const why =
    unreadable ??
    (holds === "unknown" ? whyUnknown(condition, operator, held, at) : (never ?? absentVariable(condition, at)));
  return {
    claim,
    label: condition.key,
    operator: condition.operator,
    comparison: "unknown" in operator || operator.base === "Null" ? "other" : operator.base.comparison,
    expected: condition.values.map((value) => ({ text: shownText(value.text), at: value.at })),
    observed: "values" in held ? held.values : undefined,
    holds,
    source: at.source,
    at: condition.at,
    operatorAt: condition.operatorAt,
    labelAt: condition.keyAt,
    ...(why === undefined ? {} : { why }),
    ...(isUnseen(claim, request, context.prefix, at.partition)
      ? { cause: "unsupported-claim" as const }
      : holds === false && misnamed !== undefined
        ? { cause: "condition-key" as const }
        : holds === false &&
            condition.values.length > 0 &&
            patterns(condition, at).every(({ absent }) => absent !== undefined)
          ? { cause: "absent-variable" as const }
          : holds === false && never !== undefined
            ? { cause: "value" as const }
            : {}),
    accepts: (value) => {
      if ("unknown" in operator) return false;
      return holdsFor(operator, condition, value === undefined ? { absent: true } : { values: [value] }, at) === true;
    },
  };
}

/** The claim of the token that a key without the issuer before it, or with another, is meant to be: `sub`. */
function misnamedClaim(key: string, { context, request }: ConditionRequest): string | undefined {
  if (context.claimOf(key) !== undefined || context.prefix === "" || !("absent" in context.lookup(key)))
    return undefined;
  const claim = key.split(/[:/]/).at(-1)?.toLowerCase() ?? "";
  return Object.hasOwn(request.claims, claim) ? claim : undefined;
}

function holdsFor(
  operator: Operator,
  condition: AwsCondition,
  held: ContextValue,
  { context, version }: ConditionRequest,
): Truth {
  const { base, qualifier } = operator;
  const policy = condition.values.map((value) => value.text);
  if (base === "Null") return holdsNull(policy, held);
  if ("unknown" in held) return "unknown";
  const values = "values" in held ? held.values : [];
  if (values.length === 0) return holdsWhereAbsent(operator, base.negated);
  const truths = values.map((value) => holdsForValue(base, policy, value, context, version));
  // "if the key values resolve to a null data set, such as an empty string", the one is true and the other false.
  if (qualifier === "ForAllValues") return isNullSet(values) || allOf(truths);
  if (qualifier === "ForAnyValue") return !isNullSet(values) && anyOf(truths);
  // IAM does not say what several values are without a qualifier. Where not one holds, no reading of it does.
  const holds = anyOf(truths);
  return values.length > 1 && holds === true ? "unknown" : holds;
}

/**
 * IfExists is to make "any condition operator" true for an absent key, and ForAnyValue is false for one: of the two together AWS does not say
 * which holds, and people have met the second. https://repost.aws/questions/QU9HFmDzP0QGuU-fd7rS6B7w
 */
function holdsWhereAbsent({ qualifier, ifExists }: Operator, isNegated: boolean): Truth {
  if (qualifier === "ForAnyValue") return ifExists && "unknown";
  return ifExists || qualifier === "ForAllValues" || isNegated;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html */
function isNullSet(values: readonly string[]): boolean {
  return values.every((value) => value === "");
}

/** `Null: { key: "true" }` holds when the key is absent. Whether an empty text counts as null here is not documented. */
function holdsNull(policy: readonly Text[], held: ContextValue): Truth {
  if ("unknown" in held) return "unknown";
  const isAbsent = !("values" in held) || held.values.length === 0;
  if (!isAbsent && isNullSet(held.values)) return "unknown";
  return anyOf(
    policy.map((value) => {
      const wanted = knownText(value)?.toLowerCase();
      if (wanted === undefined) return "unknown";
      return wanted === "true" ? isAbsent : wanted === "false" ? not(isAbsent) : false;
    }),
  );
}

function whyUnknown(
  condition: AwsCondition,
  operator: ReturnType<typeof operatorOf>,
  held: ContextValue,
  at: ConditionRequest,
): string {
  if ("unknown" in held) return held.unknown;
  const unresolved = condition.values.flatMap((value) => unresolvedIn(value.text))[0];
  if ("base" in operator && operator.base === "Null")
    return unresolved ?? "AWS does not document whether an empty text counts as null";
  if (!("values" in held) || held.values.length === 0)
    return "the token has no such claim: IfExists would hold for that, ForAnyValue would not, and AWS does not document both together";
  const open = unresolved ?? patterns(condition, at).find((pattern) => pattern.unknown)?.unknown;
  const absent = absentVariable(condition, at);
  if (open === undefined && absent !== undefined) return `${absent}, which may make the whole statement invalid`;
  const wild = condition.values.flatMap(({ text }) => whyOneCharacter(shownText(text), held.values.join("")) ?? [])[0];
  return open ?? wild ?? "the value and the condition are of different kinds";
}

function absentVariable(condition: AwsCondition, at: ConditionRequest): string | undefined {
  const absent = patterns(condition, at).find((pattern) => pattern.absent !== undefined)?.absent;
  return absent === undefined ? undefined : `\${${absent}} stands for nothing in this request`;
}

function patterns(condition: AwsCondition, { context, version }: ConditionRequest) {
  return condition.values.map((value) => iamPattern(value.text, context, version, true));
}
