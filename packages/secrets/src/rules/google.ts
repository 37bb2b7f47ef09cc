import { base64url, charset } from "../charset.ts";
import { checkClearPrivateKey } from "../checksums/pem.ts";
import { literal, run, type SecretRule } from "../rule.ts";

const provider = "Google Cloud";
/** A PEM body inside a JSON string: base64 and the two characters `\n`. */
const escapedBody = charset("base64-escaped", "0-9A-Za-z+/=\\");

export const google: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/google-api-key",
    title: "Google API key",
    provider,
    severity: "warning",
    why: "It calls the APIs that its restrictions allow at the project's cost: without restrictions, every API that is on. Gemini takes new keys of another form.",
    fix: "Delete or rotate it under APIs & Services > Credentials (`gcloud services api-keys delete`). Keys that must ship to a browser or app need application and API restrictions; servers use a service account by workload identity.",
    source: "https://cloud.google.com/docs/authentication/api-keys",
    anchors: ["AIza"],
    after: [run(base64url, 35)],
  },
  {
    kind: "token",
    id: "secrets/google-auth-key",
    title: "Google API key bound to a service account",
    provider,
    why: "It calls Gemini and other APIs as its service account, at the project's cost; it is never meant for a browser or an app.",
    fix: "Delete it under API keys in Google AI Studio (https://aistudio.google.com), or under APIs & Services > Credentials (`gcloud services api-keys delete`). Google blocks those that it finds leaked. Servers on Google Cloud use the service account itself by workload identity.",
    source: "https://ai.google.dev/gemini-api/docs/api-key",
    anchors: ["AQ.A"],
    after: [run(base64url, 40, 80)],
  },
  {
    kind: "token",
    id: "secrets/google-oauth-client-secret",
    title: "Google OAuth client secret",
    provider,
    why: "It poses as the application towards Google and its users, and redeems their authorization codes.",
    fix: "Add a new secret to the client under Google Auth Platform > Clients, roll it out, then disable and delete the old one. Keep the new one in Secret Manager.",
    source: "https://developers.google.com/identity/protocols/oauth2",
    anchors: ["GOCSPX-"],
    after: [run(base64url, 28)],
  },
  {
    kind: "token",
    id: "secrets/google-oauth-access-token",
    title: "Google OAuth access token",
    provider,
    severity: "warning",
    why: "For up to an hour, or twelve for some service accounts, it acts as a user or service account.",
    fix: "Revoke a user's with `curl -d token=… https://oauth2.googleapis.com/revoke`. A service account's cannot be revoked: disable the account, or wait for the hour. Then find what wrote it to a file. Let client libraries fetch tokens by application default credentials.",
    source: "https://cloud.google.com/sdk/gcloud/reference/auth/revoke",
    anchors: ["ya29."],
    after: [run(base64url, 60, 2048)],
  },
  {
    kind: "token",
    id: "secrets/google-oauth-refresh-token",
    title: "Google OAuth refresh token",
    provider,
    why: "With the client's id and secret it makes access tokens for the user until it is revoked.",
    fix: "Revoke it with `curl -d token=… https://oauth2.googleapis.com/revoke`; for the command line run `gcloud auth revoke`. In workflows use google-github-actions/auth with workload identity federation.",
    source: "https://developers.google.com/identity/protocols/oauth2",
    anchors: ["1//0"],
    after: [run(base64url, 40, 510)],
    context: { words: ["refresh", "client_id", "client_secret", "authorized_user"], within: 400 },
  },
  {
    kind: "token",
    id: "secrets/google-service-account-key",
    title: "Google Cloud service account key",
    provider,
    why: "It signs in as the service account from anywhere, with all its roles, for ten years unless it is deleted.",
    fix: "Disable it first, which can be undone: `gcloud iam service-accounts keys disable KEY_ID --iam-account ACCOUNT`. Access tokens made with it live for up to an hour more and cannot be revoked: to end them too, disable the account. Then read its audit log, and delete the key. In workflows use google-github-actions/auth with workload identity federation, and forbid keys by the policy iam.disableServiceAccountKeyCreation.",
    source: "https://cloud.google.com/iam/docs/service-account-creds",
    family: "secrets/private-key",
    anchors: ["-----BEGIN PRIVATE KEY-----\\n"],
    after: [run(escapedBody, 400, 6000), literal("-----END PRIVATE KEY-----")],
    context: { words: ["service_account", "gserviceaccount.com"], within: 400 },
    check: checkClearPrivateKey,
    seal: sealServiceAccountKey,
  },
];

/** A real key cannot be made of random base64: the frame of one, 1,218 bytes of DER, has to do. */
function sealServiceAccountKey(value: string): string {
  const frame = Buffer.from(
    value
      .slice(28, -25)
      .replace(/[^A-Za-z0-9+/]/g, "")
      .repeat(5)
      .slice(0, 1624),
    "base64",
  );
  frame.writeUInt32BE(0x308204be);
  const lines = frame.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\\n${lines.join("\\n")}\\n-----END PRIVATE KEY-----`;
}
