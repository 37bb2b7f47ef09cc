import { printable } from "@sallyport/core";
import type { CredentialRow, Revocation } from "@sallyport/evidence";

/** The rows as a table in Markdown; empty for no rows. Texts from tokens are hostile, and are escaped. */
export function credentialTable(rows: readonly CredentialRow[], now: Date): string {
  if (rows.length === 0) return "";
  const lines = rows.map((row) => `| ${cellsOf(row, now).map(escaped).join(" | ")} |`);
  return [
    "### Credentials of this job",
    "",
    "| stage | identity | credential | lifetime | decision | revocation |",
    "|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}

/** The same cells for a terminal or another table: stage, identity, credential, lifetime, decision, revocation. */
export function cellsOf(row: CredentialRow, now: Date): string[] {
  const { stage, identity, credential, provider, decision, revocation } = row;
  return [
    stage || "no policy",
    identity,
    `${credential || "none"}${provider === "" ? "" : ` (${provider})`}`,
    lifetimeOf(row, now),
    decision.effect === "allow" ? "allowed" : `denied: ${decision.code}`,
    revocation === undefined ? "" : revocationText(revocation),
  ];
}

function lifetimeOf({ issued, expires, decision }: CredentialRow, now: Date): string {
  if (decision.effect === "deny") return "";
  if (expires === undefined) return "not said";
  const minutes = Math.round((Date.parse(expires) - Date.parse(issued ?? expires)) / 60_000);
  const ended = Date.parse(expires) <= now.getTime();
  return `${minutes} min, ${ended ? "ended" : "until"} ${expires.slice(11, 16)} UTC`;
}

function revocationText(revocation: Revocation): string {
  switch (revocation.state) {
    case "alive":
      return "at the end of the job";
    case "revoked":
      return `revoked ${revocation.at.slice(11, 19)} UTC`;
    case "expired":
      return "expired";
    case "not-revocable":
      return "its provider cannot; it ends by itself";
    case "failed":
      return revocation.code === undefined ? "failed" : `failed: ${revocation.code}`;
  }
}

/** Keeps a cell a cell: no table, link, tag or line of its own; colons and dots go, too, because bare addresses become links. */
function escaped(text: string): string {
  const short = printable(text.length > 200 ? `${text.slice(0, 200)}…` : text);
  return short.replace(/[\\|`<>[\]*_~#&@:]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
