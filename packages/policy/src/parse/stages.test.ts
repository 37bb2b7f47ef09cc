import { readFileSync } from "node:fs";
import path from "node:path";
import { type Region, SallyportError } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policyDigest } from "../policy.ts";
import { compileConditions } from "../stages/compile-conditions.ts";
import { parsePolicy } from "./parse-policy.ts";

const fixtures = path.join(import.meta.dirname, "fixtures");

function parse(text: string | Buffer) {
  return parsePolicy(Buffer.from(text), "policy.yml");
}

function problemsOf(text: string | Buffer): string[] {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof SallyportError)) throw error;
    return error.problems.map(
      ({ place, message }) => `${place?.region?.start.line}:${place?.region?.start.column} ${message}`,
    );
  }
  return [];
}

const whole = readFileSync(path.join(fixtures, "stages-every-key.yml"), "utf8");

describe("stages", () => {
  it("are read with every key and every provider", async () => {
    const { stages, tests, locked, delegates } = parse(whole);
    const withoutPlaces = (key: string, value: unknown) => (key === "at" ? undefined : value);
    const content = JSON.stringify({ stages, tests, locked, delegates }, withoutPlaces, 2);
    await expect(`${content}\n`).toMatchFileSnapshot("./fixtures/stages-every-key.golden.json");
  });

  it("have the places of their lines", () => {
    const deploy = parse(whole).stages["deploy-production"];
    const grant = deploy?.allow[0];
    const places: readonly (Region | undefined)[] = [
      ...[deploy?.at, grant?.at, grant?.claims.ref?.at],
      ...[deploy?.when?.at, deploy?.window?.at, deploy?.credentials.azure?.at],
    ];
    expect(places.map((region) => `${region?.start.line}:${region?.start.column}`)).toEqual([
      "8:3",
      "12:9",
      "14:9",
      "19:11",
      "75:7",
      "45:7",
    ]);
  });

  it("have all of their mistakes told at once", async () => {
    const problems = problemsOf(readFileSync(path.join(fixtures, "stages-every-mistake.yml")));
    await expect(`${problems.join("\n")}\n`).toMatchFileSnapshot("./fixtures/stages-every-mistake.golden.txt");
  });

  it("count in the digest, and their tests and places do not", () => {
    const digest = policyDigest(parse(whole));
    const moved = whole.replace(/tests:[\s\S]*?\nlocked/, "locked").replace("version: 1", "# moved\nversion: 1");
    expect(policyDigest(parse(moved))).toBe(digest);
    for (const [from, to] of [
      ["environment: production", "environment: test"],
      ["duration: 15m", "duration: 16m"],
      ['hours: "22:00-06:00"', 'hours: "22:00-07:00"'],
      ["forbid-with: [build]", ""],
      ["claims.run_attempt", "claims.run_number"],
      ["runner_environment: self-hosted", "runner_environment: github-hosted"],
      ["bound: 1h", "bound: 2h"],
      ["/stages/deploy-production/deny", "/stages/deploy-production/allow"],
      ["roll out the shop", "roll out the other shop"],
    ] as const)
      expect(policyDigest(parse(whole.replace(from, to))), from).not.toBe(digest);
  });

  it("may leave to the file that they extend what it says", () => {
    const sha = "0123456789".repeat(4);
    const stages = "stages: { deploy: { max-duration: 5m, forbid-with: [build] } }";
    const policy = parse(`version: 1\nextends: acme/.github/policies/shop.yml@${sha}\n${stages}\n`);
    const pin = { commit: sha };
    expect(policy.extends).toMatchObject({ repository: "acme/.github", path: "policies/shop.yml", pin });
    expect(policy.stages.deploy).toMatchObject({ unsaid: ["owner", "purpose", "allow"], maxDuration: 300 });
    const digest = "ab".repeat(32);
    expect(parse(`version: 1\nextends: acme/.github/p.yml@sha256:${digest}\n`).extends?.pin).toEqual({
      sha256: digest,
    });
    for (const bad of ["acme/.github/p.yml@main", "acme/.github/p.yml@0123", "acme/p.yml@", `https://x/y@${sha}`])
      expect(problemsOf(`version: 1\nextends: ${bad}\n`)[0], bad).toMatch(/\/extends: expected .* prints its commit\)/);
  });

  it("have conditions that are CEL", async () => {
    const text = (when: string) => `version: 1\nstages: { a: { owner: "@a", purpose: any, allow: [], when: ${when} } }`;
    const failure = await compileConditions(parse(text("claims.ref = 'x'")), "policy.yml").catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: "POLICY_INVALID", kind: "usage" });
    expect((failure as SallyportError).problems).toMatchObject([
      {
        place: { path: "policy.yml", region: { start: { line: 2, column: 71 } } },
        message: '/stages/a/when: this is not a CEL expression: "=" is not expected here (write == to compare)',
      },
    ]);
    const policy = parse(text("'true'"));
    const compiled = await compileConditions(policy);
    expect(compiled.stages.a?.when?.compiled?.evaluate({})).toEqual({ value: true });
    expect(await compileConditions(compiled)).toBe(compiled);
    expect(policyDigest(compiled)).toBe(policyDigest(policy));
  });

  it.each([
    ["event_name", "pull-request-target", "the name of an event is of small letters and _"],
    ["event_name", "Push", "the name of an event is of small letters and _"],
    ["runner_environment", "selfhosted", "runner_environment is github-hosted or self-hosted"],
    ["runner_environment", "hosted-*", "runner_environment is github-hosted or self-hosted"],
    ["ref_protected", "yes", "ref_protected is false or true"],
    ["repository_visibility", "Public", "repository_visibility is private or internal or public"],
  ])("cannot match %s against %s, which no token has", (claim, value, words) => {
    for (const [allow, deny] of [
      [`{ repository_id: "1", ${claim}: ${value} }`, ""],
      ['{ repository_id: "1" }', `, deny: [{ ${claim}: { not: [${value}] } }]`],
    ]) {
      const text = `version: 1\nstages: { a: { owner: "@a", purpose: any, allow: [${allow}]${deny} } }`;
      expect(problemsOf(text)).toEqual([expect.stringContaining(words)]);
    }
  });

  it.each([
    ["event_name", '"pull_request*"'],
    ["event_name", "repository_dispatch"],
    ["runner_environment", '"*-hosted"'],
    ["ref_protected", '"true"'],
    ["environment", "Pull-Request"],
  ])("may match %s against %s", (claim, value) => {
    const grant = `{ repository_id: "1", ${claim}: ${value} }`;
    expect(problemsOf(`version: 1\nstages: { a: { owner: "@a", purpose: any, allow: [${grant}] } }`)).toEqual([]);
  });

  it("have conditions of which the kinds fit", async () => {
    const text = (when: string) => `version: 1\nstages: { a: { owner: "@a", purpose: any, allow: [], when: ${when} } }`;
    const failure = await compileConditions(parse(text("claims.ref_protected != false")), "policy.yml").catch(
      (error: unknown) => error,
    );
    expect((failure as SallyportError).problems).toMatchObject([
      { message: expect.stringContaining('write claims.ref_protected == "true"') },
    ]);
    const fine = `'claims.exp - claims.iat < 400 && int(claims.run_attempt) < 3 && credential != "x"'`;
    expect((await compileConditions(parse(text(fine)))).stages.a?.when?.compiled).toBeDefined();
  });

  it("are refused and never more, whatever they are", () => {
    const words = fc.constantFrom(
      ...["stages:", "a:", "allow:", "deny:", "when:", "credentials:", "provider:", "aws", "google", "window:"],
      ...["zone:", "hours:", "freezes:", "from:", "until:", "tests:", "name:", "stage:", "claims:", "expect:"],
      ...["extends:", "locked:", "delegates:", "bound:", "pointer:", "forbid-with:", "duration:", "not:"],
      ...["\n", "\n  ", "\n    ", "\n      - ", "{", "}", "[", "]", ",", " ", "15m", '"x"', "2027-02-01"],
      ...["2027-99-99", "Mars/Base", "1", "~", "*a", "&a "],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const problems = problemsOf(`version: 1\n${parts.join("")}`);
        expect(problems.every((problem) => /^\d+:\d+ \S/.test(problem))).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("never throw another error where a whole file is damaged", () => {
    const patches = fc.constantFrom("", "~", "[]", "{}", '"', "0", "*", "\n- ");
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(30), patches, (start, length, patch) => {
        problemsOf(whole.slice(0, start) + patch + whole.slice(start + length));
      }),
      { numRuns: 300 },
    );
  });
});
