import { type Claims, instant, SallyportError } from "@sallyport/core";
import { type EventCredential, type EventDecision, notRevocableCode } from "@sallyport/evidence";
import {
  type AttemptRecord,
  exchange,
  type IssuedCredential,
  identityOf,
  isProvidersNo,
  ProviderDenial,
  type Revocation,
  revoke,
  sessionName,
} from "@sallyport/federation";
import { type Decision, decideStage, type Policy } from "@sallyport/policy";
import { type Choice, chooseCredential, type Wish } from "./choose-credential.ts";
import { type Circumstances, type ProvenIdentity, proveIdentity } from "./prove-identity.ts";
import { type Happening, heldStages } from "./recorder.ts";

export interface AssumeRequest extends Circumstances {
  readonly wish: Wish;
  readonly policy: Policy;
  readonly onAttempt?: (attempt: AttemptRecord) => void;
}

/** How the wish for a credential ended. */
export type Assumption =
  | ({ readonly kind: "granted"; readonly issued: IssuedCredential } & Asked)
  | ({ readonly kind: "denied-by-policy"; readonly decision: Decision } & Asked)
  | ({ readonly kind: "denied-by-provider"; readonly denial: ProviderDenial } & Asked);

export interface Granted extends Asked {
  readonly issued: IssuedCredential;
}

export interface Asked {
  readonly choice: Choice;
  readonly claims: Claims;
  /** Absent where no policy decides. */
  readonly decision?: Decision;
}

/**
 * From an identity to access: the job proves who it is, the policy decides, and only then the provider is asked. Every step is recorded.
 * A denial is an answer; what keeps the question from being asked or answered is thrown, for then nobody has decided.
 */
export async function assumeCredential(request: AssumeRequest): Promise<Assumption> {
  const choice = chooseRecorded(request);
  const identity = await proveIdentity(choice.credential, request);
  const decision = decide(choice, identity, request);
  const asked = { choice, claims: identity.claims, ...(decision ? { decision } : {}) };
  if (decision?.effect === "deny") {
    recordDenial(request, asked, decision.code);
    return { kind: "denied-by-policy", ...asked, decision };
  }
  try {
    const issued = await exchange(choice.credential, contextOf(request, identity, asked));
    await recordIssue(request, asked, issued);
    const overtaken = await decideAgain(request, identity, asked, issued);
    return overtaken ?? { kind: "granted", issued, ...asked };
  } catch (thrown) {
    if (!(thrown instanceof ProviderDenial)) throw thrown;
    recordDenial(request, asked, thrown.providerCode);
    if (!isProvidersNo(thrown)) throw thrown;
    return { kind: "denied-by-provider", denial: thrown, ...asked };
  }
}

/** `chooseCredential`, with an event where what is wished for is not there: a job that tries names is worth knowing of. Throws what that throws. */
export function chooseRecorded({ policy, wish, record }: Pick<AssumeRequest, "policy" | "wish" | "record">): Choice {
  try {
    return chooseCredential(policy, wish);
  } catch (thrown) {
    const { stage, credential } = wish;
    record({
      type: "credential.denied",
      outcome: "denied",
      reason: thrown instanceof SallyportError ? thrown.code : "INTERNAL",
      credential: { kind: "none", ...(stage ? { stage } : {}), ...(credential ? { name: credential } : {}) },
    });
    throw thrown;
  }
}

function decide({ stage, credential }: Choice, identity: ProvenIdentity, request: AssumeRequest): Decision | undefined {
  if (stage === undefined) return undefined;
  return decideStage(request.policy, {
    stage: stage.name,
    credential: credential.name,
    claims: identity.claims,
    now: instant(request.now()),
    held: heldStages(request.env, request.policy),
  });
}

/**
 * Two steps of a job that run at once both found that the job held nothing. Each has recorded its own by now, so at least one of them sees
 * the other and gives its credential back.
 */
async function decideAgain(
  request: AssumeRequest,
  identity: ProvenIdentity,
  asked: Asked,
  issued: IssuedCredential,
): Promise<Assumption | undefined> {
  const decision = await decideOrGiveBack(request, identity, { ...asked, issued });
  if (decision?.code !== "DENIED_FORBID_WITH") return undefined;
  await giveBack({ ...asked, issued }, request);
  recordDenial(request, { ...asked, decision }, decision.code);
  return { kind: "denied-by-policy", ...asked, decision };
}

/** Where it cannot be told what the job holds by now, nobody is to have the credential. */
async function decideOrGiveBack(
  request: AssumeRequest,
  identity: ProvenIdentity,
  granted: Granted,
): Promise<Decision | undefined> {
  try {
    return decide(granted.choice, identity, request);
  } catch (thrown) {
    await giveBack(granted, request);
    throw thrown;
  }
}

function contextOf(request: AssumeRequest, identity: ProvenIdentity, { choice, decision }: Asked) {
  const { send, now, mask, env, signal, random, sleep, onAttempt = () => {} } = request;
  return {
    idToken: identity.idToken,
    session: { name: sessionOf(choice, identity.claims) },
    send,
    now,
    mask,
    env,
    onAttempt,
    ...(decision?.duration === undefined ? {} : { durationSeconds: decision.duration }),
    ...(signal ? { signal } : {}),
    ...(random ? { random } : {}),
    ...(sleep ? { sleep } : {}),
  };
}

/** Leads from the provider's own log back to the run. */
export function sessionOf({ stage }: Choice, claims: Claims): string {
  const text = (name: string) => (typeof claims[name] === "string" ? claims[name] : "0");
  return sessionName({ stage: stage?.name ?? "job", runId: text("run_id"), runAttempt: text("run_attempt") });
}

/** Revokes what can be revoked, and records what became of it. Says whether it is over. */
export async function giveBack({ issued, ...asked }: Granted, around: Circumstances): Promise<boolean> {
  const end = issued.revocation ? await revoke(issued.revocation, around) : undefined;
  around.record({
    ...endEvent(end),
    credential: describeIssued(asked, issued, around.now()),
    claims: asked.claims,
    secrets: issued.secrets,
  });
  return end === undefined || end.revoked || end.ended === true;
}

/** What is recorded of an end; undefined: its provider knows none. */
function endEvent(end: Revocation | undefined): Pick<Happening, "type" | "outcome" | "reason"> {
  if (end === undefined) return { type: "credential.revoked", outcome: "failure", reason: notRevocableCode };
  if (end.revoked) return { type: "credential.revoked", outcome: "success" };
  if (end.ended) return { type: "credential.expired", outcome: "success" };
  return { type: "credential.revoked", outcome: "failure", reason: "REVOKE_FAILED" };
}

/** What a credential that cannot be recorded is worth: nothing, so it is given back. */
async function recordIssue(request: AssumeRequest, asked: Asked, issued: IssuedCredential): Promise<void> {
  try {
    request.record({
      type: "credential.issued",
      outcome: "success",
      claims: asked.claims,
      credential: describeIssued(asked, issued, request.now()),
      ...decisionOf(asked),
      secrets: issued.secrets,
    });
  } catch (thrown) {
    if (issued.revocation) await revoke(issued.revocation, request);
    throw thrown;
  }
}

function recordDenial(request: AssumeRequest, asked: Asked, reason: string): void {
  const { stage, credential } = asked.choice;
  request.record({
    type: "credential.denied",
    outcome: "denied",
    reason,
    claims: asked.claims,
    credential: {
      ...(stage ? { stage: stage.name } : {}),
      name: credential.name,
      kind: "none",
      provider: credential.provider,
      identity: identityOf(credential),
    },
    ...decisionOf(asked),
  });
}

/** A credential as events describe it. */
function describeIssued({ choice, claims }: Asked, issued: IssuedCredential, now: Date): EventCredential {
  const { stage, credential } = choice;
  const expires = issued.expires === undefined ? undefined : Date.parse(issued.expires);
  return {
    ...(stage ? { stage: stage.name } : {}),
    name: credential.name,
    kind: kinds[credential.provider],
    provider: credential.provider,
    identity: issued.identity,
    session: sessionOf(choice, claims),
    iat: instant(now),
    ...(expires === undefined
      ? {}
      : { exp: instant(new Date(expires)), ttl: Math.round((expires - now.getTime()) / 1000) }),
    join: issued.join,
  };
}

const kinds: Readonly<Record<Choice["credential"]["provider"], string>> = {
  aws: "session-credentials",
  google: "access-token",
  azure: "access-token",
  vault: "vault-token",
  "octo-sts": "installation-token",
  "github-app": "installation-token",
  "token-exchange": "access-token",
  registry: "registry-token",
};

function decisionOf({ decision }: Asked): { readonly decision?: EventDecision } {
  if (decision === undefined) return {};
  const { effect, stage, grant, policyDigest } = decision;
  return {
    decision: {
      effect,
      stage,
      policy_digest: policyDigest,
      ...(grant === undefined ? {} : { grant: `${stage}.allow[${grant.index}]` }),
    },
  };
}
