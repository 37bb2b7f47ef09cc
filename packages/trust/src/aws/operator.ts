import { BlockList, isIP } from "node:net";
import { nearest } from "@sallyport/core";
import { knownText, type Text } from "../tree/text.ts";
import type { Comparison } from "../trust-answer.ts";
import { anyOf, not, type Truth } from "../truth.ts";
import type { AwsContext } from "./context.ts";
import { type Fit, iamPattern, matchesAnyCase, matchesArn, matchesPattern } from "./pattern.ts";

/** A condition operator without its set qualifier and `IfExists`. */
export interface BaseOperator {
  readonly name: string;
  readonly comparison: Comparison;
  /** Holds when no value fits, and where the key is absent. */
  readonly negated: boolean;
  /** Whether one value of the policy fits one of the request, before `negated`. Undefined: the two are of kinds that do not compare. */
  fits(policy: Text, held: string, context: AwsContext, version: string): Fit | undefined;
}

export interface Operator {
  readonly qualifier?: "ForAllValues" | "ForAnyValue";
  readonly base: BaseOperator | "Null";
  readonly ifExists: boolean;
}

/** Every operator of https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const baseOperators = new Map<string, BaseOperator>();

function define(name: string, comparison: Comparison, fits: BaseOperator["fits"], negatedName?: string): void {
  baseOperators.set(name, { name, comparison, negated: false, fits });
  const negated: Comparison =
    comparison === "equal" ? "not-equal" : comparison === "wildcard" ? "not-wildcard" : "other";
  if (negatedName) baseOperators.set(negatedName, { name: negatedName, comparison: negated, negated: true, fits });
}

type Match = (...of: Parameters<typeof matchesPattern>) => Fit | undefined;

/** Operators whose values may hold variables. */
function textual(match: Match, wildcards: boolean): BaseOperator["fits"] {
  return (policy, held, context, version) => match(iamPattern(policy, context, version, wildcards), held);
}

define("StringEquals", "equal", textual(matchesPattern, false), "StringNotEquals");
define("StringEqualsIgnoreCase", "equal-any-case", textual(matchesAnyCase, false), "StringNotEqualsIgnoreCase");
define("StringLike", "wildcard", textual(matchesPattern, true), "StringNotLike");
// Compared part by part.
define("ArnEquals", "other", textual(matchesArn, true), "ArnNotEquals");
define("ArnLike", "other", textual(matchesArn, true), "ArnNotLike");
define("Bool", "other", literally(compareBooleans));
define(
  "BinaryEquals",
  "other",
  literally((policy, held) => policy === held),
);
define("IpAddress", "other", literally(isInRange), "NotIpAddress");

const orders: readonly (readonly [suffix: string, holds: (order: number) => boolean])[] = [
  ["Equals", (order) => order === 0],
  ["LessThan", (order) => order < 0],
  ["LessThanEquals", (order) => order <= 0],
  ["GreaterThan", (order) => order > 0],
  ["GreaterThanEquals", (order) => order >= 0],
];
for (const [suffix, holds] of orders) {
  const isEquality = suffix === "Equals";
  define(`Numeric${suffix}`, "other", ordered(compareNumbers, holds), isEquality ? "NumericNotEquals" : undefined);
  define(`Date${suffix}`, "other", ordered(compareDates, holds), isEquality ? "DateNotEquals" : undefined);
}

/** The operator that a policy names, or why there is none. Names are taken as IAM writes them. */
export function operatorOf(name: string): Operator | { readonly unknown: string } {
  const [, qualifier, plain = name, ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/s.exec(name) ?? [];
  const base = plain === "Null" && ifExists === undefined ? "Null" : baseOperators.get(plain);
  if (base === undefined) {
    const meant = nearest(plain, baseOperators.keys());
    const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
    return { unknown: `IAM has no operator ${name.slice(0, 60)}${hint}` };
  }
  return {
    base,
    ifExists: ifExists !== undefined,
    ...(qualifier === undefined ? {} : { qualifier: qualifier as "ForAllValues" | "ForAnyValue" }),
  };
}

/** Variables are not replaced in values of these operators. */
function literally(fits: (policy: string, held: string) => boolean | undefined): BaseOperator["fits"] {
  return (policy, held) => {
    const known = knownText(policy);
    return known === undefined ? "unknown" : fits(known, held);
  };
}

function ordered(
  compare: (a: string, b: string) => number | undefined,
  holds: (order: number) => boolean,
): BaseOperator["fits"] {
  return literally((policy, held) => {
    const order = compare(held, policy);
    return order === undefined ? undefined : holds(order);
  });
}

function compareBooleans(policy: string, held: string): boolean | undefined {
  const isBoolean = (text: string) => /^(?:true|false)$/i.test(text);
  return isBoolean(policy) && isBoolean(held) ? policy.toLowerCase() === held.toLowerCase() : undefined;
}

const integer = /^[+-]?\d{1,100}$/;
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

function compareNumbers(a: string, b: string): number | undefined {
  // Ids have more digits than a double keeps.
  if (integer.test(a) && integer.test(b)) {
    const difference = BigInt(a.replace("+", "")) - BigInt(b.replace("+", ""));
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  const difference = decimal.test(a) && decimal.test(b) ? Number(a) - Number(b) : Number.NaN;
  return Number.isFinite(difference) ? Math.sign(difference) : undefined;
}

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** ISO 8601 (the W3C profile), or seconds since the epoch. */
function compareDates(a: string, b: string): number | undefined {
  const [first, second] = [instant(a), instant(b)];
  return first === undefined || second === undefined ? undefined : Math.sign(first - second);
}

function instant(text: string): number | undefined {
  if (/^\d{5,12}$/.test(text)) return Number(text) * 1000;
  const time = isoDate.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function isInRange(range: string, address: string): boolean | undefined {
  const [, network = "", bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(range) ?? [];
  const [version, family] = [isIP(network), isIP(address)];
  const widest = version === 4 ? 32 : 128;
  const prefix = bits === undefined ? widest : Number(bits);
  if (version === 0 || family === 0 || prefix > widest) return undefined;
  if (family !== version) return false;
  const type = version === 4 ? "ipv4" : "ipv6";
  const list = new BlockList();
  list.addSubnet(network, prefix, type);
  return list.check(address, type);
}

/**
 * One value of the request against all of the policy: any fits, or none does under a negated operator. Of a variable that stands for nothing
 * IAM says that "any attempt to match it fails and causes the statement to be invalid", elsewhere that it "might": so a condition that would
 * hold beside it is unknown. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function holdsForValue(
  base: BaseOperator,
  policy: readonly Text[],
  held: string,
  context: AwsContext,
  version: string,
): Truth {
  let answer: Truth = false;
  let isDoubtful = false;
  for (const value of policy) {
    const fits = base.fits(value, held, context, version);
    if (fits === "invalid") isDoubtful = true;
    // What does not compare fits nothing; whether IAM takes it for different is not documented.
    else if (fits === undefined) isDoubtful ||= base.negated;
    else answer = anyOf([answer, fits]);
  }
  const holds = base.negated ? not(answer) : answer;
  return isDoubtful && holds === true ? "unknown" : holds;
}
