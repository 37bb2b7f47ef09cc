import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../core/src/testing/must-end.ts";
import { cleanId, cleanWords } from "./clean-text.ts";
import { idTokenText, secretText } from "./testing/exchange-case.ts";

describe("cleanWords", () => {
  it("keeps what a provider says in words", () => {
    const words = 'Not authorized to perform sts:AssumeRoleWithWebIdentity on role "shop-deploy"';
    expect(cleanWords(words, [idTokenText()])).toBe(words);
  });

  it("makes control characters and line breaks harmless and is short", () => {
    expect(cleanWords("a\n::error::b\x1b[31m", [])).toBe("a ::error::b\\x1b[31m");
    expect(cleanWords("word ".repeat(1000), []).length).toBeLessThan(250);
  });

  it("takes out a token, its parts and its beginning", () => {
    const token = idTokenText();
    const [header = "", payload = "", signature = ""] = token.split(".");
    for (const piece of [token, header, payload, signature, header.slice(0, 12), `${header}.${payload.slice(0, 20)}`]) {
      expect(cleanWords(`the token ${piece} is bad`, [token])).toMatch(/^the token [*.]+ is bad$/);
    }
  });

  it("takes out a secret that looks like a word", () => {
    expect(cleanWords("the password grasshopper is wrong", ["grasshopper"])).toBe("the password *** is wrong");
  });

  it("takes out a secret before it cuts, wherever the cut would be", () => {
    const secret = "grasshopper jumps over";
    for (const filler of [" ", `${secret} `, "\n"]) {
      for (let before = 3_970; before <= 4_010; before += 1) {
        const text = `${filler.repeat(before).slice(0, before)}${secret} and more`;
        expect(cleanWords(text, [secret])).not.toContain("grass");
      }
    }
  });

  it.each([
    ["in the address of a request", (secret: string) => encodeURIComponent(secret)],
    ["in a form", (secret: string) => new URLSearchParams({ a: secret }).toString()],
    ["in base64", (secret: string) => Buffer.from(`user:${secret}`).toString("base64")],
    ["as JSON", (secret: string) => JSON.stringify({ secret })],
  ])("takes out a secret %s", (_, send) => {
    const secret = 'correct "horse/battery" staple+';
    const clean = cleanWords(`got ${send(secret)}`, [secret]);
    expect(clean).toContain("***");
    expect(clean).not.toMatch(/horse|aG9yc2|hvcnNl|b3JzZ/);
  });

  it("reads a large answer in a moment", () => {
    const answer = "<p>word </p>\n".repeat(80_000);
    expect(mustEnd(() => cleanWords(answer, [idTokenText(), secretText(40)])).length).toBeLessThan(250);
  });

  it("strikes out what may be a secret of somebody else", () => {
    const stranger = secretText(30);
    expect(cleanWords(`got ${stranger}`, [])).not.toContain(stranger);
  });

  it("never lets a secret through, wherever it stands", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const secret = idTokenText();
        const clean = cleanWords(`${before}${secret}${after}`, [secret]);
        for (const part of secret.split(".")) expect(clean).not.toContain(part);
      }),
      { numRuns: 50 },
    );
  });
});

describe("cleanId", () => {
  const token = idTokenText();
  it.each([
    ["AccessDenied", "AccessDenied"],
    ["8b1c4a40-0001", "8b1c4a40-0001"],
    ["AB:12:34", "AB:12:34"],
    [undefined, undefined],
    ["with space", undefined],
    ["x".repeat(81), undefined],
    ["a\nb", undefined],
    [token.slice(0, 60), undefined],
    [token.slice(100, 120), undefined],
    [`prefix-${token.split(".")[0]?.slice(0, 40)}`, undefined],
  ])("%j is %j", (text, expected) => {
    expect(cleanId(text, [token])).toBe(expected);
  });
});
