import { alnumDash, base62, base64, base64Padded, base64url, charset, hexLower, nothing } from "../charset.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { jsonTokenCheck } from "../checksums/encoded-pair.ts";
import { shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { withMixedEnd } from "./hex-digits.ts";
import { uuid } from "./uuid.ts";

const vaultLogin =
  "In workflows sign in by hashicorp/vault-action with method jwt and `id-token: write`; in clusters by Kubernetes auth";

/** Stores of secrets and infrastructure as code. */
export const infrastructure: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/vault-service-token",
    title: "Vault or OpenBao service token",
    provider: "HashiCorp Vault",
    why: "It reads the secrets that its policies allow, and makes child tokens; a root token opens everything.",
    fix: `Run \`vault token revoke TOKEN\` (without an argument it would revoke your own; \`-accessor ID\` if the token is gone), which ends its children and leases too, and rotate the secrets that the audit log shows it read. ${vaultLogin}.`,
    source: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
    anchors: ["hvs."],
    after: [run(base64url, 24, 300)],
  },
  {
    kind: "token",
    id: "secrets/vault-batch-token",
    title: "Vault or OpenBao batch or recovery token",
    provider: "HashiCorp Vault",
    why: "It reads the secrets that its policies allow until it ends; a recovery token unseals or repairs the server.",
    fix: `Batch tokens cannot be revoked: revoke the parent or the auth role's tokens, shorten their life, and search the audit log. ${vaultLogin}.`,
    source: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
    // A batch token holds its policies and metadata, and grows with them.
    anchors: ["hvb.", "hvr."],
    after: [run(base64url, 24, 4000)],
  },
  {
    kind: "named",
    id: "secrets/vault-legacy-token",
    title: "Vault token (before 1.10)",
    provider: "HashiCorp Vault",
    why: "It reads the secrets that its policies allow, and makes child tokens; a root token opens everything.",
    fix: `Run \`vault token revoke TOKEN\` (without an argument it would revoke your own), which ends its children and leases too, and rotate the secrets that the audit log shows it read. ${vaultLogin}.`,
    source: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
    names: ["vault_token", "x_vault_token", "vault_root_token", "vault_dev_root_token_id"],
    value: [literal("s."), run(base62, 24)],
  },
  {
    kind: "token",
    id: "secrets/terraform-cloud-token",
    title: "HCP Terraform or Terraform Enterprise API token",
    provider: "HashiCorp Terraform",
    why: "It reads state, in which secrets stand in the clear, and starts runs with the workspace's cloud credentials.",
    fix: "Delete a user's under User settings > Tokens. Of a team or organisation there is one: regenerate it under Organization settings > Teams or API Token, which ends the old one at once. Rotate the secrets that stand in state it could read. Use team tokens that expire, and dynamic provider credentials (OIDC) in the workspaces.",
    source: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
    anchors: [".atlasv1."],
    before: [run(base62, 14)],
    after: [run(base64url, 60, 70)],
  },
  {
    kind: "token",
    id: "secrets/pulumi-access-token",
    title: "Pulumi access token",
    provider: "Pulumi",
    why: "It reads and changes stacks, their state and, through ESC environments, the secrets and cloud roles they open.",
    fix: "Revoke it under Access Tokens, then rotate the secrets of the stacks and environments that it could open. In workflows use pulumi/auth-actions, which exchanges the job's OIDC token.",
    source: "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
    anchors: ["pul-"],
    after: [run(hexLower, 40, 64)],
  },
  {
    kind: "token",
    id: "secrets/doppler-token",
    title: "Doppler token",
    provider: "Doppler",
    why: "It reads, and unless it is a read-only service token changes, all secrets of its config, project or workplace.",
    fix: "Revoke it under the config's Access tab or Tokens, then rotate the secrets that it could read. In workflows use a service account identity (OIDC).",
    source: "https://docs.doppler.com/reference/auth-token-formats",
    anchors: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.said.", "dp.scim.", "dp.audit."],
    after: [run(charset("alnum-dot-dash", "0-9A-Za-z._-"), 40, 90)],
    check: shapeCheck(/^dp\.(?:(?:pt|ct|sa|said|scim|audit)\.|st\.(?:[a-z0-9_-]{2,35}\.)?)[A-Za-z0-9]{40,44}$/),
    seal: (value) =>
      value.slice(0, value.indexOf(".", 3) + 1) +
      value
        .slice(value.indexOf(".", 3) + 1)
        .replace(/[._-]/g, "7")
        .slice(0, 43)
        .padEnd(43, "d"),
  },
  {
    kind: "token",
    id: "secrets/onepassword-service-account-token",
    title: "1Password service account token",
    provider: "1Password",
    why: "It reads, or changes, every item of the vaults that the service account was given.",
    fix: "Rotate or revoke it under Developer > Directory > the service account, then rotate the items that it could read.",
    source: "https://developer.1password.com/docs/service-accounts/",
    anchors: ["ops_eyJ"],
    after: [run(base64url, 250, 1500)],
    check: jsonTokenCheck("ops_", ["email"]),
    seal: (value) =>
      `ops_${Buffer.from(JSON.stringify({ signInAddress: "acme.1password.com", email: "bot@1passwordserviceaccounts.com", muk: { k: value.slice(20, 260) } })).toString("base64url")}`,
  },
  {
    kind: "named",
    id: "secrets/infisical-service-token",
    title: "Infisical service token",
    provider: "Infisical",
    why: "It reads or writes the secrets of its environment and path, and decrypts them by its last part.",
    fix: "Delete it under the project's Access Control > Service Tokens, then rotate the secrets that it could read. Use a machine identity with OIDC or Kubernetes auth.",
    source: "https://infisical.com/docs/documentation/platform/token",
    names: ["infisical_token", "infisical_service_token"],
    value: [literal("st."), run(hexLower, 24), literal("."), run(hexLower, 32), literal("."), run(hexLower, 32)],
  },
  {
    kind: "named",
    id: "secrets/bitwarden-access-token",
    title: "Bitwarden Secrets Manager access token",
    provider: "Bitwarden",
    why: "It reads, or changes, the secrets of the projects that its machine account was given.",
    fix: "Revoke it on the machine account's Access tokens tab, then rotate the secrets that it could read.",
    source: "https://bitwarden.com/help/access-tokens/",
    names: ["bws_access_token", "bw_access_token", "bitwarden_access_token"],
    value: [literal("0."), ...uuid, literal("."), run(base62, 30), literal(":"), run(base64, 22), literal("==")],
    check: unlessDocumented(),
  },
  {
    kind: "token",
    id: "secrets/uuid-in-command",
    title: "UUID that a command signs in with",
    provider: "HashiCorp Consul and Vault, NuGet and OpenCTI",
    why: "Whoever reads the line signs in as its author.",
    fix: "Revoke it at the service, and let the command read the next one from the environment or its input.",
    source: "https://developer.hashicorp.com/vault/docs/auth/approle",
    anchors: [" secret_id=", ' secret_id="', " setapikey ", " -token=", "OPENCTI_ADMIN_TOKEN="],
    value: "after",
    leftBoundary: nothing,
    after: uuid,
    check: unlessDocumented(),
  },
  {
    kind: "token",
    id: "secrets/dashlane-service-device-keys",
    title: "Dashlane keys of a service device",
    provider: "Dashlane",
    why: "They sign in as a device of their owner, and so read every login and secret that the owner's vault holds.",
    fix: "Remove the device with `dcl devices remove`, then rotate what the vault holds. Register another with `dcl devices register`, and keep its keys as a secret of the deploying job.",
    source: "https://cli.dashlane.com/personal/devices",
    // The key of the device, then a JSON object in base64.
    anchors: ["dls_"],
    after: [run(alnumDash, 8, 80), literal("_eyJ"), run(base64Padded, 60, 1000)],
  },
  {
    kind: "token",
    id: "secrets/infracost-api-key",
    title: "Infracost API key",
    provider: "Infracost",
    why: "It uses the organization's plan, and sends false estimates to its dashboard.",
    fix: "Delete it on dashboard.infracost.io under Org Settings > API tokens, and read the next one as the secret INFRACOST_API_KEY.",
    source: "https://www.infracost.io/docs/",
    // Infracost prints the prefix and no length.
    anchors: ["ico-"],
    after: [run(base62, 24, 48)],
    // A digest after the same letters is the file of a picture.
    check: shapeCheck(/-(?=.*\d)(?=.*[A-Z])/),
    seal: withMixedEnd,
  },
  {
    kind: "token",
    id: "secrets/kong-konnect-token",
    title: "Kong Konnect access token",
    provider: "Kong",
    why: "It changes the gateways of the organization within its owner's roles: where their traffic goes, and who may call.",
    fix: "Revoke it under the user menu > Personal access tokens, or the system account's, and read the audit log. Give automation a system account with a role for its control plane.",
    source: "https://developer.konghq.com/konnect-api/",
    // Of a person, and of a system account. Kong prints no length.
    anchors: ["kpat_", "spat_"],
    after: [run(base62, 36, 80)],
    check: shapeCheck(/_(?=.*\d)(?=.*[A-Z])/),
    seal: withMixedEnd,
  },
];
