import { alnumDash, base62, base64url, charset, digits, hexLower, letters, nothing, upperAlnum } from "../charset.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { mixedCheck, shapeCheck, structureVerdict } from "../checksums/verdict.ts";
import { literal, run, type SecretRule, type Segment } from "../rule.ts";
import { hexDigits } from "./hex-digits.ts";
import { uuid } from "./uuid.ts";

const slack = "https://docs.slack.dev/authentication/tokens/";
const slackWebhook = "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/";
const urlPath = charset("url-path", "0-9A-Za-z/_-");
/** The bot's id in base64, a time, a signature. */
const discordToken: readonly Segment[] = [
  run(base64url, 23, 28),
  literal("."),
  run(base64url, 6),
  literal("."),
  run(base64url, 27, 40),
];

export const chat: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/slack-bot-token",
    title: "Slack bot token",
    provider: "Slack",
    why: "It reads the channels that the bot is in and writes as the bot, which people trust.",
    fix: "Revoke it with `auth.revoke`, which takes the bot out of its channels, then reinstall the app under OAuth & Permissions for a new one, and read the workspace's access log. Turn token rotation on, and keep tokens in the deployment's secret store.",
    source: slack,
    // Also just-in-time tokens of workflows.
    anchors: ["xoxb-", "xwfp-"],
    after: [run(digits, 8, 14), literal("-"), run(alnumDash, 20, 90)],
  },
  {
    kind: "token",
    id: "secrets/slack-user-token",
    title: "Slack user token",
    provider: "Slack",
    why: "It reads and writes as a person, private channels and direct messages too where its scopes allow.",
    fix: "Revoke it with `auth.revoke` (a service token with `slack auth revoke --token …`), or remove the app under the person's connected apps. A browser's session ends with Sign out of all other sessions. Use a bot token with the scopes of the task.",
    source: slack,
    // Signed in by an app, by a browser, or by what came before both.
    anchors: ["xoxp-", "xoxc-", "xoxs-"],
    after: [run(digits, 8, 14), literal("-"), run(alnumDash, 40, 90)],
  },
  {
    kind: "token",
    id: "secrets/slack-app-token",
    title: "Slack app-level token",
    provider: "Slack",
    why: "It opens the app's socket and receives every event that the app is subscribed to, in all workspaces.",
    fix: "Revoke it under the app's Basic Information > App-Level Tokens, and make another with the scopes it needs.",
    source: slack,
    anchors: ["xapp-"],
    after: [
      run(digits, 1),
      literal("-A"),
      run(upperAlnum, 8, 14),
      literal("-"),
      run(digits, 8, 14),
      literal("-"),
      run(hexLower, 64),
    ],
  },
  {
    kind: "token",
    id: "secrets/slack-rotating-token",
    title: "Slack configuration, rotating or refresh token",
    provider: "Slack",
    why: "It changes the settings of apps, or makes new access tokens for the workspace.",
    fix: "Revoke it with `auth.revoke`, or delete it under Your App Configuration Tokens on api.slack.com/apps.",
    source: "https://docs.slack.dev/authentication/using-token-rotation/",
    anchors: ["xoxe-1-", "xoxe.xoxb-1-", "xoxe.xoxp-1-"],
    after: [run(base64url, 100, 250)],
  },
  {
    kind: "token",
    id: "secrets/slack-legacy-workspace-token",
    title: "Slack workspace or refresh token (legacy)",
    provider: "Slack",
    why: "It reads and writes in the workspace as an app of the retired kind, or makes new access tokens for it.",
    fix: "Revoke it with `auth.revoke`, and move to an app with a bot token of the scopes that it needs.",
    source: slack,
    anchors: ["xoxa-", "xoxr-"],
    after: [run(digits, 1, 14), literal("-"), run(alnumDash, 30, 150)],
  },
  {
    kind: "named",
    id: "secrets/slack-verification-token",
    title: "Slack verification token",
    provider: "Slack",
    severity: "warning",
    why: "It makes requests that the app takes for Slack's: commands, events and clicks of the holder's making.",
    fix: "Regenerate it under the app's Basic Information, and check the signature of requests by the signing secret instead: the token is deprecated.",
    source: "https://docs.slack.dev/authentication/verifying-requests-from-slack/",
    names: ["slack_verification_token", "slack_verify_token"],
    value: [run(base62, 24)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/slack-webhook",
    title: "Slack incoming webhook URL",
    provider: "Slack",
    why: "Whoever has the address posts to the channel in the app's name: good for phishing colleagues.",
    fix: "Delete it under the app's Incoming Webhooks, and make another. Keep the address in a secret: it is the password.",
    source: slackWebhook,
    // The second is Slack for government.
    anchors: ["hooks.slack.com/services/", "hooks.slack-gov.com/services/"],
    after: [run(upperAlnum, 8, 14), literal("/"), run(upperAlnum, 8, 14), literal("/"), run(base62, 24)],
    check: unlessDocumented(shapeCheck(/\/T[A-Z0-9]+\/B[A-Z0-9]+\/\w+$/)),
    seal: (value) => value.replace(/services\/.([A-Z0-9]+)\/./, "services/T$1/B"),
  },
  {
    kind: "token",
    id: "secrets/slack-workflow-webhook",
    title: "Slack workflow trigger URL",
    provider: "Slack",
    why: "Whoever has the address starts the workflow with input of their choice.",
    fix: "Delete the webhook trigger in the workflow's builder, and make another. Keep the address in a secret: it is the password.",
    source: "https://slack.com/help/articles/360041352714",
    anchors: ["hooks.slack.com/workflows/", "hooks.slack.com/triggers/"],
    after: [run(urlPath, 45, 90)],
    check: shapeCheck(
      /\/(?:workflows\/T\w{8,13}\/A\w{8,13}\/\d{10,20}\/\w{24}|triggers\/[TE]\w{8,13}\/\d{10,15}\/[0-9a-f]{32})$/,
    ),
    seal: (value) =>
      `hooks.slack.com/triggers/T${value.slice(-9).replace(/[^0-9A-Z]/g, "A")}/${value.length}00000000/${hexDigits(value, 32)}`,
  },
  {
    kind: "named",
    id: "secrets/discord-bot-token",
    title: "Discord bot token",
    provider: "Discord",
    why: "It controls the bot in every server it is in: reads messages, deletes channels, bans people.",
    fix: "Reset it in the Developer Portal under Bot > Reset Token, and read the servers' audit logs.",
    source: "https://discord.com/developers/docs/reference#authentication",
    names: [
      "discord_token",
      "discord_bot_token",
      "discord_api_token",
      "discord_client_token",
      "bot_token",
      "bot_secret",
      "discord_secret",
    ],
    value: discordToken,
    check: unlessDocumented(checkDiscordToken),
    seal: sealDiscordToken,
  },
  {
    kind: "token",
    id: "secrets/discord-bot-token-in-call",
    title: "Discord bot token in a call or header",
    provider: "Discord",
    why: "It controls the bot in every server it is in: reads messages, deletes channels, bans people.",
    fix: "Reset it in the Developer Portal under Bot > Reset Token, and read the servers' audit logs. Read the new one from the environment as DISCORD_TOKEN.",
    source: "https://discord.com/developers/docs/reference#authentication",
    family: "secrets/discord-bot-token",
    anchors: ["Bot ", ...[".login", ".run", ".start", ".Run", ".New"].flatMap((call) => [`${call}("`, `${call}('`])],
    value: "after",
    leftBoundary: nothing,
    after: discordToken,
    check: unlessDocumented(checkDiscordToken),
    seal: sealDiscordToken,
  },
  {
    kind: "token",
    id: "secrets/discord-webhook",
    title: "Discord webhook URL",
    provider: "Discord",
    why: "Whoever has the address posts to the channel under any name, and edits or deletes what it posted.",
    fix: "Delete it under the channel's Integrations > Webhooks, or send `DELETE` to the address itself, and make another.",
    source: "https://discord.com/developers/docs/resources/webhook",
    anchors: ["discord.com/api/", "discordapp.com/api/"].flatMap((api) =>
      ["", "v6/", "v7/", "v8/", "v9/", "v10/"].map((version) => `${api}${version}webhooks/`),
    ),
    after: [run(digits, 17, 20), literal("/"), run(base64url, 60, 72)],
  },
  {
    kind: "token",
    id: "secrets/teams-webhook",
    title: "Microsoft Teams incoming webhook URL",
    provider: "Microsoft Teams",
    why: "Whoever has the address posts cards to the channel in the connector's name: good for phishing colleagues.",
    fix: "Remove the connector from the channel; they are retired. Post by a workflow that only named people may trigger, and keep its address in a secret.",
    source:
      "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
    anchors: [".webhook.office.com/webhookb2/"],
    before: [run(alnumDash, 2, 60)],
    // The connector is mostly IncomingWebhook; Jenkins and others have a name of their own.
    after: [
      ...uuid,
      literal("@"),
      ...uuid,
      literal("/"),
      run(letters, 3, 40),
      literal("/"),
      run(hexLower, 32),
      literal("/"),
      run(urlPath, 36, 100),
    ],
  },
  {
    kind: "token",
    id: "secrets/power-automate-webhook",
    title: "Power Automate or Logic Apps trigger URL",
    provider: "Microsoft",
    why: "Whoever has the address starts the flow with input of their choice; the signature in it is the only check.",
    fix: "Regenerate the trigger's access key (Logic app > Access keys), or delete and add the trigger. Restrict the trigger to users of the tenant.",
    source: "https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app",
    anchors: ["%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=", "%2Ftriggers%2Fmanual%2Frun&amp;sv=1.0&amp;sig="],
    value: "after",
    after: [run(base64url, 43)],
  },
  {
    kind: "token",
    id: "secrets/google-chat-webhook",
    title: "Google Chat webhook URL",
    provider: "Google Chat",
    why: "Whoever has the address posts to the space in the app's name: good for phishing colleagues.",
    fix: "Delete it under the space's Apps & integrations > Webhooks, and make another. Keep the address in a secret.",
    source: "https://developers.google.com/workspace/chat/quickstart/webhooks",
    anchors: ["chat.googleapis.com/v1/spaces/"],
    after: [
      run(base64url, 8, 20),
      literal("/messages?key="),
      run(base64url, 39),
      literal("&token="),
      run(charset("base64-percent-dash", "0-9A-Za-z%_-"), 40, 60),
    ],
  },
];

/** The first part is a snowflake, the bot's id in decimal digits. */
function checkDiscordToken(value: Uint8Array) {
  const [id] = Buffer.from(value).toString("latin1").split(".");
  return /^\d{17,20}$/.test(Buffer.from(id ?? "", "base64url").toString("latin1"))
    ? structureVerdict("begins with the id of a bot")
    : undefined;
}

function sealDiscordToken(value: string): string {
  const id = `1${String(value.charCodeAt(0)).repeat(9).slice(0, 17)}`;
  return value.replace(/^[^.]+/, Buffer.from(id).toString("base64url"));
}
