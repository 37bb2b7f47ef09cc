import type { JsonSchema } from "./json-schema.ts";

/** Forms of values that credentials are made of, without their titles. */
export const credentialForms = {
  duration: {
    type: "string",
    pattern: "^[1-9][0-9]{0,5}[smhd]$",
    errorMessage: "expected a duration such as 15m or 1h",
  },
  text: {
    type: "string",
    minLength: 1,
    maxLength: 1000,
    pattern: "^\\S(?:.*\\S)?$",
    errorMessage: "expected text without spaces at its ends",
  },
  path: {
    type: "string",
    maxLength: 1000,
    pattern: "^(?!/|[A-Za-z]:|(?:.*/)?\\.{1,2}(?:/|$))[^\\\\]*[^/\\\\]$",
    errorMessage: "expected the path of a file from the root of the repository, without . or ..",
  },
  roleArn: {
    type: "string",
    maxLength: 2048,
    pattern: "^arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,576}$",
    errorMessage: "expected the ARN of a role such as arn:aws:iam::111122223333:role/shop-deploy",
  },
  policyArn: {
    type: "string",
    maxLength: 2048,
    pattern: "^arn:aws(?:-[a-z]+)*:iam::(?:[0-9]{12}|aws):policy/[A-Za-z0-9+=,.@_/-]{1,576}$",
    errorMessage: "expected the ARN of a managed policy such as arn:aws:iam::aws:policy/ReadOnlyAccess",
  },
  awsRegion: {
    type: "string",
    pattern: "^[a-z]{2,6}(?:-[a-z]+){1,3}-[0-9]{1,2}$",
    errorMessage: "expected a region such as eu-west-1",
  },
  poolProvider: {
    type: "string",
    pattern: "^projects/[0-9]{1,20}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$",
    errorMessage:
      "expected projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER with the project's number, and ids of 4 to 32 characters for POOL and PROVIDER",
  },
  serviceAccount: {
    type: "string",
    maxLength: 320,
    pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*@[a-z0-9-]+(?:[.:][a-z0-9-]+)*\\.[a-z]{2,}$",
    errorMessage: "expected the e-mail address of a service account such as deploy@shop-prod.iam.gserviceaccount.com",
  },
  uuid: {
    type: "string",
    pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
    errorMessage: "expected an id such as 00000000-0000-0000-0000-000000000001",
  },
  httpsUrl: {
    type: "string",
    maxLength: 1000,
    pattern: '^https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[!-"$-;=@-\\[\\]-~]*)?$',
    errorMessage: "expected an address that starts with https:// and holds no user, query or fragment",
  },
  hostName: {
    type: "string",
    maxLength: 253,
    pattern: "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$",
    errorMessage: "expected the name of a host such as octo-sts.dev, without https://",
  },
  vaultPath: {
    type: "string",
    maxLength: 200,
    pattern: "^[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*$",
    errorMessage: "expected a path such as jwt or team/shop, without / at its ends",
  },
  name: {
    type: "string",
    maxLength: 100,
    pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$",
    errorMessage: "expected a name of letters, digits, dots and dashes",
  },
  account: {
    type: "string",
    pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$",
    errorMessage: "expected the name of a GitHub account such as acme",
  },
  repositoryName: {
    type: "string",
    pattern: "^[A-Za-z0-9._-]{1,100}$",
    errorMessage: "expected the name of a repository without its owner",
  },
  repositoryOrOwner: {
    type: "string",
    pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$",
    errorMessage: "expected owner or owner/repository",
  },
  variable: {
    type: "string",
    maxLength: 100,
    pattern: "^[A-Z_][A-Z0-9_]*$",
    errorMessage: "expected the name of an environment variable such as RELEASE_APP_KEY",
  },
} as const satisfies Readonly<Record<string, JsonSchema>>;
