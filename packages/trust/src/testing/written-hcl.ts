/** An expression of HashiCorp's language in place of a value. */
export class Raw {
  readonly expression: string;

  constructor(expression: string) {
    this.expression = expression;
  }
}

/** A text between quotes. */
export function hclText(text: string): string {
  return JSON.stringify(text).replace(/([$%])\{/g, "$1$1{");
}

/** A value as people write it in configuration: nothing is in quotes that need not be. */
export function hclValue(value: unknown, indent = ""): string {
  if (value instanceof Raw) return value.expression;
  if (typeof value === "string") return hclText(value);
  if (typeof value !== "object" || value === null) return String(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[${value.map((item) => hclValue(item, inner)).join(", ")}]`;
  const lines = Object.entries(value).map(([key, each]) => `${inner}${keyOf(key)} = ${hclValue(each, inner)}\n`);
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}

function keyOf(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : hclText(key);
}

/** A resource, of which lists of mappings are blocks. */
export function hclResource(type: string, values: object, name = "this"): string {
  return `resource "${type}" "${name}" {\n${bodyOf(values, "  ")}}\n`;
}

function bodyOf(values: object, indent: string): string {
  const parts = Object.entries(values).map(([key, value]) => {
    const blocks = Array.isArray(value) && value.length > 0 && value.every(isBlock) ? value : undefined;
    if (blocks === undefined) return `${indent}${key} = ${hclValue(value, indent)}\n`;
    return blocks.map((block) => `${indent}${key} {\n${bodyOf(block as object, `${indent}  `)}${indent}}\n`).join("");
  });
  return parts.join("");
}

function isBlock(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Raw);
}

type Policy = { readonly Statement: readonly unknown[]; readonly Version?: string };

const role = (expression: string, before = "") =>
  `${before}resource "aws_iam_role" "this" {\n  name               = "shop-deploy"\n  assume_role_policy = ${expression}\n}\n`;

/** The ways in which people write a trust policy of AWS. */
export const hclPolicies: Readonly<Record<string, (policy: Policy) => string>> = {
  jsonencode: (policy) => role(`jsonencode(${hclValue(policy, "  ")})`),
  "a heredoc": (policy) => role(`<<-EOT\n${heredocOf(policy)}\n    EOT`),
  "a text in quotes": (policy) => role(hclText(JSON.stringify(policy))),
  "a policy document": (policy) =>
    role(
      "data.aws_iam_policy_document.trust.json",
      `data "aws_iam_policy_document" "trust" {\n${statementsOf(policy)}}\n\n`,
    ),
  "a local": (policy) => role("local.policy", `locals {\n  policy = jsonencode(${hclValue(policy, "  ")})\n}\n\n`),
};

function heredocOf(policy: Policy): string {
  return JSON.stringify(policy, null, 2)
    .replace(/^/gm, "    ")
    .replace(/([$%])\{/g, "$1$1{");
}

const list = (value: unknown) => (Array.isArray(value) ? value : [value]);
const entries = (value: unknown): [string, unknown][] => Object.entries((value ?? {}) as object);

function statementsOf({ Statement, Version }: Policy): string {
  const statement = (given: unknown) => {
    const { Sid, Effect, Action, Principal, Condition } = given as Readonly<Record<string, unknown>>;
    return {
      ...(Sid === undefined ? {} : { sid: Sid }),
      ...(Effect === "Allow" ? {} : { effect: Effect }),
      ...(Action === undefined ? {} : { actions: list(Action) }),
      principals: entries(Principal === "*" ? { "*": "*" } : Principal).map(([type, values]) => ({
        type,
        identifiers: list(values).map(variable),
      })),
      condition: entries(Condition).flatMap(([test, keys]) =>
        entries(keys).map(([key, values]) => ({ test, variable: key, values: list(values).map(variable) })),
      ),
    };
  };
  const version = Version === "2012-10-17" ? {} : { version: Version };
  return bodyOf({ ...version, statement: Statement.map(statement) }, "  ");
}

function variable(text: unknown): unknown {
  return typeof text === "string" ? text.replaceAll("${", "&{") : text;
}
