import type { Source } from "../source.ts";
import type { TerraformResource } from "../terraform/resource.ts";
import { joinKnown, knownText, type Text } from "../tree/text.ts";
import {
  itemsOf,
  type Tree,
  type TreeEntry,
  type TreeScalar,
  textAt,
  treeAt,
  unresolvedScalar,
  withScalars,
} from "../tree/tree.ts";

/** A kind of manifest by which a controller makes what the provider trusts. */
interface ManifestKind {
  readonly api: RegExp;
  readonly kind: string;
  /** The type of Terraform's resource for the same. */
  readonly type: string;
  /** Where the fields stand. */
  readonly path: readonly string[];
  /** The fields that matter, by the names that Terraform has for them. */
  readonly fields: Readonly<Record<string, (spec: Tree, manifest: Tree) => Tree | undefined>>;
  /** Without this one it is a patch of another manifest. */
  readonly needed: string;
}

const at =
  (...path: string[]) =>
  (spec: Tree) =>
    treeAt(spec, ...path);
const upbound = /^iam\.aws(?:\.m)?\.upbound\.io\//;
const ack = /^iam\.services\.k8s\.aws\//;
const configConnector = /^iam\.cnrm\.cloud\.google\.com\//;

/**
 * https://marketplace.upbound.io/providers/upbound/provider-aws-iam, https://aws-controllers-k8s.github.io/community/reference/ and
 * https://cloud.google.com/config-connector/docs/reference/overview
 */
const kinds: readonly ManifestKind[] = [
  {
    ...{ api: upbound, kind: "Role", type: "aws_iam_role", path: ["spec", "forProvider"] },
    fields: { name: ownName, assume_role_policy: at("assumeRolePolicy") },
    needed: "assume_role_policy",
  },
  {
    ...{ api: upbound, kind: "OpenIDConnectProvider", type: "aws_iam_openid_connect_provider" },
    path: ["spec", "forProvider"],
    fields: { url: at("url"), client_id_list: at("clientIdList") },
    needed: "url",
  },
  {
    ...{ api: ack, kind: "Role", type: "aws_iam_role", path: ["spec"] },
    fields: { name: at("name"), assume_role_policy: at("assumeRolePolicyDocument") },
    needed: "assume_role_policy",
  },
  {
    ...{ api: ack, kind: "OpenIDConnectProvider", type: "aws_iam_openid_connect_provider", path: ["spec"] },
    fields: { url: at("url"), client_id_list: at("clientIDs") },
    needed: "url",
  },
  {
    ...{ api: configConnector, kind: "IAMWorkloadIdentityPool", type: "google_iam_workload_identity_pool" },
    path: ["spec"],
    fields: { workload_identity_pool_id: ownName, disabled: at("disabled") },
    needed: "workload_identity_pool_id",
  },
  {
    ...{ api: configConnector, kind: "IAMWorkloadIdentityPoolProvider", path: ["spec"] },
    type: "google_iam_workload_identity_pool_provider",
    fields: {
      workload_identity_pool_id: poolOf,
      workload_identity_pool_provider_id: ownName,
      attribute_mapping: at("attributeMapping"),
      attribute_condition: at("attributeCondition"),
      disabled: at("disabled"),
      oidc: (spec) =>
        objectOf(treeAt(spec, "oidc"), { issuer_uri: at("issuerUri"), allowed_audiences: at("allowedAudiences") }),
    },
    needed: "oidc",
  },
  ...["IAMPolicyMember", "IAMPartialPolicy", "IAMPolicy"].map(
    (kind): ManifestKind => ({
      ...{ api: configConnector, kind, type: "google_service_account_iam_policy", path: ["spec"] },
      fields: { service_account_id: accountOf, policy_data: policyOf },
      needed: "service_account_id",
    }),
  ),
];

/** What the manifests of a file ask controllers to make, as if Terraform made it; and the documents that are none of these. */
export function manifestResources(
  trees: readonly Tree[],
  source: Source,
): { readonly resources: TerraformResource[]; readonly others: Tree[] } {
  const resources: TerraformResource[] = [];
  const others: Tree[] = [];
  for (const tree of trees) {
    const manifests = textAt(tree, "kind") === "List" ? itemsOf(treeAt(tree, "items")) : [tree];
    const found = manifests.flatMap((manifest) => kindOf(manifest) ?? []);
    if (found.length === 0) others.push(tree);
    for (const manifest of manifests) resources.push(...resourceOf(manifest, source));
  }
  return { resources, others };
}

function kindOf(manifest: Tree): ManifestKind | undefined {
  const [api, kind] = [textAt(manifest, "apiVersion"), textAt(manifest, "kind")];
  return api === undefined ? undefined : kinds.find((each) => each.kind === kind && each.api.test(api));
}

function resourceOf(written: Tree, source: Source): TerraformResource[] {
  const kind = kindOf(written);
  if (kind === undefined) return [];
  const manifest = withScalars(written, opened);
  const spec = treeAt(manifest, ...kind.path);
  const values = spec && objectOf(spec, kind.fields, manifest);
  if (values === undefined || treeAt(values, kind.needed) === undefined) return [];
  return [{ type: kind.type, address: `${kind.kind} ${textAt(manifest, "metadata", "name") ?? ""}`, values, source }];
}

function objectOf(tree: Tree | undefined, fields: ManifestKind["fields"], manifest = tree): Tree | undefined {
  // What is put in as a whole is open as a whole.
  if (tree === undefined || manifest === undefined || tree.kind !== "object") return tree;
  const entries = Object.entries(fields).flatMap(([name, read]): [string, TreeEntry][] => {
    const value = read(tree, manifest);
    return value === undefined ? [] : [[name, { keyAt: value.at, value }]];
  });
  return { kind: "object", entries: new Map(entries), at: tree.at };
}

/** By an annotation or a field of the resource, else that of the manifest. */
function ownName(spec: Tree, manifest: Tree): Tree | undefined {
  const annotated = treeAt(manifest, "metadata", "annotations", "crossplane.io/external-name");
  return annotated ?? treeAt(spec, "resourceID") ?? treeAt(manifest, "metadata", "name");
}

/** `projects/P/locations/global/workloadIdentityPools/ID`. The name of another manifest may not be the id of what that makes. */
function poolOf(spec: Tree): Tree | undefined {
  const written = treeAt(spec, "workloadIdentityPoolRef", "external");
  const known = textAt(written)?.split("/").at(-1);
  return written && known !== undefined ? { kind: "text", text: [known], at: written.at } : written;
}

function accountOf(spec: Tree): Tree | undefined {
  const reference = treeAt(spec, "resourceRef");
  if (reference === undefined || textAt(reference, "kind") !== "IAMServiceAccount") return undefined;
  const name = textAt(reference, "name") ?? "that is not said";
  return treeAt(reference, "external") ?? unresolvedScalar(`the e-mail of the account ${name}`, reference.at);
}

/** One member, or bindings with members by name or in mappings. */
function policyOf(spec: Tree): Tree | undefined {
  const fields = { role: at("role"), members: membersOf, condition: at("condition") };
  const written = treeAt(spec, "bindings");
  const bindings = (written ? itemsOf(written) : [spec]).flatMap((binding) => objectOf(binding, fields) ?? []);
  const list: Tree = { kind: "list", items: bindings, at: spec.at };
  return objectOf(spec, { bindings: () => list });
}

function membersOf(binding: Tree): Tree | undefined {
  const written = treeAt(binding, "members") ?? treeAt(binding, "member");
  // Accounts of Google, by reference.
  if (written === undefined) return { kind: "list", items: [], at: binding.at };
  const items = itemsOf(written).flatMap((item) => (item.kind === "object" ? (treeAt(item, "member") ?? []) : [item]));
  return { kind: "list", items, at: written.at };
}

/** `${NAME}` is put in later, by Flux, kro or a shell. What IAM itself puts in has a colon in its name. */
const substituted = /(\$\{[A-Za-z_][\w.]*(?::?[-=?+][^{}]*)?\})/;

function opened(scalar: TreeScalar): Tree {
  const known = scalar.kind === "text" ? knownText(scalar.text) : undefined;
  if (known === undefined || !substituted.test(known)) return scalar;
  const text = known.split(substituted).map((piece, index): Text[number] => {
    return index % 2 === 0 ? piece : { unresolved: piece, isMade: true };
  });
  return { kind: "text", text: joinKnown(text), at: scalar.at };
}
