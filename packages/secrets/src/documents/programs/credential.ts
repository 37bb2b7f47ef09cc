import type { Check } from "../../rule.ts";
import type { Inspection } from "../inspection.ts";
import { judgeSecretValue } from "../values/secret-value.ts";

/** What manuals and local set-ups write, and everybody who guesses tries first. */
const common =
  /^(?:pass|passwd|password|pwd|secret|token|root|admin|administrator|test|testing|guest|user|username|default|postgres|postgresql|mysql|mariadb|example|demo|android|pmapass|foo|bar|foobar|qwerty|letmein|anonymous|public|private|12345\d*)\d{0,3}$/i;
const variable = /^[A-Z]+(?:_[A-Z]+)+$/;

/** What a value is with which a tool signs in. `holder` completes "the value is …". */
export function judgeCredential(text: string, holder: string, inspection: Inspection): Check | undefined {
  const check = judgeSecretValue("password", text, holder, inspection);
  if (check?.confidence !== "high") return check;
  if (common.test(text)) return { confidence: "low", basis: `${holder}, but a word that everybody tries` };
  if (variable.test(text)) return { confidence: "low", basis: `${holder}, but it reads like the name of a variable` };
  return { ...check, basis: holder };
}
