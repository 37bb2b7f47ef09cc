import { describe, expect, it } from "vitest";
import { parsePolicy } from "../parse/parse-policy.ts";
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
  });
});
