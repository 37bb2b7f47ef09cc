import { isDocumentationExample } from "../../checksums/documentation-examples.ts";
import type { Form } from "../assignments/assignment.ts";
import { isDrawn } from "../assignments/byte-list.ts";
import type { Range } from "../content.ts";
import { inAscii } from "./ascii-letters.ts";
import { bytesInEscapes, textInBase64 } from "./encoded-value.ts";
import {
  accepted,
  type GenericCandidate,
  type GenericDecision,
  reasonOf,
  rejected,
  saidBy,
  withReasons,
} from "./generic-decision.ts";
import { isStrictPassword, shortestOfPeople } from "./human-password.ts";
import { judgeText, longestWhole } from "./judge-text.ts";
import type { SecretName } from "./secret-name.ts";

/** A first look, without the value: most are too short or too long. */
export function isGenericLength({ start, end }: Range): boolean {
  return end - start >= shortestOfPeople && end - start <= longestWhole;
}

/** Decides whether a value with such a name is a secret. Pure; `explain --finding` shows its reasons. */
export function judgeGenericValue(candidate: GenericCandidate): GenericDecision {
  const { name, value, syntax, form, quoted, whole } = candidate;
  if (!name) return rejected("the name does not stand for a secret");
  const because = reasonOf(name);
  if (syntax === "lock") return rejected(because, "the file is written by a tool and holds only digests");
  if (!quoted && !standsBare.has(form) && syntax === "code")
    return rejected(because, "an unquoted value is an expression in source code");
  if (!quoted && !standsBare.has(form) && syntax === "markup")
    return rejected(because, "an unquoted value is text in markup");
  if (!whole && !endsItself.has(form)) return rejected(because, "more words follow, so it is a sentence");
  const escaped = bytesInEscapes(value);
  if (escaped) return judgeBytes(candidate.trial, name, escaped);
  const plain = name.kind === "password" ? inAscii(value) : value;
  if (plain !== value && isStrictPassword(plain))
    return withReasons([because, "letters beyond ASCII were read as plain ones"], judgeText(candidate, name, plain));
  const text = textInBase64(value, syntax);
  if (text === undefined) return withReasons([because], judgeText(candidate, name, value));
  const decision = judgeText(candidate, name, text);
  return { ...withReasons([because, "it is base64 of a text, so the text was judged"], decision), decoded: text };
}

/** Forms whose values end at a delimiter of their own, whatever follows on the line. */
const endsItself: ReadonlySet<Form> = new Set<Form>(["flag", "parameter", "fallback"]);
/** Forms in which a program holds a value without quotes, too. */
const standsBare: ReadonlySet<Form> = new Set<Form>([...endsItself, "comment"]);

/** Decides about bytes that a program holds as numbers. */
export function judgeBytes(trial: boolean, name: SecretName, bytes: Uint8Array): GenericDecision {
  const because = reasonOf(name);
  if (!isDrawn(bytes)) return rejected(because, "its bytes do not look random");
  if (isDocumentationExample(bytes))
    return accepted({ confidence: "low", basis: "placeholder" }, because, "it is printed in a vendor's documentation");
  if (trial)
    return accepted({ confidence: "low", basis: "in a test or example" }, because, "a test or example holds it");
  return accepted(
    { confidence: "medium", basis: `${saidBy(name)}, the bytes look random` },
    because,
    "its bytes look random",
  );
}
