import {
  type ErrorDescription,
  nearest,
  printable,
  type RuleDescription,
  type SallyportError,
  type UncheckedKind,
  uncheckedKinds,
  uncheckedMeanings,
} from "@sallyport/core";
import { usageError } from "../usage-error.ts";

/** Something that has a page: a rule, an error, or a kind of what could not be checked. */
export type Topic =
  | { readonly kind: "rule"; readonly page: RuleDescription }
  | { readonly kind: "error"; readonly page: ErrorDescription }
  | { readonly kind: "gap"; readonly page: GapDescription };

export interface GapDescription {
  readonly kind: UncheckedKind;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}

export const gapPages: readonly GapDescription[] = uncheckedKinds.map((kind): GapDescription => {
  const title = uncheckedMeanings[kind];
  return {
    kind,
    title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    why: "What was not looked at may hold anything, so a run that could not check something never passes.",
    fix: `Do what the report says under NOT CHECKED. Where that is not possible, \`--allow-unknown ${kind}\` lets this kind be, in a workflow \`allow-unknown: ${kind}\`; it stays in the report.`,
  };
});

export interface Topics {
  readonly rules: readonly RuleDescription[];
  readonly errors: readonly ErrorDescription[];
  readonly gaps: readonly GapDescription[];
}

export function topicName(topic: Topic): string {
  if (topic.kind === "gap") return topic.page.kind;
  return topic.kind === "rule" ? topic.page.id : topic.page.code;
}

/**
 * The page that a word means: a rule's id, its name without the area where only one rule has it, an error's code or a kind of gap, in any
 * case. Throws EXPLAIN_TOPIC_UNKNOWN with the nearest names.
 */
export function findTopic(word: string, topics: Topics): Topic {
  const all = allTopics(topics);
  const exact = all.find((topic) => topicName(topic).toLowerCase() === word.toLowerCase());
  if (exact) return exact;
  const named = all.filter((topic) => topicName(topic).endsWith(`/${word.toLowerCase()}`));
  if (named.length === 1 && named[0]) return named[0];
  throw unknownTopic(word, all.map(topicName));
}

export function allTopics(topics: Topics): Topic[] {
  return [
    ...topics.rules.map((page) => ({ kind: "rule", page }) as const),
    ...topics.errors.map((page) => ({ kind: "error", page }) as const),
    ...topics.gaps.map((page) => ({ kind: "gap", page }) as const),
  ];
}

/** Rules by area (`secrets`), in the order of their ids. */
export function rulesByArea(rules: readonly RuleDescription[]): Map<string, RuleDescription[]> {
  const areas = new Map<string, RuleDescription[]>();
  for (const rule of rules) {
    const area = rule.id.split("/")[0] ?? "";
    areas.set(area, [...(areas.get(area) ?? []), rule]);
  }
  return areas;
}

/** So many near names fit on a line or two and still help. */
const mostGuesses = 5;

function unknownTopic(word: string, names: readonly string[]): SallyportError {
  const parts = holding(word, names);
  const near = parts.length > 0 ? parts : misspelt(word, names);
  return usageError("EXPLAIN_TOPIC_UNKNOWN", `no rule or error is called "${printable(word)}"`, fixFor(word, near));
}

function holding(word: string, names: readonly string[]): string[] {
  const part = word.toLowerCase().split("/").at(-1) ?? "";
  return part.length < 3 ? [] : names.filter((name) => name.toLowerCase().includes(part));
}

function misspelt(word: string, names: readonly string[]): string[] {
  const guess = nearest(word, names);
  if (guess) return [guess];
  const last = nearest(
    word,
    names.map((name) => name.split("/")[1] ?? name),
  );
  return last ? names.filter((name) => name.endsWith(`/${last}`)) : [];
}

/** A fingerprint, or `src/app.env:12` with or without a column, in characters that no shell reads for itself. */
const namesFinding = /^(?:[a-z]\d:[0-9a-f]{8,64}|\w[\w./-]*[./][\w./-]*(?::\d{1,9}){1,2})$/;

function fixFor(word: string, near: readonly string[]): string {
  if (namesFinding.test(word)) return `Did you mean \`sallyport explain --finding ${word}\`?`;
  if (near.length === 1) return `Did you mean \`sallyport explain ${near[0]}\`?`;
  if (near.length > mostGuesses)
    return `Did you mean one of: ${near.slice(0, mostGuesses).join(", ")}, or one of ${near.length - mostGuesses} more? \`sallyport explain\` lists all.`;
  if (near.length > 1) return `Did you mean one of: ${near.join(", ")}?`;
  if (word.startsWith("custom/"))
    return "Rules named custom/* are your own: their text is in the policy file, under secrets.custom-rules.";
  return "`sallyport explain` lists all rules and errors.";
}
