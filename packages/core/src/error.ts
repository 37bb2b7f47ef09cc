import type { Place } from "./place.ts";
import { printable } from "./printable.ts";
import { redacted } from "./redact.ts";

/** Exit codes of the command line (design 7). */
export const exitCodes = { pass: 0, fail: 1, usage: 2, unknown: 3 } as const;

export interface ErrorDetails {
  /** SCREAMING_SNAKE, stable; has a page of its own in `docs/errors/`. */
  readonly code: string;
  /** Names what was looked for and what was found. One line, no secret. */
  readonly message: string;
  /** The exact change or command that mends it. */
  readonly fix: string;
  readonly cause?: unknown;
  /** `usage`: the user's words or policy are wrong (exit 2). `unknown`: something could not be checked (exit 3). */
  readonly kind?: "usage" | "unknown";
  /** What had already been decided and done when it went wrong: one sentence. Absent: nothing, and the report says so. */
  readonly decided?: string;
  /** The single problems, where one error stands for several: all mistakes of a policy file, all wrong inputs. */
  readonly problems?: readonly Problem[];
}

/** One of several problems behind an error. */
export interface Problem {
  /** Where, if it has a place in a file. */
  readonly place?: Place;
  /** What is wrong and, where it is near, what was meant. One line, no secret. */
  readonly message: string;
}

/** A failure that Sallyport expects and can explain. Anything else that is thrown is a defect of Sallyport. */
export class SallyportError extends Error {
  override readonly name = "SallyportError";
  readonly code: string;
  readonly fix: string;
  readonly kind: "usage" | "unknown";
  readonly decided: string | undefined;
  readonly problems: readonly Problem[];

  constructor(details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.fix = details.fix;
    this.kind = details.kind ?? "unknown";
    this.decided = details.decided;
    this.problems = details.problems ?? [];
  }

  get docs(): string {
    return docsUrl(`errors/${this.code}`);
  }
}

/** What an error's page says; `sallyport explain CODE` and `docs/errors/` are generated from it. */
export interface ErrorDescription {
  readonly code: string;
  readonly title: string;
  /** When this happens, and why Sallyport refuses to go on. */
  readonly why: string;
  readonly fix: string;
  readonly bad: string;
  readonly good: string;
}

/** Messages of an error and all its causes, outermost first: one line each, harmless to print, with what looks like a secret struck out. Never a stack. */
export function causeChain(error: unknown): string[] {
  const messages: string[] = [];
  const seen = new Set<unknown>();
  for (let current = error; current !== undefined && current !== null && !seen.has(current) && messages.length < 10; ) {
    seen.add(current);
    messages.push(printable(redacted(messageOf(current))));
    current = current instanceof Error ? current.cause : undefined;
  }
  return messages;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (error instanceof SallyportError) return `${error.code}: ${error.message}`;
  return code && !error.message.includes(code) ? `${code}: ${error.message}` : error.message || error.name;
}

const docsRoot = "https://github.com/sallyport/sallyport/blob/main/docs";

/** Web address of a page of `docs/`, for example `docsUrl("rules/secrets/private-key")`. */
export function docsUrl(page: string): string {
  return `${docsRoot}/${page}.md`;
}
