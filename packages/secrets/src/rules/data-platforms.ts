import { base62, base64, base64Padded, base64url, charset, hexLower } from "../charset.ts";
import { jsonTokenCheck } from "../checksums/encoded-pair.ts";
import { confluentChecksum } from "../checksums/trailing-checksum.ts";
import { shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { reads } from "./databases.ts";
import { uuidLike } from "./hex-digits.ts";

/** Streams, search and analysis of data. */
export const dataPlatforms: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/confluent-secret",
    title: "Confluent Cloud API secret",
    provider: "Confluent",
    why: "With its key it produces and consumes on the cluster, or manages the organisation's resources.",
    fix: "Delete it with `confluent api-key delete`. Use workload identity (OAuth), or a key of a service account limited to one cluster.",
    source:
      "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
    anchors: ["cflt"],
    after: [run(base64, 60)],
    ...confluentChecksum,
  },
  {
    kind: "named",
    id: "secrets/confluent-legacy-secret",
    title: "Confluent Cloud API secret (before 2025)",
    provider: "Confluent",
    why: "With its key it produces and consumes on the cluster, or manages the organisation's resources.",
    fix: "Delete it with `confluent api-key delete`. Use workload identity (OAuth), or a key of a service account limited to one cluster.",
    source:
      "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
    family: "secrets/confluent-secret",
    names: [
      "confluent_cloud_api_secret",
      "confluent_api_secret",
      "confluent_secret",
      "kafka_api_secret",
      "schema_registry_api_secret",
    ],
    value: [run(base64, 64)],
    check: shapeCheck(/^(?!cflt)(?=.*[A-Z])(?=.*[a-z])/),
  },
  {
    kind: "token",
    id: "secrets/databricks-token",
    title: "Databricks personal access token",
    provider: "Databricks",
    why: "It acts as its owner in the workspace: reads tables, runs code on clusters, reads secret scopes.",
    fix: "Revoke it under Settings > Developer > Access tokens (`databricks tokens delete ID`). In workflows use OAuth token federation; elsewhere a service principal.",
    source: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
    anchors: ["dapi"],
    after: [run(charset("hex-dash", "0-9a-f-"), 32, 34)],
    check: shapeCheck(/^dapi[0-9a-f]{32}(?:-\d)?$/),
    seal: (value) => value.slice(0, 36).replace(/-/g, "7"),
  },
  {
    kind: "token",
    id: "secrets/databricks-oauth-secret",
    title: "Databricks service principal OAuth secret",
    provider: "Databricks",
    why: "With its client id it signs in as the service principal, with all its rights, for up to two years.",
    fix: "Delete it on the service principal's Secrets tab. In workflows use OAuth token federation, which needs no secret.",
    source: "https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m",
    anchors: ["dose"],
    after: [run(hexLower, 32)],
  },
  {
    kind: "token",
    id: "secrets/elastic-cloud-api-key",
    title: "Elastic Cloud API key",
    provider: "Elastic",
    why: "It manages the organisation's deployments and projects within its roles, and can reset their passwords.",
    fix: "Revoke it at https://cloud.elastic.co under the avatar > Organization > API keys; only an owner of the organisation can. Give another the roles of one deployment and an expiration date.",
    source: "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys",
    anchors: ["essu_"],
    after: [run(base64Padded, 60, 160)],
  },
  {
    kind: "token",
    id: "secrets/influxdb3-token",
    title: "InfluxDB 3 token",
    provider: "InfluxDB",
    why: "An admin token reads, changes and deletes every database of the server; a resource token those that it names.",
    fix: "Delete it with `influxdb3 delete token`, or make the operator token anew with `influxdb3 create token --admin --regenerate`. Give applications resource tokens that end.",
    source: "https://docs.influxdata.com/influxdb3/core/admin/tokens/",
    // 64 random bytes.
    anchors: ["apiv3_"],
    after: [run(base64url, 86)],
  },
  {
    kind: "named",
    id: "secrets/influxdb-token",
    title: "InfluxDB API token",
    provider: "InfluxDB",
    why: `${reads}; an operator token reaches every organisation of the server.`,
    fix: "Delete it with `influx auth delete --id ID` (`influx auth list` tells the id), and make one that reads or writes a single bucket.",
    source: "https://docs.influxdata.com/influxdb/v2/admin/tokens/",
    names: [
      "influxdb_token",
      "influx_token",
      "influxdb_v2_token",
      "influxdb_admin_token",
      "influxdb_init_admin_token",
      "docker_influxdb_init_admin_token",
    ],
    value: [run(base64url, 86), literal("==")],
  },
  {
    kind: "named",
    id: "secrets/algolia-admin-key",
    title: "Algolia admin or write API key",
    provider: "Algolia",
    why: "It reads, changes and deletes all indices and makes more keys.",
    fix: "Regenerate it under Settings > API Keys > Admin API Key. Browsers take the search-only key; indexers a key for their index.",
    source: "https://www.algolia.com/doc/guides/security/api-keys/",
    names: [
      "algolia_admin_key",
      "algolia_admin_api_key",
      "algolia_write_key",
      "algolia_write_api_key",
      "algolia_adminkey",
    ],
    value: [run(hexLower, 32)],
  },
  {
    kind: "token",
    id: "secrets/astra-db-token",
    title: "DataStax Astra DB application token",
    provider: "DataStax",
    why: `${reads}, within the token's role.`,
    fix: "Delete it under Settings > Tokens, and make one with a role for one database.",
    source: "https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html",
    anchors: ["AstraCS:"],
    after: [run(base62, 24), literal(":"), run(hexLower, 64)],
  },
  {
    kind: "token",
    id: "secrets/tinybird-token",
    title: "Tinybird token",
    provider: "Tinybird",
    // One that only appends stands in pages that count their visitors, and looks the same.
    severity: "warning",
    why: "Within its scopes it reads data sources, appends to them, or changes the workspace; its form does not tell which.",
    fix: "Refresh or delete it under Tokens. Pages that read take a JWT of minutes, and the workspace's admin token stands in no application.",
    source: "https://www.tinybird.co/docs/forward/administration/tokens",
    // {"u": "
    anchors: ["p.eyJ1IjogI"],
    after: [run(base64url, 40, 400), literal("."), run(base64url, 43)],
    check: jsonTokenCheck("p.", ["u", "id"]),
    seal: (value) =>
      `p.${Buffer.from(`{"u": "${uuidLike(value)}", "id": "${uuidLike(value.slice(9))}"}`).toString("base64url")}.${value.slice(-43)}`,
  },
];
