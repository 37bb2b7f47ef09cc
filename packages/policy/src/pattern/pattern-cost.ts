import { type ByteSet, everyByte, noByte } from "./byte-set.ts";
import { type PatternNode, PatternRefusal } from "./pattern-syntax.ts";

/** Longest text that a pattern ever sees, in bytes. */
export const longestWindow = 1024;

/**
 * What one attempt to match at one start can cost a backtracking engine. All are upper bounds.
 * A path "proceeds" when the next byte is one with which the rest of the pattern can begin; all others end there and are
 * counted in `steps` only.
 */
interface Cost {
  /** Paths that proceed. */
  readonly ways: number;
  /** Steps of all paths, up to where they proceed. */
  readonly steps: number;
  /** With one way: that path takes at most `rate` steps for each byte that it consumes, and `waste` steps more. */
  readonly rate: number;
  readonly waste: number;
}

/** Steps of all starts in one window. Measured: 20 million take V8 less than 50 ms. */
const budget = 20_000_000;

const overlap = "bound it, or put something between that it cannot match";

/** Throws a `PatternRefusal` for a pattern that is nullable, can never match in a window, or could run for long in one. */
export function checkCost(pattern: PatternNode): void {
  const shortest = shortestOf(pattern);
  if (shortest === 0)
    throw new PatternRefusal(0, "the pattern can match nothing at all; it must need at least one character");
  if (shortest > longestWindow) {
    throw new PatternRefusal(0, `the pattern needs at least ${shortest} bytes and only ever sees ${longestWindow}`);
  }
  const blamed: number[] = [];
  const { steps } = costOf(pattern, everyByte, blamed);
  if (steps * longestWindow <= budget) return;
  const position = blamed[1] ?? blamed[0] ?? 0;
  throw new PatternRefusal(
    position,
    `this repeat can match the same text as what is around it, in too many ways; ${overlap}`,
  );
}

/** `follow`: bytes with which the rest of the pattern can begin. `blamed` collects repeats that can end in several places. */
function costOf(node: PatternNode, follow: ByteSet, blamed: number[]): Cost {
  switch (node.kind) {
    case "byte":
      return { ways: 1, steps: 1, rate: 1, waste: 1 };
    case "boundary":
      return { ways: 1, steps: 1, rate: 1, waste: 1 };
    case "look":
      return stuck(1, 1 + costOf(node.body, everyByte, blamed).steps);
    case "sequence":
      return costOfSequence(node.parts, follow, blamed);
    case "choice":
      return costOfChoice(node.options, follow, blamed);
    case "repeat":
      return node.body.kind === "byte"
        ? costOfRun(node, node.body.set, follow, blamed)
        : costOfLoop(node, follow, blamed);
  }
}

/** A cost whose steps are not paid for by the bytes that are consumed. */
function stuck(ways: number, steps: number): Cost {
  return { ways, steps, rate: 1, waste: steps };
}

function costOfSequence(parts: readonly PatternNode[], follow: ByteSet, blamed: number[]): Cost {
  const costs = parts.map((part, index) => costOf(part, firstOfAll(parts.slice(index + 1), follow), blamed));
  const ways = costs.reduce((product, cost) => product * cost.ways, 1);
  const steps = costs.reduceRight((rest, cost) => cost.steps + cost.ways * rest, 0);
  if (ways > 1) return stuck(ways, steps);
  return {
    ways,
    steps,
    rate: Math.max(1, ...costs.map((cost) => cost.rate)),
    waste: sum(costs.map((cost) => cost.waste)),
  };
}

function costOfChoice(options: readonly PatternNode[], follow: ByteSet, blamed: number[]): Cost {
  const costs = options.map((option) => costOf(option, follow, blamed));
  const steps = options.length + sum(costs.map((cost) => cost.steps));
  const prefixes = options.map((option) => fixedPrefix(option, follow));
  const exclusive = prefixes.every((a, i) => prefixes.every((b, j) => i === j || areExclusive(a, b)));
  if (!exclusive) return stuck(sum(costs.map((cost) => cost.ways)), steps);
  return {
    ways: Math.max(...costs.map((cost) => cost.ways)),
    steps,
    rate: Math.max(...costs.map((cost) => cost.rate)),
    waste: options.length + sum(prefixes.map((prefix) => prefix.length)) + Math.max(...costs.map((cost) => cost.waste)),
  };
}

type Repeat = Extract<PatternNode, { kind: "repeat" }>;

/** A repeated byte: `[a-z]{2,8}`. It stops in one place when what follows cannot begin with a byte of the run. */
function costOfRun({ min, max, at }: Repeat, set: ByteSet, follow: ByteSet, blamed: number[]): Cost {
  const longest = Math.min(max, longestWindow);
  const steps = 2 * longest + 1;
  if (min === max || (set & follow) === noByte) return { ways: 1, steps, rate: 2, waste: 1 };
  blamed.push(at);
  return stuck(Math.max(1, longest - min + 1), steps);
}

/** A repeated group. Each round must be free of choice, or the ways multiply with every round. */
function costOfLoop({ body, min, max, at }: Repeat, follow: ByteSet, blamed: number[]): Cost {
  const shortest = shortestOf(body);
  if (shortest === 0) throw new PatternRefusal(at, "this repeats something that can be empty");
  const first = firstOf(body, noByte);
  const round = costOf(body, first | follow, blamed);
  const rounds = Math.min(max, Math.floor(longestWindow / shortest));
  if (round.ways > 1) {
    const steps = geometric(round.ways, rounds) * round.steps;
    if (steps * longestWindow > budget) {
      throw new PatternRefusal(at, `this repeats something that can match the same text in several ways; ${overlap}`);
    }
    return stuck(geometric(round.ways, rounds), steps);
  }
  const rate = round.rate + (round.waste + 1) / shortest;
  const steps = rounds + round.steps + Math.min(rounds * round.steps, Math.ceil(rate * longestWindow));
  if (min === max || (first & follow) === noByte) return { ways: 1, steps, rate, waste: round.waste + 1 };
  blamed.push(at);
  return stuck(Math.max(1, rounds - min + 1), steps);
}

/** 1 + n + n² + … up to n to the power of `rounds`; infinite when it is out of all proportion. */
function geometric(n: number, rounds: number): number {
  let total = 1;
  for (let round = 1, power = n; round <= rounds; round += 1, power *= n) {
    total += power;
    if (total > budget) return Number.POSITIVE_INFINITY;
  }
  return total;
}

/** Least number of bytes that a node consumes. */
function shortestOf(node: PatternNode): number {
  switch (node.kind) {
    case "byte":
      return 1;
    case "boundary":
    case "look":
      return 0;
    case "sequence":
      return sum(node.parts.map(shortestOf));
    case "choice":
      return Math.min(...node.options.map(shortestOf));
    case "repeat":
      return node.min * shortestOf(node.body);
  }
}

/** Bytes with which a node, or what follows it where the node can be empty, can begin. */
function firstOf(node: PatternNode, follow: ByteSet): ByteSet {
  switch (node.kind) {
    case "byte":
      return node.set;
    case "boundary":
    case "look":
      return follow;
    case "sequence":
      return firstOfAll(node.parts, follow);
    case "choice":
      return node.options.reduce((set, option) => set | firstOf(option, follow), noByte);
    case "repeat":
      return firstOf(node.body, follow) | (node.min === 0 ? follow : noByte);
  }
}

function firstOfAll(parts: readonly PatternNode[], follow: ByteSet): ByteSet {
  return parts.reduceRight((rest, part) => firstOf(part, rest), follow);
}

/** What the first bytes of a node must be, as far as each has a fixed place; at least one set. */
function fixedPrefix(node: PatternNode, follow: ByteSet): readonly ByteSet[] {
  const prefix: ByteSet[] = [];
  const parts = node.kind === "sequence" ? node.parts : [node];
  for (const [index, part] of parts.entries()) {
    if (part.kind !== "byte") return [...prefix, firstOfAll(parts.slice(index), follow)];
    prefix.push(part.set);
  }
  return [...prefix, follow];
}

function areExclusive(a: readonly ByteSet[], b: readonly ByteSet[]): boolean {
  return a.some((set, index) => (set & (b[index] ?? everyByte)) === noByte);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
