import { parseArgs } from "node:util";
import { compileScanner } from "../../packages/secrets/src/engine/scanner.ts";
import { builtinRules } from "../../packages/secrets/src/rules/index.ts";

/**
 * Seeks slow texts: repeats random rows of anchors, names and signs in files of many kinds, and prints those that cost the most processor time
 * a megabyte, and whether four times as much text costs more than four times as long. The baseline in the same run is a megabyte of one letter.
 * usage: node --conditions=source scripts/bench/secrets-hostile.ts [--seed N] [--seconds N]
 */
const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, seconds: { type: "string", default: "60" } },
});

const anchors = builtinRules.flatMap((rule) =>
  rule.kind === "token" ? rule.anchors : rule.kind === "block" ? [...rule.begin, ...rule.end] : [],
);
const names = builtinRules.flatMap((rule) => (rule.kind === "named" ? rule.names : []));
const words = [
  ..."password passwd Pwd secret token api_key key name value user default null".split(" "),
  ...[
    "mysql -p",
    "curl -u ",
    "sshpass -p ",
    "docker login -p ",
    "openssl ",
    "net user ",
    'send "',
    "login=",
    "{PLAIN}",
  ],
  ...["INSERT INTO t (password) VALUES (", "IDENTIFIED BY '", "set password for ", "jdbc:oracle:", "@tcp(", "://"],
  ...[
    "Authorization: Bearer ",
    "Basic ",
    '<add key="',
    "<password>",
    'getenv("',
    "hmac.new(",
    "Fernet(",
    "-----BEGIN ",
  ],
];
const signs = [
  ..." \t\n=:\"'`()[]{}<>/\\|&?!@#$%^*+-_.,;~01aAxZ",
  "==",
  "=>",
  ":=",
  "||",
  "${",
  "{{",
  "}}",
  '\\"',
  "\\n",
  "aB3$",
];
const files = "txt env js xml yml json sql sh md csv tf properties ini py php cs go toml ps1 rb conf http html"
  .split(" ")
  .map((kind) => `a.${kind}`);
const megabyte = 1e6;
/** Bytes of a first try. */
const small = 100_000;
const shown = 8;

let state = Number(values.seed);
const scanner = compileScanner(builtinRules);
const found: { readonly cost: number; readonly growth: number; readonly file: string; readonly unit: string }[] = [];
const baseline = cost("a", megabyte, "a.txt");
let tried = 0;
for (const end = Date.now() + Number(values.seconds) * 1000; Date.now() < end; tried += 1) {
  const unit = Array.from({ length: 1 + below(6) }, () => pick(pick([words, signs, signs, anchors, names]))).join("");
  const file = pick(files);
  const least = (found.at(shown - 1)?.cost ?? 0) * (small / megabyte);
  if (cost(unit, small, file) <= least || cost(unit, small, file) <= least) continue;
  const quarter = Math.min(cost(unit, megabyte / 4, file), cost(unit, megabyte / 4, file));
  const whole = Math.min(cost(unit, megabyte, file), cost(unit, megabyte, file));
  found.push({ cost: whole, growth: whole / quarter, file, unit });
  found.sort((a, b) => b.cost - a.cost);
}

console.log(`${tried} texts tried; baseline, a megabyte of one letter: ${baseline.toFixed(1)} ms of processor time`);
for (const { cost: milliseconds, growth, file, unit } of found.slice(0, shown)) {
  const times = (milliseconds / baseline).toFixed(0);
  console.log(
    `${milliseconds.toFixed(0).padStart(6)} ms/MB (${times} times), x${growth.toFixed(1)} for x4  ${file}  ${JSON.stringify(unit)}`,
  );
}

/** Milliseconds of processor time, of one scan. */
function cost(unit: string, size: number, file: string): number {
  const text = Buffer.from(unit.repeat(Math.ceil(size / unit.length)).slice(0, size), "latin1");
  const before = process.cpuUsage();
  scanner.scan(text, { path: file });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function pick<Value>(from: readonly Value[]): Value {
  return from[below(from.length)] as Value;
}

/** Mulberry32. */
function below(limit: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}
