import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  allowAll,
  awsSts,
  type FaultKind,
  githubEvent,
  type JobIdentity,
  requireClaims,
  vault,
} from "@sallyport/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cancellation, expectCancelled } from "./testing/cancellation.ts";
import { policyOf, removeCheckouts } from "./testing/checkout.ts";
import { expectNothingLeft } from "./testing/leftovers.ts";
import { assume, type JobPlan, type Outcome, type Pipeline, startPipeline, told, wordsOf } from "./testing/pipeline.ts";

/** The shipped bundle says no: why, where, and what to do; and nothing is left of what it had. */

const role = "arn:aws:iam::111122223333:role/shop-deploy";
const strict = "arn:aws:iam::111122223333:role/shop-strict";

const halfXml = "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>";

/** Each case has a region, so a host, of its own: faults strike nobody else. */
function files(region = "eu-west-1", more: readonly string[] = []): Record<string, string> {
  const credentials = [
    `aws: { provider: aws, role: "${role}", region: ${region} }`,
    `strict: { provider: aws, role: "${strict}", region: ${region} }`,
    `long: { provider: aws, role: "${role}", region: ${region}, duration: 2h }`,
    'vault: { provider: vault, url: "https://vault.acme.example", role: deploy }',
  ];
  return { ".github/sallyport.yml": policyOf(credentials, more) };
}

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await startPipeline([
    awsSts({
      roles: {
        [role]: { trust: allowAll },
        [strict]: { trust: requireClaims({ environment: "nowhere" }) },
      },
    }),
    vault({ roles: { deploy: { bound: allowAll } } }),
  ]);
});
afterAll(async () => {
  await pipeline?.sandbox.close();
  removeCheckouts();
});

const run = (plan: Partial<JobPlan> = {}): Promise<Outcome> =>
  pipeline.run({ files: files(), steps: [assume({ credential: "aws", run: "echo it ran" })], ...plan });

/** Fails with these words, without running the command, and leaves nothing. */
function refused(outcome: Outcome, words: string | RegExp): Outcome {
  expect(outcome.conclusion, outcome.log).toBe("failure");
  expect(wordsOf(outcome)).toMatch(words);
  expect(outcome.log).not.toContain("it ran");
  expect(outcome.log).not.toMatch(/\n\s+at .*\.js:\d+/);
  expectNothingLeft(outcome);
  return outcome;
}

function asked(outcome: Outcome, host: string): number {
  return outcome.requests.filter((request) => request.host === host).length;
}

describe.concurrent("the policy says no, before the provider is asked", () => {
  test.concurrent.each<[string, JobIdentity, string, number]>([
    ["another environment", { environment: "staging" }, "environment", 7],
    ["another repository", { repositoryId: "9999" }, "repository_id", 7],
  ])("%s", async (_, identity, claim, line) => {
    const region = claim === "environment" ? "eu-west-2" : "eu-west-3";
    const outcome = refused(await run({ files: files(region), identity }), "identity/stage-denied");
    expect(outcome.log).toContain(claim);
    expect(outcome.annotations).toEqual([
      expect.objectContaining({ level: "error", path: ".github/sallyport.yml", startLine: line }),
    ]);
    expect(outcome.steps[0]?.outputs).toMatchObject({ verdict: "fail", "exit-code": "", identity: "" });
    expect(outcome.summary).toContain("denied&#58; DENIED&#95;NO&#95;GRANT");
    expect(asked(outcome, `sts.${region}.amazonaws.com`)).toBe(0);
    expect(told(outcome).at(-1)).toBe("credential.denied denied DENIED_NO_GRANT");
  });

  test.concurrent("fail-on critical does not make a denial pass", async () => {
    const steps = [assume({ credential: "aws", run: "echo it ran", "fail-on": "critical" })];
    refused(await run({ steps, identity: { environment: "staging" } }), "identity/stage-denied");
  });

  test.concurrent("two stages that no job may hold together, in two steps", async () => {
    const other = [
      "    forbid-with: [build]",
      "  build:",
      '    owner: "@acme/sre"',
      "    purpose: build the shop",
      '    allow: [{ repository_id: "1001" }]',
      '    credentials: { vault: { provider: vault, url: "https://vault.acme.example", role: deploy } }',
    ];
    const steps = [assume({ stage: "build", run: "echo built" }), assume({ credential: "aws", run: "echo it ran" })];
    const outcome = await run({ files: files("eu-west-1", other), steps });
    expect(outcome.steps.map(({ conclusion }) => conclusion)).toEqual(["success", "failure"]);
    expect(outcome.log).not.toContain("it ran");
    expect(told(outcome)).toContain("credential.denied denied DENIED_FORBID_WITH");
  });
});

describe.concurrent("the provider says no", () => {
  test.concurrent("soon, with its own code and what was asked for", async () => {
    const steps = [assume({ credential: "strict", run: "echo it ran" })];
    const outcome = refused(await run({ files: files("us-east-1"), steps }), "identity/provider-denied");
    expect(outcome.log).toContain("AccessDenied");
    expect(outcome.log).toContain(strict);
    // Twice again at the most, and where the machine is so busy that the first answer comes late, not at all: packages/federation has the rest.
    expect([1, 2, 3]).toContain(asked(outcome, "sts.us-east-1.amazonaws.com"));
    expect(told(outcome)).toContain("credential.denied denied AccessDenied");
  });

  test.concurrent("a duration beyond the role's maximum", async () => {
    const steps = [assume({ credential: "long", run: "echo it ran" })];
    refused(
      await run({ files: files("us-east-2"), steps }),
      /AWS refused role \S+ for the session \S+ .*: ValidationError \(“The requested DurationSeconds exceeds the MaxSessionDuration set for this role”\).* Shorten `duration` of the credential, or raise the role's maximum/,
    );
  });

  test.concurrent.each<[string, string, FaultKind, RegExp]>([
    ["a page in place of the answer", "us-west-1", { kind: "html" }, /AWS answered .* with status 200 and a web page/],
    [
      "half an XML",
      "us-west-2",
      { kind: "status", status: 200, body: halfXml },
      /with status 200 and XML that breaks off or is malformed/,
    ],
    [
      "a redirect to another host",
      "ca-central-1",
      { kind: "redirect", to: "https://mallory.example/" },
      /answered with a redirect to mallory\.example; a token is not sent on to another place/,
    ],
    [
      "an answer without end",
      "sa-east-1",
      { kind: "huge" },
      /the answer of sts\.sa-east-1\.amazonaws\.com is larger than 1024 KiB/,
    ],
    [
      "a proxy that refuses",
      "eu-north-1",
      { kind: "proxy", status: 407 },
      /cannot be reached through the proxy: .*Put user name and password into HTTPS_PROXY/,
    ],
  ])(
    "%s",
    async (_, region, kind, text) => {
      const remove = pipeline.sandbox.faults.add({ ...kind, host: `sts.${region}.amazonaws.com` });
      const outcome = await run({ files: files(region) });
      remove();
      refused(outcome, text);
      expect(told(outcome).at(-1)).toMatch(/^credential\.denied denied /);
    },
    90_000,
  );
});

describe.concurrent("no identity", () => {
  const fork = (sha: string) => githubEvent.pullRequest({ base: { sha }, head: { sha, repository: "mallory/shop" } });

  test.concurrent("the permission is missing", async () => {
    const outcome = refused(
      await run({ identity: { permissions: { contents: "read" } } }),
      "ID_TOKEN_PERMISSION_MISSING]: the job `deploy` may not ask for an ID token: it lacks the permission `id-token: write`",
    );
    expect(wordsOf(outcome)).toContain("in the job `deploy` in acme/shop/.github/workflows/deploy.yml");
    expect(told(outcome)).toEqual(["identity.token.requested failure ID_TOKEN_PERMISSION_MISSING"]);
  });

  test.concurrent("a pull request from a fork", async () => {
    refused(
      await run({ event: fork }),
      "ID_TOKEN_FORK]: GitHub gives no ID token to a pull request from the fork mallory/shop, whatever its permissions say",
    );
  });

  test.concurrent("Dependabot", async () => {
    refused(
      await run({ identity: { actor: "dependabot[bot]" } }),
      "ID_TOKEN_DEPENDABOT]: this run was started by Dependabot, which GitHub treats as a fork: the job has no ID token",
    );
  });
});

describe.concurrent("an identity that is not ours", () => {
  /** A token endpoint that an earlier step has put in the place of the runner's. */
  async function foreign(token: (audience: string) => string, plan: Partial<JobPlan> = {}): Promise<Outcome> {
    const server = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ value: token(searchParams.get("audience") ?? "") }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      return await run({
        ...plan,
        prepare: (environment) => {
          environment.ACTIONS_ID_TOKEN_REQUEST_URL = `http://127.0.0.1:${port}/token?job=1`;
        },
      });
    } finally {
      server.close();
    }
  }
  const claims = {
    ...({ sub: "repo:acme/shop:environment:production" } as const),
    repository_id: "1001",
    environment: "production",
    ref: "refs/heads/main",
  };
  const mint = (audience: string, options: object = {}) =>
    pipeline.sandbox.issuer.mint(
      { iss: "https://token.actions.githubusercontent.com", ...claims },
      { audience, ...options },
    );
  const old = Math.floor(Date.now() / 1000) - 3_600;

  test.concurrent.each<[string, (audience: string) => string, RegExp]>([
    [
      "of another issuer",
      (audience) => mint(audience, { claims: { iss: "https://mallory.example" } }),
      /ID_TOKEN_ISSUER\]: the token that this job got is not issued by the GitHub that it runs on/,
    ],
    [
      "expired",
      (audience) => mint(audience, { claims: { iat: old, nbf: old, exp: old + 300 } }),
      /ID_TOKEN_EXPIRED\]: the ID token expired 5[56] minutes ago, at 2/,
    ],
    [
      "tampered with",
      (audience) => tampered(mint(audience)),
      /ID_TOKEN_SIGNATURE\]: the ID token's signature does not fit its content/,
    ],
    [
      "of an unknown key",
      (audience) => mint(audience, { header: { kid: "UNKNOWN" } }),
      /ID_TOKEN_KEY_UNKNOWN\]: the ID token names the key `UNKNOWN`, which is not among the keys of https:/,
    ],
    [
      "for another audience",
      () => mint("somebody-else"),
      /ID_TOKEN_AUDIENCE\]: the ID token is not for the audience `sts.amazonaws.com` that was asked for/,
    ],
    [
      "huge",
      (audience) => mint(audience, { claims: { filler: "x".repeat(200_000) } }),
      /ID_TOKEN_TOO_LARGE\]: no ID token came: the answer of 127\.0\.0\.1:\d+ is larger than 32 KiB/,
    ],
    [
      "large",
      (audience) => mint(audience, { claims: { filler: "x".repeat(15_000) } }),
      /ID_TOKEN_TOO_LARGE\]: the ID token has \d+ characters, and at most 16384 are read/,
    ],
    ["no token", () => "hello", /ID_TOKEN_MALFORMED\]: this is no ID token: /],
  ])("%s", async (_, token, code) => {
    const outcome = refused(await foreign(token, { files: files("ap-south-1") }), code);
    expect(asked(outcome, "sts.ap-south-1.amazonaws.com")).toBe(0);
  });

  /** The claims say another environment, and the signature does not. */
  function tampered(token: string): string {
    const [header, body = "", signature] = token.split(".");
    const changed = JSON.parse(Buffer.from(body, "base64url").toString());
    return [header, Buffer.from(JSON.stringify({ ...changed, actor: "root" })).toString("base64url"), signature].join(
      ".",
    );
  }
});

describe.concurrent("what is asked for is not there", () => {
  const isWish = (code: string): boolean => /^ASSUME_(?:STAGE|CREDENTIAL|SETTINGS)_/.test(code);

  test.concurrent.each<[string, Record<string, string>, string, string]>([
    ["an unknown stage", { stage: "deploy-producton" }, "ASSUME_STAGE_UNKNOWN", "Did you mean `deploy-production`?"],
    ["an unknown credential", { credential: "asw" }, "ASSUME_CREDENTIAL_UNKNOWN", "Did you mean `aws`?"],
    [
      "settings beside a policy",
      { stage: "", settings: "provider: aws" },
      "ASSUME_SETTINGS_REFUSED",
      "deploy-production",
    ],
    ["run with another delivery", { deliver: "env" }, "ASSUME_RUN_MISMATCH", "Leave `run` out"],
    [
      "refresh of what has none",
      { credential: "vault", deliver: "refresh", run: "" },
      "ASSUME_NOT_REFRESHABLE",
      "deliver: exec",
    ],
    ["exec without a command", { deliver: "exec", run: "" }, "ASSUME_RUN_MISMATCH", "Give the command as `run`"],
  ])("%s", async (_, inputs, code, fix) => {
    const outcome = refused(await run({ steps: [assume({ credential: "aws", run: "echo it ran", ...inputs })] }), code);
    expect(outcome.log).toContain(fix);
    // What somebody tried to get is worth knowing of; how it should have been handed on is not.
    expect(told(outcome)).toEqual(isWish(code) ? [`credential.denied denied ${code}`] : []);
  });

  test.concurrent("no policy and no settings", async () => {
    refused(await run({ files: {}, steps: [assume({ stage: "", run: "echo it ran" })] }), "ASSUME_SETTINGS_MISSING");
  });

  test.concurrent("a policy that is none", async () => {
    refused(await run({ files: { ".github/sallyport.yml": "version: 1\nstagse: {}\n" } }), "POLICY_INVALID");
  });
});

describe.concurrent("a job that is cancelled", () => {
  test.concurrent("while the command runs: it and what it started end at once, the credential is given back", async () => {
    const { options } = cancellation();
    const outcome = await run({
      steps: [assume({ credential: "vault", run: "echo it runs\nsleep 600 | cat\necho too late" })],
      options: { ...options, cancelOn: (line) => line === "it runs" },
    });
    expectCancelled(outcome);
    expect(outcome.log).not.toMatch(/^too late$/m);
    expect(told(outcome)).toContain("credential.revoked success");
  });

  test.concurrent("while the provider is waited for: nothing is left", async () => {
    const region = "ap-northeast-1";
    const host = `sts.${region}.amazonaws.com`;
    const { options, cancel } = cancellation();
    const remove = pipeline.sandbox.faults.add({ kind: "slow", milliseconds: 600_000, host, onStrike: cancel });
    const outcome = await run({ files: files(region), options });
    remove();
    expectCancelled(outcome);
    expectNothingLeft(outcome);
  });

  test.concurrent("and killed: the post step revokes what the command had", async () => {
    const outcome = await run({
      steps: [
        assume({
          credential: "vault",
          run: "trap '' INT TERM; echo it runs; for n in 1 2 3 4 5 6 7 8 9; do sleep 1; done",
        }),
      ],
      options: {
        cancelOn: (line) => line.includes("it runs"),
        grace: { interrupt: 300, terminate: 300, streams: 300 },
      },
    });
    expect(outcome.conclusion).toBe("cancelled");
    expect(told(outcome).filter((text) => text.startsWith("credential.revoked"))).toEqual([
      "credential.revoked success",
    ]);
  });
});
