import { compareConfidence } from "@sallyport/core";
import { describe, expect, test } from "vitest";
import {
  base32,
  base32Lower,
  base62,
  base64,
  base64url,
  type Charset,
  digits,
  hexLower,
  hexUpper,
  lower,
  lowerAlnum,
} from "../charset.ts";
import { compileScanner } from "../engine/scanner.ts";
import { type Random, randomText, seededRandom } from "../random.ts";
import { builtinRules } from "./index.ts";

const scanner = compileScanner(builtinRules);

const shared = "https://acme.blob.core.windows.net/data/x.csv?sv=2022-11-02&sr=b&sp=r&se=2031-01-01T00%3A00%3A00Z";

/** Makes values of the shapes that vendors document. */
class Values {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  text(charset: Charset, length: number): string {
    return randomText(this.#random, charset, length);
  }

  hex(length: number): string {
    return this.text(hexLower, length);
  }

  uuid(): string {
    return [8, 4, 4, 4, 12].map((length) => this.hex(length)).join("-");
  }

  /** The base64 of so many random bytes. */
  base64(bytes: number): string {
    return Buffer.from(this.hex(bytes * 2), "hex").toString("base64");
  }

  discordToken(): string {
    const id = Buffer.from(`1${this.text(digits, 17)}`).toString("base64url");
    return `${id}.G${this.text(base64url, 5)}.${this.text(base64url, 37)}9`;
  }

  asanaToken(): string {
    return `2/1${this.text(digits, 15)}/1${this.text(digits, 15)}:${this.hex(32)}`;
  }

  intercomToken(): string {
    return Buffer.from(`tok:${this.uuid().replaceAll("-", "_")}:1:0`).toString("base64");
  }

  jwt(header: object, payload: object): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    return `${part(header)}.${part(payload)}.${this.text(base64url, 85)}9`;
  }
}

/** A rule, a file, and a line of it with a value in it, as the vendor's documentation shows it used. */
type DocumentedLine = readonly [rule: string, path: string, line: (values: Values) => string];

const lines: readonly DocumentedLine[] = [
  ["algolia-admin-key", "config/services.php", (v) => `'algolia_admin_key' => '${v.hex(32)}',`],
  ["anthropic-api-key", ".env", (v) => `ANTHROPIC_API_KEY=sk-ant-api03-${v.text(base64url, 93)}AA`],
  ["anthropic-api-key", ".env", (v) => `ANTHROPIC_API_KEY=sk-ant-api04-${v.text(base64url, 100)}9`],
  ["anthropic-oauth-token", "run.sh", (v) => `export CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-${v.text(base64url, 93)}AA`],
  [
    "aws-ses-smtp-password",
    ".env",
    (v) => `SMTP_PASSWORD=${Buffer.concat([Buffer.from([4]), Buffer.from(v.hex(64), "hex")]).toString("base64")}`,
  ],
  ["ory-personal-access-token", ".env", (v) => `ORY_API_KEY=ory_pat_${v.text(base62, 31)}7`],
  ["asana-authorization-header", "call.sh", (v) => `curl -H "Authorization: Bearer ${v.asanaToken()}" $URL`],
  ["aws-configure-secret-key", "setup.sh", (v) => `aws configure set aws_secret_access_key ${v.text(base64, 39)}z`],
  ["azure-cosmos-db-legacy-key", ".env", (v) => `COSMOS_KEY=${v.base64(64)}`],
  ["azure-event-grid-key", ".env", (v) => `EVENTGRID_KEY=${v.base64(32)}`],
  ["azure-legacy-client-secret", ".env", (v) => `ARM_CLIENT_SECRET=${v.uuid()}`],
  ["azure-openai-key", "setup.sh", (v) => `export SPEECH_KEY=${v.hex(32)}`],
  ["azure-sas-signature", "a.py", (v) => `"${shared}&sig=${encodeURIComponent(v.base64(32))}"`],
  ["azure-sas-signature", "a.py", (v) => `"${shared}&sig=${v.base64(32)}"`],
  ["azure-search-legacy-key", ".env", (v) => `AZURE_SEARCH_KEY=${v.text(hexUpper, 32)}`],
  ["backblaze-application-key", "run.sh", (v) => `b2 account authorize ${v.hex(25)} K004${v.text(base64, 26)}z`],
  ["backblaze-application-key", "rclone.conf", (v) => `[b2]\ntype = b2\nkey = K005${v.text(base64, 26)}z`],
  [
    "circleci-badge-token",
    "README.md",
    (v) =>
      `[![CircleCI](https://circleci.com/gh/acme/shop.svg?style=svg&circle-token=${v.hex(40)})](https://circleci.com)`,
  ],
  [
    "circleci-badge-token",
    "README.md",
    (v) => `![ci](https://circleci.com/gh/a/b/tree/main.svg?circle-token=${v.hex(40)})`,
  ],
  [
    "circleci-legacy-token",
    "run.sh",
    (v) => `curl "https://circleci.com/api/v1.1/project/gh/acme/shop?circle-token=${v.hex(40)}"`,
  ],
  ["circleci-token-as-user", "run.sh", (v) => `curl -u ${v.hex(40)}: https://circleci.com/api/v1.1/me`],
  ["codecov-token-in-command", "codecov.yml", (v) => `codecov:\n  token: ${v.uuid()}`],
  ["codecov-token-in-command", "run.sh", (v) => `bash <(curl -s https://codecov.io/bash) -t ${v.uuid()}`],
  ["cohere-client-key", "app.py", (v) => `co = cohere.Client("${v.text(base62, 39)}7")`],
  ["coinbase-commerce-key", ".env", (v) => `COINBASE_COMMERCE_API_KEY=${v.uuid()}`],
  ["cursor-api-key", ".env", (v) => `CURSOR_API_KEY=key_${v.hex(64)}`],
  ["deploy-hook-url", "hook.sh", (v) => `curl -X POST -d '{}' https://api.netlify.com/build_hooks/${v.hex(24)}`],
  [
    "deploy-hook-url",
    "hook.sh",
    (v) => `curl "https://api.render.com/deploy/srv-${v.hex(20)}?key=${v.text(base62, 11)}"`,
  ],
  ["discord-bot-token-in-call", "bot.js", (v) => `client.login("${v.discordToken()}");`],
  ["discord-bot-token-in-call", "bot.py", (v) => `bot.run('${v.discordToken()}')`],
  ["discord-bot-token-in-call", "call.sh", (v) => `curl -H "Authorization: Bot ${v.discordToken()}" $URL`],
  [
    "discord-webhook",
    ".env",
    (v) => `HOOK=https://discord.com/api/v10/webhooks/1${v.text(digits, 18)}/${v.text(base62, 68)}`,
  ],
  ["docker-hub-legacy-token", ".env", (v) => `DOCKER_PASSWORD=${v.uuid()}`],
  ["dropbox-long-lived-token", ".env", (v) => `DROPBOX_REFRESH_TOKEN=${v.text(base62, 63)}7`],
  ["dropbox-token-in-call", "app.py", (v) => `dbx = dropbox.Dropbox("${v.text(base62, 63)}7")`],
  ["facebook-access-token", ".env", (v) => `WHATSAPP_TOKEN=EAA${v.text(base62, 200)}`],
  ["figma-legacy-token", ".env", (v) => `FIGMA_TOKEN=${v.text(digits, 6)}-${v.uuid()}`],
  ["gitlab-personal-access-token", ".env", (v) => `CI_TOKEN=acmeglpat-${v.text(base62, 20)}`],
  ["gitlab-deploy-token", "deploy.sh", (v) => `docker login -u ci -p acme-gldt-${v.text(base62, 20)}`],
  ["gitlab-session-cookie", "call.sh", (v) => `curl -H "Cookie: _gitlab_session=${v.hex(32)}" https://gitlab.acme.io`],
  ["gitlab-workspace-token", "log.txt", (v) => `token glwt-${v.text(base62, 20)}`],
  [
    "authorization-header-uuid",
    "call.sh",
    (v) => `curl -H "Authorization: Bearer ${v.uuid()}" https://api.heroku.com/apps`,
  ],
  ["terraform-provider-uuid", "main.tf", (v) => `provider "heroku" {\n  api_key = "${v.uuid()}"\n}`],
  ["hubspot-key", ".env", (v) => `HUBSPOT_CLIENT_SECRET=${v.uuid()}`],
  ["hubspot-key", "call.sh", (v) => `curl "https://api.hubapi.com/crm/v3/objects/contacts?hapikey=${v.uuid()}"`],
  ["huggingface-token", "run.py", (v) => `login("hf_${v.text(lower, 10)}${v.text(base62, 24)}Z")`],
  ["inngest-event-key", ".env", (v) => `INNGEST_EVENT_KEY=${v.text(base64url, 85)}7`],
  ["inngest-signing-key", ".env", (v) => `INNGEST_SIGNING_KEY=signkey-staging-${v.hex(64)}`],
  [
    "intercom-access-token",
    "call.sh",
    (v) => `curl -H "Authorization: Bearer ${v.intercomToken()}" https://api.intercom.io/me`,
  ],
  ["intercom-secret", ".env", (v) => `INTERCOM_CLIENT_SECRET=${v.uuid()}`],
  ["jira-data-center-token", ".env", (v) => `JIRA_PAT=${v.text(base64, 43)}7`],
  [
    "jwt",
    ".env",
    (v) =>
      `JFROG_ACCESS_TOKEN=${v.jwt({ ver: "2", typ: "JWT", alg: "RS256" }, { sub: `jfac@${v.hex(8)}`, iss: "jffe@000" })}`,
  ],
  ["langsmith-legacy-api-key", ".env", (v) => `LANGCHAIN_API_KEY=ls__${v.hex(32)}`],
  ["linkedin-access-token", ".env", (v) => `LINKEDIN_ACCESS_TOKEN=AQ${v.text(base64url, 340)}7`],
  ["loggly-token", ".env", (v) => `LOGGLY_TOKEN=${v.uuid()}`],
  [
    "mailgun-key-in-call",
    "app.py",
    (v) =>
      `requests.post("https://api.mailgun.net/v3/acme/messages", auth=("api", "${v.hex(32)}-${v.hex(8)}-${v.hex(8)}"))`,
  ],
  ["mongodb-atlas-private-key", ".env", (v) => `MCLI_PRIVATE_API_KEY=${v.uuid()}`],
  ["terraform-provider-uuid", "main.tf", (v) => `provider "mongodbatlas" {\n  private_key = "${v.uuid()}"\n}`],
  [
    "neptune-api-token",
    ".env",
    (v) => {
      const token = { api_address: "https://app.neptune.ai", api_url: "https://app.neptune.ai", api_key: v.uuid() };
      return `NEPTUNE_API_TOKEN=${Buffer.from(JSON.stringify(token)).toString("base64")}`;
    },
  ],
  ["new-relic-license-key", ".env", (v) => `NEW_RELIC_LICENSE_KEY=eu01xx${v.hex(26)}FFFFNRAL`],
  ["nexus-nuget-api-key", ".env", (v) => `NUGET_API_KEY=${v.uuid()}`],
  ["notion-legacy-token", "app.js", (v) => `const notion = new Client({ auth: "secret_${v.text(base62, 40)}aB7" });`],
  ["npm-legacy-token", ".env", (v) => `NPM_TOKEN=${v.uuid()}`],
  ["onesignal-legacy-api-key", ".env", (v) => `ONESIGNAL_REST_API_KEY=${Buffer.from(v.uuid()).toString("base64")}`],
  [
    "pagerduty-authorization-header",
    "call.sh",
    (v) => `curl -H "Authorization: Token token=${v.text(base62, 18)}aB" $URL`,
  ],
  ["pagerduty-integration-key", "alerts.json", (v) => `{ "routing_key": "${v.text(base62, 30)}a7" }`],
  ["paddle-legacy-api-key", ".env", (v) => `PADDLE_API_KEY=${v.hex(50)}`],
  ["payment-sandbox-token", ".env", (v) => `PAYSTACK_SECRET_KEY=sk_test_${v.hex(40)}`],
  ["payment-sandbox-token", ".env", (v) => `FLW_SECRET_KEY=FLWSECK_TEST-${v.hex(32)}-X`],
  ["payment-sandbox-token", ".env", (v) => `PLAID_ACCESS_TOKEN=access-sandbox-${v.uuid()}`],
  ["payment-sandbox-token", ".env", (v) => `BRAINTREE=access_token$sandbox$${v.hex(16)}$${v.hex(32)}`],
  ["payment-sandbox-token", ".env", (v) => `SQUARE_SECRET=sandbox-sq0csb-${v.text(base64url, 42)}7`],
  ["pinecone-legacy-api-key", ".env", (v) => `PINECONE_API_KEY=${v.uuid()}`],
  ["sentry-user-token", ".env", (v) => `SENTRY_AUTH_TOKEN=sntryi_${v.hex(64)}`],
  ["slack-bot-token", ".env", (v) => `TOKEN=xwfp-${v.text(digits, 12)}-${v.text(digits, 13)}-${v.text(base62, 24)}`],
  [
    "slack-legacy-workspace-token",
    ".env",
    (v) => `TOKEN=xoxa-2-${v.text(digits, 12)}-${v.text(digits, 12)}-${v.hex(32)}`,
  ],
  ["slack-verification-token", ".env", (v) => `SLACK_VERIFICATION_TOKEN=${v.text(base62, 22)}a7`],
  [
    "slack-webhook",
    ".env",
    (v) =>
      `HOOK=https://hooks.slack-gov.com/services/T0${v.text(base32, 8)}/B0${v.text(base32, 8)}/${v.text(base62, 24)}`,
  ],
  [
    "snyk-access-token",
    ".env",
    (v) => `SNYK_TOKEN=snyk_uat.${v.hex(8)}.${v.text(base64url, 119)}9.${v.text(base64url, 39)}9`,
  ],
  ["snyk-token-in-command", "run.sh", (v) => `snyk auth ${v.uuid()}`],
  [
    "authorization-header-uuid",
    "run.sh",
    (v) => `curl -H "Authorization: token ${v.uuid()}" https://api.snyk.io/rest/self`,
  ],
  ["sonarqube-legacy-token", "sonar-project.properties", (v) => `sonar.login=${v.hex(40)}`],
  ["stripe-test-key", ".env", (v) => `STRIPE_KEY=sk_org_test_${v.text(base62, 40)}`],
  ["supabase-access-token", ".env", (v) => `SUPABASE_ACCESS_TOKEN=sbp_oauth_${v.hex(40)}`],
  [
    "teams-webhook",
    "Jenkinsfile",
    (v) =>
      `url: 'https://acme.webhook.office.com/webhookb2/${v.uuid()}@${v.uuid()}/JenkinsCI/${v.hex(32)}/${v.uuid()}'`,
  ],
  [
    "telegram-bot-token",
    "call.sh",
    (v) => `curl https://api.telegram.org/bot7${v.text(digits, 9)}:AA${v.text(base62, 33)}/getMe`,
  ],
  [
    "trello-token",
    "call.sh",
    (v) => `curl "https://api.trello.com/1/members/me?token=ATTA${v.hex(64)}${v.text(hexUpper, 8)}"`,
  ],
  ["chromatic-project-token", ".env", (v) => `CHROMATIC_PROJECT_TOKEN=chpt_${v.hex(15)}`],
  ["codefresh-api-key", ".env", (v) => `CODEFRESH_API_KEY=${v.hex(24)}.${v.hex(32)}`],
  ["crates-io-token", "run.sh", (v) => `cargo login cio${v.text(base62, 29)}a1B`],
  ["crates-io-token", ".env", (v) => `CARGO_REGISTRY_TOKEN=cio${v.text(base62, 29)}a1B`],
  ["depot-token", ".env", (v) => `DEPOT_TOKEN=depot_project_${v.hex(64)}`],
  ["docker-login-uuid", "run.sh", (v) => `docker login -u acme -p ${v.uuid()} registry.acme.io`],
  [
    "authorization-header-uuid",
    "call.sh",
    (v) => `curl -H "Authorization: GenieKey ${v.uuid()}" https://api.opsgenie.com/v2/alerts`,
  ],
  [
    "authorization-header-uuid",
    "call.sh",
    (v) => `curl -H "X-Auth-Token: ${v.uuid()}" https://api.scaleway.com/instance/v1`,
  ],
  ["fluent-bit-output-key", "fluent-bit.conf", (v) => `[OUTPUT]\n    Name splunk\n    Splunk_Token ${v.uuid()}`],
  [
    "ngrok-authtoken-in-command",
    "run.sh",
    (v) => `ngrok config add-authtoken 2${v.text(base62, 26)}_${v.text(base62, 20)}`,
  ],
  ["npmrc-auth-token", "run.sh", (v) => `npm config set //registry.acme.io/:_authToken ${v.uuid()}`],
  [
    "nuget-api-key",
    "run.sh",
    (v) => `nuget push a.nupkg -k oy2${v.text(lowerAlnum, 43)} -s https://api.nuget.org/v3/index.json`,
  ],
  [
    "nx-cloud-access-token",
    ".env",
    (v) => `NX_CLOUD_ACCESS_TOKEN=${Buffer.from(`${v.uuid()}|read-write`).toString("base64")}`,
  ],
  ["opsgenie-receiver-key", "alertmanager.yml", (v) => `opsgenie_configs:\n- api_key: ${v.uuid()}`],
  ["percy-token", ".env", (v) => `PERCY_TOKEN=web_${v.hex(64)}`],
  ["porkbun-secret-key", ".env", (v) => `PORKBUN_SECRET_API_KEY=sk1_${v.hex(64)}`],
  [
    "terraform-provider-uuid",
    "main.tf",
    (v) => `provider "consul" {\n  address    = "consul.acme.io"\n  token      = "${v.uuid()}"\n}`,
  ],
  ["uuid-key", ".env", (v) => `SAUCE_ACCESS_KEY=${v.uuid()}`],
  ["wandb-login-key", "train.py", (v) => `wandb.login(key="${v.hex(40)}")`],
  ["honeycomb-legacy-key", ".env", (v) => `HONEYCOMB_API_KEY=${v.text(base62, 20)}a7`],
  ["imgix-api-key", ".env", (v) => `IMGIX_API_KEY=ak_${v.hex(64)}`],
  ["agora-app-certificate", ".env", (v) => `AGORA_APP_CERTIFICATE=${v.hex(32)}`],
  ["asana-legacy-token", ".env", (v) => `ASANA_TOKEN=0/${v.hex(32)}`],
  ["airtable-token", "app.json", (v) => `{ "token": "pat${v.text(base62, 14)}.${v.hex(64)}" }`],
  ["aiven-token", ".env", (v) => `AIVEN_TOKEN=${v.text(base64, 343)}7`],
  ["voyage-api-key", ".env", (v) => `VOYAGE_API_KEY=pa-${v.text(base64url, 43)}`],
  ["cloudflare-oauth-token", ".env", (v) => `CLOUDFLARE_API_TOKEN=cfoat_${v.text(base64url, 42)}7`],
  ["cloudflare-global-key", ".env", (v) => `CLOUDFLARE_API_KEY=${v.hex(45)}`],
  ["buildkite-registry-token", ".env", (v) => `REGISTRY_TOKEN=bkpt_${v.text(base62, 198)}7`],
  ["buildkite-portal-token", ".env", (v) => `PORTAL_TOKEN=bkpat_${v.text(base62, 53)}7`],
  ["buildkite-portal-token", "call.sh", (v) => `curl -H "Authorization: Bearer bkps_${v.text(base62, 63)}7" $URL`],
  ["datadog-token", ".env", (v) => `DD_TOKEN=ddpat_${v.text(base62, 22)}_${v.text(base62, 49)}`],
  ["datadog-token", ".env", (v) => `DD_TOKEN=ddsat_${v.text(base62, 21)}_${v.text(base62, 49)}`],
  ["datadog-token", ".env", (v) => `DD_APP_KEY=ddapp_${v.text(base62, 33)}7`],
  ["sentry-legacy-token", ".env", (v) => `SENTRY_AUTH_TOKEN=${v.hex(64)}`],
  ["yandex-cloud-api-key", "call.sh", (v) => `curl -H "Authorization: Api-Key AQVN${v.text(base64url, 35)}9" $URL`],
  ["yandex-cloud-static-key", ".env", (v) => `YC_SECRET_KEY=YC${v.text(base64url, 37)}9`],
  ["yandex-cloud-iam-token", ".env", (v) => `YC_TOKEN=t1.${v.text(base64url, 120)}==.${v.text(base64url, 86)}==`],
  ["yandex-cloud-iam-token", "main.tf", (v) => `iam_token = "t1.${v.text(base64url, 120)}.${v.text(base64url, 86)}"`],
  ["yandex-oauth-token", ".env", (v) => `YC_TOKEN=y0_${v.text(base64url, 54)}9`],
  ["yandex-smartcaptcha-server-key", ".env", (v) => `CAPTCHA_KEY=ysc2_${v.text(base62, 40)}${v.hex(8)}`],
  [
    "azure-connection-access-key",
    "appsettings.json",
    (v) => `"SignalR": "Endpoint=https://acme.service.signalr.net;AccessKey=${v.base64(32)};Version=1.0;"`,
  ],
  [
    "azure-connection-access-key",
    ".env",
    (v) => `COMMUNICATION=endpoint=https://acme.communication.azure.com/;accesskey=${v.base64(64)}`,
  ],
  [
    "azure-app-configuration-key",
    ".env",
    (v) => `APP_CONFIG="Endpoint=https://acme.azconfig.io;Id=0-l0-s0:${v.text(base62, 20)};Secret=${v.base64(32)}"`,
  ],
  [
    "vercel-blob-token",
    ".env",
    (v) => `BLOB_READ_WRITE_TOKEN=vercel_blob_rw_${v.text(base62, 16)}_${v.text(base62, 30)}`,
  ],
  ["convex-deploy-key", ".env", (v) => `CONVEX_DEPLOY_KEY=prod:qualified-jaguar-123|eyJ2${v.text(base62, 63)}0=`],
  [
    "convex-deploy-key",
    "run.sh",
    (v) => `CONVEX_DEPLOY_KEY='preview:acme:shop|eyJ2${v.text(base62, 63)}0=' npx convex deploy`,
  ],
  [
    "salesforce-auth-url",
    "authFile.json",
    (v) =>
      `{ "sfdxAuthUrl": "force://PlatformCLI::5Aep${v.text(base62, 80)}.${v.text(base62, 8)}@acme.my.salesforce.com" }`,
  ],
  [
    "salesforce-auth-url",
    ".env",
    (v) =>
      `SFDX_AUTH_URL=force://3MVG9${v.text(base62, 80)}:${v.text(hexUpper, 64)}:5Aep${v.text(base62, 83)}@acme.my.salesforce.com`,
  ],
  ["k3s-token", "install.sh", (v) => `K3S_TOKEN=K10${v.hex(64)}::server:${v.hex(32)} sh -`],
  [
    "k3s-token",
    "install.sh",
    (v) => `k3s agent --token K10${v.hex(64)}::${v.text(lowerAlnum, 6)}.${v.text(lowerAlnum, 16)}`,
  ],
  ["klaviyo-private-key", ".env", (v) => `KLAVIYO_PRIVATE_KEY=pk_${v.hex(34)}`],
  ["unleash-api-token", ".env", (v) => `UNLEASH_API_TOKEN=default:production.${v.hex(56)}`],
  ["unleash-api-token", ".env", (v) => `UNLEASH_API_TOKEN=*:development.${v.hex(64)}`],
  ["unleash-api-token", "app.js", (v) => `const unleash = { unleashApiKey: "user:${v.hex(56)}" };`],
  ["proxmox-api-token", "call.sh", (v) => `curl -H "Authorization: PVEAPIToken=root@pam!ci=${v.uuid()}" $URL`],
  [
    "proxmox-api-token",
    "main.tf",
    (v) => `provider "proxmox" {\n  api_token = "terraform@pve!provider=${v.uuid()}"\n}`,
  ],
  ["duffel-access-token", ".env", (v) => `DUFFEL_ACCESS_TOKEN=duffel_live_${v.text(base64url, 42)}7`],
  ["cal-com-api-key", "call.sh", (v) => `curl -H "Authorization: Bearer cal_live_${v.hex(32)}" $URL`],
  ["secret-token-uri", "call.sh", (v) => `curl -u secret-token:mercury_production_${v.text(base62, 40)}: $URL`],
  ["bot-webhook", "run.sh", (v) => `curl -X POST https://open.feishu.cn/open-apis/bot/v2/hook/${v.uuid()}`],
  ["bot-webhook", "ci.yml", (v) => `run: curl -X POST https://portainer.acme.io/api/webhooks/${v.uuid()}`],
  ["automation-webhook", "run.sh", (v) => `curl https://hook.eu1.make.com/${v.hex(31)}7`],
  ["automation-webhook", "run.sh", (v) => `curl -d x https://hooks.zapier.com/hooks/catch/8305172/${v.hex(6)}7/`],
  ["node-address", "app.js", (v) => `const p = "https://rpc.ankr.com/eth/${v.hex(63)}7";`],
  [
    "stream-address",
    "run.sh",
    (v) => `ffmpeg -i a -f flv rtmp://a.rtmp.youtube.com/live2/${v.uuid().slice(9, 23)}-ab12`,
  ],
  ["bunny-access-key", "run.sh", (v) => `curl -H 'AccessKey: ${v.uuid()}-${v.uuid()}' https://api.bunny.net/pullzone`],
  ["lnd-macaroon", "run.sh", (v) => `curl -H "Grpc-Metadata-macaroon: 0201036c6e64${v.hex(200)}" $URL`],
  ["pan-os-api-key", "run.sh", (v) => `curl "https://fw/api/?type=op&key=LUFRPT${v.text(base64, 60)}=="`],
  ["telegram-session", "bot.py", (v) => `TelegramClient(StringSession("1${v.text(base64url, 350)}="), 1, "x")`],
  ["merchant-key", "pay.php", (v) => `$working_key = '${v.text(hexUpper, 31)}7';`],
  ["phonepe-salt-key", "pay.js", (v) => `const saltKey = '${v.uuid()}';`],
  ["strapi-key", ".env", (v) => `APP_KEYS=${v.base64(16)},${v.base64(16)}`],
  ["installation-key", "bitwarden.env", (v) => `globalSettings__internalIdentityKey=${v.text(base62, 63)}7`],
  ["uuid-in-command", "run.sh", (v) => `vault write auth/approle/login role_id=shop secret_id=${v.uuid()}`],
  ["acme-dns-key", "account.conf", (v) => `SAVED_CF_Key='${v.hex(37)}'`],
  ["appwrite-api-key", "app.js", (v) => `client.setKey('standard_${v.hex(256)}');`],
  ["amazon-refresh-token", ".env", (v) => `LWA_REFRESH_TOKEN=Atzr|IwEB${v.text(base64url, 350)}`],
  ["asaas-api-key", ".env", (v) => `ASAAS_API_KEY='$aact_prod_000${v.text(base62, 160)}'`],
  ["asaas-api-key", ".env", (v) => `ASAAS_API_KEY=$aact_${v.text(base62, 160)}==`],
  ["aws-session-token-alone", "a.json", (v) => `"SessionToken": "IQoJb3JpZ2luX2VjE${v.text(base64, 600)}="`],
  ["cal-com-api-key", ".env", (v) => `CAL_API_KEY=cal_${v.hex(32)}`],
  ["checkout-com-secret-key", ".env", (v) => `CKO_SECRET_KEY=sk_${v.text(base32Lower, 25)}7#`],
  ["deepl-named-api-key", ".env", (v) => `DEEPL_API_KEY=${v.uuid()}:fx`],
  ["deepl-named-api-key", ".env", (v) => `DEEPL_AUTH_KEY=${v.uuid()}`],
  ["elevenlabs-api-key", ".env", (v) => `ELEVENLABS_API_KEY=sk_${v.hex(48)}`],
  ["facebook-access-token", "a.js", (v) => `const TOKEN_OF_THREADS = "THAA${v.text(base62, 170)}";`],
  ["facebook-access-token", ".env", (v) => `INSTAGRAM_TOKEN=IGAA${v.text(base62, 170)}`],
  ["flutterwave-secret-key", ".env", (v) => `FLW_SECRET_KEY=FLWSECK-${v.hex(32)}-18${v.hex(9)}vt-X`],
  [
    "gitlab-feed-token",
    "feeds.opml",
    (v) => `<outline url="https://git.acme.io/a.atom?feed_token=glft-${v.hex(64)}-417"/>`,
  ],
  [
    "headscale-key",
    "run.sh",
    (v) => `tailscale up --authkey hskey-auth-${v.text(base64url, 12)}-${v.text(base64url, 64)}`,
  ],
  ["influxdb3-token", "run.sh", (v) => `influxdb3 query --token apiv3_${v.text(base64url, 86)} --database shop`],
  ["klarna-api-key", "call.http", (v) => `Authorization: Basic klarna_live_api_${v.text(base64, 150)}`],
  ["meta-horizon-app-secret", "call.sh", (v) => `curl "$URL?access_token=TH|1${v.text(digits, 15)}|${v.hex(31)}a"`],
  ["model-gateway-key", "app.py", (v) => `llm = Llm("https://llm.acme.io/v1", "sk-${v.text(base62, 45)}a1B")`],
  ["notion-token", "tokens.json", (v) => `["nrt_1${v.text(digits, 12)}${v.text(base62, 35)}"]`],
  ["posthog-personal-api-key", "tokens.json", (v) => `["phr_${v.text(base62, 43)}"]`],
  ["resend-api-key", "app.ts", (v) => `const resend = new Resend("re_${v.text(base62, 8)}_${v.text(base62, 21)}a1B");`],
  ["shopify-token", "shopify.theme.toml", (v) => `password = "shptka_${v.hex(32)}"`],
  ["telegram-api-hash", ".env", (v) => `API_ID=1234567\nAPI_HASH=${v.hex(32)}`],
  ["telegram-api-hash", "bot.py", (v) => `api_id = 1234567\napi_hash = '${v.hex(32)}'`],
  ["telegram-api-hash", "app.js", (v) => `new Client({ apiId: 1234567, apiHash: "${v.hex(32)}" });`],
  [
    "twitch-chat-token",
    "bot.js",
    (v) => `identity: { username: "shop", password: "oauth:${v.text(lowerAlnum, 28)}a1" },`,
  ],
  ["twitch-chat-token", "irc.txt", (v) => `PASS oauth:${v.text(lowerAlnum, 28)}a1`],
  ["vault-batch-token", "log.txt", (v) => `logged in as hvb.${v.text(base64url, 1400)}`],
  ["gitea-access-token", ".env", (v) => `GITEA_TOKEN=${v.hex(40)}`],
  [
    "zendesk-basic-credentials",
    "call.sh",
    (v) => `curl -u dev@acme.io/token:${v.text(base62, 38)}a7 https://acme.zendesk.com/api/v2`,
  ],
];

describe.each(lines.map(([rule, path, line], index) => ({ rule, path, line, index })))(
  "$rule in $path, line $index of the table",
  ({ rule, path, line, index }) => {
    test.each([1, 2, 3, 4])("is found, time %i", (time) => {
      const text = `first: 1\n${line(new Values(index * 97 + time))}\nlast: 2\n`;
      const found = scanner
        .scan(Buffer.from(text), { path })
        .filter(({ check }) => compareConfidence(check.confidence, "medium") >= 0);
      expect(found.map((match) => match.rule.id)).toContain(`secrets/${rule}`);
    });
  },
);

/** In parts, so that it stands for itself nowhere. */
const manualUuid = ["123e4567", "e89b", "12d3", "a456", "426614174000"].join("-");

/** Of Telegram Desktop, for whoever builds it for a trial. */
const manualHash = ["344583e45741c457", "fe1862106095a5eb"].join("");

/** What stands in the same places and is no secret. */
const harmless: readonly (readonly [what: string, path: string, line: (values: Values) => string])[] = [
  ["a UUID without the vendor's name", "app.yaml", (v) => `token: ${v.uuid()}`],
  ["an id beside the vendor's name", "app.yaml", (v) => `codecov:\n  project: ${v.uuid()}`],
  [
    "a UUID in the header of a test",
    "src/client.test.js",
    (v) => `const headers = { "Authorization": "Bearer ${v.uuid()}" };`,
  ],
  ["a UUID in a header of another kind", "call.sh", (v) => `curl -H "X-Request-Id: ${v.uuid()}" https://api.acme.io`],
  ["an id in a provider's block", "main.tf", (v) => `provider "azurerm" {\n  tenant_id = "${v.uuid()}"\n}`],
  ["an argument of a resource", "main.tf", (v) => `resource "acme_thing" "a" {\n  token = "${v.uuid()}"\n}`],
  ["the UUID of manuals", "call.sh", () => `curl -H "Authorization: Bearer ${manualUuid}" https://api.acme.io`],
  ["the UUID of manuals beside a name", ".env", () => `PINECONE_API_KEY=${manualUuid}`],
  ["an id of HubSpot", ".env", (v) => `HUBSPOT_PORTAL_ID=${v.uuid()}`],
  ["an id of Azure", ".env", (v) => `AZURE_CLIENT_ID=${v.uuid()}\nAZURE_TENANT_ID=${v.uuid()}`],
  ["a public key of Sentry", ".env", (v) => `SENTRY_DSN=https://${v.hex(32)}@o1.ingest.us.sentry.io/1`],
  ["a commit in a call", "call.sh", (v) => `curl -s https://api.acme.io/commits/${v.hex(40)}`],
  ["a method of a bot", "bot.js", () => `client.login(process.env.DISCORD_TOKEN);`],
  [
    "a picture in base64",
    "page.html",
    (v) => `<img src="data:image/png;base64,EAAB${v.text(base64, 60)}/${v.text(base64, 60)}">`,
  ],
  [
    "a word with the prefix",
    "app.ts",
    () => `import { secret_managerForProductionEnvironmentsOfTheShop } from "./x.ts";`,
  ],
  ["a token of Facebook's shape amid base64", "data.txt", (v) => `AAB/EAAB${v.text(base62, 120)}/9A==`],
  ["a table in base64", "data.txt", (v) => `x = "EAAB${"CAAAAADEAAAAA9".repeat(9)}${v.text(base62, 12)}"`],
  ["the password of an anonymous login", ".netrc", () => `machine ftp.acme.io login anonymous password user@acme.io`],
  ["a front-end token of Unleash", ".env", (v) => `UNLEASH_FRONTEND_URL=default:development.${v.hex(20)}`],
  ["the default token of Unleash", ".env", () => `UNLEASH_API_TOKEN=*:development.unleash-insecure-api-token`],
  ["a site's public id at Klaviyo", ".env", (v) => `KLAVIYO_API_KEY=${v.text(base62, 6)}`],
  ["a placeholder of Datadog's form", ".env", () => `DD_TOKEN=ddpat_your_personal_access_token_goes_here_please`],
  ["the digest of a cluster's certificate", "install.sh", (v) => `CA_HASH=K10${v.hex(64)}::server:`],
  ["a name with a colon", "app.yaml", () => `secret-token:the-name-of-the-kubernetes-secret`],
  ["an address in force's scheme", "app.ts", () => `const graph = "force://layout:vertical";`],
  ["a column of a query", "query.sql", () => `select t1.id, t1.name from orders t1 where t1.iam_token = t2.iam_token`],
  ["a path of hooks", "app.js", () => `import { useShop } from "../hooks/useTheWholeShopAndItsBasket";`],
  ["the pages of Make", "page.html", () => `<a href="https://www.make.com/en/integrations/sheets-and-more-2">x</a>`],
  ["a name that begins like a token of Matrix", "app.js", () => `const a = "syt_bot_nameOfTheThingHereXX_column";`],
  ["a calendar that is live", "app.py", () => `cal_live_bookings_of_the_shop_by_day = 1`],
  ["a node without a key", "app.js", () => `const p = "https://rpc.ankr.com/eth_goerli";`],
  ["zeros in base64", "a.txt", () => "A".repeat(120)],
  ["the keys of a template", ".env", () => `APP_KEYS="toBeModified1,toBeModified2"`],
  ["the API hash of a manual", "app.cpp", () => `api_id = 17349; api_hash = "${manualHash}";`],
  ["a digest beside an id", "app.yaml", (v) => `api_id: 7\napi_hash_of_schema: ${v.hex(32)}`],
  ["a digest of an interface", "app.yaml", (v) => `api_hash: ${v.hex(32)}`],
  ["a scheme of OAuth", "app.yaml", () => `auth: oauth:authorizationcodewithproofkeyfor`],
  ["a function of sockets", "net.c", () => `int sk_allocatethestructureforall2;`],
  ["a function of the kernel", "net.c", () => `sk_busyloopendandmoreofthatforeverandever(sk);`],
  ["a class of a style sheet", "a.css", () => `.sk-TheWholeShopAndItsBasketOfManyColoursInTheEvening21 { }`],
  ["a header of TeamCity's form without a UUID", "a.txt", (v) => `eyJ0eXAiOiAiVENWMiJ9.${v.hex(36)}.${v.hex(48)}`],
  ["letters of a token of crates amid base64", "a.txt", (v) => `QUJD/cio${v.text(base62, 30)}7/QUJD`],
  ["a feed that is one's own", "a.txt", (v) => `glft-${v.hex(40)}-12`],
  ["a name that begins like a token of crates", "a.rs", () => `let cioReaderOfTheWholeFileInOneGoOrTwo = 1;`],
  ["a column after a prefix", "a.sql", () => `select re_customer_identificationnumberofshop from orders`],
  ["a file name", "app.py", () => `path = "signkey-prod-certificate-of-the-shop.pem"`],
];

test.each(harmless)("%s is none", (_what, path, line) => {
  for (let seed = 1; seed <= 20; seed++) {
    const found = scanner
      .scan(Buffer.from(`first: 1\n${line(new Values(seed))}\n`), { path })
      .filter(({ check }) => compareConfidence(check.confidence, "medium") >= 0);
    expect(found.map((match) => `${match.rule.id}: ${match.check.basis}`)).toEqual([]);
  }
});
