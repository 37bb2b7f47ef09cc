import { instant } from "@sallyport/core";
import type { AzureCredential } from "@sallyport/policy";
import { jsonAnswer, secondsField, textField } from "../answer.ts";
import { audienceOf } from "../audience.ts";
import { callProvider } from "../call.ts";
import type { ExchangeContext } from "../context.ts";
import { maskSecret } from "../delivery/mask-forms.ts";
import { identityOf } from "../identity-of.ts";
import type { IssuedCredential } from "../issued-credential.ts";
import { tokenClaim } from "../token-claim.ts";
import { azureClouds } from "./clouds.ts";
import { entraRefusals, readEntraRefusal } from "./refusals.ts";
import { azureSettings } from "./settings.ts";

/** The client credentials grant with an ID token as assertion. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
export async function loginAzure(credential: AzureCredential, context: ExchangeContext): Promise<IssuedCredential> {
  const { tenant, client } = credential;
  const cloud = azureClouds[credential.cloud ?? "public"];
  const scope = credential.scope ?? cloud.scope;
  const audience = audienceOf(credential) ?? cloud.audience;
  const { token, expires } = await callProvider(
    {
      provider: "azure",
      operation: "token",
      asked: { what: `a token of the application ${client} in the tenant ${tenant} for ${scope}`, audience },
      audience,
      request: (assertion) => ({
        method: "POST",
        url: `${cloud.login}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
        body: new URLSearchParams({
          client_id: client,
          scope,
          grant_type: "client_credentials",
          client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
          client_assertion: assertion,
        }).toString(),
      }),
      read: (reply) => {
        const answer = jsonAnswer(reply);
        const token = textField(answer, "access_token");
        maskSecret(token, context.mask);
        const end = context.now().getTime() + secondsField(answer, "expires_in") * 1000;
        return { token, expires: instant(new Date(end)) };
      },
      refusal: readEntraRefusal,
      refusals: entraRefusals,
    },
    context,
  );
  // Sign-in logs name a token by this claim.
  const uti = tokenClaim(token, "uti");
  return {
    provider: "azure",
    expires,
    environment: { ...azureSettings(credential), AZURE_ACCESS_TOKEN: token },
    outputs: { "access-token": token },
    secrets: [token],
    join: { client, tenant, ...(typeof uti === "string" ? { uti } : {}) },
    identity: identityOf(credential),
    notRevocable: `Azure's access tokens cannot be revoked; this one lives until ${expires}`,
  };
}
