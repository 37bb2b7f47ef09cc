import { describe, expect, it } from "vitest";
import { redacted, redactedPath } from "./redact.ts";
import { mustEnd } from "./testing/must-end.ts";
import { randomText } from "./testing/random-text.ts";

describe("redacted", () => {
  it.each([
    "The vendor's sandbox key; it opens nothing and is rotated every night, see docs/keys.md.",
    "see https://github.com/acme/shop/pull/12#issuecomment-2034567",
    "sallyport check --policy .github/sallyport.yml --at 2027-02-01T08:00:00Z -o out/report.html",
    "commit 1a2b3c4d5e6f on 2026-11-21, range 5e1b2c3..9f8e7d6, origin/main..HEAD",
    `fingerprint s1:${randomText(1, 32, "hex")} and sha256:${randomText(2, 64, "hex")}`,
    "v1.2.3-beta.4+sha.5114f85 of actions/checkout@v4, git 2.39.5, Node 24.1.0",
    `GITHUB_TOKEN, DB_PASSWORD, process.env.API_KEY, $${"{{ secrets.DEPLOY_KEY }}"}`,
    "the token is 12345; password=$DB_PASS1; secret: $HOME/key-1.pem; token=$(cat t0ken); key: <your-token-1>",
    "https://alice@host/x; password: 01234567890123456789; secret=deadbeef0123; bearer 2/3; password is correct",
    "the token is read-only; password: rotated; token=$TOKEN; secret (long-term)",
    "there is no folder /tmp/job4-ZxKq/b, nor --output=/tmp/q7-Rt/zK_2/out.html",
    "alice@example.com, @bob, /tmp/sallyport-Ab3xY9/repo, C:\\work\\shop, 4,096 bytes, 12.5%",
    "/rules/secrets~1aws2*, acme/policies/organisation.yml@sha256, issues/12#issuecomment-2034567",
    "DefaultConfigurationProvider application-insights-key pull_request_target",
  ])("leaves %j as it is", (text) => {
    expect(redacted(text)).toBe(text);
  });

  it.each([
    ["a token", (secret: string) => `because ${secret} was used`],
    ["a token in quotes", (secret: string) => `key: "${secret}",`],
    ["an option", (secret: string) => `sallyport check --policy=${secret}`],
    ["a path", (secret: string) => `/home/alice/${secret}/shop.yml`],
    ["a path with a random folder", (secret: string) => `--output=/tmp/a1-Zx9/${secret}.json`],
    ["a query", (secret: string) => `https://example.com/a?key=${secret}&x=1`],
    ["a token with a prefix", (secret: string) => `ghp${"_"}${secret}`],
  ])("strikes out %s, keeping every column", (_, around) => {
    for (let seed = 0; seed < 300; seed += 1) {
      const secret = randomText(seed, 24, "base62");
      const text = around(secret);
      const result = redacted(text);
      expect(result).not.toContain(secret.slice(4, 20));
      expect(result).toHaveLength(text.length);
      expect(redacted(result)).toBe(result);
    }
  });

  /** Fillers show that the beginning alone tells: nothing else in these looks random. */
  it.each([
    "gh.p_",
    "gh.s_",
    "github_.pat_",
    "gl.pat-",
    "xo.xb-",
    "np.m_",
    "py.pi-",
    "AK.IA",
    "AI.za",
    "hv.s.",
    "SG..",
  ])("strikes out what begins like a token: %s", (dotted) => {
    const token = `${dotted.replace(".", "")}${"summer1".repeat(2)}`;
    expect(redacted(`it says ${token} here`)).toBe(`it says ${"•".repeat(token.length)} here`);
  });

  // The last that stays, and the first that is struck out.
  const prefix = ["gh", "p_"].join("");
  it.each([
    ["13 and 14 characters of a token", `it is ${prefix}summer1su`, "it is ", `${prefix}summer1sum`],
    ["7 and 8 characters of a password", "it is Somme2!", "it is ", "Sommer2!"],
    ["65 and 64 characters of one", `it is Sommer2!${"mer".repeat(19)}`, "it is ", `Sommer2!${"mer".repeat(18)}me`],
    ["a word with a number, and with a sign too", "it is Sommer24", "it is ", "##Sommer2!?."],
    ["a row of four characters, and of five", `it is ${"abcd".repeat(10)}`, "it is ", "q8z2k".repeat(10)],
    ["a plain value, and one with a sign in it", "secret=abcdef", "secret=", "abcd!e"],
  ])("begins at: %s", (_, stays, before, struck) => {
    expect(redacted(stays)).toBe(stays);
    expect(redacted(`${before}${struck}`)).toBe(`${before}${"•".repeat(struck.length)}`);
  });

  it.each([
    ["twelve letters", ["xqzkvw", "trpljh"], ["xqzkvw", "trplj"]],
    ["eight letters and digits", ["zk7q", "xv2w"], ["zk7q", "xv2"]],
  ])("strikes out a random word of %s, and none shorter", (_, word, shorter) => {
    expect(redacted(`it is ${word.join("")} here`)).toBe(`it is ${"•".repeat(word.join("").length)} here`);
    expect(redacted(`it is ${shorter.join("")} here`)).toBe(`it is ${shorter.join("")} here`);
  });

  it("strikes out only the random name of a path", () => {
    const folder = ["Xk3Pq", "Lm8Rz"].join("");
    expect(redacted(`no folder /tmp/a.${folder}/out.json`)).toBe(`no folder /tmp/${"•".repeat(12)}/out.json`);
  });

  it.each([
    ["mktemp -d", `/tmp/tmp.${randomText(3, 10, "base62")}/shop`],
    ["macOS", `/private/var/folders/q7/${randomText(4, 30, "hex")}/T/shop`],
  ])("leaves the folder that %s made, so that the path can be typed again", (_, folder) => {
    expect(redacted(`Name its folder: ${folder}.`)).toBe(`Name its folder: ${folder}.`);
    expect(redactedPath(folder)).toBe(folder);
    const secret = randomText(5, 24, "base62");
    expect(redactedPath(`${folder}/${secret}`)).toBe(`${folder}/${"•".repeat(24)}`);
    expect(redacted(`${folder}${secret}`)).not.toContain(secret);
  });

  it.each([
    ["https://bob:hunter2@example.com/x", "https://bob:•••••••@example.com/x"],
    ["the password is hunter2", "the password is •••••••"],
    ["password=hunter2;", "password=•••••••;"],
    ["api_key: 'x7 hidden'", "api_key: 'x7 hidden'"],
    ["logs in with Tr0ub4dor&3 only", "logs in with ••••••••••• only"],
    ["Sommer2024! is it", "••••••••••• is it"],
    [`password=$${["tr0ng!", "Pass9"].join("")}`, "password=••••••••••••"],
    ["https://hunter2ABC9x@host/x", "https://••••••••••••@host/x"],
    ["https://bob:p@ss:hunter2@host/x", "https://bob:••••••••••••@host/x"],
    ["password: 012345678901234567890", "password: •••••••••••••••••••••"],
    ["password=deadbeef0123456", "password=•••••••••••••••"],
    ["bearer tok3nvalue", "bearer ••••••••••"],
    [`secret=${"ab-".repeat(167)}`, `secret=${"•".repeat(501)}`],
  ])("strikes out what a person chose: %s", (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each(["hex", "base32", "base62", "base64"] as const)(
    "strikes out random %s of 20 characters in 199 of 200",
    (alphabet) => {
      const missed = Array.from({ length: 2000 }, (_, seed) => randomText(seed, 20, alphabet)).filter((value) =>
        redacted(`it says ${value} here`).includes(value),
      );
      expect(missed.length).toBeLessThan(10);
    },
  );

  it("takes linear time", () => {
    const units = ["password: ", "a:", "x", "a1://", "://a:@"];
    for (const unit of units) mustEnd(() => redacted(`https://${unit.repeat(400_000 / unit.length)}`));
  });
});

it("strikes out of a path only the name that looks like a secret", () => {
  const name = randomText(4, 24, "base62");
  expect(redactedPath(`/srv/${name}/shop`)).toBe(`/srv/${"•".repeat(24)}/shop`);
  expect(redactedPath("/home/runner/work/shop")).toBe("/home/runner/work/shop");
});
