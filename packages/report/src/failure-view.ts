import { causeChain, type FailedRun, redacted, type SallyportError } from "@sallyport/core";
import { placeText } from "./place-text.ts";

/**
 * What all formats say of a run that ended before there was a verdict. Raw texts, except the causes, which core has made printable; what
 * looks like a secret is struck out of all of them, for errors repeat what was typed.
 */
export interface FailureView {
  readonly code: string;
  readonly message: string;
  /** Behind the error, outermost first, without the error itself. */
  readonly causes: readonly string[];
  readonly problems: readonly { readonly place?: string; readonly message: string }[];
  readonly fix: string;
  readonly docs: string;
  readonly outcome: "fail" | "unknown";
  /**
   * `ERROR` where the words or files of the user are wrong, `UNKNOWN` where something could not be found out, `FAIL` where the decision was
   * made and what came after it failed. None is a pass.
   */
  readonly word: "ERROR" | "UNKNOWN" | "FAIL";
  /** The sentence beside the word. */
  readonly sentence: string;
}

export function failureView({ error }: FailedRun): FailureView {
  return {
    code: error.code,
    message: redacted(error.message),
    causes: causeChain(error).slice(1),
    problems: error.problems.map(({ place, message }) => ({
      ...(place && { place: placeText(place) }),
      message: redacted(message),
    })),
    fix: redacted(error.fix),
    docs: error.docs,
    ...closingOf(error),
  };
}

function closingOf({ kind, decided }: SallyportError): Pick<FailureView, "outcome" | "word" | "sentence"> {
  if (decided !== undefined) return { outcome: "fail", word: "FAIL", sentence: redacted(decided) };
  if (kind === "usage")
    return { outcome: "unknown", word: "ERROR", sentence: "Nothing was checked, so this is not a pass." };
  const sentence = "This is not a pass: the run stopped before anything was decided.";
  return { outcome: "unknown", word: "UNKNOWN", sentence };
}
