import type { Check } from "../rule.ts";
import { asciiOf, structureVerdict } from "./verdict.ts";

const uuidText = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The text of a UUID in base64: the whole value, or what stands behind its last dot. Undefined for anything else. */
export function checkUuidInBase64(value: Uint8Array): Check | undefined {
  const text = asciiOf(value);
  const decoded = Buffer.from(text.slice(text.lastIndexOf(".") + 1), "base64").toString("latin1");
  return uuidText.test(decoded) ? structureVerdict("a UUID in base64") : undefined;
}
