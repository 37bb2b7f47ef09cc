import { readdirSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import {
  allowAll,
  awsSts,
  entra,
  githubApp,
  google,
  octoSts,
  registry,
  tokenExchange,
  vault,
} from "@sallyport/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyOf, removeCheckouts } from "./testing/checkout.ts";
import { processesWith } from "./testing/leftovers.ts";
import { assume, type Outcome, type Pipeline, startPipeline, told, wordsOf } from "./testing/pipeline.ts";

/** The shipped bundle hands credentials on: every provider, every delivery, and nothing of them is left. */

const role = "arn:aws:iam::111122223333:role/shop-deploy";
const target = "arn:aws:iam::444455556666:role/shop-target";
const workload = "projects/1/locations/global/workloadIdentityPools/github/providers/acme";
const account = "deploy@acme.iam.gserviceaccount.com";
const tenant = "00000000-0000-4000-8000-000000000001";
const client = "00000000-0000-4000-8000-000000000002";
const app = githubApp({
  app: "12345",
  installations: [{ id: 7, owner: "acme", repositories: ["shop"], permissions: { contents: "write" } }],
});

const policy = policyOf([
  `aws: { provider: aws, role: "${role}", region: eu-west-1 }`,
  `aws-chain: { provider: aws, role: "${role}", chain: ["${target}"], region: eu-west-1 }`,
  `google: { provider: google, workload-identity-provider: ${workload} }`,
  `google-account: { provider: google, workload-identity-provider: ${workload}, service-account: ${account} }`,
  `google-id: { provider: google, workload-identity-provider: ${workload}, service-account: ${account}, id-token-audience: "https://shop.acme.example" }`,
  `azure: { provider: azure, tenant: "${tenant}", client: "${client}" }`,
  'vault: { provider: vault, url: "https://vault.acme.example", role: deploy }',
  'app: { provider: github-app, app: "12345", owner: acme, repositories: [shop], permissions: { contents: write } }',
  "octo: { provider: octo-sts, scope: acme/shop, identity: deploy }",
  'exchange: { provider: token-exchange, url: "https://sso.acme.example/oauth2/token", audience: shop }',
  "npm: { provider: registry, registry: npm, package: shop }",
  "pypi: { provider: registry, registry: pypi }",
  "crates: { provider: registry, registry: crates-io }",
  "rubygems: { provider: registry, registry: rubygems }",
  "nuget: { provider: registry, registry: nuget, user: acme }",
  'jfrog: { provider: registry, registry: jfrog, url: "https://acme.jfrog.io", oidc-provider: github, project: shop }',
]);
const files = { ".github/sallyport.yml": policy };

/** An expression of a workflow, not a template of ours. */
const outputToken = ["$", "{{ steps.access.outputs.token }}"].join("");

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await startPipeline([
    awsSts({ roles: { [role]: { trust: allowAll }, [target]: { chainedFrom: role } } }),
    google({ providers: { [workload]: { trust: allowAll } }, serviceAccounts: { [account]: { trust: allowAll } } }),
    entra({ apps: { [client]: { tenant, trust: allowAll } } }),
    vault({ roles: { deploy: { bound: allowAll } } }),
    app,
    octoSts({ policies: { "acme/shop:deploy": { trust: allowAll, permissions: { contents: "write" } } } }),
    tokenExchange({ trust: allowAll }),
    registry({ kind: "npm" }),
    registry({ kind: "pypi" }),
    registry({ kind: "crates-io" }),
    registry({ kind: "rubygems" }),
    registry({ kind: "nuget" }),
    registry({ kind: "jfrog" }),
  ]);
});
afterAll(async () => {
  await pipeline?.sandbox.close();
  removeCheckouts();
});

/** Names of what a command sees, never values. */
const seen = (...names: string[]): string =>
  names.map((name) => `test -n "$${name}" && echo "has ${name}" || echo "lacks ${name}"`).join("\n");

function succeeded(run: Outcome): Outcome {
  expect(run.conclusion, run.log).toBe("success");
  return run;
}

describe.concurrent("exec: the command has it, the next step does not", () => {
  test.concurrent.each<[string, string, Record<string, string>?]>([
    ["aws", "AWS_SECRET_ACCESS_KEY"],
    ["aws-chain", "AWS_SESSION_TOKEN"],
    ["google", "CLOUDSDK_AUTH_ACCESS_TOKEN"],
    ["google-account", "CLOUDSDK_AUTH_ACCESS_TOKEN"],
    ["azure", "AZURE_ACCESS_TOKEN"],
    ["vault", "VAULT_TOKEN"],
    ["app", "GITHUB_TOKEN", { GITHUB_APP_PRIVATE_KEY: app.privateKey }],
    ["octo", "GITHUB_TOKEN"],
    ["npm", "NODE_AUTH_TOKEN"],
    ["crates", "CARGO_REGISTRY_TOKEN"],
    ["nuget", "NUGET_API_KEY"],
    ["jfrog", "JF_ACCESS_TOKEN"],
  ])("%s", async (credential, name, env = {}) => {
    const run = succeeded(
      await pipeline.run({
        files,
        steps: [
          assume({ credential, run: seen(name, "GITHUB_APP_PRIVATE_KEY", "INPUT_RUN") }, { env }),
          { run: seen(name) },
        ],
      }),
    );
    const [first, second] = run.stages.map(({ log }) => log.join("\n"));
    expect(first).toContain(`has ${name}`);
    expect(first).toContain("lacks GITHUB_APP_PRIVATE_KEY");
    expect(first).toContain("lacks INPUT_RUN");
    expect(second).toContain(`lacks ${name}`);
    expect(run.steps[0]?.outputs).toMatchObject({ verdict: "pass", "exit-code": "0", credential: "", token: "" });
    expect(told(run)).toContain("credential.issued success");
  });

  test.concurrent("a command that fails fails the step, and its credential is given back", async () => {
    const run = await pipeline.run({ files, steps: [assume({ credential: "vault", run: "exit 7" })] });
    expect(run).toMatchObject({ conclusion: "failure" });
    expect(run.steps[0]?.outputs).toMatchObject({ "exit-code": "7", verdict: "fail" });
    expect(wordsOf(run)).toContain("error[ASSUME_COMMAND_FAILED]: the command of `run` ended with exit code 7");
    expect(wordsOf(run)).toContain(
      "FAIL The credential vault was granted and the command had it, and the command failed. The credential has been given back.",
    );
    expect(run.log).not.toContain("UNKNOWN");
    expect(told(run)).toContain("credential.revoked success");
    expect(run.summary).toContain("| deploy-production |");
  });
});

describe.concurrent("output: masked, and given back after the job", () => {
  test.concurrent.each([
    "azure",
    "vault",
    "octo",
    "google-id",
    "exchange",
    "pypi",
    "rubygems",
    "crates",
    "nuget",
    "jfrog",
  ])("%s", async (credential) => {
    const run = succeeded(
      await pipeline.run({
        files,
        steps: [
          assume({ credential, deliver: "output" }, { id: "access" }),
          {
            run: 'test -n "$TOKEN" && echo "the token is $TOKEN"',
            env: { TOKEN: outputToken },
          },
        ],
      }),
    );
    const token = run.steps[0]?.outputs.token ?? "";
    expect(token.length).toBeGreaterThan(10);
    expect(run.log).toContain("the token is ***");
    expect(run.log).not.toContain(token);
  });
});

describe.concurrent("refresh: the tools ask by themselves, in a later step", () => {
  test("aws: credential_process", async () => {
    const ask =
      'sh -c "$(sed -n "s/^credential_process = //p" "$AWS_CONFIG_FILE")" > answer.json\nnode -e "const a = JSON.parse(require(\'fs\').readFileSync(\'answer.json\')); console.log(a.Version, a.AccessKeyId.slice(0, 4), Boolean(a.SecretAccessKey && a.SessionToken && a.Expiration))"\nrm answer.json';
    const run = succeeded(
      await pipeline.run({ files, steps: [assume({ credential: "aws" }), { run: ask }, { run: ask }] }),
    );
    expect(run.log.match(/1 ASIA true/g)).toHaveLength(2);
    expect(told(run).filter((text) => text === "credential.issued success")).toHaveLength(3);
    // None of them can be ended, and each is told of.
    expect(told(run).filter((text) => text === "credential.revoked failure NOT_REVOCABLE")).toHaveLength(3);
    expect(run.env.AWS_CONFIG_FILE).toBe("");
  });

  test("google: the executable source", async () => {
    const ask =
      "node -e \"const c = JSON.parse(require('fs').readFileSync(process.env.GOOGLE_APPLICATION_CREDENTIALS)); const a = JSON.parse(require('child_process').execSync(c.credential_source.executable.command)); console.log(c.type, a.success, a.id_token.split('.').length, a.expiration_time > Date.now() / 1000)\"";
    const run = succeeded(
      await pipeline.run({ files, steps: [assume({ credential: "google-account" }), { run: ask }] }),
    );
    expect(run.log).toContain("external_account true 3 true");
  });

  test("azure: a token is in the file before the next step, and its keeper ends with the job", async () => {
    const run = succeeded(
      await pipeline.run({
        files,
        steps: [
          assume({ credential: "azure" }),
          {
            run: [
              "node -e \"const [, p] = require('fs').readFileSync(process.env.AZURE_FEDERATED_TOKEN_FILE, 'utf8').split('.'); console.log('aud', JSON.parse(Buffer.from(p, 'base64url')).aud)\"",
              'stat -c "mode %a" "$AZURE_FEDERATED_TOKEN_FILE"',
              'echo "file $AZURE_FEDERATED_TOKEN_FILE"',
            ].join("\n"),
          },
        ],
      }),
    );
    expect(run.log).toContain("aud api://AzureADTokenExchange");
    expect(run.log).toContain("mode 600");
    const file = /file (\S+)/.exec(run.log)?.[1] ?? "nothing";
    let keepers = processesWith(file);
    for (let waited = 0; keepers.length > 0 && waited < 30_000; waited += 100, keepers = processesWith(file))
      await setTimeout(100);
    expect(keepers).toEqual([]);
  });
});

describe("env: every later step", () => {
  test("has it, the log says who, and after the job it is blank", async () => {
    const run = succeeded(
      await pipeline.run({
        files,
        steps: [assume({ credential: "vault", deliver: "env" }), { run: seen("VAULT_TOKEN") }],
      }),
    );
    expect(run.log).toContain("has VAULT_TOKEN");
    expect(run.log).toMatch(/credential is seen by every later step/);
    expect(run.env.VAULT_TOKEN).toBe("");
    expect(pipeline.sandbox.ledger.findAlive("vault")).toEqual([]);
  });
});

test("without a policy the settings say it, checked like a policy", async () => {
  const settings = 'provider: vault\nurl: "https://vault.acme.example"\nrole: deploy';
  const run = succeeded(
    await pipeline.run({ files: {}, steps: [assume({ stage: "", settings, run: seen("VAULT_TOKEN") })] }),
  );
  expect(run.log).toContain("has VAULT_TOKEN");
  expect(run.summary).toContain("no policy");
});

describe("canary", () => {
  test("five invocations in one job leave nothing but the events, and no secret shows anywhere", async () => {
    const before = pipeline.sandbox.ledger.issued.length;
    const asked = pipeline.sandbox.requests.length;
    // A process that ends while it is read must not end the spy.
    const spy =
      'set +e +o pipefail; for n in $(seq 40); do cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\\0" " "; sleep 0.05; done > "$RUNNER_TEMP/../spied.txt" &\n';
    const run = succeeded(
      await pipeline.run({
        files,
        steps: [
          { run: `(${spy.replace(/&\n$/, "")}) >/dev/null 2>&1 &\necho started` },
          assume({ credential: "aws", run: "sleep 0.1" }),
          assume({ credential: "aws-chain", deliver: "refresh" }),
          assume({ credential: "vault", deliver: "output" }),
          assume({ credential: "octo", deliver: "env" }),
          assume({ credential: "crates", deliver: "output" }),
          { run: 'cat "$RUNNER_TEMP/../spied.txt" > spied.txt; wc -c spied.txt; env > /dev/null' },
        ],
      }),
    );
    const issued = pipeline.sandbox.ledger.issued.slice(before);
    const tokens = pipeline.sandbox.requests
      .slice(asked)
      .flatMap(({ body, headers }) => [
        ...[...new URLSearchParams(body)].map(([, value]) => value),
        headers.authorization?.split(" ")[1] ?? "",
        ...(/"jwt":"([^"]+)"/.exec(body)?.slice(1) ?? []),
      ]);
    const jwts = tokens.filter((text) => /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(text));
    const bearer = run.environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? "";
    const secrets = [...new Set([...issued.flatMap((each) => each.secrets), ...jwts, bearer])].filter(
      ({ length }) => length >= 16,
    );
    expect(issued.length).toBeGreaterThanOrEqual(5);
    expect(jwts.length).toBeGreaterThanOrEqual(5);

    const stepsBeforeEnv = run.steps.map(({ state }) => state);
    const outputs = run.steps.flatMap(({ outputs: own }) =>
      Object.entries(own).filter(([name]) => name !== "credential" && name !== "token"),
    );
    const workspace = readdirSync(run.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "latin1"));
    const sawAction = /assume-role\/(?:index|helper)\.js/.test(workspace.join("\n"));
    expect(sawAction, "the spy saw the action's process").toBe(true);
    const left = [...run.files].filter(
      ([path]) => !path.includes("_runner_file_commands") && !path.includes("/script-"),
    );
    const places = {
      log: run.log,
      summary: run.summary,
      annotations: JSON.stringify(run.annotations),
      state: JSON.stringify(stepsBeforeEnv),
      outputs: JSON.stringify(outputs),
      environment: JSON.stringify(run.env),
      events: JSON.stringify(run.events),
      workspace: workspace.join("\n"),
      files: left.map(([, bytes]) => bytes.toString("latin1")).join("\n"),
    };
    for (const secret of secrets) {
      const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64").replace(/=+$/, "")];
      for (const [place, text] of Object.entries(places))
        for (const form of forms) expect(text.includes(form), `a secret stands in ${place}`).toBe(false);
    }
    // Of ours only the events and the reports, which hold no secret, are left.
    const ours = left.map(([path]) => path.split("/temp/")[1] ?? path).filter((path) => path.startsWith("sallyport"));
    expect(ours.filter((path) => !/^sallyport-(?:events|assume-role)-/.test(path))).toEqual([]);
    expect(Object.entries(run.env).filter(([, value]) => value !== "")).toEqual([]);
    const alive = pipeline.sandbox.ledger.findAlive().filter(({ id }) => issued.some((each) => each.id === id));
    expect(new Set(alive.map(({ provider }) => provider))).toEqual(new Set(["aws"]));
    const ends = run.events.filter(({ type }) => type === "credential.revoked");
    const begins = run.events.filter(({ type }) => type === "credential.issued");
    expect(begins).toHaveLength(5);
    expect(ends.map(({ outcome, reason_code = "" }) => `${outcome} ${reason_code}`.trim()).sort()).toEqual([
      "failure NOT_REVOCABLE",
      "failure NOT_REVOCABLE",
      "success",
      "success",
      "success",
    ]);
    expect(run.summary.match(/revoked \d\d/g)?.length).toBeGreaterThanOrEqual(3);
  });
});
