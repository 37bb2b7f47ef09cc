import { type DenialDetails, ProviderDenial } from "@sallyport/federation";
import { type Credential, parsePolicy } from "@sallyport/policy";
import type { RepositoryFile } from "@sallyport/trust";
import { describe, expect, test } from "vitest";
import type { Asked } from "./assume-credential.ts";
import { mayHoldTrust, providerDenialFinding } from "./provider-denial.ts";
import { usualClaims } from "./testing/world.ts";

const host = "token.actions.githubusercontent.com";
const role = "arn:aws:iam::111122223333:role/shop";
const claims = { iss: `https://${host}`, aud: "sts.amazonaws.com", ...usualClaims };

function credentialOf(text: string): Credential {
  const lines = [
    "version: 1",
    "stages:",
    "  deploy:",
    '    owner: "@acme/sre"',
    "    purpose: to deploy",
    "    allow: [{ repository_id: '1001' }]",
    "    credentials:",
    `      access: { ${text} }`,
    "",
  ];
  const credential = parsePolicy(Buffer.from(lines.join("\n")), "p.yml").stages.deploy?.credentials.access;
  if (credential === undefined) throw new Error("no credential");
  return credential;
}

const aws = credentialOf(`provider: aws, role: "${role}", region: eu-west-1`);

function denialOf(changes: Partial<DenialDetails> = {}): ProviderDenial {
  return new ProviderDenial({
    code: "FEDERATION_DENIED",
    message: "AWS refused it: AccessDenied",
    fix: "Hold the trust policy against the claims.",
    provider: "aws",
    providerCode: "AccessDenied",
    requestId: "r-1",
    asked: { what: `role ${role}`, audience: "sts.amazonaws.com", session: "sallyport-deploy-7-2" },
    ...changes,
  });
}

const statement = (sub: string, more: object = {}) => ({
  Effect: "Allow",
  Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${host}` },
  Action: "sts:AssumeRoleWithWebIdentity",
  Condition: { StringEquals: { [`${host}:aud`]: "sts.amazonaws.com", [`${host}:sub`]: sub }, ...more },
});
const trustPolicy = (...statements: object[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements }, undefined, 2);
const file = (path: string, text: string): RepositoryFile => ({ path, bytes: Buffer.from(text) }) as RepositoryFile;

async function findingOf(
  files: readonly RepositoryFile[] | (() => Promise<never>),
  { denial = denialOf(), credential = aws, own = claims as Asked["claims"] } = {},
) {
  const search = {
    policyPath: ".github/sallyport.yml",
    now: () => new Date("2026-11-21T08:00:00Z"),
    files: typeof files === "function" ? files : async () => files,
  };
  return providerDenialFinding(denial, { choice: { credential }, claims: own }, search);
}

type Finding = Awaited<ReturnType<typeof findingOf>>;
const factsOf = ({ evidence = [] }: Finding) => evidence.map(({ label, value }) => `${label}: ${value}`);
const fixOf = ({ fix }: Finding) => (typeof fix === "object" ? fix.text : fix);

describe("with the trust document", () => {
  test("all of it, to be read", async () => {
    const finding = await findingOf([
      file("infra/trust.json", trustPolicy(statement("repo:Acme/shop:environment:production"))),
    ]);
    expect(finding).toMatchInlineSnapshot(`
      {
        "basis": "condition of the trust document fails: letter-case",
        "confidence": "verified",
        "evidence": [
          {
            "label": "asked for",
            "value": "role arn:aws:iam::111122223333:role/shop",
          },
          {
            "label": "answer",
            "value": "AccessDenied, request r-1",
          },
          {
            "label": "audience",
            "value": "sts.amazonaws.com",
          },
          {
            "label": "subject",
            "value": "repo:acme/shop:environment:production",
          },
          {
            "label": "session",
            "value": "sallyport-deploy-7-2",
          },
          {
            "label": "condition",
            "value": "token.actions.githubusercontent.com:sub StringEquals, at infra/trust.json:13:54 (statement 1 of the trust policy)",
          },
          {
            "label": "wants",
            "value": "repo:Acme/shop:environment:production",
          },
          {
            "label": "token has",
            "value": "repo:acme/shop:environment:production",
          },
        ],
        "fingerprint": "d1:73302cc14095122625e837c907fa2895",
        "fix": {
          "patch": "--- a/infra/trust.json
      +++ b/infra/trust.json
      @@ -13 +13 @@
      -          "token.actions.githubusercontent.com:sub": "repo:Acme/shop:environment:production"
      +          "token.actions.githubusercontent.com:sub": "repo:acme/shop:environment:production"
      ",
          "text": "The trust policy wants sub "repo:Acme/shop:environment:production", the token has "repo:acme/shop:environment:production": letter case. Write \`repo:acme/shop:environment:production\` in token.actions.githubusercontent.com:sub, with the letters as GitHub gives them: this comparison knows upper and lower case.",
        },
        "message": "AWS refused it: AccessDenied",
        "places": [
          {
            "path": "infra/trust.json",
            "region": {
              "end": {
                "column": 93,
                "line": 13,
              },
              "start": {
                "column": 54,
                "line": 13,
              },
            },
          },
        ],
        "rule": "identity/provider-denied",
        "severity": "error",
        "why": "The policy allows it and the provider's own trust document does not: the two have drifted apart, or the token looks other than the document expects.",
      }
    `);
  });

  test("of two conditions each is told of, the second with its own sentence", async () => {
    const text = trustPolicy(
      statement("repo:Acme/shop:environment:production", { StringLike: { [`${host}:ref`]: "refs/tags/*" } }),
    );
    const facts = factsOf(await findingOf([file("trust.json", text)]));
    expect(facts.filter((fact) => fact.startsWith("condition: "))).toHaveLength(2);
    expect(facts.filter((fact) => fact.startsWith("also: "))).toEqual([
      expect.stringMatching(
        /wants ref like "refs\/tags\/\*", the token has "refs\/heads\/main": another branch or tag\. \S/,
      ),
    ]);
  });

  test("what the session's name must be is part of the question", async () => {
    const named = (name: string) =>
      trustPolicy(statement(usualClaims.sub, { StringLike: { "sts:RoleSessionName": name } }));
    const [wrong, right] = await Promise.all(
      ["other-*", "sallyport-deploy-*"].map((name) => findingOf([file("trust.json", named(name))])),
    );
    expect(wrong && factsOf(wrong).join("\n")).toMatch(/condition: .*RoleSessionName.*\n.*wants: other-\*/);
    expect(right && factsOf(right).join("\n")).toMatch(/trust: .*would let this token in/);
  });

  test("a document that is left open in the place that matters explains nothing, and says so", async () => {
    const text = [
      "Resources:",
      "  Deploy:",
      "    Type: AWS::IAM::Role",
      "    Properties:",
      "      RoleName: shop",
      "      AssumeRolePolicyDocument: !Ref Trust",
    ].join("\n");
    const finding = await findingOf([file("stack.yml", text)]);
    expect(finding.basis).toBe("answer of AWS");
    expect(fixOf(finding)).toBe("Hold the trust policy against the claims.");
    expect(factsOf(finding).join("\n")).toMatch(/trust: .*a reference to Trust/);
    expect(finding.places).toEqual([expect.objectContaining({ path: ".github/sallyport.yml" })]);
  });

  test("one that cannot be read is told of, and the others count", async () => {
    const good = file("good.json", trustPolicy(statement("repo:Acme/shop:environment:production")));
    const finding = await findingOf([file("bad.json", `${trustPolicy(statement("x")).slice(0, -3)}`), good]);
    expect(finding.basis).toBe("condition of the trust document fails: letter-case");
    expect(factsOf(finding).join("\n")).toMatch(/not read: bad\.json: /);
  });
});

describe("what each provider is asked about", () => {
  const pool = "projects/123/locations/global/workloadIdentityPools/github";
  const account = "deploy@acme.iam.gserviceaccount.com";
  const google = (more = "") =>
    credentialOf(
      `provider: google, workload-identity-provider: ${pool}/providers/acme, audience: sts.amazonaws.com${more}`,
    );
  const provider = file(
    "provider.json",
    JSON.stringify({
      name: `${pool}/providers/acme`,
      state: "ACTIVE",
      attributeMapping: { "google.subject": "assertion.sub" },
      oidc: { issuerUri: `https://${host}`, allowedAudiences: ["sts.amazonaws.com"] },
    }),
  );
  const member = `principal://iam.googleapis.com/${pool}/subject/somebody-else`;
  const binding = file(
    "binding.json",
    JSON.stringify({ bindings: [{ role: "roles/iam.workloadIdentityUser", members: [member] }] }),
  );
  const denial = denialOf({ provider: "google" });

  test("Google: an account's bindings only where there is an account", async () => {
    const through = await findingOf([provider, binding], {
      denial,
      credential: google(`, service-account: ${account}`),
    });
    expect(through.places[0]?.path).toBe("binding.json");
    expect(factsOf(through).join("\n")).toMatch(
      /wants: somebody-else\n.*token has: repo:acme\/shop:environment:production/,
    );
    const direct = await findingOf([provider, binding], { denial, credential: google() });
    expect(factsOf(direct).join("\n")).toMatch(/trust: .*would let this token in/);
  });

  test("what is no comparison has no values to show", async () => {
    const role = { role_type: "oidc", user_claim: "sub", bound_audiences: ["vault"], bound_subject: usualClaims.sub };
    const finding = await findingOf([file("vault/role.json", JSON.stringify({ data: role }))], {
      denial: denialOf({ provider: "vault", asked: { what: "the role deploy", audience: "vault" } }),
      credential: credentialOf('provider: vault, url: "https://vault.acme.example", role: deploy'),
      own: { ...claims, exp: Date.parse("2026-11-21T08:05:00Z") / 1_000 },
    });
    expect(fixOf(finding)).toMatch(/^The Vault role: a role of the type oidc is for people who sign in/);
    const facts = factsOf(finding);
    expect(facts.at(-1)).toMatch(/^condition: role_type, at vault\/role\.json:1:\d+ \(/);
    expect(facts.join("\n")).not.toMatch(/wants:|token has:/);
  });

  test("octo-sts: the service's own domain is the audience that counts", async () => {
    const text = `issuer: https://${host}\nsubject: ${usualClaims.sub}\npermissions: {}\n`;
    const policies = [file(".github/chainguard/deploy.sts.yaml", text)];
    const octo = (more = "") => credentialOf(`provider: octo-sts, scope: acme/shop, identity: deploy${more}`);
    const ask = async (credential: Credential, audience: string) => {
      const asked = { what: "x", audience };
      const finding = await findingOf(policies, { denial: denialOf({ provider: "octo-sts", asked }), credential });
      return finding.basis;
    };
    const own = octo(", domain: sts.acme.example");
    expect(await ask(own, "sts.acme.example")).toBe("answer of octo-sts");
    expect(await ask(own, "octo-sts.dev")).toBe("condition of the trust document fails: audience");
    expect(await ask(octo(), "octo-sts.dev")).toBe("answer of octo-sts");
    expect(await ask(octo(), "sts.acme.example")).toBe("condition of the trust document fails: audience");
  });
});

describe("without one", () => {
  test("it is said where one would be looked for", async () => {
    const finding = await findingOf([file("README.md", "# Shop")]);
    expect(factsOf(finding).at(-1)).toBe(
      "trust: no trust document of AWS was found in this repository, so which condition fails cannot be told; export it into the repository and name it with `trust:` at the credential",
    );
    expect(fixOf(finding)).toBe("Hold the trust policy against the claims.");
  });

  test("the one that the policy names is not there", async () => {
    const credential = credentialOf(`provider: aws, role: "${role}", region: eu-west-1, trust: infra/trust.json`);
    const finding = await findingOf([], { credential });
    expect(factsOf(finding).at(-1)).toBe(
      "trust: infra/trust.json, which the policy names as the trust document, is not in this checkout or is none of AWS, so which condition fails cannot be told; correct `trust:` at the credential",
    );
  });

  test("a search that goes wrong does not take the place of the denial", async () => {
    const finding = await findingOf(() => Promise.reject(new Error("the object store is damaged")));
    expect(finding.message).toBe("AWS refused it: AccessDenied");
    expect(factsOf(finding).at(-1)).toBe(
      "trust: which condition fails could not be looked up: the object store is damaged",
    );
  });

  test.each<[string, Partial<DenialDetails>, Credential]>([
    ["a throttle", { code: "FEDERATION_THROTTLED" }, aws],
    ["a time-out", { code: "FEDERATION_TIMEOUT" }, aws],
    [
      "a provider whose trust nobody can write down",
      { provider: "token-exchange" },
      credentialOf('provider: token-exchange, url: "https://sso.acme.example/token", audience: shop'),
    ],
    ["a registry", { provider: "registry" }, credentialOf("provider: registry, registry: npm, package: shop")],
  ])("%s: nothing is looked for", async (_, changes, credential) => {
    const never = () => Promise.reject(new Error("looked for"));
    const facts = factsOf(await findingOf(never, { denial: denialOf(changes), credential }));
    expect(facts.join("\n")).not.toMatch(/trust:|looked for/);
  });
});

describe("what was asked and answered", () => {
  test("with all that is known, and without what is not", async () => {
    expect(factsOf(await findingOf([])).slice(0, -1)).toEqual([
      `asked for: role ${role}`,
      "answer: AccessDenied, request r-1",
      "audience: sts.amazonaws.com",
      "subject: repo:acme/shop:environment:production",
      "session: sallyport-deploy-7-2",
    ]);
    const { requestId: _, ...bare } = { ...denialOf(), requestId: undefined };
    const few = new ProviderDenial({ ...(bare as DenialDetails), message: "m", fix: "F.", asked: { what: "x" } });
    expect(factsOf(await findingOf([], { denial: few, own: {} })).slice(0, -1)).toEqual([
      "asked for: x",
      "answer: AccessDenied",
    ]);
  });

  test.each<[number, string | undefined]>([
    [59_000, undefined],
    [-59_000, undefined],
    [600_000, "clock: the provider's clock is 600 seconds ahead of this machine's"],
    [-600_000, "clock: the provider's clock is 600 seconds behind this machine's"],
  ])("a clock %i ms off", async (skewMilliseconds, fact) => {
    const facts = factsOf(await findingOf([], { denial: denialOf({ skewMilliseconds }) }));
    expect(facts.find((each) => each.startsWith("clock"))).toBe(fact);
  });

  test.each<[DenialDetails["code"], RegExp]>([
    ["FEDERATION_DENIED", /the provider's own trust document does not/],
    ["FEDERATION_TOKEN_REFUSED", /the provider's own trust document does not/],
    ["FEDERATION_SETTING_WRONG", /is not there at the provider/],
    ["FEDERATION_DURATION", /for as long or as short/],
    ["FEDERATION_CLOCK", /the times of a request/],
    ["FEDERATION_TOKEN_EXPIRED", /the times of a token/],
    ["FEDERATION_OTHER_ACCOUNT", /another one came back/],
  ])("%s says why in its own words", async (code, why) => {
    expect((await findingOf([], { denial: denialOf({ code }) })).why).toMatch(why);
  });

  test("the fingerprint is that of the cause, not of the request", async () => {
    const letters = [file("t.json", trustPolicy(statement("repo:Acme/shop:environment:production")))];
    const [one, two, other, cause] = await Promise.all([
      findingOf([]),
      findingOf([], { denial: denialOf({ requestId: "r-2", message: "other words" }) }),
      findingOf([], { denial: denialOf({ code: "FEDERATION_TOKEN_REFUSED" }) }),
      findingOf(letters),
    ]);
    expect(two.fingerprint).toBe(one.fingerprint);
    expect(new Set([one.fingerprint, other.fingerprint, cause.fingerprint]).size).toBe(3);
    expect(one.fingerprint).toMatch(/^d1:[0-9a-f]{32}$/);
  });
});

test.each([
  [undefined, "infra/trust.json", true],
  [undefined, "infra/role.TF", true],
  [undefined, "stack.template", true],
  [undefined, "a.yml", true],
  [undefined, "src/main.ts", false],
  [undefined, "trust.json.bak", false],
  ["infra/trust", "infra/trust", true],
  ["./infra/trust", "infra/trust", true],
  ["infra/trust", "infra/trust.json", false],
  ["./infra/role.tf", "infra/role.tf", true],
  ["infra/role.tf", "infra/policy.tf", true],
  ["infra/role.tf", "infra/terraform.tfvars", true],
  ["infra/role.tf", "infra/a.auto.tfvars", true],
  ["infra/role.tf", "infra/production.tfvars", false],
  ["infra/role.tf", "infra/a.tf.json", true],
  ["infra/role.tf", "infra/trust.json", false],
  ["infra/role.tf", "infra/other/policy.tf", false],
])("with trust %s the file %s is looked into: %s", (only, path, expected) => {
  expect(mayHoldTrust(only)(path)).toBe(expected);
});
