import type { HttpSender } from "@sallyport/http";
import type { VerifyPolicy } from "@sallyport/policy";
import { type Asker, type AskerOptions, createAsker } from "./asker.ts";
import { awsRules, callerIdentityRequest, readCallerIdentity } from "./aws-keys.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { serviceOf, tokenRequest } from "./services.ts";

/** A found credential. Holds the value: lives only until it was asked about. */
export interface LiveCandidate {
  readonly fingerprint: string;
  readonly rule: string;
  readonly value: string;
  readonly paths: readonly string[];
}

export interface LiveAnswers {
  /** By fingerprint, with the host that was asked. A credential that nobody can be asked about has none. */
  readonly answers: ReadonlyMap<string, LiveAnswer & { readonly host: string }>;
  /** By host. */
  readonly requests: ReadonlyMap<string, number>;
  readonly unasked: number;
}

export interface LiveVerification extends Pick<AskerOptions, "clock" | "pause"> {
  readonly send: HttpSender;
  readonly now: () => Date;
}

/** What can stand in a header. */
const visible = /^[!-~]{8,4096}$/;
/** Key ids beside one secret access key that are tried with it. */
const mostPairs = 4;

/** Asks the hosts that the policy names about each credential, once. */
export async function verifySecrets(
  candidates: readonly LiveCandidate[],
  { hosts, maxRequests }: VerifyPolicy,
  verification: LiveVerification,
): Promise<LiveAnswers> {
  const asker = createAsker({ ...verification, maxRequests });
  const answers = new Map<string, LiveAnswer & { readonly host: string }>();
  const fit = candidates.filter(({ value }) => visible.test(value));
  for (const { fingerprint, rule, value } of fit) {
    const service = serviceOf(rule);
    const host = service && hosts[service.service];
    if (service === undefined || host === undefined) continue;
    const answer = await asker.ask(
      host,
      () => tokenRequest(service, host, value),
      (reply) => service.read(reply, host),
    );
    answers.set(fingerprint, { ...answer, host });
  }
  if (hosts.aws !== undefined) {
    for (const [fingerprint, answer] of await askAws(fit, hosts.aws, asker, verification.now)) {
      answers.set(fingerprint, { ...answer, host: hosts.aws });
    }
  }
  return { answers, requests: asker.requests, unasked: asker.unasked };
}

/** Tries each secret access key with the key ids of its files: one half alone says nothing. */
async function askAws(
  candidates: readonly LiveCandidate[],
  host: string,
  asker: Asker,
  now: () => Date,
): Promise<Map<string, LiveAnswer>> {
  const answers = new Map<string, LiveAnswer>();
  const ofRule = (rules: readonly string[]) => candidates.filter(({ rule }) => rules.includes(rule));
  const ids = ofRule(awsRules.keyId);
  const sessions = ofRule([awsRules.session]);
  for (const secret of ofRule([awsRules.secret])) {
    const nearby = (all: readonly LiveCandidate[]) => all.filter((other) => sharesFile(other, secret));
    const [session] = nearby(sessions);
    const pairs = nearby(ids).slice(0, mostPairs);
    for (const id of pairs) {
      // A temporary key is none without its token.
      if (id.value.startsWith("ASIA") && session === undefined) continue;
      const keys = {
        accessKeyId: id.value,
        secretAccessKey: secret.value,
        ...(session && id.value.startsWith("ASIA") ? { sessionToken: session.value } : {}),
      };
      const answer = await asker.ask(host, () => callerIdentityRequest(host, keys, now()), readCallerIdentity);
      if (answer.state !== "unknown" || !answers.has(id.fingerprint)) answers.set(id.fingerprint, answer);
      if (answer.state === "live" || pairs.length === 1) answers.set(secret.fingerprint, answer);
      if (answer.state === "live") break;
    }
  }
  return answers;
}

function sharesFile(a: LiveCandidate, b: LiveCandidate): boolean {
  return a.paths.some((path) => b.paths.includes(path));
}
