import { appendFileSync, readFileSync } from "node:fs";
import { eventFilePath, readEvents } from "@sallyport/evidence";
import { HttpFailure } from "@sallyport/http";
import { parsePolicy } from "@sallyport/policy";
import { afterEach, describe, expect, test } from "vitest";
import { deliverAsOutputs, deliverToCommand, hiddenNote, openJobStore } from "./deliver.ts";
import { endOfJob } from "./end-of-job.ts";
import { credentialRows } from "./recorder.ts";
import { createWorld, samplePolicy, type World, type WorldOptions } from "./testing/world.ts";

const worlds: World[] = [];
function world(options?: WorldOptions): World {
  const made = createWorld(options);
  worlds.push(made);
  return made;
}
afterEach(() => {
  for (const made of worlds.splice(0)) made.remove();
});

function eventsOf({ env }: World) {
  return readEvents(eventFilePath(env) ?? "").events.map(({ event }) => event);
}

function told(made: World): string[] {
  return eventsOf(made).map(({ type, outcome, reason_code = "" }) => `${type} ${outcome} ${reason_code}`.trim());
}

function hostsAsked({ requests }: World): string[] {
  return [...new Set(requests.map(({ url }) => new URL(url).host))];
}

async function granted(made: World, stage = "deploy") {
  const assumption = await made.assume(samplePolicy(), { stage, credential: "vault" });
  if (assumption.kind !== "granted") throw new Error(`denied: ${assumption.kind}`);
  return assumption;
}

describe("the order of things", () => {
  test("identity, decision, provider, evidence", async () => {
    const made = world();
    const { issued } = await granted(made);
    expect(issued.identity).toBe("deploy at vault.acme.example");
    expect(told(made)).toEqual([
      "identity.token.requested success",
      "identity.token.verified success",
      "credential.issued success",
    ]);
    expect(eventsOf(made).at(-1)).toMatchObject({
      credential: { stage: "deploy", name: "vault", provider: "vault", session: "sallyport-deploy-7-2", ttl: 900 },
      decision: { effect: "allow", grant: "deploy.allow[0]" },
    });
  });

  test("no secret is in the events, and each was masked in its base64 form too", async () => {
    const made = world();
    await granted(made);
    const text = readFileSync(eventFilePath(made.env) ?? "", "utf8");
    expect(made.secrets).toHaveLength(3);
    for (const secret of made.secrets) {
      expect(text).not.toContain(secret);
      expect(made.masks).toContain(secret);
      expect(made.masks).toContain(Buffer.from(secret).toString("base64"));
    }
  });

  test("the policy's no comes before the provider is asked", async () => {
    const made = world({ claims: { environment: "staging" } });
    const assumption = await made.assume(samplePolicy(), { stage: "deploy" });
    expect(assumption).toMatchObject({ kind: "denied-by-policy", decision: { code: "DENIED_NO_GRANT" } });
    expect(hostsAsked(made)).not.toContain("vault.acme.example");
    expect(told(made).at(-1)).toBe("credential.denied denied DENIED_NO_GRANT");
    expect(credentialRows(made.env)).toMatchObject([{ identity: "deploy at vault.acme.example", credential: "vault" }]);
  });

  test("what was issued is given back where it cannot be told any more what the job holds", async () => {
    const made = world({
      answer: ({ url }) => {
        // Another step writes while the provider answers.
        if (url.endsWith("/login")) appendFileSync(eventFilePath(made.env) ?? "", "damaged\n");
        return undefined;
      },
    });
    await expect(made.assume(samplePolicy(), { stage: "deploy", credential: "vault" })).rejects.toMatchObject({
      code: "ASSUME_EVENTS_DAMAGED",
    });
    expect(made.secrets.some((secret) => secret.startsWith("vault-"))).toBe(true);
    expect(made.alive.size).toBe(0);
    expect(told(made).slice(-2)).toEqual(["credential.issued success", "credential.revoked success"]);
  });

  test("a wish for what is not there is recorded", async () => {
    const made = world();
    await expect(made.assume(samplePolicy(), { stage: "no-such", credential: "vault" })).rejects.toMatchObject({
      code: "ASSUME_STAGE_UNKNOWN",
    });
    expect(told(made)).toEqual(["credential.denied denied ASSUME_STAGE_UNKNOWN"]);
    expect(credentialRows(made.env)).toMatchObject([{ stage: "no-such", credential: "vault", identity: "" }]);
    expect(made.requests).toEqual([]);
  });

  test("the provider's no is recorded with the provider's own code", async () => {
    const answer: WorldOptions["answer"] = ({ url }) =>
      url.includes("/login")
        ? {
            status: 400,
            headers: {},
            body: '{"errors":["role \\"deploy\\" could not be found"]}',
            elapsedMilliseconds: 1,
          }
        : undefined;
    const made = world({ answer });
    const assumption = await made.assume(samplePolicy(), { stage: "deploy" });
    expect(assumption.kind).toBe("denied-by-provider");
    expect(told(made).at(-1)).toMatch(/^credential\.denied denied \S/);
  });
});

describe("what is nobody's no is thrown, and recorded all the same", () => {
  type Answer = NonNullable<WorldOptions["answer"]>;
  const answered = (status: number, body: string): Answer => {
    return ({ url }) => (url.includes("/login") ? { status, headers: {}, body, elapsedMilliseconds: 1 } : undefined);
  };

  test.each<[string, Answer, string]>([
    ["a provider that has trouble", answered(503, '{"errors":["Vault is sealed"]}'), "FEDERATION_UNAVAILABLE"],
    ["a provider with too many requests", answered(429, "{}"), "FEDERATION_THROTTLED"],
    ["a page in the provider's place", answered(200, "<html>"), "FEDERATION_ANSWER_INVALID"],
    [
      "a host that nobody knows",
      ({ url }) => {
        if (!url.includes("/login")) return undefined;
        throw new HttpFailure({ kind: "name", host: "vault.acme.example", reason: "ENOTFOUND" });
      },
      "FEDERATION_UNREACHABLE",
    ],
  ])("%s", async (_, answer, code) => {
    const made = world({ answer });
    const asked = made.assume(samplePolicy(), { stage: "deploy" }, { random: () => 0.9 });
    await expect(asked).rejects.toMatchObject({ code, kind: "unknown" });
    expect(told(made).at(-1)).toMatch(/^credential\.denied denied \S/);
  });

  test("a key that the step was not given", async () => {
    const made = world();
    const settings = "provider: github-app\napp: Iv1\nowner: acme\npermissions: { contents: read }";
    const asked = made.assume(parsePolicy(Buffer.from("version: 1\n"), "p.yml"), { settings });
    await expect(asked).rejects.toMatchObject({ code: "FEDERATION_KEY_MISSING", kind: "usage" });
    expect(told(made).at(-1)).toBe("credential.denied denied not-asked");
  });
});

test("the stage's longest time is what the provider is asked for", async () => {
  const made = world();
  const lines = [
    "version: 1",
    "stages:",
    "  deploy:",
    '    owner: "@acme/sre"',
    "    purpose: to deploy the shop",
    "    allow: [{ repository_id: '1001' }]",
    "    max-duration: 5m",
    '    credentials: { vault: { provider: vault, url: "https://vault.acme.example", role: deploy } }',
  ];
  const policy = parsePolicy(Buffer.from(`${lines.join("\n")}\n`), ".github/sallyport.yml");
  // This Vault gives 15 minutes and cannot shorten them.
  const assumption = await made.assume(policy, { stage: "deploy" });
  expect(assumption).toMatchObject({ kind: "denied-by-provider", denial: { providerCode: "lease-too-long" } });
  expect(made.alive.size).toBe(0);
});

describe("a proof that is none", () => {
  test.each<[string, WorldOptions, string, string]>([
    ["another issuer", { claims: { iss: "https://mallory.example" } }, "ID_TOKEN_ISSUER", "verified"],
    ["an unknown key", { header: { kid: "KEY2" } }, "ID_TOKEN_KEY_UNKNOWN", "verified"],
    ["no signature", { header: { alg: "none" } }, "ID_TOKEN_ALGORITHM", "verified"],
    ["another audience", { claims: { aud: "sts.amazonaws.com" } }, "ID_TOKEN_AUDIENCE", "requested"],
    ["long expired", { claims: { exp: 1_700_000_000 } }, "ID_TOKEN_EXPIRED", "verified"],
  ])("%s", async (_, options, code, step) => {
    const made = world(options);
    await expect(granted(made)).rejects.toMatchObject({ code });
    expect(hostsAsked(made)).not.toContain("vault.acme.example");
    expect(told(made).at(-1)).toBe(`identity.token.${step} failure ${code}`);
  });

  test("a clock that is off is named as the cause", async () => {
    const late = new Date(Date.now() + 10 * 60_000);
    const withDate: WorldOptions["answer"] = () => undefined;
    const made = world({ now: late, answer: withDate });
    const send: World["send"] = async (request) => ({ ...(await made.send(request)), skewMilliseconds: -600_000 });
    await expect(made.assume(samplePolicy(), { stage: "deploy" }, { send })).rejects.toMatchObject({
      code: "ID_TOKEN_EXPIRED",
      message: expect.stringContaining("clock is 10 minutes ahead of GitHub's"),
    });
  });

  test("no permission: recorded, and nobody is asked", async () => {
    const made = world();
    const env = { ...made.env, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "" };
    await expect(made.assume(samplePolicy(), { stage: "deploy" }, { env })).rejects.toMatchObject({
      code: "ID_TOKEN_PERMISSION_MISSING",
    });
    expect(made.requests).toEqual([]);
    expect(told(made)).toEqual(["identity.token.requested failure ID_TOKEN_PERMISSION_MISSING"]);
  });
});

describe("stages that no job may hold together", () => {
  test("one after the other", async () => {
    const made = world();
    await granted(made, "build");
    const second = await made.assume(samplePolicy(), { stage: "deploy" });
    expect(second).toMatchObject({
      kind: "denied-by-policy",
      decision: { code: "DENIED_FORBID_WITH", conflict: "build" },
    });
    expect(made.alive.size).toBe(1);
  });

  test("at once: never both, and what was issued too much is revoked", async () => {
    const made = world();
    let asking = 0;
    let bothAsk = () => {};
    const met = new Promise<void>((resolve) => {
      bothAsk = resolve;
    });
    const send: World["send"] = async (request) => {
      if (request.url.endsWith("/login") && ++asking === 2) bothAsk();
      if (request.url.endsWith("/login")) await met;
      return made.send(request);
    };
    const both = await Promise.all(
      ["build", "deploy"].map((stage) => made.assume(samplePolicy(), { stage, credential: "vault" }, { send })),
    );
    const holding = both.filter(({ kind }) => kind === "granted").length;
    expect(holding).toBeLessThan(2);
    expect(made.alive.size).toBe(holding);
    expect(told(made)).toContain("credential.revoked success");
    expect(told(made)).toContain("credential.denied denied DENIED_FORBID_WITH");
  });

  test("damaged events are no way around it", async () => {
    const made = world();
    await granted(made, "build");
    appendFileSync(eventFilePath(made.env) ?? "", "{ this is no event\n");
    await expect(granted(made, "deploy")).rejects.toMatchObject({ code: "ASSUME_EVENTS_DAMAGED" });
  });
});

describe("what cannot be recorded must not be held", () => {
  test("the credential is revoked when its event cannot be written", async () => {
    const made = world();
    const record: World["record"] = (happening) => {
      if (happening.type === "credential.issued") throw new Error("the disk is full");
    };
    await expect(made.assume(samplePolicy(), { stage: "deploy" }, { record })).rejects.toThrow("the disk is full");
    expect(made.alive.size).toBe(0);
  });

  test("the credential is revoked when the list of the job cannot be written", async () => {
    const made = world();
    const assumption = await granted(made);
    const around = { ...made, env: { ...made.env, RUNNER_TEMP: "relative" } };
    await expect(deliverAsOutputs(assumption, around)).rejects.toMatchObject({ code: "DELIVERY_FOLDER_UNSAFE" });
    expect(made.alive.size).toBe(0);
  });
});

describe("delivery to a command", () => {
  const run = (made: World, script: string, assumption: Awaited<ReturnType<typeof granted>>) =>
    deliverToCommand(
      assumption,
      { program: process.execPath, parameters: ["-e", script], without: ["HIDDEN"] },
      { ...made, env: { ...made.env, HIDDEN: "key", INPUT_RUN: "x" } },
      { inJob: true },
    );

  test("gives the credential back whatever the command does", async () => {
    const made = world();
    const script = "process.exit(process.env.VAULT_TOKEN && !process.env.HIDDEN && !process.env.INPUT_RUN ? 7 : 1)";
    expect(await run(made, script, await granted(made))).toEqual({ exitCode: 7, isOver: true });
    expect(made.alive.size).toBe(0);
    expect(openJobStore(made.env).ledger.open().entries).toEqual([]);
    expect(told(made).at(-1)).toBe("credential.revoked success");
  });

  test("hides what its tools would heed before the credential", async () => {
    const made = world();
    const env = { ...made.env, BAO_TOKEN: "old", VAULT_AGENT_ADDR: "http://127.0.0.1", VAULT_NAMESPACE: "team" };
    const around = { ...made, env: { ...env, VAULT_TOKEN: "old", BAO_ADDR: "" } };
    const assumption = await granted(made);
    expect(hiddenNote(assumption, around.env)).toBe(
      "not handed on: VAULT_AGENT_ADDR, BAO_TOKEN, which would be used instead of this credential",
    );
    const script =
      "const { env } = process; process.exit(env.BAO_TOKEN || env.VAULT_AGENT_ADDR || env.VAULT_TOKEN === 'old' || env.VAULT_NAMESPACE !== 'team' ? 1 : 7)";
    const command = { program: process.execPath, parameters: ["-e", script] };
    expect(await deliverToCommand(assumption, command, around)).toEqual({ exitCode: 7, isOver: true });
  });

  test("what could not be revoked is tried again at the end of the job", async () => {
    let isDown = true;
    const answer: WorldOptions["answer"] = ({ url }) =>
      isDown && url.endsWith("revoke-self")
        ? { status: 404, headers: {}, body: "", elapsedMilliseconds: 1 }
        : undefined;
    const made = world({ answer });
    expect(await run(made, "", await granted(made))).toEqual({ exitCode: 0, isOver: false });
    expect(told(made).at(-1)).toBe("credential.revoked failure REVOKE_FAILED");
    isDown = false;
    await endOfJob(openJobStore(made.env), made, () => {});
    expect(made.alive.size).toBe(0);
    expect(credentialRows(made.env)).toMatchObject([{ revocation: { state: "revoked" } }]);
  });
});
