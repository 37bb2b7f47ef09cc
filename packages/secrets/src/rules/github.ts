import { base62, base64url, digits } from "../charset.ts";
import { checkJwtHeader } from "../checksums/jwt.ts";
import { githubChecksum } from "../checksums/trailing-checksum.ts";
import { literal, run, type SecretRule } from "../rule.ts";

const provider = "GitHub";
const formats = "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/";
const checksummed = { after: [run(base62, 36)], ...githubChecksum } as const;

/** https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats */
export const github: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/github-personal-access-token",
    title: "GitHub personal access token (classic)",
    provider,
    why: "It acts as its owner in every repository and organisation that the owner can reach, within coarse scopes that cannot name a repository.",
    fix: "Run `sallyport secrets revoke FINGERPRINT`, which needs no sign-in, or delete it at https://github.com/settings/tokens (Settings > Developer settings > Personal access tokens > Tokens (classic)). Then read the owner's security log for what it did. In workflows use GITHUB_TOKEN with `permissions:`; across repositories use a GitHub App installation token.",
    source: formats,
    anchors: ["ghp_"],
    ...checksummed,
  },
  {
    kind: "token",
    id: "secrets/github-fine-grained-token",
    title: "GitHub fine-grained personal access token",
    provider,
    why: "It acts as its owner on the repositories and permissions that it was given, often with write access to code or workflows.",
    fix: "Run `sallyport secrets revoke FINGERPRINT`, which needs no sign-in, or delete it at https://github.com/settings/personal-access-tokens (Settings > Developer settings > Personal access tokens > Fine-grained tokens). Then read the owner's security log for what it did. In workflows use GITHUB_TOKEN with `permissions:`; across repositories use a GitHub App installation token.",
    source:
      "https://github.blog/security/application-security/introducing-fine-grained-personal-access-tokens-for-github/",
    anchors: ["github_pat_"],
    after: [run(base62, 22), literal("_"), run(base62, 59)],
  },
  {
    kind: "token",
    id: "secrets/github-oauth-token",
    title: "GitHub OAuth access token",
    provider,
    why: "It acts as the user who signed in to an OAuth app, or as whoever ran `gh auth login`, until it is revoked.",
    fix: "Run `sallyport secrets revoke FINGERPRINT`, which needs no sign-in, or revoke the app's access under Settings > Applications > Authorized OAuth Apps, which ends all its tokens. For the command line then run `gh auth logout` and sign in again; in workflows use GITHUB_TOKEN.",
    source: formats,
    anchors: ["gho_"],
    ...checksummed,
  },
  {
    kind: "token",
    id: "secrets/github-app-user-token",
    title: "GitHub App user access token",
    provider,
    why: "It acts as a user through a GitHub App, with the permissions of both, for eight hours or for ever if the app's tokens do not expire.",
    fix: "Run `sallyport secrets revoke FINGERPRINT`, which needs no sign-in; the app's owner can send `DELETE /applications/CLIENT_ID/token`, its user can revoke it under Settings > Applications > Authorized GitHub Apps. Keep such tokens in memory, and turn on user token expiration in the app's optional features.",
    source: formats,
    anchors: ["ghu_"],
    ...checksummed,
  },
  {
    kind: "token",
    id: "secrets/github-installation-token",
    title: "GitHub App installation access token",
    provider,
    why: "For up to an hour it has the app's permissions, and as GITHUB_TOKEN those of the job, on every repository of the installation.",
    fix: "Send `DELETE https://api.github.com/installation/token` with the token itself, which ends it at once; otherwise it ends within the hour. Then look for what wrote it to a file. Ask for a new one in the job that needs it, limited to the repositories and permissions of that job.",
    source: formats,
    anchors: ["ghs_"],
    ...checksummed,
  },
  {
    kind: "token",
    id: "secrets/github-installation-jwt",
    title: "GitHub App installation access token (signed form)",
    provider,
    why: "For up to an hour it has the app's permissions, and as GITHUB_TOKEN those of the job, on every repository of the installation.",
    fix: "Send `DELETE https://api.github.com/installation/token` with the token itself, which ends it at once; otherwise it ends within the hour. Then look for what wrote it to a file. Ask for a new one in the job that needs it, limited to the repositories and permissions of that job.",
    source: "https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/",
    family: "secrets/github-installation-token",
    anchors: ["ghs_"],
    after: [
      run(digits, 1, 12),
      literal("_eyJ"),
      run(base64url, 10, 600),
      literal("."),
      run(base64url, 20, 2000),
      literal("."),
      run(base64url, 40, 1000),
    ],
    check: checkJwtHeader,
    seal: (value) =>
      value.replace(/_eyJ[\w-]+/, `_${Buffer.from('{"alg":"RS256","typ":"JWT"}').toString("base64url")}`),
  },
  {
    kind: "token",
    id: "secrets/github-refresh-token",
    title: "GitHub App refresh token",
    provider,
    why: "Together with the app's client secret it makes new user access tokens for six months.",
    fix: "Run `sallyport secrets revoke FINGERPRINT`, which needs no sign-in, or revoke the user's authorization under Settings > Applications > Authorized GitHub Apps. Rotate the app's client secret if it leaked as well. Keep refresh tokens in a database that is encrypted at rest.",
    source:
      "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation",
    anchors: ["ghr_"],
    after: [run(base62, 76)],
  },
];
