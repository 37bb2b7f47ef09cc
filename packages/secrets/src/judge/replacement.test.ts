import { type Policy, parsePolicy } from "@sallyport/policy";
import { describe, expect, it } from "vitest";
import { builtinRules } from "../rules/index.ts";
import type { SecretFacts } from "./judge-secrets.ts";
import { givesWayToIdentity, replacedRules, replacements } from "./replacement.ts";

const path = ".github/sallyport.yml";

function policyOf(stages: Readonly<Record<string, readonly string[]>>): Policy {
  const lines = Object.entries(stages).flatMap(([name, credentials]) => [
    `  ${name}:`,
    `    owner: "@acme/sre"`,
    "    purpose: roll out the shop",
    `    allow: [{ repository_id: "1" }]`,
    "    credentials:",
    ...credentials.map((credential) => `      ${credential}`),
  ]);
  return parsePolicy(Buffer.from(["version: 1", "stages:", ...lines, ""].join("\n")), path);
}

const role = (name: string, account: string) =>
  `${name}: { provider: aws, role: "arn:aws:iam::${account}:role/deploy", region: eu-west-1 }`;
const [ours, theirs] = ["111122223333", "444455556666"] as const;
const policy = policyOf({
  build: [
    role("cache", theirs),
    "npm: { provider: registry, registry: npm, package: shop }",
    "pypi: { provider: registry, registry: pypi }",
  ],
  deploy: [
    role("aws", ours),
    `google: { provider: google, workload-identity-provider: "projects/1/locations/global/workloadIdentityPools/github/providers/acme" }`,
    `azure: { provider: azure, tenant: "00000000-0000-0000-0000-000000000001", client: "00000000-0000-0000-0000-000000000002" }`,
    `vault: { provider: vault, url: "https://vault.acme.test", role: shop }`,
    `bot: { provider: octo-sts, scope: acme/shop, identity: shop }`,
  ],
});

type Facts = Pick<SecretFacts, "rule" | "check" | "places">;

function secret(id: string, account?: string, file = "a.env"): Facts {
  const rule = builtinRules.find((each) => each.id === `secrets/${id}`);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const evidence = account === undefined ? [] : [{ label: "AWS account", value: account }];
  return { rule, check: { confidence: "high", basis: "published format", evidence }, places: [{ path: file }] };
}

const replacementFor = (one: Facts, all: readonly Facts[], of: Pick<Policy, "stages">, file: string) =>
  replacements(all, of, file)(one);

describe("replacements", () => {
  it.each([
    ["google-service-account-key", "`stage: deploy`, `credential: google` (line 17 of .github/sallyport.yml)"],
    ["azure-entra-client-secret", "`stage: deploy`, `credential: azure` (line 18 of .github/sallyport.yml)"],
    ["vault-service-token", "`stage: deploy`, `credential: vault` (line 19 of .github/sallyport.yml)"],
    ["github-personal-access-token", "`stage: deploy`, `credential: bot` (line 20 of .github/sallyport.yml)"],
    ["npm-access-token", "`stage: build`, `credential: npm` (line 9 of .github/sallyport.yml)"],
    ["pypi-upload-token", "`stage: build`, `credential: pypi` (line 10 of .github/sallyport.yml)"],
  ])("names the policy's own credential for %s", (id, words) => {
    expect(replacementFor(secret(id), [], policy, path)).toBe(`In the pipeline use \`assume-role\` with ${words}.`);
  });

  it("names those of the same account first, and says which account the others are in", () => {
    expect(replacementFor(secret("aws-access-key-id", ours), [], policy, path)).toBe(
      "In the pipeline use `assume-role` with `stage: deploy`, `credential: aws` (line 16 of .github/sallyport.yml, the same account), or `stage: build`, `credential: cache` (line 8 of .github/sallyport.yml, account 444455556666).",
    );
  });

  it("knows the account of a secret access key from the key ids in the same file, and from no other", () => {
    const half = secret("aws-secret-access-key");
    const said = (all: readonly Facts[]) => replacementFor(half, [half, ...all], policy, path);
    expect(said([secret("aws-access-key-id", ours)])).toMatch(/with `stage: deploy`.*the same account/);
    expect(said([secret("aws-access-key-id", ours, "b.env")])).toMatch(
      /with `stage: build`, `credential: cache` \(line 8 of [^,]*\), or/,
    );
  });

  it("says how to add one where there is none", () => {
    const none = { stages: {} };
    expect(replacementFor(secret("aws-access-key-id", ours), [], none, path)).toBe(
      "No stage has a credential to take its place: add one with `provider: aws` and a role in account 111122223333 under `credentials` of the stage that needs it, and use `assume-role`.",
    );
    expect(replacementFor(secret("crates-io-token"), [], policy, path)).toContain(
      "`provider: registry` and `registry: crates-io`",
    );
  });

  it.each([
    ["google-service-account-key", "`provider: google` and a workload identity provider"],
    ["azure-storage-account-key", "`provider: azure` and an application with a federated credential"],
    ["vault-batch-token", "`provider: vault` and a JWT role"],
    ["aws-session-token", "`provider: aws` and a role"],
    ["npmrc-auth-token", "`provider: registry` and `registry: npm`"],
    ["test-pypi-upload-token", "`provider: registry` and `registry: pypi`"],
    ["rubygems-api-key", "`provider: registry` and `registry: rubygems`"],
    ["nuget-api-key", "`provider: registry` and `registry: nuget`"],
    ["jfrog-reference-token", "`provider: registry` and `registry: jfrog`"],
    ["jfrog-api-key", "`provider: registry` and `registry: jfrog`"],
  ])("says what to add for %s", (id, settings) => {
    expect(replacementFor(secret(id), [], { stages: {} }, path)).toBe(
      `No stage has a credential to take its place: add one with ${settings} under \`credentials\` of the stage that needs it, and use \`assume-role\`.`,
    );
  });

  it("reaches the account of the last role of a chain", () => {
    const chained = `chained: { provider: aws, role: "arn:aws:iam::${theirs}:role/hub", chain: ["arn:aws:iam::${ours}:role/deploy"], region: eu-west-1 }`;
    const said = (account: string) =>
      replacementFor(secret("aws-access-key-id", account), [], policyOf({ build: [chained] }), path);
    expect(said(ours)).toContain("`credential: chained` (line 8 of .github/sallyport.yml, the same account).");
    expect(said(theirs)).toContain("for other accounts alone, `stage: build`, `credential: chained`");
  });

  it("names the file that a credential comes from", () => {
    const [build] = Object.values(policy.stages);
    const npm = build?.credentials.npm;
    if (build === undefined || npm === undefined) throw new Error("the policy has it");
    const organisation = { ...build, credentials: { npm: { ...npm, file: "acme/.github/sallyport.yml" } } };
    expect(replacementFor(secret("npm-access-token"), [], { stages: { build: organisation } }, path)).toContain(
      "(line 9 of acme/.github/sallyport.yml)",
    );
  });

  it("an App of GitHub takes a token's place, too, and no other registry does", () => {
    const other = policyOf({
      build: [
        "app: { provider: github-app, app: '1', owner: acme, permissions: { contents: read } }",
        "npm: { provider: registry, registry: npm, package: shop }",
      ],
    });
    expect(replacementFor(secret("github-oauth-token"), [], other, path)).toContain("`credential: app`");
    expect(replacementFor(secret("nuget-api-key"), [], other, path)).toMatch(/^No stage has/);
  });

  it("looks at the accounts of AWS keys alone, all of those in the same file, and at no other evidence", () => {
    const half = secret("aws-secret-access-key");
    const said = (one: Facts, all: readonly Facts[]) => replacementFor(one, all, policy, path) ?? "";
    const both = [secret("aws-access-key-id", ours), secret("aws-access-key-id", theirs)];
    expect(said(half, [half, ...both, secret("private-key")]).match(/the same account/g)).toHaveLength(2);
    // A key of Google beside them is of no account of AWS.
    expect(said(secret("google-service-account-key"), both)).not.toContain("account");
    const odd = { ...half, check: { ...half.check, evidence: [{ label: "user", value: ours }] } };
    expect(said(odd, [odd])).not.toContain("the same account");
    expect(said({ ...half, check: { confidence: "high", basis: "b" } }, [])).not.toContain("account");
  });

  it("says of exactly three that there is no other", () => {
    const three = policyOf(Object.fromEntries(["a", "b", "c"].map((name) => [name, [role("aws", ours)]])));
    expect(replacementFor(secret("aws-access-key-id"), [], three, path)).not.toContain("another");
  });

  it.each([
    ["aws-access-key-id", true],
    ["google-service-account-key", true],
    ["azure-storage-account-key", true],
    ["vault-service-token", true],
    ["github-personal-access-token", false],
    ["npm-access-token", false],
    ["private-key", false],
  ])("%s gives way to an identity of the workload: %s", (id, gives) => {
    expect(givesWayToIdentity(`secrets/${id}`)).toBe(gives);
  });

  it("says so where the policy reaches other accounts alone", () => {
    expect(
      replacementFor(secret("aws-access-key-id", "777788889999"), [], policyOf({ build: [role("aws", theirs)] }), path),
    ).toBe(
      "The policy has credentials for other accounts alone, `stage: build`, `credential: aws` (line 8 of .github/sallyport.yml, account 444455556666): add one with `provider: aws` and a role in account 777788889999 under `credentials` of the stage that needs it, and use `assume-role`.",
    );
  });

  it("asks for no credential of GitHub: most tokens give way to the job's own", () => {
    expect(replacementFor(secret("github-personal-access-token"), [], { stages: {} }, path)).toBeUndefined();
  });

  it("says nothing of what no credential of a policy replaces", () => {
    expect(replacementFor(secret("private-key"), [], policy, path)).toBeUndefined();
  });

  it("names three at most", () => {
    const many = policyOf(Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [name, [role("aws", ours)]])));
    expect(replacementFor(secret("aws-access-key-id"), [], many, path)).toMatch(
      /`stage: c`[^`]*`credential: aws`[^`]*, or another of 5\.$/,
    );
  });

  it("is about rules that exist", () => {
    const known = new Set(builtinRules.map(({ id }) => id as string));
    expect(replacedRules.filter((id) => !known.has(id))).toEqual([]);
  });
});
