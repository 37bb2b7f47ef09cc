import { charset } from "../charset.ts";
import type { SecretRule } from "../rule.ts";
import { ascii } from "./ascii.ts";
import { type Assignment, readAssignment, readName } from "./assignment.ts";
import { byteListAfter, mayHoldBytes } from "./byte-list.ts";
import type { Content, Range } from "./content.ts";
import { type GenericDecision, isGenericLength, judgeBytes, judgeGenericValue } from "./generic-value.ts";
import { isStrictPassword } from "./human-password.ts";
import { insertedPasswords, insertMark } from "./inserted-password.ts";
import { behindName, listedValues } from "./listed-values.ts";
import { type CompiledNamed, compileNamed, indexNames, matchNamed } from "./named.ts";
import { positionalName, positionalNameOf, positionalPasswordAt, positionalTriggers } from "./positional-password.ts";
import { addMatch, type Handler, type Pattern, type State } from "./search-state.ts";
import { genericNames, nameTriggers, type SecretName, secretNameOf, squash } from "./secret-name.ts";
import { tableValues } from "./table-value.ts";
import { isNamedBeside, mayBeWord, phraseAt } from "./word-password.ts";

/** What the rules make of a name. */
export interface NameMeaning {
  readonly named: readonly CompiledNamed[];
  readonly generic: SecretName | undefined;
  /** The value may be a user's name and a password. */
  readonly holdsPair: boolean;
}

/** Names that are remembered; a text has few different ones. */
const rememberedNames = 4096;

/** One handler for every name: the assignment around it is read once, and then shown to all the rules that go by names. */
export function namePatterns(rules: readonly SecretRule[]): Pattern[] {
  const named = rules.filter((rule) => rule.kind === "named").map(compileNamed);
  const generic = rules.find((rule) => rule.kind === "generic");
  const names = [...named.flatMap(({ rule }) => rule.names), ...(generic ? genericNames : [])];
  const rulesOf = indexNames(named);
  const meanings = new Map<string, NameMeaning>();
  const meaningOf = (name: string): NameMeaning => {
    let meaning = meanings.get(name);
    if (!meaning) {
      const secret = generic && secretNameOf(name);
      meaning = { named: rulesOf(name), generic: secret, holdsPair: pairNames.has(secret?.core ?? "") };
      if (meanings.size >= rememberedNames) meanings.clear();
      meanings.set(name, meaning);
    }
    return meaning;
  };
  const handler: Handler = (state, start, end) => {
    const { content } = state;
    if (end <= state.nameEnd || content.binary) return;
    const name = readName(content.bytes, start, end);
    if (!name) return;
    state.nameEnd = name.end;
    if (generic && isPlural(content.bytes, name)) addListed(state, generic, name);
    if (generic && content.syntax === "prose") addTable(state, generic, name);
    const assignment = readAssignment(content, name);
    if (generic && !assignment?.quoted) addBytes(state, generic, name, meaningOf);
    if (!assignment) return;
    // A text often holds one assignment many times: what was decided is true again.
    const { last } = state;
    const meaning =
      last && isSameText(content.bytes, last.assignment.name, assignment.name)
        ? last.meaning
        : meaningOf(latin1(content.bytes, assignment.name));
    if (generic && !(assignment.closed && assignment.whole) && meaning.generic)
      addPhrase(state, generic, assignment, meaning.generic);
    const isPaired = generic && meaning.holdsPair && assignment.quoted && addPaired(state, generic, assignment);
    const decision =
      last && last.meaning === meaning && isSameValue(content.bytes, last.assignment, assignment)
        ? last.decision
        : decideGeneric(state, assignment, meaning.generic);
    state.last = { assignment, meaning, decision };
    for (const rule of meaning.named) {
      const match = matchNamed(content, rule, assignment.value.start);
      if (match) addMatch(state, rule.rule, match, match.check);
    }
    if (generic && !isPaired && decision?.check) {
      const { decoded, reasons } = decision;
      const check = { ...decision.check, reasons };
      const rewritten = decoded === undefined ? undefined : { value: Buffer.from(decoded, "latin1"), step: "base64" };
      addMatch(state, generic, assignment.value, check, rewritten);
    }
  };
  return [
    ...nameTriggers(names).map((text) => ({ text, handler })),
    ...positionalPatterns(generic),
    ...insertPatterns(generic),
  ];
}

/** Names whose value may be a user's name and a password. */
const pairNames = new Set(["auth", "credentials", "credential"]);
const longestUser = 40;

/** `auth: "user:password"`: takes the part behind the colon; true when it is a password. */
function addPaired(state: State, generic: SecretRule, assignment: Assignment): boolean {
  const { content } = state;
  const { value, closed } = assignment;
  if (!closed) return false;
  let colon = value.start;
  while (colon < value.end && colon < value.start + longestUser && isUserByte(content.bytes[colon]!)) colon++;
  if (content.bytes[colon] !== ascii.colon || colon === value.start) return false;
  const password = { ...assignment, value: { start: colon + 1, end: value.end } };
  const decision = decideGeneric(state, password, positionalName);
  if (!decision?.check) return false;
  addMatch(state, generic, password.value, { ...decision.check, reasons: decision.reasons });
  return true;
}

const isUserByte = (byte: number): boolean => userBytes[byte] === 1;
const userBytes = charset("user", "0-9A-Za-z_.@-").table;

/** A list of passwords holds such as people use; what a strict form asks for, or a random one, is one of them. */
function addListed(state: State, generic: SecretRule, name: Range): void {
  const { content } = state;
  const { bytes } = content;
  if (name.start < state.listEnd || content.syntax === "prose") return;
  const { values, end } = listedValues(content, behindName(bytes, name.end));
  state.listEnd = end;
  const secret = values.length > 0 && listNameOf(latin1(bytes, name).slice(0, -1));
  if (!secret) return;
  for (const value of values) {
    const text = latin1(bytes, value);
    // Lexers have lists of patterns, and call them tokens.
    if (secret.kind === "key" && !/^[\w.~+/=:-]+$/.test(text)) continue;
    const form = secret.kind === "key" || isStrictPassword(text) ? "assign" : "call";
    const decision = decideGeneric(state, { name, form, value, closed: true, quoted: true, whole: true }, secret);
    if (decision?.check) addMatch(state, generic, value, { ...decision.check, reasons: decision.reasons });
  }
}

/** A passphrase of words with blanks between them, as a literal or as a whole line of settings. */
function addPhrase(state: State, generic: SecretRule, { value, quoted, form }: Assignment, name: SecretName): void {
  const { bytes, syntax, trial } = state.content;
  const mayStand = form === "assign" && (quoted ? syntax === "code" || syntax === "config" : syntax === "config");
  const phrase = mayStand && !trial && phraseAt(bytes, value.start, name);
  if (!phrase) return;
  const core = name.core.replaceAll("_", " ");
  const reasons = [
    `the name ends in ${name.core}, so it stands for a ${name.kind}`,
    "it is a phrase of words and no sentence",
  ];
  addMatch(state, generic, phrase, {
    confidence: "medium",
    basis: `name says ${core}, the value is a phrase`,
    reasons,
  });
}

/** What the table of a document has below or beside a name. */
function addTable(state: State, generic: SecretRule, name: Range): void {
  for (const value of tableValues(state.content, name, state.table)) {
    const { quoted } = value;
    const decision = decideGeneric(
      state,
      { name, form: "assign", value, closed: true, quoted, whole: true },
      value.name,
    );
    if (decision?.check) addMatch(state, generic, value, { ...decision.check, reasons: decision.reasons });
  }
}

/** A key that is written as a list of numbers. */
function addBytes(state: State, generic: SecretRule, name: Range, meaningOf: (name: string) => NameMeaning): void {
  const { content } = state;
  if (content.syntax !== "code" || !mayHoldBytes(content.bytes, name.end)) return;
  const meaning = meaningOf(latin1(content.bytes, name)).generic;
  const list = meaning && byteListAfter(content.bytes, name.end, meaning);
  if (!list) return;
  const { check, reasons } = judgeBytes(content.trial, meaning, list.value);
  if (check) addMatch(state, generic, list, { ...check, reasons }, { value: list.value });
}

const lowerS = 0x73;

function isPlural(bytes: Uint8Array, { end }: Range): boolean {
  return (bytes[end - 1]! | 0x20) === lowerS;
}

/** Lists of what nobody may use. */
const notUsed = /common|weak|leaked|pwned|forbidden|banned|black|deny|bad|guess|candidate|dictionary/i;

/** Undefined for lists of anything else, and where a word such as `tests` follows. */
function listNameOf(name: string): SecretName | undefined {
  const secret = notUsed.test(name) ? undefined : secretNameOf(name);
  return secret && squash(name).endsWith(secret.end) ? secret : undefined;
}

/** Bytes in which no more commands stand than so many: one in the arguments of another. */
const shortestCommand = 24;
const mostCommands = 2;

/** Notes that a command is looked at; false where too many are, which nobody writes. */
function mayBeCommand(state: State, start: number): boolean {
  if (start >= state.commandEnd) {
    state.commandEnd = start + shortestCommand;
    state.commands = 0;
  }
  state.commands += 1;
  return state.commands <= mostCommands;
}

/** Passwords that no name announces, only the command that they are given to. */
function positionalPatterns(generic: SecretRule | undefined): Pattern[] {
  if (!generic) return [];
  return positionalTriggers.map((text) => {
    const name = positionalNameOf(text);
    const handler: Handler = (state, start, end) => {
      const { content } = state;
      if (content.binary || !mayBeCommand(state, start)) return;
      const assignment = positionalPasswordAt(content, text, start, end);
      if (!assignment) return;
      const decision = decideGeneric(state, assignment, name);
      if (decision?.check) addMatch(state, generic, assignment.value, { ...decision.check, reasons: decision.reasons });
    };
    return { text, handler };
  });
}

function insertPatterns(generic: SecretRule | undefined): Pattern[] {
  if (!generic) return [];
  const handler: Handler = (state, start, end) => {
    const { content } = state;
    if (content.binary || !mayBeCommand(state, start)) return;
    const inserted = insertedPasswords(content.bytes, end);
    state.commandEnd = Math.max(inserted.end, state.commandEnd);
    for (const value of inserted.values) {
      const name = { start, end };
      const whole = { name, form: "flag", value, closed: true, quoted: true, whole: true } as const;
      const decision = decideGeneric(state, whole, value.name);
      if (decision?.check) addMatch(state, generic, value, { ...decision.check, reasons: decision.reasons });
    }
  };
  return [{ text: insertMark, handler }];
}

/** Decisions that are remembered in one content: a text full of findings holds the same few values. */
const rememberedDecisions = 256;

function decideGeneric(
  state: State,
  assignment: Assignment,
  name: SecretName | undefined,
): GenericDecision | undefined {
  const { content, decisions } = state;
  if (!name || !assignment.closed || !isGenericLength(assignment.value)) return undefined;
  // A name for itself: `("authPass1", "authPass1")`.
  if (isSameText(content.bytes, assignment.name, assignment.value)) return undefined;
  const { form, quoted, whole } = assignment;
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

function isSameValue(bytes: Buffer, a: Assignment, b: Assignment): boolean {
  const isSameForm = a.form === b.form && a.quoted === b.quoted && a.whole === b.whole;
  return isSameForm && a.closed && b.closed && isSameText(bytes, a.value, b.value);
}

function isSameText(bytes: Buffer, a: Range, b: Range): boolean {
  if (a.end - a.start !== b.end - b.start) return false;
  for (let index = 0; index < a.end - a.start; index++) {
    if (bytes[a.start + index] !== bytes[b.start + index]) return false;
  }
  return true;
}

function latin1(bytes: Buffer, { start, end }: Range): string {
  return bytes.toString("latin1", start, end);
}
