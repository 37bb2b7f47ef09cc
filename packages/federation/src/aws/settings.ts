import type { AwsCredential } from "@sallyport/policy";

/** Variables without a secret that AWS's tools read. */
export function awsSettings(credential: AwsCredential): Record<string, string> {
  return {
    AWS_REGION: credential.region,
    AWS_DEFAULT_REGION: credential.region,
    ...(credential.fips ? { AWS_USE_FIPS_ENDPOINT: "true" } : {}),
  };
}
