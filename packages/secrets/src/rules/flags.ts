import { base62, charset, nothing } from "../charset.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { mixedCheck, shapeCheck } from "../checksums/verdict.ts";
import { run, type SecretRule } from "../rule.ts";
import { uuidLike } from "./hex-digits.ts";
import { uuid } from "./uuid.ts";

const readsRules =
  "It reads all feature flags of an environment and the rules that say who gets what, users' addresses among them";
const keep =
  "Read the next one from the deployment's secret store; browsers and mobile applications have a key of their own kind";

/** Services of feature flags. Their keys for browsers are meant to be public, those for servers are not. */
export const flags: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/launchdarkly-sdk-key",
    title: "LaunchDarkly SDK key",
    provider: "LaunchDarkly",
    why: `${readsRules}.`,
    fix: `Reset it on the environment's page, with a time for the old one to end. ${keep}: the client-side ID.`,
    source: "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side",
    family: "secrets/launchdarkly-key",
    anchors: ["sdk-"],
    after: uuid,
    context: {
      words: ["launchdarkly", "launch_darkly", "ldclient", "ld.", "sdkkey", "sdk_key", "sdk-key"],
      within: 200,
    },
    check: unlessDocumented(),
  },
  {
    kind: "token",
    id: "secrets/statsig-server-key",
    title: "Statsig server secret or console API key",
    provider: "Statsig",
    why: `${readsRules}; a console key changes them.`,
    fix: `Rotate it under Project Settings > Environments & Keys. ${keep}: the client API key.`,
    source: "https://docs.statsig.com/access-management/api-keys",
    // Statsig prints no length.
    anchors: ["secret-", "console-"],
    after: [run(base62, 40, 64)],
    check: shapeCheck(/-(?=.*\d)(?=.*[a-z])(?=.*[A-Z])/),
    seal: (value) => `${value.slice(0, -3)}a1B`,
  },
  {
    kind: "token",
    id: "secrets/devcycle-server-key",
    title: "DevCycle server SDK key",
    provider: "DevCycle",
    why: `${readsRules}.`,
    fix: `Invalidate it under the environment's keys. ${keep}.`,
    source: "https://docs.devcycle.com/essentials/keys",
    anchors: ["dvc_server_"],
    after: [run(charset("hex-underscore", "0-9a-f_"), 30, 72)],
    check: shapeCheck(/_[0-9a-f]{8}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{12}(?:_[0-9a-f]+)?$/),
    seal: (value) => `dvc_server_${uuidLike(value, "_")}_${uuidLike(value).slice(-7)}`,
  },
  {
    kind: "token",
    id: "secrets/flagsmith-server-key",
    title: "Flagsmith server-side environment key",
    provider: "Flagsmith",
    why: `${readsRules}.`,
    fix: `Delete it on the environment's SDK Keys page. ${keep}.`,
    source: "https://docs.flagsmith.com/integration-approaches",
    // Flagsmith prints no length; those of today have 22 characters.
    anchors: ['"ser.', "'ser.", "=ser.", ": ser."],
    value: "after",
    leftBoundary: nothing,
    after: [run(base62, 20, 28)],
    check: mixedCheck,
  },
];
