import { word } from "../charset.ts";
import type { SecretRule } from "../rule.ts";
import { ascii } from "./ascii.ts";
import { readAssignment, readName } from "./assignments/assignment.ts";
import { mayHoldBytes } from "./assignments/byte-list.ts";
import { standsAt } from "./content.ts";
import { accountTriggers, addAccounts } from "./generic/accounts.ts";
import { decideGeneric, isSameText, isSameValue, latin1 } from "./generic/decide-generic.ts";
import { checkAtPlace } from "./generic/for-browsers.ts";
import { keyOfSection, mayBeSectionKey, sectionTriggers } from "./generic/key-of-section.ts";
import {
  genericNames,
  keyOfConstant,
  nameTriggers,
  type SecretName,
  secretNameOf,
  shortTriggers,
} from "./generic/secret-name.ts";
import {
  addBytes,
  addListed,
  addLogin,
  addPaired,
  addPhrase,
  addTable,
  isPlural,
  mayHoldLogin,
  pairNames,
} from "./generic/values-of-name.ts";
import { type CompiledNamed, compileNamed, indexNames, matchNamed } from "./named.ts";
import { isKeyAlone, openingsOfBytes } from "./positions/bare-key.ts";
import { insertedPasswords, insertMark } from "./positions/inserted-password.ts";
import {
  bareKey,
  positionalNameOf,
  positionalPasswordAt,
  positionalTriggers,
} from "./positions/positional-password.ts";
import { addMatch, type Handler, mayLook, type Pattern, type State } from "./search-state.ts";

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
  const read: Handler = (state, start, end) => {
    const { content } = state;
    const name = readName(content.bytes, start, end);
    if (!name) return;
    state.nameEnd = name.end;
    if (generic && isPlural(content.bytes, name)) addListed(state, generic, name);
    if (generic && content.syntax === "prose" && content.bytes[name.end] !== ascii.equals)
      addTable(state, generic, name);
    if (generic && content.syntax === "code" && mayHoldLogin(content.bytes, name)) {
      if (meaningOf(latin1(content.bytes, name)).holdsPair) addLogin(state, generic, name);
    }
    const assignment = readAssignment(content, name);
    if (generic && !assignment?.quoted && content.syntax === "code" && mayHoldBytes(content.bytes, name.end))
      addBytes(state, generic, name, meaningOf(latin1(content.bytes, name)).generic);
    if (!assignment) return;
    // A text often holds one assignment many times: what was decided is true again.
    const { last } = state;
    const meaning =
      last && isSameText(content.bytes, last.assignment.name, assignment.name)
        ? last.meaning
        : meaningOf(latin1(content.bytes, assignment.name));
    if (generic && !(assignment.closed && assignment.whole) && meaning.generic)
      addPhrase(state, generic, assignment, meaning.generic);
    const isSetting = content.syntax === "config" && assignment.whole;
    const mayBePair = assignment.quoted || assignment.form === "flag" || isSetting;
    const isPaired = generic && meaning.holdsPair && mayBePair && addPaired(state, generic, assignment);
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
      const { decoded } = decision;
      const check = checkAtPlace(content, assignment, { ...decision.check, reasons: decision.reasons });
      const rewritten = decoded === undefined ? undefined : { value: Buffer.from(decoded, "latin1"), step: "base64" };
      addMatch(state, generic, assignment.value, check, rewritten);
    }
  };
  return [
    ...nameTriggers(names).map((text) => ({
      text,
      handler: (state: State, start: number, end: number) => {
        if (mayBeNew(state, end)) read(state, start, end);
      },
    })),
    ...(generic ? shortTriggers : []).map((text) => ({
      text,
      handler: (state: State, start: number, end: number) => {
        if (mayBeNew(state, end - 1) && mayBeGiven(state.content.bytes, start, end)) read(state, start, end - 1);
      },
    })),
    ...constantPatterns(generic, read),
    ...positionalPatterns(generic),
    ...insertPatterns(generic),
    ...bytePatterns(generic),
    ...sectionPatterns(generic),
    ...accountPatterns(generic),
  ];
}

/** `ACME_KEY`: the automaton finds it in either case. */
function constantPatterns(generic: SecretRule | undefined, read: Handler): Pattern[] {
  if (!generic) return [];
  const constant = Buffer.from(keyOfConstant);
  const handler: Handler = (state, start, end) => {
    if (standsAt(state.content.bytes, constant, start) && mayBeNew(state, end)) read(state, start, end);
  };
  return [{ text: keyOfConstant, handler }];
}

/** Whether a name may end there that was not read already. */
function mayBeNew(state: State, end: number): boolean {
  return end > state.nameEnd && !state.content.binary && mayLook(state);
}

/**
 * A first look at a name of two or three letters, `end` behind its sign: a word behind a blank is given to an option, as in `-pw value`, or
 * compares, as in `pw eq "value"`.
 */
function mayBeGiven(bytes: Buffer, start: number, end: number): boolean {
  if (bytes[end - 1] !== ascii.space || bytes[start - 1] === ascii.dash || word.table[bytes[end]!] !== 1) return true;
  return compares.test(bytes.toString("latin1", end, end + longestComparison));
}

const compares = /^(?:eq|ne|in|not|is|as|by|type|pic|like) /i;
const longestComparison = 6;

/** A variable that is called `key` and nothing else, and holds bytes. */
function bytePatterns(generic: SecretRule | undefined): Pattern[] {
  if (!generic) return [];
  const handler: Handler = (state, start) => {
    const { content } = state;
    const name = { start, end: start + "key".length };
    if (content.syntax === "code" && isKeyAlone(content.bytes, start)) addBytes(state, generic, name, bareKey);
  };
  return openingsOfBytes.map((opening) => ({ text: `key${opening}`, handler }));
}

/** A name that is `key` and nothing else, in a section that says what it is for. */
function sectionPatterns(generic: SecretRule | undefined): Pattern[] {
  if (!generic) return [];
  const handler: Handler = (state, start) => {
    const { content } = state;
    const key = mayBeSectionKey(content, start) && mayLook(state) ? keyOfSection(content, start) : undefined;
    if (!key) return;
    const decision = decideGeneric(state, key.assignment, key.name);
    if (decision?.check)
      addMatch(state, generic, key.assignment.value, { ...decision.check, reasons: decision.reasons });
  };
  return sectionTriggers.map((text) => ({ text, handler }));
}

/** Lists of users with their passwords. */
function accountPatterns(generic: SecretRule | undefined): Pattern[] {
  if (!generic) return [];
  return accountTriggers.map((text) => ({
    text,
    handler: (state, start) => {
      if (!state.content.binary && mayLook(state)) addAccounts(state, generic, text, start);
    },
  }));
}

/** Bytes in which no more commands stand than so many: one in the arguments of another, and a header in that one's. */
const shortestCommand = 24;
const mostCommands = 3;

/** Notes that a command is looked at; false where too many are, which nobody writes. */
function mayBeCommand(state: State, start: number): boolean {
  if (start >= state.commandEnd) {
    state.commandEnd = start + shortestCommand;
    state.commands = 0;
  }
  state.commands += 1;
  return state.commands <= mostCommands && mayLook(state);
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
