import { generateKeyPairSync, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskForms, maskSecret } from "./mask-forms.ts";

/** What a runner does with the masks it knows. */
function hidden(log: string, secret: string): string {
  const masks: string[] = [];
  maskSecret(secret, (mask) => masks.push(mask));
  return masks.reduce((text, mask) => text.replaceAll(mask, "***"), log);
}

describe("maskForms", () => {
  it("hides a secret however it is written", () => {
    const texts = fc
      .string({ unit: "binary-ascii", minLength: 8, maxLength: 60 })
      .filter((text) => text.trim() === text && !/[\r\n]/.test(text));
    fc.assert(
      fc.property(texts, fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), (secret, before, after) => {
        const forms = [
          secret,
          encodeURIComponent(secret),
          new URLSearchParams({ a: secret }).toString().slice(2),
          JSON.stringify(secret),
          Buffer.from(secret).toString("base64"),
          Buffer.from(secret).toString("base64url"),
        ];
        for (const form of forms) expect(hidden(`x ${form} y`, secret)).not.toContain(form);
        // Inside a longer text that is encoded at once, all but the characters shared with its neighbours.
        const together = Buffer.from(`${before}${secret}${after}`).toString("base64");
        const offset = Buffer.byteLength(before);
        const end = offset + Buffer.byteLength(secret);
        const own = together.slice(Math.ceil((offset * 8) / 6), Math.floor((end * 8) / 6));
        expect(hidden(together, secret)).not.toContain(own);
      }),
    );
  });

  it("hides each line of a key, and not the lines that all keys have", () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const forms = maskForms(pem);
    for (const line of pem.trim().split("\n").slice(1, -1)) expect(forms).toContain(line);
    expect(forms.some((form) => /^-----[A-Z ]+-----$/.test(form))).toBe(false);
  });

  it("leaves out what is too short to hide, and gives the longest first", () => {
    expect(maskForms("abc")).toEqual([]);
    expect(maskForms("a\nlonger-line\nb")).not.toContain("a");
    const order: number[] = [];
    maskSecret(randomBytes(30).toString("base64"), (mask) => order.push(mask.length));
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });
});
