import { compareConfidence } from "@sallyport/core";
import { expect, test } from "vitest";
import { base62, base64, type Charset, hexLower, letters, lower } from "../charset.ts";
import { isDocumentationExample } from "../checksums/documentation-examples.ts";
import { compileScanner } from "../engine/scanner.ts";
import { type Random, randomText, seededRandom } from "../random.ts";
import { partsOf } from "../sample.ts";
import { builtinRules } from "./index.ts";

const scanner = compileScanner(builtinRules);

function found(text: string): string[] {
  return scanner
    .scan(Buffer.from(text), { path: "deploy/notes.txt" })
    .filter(({ check }) => compareConfidence(check.confidence, "medium") >= 0)
    .map((match) => match.rule.id);
}

/** Where a value stands that nobody gave a name. */
const bare: readonly (readonly [where: string, text: (value: string) => string])[] = [
  ["in a log", (value) => `2031-02-03T04:05:06Z WARN denied ${value} for /v1/shops\n`],
  ["at the end of an address", (value) => `GET https://api.acme.io/v1/shops?k=${value}\n`],
  ["in a command", (value) => `acme login '${value}' --quiet\n`],
  ["in a message", (value) => `Sorry, I used "${value}" for the demo.\n`],
  ["in JSON in a string", (value) => `"{\\"v\\":\\"${value}\\"}"\n`],
];

const idsOfBareTokens =
  `adafruit-io-key brex-user-token browserbase-api-key cartesia-api-key cfx-server-key checkly-api-key
  codesandbox-api-token dashlane-service-device-keys daytona-api-key dbt-token deepseek-api-key defined-networking-api-key
  firecrawl-api-key firehydrant-bot-token frame-io-token gitpod-token helicone-api-key hex-api-token infracost-api-key
  intra-42-client-secret jsr-token kong-konnect-token lightdash-token liveblocks-secret-key llamacloud-api-key lob-live-key
  localstack-auth-token logfire-token maxmind-license-key meta-horizon-app-secret metabase-api-key midtrans-server-key modrinth-token
  n8n-api-key nylas-api-key onfido-api-token open-vsx-token permit-api-key persona-api-key pinterest-access-token plane-api-token
  polar-token portainer-access-token private-packagist-token pubnub-secret-key qianfan-api-key roblox-session-cookie rootly-api-key
  samsara-api-token scalingo-api-token socket-api-token thunderstore-token tinybird-token together-api-key
  tolgee-api-key trigger-dev-key unkey-root-key upcloud-api-token val-town-token wakatime-api-key woocommerce-consumer-secret
  xata-api-key xendit-secret-key amazon-access-token amazon-refresh-token asaas-api-key aws-session-token-alone cal-com-api-key
  checkout-com-secret-key crates-io-token dependency-track-api-key elevenlabs-api-key facebook-access-token
  flutterwave-secret-key gitlab-feed-token headscale-key influxdb3-token klarna-api-key model-gateway-key notion-token
  ory-oauth-token posthog-personal-api-key pterodactyl-api-key resend-api-key salesforce-access-token shopify-token
  smtp2go-api-key sonarqube-cloud-organization-token teamcity-access-token vault-batch-token`.split(/\s+/);

test.each(idsOfBareTokens)("%s is found bare", (id) => {
  const rule = builtinRules.find((candidate) => candidate.id === `secrets/${id}`);
  if (rule?.kind !== "token") throw new TypeError(`there is no token ${id}`);
  const random = seededRandom(id.length * 104_729);
  for (const [where, text] of bare) {
    for (let time = 0; time < 5; time++) expect(found(text(partsOf(rule, random).value)), where).toContain(rule.id);
  }
});

test("a Lichess token is found beside the site's address", () => {
  const value = `lip_${randomText(seededRandom(3), base62, 20)}`;
  expect(found(`curl -H "Authorization: Bearer ${value}" https://lichess.org/api/account\n`)).toEqual([
    "secrets/lichess-token",
  ]);
  expect(found(`sculpt(${value})\n`)).toEqual([]);
});

type Draw = (charset: Charset, length: number) => string;

/** What begins like one of these and is none. */
const lookAlikes: readonly (readonly [what: string, line: (draw: Draw) => string])[] = [
  ["a function of PHP", () => "$text = mb_convert_encoding($text, 'UTF-8', mb_detect_encoding($text));"],
  ["a call of Perl", () => "sv_catpvn(cs_main, cu_device_attribute, cb_feed_face_dead_beef());"],
  ["a pointer", (draw) => `ptr_${draw(letters, 43)} = nullptr;`],
  ["a picture and its digest", (draw) => `<img src="/img/ico-${draw(hexLower, 32)}.png">`],
  [
    "an element and its UUID",
    (draw) => `<ul id="ls-${[8, 4, 4, 4, 12].map((length) => draw(hexLower, length)).join("-")}" class="ls-none">`,
  ],
  ["classes of a calendar", () => '<td class="fc-daygrid-day fc-day-fri fc-daygrid-day-frame">'],
  ["elements of scikit-learn", () => '<div class="sk-estimator-doc-link" id="sk-container-id-1">'],
  ["a shape of a face", () => "rig.lip_upperLeftCornerBlend2 = 0.5"],
  ["a call of the kernel", (draw) => `aio_${draw(letters, 28)}(&context);`],
  ["a table of a job", () => "select * from tr_prod_orders_of_the_last_quarter_2031"],
  ["a key of another kind of environment", (draw) => `tr_prod_${draw(lower, 22)}`],
  [
    "a placeholder",
    () => "ico-xxxxx llx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx permit_key_your_key_goes_here",
  ],
  ["a heading", () => '<a href="#Mid-server-Installation-Guide-2">MID server</a>'],
  ["an endpoint", () => "await api_live.applicants.createApplicantWithReport2(options);"],
  ["an id of a shop", (draw) => `OC|12345678901|${draw(hexLower, 12)}`],
  ["a publishable key", (draw) => `live_pub_${draw(hexLower, 31)}`],
  ["base64 of no UUID", (draw) => `sec-c-${draw(base62, 48)}`],
  ["base64 of no JSON object", (draw) => `p.eyJ1IjogI${draw(base62, 60)}.${draw(base62, 43)}`],
  ["the warning of a cookie without the cookie", () => "It begins with `_|WARNING:-DO-NOT-SHARE-THIS.`"],
  ["a table in base64", (draw) => `${draw(base64, 30)}/mb_${draw(base64, 20)}=`],
  ["a suffix", () => "const key_mmk = shop_settings_of_the_year_2031_and_later_mmk;"],
  ["packages", () => "packagist_uut_ and packagist_ort_ are prefixes of tokens"],
  ["a column", () => "dbtc_order_v2_customer_Name_of_the_shop_in_2031"],
];

test.each(lookAlikes)("%s is none", (_what, line) => {
  for (let seed = 1; seed <= 20; seed++) {
    const random: Random = seededRandom(seed);
    expect(found(`first\n${line((charset, length) => randomText(random, charset, length))}\nlast\n`)).toEqual([]);
  }
});

test("what vendors print themselves is an example", () => {
  const gitpod = [
    "gitpod_pat_ko8KC1tJ-GkqIwqNliwF4tB",
    "Uk2Jd5nEe9qOWqYfobtY.6ZDQVanpaTKj9hQ",
    "uji0thCe8KFCcmEDGpsaTkSSb",
  ];
  const socket = ["sktsec_t_--RAN5U4ivauy4w37", "-6aoKyYPDt5ZbaT5JBVMqiwKo_api"];
  for (const value of [gitpod.join(""), socket.join("")]) {
    expect(isDocumentationExample(Buffer.from(value))).toBe(true);
    expect(found(`token: ${value}\n`)).toEqual([]);
  }
});
