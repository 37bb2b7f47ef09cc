import { instant } from "@sallyport/core";
import type { OctoStsCredential } from "@sallyport/policy";
import { jsonAnswer, textField } from "../answer.ts";
import { audienceOf } from "../audience.ts";
import { callProvider } from "../call.ts";
import type { ExchangeContext } from "../context.ts";
import { maskSecret } from "../delivery/mask-forms.ts";
import { identityOf } from "../identity-of.ts";
import type { IssuedCredential } from "../issued-credential.ts";
import { githubApi, issuedGithubToken, publicApi } from "./issued-token.ts";
import { octoStsRefusals, readOctoStsRefusal } from "./refusals.ts";

const hour = 3_600_000;
const publicService = "octo-sts.dev";

/** A token of octo-sts's GitHub App, by the trust policy of the repository that it is for. https://github.com/octo-sts/app */
export async function exchangeOctoSts(
  credential: OctoStsCredential,
  context: ExchangeContext,
): Promise<IssuedCredential> {
  const { scope, identity, domain = publicService } = credential;
  const audience = audienceOf(credential) ?? domain;
  const url = new URL(`https://${domain}/sts/exchange`);
  url.searchParams.set("scope", scope);
  url.searchParams.set("identity", identity);
  const value = await callProvider(
    {
      provider: "octo-sts",
      operation: "exchange",
      asked: { what: `the identity ${identity} in ${scope} at ${domain}`, audience },
      audience,
      request: (token) => ({
        method: "GET",
        url: url.href,
        headers: { authorization: `Bearer ${token}`, accept: "application/json" },
      }),
      read: (reply) => {
        const token = textField(jsonAnswer(reply), "token");
        maskSecret(token, context.mask);
        return token;
      },
      refusal: readOctoStsRefusal,
      refusals: octoStsRefusals,
    },
    context,
  );
  // The service does not say; GitHub gives every installation token an hour.
  const expires = instant(new Date(context.now().getTime() + hour));
  // The public one gives tokens of github.com, whichever GitHub runs the job.
  const api = domain === publicService ? publicApi : githubApi(context.env);
  return issuedGithubToken("octo-sts", { value, expires, api, identity: identityOf(credential) });
}
