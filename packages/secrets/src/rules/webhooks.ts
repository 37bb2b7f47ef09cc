import { base62, charset, digits, hex, nothing } from "../charset.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { hexDigits, uuidLike } from "./hex-digits.ts";
import { uuid } from "./uuid.ts";

const posts =
  "Whoever has the address posts into the group or starts what waits behind it, and people trust what comes from there";
const keep = "Keep the address in a secret: it is the password";
/** The rest of an address, up to what a shell or a quote ends. */
const path = charset("url-path", "0-9A-Za-z/_.-");

/** Addresses that are a password: whoever knows one may use what is behind it. */
export const webhooks: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/bot-webhook",
    title: "Webhook URL of a bot in a group of Lark or WeCom, or of an alert",
    provider: "Lark, WeCom, Splunk On-Call and Portainer",
    why: `${posts}.`,
    fix: `Delete the bot or the hook, and make another, with signatures or a list of addresses where there are any. ${keep}.`,
    source: "https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot",
    anchors: [
      "open.feishu.cn/open-apis/bot/v2/hook/",
      "open.larksuite.com/open-apis/bot/v2/hook/",
      "qyapi.weixin.qq.com/cgi-bin/webhook/send?key=",
      "/integrations/generic/20131114/alert/",
      "/api/webhooks/",
      "/api/stacks/webhooks/",
    ],
    leftBoundary: nothing,
    after: uuid,
    check: unlessDocumented(),
  },
  {
    kind: "token",
    id: "secrets/chat-webhook",
    title: "Incoming webhook URL of Mattermost or Rocket.Chat",
    provider: "Mattermost and Rocket.Chat",
    why: `${posts}.`,
    fix: `Delete the webhook under the integrations of the server, and make another for one channel. ${keep}.`,
    source: "https://developers.mattermost.com/integrate/webhooks/incoming/",
    anchors: ["/hooks/"],
    leftBoundary: nothing,
    after: [run(path, 26, 90)],
    check: shapeCheck(
      /\/(?=[a-z]*\d[a-z]*\d)[13-9a-km-uw-z]{26}$|\/[A-HJ-NP-Za-km-z2-9]{17}\/(?=\D*\d\D*\d)[A-HJ-NP-Za-km-z2-9]{43,64}$/,
    ),
    seal: (value) => `/hooks/${hexDigits(value, 26).replaceAll(/[02l]/g, "7")}`,
  },
  {
    kind: "token",
    id: "secrets/automation-webhook",
    title: "Webhook URL of Make, Zapier or ServerChan",
    provider: "Make, Zapier and ServerChan",
    why: "Whoever has the address starts the scenario with data of his own, as often as he likes.",
    fix: `Delete the webhook in the scenario, and make another. ${keep}.`,
    source: "https://help.make.com/webhooks",
    anchors: ["hook.integromat.com/", ".make.com/", "hooks.zapier.com/hooks/catch/", "sctapi.ftqq.com/SCT"],
    leftBoundary: nothing,
    after: [run(path, 12, 60)],
    check: shapeCheck(
      /(?:integromat|make)\.com\/(?=\D*\d)[\da-z]{32}$|catch\/\d{4,10}\/[\da-z]{5,10}\/?$|com\/SCT\d{1,9}T\w{20,40}(?:\.send)?$/,
    ),
    seal: (value) => `hook.integromat.com/${hexDigits(value, 31)}7`,
  },
  {
    kind: "token",
    id: "secrets/node-address",
    title: "Address of a blockchain node with its key",
    provider: "Ankr, Chainstack, GetBlock and NodeReal",
    why: "Whoever has the address uses the node at the account's cost.",
    fix: "Delete the endpoint or its key in the console, and make another, limited to the calls and origins of the task.",
    source: "https://docs.getblock.io/getting-started/auth-with-access-token",
    anchors: ["rpc.ankr.com/", "go.getblock.io/", ".core.chainstack.com/", ".nodereal.io/v1/"],
    leftBoundary: nothing,
    after: [run(path, 32, 100)],
    check: shapeCheck(/\/(?=[\da-f]*\d)[\da-f]{32}(?:[\da-f]{32})?$/),
    seal: (value) => `go.getblock.io/${hexDigits(value, 31)}7`,
  },
  {
    kind: "token",
    id: "secrets/stream-key",
    title: "Stream key of Twitch or YouTube",
    provider: "Twitch and YouTube",
    why: "Whoever has it broadcasts on the channel.",
    fix: "Reset it in the creator dashboard of Twitch or YouTube Studio.",
    source: "https://help.twitch.tv/s/article/twitch-stream-key-faq",
    anchors: ["live_1", "live_2", "live_3", "live_4", "live_5", "live_6", "live_7", "live_8", "live_9"],
    after: [run(digits, 4, 10), literal("_"), run(base62, 26, 34)],
  },
  {
    kind: "token",
    id: "secrets/stream-address",
    title: "Address of a live stream with its key",
    provider: "YouTube",
    why: "Whoever has it broadcasts on the channel.",
    fix: "Reset the stream key in YouTube Studio.",
    source: "https://support.google.com/youtube/answer/2907883",
    family: "secrets/stream-key",
    anchors: ["rtmp.youtube.com/live2/", "rtmps.youtube.com/live2/"],
    leftBoundary: nothing,
    after: [run(charset("lower-alnum-dash", "0-9a-z-"), 19, 24)],
    check: shapeCheck(/\/[\da-z]{4}(?:-[\da-z]{4}){3,4}$/),
    seal: (value) => `rtmp.youtube.com/live2/${uuidLike(value).slice(9, 23)}-${uuidLike(value).slice(24, 28)}`,
  },
  {
    kind: "token",
    id: "secrets/dynamic-dns-address",
    title: "Address that changes a name at FreeDNS",
    provider: "FreeDNS",
    why: "Whoever has it points the host's name to a machine of his own.",
    fix: "Change the update token under Dynamic DNS at freedns.afraid.org.",
    source: "https://freedns.afraid.org/dynamic/",
    anchors: ["sync.afraid.org/u/", "freedns.afraid.org/dynamic/update.php?"],
    leftBoundary: nothing,
    after: [run(base62, 20, 70)],
    check: shapeCheck(/[/?](?=[^?]*\d)(?=[^?]*[A-Z])[A-Za-z\d]{20,70}$/),
    seal: (value) => `${value.slice(0, -3)}a1B`,
  },
  {
    kind: "token",
    id: "secrets/kavenegar-address",
    title: "Kavenegar API key in an address",
    provider: "Kavenegar",
    why: "It sends text messages and calls at the account's cost, and reads those that were sent.",
    fix: "Reset the key under Settings in the panel. Build the address when it is called, from the environment.",
    source: "https://kavenegar.com/rest.html",
    anchors: ["api.kavenegar.com/v1/"],
    leftBoundary: nothing,
    after: [run(hex, 60, 80)],
  },
];
