import type { Source } from "../source.ts";
import { InvalidTree } from "../tree/invalid-tree.ts";
import { entriesOf, optionalMapping, optionalScalar, scalarAt, type Tree, treeAt } from "../tree/tree.ts";
import type { OctoStsPolicy, OctoStsTrust, Wanted } from "./octo-sts-trust.ts";

const knownKeys = new Set([
  ...["issuer", "issuer_pattern", "subject", "subject_pattern", "audience", "audience_pattern"],
  // Which of the service's Apps gives the token: no matter for who gets it.
  ...["claim_pattern", "permissions", "repositories", "app", "app_pattern"],
]);

/** A trust policy of octo-sts; undefined for anything that says neither an issuer and permissions, nor has the name of one. */
export function readOctoSts(trees: readonly Tree[], source: Source): OctoStsTrust | undefined {
  const [tree, second] = trees;
  const identity = /([^/]+)\.sts\.ya?ml$/.exec(source.path)?.[1];
  const issuer = treeAt(tree, "issuer") ?? treeAt(tree, "issuer_pattern");
  if (tree === undefined || (identity === undefined && (issuer === undefined || !treeAt(tree, "permissions")))) {
    return undefined;
  }
  if (second) throw new InvalidTree("a trust policy is one document; a second one starts here", second.at.start);
  return { dialect: "octo-sts", policies: [policyOf(tree, identity, source)], notes: [] };
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
  return {
    issuer: wanted(tree, "issuer") ?? missing(tree, "issuer"),
    subject: wanted(tree, "subject") ?? missing(tree, "subject"),
    claims: entriesOf(claims).map(([name, { keyAt, value }]) => {
      const pattern = scalarAt(value);
      if (pattern === undefined) throw new InvalidTree("a claim's pattern is a text", value.at.start);
      return { name, nameAt: keyAt, pattern };
    }),
    source,
    at: tree.at,
    ...(identity === undefined ? {} : { identity }),
    ...(audience === undefined ? {} : { audience }),
  };
}

function wanted(tree: Tree, name: string): Wanted | undefined {
  const [exact, pattern] = [name, `${name}_pattern`].map((key) =>
    tree.kind === "object" ? tree.entries.get(key) : undefined,
  );
  if (exact && pattern) {
    throw new InvalidTree(`a trust policy has either \`${name}\` or \`${name}_pattern\``, pattern.keyAt.start);
  }
  const entry = exact ?? pattern;
  const value = optionalScalar(tree, exact ? name : `${name}_pattern`);
  if (entry === undefined || value === undefined) return undefined;
  return { key: pattern ? `${name}_pattern` : name, keyAt: entry.keyAt, value, isPattern: pattern !== undefined };
}

function missing(tree: Tree, name: string): never {
  throw new InvalidTree(`a trust policy needs \`${name}\` or \`${name}_pattern\``, tree.at.start);
}
