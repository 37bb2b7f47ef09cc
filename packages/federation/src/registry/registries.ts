import { type Instant, instant } from "@sallyport/core";
import type { HttpRequest } from "@sallyport/http";
import type { RegistryCredential } from "@sallyport/policy";
import { AnswerProblem, instantOf, type JsonObject, optionalText, secondsField } from "../answer.ts";
import type { RevocationHandle } from "../issued-credential.ts";

export type RegistryName = RegistryCredential["registry"];

/** One registry's trusted publishing, as data. */
export interface Registry {
  /** Of the public one; jfrog has none. */
  readonly url?: string;
  request(url: string, credential: RegistryCredential, idToken: string): HttpRequest;
  /** Where the answer has the token. */
  readonly field: string;
  expires(answer: JsonObject, now: Date): Instant | undefined;
  /** Variables that the registry's tools read; those that they would bring the token to the public registry without, too. */
  environment(token: string, url: string): Record<string, string>;
  /** What the credential needs besides, by the key of the policy. */
  readonly needs?: readonly ("package" | "user" | "oidcProvider")[];
  revocation?(url: string, token: string): RevocationHandle;
}

/** Paths, fields and lifetimes, as each registry documents them. */
export const registries: Readonly<Record<RegistryName, Registry>> = {
  // https://docs.npmjs.com/trusted-publishers
  npm: {
    url: "https://registry.npmjs.org",
    needs: ["package"],
    request: (url, credential, token) => {
      const name = encodeURIComponent(credential.package ?? "").replace("%40", "@");
      return post(url, `/-/npm/v1/oidc/token/exchange/package/${name}`, {}, token);
    },
    field: "token",
    expires: (answer) => optionalInstant(answer, "expires"),
    environment: (token, url) => {
      const { host, pathname } = new URL(url);
      const key = `npm_config_//${host}${pathname.replace(/\/*$/, "/")}:_authToken`;
      const place = host === "registry.npmjs.org" ? {} : { npm_config_registry: url };
      return { NODE_AUTH_TOKEN: token, [key]: token, ...place };
    },
  },
  // https://docs.pypi.org/trusted-publishers/internals
  pypi: {
    url: "https://pypi.org",
    request: (url, _, token) => post(url, "/_/oidc/mint-token", { token }),
    field: "token",
    expires: (answer, now) => (answer.expires === undefined ? later(now, 900) : epochInstant(answer.expires)),
    environment: (token, url) => {
      const { host, origin } = new URL(url);
      const upload = `${origin}/legacy/`;
      const place = host === "pypi.org" ? {} : { TWINE_REPOSITORY_URL: upload, UV_PUBLISH_URL: upload };
      return { TWINE_USERNAME: "__token__", TWINE_PASSWORD: token, UV_PUBLISH_TOKEN: token, ...place };
    },
  },
  // https://crates.io/docs/trusted-publishing
  "crates-io": {
    url: "https://crates.io",
    request: (url, _, token) => post(url, "/api/v1/trusted_publishing/tokens", { jwt: token }),
    field: "token",
    expires: (_, now) => later(now, 1_800),
    environment: (token, url) => ({ [cargoVariable(url)]: token }),
    revocation: (url, token) => ({ kind: "crates-io", url, token }),
  },
  // https://guides.rubygems.org/rubygems-org-api
  rubygems: {
    url: "https://rubygems.org",
    request: (url, _, token) => post(url, "/api/v1/oidc/trusted_publisher/exchange_token", { jwt: token }),
    field: "rubygems_api_key",
    expires: (answer, now) => optionalInstant(answer, "expires_at") ?? later(now, 900),
    environment: (token, url) => ({ GEM_HOST_API_KEY: token, RUBYGEMS_HOST: url.replace(/\/+$/, "") }),
  },
  // https://learn.microsoft.com/nuget/nuget-org/trusted-publishing
  nuget: {
    url: "https://www.nuget.org",
    needs: ["user"],
    request: (url, credential, token) =>
      post(url, "/api/v2/token", { username: credential.user, tokenType: "ApiKey" }, token),
    field: "apiKey",
    expires: (answer, now) => optionalInstant(answer, "expires") ?? later(now, 3_600),
    environment: (token) => ({ NUGET_API_KEY: token }),
  },
  // https://docs.jfrog.com/administration/reference/oidctokenexchange
  jfrog: {
    needs: ["oidcProvider"],
    request: (url, { oidcProvider, identityMapping, project }, token) =>
      post(url, "/access/api/v1/oidc/token", {
        grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
        subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
        subject_token: token,
        provider_name: oidcProvider,
        ...(identityMapping === undefined ? {} : { identity_mapping_name: identityMapping }),
        ...(project === undefined ? {} : { project_key: project }),
      }),
    field: "access_token",
    expires: (answer, now) =>
      answer.expires_in === undefined ? undefined : later(now, secondsField(answer, "expires_in")),
    environment: (token, url) => ({ JF_URL: url, JF_ACCESS_TOKEN: token }),
  },
};

/**
 * Cargo brings CARGO_REGISTRY_TOKEN to crates.io alone, and each other registry the variable with the name that its configuration gives it. That
 * is not known here; its host, written so, is a name that anybody can give it.
 * https://doc.rust-lang.org/cargo/reference/config.html#registriesnametoken
 */
function cargoVariable(url: string): string {
  const { host } = new URL(url);
  if (host === "crates.io") return "CARGO_REGISTRY_TOKEN";
  return `CARGO_REGISTRIES_${host.toUpperCase().replace(/[^A-Z0-9]+/g, "_")}_TOKEN`;
}

function post(url: string, path: string, body: Readonly<Record<string, unknown>>, bearer?: string): HttpRequest {
  return {
    method: "POST",
    url: `${url.replace(/\/+$/, "")}${path}`,
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
  };
}

function later(now: Date, seconds: number): Instant {
  return instant(new Date(now.getTime() + seconds * 1000));
}

function optionalInstant(answer: JsonObject, name: string): Instant | undefined {
  const text = optionalText(answer[name]);
  return text === undefined ? undefined : instantOf(text, name);
}

/** Seconds since the epoch, as PyPI gives them. */
function epochInstant(value: unknown): Instant {
  if (typeof value !== "number" || !(value > 1e9 && value < 1e11))
    throw new AnswerProblem("JSON whose `expires` is no moment");
  return instant(new Date(value * 1000));
}
