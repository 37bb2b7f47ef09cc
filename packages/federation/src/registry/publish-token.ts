import type { RegistryCredential } from "@sallyport/policy";
import { jsonAnswer, textField } from "../answer.ts";
import { audienceOf } from "../audience.ts";
import { callProvider } from "../call.ts";
import { cleanWords } from "../clean-text.ts";
import type { ExchangeContext } from "../context.ts";
import { maskSecret } from "../delivery/mask-forms.ts";
import { settingDenial } from "../denial.ts";
import { hashedToken } from "../hashed-token.ts";
import { identityOf, registryTitles } from "../identity-of.ts";
import type { IssuedCredential } from "../issued-credential.ts";
import { readRegistryRefusal, registryRefusals } from "./refusals.ts";
import { type Registry, registries } from "./registries.ts";

/** Trusted publishing: a token for one package, account or project of a registry. */
export async function publishToken(
  credential: RegistryCredential,
  context: ExchangeContext,
): Promise<IssuedCredential> {
  const registry = registries[credential.registry];
  const url = checkedUrl(registry, credential);
  const what = `a token to publish ${credential.package ?? "packages"} at ${new URL(url).host}`;
  const audience = audienceOf(credential) ?? (await askedAudience(url, what, context));
  const { token, expires } = await callProvider(
    {
      provider: "registry",
      operation: "exchange",
      asked: { what, audience },
      audience,
      request: (idToken) => registry.request(url, credential, idToken),
      read: (reply) => {
        const answer = jsonAnswer(reply);
        const token = textField(answer, registry.field);
        maskSecret(token, context.mask);
        return { token, expires: registry.expires(answer, context.now()) };
      },
      refusal: readRegistryRefusal,
      refusals: registryRefusals[credential.registry],
    },
    context,
  );
  const until = expires === undefined ? {} : { expires };
  const lives = expires === undefined ? "as long as the registry decides, and it did not say" : `until ${expires}`;
  const revocation = registry.revocation?.(url, token);
  return {
    provider: "registry",
    ...until,
    environment: registry.environment(token, url),
    outputs: { token },
    secrets: [token],
    join: { registry: credential.registry, ...hashedToken(token) },
    identity: identityOf(credential),
    ...(revocation === undefined
      ? {
          notRevocable: `${registryTitles[credential.registry]} cannot revoke publishing tokens; this one lives ${lives}`,
        }
      : { revocation: { ...revocation, ...until } }),
  };
}

const keys = { package: "package", user: "user", oidcProvider: "oidc-provider" } as const;

function checkedUrl(registry: Registry, credential: RegistryCredential): string {
  const title = registryTitles[credential.registry];
  const caller = { provider: "registry", asked: { what: `a token to publish at ${title}` } } as const;
  const missing = registry.needs?.find((name) => credential[name] === undefined);
  if (missing !== undefined) {
    const key = keys[missing];
    throw settingDenial(caller, `${title} needs \`${key}\``, `Add \`${key}\` to the credential in the policy.`);
  }
  const url = credential.url ?? registry.url;
  if (url !== undefined) return url;
  const fix = "Add the platform's address as `url`, for example https://acme.jfrog.io.";
  throw settingDenial(caller, `${title} needs \`url\``, fix);
}

/** PyPI and TestPyPI say themselves which audience they take: https://docs.pypi.org/trusted-publishers/internals */
async function askedAudience(url: string, what: string, context: ExchangeContext): Promise<string> {
  const address = `${url.replace(/\/+$/, "")}/_/oidc/audience`;
  const audience = await callProvider(
    {
      provider: "registry",
      operation: "audience",
      asked: { what },
      request: () => ({ method: "GET", url: address, headers: { accept: "application/json" } }),
      read: (reply) => textField(jsonAnswer(reply), "audience"),
      refusal: readRegistryRefusal,
      refusals: registryRefusals.pypi,
    },
    context,
  );
  if (ownAudiences(url).includes(audience)) return audience;
  throw settingDenial(
    { provider: "registry", asked: { what } },
    `${new URL(url).host} asks for an ID token for “${cleanWords(audience, [])}”, which is not its own name: with such a token it could ask others for what is this job's`,
    "Check the registry's `url`. If this audience is right, write it into the policy as the credential's `audience`; then the registry is not asked.",
  );
}

/** What an index may ask for without anybody having said so. */
function ownAudiences(url: string): readonly string[] {
  const { host, origin } = new URL(url);
  return ["pypi", "testpypi", host, origin];
}
