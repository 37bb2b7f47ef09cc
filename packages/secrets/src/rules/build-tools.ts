import { base62, charset, hexLower, lower } from "../charset.ts";
import { asciiOf, labelled, shapeCheck, structureVerdict } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { uuidLike } from "./hex-digits.ts";

const padding = charset("padding", "=");

/** Caches, remote builders and tests of pictures: what a build talks to beside its server. */
export const buildTools: readonly SecretRule[] = [
  {
    kind: "named",
    id: "secrets/nx-cloud-access-token",
    title: "Nx Cloud access token",
    provider: "Nx",
    why: "With write access it puts results of the holder's making into the cache, which every build then takes for its own.",
    fix: "Delete it under the workspace's CI access tokens. Use a read-only token for people, and a read-write one as a secret of the main branch alone.",
    source: "https://nx.dev/ci/recipes/security/access-tokens",
    names: ["nx_cloud_access_token", "nx_cloud_auth_token", "nx_access_token"],
    value: [run(base62, 50, 72), run(padding, 0, 2)],
    check: labelled("Nx access token", (value) =>
      /^[0-9a-f-]{36}\|[a-z-]{4,12}$/.test(Buffer.from(asciiOf(value), "base64").toString("latin1"))
        ? structureVerdict("a UUID and its rights in base64")
        : undefined,
    ),
    seal: (value) => Buffer.from(`${uuidLike(value)}|read-write`).toString("base64"),
  },
  {
    kind: "token",
    id: "secrets/depot-token",
    title: "Depot token",
    provider: "Depot",
    why: "It builds images on the project's or organisation's machines at its cost, and reads its caches.",
    fix: "Delete it under the project's settings. In workflows use `id-token: write` and a trust relationship, which needs no token.",
    source: "https://depot.dev/docs/cli/authentication",
    anchors: ["depot_project_", "depot_org_", "depot_user_"],
    after: [run(hexLower, 32, 80)],
  },
  {
    kind: "named",
    id: "secrets/codefresh-api-key",
    title: "Codefresh API key",
    provider: "Codefresh",
    why: "It starts and changes pipelines and reads their contexts, within its scopes.",
    fix: "Delete it under User settings > API Keys, and make one with the scopes of the task.",
    source: "https://codefresh.io/docs/docs/integrations/codefresh-api/",
    names: ["codefresh_api_key", "codefresh_token", "cf_api_key"],
    value: [run(hexLower, 24), literal("."), run(hexLower, 32)],
  },
  {
    kind: "named",
    id: "secrets/percy-token",
    title: "Percy project token",
    provider: "Percy",
    severity: "warning",
    why: "It uploads false snapshots to the project, which reviewers then approve.",
    fix: "Roll it under the project's settings, and read it in the pipeline as the secret PERCY_TOKEN.",
    source: "https://www.browserstack.com/docs/percy/get-started/set-env-var",
    names: ["percy_token"],
    value: [run(lower, 3, 5), literal("_"), run(hexLower, 40, 80)],
    check: shapeCheck(/^(?:web|app|auto|ss|vmw|res)_/),
    seal: (value) => value.replace(/^[a-z]+/, "web"),
  },
  {
    kind: "token",
    id: "secrets/chromatic-project-token",
    title: "Chromatic project token",
    provider: "Chromatic",
    severity: "warning",
    why: "It uploads false snapshots to the project, which reviewers then approve.",
    fix: "Reset it under Manage > Configure, and read it in the pipeline as the secret CHROMATIC_PROJECT_TOKEN.",
    source: "https://www.chromatic.com/docs/setup/",
    anchors: ["chpt_"],
    after: [run(hexLower, 12, 40)],
  },
];
