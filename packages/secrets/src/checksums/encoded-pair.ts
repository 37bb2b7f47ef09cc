import type { Check } from "../rule.ts";
import { jsonObjectOf } from "./jwt.ts";
import { asciiOf, labelled, madeByPerson, structureVerdict } from "./verdict.ts";

const templates = /[$<>{}%]|^(?:user(?:name)?|login|name):(?:pass(?:word)?|token|secret)$/i;

/** Base64 of `user:password` as HTTP Basic sends it (RFC 7617); undefined for other text, placeholders and an empty password. */
export function checkBasicCredentials(value: Uint8Array): Check | undefined {
  const text = Buffer.from(asciiOf(value), "base64").toString("latin1");
  const colon = text.indexOf(":");
  if (colon < 0 || text.length - colon < 5 || !/^[ -~]+$/.test(text)) return undefined;
  if (templates.test(text)) return { confidence: "low", basis: "decodes to a placeholder" };
  return madeByPerson(text.slice(colon + 1), structureVerdict("decodes to a user name and a password"));
}

/** A check for `<prefix><base64 JSON>…`: the JSON object must have all of the keys. */
export function jsonTokenCheck(prefix: string, keys: readonly string[]): (value: Uint8Array) => Check | undefined {
  return labelled(`JSON with ${keys.join(", ")}`, (value) => {
    const encoded = /^[\w+/-]+/.exec(asciiOf(value).slice(prefix.length))?.[0] ?? "";
    const object = jsonObjectOf(encoded.replace(/_[\w+/]{43}$/, "")) ?? jsonObjectOf(encoded);
    return object && keys.every((key) => key in object) ? structureVerdict("holds the JSON of its format") : undefined;
  });
}
