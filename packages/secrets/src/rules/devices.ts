import { base62 } from "../charset.ts";
import { mixedCheck, shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { withMixedEnd } from "./hex-digits.ts";

/** Things that measure, switch and drive, and services that tell where they are. */
export const devices: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/adafruit-io-key",
    title: "Adafruit IO key",
    provider: "Adafruit IO",
    why: "It reads and writes every feed of its owner: what devices measure, and what switches them.",
    fix: "Regenerate it on io.adafruit.com under the golden key, and put the next one onto the devices, in a file such as secrets.h or settings.toml that stays out of the repository.",
    source: "https://io.adafruit.com/api/docs/#authentication",
    // As long as those of before, which were 32 hex digits.
    anchors: ["aio_"],
    after: [run(base62, 28)],
    check: shapeCheck(/_(?=.*\d)(?=.*[A-Z])/),
    seal: withMixedEnd,
  },
  {
    kind: "token",
    id: "secrets/samsara-api-token",
    title: "Samsara API token",
    provider: "Samsara",
    why: "Within its scopes it reads where vehicles, trailers and drivers of the fleet are, and changes routes.",
    fix: "Delete it under Settings > API Tokens, and give the next one the scopes and tags of the task.",
    source: "https://developers.samsara.com/docs/authentication",
    // Samsara prints no length.
    anchors: ["samsara_api_"],
    after: [run(base62, 24, 48)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/maxmind-license-key",
    title: "MaxMind license key",
    provider: "MaxMind",
    why: "With the account's id it downloads databases and asks for addresses and risks at the account's cost.",
    fix: "Deactivate it in the account portal under Manage License Keys once another is in its place, and keep GeoIP.conf out of images and repositories.",
    source: "https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/",
    // 40 characters, with a prefix of six.
    before: [run(base62, 6), literal("_"), run(base62, 29)],
    anchors: ["_mmk"],
    after: [],
    check: mixedCheck,
  },
];
