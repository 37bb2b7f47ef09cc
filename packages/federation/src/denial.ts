import { quantity } from "@sallyport/core";
import type { HttpFailure, HttpFailureKind, HttpReply } from "@sallyport/http";
import type { Provider } from "@sallyport/policy";
import type { AnswerProblem } from "./answer.ts";
import { cleanWords } from "./clean-text.ts";
import { type Asked, type FederationCode, ProviderDenial } from "./provider-denial.ts";
import { providerNames } from "./provider-names.ts";
import type { RefusalRule } from "./refusal.ts";

interface Caller {
  readonly provider: Provider;
  readonly asked: Asked;
}

/** From here on a clock that is off may be why a token or a signature is not taken. */
const noticeableSkew = 60_000;

/** A refusal that the provider's table knows, in our words. */
export function denialOfRefusal(
  rule: RefusalRule,
  refusal: { readonly code: string | undefined; readonly message?: string; readonly requestId: string | undefined },
  reply: HttpReply,
  { provider, asked }: Caller,
  secrets: readonly string[],
): ProviderDenial {
  const { skewMilliseconds } = reply;
  const providerCode = refusal.code ?? `status ${reply.status}`;
  const isOff = skewMilliseconds !== undefined && Math.abs(skewMilliseconds) >= noticeableSkew;
  const isClock = isOff && clockCodes.has(rule.means);
  const words = cleanWords(refusal.message ?? "", secrets).replace(/[.:\s]+$/, "");
  const said = words === "" || words === providerCode ? providerCode : `${providerCode} (“${words}”)`;
  const request = refusal.requestId === undefined ? "" : `, request ${refusal.requestId}`;
  const clock = isOff ? `; ${skewText(skewMilliseconds)}` : "";
  return new ProviderDenial({
    code: isClock ? "FEDERATION_CLOCK" : rule.means,
    message: `${providerNames[provider]} ${refusedText(rule.means, asked)}: ${said}${request}${clock}`,
    fix: isClock ? clockFix(provider) : rule.fix(asked),
    provider,
    providerCode,
    ...(refusal.requestId === undefined ? {} : { requestId: refusal.requestId }),
    asked,
    ...(skewMilliseconds === undefined ? {} : { skewMilliseconds }),
  });
}

const clockCodes: ReadonlySet<FederationCode> = new Set(["FEDERATION_TOKEN_EXPIRED", "FEDERATION_CLOCK"]);

const verbs: Partial<Record<FederationCode, string>> = {
  FEDERATION_THROTTLED: "has too many requests and did not give",
  FEDERATION_UNAVAILABLE: "has trouble and did not give",
  FEDERATION_CLOCK: "does not take the time of the request for",
};

/** `does not take the ID token for `sts.amazonaws.com` in the request for role arn:…`: what was done with what was asked for. */
function refusedText(means: FederationCode, asked: Asked): string {
  const { audience, ...rest } = asked;
  const isAboutToken = means === "FEDERATION_TOKEN_REFUSED" || means === "FEDERATION_TOKEN_EXPIRED";
  if (!isAboutToken) return `${verbs[means] ?? "refused"} ${askedText(asked)}`;
  // Later steps of an exchange bring what the step before gave, and no ID token.
  if (audience === undefined) return `does not take the access that was used to ask for ${askedText(asked)}`;
  const what = means === "FEDERATION_TOKEN_EXPIRED" ? "the times in the ID token" : "the ID token";
  return `does not take ${what} for \`${audience}\` in the request for ${askedText(rest)}`;
}

/** `role arn:… for the session … with an ID token for …` */
export function askedText({ what, audience, session }: Asked): string {
  const withSession = session === undefined ? "" : ` for the session ${session}`;
  return `${what}${withSession}${audience === undefined ? "" : ` with an ID token for \`${audience}\``}`;
}

function skewText(skew: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(skew) / 60_000));
  const amount = quantity(minutes, "minute");
  return `this machine's clock is ${amount} ${skew > 0 ? "behind" : "ahead of"} the provider's`;
}

function clockFix(provider: Provider): string {
  return `Set this machine's clock (a time service such as chrony), or that of ${providerNames[provider]} if you run it; ID tokens live five minutes, so a few minutes are too many.`;
}

/** An answer with a good status that is none. */
export function denialOfProblem(problem: AnswerProblem, reply: HttpReply, { provider, asked }: Caller): ProviderDenial {
  return new ProviderDenial({
    code: "FEDERATION_ANSWER_INVALID",
    message: `${providerNames[provider]} answered the request for ${askedText(asked)} with status ${reply.status} and ${problem.message}`,
    fix: "Check the address in the policy, and whether a proxy or sign-in page answers in the provider's place (HTTPS_PROXY, NO_PROXY). Nothing of the answer was used.",
    provider,
    providerCode: "answer-invalid",
    asked,
  });
}

const codesOfFailures: Readonly<Record<HttpFailureKind, FederationCode>> = {
  url: "FEDERATION_SETTING_WRONG",
  timeout: "FEDERATION_TIMEOUT",
  refused: "FEDERATION_UNREACHABLE",
  name: "FEDERATION_UNREACHABLE",
  tls: "FEDERATION_UNREACHABLE",
  proxy: "FEDERATION_PROXY",
  redirect: "FEDERATION_REDIRECTED",
  "too-large": "FEDERATION_ANSWER_INVALID",
  truncated: "FEDERATION_ANSWER_INVALID",
  encoded: "FEDERATION_ANSWER_INVALID",
  network: "FEDERATION_UNREACHABLE",
  cancelled: "FEDERATION_CANCELLED",
};

/** No readable answer at all. The failure's own words hold no query and no body. */
export function denialOfFailure(failure: HttpFailure, { provider, asked }: Caller): ProviderDenial {
  return new ProviderDenial({
    code: codesOfFailures[failure.kind],
    message: `${providerNames[provider]} could not be asked for ${askedText(asked)}: ${failure.message}`,
    fix: failure.fix,
    provider,
    providerCode: failure.kind,
    asked,
  });
}

/** What the policy says cannot be asked for; nothing was sent. */
export function settingDenial(
  caller: Caller,
  message: string,
  fix: string,
  code: FederationCode = "FEDERATION_SETTING_WRONG",
): ProviderDenial {
  return new ProviderDenial({
    code,
    message,
    fix,
    kind: "usage",
    ...caller,
    providerCode: "not-asked",
  });
}
