import { instant } from "@sallyport/core";
import type { HttpReply } from "@sallyport/http";
import type { TokenExchangeCredential } from "@sallyport/policy";
import { AnswerProblem, jsonAnswer, jsonOrNothing, optionalText, secondsField, textField } from "./answer.ts";
import { callProvider } from "./call.ts";
import type { ExchangeContext } from "./context.ts";
import { maskSecret } from "./delivery/mask-forms.ts";
import { hashedToken } from "./hashed-token.ts";
import { identityOf } from "./identity-of.ts";
import type { IssuedCredential } from "./issued-credential.ts";
import type { Refusal, RefusalRule } from "./refusal.ts";

/** `{ error, error_description }`, RFC 6749 5.2. */
function readOauthRefusal(reply: HttpReply): Refusal {
  const body = jsonOrNothing(reply);
  const code = optionalText(body.error);
  const message = optionalText(body.error_description);
  const requestId = reply.headers["x-request-id"];
  return { ...(code ? { code } : {}), ...(message ? { message } : {}), ...(requestId ? { requestId } : {}) };
}

/** https://www.rfc-editor.org/rfc/rfc8693#section-2.2.2 and RFC 6749 5.2 */
const refusals: readonly RefusalRule[] = [
  {
    code: ["invalid_grant", "invalid_request"],
    message: /expired/i,
    means: "FEDERATION_TOKEN_EXPIRED",
    next: "re-mint",
    fix: () => "Run the job again, and check the server's clock.",
  },
  {
    code: "invalid_target",
    means: "FEDERATION_DENIED",
    next: "never",
    fix: ({ audience }) =>
      `Let the server's trust for this repository allow the audience \`${audience}\` and, if it is set, the \`resource\`.`,
  },
  {
    code: ["invalid_grant", "invalid_request"],
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () =>
      "Check issuer and audience that the server expects, `subject-token-type`, and its trust for this repository's claims.",
  },
  {
    code: ["unauthorized_client", "invalid_client", "access_denied"],
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () =>
      "Hold the server's trust rule against the job's claims (`sallyport identity show`); some servers also need a `client_id` in `fields`.",
  },
  {
    code: ["invalid_scope", "unsupported_grant_type"],
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Correct `scope`, or `url`: this endpoint takes no token exchange of that kind.",
  },
  {
    code: "temporarily_unavailable",
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () => "Run the job again in a few minutes.",
  },
];

/** OAuth 2.0 Token Exchange at any server. https://www.rfc-editor.org/rfc/rfc8693 */
export async function exchangeToken(
  credential: TokenExchangeCredential,
  context: ExchangeContext,
): Promise<IssuedCredential> {
  const { audience, url, scope } = credential;
  const { host } = new URL(url);
  const { token, expires } = await callProvider(
    {
      provider: "token-exchange",
      operation: "token",
      asked: { what: `a token of ${host}${scope === undefined ? "" : ` with the scope ${scope}`}`, audience },
      audience,
      request: (subjectToken) => ({
        method: "POST",
        url,
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
        body: new URLSearchParams(formOf(credential, subjectToken)).toString(),
      }),
      read: (reply) => {
        const answer = jsonAnswer(reply);
        const token = textField(answer, "access_token");
        maskSecret(token, context.mask);
        if (typeof answer.token_type !== "string") throw new AnswerProblem("JSON without the text `token_type`");
        if (answer.expires_in === undefined) return { token, expires: undefined };
        const end = context.now().getTime() + secondsField(answer, "expires_in") * 1000;
        return { token, expires: instant(new Date(end)) };
      },
      refusal: readOauthRefusal,
      refusals,
    },
    context,
  );
  const lives = expires === undefined ? "as long as the server decides, and it did not say" : `until ${expires}`;
  return {
    provider: "token-exchange",
    ...(expires === undefined ? {} : { expires }),
    environment: { SALLYPORT_ACCESS_TOKEN: token },
    outputs: { "access-token": token },
    secrets: [token],
    join: { server: host, ...hashedToken(token) },
    identity: identityOf(credential),
    notRevocable: `token exchange knows no revocation; this token lives ${lives}`,
  };
}

/**
 * The policy's own fields come first, so that none of them can take the place of ours; but for `audience`, which to this server means who the new
 * token is for, and need not be whom the ID token is for.
 */
function formOf(credential: TokenExchangeCredential, subjectToken: string): Record<string, string> {
  const { audience, scope, resource, requestedTokenType, subjectTokenType } = credential;
  return {
    audience,
    ...credential.fields,
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    ...(scope === undefined ? {} : { scope }),
    ...(resource === undefined ? {} : { resource }),
    ...(requestedTokenType === undefined ? {} : { requested_token_type: requestedTokenType }),
    subject_token_type: subjectTokenType ?? "urn:ietf:params:oauth:token-type:jwt",
    subject_token: subjectToken,
  };
}
