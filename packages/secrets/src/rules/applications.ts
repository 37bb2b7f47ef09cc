import { base62, base64, charset, hexLower, letters } from "../charset.ts";
import { checkDefuseKey, digestOf } from "../checksums/defuse.ts";
import { synapseChecksum } from "../checksums/trailing-checksum.ts";
import { mixedCheck, shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";

/** Keys with which applications that one runs by oneself sign, encrypt or sign in. */
export const applications: readonly SecretRule[] = [
  {
    kind: "named",
    id: "secrets/strapi-key",
    title: "Keys of Strapi",
    provider: "Strapi",
    why: "The keys sign sessions, and the salts hash API tokens: whoever has them forges a session or tests tokens.",
    fix: "Put new ones into the environment, which signs everybody out and ends all API tokens.",
    source: "https://docs.strapi.io/cms/configurations/environment",
    names: ["app_keys", "api_token_salt", "transfer_token_salt"],
    value: [run(charset("base64-list", "0-9A-Za-z+/=,"), 22, 200)],
    check: shapeCheck(/^[\w+/]{22}==(?:,[\w+/]{22}==){0,7}$/),
    seal: (value) => `${value.replaceAll(/[^0-9A-Za-z]/g, "a").slice(0, 22)}==`,
  },
  {
    kind: "named",
    id: "secrets/installation-key",
    title: "Key of an installation of Bitwarden, GitLab, Mattermost or Psono",
    provider: "Bitwarden, GitLab, Mattermost and Psono",
    why: "The application signs or encrypts with it: whoever has it forges sessions and reads what is encrypted.",
    fix: "Replace it as the application's manual says, and read the next one from a secret store.",
    source: "https://bitwarden.com/help/environment-variables/",
    names: [
      "internal_identity_key",
      "installation_key",
      "db_key_base",
      "otp_key_base",
      "psono_ci_api_secret_key_hex",
      "psono_ci_api_key_private_key",
      "at_rest_encrypt_key",
      "public_link_salt",
    ],
    value: [run(base62, 20, 128)],
    check: mixedCheck,
  },
  {
    kind: "named",
    id: "secrets/acme-dns-key",
    title: "Key of a DNS service in the settings of acme.sh",
    provider: "acme.sh",
    why: "It changes the zones of the account: whoever has it points names elsewhere and gets certificates for them.",
    fix: "Revoke it at the DNS service, and give acme.sh a token for the zones that it renews.",
    source: "https://github.com/acmesh-official/acme.sh/wiki/dnsapi",
    names: ["cf_key", "dp_key"],
    value: [run(hexLower, 32, 40)],
  },
  {
    kind: "token",
    id: "secrets/matrix-access-token",
    title: "Matrix access token of Synapse",
    provider: "Matrix",
    why: "It reads and writes as the user in every room, and as an administrator's it governs the server.",
    fix: "Sign the device out under the user's sessions, and read what the account did. Give a bot an account of its own.",
    source: "https://github.com/element-hq/synapse/blob/develop/synapse/handlers/auth.py",
    anchors: ["syt_", "syr_"],
    after: [run(base64, 2, 340), literal("_"), run(letters, 20), literal("_"), run(base62, 6)],
    ...synapseChecksum,
  },
  {
    kind: "token",
    id: "secrets/defuse-key",
    title: "Key of defuse/php-encryption",
    provider: "any",
    why: "It decrypts whatever the application has encrypted with it, cookies and personal data among it.",
    fix: "Make another with `vendor/bin/generate-defuse-key`, encrypt the data anew, and keep the key outside of the repository.",
    source: "https://github.com/defuse/php-encryption/blob/master/docs/classes/Key.md",
    anchors: ["def00000"],
    after: [run(hexLower, 128)],
    check: checkDefuseKey,
    seal: (value) => value.slice(0, 72) + digestOf(value.slice(0, 72)),
  },
];
