import { documentRules } from "../documents/rules/document-rules.ts";
import type { SecretRule } from "../rule.ts";
import { ai } from "./ai.ts";
import { aiTools } from "./ai-tools.ts";
import { alerting } from "./alerting.ts";
import { analytics } from "./analytics.ts";
import { applications } from "./applications.ts";
import { aws } from "./aws.ts";
import { azure } from "./azure.ts";
import { azureLegacy } from "./azure-legacy.ts";
import { buildTools } from "./build-tools.ts";
import { chat } from "./chat.ts";
import { ci } from "./ci.ts";
import { cloudflare } from "./cloudflare.ts";
import { clouds } from "./clouds.ts";
import { clusters } from "./clusters.ts";
import { codeQuality } from "./code-quality.ts";
import { customers } from "./customers.ts";
import { dataPlatforms } from "./data-platforms.ts";
import { databases } from "./databases.ts";
import { devices } from "./devices.ts";
import { flags } from "./flags.ts";
import { forges } from "./forges.ts";
import { games } from "./games.ts";
import { gateways } from "./gateways.ts";
import { generic } from "./generic.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { google } from "./google.ts";
import { hosting } from "./hosting.ts";
import { identities } from "./identities.ts";
import { infrastructure } from "./infrastructure.ts";
import { keys } from "./keys.ts";
import { messaging } from "./messaging.ts";
import { networks } from "./networks.ts";
import { observability } from "./observability.ts";
import { payment } from "./payment.ts";
import { projects } from "./projects.ts";
import { realtime } from "./realtime.ts";
import { regions } from "./regions.ts";
import { registries } from "./registries.ts";
import { saas } from "./saas.ts";
import { serverless } from "./serverless.ts";
import { shops } from "./shops.ts";
import { speech } from "./speech.ts";
import { telegram } from "./telegram.ts";
import { unarmouredKeys } from "./unarmoured-keys.ts";
import { uuidKeys } from "./uuid-keys.ts";
import { wallets } from "./wallets.ts";
import { webhooks } from "./webhooks.ts";
import { workspaces } from "./workspaces.ts";

/** Every rule that Sallyport brings, from what vendors publish about their formats. */
export const builtinRules: readonly SecretRule[] = [
  ...github,
  ...gitlab,
  ...forges,
  ...registries,
  ...ci,
  ...codeQuality,
  ...buildTools,
  ...workspaces,
  ...aws,
  ...google,
  ...azure,
  ...azureLegacy,
  ...clouds,
  ...cloudflare,
  ...hosting,
  ...serverless,
  ...infrastructure,
  ...clusters,
  ...networks,
  ...keys,
  ...wallets,
  ...unarmouredKeys,
  ...databases,
  ...dataPlatforms,
  ...analytics,
  ...observability,
  ...alerting,
  ...chat,
  ...telegram,
  ...messaging,
  ...realtime,
  ...payment,
  ...ai,
  ...aiTools,
  ...gateways,
  ...speech,
  ...projects,
  ...customers,
  ...flags,
  ...shops,
  ...saas,
  ...identities,
  ...devices,
  ...uuidKeys,
  ...webhooks,
  ...regions,
  ...games,
  ...applications,
  ...generic,
  ...documentRules,
];
