import { causeChain, type FailedRun } from "@sallyport/core";
import { placeText } from "./place-text.ts";

/** What all formats say of a run that ended before there was a verdict. Raw texts, except the causes, which core has made printable. */
export interface FailureView {
  readonly code: string;
  readonly message: string;
  /** Behind the error, outermost first, without the error itself. */
  readonly causes: readonly string[];
  readonly problems: readonly { readonly place?: string; readonly message: string }[];
  readonly fix: string;
  readonly docs: string;
  /** The sentence beside UNKNOWN. */
  readonly sentence: string;
}

export function failureView({ error }: FailedRun): FailureView {
  return {
    code: error.code,
    message: error.message,
    causes: causeChain(error).slice(1),
    problems: error.problems.map(({ place, message }) => (place ? { place: placeText(place), message } : { message })),
    fix: error.fix,
    docs: error.docs,
    sentence: "This is not a pass: the run stopped before anything was decided.",
  };
}
