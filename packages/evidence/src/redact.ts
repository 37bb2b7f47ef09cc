/** Text in which secrets and everything that has the shape of a token are replaced by `***`. */
export function redact(text: string, secrets: readonly string[] = []): string {
  let redacted = text;
  for (const form of secrets.flatMap(formsOf).sort((a, b) => b.length - a.length))
    redacted = redacted.replaceAll(form, "***");
  return tokenShapes.reduce((current, shape) => current.replace(shape, "***"), redacted);
}

/** Shorter ones would blot out ordinary words. */
const shortestSecret = 6;

/** A secret, its lines and the ways in which it may be written inside of something else. */
function formsOf(secret: string): string[] {
  const parts = [secret, ...secret.split(/[\r\n]+/)].filter((part) => part.length >= shortestSecret);
  return parts.flatMap((part) => [
    part,
    part.isWellFormed() ? encodeURIComponent(part) : part,
    JSON.stringify(part).slice(1, -1),
    ...[0, 1, 2].map((skip) => base64Core(part, skip)).filter((form) => form.length >= 2 * shortestSecret),
  ]);
}

/** Base64 without its last, unsure characters, so that it is found inside of longer base64. */
function base64Core(text: string, skip: number): string {
  const bytes = Buffer.from(text, "utf8").subarray(skip);
  return bytes.toString("base64").slice(0, Math.floor((bytes.length * 4) / 3));
}

/** Tokens tell what they are by their first letters; none of these may reach evidence, known to us or not. */
const tokenShapes: readonly RegExp[] = [
  /\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g,
  /\bgh[pousr]_[A-Za-z0-9_.-]{16,}/g,
  /\bgithub_pat_\w{16,}/g,
  /\bya29\.[\w.-]{16,}/g,
  /\bhv[sbr]\.[\w-]{16,}/g,
  /\bnpm_[A-Za-z0-9]{16,}/g,
  /\bpypi-[\w-]{16,}/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /\bBearer\s+[\w.~+/=-]{16,}/gi,
];
