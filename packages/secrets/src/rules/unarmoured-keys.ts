import { base64, base64Marks, base64Padded, base64url } from "../charset.ts";
import { checkDerPrivateKey, sealDerPrivateKey } from "../checksums/der-key.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { checkJwkMember } from "../checksums/jwk.ts";
import { run, type SecretRule } from "../rule.ts";

/** How far from a member of a JSON web key its `kty` may stand: a key of RSA has many members. */
const longestJwk = 1000;

/** Private keys without the lines of dashes that say so. */
export const unarmouredKeys: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/der-private-key",
    title: "Private key in base64, without a passphrase",
    provider: "any",
    why: "It is a private key as much as one between lines of dashes: whoever has it signs in, signs or decrypts as its owner.",
    fix: "Make a new pair, put its public half wherever the old one is trusted, and take the old one away there. Keep private keys in a secret store or hardware.",
    source: "https://www.rfc-editor.org/rfc/rfc5958",
    // How the base64 of each form goes on behind its length, of which `before` leaves room: RSA, then elliptic curves.
    before: [run(base64, 0, 6)],
    anchors: [
      "IBADANBgkqhkiG9w0BAQEFAASC",
      "IBAAKC",
      "IBAAKB",
      "AgEAMBMGByqGSM49AgEG",
      "AgEAMBAGByqGSM49AgEG",
      "CAQAwEwYHKoZIzj0CAQYIKoZI",
      "CAQAwEAYHKoZIzj0CAQYF",
      "MHcCAQEEI",
      "MHQCAQEEI",
      "MIGkAgEBBD",
      "MIHcAgEBBE",
      "MC4CAQAwBQYDK2Vw",
      "MC4CAQAwBQYDK2Vu",
    ],
    after: [run(base64Padded, 38, 12_000)],
    // Between lines of dashes it is the body of a block.
    leftBoundary: base64Marks,
    check: checkDerPrivateKey,
    seal: sealDerPrivateKey,
  },
  {
    kind: "token",
    id: "secrets/json-web-key",
    title: "Private or symmetric JSON web key",
    provider: "any",
    why: "Whoever has it signs tokens that everybody takes for the issuer's, or decrypts what was encrypted to it.",
    fix: "Make a new key, publish its public half under a new `kid`, and drop the old one from the key set as soon as its last token has ended. Keep private keys in a secret store or a KMS.",
    source: "https://www.rfc-editor.org/rfc/rfc7517",
    anchors: ["d", "k"].flatMap((member) => [
      `"${member}":"`,
      `"${member}": "`,
      `'${member}': '`,
      `"${member}" => "`,
      `'${member}' => '`,
      ` ${member}: "`,
      ` ${member}: '`,
      `{${member}:"`,
      `,${member}:"`,
      `\\"${member}\\":\\"`,
      `\\"${member}\\": \\"`,
    ]),
    after: [run(base64url, 22, 1400)],
    value: "after",
    context: { words: ['kty"', "kty'", "kty:", "kty\\"], within: longestJwk },
    check: unlessDocumented(checkJwkMember),
  },
];
