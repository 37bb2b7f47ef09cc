import { base62, base64, base64LastOf32, base64url, hexLower } from "../charset.ts";
import { mixedCheck, shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { anchorsOf } from "./anchors.ts";
import { withMixedEnd } from "./hex-digits.ts";

const queries = "It runs queries in the connected databases and warehouses, as far as its owner or group may";

/** Where people look at data: questions, dashboards, notebooks, and the models that feed them. */
export const analytics: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/metabase-api-key",
    title: "Metabase API key",
    provider: "Metabase",
    why: `${queries}; one of the administrators changes the whole of Metabase.`,
    fix: "Delete it under Admin > Settings > Authentication > API keys, and put the next one into a group that sees what the task needs.",
    source: "https://www.metabase.com/docs/latest/people-and-groups/api-keys",
    // The base64 of 32 bytes.
    anchors: anchorsOf("mb_", base64),
    after: [run(base64, 41), run(base64LastOf32, 1), literal("=")],
  },
  {
    kind: "token",
    id: "secrets/lightdash-token",
    title: "Lightdash access token",
    provider: "Lightdash",
    why: `${queries}, and changes charts and projects.`,
    fix: "Delete it under Settings > Personal access tokens, or the service account under the organization's, and give the next one an end date.",
    source: "https://docs.lightdash.com/references/workspace/personal-tokens",
    // Of a person, and of a service account.
    anchors: ["ldpat_", "ldsvc_"],
    after: [run(hexLower, 32)],
  },
  {
    kind: "token",
    id: "secrets/hex-api-token",
    title: "Hex API token",
    provider: "Hex",
    why: `${queries}, by running projects, and a workspace's token manages users and connections.`,
    fix: "Revoke it under Settings > API keys, and give the next one an end date and the scopes of the task.",
    source: "https://learn.hex.tech/docs/api/api-overview",
    // Of a person, and of a workspace. Hex prints no length.
    anchors: ["hxtp_", "hxtw_"],
    after: [run(base62, 48, 160)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/dbt-token",
    title: "Token of the dbt platform",
    provider: "dbt Labs",
    why: `${queries}, by changing and starting jobs, which hold the warehouse's credentials.`,
    fix: "Delete it under Account settings > API tokens, look for jobs that changed, and give the next service token the permission sets of its task.",
    source: "https://docs.getdbt.com/docs/dbt-cloud-apis/authentication",
    // Of a service, and of a person. dbt prints no length.
    anchors: ["dbtc_", "dbtu_"],
    after: [run(base64url, 30, 80)],
    check: shapeCheck(/_(?=.*\d.*\d)(?=.*[A-Z].*[A-Z].*[A-Z])/),
    seal: withMixedEnd,
  },
];
