export const id = 9780;
export const ids = [9780];
export const modules = {

  9780:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  loadPolicy: () => (  loadPolicy)
});


var lib_policy = __webpack_require__(9717);
var lib = __webpack_require__(1344);
var git_lib = __webpack_require__(3890);
var quoted = __webpack_require__(9183);
;// CONCATENATED MODULE: ./packages/policy/lib/load/attempt.js

async function attempt(work) {
	try {
		return { value: await work() };
	}
	catch (error) {
		const isAnswer = error instanceof lib .$E && error.kind === "usage" && error.code.startsWith("POLICY_");
		if (isAnswer)
			return { error };
		throw error;
	}
}

var policy_finding = __webpack_require__(9257);
;// CONCATENATED MODULE: ./packages/policy/lib/load/changed-file.js

const start = { line: 1, column: 1 };
const changed_file_top = { start, end: start };
const mostFacts = 10;
function deletedFile(path) {
	return (0,policy_finding .U)({
		rule: "policy/deleted-file",
		message: `this change deletes the policy ${path}`,
		fix: { text: `Restore the file. If it is meant, it needs the approval of a code owner of ${path}.` },
		policy: {},
		path,
		at: changed_file_top,
		subject: "deleted",
	});
}
function brokenFile(error, path) {
	const facts = error.problems.map(({ place, message }) => {
		const at = place?.region?.start;
		return { label: at ? `line ${at.line}:${at.column}` : "problem", value: message };
	});
	const more = facts.length - mostFacts;
	return (0,policy_finding .U)({
		rule: "policy/broken-file",
		message: `after this change: ${error.message}`,
		fix: { text: error.fix },
		policy: {},
		path,
		at: error.problems[0]?.place?.region ?? changed_file_top,
		evidence: [...facts.slice(0, mostFacts), ...(more > 0 ? [{ label: "and", value: `${more} more` }] : [])],
		subject: "broken",
	});
}

var source_node = __webpack_require__(5547);
var rule_pages = __webpack_require__(8782);
;// CONCATENATED MODULE: ./packages/policy/lib/apply/unknown-rules.js





function unknownRules(policy, known, policyPath = lib_policy .r2) {
	const ids = [
		...known,
		...rule_pages .U.map((rule) => rule.id),
		...policy.secrets.customRules.map((rule) => rule.id),
	];
	const areas = [...new Set(ids.map((id) => `${id.slice(0, id.indexOf("/"))}/*`))];
	const named = [
		...Object.keys(policy.rules).map((pattern) => ({ pattern, section: "rules", at: (0,source_node .rq)("rules", pattern) })),
		...policy.exceptions.map(({ rule, region }, index) => ({
			pattern: rule,
			section: "exceptions",
			at: policy.source ? (0,source_node .rq)("exceptions", index, "rule") : region,
		})),
	];
	return named
		.filter(({ pattern }) => !ids.some((0,lib .Wo)(pattern)))
		.map(({ pattern, section, at }) => {
		const meant = (0,lib .pA)(pattern, pattern.endsWith("/*") ? areas : ids);
		return (0,policy_finding .U)({
			rule: "policy/unknown-rule",
			message: `there is no rule ${pattern}${meant === undefined ? "" : ` (did you mean ${meant}?)`}`,
			fix: { text: meant === undefined ? "Correct the id or pattern, or delete the entry." : `Write ${meant}.` },
			policy,
			path: policyPath,
			at,
			subject: [section, pattern],
		});
	});
}

;// CONCATENATED MODULE: ./packages/policy/lib/compare/refused-loosening.js

function refusedLoosening(conflict, policy, path) {
	const { pointer, message, fix, below, above } = conflict;
	return (0,policy_finding .U)({
		rule: "policy/looser-than-parent",
		message,
		fix: { text: fix },
		policy: below.file === path ? policy : {},
		path: below.file,
		at: below.at,
		evidence: [{ label: "the file above", value: `${above.file}:${above.at.start.line}` }],
		subject: [pointer, message],
	});
}

;// CONCATENATED MODULE: ./packages/policy/lib/generated/known-rules.js
const knownRules = [
	"identity/provider-denied",
	"identity/stage-denied",
	"policy/added-exception",
	"policy/ambiguous-environment",
	"policy/any-event",
	"policy/any-owner",
	"policy/broken-file",
	"policy/deleted-file",
	"policy/exception-too-broad",
	"policy/exception-too-long",
	"policy/failing-test",
	"policy/long-lived-credential",
	"policy/looser-than-parent",
	"policy/name-only-grant",
	"policy/open-grant",
	"policy/unknown-claim",
	"policy/unknown-rule",
	"policy/unnoticed-change",
	"policy/unproven-access",
	"policy/untested-stage",
	"policy/untrusted-event",
	"policy/unused-exception",
	"policy/weakened-inheritance",
	"policy/weakened-rules",
	"policy/weakened-secrets",
	"policy/widened-access",
	"policy/widened-exception",
	"repository/push-protection-off",
	"secrets/acme-dns-key",
	"secrets/adafruit-io-key",
	"secrets/adyen-api-key",
	"secrets/africas-talking-api-key",
	"secrets/age-secret-key",
	"secrets/agora-app-certificate",
	"secrets/airtable-token",
	"secrets/aiven-password",
	"secrets/aiven-token",
	"secrets/akamai-edgegrid-secret",
	"secrets/alert-not-found",
	"secrets/algolia-admin-key",
	"secrets/alibaba-cloud-access-key-secret",
	"secrets/amazon-access-token",
	"secrets/amazon-mws-auth-token",
	"secrets/amazon-oauth-client-secret",
	"secrets/amazon-refresh-token",
	"secrets/ansible-literal",
	"secrets/ansible-vault-not-encrypted",
	"secrets/anthropic-admin-key",
	"secrets/anthropic-api-key",
	"secrets/anthropic-oauth-token",
	"secrets/apify-api-token",
	"secrets/appwrite-api-key",
	"secrets/aptos-private-key",
	"secrets/argocd-application-literal",
	"secrets/argocd-token",
	"secrets/asaas-api-key",
	"secrets/asana-authorization-header",
	"secrets/asana-legacy-token",
	"secrets/asana-token",
	"secrets/assemblyai-api-key",
	"secrets/astra-db-token",
	"secrets/atlassian-api-token",
	"secrets/authorization-header-uuid",
	"secrets/automation-webhook",
	"secrets/aws-access-key-id",
	"secrets/aws-appsync-api-key",
	"secrets/aws-bedrock-long-term-key",
	"secrets/aws-bedrock-short-term-key",
	"secrets/aws-configure-secret-key",
	"secrets/aws-secret-access-key",
	"secrets/aws-ses-smtp-password",
	"secrets/aws-session-token",
	"secrets/aws-session-token-alone",
	"secrets/aws-temporary-access-key-id",
	"secrets/axiom-token",
	"secrets/azure-account-key",
	"secrets/azure-annotated-key",
	"secrets/azure-app-configuration-key",
	"secrets/azure-connection-access-key",
	"secrets/azure-container-registry-key",
	"secrets/azure-cosmos-db-key",
	"secrets/azure-cosmos-db-legacy-key",
	"secrets/azure-devops-legacy-token",
	"secrets/azure-devops-personal-access-token",
	"secrets/azure-entra-client-secret",
	"secrets/azure-event-grid-key",
	"secrets/azure-functions-key",
	"secrets/azure-legacy-client-secret",
	"secrets/azure-messaging-key",
	"secrets/azure-openai-key",
	"secrets/azure-publish-profile-password",
	"secrets/azure-redis-key",
	"secrets/azure-sas-signature",
	"secrets/azure-search-key",
	"secrets/azure-search-legacy-key",
	"secrets/azure-service-key",
	"secrets/azure-shared-access-key",
	"secrets/azure-storage-account-key",
	"secrets/backblaze-application-key",
	"secrets/basic-auth-header",
	"secrets/bitbucket-access-token",
	"secrets/bitbucket-app-password",
	"secrets/bitcoin-private-key",
	"secrets/bitwarden-access-token",
	"secrets/blockfrost-project-id",
	"secrets/bot-webhook",
	"secrets/braintree-access-token",
	"secrets/brevo-api-key",
	"secrets/brex-user-token",
	"secrets/browserbase-api-key",
	"secrets/bugsnag-auth-token",
	"secrets/buildkite-agent-token",
	"secrets/buildkite-api-token",
	"secrets/buildkite-job-token",
	"secrets/buildkite-portal-token",
	"secrets/buildkite-registry-token",
	"secrets/bunny-access-key",
	"secrets/cal-com-api-key",
	"secrets/cardano-private-key",
	"secrets/cartesia-api-key",
	"secrets/cerebras-api-key",
	"secrets/cfx-server-key",
	"secrets/chat-webhook",
	"secrets/checkly-api-key",
	"secrets/checkout-com-secret-key",
	"secrets/chromatic-project-token",
	"secrets/circleci-badge-token",
	"secrets/circleci-legacy-token",
	"secrets/circleci-token",
	"secrets/circleci-token-as-user",
	"secrets/clickup-token",
	"secrets/clojars-deploy-token",
	"secrets/cloudflare-global-key",
	"secrets/cloudflare-legacy-token",
	"secrets/cloudflare-oauth-token",
	"secrets/cloudflare-origin-ca-key",
	"secrets/cloudflare-token",
	"secrets/cloudflare-tunnel-token",
	"secrets/cockroachdb-api-key",
	"secrets/codecov-token-in-command",
	"secrets/codecov-upload-token",
	"secrets/codefresh-api-key",
	"secrets/codesandbox-api-token",
	"secrets/cohere-api-key",
	"secrets/cohere-client-key",
	"secrets/coinbase-commerce-key",
	"secrets/compose-file",
	"secrets/compose-literal",
	"secrets/confluent-legacy-secret",
	"secrets/confluent-secret",
	"secrets/consul-token",
	"secrets/contentful-token",
	"secrets/convex-deploy-key",
	"secrets/courier-auth-token",
	"secrets/crates-io-token",
	"secrets/cursor-api-key",
	"secrets/dashlane-service-device-keys",
	"secrets/databricks-oauth-secret",
	"secrets/databricks-token",
	"secrets/datadog-api-key",
	"secrets/datadog-application-key",
	"secrets/datadog-token",
	"secrets/daytona-api-key",
	"secrets/dbt-token",
	"secrets/deepgram-api-key",
	"secrets/deepl-api-key",
	"secrets/deepl-named-api-key",
	"secrets/deepseek-api-key",
	"secrets/defined-networking-api-key",
	"secrets/defuse-key",
	"secrets/deno-deploy-token",
	"secrets/dependency-track-api-key",
	"secrets/deploy-hook-url",
	"secrets/depot-token",
	"secrets/der-private-key",
	"secrets/devcycle-server-key",
	"secrets/digitalocean-oauth-token",
	"secrets/digitalocean-token",
	"secrets/dingtalk-signing-secret",
	"secrets/discord-bot-token",
	"secrets/discord-bot-token-in-call",
	"secrets/discord-webhook",
	"secrets/docker-config-credential",
	"secrets/docker-hub-legacy-token",
	"secrets/docker-login-uuid",
	"secrets/docker-organization-access-token",
	"secrets/docker-personal-access-token",
	"secrets/docker-registry-auth",
	"secrets/docker-swarm-token",
	"secrets/doppler-token",
	"secrets/dropbox-access-token",
	"secrets/dropbox-long-lived-token",
	"secrets/dropbox-token-in-call",
	"secrets/duffel-access-token",
	"secrets/duo-secret-key",
	"secrets/dynamic-dns-address",
	"secrets/dynatrace-token",
	"secrets/e2b-api-key",
	"secrets/easypost-production-key",
	"secrets/ebay-cert-id",
	"secrets/elastic-cloud-api-key",
	"secrets/elevenlabs-api-key",
	"secrets/encrypted-private-key",
	"secrets/encrypted-wallet-key",
	"secrets/ethereum-private-key",
	"secrets/exa-api-key",
	"secrets/expo-access-token",
	"secrets/extended-private-key",
	"secrets/external-secret-literal",
	"secrets/facebook-access-token",
	"secrets/fal-key",
	"secrets/fastly-api-token",
	"secrets/figma-legacy-token",
	"secrets/figma-token",
	"secrets/firecrawl-api-key",
	"secrets/firehydrant-bot-token",
	"secrets/fireworks-api-key",
	"secrets/flagsmith-server-key",
	"secrets/fluent-bit-output-key",
	"secrets/flutterwave-secret-key",
	"secrets/flux-literal",
	"secrets/flyio-macaroon",
	"secrets/flyio-token",
	"secrets/frame-io-token",
	"secrets/generic-password",
	"secrets/git-credentials-password",
	"secrets/gitea-access-token",
	"secrets/github-app-user-token",
	"secrets/github-fine-grained-token",
	"secrets/github-installation-jwt",
	"secrets/github-installation-token",
	"secrets/github-oauth-token",
	"secrets/github-personal-access-token",
	"secrets/github-refresh-token",
	"secrets/gitlab-agent-token",
	"secrets/gitlab-deploy-token",
	"secrets/gitlab-feature-flags-token",
	"secrets/gitlab-feed-token",
	"secrets/gitlab-incoming-mail-token",
	"secrets/gitlab-job-jwt",
	"secrets/gitlab-job-token",
	"secrets/gitlab-oauth-application-secret",
	"secrets/gitlab-personal-access-token",
	"secrets/gitlab-routable-token",
	"secrets/gitlab-runner-registration-token",
	"secrets/gitlab-runner-token",
	"secrets/gitlab-scim-token",
	"secrets/gitlab-session-cookie",
	"secrets/gitlab-trigger-token",
	"secrets/gitlab-workspace-token",
	"secrets/gitpod-token",
	"secrets/gocardless-live-token",
	"secrets/google-api-key",
	"secrets/google-auth-key",
	"secrets/google-chat-webhook",
	"secrets/google-oauth-access-token",
	"secrets/google-oauth-client-secret",
	"secrets/google-oauth-refresh-token",
	"secrets/google-service-account-key",
	"secrets/grafana-api-key",
	"secrets/grafana-cloud-token",
	"secrets/grafana-service-account-token",
	"secrets/groq-api-key",
	"secrets/harness-api-key",
	"secrets/headscale-key",
	"secrets/helicone-api-key",
	"secrets/helm-command-literal",
	"secrets/helm-values-literal",
	"secrets/heroku-api-key",
	"secrets/heroku-token",
	"secrets/hetzner-cloud-token",
	"secrets/hex-api-token",
	"secrets/honeycomb-key",
	"secrets/honeycomb-legacy-key",
	"secrets/hubspot-key",
	"secrets/hubspot-token",
	"secrets/huggingface-token",
	"secrets/ibm-cloud-api-key",
	"secrets/imgix-api-key",
	"secrets/infisical-service-token",
	"secrets/influxdb-token",
	"secrets/influxdb3-token",
	"secrets/infracost-api-key",
	"secrets/inngest-event-key",
	"secrets/inngest-signing-key",
	"secrets/installation-key",
	"secrets/intercom-access-token",
	"secrets/intercom-secret",
	"secrets/intra-42-client-secret",
	"secrets/jenkins-api-token",
	"secrets/jetbrains-permanent-token",
	"secrets/jfrog-api-key",
	"secrets/jfrog-reference-token",
	"secrets/jina-api-key",
	"secrets/jira-data-center-token",
	"secrets/json-web-key",
	"secrets/jsr-token",
	"secrets/jwt",
	"secrets/k3s-token",
	"secrets/kavenegar-address",
	"secrets/klarna-api-key",
	"secrets/klaviyo-private-key",
	"secrets/klaviyo-private-key-in-call",
	"secrets/kong-konnect-token",
	"secrets/kubeadm-join-token",
	"secrets/kubeconfig-credential",
	"secrets/kubernetes-bootstrap-token",
	"secrets/kubernetes-secret",
	"secrets/kubernetes-service-account-token",
	"secrets/kustomize-file",
	"secrets/kustomize-literal",
	"secrets/langfuse-secret-key",
	"secrets/langsmith-api-key",
	"secrets/langsmith-legacy-api-key",
	"secrets/last-applied-secret",
	"secrets/launchdarkly-key",
	"secrets/launchdarkly-sdk-key",
	"secrets/lichess-token",
	"secrets/lightdash-token",
	"secrets/linear-api-key",
	"secrets/linear-oauth-token",
	"secrets/linkedin-access-token",
	"secrets/linode-token",
	"secrets/liveblocks-secret-key",
	"secrets/llamacloud-api-key",
	"secrets/lnd-macaroon",
	"secrets/lob-live-key",
	"secrets/localstack-auth-token",
	"secrets/logfire-token",
	"secrets/loggly-token",
	"secrets/long-lived-jwt",
	"secrets/mailchimp-api-key",
	"secrets/mailersend-api-token",
	"secrets/mailgun-api-key",
	"secrets/mailgun-key-in-call",
	"secrets/mailgun-sending-key",
	"secrets/mandrill-api-key",
	"secrets/mapbox-secret-token",
	"secrets/matrix-access-token",
	"secrets/maxmind-license-key",
	"secrets/mercado-pago-access-token",
	"secrets/merchant-key",
	"secrets/meta-horizon-app-secret",
	"secrets/metabase-api-key",
	"secrets/midtrans-server-key",
	"secrets/mistral-api-key",
	"secrets/model-gateway-key",
	"secrets/modrinth-token",
	"secrets/mollie-live-key",
	"secrets/mongodb-atlas-private-key",
	"secrets/mongodb-atlas-service-account-secret",
	"secrets/mysql-option-password",
	"secrets/n8n-api-key",
	"secrets/nats-credentials",
	"secrets/nats-nkey-seed",
	"secrets/neon-api-key",
	"secrets/neon-password",
	"secrets/neptune-api-token",
	"secrets/netbird-access-token",
	"secrets/netbird-setup-key",
	"secrets/netlify-token",
	"secrets/netrc-password",
	"secrets/network-key",
	"secrets/new-relic-insert-key",
	"secrets/new-relic-license-key",
	"secrets/new-relic-user-key",
	"secrets/nexus-nuget-api-key",
	"secrets/ngrok-authtoken",
	"secrets/ngrok-authtoken-in-command",
	"secrets/node-address",
	"secrets/nomad-token",
	"secrets/nostr-private-key",
	"secrets/notion-legacy-token",
	"secrets/notion-token",
	"secrets/npm-access-token",
	"secrets/npm-legacy-token",
	"secrets/npmrc-auth-token",
	"secrets/npmrc-password",
	"secrets/nuget-api-key",
	"secrets/nvidia-api-key",
	"secrets/nx-cloud-access-token",
	"secrets/nylas-api-key",
	"secrets/octopus-deploy-api-key",
	"secrets/okta-api-token",
	"secrets/okta-authorization-header",
	"secrets/onepassword-service-account-token",
	"secrets/onesignal-api-key",
	"secrets/onesignal-legacy-api-key",
	"secrets/onfido-api-token",
	"secrets/open-vsx-token",
	"secrets/openai-api-key",
	"secrets/openrouter-api-key",
	"secrets/openshift-token",
	"secrets/opsgenie-api-key",
	"secrets/opsgenie-receiver-key",
	"secrets/ory-oauth-token",
	"secrets/ory-personal-access-token",
	"secrets/paddle-api-key",
	"secrets/paddle-legacy-api-key",
	"secrets/pagerduty-api-key",
	"secrets/pagerduty-authorization-header",
	"secrets/pagerduty-integration-key",
	"secrets/pan-os-api-key",
	"secrets/password-hash",
	"secrets/payment-sandbox-token",
	"secrets/paypal-client-secret",
	"secrets/paystack-live-key",
	"secrets/percy-token",
	"secrets/permit-api-key",
	"secrets/perplexity-api-key",
	"secrets/persona-api-key",
	"secrets/pgpass-password",
	"secrets/phonepe-salt-key",
	"secrets/pinecone-api-key",
	"secrets/pinecone-legacy-api-key",
	"secrets/pinterest-access-token",
	"secrets/pipeline-literal",
	"secrets/plaid-access-token",
	"secrets/plaid-secret",
	"secrets/plane-api-token",
	"secrets/planetscale-password",
	"secrets/planetscale-token",
	"secrets/polar-token",
	"secrets/porkbun-secret-key",
	"secrets/portainer-access-token",
	"secrets/posthog-personal-api-key",
	"secrets/postman-api-key",
	"secrets/postmark-token",
	"secrets/power-automate-webhook",
	"secrets/prefect-api-key",
	"secrets/private-key",
	"secrets/private-packagist-token",
	"secrets/program-password",
	"secrets/proxmox-api-token",
	"secrets/pterodactyl-api-key",
	"secrets/pubnub-secret-key",
	"secrets/pulumi-access-token",
	"secrets/pulumi-config-literal",
	"secrets/push-protection-bypassed",
	"secrets/putty-encrypted-private-key",
	"secrets/putty-private-key",
	"secrets/pypi-upload-token",
	"secrets/pypirc-password",
	"secrets/qianfan-api-key",
	"secrets/railway-token",
	"secrets/rancher-token",
	"secrets/razorpay-key-secret",
	"secrets/readme-api-key",
	"secrets/recorded-credential",
	"secrets/registry-credential",
	"secrets/render-api-key",
	"secrets/replicate-api-token",
	"secrets/resend-api-key",
	"secrets/riot-api-key",
	"secrets/roblox-session-cookie",
	"secrets/rootly-api-key",
	"secrets/rubygems-api-key",
	"secrets/runpod-api-key",
	"secrets/salesforce-access-token",
	"secrets/salesforce-auth-url",
	"secrets/samsara-api-token",
	"secrets/scaleway-secret-key",
	"secrets/scalingo-api-token",
	"secrets/sealed-secret-not-sealed",
	"secrets/secret-file",
	"secrets/secret-token-uri",
	"secrets/sendgrid-api-key",
	"secrets/sentry-legacy-token",
	"secrets/sentry-organization-token",
	"secrets/sentry-user-token",
	"secrets/shippo-live-token",
	"secrets/shopify-token",
	"secrets/slack-app-token",
	"secrets/slack-bot-token",
	"secrets/slack-legacy-workspace-token",
	"secrets/slack-rotating-token",
	"secrets/slack-user-token",
	"secrets/slack-verification-token",
	"secrets/slack-webhook",
	"secrets/slack-workflow-webhook",
	"secrets/smtp2go-api-key",
	"secrets/snyk-access-token",
	"secrets/snyk-api-token",
	"secrets/snyk-token-in-command",
	"secrets/socket-api-token",
	"secrets/solana-keypair",
	"secrets/sonarqube-cloud-organization-token",
	"secrets/sonarqube-legacy-token",
	"secrets/sonarqube-token",
	"secrets/sops-mac-missing",
	"secrets/sops-not-encrypted",
	"secrets/sops-partially-encrypted",
	"secrets/sourcegraph-token",
	"secrets/splunk-hec-token",
	"secrets/square-access-token",
	"secrets/square-oauth-secret",
	"secrets/static-credential",
	"secrets/statsig-server-key",
	"secrets/stellar-secret-key",
	"secrets/strapi-key",
	"secrets/stream-address",
	"secrets/stream-key",
	"secrets/stripe-live-key",
	"secrets/stripe-test-key",
	"secrets/stytch-secret",
	"secrets/sui-private-key",
	"secrets/sumologic-access-key",
	"secrets/supabase-access-token",
	"secrets/supabase-secret-key",
	"secrets/supabase-service-role-key",
	"secrets/tailscale-key",
	"secrets/tavily-api-key",
	"secrets/teamcity-access-token",
	"secrets/teams-webhook",
	"secrets/telegram-api-hash",
	"secrets/telegram-bot-token",
	"secrets/telegram-session",
	"secrets/tencent-cloud-secret-key",
	"secrets/terraform-cloud-token",
	"secrets/terraform-provider-uuid",
	"secrets/terraform-sensitive-value",
	"secrets/terraform-state",
	"secrets/test-pypi-upload-token",
	"secrets/tezos-secret-key",
	"secrets/thunderstore-token",
	"secrets/tinybird-token",
	"secrets/together-api-key",
	"secrets/together-legacy-api-key",
	"secrets/tolgee-api-key",
	"secrets/toss-secret-key",
	"secrets/trello-token",
	"secrets/trigger-dev-key",
	"secrets/twilio-api-secret",
	"secrets/twilio-auth-token",
	"secrets/twitch-chat-token",
	"secrets/typeform-token",
	"secrets/unkey-root-key",
	"secrets/unleash-api-token",
	"secrets/upcloud-api-token",
	"secrets/uptimerobot-api-key",
	"secrets/url-password",
	"secrets/uuid-in-command",
	"secrets/uuid-key",
	"secrets/val-town-token",
	"secrets/vault-batch-token",
	"secrets/vault-legacy-token",
	"secrets/vault-service-token",
	"secrets/vercel-blob-token",
	"secrets/vercel-legacy-token",
	"secrets/vercel-token",
	"secrets/vk-access-token",
	"secrets/voyage-api-key",
	"secrets/vultr-api-key",
	"secrets/wakatime-api-key",
	"secrets/wallet-phrase",
	"secrets/wandb-api-key",
	"secrets/wandb-legacy-api-key",
	"secrets/wandb-login-key",
	"secrets/webhook-signing-secret",
	"secrets/weblate-token",
	"secrets/wireguard-private-key",
	"secrets/wompi-key",
	"secrets/woocommerce-consumer-secret",
	"secrets/workflow-literal",
	"secrets/workload-literal",
	"secrets/x-bearer-token",
	"secrets/xai-api-key",
	"secrets/xata-api-key",
	"secrets/xendit-secret-key",
	"secrets/xrp-ledger-seed",
	"secrets/yandex-cloud-api-key",
	"secrets/yandex-cloud-iam-token",
	"secrets/yandex-cloud-static-key",
	"secrets/yandex-oauth-token",
	"secrets/yandex-smartcaptcha-server-key",
	"secrets/zendesk-api-token",
	"secrets/zendesk-basic-credentials",
	"secrets/zoho-oauth-token",
	"secrets/zuplo-api-key",
	"suppressions/added-baseline-entry",
	"suppressions/added-comment",
	"suppressions/broken-baseline",
	"suppressions/idle-baseline",
	"suppressions/idle-foreign-comments",
	"suppressions/narrowed-sops-rules",
	"suppressions/stale-baseline-entry",
	"suppressions/unused-comment"
];

var policy_side = __webpack_require__(562);
;// CONCATENATED MODULE: ./packages/policy/lib/load/loaded-policy.js





function loaded(resolved, path, side, findings = [], notes = []) {
	const { policy, parents } = resolved;
	const reference = { path, ...(0,policy_side .H8)(side), digest: (0,lib_policy .p1)(policy) };
	const all = [...findings, ...conflictFindings(resolved, path), ...unknownRules(policy, knownRules, path)];
	const above = parents.map(({ file, pin, digest }) => pin === digest ? `the policy extends ${file} (${digest})` : `the policy extends ${file}@${pin} (${digest})`);
	return { policy, reference, findings: all, notes: [...notes, ...above], ...(parents.length > 0 ? { parents } : {}) };
}
function conflictFindings({ policy, conflicts }, path) {
	return conflicts.map((conflict) => refusedLoosening(conflict, policy, path));
}

var read_policy = __webpack_require__(8417);
;// CONCATENATED MODULE: ./packages/policy/lib/load/without-file.js





function defaults(note, side, findings = []) {
	const reference = { ...(0,policy_side .H8)(side), digest: (0,lib_policy .p1)(lib_policy .G4) };
	return { policy: lib_policy .G4, reference, findings, notes: [note] };
}
const misspeltPath = ".github/sallyport.yaml";
async function noteOfNoFile(side, path) {
	const twin = path === lib_policy .r2 ? await attempt(() => side.read(misspeltPath)) : { value: undefined };
	const isMisspelt = "error" in twin || twin.value !== undefined;
	if (path === lib_policy .r2 && !isMisspelt)
		return `no policy file ${path}: the strict defaults hold`;
	throw new lib .$E({
		code: "POLICY_NOT_FOUND",
		kind: "usage",
		message: `there is no policy file ${(0,quoted .MW)(path)}${side.commit === undefined ? "" : ` at commit ${side.commit.slice(0, 12)}`}`,
		fix: isMisspelt
			? `Rename ${misspeltPath}: git mv ${misspeltPath} ${path}`
			: `Correct the path, or leave it out to use ${lib_policy .r2}; \`sallyport init\` writes one.`,
	});
}

;// CONCATENATED MODULE: ./packages/policy/lib/load/load-protected.js










async function protectedSide(repository, revision) {
	const commit = repository && (await (0,git_lib.resolveCommit)(repository, revision));
	if (repository && commit)
		return { ...(0,policy_side .tR)(repository, commit), commit };
	throw new lib .$E({
		code: "POLICY_BASE_MISSING",
		message: `the policy must be read from commit ${(0,quoted .MW)((0,git_lib.isObjectId)(revision) ? revision.slice(0, 12) : revision)}, which is not in this ${repository ? "clone" : "folder"}`,
		fix: "Fetch the whole history: set `fetch-depth: 0` at the step that uses actions/checkout.",
	});
}
async function loadProtected(base, head, path, parents) {
	const where = `the protected commit ${base.commit.slice(0, 12)}`;
	const next = await attempt(() => (0,read_policy .T4)(head, path, parents));
	const broken = "error" in next ? [brokenFile(next.error, path)] : [];
	const now = await attempt(() => (0,read_policy .T4)(base, path, parents));
	if ("error" in now) {
		if ("error" in next || next.value === undefined)
			throw now.error;
		const note = `${path} is broken at ${where}; this change mends it, and until it is merged the strict defaults hold`;
		return defaults(note, base);
	}
	if (now.value === undefined) {
		if (!("error" in next) && next.value === undefined)
			return defaults(await noteOfNoFile(base, path), base);
		const note = `this change adds ${path}; it takes effect with the merge, until then the strict defaults hold`;
		return defaults(note, base, broken);
	}
	const notes = [`policy read from ${where}, not from the change`];
	const weakened = "error" in next ? broken : next.value ? await changesOf(now.value, next.value, path) : [deletedFile(path)];
	return loaded({ ...now.value, conflicts: [] }, path, base, weakened, notes);
}
async function changesOf(now, next, path) {
	if ((0,lib_policy .p1)(now.policy) === (0,lib_policy .p1)(next.policy))
		return conflictFindings(next, path);
	const { comparePolicies } = await Promise.all( [__webpack_require__.e(6727), __webpack_require__.e(1055), __webpack_require__.e(9948)]).then(__webpack_require__.bind(__webpack_require__, 2388));
	return [...comparePolicies(now.policy, next.policy, path), ...conflictFindings(next, path)];
}

var policy_file = __webpack_require__(9451);
;// CONCATENATED MODULE: ./packages/policy/lib/load/load-policy.js







async function loadPolicy(repository, options = {}) {
	const path = (0,policy_file .iL)(options.path ?? lib_policy .r2);
	const checkedOut = await (0,policy_side .TL)(repository, options.folder ?? process.cwd());
	if (options.protectedCommit !== undefined) {
		const base = await protectedSide(repository, options.protectedCommit);
		return loadProtected(base, checkedOut, path, options.parents);
	}
	const bytes = await checkedOut.read(path);
	if (bytes === undefined)
		return defaults(await noteOfNoFile(checkedOut, path), checkedOut);
	return loaded(await (0,read_policy .oD)(bytes, path, checkedOut, options.parents), path, checkedOut);
}

;// CONCATENATED MODULE: ./packages/policy/lib/index.js































  }),

  9451:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Xi: () => (  linkRefusal),
	b$: () => (  readPlainFile),
	iL: () => (  checkPolicyPath)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1344);
  var _parse_policy_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2713);
  var _parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9183);






function checkPolicyPath(file) {
	const normal = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(file);
	const objection = pathObjections.find(([applies]) => applies(file, normal));
	if (objection === undefined)
		return normal;
	throw new _sallyport_core__WEBPACK_IMPORTED_MODULE_3__  .$E({
		code: "POLICY_PATH_INVALID",
		kind: "usage",
		message: `the policy path ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__  .MW)(file)} ${objection[1]}`,
		fix: "Give a path relative to the root of the repository, such as .github/sallyport.yml.",
	});
}
const pathObjections = [
	[(file) => node_path__WEBPACK_IMPORTED_MODULE_2__.posix.isAbsolute(file) || node_path__WEBPACK_IMPORTED_MODULE_2__.win32.isAbsolute(file), "is absolute"],
	[(file) => file.split(/[\\/]/).includes(".."), "leads out of the repository"],
	[(file, normal) => file.includes("\0") || normal === "." || normal.endsWith("/"), "names no file"],
	[(_, normal) => /^\.git(?:\/|$)/i.test(normal), "is not under version control"],
];
async function readPlainFile(root, file) {
	try {
		await refuseLinks(root, file);
		const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, file), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
		try {
			if (!(await handle.stat()).isFile())
				throw notPlain(file, "is not a file");
			const chunks = [];
			for await (const chunk of handle.createReadStream({ end: _parse_policy_text_js__WEBPACK_IMPORTED_MODULE_5__  .v, autoClose: false }))
				chunks.push(chunk);
			return Buffer.concat(chunks);
		}
		finally {
			await handle.close();
		}
	}
	catch (error) {
		if (error instanceof _sallyport_core__WEBPACK_IMPORTED_MODULE_3__  .$E)
			throw error;
		const code = error.code;
		if (code === "ENOENT" || code === "ENOTDIR")
			return undefined;
		throw new _sallyport_core__WEBPACK_IMPORTED_MODULE_3__  .$E({
			code: "POLICY_UNREADABLE",
			message: `the policy ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__  .MW)(file)} cannot be read`,
			fix: "Let the user that runs Sallyport read the file.",
			cause: error,
		});
	}
}
async function refuseLinks(root, file) {
	const names = file.split("/");
	for (let depth = 1; depth <= names.length; depth += 1) {
		const part = names.slice(0, depth).join("/");
		const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, part));
		if (status.isSymbolicLink())
			throw linkRefusal(file, part);
		if (depth === names.length && status.isDirectory())
			throw notPlain(file, "is a folder");
	}
}
function linkRefusal(file, link = file) {
	return notPlain(file, link === file ? "is a symbolic link" : `lies behind the symbolic link ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__  .MW)(link)}`);
}
function notPlain(file, what) {
	return new _sallyport_core__WEBPACK_IMPORTED_MODULE_3__  .$E({
		code: "POLICY_UNREADABLE",
		kind: "usage",
		message: `the policy ${(0,_parse_quoted_js__WEBPACK_IMPORTED_MODULE_4__  .MW)(file)} ${what}`,
		fix: "Replace it with a plain file that holds the policy itself.",
	});
}


  }),

  562:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	H8: () => (  refOf),
	TL: () => (  checkedOutSide),
	tR: () => (  commitSide)
  });
  var _sallyport_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3890);
  var _policy_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9451);


async function checkedOutSide(repository, folder) {
	if (repository?.bare !== true)
		return { read: (file) => (0,_policy_file_js__WEBPACK_IMPORTED_MODULE_1__  .b$)(repository?.root ?? folder, file) };
	const head = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.headCommit)(repository);
	return head === undefined ? { read: async () => undefined } : commitSide(repository, head);
}
function commitSide(repository, commit) {
	return {
		commit,
		read: async (file) => {
			const bytes = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.readFileAt)(repository, commit, file);
			if (bytes === undefined || bytes.includes("\n"))
				return bytes;
			if ((await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.listTree)(repository, commit)).get(file)?.mode === _sallyport_git__WEBPACK_IMPORTED_MODULE_0__.symlinkMode)
				throw (0,_policy_file_js__WEBPACK_IMPORTED_MODULE_1__  .Xi)(file);
			return bytes;
		},
	};
}
function refOf({ commit }) {
	return commit === undefined ? {} : { ref: commit };
}


  }),

  8417:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	T4: () => (  readPolicy),
	oD: () => (  readWhole)
  });
  var _policy_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9451);

async function readPolicy(side, path, parents) {
	const bytes = await side.read(path);
	return bytes === undefined ? undefined : readWhole(bytes, path, side, parents);
}
async function readWhole(bytes, path, side, remote) {
	const own = await readPolicyFile(bytes, path, side.commit);
	if (own.extends === undefined)
		return { policy: own, conflicts: [], parents: [] };
	const { resolveParents } = await Promise.all( [__webpack_require__.e(8009), __webpack_require__.e(4477), __webpack_require__.e(9055), __webpack_require__.e(6727), __webpack_require__.e(7990)]).then(__webpack_require__.bind(__webpack_require__, 7990));
	return resolveParents(own, { remote, vendored: (file) => side.read((0,_policy_file_js__WEBPACK_IMPORTED_MODULE_0__  .iL)(file)) });
}
async function readPolicyFile(bytes, path, commit) {
	const { parsePolicy } = await Promise.all( [__webpack_require__.e(8009), __webpack_require__.e(4477), __webpack_require__.e(9055)]).then(__webpack_require__.bind(__webpack_require__, 9055));
	const { compileConditions } = await Promise.all( [__webpack_require__.e(8009), __webpack_require__.e(4477), __webpack_require__.e(9055), __webpack_require__.e(8269)]).then(__webpack_require__.bind(__webpack_require__, 8269));
	return compileConditions(parsePolicy(bytes, path, commit), path, commit);
}


  }),

  2713:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	V: () => (  decodePolicy),
	v: () => (  largestPolicy)
  });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1344);


const largestPolicy = 1024 * 1024;
const mostPlaces = 60_000;
function decodePolicy(bytes) {
	if (bytes.length > largestPolicy) {
		return problemAt({ line: 1, column: 1 }, `the file is larger than ${largestPolicy} bytes, the most that is read`);
	}
	if (placesIn(bytes) > mostPlaces) {
		const message = `the file has more than ${mostPlaces} lines and commas, the most that are read; move stages to a file that it extends`;
		return problemAt({ line: 1, column: 1 }, message);
	}
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		return problemAt({ line: 1, column: 1 }, "the file is UTF-16; save it as UTF-8");
	}
	if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
		return problemAt(firstInvalidByte(bytes), "the file is not UTF-8 here; save it as UTF-8");
	const text = new TextDecoder().decode(bytes);
	const hidden = firstHiddenCharacter(text);
	return hidden ?? { text };
}
function placesIn(bytes) {
	let count = 0;
	for (const byte of bytes)
		if (byte === 0x0a || byte === 0x2c)
			count++;
	return count;
}
const hiddenCharacter = new RegExp(`[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f]|${_sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .DH.source}|\\r(?!\\n)`, "u");
function firstHiddenCharacter(text) {
	const found = hiddenCharacter.exec(text);
	if (found === null)
		return undefined;
	const before = text.slice(0, found.index).split("\n");
	const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
	return problemAt(position, `the character ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .g$)(found[0])} is invisible to a reviewer; delete it`);
}
function firstInvalidByte(bytes) {
	let line = 1;
	let start = 0;
	for (;;) {
		const end = bytes.indexOf(0x0a, start);
		const content = bytes.subarray(start, end === -1 ? bytes.length : end);
		if (end === -1 || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(content))
			return { line, column: invalidColumn(content) };
		line += 1;
		start = end + 1;
	}
}
function invalidColumn(line) {
	return new TextDecoder().decode(line).indexOf("\ufffd") + 1;
}
function problemAt(position, message) {
	return { problem: { pointer: "", region: { start: position, end: position }, message } };
}


  }),

  9183:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	MW: () => (  quotedPath),
	pS: () => (  shownPath)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);


const longestPath = 200;
function quotedPath(path) {
	return `"${shownPath(path)}"`;
}
function shownPath(path) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .os)(path, longestPath);
}


  }),

  5547:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$6: () => (  textAt),
	B_: () => (  stepsOf),
	Ez: () => (  comparePositions),
	GH: () => (  startOf),
	lR: () => (  shownPointer),
	oB: () => (  nodeAt),
	rq: () => (  pointerOf)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

function nodeAt(node, ...steps) {
	let current = node;
	for (const step of steps) {
		current = current?.entries.get(String(step))?.node ?? current?.items[Number(step)];
	}
	return current;
}
function textAt(node, key) {
	const value = nodeAt(node, key)?.value;
	return typeof value === "string" ? value : undefined;
}
function pointerOf(...steps) {
	return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function stepsOf(pointer) {
	return pointer
		.split("/")
		.slice(1)
		.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function shownPointer(pointer) {
	return pointerOf(...stepsOf(pointer).map((step) => ((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .$i)(step) ? step : "\u2026")));
}
function startOf(region) {
	return { start: region.start, end: region.start };
}
function comparePositions(a, b) {
	return a.line - b.line || a.column - b.column;
}


  }),

  9257:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	U: () => (  policyFinding)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _rule_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8782);


function policyFinding(parts) {
	const description = _rule_pages_js__WEBPACK_IMPORTED_MODULE_1__  .U.find(({ id }) => id === parts.rule);
	const region = typeof parts.at === "string" ? regionOf(parts.policy, parts.at) : parts.at;
	const excerpt = region && excerptOf(parts.policy, region);
	const place = { path: parts.path, ...(region && { region }) };
	return {
		rule: parts.rule,
		severity: description?.severity ?? "error",
		confidence: "verified",
		basis: "read from the policy",
		message: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(parts.message),
		why: description?.why ?? "",
		fix: { ...parts.fix, text: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(parts.fix.text) },
		places: [place],
		...(excerpt && { excerpt }),
		evidence: (parts.evidence ?? []).map(({ label, value }) => ({ label, value: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(value) })),
		fingerprint: `p1:${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .sc)((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .dj)([parts.rule, parts.path, parts.subject])).slice(0, 32)}`,
	};
}
function regionOf({ source }, pointer) {
	if (source === undefined)
		return undefined;
	for (let current = pointer; current !== ""; current = current.slice(0, current.lastIndexOf("/"))) {
		const region = source.regions[current];
		if (region)
			return region;
	}
	const start = { line: 1, column: 1 };
	return { start, end: start };
}
const longestLine = 200;
function excerptOf({ source }, { start, end }) {
	const text = source?.lines[start.line - 1];
	if (text === undefined || text.length > longestLine || (start.column === 1 && end.column === 1))
		return undefined;
	const endColumn = end.line === start.line ? end.column : text.length + 1;
	return {
		line: start.line,
		text: excerptText(text),
		startColumn: start.column,
		endColumn: Math.max(endColumn, start.column),
	};
}
function excerptText(line) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(line).replace(/(\bsalt["']?\s*:\s*)(.*)$/, (_, key, value) => key + "\u2022".repeat(value.length));
}


  }),

  8782:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  E: () => (  protectedSeverity),
  U: () => (  ruleDescriptions)
});

;// CONCATENATED MODULE: ./packages/policy/lib/stages/stage-rule-pages.js
const grant = (claims, rest = "") => `stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow:
      - { ${claims} }${rest}`;
const credentials = `
    credentials:
      vault: { provider: vault, url: "https://vault.acme.example", role: deploy }`;
const good = grant('repository_id: "123", environment: production, ref: refs/heads/main');
const azure = (maxDuration) => `${good}
    max-duration: ${maxDuration}
    credentials:
      azure: { provider: azure, tenant: 00000000-0000-0000-0000-000000000001, client: 00000000-0000-0000-0000-000000000002 }`;
const test = (...lines) => `${good}
tests:
  - { name: main deploys, stage: deploy, base: environment, expect: allow }
${lines.map((line) => `  - { ${line} }`).join("\n")}`;
const denied = "name: a branch does not, stage: deploy, base: environment, claims: { ref: refs/heads/x }, expect: deny";
const stageRuleDescriptions = [
	{
		id: "policy/open-grant",
		title: "Grant that matches anybody",
		severity: "error",
		least: "error",
		why: "Every claim in it can be chosen by whoever writes a workflow in a repository of their own, so anybody on GitHub can be this stage.",
		fix: "Add `repository_id`, or `repository_owner_id`, to the grant: nobody else can have these.",
		bad: grant("workflow: deploy, ref: refs/heads/main"),
		good,
		source: "https://docs.github.com/actions/concepts/security/openid-connect",
	},
	{
		id: "policy/name-only-grant",
		title: "Grant that knows the repository by name only",
		severity: "warning",
		why: "A name is free again after a rename or a deletion; whoever takes it next can be this stage.",
		fix: "Add `repository_id` or `repository_owner_id` to the grant. `gh api repos/OWNER/NAME --jq .id` prints it.",
		bad: grant("repository: acme/shop, environment: production"),
		good,
		source: "https://docs.github.com/actions/reference/security/oidc",
	},
	{
		id: "policy/untrusted-event",
		title: "Credentials for runs that strangers can start",
		severity: "error",
		least: "error",
		why: "These events run with the rights of this repository on what a stranger can send: the code of a fork, a comment, an artifact.",
		fix: "Take the event out of the grant, and do the privileged part in a run after the merge.",
		bad: grant('repository_id: "123", event_name: [push, pull_request_target]', credentials),
		good: grant('repository_id: "123", event_name: push', credentials),
		source: "https://docs.github.com/actions/reference/security/secure-use",
	},
	{
		id: "policy/any-event",
		title: "Grant that leaves the event open",
		severity: "info",
		why: "A workflow of this repository that starts on pull_request_target or workflow_run would get the credentials as well.",
		fix: "Name the events in the grant (`event_name`), the environment, or keep these events out by `deny`.",
		bad: grant('repository_id: "123", ref: refs/heads/main', credentials),
		good: grant('repository_id: "123", ref: refs/heads/main, event_name: push', credentials),
		source: "https://docs.github.com/actions/reference/security/secure-use",
	},
	{
		id: "policy/any-owner",
		title: "Stage that everybody owns",
		severity: "warning",
		why: "What everybody owns nobody answers for, and nobody is asked when it is used.",
		fix: "Name a user or a team.",
		bad: good.replace("@acme/sre", "*"),
		good,
	},
	{
		id: "policy/unknown-claim",
		title: "Claim that GitHub does not issue",
		severity: "warning",
		least: "warning",
		why: "A claim that no token has matches nobody in `allow`, and in `deny` it keeps nobody out.",
		fix: "Correct the name of the claim.",
		bad: grant('repository_id: "123", enviroment: production'),
		good,
		source: "https://docs.github.com/actions/reference/security/oidc",
	},
	{
		id: "policy/ambiguous-environment",
		title: "Environment whose name can be confused",
		severity: "warning",
		why: "GitHub writes a colon as %3A into the subject and leaves % as it is: two environments can have the same subject at a provider.",
		fix: "Rename the environment so that its name holds neither : nor %.",
		bad: grant('repository_id: "123", environment: "production:eu"'),
		good: grant('repository_id: "123", environment: production-eu'),
		source: "https://docs.github.com/actions/reference/security/oidc",
	},
	{
		id: "policy/long-lived-credential",
		title: "Credential that outlives its stage's limit",
		severity: "warning",
		why: "The provider gives no shorter life, or takes no wish, so `max-duration` is a promise that nobody keeps.",
		fix: "Raise `max-duration` to what the provider gives, or use a way to it that takes a duration.",
		bad: azure("15m"),
		good: azure("90m"),
	},
	{
		id: "policy/widened-access",
		title: "Change that gives somebody more access",
		severity: "error",
		least: "warning",
		why: "After the merge an identity is this stage, or gets more of it, that was kept out before; the example shows one.",
		fix: "Restore the line. If it is meant, have a code owner of the policy approve it in a change of its own.",
		bad: grant('repository_id: "123", environment: production, ref: "refs/heads/*"'),
		good,
	},
	{
		id: "policy/failing-test",
		title: "Test of the policy that fails",
		severity: "error",
		least: "error",
		why: "The policy does not decide what its authors wrote down that it must.",
		fix: "Correct the policy, or the test if it was wrong.",
		bad: test(denied.replace("expect: deny", "expect: allow")),
		good: test(denied),
	},
	{
		id: "policy/untested-stage",
		title: "Stage without a test",
		severity: "warning",
		why: "The next change of its grants could let in anybody, and every test would still pass.",
		fix: "Add a test for who must get in and, above all, one for who must not.",
		bad: good,
		good: test(denied),
	},
	{
		id: "policy/unnoticed-change",
		title: "Change of the policy that no test notices",
		severity: "info",
		why: "The policy was broken here on purpose and every test still passed, so a mistake or an attack at this place would pass them too.",
		fix: "Add the test that the finding shows.",
		bad: test("name: a pull request does not, stage: deploy, base: pull_request, expect: deny"),
		good: test(denied, "name: another environment does not, stage: deploy, base: environment, claims: { environment: test }, expect: deny", 'name: another repository does not, stage: deploy, base: environment, claims: { repository_id: "9" }, expect: deny'),
	},
];

;// CONCATENATED MODULE: ./packages/policy/lib/rule-pages.js

const approval = "If it is meant, have a code owner of the policy approve it in a change of its own.";
const sampleException = `exceptions:
  - rule: secrets/generic-password
    fingerprint: "s1:4f0c6a52d1b87e93a10fb2c7d35e8649"
    owner: "@alice"
    approved-by: "@bob"
    reason: The vendor's test server takes this fixed password and holds no data.
    control: The server is reachable from the build network only.
    replacement: https://github.com/acme/shop/issues/12
    created: 2027-01-15
    expires: 2027-02-01`;
const ruleDescriptions = [
	{
		id: "policy/weakened-rules",
		title: "Rule made milder or turned off",
		severity: "error",
		least: "warning",
		why: "A change that lowers the severity of a rule could let through what it brings itself, or what comes after it.",
		fix: `Restore the severity. ${approval}`,
		bad: `rules: { "secrets/*": "off" }`,
		good: `rules: { "secrets/*": error }`,
	},
	{
		id: "policy/unproven-access",
		title: "Stage may give more access",
		severity: "error",
		least: "warning",
		why: "Conditions are programs, which cannot be compared, and some sets of claims are too many to compare; what cannot be shown to be as strict as before counts as weaker.",
		fix: `Write the condition as claim matchers, which are compared exactly, and add tests for both sides. ${approval}`,
		bad: `when: claims.ref.startsWith("refs/heads/")`,
		good: `allow: [ { repository_id: "123", ref: "refs/heads/*" } ]`,
	},
	{
		id: "policy/weakened-inheritance",
		title: "More left to the files that extend this one",
		severity: "error",
		least: "warning",
		why: "A lock that is gone, or a delegation that is new, lets every repository that extends this file loosen what it could not.",
		fix: `Restore the lock, or delete the delegation. ${approval}`,
		bad: "delegates: [ { pointer: /stages/deploy-production/allow/0/ref } ]",
		good: "locked: [ /stages/deploy-production ]",
	},
	{
		id: "policy/looser-than-parent",
		title: "Looser than the file that it extends",
		severity: "error",
		least: "error",
		why: "The file above holds, so what is written here has no effect, and whoever reads it believes that it has.",
		fix: "Write it as tight as in the file above, or leave it out. Where it must be looser, the file above can delegate it.",
		bad: `# the file above says: rules: { "secrets/*": error }\nrules: { "secrets/*": warning }`,
		good: `rules: { "secrets/*": critical }`,
	},
	{
		id: "policy/weakened-secrets",
		title: "Search for secrets made weaker",
		severity: "error",
		least: "warning",
		why: "What is no longer searched is where the next secret will be found by somebody else.",
		fix: `Restore the setting. ${approval}`,
		bad: `secrets: { exclude: [ "src/**" ] }`,
		good: `secrets: { exclude: [ "test/fixtures/**" ] }`,
	},
	{
		id: "policy/deleted-file",
		title: "Policy file deleted",
		severity: "error",
		least: "error",
		why: "Without its policy a repository loses its own rules and everything that was set stricter than the defaults.",
		fix: `Restore the file. ${approval}`,
		bad: "git rm .github/sallyport.yml",
		good: "# .github/sallyport.yml\nversion: 1",
	},
	{
		id: "policy/broken-file",
		title: "Policy file cannot be read",
		severity: "error",
		least: "error",
		why: "After the merge every run would stop at this file, and nothing would be checked until it is mended.",
		fix: "Correct the places listed before the merge.",
		bad: "version: 1\nrulez: {}",
		good: "version: 1\nrules: {}",
	},
	{
		id: "policy/added-exception",
		title: "Exception added",
		severity: "warning",
		least: "warning",
		why: "From the merge on, this finding fails no run until the exception lapses.",
		fix: "Review the reason, the control and the replacement plan. It takes effect with the merge, not in this change.",
		bad: sampleException,
		good: "# Mend the finding, then no exception is needed.\nexceptions: []",
	},
	{
		id: "policy/widened-exception",
		title: "Exception widened or extended",
		severity: "warning",
		least: "warning",
		why: "An exception that is renewed again and again, or that comes to cover more, is a hole that nobody decided on.",
		fix: "Ask what became of the replacement plan before this is approved. It takes effect with the merge, not in this change.",
		bad: sampleException.replace("2027-02-01", "2027-06-01"),
		good: sampleException,
	},
	{
		id: "policy/exception-too-long",
		title: "Exception longer than allowed",
		severity: "warning",
		least: "warning",
		why: "An exception without a near end is a permanent one, and a permanent exception is a finding.",
		fix: "Shorten it: 14 days for critical findings, 30 for error, 90 for warning, 180 for info. Until then it excepts nothing.",
		bad: sampleException.replace("2027-02-01", "2029-12-31"),
		good: sampleException,
	},
	{
		id: "policy/exception-too-broad",
		title: "Exception for too many findings at once",
		severity: "warning",
		least: "warning",
		why: "A pattern of paths excepts findings of severity error or worse that nobody has seen yet.",
		fix: "Name the finding by its fingerprint, or give the exact path. Until then it excepts nothing of that severity.",
		bad: sampleException.replace('fingerprint: "s1:4f0c6a52d1b87e93a10fb2c7d35e8649"', 'path: "src/**"'),
		good: sampleException,
	},
	{
		id: "policy/unused-exception",
		title: "Exception that excepts nothing",
		severity: "warning",
		why: "What it was for is gone; left in place it waits to except something that nobody approved.",
		fix: "Delete it.",
		bad: sampleException,
		good: "exceptions: []",
	},
	{
		id: "policy/unknown-rule",
		title: "No such rule",
		severity: "warning",
		why: "A misspelt rule sets nothing: the rule that was meant runs at its own severity, or unexcepted.",
		fix: "Correct the id or pattern, or delete the entry.",
		bad: `rules: { secrets/privat-key: critical }`,
		good: `rules: { secrets/private-key: critical }`,
	},
	...stageRuleDescriptions,
];
const described = ruleDescriptions;
function protectedSeverity(rule) {
	return described.find(({ id }) => id === rule)?.least;
}


  })

};
