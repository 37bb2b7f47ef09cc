import { base32Lower, base62, base64url, digits, hexLower, nothing } from "../charset.ts";
import { asciiOf, mixedCheck, shapeCheck, structureVerdict } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { anchorsOf } from "./anchors.ts";
import { hexDigits } from "./hex-digits.ts";
import { uuid } from "./uuid.ts";

const phishing =
  "It sends mail from the company's own domain, which passes every check that protects people from phishing";

/** Services that send mail and text messages. */
export const messaging: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/sendgrid-api-key",
    title: "SendGrid API key",
    provider: "SendGrid",
    why: `${phishing}, and reads or changes contacts and templates within its scopes.`,
    fix: "Delete it under Settings > API Keys, and look for mail that you did not send. Make one with Mail Send alone for each sender.",
    source: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
    anchors: anchorsOf("SG.", base64url),
    after: [run(base64url, 21), literal("."), run(base64url, 43)],
  },
  {
    kind: "token",
    id: "secrets/mailgun-api-key",
    title: "Mailgun API key",
    provider: "Mailgun",
    why: `${phishing}, and reads logs and stored messages of all domains of the account.`,
    fix: "Delete it under API Security. Use a sending key of one domain for each sender.",
    source: "https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials",
    anchors: ["key-"],
    after: [run(hexLower, 32)],
    context: { words: ["mailgun"], within: 300 },
  },
  {
    kind: "named",
    id: "secrets/mailgun-sending-key",
    title: "Mailgun sending key",
    provider: "Mailgun",
    why: `${phishing}.`,
    fix: "Delete it under the domain's Sending keys, and look for mail that you did not send.",
    source: "https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials",
    names: ["mailgun_api_key", "mailgun_key", "mailgun_sending_key", "mailgun_private_api_key", "mailgun_token"],
    value: [run(hexLower, 32), literal("-"), run(hexLower, 8), literal("-"), run(hexLower, 8)],
  },
  {
    kind: "token",
    id: "secrets/mailchimp-api-key",
    title: "Mailchimp API key",
    provider: "Mailchimp",
    why: "It reads and changes the audiences, with the addresses of all subscribers, and sends campaigns to them.",
    fix: "Delete it under Account & billing > Extras > API keys. Integrations of others use OAuth.",
    source: "https://mailchimp.com/developer/marketing/guides/quick-start/",
    anchors: ["-us1", "-us2", "-us3", "-us4", "-us5", "-us6", "-us7", "-us8", "-us9"],
    before: [run(hexLower, 32)],
    after: [run(digits, 0, 1)],
  },
  {
    kind: "named",
    id: "secrets/mandrill-api-key",
    title: "Mailchimp Transactional (Mandrill) API key",
    provider: "Mailchimp",
    why: `${phishing}.`,
    fix: "Delete it under Settings > SMTP & API Info. Make one limited to the calls and addresses of the sender.",
    source: "https://mailchimp.com/developer/transactional/guides/quick-start/",
    names: ["mandrill_api_key", "mandrill_apikey", "mandrill_key", "mailchimp_transactional_api_key"],
    value: [run(base64url, 22, 25)],
    check: shapeCheck(/^(?:md-)?(?=.*[A-Z])(?=.*[a-z])[\w-]{22}$/),
    seal: (value) => `md-${value.slice(0, 22)}`,
  },
  {
    kind: "token",
    id: "secrets/brevo-api-key",
    title: "Brevo API or SMTP key",
    provider: "Brevo",
    why: `${phishing}, and reads the contacts of the account.`,
    fix: "Delete it under SMTP & API, limit the account to known addresses, and look for mail that you did not send.",
    source: "https://developers.brevo.com/docs/getting-started",
    anchors: ["xkeysib-", "xsmtpsib-"],
    after: [run(hexLower, 64), literal("-"), run(base62, 16)],
  },
  {
    kind: "named",
    id: "secrets/postmark-token",
    title: "Postmark server or account token",
    provider: "Postmark",
    why: `${phishing}, and reads the messages of the last 45 days.`,
    fix: "Generate another on the server's API Tokens page, and delete the old one.",
    source: "https://postmarkapp.com/developer/api/overview",
    names: [
      "postmark_api_token",
      "postmark_server_token",
      "postmark_api_key",
      "postmark_token",
      "postmark_account_token",
      "x_postmark_server_token",
    ],
    value: uuid,
  },
  {
    kind: "named",
    id: "secrets/resend-api-key",
    title: "Resend API key",
    provider: "Resend",
    why: `${phishing}.`,
    fix: "Delete it under API Keys, and look for mail that you did not send. Use keys with sending access for one domain.",
    source: "https://resend.com/docs/api-reference/api-keys/create-api-key",
    names: ["resend_api_key", "resend_key", "resend_token"],
    value: [literal("re_"), run(base62, 8), literal("_"), run(base62, 20, 30)],
  },
  {
    kind: "named",
    id: "secrets/twilio-auth-token",
    title: "Twilio auth token",
    provider: "Twilio",
    why: "With the account's SID it calls and texts at the account's cost, reads messages with one-time codes, and makes more keys.",
    fix: "Promote the secondary token under Account > API keys & tokens, which ends the first. Use API keys with restricted permissions in applications.",
    source: "https://www.twilio.com/docs/iam/api-keys",
    names: ["twilio_auth_token", "twilio_token", "twilio_authtoken", "twilio_account_token"],
    value: [run(hexLower, 32)],
  },
  {
    kind: "named",
    id: "secrets/twilio-api-secret",
    title: "Twilio API key secret",
    provider: "Twilio",
    why: "With its SID it calls and texts at the account's cost, and reads messages with one-time codes.",
    fix: "Delete the key under Account > API keys & tokens, and make a restricted one for the task.",
    source: "https://www.twilio.com/docs/iam/api-keys",
    names: ["twilio_api_secret", "twilio_api_key_secret", "twilio_secret"],
    value: [run(base62, 32)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/onesignal-api-key",
    title: "OneSignal API key",
    provider: "OneSignal",
    why: "It sends notifications, e-mail and SMS to all users of an app, and reads who they are; an organisation's key manages all apps.",
    fix: "Delete or rotate it under Settings > Keys & IDs. Call the API from a server alone, with a key limited to its addresses.",
    // OneSignal prints the prefix and no length.
    source: "https://documentation.onesignal.com/docs/en/keys-and-ids",
    anchors: ["os_v2_app_", "os_v2_org_"],
    after: [run(base32Lower, 40, 160)],
  },
  {
    kind: "named",
    id: "secrets/onesignal-legacy-api-key",
    title: "OneSignal REST API key (legacy)",
    provider: "OneSignal",
    why: "It sends notifications, e-mail and SMS to all users of an app, and reads who they are.",
    fix: "Replace it under Settings > Keys & IDs by a new key, limited to the server's addresses, and disable the legacy one.",
    source: "https://documentation.onesignal.com/docs/en/keys-and-ids",
    family: "secrets/onesignal-api-key",
    names: [
      "onesignal_api_key",
      "onesignal_rest_api_key",
      "onesignal_app_auth_key",
      "onesignal_user_auth_key",
      "onesignal_key",
    ],
    value: [run(base62, 48)],
    check: checkUuidInBase64,
    seal: (value) => Buffer.from(uuidOf(value)).toString("base64"),
  },
  {
    kind: "token",
    id: "secrets/mailgun-key-in-call",
    title: "Mailgun sending key in a call",
    provider: "Mailgun",
    why: `${phishing}.`,
    fix: "Delete it under the domain's Sending keys or API Security, and look for mail that you did not send.",
    source: "https://documentation.mailgun.com/docs/mailgun/user-manual/get-started",
    family: "secrets/mailgun-sending-key",
    anchors: ['"api", "', "'api', '", '("api", "', "secret' => '"],
    value: "after",
    leftBoundary: nothing,
    after: [run(hexLower, 32), literal("-"), run(hexLower, 8), literal("-"), run(hexLower, 8)],
    context: { words: ["mailgun"], within: 300 },
  },
];

function checkUuidInBase64(value: Uint8Array) {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(Buffer.from(asciiOf(value), "base64").toString("latin1"))
    ? structureVerdict("a UUID in base64")
    : undefined;
}

function uuidOf(text: string): string {
  return hexDigits(text, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
