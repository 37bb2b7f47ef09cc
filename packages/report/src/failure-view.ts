import { causeChain, type FailedRun, redacted } from "@sallyport/core";
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
  /** `ERROR` where the words or files of the user are wrong, `UNKNOWN` where something could not be found out. Neither is a pass. */
  readonly word: "ERROR" | "UNKNOWN";
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
    word: error.kind === "usage" ? "ERROR" : "UNKNOWN",
    sentence:
      error.kind === "usage"
        ? "Nothing was checked, so this is not a pass."
        : "This is not a pass: the run stopped before anything was decided.",
  };
}
