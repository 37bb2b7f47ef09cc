import { describe, expect, it } from "vitest";
import { severityOf } from "../apply/rule-severity.ts";
import { parsePolicy } from "../parse/parse-policy.ts";
import type { Policy } from "../policy.ts";
import { decideStage } from "../stages/decide-stage.ts";
import { mergePolicies } from "./merge-policies.ts";

const now = "2027-01-04T12:00:00.000Z";
const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

const above = (text: string): Policy => parsePolicy(Buffer.from(`version: 1\n${text}`), "acme/.github/sallyport.yml");
const below = (text: string): Policy =>
  parsePolicy(
    Buffer.from(`version: 1\nextends: acme/.github/sallyport.yml@${"0".repeat(40)}\n${text}`),
    ".github/sallyport.yml",
  );

const stageFor = (grants: string, lines = "") =>
  `stages:\n  deploy:\n    owner: "@acme/sre"\n    purpose: roll out the shop\n    allow: [${grants}]\n${lines}`;
const stage = (lines: string) => stageFor(`{ repository_id: "1" }`, lines);
const part = (lines: string) => `stages:\n  deploy:\n${lines}`;
const vault = `    credentials:\n      v: { provider: vault, url: "https://vault.acme.example", role: deploy }\n`;

describe("a delegation with a bound that means nothing at its place", () => {
  // The parser refuses such a file. A policy that comes another way must not be the looser for it.
  const delegating = (text: string, pointer: string, bound: string | readonly string[]): Policy => ({
    ...above(text),
    delegates: [{ pointer, bound, at: nowhere }],
  });
  const hour = stage("    max-duration: 1h\n");
  const weeks = part("    max-duration: 500h\n");
  const error = "rules: { secrets/a: error }\n";
  const off = "rules: { secrets/a: off }\n";
  const life = (policy: Policy) => policy.stages.deploy?.maxDuration;
  const severity = (policy: Policy) => severityOf(policy, "secrets/a", "info");
  const confidence = ({ secrets }: Policy) => secrets.minConfidence;

  it.each<[string, string | readonly string[], string, string, (policy: Policy) => unknown, unknown]>([
    ["/stages/deploy/max-duration", ["2h"], hour, weeks, life, 3600],
    ["/stages/deploy/max-duration", "long", hour, weeks, life, 3600],
    ["/rules/secrets~1a", "warn", error, off, severity, "error"],
    ["/rules/secrets~1a", ["off"], error, off, severity, "error"],
    [
      "/secrets/min-confidence",
      ["high"],
      "secrets: { min-confidence: low }\n",
      "secrets: { min-confidence: high }\n",
      confidence,
      "low",
    ],
  ])("%s as far as %j lets nobody go further", (pointer, bound, first, second, read, expected) => {
    const { policy, conflicts } = mergePolicies(delegating(first, pointer, bound), below(second));
    expect(read(policy)).toBe(expected);
    expect(conflicts).toHaveLength(1);
  });
});

describe("a delegation of a claim", () => {
  const told = (first: string, second: string) =>
    mergePolicies(above(first), below(second)).conflicts.map(({ message }) => message);
  const two = stageFor(`{ repository_id: "1", ref: refs/heads/a }, { repository_id: "2", ref: refs/heads/b }`);

  it.each<[string, string, string, number]>([
    ["of the second grant, within its bound", `1/ref, bound: "refs/heads/*"`, "refs/heads/dev", 0],
    ["of the second grant, without a bound", "1/ref", "refs/tags/x", 0],
    ["past its bound", `1/ref, bound: "refs/heads/*"`, "refs/tags/x", 1],
    ["of another claim", `1/repository_id, bound: "3"`, "refs/heads/dev", 1],
  ])("%s", (_, delegate, ref, count) => {
    const first = `${two}delegates: [{ pointer: /stages/deploy/allow/${delegate} }]\n`;
    const second = part(`    allow: [{ repository_id: "2", ref: [${ref}, refs/heads/b] }]\n`);
    expect(told(first, second)).toEqual(Array(count).fill(expect.stringMatching(/lets in more values of ref/)));
  });
});

describe("what a file in the middle passes on", () => {
  const decide = (files: readonly string[], environment: string) => {
    const [top = "", ...lower] = files;
    const merged = lower.reduce((policy, text) => mergePolicies(policy, below(text)).policy, above(top));
    const claims = { repository_id: "1", environment, ref: "refs/heads/dev" };
    return decideStage(merged, { stage: "deploy", claims, now }).code;
  };
  const grant = (environment: string) => `{ repository_id: "1", environment: ${environment}, ref: refs/heads/main }`;
  const top = `${stageFor(`${grant("staging")}, ${grant("production")}`)}delegates: [{ pointer: /stages/deploy/allow/0/ref }]\n`;
  const allow = (entry: string) => part(`    allow: [${entry}]\n`);
  const wide = (environment: string) => allow(`{ environment: ${environment}, ref: refs/heads/dev }`);

  it("is never another grant than the one that was delegated", () => {
    expect(decide([top, wide("staging")], "staging")).toBe("ALLOWED");
    expect(decide([top, "", wide("staging")], "staging")).toBe("ALLOWED");
    expect(decide([top, wide("production")], "production")).toBe("DENIED_NO_GRANT");
    // In the policy of the first two, the grant for production is the first one.
    const middle = allow("{ environment: production }");
    expect(decide([top, middle, wide("production")], "production")).toBe("DENIED_NO_GRANT");
  });

  it.each<[string, string, string, boolean]>([
    ["a stage of its own", stage(""), "/stages/mine/max-duration", true],
    ["what the file above leaves open in its stage", stage(""), "/stages/deploy/max-duration", true],
    ["a rule that the file above does not name", "rules: { secrets/a: error }\n", "/rules/secrets~1b", true],
    ["a grant of the file above", stage(""), "/stages/deploy/allow/7/ref", false],
    ["a credential beside those of the file above", stage(vault), "/stages/deploy/credentials/other", false],
    ["a stage of the file above", stage(""), "/stages/deploy", false],
    ["all rules", "rules: { secrets/a: error }\n", "/rules", false],
  ])("may it be %s", (_, first, pointer, isPassedOn) => {
    const { policy } = mergePolicies(above(first), below(`delegates: [{ pointer: ${pointer} }]\n`));
    expect(policy.delegates.map((delegate) => delegate.pointer)).toEqual(isPassedOn ? [pointer] : []);
  });
});
