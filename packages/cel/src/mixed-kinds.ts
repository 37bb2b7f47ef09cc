import type { parse } from "@bufbuild/cel";
import { type Kind, kindOf } from "./result-kind.ts";

type Expression = ReturnType<typeof parse>["expr"];

/** What an expression reads of the variables: `claims.ref`. */
export type ReadOf = (expression: Expression) => string | undefined;

const logic = new Set(["_&&_", "_||_", "!_", "_?_:_"]);
const equality = new Set(["_==_", "_!=_"]);
const order = new Set(["_<_", "_<=_", "_>_", "_>=_"]);

/**
 * Why an operator always answers the same, or always fails, for the kinds of what stands beside it: `claims.ref_protected == true` is false of
 * every token, for that claim is a text. Undefined where the kinds may fit.
 */
export function mixedKinds(
  expression: Expression,
  readOf: ReadOf,
  kindOfRead: (read: string) => Kind | undefined,
): string | undefined {
  const call = expression.exprKind.case === "callExpr" ? expression.exprKind.value : undefined;
  if (call === undefined) return undefined;
  const { function: name, args } = call;
  const sides = args.map((part): Side => {
    const known = kindOf(part);
    const read = known === undefined ? readOf(part) : undefined;
    return { read, kind: known ?? (read === undefined ? undefined : kindOfRead(read)) };
  });
  if (logic.has(name)) return notBoolean(name === "_?_:_" ? sides.slice(0, 1) : sides);
  const [left, right] = sides;
  if (name === "@in") return right?.kind === "a text" ? "in asks a list or a map; a text has contains()" : undefined;
  if (!equality.has(name) && !order.has(name)) return undefined;
  if (left?.kind === undefined || right?.kind === undefined || left.kind === right.kind) return undefined;
  const is = `${describe(left)} is never ${equality.has(name) ? "equal to" : "before or after"} ${describe(right)}`;
  const text = [left, right].find(({ kind }) => kind === "a text");
  return text === undefined ? is : `${is}${hint(text === left ? right.kind : left.kind, text.read)}`;
}

interface Side {
  readonly read: string | undefined;
  readonly kind: Kind | undefined;
}

function describe({ read, kind }: Side): string {
  return read === undefined ? `${kind}` : `${read} (${kind})`;
}

function notBoolean(sides: readonly Side[]): string | undefined {
  const wrong = sides.find(({ kind }) => kind !== undefined && kind !== "a boolean");
  if (wrong === undefined) return undefined;
  const example = wrong.read === undefined ? "" : `; compare it, as in ${wrong.read} == "…"`;
  return `${describe(wrong)} is neither true nor false${example}`;
}

/** What to write where a text stands beside something else. */
function hint(kind: Kind, read: string | undefined): string {
  if (kind === "a moment") return `; write timestamp(${read ?? '"…"'})`;
  if (read === undefined) return "";
  if (kind === "a boolean") return `; write ${read} == "true"`;
  if (kind === "a number") return `; put the number in quotes, or write int(${read})`;
  return kind === "null" ? `; ask has(${read})` : "";
}
