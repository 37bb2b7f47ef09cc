import type { Source } from "../source.ts";
import { InvalidTree } from "../tree/invalid-tree.ts";
import { knownText } from "../tree/text.ts";
import {
  entriesOf,
  itemsOf,
  optionalMapping,
  optionalScalar,
  type Tree,
  type TreeScalar,
  treeAt,
  unresolvedScalar,
} from "../tree/tree.ts";
import type { TrustFile } from "../trust-file.ts";
import type { OctoStsPolicy, OctoStsTrust, Wanted } from "./octo-sts-trust.ts";

const knownKeys = new Set([
  ...["issuer", "issuer_pattern", "subject", "subject_pattern", "audience", "audience_pattern"],
  // Which of the service's Apps gives the token: no matter for who gets it.
  ...["claim_pattern", "permissions", "repositories", "app", "app_pattern"],
]);

/** A trust policy of octo-sts; undefined for anything that says neither an issuer and permissions, nor has the name of one. */
export function readOctoSts({ trees, source }: TrustFile): OctoStsTrust | undefined {
  const [tree, second] = trees;
  const identity = /([^/]+)\.sts\.ya?ml$/.exec(source.path)?.[1];
  const issuer = treeAt(tree, "issuer") ?? treeAt(tree, "issuer_pattern");
  if (tree === undefined || (identity === undefined && (issuer === undefined || !treeAt(tree, "permissions")))) {
    return undefined;
  }
  if (second) throw new InvalidTree("a trust policy is one document; a second one starts here", second.at.start);
  const notes = repositoriesOf(tree)
    ? [
        "octo-sts reads `repositories` in an organisation's repository `.github` alone, and refuses the policy elsewhere.",
      ]
    : [];
  return { dialect: "octo-sts", policies: [policyOf(tree, identity, source)], notes };
}

/** The service refuses what it does not know, and whatever says a thing twice or not at all. */
function policyOf(tree: Tree, identity: string | undefined, source: Source): OctoStsPolicy {
  if (tree.kind !== "object") throw new InvalidTree("a trust policy is a mapping", tree.at.start);
  for (const [key, { keyAt }] of tree.entries) {
    if (!knownKeys.has(key)) throw new InvalidTree(`octo-sts knows no key ${key.slice(0, 60)}`, keyAt.start);
  }
  const audience = wanted(tree, "audience");
  wanted(tree, "app");
  const claims = optionalMapping(tree, "claim_pattern");
  refuseNonTexts(itemsOf(repositoriesOf(tree)), "a repository is a text");
  return {
    issuer: wanted(tree, "issuer") ?? missing(tree, "issuer"),
    subject: wanted(tree, "subject") ?? missing(tree, "subject"),
    claims: entriesOf(claims).map(([name, { keyAt, value }]) => {
      if (value.kind === "object" || value.kind === "list") {
        throw new InvalidTree("a claim's pattern is a text", value.at.start);
      }
      return { name, nameAt: keyAt, pattern: asServiceReads(value) };
    }),
    permissions: permissionsOf(tree),
    source,
    at: tree.at,
    ...(identity === undefined ? {} : { identity }),
    ...(audience === undefined ? {} : { audience }),
  };
}

/** Null and the empty text are as good as absent for the service. */
function wanted(tree: Tree, name: string): Wanted | undefined {
  const [exact, pattern] = [name, `${name}_pattern`].map((key) => {
    const value = optionalScalar(tree, key);
    const entry = tree.kind === "object" ? tree.entries.get(key) : undefined;
    if (entry === undefined || value === undefined || knownText(value.text) === "") return undefined;
    return { key, keyAt: entry.keyAt, value: asServiceReads(value), isPattern: key !== name };
  });
  if (exact && pattern) {
    throw new InvalidTree(`a trust policy has either \`${name}\` or \`${name}_pattern\``, pattern.keyAt.start);
  }
  return exact ?? pattern;
}

/** Words and numbers that YAML 1.1, which the service reads, takes for another value than YAML 1.2 does. */
const ambiguous = /^(?:y|n|yes|no|on|off|[-+]?\.?[0-9][0-9a-fox_.+:-]*|[-+]?\.(?:inf|nan))$/i;
const plainInteger = /^(?:0|-?[1-9][0-9]{0,14})$/;

function asServiceReads(scalar: TreeScalar): TreeScalar {
  const written = knownText(scalar.text);
  const { at, inside, kind } = scalar;
  const isQuoted = kind === "text" && (inside === undefined || inside.start.column !== at.start.column);
  if (isQuoted || written === undefined || !ambiguous.test(written) || plainInteger.test(written)) return scalar;
  return unresolvedScalar(`${written.slice(0, 60)} without quotes, which YAML 1.1 may read as another value`, at);
}

function permissionsOf(tree: Tree): OctoStsPolicy["permissions"] {
  const entries = entriesOf(optionalMapping(tree, "permissions"));
  refuseNonTexts(
    entries.map(([, { value }]) => value),
    "a permission is `read`, `write` or `admin`",
  );
  return entries.map(([name, { keyAt }]) => ({ name, at: keyAt }));
}

function repositoriesOf(tree: Tree): Tree | undefined {
  const found = treeAt(tree, "repositories");
  if (found === undefined || found.kind === "null" || found.kind === "list") return found;
  throw new InvalidTree("`repositories` is a list", found.at.start);
}

function refuseNonTexts(values: readonly Tree[], message: string): void {
  const wrong = values.find(({ kind }) => kind !== "text" && kind !== "null");
  if (wrong) throw new InvalidTree(message, wrong.at.start);
}

function missing(tree: Tree, name: string): never {
  throw new InvalidTree(`a trust policy needs \`${name}\` or \`${name}_pattern\``, tree.at.start);
}
