import { knownText } from "../tree/text.ts";
import { isAnyOpen, type Tree } from "../tree/tree.ts";
import { isSame } from "./same-value.ts";

/** The text of a scalar, where all of it is known. */
export function keyText(tree: Tree): string | undefined {
  return tree.kind === "object" || tree.kind === "list" || tree.kind === "null" ? undefined : knownText(tree.text);
}

export function truthOf(tree: Tree): boolean | undefined {
  const text = keyText(tree);
  return text === "true" ? true : text === "false" ? false : undefined;
}

/** What an operator on truth values, or a comparison, comes to; undefined where that is not known. */
export function operate(operator: string, operands: readonly Tree[]): boolean | undefined {
  const [left, right] = operands;
  if (left === undefined) return undefined;
  const [one, two] = [truthOf(left), right && truthOf(right)];
  if (operator === "!") return one === undefined ? undefined : !one;
  if (operator === "&&")
    return one === false || two === false ? false : one === true && two === true ? true : undefined;
  if (operator === "||")
    return one === true || two === true ? true : one === false && two === false ? false : undefined;
  const order = Object.hasOwn(orders, operator) ? orders[operator] : undefined;
  if (order) {
    const [first, then] = operands.map((operand) => (operand.kind === "number" ? keyText(operand) : undefined));
    return first === undefined || then === undefined ? undefined : order(Number(first), Number(then));
  }
  if (right === undefined || (operator !== "==" && operator !== "!=") || isAnyOpen(left) || isAnyOpen(right)) {
    return undefined;
  }
  return isSame(left, right) === (operator === "==");
}

/** What a calculation comes to, where it is exact in whole numbers. */
export function calculate(operator: string, operands: readonly Tree[]): number | undefined {
  const [one, two] = operands.map((operand) =>
    operand.kind === "number" ? Number(keyText(operand) ?? "x") : Number.NaN,
  );
  if (one === undefined) return undefined;
  const made =
    two === undefined ? (operator === "-" ? -one : Number.NaN) : (calculations[operator]?.(one, two) ?? Number.NaN);
  return Number.isSafeInteger(made) && !Object.is(made, -0) ? made : undefined;
}

const calculations: Readonly<Record<string, (one: number, two: number) => number>> = {
  "+": (one, two) => one + two,
  "-": (one, two) => one - two,
  "*": (one, two) => one * two,
  "/": (one, two) => one / two,
  // With signs it depends on the version.
  "%": (one, two) => (one >= 0 && two > 0 ? one % two : Number.NaN),
};

const orders: Readonly<Record<string, (one: number, two: number) => boolean>> = {
  "<": (one, two) => one < two,
  ">": (one, two) => one > two,
  "<=": (one, two) => one <= two,
  ">=": (one, two) => one >= two,
};
