import type { AzureCredential } from "@sallyport/policy";

export interface AzureCloud {
  readonly login: string;
  /** Of the ID token, as a federated credential names it by default. */
  readonly audience: string;
  /** The resource manager. */
  readonly scope: string;
  /** As AZURE_ENVIRONMENT and Terraform's ARM_ENVIRONMENT call it. */
  readonly names: { readonly azure: string; readonly terraform: string };
}

/** https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud */
export const azureClouds: Readonly<Record<NonNullable<AzureCredential["cloud"]>, AzureCloud>> = {
  public: {
    login: "https://login.microsoftonline.com",
    audience: "api://AzureADTokenExchange",
    scope: "https://management.azure.com/.default",
    names: { azure: "AzureCloud", terraform: "public" },
  },
  "us-government": {
    login: "https://login.microsoftonline.us",
    audience: "api://AzureADTokenExchangeUSGov",
    scope: "https://management.usgovcloudapi.net/.default",
    names: { azure: "AzureUSGovernment", terraform: "usgovernment" },
  },
  china: {
    login: "https://login.partner.microsoftonline.cn",
    audience: "api://AzureADTokenExchangeChina",
    scope: "https://management.chinacloudapi.cn/.default",
    names: { azure: "AzureChinaCloud", terraform: "china" },
  },
};
