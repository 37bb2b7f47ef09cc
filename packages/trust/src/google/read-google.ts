import type { Source } from "../source.ts";
import { isPlan, type PlannedResource, plannedResources } from "../terraform/plan.ts";
import { readJson } from "../tree/read-json.ts";
import { knownText, unresolvedIn } from "../tree/text.ts";
import {
  entriesOf,
  itemsOf,
  optionalMapping,
  optionalScalar,
  scalarAt,
  scalarsOf,
  type Tree,
  type TreeScalar,
  textAt,
  treeAt,
} from "../tree/tree.ts";
import type { GoogleBinding, GoogleProvider, GoogleTrust } from "./google-trust.ts";

/**
 * What of one file belongs to Google Cloud: `gcloud iam workload-identity-pools providers describe`, `gcloud iam service-accounts
 * get-iam-policy`, or a Terraform plan.
 */
export function readGoogle(trees: readonly Tree[], source: Source): GoogleTrust | undefined {
  const found: Found = { providers: [], bindings: [] };
  for (const tree of trees) {
    if (isPlan(tree)) readPlan(tree, { ...source, standing: "plan" }, found);
    else for (const item of itemsOf(tree)) readExport(item, source, found);
  }
  if (found.providers.length + found.bindings.length === 0) return undefined;
  return { dialect: "google", ...found, notes: [] };
}

interface Found {
  readonly providers: GoogleProvider[];
  readonly bindings: GoogleBinding[];
}

function readExport(tree: Tree, source: Source, found: Found): void {
  if (treeAt(tree, "attributeMapping") || treeAt(tree, "attributeCondition")) {
    const name = textAt(tree, "name");
    // Only an answer of Google has a state.
    const place: Source = treeAt(tree, "state") ? { ...source, standing: "export" } : source;
    found.providers.push(providerOf(tree, camel, name, place));
  }
  const bindings = readBindings(treeAt(tree, "bindings"), {}, { ...source, standing: "export" });
  if (bindings.some(({ members }) => members.some(isFederated))) found.bindings.push(...bindings);
}

function isFederated({ text }: TreeScalar): boolean {
  return typeof text[0] === "string" && /^principal(?:Set)?:\/\//.test(text[0]);
}

/** Names of the keys, of the API and of Terraform. */
const camel = {
  ...{ mapping: "attributeMapping", condition: "attributeCondition", disabled: "disabled", oidc: "oidc" },
  ...{ issuer: "issuerUri", audiences: "allowedAudiences" },
};
const snake = {
  ...{ mapping: "attribute_mapping", condition: "attribute_condition", disabled: "disabled", oidc: "oidc" },
  ...{ issuer: "issuer_uri", audiences: "allowed_audiences" },
};

function providerOf(tree: Tree, keys: typeof camel, name: string | undefined, source: Source): GoogleProvider {
  const oidc = itemsOf(treeAt(tree, keys.oidc))[0];
  const issuer = scalarAt(oidc, keys.issuer);
  const condition = optionalScalar(tree, keys.condition);
  const mapping = optionalMapping(tree, keys.mapping);
  const parts = [mapping, oidc, treeAt(oidc, keys.audiences), treeAt(tree, "state"), treeAt(tree, keys.disabled)];
  const open = parts.flatMap((part) => (part?.kind === "text" ? unresolvedIn(part.text) : []));
  const isActive = (textAt(tree, "state") ?? "ACTIVE") === "ACTIVE" && textAt(tree, keys.disabled) !== "true";
  return {
    audiences: oidc?.kind === "text" ? [oidc] : scalarsOf(treeAt(oidc, keys.audiences)),
    mapping: entriesOf(mapping).map(([attribute, { keyAt, value }]) => ({
      attribute,
      attributeAt: keyAt,
      expression: scalarAt(value) ?? { kind: "text", text: [{ unresolved: attribute }], at: value.at },
    })),
    isDisabled: !isActive,
    source,
    at: tree.at,
    ...(name === undefined ? {} : { name }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(condition === undefined || knownText(condition.text) === "" ? {} : { condition }),
    ...(open[0] === undefined ? {} : { unresolved: open[0] }),
  };
}

/** Whose policy a binding is of. */
type Holder = Pick<GoogleBinding, "account" | "project" | "isAbove">;

function readBindings(list: Tree | undefined, holder: Holder, source: Source): GoogleBinding[] {
  return itemsOf(list).flatMap((binding) => {
    const role = scalarAt(binding, "role");
    if (role === undefined) return [];
    const condition = treeAt(binding, "condition");
    return [
      {
        role,
        members: scalarsOf(treeAt(binding, "members") ?? treeAt(binding, "member")),
        isConditional: itemsOf(condition).length > 0,
        source,
        at: binding.at,
        ...holder,
      },
    ];
  });
}

/** The policies of accounts, and those from which accounts inherit. */
const policyTypes = /^google_(service_account|project|folder|organization)_iam_(?:member|binding|policy)$/;

function readPlan(tree: Tree, source: Source, found: Found): void {
  const resources = plannedResources(tree);
  const pools = resources.filter(({ type }) => type === "google_iam_workload_identity_pool");
  for (const { type, values } of resources) {
    if (type === "google_iam_workload_identity_pool_provider") {
      const provider = providerOf(values, snake, textAt(values, "name"), source);
      found.providers.push(inPool(provider, values, pools));
    }
    const [, level] = policyTypes.exec(type) ?? [];
    if (level === undefined) continue;
    const policy = textAt(values, "policy_data");
    const at = values.at.start;
    const bindings =
      policy === undefined
        ? values
        : treeAt(
            readJson(policy, () => at),
            "bindings",
          );
    found.bindings.push(...readBindings(bindings, holderOf(level, values), source));
  }
}

/** A pool that is switched off switches all of its providers off. */
function inPool(provider: GoogleProvider, values: Tree, pools: readonly PlannedResource[]): GoogleProvider {
  const [id, project] = [textAt(values, "workload_identity_pool_id"), textAt(values, "project")];
  const pool = pools.find(({ values: own }) => {
    const theirs = textAt(own, "project");
    const sameProject = project === undefined || theirs === undefined || project === theirs;
    return id !== undefined && textAt(own, "workload_identity_pool_id") === id && sameProject;
  });
  const disabled = pool && treeAt(pool.values, "disabled");
  const [open] = disabled?.kind === "text" ? unresolvedIn(disabled.text) : [];
  return {
    ...provider,
    isDisabled: provider.isDisabled || textAt(disabled) === "true",
    ...(open === undefined ? {} : { unresolved: provider.unresolved ?? open }),
  };
}

function holderOf(level: string, values: Tree): Holder {
  if (level === "service_account") {
    const account = textAt(values, "service_account_id")?.split("/").at(-1);
    return account === undefined ? {} : { account };
  }
  const project = level === "project" ? textAt(values, "project") : undefined;
  return project === undefined ? { isAbove: true } : { project };
}
