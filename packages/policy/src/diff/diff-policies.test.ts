import { describe, expect, it } from "vitest";
import { comparePolicies } from "../compare/compare-policies.ts";
import { parsePolicy } from "../parse/parse-policy.ts";
import type { Policy } from "../policy.ts";
import { compileConditions } from "../stages/compile-conditions.ts";
import { diffPolicies } from "./diff-policies.ts";

const file = ".github/sallyport.yml";
const grant = `    allow: [{ repository_id: "123" }]\n`;
const stage = (lines: string) => `stages:\n  deploy:\n    owner: "@acme/sre"\n    purpose: roll out\n${lines}`;

async function policy(text: string): Promise<Policy> {
  return compileConditions(parsePolicy(Buffer.from(`version: 1\n${text}`), file), file);
}

async function told(before: string, after: string): Promise<string[]> {
  const changes = diffPolicies(await policy(before), await policy(after));
  return changes.map(({ kind, sentence }) => `${kind} ${sentence}`);
}

describe("a condition", () => {
  const withCondition = (condition: string) => stage(`${grant}    when: ${condition}\n`);

  it("that is new takes away", async () => {
    expect(await told(stage(grant), withCondition('claims.ref == "refs/heads/main"'))).toEqual([
      "NARROWER deploy has a further condition now",
    ]);
  });

  it("that is gone, or lets in more, is shown by somebody who gets in", async () => {
    const before = withCondition('claims.ref == "refs/heads/main"');
    const got = "WIDER after this change a token with repository_id=123 gets deploy: its condition (when)";
    expect(await told(before, stage(grant))).toEqual([`${got} is gone`]);
    expect(await told(before, withCondition('claims.ref.startsWith("refs/heads/")'))).toEqual([`${got} is another`]);
  });

  it("that is another is unprovable where no example is found, and says what it takes", async () => {
    const [line] = await told(withCondition('claims.actor == "alice"'), withCondition('claims.actor == "bob"'));
    expect(line).toMatch(
      /^UNPROVABLE the condition \(when\) of deploy is another: .* cannot be proven; write it as claim/,
    );
  });

  const both = `claims.actor == "a" && claims.ref == "b"`;
  it.each<[string, string, string, string]>([
    ["has other spaces", 'claims.actor == "a"', 'claims.actor=="a" // ours', "EQUAL deploy gives the same access"],
    ["asks in another order", both, `claims.ref == "b" && claims.actor == "a"`, "EQUAL deploy gives the same access"],
    ["asks for more", 'claims.actor == "a"', both, "NARROWER deploy has a further condition now"],
    ["asks for less", both, 'claims.actor == "a"', "UNPROVABLE the condition (when) of deploy is gone"],
    ["asks for either", both, `${both} || claims.ref == "c"`, "UNPROVABLE the condition (when) of deploy is another"],
    ["has another text", 'claims.actor == "a b"', 'claims.actor == "a  b"', "UNPROVABLE the condition"],
  ])("that %s", async (_, before, after, expected) => {
    const lines = await told(withCondition(JSON.stringify(before)), withCondition(JSON.stringify(after)));
    expect(lines).toEqual([expect.stringContaining(expected)]);
  });

  it("of a stage that nobody can be changes nothing", async () => {
    const nobody = (condition: string) => stage(`    allow: [{ actor: { not: "*" } }]\n${condition}`);
    const condition = `    when: claims.ref == "refs/heads/main"\n`;
    expect(await told(nobody(condition), nobody(""))).toEqual(["EQUAL deploy gives the same access"]);
  });

  it("that stays is asked about the counterexample too", async () => {
    const condition = `    when: claims.ref == "refs/heads/main"\n`;
    const narrow = stage(`    allow: [{ repository_id: "123", actor: alice }]\n${condition}`);
    expect(
      await told(narrow, stage(`    allow: [{ repository_id: "123", actor: [alice, bob] }]\n${condition}`)),
    ).toEqual([
      "MAY-WIDEN grant 1 of deploy lets in more; whether its condition (when) still keeps them out is not known",
    ]);
    const tag = (events: string) =>
      stage(`    allow: [{ repository_id: "123", ref: refs/tags/v1, event_name: ${events} }]\n${condition}`);
    expect(await told(tag("push"), tag("[push, workflow_run]"))).toEqual([
      expect.stringMatching(
        /^MAY-WIDEN .* but only claims of a form that GitHub is not known to issue, such as .*workflow_run$/,
      ),
    ]);
  });
});

describe("everything else of a policy", () => {
  const exception = `exceptions:\n  - { rule: secrets/a, path: a, owner: "@alice", approved-by: "@bob", reason: "The vendor's test server takes it.", control: none, replacement: "issue 12", expires: 2027-02-01 }\n`;
  const claimed = (bound: string) =>
    `${stage(grant)}delegates: [{ pointer: /stages/deploy/allow/0/ref, bound: ${bound} }]\n`;
  const ruled = (bound: string) => `delegates: [{ pointer: /rules/secrets~1a, bound: ${bound} }]\n`;
  const parent = (commit: string) => `extends: acme/.github/sallyport.yml@${commit.repeat(40)}\n`;

  it.each<[string, string, string, string]>([
    [
      "a lock",
      `${stage(grant)}locked: [/stages/deploy]\n`,
      stage(grant),
      "LOCK-REMOVED /stages/deploy is not locked any more",
    ],
    [
      "a delegation",
      stage(grant),
      `${stage(grant)}delegates: [{ pointer: /stages/deploy/max-duration, bound: 1h }]\n`,
      "DELEGATE-ADDED who extends this file may loosen /stages/deploy/max-duration now, as far as 1h",
    ],
    [
      "a wider delegation",
      `${stage(grant)}delegates: [{ pointer: /stages/deploy/max-duration, bound: 1h }]\n`,
      `${stage(grant)}delegates: [{ pointer: /stages/deploy/max-duration }]\n`,
      "DELEGATE-ADDED who extends this file may loosen /stages/deploy/max-duration now, without a bound; it was 1h",
    ],
    [
      "a lock of more than is locked now",
      `${stage(grant)}locked: [/stages]\n`,
      `${stage(grant)}locked: [/stages/deploy]\n`,
      "LOCK-REMOVED /stages is not locked any more",
    ],
    [
      "a lock of what only begins like what is locked now",
      `${stage(grant)}locked: [/stages/deploy]\n`,
      `${stage(grant)}locked: [/stages/dep]\n`,
      "LOCK-REMOVED /stages/deploy is not locked any more",
    ],
    [
      "another bound",
      `${stage(grant)}delegates: [{ pointer: /stages/deploy/max-duration, bound: 1h }]\n`,
      `${stage(grant)}delegates: [{ pointer: /stages/deploy/max-duration, bound: 2h }]\n`,
      "DELEGATE-ADDED who extends this file may loosen /stages/deploy/max-duration now, as far as 2h; it was 1h",
    ],
    ["a bound of a claim", claimed("[refs/heads/a]"), claimed('"refs/heads/*"'), "DELEGATE-ADDED who extends"],
    ["a bound of a rule", ruled("error"), ruled("warning"), "DELEGATE-ADDED who extends"],
    ["a parent of its own", "", parent("1"), "PARENT-CHANGED the policy extends acme/.github/sallyport.yml@1"],
    ["no parent", parent("0"), "", "PARENT-CHANGED the policy extends acme/.github/sallyport.yml@0"],
    ["a parent", parent("0"), parent("1"), "PARENT-CHANGED the policy extends acme/.github/sallyport.yml@1"],
    [
      "a rule",
      "rules: { secrets/a: error }\n",
      "rules: { secrets/a: info }\n",
      "SEVERITY-DOWN secrets/a is info now; it was error",
    ],
    ["a search", "", "secrets: { exclude: [src/**] }\n", "SEARCH-WEAKER src/** is excluded from the search now"],
    ["an exception", "", exception, "EXCEPTION-ADDED an exception for"],
  ])("%s", async (_, before, after, expected) => {
    const lines = await told(before, after);
    expect(lines).toEqual([expect.stringContaining(expected)]);
  });

  const delegated = (bound: string) => `${stage(grant)}delegates: [{ pointer: /stages/deploy/max-duration${bound} }]\n`;
  it.each<[string, string, string]>([
    ["a lock of more", `${stage(grant)}locked: [/stages/deploy]\n`, `${stage(grant)}locked: [/stages]\n`],
    ["the same lock beside another", `${stage(grant)}locked: [/rules]\n`, `${stage(grant)}locked: [/stages, /rules]\n`],
    ["the same delegation", delegated(", bound: 1h"), delegated(", bound: 1h")],
    ["a shorter bound", delegated(", bound: 1h"), delegated(", bound: 30m")],
    ["the same bound in another unit", delegated(", bound: 1h"), delegated(", bound: 60m")],
    ["a narrower bound of a claim", claimed('"refs/heads/*"'), claimed("[refs/heads/a, refs/heads/b*]")],
    ["a stricter bound of a rule", ruled("warning"), ruled("error")],
    ["a bound where there was none", delegated(""), delegated(", bound: 1h")],
    ["the same delegation without a bound", delegated(""), delegated("")],
    ["a delegation that is gone", delegated(""), stage(grant)],
    ["the same parent", parent("0"), parent("0")],
  ])("%s gives nobody more", async (_, before, after) => {
    expect(await told(before, after)).toEqual([]);
  });

  it("is told worst first", async () => {
    const lines = await told(
      `${stage(grant)}rules: { secrets/a: error }\nlocked: [/rules]\n`,
      `rules: { secrets/a: info }\n`,
    );
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["LOCK-REMOVED", "SEVERITY-DOWN", "NARROWER"]);
  });

  it("is a finding in a pull request, with its place, an example and how to undo it", async () => {
    const before = await policy(`${stage(grant)}locked: [/rules]\n`);
    const after = await policy(stage(`    allow: [{ repository_id: ["123", "124"] }]\n`));
    expect(comparePolicies(before, after, file)).toMatchObject([
      {
        rule: "policy/widened-access",
        severity: "error",
        message: "after this change a token with repository_id=124 gets deploy",
        places: [{ path: file, region: { start: { line: 6 } } }],
        evidence: expect.arrayContaining([
          { label: "change", value: "WIDER" },
          { label: "repository_id", value: "124" },
        ]),
        fix: { text: expect.stringMatching(/^Restore the claims as they were\. If it is meant/) },
      },
      { rule: "policy/weakened-inheritance", message: "/rules is not locked any more" },
    ]);
  });
});
