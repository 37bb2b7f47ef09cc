import { printable, redacted } from "@sallyport/core";
import { maskForms } from "./delivery/mask-forms.ts";

/**
 * Words of a provider fit to be shown: one harmless line, without anything that is, holds or may be part of a secret, in whatever form it was
 * sent. Only what is clean is cut, for half of a secret is not found any more.
 */
export function cleanWords(text: string, secrets: readonly string[]): string {
  const forms = secretParts(secrets).flatMap(maskForms);
  forms.sort((a, b) => b.length - a.length);
  let words = text;
  for (const form of new Set(forms)) words = words.replaceAll(form, "***");
  // The beginning of a token that somebody cut off.
  words = words
    .replace(/eyJ[\w-]{4,}(?:\.[\w-]*){0,2}/g, "***")
    .replace(/\s+/g, " ")
    .trim();
  const shown = printable(redacted(words.slice(0, longestRead)));
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}

/** What stands behind is never shown: nothing makes a text shorter from here on. */
const longestRead = 4000;
const longest = 240;

/** A code or a request's id; undefined when it is too odd to be one, or is part of a secret. */
export function cleanId(text: string | undefined, secrets: readonly string[]): string | undefined {
  if (text === undefined || !/^[\w.:/=+-]{1,80}$/.test(text)) return undefined;
  if (text.length >= 6 && secrets.some((secret) => secret.includes(text))) return undefined;
  return secretParts(secrets).some((part) => text.includes(part)) || text.includes("eyJ") ? undefined : text;
}

/** A token whole, and each of its parts: a provider may repeat only its middle. */
function secretParts(secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) => [secret, ...secret.split(/[.\n]/)]).filter((part) => part.length >= 6);
}
