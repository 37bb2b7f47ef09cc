import { recordOf } from "@sallyport/core";

/**
 * One claim of a token that a provider has just given us, to show or join, never to decide: the signature is not checked.
 * Undefined when there is none of a simple kind.
 */
export function tokenClaim(token: string, name: string): string | number | undefined {
  try {
    const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    const value = recordOf(payload)?.[name];
    if (typeof value === "number") return Number.isSafeInteger(value) && value > 0 && value < 1e11 ? value : undefined;
    return typeof value === "string" && /^[\w.@:/-]{1,100}$/.test(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
