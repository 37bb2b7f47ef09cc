import type { Finding } from "@sallyport/core";

/** Whether a baseline can list it: a secret whose fingerprint holds beyond this run. */
export function isListable({ rule, fingerprint }: Finding): boolean {
  return /^(?:secrets|custom)\//.test(rule) && fingerprint.startsWith("s1:");
}
