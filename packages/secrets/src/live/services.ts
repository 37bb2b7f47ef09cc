import { isRecord } from "@sallyport/core";
import type { HttpReply, HttpRequest } from "@sallyport/http";
import type { LiveService } from "@sallyport/policy";
import { fieldsOf, type LiveAnswer, live, revoked, unexpected, unknown } from "./live-answer.ts";

/** How a service is asked whether a token works: by the question that its documentation has for it, which changes nothing. */
export interface TokenService {
  readonly service: Exclude<LiveService, "aws">;
  /** Rules whose values it can be asked about. */
  readonly rules: readonly string[];
  readonly path: string;
  readonly method: "GET" | "POST";
  headers(token: string): Readonly<Record<string, string>>;
  read(reply: HttpReply, host: string): LiveAnswer;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export const tokenServices: readonly TokenService[] = [
  {
    // https://docs.github.com/rest/rate-limit: counts against no limit, needs no permission and names nobody.
    service: "github",
    rules: [
      "secrets/github-personal-access-token",
      "secrets/github-fine-grained-token",
      "secrets/github-oauth-token",
      "secrets/github-app-user-token",
      "secrets/github-installation-token",
      "secrets/github-installation-jwt",
    ],
    method: "GET",
    path: "/rate_limit",
    headers: (token) => ({
      ...bearer(token),
      accept: "application/vnd.github+json",
      "x-github-api-version": "2022-11-28",
    }),
    read(reply) {
      const { resources, message } = fieldsOf(reply);
      if (reply.status === 200 && isRecord(resources)) return live;
      return reply.status === 401 && message === "Bad credentials" ? revoked() : unexpected(reply);
    },
  },
  {
    // https://docs.gitlab.com/api/personal_access_tokens/; tokens of every server begin alike, so a refusal says nothing.
    service: "gitlab",
    rules: ["secrets/gitlab-personal-access-token", "secrets/gitlab-routable-token"],
    method: "GET",
    path: "/api/v4/personal_access_tokens/self",
    headers: (token) => ({ "private-token": token }),
    read(reply, host) {
      const { id, active, revoked: isRevoked } = fieldsOf(reply);
      if (reply.status === 401) return unknown(`it is not valid at ${host}, and may be of another server`);
      if (reply.status !== 200 || typeof id !== "number") return unexpected(reply);
      return isRevoked === true || active === false ? revoked("it is told to be inactive") : live;
    },
  },
  {
    // https://docs.npmjs.com/cli/commands/npm-whoami
    service: "npm",
    rules: ["secrets/npm-access-token"],
    method: "GET",
    path: "/-/whoami",
    headers: bearer,
    read(reply) {
      if (reply.status === 200 && typeof fieldsOf(reply).username === "string") return live;
      const isOwn = Object.keys(fieldsOf(reply)).length > 0 || reply.body.trim() === "";
      return reply.status === 401 && isOwn ? revoked() : unexpected(reply);
    },
  },
  {
    // https://docs.slack.dev/reference/methods/auth.test: `invalid_auth` may also mean that the address of this machine is not allowed.
    service: "slack",
    rules: ["secrets/slack-bot-token", "secrets/slack-user-token"],
    method: "POST",
    path: "/api/auth.test",
    headers: bearer,
    read(reply) {
      const { ok, error } = fieldsOf(reply);
      if (reply.status !== 200) return unexpected(reply);
      if (ok === true) return live;
      const isOver = error === "token_revoked" || error === "account_inactive" || error === "token_expired";
      if (isOver) return revoked("it is told to be revoked or expired");
      return error === "invalid_auth" ? unknown("it is not valid, or not from this machine") : unexpected(reply);
    },
  },
  {
    // https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify; tokens of accounts have another question.
    service: "cloudflare",
    rules: ["secrets/cloudflare-token", "secrets/cloudflare-legacy-token"],
    method: "GET",
    path: "/client/v4/user/tokens/verify",
    headers: bearer,
    read(reply) {
      const { result } = fieldsOf(reply);
      const status = isRecord(result) ? result.status : undefined;
      if (reply.status === 200 && status === "active") return live;
      if (status === "disabled" || status === "expired") return revoked(`it is told to be ${status}`);
      return reply.status === 401 ? unknown("it is no token of a user that works") : unexpected(reply);
    },
  },
  {
    // https://huggingface.co/docs/hub/api#get-apiwhoami-v2
    service: "hugging-face",
    rules: ["secrets/huggingface-token"],
    method: "GET",
    path: "/api/whoami-v2",
    headers: bearer,
    read(reply) {
      const { name, error } = fieldsOf(reply);
      if (reply.status === 200 && typeof name === "string") return live;
      return reply.status === 401 && typeof error === "string" ? revoked() : unexpected(reply);
    },
  },
  {
    // https://developer.hashicorp.com/vault/api-docs/auth/token#lookup-a-token-self; a policy of the token may forbid the question.
    service: "vault",
    rules: ["secrets/vault-service-token", "secrets/vault-batch-token", "secrets/vault-legacy-token"],
    method: "GET",
    path: "/v1/auth/token/lookup-self",
    headers: (token) => ({ "x-vault-token": token }),
    read(reply, host) {
      if (reply.status === 200 && isRecord(fieldsOf(reply).data)) return live;
      return reply.status === 403
        ? unknown(`it is not valid at ${host}, or may not ask about itself`)
        : unexpected(reply);
    },
  },
];

const byRule = new Map(tokenServices.flatMap((service) => service.rules.map((rule) => [rule, service] as const)));

export function serviceOf(rule: string): TokenService | undefined {
  return byRule.get(rule);
}

/** Asks about one token. */
export function tokenRequest(service: TokenService, host: string, token: string): HttpRequest {
  return { method: service.method, url: `https://${host}${service.path}`, headers: service.headers(token) };
}
