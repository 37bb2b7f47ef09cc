import {
  HttpFailure,
  type HttpFailureKind,
  type HttpReply,
  type HttpRequest,
  type HttpSender,
  wait,
} from "@sallyport/http";
import { type LiveAnswer, unknown } from "./live-answer.ts";

/** Limits of one run, in milliseconds and bytes. */
const timeout = 5_000;
const largestAnswer = 65_536;
const wholeRun = 60_000;
const betweenRequests = 200;
const failuresInARow = 3;

/** Of our own: what a failure says besides, such as where a redirect points, may hold what was sent. */
const failureWords: Readonly<Record<HttpFailureKind, string>> = {
  url: "its address cannot be asked",
  timeout: "it gave no answer in time",
  refused: "it refused the connection",
  name: "DNS does not know it",
  tls: "no trusted encrypted connection could be made",
  proxy: "the proxy does not let it be asked",
  redirect: "it answered with a redirect, which is not followed",
  "too-large": "its answer is too large",
  truncated: "its answer broke off",
  encoded: "its answer is encoded, which was not asked for",
  network: "the connection failed",
  cancelled: "the run was cancelled",
};

export interface AskerOptions {
  readonly send: HttpSender;
  readonly maxRequests: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

export interface Asker {
  /** Sends one request to a host and reads its answer. `make` is called only if it is sent. Never throws for what the network does. */
  ask(host: string, make: () => HttpRequest, read: (reply: HttpReply) => LiveAnswer): Promise<LiveAnswer>;
  /** By host. */
  readonly requests: ReadonlyMap<string, number>;
  /** Questions that were not asked because of a limit. */
  readonly unasked: number;
}

/** Asks one after the other, each host a few times a second, and gives a host up that does not answer or asks to be left alone. */
export function createAsker({ send, maxRequests, ...options }: AskerOptions): Asker {
  const clock = options.clock ?? (() => performance.now());
  const pause = options.pause ?? wait;
  const started = clock();
  const requests = new Map<string, number>();
  const lastTo = new Map<string, number>();
  const failures = new Map<string, number>();
  const closed = new Set<string>();
  let total = 0;
  let unasked = 0;

  function refuse(why: string): LiveAnswer {
    unasked += 1;
    return unknown(why);
  }

  return {
    requests,
    get unasked() {
      return unasked;
    },
    async ask(host, make, read) {
      if (closed.has(host)) return refuse(`${host} was not asked any more`);
      if (total >= maxRequests) return refuse(`the run may make no more than ${maxRequests} requests`);
      if (clock() - started > wholeRun) return refuse(`the run may ask for no longer than ${wholeRun / 1000} seconds`);
      const due = (lastTo.get(host) ?? Number.NEGATIVE_INFINITY) + betweenRequests;
      if (due > clock()) await pause(due - clock());
      total += 1;
      requests.set(host, (requests.get(host) ?? 0) + 1);
      lastTo.set(host, clock());
      try {
        const reply = await send({ ...make(), timeoutMilliseconds: timeout, maxBytes: largestAnswer });
        failures.delete(host);
        if (reply.status === 429) closed.add(host);
        return read(reply);
      } catch (error) {
        if (!(error instanceof HttpFailure)) throw error;
        const count = (failures.get(host) ?? 0) + 1;
        failures.set(host, count);
        if (count >= failuresInARow) closed.add(host);
        return unknown(failureWords[error.kind]);
      }
    },
  };
}
