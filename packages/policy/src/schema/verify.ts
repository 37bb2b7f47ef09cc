import type { JsonSchema } from "./json-schema.ts";

/** Services that can be asked whether a credential still works. `packages/secrets` knows how. */
export const liveServices = ["aws", "cloudflare", "github", "gitlab", "hugging-face", "npm", "slack", "vault"] as const;

/** Most requests of one run where the policy does not say. */
export const defaultLiveRequests = 20;
const mostLiveRequests = 200;

const usualHosts: Readonly<Record<(typeof liveServices)[number], string>> = {
  aws: "sts.amazonaws.com",
  cloudflare: "api.cloudflare.com",
  github: "api.github.com",
  gitlab: "gitlab.com",
  "hugging-face": "huggingface.co",
  npm: "registry.npmjs.org",
  slack: "slack.com",
  vault: "vault.acme.example:8200",
};

const hosts = liveServices.map((service): [string, JsonSchema] => [
  service,
  {
    title: "the host that is asked",
    description: "Its name, with a port where that is not 443. Always over HTTPS, never through a redirect.",
    type: "string",
    maxLength: 259,
    pattern: "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+(?::[0-9]{1,5})?$",
    errorMessage: `expected the name of a host in lower case such as "${usualHosts[service]}"`,
    examples: [usualHosts[service]],
  },
]);

export const verifySchema: JsonSchema = {
  title: "who may be asked whether a secret still works",
  description:
    "Absent: nobody, ever. A found credential is sent to the host that is named for its service, and to no other, only where a person asks for it (`--verify`) or on a schedule, never for a change under review.",
  type: "object",
  required: ["hosts"],
  additionalProperties: false,
  properties: {
    hosts: {
      title: "one host for each service",
      description: "A service that is not named is not asked.",
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(hosts),
      examples: [{ github: "api.github.com" }],
    },
    "max-requests": {
      title: "most requests of one run",
      description: "What is beyond it stays unknown, and the report says so.",
      type: "integer",
      minimum: 1,
      maximum: mostLiveRequests,
      default: defaultLiveRequests,
      examples: [50],
    },
  },
  examples: [{ hosts: { github: "api.github.com", npm: "registry.npmjs.org" } }],
};
