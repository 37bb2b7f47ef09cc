import type { Check } from "../../rule.ts";
import type { Form } from "../assignments/assignment.ts";
import type { Syntax } from "../syntax.ts";
import type { SecretName } from "./secret-name.ts";

/** All that the decision rests on. */
export interface GenericCandidate {
  /** What `secretNameOf` says about the name; undefined makes it no secret whatever the value is. */
  readonly name: SecretName | undefined;
  readonly value: string;
  readonly form: Form;
  readonly quoted: boolean;
  /** False when more words follow on the line, so that it may be a sentence. */
  readonly whole: boolean;
  readonly syntax: Syntax;
  /** In a test, an example or a fixture. */
  readonly trial: boolean;
  /** It stands among settings, and its word stands beside it for nothing else (see `isNamedBeside`). */
  readonly mayBeWord?: boolean;
}

/** What was decided, and every reason in the order in which it was weighed; the last one decided. */
export interface GenericDecision {
  readonly check: Check | undefined;
  /** The value behind base64, when that is what was judged: so Kubernetes writes the data of a Secret. */
  readonly decoded?: string;
  readonly reasons: readonly string[];
}

export function accepted(check: Check, ...reasons: string[]): GenericDecision {
  return { check, reasons };
}

export function rejected(...reasons: string[]): GenericDecision {
  return { check: undefined, reasons };
}

export function withReasons(reasons: readonly string[], decision: GenericDecision): GenericDecision {
  return { ...decision, reasons: [...reasons, ...decision.reasons] };
}

/** What the reasons begin with. */
export function reasonOf({ byPlace, core, kind }: SecretName): string {
  return byPlace ? `it stands where a ${core} is given` : `the name ends in ${core}, so it stands for a ${kind}`;
}

/** Begins the basis of a finding. */
export function saidBy({ byPlace, core }: SecretName): string {
  return `${byPlace ? "place" : "name"} says ${core.replaceAll("_", " ")}`;
}
