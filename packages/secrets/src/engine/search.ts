import type { RuleId } from "@sallyport/core";
import type { Match } from "../match.ts";
import type { SecretRule, TokenRule } from "../rule.ts";
import { foreignTexts } from "../suppressions/foreign-marks.ts";
import { commentMark } from "../suppressions/read-comment.ts";
import { isQuote } from "./ascii.ts";
import { bareCandidates, type CompiledBare, compileBare, matchBare } from "./bare.ts";
import { compileBlock, matchBlock } from "./block.ts";
import { type Content, type Range, standsAt } from "./content.ts";
import { compileCustom, customBudget, matchCustom, windowsAround } from "./custom.ts";
import { escapeKinds } from "./decoding/decode-escapes.ts";
import { decideGeneric } from "./generic/decide-generic.ts";
import { blockSize, createHitFinder } from "./hit-finder.ts";
import type { Hits } from "./hits.ts";
import { namePatterns } from "./name-patterns.ts";
import { drawnArguments, mayHoldArguments } from "./positions/drawn-argument.ts";
import { clientKey } from "./positions/positional-password.ts";
import { addMatch, createState, type Handler, mostMatches, type Pattern, type State } from "./search-state.ts";
import { type CompiledToken, compileToken, goesOn, matchToken, mayBegin } from "./token.ts";
import { matchUrlPassword, urlMark } from "./url-password.ts";

/** All rules as one automaton, and what to do at each of its hits. */
export interface Search {
  /**
   * Adds every match in one content to `matches`, overlaps and all. Returns, for each of `escapeKinds`, the offsets of its marks:
   * the automaton passes them anyway.
   */
  run(content: Content, matches: Match[], listener: SearchListener): number[][];
  /** For the keys among runs of base64 that neither a name nor a command announces. */
  collectRuns(content: Content): RunCollector;
}

export interface RunCollector {
  /** Hears of each run. */
  readonly take: (run: Range) => void;
  /** Adds those that prove themselves, and those behind a quote that show by what they are handed to. */
  addMatches(matches: Match[], listener: SearchListener): void;
}

export interface SearchListener {
  /** Hears of custom rules that were given up. */
  readonly onTimeout: (rule: RuleId) => void;
  /** Hears that so many names and commands stand there that not all were looked at. */
  readonly onCrowd: () => void;
  /** Hears that an allow comment may be there. */
  readonly onMark: (() => void) | undefined;
}

export function compileSearch(rules: readonly SecretRule[]): Search {
  const patterns = patternsOf(rules);
  const finder = createHitFinder(patterns.map(({ text }) => text));
  const generic = rules.find((rule) => rule.kind === "generic");
  const bare = compileBare(rules.filter((rule) => rule.kind === "bare"));
  return {
    run(content, matches, { onTimeout, onCrowd, onMark }) {
      const state = createState(content, matches);
      const { bytes } = content;
      for (let from = 0; from < bytes.length && matches.length < mostMatches; from += blockSize) {
        const hits = finder.find(bytes, from, Math.min(bytes.length, from + blockSize));
        handleHits(hits, patterns, state);
      }
      runCustomRules(state, onTimeout);
      if (state.looks < 0) onCrowd();
      if (state.marked) onMark?.();
      return state.escapes;
    },
    collectRuns(content) {
      const quoted: Range[] = [];
      const candidates: Range[] = [];
      const mayBeHanded = generic !== undefined && mayHoldArguments(content);
      return {
        take(run) {
          if (mayBeHanded && isQuote(content.bytes[run.start - 1])) quoted.push(run);
          candidates.push(...bareCandidates(content.bytes, run, bare));
        },
        addMatches(matches, { onCrowd }) {
          if (quoted.length === 0 && candidates.length === 0) return;
          const state = createState(content, matches);
          if (generic) addDrawnArguments(state, quoted.slice(0, state.looks), generic);
          for (const candidate of candidates.slice(0, mostCandidates)) addBare(state, candidate, bare);
          if (quoted.length > state.looks || candidates.length > mostCandidates) onCrowd();
        },
      };
    },
  };
}

/** A hundred microseconds each at worst, and nobody has so many keys in a file. */
const mostCandidates = 400;

function addBare(state: State, candidate: Range, bare: CompiledBare): void {
  const match = matchBare(state.content.bytes, candidate, bare);
  if (match) addMatch(state, match.rule, match, match.check);
}

function handleHits({ pairs, shift, stretches, patternsAt }: Hits, patterns: readonly Pattern[], state: State): void {
  for (const [first, last] of stretches) {
    for (let index = first; index < last; index += 2) {
      const end = pairs[index]! + shift + 1;
      for (const found of patternsAt(pairs[index + 1]!)) {
        const { text, handler } = patterns[found]!;
        handler(state, end - text.length, end);
      }
    }
  }
}

function patternsOf(rules: readonly SecretRule[]): Pattern[] {
  const tokens = tokenPatterns(rules.filter((rule) => rule.kind === "token"));
  return [...tokens, ...rules.flatMap(patternsOfRule), ...namePatterns(rules), ...escapePatterns(), ...commentPatterns];
}

function patternsOfRule(rule: SecretRule): Pattern[] {
  switch (rule.kind) {
    case "block":
      return blockPatterns(rule);
    case "custom":
      return customPatterns(rule);
    case "url":
      return [{ text: urlMark, handler: urlHandler(rule) }];
    case "token":
    case "named":
    case "bare":
    case "generic":
    case "document":
      return [];
  }
}

/** Rules whose tokens go on in the same way after the same anchor have one pattern. */
function tokenPatterns(rules: readonly TokenRule[]): Pattern[] {
  const groups = new Map<string, [TokenRule, ...TokenRule[]]>();
  const shapes = new Map<TokenRule["after"], number>();
  for (const rule of rules) {
    const shape = shapes.get(rule.after) ?? shapes.size;
    shapes.set(rule.after, shape);
    for (const anchor of rule.anchors) {
      const group = groups.get(`${shape} ${anchor}`);
      if (group) group.push(rule);
      else groups.set(`${shape} ${anchor}`, [rule]);
    }
  }
  const compiled = new Map<TokenRule, CompiledToken>();
  const compile = (rule: TokenRule) => {
    let token = compiled.get(rule);
    if (!token) {
      token = compileToken(rule);
      compiled.set(rule, token);
    }
    return token;
  };
  return [...groups].map(([key, [first, ...others]]) =>
    tokenPattern(key.slice(key.indexOf(" ") + 1), () => [compile(first), ...others.map(compile)]),
  );
}

/** Of most rules a run meets no anchor: a token is compiled at its first one. */
function tokenPattern(text: string, compile: () => readonly [CompiledToken, ...CompiledToken[]]): Pattern {
  let ready: { readonly anchor: Buffer; readonly tokens: ReturnType<typeof compile> } | undefined;
  const handler: Handler = (state, start, end) => {
    const { content } = state;
    ready ??= { anchor: Buffer.from(text, "latin1"), tokens: compile() };
    const { anchor, tokens } = ready;
    const [first] = tokens;
    if (tokens.length === 1 && !mayBegin(content, first, start)) return;
    if (!standsAt(content.bytes, anchor, start)) return;
    if (tokens.length > 1 && !goesOn(content, first, end)) return;
    for (const token of tokens) {
      if (content.binary && !token.standsInBinaries) continue;
      const match = matchToken(content, token, start, end);
      if (match) addMatch(state, token.rule, match, match.check);
    }
  };
  return { text, handler };
}

function blockPatterns(rule: SecretRule & { kind: "block" }): Pattern[] {
  const block = compileBlock(rule);
  return rule.begin.map((text) => {
    const begin = Buffer.from(text, "latin1");
    const handler: Handler = (state, start, end) => {
      if (!standsAt(state.content.bytes, begin, start)) return;
      const match = matchBlock(state.content.bytes, state.find, block, start, end);
      if (match) addMatch(state, rule, match, match.check, match);
    };
    return { text, handler };
  });
}

function customPatterns(rule: SecretRule & { kind: "custom" }): Pattern[] {
  const custom = compileCustom(rule);
  const handler: Handler = (state, start, end) => {
    const hits = state.customHits.get(custom);
    if (hits) hits.push({ start, end });
    else state.customHits.set(custom, [{ start, end }]);
  };
  return rule.keywords.map((keyword) => ({ text: Buffer.from(keyword, "utf8").toString("latin1"), handler }));
}

function urlHandler(rule: SecretRule): Handler {
  return (state, start, end) => {
    if (state.content.binary) return;
    const match = matchUrlPassword(state.content, start, end);
    if (match) addMatch(state, rule, match, match.check);
  };
}

/** The automaton passes them anyway; a search of its own would cost a tenth of the time of all rules. */
const commentPatterns: readonly Pattern[] = [commentMark, ...foreignTexts].map((text) => ({
  text,
  handler: (state) => {
    state.marked = true;
  },
}));

function escapePatterns(): Pattern[] {
  return escapeKinds.flatMap(({ marks }, kind) => {
    const handler: Handler = (state, start) => state.escapes[kind]?.push(start);
    return marks.map((text) => ({ text, handler }));
  });
}

function addDrawnArguments(state: State, runs: readonly Range[], generic: SecretRule): void {
  for (const value of drawnArguments(state.content, runs)) {
    const name = { start: value.start, end: value.start };
    const assignment = { name, form: "call", value, closed: true, quoted: true, whole: true } as const;
    const decision = decideGeneric(state, assignment, clientKey);
    if (decision?.check) addMatch(state, generic, value, { ...decision.check, reasons: decision.reasons });
  }
}

function runCustomRules(state: State, onTimeout: (rule: RuleId) => void): void {
  const { bytes } = state.content;
  for (const [custom, hits] of state.customHits) {
    const started = performance.now();
    for (const window of windowsAround(hits, bytes.length)) {
      for (const match of matchCustom(bytes, custom, window)) addMatch(state, custom.rule, match, match.check);
      if (performance.now() - started > customBudget) {
        onTimeout(custom.rule.id);
        break;
      }
    }
  }
}
