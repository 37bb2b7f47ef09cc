import type { Source } from "../source.ts";
import { evaluate, type Referred, type Scope } from "../terraform/evaluate-expression.ts";
import type { TerraformResource } from "../terraform/resource.ts";
import { positionsIn } from "../tree/positions.ts";
import { type Tree, treeAt, unresolvedScalar } from "../tree/tree.ts";
import { type BicepFile, readBicep } from "./read-bicep.ts";

export interface BicepCredentials {
  readonly resources: readonly TerraformResource[];
  readonly notes: readonly string[];
}

const mostSteps = 50_000;

/** The federated credentials of a Bicep file, as Terraform would have them; with the parameters that were taken at their defaults. */
export function bicepCredentials(source: Source): BicepCredentials {
  const file = readBicep(source.text, positionsIn(source.text));
  const assumed = new Set<string>();
  const scope = scopeOf(file, source, assumed);
  const resources = file.resources
    .filter(({ type }) => /\/federatedIdentityCredentials(?:@|$)/i.test(type))
    .map(({ name, body, choice }): TerraformResource => {
      const whole = evaluate(body, scope);
      const type = "azuread_application_federated_identity_credential";
      const values = fieldsOf(treeAt(whole, "properties") ?? whole);
      return { type, address: name, values, source, ...(choice ? { choice } : {}) };
    });
  const notes = [...assumed].map((name) => `The parameter ${name} was taken at its default.`);
  return { resources, notes };
}

/** What is not known as a whole is not known field by field. */
function fieldsOf(values: Tree): Tree {
  if (values.kind === "object") return values;
  const fields = ["issuer", "subject", "audiences"].map((name) => [name, { keyAt: values.at, value: values }] as const);
  return { kind: "object", entries: new Map(fields), at: values.at };
}

function scopeOf({ values }: BicepFile, source: Source, assumed: Set<string>): Scope {
  const open = new Set<string>();
  const refer = (_: readonly (string | Tree)[], root: string): Referred | undefined => {
    const declared = values.get(root);
    if (declared === undefined || open.has(root)) return undefined;
    const { value, isParameter } = declared;
    if (value === undefined) {
      const at = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
      return { value: unresolvedScalar(`the parameter ${root}, which has no default`, at), steps: 0 };
    }
    if (isParameter) assumed.add(root);
    open.add(root);
    const found = evaluate(value, scope);
    open.delete(root);
    return { value: found, steps: 0 };
  };
  const nothing = () => undefined;
  const allowance = { stepsLeft: mostSteps, depth: 0 };
  const scope: Scope = { source, bindings: new Map(), allowance, refer, each: nothing, file: nothing };
  return scope;
}
