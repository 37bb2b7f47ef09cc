import type { HttpReply } from "@sallyport/http";
import { jsonOrNothing, optionalText } from "../answer.ts";
import type { Refusal, RefusalRule } from "../refusal.ts";

/** `{ errors: [text] }`. Vault has no codes, so the status stands for one. */
export function readVaultRefusal(reply: HttpReply): Refusal {
  const body = jsonOrNothing(reply);
  const texts = (Array.isArray(body.errors) ? body.errors : []).filter((each) => typeof each === "string");
  const requestId = optionalText(body.request_id);
  return { ...(texts.length > 0 ? { message: texts.join("; ") } : {}), ...(requestId ? { requestId } : {}) };
}

/**
 * https://developer.hashicorp.com/vault/docs/auth/jwt, and path_login.go of the plug-in for the words;
 * https://developer.hashicorp.com/vault/api-docs#http-status-codes
 */
export const vaultRefusals: readonly RefusalRule[] = [
  {
    // The answer of a replica that has not caught up with its primary.
    status: 412,
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () => "A replica of Vault did not catch up within a minute: ask the primary, or check replication.",
  },
  {
    status: [472, 473],
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () => "This node is a standby: name the address of the cluster in `url`.",
  },
  {
    status: 501,
    means: "FEDERATION_UNAVAILABLE",
    next: "never",
    fix: () => "Vault is not initialized yet (`vault operator init`), or `url` names the wrong server.",
  },
  {
    // "the third party responded with an error": for a login that is the issuer, which has the keys.
    status: 502,
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () =>
      "Vault asked another server, most likely the issuer for its keys, and got an error: let Vault reach the issuer's `/.well-known/jwks`.",
  },
  {
    status: 503,
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () => "Vault is sealed or in maintenance: unseal it, and run the job again.",
  },
  {
    message: /token is expired|\(exp\)/i,
    means: "FEDERATION_TOKEN_EXPIRED",
    next: "re-mint",
    fix: () => "Run the job again, and check the clock of the server: a new ID token was tried, too.",
  },
  {
    message: /\(nbf\)|\(iat\)|used before|not yet valid/i,
    means: "FEDERATION_TOKEN_EXPIRED",
    next: "never",
    fix: () => "Check the clock of the server: the ID token is from its future.",
  },
  {
    message: /fetching keys|keys? .*unavailable|oidc discovery|getting provider|\bkeyset\b/i,
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () =>
      "Vault cannot read the issuer's keys: let it reach the issuer's `/.well-known/jwks`, or configure `jwt_validation_pubkeys`.",
  },
  {
    message: /role .*(?:could not be found|not found)|missing role/i,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Check `role`, `mount` and `namespace` of the credential: `vault read auth/MOUNT/role/ROLE` must show it.",
  },
  {
    message: /could not load configuration/i,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "The auth method is mounted and not set up: `vault write auth/MOUNT/config oidc_discovery_url=… bound_issuer=…` with this GitHub's issuer, `https://token.actions.githubusercontent.com` or your enterprise's.",
  },
  {
    message: /oidc role_type/i,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Set `role_type` of the role to `jwt`: the default, `oidc`, is for people who sign in.",
  },
  {
    // What Vault says of a mount with `oidc_client_id`.
    message: /unsupported config type|unhandled case during login/i,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "The auth method is set up for people who sign in (`oidc_client_id`), and such a mount takes no login by JWT: enable one of its own for jobs, and name that in `mount`.",
  },
  {
    message: /audience|\baud\b/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: ({ audience }) =>
      `Add \`${audience}\` to \`bound_audiences\` of the role, or set the credential's \`audience\` to one that is there.`,
  },
  {
    message: /\biss\b|issuer/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () =>
      "Set `bound_issuer` and `oidc_discovery_url` of the auth method to the issuer of this GitHub, without a slash at the end.",
  },
  {
    message: /signature/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () => "Set `oidc_discovery_url` (or the keys) of the auth method to this GitHub's issuer.",
  },
  {
    // Of `user_claim` and `groups_claim`; what is bound and not there "is missing".
    message: /claim not found in token|claim "[^"]*" not found in token|could not be converted to string/i,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Set `user_claim` of the role to a claim that GitHub's tokens have, for example `repository`, and take `groups_claim` out: they hold no list.",
  },
  {
    message: /\bCIDR\b/i,
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () => "Add the runner's network to `token_bound_cidrs` of the role, or run the job in one that is there.",
  },
  {
    message: /claim|subject|\bsub\b/i,
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () =>
      "Hold `bound_subject` and `bound_claims` of the role against the job's claims: `sallyport trust explain` names the one that fails. Values are exact unless `bound_claims_type` is glob.",
  },
  {
    status: 404,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Check `url`, `mount` and `namespace`: no JWT auth method is mounted there.",
  },
  {
    status: 405,
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Check `mount`: what is mounted there takes no login by JWT.",
  },
  {
    status: 403,
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () =>
      "Check `namespace` and `mount`: Vault answers 403 where no auth method is mounted or the namespace is not known, when a policy forbids the path, and when `token_bound_cidrs` of the role lacks the runner's network.",
  },
];
