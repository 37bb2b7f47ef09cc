import type { LongLived } from "../../rule.ts";
import type { Inspection } from "../inspection.ts";
import { type Item, type Leaf, leafEntries, textAt, walk } from "../parse/item.ts";
import { documentRule } from "../rules/document-rules.ts";

/** Long-lived credentials of a cloud that a workflow takes from the secrets of its repository. */

/**
 * Inputs and variables that take one. Of a pair it is the half that is secret: who takes that takes the other half too.
 * With `action` the name says nothing by itself, and is one where a step uses an action of that name.
 */
const takers: readonly { readonly names: readonly string[]; readonly gives: LongLived; readonly action?: RegExp }[] = [
  { names: ["aws_secret_access_key", "aws_secret_key"], gives: "aws" },
  {
    names: ["credentials_json", "google_credentials", "gcp_credentials", "gcp_sa_key", "gcloud_service_key"],
    gives: "google",
  },
  { names: ["service_account_key"], gives: "google", action: /^google-github-actions\// },
  { names: ["azure_credentials", "azure_client_secret", "arm_client_secret"], gives: "azure" },
  { names: ["creds"], gives: "azure", action: /^azure\/login(?:@|$)/ },
  { names: ["vault_token", "vault_secret_id"], gives: "vault" },
  { names: ["token", "secretid"], gives: "vault", action: /^hashicorp\/vault-action(?:@|$)/ },
];

/** Hands over values by name. */
const given = ["env", "with", "secrets"];

/** `${{ secrets.NAME }}`, `${{ secrets['NAME'] }}`, alone or in an expression. */
const reference = /\$\{\{[^{}]{0,200}?\bsecrets\s{0,8}(?:\.\s{0,8}|\[\s{0,8}')([A-Za-z_]\w{0,99})/;

/** Whether parsing a workflow may show one: the YAML of most workflows need not be read for this. */
export function mayTakeStatic(bytes: Buffer): boolean {
  return bytes.includes("secrets") && hints.test(bytes.toString("latin1"));
}

/** Of what only one action takes, the action. */
const hints = new RegExp(
  takers
    .flatMap(
      ({ names, action }) => action?.source.replace(/^\^/, "") ?? names.map((name) => name.replaceAll("_", "[-_]")),
    )
    .join("|"),
  "i",
);

/** Reports each; what the policy has nothing shorter for is dropped when it is known. Throws TooComplex. */
export function inspectStaticCredentials(document: Item, inspection: Inspection): void {
  walk(document, [], (_, item) => {
    if (item.kind !== "map") return;
    const action = textAt(item, "uses") ?? "";
    for (const key of given)
      for (const { key: name, leaf } of leafEntries(item, key)) reportTaken(name, leaf, action, inspection);
  });
}

function reportTaken(name: string, leaf: Leaf, action: string, inspection: Inspection): void {
  const gives = longLivedIn(name, action);
  // The text of the leaf is masked where an expression stands.
  const secret = gives && reference.exec(inspection.bytes.toString("latin1", leaf.start, leaf.end))?.[1];
  if (!secret) return;
  inspection.matches.push({
    rule: documentRule("static-credential"),
    start: leaf.start,
    end: leaf.end,
    // However the expression is written, it is the same secret.
    value: Buffer.from(`secrets.${secret}`),
    check: {
      confidence: "high",
      basis: `a workflow hands it over as ${name}`,
      evidence: [{ label: "taken from", value: `secrets.${secret}` }],
      gives,
    },
    via: [],
  });
}

function longLivedIn(name: string, action: string): LongLived | undefined {
  const plain = name.toLowerCase().replaceAll("-", "_");
  return takers.find((taker) => taker.names.includes(plain) && (taker.action?.test(action.toLowerCase()) ?? true))
    ?.gives;
}
