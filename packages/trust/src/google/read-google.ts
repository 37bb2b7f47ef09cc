import type { Source } from "../source.ts";
import { projectNumber, type TerraformResource } from "../terraform/resource.ts";
import { readEmbeddedJson } from "../tree/embedded-json.ts";
import { InvalidTree, inFile } from "../tree/invalid-tree.ts";
import { knownText, shownText, type Text, unresolvedIn } from "../tree/text.ts";
import {
  entriesOf,
  isOpenItem,
  itemsOf,
  optionalMapping,
  optionalScalar,
  scalarAt,
  scalarsOf,
  type Tree,
  type TreeScalar,
  textAt,
  treeAt,
  unresolvedScalar,
} from "../tree/tree.ts";
import type { TrustFile } from "../trust-file.ts";
import type { GoogleBinding, GoogleProvider, GoogleTrust } from "./google-trust.ts";

/**
 * What of one file belongs to Google Cloud: `gcloud iam workload-identity-pools providers describe`, `gcloud iam service-accounts
 * get-iam-policy`, or a Terraform plan.
 */
export function readGoogle({ trees, resources, source }: TrustFile): GoogleTrust | undefined {
  const found: Found = { providers: [], bindings: [] };
  const pools = poolsById(resources);
  for (const resource of resources) inFile(resource.source.path, () => readResource(resource, pools, found));
  for (const tree of trees) for (const item of itemsOf(tree)) readExport(item, source, found);
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
type Holder = Pick<GoogleBinding, "account" | "project" | "isAbove" | "choice">;

function readBindings(list: Tree | undefined, holder: Holder, source: Source): GoogleBinding[] {
  return itemsOf(list).flatMap((binding): GoogleBinding[] => {
    const { at } = binding;
    if (isOpenItem(binding)) {
      const anything = unresolvedScalar("a binding that may be there", at);
      return [{ role: anything, members: [anything], isConditional: false, source, at, ...holder }];
    }
    const role = scalarAt(binding, "role");
    if (role === undefined) return [];
    const condition = treeAt(binding, "condition");
    return [
      {
        role,
        members: scalarsOf(treeAt(binding, "members") ?? treeAt(binding, "member")),
        isConditional: itemsOf(condition).length > 0,
        source,
        at,
        ...holder,
      },
    ];
  });
}

/** Types of Terraform's resources that are read. */
export const googleResources =
  /^google_(?:iam_workload_identity_pool(?:_provider)?|(?:service_account|project|folder|organization)_iam_(?:member|binding|policy))$/;

/** The policies of accounts, and those from which accounts inherit. */
const policyTypes = /^google_(service_account|project|folder|organization)_iam_(?:member|binding|policy)$/;

function readResource(resource: TerraformResource, pools: Pools, found: Found): void {
  const { type, values, source, choice } = resource;
  if (type === "google_iam_workload_identity_pool_provider") {
    const provider = inPool(providerOf(values, snake, textAt(values, "name"), source), values, pools);
    const unresolved = choice && `it is there or not by ${choice}`;
    found.providers.push(unresolved === undefined ? provider : { unresolved, ...provider });
  }
  const [, level] = policyTypes.exec(type) ?? [];
  if (level === undefined) return;
  const holder: Holder = { ...holderOf(level, values), ...(choice === undefined ? {} : { choice }) };
  const written = treeAt(values, "policy_data");
  const policy = written?.kind === "text" ? readEmbeddedJson(written) : written;
  const bindings = policy?.kind === "object" ? treeAt(policy, "bindings") : (policy ?? values);
  found.bindings.push(...readBindings(bindings, holder, written?.source ?? source));
}

/** By their ids; under undefined those whose id is not known. */
type Pools = ReadonlyMap<string | undefined, readonly TerraformResource[]>;

const mostPools = 1_000;

function poolsById(resources: readonly TerraformResource[]): Pools {
  const all = resources.filter(({ type }) => type === "google_iam_workload_identity_pool");
  const surplus = all[mostPools];
  // Nobody has so many, and every provider would have to be held against each.
  if (surplus) throw new InvalidTree(`it has more than ${mostPools} pools`, surplus.values.at.start);
  return Map.groupBy(all, ({ values }) => textAt(values, "workload_identity_pool_id"));
}

/** The pool switches its providers off with itself; and it says which project it is of. */
function inPool(provider: GoogleProvider, values: Tree, pools: Pools): GoogleProvider {
  const [id, project] = [textAt(values, "workload_identity_pool_id"), textAt(values, "project")];
  const candidates =
    id === undefined ? [...pools.values()].flat() : [id, undefined].flatMap((each) => pools.get(each) ?? []);
  const [pool, second] = candidates.filter(({ values: own }) => {
    const theirs = textAt(own, "project");
    return project === undefined || theirs === undefined || project === theirs;
  });
  const isSure = id !== undefined && pool !== undefined && textAt(pool.values, "workload_identity_pool_id") === id;
  const disabled = pool && treeAt(pool.values, "disabled");
  const [open] = disabled?.kind === "text" ? unresolvedIn(disabled.text) : [];
  const isOff = textAt(disabled) === "true";
  const unresolved = isSure ? open : (open ?? (isOff ? "which pool it is of" : undefined));
  const name = provider.name ?? nameIn(isSure && second === undefined ? pool : undefined, id, values);
  return {
    ...provider,
    isDisabled: provider.isDisabled || (isSure && isOff),
    ...(name === undefined ? {} : { name }),
    ...(unresolved === undefined ? {} : { unresolved: provider.unresolved ?? unresolved }),
  };
}

/** Of configuration: Google's name of the provider, with the project open. */
function nameIn(pool: TerraformResource | undefined, id: string | undefined, values: Tree): string | undefined {
  const own = textAt(values, "workload_identity_pool_provider_id");
  if (id === undefined || own === undefined) return undefined;
  const number = pool === undefined ? { unresolved: "the project's number" } : projectNumber(pool.address);
  return shownText(["projects/", number, `/locations/global/workloadIdentityPools/${id}/providers/${own}`]);
}

function holderOf(level: string, values: Tree): Holder {
  if (level === "service_account") {
    const account = scalarAt(values, "service_account_id")?.text;
    return account === undefined ? {} : { account: behindSlash(account) };
  }
  const project = level === "project" ? textAt(values, "project") : undefined;
  return project === undefined ? { isAbove: true } : { project };
}

/** `projects/P/serviceAccounts/E` is the account `E`. */
function behindSlash(text: Text): Text {
  const index = text.findLastIndex((part) => typeof part === "string" && part.includes("/"));
  const part = text[index];
  return typeof part === "string" ? [part.slice(part.lastIndexOf("/") + 1), ...text.slice(index + 1)] : text;
}
