import type { HttpSender } from "@sallyport/http";
import type { Provider } from "@sallyport/policy";

/** What an exchange needs from its surroundings. */
export interface ExchangeContext {
  /** Mints a new ID token for this audience, each time. */
  readonly idToken: (audience: string) => Promise<string>;
  /** Bound to the run, so that the provider's own log leads back to it; see `sessionName`. */
  readonly session: { readonly name: string };
  /** Overrides the credential's own duration. Absent there too: the shortest that the provider grants. */
  readonly durationSeconds?: number;
  readonly send: HttpSender;
  readonly now: () => Date;
  /** In [0, 1), for the jitter of retries. */
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Called with every form of every secret, before anything else happens to it. */
  readonly mask: (secret: string) => void;
  /** The variable with a GitHub App's private key and GITHUB_API_URL are read, nothing else. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onAttempt: (attempt: AttemptRecord) => void;
  /** The job was cancelled. */
  readonly signal?: AbortSignal;
}

/** What one request to a provider came to. Holds no query, no body, no header but the request's id. */
export interface AttemptRecord {
  readonly provider: Provider;
  readonly host: string;
  /** What was asked for: `AssumeRoleWithWebIdentity`, `generateAccessToken`. */
  readonly operation: string;
  /** From 1. */
  readonly attempt: number;
  readonly outcome: "answered" | RetryClass;
  readonly status?: number;
  /** The provider's own code, or the kind of failure. */
  readonly code?: string;
  readonly requestId?: string;
  /** Since the first attempt of this operation began. */
  readonly elapsedMilliseconds: number;
  /** Until the next attempt. Absent: this was the last. */
  readonly waitMilliseconds?: number;
}

/** What may come after a failure. */
export type RetryClass =
  /** The same request may succeed in a moment: backoff, for at most a minute. */
  | "retry"
  /** Once, with a new ID token. */
  | "re-mint"
  /** A denial that a change still on its way may explain: twice, within 10 seconds. */
  | "settle"
  | "never";
