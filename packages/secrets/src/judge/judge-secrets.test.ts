import type { Finding } from "@sallyport/core";
import { defaultPolicy, type Exception, type Policy } from "@sallyport/policy";
import { describe, expect, test } from "vitest";
import type { SecretRule } from "../rule.ts";
import { type Judgement, judgeSecrets, type SecretFacts, type SecretScan } from "./judge-secrets.ts";

const rule: SecretRule = {
  kind: "generic",
  id: "secrets/acme-key",
  title: "Acme key",
  provider: "Acme",
  why: "Whoever has it is Acme.",
  fix: "Revoke it.",
};
const fingerprint = `s1:${"4f".repeat(16)}`;
const secret: SecretFacts = {
  rule,
  check: { confidence: "high", basis: "published format", evidence: [{ label: "account", value: "7" }] },
  length: 40,
  preview: "acme…",
  fingerprint,
  places: [{ path: "src/a.ts" }],
  placeCount: 1,
};
const introduction = {
  commit: "1a2b3c4d".repeat(5),
  author: "Alice <alice@acme.example>",
  date: "2026-11-01T08:00:00.000Z",
  merge: false,
};
const nothing: SecretScan = {
  secrets: [],
  policyFindings: [],
  unchecked: [],
  skipped: [],
  examined: [],
  isWhole: false,
};
const judgement: Judgement = { policy: defaultPolicy, now: "2026-11-21T08:00:00.000Z", failOn: "error" };

function judge(
  facts: Partial<SecretFacts>,
  policy: Partial<Policy> = {},
  scan: Partial<SecretScan> = {},
): [Finding, string] {
  const verdict = judgeSecrets(
    { ...nothing, secrets: [{ ...secret, ...facts }], ...scan },
    { ...judgement, policy: { ...defaultPolicy, ...policy } },
  );
  return [verdict.findings.find((finding) => finding.rule === rule.id) as Finding, verdict.outcome];
}

describe("outcome", () => {
  test("nothing found is a pass, a gap is unknown unless allowed", () => {
    const gap = { kind: "oversize", what: "a", fix: "b" } as const;
    expect(judgeSecrets(nothing, judgement)).toMatchObject({ gate: "detect-secrets", outcome: "pass" });
    expect(judgeSecrets({ ...nothing, unchecked: [gap] }, judgement).outcome).toBe("unknown");
    expect(judgeSecrets({ ...nothing, unchecked: [gap] }, { ...judgement, allowUnknown: ["oversize"] }).outcome).toBe(
      "pass",
    );
  });

  test.each<[string, Partial<SecretFacts>, Partial<Policy>, string, string]>([
    ["a new secret fails", { age: "new" }, {}, "error", "fail"],
    ["an existing one is shown and does not fail", { age: "existing" }, {}, "error", "pass"],
    ["without an age it fails", {}, {}, "error", "fail"],
    ["the rule's own severity", { rule: { ...rule, severity: "warning" } }, {}, "warning", "pass"],
    ["the policy's severity", {}, { rules: { "secrets/*": "critical" } }, "critical", "fail"],
    ["below the confidence that counts", { check: { confidence: "low", basis: "placeholder" } }, {}, "info", "pass"],
    [
      "below it, whatever the rules say",
      { check: { confidence: "low", basis: "placeholder" } },
      { rules: { "secrets/*": "error" } },
      "info",
      "pass",
    ],
    [
      "a stricter policy",
      { check: { confidence: "medium", basis: "b" } },
      { secrets: { ...defaultPolicy.secrets, minConfidence: "high" } },
      "info",
      "pass",
    ],
    ["exactly the confidence that counts", { check: { confidence: "medium", basis: "b" } }, {}, "error", "fail"],
  ])("%s", (_, facts, policy, severity, outcome) => {
    const [finding, result] = judge(facts, policy);
    expect([finding.severity, result]).toEqual([severity, outcome]);
  });

  test("a rule that is off is counted as skipped", () => {
    const verdict = judgeSecrets(
      { ...nothing, secrets: [secret] },
      { ...judgement, policy: { ...defaultPolicy, rules: { "secrets/acme-key": "off" } } },
    );
    expect(verdict).toMatchObject({ outcome: "pass", findings: [], skipped: [{ count: 1 }] });
  });

  test("findings about the policy count too", () => {
    const [known] = judge({});
    const weakened: Finding = { ...known, rule: "policy/weakened", fingerprint: "p1:1" };
    expect(judgeSecrets({ ...nothing, policyFindings: [weakened] }, judgement).outcome).toBe("fail");
  });

  test("who gets a stage by the change is mentioned, and judged elsewhere unless the policy wants it here", () => {
    const [known] = judge({});
    const widened: Finding = { ...known, rule: "policy/widened-access", fingerprint: "p1:2" };
    const verdict = judgeSecrets({ ...nothing, policyFindings: [widened] }, judgement);
    expect(verdict).toMatchObject({ outcome: "pass", findings: [{ severity: "warning" }] });
    expect(verdict.findings[0]?.fix.text).toContain("The action test-policy judges it; here it is mentioned.");
    const strict = { ...defaultPolicy, rules: { "policy/widened-access": "error" } } as const;
    expect(judgeSecrets({ ...nothing, policyFindings: [widened] }, { ...judgement, policy: strict }).outcome).toBe(
      "fail",
    );
  });
});

describe("exceptions", () => {
  const exception: Exception = {
    rule: rule.id,
    fingerprint,
    owner: "@alice",
    approvedBy: "@bob",
    reason: "r",
    control: "c",
    replacement: "p",
    created: "2026-11-20T00:00:00.000Z",
    expires: "2026-12-01T00:00:00.000Z",
    region: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
  };

  test("an active one lets the finding pass and keeps it", () => {
    const [finding, outcome] = judge({}, { exceptions: [exception] });
    expect([finding.exception?.state, outcome]).toEqual(["active", "pass"]);
  });

  test("one for a path does not let pass what may also stand elsewhere", () => {
    const exceptions = [{ ...exception, path: "src/a.ts" }];
    const [known, passed] = judge({}, { exceptions });
    expect([known.exception?.state, known.unlistedPlaces, passed]).toEqual(["active", undefined, "pass"]);
    const [finding, outcome] = judge({ placeCount: 31 }, { exceptions });
    expect([finding.exception, finding.unlistedPlaces, outcome]).toEqual([undefined, 30, "fail"]);
  });

  test("a lapsed one raises the severity", () => {
    const [finding, outcome] = judge({}, { exceptions: [{ ...exception, expires: "2026-11-20T12:00:00.000Z" }] });
    expect([finding.exception?.state, finding.severity, outcome]).toEqual(["lapsed", "critical", "fail"]);
  });

  test("an unused one is reported only when everything was looked at", () => {
    const policy = { ...defaultPolicy, exceptions: [exception] };
    const rules = (isWhole: boolean) =>
      judgeSecrets({ ...nothing, isWhole }, { ...judgement, policy }).findings.map((finding) => finding.rule);
    expect(rules(true)).toEqual([expect.stringMatching(/^policy\/.*unused/)]);
    expect(rules(false)).toEqual([]);
  });
});

describe("words", () => {
  test.each<[string, Partial<SecretFacts>]>([
    ["Acme key", {}],
    ["Acme key, encoded as base64", { places: [{ path: "a", via: ["base64"] }] }],
    ["Acme key, encoded as base64 in hex", { places: [{ path: "a", via: ["hex", "base64"] }] }],
    ["Acme key, in zip (app.env) in gzip", { places: [{ path: "a", via: ["gzip", "zip (app.env)"] }] }],
    ["Acme key, encoded as base64 in zip (app.env)", { places: [{ path: "a", via: ["zip (app.env)", "base64"] }] }],
    ["Acme key", { places: [{ path: "a", via: [] }] }],
    ["Acme key, in the history only", { stillAt: null }],
    ["Acme key in a commit message", { places: [{ path: "1a", object: "commit-message" }], stillAt: null }],
    ["Acme key in a tag message", { places: [{ path: "v1", object: "tag-message" }] }],
    ["Acme key in the name of a file", { places: [{ path: "…", object: "file-name" }] }],
  ])("%s", (message, facts) => {
    expect(judge(facts)[0].message).toBe(message);
  });

  test("what is only in the working tree needs no word about history, what is committed does", () => {
    expect(judge({})[0].fix.text).toBe("Revoke it.");
    for (const facts of [
      { introduction },
      { stillAt: "a" },
      { places: [{ path: "a", commit: "1".repeat(40) }] as const },
    ]) {
      expect(judge(facts)[0].fix.text).toMatch(/^Revoke it\. It is in the history: revoke it first/);
    }
  });

  test("a command in the fix names this finding, and can be copied", () => {
    const revocable = { ...rule, fix: "Run `sallyport secrets revoke FINGERPRINT`." };
    expect(judge({ rule: revocable })[0].fix.text).toBe(`Run \`sallyport secrets revoke ${fingerprint}\`.`);
    const ofThisRun = `s0:${"4f".repeat(16)}`;
    expect(judge({ rule: revocable, fingerprint: ofThisRun })[0].fix.text).toBe(revocable.fix);
  });

  test("what is about to be committed has not leaked yet", () => {
    const staged = { isStaged: true };
    expect(judge({}, {}, staged)[0].fix.text).toMatch(/^Revoke it\. It is not committed yet: take it out now/);
    expect(judge({ age: "existing" }, {}, staged)[0].fix.text).toBe("Revoke it.");
    expect(judge({ introduction }, {}, staged)[0].fix.text).toContain("It is in the history");
  });

  test("what is most likely made up is not to be revoked at once", () => {
    const check = { confidence: "low", basis: "placeholder" } as const;
    expect(judge({ check })[0].fix.text).toBe("Only if it is real: Revoke it.");
    expect(judge({ check }, { secrets: { ...defaultPolicy.secrets, minConfidence: "low" } })[0].fix.text).toBe(
      "Revoke it.",
    );
  });

  test("the evidence, in order", () => {
    const [finding] = judge({ introduction, commits: 3, stillAt: "src/a.ts", placeCount: 31 });
    expect(finding.evidence.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "provider: Acme",
      "value: acme… (40 bytes)",
      "account: 7",
      "introduced by: 1a2b3c4d1a2b by Alice <alice@acme.example>, 2026-11-01",
      "commits: 3 brought content that holds it",
      "still in HEAD: yes, src/a.ts",
      "places: at least 31, 1 of them listed",
    ]);
    const anybodys = { ...rule, provider: "any" };
    expect(judge({ rule: anybodys })[0].evidence.map(({ label }) => label)).toEqual(["value", "account"]);
    expect(
      judge({ introduction: { ...introduction, merge: true }, stillAt: null })[0].evidence.map(({ value }) => value),
    ).toContain("merge 1a2b3c4d1a2b by Alice <alice@acme.example>, 2026-11-01");
  });

  test("one commit is nothing to count, and what is gone from HEAD is told", () => {
    const told = (facts: Partial<SecretFacts>) =>
      judge(facts)[0].evidence.flatMap(({ label, value }) => (label === "value" ? [] : [`${label}: ${value}`]));
    const { evidence: _, ...bare } = secret.check;
    const base = { rule: { ...rule, provider: "any" }, check: bare } as const;
    expect(told({ ...base, commits: 1, stillAt: null })).toEqual(["still in HEAD: no"]);
    expect(told({ ...base, commits: 2 })).toEqual(["commits: 2 brought content that holds it"]);
    expect(told(base)).toEqual([]);
    const cut = { ...introduction, cut: true } as const;
    expect(told({ ...base, introduction: cut })).toEqual([
      "introduced by: this commit or an earlier one, which is not in this shallow clone: 1a2b3c4d1a2b by Alice <alice@acme.example>, 2026-11-01",
    ]);
  });

  test("a finding has what is known of its secret, and no more", () => {
    const excerpt = { line: "key = ••••", startColumn: 7, endColumn: 11 } as unknown as NonNullable<
      SecretFacts["excerpt"]
    >;
    const [known] = judge({ excerpt, age: "new" });
    expect([known.excerpt, known.age, known.why, known.places]).toEqual([excerpt, "new", rule.why, secret.places]);
    const [plain] = judge({});
    for (const field of ["excerpt", "age", "suppression", "unlistedPlaces"])
      expect(Object.hasOwn(plain, field)).toBe(false);
    expect(plain.basis).toBe("published format");
  });

  test("what was looked at, and what was left out, is in the verdict", () => {
    const examined = [{ what: "files", count: 7 }] as unknown as SecretScan["examined"];
    const skipped = [{ why: "generated", count: 2 }] as unknown as SecretScan["skipped"];
    const off = { ...defaultPolicy, rules: { "secrets/acme-key": "off" } } as const;
    const verdict = judgeSecrets({ ...nothing, secrets: [secret], examined, skipped }, { ...judgement, policy: off });
    expect(verdict.examined).toEqual(examined);
    expect(verdict.skipped).toEqual([...skipped, expect.objectContaining({ count: 1 })]);
  });

  test("what the rule itself says to keep in its place, where it is still there and nothing takes it", () => {
    const manifest = { ...rule, id: "secrets/kubernetes-secret", fix: "Take it out." } as const;
    const instead = "Keep in Git a SealedSecret, an ExternalSecret or a SOPS-encrypted file instead of the Secret";
    const fixOf = (facts: Partial<SecretFacts>, scan: Partial<SecretScan> = {}) =>
      judgeSecrets({ ...nothing, secrets: [{ ...secret, rule: manifest, ...facts }], ...scan }, judgement).findings[0]
        ?.fix.text;
    expect(fixOf({})).toContain(instead);
    expect(fixOf({ stillAt: null })).not.toContain(instead);
    // A secret of another rule that stands in such a place.
    expect(
      fixOf({ rule: { ...rule, fix: "Take it out." }, check: { ...secret.check, standsIn: manifest.id } }),
    ).toContain(instead);
    // Where a workload signs in by an identity of its own, nothing is to be kept.
    const key = { ...rule, id: "secrets/aws-access-key-id" } as const;
    expect(fixOf({ rule: key, check: { ...secret.check, standsIn: manifest.id } })).not.toContain(instead);
    expect(fixOf({}, { tools: new Map([["sealed-secrets", "deploy/sealed.yaml"]]) })).toContain("deploy/sealed.yaml");
  });

  test("every command of a fix names this finding", () => {
    const twice = { ...rule, fix: "Run `a FINGERPRINT`, then `b FINGERPRINT`." };
    expect(judge({ rule: twice })[0].fix.text).toBe(`Run \`a ${fingerprint}\`, then \`b ${fingerprint}\`.`);
  });

  test("why a finding does not count", () => {
    expect(judge({ check: { confidence: "low", basis: "looks like a placeholder" } })[0].basis).toBe(
      "looks like a placeholder; below the confidence that counts (medium)",
    );
  });
});
