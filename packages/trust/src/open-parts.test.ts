// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policies write their variables so.
import type { Claims } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "./evaluate-trust.ts";
import {
  awsPolicy,
  azureCredential,
  document,
  environmentClaims,
  googleName,
  pushClaims,
  vaultRole,
} from "./samples.ts";

/**
 * Whatever a template or a plan leaves open may be what stood there. So the answer stays what it was, or is unknown, or the document is refused;
 * it is never the opposite.
 */
const mayFollow = ["unknown", "TRUST_DOCUMENT_INVALID"];

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  const inner =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))
      : [];
  return path.length === 0 ? inner : [path, ...inner];
}

/** A copy with something else at the path; undefined: with nothing there. */
function withAt(value: unknown, [key, ...rest]: Path, make: (old: unknown) => unknown): unknown {
  if (key === undefined) return make(value);
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === key ? (withAt(item, rest, make) ?? null) : item));
  }
  const entries = Object.entries(value as object).map(([name, inner]) => {
    return [name, name === key ? withAt(inner, rest, make) : inner] as const;
  });
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

/** What a plan says in `after_unknown` of one path. */
function unknownAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return true;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? unknownAt(item, rest) : {}));
  return { [key]: unknownAt((value as Readonly<Record<string, unknown>>)[key], rest) };
}

async function answerOf(value: unknown, claims: Claims, audience: string): Promise<string> {
  try {
    return (await evaluateTrust(document(value), { claims, audience })).effect;
  } catch (thrown) {
    return String((thrown as { readonly code?: unknown }).code);
  }
}

const identities: readonly Claims[] = [pushClaims, environmentClaims];

async function turned(value: object, document: (path: Path) => unknown, audience: string): Promise<string[]> {
  const found: string[] = [];
  for (const claims of identities) {
    const whole = await answerOf(document([]), claims, audience);
    expect(["allow", "deny"]).toContain(whole);
    for (const path of pathsOf(value)) {
      const answer = await answerOf(document(path), claims, audience);
      if (answer !== whole && !mayFollow.includes(answer)) found.push(`${path.join("/")}: ${whole} became ${answer}`);
    }
  }
  return found;
}

describe("a template", () => {
  const { sub, ref } = pushClaims;
  const [allowed] = awsPolicy({
    StringEquals: { aud: "sts.amazonaws.com", sub: [sub, environmentClaims.sub] },
    StringLike: { repository: "acme/*" },
    StringLikeIfExists: { environment: "prod*" },
    "ForAllValues:StringEquals": { ref: [ref, "${token.actions.githubusercontent.com:ref}"] },
    StringNotEquals: { actor: ["bob", "eve"] },
    Null: { workflow: "false" },
  }).Statement;
  const [refused] = awsPolicy({ StringEquals: { environment: "production" } }, { Effect: "Deny" }).Statement;
  const policies = { allow: awsPolicy(), both: { Version: "2012-10-17", Statement: [allowed, refused] } };
  const nothing = { Ref: "AWS::NoValue" };
  const opens: Readonly<Record<string, (old: unknown) => unknown>> = {
    import: () => ({ "Fn::ImportValue": "x" }),
    "choice of it": (old) => ({ "Fn::If": ["C", old, nothing] }),
    "choice of nothing": (old) => ({ "Fn::If": ["C", nothing, old] }),
    part: (old) => {
      return typeof old === "string" ? { "Fn::Join": ["", [old.slice(0, 2), { Ref: "X" }, old.slice(-1)]] } : old;
    },
  };

  it.each(
    Object.entries(policies).flatMap(([name, policy]) =>
      Object.keys(opens).map((open) => [open, name, policy] as const),
    ),
  )("with a %s in the policy %s", async (open, _, policy) => {
    const of = (path: Path) => {
      const AssumeRolePolicyDocument =
        path.length === 0 ? policy : withAt(policy, path, opens[open] ?? (() => undefined));
      return { Resources: { Role: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument } } } };
    };
    expect(await turned(policy, of, pushClaims.aud)).toEqual([]);
  });
});

describe("a plan", () => {
  const azure = azureCredential();
  const resources: readonly (readonly [type: string, values: object, audience: string])[] = [
    ["azuread_application_federated_identity_credential", azure, azure.audiences[0] ?? ""],
    [
      "azuread_application_flexible_federated_identity_credential",
      {
        issuer: azure.issuer,
        audience: "api://x",
        claims_matching_expression: "claims['sub'] matches 'repo:acme/*:ref:*'",
      },
      "api://x",
    ],
    [
      "google_iam_workload_identity_pool_provider",
      {
        name: googleName,
        disabled: false,
        attribute_condition: "attribute.ref == 'refs/heads/main' && !has(assertion.environment)",
        attribute_mapping: { "google.subject": "assertion.sub", "attribute.ref": "assertion.ref" },
        oidc: [{ issuer_uri: pushClaims.iss, allowed_audiences: ["a", "b"] }],
      },
      "b",
    ],
    [
      "vault_jwt_auth_backend_role",
      {
        ...vaultRole().data,
        role_name: "deploy",
        backend: "jwt",
        bound_subject: pushClaims.sub,
        bound_claims_type: "glob",
        bound_claims: { ref: "refs/heads/*", actor: "alice,bob" },
        user_claim: "/repository",
        user_claim_json_pointer: true,
        claim_mappings: { actor: "who" },
        clock_skew_leeway: 0,
        token_bound_cidrs: [],
      },
      "https://vault.acme.example",
    ],
  ];

  it.each(resources)("of a resource %s", async (type, values, audience) => {
    const of = (path: Path) => {
      const [known, after_unknown] =
        path.length === 0 ? [values, {}] : [withAt(values, path, () => undefined), unknownAt(values, path)];
      return {
        format_version: "1.2",
        planned_values: { root_module: { resources: [{ address: "a", type, values: known }] } },
        resource_changes: [{ address: "a", change: { after_unknown } }],
      };
    };
    expect(await turned(values, of, audience)).toEqual([]);
  });
});
