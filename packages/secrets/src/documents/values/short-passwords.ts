import type { Range } from "../../engine/content.ts";
import { placeholderMark } from "../../engine/generic/placeholder.ts";
import { secretNameOf, wordsOf } from "../../engine/generic/secret-name.ts";
import { isNamedBeside, isWordPassword } from "../../engine/generic/word-password.ts";
import { syntaxOf } from "../../engine/syntax.ts";
import { type Inspection, report } from "../inspection.ts";
import { textLeaf } from "../parse/item.ts";

/**
 * A word and a number, which is what most people write where they may: `ember95`, `Ember.95`. In any text it is the name of something; as the value of
 * a password among settings it is one.
 */
const short = "([A-Za-z]{3,10}[-_.@]?\\d{2,4})";
const quote = "([\"']?)";
const name = "([A-Za-z][\\w.-]{0,79})";
/** Letters, digits and what people add to them. */
const plain = "([\\w!#%*+@^~-]{6,64})";

/** Name, quote and value, in this order. */
const settings: readonly RegExp[] = [
  // `DB_PASSWORD=…`, `"password": "…"`, `--db-password=…`, `{ password: … }`, `${NAME:-…}`
  `(?:^|[\\s{,;>"'(])-{0,2}${name}["']?[ \\t]{0,8}(?:[:=]|=>)[ \\t]{0,8}${quote}(?:\\$\\{\\w{1,64}:-?)?${short}(?:\\}?\\2)(?=[ \\t]*(?:[,})\\]"'#;<>&|\\r\\n]|$))`,
  // `name: DB_PASSWORD` and, in the next line or behind a comma, `value: …`
  `\\b(?:name|key)["']?:[ \\t]{0,8}["']?([\\w.-]{1,80})["']?[ \\t]{0,8}(?:,|\\r?\\n)[ \\t]{0,80}["']?value["']?:[ \\t]{0,8}${quote}${short}\\2(?=[ \\t]*(?:[,}\\]#\\r\\n]|$))`,
  // `--db-pass …`
  `\\s--?${name}[ \\t]+${quote}${short}\\2(?=[\\s;&|"']|$)`,
  // `ttrss-password …`, a line of its own
  `^[ \\t]*(?:set[ \\t]+|option[ \\t]+)?${name}[ \\t]+${quote}${plain}\\2[ \\t]*;?[ \\t]*\\r?$`,
].map((source) => new RegExp(source, "dgm"));

const markup: readonly RegExp[] = [
  // `<dbPassword>…</dbPassword>`, `<property name="db.password">…<`, `<name>db.password</name> <value>…`, `dbPassword="…"`
  `<${name}(?:\\s[^<>]{0,200})?>()${short}</`,
  `\\bname="([\\w.-]{1,120})"(?:\\s[^<>]{0,200})?>()${short}<`,
  `<name>([\\w.-]{1,120})</name>\\s{0,80}<value>()${short}</value>`,
  `\\s${name}=(["'])${short}\\2`,
  // `Server=db;Password=…;`
  `[;>"']${name}[ \\t]{0,4}=[ \\t]{0,4}()${short}(?=[;<"'])`,
].map((source) => new RegExp(source, "dgm"));

const names = ["PASS", "Pass", "pass", "pwd"].map((one) => Buffer.from(one));
const alsoSettings =
  /\.(?:tfvars|toml|hcl|nomad|xcconfig|bicepparam|sql)$|(?:^|\/)etc\/(?:default|sysconfig|conf\.d|config)\/[\w.-]{1,64}$|(?:^|\/)user-?data$|(?:^|\/)\.?[\w-]{0,32}(?:rc|conf)$/i;
const xml = /\.(?:xml|config|plist|pom|csproj|vbproj|fsproj|jelly|pubxml|user)$/i;
/** Larger is no settings file that a person wrote. */
const largestFile = 64 * 1024;
/** To look around one takes a while. */
const mostWeighed = 500;

/** Whether short passwords are looked for in a file of this name: where a value without quotes is one, too. */
export function isSettingsFile(path: string): boolean {
  const syntax = syntaxOf(path);
  return syntax === "config" || (syntax === "markup" && xml.test(path)) || alsoSettings.test(path);
}

/** Tells passwords of settings that are too short and too plain for the search in any text; `known` is what that has found. */
export function inspectShortPasswords(bytes: Buffer, known: readonly Range[], inspection: Inspection): void {
  if (inspection.trial || bytes.length > largestFile || !names.some((one) => bytes.includes(one))) return;
  const text = bytes.toString("latin1");
  let weighed = 0;
  for (const pattern of syntaxOf(inspection.path) === "markup" ? markup : settings) {
    for (const { indices, 1: called = "", 3: value = "" } of text.matchAll(pattern)) {
      const [start, end] = indices?.[3] ?? [0, 0];
      const core = passwordCore(called);
      if (core === undefined || known.some((other) => other.start < end && other.end > start)) continue;
      weighed += 1;
      if (weighed > mostWeighed) {
        inspection.skipped.add(`short passwords beyond the first ${mostWeighed} of a file`);
        return;
      }
      const word = { start, end: start + value.replace(/[\W_]?\d+\W?$/, "").length };
      if (!isChosen(value) || isNamedBeside({ bytes, path: inspection.path }, word)) continue;
      report(inspection, "generic-password", textLeaf(value, start, end), {
        confidence: "medium",
        basis: `name says ${core.replaceAll("_", " ")}, in settings`,
      });
    }
  }
}

/** What the name says; `pass` alone is a verb, too. */
function passwordCore(called: string): string | undefined {
  const said = secretNameOf(called);
  return said?.kind === "password" && (said.core !== "pass" || wordsOf(called).length > 1) ? said.core : undefined;
}

/** Whether it is letters with digits, of which no word is one that settings, forms and manuals say about passwords. */
function isChosen(value: string): boolean {
  const words = value.toLowerCase().match(/[a-z]+/g) ?? [];
  if (value.length < 6 || !/[a-z]{2}/i.test(value) || !/\d/.test(value) || placeholderMark(value) !== undefined)
    return false;
  // Too short a word is none to the engine; said twice it is weighed as if said once.
  return words.every((word) => word.length < 3 || isWordPassword(word.length < 6 ? word + word : word));
}
