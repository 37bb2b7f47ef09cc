import { ascii, isBlank } from "../ascii.ts";
import type { Assignment } from "../assignments/assignment.ts";
import type { Content, Range } from "../content.ts";
import type { State } from "../search-state.ts";
import type { GenericDecision } from "./generic-decision.ts";
import { isGenericLength, judgeGenericValue } from "./generic-value.ts";
import type { SecretName } from "./secret-name.ts";
import { isNamedBeside, mayBeWord } from "./word-password.ts";

/** Decisions that are remembered in one content: a text full of findings holds the same few values. */
const rememberedDecisions = 256;

/** What is decided about a value with such a name; undefined where it is too short or too long, or not read whole. */
export function decideGeneric(
  state: State,
  assignment: Assignment,
  name: SecretName | undefined,
): GenericDecision | undefined {
  const { content, decisions } = state;
  if (!name || !assignment.closed || !isGenericLength(assignment.value)) return undefined;
  // A name for itself: `("authPass1", "authPass1")`.
  if (isSameText(content.bytes, assignment.name, assignment.value)) return undefined;
  const { form, quoted, whole } = assignment;
  if (!quoted && isAlias(content.bytes, assignment.value)) return undefined;
  const { syntax, trial } = content;
  const value = latin1(content.bytes, assignment.value);
  const key = `${name.kind} ${name.core} ${name.end} ${name.byPlace} ${form} ${quoted} ${whole} ${value}`;
  const known = decisions.get(key);
  if (known) return known;
  if (decisions.size >= rememberedDecisions) decisions.clear();
  const isWord = isSettings(content, quoted) && mayBeWord(value) && !isNameOrList(state, assignment.value);
  const decision = judgeGenericValue({ name, value, form, quoted, whole, syntax, trial, mayBeWord: isWord });
  decisions.set(key, decision);
  return decision;
}

/** YAML: `password: *name`. Without a blank before it a star is a sign like others. */
function isAlias(bytes: Buffer, { start }: Range): boolean {
  return bytes[start] === ascii.star && isBlank(bytes[start - 1]);
}

/** Settings that are written like programs. */
const settingsInQuotes = /\.(?:tfvars|toml)$/i;

function isSettings({ syntax, path }: Content, quoted: boolean): boolean {
  return syntax === "config" || (quoted && (syntax === "markup" || settingsInQuotes.test(path)));
}

/** More words that stand for a password than so many make a list of words. */
const mostWords = 100;

function isNameOrList(state: State, value: Range): boolean {
  state.words += 1;
  return state.words > mostWords || isNamedBeside(state.content, value);
}

export function isSameValue(bytes: Buffer, a: Assignment, b: Assignment): boolean {
  const isSameForm = a.form === b.form && a.quoted === b.quoted && a.whole === b.whole;
  return isSameForm && a.closed && b.closed && isSameText(bytes, a.value, b.value);
}

export function isSameText(bytes: Buffer, a: Range, b: Range): boolean {
  if (a.end - a.start !== b.end - b.start) return false;
  for (let index = 0; index < a.end - a.start; index++) {
    if (bytes[a.start + index] !== bytes[b.start + index]) return false;
  }
  return true;
}

export function latin1(bytes: Buffer, { start, end }: Range): string {
  return bytes.toString("latin1", start, end);
}
