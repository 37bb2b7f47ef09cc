import type { Provider } from "@sallyport/policy";

/** Providers as people call them. */
export const providerNames: Readonly<Record<Provider, string>> = {
  aws: "AWS",
  google: "Google Cloud",
  azure: "Azure",
  vault: "Vault",
  "octo-sts": "octo-sts",
  "github-app": "GitHub",
  "token-exchange": "the token server",
  registry: "the registry",
};
