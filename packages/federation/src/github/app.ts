import type { KeyObject } from "node:crypto";
import type { HttpRequest } from "@sallyport/http";
import type { GithubAppCredential } from "@sallyport/policy";
import { AnswerProblem, instantOf, jsonAnswer, textField } from "../answer.ts";
import { callProvider } from "../call.ts";
import type { ExchangeContext } from "../context.ts";
import { maskSecret } from "../delivery/mask-forms.ts";
import { settingDenial } from "../denial.ts";
import { identityOf } from "../identity-of.ts";
import type { IssuedCredential } from "../issued-credential.ts";
import { denialWith, ProviderDenial } from "../provider-denial.ts";
import { appToken, readPrivateKey } from "./app-token.ts";
import { githubApi, issuedGithubToken } from "./issued-token.ts";
import { githubAppRefusals, readGithubRefusal } from "./refusals.ts";

/** A token of a GitHub App's installation, by the App's private key. https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
export async function createAppToken(
  credential: GithubAppCredential,
  context: ExchangeContext,
): Promise<IssuedCredential> {
  const { app, repositories, permissions } = credential;
  const place = { credential, context, key: privateKey(credential, context), api: githubApi(context.env) };
  const installation = await findInstallation(place);
  const wanted = { ...(repositories === undefined ? {} : { repositories }), permissions };
  const { value, expires } = await callProvider(
    {
      ...call(place, "access_tokens", `a token of the App ${app} for ${scopeText(credential)}`),
      request: () => requestTo(place, "POST", `/app/installations/${installation}/access_tokens`, wanted),
      read: (reply) => {
        const answer = jsonAnswer(reply);
        const value = textField(answer, "token");
        maskSecret(value, context.mask);
        return { value, expires: instantOf(textField(answer, "expires_at"), "expires_at") };
      },
    },
    context,
  );
  return issuedGithubToken("github-app", { value, expires, api: place.api, identity: identityOf(credential) });
}

interface Place {
  readonly credential: GithubAppCredential;
  readonly context: ExchangeContext;
  readonly key: KeyObject;
  readonly api: string;
}

function privateKey({ app, privateKeyVariable }: GithubAppCredential, context: ExchangeContext): KeyObject {
  const name = privateKeyVariable ?? "GITHUB_APP_PRIVATE_KEY";
  const caller = { provider: "github-app", asked: { what: `the App ${app}` } } as const;
  const pem = context.env[name] ?? "";
  if (pem.trim() === "") {
    const message = `the variable ${name}, which must hold the private key of the App ${app}, is empty`;
    const fix = `Pass the App's private key to the step: \`env: { ${name}: \${{ secrets.${name} }} }\`.`;
    throw settingDenial(caller, message, fix, "FEDERATION_KEY_MISSING");
  }
  maskSecret(pem, context.mask);
  const key = readPrivateKey(pem);
  if (key !== undefined) return key;
  const fix =
    "Store the whole file that GitHub gave when the key was made, from -----BEGIN to -----END, as the secret.";
  throw settingDenial(
    caller,
    `the variable ${name} holds no RSA private key in PEM form`,
    fix,
    "FEDERATION_KEY_INVALID",
  );
}

/** A repository's installation where one is named; else the account's, which may be an organisation or a user. */
async function findInstallation(place: Place): Promise<number> {
  const { owner, repositories } = place.credential;
  const [first] = repositories ?? [];
  const owned = encodeURIComponent(owner);
  if (first !== undefined) return await lookupByRepository(place, first);
  try {
    return await lookup(place, `/orgs/${owned}/installation`);
  } catch (error) {
    if (!(error instanceof ProviderDenial) || error.providerCode !== "status 404") throw error;
    return await lookup(place, `/users/${owned}/installation`);
  }
}

/** GitHub points to the new place of a repository that moved ("301 Moved permanently"); a token for it must be asked for by its new name. */
async function lookupByRepository(place: Place, name: string): Promise<number> {
  const { owner } = place.credential;
  try {
    return await lookup(place, `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/installation`);
  } catch (error) {
    if (!(error instanceof ProviderDenial) || error.code !== "FEDERATION_REDIRECTED") throw error;
    const fix = `GitHub redirects where a repository was renamed or transferred: write the present owner and name of ${owner}/${name} in \`owner\` and \`repositories\`. ${error.fix}`;
    throw denialWith(error, { fix });
  }
}

async function lookup(place: Place, path: string): Promise<number> {
  const { credential, context } = place;
  return await callProvider(
    {
      ...call(place, "installation", `the installation of the App ${credential.app} in ${scopeText(credential)}`),
      request: () => requestTo(place, "GET", path),
      read: (reply) => {
        const { id } = jsonAnswer(reply);
        if (typeof id !== "number" || !Number.isSafeInteger(id) || id <= 0)
          throw new AnswerProblem("JSON without the number `id`");
        return id;
      },
    },
    context,
  );
}

function call({ context, credential, key }: Place, operation: string, what: string) {
  return {
    provider: "github-app",
    operation,
    asked: { what },
    secrets: [appToken(credential.app, key, context.now())],
    refusal: readGithubRefusal,
    refusals: githubAppRefusals,
  } as const;
}

function requestTo(place: Place, method: "GET" | "POST", path: string, body?: unknown): HttpRequest {
  const { context, credential, key, api } = place;
  const token = appToken(credential.app, key, context.now());
  maskSecret(token, context.mask);
  return {
    method,
    url: `${api}${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      accept: "application/vnd.github+json",
      "x-github-api-version": "2022-11-28",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

function scopeText({ owner, repositories }: GithubAppCredential): string {
  if (repositories === undefined) return owner;
  const names = repositories.slice(0, 3).join(", ");
  return `${owner} (${names}${repositories.length > 3 ? ` and ${repositories.length - 3} more` : ""})`;
}
