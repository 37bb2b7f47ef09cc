import type { AzureCredential } from "@sallyport/policy";
import { azureClouds } from "./clouds.ts";

/** Variables without a secret: those of Azure's SDKs and those of Terraform. */
export function azureSettings({ tenant, client, subscription, cloud }: AzureCredential): Record<string, string> {
  const { login, names } = azureClouds[cloud ?? "public"];
  return {
    AZURE_TENANT_ID: tenant,
    AZURE_CLIENT_ID: client,
    AZURE_AUTHORITY_HOST: `${login}/`,
    AZURE_ENVIRONMENT: names.azure,
    ARM_TENANT_ID: tenant,
    ARM_CLIENT_ID: client,
    ARM_ENVIRONMENT: names.terraform,
    ...(subscription === undefined ? {} : { AZURE_SUBSCRIPTION_ID: subscription, ARM_SUBSCRIPTION_ID: subscription }),
  };
}
