import { printable } from "@sallyport/core";
import type { TrustDenial } from "./explain-trust-denial.ts";
import type { TrustAnswer } from "./trust-answer.ts";
import type { Dialect } from "./trust-document.ts";

const names: Readonly<Record<Dialect, string>> = {
  aws: "AWS",
  google: "Google Cloud",
  azure: "Azure",
  vault: "Vault",
  "octo-sts": "octo-sts",
};

/** An answer in lines for people: what fails and how to mend it, or why nothing can be said. Harmless to print. */
export function renderTrustDenial(answer: TrustAnswer, denials: readonly TrustDenial[], dialect: Dialect): string[] {
  const lines = denials.flatMap(({ failing, sentence, fix, alternative }) => {
    const { line, column } = failing.at.start;
    return [`${failing.source.path}:${line}:${column} (${alternative}): ${sentence}`, `fix: ${fix.text}`];
  });
  if (denials.length === 0) lines.push(...undecided(answer, names[dialect]));
  return [...lines, ...answer.notes].map(printable);
}

function undecided(answer: TrustAnswer, provider: string): string[] {
  if (answer.effect === "allow") {
    return [
      `By the document ${provider} would let this token in; what ${provider} holds may be another version, or a change may still be on its way.`,
    ];
  }
  if (answer.effect === "deny") return ["Nothing in the document allows this token."];
  const open = answer.checks.filter(({ holds }) => holds === "unknown");
  if (open.length === 0) return [`Whether ${provider} lets this token in cannot be told from the document.`];
  return open.map(({ label, why }) =>
    ended(`${label} cannot be told from the document: ${why ?? "a part of it is not resolved"}`),
  );
}

/** A hint that asks "did you mean …?" has its sign already. */
function ended(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}
