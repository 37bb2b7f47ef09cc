import { describe, expect, it } from "vitest";
import { parsePolicy } from "../parse/parse-policy.ts";
import { sampleException, samplePolicy } from "../testing/samples.ts";
import { unknownRules } from "./unknown-rules.ts";

const text = `version: 1
rules:
  secrets/*: error
  secrets/privat-key: critical
  secret/*: error
  nothing/*: off
  custom/*: warning
  policy/unused-exception: info
exceptions:
  - rule: secrets/generic-pasword
    path: src/a
    owner: "@alice"
    approved-by: "@bob"
    reason: The vendor's test server takes this fixed password.
    control: The server is not reachable.
    replacement: the vault
    expires: 2027-01-01
secrets:
  custom-rules: [ { id: custom/acme, title: Acme key, keywords: [acme], pattern: "acme[0-9]{8}" } ]
`;

describe("unknownRules", () => {
  it("names each entry that no rule matches, with its place and what may be meant", () => {
    const policy = parsePolicy(Buffer.from(text), "p.yml");
    const found = unknownRules(policy, ["secrets/private-key", "secrets/generic-password"], "p.yml");
    expect(found.map(({ message, places }) => `${places[0].region?.start.line}: ${message}`)).toEqual([
      "4: there is no rule secrets/privat-key (did you mean secrets/private-key?)",
      "5: there is no rule secret/* (did you mean secrets/*?)",
      "6: there is no rule nothing/*",
      "10: there is no rule secrets/generic-pasword (did you mean secrets/generic-password?)",
    ]);
    expect(found[0]).toMatchObject({
      rule: "policy/unknown-rule",
      severity: "warning",
      fix: { text: "Write secrets/private-key." },
      excerpt: { line: 4, text: "  secrets/privat-key: critical", startColumn: 3, endColumn: 31 },
    });
    expect(found[2]?.fix.text).toBe("Correct the id or pattern, or delete the entry.");
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  it("tells an entry of rules from an exception for the same id, and finds an exception's place without the file", () => {
    const exceptions = [sampleException({ rule: "secrets/none" })];
    const policy = samplePolicy({ rules: { "secrets/none": "info" }, exceptions });
    const found = unknownRules(policy, ["secrets/private-key"]);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(found[1]?.places[0]).toEqual({ path: ".github/sallyport.yml", region: exceptions[0]?.region });
  });
});
