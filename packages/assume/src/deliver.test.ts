import { readFileSync } from "node:fs";
import type { IssuedCredential } from "@sallyport/federation";
import { type Credential, parsePolicy } from "@sallyport/policy";
import { afterEach, describe, expect, test } from "vitest";
import type { Granted } from "./assume-credential.ts";
import { deliverAsOutputs, deliverAsVariables, deliverForRefresh, openJobStore, usualDelivery } from "./deliver.ts";
import { credentialRows } from "./recorder.ts";
import { createWorld, samplePolicy, type World } from "./testing/world.ts";

const worlds: World[] = [];
function world(): World {
  const made = createWorld();
  worlds.push(made);
  return made;
}
afterEach(() => {
  for (const made of worlds.splice(0)) made.remove();
});

const policy = parsePolicy(
  Buffer.from(`version: 1
stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow: [{ repository_id: "1001" }]
    max-duration: 20m
    credentials:
      aws: { provider: aws, role: "arn:aws:iam::111122223333:role/deploy", region: eu-west-1 }
      azure: { provider: azure, tenant: "00000000-0000-0000-0000-000000000001", client: "00000000-0000-0000-0000-000000000002" }
      google: { provider: google, workload-identity-provider: projects/1/locations/global/workloadIdentityPools/pool/providers/acme }
      vault: { provider: vault, url: "https://vault.acme.example", role: deploy }
`),
  ".github/sallyport.yml",
);
const stage = policy.stages.deploy;
const credentialOf = (name: string): Credential => {
  const found = stage?.credentials[name];
  if (found === undefined) throw new Error(`no credential ${name}`);
  return found;
};

/** As a provider without revocation grants it. */
function grantedOf(name: string, more: Partial<IssuedCredential> = {}): Granted {
  const credential = credentialOf(name);
  const issued = {
    provider: credential.provider,
    environment: { FIRST: "1", SECOND: "2" },
    outputs: { token: "t" },
    secrets: [],
    join: { accessKeyId: "ASIA-1" },
    identity: "role/deploy",
    ...more,
  };
  return { choice: { credential, ...(stage ? { stage } : {}) }, claims: { run_id: "7", run_attempt: "2" }, issued };
}

const listOf = ({ env }: World) =>
  openJobStore(env)
    .ledger.open()
    .entries.map(({ id: _, ...entry }) => entry);

test.each<[string, boolean, Partial<Credential>, string]>([
  ["aws", true, {}, "exec"],
  ["vault", true, {}, "exec"],
  ["aws", false, {}, "refresh"],
  ["azure", false, {}, "refresh"],
  ["google", false, {}, "refresh"],
  ["google", false, { delegates: ["a@b.iam.gserviceaccount.com"] }, "output"],
  ["google", false, { idTokenAudience: "x" }, "output"],
  ["google", false, { scopes: ["https://www.googleapis.com/auth/devstorage.read_only"] }, "output"],
  ["azure", false, { scope: "https://vault.azure.net/.default" }, "output"],
  ["vault", false, {}, "output"],
])("a credential of %s is usually delivered (%s, %j) by %s", (name, hasCommand, more, delivery) => {
  const credential = { ...credentialOf(name), ...more } as Credential;
  expect(usualDelivery({ credential }, hasCommand)).toBe(delivery);
});

test("an account of Google's is delivered by refresh only where the stage lets its token live ten minutes", async () => {
  const made = world();
  const credential = { ...credentialOf("google"), serviceAccount: "a@b.iam.gserviceaccount.com" } as Credential;
  const choiceOf = (maxDuration: number) => ({ credential, ...(stage ? { stage: { ...stage, maxDuration } } : {}) });
  expect([599, 600].map((seconds) => usualDelivery(choiceOf(seconds), false))).toEqual(["output", "refresh"]);
  const short = { ...grantedOf("google"), choice: choiceOf(599) };
  await expect(deliverForRefresh(short, { program: "/node", parameters: [] }, made)).rejects.toMatchObject({
    code: "DELIVERY_NOT_REFRESHABLE",
  });
});

describe("what later steps see is on the list of the job's end", () => {
  test("variables, and what nobody can end, with its reason", async () => {
    const made = world();
    const granted = grantedOf("aws", { notRevocable: "AWS ends a session only with its time" });
    expect(await deliverAsVariables(granted, made)).toEqual({ set: { FIRST: "1", SECOND: "2" }, conflicts: [] });
    const about = { identity: "role/deploy", join: { accessKeyId: "ASIA-1" }, credential: "aws", stage: "deploy" };
    expect(listOf(made)).toEqual([
      { kind: "lasting", why: "AWS ends a session only with its time", ...about },
      { kind: "variable", name: "FIRST" },
      { kind: "variable", name: "SECOND" },
    ]);
  });

  test("and what would be used before them is told of", async () => {
    const made = world();
    const around = { ...made, env: { ...made.env, AWS_PROFILE: "old", AWS_DEFAULT_PROFILE: "", AWS_REGION: "x" } };
    expect((await deliverAsVariables(grantedOf("aws"), around)).conflicts).toEqual(["AWS_PROFILE"]);
  });

  test("outputs, also where no policy and no reason is", async () => {
    const made = world();
    const { choice, ...granted } = grantedOf("aws");
    expect(await deliverAsOutputs({ ...granted, choice: { credential: choice.credential } }, made)).toEqual({
      token: "t",
    });
    expect(listOf(made)).toEqual([
      {
        kind: "lasting",
        why: "its provider has no way to end it",
        identity: "role/deploy",
        join: { accessKeyId: "ASIA-1" },
        credential: "aws",
      },
    ]);
  });

  test("a token of Vault with what ends it", async () => {
    const made = world();
    const assumption = await made.assume(samplePolicy(), { stage: "deploy", credential: "vault" });
    if (assumption.kind !== "granted") throw new Error("denied");
    await deliverAsOutputs(assumption, made);
    expect(listOf(made)).toMatchObject([{ kind: "token", handle: { kind: "vault", token: [...made.alive][0] } }]);
  });
});

describe("files that fetch the credential themselves", () => {
  const helper = { program: "/node", parameters: ["/helper.js"] };

  test("say what was decided, are on the list, and what was issued first is given back", async () => {
    const made = world();
    const decision = { effect: "allow", duration: 1_200 } as unknown as NonNullable<Granted["decision"]>;
    const env = { ...made.env, AWS_PROFILE: "old", AWS_ACCESS_KEY_ID: "" };
    const { set, conflicts, ...more } = await deliverForRefresh({ ...grantedOf("aws"), decision }, helper, {
      ...made,
      env,
    });
    expect(conflicts).toEqual(["AWS_PROFILE"]);
    expect(more).toEqual({});
    const config = readFileSync(set.AWS_CONFIG_FILE ?? "", "utf8");
    const request = JSON.parse(readFileSync(/helper\.js (\S+)$/m.exec(config)?.[1] ?? "", "utf8"));
    expect(request).toMatchObject({
      version: 1,
      stage: "deploy",
      durationSeconds: 1_200,
      session: "sallyport-deploy-7-2",
    });
    const list = listOf(made);
    expect(list.flatMap((entry) => (entry.kind === "variable" ? [entry.name] : []))).toEqual(Object.keys(set));
    expect(list.filter(({ kind }) => kind === "file")).toHaveLength(3);
    expect(credentialRows(made.env)).toMatchObject([{ revocation: { state: "not-revocable" } }]);
  });

  const requestIn = (file = "") =>
    JSON.parse(readFileSync(/helper\.js (\S+)$/m.exec(readFileSync(file, "utf8"))?.[1] ?? "", "utf8")) as unknown;

  test.each<[number | undefined, number | undefined, number, boolean]>([
    // Nobody chose the usual 15 minutes, and tools would fetch such keys for each request.
    [undefined, undefined, 1_800, false],
    [undefined, 1_200, 1_200, false],
    [undefined, 900, 900, true],
    [900, undefined, 900, true],
    [3_600, undefined, 3_600, false],
    [3_600, 2_700, 2_700, false],
  ])(
    "of AWS, with %s seconds of the credential and %s of the stage, are for %i seconds",
    async (own, most, seconds, told) => {
      const made = world();
      const { choice, ...granted } = grantedOf("aws");
      const { maxDuration: _, ...plain } = choice.stage ?? expect.fail("no stage");
      const credential = { ...choice.credential, ...(own === undefined ? {} : { duration: own }) } as Credential;
      const decision = { effect: "allow", duration: 900 } as unknown as NonNullable<Granted["decision"]>;
      const stageOf = { ...plain, ...(most === undefined ? {} : { maxDuration: most }) };
      const { set, note } = await deliverForRefresh(
        { ...granted, choice: { credential, stage: stageOf }, decision },
        helper,
        made,
      );
      expect(requestIn(set.AWS_CONFIG_FILE)).toMatchObject({ durationSeconds: seconds });
      expect(note !== undefined).toBe(told);
    },
  );

  test("without a policy are those of a job", async () => {
    const made = world();
    const { choice, ...granted } = grantedOf("aws");
    const { set } = await deliverForRefresh({ ...granted, choice: { credential: choice.credential } }, helper, made);
    const config = readFileSync(set.AWS_CONFIG_FILE ?? "", "utf8");
    const request = JSON.parse(readFileSync(/helper\.js (\S+)$/m.exec(config)?.[1] ?? "", "utf8"));
    expect([request.stage, request.session, Object.hasOwn(request, "durationSeconds")]).toEqual([
      "job",
      "sallyport-job-7-2",
      false,
    ]);
  });

  test("of Azure name the file that is to be kept fresh", async () => {
    const made = world();
    const { set, tokenFile } = await deliverForRefresh(grantedOf("azure"), helper, made);
    expect(tokenFile).toBe(set.AZURE_FEDERATED_TOKEN_FILE);
  });

  test("that no tool knows are refused, and the credential is given back all the same", async () => {
    const made = world();
    const assumption = await made.assume(samplePolicy(), { stage: "deploy", credential: "vault" });
    if (assumption.kind !== "granted") throw new Error("denied");
    await expect(deliverForRefresh(assumption, helper, made)).rejects.toMatchObject({
      code: "DELIVERY_NOT_REFRESHABLE",
    });
    expect(made.alive.size).toBe(0);
  });
});
