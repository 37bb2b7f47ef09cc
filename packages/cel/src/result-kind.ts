import type { parse } from "@bufbuild/cel";

type Expression = ReturnType<typeof parse>["expr"];

/** Operators and functions whose result is a number, and those whose result is a text. */
const numeric = new Set([
  ...["_-_", "_*_", "_/_", "_%_", "-_", "size", "int", "uint", "double"],
  ...["indexOf", "lastIndexOf"],
]);
const textual = new Set([
  ...["string", "lowerAscii", "upperAscii", "replace", "substring", "trim", "join", "charAt", "extract", "format"],
]);

/** The kind of an expression whose outermost part already tells that it is no boolean: `a list`. Undefined where it may be one. */
export function kindOtherThanBoolean({ exprKind: kind }: Expression): string | undefined {
  if (kind.case === "listExpr") return "a list";
  if (kind.case === "structExpr") return "a map";
  if (kind.case === "constExpr") {
    const constant = kind.value.constantKind.case;
    if (constant === "boolValue") return undefined;
    return constant === "stringValue" ? "a text" : constant === "nullValue" ? "null" : "a number";
  }
  if (kind.case !== "callExpr") return undefined;
  const name = kind.value.function;
  if (name === "_+_") return "a number or a text";
  if (numeric.has(name) || name.startsWith("get")) return "a number";
  if (textual.has(name)) return "a text";
  return name === "timestamp" ? "a moment" : name === "duration" ? "a duration" : undefined;
}
