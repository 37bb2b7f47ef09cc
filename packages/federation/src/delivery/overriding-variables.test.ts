import type { Credential } from "@sallyport/policy";
import { expect, test } from "vitest";
import { overridingVariables } from "./overriding-variables.ts";

test.each<[Partial<Credential>, string[], string[]]>([
  [{ provider: "aws" }, ["AWS_PROFILE"], ["AWS_ACCESS_KEY_ID", "AWS_REGION", "AWS_ENDPOINT_URL"]],
  [{ provider: "google" }, ["GOOGLE_APPLICATION_CREDENTIALS"], ["GOOGLE_OAUTH_ACCESS_TOKEN", "GOOGLE_CLOUD_PROJECT"]],
  [{ provider: "google", idTokenAudience: "https://a" }, [], ["GOOGLE_APPLICATION_CREDENTIALS"]],
  [{ provider: "azure" }, ["AZURE_CLIENT_SECRET", "ARM_OIDC_TOKEN"], ["AZURE_CLIENT_ID", "ARM_USE_OIDC"]],
  [{ provider: "vault" }, ["BAO_TOKEN", "VAULT_AGENT_ADDR"], ["VAULT_NAMESPACE", "BAO_NAMESPACE", "VAULT_CACERT"]],
  [{ provider: "vault", namespace: "team" }, ["BAO_NAMESPACE"], ["VAULT_NAMESPACE"]],
  [{ provider: "github-app" }, ["GH_HOST"], ["GH_TOKEN", "GH_REPO"]],
  [{ provider: "octo-sts" }, ["GH_HOST"], ["GITHUB_TOKEN"]],
  [{ provider: "registry", registry: "pypi" }, ["TWINE_REPOSITORY_URL", "UV_PUBLISH_URL"], ["TWINE_PASSWORD"]],
  [{ provider: "registry", registry: "npm" }, [], ["npm_config_registry"]],
  [{ provider: "token-exchange" }, [], ["SALLYPORT_ACCESS_TOKEN"]],
])("of %j", (credential, heeded, left) => {
  const names = overridingVariables(credential as Credential);
  expect(names).toEqual(expect.arrayContaining(heeded));
  expect(names.filter((name) => left.includes(name))).toEqual([]);
});
