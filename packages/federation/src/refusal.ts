import type { HttpReply } from "@sallyport/http";
import type { RetryClass } from "./context.ts";
import type { Asked, FederationCode } from "./provider-denial.ts";

/** How a provider refuses, read from its answer. Everything here comes from outside and is not clean yet. */
export interface Refusal {
  /** `AccessDenied`, `AADSTS700213`, `invalid_grant`; absent when the answer has none that can be read. */
  readonly code?: string;
  /** The wider code that stands beside it: OAuth's `error` beside `AADSTS700213`. */
  readonly group?: string;
  readonly message?: string;
  readonly requestId?: string;
}

/** What is known about one kind of refusal. The first row of a provider's table that fits decides. */
export interface RefusalRule {
  /** The provider's code or group, exactly. Absent: any. */
  readonly code?: string | readonly string[];
  readonly status?: number | readonly number[];
  /** Found in the provider's message. */
  readonly message?: RegExp;
  readonly means: FederationCode;
  readonly next: RetryClass;
  /** What to do, in sentences. */
  readonly fix: (asked: Asked) => string;
}

/** The row for a refusal: the provider's own, else what a status means everywhere. */
export function ruleFor(refusal: Refusal, reply: HttpReply, table: readonly RefusalRule[]): RefusalRule {
  const codes = [refusal.code, refusal.group].filter((code) => code !== undefined);
  const fits = (rule: RefusalRule) =>
    (rule.code === undefined || listOf(rule.code).some((code) => codes.includes(code))) &&
    (rule.status === undefined || listOf(rule.status).includes(reply.status)) &&
    (rule.message === undefined || rule.message.test(refusal.message ?? ""));
  return table.find(fits) ?? everywhere.find(fits) ?? unknownRefusal;
}

function listOf<T extends string | number>(value: T | readonly T[]): readonly T[] {
  return typeof value === "object" ? value : [value];
}

const again = () => "Run the job again in a few minutes; the provider's status page says whether it has trouble.";

const everywhere: readonly RefusalRule[] = [
  {
    status: 429,
    means: "FEDERATION_THROTTLED",
    next: "retry",
    fix: () => "Let fewer jobs ask at once (`concurrency:`), then run the job again.",
  },
  { status: [408, 425], means: "FEDERATION_UNAVAILABLE", next: "retry", fix: again },
  { status: [500, 502, 503, 504], means: "FEDERATION_UNAVAILABLE", next: "retry", fix: again },
];

const unknownRefusal: RefusalRule = {
  means: "FEDERATION_DENIED",
  next: "never",
  fix: () =>
    "Look the provider's code up in its documentation, and hold what was asked for against the provider's settings.",
};
