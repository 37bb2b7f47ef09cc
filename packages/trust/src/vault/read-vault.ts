import { parseDuration } from "@sallyport/core";
import type { Source } from "../source.ts";
import type { TerraformResource } from "../terraform/resource.ts";
import { inFile } from "../tree/invalid-tree.ts";
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
  unresolvedScalar,
} from "../tree/tree.ts";
import type { TrustFile } from "../trust-file.ts";
import type { VaultClaim, VaultMount, VaultRole, VaultTrust } from "./vault-trust.ts";

/** What of one file belongs to Vault or OpenBao: `vault read -format=json auth/jwt/role/NAME`, its request body, or a Terraform plan. */
export function readVault({ trees, resources, source }: TrustFile): VaultTrust | undefined {
  const roles: VaultRole[] = [];
  const mounts: VaultMount[] = [];
  for (const resource of resources) inFile(resource.source.path, () => readResource(resource, roles, mounts));
  for (const tree of trees) {
    const data = treeAt(tree, "data");
    const place: Source = data ? { ...source, standing: "export" } : source;
    const body = data ?? tree;
    if (isRole(body)) roles.push(roleOf(body, textAt(body, "name"), place, false));
    const mount = mountOf(body, place);
    if (mount) mounts.push(mount);
  }
  return roles.length + mounts.length === 0 ? undefined : { dialect: "vault", roles, mounts, notes: [] };
}

const boundKeys = ["bound_audiences", "bound_subject", "bound_claims"];

function isRole(tree: Tree): boolean {
  return boundKeys.some((key) => treeAt(tree, key) !== undefined);
}

function mountOf(tree: Tree, source: Source): VaultMount | undefined {
  const found = ["bound_issuer", "oidc_discovery_url"]
    .map((key) => scalarAt(tree, key))
    .find((scalar) => scalar !== undefined && knownText(scalar.text) !== "");
  const path = pathOf(tree, "path");
  return found && { issuer: found, source, at: tree.at, ...(path === undefined ? {} : { path }) };
}

/** Of Terraform, which takes a slash at the end, too. */
function pathOf(tree: Tree, key: "path" | "backend"): string | undefined {
  return textAt(tree, key)?.replace(/^\/+|\/+$/g, "");
}

/** Types of Terraform's resources that are read. */
export const vaultResources = /^vault_jwt_auth_backend(?:_role)?$/;

function readResource(resource: TerraformResource, roles: VaultRole[], mounts: VaultMount[]): void {
  const { type, values, source, choice } = resource;
  if (type === "vault_jwt_auth_backend_role") {
    const role = roleOf(values, textAt(values, "role_name"), source, true);
    roles.push(choice === undefined ? role : { unresolved: `it is there or not by ${choice}`, ...role });
  }
  const mount = type === "vault_jwt_auth_backend" ? mountOf(values, source) : undefined;
  if (mount)
    mounts.push(choice === undefined ? mount : { ...mount, issuer: unresolvedScalar(choice, mount.issuer.at) });
}

function roleOf(tree: Tree, name: string | undefined, source: Source, isPlanned: boolean): VaultRole {
  const bound = optionalMapping(tree, "bound_claims");
  const mapped = optionalMapping(tree, "claim_mappings");
  const type = optionalScalar(tree, "role_type");
  const pointer = treeAt(tree, "user_claim_json_pointer");
  const parts = [bound, mapped, type, pointer, treeAt(tree, "clock_skew_leeway")];
  const [unresolved] = parts.flatMap((part) => (part?.kind === "text" ? unresolvedIn(part.text) : []));
  // The method's own default is `oidc`, though most roles for GitHub say `jwt`.
  const isOpen = type !== undefined && knownText(type.text) === undefined;
  const isJoined = isPlanned && textAt(tree, "disable_bound_claims_parsing") !== "true";
  const mount = pathOf(tree, "backend");
  const subject = optionalScalar(tree, "bound_subject");
  const userClaim = optionalScalar(tree, "user_claim");
  const groupsClaim = optionalScalar(tree, "groups_claim");
  const isEmpty = (scalar: TreeScalar | undefined) => scalar === undefined || knownText(scalar.text) === "";
  return {
    type: isOpen ? "jwt" : (textAt(tree, "role_type") ?? "oidc"),
    audiences: audiencesOf(treeAt(tree, "bound_audiences")),
    claims: entriesOf(bound).map(([key, { keyAt, value }]): VaultClaim => {
      const values = isPlanned ? textsOf(value, isJoined) : scalarsOf(value);
      return { name: key, nameAt: keyAt, values, at: value.at };
    }),
    mappedClaims: entriesOf(mapped).map(([name, { keyAt }]) => ({ name, nameAt: keyAt })),
    claimsType: optionalScalar(tree, "bound_claims_type"),
    userClaimIsPointer: pointer?.kind === "text" ? undefined : textAt(pointer) === "true",
    // The second is the former name, which Vault still takes.
    networks: ["token_bound_cidrs", "bound_cidrs"].flatMap((key) =>
      itemsOf(treeAt(tree, key)).flatMap((item) => scalarsOf(item)),
    ),
    clockSkew: secondsOf(textAt(tree, "clock_skew_leeway")),
    source,
    at: tree.at,
    ...(name === undefined ? {} : { name }),
    ...(mount === undefined ? {} : { mount }),
    ...(subject === undefined || isEmpty(subject) ? {} : { subject }),
    ...(userClaim === undefined || isEmpty(userClaim) ? {} : { userClaim }),
    ...(groupsClaim === undefined || isEmpty(groupsClaim) ? {} : { groupsClaim }),
    ...(unresolved === undefined ? {} : { unresolved }),
  };
}

/** A list, or one text with commas. */
function audiencesOf(tree: Tree | undefined): TreeScalar[] {
  return tree?.kind === "text" ? splitAtCommas(tree) : scalarsOf(tree);
}

/** Seconds, or a duration such as `90s`. */
function secondsOf(text: string | undefined): number {
  const milliseconds = text === undefined ? undefined : parseDuration(text);
  return milliseconds === undefined ? Number(text ?? 0) || 0 : milliseconds / 1_000;
}

/** Terraform's provider takes the values of a claim as one text, with commas. What is not known of it may hold some. */
function textsOf(value: Tree, isJoined: boolean): TreeScalar[] {
  const known = textAt(value);
  if (known === undefined) return [unresolvedScalar(nameOf(value), value.at)];
  const { inside, at } = value as TreeScalar;
  const scalar: TreeScalar = { kind: "text", text: [known], at, ...(inside === undefined ? {} : { inside }) };
  return isJoined ? splitAtCommas(scalar) : [scalar];
}

function nameOf(value: Tree): string {
  const [open] = value.kind === "text" ? unresolvedIn(value.text) : [];
  return open ?? "a value that is no text";
}

function splitAtCommas(scalar: TreeScalar): TreeScalar[] {
  const known = knownText(scalar.text);
  return known === undefined ? [scalar] : known.split(",").map((value) => ({ ...scalar, text: [value.trim()] }));
}
