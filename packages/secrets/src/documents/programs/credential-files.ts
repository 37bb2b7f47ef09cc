import { mostMatches } from "../../engine/search-state.ts";
import { claim, type Inspection, report } from "../inspection.ts";
import { type Leaf, textLeaf } from "../parse/item.ts";
import { firstValues } from "../values/first-values.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { fromBase64 } from "../values/secret-value.ts";
import { judgeCredential } from "./credential.ts";
import { passwordCells, tableName } from "./csv-columns.ts";
import { indexFiles } from "./file-index.ts";
import { storedPasswords } from "./git-credentials.ts";
import { iniEntries } from "./ini-lines.ts";
import { netrcPasswords } from "./netrc.ts";
import type { PatternFile } from "./pattern-file.ts";
import { patternFiles } from "./patterns/credential-patterns.ts";
import { pgpassPasswords } from "./pgpass.ts";
import { loneSecret, secretFileName } from "./secret-file.ts";

/** A value that a tool signs in with. */
interface Credential {
  readonly rule: string;
  /** Completes "the value is …". */
  readonly holder: string;
  readonly leaf: Leaf;
  /** It stands there in base64, after a user name and a colon if the tool writes one. */
  readonly encoded?: PatternFile["encoded"];
  /** Not each value there is one: the name decides. */
  readonly name?: string;
}

interface CredentialFile {
  readonly name: RegExp;
  /** Texts of which the file holds one at least. */
  readonly signs?: readonly string[];
  /** `skip` hears of what was left to the search for texts. */
  readonly read: (text: string, skip: (what: string) => void) => Credential[];
  /** What looks like a secret and is none. */
  readonly open?: (text: string) => Leaf[];
  /** Bytes; `largestFile` unless said. */
  readonly largest?: number;
  /** Values that are judged; `mostValues` unless said. */
  readonly most?: number;
}

/** Files in which a tool keeps passwords, known by their names; each is as its vendor documents it. */
const files: readonly CredentialFile[] = [
  {
    name: /(?:^|\/)(?:\.pgpass|pgpass\.conf)$/i,
    read: (text) => pgpassPasswords(text).map(held("pgpass-password", "password in a .pgpass file")),
  },
  {
    name: /(?:^|\/)[._]netrc$/i,
    read: (text) => netrcPasswords(text).map(held("netrc-password", "password in a .netrc file")),
  },
  {
    name: /(?:^|\/)\.git-credentials$/i,
    read: (text) => storedPasswords(text).map(held("git-credentials-password", "password that git stored")),
  },
  {
    name: /(?:^|\/)\.pypirc$/i,
    read: (text) =>
      iniEntries(text, "=:")
        .filter(({ key }) => key === "password")
        .map(({ leaf }) => leaf)
        .map(held("pypirc-password", "password in a .pypirc file")),
  },
  {
    // An option may be cut short as long as it stays one of its kind.
    name: /(?:^|\/)(?:\.?my|debian|mysqld?|mariadb|client)\.(?:cnf|ini)$/i,
    read: (text) =>
      iniEntries(text)
        .filter(({ key }) => /^pass(?:w(?:o(?:rd?)?)?)?\d?$/.test(key))
        .map(({ leaf }) => leaf)
        .map(held("mysql-option-password", "password in an option file of MySQL")),
  },
  { name: /(?:^|\/)\.npmrc$/i, read: npmCredentials },
  {
    name: secretFileName,
    read: (text) => loneSecret(text).map(held("secret-file", "whole of a file that holds one secret")),
  },
  {
    name: tableName,
    largest: 16 * 2 ** 20,
    most: mostMatches,
    read: (text, skip) =>
      passwordCells(text, skip).map(({ name, leaf }) => ({
        rule: "generic-password",
        holder: "cell of a column of passwords",
        leaf,
        name,
      })),
  },
  ...patternFiles.map((file) => {
    const { name, signs, largest, open = [] } = file;
    return {
      name: new RegExp(name, "i"),
      ...(signs && { signs }),
      ...(largest && { largest }),
      read: (text: string, skip: (what: string) => void) => matchedCredentials(text, file, skip),
      open: (text: string) => open.flatMap((pattern) => matchedLeaves(text, pattern)),
    };
  }),
];

function matchedCredentials(
  text: string,
  { rule, holder, values, encoded }: PatternFile,
  skip: (what: string) => void,
): Credential[] {
  const found = values.flatMap((pattern) => matchedLeaves(text, pattern, skip));
  return found.map((leaf) => ({ rule, holder, leaf, ...(encoded && { encoded }) }));
}

/** Where the pattern matches, the one of its groups that is there. */
function matchedLeaves(text: string, pattern: RegExp, skip?: (what: string) => void): Leaf[] {
  return firstValues(text.matchAll(pattern), (what) => skip?.(what)).flatMap(({ indices }) => {
    const place = indices?.slice(1).find((group) => group !== undefined);
    return place ? [textLeaf(text.slice(...place), ...place)] : [];
  });
}

function held(rule: string, holder: string): (leaf: Leaf) => Credential {
  return (leaf) => ({ rule, holder, leaf });
}

/** `//host/:_auth`, `:_password`, `:_authToken`; without a host as older versions of npm took them. */
function npmCredentials(text: string): Credential[] {
  return iniEntries(text).flatMap(({ key, leaf }): Credential[] => {
    const setting = /(?:^|:)(_auth|_password|_authToken)$/.exec(key)?.[1];
    if (setting === undefined) return [];
    const holder = `${setting} in an .npmrc file`;
    if (setting === "_authToken") return [{ rule: "npmrc-auth-token", holder, leaf }];
    return [{ rule: "npmrc-password", holder, leaf, encoded: setting === "_auth" ? "user:password" : "password" }];
  });
}

const known = indexFiles(files);

/** Source code and pages, in which no program keeps its settings: nearly all that a history holds, and told by the end of its name alone. */
const sourceName =
  /(?:(?<!rc)\.[cm]?js|\.(?:jsx|[cm]?tsx?|go|java|kt|scala|rs|cc?|h|cpp|hpp|cs|py|swift|css|scss|html?|map|svg|png|md))$/i;

/** Whether a file of this name is read by `inspectCredentialFile`. */
export function isCredentialFile(path: string): boolean {
  return !sourceName.test(path) && known.has(path);
}

/** Larger than any that a tool has written. */
const largestFile = 1024 * 1024;

/** Judges the passwords in a file of a tool; what is too large for one is noted. False where it is none by what is in it. */
export function inspectCredentialFile(bytes: Buffer, inspection: Inspection): boolean {
  if (bytes.includes(0)) return false;
  const { skipped } = inspection;
  let text: string | undefined;
  let isOne = false;
  // Several entries look for the same.
  const isSigned = new Map<readonly string[], boolean>();
  for (const { signs, read, open, largest = largestFile, most } of known.of(inspection.path)) {
    if (signs) {
      if (!isSigned.has(signs))
        isSigned.set(
          signs,
          signs.some((sign) => bytes.includes(sign)),
        );
      if (isSigned.get(signs) === false) continue;
    }
    isOne = true;
    if (bytes.length > largest) {
      skipped.add("a settings file too large to be read as one, which was searched as text");
      continue;
    }
    text ??= bytes.toString("latin1");
    const harmless = open?.(text) ?? [];
    for (const leaf of harmless) claim(inspection, leaf);
    const skip = (what: string) => skipped.add(what);
    for (const credential of firstValues(read(text, skip), skip, most))
      if (!harmless.some(({ start }) => start === credential.leaf.start)) judge(credential, inspection);
  }
  return isOne;
}

function judge({ rule, holder, leaf, encoded, name }: Credential, inspection: Inspection): void {
  const decoded = encoded === undefined ? undefined : fromBase64(leaf.text);
  const text = decoded?.toString("latin1") ?? leaf.text;
  const password = encoded === "user:password" && decoded ? text.slice(text.indexOf(":") + 1) : text;
  const check =
    name === undefined ? judgeCredential(password, holder, inspection) : judgeNamedValue(name, leaf, inspection);
  if (check) report(inspection, rule, leaf, check, decoded ? { value: decoded, step: "base64" } : undefined);
}
