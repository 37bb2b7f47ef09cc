import type { CharacterClass } from "./character-class.ts";
import type { PatternPlace, TextPattern } from "./text-pattern.ts";

/** A pattern as a deterministic automaton that is built while it is used. States are numbers; `dead` is the one that leads nowhere. */
export interface PatternAutomaton {
  readonly start: number;
  step(state: number, character: string): number;
  /** Whether the text read so far matches the whole pattern. */
  accepts(state: number): boolean;
  /** Literals that lead on from here in another way than other characters of their classes do. */
  literalsAt(state: number): readonly string[];
  readonly literals: readonly string[];
  readonly classes: readonly CharacterClass[];
}

export const dead = 0;

interface State {
  /** Places of the pattern that may come next; its length when the pattern may be at its end. Ascending. */
  readonly next: readonly number[];
  readonly literals: readonly string[];
  readonly steps: Map<string, number>;
}

/** The automata of patterns that were met; forgotten when there are many, for a policy may be hostile. */
const known = new Map<string, PatternAutomaton>();
const mostKnown = 5_000;

export function automatonOf(pattern: TextPattern): PatternAutomaton {
  const made = known.get(pattern.key);
  if (made !== undefined) return made;
  if (known.size >= mostKnown) known.clear();
  const automaton = makeAutomaton(pattern.places);
  known.set(pattern.key, automaton);
  return automaton;
}

function makeAutomaton(places: readonly PatternPlace[]): PatternAutomaton {
  const states: State[] = [];
  const numbers = new Map<string, number>();
  const add = (next: readonly number[]): number => {
    const key = next.join(",");
    const before = numbers.get(key);
    if (before !== undefined) return before;
    const literals = next.flatMap((index) => literalOf(places[index]));
    states.push({ next, literals: [...new Set(literals)], steps: new Map() });
    numbers.set(key, states.length - 1);
    return states.length - 1;
  };
  add([]);
  const start = add(withSkips([0], places));

  const step = (number: number, character: string): number => {
    const state = states[number];
    if (state === undefined || state.next.length === 0) return dead;
    const before = state.steps.get(character);
    if (before !== undefined) return before;
    const reached: number[] = [];
    for (const index of state.next) {
      const place = places[index];
      if (place === undefined || !takes(place, character)) continue;
      reached.push("class" in place && place.repeats ? index : index + 1);
    }
    const after = add(withSkips(reached, places));
    state.steps.set(character, after);
    return after;
  };
  return {
    start,
    step,
    accepts: (state) => states[state]?.next.at(-1) === places.length,
    literalsAt: (state) => states[state]?.literals ?? [],
    literals: [...new Set(places.flatMap(literalOf))],
    classes: [...new Set(places.flatMap((place) => ("class" in place ? [place.class] : [])))],
  };
}

function literalOf(place: PatternPlace | undefined): readonly string[] {
  return place !== undefined && "literal" in place ? [place.literal] : [];
}

function takes(place: PatternPlace, character: string): boolean {
  return "literal" in place ? place.literal === character : place.class.has(character);
}

/** A run may be empty, so whatever comes after it may come too. */
function withSkips(indexes: readonly number[], places: readonly PatternPlace[]): number[] {
  const all = new Set<number>();
  for (let index of indexes) {
    all.add(index);
    for (let place = places[index]; place !== undefined && "class" in place && place.repeats; place = places[index]) {
      index += 1;
      all.add(index);
    }
  }
  return [...all].sort((a, b) => a - b);
}
