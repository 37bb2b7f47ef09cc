import type { parse } from "@bufbuild/cel";

type Expression = ReturnType<typeof parse>["expr"];

/** What an expression surely is, in words. */
export type Kind =
  | "a boolean"
  | "a text"
  | "a number"
  | "a list"
  | "a map"
  | "a moment"
  | "a duration"
  | "bytes"
  | "null";

/** Operators and functions by the kind of what comes out of them; of `+` and `-` it is that of what goes in. */
const results: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  "a boolean": [
    ...["_&&_", "_||_", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in"],
    ...["bool", "contains", "endsWith", "matches", "startsWith"],
  ],
  "a number": ["_*_", "_/_", "_%_", "-_", "size", "int", "uint", "double", "indexOf", "lastIndexOf"],
  "a text": [
    ...["string", "lowerAscii", "upperAscii", "replace", "substring", "trim", "join", "charAt", "extract", "format"],
  ],
  "a moment": ["timestamp"],
  "a duration": ["duration"],
};
const kinds = new Map(Object.entries(results).flatMap(([kind, names]) => names.map((name) => [name, kind as Kind])));

const constants: Readonly<Record<string, Kind>> = {
  boolValue: "a boolean",
  stringValue: "a text",
  nullValue: "null",
  bytesValue: "bytes",
};

/** The kind of an expression whose outermost part already tells it; undefined where it may be several. */
export function kindOf({ exprKind: kind }: Expression): Kind | undefined {
  if (kind.case === "listExpr") return "a list";
  if (kind.case === "structExpr") return "a map";
  if (kind.case === "constExpr") return constants[kind.value.constantKind.case ?? ""] ?? "a number";
  // has(claims.ref)
  if (kind.case === "selectExpr") return kind.value.testOnly ? "a boolean" : undefined;
  if (kind.case !== "callExpr") return undefined;
  const name = kind.value.function;
  return name.startsWith("get") ? "a number" : kinds.get(name);
}

/** Why an expression is no boolean: `a list`. Undefined where it may be one. */
export function kindOtherThanBoolean(expression: Expression): string | undefined {
  const { exprKind: kind } = expression;
  const name = kind.case === "callExpr" ? kind.value.function : "";
  if (name === "_+_") return "a number or a text";
  if (name === "_-_") return "a number";
  const known = kindOf(expression);
  return known === "a boolean" ? undefined : known;
}
