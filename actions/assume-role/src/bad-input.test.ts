import { randomBytes } from "node:crypto";
import {
  allowAll,
  awsSts,
  entra,
  type FaultKind,
  githubApp,
  google,
  octoSts,
  registry,
  requestHost,
  tokenExchange,
  vault,
} from "@sallyport/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cancellation, expectCancelled } from "./testing/cancellation.ts";
import { policyOf, removeCheckouts } from "./testing/checkout.ts";
import { expectNothingLeft } from "./testing/leftovers.ts";
import {
  actionFolder,
  assume,
  type JobPlan,
  type Outcome,
  type Pipeline,
  startPipeline,
  told,
  wordsOf,
} from "./testing/pipeline.ts";

/**
 * What can be wrong with the network, the clocks and the providers, through the shipped bundle; each provider meets a part of it here, and
 * all of it in `bad-answers.test.ts` of federation.
 */

const role = "arn:aws:iam::111122223333:role/shop-deploy";
const workload = "projects/1/locations/global/workloadIdentityPools/github/providers/acme";
const account = "deploy@acme.iam.gserviceaccount.com";
const tenant = "00000000-0000-4000-8000-000000000001";
const client = "00000000-0000-4000-8000-000000000002";
const app = githubApp({
  app: "12345",
  installations: [{ id: 7, owner: "acme", repositories: ["shop"], permissions: { contents: "write" } }],
});
const jfrog = "acme.jfrog.io";
const vaults = ["vault.acme.example", "slow.acme.example", "stuck.acme.example", "batch.acme.example"] as const;
const vaultAt = (host: string, more = "") => `{ provider: vault, url: "https://${host}", role: deploy${more} }`;

const files = {
  ".github/sallyport.yml": policyOf([
    `aws: { provider: aws, role: "${role}", region: eu-west-1 }`,
    `aws-other: { provider: aws, role: "${role}", region: eu-west-2 }`,
    `aws-clock: { provider: aws, role: "${role}", region: eu-west-3 }`,
    `google: { provider: google, workload-identity-provider: ${workload}, universe: cloud.acme.example }`,
    `google-account: { provider: google, workload-identity-provider: ${workload}, service-account: ${account} }`,
    `google-long: { provider: google, workload-identity-provider: ${workload}, service-account: short-${account}, duration: 1h }`,
    `azure: { provider: azure, tenant: "${tenant}", client: "${client}" }`,
    ...vaults.map((host) => `${host.split(".")[0]}: ${vaultAt(host)}`),
    `vault-short: ${vaultAt("batch.acme.example", ", duration: 15m")}`,
    'app: { provider: github-app, app: "12345", owner: acme, repositories: [shop], permissions: { contents: write } }',
    "octo: { provider: octo-sts, scope: acme/shop, identity: deploy }",
    'exchange: { provider: token-exchange, url: "https://sso.acme.example/oauth2/token", audience: shop }',
    "npm: { provider: registry, registry: npm, package: shop }",
    "pypi: { provider: registry, registry: pypi }",
    "crates: { provider: registry, registry: crates-io }",
    "rubygems: { provider: registry, registry: rubygems }",
    "nuget: { provider: registry, registry: nuget, user: acme }",
    `jfrog: { provider: registry, registry: jfrog, url: "https://${jfrog}", oidc-provider: github }`,
  ]),
};

const providers = () => [
  awsSts({ roles: { [role]: { trust: allowAll } } }),
  google({
    providers: { [workload]: { trust: allowAll } },
    serviceAccounts: { [account]: {}, [`short-${account}`]: { maxSeconds: 600 } },
  }),
  google({ universe: "cloud.acme.example", providers: { [workload]: { trust: allowAll } } }),
  entra({ apps: { [client]: { tenant, trust: allowAll } } }),
  ...vaults.map((host) =>
    vault({ host, roles: { deploy: { ...(host.startsWith("batch") ? { type: "batch", seconds: 7_200 } : {}) } } }),
  ),
  app,
  octoSts({ policies: { "acme/shop:deploy": { trust: allowAll } } }),
  tokenExchange({ trust: allowAll }),
  ...(["npm", "pypi", "crates-io", "rubygems", "nuget", "jfrog"] as const).map((kind) => registry({ kind })),
];

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await startPipeline(providers());
});
afterAll(async () => {
  await pipeline?.sandbox.close();
  removeCheckouts();
});

function run(credential: string, plan: Partial<JobPlan> = {}, world = pipeline): Promise<Outcome> {
  const env = { GITHUB_APP_PRIVATE_KEY: app.privateKey };
  return world.run({ files, steps: [assume({ credential, run: "echo it ran" }, { env })], ...plan });
}

/** Fails with these words, without running the command, and leaves nothing. */
function refused(outcome: Outcome, words: string | RegExp): Outcome {
  expect(outcome.conclusion, outcome.log).toBe("failure");
  expect(wordsOf(outcome)).toMatch(words);
  expect(outcome.log).not.toContain("it ran");
  expect(outcome.log).not.toMatch(/\n\s+at .*\.js:\d+/);
  expectNothingLeft(outcome);
  return outcome;
}

const half: FaultKind = { kind: "status", status: 200, body: '{"access_token":"' };
const elsewhere: FaultKind = { kind: "redirect", to: "https://mallory.example/?next=x" };

/** First, because these wait longest; the others run meanwhile. */
describe.concurrent("nobody answers in time", () => {
  const slow = { kind: "slow", milliseconds: 600_000 } as const;

  test.concurrent("the provider", async () => {
    const remove = pipeline.sandbox.faults.add({ ...slow, host: "slow.acme.example" });
    const outcome = refused(await run("slow"), /slow\.acme\.example gave no answer within 10 seconds/);
    remove();
    expect(wordsOf(outcome)).toContain("Check that this machine may reach slow.acme.example");
    expect(told(outcome).at(-1)).toBe("credential.denied denied timeout");
  });

  test.concurrent.each<[string, string, string, RegExp, string]>([
    [
      "GitHub's token endpoint",
      requestHost,
      "/",
      /ID_TOKEN_TIMEOUT\]: no ID token came: run-actions\S+ gave no answer within 10 seconds/,
      "identity.token.requested failure ID_TOKEN_TIMEOUT",
    ],
    [
      "the issuer's keys",
      "token.actions.githubusercontent.com",
      "/.well-known/",
      /ID_TOKEN_KEYS_UNREACHABLE\]: the keys of the ID token's issuer cannot be read: token\S+ gave no answer within/,
      "identity.token.verified failure ID_TOKEN_KEYS_UNREACHABLE",
    ],
  ])("%s", async (_, host, path, words, event) => {
    const world = await startPipeline([vault({ roles: { deploy: {} } })]);
    world.sandbox.faults.add({ ...slow, host, path });
    const outcome = refused(await run("vault", {}, world), words);
    await world.sandbox.close();
    expect(told(outcome).at(-1)).toBe(event);
  });

  test.concurrent("the one who must take the credential back: the job does not fail, and the summary says so", async () => {
    const path = "/v1/auth/token/revoke-self";
    const remove = pipeline.sandbox.faults.add({ ...slow, host: "stuck.acme.example", path });
    const outcome = await run("stuck", { steps: [assume({ credential: "stuck", deliver: "output" })] });
    remove();
    expect(outcome.conclusion, outcome.log).toBe("success");
    expect(wordsOf(outcome)).toMatch(
      /not-revoked: token deploy at stuck\.acme\.example \(.*no answer.*; it lives until 2/,
    );
    expect(told(outcome).at(-1)).toBe("credential.revoked failure REVOKE_FAILED");
    expect(outcome.summary).toContain("failed&#58; REVOKE&#95;FAILED");
    expectNothingLeft(outcome);
  });
});

describe.concurrent("a provider that answers with something else", () => {
  test.concurrent.each<[string, string, FaultKind, RegExp]>([
    ["google", "sts.cloud.acme.example", { kind: "html" }, /Google Cloud answered .* with status 200 and a web page/],
    ["google-account", "iamcredentials.googleapis.com", half, /Google Cloud answered .* JSON that breaks off/],
    ["azure", "login.microsoftonline.com", elsewhere, /a redirect to mallory\.example; a token is not sent on/],
    ["vault", "vault.acme.example", { kind: "html" }, /Vault answered .* with status 200 and a web page/],
    ["octo", "octo-sts.dev", half, /octo-sts answered .* JSON that breaks off/],
    ["app", "api.github.com", { kind: "huge" }, /the answer of api\.github\.com is larger than 1024 KiB/],
    [
      "exchange",
      "sso.acme.example",
      { kind: "proxy", status: 403 },
      /sso\.acme\.example cannot be reached through the proxy/,
    ],
    ["npm", "registry.npmjs.org", { kind: "html" }, /registry answered .* with status 200 and a web page/],
    ["pypi", "pypi.org", half, /registry answered .* JSON that breaks off/],
    ["crates", "crates.io", elsewhere, /crates\.io answered with a redirect to mallory\.example/],
    ["rubygems", "rubygems.org", { kind: "huge" }, /rubygems\.org is larger than 1024 KiB/],
    ["nuget", "www.nuget.org", { kind: "proxy", status: 407 }, /Put user name and password into HTTPS_PROXY/],
    ["jfrog", jfrog, { kind: "html" }, /registry answered .* with status 200 and a web page/],
  ])("%s", async (credential, host, fault, words) => {
    // An account of its own, so that the fault strikes nobody else's.
    const path = credential === "google-account" ? { path: "/v1/projects/-/serviceAccounts/deploy" } : {};
    const remove = pipeline.sandbox.faults.add({ ...fault, host, ...path });
    const outcome = refused(await run(credential), words);
    remove();
    expect(told(outcome).at(-1)).toMatch(/^credential\.denied denied /);
  });
});

describe.concurrent("a clock that is ten minutes off", () => {
  const minutes = (count: number) => () => new Date(Date.now() + count * 60_000);

  test.concurrent.each<[string, number, string, RegExp]>([
    [
      "ours is ahead",
      -10,
      "ID_TOKEN_EXPIRED",
      /this machine's clock is 10 minutes ahead of GitHub's, so a token that was/,
    ],
    ["ours is behind", 10, "ID_TOKEN_NOT_YET_VALID", /this machine's clock is 10 minutes behind GitHub's, so a token/],
  ])("%s", async (_, count, code, words) => {
    const world = await startPipeline([vault({ roles: { deploy: {} } })], minutes(count));
    const outcome = refused(await run("vault", {}, world), words);
    expect(outcome.log).toContain(code);
    expect(wordsOf(outcome)).toContain("Set the clock of the runner's machine");
    expect(outcome.requests.filter(({ service }) => service === "vault")).toEqual([]);
    expect(told(outcome).at(-1)).toBe(`identity.token.verified failure ${code}`);
    await world.sandbox.close();
  });

  test.concurrent("the provider's is ahead", async () => {
    const error = "<Code>ExpiredTokenException</Code><Message>Token expired</Message>";
    const remove = pipeline.sandbox.faults.add({
      kind: "status",
      status: 400,
      body: `<ErrorResponse><Error>${error}</Error><RequestId>r-1</RequestId></ErrorResponse>`,
      headers: { date: minutes(10)().toUTCString() },
      host: "sts.eu-west-3.amazonaws.com",
    });
    const outcome = refused(await run("aws-clock"), /this machine's clock is 10 minutes behind the provider's/);
    remove();
    expect(wordsOf(outcome)).toContain("ID tokens live five minutes, so a few minutes are too many");
    // Once with a new token, and no more.
    expect(outcome.requests.filter(({ host }) => host === "sts.eu-west-3.amazonaws.com")).toHaveLength(2);
  });
});

describe.concurrent("access other than what was asked for", () => {
  test.concurrent("a role of another account: thrown away, and nowhere shown", async () => {
    const canaries = [randomBytes(30).toString("base64url"), randomBytes(60).toString("base64url")] as const;
    const credentials = [
      `<AccessKeyId>ASIA${"A".repeat(16)}</AccessKeyId>`,
      `<SecretAccessKey>${canaries[0]}</SecretAccessKey><SessionToken>${canaries[1]}</SessionToken>`,
      "<Expiration>2099-01-01T00:00:00Z</Expiration>",
    ].join("");
    const user =
      "<Arn>arn:aws:sts::999999999999:assumed-role/shop-deploy/sallyport-deploy-production-1234567-1</Arn><AssumedRoleId>AROA:x</AssumedRoleId>";
    const result = `<Credentials>${credentials}</Credentials><AssumedRoleUser>${user}</AssumedRoleUser>`;
    const action = "AssumeRoleWithWebIdentity";
    const remove = pipeline.sandbox.faults.add({
      kind: "status",
      status: 200,
      body: `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`,
      host: "sts.eu-west-2.amazonaws.com",
    });
    const outcome = refused(
      await run("aws-other"),
      /with credentials of the account 999999999999; they were thrown away/,
    );
    remove();
    expect(told(outcome).at(-1)).toBe("credential.denied denied other-account");
    const { log, summary, events, annotations, env } = outcome;
    const left = [...outcome.files].map(([, bytes]) => bytes.toString());
    const shown = JSON.stringify([log, summary, events, annotations, env, outcome.steps[0]?.outputs, left]);
    for (const canary of canaries) expect(shown).not.toContain(canary);
  });

  test.concurrent.each<[string, RegExp]>([
    ["google-long", /lifetime cannot exceed.* Shorten the credential's `duration` to at most 1h/],
    ["vault-short", /gave the role deploy a token that lives 7200 seconds, longer than the 900 seconds/],
  ])("a duration beyond the account's or role's maximum: %s", async (credential, words) => {
    const outcome = refused(await run(credential), words);
    expect(outcome.log).toContain("provider-denied");
  });
});

test.concurrent("a job that is cancelled while GitHub's token endpoint is waited for", async () => {
  const world = await startPipeline([vault({ roles: { deploy: {} } })]);
  const { options, cancel } = cancellation();
  world.sandbox.faults.add({ kind: "slow", milliseconds: 600_000, host: requestHost, onStrike: cancel });
  const outcome = await run("vault", { options }, world);
  await world.sandbox.close();
  expectCancelled(outcome);
  expect(world.sandbox.ledger.issued).toEqual([]);
  expectNothingLeft(outcome);
});

describe.concurrent("two invocations at once in one job", () => {
  /** As an action that starts others in the background would. */
  const both = (stages: readonly string[]): string =>
    [
      "touch $RUNNER_TEMP/output-0 $RUNNER_TEMP/output-1 $RUNNER_TEMP/state-0 $RUNNER_TEMP/state-1",
      ...stages.map(
        (stage, index) => `INPUT_STAGE=${stage} INPUT_CREDENTIAL=vault INPUT_RUN="sleep 0.3; echo ${stage} has it" \\
         GITHUB_OUTPUT=$RUNNER_TEMP/output-${index} GITHUB_STATE=$RUNNER_TEMP/state-${index} \\
         "${process.execPath}" "${actionFolder}/index.js" > log-${index}.txt 2>&1 &`,
      ),
      "wait",
      "cat log-0.txt log-1.txt; rm log-*.txt",
    ].join("\n");
  const stage = (name: string, other: string): string[] => [
    `  ${name}:`,
    '    owner: "@acme/sre"',
    `    purpose: to ${name}`,
    '    allow: [{ repository_id: "1001" }]',
    `    forbid-with: [${other}]`,
    `    credentials: { vault: ${vaultAt("vault.acme.example")} }`,
  ];
  const twoStages = {
    ".github/sallyport.yml": policyOf(
      [`vault: ${vaultAt("vault.acme.example")}`],
      [...stage("build", "release"), ...stage("release", "build")],
    ),
  };

  test.concurrent("of one stage: both get a credential of their own, and both are given back", async () => {
    const world = await startPipeline([vault({ roles: { deploy: {} } })]);
    const outcome = await world.run({ files: twoStages, steps: [{ run: both(["build", "build"]) }] });
    expect(outcome.log.match(/^build has it$/gm), outcome.log).toHaveLength(2);
    expect(world.sandbox.ledger.issued).toHaveLength(2);
    expect(world.sandbox.ledger.findAlive()).toEqual([]);
    expect(told(outcome).filter((text) => text === "credential.revoked success")).toHaveLength(2);
    await world.sandbox.close();
  });

  test.concurrent("of stages that no job may hold together: never both, and nothing stays alive", async () => {
    const world = await startPipeline([vault({ roles: { deploy: {} } })]);
    const outcome = await world.run({ files: twoStages, steps: [{ run: both(["build", "release"]) }] });
    expect(outcome.log.match(/^(?:build|release) has it$/gm)?.length ?? 0, outcome.log).toBeLessThan(2);
    expect(wordsOf(outcome)).toMatch(/error\[identity\/stage-denied\]/);
    expect(told(outcome)).toContain("credential.denied denied DENIED_FORBID_WITH");
    expect(world.sandbox.ledger.findAlive()).toEqual([]);
    await world.sandbox.close();
  });
});
