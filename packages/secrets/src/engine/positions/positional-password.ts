import { ascii, isLineEnd } from "../ascii.ts";
import type { Assignment } from "../assignments/assignment.ts";
import type { Content, Range } from "../content.ts";
import { isComplexPassword } from "../generic/human-password.ts";
import type { SecretName } from "../generic/secret-name.ts";
import { barePositions } from "./bare-key.ts";
import { accountPositions } from "./positions-accounts.ts";
import { callPositions, keyPositions } from "./positions-calls.ts";
import { clientPositions, requestPositions } from "./positions-clients.ts";
import { commandPositions } from "./positions-commands.ts";
import { connectionPositions } from "./positions-connections.ts";
import { notePositions } from "./positions-notes.ts";

/** A command, call or address that has a password at a known place, without a name beside it. */
export interface PositionalPassword {
  /** What the automaton looks for. */
  readonly trigger: string;
  /** Tried on the rest of the line from the trigger's last byte on; ends where the value begins. Free of nested repetition. */
  readonly before?: RegExp;
  /** Tried on what stands before the trigger; its second group is the value. */
  readonly behind?: RegExp;
  /** Tried on what follows the value; on what follows the trigger where the value stands before it. */
  readonly after?: RegExp;
  /** A sign at which a value without quotes ends, too. */
  readonly until?: string;
  /** What must stand directly before the trigger for `before` to be tried; ends in `$`. */
  readonly given?: RegExp;
  /** Bytes of the trigger, whose case it does not tell, that `given` sees besides. */
  readonly givenSees?: number;
  /** The place holds other things, too: only what is beyond doubt counts. */
  readonly doubtful?: true;
  /** In files of programs only. */
  readonly inCode?: true;
  /** What the place is for, a password unless said. */
  readonly holds?: keyof typeof meanings;
}

/** What such a place says about its value. A key for signing or encrypting is what somebody types in, like a password; a token is drawn by a machine. */
const meanings = {
  password: { kind: "password", core: "password", end: "password", byPlace: true },
  key: { kind: "password", core: "key", end: "key", byPlace: true },
  token: { kind: "key", core: "token", end: "token", byPlace: true },
  bare: { kind: "key", core: "key", end: "key", byPlace: true },
  client: { kind: "key", core: "key of a client", end: "key", byPlace: true },
  service: { kind: "key", core: "key of a service", end: "key", byPlace: true, mayBeUuid: true },
} as const satisfies Record<string, SecretName>;

const positions: readonly PositionalPassword[] = [
  ...commandPositions,
  ...callPositions,
  ...keyPositions,
  ...barePositions,
  ...connectionPositions,
  ...clientPositions,
  ...requestPositions,
  ...accountPositions,
  ...notePositions,
];

export const positionalTriggers: readonly string[] = positions.map(({ trigger }) => trigger);

/** What a variable holds that is called `key` and nothing else. */
export const bareKey: SecretName = meanings.bare;

/** What a library is given that is set up. */
export const clientKey: SecretName = meanings.client;

export const positionalName: SecretName = meanings.password;

/** What the place behind this trigger says about its value. */
export function positionalNameOf(trigger: string): SecretName {
  return meanings[byTrigger.get(trigger)?.holds ?? "password"];
}

const byTrigger = new Map(positions.map((position) => [position.trigger, position]));
/** How far the password may be from the command. */
const longestLine = 240;
/** How far it may be before the command. */
const longestBehind = 120;
/** How far back `given` looks. */
const longestGiven = 40;

/** The password that the command or call at `[start, end)` is given; undefined where it has none. Looks at one line only. */
export function positionalPasswordAt(
  { bytes, syntax }: Content,
  trigger: string,
  start: number,
  end: number,
): Assignment | undefined {
  const position = byTrigger.get(trigger);
  if (!position || (position.inCode && syntax !== "code")) return undefined;
  const found = valueAhead(bytes, position, start, end) ?? valueBehind(bytes, position, start, end);
  if (found && position.holds === "client") return { ...found, form: "call" };
  if (found && position.holds === "bare") return isBareKey(bytes, found.value) ? { ...found, form: "call" } : undefined;
  if (!found || !position.doubtful) return found;
  const value = bytes.toString("latin1", found.value.start, found.value.end);
  return isComplexPassword(value) ? found : { ...found, form: "call" };
}

/** A machine's key is longer than a name, and holds digits and no signs but those of base64. */
function isBareKey(bytes: Buffer, { start, end }: Range): boolean {
  const value = end - start >= shortestBareKey ? bytes.toString("latin1", start, end) : "";
  return /^(?=[^\d]*\d)(?:[A-Za-z\d+/_-]+={0,2}|[A-Za-z\d]{4,12}[._-][A-Za-z\d]{16,})$/.test(value);
}

const shortestBareKey = 20;

function valueAhead(
  bytes: Buffer,
  { before, given, givenSees = 0, after, until }: PositionalPassword,
  start: number,
  end: number,
): Assignment | undefined {
  const front = () => bytes.toString("latin1", Math.max(0, start - longestGiven), start + givenSees);
  if (given && !given.test(front())) return undefined;
  const length = before?.exec(bytes.toString("latin1", end - 1, end + longestLine))?.[0].length;
  if (length === undefined) return undefined;
  const at = end - 1 + length;
  const last = bytes[at - 1];
  const quote = isTextQuote(last) ? last : undefined;
  const sign = until?.charCodeAt(0);
  let stop = at;
  while (stop < at + longestLine && bytes[stop] !== sign && !isEnd(bytes, stop, quote)) stop++;
  if (stop === at || stop === at + longestLine || (sign === undefined && quote !== undefined && bytes[stop] !== quote))
    return undefined;
  if (after && !after.test(bytes.toString("latin1", stop, stop + longestBehind))) return undefined;
  return assigned(start, end - 1, at, stop, quote !== undefined);
}

function valueBehind(
  bytes: Buffer,
  { behind, after }: PositionalPassword,
  start: number,
  end: number,
): Assignment | undefined {
  if (!behind || (after && !after.test(bytes.toString("latin1", end, end + longestBehind)))) return undefined;
  const from = Math.max(0, start - longestBehind);
  const found = behind.exec(bytes.toString("latin1", from, start));
  const value = found?.[2];
  if (!found || value === undefined) return undefined;
  const at = from + found.index + found[0].lastIndexOf(value);
  return assigned(start, start, at, at + value.length, true);
}

function assigned(nameStart: number, nameEnd: number, start: number, end: number, quoted: boolean): Assignment {
  return {
    name: { start: nameStart, end: nameEnd },
    form: "flag",
    value: { start, end },
    closed: true,
    quoted,
    whole: true,
  };
}

function isTextQuote(byte: number | undefined): boolean {
  return byte === ascii.doubleQuote || byte === ascii.singleQuote || byte === ascii.backtick;
}

/** A quoted value ends at its quote, another one at a blank, a quote or a sign of the shell. */
function isEnd(bytes: Uint8Array, at: number, quote: number | undefined): boolean {
  const byte = bytes[at];
  if (byte === undefined || isLineEnd(byte)) return true;
  if (quote !== undefined) return byte === quote;
  return byte <= ascii.space || unquotedEnds.has(byte);
}

const unquotedEnds: ReadonlySet<number> = new Set([
  ascii.singleQuote,
  ascii.doubleQuote,
  ascii.backtick,
  ascii.semicolon,
  ascii.backslash,
  ascii.close,
]);
