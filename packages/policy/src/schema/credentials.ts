import { aws, azure, google } from "./cloud-credentials.ts";
import type { JsonSchema } from "./json-schema.ts";
import { githubApp, octoSts, registry, tokenExchange, vault } from "./token-credentials.ts";

/** In the order in which messages name them. */
const providers = [aws, google, azure, vault, octoSts, githubApp, tokenExchange, registry];

export const credentialSchema: JsonSchema = {
  title: "a credential",
  description: "Short-lived access at one provider. `provider` says which other keys there are.",
  type: "object",
  discriminator: { propertyName: "provider" },
  oneOf: providers,
  examples: [
    { provider: "aws", role: "arn:aws:iam::111122223333:role/shop-deploy", region: "eu-west-1", duration: "15m" },
  ],
};
