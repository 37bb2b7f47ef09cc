import type { parse } from "@bufbuild/cel";
import { nearest } from "@sallyport/core";
import { deepestCondition } from "./compile-condition.ts";
import { ConditionError } from "./condition.ts";
import { mixedKinds } from "./mixed-kinds.ts";
import { type Kind, kindOf, kindOtherThanBoolean } from "./result-kind.ts";

type Parsed = ReturnType<typeof parse>;
type Expression = Parsed["expr"];

export interface Names {
  readonly variables: readonly string[];
  /** Besides those of the standard. */
  readonly functions: ReadonlySet<string>;
  /** What the reads are, where that is known; then what is surely of another kind is refused beside them. */
  readonly kindOfRead?: ((read: string) => Kind | undefined) | undefined;
}

/** Most nodes of a condition; macros count with what they stand for. */
const mostNodes = 500;

/** Each level multiplies the time: two are as many as anybody needs, and never take long. */
const deepestLoop = 2;

const operators = new Set([
  ...["_+_", "_-_", "_*_", "_/_", "_%_", "-_"],
  ...["_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in"],
  ...["_&&_", "_||_", "!_", "_?_:_", "_[_]", "@not_strictly_false"],
]);
const standardFunctions = [
  ...["bool", "bytes", "double", "duration", "dyn", "int", "string", "timestamp", "type", "uint"],
  ...["contains", "endsWith", "matches", "size", "startsWith"],
  ...["getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear"],
  ...["getHours", "getMinutes", "getSeconds", "getMilliseconds"],
];
const macros = ["has", "all", "exists", "exists_one", "map", "filter"];
/** Names that CEL gives to kinds of values. */
const kinds = new Set(["bool", "bytes", "double", "int", "list", "map", "null_type", "string", "type", "uint"]);

/**
 * Refuses what the engine would only stumble over when it is asked: unknown names, too much, and what is surely neither true nor false.
 * Answers with what the condition reads of its variables.
 */
export function inspect({ expr }: Parsed, source: string, names: Names): string[] {
  const reads = new Set<string>();
  let count = 0;
  const visit = ({ node, scope, depth, loops }: Part): void => {
    count += 1;
    if (count > mostNodes)
      throw new ConditionError(`the condition has more than ${mostNodes} parts; split the stage instead`);
    if (depth > deepestCondition * 2) throw new ConditionError(`nested more than ${deepestCondition} levels deep`);
    if (loops > deepestLoop) throw new ConditionError(`macros such as all() nested more than ${deepestLoop} deep`);
    refuseUnknown(node, scope, source, names);
    const readIn = (part: Expression) => readOf(part, scope, names.variables);
    const mixed = names.kindOfRead && mixedKinds(node, readIn, names.kindOfRead);
    if (mixed !== undefined) throw new ConditionError(mixed);
    const read = readIn(node);
    if (read !== undefined) reads.add(read);
    else for (const part of partsOf(node, scope)) visit({ ...part, depth: depth + 1, loops: loops + part.loops });
  };
  visit({ node: expr, scope: new Set(), depth: 0, loops: 0 });
  const whole = readOf(expr, new Set(), names.variables);
  const read = whole === undefined || kindOf(expr) !== undefined ? undefined : names.kindOfRead?.(whole);
  const other = read ?? kindOtherThanBoolean(expr);
  if (other !== undefined) throw new ConditionError(`a condition is true or false; this is ${other}`, 0);
  return [...reads].sort();
}

interface Part {
  readonly node: Expression;
  /** Variables of the macros around it. */
  readonly scope: ReadonlySet<string>;
  readonly depth: number;
  /** How many macros run it again for each entry of a list. */
  readonly loops: number;
}

/** What an expression consists of; `loops` is one where it is asked for each entry of a list. */
function partsOf({ exprKind: kind }: Expression, scope: ReadonlySet<string>): Omit<Part, "depth">[] {
  const plain = (...nodes: readonly (Expression | undefined)[]) =>
    nodes.flatMap((node) => (node === undefined ? [] : [{ node, scope, loops: 0 }]));
  switch (kind.case) {
    case "selectExpr":
      return plain(kind.value.operand);
    case "callExpr":
      return plain(kind.value.target, ...kind.value.args);
    case "listExpr":
      return plain(...kind.value.elements);
    case "structExpr":
      return kind.value.entries.flatMap(({ keyKind, value }) =>
        plain(keyKind.case === "mapKey" ? keyKind.value : undefined, value),
      );
    case "comprehensionExpr": {
      const { accuVar, iterVar, iterVar2, iterRange, accuInit, loopCondition, loopStep, result } = kind.value;
      const inner = new Set([...scope, accuVar, iterVar, iterVar2]);
      const looped = [loopCondition, loopStep, result].flatMap((node) =>
        node === undefined ? [] : [{ node, scope: inner, loops: 1 }],
      );
      return [...plain(iterRange, accuInit), ...looped];
    }
    default:
      return [];
  }
}

/** `claims.ref` of `claims.ref` and `claims["ref"]`, `now` of a variable as a whole; undefined for everything else. */
function readOf(expression: Expression, scope: ReadonlySet<string>, variables: readonly string[]): string | undefined {
  const kind = expression.exprKind;
  const variableOf = (node: Expression | undefined) => {
    const name = node?.exprKind.case === "identExpr" ? node.exprKind.value.name : undefined;
    return name !== undefined && !scope.has(name) && variables.includes(name) ? name : undefined;
  };
  if (kind.case === "identExpr") return variableOf(expression);
  if (kind.case === "selectExpr") {
    const variable = variableOf(kind.value.operand);
    return variable === undefined ? undefined : `${variable}.${kind.value.field}`;
  }
  if (kind.case !== "callExpr" || kind.value.function !== "_[_]") return undefined;
  const [list, index] = kind.value.args;
  const variable = variableOf(list);
  const key = index?.exprKind.case === "constExpr" ? index.exprKind.value.constantKind : undefined;
  return variable !== undefined && key?.case === "stringValue" ? `${variable}.${key.value}` : undefined;
}

function refuseUnknown(
  { exprKind: kind }: Expression,
  scope: ReadonlySet<string>,
  source: string,
  { variables, functions }: Names,
): void {
  refuseTooLarge(kind);
  if (kind.case === "structExpr" && kind.value.messageName !== "")
    throw new ConditionError(`messages such as ${kind.value.messageName.slice(0, 60)} are not known here`);
  if (kind.case === "identExpr") {
    const { name } = kind.value;
    if (!scope.has(name) && !kinds.has(name) && !variables.includes(name))
      throw unknownName("variable", name, variables, source);
  }
  if (kind.case === "callExpr") {
    const { function: name } = kind.value;
    const names = [...standardFunctions, ...macros, ...functions];
    if (!operators.has(name) && !names.includes(name)) throw unknownName("function", name, names, source);
    if (name.startsWith("get")) refuseZone(kind.value.args[0], source);
  }
}

/** A zone that is written out is looked at before anybody is asked: the engine takes `+25:00`, and fails for others only then. */
function refuseZone(zone: Expression | undefined, source: string): void {
  const constant = zone?.exprKind.case === "constExpr" ? zone.exprKind.value.constantKind : undefined;
  if (constant?.case !== "stringValue" || isZone(constant.value)) return;
  const offset = source.indexOf(constant.value);
  const shown = JSON.stringify(constant.value.slice(0, 60));
  const message = `there is no time zone ${shown}; write one such as "Europe/Berlin", "UTC" or "+01:00"`;
  throw new ConditionError(message, offset < 0 ? undefined : offset);
}

function isZone(text: string): boolean {
  if (/^[+-]?\d/.test(text)) return /^[+-]?(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

/** The parser takes numbers of any size, which would then compare as if they fitted. */
function refuseTooLarge(kind: Expression["exprKind"]): void {
  const constant = kind.case === "constExpr" ? kind.value.constantKind : undefined;
  const fits =
    constant?.case === "int64Value"
      ? BigInt.asIntN(64, constant.value) === constant.value
      : constant?.case === "uint64Value"
        ? BigInt.asUintN(64, constant.value) === constant.value
        : constant?.case !== "doubleValue" || Number.isFinite(constant.value);
  if (!fits) throw new ConditionError("a number is too large: CEL has 64 bits for each");
}

/** The parser keeps no places, so the first word of that name is shown. */
function unknownName(what: string, name: string, names: readonly string[], source: string): ConditionError {
  const meant = nearest(name, names);
  const list = what === "variable" ? `; there are ${names.join(", ")}` : "";
  const offset = source.search(new RegExp(`\\b${name.replace(/\W/g, "\\$&")}\\b`));
  const hint = meant === undefined ? list : ` (did you mean ${meant}?)`;
  return new ConditionError(`there is no ${what} ${name.slice(0, 60)}${hint}`, offset < 0 ? undefined : offset);
}
