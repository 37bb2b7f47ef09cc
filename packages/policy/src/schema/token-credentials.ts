import { credentialForms as form } from "./credential-forms.ts";
import { providerSchema } from "./provider-schema.ts";

export const vault = providerSchema("vault", {
  title: "Vault or OpenBao",
  description: "A token by the JWT auth method; revoked when the job ends.",
  required: ["url", "role"],
  properties: {
    url: {
      ...form.httpsUrl,
      title: "the server",
      description: "Its address.",
      examples: ["https://vault.acme.example"],
    },
    role: { ...form.text, title: "the role", description: "Of the JWT auth method.", examples: ["deploy"] },
    mount: {
      ...form.vaultPath,
      title: "where the auth method is mounted",
      description: "Absent: jwt.",
      default: "jwt",
      examples: ["github"],
    },
    namespace: { ...form.vaultPath, title: "the namespace", description: "Absent: none.", examples: ["team/shop"] },
  },
  example: { url: "https://vault.acme.example", role: "deploy" },
});

export const octoSts = providerSchema("octo-sts", {
  title: "GitHub token through octo-sts",
  description:
    "A token of a GitHub App, by a trust policy of the repository it is for. Lives an hour; revoked when the job ends.",
  required: ["scope", "identity"],
  properties: {
    domain: {
      ...form.hostName,
      title: "the service",
      description: "Absent: octo-sts.dev.",
      examples: ["octo-sts.dev"],
    },
    scope: {
      ...form.repositoryOrOwner,
      title: "what the token is for",
      description: "`owner` or `owner/repository`.",
      examples: ["acme/infrastructure"],
    },
    identity: {
      ...form.name,
      title: "the name of the trust policy",
      description: "Of the file .github/chainguard/NAME.sts.yaml there.",
      examples: ["release"],
    },
  },
  example: { scope: "acme/infrastructure", identity: "release" },
});

export const githubApp = providerSchema("github-app", {
  title: "GitHub App",
  description:
    "A token of a GitHub App by its private key, which is a secret of the repository. Lives an hour; revoked when the job ends.",
  required: ["app", "owner", "permissions"],
  properties: {
    app: {
      ...form.name,
      title: "the App",
      description: "Its client id, or its app id in quotes.",
      examples: ["Iv23liAbCdEf0123"],
    },
    "private-key-variable": {
      ...form.variable,
      title: "the variable that holds its key",
      description: "Name of the environment variable with the PEM key. Absent: GITHUB_APP_PRIVATE_KEY.",
      default: "GITHUB_APP_PRIVATE_KEY",
      examples: ["RELEASE_APP_KEY"],
    },
    owner: {
      ...form.account,
      title: "the account it is installed in",
      description: "An organisation or user.",
      examples: ["acme"],
    },
    repositories: {
      title: "the repositories",
      description: "Names without the owner. Absent: every repository of the installation.",
      type: "array",
      minItems: 1,
      maxItems: 500,
      uniqueItems: true,
      items: {
        ...form.repositoryName,
        title: "a repository",
        description: "Its name without the owner.",
        examples: ["infrastructure"],
      },
      examples: [["infrastructure"]],
    },
    permissions: {
      title: "the permissions of the token",
      description: "By name, as the API calls them: contents, pull_requests and so on.",
      type: "object",
      minProperties: 1,
      maxProperties: 50,
      propertyNames: {
        pattern: "^[a-z][a-z_]*$",
        maxLength: 60,
        errorMessage: "expected the name of a permission such as contents or pull_requests",
      },
      additionalProperties: {
        title: "access",
        description: "How far.",
        enum: ["read", "write", "admin"],
        examples: ["read"],
      },
      examples: [{ contents: "read" }],
    },
  },
  example: { app: "Iv23liAbCdEf0123", owner: "acme", permissions: { contents: "read" } },
});

export const tokenExchange = providerSchema("token-exchange", {
  title: "token exchange",
  description: "RFC 8693 at any server.",
  required: ["url", "audience"],
  properties: {
    url: {
      ...form.httpsUrl,
      title: "the token endpoint",
      description: "Its address.",
      examples: ["https://sts.acme.example/token"],
    },
    audience: {
      ...form.text,
      title: "whom the ID token is for",
      description: "The exchange asks for the same audience, unless `fields` has another `audience`.",
      examples: ["https://sts.acme.example"],
    },
    scope: { ...form.text, title: "the scope", description: "Separated by spaces.", examples: ["publish"] },
    resource: {
      ...form.text,
      title: "the resource",
      description: "Address of the service that the token is for.",
      examples: ["https://packages.acme.example"],
    },
    "requested-token-type": {
      ...form.text,
      title: "the kind of token to ask for",
      description: "Absent: the server decides.",
      examples: ["urn:ietf:params:oauth:token-type:access_token"],
    },
    "subject-token-type": {
      ...form.text,
      title: "what the ID token is called",
      description: "Absent: urn:ietf:params:oauth:token-type:jwt.",
      examples: ["urn:ietf:params:oauth:token-type:id_token"],
    },
    fields: {
      title: "further form fields",
      description: "For servers that need them. Never a secret.",
      type: "object",
      minProperties: 1,
      maxProperties: 20,
      propertyNames: {
        pattern: "^[A-Za-z][A-Za-z0-9_.-]*$",
        maxLength: 100,
        errorMessage: "expected the name of a form field such as client_id",
      },
      additionalProperties: {
        title: "a field",
        description: "Sent as it is.",
        type: "string",
        maxLength: 1000,
        examples: ["shop"],
      },
      examples: [{ client_id: "shop" }],
    },
  },
  example: { url: "https://sts.acme.example/token", audience: "https://sts.acme.example" },
});

export const registry = providerSchema("registry", {
  title: "package registry",
  description: "Trusted publishing. The registry decides how long the token lives.",
  required: ["registry"],
  properties: {
    registry: {
      title: "the kind of registry",
      description: "Whose protocol is spoken.",
      enum: ["npm", "pypi", "crates-io", "rubygems", "nuget", "jfrog"],
      examples: ["npm"],
    },
    url: {
      ...form.httpsUrl,
      title: "the registry",
      description: "Absent: the public one of its kind. jfrog has none.",
      examples: ["https://registry.npmjs.org"],
    },
    package: { ...form.text, title: "the package to publish", description: "npm needs it.", examples: ["@acme/shop"] },
    user: { ...form.text, title: "who made the trust policy", description: "nuget needs it.", examples: ["acme"] },
    "oidc-provider": {
      ...form.text,
      title: "the OIDC provider's name",
      description: "jfrog needs it.",
      examples: ["github"],
    },
    "identity-mapping": {
      ...form.text,
      title: "the identity mapping",
      description:
        "jfrog: the one to use, also where others fit. Absent: the mapping that comes first by its priority.",
      examples: ["shop-publisher"],
    },
    project: { ...form.text, title: "the project", description: "jfrog: its key.", examples: ["shop"] },
  },
  example: { registry: "npm", package: "@acme/shop" },
});
