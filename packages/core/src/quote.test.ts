import { describe, expect, it } from "vitest";
import { isPlain, quoted, shown } from "./quote.ts";
import { randomText } from "./testing/random-text.ts";

describe("quoted", () => {
  it.each([
    "severty",
    "approved-by",
    "minConfidence",
    "secrets/aws-acess-key",
    ".github/sallyport.yml",
    "fixtures/**",
    "@alice",
    "2027-02-01",
    "2027-02-01T08:00:00Z",
    "20 MiB",
    "90d",
    "1.2.3",
    "-12",
    "sha256",
    "",
    // Too short to be told from random letters, and to be a secret.
    "kqxzv",
    "kq-xzvw",
    // As long as a few words can be.
    `approved-by-${"the-team-of-shop-and-".repeat(2).slice(0, 36)}`,
  ])("shows %j", (text) => {
    expect(quoted(text)).toBe(`"${text}"`);
    expect(shown(text)).toBe(text);
  });

  it.each([
    "hunter2",
    "Sommer2024!",
    "correct horse",
    "a\nb",
    "\u202eabc",
    "$(id)",
    "4111111111111111",
    "x".repeat(200),
    `approved-by-${"the-team-of-shop-and-".repeat(2).slice(0, 36)}s`,
    "kqx-zvwp",
    // One word is enough.
    "deploy-hunter2",
    "hunter2-deploy",
    "main-abcdef",
    "deploy-xkqvzwpj",
    "approved-kqxzvw-by",
    `v1.${randomText(7, 20, "base62")}`,
    randomText(5, 32, "hex"),
    `aB3d-${randomText(9, 4, "base62")}-${randomText(10, 4, "base62")}`,
  ])("does not show %j", (text) => {
    expect(isPlain(text)).toBe(false);
    expect(quoted(text)).toBe(`"…" (${text.length} characters, not shown)`);
    expect(shown(text)).toBe(`… (${text.length} characters, not shown)`);
  });

  it("counts one character in the singular", () => {
    expect(quoted("\u0007")).toBe('"…" (1 character, not shown)');
  });

  it.each(["hex", "base32", "base62", "base64"] as const)("never shows random %s of 16 characters", (alphabet) => {
    const values = Array.from({ length: 2000 }, (_, seed) => randomText(seed, 16, alphabet));
    expect(values.filter(isPlain)).toEqual([]);
  });
});
