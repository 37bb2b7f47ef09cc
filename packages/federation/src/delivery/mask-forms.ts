/** Shorter ones would hide innocent text, and are no secrets. */
const shortest = 4;

/**
 * Every form in which a secret may show up in a log: as it is, each line of it, URL-encoded, form-encoded, as JSON text, and in base64 at
 * all three alignments, so that it is also hidden inside a longer text that somebody encodes (`user:token` of Basic authentication).
 */
export function maskForms(secret: string): string[] {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  const wholes = [secret, ...lines.filter((line) => !isArmour(line))];
  const forms = wholes.flatMap((text) => [text, ...encodedForms(text)]);
  return [...new Set(forms)].filter((form) => form.trim().length >= shortest);
}

/** Calls `mask` with every form, longest first, so that no form is left over from a longer one. */
export function maskSecret(secret: string, mask: (value: string) => void): void {
  for (const form of maskForms(secret).sort((a, b) => b.length - a.length)) mask(form);
}

/** Lines such as `-----BEGIN PRIVATE KEY-----` are the same in every key. */
function isArmour(line: string): boolean {
  return /^-----.*-----$/.test(line);
}

function encodedForms(text: string): string[] {
  if (text.length < shortest) return [];
  const wellFormed = text.toWellFormed();
  const url = encodeURIComponent(wellFormed);
  const form = new URLSearchParams([["", wellFormed]]).toString().slice(1);
  const padded = Buffer.from(wellFormed, "utf8").toString("base64");
  const base64 = [padded, ...[0, 1, 2].map((offset) => base64At(wellFormed, offset))];
  return [url, form, JSON.stringify(text).slice(1, -1), ...base64.flatMap((each) => [each, urlSafe(each)])];
}

/** What base64 of any text looks like around this one when `offset` bytes come before it in a group of three: only whole characters of its own. */
function base64At(text: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text, "utf8")]);
  const first = [0, 2, 3][offset] ?? 0;
  return bytes.toString("base64").slice(first, Math.floor((bytes.length * 8) / 6));
}

function urlSafe(base64: string): string {
  return base64.replaceAll("+", "-").replaceAll("/", "_");
}
