import { base62, base64url, hexLower } from "../charset.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { anchorsOf } from "./anchors.ts";
import { withMixedEnd } from "./hex-digits.ts";
import { uuid } from "./uuid.ts";

const runs =
  "It starts workspaces at the account's cost, and runs commands in those that run, beside their code and secrets";

/** Where code is written and tried: machines in somebody's cloud, clouds on one's own machine, and the clock beside them. */
export const workspaces: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/gitpod-token",
    title: "Gitpod personal access token",
    provider: "Gitpod",
    why: `${runs}.`,
    fix: "Delete it under User settings > Access Tokens, and give the next one an end date and the permissions of the task.",
    source: "https://www.gitpod.io/docs/configure/user-settings/access-tokens",
    // A signature, then what it signs.
    anchors: ["gitpod_pat_"],
    after: [run(base64url, 43), literal("."), run(base62, 40)],
    check: unlessDocumented(),
  },
  {
    kind: "token",
    id: "secrets/daytona-api-key",
    title: "Daytona API key",
    provider: "Daytona",
    why: `${runs}.`,
    fix: "Delete it at https://app.daytona.io/dashboard/keys, and give the next one an end date and the permissions of the task.",
    source: "https://www.daytona.io/docs/en/api-keys/",
    anchors: ["dtn_"],
    after: [run(hexLower, 64)],
  },
  {
    kind: "token",
    id: "secrets/codesandbox-api-token",
    title: "CodeSandbox API token",
    provider: "CodeSandbox",
    why: `${runs}.`,
    fix: "Revoke it at https://codesandbox.io/t/api, and give the next one the scopes of the task.",
    source: "https://codesandbox.io/docs/sdk",
    // CodeSandbox prints the prefix and no length.
    anchors: ["csb_v1_"],
    after: [run(base64url, 36, 64)],
    check: shapeCheck(/_v1_(?=.*\d)(?=.*[A-Z])/),
    seal: withMixedEnd,
  },
  {
    kind: "token",
    id: "secrets/wakatime-api-key",
    title: "WakaTime API key",
    provider: "WakaTime",
    why: "It reads what its owner works on and when, by project, branch and file, and writes false hours.",
    fix: "Regenerate it under Settings > Account > API Key. It stands in ~/.wakatime.cfg, which belongs in no repository; applications of others use OAuth.",
    source: "https://wakatime.com/developers",
    anchors: ["waka_"],
    after: uuid,
  },
  {
    kind: "token",
    id: "secrets/localstack-auth-token",
    title: "LocalStack auth token",
    provider: "LocalStack",
    why: "It uses the workspace's licence, and reads and changes the states that its members keep in the cloud.",
    fix: "Rotate it at https://app.localstack.cloud under Auth Tokens. Read it as LOCALSTACK_AUTH_TOKEN; in pipelines a CI auth token.",
    source: "https://docs.localstack.cloud/aws/getting-started/auth-token/",
    anchors: anchorsOf("ls-", base62),
    after: [
      run(base62, 7),
      literal("-"),
      run(base62, 4),
      literal("-"),
      run(base62, 4),
      literal("-"),
      run(base62, 4),
      literal("-"),
      run(base62, 12),
    ],
    // A UUID after the same letters is an element of a page.
    check: shapeCheck(/-.*[g-z]/i),
  },
];
