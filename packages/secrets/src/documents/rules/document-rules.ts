import type { DocumentRule, SecretRule } from "../../rule.ts";
import { generic } from "../../rules/generic.ts";
import { networks } from "../../rules/networks.ts";
import { registries } from "../../rules/registries.ts";
import { wallets } from "../../rules/wallets.ts";
import { credentialRules } from "./credential-rules.ts";
import { deliveryRules } from "./delivery-rules.ts";
import { fileRules } from "./file-rules.ts";
import { pipelineRules } from "./pipeline-rules.ts";
import { programRules } from "./program-rules.ts";
import { sealingRules } from "./sealing-rules.ts";

/** Rules about places in documents: what stands in the clear where a document keeps its secrets. */
export const documentRules: readonly DocumentRule[] = [
  ...deliveryRules,
  ...pipelineRules,
  ...sealingRules,
  ...fileRules,
  ...credentialRules,
  ...programRules,
];

/** Rules about values that a reader of documents finds, too: in such a file also where no other mark shows them. */
const sharedIds: ReadonlySet<string> = new Set([
  "secrets/generic-password",
  "secrets/netrc-password",
  "secrets/npmrc-auth-token",
  "secrets/docker-registry-auth",
  "secrets/solana-keypair",
]);

const byId = new Map<string, SecretRule>(
  [...documentRules, ...[...generic, ...networks, ...registries, ...wallets].filter(({ id }) => sharedIds.has(id))].map(
    (rule) => [rule.id, rule],
  ),
);

/** The rule that a reader reports. Throws a TypeError for an id that is none of them. */
export function documentRule(id: string): SecretRule {
  const rule = byId.get(`secrets/${id}`);
  if (!rule) throw new TypeError(`there is no rule secrets/${id}`);
  return rule;
}
