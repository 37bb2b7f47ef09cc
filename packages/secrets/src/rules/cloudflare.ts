import { base62, base64Padded, base64url, hexLower } from "../charset.ts";
import { jsonTokenCheck } from "../checksums/encoded-pair.ts";
import { cloudflareChecksum } from "../checksums/trailing-checksum.ts";
import { mixedCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { secretStore } from "./clouds.ts";

const formats = "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/";

/** The names of zones, what runs at the edge, and the tunnels behind it. */
export const cloudflare: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/cloudflare-token",
    title: "Cloudflare API token or key",
    provider: "Cloudflare",
    why: "It changes DNS, certificates, Workers and firewall rules of the zones that it may edit, so it can redirect all their traffic.",
    fix: `Roll or delete it under My Profile (or Manage Account) > API Tokens, and read the audit log. ${secretStore} and IP filter.`,
    source: formats,
    anchors: ["cfk_", "cfut_", "cfat_"],
    after: [run(base62, 40), run(hexLower, 8)],
    ...cloudflareChecksum,
  },
  {
    kind: "named",
    id: "secrets/cloudflare-legacy-token",
    title: "Cloudflare API token (before 2026)",
    provider: "Cloudflare",
    why: "It changes DNS, certificates, Workers and firewall rules of the zones that it may edit, so it can redirect all their traffic.",
    fix: `Roll or delete it under My Profile (or Manage Account) > API Tokens, and read the audit log: a rolled one comes back in the form with a checksum. ${secretStore} and IP filter.`,
    source: formats,
    names: ["cloudflare_api_token", "cf_api_token", "cloudflare_token", "cloudflare_dns_api_token"],
    value: [run(base64url, 40)],
    check: mixedCheck,
  },
  {
    kind: "named",
    id: "secrets/cloudflare-global-key",
    title: "Cloudflare global API key",
    provider: "Cloudflare",
    why: "With the account's mail address it does everything that its user can do in every account, with no scope at all.",
    fix: "Change it under My Profile > API Tokens > Global API Key, and read the audit log. Use API tokens limited to the zones and permissions of the task.",
    source: formats,
    names: ["cloudflare_api_key", "cf_api_key", "cloudflare_global_api_key", "x_auth_key"],
    // 37 digits at first, up to 45 until 2026.
    value: [run(hexLower, 37, 45)],
  },
  {
    kind: "token",
    id: "secrets/cloudflare-origin-ca-key",
    title: "Cloudflare Origin CA key",
    provider: "Cloudflare",
    why: "It issues and revokes the certificates by which Cloudflare trusts the origin servers of every zone of the user.",
    fix: "Change it under My Profile > API Tokens > Origin CA Key; it is deprecated. Use an API token with the permission Zone > SSL and Certificates > Edit.",
    source: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
    anchors: ["v1.0-"],
    after: [run(hexLower, 24), literal("-"), run(hexLower, 146)],
  },
  {
    kind: "token",
    id: "secrets/cloudflare-tunnel-token",
    title: "Cloudflare Tunnel token",
    provider: "Cloudflare",
    why: "It runs a connector of the tunnel: the holder receives the requests that are meant for the private service.",
    fix: "Rotate it under Networks > Tunnels > the tunnel > Refresh token, then restart the connectors. Give it to cloudflared as a sealed or external secret, by TUNNEL_TOKEN_FILE.",
    source:
      "https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/configure-tunnels/remote-tunnel-permissions/",
    // {"a":"
    anchors: ["eyJhIjoi"],
    after: [run(base64Padded, 120, 300)],
    check: jsonTokenCheck("", ["a", "t", "s"]),
    seal: (value) =>
      Buffer.from(JSON.stringify({ a: value.slice(10, 42), t: value.slice(42, 78), s: value.slice(78, 118) })).toString(
        "base64",
      ),
  },
  {
    kind: "token",
    id: "secrets/cloudflare-oauth-token",
    title: "Cloudflare OAuth access token of Wrangler",
    provider: "Cloudflare",
    severity: "warning",
    why: "Until it ends it deploys Workers, and changes what else its user allowed Wrangler to change.",
    fix: "Run `wrangler logout` where it was made, which ends it, and read the audit log. In workflows use an account API token limited to the Worker, as the secret CLOUDFLARE_API_TOKEN.",
    source: formats,
    // Cloudflare prints the prefix and no length.
    anchors: ["cfoat_"],
    after: [run(base64url, 24, 400)],
    check: mixedCheck,
  },
];
