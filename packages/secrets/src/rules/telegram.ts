import { base64url, digits, hexLower, nothing } from "../charset.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { run, type SecretRule } from "../rule.ts";
import { anchorsOf } from "./anchors.ts";

/** How code and settings give a value to a name. */
const givers = ['="', "='", '= "', "= '", "=", '": "', "': '", "\": '", ': "', ": '", ": "];

/** https://core.telegram.org/api/obtaining_api_id */
export const telegram: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/telegram-bot-token",
    title: "Telegram bot token",
    provider: "Telegram",
    why: "It reads every message to the bot and writes to everybody who talked to it.",
    fix: "Send `/revoke` to @BotFather, and put the new token into the deployment's secret store.",
    source: "https://core.telegram.org/bots/features#botfather",
    anchors: anchorsOf(":AA", base64url),
    before: [run(digits, 8, 10)],
    // The API's address is `/bot<token>/getMe`.
    leftBoundary: digits,
    after: [run(base64url, 32)],
    check: unlessDocumented(),
  },
  {
    kind: "token",
    id: "secrets/telegram-session",
    title: "Session of a Telegram account",
    provider: "Telegram",
    why: "Whoever has it is signed in as the account: reads its chats and writes in its name, without the second factor.",
    fix: "End the session in Telegram under Settings > Devices, and make another. Read it from a secret.",
    source: "https://docs.telethon.dev/en/stable/concepts/sessions.html",
    anchors: ['StringSession("1', "StringSession('1"],
    value: "after",
    leftBoundary: nothing,
    after: [run(base64url, 200, 400)],
  },
  {
    kind: "token",
    id: "secrets/telegram-api-hash",
    title: "API hash of a Telegram application",
    provider: "Telegram",
    severity: "warning",
    why: "With its API id others sign in as the application; Telegram limits accounts that it is abused with, and cannot revoke it.",
    fix: "Telegram cannot revoke it: watch the application, and read it from the environment. An application that people install has to hold it.",
    source: "https://core.telegram.org/api/obtaining_api_id",
    anchors: ["api_hash", "API_HASH", "apiHash"].flatMap((name) =>
      givers.flatMap((giver) => (giver.startsWith("=") ? [name + giver, `${name} ${giver}`] : [name + giver])),
    ),
    value: "after",
    leftBoundary: nothing,
    after: [run(hexLower, 32)],
    // The id stands beside it.
    context: { words: ["api_id", "apiid"], within: 200 },
    check: unlessDocumented(),
  },
];
