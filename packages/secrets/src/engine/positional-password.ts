import { ascii, isLineEnd } from "./ascii.ts";
import type { Assignment } from "./assignment.ts";
import type { Content } from "./content.ts";
import type { SecretName } from "./secret-name.ts";

/** A command or call that takes a password at a known place, without a name beside it. */
interface PositionalPassword {
  /** What the automaton looks for. */
  readonly trigger: string;
  /** Tried on the rest of the line from the trigger's last byte on; ends where the value begins. Free of nested repetition. */
  readonly before: RegExp;
}

/**
 * From the manuals of the programs: joined to a flag (`mysql -pXXX`), behind one and a blank, behind `user:`; and the arguments of calls
 * after the user's name.
 */
const positions: readonly PositionalPassword[] = [
  ...["curl ", "http ", "https "].map((trigger) => ({
    trigger,
    before: /^[^\n|;]{0,160}? (?:-u|-a|--user|--auth|--proxy-user)[ =]*["']?[\w.@-]+:/,
  })),
  ...["mysql ", "mysqldump ", "mysqladmin ", "mariadb "].map((trigger) => ({
    trigger,
    before: /^[^\n|;]{0,160}? -p["']?/,
  })),
  ...["docker login ", "podman login ", "registry login ", "az login ", "mongosh ", "mongodump ", "mongorestore "].map(
    (trigger) => ({ trigger, before: /^[^\n|;]{0,160}? -p +["']?/ }),
  ),
  { trigger: "wget ", before: /^[^\n|;]{0,160}? --(?:http-|ftp-|proxy-)?password[ =]["']?/ },
  { trigger: "sshpass ", before: /^ *-p *["']?/ },
  { trigger: "redis-cli ", before: /^[^\n|;]{0,160}? -a +["']?/ },
  { trigger: "ldapsearch ", before: /^[^\n|;]{0,160}? -w *["']?/ },
  { trigger: "ldapmodify ", before: /^[^\n|;]{0,160}? -w *["']?/ },
  { trigger: "sqlcmd ", before: /^[^\n|;]{0,160}? -P *["']?/ },
  { trigger: "smbclient ", before: /^[^\n|;]{0,160}? (?:-U|--user)[ =]*["']?[\w.@/\\-]+%/ },
  { trigger: "ConvertTo-SecureString ", before: /^ *(?:-String +)?["']/ },
  { trigger: "getConnection(", before: /^\(\s*["']?[^,\n]{1,120}["']?\s*,\s*["'][^"'\n]{0,60}["']\s*,\s*["']/ },
  { trigger: "mysqli_connect(", before: /^\(\s*["'$][^,\n]{1,60}\s*,\s*["'$][^,\n]{0,60}\s*,\s*["']/ },
  { trigger: "NetworkCredential(", before: /^\(\s*["'][^"'\n]{1,60}["']\s*,\s*["']/ },
  { trigger: "UsernamePasswordCredentials(", before: /^\(\s*["'][^"'\n]{1,60}["']\s*,\s*["']/ },
  { trigger: "HTTPBasicAuth(", before: /^\(\s*["'][^"'\n]{1,60}["']\s*,\s*["']/ },
  { trigger: "PlainAuth(", before: /^\(\s*["'][^"'\n]{0,60}["']\s*,\s*["'][^"'\n]{1,60}["']\s*,\s*["']/ },
];

export const positionalTriggers: readonly string[] = positions.map(({ trigger }) => trigger);

/** What such a place says about its value. */
export const positionalName: SecretName = { kind: "password", core: "password", end: "password" };

const byTrigger = new Map(positions.map(({ trigger, before }) => [trigger, before]));
/** How far the password may be from the command. */
const longestLine = 240;

/** The password that the command or call at `[start, end)` is given; undefined where it has none. Looks at one line only. */
export function positionalPasswordAt(
  { bytes }: Content,
  trigger: string,
  start: number,
  end: number,
): Assignment | undefined {
  const length = byTrigger.get(trigger)?.exec(bytes.toString("latin1", end - 1, end + longestLine))?.[0].length;
  if (length === undefined) return undefined;
  const at = end - 1 + length;
  const before = bytes[at - 1];
  const quote = before === ascii.doubleQuote || before === ascii.singleQuote ? before : undefined;
  let stop = at;
  while (stop < at + longestLine && !isEnd(bytes, stop, quote)) stop++;
  if (stop === at || stop === at + longestLine || (quote !== undefined && bytes[stop] !== quote)) return undefined;
  const name = { start, end: end - 1 };
  const isQuoted = quote !== undefined;
  return { name, form: "flag", value: { start: at, end: stop }, closed: true, quoted: isQuoted, whole: true };
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
]);
