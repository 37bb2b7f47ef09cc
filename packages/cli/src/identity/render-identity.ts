import type { Json } from "@sallyport/core";
import type { DescribedClaim, IdentityDescription } from "@sallyport/identity";
import type { Voice } from "../output/printer.ts";
import type { SatisfiedStages } from "./satisfied-stages.ts";

/** How sure the claims are. */
export type Verification =
  | { readonly state: "verified" /** Whether an expected audience was given. */; readonly audience: boolean }
  | { readonly state: "not-verified" };

/** The identity for a person: verdict, claims as a table, what is remarkable. */
export function renderIdentity(
  { claims, notes }: IdentityDescription,
  verification: Verification,
  voice: Pick<Voice, "style" | "width">,
): string {
  const nameWidth = Math.max(...claims.map(({ name }) => name.length), 0);
  const valueWidth = Math.min(60, Math.max(...claims.map(({ value = hidden }) => value.length), 0));
  const lines = claims.map((claim) => claimLine(claim, nameWidth, valueWidth, voice));
  const remarks = notes.map((note) => `${voice.style("yellow", "note")} ${note}`);
  return [verdictLine(verification, voice), "", ...lines, ...(remarks.length > 0 ? ["", ...remarks] : []), ""].join(
    "\n",
  );
}

const hidden = "(not shown)";

function claimLine(claim: DescribedClaim, nameWidth: number, valueWidth: number, voice: Pick<Voice, "style">): string {
  const { name, value = hidden, kind } = claim;
  const kindText = kind === undefined || kind === "token" ? "" : voice.style(kindStyles[kind] ?? "dim", kind);
  return `${voice.style("bold", name.padEnd(nameWidth))}  ${value.padEnd(valueWidth)}  ${kindText}`.trimEnd();
}

const kindStyles: Readonly<Record<string, "green" | "yellow" | "red" | "dim">> = {
  "immutable anchor": "green",
  "mutable anchor": "yellow",
  "attacker-chosen": "red",
};

function verdictLine(verification: Verification, { style }: Pick<Voice, "style">): string {
  if (verification.state === "not-verified") {
    return `${style("yellow", "not verified")}: anyone can write such a token; give the issuer's keys with --jwks`;
  }
  const audience = verification.audience ? "and audience are right" : "are right; the audience was not checked";
  return `${style("green", "verified")}: signature, issuer, time ${audience}`;
}

/** The same for a program. */
export function identityJson(
  { issuer, subject, claims, notes }: IdentityDescription,
  verification: Verification,
  stages: SatisfiedStages,
): Json {
  const value = {
    schemaVersion: 1,
    verified: verification.state === "verified",
    audienceChecked: verification.state === "verified" && verification.audience,
    issuer,
    subject,
    claims,
    notes,
    stages,
  };
  return value as unknown as Json;
}
