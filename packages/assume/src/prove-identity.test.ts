import { eventFilePath, readEvents } from "@sallyport/evidence";
import type { Credential } from "@sallyport/policy";
import { afterEach, describe, expect, test } from "vitest";
import { proveIdentity } from "./prove-identity.ts";
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

const vault = samplePolicy().stages.deploy?.credentials.vault as Credential;
const audienceOf = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).aud;

describe("the tokens that a proven identity gives", () => {
  test("the one that was proven, once; from then on a new one each time", async () => {
    const made = world();
    const identity = await proveIdentity(vault, made);
    const proven = made.secrets.at(-1);
    const audience = "https://vault.acme.example";
    const tokens = [
      await identity.idToken(audience),
      await identity.idToken(audience),
      await identity.idToken(audience),
    ];
    expect(tokens[0]).toBe(proven);
    expect(new Set(tokens).size).toBe(3);
    expect(tokens.map(audienceOf)).toEqual([audience, audience, audience]);
  });

  test("one for another audience leaves the proven one as it is", async () => {
    const made = world();
    const identity = await proveIdentity(vault, made);
    const proven = made.secrets.at(-1);
    expect(audienceOf(await identity.idToken("octo-sts.dev"))).toBe("octo-sts.dev");
    expect(await identity.idToken("https://vault.acme.example")).toBe(proven);
  });

  test("for a credential that takes none, identity is proven with a token that no provider takes", async () => {
    const app = { ...vault, provider: "github-app", app: "1", owner: "acme", permissions: {} } as unknown as Credential;
    const made = world();
    expect((await proveIdentity(app, made)).claims.aud).toBe("sallyport");
  });
});

describe("a token whose times do not fit", () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const failed = async (options: WorldOptions, skewMilliseconds?: number) => {
    const made = world(options);
    const send: World["send"] = async (request) => ({
      ...(await made.send(request)),
      ...(skewMilliseconds === undefined ? {} : { skewMilliseconds }),
    });
    const error = await proveIdentity(vault, { ...made, send }).then(
      () => expect.fail("it was proven"),
      (thrown: Error & { code: string }) => `${thrown.code}: ${thrown.message}`,
    );
    const events = readEvents(eventFilePath(made.env) ?? "").events.map(({ event }) => event);
    expect(events.at(-1)).toMatchObject({ type: "identity.token.verified", outcome: "failure" });
    return error;
  };

  test.each<[string, WorldOptions, number | undefined, RegExp]>([
    ["our clock is ahead", { now: at(10) }, -600_000, /^ID_TOKEN_EXPIRED: this machine's clock is 10 minutes ahead of/],
    [
      "our clock is behind",
      { now: at(-10) },
      600_000,
      /^ID_TOKEN_NOT_YET_VALID: this machine's clock is 10 minutes behind/,
    ],
    ["our clock is right", { now: at(10) }, 0, /^ID_TOKEN_EXPIRED: the ID token expired/],
    ["nobody says what time it is", { now: at(10) }, undefined, /^ID_TOKEN_EXPIRED: the ID token expired/],
    ["less than a minute", { now: at(10) }, -59_999, /^ID_TOKEN_EXPIRED: the ID token expired/],
    ["one minute", { now: at(10) }, -60_000, /^ID_TOKEN_EXPIRED: this machine's clock is 1 minute ahead of/],
    [
      "something else is wrong, too",
      { header: { alg: "none" } },
      -600_000,
      /^ID_TOKEN_ALGORITHM: the ID token is signed/,
    ],
  ])("%s", async (_, options, skew, text) => {
    expect(await failed(options, skew)).toMatch(text);
  });
});
