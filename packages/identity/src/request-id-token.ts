import {
  type Claims,
  type Instant,
  instant,
  isMoment,
  printable,
  recordOf,
  SallyportError,
  sha256,
  shortText,
} from "@sallyport/core";
import {
  HttpFailure,
  type HttpReply,
  type HttpSender,
  isTransientStatus,
  type Outcome,
  type RetryDecision,
  retryAfterMilliseconds,
  withRetries,
} from "@sallyport/http";
import { decodeIdToken, longestToken } from "./decode-id-token.ts";
import { jobOrigin } from "./job-origin.ts";
import { permissionError } from "./permission-error.ts";

export interface RequestOptions {
  /** ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN; where they are missing, the variables that tell why. */
  readonly env: NodeJS.ProcessEnv;
  /** For whom the token is. GitHub's own default, the owner's address, is never used. */
  readonly audience: string;
  readonly send: HttpSender;
  /** Called with each secret before it can reach any output. */
  readonly mask: (value: string) => void;
  /** `job.workflow_ref`, to name the right file where the permission is missing. */
  readonly jobWorkflowRef?: string;
  readonly signal?: AbortSignal;
  /** In [0, 1), for the waits between attempts. */
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** A token as GitHub issued it. It came over TLS from the job's own endpoint, so this job can rely on its claims; anybody else must verify it. */
export interface IdToken {
  readonly token: string;
  readonly claims: Claims;
  readonly issuer: string;
  readonly issuedAt: Instant;
  readonly expires: Instant;
  /** Lower-case hex SHA-256 of `jti`: names the token in evidence. */
  readonly jtiHash: string;
  /** How far GitHub's clock is before ours (negative: behind). */
  readonly skewMilliseconds?: number;
}

/**
 * Requests an ID token from the runner's endpoint. Retries transient failures for a minute at most, and a time-out once. Throws a
 * SallyportError whose code starts with ID_TOKEN_; its text holds neither the token nor the address of the request.
 */
export async function requestIdToken(options: RequestOptions): Promise<IdToken> {
  const { env, audience, mask } = options;
  checkAudience(audience);
  const bearer = env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? "";
  const address = env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "";
  if (bearer === "" || address === "") {
    throw permissionError(jobOrigin(env), {
      jobWorkflowRef: options.jobWorkflowRef,
      workflowRef: env.GITHUB_WORKFLOW_REF,
      job: env.GITHUB_JOB,
    });
  }
  mask(bearer);
  const reply = await ask(addressFor(address, audience), bearer, options);
  if (reply.status < 200 || reply.status > 299) throw refusal(reply);
  return readToken(reply, audience, mask);
}

function checkAudience(audience: string): void {
  if (audience !== "" && audience.length <= 1_000 && printable(audience) === audience && audience.trim() === audience) {
    return;
  }
  throw new SallyportError({
    code: "ID_TOKEN_AUDIENCE",
    message:
      audience === ""
        ? "no audience was given for the ID token"
        : `an ID token cannot be asked for the audience \`${shortText(audience, 80)}\``,
    fix: "Name the one that the token is for, as it expects it, for example `sts.amazonaws.com`.",
    kind: "usage",
  });
}

/** The address has a query already, which says for which job the token is. */
function addressFor(address: string, audience: string): string {
  if (!URL.canParse(address)) {
    throw unavailable("ACTIONS_ID_TOKEN_REQUEST_URL is no URL", "Do not set this variable yourself: the runner does.");
  }
  const url = new URL(address);
  url.searchParams.set("audience", audience);
  return url.href;
}

async function ask(url: string, bearer: string, options: RequestOptions): Promise<HttpReply> {
  const { send, signal, random, sleep } = options;
  const headers = { authorization: `Bearer ${bearer}`, accept: "application/json" };
  const maxBytes = longestToken * 2;
  try {
    return await withRetries(
      (_, remaining) =>
        send(
          { method: "GET", url, headers, maxBytes, timeoutMilliseconds: Math.min(10_000, Math.max(1, remaining)) },
          signal,
        ),
      {
        classify,
        ...(signal === undefined ? {} : { signal }),
        ...(random === undefined ? {} : { random }),
        ...(sleep === undefined ? {} : { sleep }),
      },
    );
  } catch (error) {
    throw error instanceof HttpFailure ? failureError(error) : error;
  }
}

/** What is silent for ten seconds twice is out of reach, and the rest of the minute is better spent on saying so. */
const mostSilences = 2;

function classify(outcome: Outcome<HttpReply>, attempt: number): RetryDecision {
  if ("error" in outcome) {
    const { error } = outcome;
    if (!(error instanceof HttpFailure) || !error.transient) return "never";
    return error.kind === "timeout" && attempt >= mostSilences ? "never" : "retry";
  }
  if (!isTransientStatus(outcome.reply.status)) return "never";
  const after = retryAfterMilliseconds(outcome.reply, new Date());
  return after === undefined ? "retry" : { atLeast: after };
}

const failureCodes: Readonly<Partial<Record<HttpFailure["kind"], string>>> = {
  timeout: "ID_TOKEN_TIMEOUT",
  redirect: "ID_TOKEN_REDIRECTED",
  "too-large": "ID_TOKEN_TOO_LARGE",
};

function failureError(failure: HttpFailure): SallyportError {
  return new SallyportError({
    code: failureCodes[failure.kind] ?? "ID_TOKEN_UNREACHABLE",
    message: `no ID token came: ${failure.message}`,
    fix: failure.fix,
    cause: failure,
  });
}

function refusal({ status }: HttpReply): SallyportError {
  if (isTransientStatus(status)) {
    return unavailable(
      `GitHub's token endpoint answers with status ${status}`,
      "Run the job again in some minutes; https://www.githubstatus.com says whether Actions has trouble.",
    );
  }
  return new SallyportError({
    code: "ID_TOKEN_REFUSED",
    message: `GitHub's token endpoint refused to give an ID token (status ${status})`,
    fix: "Run the job again: its right to ask ends with the job. Where it happens always, check that no earlier step sets ACTIONS_ID_TOKEN_REQUEST_TOKEN or ACTIONS_ID_TOKEN_REQUEST_URL.",
  });
}

function unavailable(why: string, fix: string): SallyportError {
  return new SallyportError({ code: "ID_TOKEN_UNAVAILABLE", message: `no ID token can be had: ${why}`, fix });
}

function readToken(reply: HttpReply, audience: string, mask: (value: string) => void): IdToken {
  const token = tokenOf(reply);
  mask(token);
  const { claims } = decodeIdToken(token);
  if (claims.aud !== audience) {
    throw new SallyportError({
      code: "ID_TOKEN_AUDIENCE",
      message: `the ID token is not for the audience \`${audience}\` that was asked for`,
      fix: "Check that no earlier step sets ACTIONS_ID_TOKEN_REQUEST_URL.",
    });
  }
  const { iss, iat, exp, jti } = claims;
  if (typeof iss !== "string" || typeof jti !== "string" || !isMoment(iat) || !isMoment(exp)) {
    throw malformed("a claim of iss, jti, iat and exp is missing or of the wrong type");
  }
  return {
    token,
    claims,
    issuer: iss,
    issuedAt: instant(new Date(iat * 1_000)),
    expires: instant(new Date(exp * 1_000)),
    jtiHash: sha256(jti),
    ...(reply.skewMilliseconds === undefined ? {} : { skewMilliseconds: reply.skewMilliseconds }),
  };
}

function tokenOf({ body, headers }: HttpReply): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    const type = shortText(headers["content-type"] ?? "of no type", 60);
    throw malformed(`the answer (${type}) is no JSON`);
  }
  const token = recordOf(value)?.value;
  if (typeof token !== "string" || token === "") throw malformed("the answer holds no `value`");
  return token;
}

function malformed(why: string): SallyportError {
  return new SallyportError({
    code: "ID_TOKEN_MALFORMED",
    message: `what GitHub's token endpoint sent cannot be read: ${why}`,
    fix: "If a proxy answers in its place, let the host of ACTIONS_ID_TOKEN_REQUEST_URL through. Else run the job again.",
  });
}
