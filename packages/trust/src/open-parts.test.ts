// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policies write their variables so.
import type { Claims } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "./evaluate-trust.ts";
import { parseTrustDocument } from "./parse-trust-document.ts";
import {
  awsPolicy,
  azureCredential,
  document,
  environmentClaims,
  googleName,
  pushClaims,
  vaultRole,
} from "./samples.ts";
import { loadTerraform } from "./terraform/language.ts";
import { hclPolicies, hclResource, hclValue, Raw } from "./testing/written-hcl.ts";

await loadTerraform();

/**
 * Whatever a template, a plan or configuration leaves open may be what stood there. So the answer stays what it was, or is unknown, or the document is refused;
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

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], value);
}

/** What a plan says in `after_unknown` of one path. */
function unknownAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return true;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? unknownAt(item, rest) : {}));
  return { [key]: unknownAt((value as Readonly<Record<string, unknown>>)[key], rest) };
}

async function answerOf(value: unknown, claims: Claims, audience: string, path?: string): Promise<string> {
  try {
    return (await evaluateTrust(document(value, path), { claims, audience })).effect;
  } catch (thrown) {
    return String((thrown as { readonly code?: unknown }).code);
  }
}

const identities: readonly Claims[] = [pushClaims, environmentClaims];

async function turned(
  value: object,
  document: (path: Path) => unknown,
  audience: string,
  file?: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const claims of identities) {
    const whole = await answerOf(document([]), claims, audience, file);
    expect(["allow", "deny"]).toContain(whole);
    for (const path of pathsOf(value)) {
      const answer = await answerOf(document(path), claims, audience, file);
      if (answer !== whole && !mayFollow.includes(answer)) found.push(`${path.join("/")}: ${whole} became ${answer}`);
    }
  }
  return found;
}

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

describe("a template", () => {
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

describe("a manifest", () => {
  const manifest = (apiVersion: string, kind: string, spec: object) => ({
    apiVersion,
    kind,
    metadata: { name: "a" },
    spec,
  });
  const manifests: readonly (readonly [what: string, spec: object, kind: string, api: string])[] = [
    [
      "a role",
      { name: "r", assumeRolePolicyDocument: JSON.stringify(policies.both) },
      "Role",
      "iam.services.k8s.aws/v1alpha1",
    ],
    [
      "a provider",
      {
        workloadIdentityPoolRef: { external: "projects/1/locations/global/workloadIdentityPools/p" },
        attributeMapping: { "google.subject": "assertion.sub", "attribute.ref": "assertion.ref" },
        attributeCondition: "attribute.ref == 'refs/heads/main' && !has(assertion.environment)",
        oidc: { issuerUri: pushClaims.iss, allowedAudiences: [pushClaims.aud] },
      },
      "IAMWorkloadIdentityPoolProvider",
      "iam.cnrm.cloud.google.com/v1beta1",
    ],
  ];
  it.each(manifests)("%s, of which a part is put in later", async (_, spec, kind, api) => {
    const part = (old: unknown) =>
      typeof old === "string" && old.length > 2 ? `${old.slice(0, 2)}\${PART}${old.slice(-1)}` : old;
    for (const open of [() => "${OPEN}", part]) {
      const of = (path: Path) => {
        return manifest(api, kind, path.length === 0 ? spec : (withAt(spec, path, open) as object));
      };
      expect(await turned(spec, of, pushClaims.aud)).toEqual([]);
    }
  });
});

describe("a file of Bicep", () => {
  const bicep = (value: unknown): string => {
    if (value instanceof Raw) return value.expression;
    if (Array.isArray(value)) return `[${value.map(bicep).join(", ")}]`;
    if (typeof value === "string") return `'${value.replaceAll("'", "\\'")}'`;
    return `{ ${Object.entries(value as object)
      .map(([key, each]) => `${key}: ${bicep(each)}`)
      .join(", ")} }`;
  };
  const type = "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2023-01-31";
  const { name: _, ...properties } = azureCredential();
  const expression = { value: "claims['sub'] matches 'repo:acme/*:ref:*'", languageVersion: "1" };
  const { subject: __, ...others } = properties;
  const opens: Readonly<Record<string, (old: unknown) => unknown>> = {
    parameter: () => new Raw("open"),
    call: (old) => new Raw(`first([${bicep(old)}])`),
    choice: (old) => new Raw(`open ? 'other' : ${bicep(old)}`),
    part: (old) =>
      typeof old === "string" && old.length > 2 && !old.includes("'")
        ? new Raw(`'${old.slice(0, 2)}\${open}${old.slice(-1)}'`)
        : old,
  };
  it.each([
    ["a subject", properties],
    ["an expression", { ...others, claimsMatchingExpression: expression }],
  ])("with %s", async (_, values) => {
    for (const open of Object.values(opens)) {
      const of = (path: Path) => {
        const made = path.length === 0 ? values : withAt(values, path, open);
        return `param open string\nresource a '${type}' = {\n  name: 'a'\n  properties: ${bicep(made)}\n}\n`;
      };
      expect(await turned(values, of, azure.audiences[0] ?? "", "main.bicep")).toEqual([]);
    }
  });
});

describe("a plan", () => {
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

describe("configuration", () => {
  const variables = 'variable "open" {}\nvariable "list" { type = list(any) }\n';
  const opens: Readonly<Record<string, (old: unknown) => unknown>> = {
    variable: () => new Raw("var.open"),
    choice: (old) => new Raw(`var.open ? ${hclValue(old)} : null`),
    "choice of two": (old) => new Raw(`var.open ? "other" : ${hclValue(old)}`),
    part: (old) =>
      typeof old === "string" && old.length > 2 ? new Raw(`"${old.slice(0, 2)}\${var.open}${old.slice(-1)}"`) : old,
    loop: (old) => new Raw(Array.isArray(old) ? `[for x in var.list : ${hclValue(old[0])}]` : hclValue(old)),
    "list with more": (old) => (Array.isArray(old) ? new Raw(`concat(${hclValue(old)}, var.list)`) : old),
    "list with less": (old) =>
      Array.isArray(old)
        ? new Raw(`concat(${hclValue(old.slice(1))}, [for x in var.list : ${hclValue(old[0])}])`)
        : old,
    "mapping with more": (old) =>
      typeof old === "object" && !Array.isArray(old) ? new Raw(`merge(${hclValue(old)}, var.open)`) : old,
  };
  const role = (policy: unknown) =>
    `${variables}${hclResource("aws_iam_role", { name: "r", assume_role_policy: new Raw(`jsonencode(${hclValue(policy)})`) })}`;

  it.each(
    Object.entries(policies).flatMap(([name, policy]) =>
      Object.keys(opens).map((open) => [open, name, policy] as const),
    ),
  )("with a %s in the policy %s", async (open, _, policy) => {
    const of = (path: Path) =>
      role(path.length === 0 ? policy : withAt(policy, path, opens[open] ?? (() => undefined)));
    expect(await turned(policy, of, pushClaims.aud, "main.tf")).toEqual([]);
  });

  it.each(
    ["a policy document", "a heredoc"].flatMap((way) =>
      Object.entries(policies).map(([name, policy]) => [way, name, policy] as const),
    ),
  )("with any text open in %s of the policy %s", async (way, _, policy) => {
    const write = hclPolicies[way] ?? String;
    const texts = pathsOf(policy).filter((path) => typeof valueAt(policy, path) === "string");
    const of = (path: Path) => {
      const text =
        variables + write(path.length === 0 ? policy : (withAt(policy, path, () => "open-part") as typeof policy));
      return text.replace("open-part", "x${var.open}");
    };
    const found: string[] = [];
    for (const claims of identities) {
      const whole = await answerOf(of([]), claims, pushClaims.aud, "main.tf");
      for (const path of texts) {
        const answer = await answerOf(of(path), claims, pushClaims.aud, "main.tf");
        // A text that begins with another sign may well be another one.
        const other = await answerOf(of(path).replaceAll("x${var.open}", "x"), claims, pushClaims.aud, "main.tf");
        if (answer !== whole && answer !== other && !mayFollow.includes(answer))
          found.push(`${path.join("/")}: ${answer}`);
      }
    }
    expect(found).toEqual([]);
  });

  it.each(resources)("of a resource %s", async (type, values, audience) => {
    for (const open of Object.values(opens)) {
      const of = (path: Path) =>
        variables + hclResource(type, (path.length === 0 ? values : withAt(values, path, open)) as object);
      expect(await turned(values, of, audience, "main.tf")).toEqual([]);
    }
  });

  it.each(resources)("of a resource %s in JSON", async (type, values, audience) => {
    const part = (old: unknown) =>
      typeof old === "string" && old.length > 2 ? `${old.slice(0, 2)}\${var.open}${old.slice(-1)}` : old;
    const choice = (old: unknown) => (typeof old === "string" ? `\${var.open ? "other" : "${old}"}` : old);
    for (const open of [() => "${var.open}", part, choice]) {
      const of = (path: Path) => ({
        variable: { open: {} },
        resource: { [type]: { this: path.length === 0 ? values : withAt(values, path, open) } },
      });
      expect(await turned(values, of, audience, "main.tf.json")).toEqual([]);
    }
  });

  it.each(resources)("of a resource %s of a module that is given what is open", async (type, values, audience) => {
    const module = (path: Path) => {
      const old = path.length === 0 ? undefined : valueAt(values, path);
      const inner = path.length === 0 ? values : withAt(values, path, () => new Raw("var.part"));
      const given = typeof old === "string" && old.length > 2 ? `"${old.slice(0, 2)}\${var.open}"` : "var.open";
      return { inner: `variable "part" { default = null }\n${hclResource(type, inner as object)}`, given };
    };
    for (const claims of identities) {
      const ask = async (path: Path) => {
        const { inner, given } = module(path);
        const uses = `${variables}module "m" {\n  source = "./m"\n  part = ${given}\n}\n`;
        const beside = [{ path: "m/main.tf", bytes: Buffer.from(inner) }];
        try {
          const trust = parseTrustDocument(Buffer.from(uses), "main.tf", { beside });
          return (await evaluateTrust(trust, { claims, audience })).effect;
        } catch (thrown) {
          return String((thrown as { readonly code?: unknown }).code);
        }
      };
      const whole = await ask([]);
      expect(["allow", "deny"]).toContain(whole);
      for (const path of pathsOf(values)) {
        const answer = await ask(path);
        if (answer !== whole) expect(mayFollow, path.join("/")).toContain(answer);
      }
    }
  });

  it.each(resources)("of a resource %s that may not be there", async (type, values, audience) => {
    for (const meta of ["count", "for_each"]) {
      const of = (path: Path) =>
        variables + hclResource(type, path.length === 0 ? values : { [meta]: new Raw("var.open"), ...values });
      expect(await turned(values, of, audience, "main.tf")).toEqual([]);
    }
  });
});
