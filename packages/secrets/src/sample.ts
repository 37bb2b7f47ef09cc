import { base62 } from "./charset.ts";
import { pick, type Random, randomInteger, randomText } from "./random.ts";
import type { BareRule, BlockRule, NamedRule, SecretRule, Segment, TokenRule } from "./rule.ts";
import { sampleBlock } from "./sample-keys.ts";

/** A made-up secret, and what has to stand around it so that its rule knows it: a name, an introduction, a word nearby. */
export interface Sample {
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

/** A random secret that the rule must find; the value is what the rule must report. */
export function partsOf(rule: SecretRule, random: Random): Sample {
  switch (rule.kind) {
    case "token":
      return tokenSample(rule, random);
    case "named":
      return { before: `${pick(random, rule.names)} = "`, value: namedValue(rule, random), after: '"' };
    case "bare":
      return { before: "", value: bareSample(rule, random), after: "" };
    case "block":
      return { before: "", value: sampleBlock(rule, random), after: "" };
    case "url":
      return { before: "postgres://shop:", value: randomText(random, base62, 20), after: "@db.acme.io:5432/shop" };
    case "generic":
      return { before: 'db_password = "', value: randomText(random, base62, 24), after: '"' };
    case "custom":
      throw new TypeError(`${rule.id} is a regular expression, of which no sample can be made`);
    case "document":
      throw new TypeError(`${rule.id} goes by the place in a document, of which no line is a sample`);
  }
}

/** A kind of value that is nearly one of the rule's. */
export type NearMissKind = "length" | "charset" | "boundary" | "checksum" | "context" | "name";

export interface NearMiss extends Sample {
  readonly kind: NearMissKind;
}

/** A random one of the rule's near misses. */
export function nearMissOf(rule: SecretRule, random: Random): string {
  const { before, value, after } = pick(random, nearMissesOf(rule, random));
  return before + value + after;
}

/** One near miss of each kind that the rule has. None of them may be reported by it with high confidence. */
export function nearMissesOf(rule: SecretRule, random: Random): readonly NearMiss[] {
  const sample = partsOf(rule, random);
  const { before, value, after } = sample;
  switch (rule.kind) {
    case "token":
      return tokenMisses(rule, sample, random);
    case "named":
      return [
        { kind: "length", before, value: shortestText(rule.value, random).slice(0, -1), after },
        { kind: "charset", before, value: spoilt(shortestText(rule.value, random)), after },
        { kind: "name", before: 'label = "', value, after },
      ];
    case "bare":
      return [
        { kind: "length", before, value: value.slice(0, -1), after },
        { kind: "charset", before, value: spoilt(value), after },
        { kind: "boundary", before: `${before}x`, value, after },
        { kind: "checksum", before, value: withOneTurned(value, value.length >> 1), after },
      ];
    case "block":
      return blockMisses(rule, value);
    case "url":
      return [
        { kind: "name", before: "postgres://", value: "shop", after: "@db.acme.io:5432/shop" },
        { kind: "charset", before: "postgres://shop:", value: `\${DB_PASSWORD}`, after: "@db.acme.io:5432/shop" },
      ];
    case "generic":
      return [
        { kind: "name", before: 'db_password_file = "', value: "/run/secrets/password", after: '"' },
        { kind: "charset", before: 'db_password = "', value: `\${DB_PASSWORD}`, after: '"' },
      ];
    case "custom":
    case "document":
      return [];
  }
}

const longestPadding = 300;

function tokenSample(rule: TokenRule, random: Random): Sample {
  const head = textOf(rule.before ?? [], random) + pick(random, rule.anchors);
  const tail = textOf(rule.after, random);
  const context = rule.context ? `# ${pick(random, rule.context.words)}\n` : "";
  const seal = rule.seal ?? ((value: string) => value);
  return rule.value === "after"
    ? { before: context + head, value: seal(tail), after: "" }
    : { before: context, value: seal(head + tail), after: "" };
}

function tokenMisses(rule: TokenRule, { before, value, after }: Sample, random: Random): NearMiss[] {
  const spare = lengthOf(rule.after, "max") - lengthOf(rule.after, "min");
  const misses: NearMiss[] = [];
  const tail = shortestText(rule.after, random);
  const head = rule.value === "after" ? "" : textOf(rule.before ?? [], random) + pick(random, rule.anchors);
  if (tail !== "") {
    misses.push({ kind: "length", before, value: head + tail.slice(0, -1), after });
    misses.push({ kind: "charset", before, value: head + spoilt(tail), after });
  }
  const isVerified = rule.check?.(Buffer.from(value))?.confidence === "verified";
  // A checksum that matches proves the token amid a longer word too.
  const unproven = isVerified ? withWrongChecksum(rule, value) : value;
  if (spare <= longestPadding)
    misses.push({ kind: "boundary", before, value: unproven + "0".repeat(spare + 1), after });
  const isFixedHead = lengthOf(rule.before ?? [], "min") === lengthOf(rule.before ?? [], "max");
  const stopsAtLetter = rule.leftBoundary?.table["x".charCodeAt(0)] !== 0;
  if (isFixedHead && stopsAtLetter)
    misses.push({
      kind: "boundary",
      before: rule.value === "after" ? spoiltStart(before) : `${before}x`,
      value: unproven,
      after,
    });
  if (rule.context) misses.push({ kind: "context", before: before.replace(/^# .*\n/, ""), value, after });
  if (isVerified) misses.push({ kind: "checksum", before, value: unproven, after });
  return misses;
}

/** A letter before the introduction makes it the end of a longer word. */
function spoiltStart(before: string): string {
  const line = before.lastIndexOf("\n") + 1;
  return `${before.slice(0, line)}x${before.slice(line)}`;
}

function blockMisses(rule: BlockRule, value: string): NearMiss[] {
  const begin = rule.begin.find((text) => value.startsWith(text)) ?? "";
  const end = rule.end.find((text) => value.includes(text)) ?? "";
  return [
    { kind: "length", before: "", value: `${begin}\n${end}\n`, after: "" },
    { kind: "charset", before: "", value: `${begin}\n<the key goes here>\n${end}\n`, after: "" },
    {
      kind: "name",
      before: "",
      value: value
        .replaceAll("PRIVATE KEY", "PUBLIC KEY")
        .replaceAll("User-Key", "Host-List")
        .replaceAll("NKEY SEED", "NAME"),
      after: "",
    },
  ];
}

function namedValue(rule: NamedRule, random: Random): string {
  const value = textOf(rule.value, random);
  return rule.seal ? rule.seal(value) : value;
}

function textOf(segments: readonly Segment[], random: Random): string {
  return segments
    .map((segment) =>
      "literal" in segment
        ? segment.literal
        : randomText(
            random,
            segment.charset,
            randomInteger(random, segment.min, Math.min(segment.max, segment.min + 40)),
          ),
    )
    .join("");
}

function shortestText(segments: readonly Segment[], random: Random): string {
  return textOf(
    segments.map((segment) => ("literal" in segment ? segment : { ...segment, max: segment.min })),
    random,
  );
}

function lengthOf(segments: readonly Segment[], which: "min" | "max"): number {
  return segments.reduce((sum, segment) => sum + ("literal" in segment ? segment.literal.length : segment[which]), 0);
}

/** A space in the middle: it is in no charset and parts words. */
function spoilt(value: string): string {
  const at = value.length >> 1;
  return `${value.slice(0, at)} ${value.slice(at + 1)}`;
}

function bareSample({ charset, lengths, seal }: BareRule, random: Random): string {
  return seal(randomText(random, charset, pick(random, lengths)));
}

/** Turns one character of the random part into another of the same kind, so that the shape stays and the checksum does not. */
function withWrongChecksum(rule: TokenRule, value: string): string {
  const anchor = rule.anchors.find((text) => value.includes(text)) ?? "";
  return withOneTurned(value, value.indexOf(anchor) + anchor.length + 3);
}

function withOneTurned(value: string, at: number): string {
  const turned = value.charAt(at) === "7" ? "9" : "7";
  const upper = value === value.toUpperCase();
  return (
    value.slice(0, at) +
    (upper && /[A-Z]/.test(value.charAt(at)) ? (value.charAt(at) === "Q" ? "Z" : "Q") : turned) +
    value.slice(at + 1)
  );
}
