import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRedactor } from "./redactor.ts";

const redact = (text: string, secrets: readonly string[] = []) => createRedactor(secrets)(text);

/** Put together at run time, so that no scanner finds one here. */
const body = "A1b2".repeat(10);
const jwt = ["eyJhbGciOiJSUzI1NiJ9", "eyJzdWIiOiJhIn0", "c2lnbmF0dXJl"].join(".");
const tokens = [
  `ghs_${body}`,
  `ghp_${body}`,
  `gho_${body}`,
  `ghu_${body}`,
  `ghr_${body}`,
  `github_pat_${body}`,
  `npm_${body}`,
  `pypi-${body}`,
  `hvs.${body}`,
  `hvb.${body}`,
  `hvr.${body}`,
  `ya29.${body}`,
  `Bearer ${body}`,
  `bearer\t${body}`,
  jwt,
  ["-----BEGIN ", "PRIVATE KEY-----\nMIIE\n", "-----END ", "PRIVATE KEY-----"].join(""),
  ["-----BEGIN RSA ", "PRIVATE KEY-----\nMIIE\n", "-----END RSA ", "PRIVATE KEY-----"].join(""),
];

describe("a token that nobody named", () => {
  test.each(tokens)("is taken out wherever it stands: %#", (token) => {
    expect(redact(`a ${token} b, (${token})`)).toBe("a *** b, (***)");
    expect(redact(`wip_${token}`)).toBe("wip_***");
    expect(redact(`wip-${token}`)).toBe("wip-***");
  });

  test("a private key that is cut off goes to its end, and of two keys each by itself", () => {
    const begin = ["-----BEGIN ", "PRIVATE KEY-----"].join("");
    const end = ["-----END ", "PRIVATE KEY-----"].join("");
    expect(redact(`a ${begin}\nMIIE\nMIIE`)).toBe("a ***");
    expect(redact(`${begin}\nMIIE\n${end} between ${begin}\nMIIE\n${end}`)).toBe("*** between ***");
  });
});

test("ordinary text stays", () => {
  const text =
    "arn:aws:iam::111122223333:role/shop-deploy repo:acme/shop:ref:refs/heads/main eyJ. ghs_short Bearer of news";
  expect(redact(text)).toBe(text);
  expect(redact(text, ["", "a", "acme", "shop\nrole"])).toBe(text);
});

describe("a secret that is known", () => {
  const secret = ["sec", 'ret"value', "/+=", "ö of-the-job~"].join("");
  test.each<[string, string]>([
    ["itself", secret],
    ["percent-encoded", encodeURIComponent(secret)],
    ["in a form", new URLSearchParams([["k", secret]]).toString().slice(2)],
    ["in JSON", JSON.stringify(secret).slice(1, -1)],
  ])("goes as a whole, each time: %s", (_, written) => {
    expect(redact(`a ${written} b ${written}${written}`, [secret])).toBe("a *** b ******");
  });

  test("of several lines goes line by line too, a longer one before one that it holds", () => {
    expect(redact("x first-line y", ["first-line\r\nsecond-line"])).toBe("x *** y");
    expect(redact("x second-line y", ["first-line\r\nsecond-line"])).toBe("x *** y");
    expect(redact("x first-line\r\nsecond-line y", ["first-line\r\nsecond-line"])).toBe("x *** y");
    expect(redact("a 123456789 b", ["123456", "123456789", "456789"])).toBe("a *** b");
  });

  test("of six characters counts, a shorter one does not, nor what is no text by itself", () => {
    expect(redact("a 123456 b 12345 c", ["123456", "12345"])).toBe("a *** b 12345 c");
    expect(() => redact("a", ["1234567\ud800"])).not.toThrow();
  });

  test("leaves nothing of itself in base64, of either alphabet, whatever stands around it", () => {
    const bytes = fc.string({ unit: "grapheme-ascii", maxLength: 12 });
    const value = fc.string({ unit: "grapheme", minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(
        bytes,
        value,
        bytes,
        fc.constantFrom<BufferEncoding>("base64", "base64url"),
        (before, held, after, alphabet) => {
          const [from, length] = [Buffer.byteLength(before), Buffer.byteLength(held)];
          const text = Buffer.from(`${before}${held}${after}`).toString(alphabet);
          // The digits that the secret alone decides.
          const own = text.slice(Math.ceil((from * 4) / 3), Math.floor(((from + length) * 4) / 3));
          const left = redact(text, [held]);
          expect(left).toContain("***");
          expect(left).not.toContain(own);
        },
      ),
      { numRuns: 300 },
    );
  });
});
