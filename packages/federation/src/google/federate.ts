import { type Instant, instant } from "@sallyport/core";
import type { HttpRequest } from "@sallyport/http";
import type { GoogleCredential } from "@sallyport/policy";
import { AnswerProblem, instantOf, jsonAnswer, secondsField, textField } from "../answer.ts";
import { audienceOf } from "../audience.ts";
import { callProvider } from "../call.ts";
import type { ExchangeContext } from "../context.ts";
import { maskSecret } from "../delivery/mask-forms.ts";
import { hashedToken } from "../hashed-token.ts";
import { identityOf } from "../identity-of.ts";
import type { IssuedCredential } from "../issued-credential.ts";
import { tokenClaim } from "../token-claim.ts";
import { googleAccountRefusals, googleTokenRefusals, readGoogleRefusal } from "./refusals.ts";

const everything = "https://www.googleapis.com/auth/cloud-platform";
/** Short, and long enough for a deployment to begin; the API takes anything up to an hour. */
const shortestToken = 300;

/** A token and how long it lives. */
interface Token {
  readonly value: string;
  readonly expires: Instant;
}

/** Workload identity federation, direct or through a service account. https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token */
export async function federateGoogle(
  credential: GoogleCredential,
  context: ExchangeContext,
): Promise<IssuedCredential> {
  const federated = await exchangeToken(credential, context);
  const { serviceAccount, idTokenAudience } = credential;
  if (serviceAccount === undefined) return issuedFrom(federated, credential);
  const place = { account: serviceAccount, federated, credential, context };
  const token = idTokenAudience === undefined ? await accessToken(place) : await idToken(place, idTokenAudience);
  return issuedFrom(token, credential);
}

function universeOf(credential: GoogleCredential): string {
  return credential.universe ?? "googleapis.com";
}

async function exchangeToken(credential: GoogleCredential, context: ExchangeContext): Promise<Token> {
  const universe = universeOf(credential);
  const audience = audienceOf(credential) ?? "";
  // The account's scopes are narrowed when its token is made; to make it takes all.
  const scope = credential.serviceAccount === undefined ? (credential.scopes ?? [everything]).join(" ") : everything;
  return await callProvider(
    {
      provider: "google",
      operation: "token",
      asked: { what: `a federated token of ${credential.workloadIdentityProvider}`, audience },
      audience,
      request: (subjectToken) =>
        postJson(`https://sts.${universe}/v1/token`, {
          audience: `//iam.${universe}/${credential.workloadIdentityProvider}`,
          grantType: "urn:ietf:params:oauth:grant-type:token-exchange",
          requestedTokenType: "urn:ietf:params:oauth:token-type:access_token",
          subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
          scope,
          subjectToken,
        }),
      read: (reply) => {
        const answer = jsonAnswer(reply);
        const value = textField(answer, "access_token");
        maskSecret(value, context.mask);
        // Some answers leave it out; such a token lives an hour at most.
        const seconds = answer.expires_in === undefined ? 3_600 : secondsField(answer, "expires_in");
        return { value, expires: later(context.now(), seconds) };
      },
      refusal: readGoogleRefusal,
      refusals: googleTokenRefusals,
    },
    context,
  );
}

/** What impersonating an account takes. */
interface Place {
  readonly account: string;
  readonly federated: Token;
  readonly credential: GoogleCredential;
  readonly context: ExchangeContext;
}

async function accessToken(place: Place): Promise<Token> {
  const { credential, context } = place;
  const seconds = context.durationSeconds ?? credential.duration ?? shortestToken;
  const body = { scope: credential.scopes ?? [everything], lifetime: `${seconds}s` };
  return await callProvider(
    {
      ...impersonation(place, "generateAccessToken", body),
      read: (reply) => {
        const answer = jsonAnswer(reply);
        const value = textField(answer, "accessToken");
        maskSecret(value, context.mask);
        return { value, expires: instantOf(textField(answer, "expireTime"), "expireTime") };
      },
    },
    context,
  );
}

async function idToken(place: Place, audience: string): Promise<Token> {
  const { context } = place;
  return await callProvider(
    {
      ...impersonation(place, "generateIdToken", { audience, includeEmail: true }),
      read: (reply) => {
        const value = textField(jsonAnswer(reply), "token");
        maskSecret(value, context.mask);
        if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value)) throw new AnswerProblem("JSON whose `token` is no ID token");
        const expiry = tokenClaim(value, "exp");
        const isKnown = typeof expiry === "number";
        return { value, expires: isKnown ? instant(new Date(expiry * 1000)) : later(context.now(), 3_600) };
      },
    },
    context,
  );
}

function impersonation(
  { account, federated, credential }: Place,
  method: string,
  body: Readonly<Record<string, unknown>>,
) {
  const url = `https://iamcredentials.${universeOf(credential)}/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:${method}`;
  const delegates = (credential.delegates ?? []).map((each) => `projects/-/serviceAccounts/${each}`);
  const request = postJson(url, { ...body, ...(delegates.length > 0 ? { delegates } : {}) });
  return {
    provider: "google",
    operation: method,
    asked: { what: `a token of ${account} (as an identity of ${credential.workloadIdentityProvider})` },
    secrets: [federated.value],
    request: () => ({ ...request, headers: { ...request.headers, authorization: `Bearer ${federated.value}` } }),
    refusal: readGoogleRefusal,
    refusals: googleAccountRefusals,
  } as const;
}

function postJson(url: string, body: Readonly<Record<string, unknown>>): HttpRequest {
  const headers = { "content-type": "application/json", accept: "application/json" };
  return { method: "POST", url, headers, body: JSON.stringify(body) };
}

function later(now: Date, seconds: number): Instant {
  return instant(new Date(now.getTime() + seconds * 1000));
}

function issuedFrom({ value, expires }: Token, credential: GoogleCredential): IssuedCredential {
  const isIdToken = credential.idTokenAudience !== undefined;
  const universe = universeOf(credential);
  const { serviceAccount, workloadIdentityProvider } = credential;
  return {
    provider: "google",
    expires,
    environment: {
      ...(isIdToken
        ? { GOOGLE_ID_TOKEN: value }
        : { GOOGLE_OAUTH_ACCESS_TOKEN: value, CLOUDSDK_AUTH_ACCESS_TOKEN: value }),
      ...(universe === "googleapis.com"
        ? {}
        : { GOOGLE_CLOUD_UNIVERSE_DOMAIN: universe, CLOUDSDK_CORE_UNIVERSE_DOMAIN: universe }),
    },
    outputs: isIdToken ? { "id-token": value } : { "access-token": value },
    secrets: [value],
    join: {
      workloadIdentityProvider,
      ...(serviceAccount === undefined ? {} : { serviceAccount }),
      ...hashedToken(value),
    },
    identity: identityOf(credential),
    notRevocable: `Google's access and ID tokens cannot be revoked; this one lives until ${expires}`,
  };
}
