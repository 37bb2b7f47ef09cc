import type { DocumentRule } from "../rule.ts";
import { deliveryRules } from "./rules-delivery.ts";
import { fileRules } from "./rules-files.ts";
import { sealingRules } from "./rules-sealing.ts";

/** Rules about places in documents: what stands in the clear where a document keeps its secrets. */
export const documentRules: readonly DocumentRule[] = [...deliveryRules, ...sealingRules, ...fileRules];

const byId = new Map(documentRules.map((rule) => [rule.id, rule]));

/** Throws a TypeError for an id that is none of them. */
export function documentRule(id: string): DocumentRule {
  const rule = byId.get(`secrets/${id}`);
  if (!rule) throw new TypeError(`there is no rule secrets/${id}`);
  return rule;
}
