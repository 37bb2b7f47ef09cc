import { printable, SallyportError } from "@sallyport/core";

/** What an expression can evaluate to; objects of a context count as true and print as `Object`. */
export type ExpressionValue =
  | string
  | number
  | boolean
  | null
  | { readonly [key: string]: ExpressionValue | undefined };

/** Status of the job so far: what `success()`, `failure()` and `cancelled()` ask for. */
export type JobStatus = "success" | "failure" | "cancelled";

export interface ExpressionContext {
  /** `github`, `runner`, `env`…; names are found without regard to case, as the runner does. */
  readonly contexts: Readonly<Record<string, ExpressionValue>>;
  readonly status: JobStatus;
}

/**
 * Evaluates an expression of `action.yml`: contexts, literals, `==`, `!=`, `!`, `&&`, `||`, parentheses and the status
 * functions. Everything else is refused with SANDBOX_EXPRESSION_INVALID. `&&` and `||` give the deciding operand.
 */
export function evaluateExpression(text: string, context: ExpressionContext): ExpressionValue {
  const tokens = tokenize(text);
  let next = 0;

  const take = (token: string): boolean => {
    if (tokens[next] !== token) return false;
    next += 1;
    return true;
  };
  const either = (): ExpressionValue => {
    let left = both();
    while (take("||")) {
      const right = both();
      left = isTruthy(left) ? left : right;
    }
    return left;
  };
  const both = (): ExpressionValue => {
    let left = comparison();
    while (take("&&")) {
      const right = comparison();
      left = isTruthy(left) ? right : left;
    }
    return left;
  };
  const comparison = (): ExpressionValue => {
    const left = unary();
    if (take("==")) return isEqual(left, unary());
    if (take("!=")) return !isEqual(left, unary());
    return left;
  };
  const unary = (): ExpressionValue => (take("!") ? !isTruthy(unary()) : primary());
  const primary = (): ExpressionValue => {
    if (take("(")) {
      const value = either();
      if (!take(")")) throw invalid(text, "a `)` is missing");
      return value;
    }
    const token = tokens[next];
    if (token === undefined) throw invalid(text, "it ends too early");
    next += 1;
    if (take("(")) {
      if (!take(")")) throw invalid(text, `\`${token}\` takes no arguments here`);
      return callStatus(token, context.status, text);
    }
    return literalOf(token) ?? lookUp(token, context.contexts, text);
  };

  const value = either();
  if (next !== tokens.length) throw invalid(text, `\`${tokens[next]}\` is not expected`);
  return value;
}

/** True as GitHub counts it: everything but `false`, `0`, the empty string and null. */
export function isTruthy(value: ExpressionValue): boolean {
  return value !== false && value !== 0 && value !== "" && value !== null && !Number.isNaN(value);
}

/** Replaces each `${{ expression }}` of a text, as the runner does with defaults of inputs. */
export function interpolate(text: string, context: ExpressionContext): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => textOf(evaluateExpression(expression, context)));
}

function textOf(value: ExpressionValue): string {
  if (value === null) return "";
  return typeof value === "object" ? "Object" : String(value);
}

const tokenPattern = /\s*(?:('(?:[^']|'')*')|(\|\||&&|==|!=|[!()])|([A-Za-z_][\w-]*(?:\.[\w-]+)*)|(-?\d+(?:\.\d+)?))/y;

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  const body = text.trim();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < body.length) {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(body);
    if (!match) throw invalid(text, `\`${body.slice(at, at + 20).trim()}\` is not understood`);
    tokens.push(match[0].trim());
  }
  return tokens;
}

function literalOf(token: string): ExpressionValue | undefined {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === "true") return true;
  if (token === "false") return false;
  if (/^-?\d/.test(token)) return Number(token);
  return undefined;
}

function lookUp(name: string, contexts: ExpressionContext["contexts"], text: string): ExpressionValue {
  if (name === "null") return null;
  if (!/^[A-Za-z_]/.test(name)) throw invalid(text, `\`${name}\` is not expected`);
  const [context = "", ...path] = name.toLowerCase().split(".");
  if (!Object.hasOwn(contexts, context)) throw invalid(text, `the context \`${context}\` is not known here`);
  let value: ExpressionValue = contexts[context] ?? null;
  for (const key of path) value = memberOf(value, key);
  return value;
}

function memberOf(value: ExpressionValue, key: string): ExpressionValue {
  if (value === null || typeof value !== "object") return null;
  const found = Object.keys(value).find((candidate) => candidate.toLowerCase() === key);
  return found === undefined ? null : (value[found] ?? null);
}

function callStatus(name: string, status: JobStatus, text: string): boolean {
  switch (name.toLowerCase()) {
    case "always":
      return true;
    case "success":
      return status === "success";
    case "failure":
      return status === "failure";
    case "cancelled":
      return status === "cancelled";
    default:
      throw invalid(text, `the function \`${name}\` is not known here`);
  }
}

/** Text compares without regard to case; different types compare as numbers. */
function isEqual(left: ExpressionValue, right: ExpressionValue): boolean {
  if (typeof left === "string" && typeof right === "string") return left.toLowerCase() === right.toLowerCase();
  if (typeof left === typeof right) return left === right;
  return numberOf(left) === numberOf(right);
}

function numberOf(value: ExpressionValue): number {
  if (value === null) return 0;
  return typeof value === "object" ? Number.NaN : Number(value);
}

function invalid(text: string, why: string): SallyportError {
  return new SallyportError({
    code: "SANDBOX_EXPRESSION_INVALID",
    message: `cannot evaluate \`${printable(text.trim())}\`: ${printable(why)}`,
    fix: "Use contexts, `==`, `!=`, `!`, `&&`, `||`, parentheses, `always()`, `success()`, `failure()` and `cancelled()`.",
    kind: "usage",
  });
}
