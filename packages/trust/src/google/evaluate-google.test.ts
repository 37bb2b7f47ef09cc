import type { Claims } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { joinTrustDocuments } from "../join-trust-documents.ts";
import { document, googleName, googleProvider, pushClaims } from "../samples.ts";
import type { TrustAnswer, TrustRequest } from "../trust-answer.ts";

type Effect = TrustAnswer["effect"];

async function effectOf(value: unknown, request: Partial<TrustRequest> = {}): Promise<Effect> {
  const claims = { ...pushClaims, head_ref: "" };
  return (await evaluateTrust(document(value), { claims, ...request })).effect;
}

describe("an attribute condition", () => {
  it.each<[string, Effect]>([
    ["assertion.ref == 'refs/heads/main'", "allow"],
    ["'refs/heads/main' == assertion.ref", "allow"],
    ["assertion.ref == 'refs/heads/Main'", "deny"],
    ["assertion.ref != 'refs/heads/main'", "deny"],
    ["assertion['ref'] == 'refs/heads/main'", "allow"],
    ["assertion.repository in ['acme/tools', 'acme/shop']", "allow"],
    ["assertion.repository in ['acme/tools']", "deny"],
    ["assertion.ref.startsWith('refs/heads/') && assertion.repository_owner == 'acme'", "allow"],
    ["assertion.ref.matches('^refs/tags/')", "deny"],
    ["assertion.ref.matches('heads')", "allow"],
    ["assertion.ref.extract('refs/heads/{branch}') == 'main'", "allow"],
    ["assertion.repository.split('/')[0] == 'acme'", "allow"],
    ["assertion.environment == 'production'", "deny"],
    ["assertion.environment == 'production' || assertion.ref == 'refs/heads/main'", "allow"],
    ["(assertion.event_name == 'x' || assertion.event_name == 'push') && assertion.ref_type == 'branch'", "allow"],
    ["has(assertion.environment) ? false : true", "allow"],
    ["assertion.repository_id == 1001", "deny"],
    ["assertion.repository_id != 1", "allow"],
    ["attribute.repository == 'acme/shop'", "allow"],
    ["google.subject.endsWith('main')", "allow"],
    ["has(attribute.repository)", "allow"],
    ["'attribute.repository' == 'attribute.repository'", "allow"],
    ["attribute.nowhere == 'x'", "unknown"],
    ["assertion.ref ==", "unknown"],
    ["assertion.ref.unheardOf()", "unknown"],
    [`assertion.ref == '${"x".repeat(5000)}'`, "unknown"],
    ["true", "allow"],
    ["assertion.ref", "deny"],
    // What stands in a comment, or behind a backslash in a raw text, takes nothing apart.
    ["assertion.ref == 'x' // && true || assertion.actor == 'alice'", "deny"],
    ["assertion.ref == 'x' // it's so || true", "deny"],
    ["assertion.ref == 'x' // a || true\n || assertion.actor == 'bob'", "deny"],
    ["assertion.ref == 'x' // a\n || assertion.actor == 'alice'", "allow"],
    ["(assertion.ref == 'x' // ) || (true\n)", "deny"],
    ["assertion.ref == r'\\' || assertion.ref == ' || true || '", "deny"],
    ["assertion.ref == r'\\' || true", "allow"],
    ["assertion.ref == 'x' && assertion.ref == '''a' || true || '''", "deny"],
    ['assertion.ref == """a\\""" || true || """', "deny"],
    ["assertion.ref == 'x' || true ||", "unknown"],
    ["assertion.ref == 'x' || true || /* c */ false", "unknown"],
    ["assertion.ref == 'x' && false || 'a", "unknown"],
    ["true ? assertion.ref == 'x' : true || true", "deny"],
    ["assertion.ref.matches('^refs/heads/v\\d')", "unknown"],
    ["assertion.ref.matches(r'^refs/heads/\\w+$')", "allow"],
    ["int(assertion.run_attempt) < 3", "deny"],
    ["int(assertion.head_ref) < 3", "deny"],
  ])("%s", async (condition, effect) => {
    expect(await effectOf(googleProvider(condition))).toBe(effect);
  });
});

it.each([
  ["attribute.nowhere == 'x'", {}, "the provider maps no attribute.nowhere"],
  ["has(google.groups)", {}, "the provider maps no google.groups"],
  ["attribute.a == 'x'", { "attribute.a": "x".repeat(5000) }, "the mapping of attribute.a is not resolved"],
])("says what is not known of %s", async (condition, more, why) => {
  const attributeMapping = { "google.subject": "assertion.sub", ...more };
  const { checks } = await evaluateTrust(document(googleProvider(condition, { attributeMapping })), {
    claims: pushClaims,
  });
  expect(checks.find(({ holds }) => holds === "unknown")?.why).toBe(why);
});

describe("a mapping", () => {
  const ask = (expression: string, condition = "attribute.a == 'x'") => {
    const attributeMapping = { "google.subject": "assertion.sub", "attribute.a": expression };
    return effectOf(googleProvider(condition, { attributeMapping }));
  };

  it.each<[string, Effect]>([
    ["assertion.ref", "deny"],
    ["'x'", "allow"],
    ["'x' // the shop", "allow"],
    ["assertion.ref == 'y' ? 'y' : 'x'", "allow"],
    // Brackets that reach into the condition are none of an expression.
    ["assertion.ref) || (true", "unknown"],
    ["assertion.ref == 'a') || true || (assertion.ref", "unknown"],
    ["'x", "unknown"],
  ])("from %s: %s", async (expression, effect) => {
    expect(await ask(expression)).toBe(effect);
  });

  it("leaves texts and comments of the condition alone", async () => {
    expect(await ask("'x'", "'attribute.a' == 'attribute.a' // attribute.a")).toBe("allow");
    expect(await ask("'x'", "assertion.ref == 'attribute.a'")).toBe("deny");
    expect(await ask("'x'", "r'\\' == r'\\' && attribute.a == 'x'")).toBe("allow");
  });
});

describe("a provider", () => {
  it.each<[string, Readonly<Record<string, unknown>>, Effect]>([
    [
      "of another issuer",
      { oidc: { issuerUri: "https://gitlab.com", allowedAudiences: ["sts.amazonaws.com"] } },
      "deny",
    ],
    ["of another audience", { oidc: { issuerUri: pushClaims.iss, allowedAudiences: ["x"] } }, "deny"],
    ["of its own name as audience", { oidc: { issuerUri: pushClaims.iss } }, "deny"],
    ["without an issuer", { oidc: { allowedAudiences: ["sts.amazonaws.com"] } }, "unknown"],
    ["that is disabled", { disabled: true }, "deny"],
    ["that is deleted", { state: "DELETED" }, "deny"],
    ["whose subject is missing", { attributeMapping: { "google.subject": "assertion.environment" } }, "deny"],
    ["whose subject is too long", { attributeMapping: { "google.subject": `'${"x".repeat(128)}'` } }, "deny"],
    [
      "whose subject is joined",
      { attributeMapping: { "google.subject": "assertion.repository + '@' + assertion.ref" } },
      "allow",
    ],
    ["without a subject", { attributeMapping: { "attribute.a": "assertion.ref" } }, "unknown"],
  ])("%s", async (_, changes, effect) => {
    expect(await effectOf(googleProvider(undefined, changes))).toBe(effect);
  });

  it.each([`https://iam.googleapis.com/${googleName}`, `//iam.googleapis.com/${googleName}`])(
    "takes its own name as audience: %s",
    async (audience) => {
      expect(await effectOf(googleProvider(undefined, { oidc: { issuerUri: pushClaims.iss } }), { audience })).toBe(
        "allow",
      );
    },
  );
});

it.each([
  ["disabled", "unknown"],
  ["oidc", "unknown"],
  ["attribute_condition", "unknown"],
  ["attribute_mapping", "unknown"],
  ["display_name", "allow"],
])("a provider of a plan in which %s is known only after the apply: %s", async (key, effect) => {
  const values = {
    name: googleName,
    attribute_mapping: { "google.subject": "assertion.sub" },
    oidc: [{ issuer_uri: pushClaims.iss, allowed_audiences: ["sts.amazonaws.com"] }],
  };
  const resources = [{ address: "a", type: "google_iam_workload_identity_pool_provider", values }];
  const resource_changes = [{ address: "a", change: { after_unknown: { [key]: true } } }];
  const plan = { format_version: "1.2", planned_values: { root_module: { resources } }, resource_changes };
  expect(await effectOf(plan)).toBe(effect);
});

describe("a plan", () => {
  const account = "deploy@acme.iam.gserviceaccount.com";
  const pool = "projects/123/locations/global/workloadIdentityPools/github";
  const own = {
    name: googleName,
    project: "acme",
    workload_identity_pool_id: "github",
    attribute_mapping: { "google.subject": "assertion.sub" },
    oidc: [{ issuer_uri: pushClaims.iss, allowed_audiences: ["sts.amazonaws.com"] }],
  };
  const plan = (resources: readonly [type: string, values: object][], after_unknown: object = {}) => ({
    format_version: "1.2",
    planned_values: {
      root_module: {
        resources: [["google_iam_workload_identity_pool_provider", own] as const, ...resources].map(
          ([type, values], index) => ({ address: `${type}.${index}`, type, values }),
        ),
      },
    },
    resource_changes: [{ address: "google_iam_workload_identity_pool.1", change: { after_unknown } }],
  });
  const poolOf = (values: object) => ["google_iam_workload_identity_pool", values] as [string, object];

  it.each<[string, object, object, Effect]>([
    ["open", { workload_identity_pool_id: "github", disabled: false }, {}, "allow"],
    ["off", { workload_identity_pool_id: "github", disabled: true }, {}, "deny"],
    ["off, of the same project", { workload_identity_pool_id: "github", project: "acme", disabled: true }, {}, "deny"],
    ["off, of another project", { workload_identity_pool_id: "github", project: "b", disabled: true }, {}, "allow"],
    ["off, and another's", { workload_identity_pool_id: "gitlab", disabled: true }, {}, "allow"],
    ["not known yet", { workload_identity_pool_id: "github" }, { disabled: true }, "unknown"],
  ])("of a pool that is %s", async (_, values, unknown, effect) => {
    expect(await effectOf(plan([poolOf(values)], unknown))).toBe(effect);
  });

  const all = `principalSet://iam.googleapis.com/${pool}/*`;
  const role = "roles/iam.workloadIdentityUser";
  const other = [
    "google_service_account_iam_member",
    {
      service_account_id: `projects/acme/serviceAccounts/${account}`,
      role,
      member: "principalSet://iam.googleapis.com/projects/9/locations/global/workloadIdentityPools/x/*",
    },
  ] as [string, object];
  it.each<[string, string, object, Effect]>([
    ["of the account's project", "google_project_iam_member", { project: "acme", role, member: all }, "allow"],
    ["of another project", "google_project_iam_member", { project: "b", role, member: all }, "deny"],
    ["of a project that is not said", "google_project_iam_binding", { role, members: [all] }, "unknown"],
    ["of a folder", "google_folder_iam_member", { folder: "folders/1", role, member: all }, "unknown"],
    ["of the organisation", "google_organization_iam_member", { org_id: "1", role, member: all }, "unknown"],
    [
      "that says something else",
      "google_project_iam_member",
      { project: "acme", role: "roles/viewer", member: all },
      "deny",
    ],
    [
      "of another account, by its number",
      "google_service_account_iam_member",
      { service_account_id: "projects/-/serviceAccounts/104", role, member: all },
      "unknown",
    ],
  ])("with a binding %s", async (_, type, values, effect) => {
    expect(await effectOf(plan([other, [type, values]]), { serviceAccount: account })).toBe(effect);
  });
});

describe("a provider of another universe", () => {
  const own = googleProvider(undefined, { oidc: { issuerUri: pushClaims.iss } });
  it.each([
    [`https://iam.acme.example/${googleName}`, "unknown"],
    [`//iam.acme.example/${googleName}`, "unknown"],
    [`https://iam.acme.example/${googleName}2`, "deny"],
    [`https://acme.example/${googleName}`, "deny"],
    [`https://iam.googleapis.com/${googleName}2`, "deny"],
  ])("%s: %s", async (audience, effect) => {
    expect(await effectOf(own, { audience })).toBe(effect);
  });
});

describe("groups", () => {
  it.each<[string, Effect]>([
    ["'admins' in google.groups", "allow"],
    ["'users' in google.groups", "deny"],
    ["google.groups == 'admins'", "deny"],
  ])("%s, as in the example of the API's reference", async (condition, effect) => {
    const attributeMapping = { "google.subject": "assertion.sub", "google.groups": "assertion.teams" };
    const claims = { ...pushClaims, teams: ["admins", "developers"] };
    expect(await effectOf(googleProvider(condition, { attributeMapping }), { claims })).toBe(effect);
  });
});

describe("impersonation", () => {
  const serviceAccount = "deploy@acme.iam.gserviceaccount.com";
  const pool = "iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/github";
  const policy = (member: string, role = "roles/iam.workloadIdentityUser", more = {}) => ({
    bindings: [{ role, members: ["user:alice@acme.example", member], ...more }],
  });
  async function ask(...documents: unknown[]): Promise<Effect> {
    const joined = joinTrustDocuments(documents.map((each) => document(each)));
    if (joined === undefined) throw new Error("nothing to ask");
    return (await evaluateTrust(joined, { claims: pushClaims, serviceAccount })).effect;
  }

  it.each<[string, Effect]>([
    [`principalSet://${pool}/attribute.repository/acme/shop`, "allow"],
    [`principalSet://${pool}/attribute.repository/acme/Shop`, "deny"],
    [`principal://${pool}/subject/${pushClaims.sub}`, "allow"],
    [`principal://${pool}/subject/other`, "deny"],
    [`principalSet://${pool}/*`, "allow"],
    [`principalSet://${pool.replace("github", "gitlab")}/*`, "deny"],
    // Whose number is 123, the document does not say.
    [`principalSet://${pool.replace("123", "acme-production")}/*`, "unknown"],
    [`principalSet://${pool.replace("123", "acme-production")}/attribute.repository/acme/Shop`, "deny"],
    [`principalSet://${pool.replace("123", "456")}/*`, "deny"],
    [`principalSet://${pool}/attribute.actor/alice`, "deny"],
    // Forms that Google does not document.
    [`principal://${pool}/attribute.repository/acme/shop`, "unknown"],
    [`principalSet://${pool}/subject/${pushClaims.sub}`, "unknown"],
    [`principal://${pool}/*`, "unknown"],
    [`principal://${pool}/group/admins`, "unknown"],
    // "google.groups: principalSet://…/group/{value}"; this provider maps none.
    [`principalSet://${pool}/group/admins`, "deny"],
  ])("by %s", async (member, effect) => {
    expect(await ask(googleProvider(), policy(member))).toBe(effect);
  });

  it.each<[string, unknown, Effect]>([
    ["of a role that only looks", policy(`principalSet://${pool}/*`, "roles/iam.serviceAccountViewer"), "deny"],
    [
      "of a role for ID tokens alone",
      policy(`principalSet://${pool}/*`, "roles/iam.serviceAccountOpenIdTokenCreator"),
      "unknown",
    ],
    ["of a role of one's own", policy(`principalSet://${pool}/*`, "projects/acme/roles/x"), "unknown"],
    [
      "under a condition",
      policy(`principalSet://${pool}/*`, undefined, { condition: { expression: "true" } }),
      "unknown",
    ],
  ])("%s", async (_, bindings, effect) => {
    expect(await ask(googleProvider(), bindings)).toBe(effect);
  });

  it.each<[string, Readonly<Record<string, unknown>>, Effect]>([
    ["that says nothing", { attributeMapping: {} }, "unknown"],
    ["without the attribute", { attributeMapping: { "google.subject": "assertion.sub" } }, "deny"],
    ["with it", { attributeMapping: { "google.subject": "assertion.sub", "attribute.a": "'x'" } }, "allow"],
  ])("by an attribute of a mapping %s", async (_, changes, effect) => {
    expect(await ask(googleProvider(undefined, changes), policy(`principalSet://${pool}/attribute.a/x`))).toBe(effect);
  });

  it.each<[string, Effect]>([
    ["allUsers", "allow"],
    // "Anyone who is authenticated with a Google account or a service account."
    ["allAuthenticatedUsers", "deny"],
    ["group:admins@acme.example", "deny"],
  ])("by %s beside another pool", async (member, effect) => {
    const members = [member, `principalSet://${pool.replace("github", "gitlab")}/*`];
    const bindings = [{ role: "roles/iam.workloadIdentityUser", members }];
    expect(await ask(googleProvider(), { bindings })).toBe(effect);
  });

  it.each<[string, unknown, Effect]>([
    ["one of a list", ["admins", "developers"], "allow"],
    ["none of a list", ["developers"], "deny"],
    ["none of no list", [], "deny"],
    // Whether a text counts as a list of one is not said.
    ["no list", "admins", "unknown"],
  ])("by a group that is %s", async (_, teams, effect) => {
    const attributeMapping = { "google.subject": "assertion.sub", "google.groups": "assertion.teams" };
    const documents = [googleProvider(undefined, { attributeMapping }), policy(`principalSet://${pool}/group/admins`)];
    const joined = joinTrustDocuments(documents.map((each) => document(each)));
    if (joined === undefined) throw new Error("nothing to ask");
    const claims = { ...pushClaims, teams } as Claims;
    expect((await evaluateTrust(joined, { claims, serviceAccount })).effect).toBe(effect);
  });

  it("is not known without the account's policy, and denied where the provider denies", async () => {
    expect(await ask(googleProvider())).toBe("unknown");
    expect(await ask(googleProvider("false"))).toBe("deny");
  });
});
