import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createHttpSender } from "@sallyport/http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  awsSts,
  type EventFixture,
  enforce,
  githubEvent,
  type JobIdentity,
  type Sandbox,
  startSandbox,
  vault,
} from "../../../sandbox/src/index.ts";
import { runMain } from "../testing/run-main.ts";

const role = "arn:aws:iam::111122223333:role/shop-deploy";
const trustPath = "infra/shop-deploy.trust.json";
const policy = `version: 1
stages:
  validate:
    owner: "@alice"
    purpose: compare
    allow: [{ repository_id: "1001", event_name: push }]
    credentials:
      aws: { provider: aws, role: "${role}", region: eu-west-1, trust: ${trustPath} }
  deploy:
    owner: "@bob"
    purpose: roll out the shop
    allow: [{ repository_id: "1001", environment: production }]
    credentials:
      aws: { provider: aws, role: "${role}", region: eu-west-1, trust: ${trustPath} }
      vault: { provider: vault, url: "https://vault.acme.example", role: deploy }
`;
const trust = JSON.stringify(
  {
    Version: "2012-10-17",
    Statement: {
      Effect: "Allow",
      Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: {
        StringEquals: {
          "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
          "token.actions.githubusercontent.com:sub": "repo:acme/shop:environment:production",
        },
      },
    },
  },
  null,
  2,
);

const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), "sallyport-assume-")));
const shop = path.join(scratch, "shop");
const bin = fileURLToPath(new URL("../bin.ts", import.meta.url));
let sandbox: Sandbox;

beforeAll(async () => {
  for (const folder of [".github", "infra"]) mkdirSync(path.join(shop, folder), { recursive: true });
  writeFileSync(path.join(shop, ".github/sallyport.yml"), policy);
  writeFileSync(path.join(shop, trustPath), trust);
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "start");
  sandbox = await startSandbox({
    providers: [
      awsSts({ roles: { [role]: { trust: enforce(trust, { path: trustPath }) } } }),
      vault({ roles: { deploy: {} } }),
    ],
  });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(scratch, { recursive: true, force: true });
});

function git(...words: string[]): void {
  const person = { GIT_AUTHOR_NAME: "Alice", GIT_AUTHOR_EMAIL: "alice@acme.example" };
  const committer = { GIT_COMMITTER_NAME: "Alice", GIT_COMMITTER_EMAIL: "alice@acme.example" };
  const config = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  execFileSync("git", ["-C", shop, ...words], { env: { PATH: process.env.PATH, ...config, ...person, ...committer } });
}

let jobs = 0;
/** The environment of a step, as the runner gives it. Each job has a RUNNER_TEMP of its own. */
function stepOf(identity: JobIdentity): Record<string, string> {
  jobs += 1;
  const temp = path.join(scratch, `temp-${jobs}`);
  mkdirSync(temp);
  const event: EventFixture = identity.event ?? githubEvent.push({ before: "1".repeat(40), after: "2".repeat(40) });
  const eventFile = path.join(temp, "event.json");
  writeFileSync(eventFile, JSON.stringify(event.payload));
  const job = sandbox.startJob({ permissions: { "id-token": "write" }, ...identity, event });
  const context = Object.entries(job.context).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]);
  return {
    PATH: process.env.PATH ?? "",
    ...job.environment,
    ...(Object.fromEntries(context) as Record<string, string>),
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_REPOSITORY: event.repository,
    GITHUB_SERVER_URL: "https://github.com",
    RUNNER_TEMP: temp,
  };
}

const production: JobIdentity = { environment: "production" };
const seenFile = () => path.join(scratch, `seen-${jobs}.json`);
/** Writes down what it was started with, and ends with 7. */
const witness = [
  ...[process.execPath, "-e"],
  'require("fs").writeFileSync(process.argv[1], JSON.stringify({ words: process.argv.slice(2), env: process.env })); process.exitCode = 7;',
];

async function assume(words: readonly string[], environment: Record<string, string>) {
  const before = sandbox.ledger.issued.length;
  const { code, out, err } = await runMain(["assume", ...words], {
    environment,
    folder: shop,
    now: () => new Date(),
    send: createHttpSender({
      env: environment,
      userAgent: "test",
      certificateAuthorities: [sandbox.certificate],
    }),
  });
  const issued = sandbox.ledger.issued.slice(before);
  const secrets = issued.flatMap((entry) => entry.secrets);
  for (const secret of secrets) expect(`${out}${err}`.includes(secret), "nothing secret is printed").toBe(false);
  return { code, out, err, issued };
}

interface Seen {
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}
const read = (file: string): Seen => JSON.parse(readFileSync(file, "utf8")) as Seen;

describe("a command with a credential", () => {
  it("gets the credential in its environment, its words as they are, and decides the exit code", async () => {
    const environment = stepOf(production);
    const words = ["--policy", "x", "--", "", "two words", "$HOME", "-h"];
    const { code, out, err, issued } = await assume(
      ["deploy/aws", "--", ...witness, seenFile(), ...words],
      environment,
    );
    expect({ code, out, err }).toEqual({ code: 7, out: "", err: "" });
    const seen = read(seenFile());
    expect(seen.words).toEqual(words);
    expect(seen.env).toMatchObject({ AWS_REGION: "eu-west-1", AWS_SESSION_TOKEN: issued[0]?.secrets[1] });
    expect(issued).toHaveLength(1);
    expect(environment).not.toHaveProperty("AWS_SESSION_TOKEN");
    expect(process.env).not.toHaveProperty("AWS_SESSION_TOKEN");
  });

  it("does not get what its tools would heed before the credential", async () => {
    const environment = {
      ...stepOf(production),
      AWS_PROFILE: "admin",
      AWS_ACCESS_KEY_ID: "old",
      AWS_DEFAULT_PROFILE: "",
    };
    const { code, out, err } = await assume(["deploy/aws", "--", ...witness, seenFile()], environment);
    const line = "not handed on: AWS_PROFILE, which would be used instead of this credential\n";
    expect({ code, out, err }).toEqual({ code: 7, out: "", err: line });
    const { env } = read(seenFile());
    expect(env).not.toHaveProperty("AWS_PROFILE");
    expect(env.AWS_ACCESS_KEY_ID).not.toBe("old");
  });

  it("gives it back as soon as the command has ended, and records both", async () => {
    const environment = stepOf(production);
    const { code, issued } = await assume(["deploy/vault", "--", ...witness, seenFile()], environment);
    expect(code).toBe(7);
    expect(read(seenFile()).env.VAULT_TOKEN).toBe(issued[0]?.secrets[0]);
    expect(sandbox.ledger.revoked.map(({ id }) => id)).toContain(issued[0]?.id);
    const file = path.join(environment.RUNNER_TEMP ?? "", "sallyport-events-1234567-1-deploy.jsonl");
    const events = readFileSync(file, "utf8");
    const types = events
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types).toEqual([
      "identity.token.requested",
      "identity.token.verified",
      "credential.issued",
      "credential.revoked",
    ]);
    expect(events.includes(issued[0]?.secrets[0] ?? "?")).toBe(false);
  });
});

it.each(["audience=", "/auth/jwt/login"])(
  "an interruption while %s is waited for ends it as shells do",
  async (part) => {
    const environment = stepOf(production);
    const send = createHttpSender({
      env: environment,
      userAgent: "test",
      certificateAuthorities: [sandbox.certificate],
    });
    let interrupt = () => {};
    const ran = await runMain(["assume", "deploy/vault", "--", ...witness, seenFile()], {
      environment,
      folder: shop,
      now: () => new Date(),
      takeSignals: (handler) => {
        interrupt = handler;
      },
      send: (request, signal) => {
        if (request.url.includes(part)) interrupt();
        return send(request, signal);
      },
    });
    expect(ran).toEqual({ code: 130, out: "", err: "" });
    expect(existsSync(seenFile())).toBe(false);
  },
);

describe("a denial", () => {
  it("by the policy shows the finding on standard error, starts nothing and asks nobody", async () => {
    const environment = stepOf({});
    const denied = sandbox.ledger.denied.length;
    const { code, out, err, issued } = await assume(["deploy/aws", "--", ...witness, seenFile()], environment);
    expect({ code, out, issued }).toEqual({ code: 1, out: "", issued: [] });
    expect(err).toContain("error[identity/stage-denied] .github/sallyport.yml:");
    expect(err).toContain("environment");
    expect(err).toContain("FAIL");
    expect(existsSync(seenFile())).toBe(false);
    expect(sandbox.ledger.denied).toHaveLength(denied);
  });

  it("by the provider names the condition in the repository's trust document", async () => {
    // The stage has one credential, so its name alone will do.
    const { code, out, err } = await assume(["validate", "--", ...witness, seenFile()], stepOf({}));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(`error[identity/provider-denied] ${trustPath}:`);
    expect(err).toContain("repo:acme/shop:environment:production");
    expect(existsSync(seenFile())).toBe(false);
  });

  it("that nobody has decided is unknown, and says what answered in the provider's place", async () => {
    const remove = sandbox.faults.add({ kind: "html", host: "vault.acme.example", path: "/v1/auth/jwt/login" });
    const { code, out, err } = await assume(["deploy/vault", "--", ...witness, seenFile()], stepOf(production));
    remove();
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toContain("error[FEDERATION_ANSWER_INVALID]: Vault answered");
    expect(err).not.toContain("provider-denied");
    expect(existsSync(seenFile())).toBe(false);
  });

  it("on a pull request follows the policy of the base, not that of the change", async () => {
    const base = execFileSync("git", ["-C", shop, "rev-parse", "HEAD"], { encoding: "utf8" }).trim();
    writeFileSync(path.join(shop, ".github/sallyport.yml"), policy.replace(", environment: production", ""));
    const event = githubEvent.pullRequest({ base: { sha: base }, head: { sha: base } });
    const { code, err } = await assume(["deploy/aws", "--", ...witness, seenFile()], stepOf({ event }));
    writeFileSync(path.join(shop, ".github/sallyport.yml"), policy);
    expect(code).toBe(1);
    expect(err).toContain("error[identity/stage-denied]");
  });
});

describe("what cannot be asked", () => {
  const cases: readonly (readonly [words: string, identity: JobIdentity | undefined, code: number, error: string])[] = [
    ["deploy/aws -- true", undefined, 3, "ID_TOKEN_NO_JOB"],
    ["deploy/aws -- true", { ...production, permissions: { contents: "read" } }, 3, "ID_TOKEN_PERMISSION_MISSING"],
    ["deploi/aws -- true", production, 2, "ASSUME_STAGE_UNKNOWN"],
    ["deploy/awz -- true", production, 2, "ASSUME_CREDENTIAL_UNKNOWN"],
    ["deploy -- true", production, 2, "ASSUME_CREDENTIAL_MISSING"],
    ["deploy/ -- true", production, 2, "USAGE_CREDENTIAL_INVALID"],
    ["deploy/aws/eu -- true", production, 2, "USAGE_CREDENTIAL_INVALID"],
    ["deploy/aws true", production, 2, "USAGE_SEPARATOR_MISSING"],
    ["deploy/aws --policy no.yml -- true", production, 2, "POLICY_NOT_FOUND"],
    ["deploy/aws --path no -- true", production, 2, "PATH_NOT_FOUND"],
  ];
  it.each(cases)("%s: %o ends with %i, %s", async (line, identity, wanted, error) => {
    const environment = identity === undefined ? { PATH: process.env.PATH ?? "" } : stepOf(identity);
    const { code, out, err, issued } = await assume(line.split(" "), environment);
    expect({ code, out, issued }).toEqual({ code: wanted, out: "", issued: [] });
    expect(err).toMatch(new RegExp(`error\\[(?:${error})\\]`));
  });

  it("a command that does not exist gives its credential back", async () => {
    const { code, err, issued } = await assume(["deploy/vault", "--", "no-such-program"], stepOf(production));
    expect(code).toBe(2);
    expect(err).toContain("error[DELIVERY_COMMAND_NOT_FOUND]");
    expect(sandbox.ledger.revoked.map(({ id }) => id)).toContain(issued[0]?.id);
  });
});

/** What main() alone does not show: streams, the exit code, signals. */
describe("the process", () => {
  function start(environment: Record<string, string>, ...words: string[]) {
    const flags = ["--conditions=source", "--disable-warning=ExperimentalWarning", bin];
    const child = spawn(process.execPath, [...flags, "assume", ...words], { cwd: shop, env: environment });
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    return { child, ended, out: text(child.stdout), err: text(child.stderr) };
  }

  it("leaves standard output to the command", async () => {
    const { ended, out, err } = start(stepOf(production), "deploy/aws", "--", "sh", "-c", 'echo "$AWS_REGION"; exit 3');
    expect({ code: await ended, out: await out, err: await err }).toEqual({ code: 3, out: "eu-west-1\n", err: "" });
  });

  it("passes a signal on, and still gives the credential back", async () => {
    const before = sandbox.ledger.revoked.length;
    const { child, ended, out } = start(
      stepOf(production),
      ...[
        "deploy/vault",
        "--",
        "sh",
        "-c",
        'trap "echo stopped; exit 9" TERM; echo started; while :; do sleep 0.05; done',
      ],
    );
    child.stdout.on("data", (part: Buffer) => {
      if (part.includes("started")) child.kill("SIGTERM");
    });
    expect({ code: await ended, out: await out }).toEqual({ code: 9, out: "started\nstopped\n" });
    expect(sandbox.ledger.revoked).toHaveLength(before + 1);
  });
});
