import { policyDocument } from "../aws/policy-document.ts";
import { joinKnown, type Text } from "../tree/text.ts";
import { scalarAt, type Tree, textAt, treeAt } from "../tree/tree.ts";
import { projectNumber } from "./resource.ts";

/** An attribute that a provider makes of the values of a resource; undefined where it is not known. */
type Computed = (values: Tree, address: string) => Tree | undefined;

/** By the type of a resource or data source, then by the attribute. */
export const computedAttributes: Readonly<Record<string, Readonly<Record<string, Computed>>>> = {
  "data.aws_iam_policy_document": { json: policyDocument, minified_json: policyDocument },
  "data.google_iam_policy": { policy_data: boundPolicy },
  aws_iam_openid_connect_provider: { arn: providerArn, id: providerArn, url: providerUrl },
  "data.aws_iam_openid_connect_provider": { arn: providerArn, id: providerArn, url: providerUrl },
  google_iam_workload_identity_pool: { name: poolName },
  google_service_account: { name: accountName, id: accountName, email: accountEmail, member: accountMember },
  vault_jwt_auth_backend: { path: mountPath, id: mountPath },
};

function textTree(text: Text, values: Tree): Tree {
  return { kind: "text", text: joinKnown(text), at: values.at };
}

/** Host and path of an OIDC provider, where the scheme is not left to guess. */
function issuerOf(values: Tree): Text | undefined {
  const url = scalarAt(values, "url")?.text;
  const [first, ...others] = url ?? [];
  if (typeof first !== "string") return undefined;
  return [first.replace(/^https:\/\//, ""), ...others];
}

/** It ends with the URL without the scheme. */
function providerArn(values: Tree): Tree | undefined {
  const given = scalarAt(values, "arn");
  if (given) return given;
  const issuer = issuerOf(values);
  if (issuer === undefined) return undefined;
  const start: Text = ["arn:", { unresolved: "the partition" }, ":iam::", { unresolved: "the account" }];
  return textTree([...start, ":oidc-provider/", ...issuer], values);
}

/** AWS answers without the scheme that was written: which of the two Terraform has depends on when it last asked. */
function providerUrl(values: Tree): Tree | undefined {
  const issuer = issuerOf(values);
  return issuer && textTree([{ unresolved: "https:// or nothing", mayBe: ["https://", ""] }, ...issuer], values);
}

/** https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/iam_workload_identity_pool#attributes-reference */
function poolName(values: Tree, address: string): Tree | undefined {
  const pool = scalarAt(values, "workload_identity_pool_id")?.text;
  return (
    pool && textTree(["projects/", projectNumber(address), "/locations/global/workloadIdentityPools/", ...pool], values)
  );
}

function emailOf(values: Tree, address: string): Text | undefined {
  const account = scalarAt(values, "account_id")?.text;
  const project = projectOf(values, address);
  // `example.com:shop` stands in another order in an address.
  if (textAt(values, "project")?.includes(":")) return undefined;
  return account && [...account, "@", ...project, ".iam.gserviceaccount.com"];
}

function projectOf(values: Tree, address: string): Text {
  return scalarAt(values, "project")?.text ?? [{ unresolved: `the project of ${address}` }];
}

function accountEmail(values: Tree, address: string): Tree | undefined {
  const email = emailOf(values, address);
  return email && textTree(email, values);
}

function accountMember(values: Tree, address: string): Tree | undefined {
  const email = emailOf(values, address);
  return email && textTree(["serviceAccount:", ...email], values);
}

function accountName(values: Tree, address: string): Tree | undefined {
  const email = emailOf(values, address);
  return email && textTree(["projects/", ...projectOf(values, address), "/serviceAccounts/", ...email], values);
}

/** https://registry.terraform.io/providers/hashicorp/vault/latest/docs/resources/jwt_auth_backend#path */
function mountPath(values: Tree): Tree | undefined {
  const written = treeAt(values, "path");
  if (written !== undefined && written.kind !== "null") return written;
  return textTree(["jwt"], values);
}

/** The policy that `google_iam_policy` makes of its blocks. */
function boundPolicy(values: Tree): Tree {
  const bindings: Tree = treeAt(values, "binding") ?? { kind: "list", items: [], at: values.at };
  return { kind: "object", entries: new Map([["bindings", { keyAt: bindings.at, value: bindings }]]), at: values.at };
}
