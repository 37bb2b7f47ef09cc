import { base32, charset, hex } from "../charset.ts";
import { checkBech32, sealBech32 } from "../checksums/bech32.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { isApiKey, isOrdinary, jwtCheck, madeUpJwtCheck } from "../checksums/jwt.ts";
import { checkNkeySeed, sealNkeySeed } from "../checksums/nkey.ts";
import { checkClearPrivateKey, checkEncryptedPrivateKey } from "../checksums/pem.ts";
import { checkClearPuttyKey, checkEncryptedPuttyKey } from "../checksums/putty.ts";
import { shapeCheck } from "../checksums/verdict.ts";
import { run, type SecretRule } from "../rule.ts";
import { jwtAnchors } from "./anchors.ts";
import { jwtSegments, sealJwt } from "./jwt-shape.ts";

const replace =
  "Make a new pair, put its public half wherever the old one is trusted (authorized_keys, deploy keys), and take the old one away there. The key of a certificate: have the CA revoke the certificate and issue another. An OpenPGP key: publish its revocation.";
const armour = {
  begin: [
    "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN RSA PRIVATE KEY-----",
    "-----BEGIN EC PRIVATE KEY-----",
    "-----BEGIN DSA PRIVATE KEY-----",
    "-----BEGIN OPENSSH PRIVATE KEY-----",
    "-----BEGIN ENCRYPTED PRIVATE KEY-----",
    "-----BEGIN PGP PRIVATE KEY BLOCK-----",
  ],
  end: [
    "-----END PRIVATE KEY-----",
    "-----END RSA PRIVATE KEY-----",
    "-----END EC PRIVATE KEY-----",
    "-----END DSA PRIVATE KEY-----",
    "-----END OPENSSH PRIVATE KEY-----",
    "-----END ENCRYPTED PRIVATE KEY-----",
    "-----END PGP PRIVATE KEY BLOCK-----",
  ],
} as const;
const putty = {
  begin: ["PuTTY-User-Key-File-2: ", "PuTTY-User-Key-File-3: "],
  end: ["Private-MAC: "],
} as const;

/** Keys, and tokens that anybody can issue. */
export const keys: readonly SecretRule[] = [
  {
    kind: "block",
    id: "secrets/private-key",
    title: "Private key without a passphrase",
    provider: "any",
    why: "Whoever has it signs in, signs or decrypts as its owner, and nobody can tell the difference.",
    fix: `${replace} Keep private keys in a secret store or hardware; in workflows use short-lived certificates or OIDC instead.`,
    source: "https://www.rfc-editor.org/rfc/rfc7468",
    ...armour,
    check: checkClearPrivateKey,
  },
  {
    kind: "block",
    id: "secrets/encrypted-private-key",
    title: "Private key with a passphrase",
    provider: "any",
    severity: "warning",
    why: "Only its passphrase protects it now, and whoever has a copy can try passphrases for years.",
    fix: `${replace} An encrypted key is no file for a repository either, unless it was encrypted to named recipients by SOPS or age.`,
    source: "https://www.rfc-editor.org/rfc/rfc7468",
    family: "secrets/private-key",
    ...armour,
    check: checkEncryptedPrivateKey,
  },
  {
    kind: "block",
    id: "secrets/putty-private-key",
    title: "PuTTY private key without a passphrase",
    provider: "any",
    why: "Whoever has it signs in as its owner on every machine that knows the public half.",
    fix: `${replace} Keep private keys in an agent or hardware.`,
    source: "https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html",
    ...putty,
    check: checkClearPuttyKey,
  },
  {
    kind: "block",
    id: "secrets/putty-encrypted-private-key",
    title: "PuTTY private key with a passphrase",
    provider: "any",
    severity: "warning",
    why: "Only its passphrase protects it now, and whoever has a copy can try passphrases for years.",
    fix: replace,
    source: "https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html",
    family: "secrets/putty-private-key",
    ...putty,
    check: checkEncryptedPuttyKey,
  },
  {
    kind: "token",
    id: "secrets/age-secret-key",
    title: "age secret key",
    provider: "any",
    why: "It decrypts everything that was ever encrypted to its recipient, so every SOPS file of the repository's whole history.",
    fix: "Make a new key (`age-keygen`), replace the recipient in `.sops.yaml`, run `sops updatekeys` and `sops rotate`, and rotate every secret that the old key could read. Keep identities out of Git; use a KMS key by workload identity where you can.",
    source: "https://github.com/FiloSottile/age",
    anchors: ["AGE-SECRET-KEY-1"],
    after: [run(charset("bech32-upper", "02-9AC-HJ-NP-Z"), 58)],
    check: checkBech32,
    seal: sealBech32,
  },
  {
    kind: "block",
    id: "secrets/nats-credentials",
    title: "NATS user credentials",
    provider: "NATS",
    why: "They connect as the user: read and send the messages that its permissions allow.",
    fix: "Revoke the user (`nsc revocations add-user`) and push the account. Mount `.creds` files from a sealed or external secret.",
    source: "https://docs.nats.io/using-nats/developer/connecting/creds",
    family: "secrets/nats-nkey-seed",
    begin: [
      "-----BEGIN USER NKEY SEED-----",
      "-----BEGIN ACCOUNT NKEY SEED-----",
      "-----BEGIN OPERATOR NKEY SEED-----",
    ],
    end: ["END USER NKEY SEED------", "END ACCOUNT NKEY SEED------", "END OPERATOR NKEY SEED------"],
    check: checkNkeySeed,
  },
  {
    kind: "named",
    id: "secrets/nats-nkey-seed",
    title: "NATS nkey seed",
    provider: "NATS",
    why: "It signs in as the user, account, operator or server that it belongs to; an account's or operator's seed makes new users.",
    fix: "Revoke the user, or rotate the account's or operator's signing key (`nsc generate nkey`), and keep seeds in the nsc key store or a secret store.",
    source: "https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth",
    names: [
      "nkey_seed",
      "nats_seed",
      "nats_nkey",
      "nats_nkey_seed",
      "nats_user_seed",
      "nats_account_seed",
      "nkey",
      "user_seed",
    ],
    value: [run(base32, 58)],
    check: checkNkeySeed,
    seal: sealNkeySeed,
  },
  {
    kind: "token",
    id: "secrets/jwt",
    title: "JSON web token",
    provider: "any",
    severity: "warning",
    why: "Until it ends it is taken for its subject by whoever trusts its issuer; some never end.",
    fix: "Look at its issuer and expiry. Revoke it there, or rotate the signing key if it cannot be revoked, and read such tokens from a secret store at run time.",
    source: "https://www.rfc-editor.org/rfc/rfc7519",
    anchors: jwtAnchors,
    after: jwtSegments,
    check: jwtCheck(isOrdinary),
    seal: sealJwt({ iss: "https://login.acme.test", sub: "4711", exp: 2051222400 }),
  },
  {
    kind: "token",
    id: "secrets/long-lived-jwt",
    title: "API key in the form of a JSON web token",
    provider: "any",
    why: "It has no end, or none within months: whoever reads it is taken for its subject by the service that issued it.",
    fix: "Look at its issuer, and revoke it there, or rotate the signing key if it cannot be revoked. Read the next one from a secret store at run time, and give it an end.",
    source: "https://www.rfc-editor.org/rfc/rfc8725",
    family: "secrets/jwt",
    anchors: jwtAnchors,
    after: jwtSegments,
    check: madeUpJwtCheck(isApiKey),
    seal: sealJwt({ iss: "https://api.acme.test", sub: "4711", iat: 1767225600 }),
  },
  {
    kind: "token",
    id: "secrets/secret-token-uri",
    title: "Token in the form of a secret-token URI",
    provider: "any",
    why: "Its issuer marked it by this prefix as a secret: whoever reads it acts as its holder.",
    fix: "Revoke it at the service that issued it, which the text after the colon mostly names, and read it from a secret store at run time.",
    source: "https://www.rfc-editor.org/rfc/rfc8959",
    anchors: ["secret-token:"],
    after: [run(charset("uri", "0-9A-Za-z._~%-"), 20, 600)],
    check: unlessDocumented(shapeCheck(/:(?=[^:]*\d)(?=[^:]*[A-Za-z])/)),
  },
  {
    kind: "token",
    id: "secrets/lnd-macaroon",
    title: "Macaroon of a Lightning node",
    provider: "Lightning Labs",
    why: "It calls the node with the rights that it was made for: with those of an administrator it spends the funds.",
    fix: "Delete its root key with `lncli deletemacaroonid`, and bake one with the permissions of the task.",
    source: "https://docs.lightning.engineering/advanced-best-practices/advanced-best-practices/macaroons",
    // Version 2, the location `lnd`.
    anchors: ["0201036c6e64", "0201036C6E64"],
    after: [run(hex, 100, 2000)],
  },
];
