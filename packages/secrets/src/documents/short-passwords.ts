import type { Range } from "../engine/content.ts";
import { placeholderMark } from "../engine/placeholder.ts";
import { secretNameOf, wordsOf } from "../engine/secret-name.ts";
import { syntaxOf } from "../engine/syntax.ts";
import { isNamedBeside, isWordPassword } from "../engine/word-password.ts";
import { type Inspection, report } from "./inspection.ts";
import { textLeaf } from "./item.ts";

/**
 * A word and a number, which is what most people write where they may: `ember95`. In any text it is the name of something; as the value of
 * a password among settings it is one.
 */
const short = "[A-Za-z]{3,8}\\d{2,4}";
/** `DB_PASSWORD=…`, `"password": "…"`, `--db-password=…`, `{ password: … }`, `${NAME:-…}`. */
const assigned = new RegExp(
  `(?:^|[\\s{,"'(])-{0,2}([A-Za-z][\\w.-]{0,79})["']?[ \\t]{0,8}(?:[:=]|=>)[ \\t]{0,8}(["']?)(?:\\$\\{\\w{1,64}:-?)?(${short})(?:\\}?\\2)(?=[ \\t]*(?:[,})\\]"'#;>&|\\r\\n]|$))`,
  "dgm",
);
/** `name: DB_PASSWORD` and, in the next line or behind a comma, `value: …`. */
const paired = new RegExp(
  `\\b(?:name|key)["']?:[ \\t]{0,8}["']?([\\w.-]{1,80})["']?[ \\t]{0,8}(?:,|\\r?\\n)[ \\t]{0,80}["']?value["']?:[ \\t]{0,8}(["']?)(${short})\\2(?=[ \\t]*(?:[,}\\]#\\r\\n]|$))`,
  "dgm",
);

/** `--db-pass …` */
const flag = new RegExp(`\\s--?([A-Za-z][\\w-]{0,79})[ \\t]+(["']?)(${short})\\2(?=[\\s;&|"']|$)`, "dgm");

const names = ["pass", "Pass", "PASS", "pwd"].map((name) => Buffer.from(name));
const alsoSettings =
  /\.(?:tfvars|toml|hcl|nomad|xcconfig|bicepparam|sql)$|(?:^|\/)etc\/(?:default|sysconfig|conf\.d)\/[\w.-]{1,64}$|(?:^|\/)user-?data$/i;
/** Larger is no settings file that a person wrote. */
const largestFile = 256 * 1024;

/** Whether short passwords are looked for in a file of this name: where a value without quotes is one, too. */
export function isSettingsFile(path: string): boolean {
  return syntaxOf(path) === "config" || alsoSettings.test(path);
}

/** Tells passwords of settings that are too short and too plain for the search in any text; `known` is what that has found. */
export function inspectShortPasswords(bytes: Buffer, known: readonly Range[], inspection: Inspection): void {
  if (inspection.trial || bytes.length > largestFile || !names.some((name) => bytes.includes(name))) return;
  const text = bytes.toString("latin1");
  for (const pattern of [assigned, paired, flag]) {
    for (const { indices, 1: name = "", 3: value = "" } of text.matchAll(pattern)) {
      const [start, end] = indices?.[3] ?? [0, 0];
      const core = passwordCore(name);
      if (core === undefined || known.some((other) => other.start < end && other.end > start)) continue;
      const leaf = textLeaf(value, start, end);
      const word = { start, end: start + value.replace(/\d+$/, "").length };
      if (!isChosen(leaf.text) || isNamedBeside({ bytes, path: inspection.path }, word)) continue;
      report(inspection, "generic-password", leaf, {
        confidence: "medium",
        basis: `name says ${core.replaceAll("_", " ")}, in settings`,
      });
    }
  }
}

/** What the name says; `pass` alone is a verb, too. */
function passwordCore(name: string): string | undefined {
  const said = secretNameOf(name);
  return said?.kind === "password" && (said.core !== "pass" || wordsOf(name).length > 1) ? said.core : undefined;
}

/** Whether the word is none that settings, forms and manuals say about passwords. */
function isChosen(value: string): boolean {
  const word = value.replace(/\d+$/, "").toLowerCase();
  // Too short a word is none to the engine; said twice it is weighed as if said once.
  return (
    value.length >= 6 && isWordPassword(word.length < 6 ? word + word : word) && placeholderMark(value) === undefined
  );
}
