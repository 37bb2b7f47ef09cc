import { isRecord, printable, quantity, redacted, type UnknownRecord } from "@sallyport/core";
import { checkPattern } from "@sallyport/policy";
import { parse } from "smol-toml";
import { pathPatterns } from "./path-patterns.ts";

/** What an allowlist says about values. Its name holds nothing of it: an expression often is the secret itself. */
export interface ValueTest {
  readonly name: string;
  /** Whether a value that was found is meant. */
  matches(value: string): boolean;
}

/** What a configuration of gitleaks asks for, in our words. */
export interface GitleaksConfig {
  readonly allowlists: number;
  /** Proposed for `secrets.exclude`. */
  readonly exclude: readonly string[];
  readonly values: readonly ValueTest[];
  /** Of what is not carried over, why, a line each. Safe to show. */
  readonly left: readonly string[];
}

/** Characters of a value that an expression is tried on. */
const longestValue = 1024;

/**
 * Reads the allowlists of a `.gitleaks.toml`: `[allowlist]`, `[[allowlists]]` and those of its rules. Undefined for what is no TOML, or
 * nothing of gitleaks. https://github.com/gitleaks/gitleaks#configuration
 */
export function readGitleaksConfig(text: string): GitleaksConfig | undefined {
  const config = parsed(text);
  if (config === undefined) return undefined;
  const rules = tables(config.rules);
  const own = [...tables(config.allowlist), ...tables(config.allowlists)];
  const ofRules = rules.flatMap((rule) => [...tables(rule.allowlist), ...tables(rule.allowlists)]);
  if (own.length + ofRules.length + rules.length === 0 && config.extend === undefined) return undefined;
  const read = [
    ...own.map((list, index) => readAllowlist(list, `allowlist ${index + 1}`, list.targetRules !== undefined)),
    ...ofRules.map((list, index) => readAllowlist(list, `allowlist ${index + 1} of the rules`, true)),
  ];
  const withPattern = rules.filter(({ regex }) => typeof regex === "string").length;
  return {
    allowlists: read.length,
    exclude: [...new Set(read.flatMap(({ exclude }) => exclude))],
    values: read.flatMap(({ values }) => values),
    left: [
      ...read.flatMap(({ left }) => left),
      ...(withPattern > 0
        ? [
            `${quantity(withPattern, "rule")} of its own: write what you need of ${withPattern === 1 ? "it" : "them"} under secrets.custom-rules`,
          ]
        : []),
      ...(config.extend === undefined ? [] : ["extend: what it refers to was not read"]),
    ],
  };
}

type Part = Pick<GitleaksConfig, "exclude" | "values" | "left">;

function readAllowlist(list: UnknownRecord, name: string, isOfRule: boolean): Part {
  const criteria = ["paths", "regexes", "stopwords", "commits"].filter((key) => strings(list[key]).length > 0);
  if (String(list.condition ?? "OR").toUpperCase() === "AND" && criteria.length > 1) {
    return {
      exclude: [],
      values: [],
      left: [`${name}: all of its criteria must hold (${criteria.join(", ")}), which nothing here can say`],
    };
  }
  const parts = [
    readPaths(strings(list.paths), name, isOfRule),
    readExpressions(strings(list.regexes), name, list.regexTarget),
    readStopwords(strings(list.stopwords), name),
  ];
  const commits = strings(list.commits).length;
  return {
    exclude: parts.flatMap(({ exclude }) => exclude),
    values: parts.flatMap(({ values }) => values),
    left: [
      ...parts.flatMap(({ left }) => left),
      ...(commits > 0
        ? [
            `${name}, ${quantity(commits, "commit")}: all that was committed there would pass; list it by \`sallyport secrets baseline\``,
          ]
        : []),
    ],
  };
}

function readPaths(paths: readonly string[], name: string, isOfRule: boolean): Part {
  const exclude: string[] = [];
  const left: string[] = [];
  for (const [index, path] of paths.entries()) {
    const patterns = pathPatterns(path);
    const isSafe = redacted(path) === path && path.length <= 1000;
    const what = `${name}, path ${index + 1}${isSafe ? ` (${printable(path)})` : ""}`;
    if (isOfRule) left.push(`${what}: it is about some rules, and secrets.exclude is about all`);
    else if (patterns === undefined || !isSafe)
      left.push(`${what}: no plain path; write what it means under secrets.exclude`);
    else exclude.push(...patterns);
  }
  return { exclude, values: [], left };
}

function readExpressions(regexes: readonly string[], name: string, target: unknown): Part {
  if (regexes.length > 0 && target !== undefined && target !== "secret") {
    return {
      exclude: [],
      values: [],
      left: [`${name}, ${quantity(regexes.length, "regex", "regexes")}: about whole lines, which are not kept here`],
    };
  }
  const values: ValueTest[] = [];
  const left: string[] = [];
  for (const [index, regex] of regexes.entries()) {
    const what = `${name}, regex ${index + 1}`;
    const expression = expressionOf(regex);
    if (typeof expression === "string") left.push(`${what}: it cannot be run safely here: ${expression}`);
    else values.push({ name: what, matches: (value) => expression.test(value.slice(0, longestValue)) });
  }
  return { exclude: [], values, left };
}

/**
 * The expression, or why there is none. Go's way of saying "in any case" stands in front. `^` and `$` are not for patterns that are sought
 * in files, but a value has a beginning and an end: `$` costs no more than a character that is not there.
 */
function expressionOf(regex: string): RegExp | string {
  const body = regex.replace(/^\(\?i\)/, "");
  const problem = checkPattern(body.replace(/^\^/, "").replace(/(?<!\\)((?:\\\\)*)\$$/, "$1~"));
  if (problem !== undefined) return printable(redacted(problem.message));
  return new RegExp(body, body === regex ? "" : "i");
}

function readStopwords(words: readonly string[], name: string): Part {
  const values = words.map((word, index): ValueTest => {
    const folded = word.toLowerCase();
    return { name: `${name}, stopword ${index + 1}`, matches: (value) => value.toLowerCase().includes(folded) };
  });
  return { exclude: [], values, left: [] };
}

function parsed(text: string): UnknownRecord | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function tables(value: unknown): UnknownRecord[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter(isRecord);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string" && each !== "") : [];
}
