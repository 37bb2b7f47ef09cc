import { type Alphabet, alphabetOf, type CharacterClass } from "./character-class.ts";
import { guessBlanks } from "./guess-blanks.ts";
import { automatonOf, dead, type PatternAutomaton } from "./pattern-automaton.ts";
import { type TextPattern, wildcardPattern } from "./text-pattern.ts";
import type { TextSet } from "./text-set.ts";

/** Texts that stand in several claims at once: the name of a repository in `repository` and in `sub`. */
export interface Blanks {
  /** In the order in which they stand in every template. */
  readonly blanks: readonly Blank[];
  /** By claim: literal texts and blanks, each blank at most once, in the order of `blanks`. */
  readonly templates: Readonly<Record<string, Template>>;
}

export interface Blank {
  readonly name: string;
  /** The text has one of these forms. None: any text. */
  readonly forms: readonly TextPattern[];
  /** Texts that people like to read, best first. They have one of the forms. */
  readonly favourites: readonly string[];
  /** Characters that an escape of a template treats in a way of their own. */
  readonly escaped?: readonly string[];
}

export type Template = readonly (string | { readonly blank: string; readonly escape?: (text: string) => string })[];

export type FilledBlanks = Readonly<Record<string, string>>;

/** States that a search may visit; beyond, the answer is `too-large`. */
const mostStates = 20_000;

/**
 * Texts for all blanks such that every claim is in its set: favourites where they fit, else short ones. Undefined when there are
 * none. Exact: what no guess fits is sought by a breadth-first search of the product of all automata, in which every character of a
 * blank is read by each claim that holds the blank.
 */
export function fillBlanks(
  { blanks, templates }: Blanks,
  wanted: ReadonlyMap<string, TextSet>,
): FilledBlanks | undefined | "too-large" {
  const asked = Object.entries(templates).flatMap(([claim, template]) => {
    const set = wanted.get(claim);
    return set === undefined ? [] : [{ template, set }];
  });
  const guess = guessBlanks(blanks, asked);
  if (guess !== "unknown") return guess;
  const tracks = asked.map(({ template, set }) => trackOf(template, set));
  const found = search(blanks, tracks);
  return found === undefined || found === "too-large" ? found : withFavourites(found, blanks, tracks);
}

/** One claim during the search. */
interface Track {
  readonly template: Template;
  readonly automata: readonly PatternAutomaton[];
  /** The automata come in lists (of each, one must accept), then those of which none may. */
  readonly lists: readonly (readonly number[])[];
  readonly outside: readonly number[];
}

function trackOf(template: Template, { within, outside }: TextSet): Track {
  const automata: PatternAutomaton[] = [];
  const add = (wildcard: string) => automata.push(automatonOf(wildcardPattern(wildcard))) - 1;
  return { template, lists: within.map((list) => list.map(add)), outside: outside.map(add), automata };
}

type States = readonly number[];

function startOf(track: Track): States {
  return track.automata.map((automaton) => automaton.start);
}

function read(track: Track, states: States, text: string): States {
  let current = states;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    current = current.map((state, automaton) => track.automata[automaton]?.step(state, character) ?? dead);
  }
  return current;
}

function isHopeless({ lists }: Track, states: States): boolean {
  return lists.some((list) => list.every((automaton) => states[automaton] === dead));
}

function isAccepted({ lists, outside, automata }: Track, states: States): boolean {
  const accepts = (index: number) => automata[index]?.accepts(states[index] ?? dead) === true;
  return lists.every((list) => list.some(accepts)) && !outside.some(accepts);
}

/** Texts of a template between its blanks: before the first, and after each. */
function literalAfter(template: Template, blank: string | undefined): string {
  const at = template.findIndex((part) => typeof part !== "string" && part.blank === blank);
  let text = "";
  for (const part of template.slice(blank === undefined ? 0 : at + 1)) {
    if (typeof part !== "string") break;
    text += part;
  }
  return text;
}

interface Node {
  readonly blank: number;
  readonly form: States;
  readonly tracks: readonly States[];
  /** How the search came here. */
  readonly parent?: Node;
  readonly character?: string;
}

/** Everything that stays the same during one search. */
interface Search {
  readonly open: readonly Blank[];
  readonly forms: readonly (readonly PatternAutomaton[])[];
  readonly tracks: readonly Track[];
  readonly alphabet: Alphabet;
}

function search(blanks: readonly Blank[], tracks: readonly Track[]): FilledBlanks | undefined | "too-large" {
  const open = blanks.filter(({ name }) => tracks.some((track) => escapeOf(track, name) !== undefined));
  const forms = open.map((blank) => blank.forms.map(automatonOf));
  const escaped = open.flatMap((blank) => blank.escaped ?? []);
  const given: Search = { open, forms, tracks, alphabet: alphabetFor(tracks, forms, escaped) };
  const begin = tracks.map((track) => read(track, startOf(track), literalAfter(track.template, undefined)));
  const queue: Node[] = [enter(given, 0, begin)];
  const seen = new Set<string>();
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] as Node;
    if (node.blank === open.length) {
      const isEnd = node.tracks.every((states, index) => isAccepted(tracks[index] as Track, states));
      if (isEnd) return textsOf(node, open, blanks);
      continue;
    }
    for (const next of successors(node, given)) {
      const key = `${next.blank};${next.form.join()};${next.tracks.join(";")}`;
      if (seen.has(key)) continue;
      if (seen.size >= mostStates) return "too-large";
      seen.add(key);
      queue.push(next);
    }
  }
  return undefined;
}

function enter({ forms }: Search, blank: number, tracks: readonly States[], parent?: Node): Node {
  const form = (forms[blank] ?? []).map((automaton) => automaton.start);
  return { blank, form, tracks, ...(parent && { parent }) };
}

function* successors(node: Node, given: Search): Generator<Node> {
  const { open, tracks } = given;
  const forms = given.forms[node.blank] ?? [];
  const { name } = open[node.blank] as Blank;
  const isHopelessNode = (all: readonly States[]) =>
    all.some((states, index) => isHopeless(tracks[index] as Track, states));
  if (forms.length === 0 || forms.some((form, index) => form.accepts(node.form[index] ?? dead))) {
    const states = node.tracks.map((before, index) => {
      const track = tracks[index] as Track;
      return escapeOf(track, name) === undefined ? before : read(track, before, literalAfter(track.template, name));
    });
    if (!isHopelessNode(states)) yield enter(given, node.blank + 1, states, node);
  }
  for (const character of charactersAt(node, forms, given)) {
    const form = node.form.map((state, index) => forms[index]?.step(state, character) ?? dead);
    if (forms.length > 0 && form.every((state) => state === dead)) continue;
    const states = node.tracks.map((before, index) => {
      const track = tracks[index] as Track;
      const written = escapeOf(track, name)?.(character);
      return written === undefined ? before : read(track, before, written);
    });
    if (!isHopelessNode(states)) yield { blank: node.blank, form, tracks: states, parent: node, character };
  }
}

/** A literal that no automaton waits for leads where a fresh character of its classes leads, so it is not tried. */
function charactersAt(node: Node, forms: readonly PatternAutomaton[], { tracks, alphabet }: Search): Iterable<string> {
  const characters = new Set(alphabet.fresh);
  for (const [index, state] of node.form.entries())
    for (const each of forms[index]?.literalsAt(state) ?? []) characters.add(each);
  for (const [index, states] of node.tracks.entries()) {
    const { automata } = tracks[index] as Track;
    for (const [automaton, state] of states.entries())
      for (const each of automata[automaton]?.literalsAt(state) ?? []) characters.add(each);
  }
  for (const each of alphabet.alone) characters.add(each);
  return characters;
}

function alphabetFor(
  tracks: readonly Track[],
  forms: readonly (readonly PatternAutomaton[])[],
  escaped: readonly string[],
): Alphabet {
  const automata = [...tracks.flatMap((track) => track.automata), ...forms.flat()];
  const classes = new Map<string, CharacterClass>();
  for (const automaton of automata) for (const each of automaton.classes) classes.set(each.name, each);
  const literals = new Set(automata.flatMap((automaton) => automaton.literals));
  const { fresh, alone } = alphabetOf(new Set([...literals, ...escaped]), [...classes.values()]);
  return { fresh, alone: [...new Set([...alone, ...escaped])] };
}

const unescaped = (text: string) => text;

/** How a blank is written in a claim; undefined for a claim that does not hold it. */
function escapeOf({ template }: Track, name: string): ((text: string) => string) | undefined {
  for (const part of template) if (typeof part !== "string" && part.blank === name) return part.escape ?? unescaped;
  return undefined;
}

function textsOf(end: Node, open: readonly Blank[], blanks: readonly Blank[]): FilledBlanks {
  const texts = new Map(open.map(({ name }) => [name, ""]));
  for (let node: Node | undefined = end; node !== undefined; node = node.parent) {
    const name = open[node.blank]?.name;
    if (node.character !== undefined && name !== undefined) texts.set(name, node.character + texts.get(name));
  }
  return Object.fromEntries(blanks.map(({ name, favourites }) => [name, texts.get(name) ?? favourites[0] ?? ""]));
}

/** Puts a favourite in the place of what the search found, blank by blank, where all claims stay in their sets. */
function withFavourites(found: FilledBlanks, blanks: readonly Blank[], tracks: readonly Track[]): FilledBlanks {
  let best = found;
  for (const { name, favourites } of blanks) {
    const better = favourites.find((text) => text === best[name] || holds({ ...best, [name]: text }, tracks));
    if (better !== undefined) best = { ...best, [name]: better };
  }
  return best;
}

function holds(texts: FilledBlanks, tracks: readonly Track[]): boolean {
  return tracks.every((track) => isAccepted(track, read(track, startOf(track), writeTemplate(track.template, texts))));
}

/** The claim that a template makes of these texts. */
export function writeTemplate(template: Template, texts: FilledBlanks): string {
  return template
    .map((part) => (typeof part === "string" ? part : (part.escape ?? unescaped)(texts[part.blank] ?? "")))
    .join("");
}
