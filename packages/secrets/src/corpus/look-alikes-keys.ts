import { generateKeyPairSync } from "node:crypto";
import { base62, base64, base64url, hexLower, lowerAlnum, upper } from "../charset.ts";
import { pick, type Random, randomText } from "../random.ts";
import { armour, randomBytes } from "../sample-keys.ts";
import type { LookAlikeMaker } from "./look-alikes.ts";

const bech32 = {
  name: "bech32",
  table: Uint8Array.from({ length: 256 }, (_, byte) =>
    "qpzry9x8gf2tvdw0s3jn54khce6mua7l".includes(String.fromCharCode(byte)) && byte > 32 ? 1 : 0,
  ),
};
const encrypted = (random: Random, length: number) =>
  `ENC[AES256_GCM,data:${randomText(random, base64, length)}==,iv:${randomText(random, base64, 43)}=,tag:${randomText(random, base64, 22)}==,type:str]`;
/** As kubeseal writes it: the length of an RSA-wrapped key, the key, AES-GCM with its tag. */
const sealed = (random: Random, length: number) =>
  Buffer.concat([Buffer.from([2, 0]), randomBytes(random, 512 + length + 16)]).toString("base64");
const sshKey = (random: Random) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${randomText(random, base64, 43)} deploy@acme`;
const { publicKey } = generateKeyPairSync("ed25519");

/** Public halves, sealed and encrypted things: made to be seen. */
export const keyLookAlikes: Readonly<Record<string, LookAlikeMaker>> = {
  "public keys": (random) => ({
    path: "keys/deploy.pem",
    text: armour(
      "PUBLIC KEY",
      Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), randomBytes(random, 32)]),
    ),
  }),
  "public key in JSON": () => ({
    path: "keys.json",
    text: JSON.stringify(
      { public_key: publicKey.export({ format: "pem", type: "spki" }), jwk: publicKey.export({ format: "jwk" }) },
      null,
      2,
    ),
  }),
  certificates: (random) => ({
    path: "certs/ca.crt",
    text: armour("CERTIFICATE", Buffer.concat([Buffer.from([0x30, 0x82, 2, 88]), randomBytes(random, 600)])),
  }),
  "certificate in a Kubernetes Secret": (random) => ({
    path: "k8s/tls.yaml",
    text: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ca\ndata:\n  ca.crt: ${Buffer.from(armour("CERTIFICATE", randomBytes(random, 300))).toString("base64")}\n`,
  }),
  "signing request": (random) => ({
    path: "server.csr",
    text: armour("CERTIFICATE REQUEST", randomBytes(random, 400)),
  }),
  "OpenPGP public key and signature": (random) => ({
    path: "KEYS",
    text:
      armour("PGP PUBLIC KEY BLOCK", randomBytes(random, 500), 64, "\n") +
      armour("PGP SIGNATURE", randomBytes(random, 200), 64, "\n"),
  }),
  "OpenPGP message": (random) => ({
    path: "secret.asc",
    text: armour("PGP MESSAGE", randomBytes(random, 500), 64, "\n"),
  }),
  "age file": (random) => ({ path: "secret.age", text: armour("AGE ENCRYPTED FILE", randomBytes(random, 400)) }),
  "age recipients": (random) => ({
    path: ".sops.yaml",
    text: `creation_rules:\n  - path_regex: secrets/.*\n    age: age1${randomText(random, bech32, 58)},age1${randomText(random, bech32, 58)}\n`,
  }),
  "SSH public keys": (random) => ({
    path: "authorized_keys",
    text: `${sshKey(random)}\nssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ${randomText(random, base64, 500)}= bot@acme\n`,
  }),
  "known hosts": (random) => ({
    path: "known_hosts",
    text: `github.com ${sshKey(random)}\n|1|${randomText(random, base64, 27)}=|${randomText(random, base64, 27)}= ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBB${randomText(random, base64, 86)}=\n`,
  }),
  "allowed signers": (random) => ({
    path: ".github/allowed_signers",
    text: `alice@acme.test namespaces="git" ${sshKey(random)}\n`,
  }),
  "sealed secret": (random) => ({
    path: "k8s/sealed.yaml",
    text: `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: db\nspec:\n  encryptedData:\n    password: ${sealed(random, 24)}\n    api-token: ${sealed(random, 40)}\n`,
  }),
  "SOPS file": (random) => ({
    path: "secrets/prod.enc.yaml",
    text: `db_password: ${encrypted(random, 24)}\napi_token: ${encrypted(random, 40)}\nsops:\n  age:\n    - recipient: age1${randomText(random, bech32, 58)}\n      enc: |\n        ${armour("AGE ENCRYPTED FILE", randomBytes(random, 200)).trim().replaceAll("\n", "\n        ")}\n  lastmodified: "2026-11-21T08:00:00Z"\n  mac: ${encrypted(random, 88)}\n  version: 3.10.2\n`,
  }),
  "SOPS dotenv": (random) => ({
    path: ".env.enc",
    text: `DB_PASSWORD=${encrypted(random, 20)}\nsops_mac=${encrypted(random, 60)}\nsops_version=3.10.2\n`,
  }),
  "Ansible vault": (random) => ({
    path: "group_vars/all.yml",
    text: `db_password: !vault |\n  $ANSIBLE_VAULT;1.2;AES256;prod\n${Array.from({ length: 5 }, () => `  ${randomText(random, hexLower, 80)}`).join("\n")}\n`,
  }),
  "git-crypt and LFS": (random) => ({
    path: "model.bin",
    text: `version https://git-lfs.github.com/spec/v1\noid sha256:${randomText(random, hexLower, 64)}\nsize 132735\n`,
  }),
  "KMS ciphertext": (random) => ({
    path: "serverless.yml",
    text: `custom:\n  password: AQICAH${randomText(random, base64, 180)}==\n  token: vault:v1:${randomText(random, base64, 60)}=\n`,
  }),
  "password hashes": (random) => ({
    path: "users.sql",
    text: `INSERT INTO users (name, password) VALUES ('alice', '$2b$12$${randomText(random, base62, 53)}');\nINSERT INTO users (name, password) VALUES ('bob', '$argon2id$v=19$m=65536,t=3,p=4$${randomText(random, base64, 22)}$${randomText(random, base64, 43)}');\n`,
  }),
  htpasswd: (random) => ({
    path: ".htpasswd",
    text: `alice:$apr1$${randomText(random, base62, 8)}$${randomText(random, base62, 22)}\nbob:{SHA}${randomText(random, base64, 27)}=\n`,
  }),
  "password hash in YAML": (random) => ({
    path: "values.yaml",
    text: `argocdServerAdminPassword: "$2a$10$${randomText(random, base62, 53)}"\npassword: "{bcrypt}$2a$10$${randomText(random, base62, 53)}"\npasswordHash: ${randomText(random, hexLower, 64)}\n`,
  }),
  "public key set": (random) => ({
    path: ".well-known/jwks.json",
    text: JSON.stringify({
      keys: [
        {
          kty: "RSA",
          alg: "RS256",
          use: "sig",
          kid: randomText(random, base64url, 43),
          n: randomText(random, base64url, 342),
          e: "AQAB",
        },
      ],
    }),
  }),
  "cosign signature": (random) => ({
    path: "image.sig",
    text: `{"critical":{"image":{"docker-manifest-digest":"sha256:${randomText(random, hexLower, 64)}"}},"signature":"MEUCIQ${randomText(random, base64, 90)}="}`,
  }),
  "public part of an API key": (random) => ({
    path: "src/checkout.ts",
    text: `const stripe = Stripe("pk_live_${randomText(random, base62, 24)}");\nconst site = "6L${randomText(random, base64url, 38)}";\nmapboxgl.accessToken = "pk.${Buffer.from('{"u":"acme","a":"x"}').toString("base64url")}.${randomText(random, base64url, 22)}";\n`,
  }),
  "NATS public keys": (random) => ({
    path: "nats.conf",
    text: `operator: O${randomText(random, upper, 55)}\nsystem_account: A${randomText(random, upper, 55)}\nusers = [ { nkey: U${randomText(random, upper, 55)} } ]\n`,
  }),
  "WireGuard public key": (random) => ({
    path: "wg0.conf",
    text: `[Peer]\nPublicKey = ${randomText(random, base64, 43)}=\nAllowedIPs = 10.0.0.0/24\nEndpoint = vpn.acme.io:51820\n`,
  }),
  "sealed name": (random) => ({
    path: "kustomization.yaml",
    text: `resources:\n  - ${pick(random, ["sealed", "external"])}-secret-${randomText(random, lowerAlnum, 10)}.yaml\nsecretGenerator:\n  - name: app\n    files: [password=password.enc]\n`,
  }),
};
