import { base62, base64, base64LastOf32, base64url, charset, hexUpper, nothing, visible } from "../charset.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { checkBasicCredentials } from "../checksums/encoded-pair.ts";
import { githubChecksum } from "../checksums/trailing-checksum.ts";
import { asciiOf, labelled, madeByPerson, structureVerdict } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";

const whiteSpace = charset("white-space", " \t\r\n");

/** Manuals write a word where a real file has a password. */
const netrcCheck = labelled("netrc: no reference, no single word, no address", (value) => {
  const text = asciiOf(value);
  if (/^[$<{%"'(`\\]/.test(text)) return undefined;
  if (/^[\w.+-]+@[\w.-]*$/.test(text))
    return { confidence: "low", basis: "reads like the address of an anonymous login" };
  return /^[a-z]+$/i.test(text)
    ? { confidence: "low", basis: "reads like a word" }
    : madeByPerson(text, structureVerdict("entry of a .netrc file"));
});

/** Networks, and credentials in the files and headers of network protocols. */
export const networks: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/tailscale-key",
    title: "Tailscale key",
    provider: "Tailscale",
    why: "An auth key joins a machine of the holder's to the network; an API key or OAuth client changes who may reach what.",
    fix: "Revoke it under Settings > Keys (or Trust credentials), and remove nodes that you do not know. In workflows use tailscale/github-action with workload identity federation; elsewhere one-time, tagged, ephemeral keys.",
    source: "https://tailscale.com/kb/1085/auth-keys",
    anchors: ["tskey-auth-", "tskey-api-", "tskey-client-", "tskey-scim-", "tskey-webhook-"],
    after: [run(base62, 10, 22), literal("-"), run(base62, 20, 50)],
  },
  {
    kind: "token",
    id: "secrets/headscale-key",
    title: "Headscale authentication or API key",
    provider: "Headscale",
    why: "An authentication key puts machines of the holder into the private network; an API key manages all of it.",
    fix: "Run `headscale preauthkeys expire` or `headscale apikeys expire`, and delete nodes that you do not know. Make keys that serve once and end within the hour.",
    source: "https://github.com/juanfont/headscale/blob/main/hscontrol/db/preauth_keys.go",
    anchors: ["hskey-auth-", "hskey-api-"],
    after: [run(base64url, 12), literal("-"), run(base64url, 64)],
  },
  {
    kind: "named",
    id: "secrets/ngrok-authtoken",
    title: "ngrok authtoken",
    provider: "ngrok",
    why: "It opens tunnels under the account's domains, so that the holder receives what is meant for them.",
    fix: "Reset it under Your Authtoken, or delete it under Authtokens. Give each agent a token with an access control list.",
    source: "https://ngrok.com/docs/agent/",
    names: ["ngrok_authtoken", "ngrok_auth_token", "ngrok_token", "ngrok_api_key"],
    value: [run(base62, 20, 30), literal("_"), run(base62, 18, 24)],
  },
  {
    kind: "token",
    id: "secrets/ngrok-authtoken-in-command",
    title: "ngrok authtoken in a command or ngrok.yml",
    provider: "ngrok",
    why: "It opens tunnels under the account's domains, so that the holder receives what is meant for them.",
    fix: "Reset it under Your Authtoken, or delete it under Authtokens. The agent reads NGROK_AUTHTOKEN by itself.",
    source: "https://ngrok.com/docs/agent/config/",
    family: "secrets/ngrok-authtoken",
    anchors: ["add-authtoken ", "ngrok authtoken ", "authtoken: "],
    value: "after",
    after: [run(base62, 20, 30), literal("_"), run(base62, 18, 24)],
  },
  {
    kind: "token",
    id: "secrets/wireguard-private-key",
    title: "WireGuard private key",
    provider: "any",
    why: "It poses as the peer: joins the network, or receives what is sent to it.",
    fix: "Make a new pair (`wg genkey | tee private | wg pubkey`), replace the public key at all peers, and load the private one with `PostUp = wg set %i private-key <(…)` from a secret store.",
    source: "https://www.wireguard.com/quickstart/",
    anchors: ["PrivateKey = ", "PrivateKey=", "PresharedKey = ", "PresharedKey="],
    value: "after",
    after: [run(base64, 42), run(base64LastOf32, 1), literal("=")],
    context: { words: ["[interface]", "[peer]", "wireguard", "allowedips"], within: 600 },
    check: unlessDocumented(),
  },
  {
    kind: "token",
    id: "secrets/netrc-password",
    title: "Password in .netrc",
    provider: "any",
    why: "It signs in to the host that the entry names, as the user beside it; Git, curl and package managers read it.",
    fix: "Change the password or revoke the token at that host. Write the file at run time from a secret, or use a credential helper.",
    source: "https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html",
    anchors: ["password "],
    before: [literal("login "), run(visible, 1, 100), run(whiteSpace, 1, 20)],
    value: "after",
    after: [run(visible, 6, 255)],
    context: { words: ["machine "], within: 300 },
    check: netrcCheck,
    seal: (value) => `k7${value.slice(2)}`,
  },
  {
    kind: "token",
    id: "secrets/basic-auth-header",
    title: "User and password in a Basic authorization header",
    provider: "any",
    why: "It is the password itself, only in base64: whoever reads it signs in.",
    fix: "Change the password. Read the header's value from the environment or a secret store, and prefer a token that ends.",
    source: "https://www.rfc-editor.org/rfc/rfc7617",
    anchors: [
      "Authorization: Basic ",
      "authorization: Basic ",
      "authorization: basic ",
      // As a whole literal, whatever gives it to the header.
      '"Basic ',
      "'Basic ",
      "`Basic ",
      '"basic ',
      "'basic ",
      "AUTHORIZATION: basic ",
      "AUTHORIZATION: Basic ",
    ],
    value: "after",
    after: [run(charset("base64-padded", "0-9A-Za-z+/="), 12, 400)],
    check: unlessDocumented(checkBasicCredentials),
    seal: sealBasicCredentials,
  },
  {
    kind: "token",
    id: "secrets/docker-registry-auth",
    title: "Registry credentials in a Docker configuration",
    provider: "Docker",
    why: "It is the user's name and password for the registry, only in base64: it pulls private images and may replace them.",
    fix: "Change the password or revoke the token at the registry. Use a credential helper (`credHelpers`), and in clusters the nodes' or workload's identity.",
    source: "https://docs.docker.com/reference/cli/docker/login/",
    anchors: ['"auth": "', '"auth":"', '\\"auth\\":\\"', '\\"auth\\": \\"'],
    value: "after",
    after: [run(charset("base64-padded", "0-9A-Za-z+/="), 12, 4000)],
    context: { words: ['auths"'], within: 500 },
    check: checkBasicCredentials,
    seal: sealBasicCredentials,
  },
  {
    kind: "token",
    id: "secrets/netbird-setup-key",
    title: "NetBird setup key",
    provider: "NetBird",
    why: "It joins machines to the network, in the groups that it assigns, until it expires.",
    fix: "Revoke it under Setup Keys, and make one that is used once and expires soon.",
    source: "https://docs.netbird.io/how-to/register-machines-using-setup-keys",
    anchors: ["--setup-key ", "--setup-key=", "NB_SETUP_KEY=", "NB_SETUP_KEY: "],
    value: "after",
    leftBoundary: nothing,
    after: [
      run(hexUpper, 8),
      literal("-"),
      run(hexUpper, 4),
      literal("-"),
      run(hexUpper, 4),
      literal("-"),
      run(hexUpper, 4),
      literal("-"),
      run(hexUpper, 12),
    ],
  },
  {
    kind: "token",
    id: "secrets/netbird-access-token",
    title: "NetBird personal or service user access token",
    provider: "NetBird",
    why: "It changes the network as its owner: who may reach what, and which machines belong to it.",
    fix: "Delete it on the user's page, and give automation a service user of its own, with an end date.",
    source: "https://docs.netbird.io/how-to/access-netbird-public-api",
    anchors: ["nbp_"],
    // Made like GitHub's.
    after: [run(base62, 36)],
    ...githubChecksum,
  },
  {
    kind: "token",
    id: "secrets/pan-os-api-key",
    title: "PAN-OS API key",
    provider: "Palo Alto Networks",
    why: "It configures the firewall as the administrator that it was made for.",
    fix: "Expire all API keys under Device > Setup > Management, change the administrator's password, and set a lifetime.",
    source:
      "https://docs.paloaltonetworks.com/pan-os/11-1/pan-os-panorama-api/get-started-with-the-pan-os-xml-api/get-your-api-key",
    anchors: ["LUFRPT"],
    after: [run(charset("base64-padded", "0-9A-Za-z+/="), 40, 300)],
    rightBoundary: nothing,
  },
  {
    kind: "token",
    id: "secrets/defined-networking-api-key",
    title: "Defined Networking API key",
    provider: "Defined Networking",
    why: "Within its permissions it enrols hosts into the overlay network, and changes its firewall rules and roles.",
    fix: "Delete it in the admin panel under API Keys, look for hosts and rules that you do not know, and give the next one the permissions of the task.",
    source: "https://docs.defined.net/guides/automating-host-creation/",
    // An id, then the secret, of no length that is printed.
    anchors: ["dnkey-"],
    after: [run(base62, 20, 32), literal("-"), run(base62, 40, 64)],
  },
];

function sealBasicCredentials(value: string): string {
  return Buffer.from(`deploy:${value.replace(/=/g, "")}`).toString("base64");
}
