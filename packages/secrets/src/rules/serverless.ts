import { base62, base64Padded, base64url, charset, hexLower, word } from "../charset.ts";
import { mixedCheck, shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";

/** Services that run one's code, jobs or models. */
export const serverless: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/deno-deploy-token",
    title: "Deno Deploy access token",
    provider: "Deno",
    why: "It deploys code as its owner or organisation, and reads the environment variables of their projects.",
    fix: "Delete it under Account settings > Access tokens (or the organisation's), and rotate the variables that it could read. In workflows let denoland/deployctl sign in by OIDC, with `id-token: write`.",
    // Doppler's guide prints the prefixes, Deno itself no length.
    source: "https://docs.doppler.com/docs/deno-deploy",
    anchors: ["ddp_", "ddo_"],
    after: [run(base62, 30, 64)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/inngest-signing-key",
    title: "Inngest signing key",
    provider: "Inngest",
    why: "It signs calls to the application's functions, so that the holder runs them with events of the holder's making, and it reads the API.",
    fix: "Rotate it at https://app.inngest.com/env/production/manage/signing-key (Create new signing key): the new one first as INNGEST_SIGNING_KEY, the old one as INNGEST_SIGNING_KEY_FALLBACK until all is deployed.",
    source: "https://www.inngest.com/docs/platform/signing-keys",
    // `signkey-<environment>-`, and bytes in hexadecimal: so the SDK reads it.
    anchors: ["signkey-"],
    after: [run(word, 2, 30), literal("-"), run(hexLower, 32, 128)],
  },
  {
    kind: "named",
    id: "secrets/inngest-event-key",
    title: "Inngest event key",
    provider: "Inngest",
    severity: "warning",
    why: "It sends events of the holder's making, which start the application's functions.",
    fix: "Delete it under Manage > Event keys, and make one for each application, with a filter for the events that it sends.",
    source: "https://www.inngest.com/docs/events/creating-an-event-key",
    names: ["inngest_event_key"],
    value: [run(base64url, 40, 128)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/prefect-api-key",
    title: "Prefect Cloud API key",
    provider: "Prefect",
    why: "It acts as a user or service account: changes flows, which run on the team's own workers, and reads blocks with their secrets.",
    fix: "Delete it under the account icon > API Keys, or rotate the service account's, then rotate the secrets in blocks that it could read. Give workers a service account with an expiry date.",
    source: "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
    // Prefect prints no length.
    anchors: ["pnu_", "pnb_"],
    after: [run(base62, 30, 48)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/runpod-api-key",
    title: "Runpod API key",
    provider: "Runpod",
    why: "It rents machines at the account's cost, and reaches endpoints, volumes and pods within its permissions.",
    fix: "Delete it under Settings > API Keys. Use a key restricted to the endpoints that the task calls, without write access to GraphQL.",
    source: "https://docs.runpod.io/get-started/api-keys",
    anchors: ["rpa_"],
    after: [run(base62, 36, 60)],
  },
  {
    kind: "token",
    id: "secrets/vercel-blob-token",
    title: "Vercel Blob read-write token",
    provider: "Vercel",
    why: "It reads, replaces and deletes every file of the Blob store, those of a private store too.",
    fix: "Rotate the store's token under the project's Storage tab, deploy the projects that use it again, and look for files that changed. Functions on Vercel can sign in by OIDC; browsers get signed URLs of minutes.",
    // Vercel's library takes it apart: the fourth part names the store.
    source: "https://vercel.com/docs/vercel-blob/using-blob-sdk",
    anchors: ["vercel_blob_rw_"],
    after: [run(base62, 10, 32), literal("_"), run(base62, 24, 64)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/convex-deploy-key",
    title: "Convex deploy key",
    provider: "Convex",
    why: "It deploys functions to the deployment, or to all of a project, and with them reads and changes all data.",
    fix: "Delete it in the dashboard, in the settings of the deployment or project that its beginning names, and deploy again from the branch that you trust. Keep the new one as the secret CONVEX_DEPLOY_KEY of the deploying job.",
    source: "https://docs.convex.dev/cli/deploy-key-types",
    // {"v
    anchors: ["|eyJ2"],
    before: [run(charset("convex", "0-9a-z:-"), 8, 160)],
    after: [run(base64Padded, 30, 400)],
    check: shapeCheck(/^(?:prod|dev|preview|project):/),
    seal: (value) =>
      `prod:${value.slice(0, value.indexOf("|")).replaceAll(":", "-").slice(5)}a${value.slice(value.indexOf("|"))}`,
  },
];
