/**
 * Replaces secrets and everything that has the shape of a token by `***`. An event has some fifty texts: how a secret may be written is worked
 * out once for all of them.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap(formsOf).sort((a, b) => b.length - a.length);
  return (text) => {
    const redacted = forms.reduce((current, form) => current.replaceAll(form, "***"), text);
    return tokenShapes.reduce((current, shape) => current.replace(shape, "***"), redacted);
  };
}

/** Shorter ones would blot out ordinary words. */
const shortestSecret = 6;

/** A secret, its lines and the ways in which it may be written inside of something else. */
function formsOf(secret: string): string[] {
  const parts = [secret, ...secret.split(/[\r\n]+/)].filter((part) => part.length >= shortestSecret);
  return parts.flatMap((part) => [
    part,
    part.isWellFormed() ? encodeURIComponent(part) : part,
    new URLSearchParams([["", part]]).toString().slice(1),
    JSON.stringify(part).slice(1, -1),
    ...[0, 1, 2]
      .flatMap((skip) => [base64Core(part, skip, "base64"), base64Core(part, skip, "base64url")])
      .filter((form) => form.length >= shortestSecret),
  ]);
}

/** Base64 without its last, unsure characters, so that it is found inside of longer base64. */
function base64Core(text: string, skip: number, alphabet: "base64" | "base64url"): string {
  const bytes = Buffer.from(text, "utf8").subarray(skip);
  return bytes.toString(alphabet).slice(0, Math.floor((bytes.length * 4) / 3));
}

/** Tokens tell what they are by their first letters, also behind a `_`; none of these may reach evidence, known to us or not. */
const tokenShapes: readonly RegExp[] = [
  /(?<![A-Za-z0-9])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g,
  /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9_.-]{16,}/g,
  /(?<![A-Za-z0-9])github_pat_\w{16,}/g,
  /(?<![A-Za-z0-9])ya29\.[\w.-]{16,}/g,
  /(?<![A-Za-z0-9])hv[sbr]\.[\w-]{16,}/g,
  /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{16,}/g,
  /(?<![A-Za-z0-9])pypi-[\w-]{16,}/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /(?<![A-Za-z0-9])Bearer\s+[\w.~+/=-]{16,}/gi,
];
