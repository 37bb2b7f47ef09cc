import { credentialForms as form } from "./credential-forms.ts";
import { providerSchema } from "./provider-schema.ts";

export const aws = providerSchema("aws", {
  title: "AWS",
  description: "A role of AWS, through AssumeRoleWithWebIdentity. 15 minutes to 12 hours; 1 hour at most with `chain`.",
  required: ["role", "region"],
  properties: {
    role: {
      ...form.roleArn,
      title: "the role",
      description: "Its ARN. The account that answers must be the one in it.",
      examples: ["arn:aws:iam::111122223333:role/shop-deploy"],
    },
    region: {
      ...form.awsRegion,
      title: "the region",
      description: "Whose endpoint is asked, and which the job's tools use.",
      examples: ["eu-west-1"],
    },
    chain: {
      title: "further roles",
      description: "ARNs of roles to assume one after the other, each with the credentials of the one before.",
      type: "array",
      minItems: 1,
      maxItems: 5,
      items: {
        ...form.roleArn,
        title: "a role",
        description: "Its ARN.",
        examples: ["arn:aws:iam::444455556666:role/shop-data"],
      },
      examples: [["arn:aws:iam::444455556666:role/shop-data"]],
    },
    "session-policy": {
      title: "an IAM policy that narrows the session",
      description: "As JSON or YAML; at most 2048 characters of JSON together with `policy-arns`.",
      type: "object",
      minProperties: 1,
      examples: [{ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }] }],
    },
    "policy-arns": {
      title: "managed policies that narrow the session",
      description: "At most 10 ARNs.",
      type: "array",
      minItems: 1,
      maxItems: 10,
      uniqueItems: true,
      items: {
        ...form.policyArn,
        title: "a managed policy",
        description: "Its ARN.",
        examples: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
      },
      examples: [["arn:aws:iam::aws:policy/ReadOnlyAccess"]],
    },
    fips: {
      title: "use the FIPS endpoint",
      description: "Of the region. Off unless said.",
      type: "boolean",
      examples: [true],
    },
  },
  example: { role: "arn:aws:iam::111122223333:role/shop-deploy", region: "eu-west-1", duration: "15m" },
});

const exampleProvider = "projects/123456789012/locations/global/workloadIdentityPools/github/providers/shop";

export const google = providerSchema("google", {
  title: "Google Cloud",
  description: "Workload identity federation, direct or through a service account.",
  required: ["workload-identity-provider"],
  properties: {
    "workload-identity-provider": {
      ...form.poolProvider,
      title: "the provider in the workload identity pool",
      description: "With the project's number, not its id.",
      examples: [exampleProvider],
    },
    "service-account": {
      ...form.serviceAccount,
      title: "the account to impersonate",
      description: "Its e-mail address. Absent: direct federation.",
      examples: ["deploy@shop-prod.iam.gserviceaccount.com"],
    },
    delegates: {
      title: "accounts on the way",
      description: "E-mail addresses of the service accounts through which `service-account` is reached.",
      type: "array",
      minItems: 1,
      maxItems: 10,
      items: {
        ...form.serviceAccount,
        title: "a service account",
        description: "Its e-mail address.",
        examples: ["step@shop-prod.iam.gserviceaccount.com"],
      },
      examples: [["step@shop-prod.iam.gserviceaccount.com"]],
    },
    scopes: {
      title: "the scopes of the access token",
      description: "Absent: cloud-platform.",
      type: "array",
      minItems: 1,
      maxItems: 50,
      uniqueItems: true,
      items: {
        ...form.httpsUrl,
        title: "a scope",
        description: "Its address.",
        examples: ["https://www.googleapis.com/auth/devstorage.read_only"],
      },
      examples: [["https://www.googleapis.com/auth/devstorage.read_only"]],
    },
    "id-token-audience": {
      ...form.text,
      title: "the audience of an ID token",
      description: "Asks for an ID token instead of an access token; needs `service-account`.",
      examples: ["https://shop.example.com"],
    },
    universe: {
      ...form.hostName,
      title: "the universe",
      description: "Absent: googleapis.com.",
      examples: ["googleapis.com"],
    },
  },
  example: { "workload-identity-provider": exampleProvider },
});

export const azure = providerSchema("azure", {
  title: "Azure",
  description:
    "An application or managed identity of Entra, by a federated credential. Azure decides how long tokens live.",
  required: ["tenant", "client"],
  properties: {
    tenant: {
      ...form.uuid,
      title: "the tenant",
      description: "Its id.",
      examples: ["00000000-0000-0000-0000-000000000001"],
    },
    client: {
      ...form.uuid,
      title: "the application or managed identity",
      description: "Its client id.",
      examples: ["00000000-0000-0000-0000-000000000002"],
    },
    subscription: {
      ...form.uuid,
      title: "the subscription",
      description: "Its id, for the job's tools.",
      examples: ["00000000-0000-0000-0000-000000000003"],
    },
    scope: {
      ...form.text,
      title: "the scope of the token",
      description: "Absent: the resource manager of the cloud.",
      examples: ["https://vault.azure.net/.default"],
    },
    cloud: {
      title: "the cloud",
      description: "Absent: public.",
      enum: ["public", "us-government", "china"],
      default: "public",
      examples: ["us-government"],
    },
  },
  example: { tenant: "00000000-0000-0000-0000-000000000001", client: "00000000-0000-0000-0000-000000000002" },
});
