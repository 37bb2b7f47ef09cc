import type { Finding } from "@sallyport/core";
import { expect, test } from "vitest";
import { groupFindings } from "./finding-group.ts";

function revocable(digit: string): Finding {
  const fingerprint = `s1:${digit.repeat(32)}`;
  return {
    rule: "secrets/acme-key",
    severity: "error",
    confidence: "high",
    basis: "published format",
    message: "Acme key",
    why: "Whoever has it is Acme.",
    fix: { text: `Run \`revoke ${fingerprint}\`.`, commands: [`revoke ${fingerprint}`] },
    places: [{ path: "a" }],
    evidence: [],
    fingerprint,
  };
}

test("a finding alone keeps its own fix; several share the one that is true of all", () => {
  const [one, two] = [revocable("1"), revocable("2")];
  expect(groupFindings([one], [])[0]?.fix).toEqual(one.fix);
  const groups = groupFindings([one, two], []);
  expect(groups).toHaveLength(1);
  expect(groups[0]?.fix).toEqual({ text: "Run `revoke FINGERPRINT`.", commands: ["revoke FINGERPRINT"] });
  const other = { ...two, fix: { text: "Run something else." } };
  expect(groupFindings([one, other], [])).toHaveLength(2);
});

test("what the base already had, and what an exception has ended for, stand apart", () => {
  const [one, two, three] = [revocable("1"), revocable("2"), revocable("3")];
  const exception = {
    state: "lapsed",
    owner: "@alice",
    approvedBy: "@bob",
    reason: "",
    control: "",
    replacement: "",
    expires: "",
  } as const;
  const groups = groupFindings([one, { ...two, age: "existing" }, { ...three, exception }], []);
  expect(groups.map(({ findings }) => findings.length)).toEqual([1, 1, 1]);
  expect(groupFindings([one, { ...two, age: "new" }], [])).toHaveLength(1);
});
