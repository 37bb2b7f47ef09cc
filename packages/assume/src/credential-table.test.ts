import { instant } from "@sallyport/core";
import type { CredentialRow } from "@sallyport/evidence";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { credentialTable } from "./credential-table.ts";

const at = (text: string) => instant(new Date(text));
const issued: CredentialRow = {
  stage: "deploy-production",
  identity: "role-of-deploy",
  credential: "aws",
  provider: "aws",
  issued: at("2026-11-21T08:00:00Z"),
  expires: at("2026-11-21T08:15:00Z"),
  decision: { effect: "allow" },
};
const now = new Date("2026-11-21T08:05:00Z");

function cells(row: CredentialRow, when = now): string[] {
  const line = credentialTable([row], when).split("\n").at(-1) ?? "";
  return line.slice(2, -2).split(" | ");
}

test("no rows, no table", () => {
  expect(credentialTable([], now)).toBe("");
});

describe("cells", () => {
  test.each<[string, Partial<CredentialRow>, string]>([
    ["alive", { revocation: { state: "alive" } }, "at the end of the job"],
    ["revoked", { revocation: { state: "revoked", at: at("2026-11-21T08:04:05Z") } }, "revoked 08&#58;04&#58;05 UTC"],
    ["not revocable", { revocation: { state: "not-revocable" } }, "its provider cannot; it ends by itself"],
    ["failed", { revocation: { state: "failed", code: "REVOKE_FAILED" } }, "failed&#58; REVOKE&#95;FAILED"],
    ["failed without a reason", { revocation: { state: "failed" } }, "failed"],
    ["expired", { revocation: { state: "expired", at: at("2026-11-21T08:15:00Z") } }, "expired"],
  ])("%s", (_, row, text) => {
    expect(cells({ ...issued, ...row }).at(-1)).toBe(text);
  });

  test("the lifetime, and that it is over", () => {
    expect(cells(issued)[3]).toBe("15 min, until 08&#58;15 UTC");
    expect(cells(issued, new Date("2026-11-21T09:00:00Z"))[3]).toBe("15 min, ended 08&#58;15 UTC");
    const { expires: _, ...endless } = issued;
    expect(cells(endless)[3]).toBe("not said");
  });

  test("a denial has a code and no lifetime", () => {
    const row: CredentialRow = { ...issued, decision: { effect: "deny", code: "DENIED_NO_GRANT" } };
    expect(cells(row).slice(3, 5)).toEqual(["", "denied&#58; DENIED&#95;NO&#95;GRANT"]);
    expect(cells({ ...row, provider: "", credential: "" })[2]).toBe("none");
  });
});

describe("hostile texts stay in their cell", () => {
  const hostile = [
    "a | b",
    "a\n| x | y |",
    "<img src=x onerror=alert(1)>",
    "[click](https://mallory.example)",
    "https://mallory.example",
    "www.mallory.example",
    "![x](y)",
    "`code`",
    "@acme/sre #1 **bold** ~~no~~",
    "\u001b[31mred",
    "::error::no",
    "&lt;b&gt;",
    "x".repeat(5_000),
  ];
  test.each(hostile.map((text) => [text]))("%j", (text) => {
    const table = credentialTable([{ ...issued, identity: text, credential: text, stage: text }], now);
    const lines = table.split("\n");
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)?.match(/\|/g)).toHaveLength(7);
    expect(lines.at(-1)).not.toMatch(/[<>[\]`\\*@~]|:\/\/|www\.|&(?!#\d+;)/);
    expect(table.length).toBeLessThan(8_000);
  });

  test("whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const line = credentialTable([{ ...issued, identity: text }], now)
          .split("\n")
          .slice(4);
        expect(line).toHaveLength(1);
        expect(line[0]?.match(/\|/g)).toHaveLength(7);
      }),
      { numRuns: 300 },
    );
  });
});
