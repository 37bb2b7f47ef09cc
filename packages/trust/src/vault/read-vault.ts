import { parseDuration } from "@sallyport/core";
import type { Source } from "../source.ts";
import { isPlan, plannedResources } from "../terraform/plan.ts";
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
import type { VaultClaim, VaultMount, VaultRole, VaultTrust } from "./vault-trust.ts";

/** What of one file belongs to Vault or OpenBao: `vault read -format=json auth/jwt/role/NAME`, its request body, or a Terraform plan. */
export function readVault(trees: readonly Tree[], source: Source): VaultTrust | undefined {
  const roles: VaultRole[] = [];
  const mounts: VaultMount[] = [];
  for (const tree of trees) {
    if (isPlan(tree)) readPlan(tree, source, roles, mounts);
    else {
      const data = treeAt(tree, "data");
      const place: Source = data ? { ...source, standing: "export" } : source;
      const body = data ?? tree;
      if (isRole(body)) roles.push(roleOf(body, textAt(body, "name"), place, false));
      const mount = mountOf(body, place);
      if (mount) mounts.push(mount);
    }
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

function readPlan(tree: Tree, source: Source, roles: VaultRole[], mounts: VaultMount[]): void {
  const plan: Source = { ...source, standing: "plan" };
  for (const { type, values } of plannedResources(tree)) {
    if (type === "vault_jwt_auth_backend_role") roles.push(roleOf(values, textAt(values, "role_name"), plan, true));
    const mount = type === "vault_jwt_auth_backend" ? mountOf(values, plan) : undefined;
    if (mount) mounts.push(mount);
  }
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
  const mount = pathOf(tree, "backend");
  const subject = optionalScalar(tree, "bound_subject");
  const userClaim = optionalScalar(tree, "user_claim");
  const groupsClaim = optionalScalar(tree, "groups_claim");
  const isEmpty = (scalar: TreeScalar | undefined) => scalar === undefined || knownText(scalar.text) === "";
  return {
    type: isOpen ? "jwt" : (textAt(tree, "role_type") ?? "oidc"),
    audiences: audiencesOf(treeAt(tree, "bound_audiences")),
    claims: entriesOf(bound).map(([key, { keyAt, value }]): VaultClaim => {
      const values = scalarsOf(value).flatMap((scalar) => (isPlanned ? splitAtCommas(scalar) : [scalar]));
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

/** Terraform's provider takes the values of a claim as one text with commas. */
function splitAtCommas(scalar: TreeScalar): TreeScalar[] {
  const known = knownText(scalar.text);
  return known === undefined ? [scalar] : known.split(",").map((value) => ({ ...scalar, text: [value.trim()] }));
}
