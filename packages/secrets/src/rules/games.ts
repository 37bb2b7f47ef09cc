import { base62, digits, hexLower, lowerAlnum, nameBytes } from "../charset.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { githubChecksum } from "../checksums/trailing-checksum.ts";
import { mixedCheck, shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { anchorsOf } from "./anchors.ts";

const replacesMods =
  "It publishes versions of the mods that its owner may change, which players then run on their machines";

/** Games, their servers and what players make for them. */
export const games: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/roblox-session-cookie",
    title: "Roblox session cookie",
    provider: "Roblox",
    why: "It is signed in as its owner, without a password or second factor: it spends their Robux and changes their experiences.",
    fix: "Sign out of all sessions under Settings > Security, which ends it, and look for trades and changes. For automation use an Open Cloud API key with the scopes of the task.",
    source: "https://create.roblox.com/docs/cloud",
    // Every cookie of the kind begins with the same warning.
    anchors: [
      "_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_",
    ],
    after: [run(nameBytes, 100, 2000)],
  },
  {
    kind: "token",
    id: "secrets/lichess-token",
    title: "Lichess access token",
    provider: "Lichess",
    why: "Within its scopes it plays, writes messages and changes preferences as its owner.",
    fix: "Revoke it at https://lichess.org/account/oauth/token, and give a bot a token with the scopes that it needs.",
    source: "https://lichess.org/api",
    // Of a person, and of an application.
    anchors: ["lip_", "lio_"],
    after: [run(base62, 16, 32)],
    context: { words: ["lichess"], within: 300 },
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/modrinth-token",
    title: "Modrinth access token",
    provider: "Modrinth",
    why: `${replacesMods}.`,
    fix: "Revoke it at https://modrinth.com/settings/pats, and look for versions that you did not publish. Give the release job a token that only creates versions.",
    source: "https://docs.modrinth.com/api/",
    // Of a person, of a session and of an application.
    anchors: ["mrp_", "mra_", "mro_"],
    after: [run(base62, 60)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/thunderstore-token",
    title: "Thunderstore service account token",
    provider: "Thunderstore",
    why: `${replacesMods}.`,
    fix: "Delete the service account on the team's page under Service Accounts, and look for versions that you did not publish.",
    source: "https://github.com/thunderstore-io/thunderstore-cli/wiki",
    anchors: ["tss_"],
    after: [run(base62, 36)],
    ...githubChecksum,
  },
  {
    kind: "token",
    id: "secrets/cfx-server-key",
    title: "Cfx.re server key",
    provider: "Cfx.re",
    why: "It runs a FiveM or RedM server in its owner's name, and Cfx.re bars the owner for what happens there.",
    fix: "Delete it at https://portal.cfx.re, and put the new one into a file beside server.cfg that stays out of the repository (`exec secrets.cfg`).",
    source: "https://docs.fivem.net/docs/server-manual/setting-up-a-server/",
    // Cfx.re prints no length.
    anchors: ["cfxk_"],
    after: [run(base62, 16, 32), literal("_"), run(base62, 4, 8)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/pterodactyl-api-key",
    title: "Pterodactyl API key",
    provider: "Pterodactyl",
    why: "An application key makes and deletes servers and users of the panel; a client key runs commands on its owner's servers.",
    fix: "Delete it under Admin > Application API, or under the account's API Credentials, and bind the next one to your addresses.",
    source: "https://github.com/pterodactyl/panel/blob/develop/app/Models/ApiKey.php",
    anchors: ["ptla_", "ptlc_"],
    after: [run(base62, 43)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/twitch-chat-token",
    title: "Twitch access token as chat takes it",
    provider: "Twitch",
    why: "It reads and writes chat as its user, and moderates or changes the channel as far as its scopes go.",
    fix: "Send it to https://id.twitch.tv/oauth2/revoke, or disconnect the application under Settings > Connections. Let the bot refresh its token and keep both outside the repository.",
    source: "https://dev.twitch.tv/docs/irc/authenticate-bot/",
    anchors: ["oauth:"],
    value: "after",
    after: [run(lowerAlnum, 30)],
    check: unlessDocumented(mixedCheck),
  },
  {
    kind: "token",
    id: "secrets/meta-horizon-app-secret",
    title: "App access token of Meta Horizon (Oculus) or Threads",
    provider: "Meta",
    why: "It ends with the app's secret: it acts for the app, and makes access tokens of its users last longer.",
    fix: "Regenerate the secret in the developer dashboard. Only a server calls with it; the app uses its user's token.",
    source: "https://developers.meta.com/horizon/documentation/native/ps-s2s-basics/",
    anchors: [...anchorsOf("OC|", digits), ...anchorsOf("TH|", digits)],
    after: [run(digits, 11, 17), literal("|"), run(hexLower, 32)],
    check: shapeCheck(/[a-f]/),
  },
];
