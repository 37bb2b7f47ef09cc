import {
  HttpFailure,
  type HttpReply,
  type HttpRequest,
  type Outcome,
  type RetryDecision,
  retryAfterMilliseconds,
  withRetries,
} from "@sallyport/http";
import type { Provider } from "@sallyport/policy";
import { AnswerProblem } from "./answer.ts";
import { cleanId } from "./clean-text.ts";
import type { AttemptRecord, ExchangeContext, RetryClass } from "./context.ts";
import { maskSecret } from "./delivery/mask-forms.ts";
import { denialOfFailure, denialOfProblem, denialOfRefusal } from "./denial.ts";
import type { Asked, ProviderDenial } from "./provider-denial.ts";
import { type Refusal, type RefusalRule, ruleFor } from "./refusal.ts";

/** One request of an exchange, with all that is needed to repeat it and to explain its end. */
export interface ProviderCall<T> {
  readonly provider: Provider;
  /** `AssumeRoleWithWebIdentity`, `login`. */
  readonly operation: string;
  readonly asked: Asked;
  /** Set where an ID token goes along; it is minted anew for a second try after "expired". */
  readonly audience?: string;
  /** Secrets of this request besides the ID token: keys, earlier tokens. */
  readonly secrets?: readonly string[];
  readonly request: (idToken: string) => HttpRequest;
  /** Reads a good answer; throws AnswerProblem. */
  readonly read: (reply: HttpReply) => T;
  /** Reads a refusal. */
  readonly refusal: (reply: HttpReply) => Refusal;
  readonly refusals: readonly RefusalRule[];
}

/**
 * A denial that may be a change on its way is asked about again after these pauses, but only as long as the answer can come within
 * ten seconds of the first request.
 */
const settling = { pauses: [1_000, 3_000], beginsBefore: 5_000, requestMilliseconds: 5_000 };
const requestMilliseconds = 10_000;
/** Who has been silent for ten seconds twice is not slow but out of reach; the rest of the minute is better spent on saying so. */
const mostSilences = 2;

type Judged<T> =
  | { readonly answer: T }
  | { readonly denial: ProviderDenial; readonly next: RetryClass; readonly after?: number | undefined };

/** Asks a provider until it answers, refuses for good, or the minute is over. Throws a ProviderDenial, and nothing else of its own. */
export async function callProvider<T>(call: ProviderCall<T>, context: ExchangeContext): Promise<T> {
  const state: CallState = { token: undefined, mints: 0, settled: 0, silences: 0, denied: undefined };
  const judged = await withRetries<Judged<T>>((_, remaining) => attempt(call, context, state, remaining), {
    classify: (outcome, _, elapsed) => decide(outcome, state, elapsed, call.audience !== undefined),
    onAttempt: (log, outcome) => {
      if ("reply" in outcome) context.onAttempt(recordOf(call, log, outcome.reply, state));
    },
    ...(context.random ? { random: context.random } : {}),
    ...(context.sleep ? { sleep: context.sleep } : {}),
    signal: context.signal,
  }).catch((error: unknown) => {
    throw error instanceof HttpFailure ? denialOfFailure(error, call) : error;
  });
  if ("answer" in judged) return judged.answer;
  // A denial says more than the time-out of its second try.
  throw state.denied ?? judged.denial;
}

interface CallState {
  token: string | undefined;
  mints: number;
  settled: number;
  silences: number;
  denied: ProviderDenial | undefined;
  host?: string;
  status?: number;
}

async function attempt<T>(
  call: ProviderCall<T>,
  context: ExchangeContext,
  state: CallState,
  remaining: number,
): Promise<Judged<T>> {
  const idToken = await tokenFor(call, context, state);
  const secrets = [...(call.secrets ?? []), ...(idToken === "" ? [] : [idToken])];
  const request = call.request(idToken);
  state.host = new URL(request.url).host;
  delete state.status;
  const longest = state.denied === undefined ? requestMilliseconds : settling.requestMilliseconds;
  try {
    const reply = await context.send({ ...request, timeoutMilliseconds: Math.min(longest, remaining) }, context.signal);
    state.status = reply.status;
    return judge(call, reply, secrets, context.now());
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    return { denial: denialOfFailure(error, call), next: error.transient ? "retry" : "never" };
  }
}

async function tokenFor<T>(call: ProviderCall<T>, context: ExchangeContext, state: CallState): Promise<string> {
  if (call.audience === undefined) return "";
  if (state.token === undefined) {
    state.token = await context.idToken(call.audience);
    state.mints += 1;
    maskSecret(state.token, context.mask);
  }
  return state.token;
}

function judge<T>(call: ProviderCall<T>, reply: HttpReply, secrets: readonly string[], now: Date): Judged<T> {
  if (reply.status >= 200 && reply.status < 300) {
    try {
      return { answer: call.read(reply) };
    } catch (error) {
      if (error instanceof AnswerProblem) return { denial: denialOfProblem(error, reply, call), next: "never" };
      throw error;
    }
  }
  const refusal = call.refusal(reply);
  const rule = ruleFor(refusal, reply, call.refusals);
  const clean = { ...refusal, code: cleanId(refusal.code, secrets), requestId: cleanId(refusal.requestId, secrets) };
  const denial = denialOfRefusal(rule, clean, reply, call, secrets);
  return { denial, next: rule.next, after: retryAfterMilliseconds(reply, now) };
}

function decide<T>(
  outcome: Outcome<Judged<T>>,
  state: CallState,
  elapsed: number,
  bringsIdToken: boolean,
): RetryDecision {
  if ("error" in outcome || "answer" in outcome.reply) return "never";
  const { denial, next, after } = outcome.reply;
  if (denial.code === "FEDERATION_CANCELLED") return "never";
  if (denial.code === "FEDERATION_TIMEOUT") state.silences += 1;
  if (state.silences >= mostSilences) return "never";
  if (next === "settle" || state.denied !== undefined) return settle(denial, next, state, elapsed);
  if (next === "re-mint") {
    state.token = undefined;
    // Where no ID token goes along, there is nothing that could be newer.
    return bringsIdToken && state.mints < 2 ? { after: 0 } : "never";
  }
  if (next === "retry") return after === undefined ? "retry" : { atLeast: after };
  return "never";
}

function settle(denial: ProviderDenial, next: RetryClass, state: CallState, elapsed: number): RetryDecision {
  if (next === "settle") state.denied = denial;
  // Another answer than the denial before: that one counts.
  else if (next === "never") state.denied = undefined;
  const pause = settling.pauses[state.settled];
  if (next === "never" || pause === undefined || elapsed + pause >= settling.beginsBefore) return "never";
  state.settled += 1;
  return { after: pause };
}

function recordOf<T>(
  call: ProviderCall<T>,
  log: { readonly attempt: number; readonly elapsedMilliseconds: number; readonly waitMilliseconds?: number },
  judged: Judged<T>,
  state: CallState,
): AttemptRecord {
  const { host = "", status } = state;
  const place = {
    provider: call.provider,
    host,
    operation: call.operation,
    ...log,
    ...(status === undefined ? {} : { status }),
  };
  if ("answer" in judged) return { ...place, outcome: "answered" };
  const { providerCode, requestId } = judged.denial;
  return { ...place, outcome: judged.next, code: providerCode, ...(requestId === undefined ? {} : { requestId }) };
}
