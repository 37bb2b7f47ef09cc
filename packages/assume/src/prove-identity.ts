import { type Claims, instant, quantity, SallyportError } from "@sallyport/core";
import type { EventType } from "@sallyport/evidence";
import { audienceOf, maskSecret } from "@sallyport/federation";
import type { HttpSender } from "@sallyport/http";
import { type IdToken, isIssuerOf, requestIdToken, verifyIdToken } from "@sallyport/identity";
import type { Credential } from "@sallyport/policy";
import type { Recorder } from "./recorder.ts";

/** For decisions about credentials that take no ID token of ours: no provider accepts it. */
const ownAudience = "sallyport";

export interface Circumstances {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly send: HttpSender;
  readonly now: () => Date;
  readonly mask: (secret: string) => void;
  readonly record: Recorder;
  readonly signal?: AbortSignal;
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** Who this job is, proven, and the way to more tokens that say so. */
export interface ProvenIdentity {
  readonly claims: Claims;
  /** A token for the audience: the first call for the audience that was proven answers with that one, every other mints a new one. */
  idToken(audience: string): Promise<string>;
}

/**
 * Requests an ID token for the credential's audience and verifies it against the issuer's own keys: a step before this one may have
 * changed where tokens are requested. Throws what `requestIdToken` and `verifyIdToken` throw.
 */
export async function proveIdentity(credential: Credential, around: Circumstances): Promise<ProvenIdentity> {
  const audience = audienceOf(credential) ?? ownAudience;
  const first = await request(audience, around);
  if (!isIssuerOf(around.env, first.issuer)) await recorded("identity.token.verified", around, foreignIssuer);
  const now = instant(around.now());
  const claims = await recorded("identity.token.verified", around, () =>
    verifyIdToken(first.token, { issuer: first.issuer, audience, now, send: around.send }).catch((thrown) => {
      throw clockError(thrown, first.skewMilliseconds) ?? thrown;
    }),
  );
  around.record({ type: "identity.token.verified", outcome: "success", claims });
  let spare: string | undefined = first.token;
  return {
    claims,
    async idToken(wanted) {
      const token = wanted === audience ? spare : undefined;
      if (token !== undefined) spare = undefined;
      return token ?? (await request(wanted, around)).token;
    },
  };
}

/** An ID token for an audience, masked in every form and recorded; so is a failure. Throws what `requestIdToken` throws. */
export async function request(audience: string, around: Circumstances): Promise<IdToken> {
  const { env, send, mask, signal, random, sleep, record } = around;
  const token = await recorded("identity.token.requested", around, () =>
    requestIdToken({
      env,
      audience,
      send,
      mask: (secret) => maskSecret(secret, mask),
      ...(signal ? { signal } : {}),
      ...(random ? { random } : {}),
      ...(sleep ? { sleep } : {}),
    }),
  );
  record({ type: "identity.token.requested", outcome: "success", claims: token.claims, secrets: [token.token] });
  return token;
}

/** Records that a proof could not be had, and lets the error go on. */
async function recorded<T>(type: EventType, { record }: Circumstances, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const reason = thrown instanceof SallyportError ? thrown.code : "INTERNAL";
    record({ type, outcome: "failure", reason });
    throw thrown;
  }
}

/** From here on the clock is the likelier reason than the token. */
const noticeableSkew = 60_000;

/** A new token that is out of date, or not yet good, is told by a clock that is wrong. */
function clockError(thrown: unknown, skew = 0): SallyportError | undefined {
  const isAboutTime =
    thrown instanceof SallyportError && ["ID_TOKEN_EXPIRED", "ID_TOKEN_NOT_YET_VALID"].includes(thrown.code);
  if (!isAboutTime || Math.abs(skew) < noticeableSkew) return undefined;
  const minutes = Math.max(1, Math.round(Math.abs(skew) / 60_000));
  const off = `${quantity(minutes, "minute")} ${skew > 0 ? "behind" : "ahead of"} GitHub's`;
  return new SallyportError({
    code: thrown.code,
    message: `this machine's clock is ${off}, so a token that was made a moment ago looks out of date`,
    fix: "Set the clock of the runner's machine (a time service such as chrony). The windows of stages and signed requests go by it, so nothing is asked for while it is off.",
    cause: thrown,
  });
}

async function foreignIssuer(): Promise<never> {
  throw new SallyportError({
    code: "ID_TOKEN_ISSUER",
    message: "the token that this job got is not issued by the GitHub that it runs on",
    fix: "Look at what runs before this step: something has set ACTIONS_ID_TOKEN_REQUEST_URL, which only the runner should.",
  });
}
