import type { Region } from "@sallyport/core";
import type { Source } from "../source.ts";
import { joinKnown, type Text } from "../tree/text.ts";
import {
  isOpenItem,
  itemsOf,
  placedAt,
  type TextPiece,
  type Tree,
  type TreeEntry,
  unresolvedScalar,
} from "../tree/tree.ts";
import { callFunction, longestText } from "./functions.ts";
import type { Expression, ForExpression } from "./hcl/syntax.ts";
import { itemsOfLoop } from "./loop-items.ts";
import { nameOf, open } from "./open-value.ts";
import { calculate, keyText, operate, truthOf } from "./operators.ts";
import { onlyValue } from "./same-value.ts";

/** Where an expression is evaluated. */
export interface Scope {
  /** The file that the expression stands in. */
  readonly source: Source;
  /** `each`, `count`, and the names of loops. */
  readonly bindings: ReadonlyMap<string, Tree>;
  readonly allowance: Allowance;
  /** What is declared in the folder; undefined for what is not. It may stand in another file. */
  refer(path: readonly (string | Tree)[], root: string): Referred | undefined;
  /** A member of each of the resources that `count` makes of one block. Undefined for what is none. */
  each(path: readonly (string | Tree)[], root: string, member: string): Tree | undefined;
  /** The text of a file of the repository, by its path within the folder. */
  file(path: string): Tree | undefined;
}

/** A value, and how much of the path it is for. */
export interface Referred {
  readonly value: Tree;
  readonly steps: number;
}

/** Expressions within expressions can stand for billions of values, and for ever. */
export interface Allowance {
  stepsLeft: number;
  depth: number;
}

const deepest = 100;
/** Characters for which a text counts as one more step. */
export const charactersOfStep = 4;

/** The value of an expression as far as it is known. Its root may stand in another file; what is below stands where the root does. */
export function evaluate(expression: Expression, scope: Scope): Tree {
  const { allowance } = scope;
  allowance.stepsLeft -= 1;
  if (allowance.stepsLeft < 0 || allowance.depth >= deepest) return open(expression);
  allowance.depth += 1;
  const value = evaluateAny(expression, scope);
  allowance.depth -= 1;
  return value;
}

/** The value as a part of another one that stands in the scope's file. */
export function evaluateHere(expression: Expression, scope: Scope): Tree {
  const value = evaluate(expression, scope);
  return value.source === undefined || value.source === scope.source ? value : placedAt(value, expression.at);
}

function evaluateAny(expression: Expression, scope: Scope): Tree {
  const { at } = expression;
  switch (expression.kind) {
    case "literal":
      return literal(expression.value, expression);
    case "template":
      return template(expression, scope);
    case "list":
      return { kind: "list", items: expression.items.map((item) => evaluateHere(item, scope)), at };
    case "object":
      return object(expression, scope);
    case "reference":
      return reference(expression, scope);
    case "within":
      return descend(evaluate(expression.value, scope), path(expression.steps, scope)) ?? open(expression);
    case "splat":
      return splat(expression, scope) ?? open(expression);
    case "call": {
      const given = expression.arguments.map((argument) => evaluateHere(argument, scope));
      const made = expression.name === "file" ? fileOf(given, scope) : undefined;
      return made ?? callFunction(expression.name, given, expression.isSpread, at) ?? open(expression);
    }
    case "conditional": {
      const [yes, no] = expression.branches;
      const condition = truthOf(evaluateHere(expression.condition, scope));
      if (condition !== undefined) return evaluate(condition ? yes : no, scope);
      return onlyValue([evaluateHere(yes, scope), evaluateHere(no, scope)]) ?? open(expression);
    }
    case "operation": {
      const operands = expression.operands.map((operand) => evaluateHere(operand, scope));
      const answer = operate(expression.operator, operands) ?? calculate(expression.operator, operands);
      const kind = typeof answer === "number" ? "number" : "boolean";
      return answer === undefined ? open(expression) : { kind, text: [String(answer)], at };
    }
    case "for":
      return loop(expression, scope) ?? open(expression);
    case "other":
      return open(expression);
  }
}

function literal(kind: "number" | "boolean" | "null", expression: Expression): Tree {
  const { at, written } = expression;
  if (kind !== "number") return { kind, text: [kind === "null" ? "" : written], at };
  const value = Number(written);
  return Number.isSafeInteger(value) ? { kind, text: [String(value)], at } : open(expression);
}

function template(expression: Expression & { readonly kind: "template" }, scope: Scope): Tree {
  const { parts, at, inside } = expression;
  const [only] = parts;
  if (parts.length === 1 && only && "expression" in only) return evaluate(only.expression, scope);
  const pieces: TextPiece[] = [];
  const text: Text[number][] = [];
  for (const part of parts) {
    if ("literal" in part) {
      pieces.push(part);
      text.push(part.literal);
    } else {
      const value =
        "directive" in part ? unresolvedScalar(nameOf(part.directive), part.at) : evaluateHere(part.expression, scope);
      const written = "directive" in part ? part.directive : part.expression.written;
      const place = "directive" in part ? part.at : part.expression.at;
      const isText = value.kind !== "object" && value.kind !== "list";
      const mayHoldQuotes = "directive" in part || !isText || value.text.some(holdsQuotes);
      pieces.push({ value, at: place.start, mayHoldQuotes });
      text.push(...(isText ? value.text : [{ unresolved: nameOf(written) }]));
    }
  }
  const joined = joinKnown(text);
  const length = joined.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 1), 0);
  scope.allowance.stepsLeft -= Math.ceil(length / charactersOfStep);
  if (length > longestText) return open(expression);
  const isAsWritten =
    only === undefined || (parts.length === 1 && inside && inside.end.column - inside.start.column === length);
  return {
    ...{ kind: "text", text: joined, at },
    ...(inside && isAsWritten ? { inside } : {}),
    ...(pieces.length > 1 ? { pieces } : {}),
  };
}

function holdsQuotes(part: Text[number]): boolean {
  return typeof part === "string" ? /["\\]/.test(part) : part.isMade === true;
}

function object(expression: Expression & { readonly kind: "object" }, scope: Scope): Tree {
  const entries = new Map<string, TreeEntry>();
  for (const { key, value } of expression.items) {
    const isName = key.kind === "reference" && key.steps.length === 0;
    const name = isName ? key.root : keyText(evaluateHere(key, scope));
    // Which key it is may matter for every other.
    if (name === undefined) return open(expression);
    entries.set(name, { keyAt: key.at, value: evaluateHere(value, scope) });
  }
  return { kind: "object", entries, at: expression.at };
}

function reference(expression: Expression & { readonly kind: "reference" }, scope: Scope): Tree {
  const steps = path(expression.steps, scope);
  const bound = scope.bindings.get(expression.root);
  const { value, steps: taken } = bound ? { value: bound, steps: 0 } : (scope.refer(steps, expression.root) ?? {});
  return (value && descend(value, steps.slice(taken))) ?? open(expression);
}

/** `file("${path.module}/trust.json")`; where other paths begin depends on where Terraform runs. */
function fileOf([path]: readonly Tree[], scope: Scope): Tree | undefined {
  const [folder, rest, more] = path?.kind === "text" ? path.text : [];
  const isOfModule = typeof folder === "object" && folder.unresolved === "path.module" && more === undefined;
  return isOfModule && typeof rest === "string" && rest.startsWith("/") ? scope.file(rest.slice(1)) : undefined;
}

function path(steps: readonly (string | Expression)[], scope: Scope): (string | Tree)[] {
  return steps.map((step) => (typeof step === "string" ? step : evaluateHere(step, scope)));
}

/** The value below another one; undefined where that is not known. */
function descend(value: Tree, steps: readonly (string | Tree)[]): Tree | undefined {
  let current: Tree | undefined = value;
  for (const step of steps) {
    const key = typeof step === "string" ? step : keyText(step);
    if (key === undefined) return undefined;
    if (current?.kind === "object") current = current.entries.get(key)?.value;
    // An item that is not known may stand for several.
    else if (current?.kind === "list" && !current.items.some(isOpenItem)) current = current.items[Number(key)];
    else return undefined;
  }
  return current && { ...current, ...(value.source ? { source: value.source } : {}) };
}

/** The same of each item of a list; of one value that is no list a list of one. Undefined where it is not known what comes out. */
function splat({ value, steps: written }: Expression & { readonly kind: "splat" }, scope: Scope): Tree | undefined {
  const steps = path(written, scope);
  const [member] = steps;
  const isNamed = value.kind === "reference" && typeof member === "string";
  const members = isNamed ? scope.each(path(value.steps, scope), value.root, member) : undefined;
  const whole = members ?? evaluate(value, scope);
  if (whole.kind === "text" || (whole.kind === "object" && isOpenItem(whole))) return undefined;
  const rest = members ? steps.slice(1) : steps;
  const items = itemsOf(whole).map((item) => descend(item, rest) ?? open(value));
  return { ...(whole.source && { source: whole.source }), kind: "list", items, at: whole.at };
}

/** Undefined where it is not known what comes out. */
function loop(expression: ForExpression & { readonly at: Region }, scope: Scope): Tree | undefined {
  const { names, key, result, condition, isGrouped, at } = expression;
  const collection = evaluateHere(expression.collection, scope);
  const items = itemsOfLoop(collection);
  if (items === undefined || isGrouped) return undefined;
  const list: Tree[] = [];
  const entries = new Map<string, TreeEntry>();
  for (const { key: index, value, isOpen } of items) {
    const bound = names.length > 1 ? [index, value] : [value];
    const bindings = new Map([...scope.bindings, ...names.map((name, at) => [name, bound[at] ?? value] as const)]);
    const inner = { ...scope, bindings };
    const isThere = condition === undefined ? true : truthOf(evaluateHere(condition, inner));
    if (isThere === false) continue;
    const made = evaluateHere(result, inner);
    if (key === undefined) {
      list.push(isOpen || isThere === undefined ? perhaps(made, condition ?? result) : made);
      continue;
    }
    const name = keyText(evaluateHere(key, inner));
    if (name === undefined || isOpen || isThere === undefined || entries.has(name)) return undefined;
    entries.set(name, { keyAt: key.at, value: made });
  }
  return key === undefined ? { kind: "list", items: list, at } : { kind: "object", entries, at };
}

/** What is there, as an item of a list, or is not. */
export function perhaps(made: Tree, condition: Expression): Tree {
  if (made.kind === "object") return { ...made, choice: nameOf(condition.written) };
  return isOpenItem(made) ? made : open(condition);
}
