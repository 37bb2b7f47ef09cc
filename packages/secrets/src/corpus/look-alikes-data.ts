import { base62, base64, base64url, digits, hexLower, hexUpper, lower, lowerAlnum, upper } from "../charset.ts";
import { pick, type Random, randomInteger, randomText } from "../random.ts";
import type { LookAlikeMaker } from "./look-alikes.ts";

const hex = (random: Random, length: number) => randomText(random, hexLower, length);
const uuid = (random: Random) => [8, 4, 4, 4, 12].map((length) => hex(random, length)).join("-");
const sri = (random: Random) => `sha512-${randomText(random, base64, 86)}==`;
const word = (random: Random) =>
  pick(random, ["shop", "billing", "search", "ledger", "mailer", "gateway", "orders", "catalog"]);
const version = (random: Random) =>
  `${randomInteger(random, 0, 20)}.${randomInteger(random, 0, 40)}.${randomInteger(random, 0, 99)}`;
const lines = (random: Random, count: number, line: (random: Random) => string) =>
  `${Array.from({ length: count }, () => line(random)).join("\n")}\n`;

/** Digests, identifiers, lock files, pictures: random by nature and known to everybody. */
export const dataLookAlikes: Readonly<Record<string, LookAlikeMaker>> = {
  uuids: (random) => ({
    path: "data/items.json",
    text: JSON.stringify(
      { id: uuid(random), tenantId: uuid(random), sessionId: uuid(random), key: uuid(random) },
      null,
      2,
    ),
  }),
  "uuid as a token id": (random) => ({
    path: "config.yaml",
    text: `token_id: ${uuid(random)}\nsecret_id: ${uuid(random)}\napi_key_id: "${uuid(random)}"\nclient_id: ${uuid(random)}\n`,
  }),
  "git shas": (random) => ({
    path: "CHANGELOG.md",
    text: lines(random, 6, (r) => `- ${hex(r, 7)} fix the ${word(r)} (commit ${hex(r, 40)})`),
  }),
  "pinned actions": (random) => ({
    path: ".github/workflows/ci.yml",
    text: `jobs:\n  a:\n    steps:\n${lines(random, 3, (r) => `      - uses: acme/${word(r)}@${hex(r, 40)} # v${version(r)}`)}`,
  }),
  "package-lock.json": (random) => ({
    path: "package-lock.json",
    text: `{\n  "lockfileVersion": 3,\n  "packages": {\n${lines(random, 4, (r) => `    "node_modules/${word(r)}-${word(r)}": { "version": "${version(r)}", "resolved": "https://registry.npmjs.org/${word(r)}/-/${word(r)}-${version(r)}.tgz", "integrity": "${sri(r)}" },`)}  }\n}\n`,
  }),
  "pnpm-lock.yaml": (random) => ({
    path: "pnpm-lock.yaml",
    text: `lockfileVersion: '9.0'\npackages:\n${lines(random, 4, (r) => `  ${word(r)}@${version(r)}:\n    resolution: {integrity: ${sri(r)}}`)}`,
  }),
  "yarn.lock": (random) => ({
    path: "yarn.lock",
    text: lines(
      random,
      3,
      (r) =>
        `"${word(r)}@^${version(r)}":\n  version "${version(r)}"\n  resolved "https://registry.yarnpkg.com/${word(r)}/-/${word(r)}-${version(r)}.tgz#${hex(r, 40)}"\n  integrity ${sri(r)}\n`,
    ),
  }),
  "go.sum": (random) => ({
    path: "go.sum",
    text: lines(random, 5, (r) => `github.com/acme/${word(r)} v${version(r)} h1:${randomText(r, base64, 43)}=`),
  }),
  "Cargo.lock": (random) => ({
    path: "Cargo.lock",
    text: lines(
      random,
      3,
      (r) => `[[package]]\nname = "${word(r)}"\nversion = "${version(r)}"\nchecksum = "${hex(r, 64)}"\n`,
    ),
  }),
  "poetry.lock": (random) => ({
    path: "poetry.lock",
    text: `[[package]]\nname = "token-bucket"\nversion = "${version(random)}"\nfiles = [\n    {file = "token_bucket-1.0.tar.gz", hash = "sha256:${hex(random, 64)}"},\n]\n`,
  }),
  "requirements with hashes": (random) => ({
    path: "requirements.txt",
    text: `secretstorage==${version(random)} \\\n    --hash=sha256:${hex(random, 64)} \\\n    --hash=sha256:${hex(random, 64)}\n`,
  }),
  checksums: (random) => ({
    path: "SHA256SUMS",
    text: lines(random, 5, (r) => `${hex(r, 64)}  ${word(r)}-${version(r)}.tar.gz`),
  }),
  "script integrity": (random) => ({
    path: "index.html",
    text: `<script src="https://cdn.acme.io/app.js" integrity="${sri(random)}" crossorigin="anonymous"></script>\n`,
  }),
  "image digests": (random) => ({
    path: "k8s/app.yaml",
    text: `image: ghcr.io/acme/${word(random)}@sha256:${hex(random, 64)}\ninitImage: docker.io/library/busybox:1.36@sha256:${hex(random, 64)}\n`,
  }),
  "Dockerfile digests": (random) => ({
    path: "Dockerfile",
    text: `FROM node:24@sha256:${hex(random, 64)}\nARG SOURCE_COMMIT=${hex(random, 40)}\nENV BUILD_SHA=${hex(random, 40)} CACHE_KEY=v1-${hex(random, 16)}\n`,
  }),
  "ETags and cache keys": (random) => ({
    path: "fixtures/response.http",
    text: `HTTP/1.1 200 OK\nETag: "${hex(random, 32)}"\nX-Request-Id: ${uuid(random)}\nX-Amz-Cf-Id: ${randomText(random, base64url, 54)}==\nX-Cache-Key: ${hex(random, 40)}\n`,
  }),
  "base64 picture": (random) => ({
    path: "src/logo.css",
    text: `.logo { background: url("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${randomText(random, base64, 400)}=="); }\n`,
  }),
  "base64 font": (random) => ({
    path: "public/app.css",
    text: `@font-face{font-family:a;src:url(data:font/woff2;charset=utf-8;base64,d09GMgABAAAAA${randomText(random, base64, 600)}) format("woff2")}\n`,
  }),
  "svg path": (random) => ({
    path: "icons/key.svg",
    text: `<svg viewBox="0 0 24 24"><path id="key" d="M${lines(random, 1, (r) => Array.from({ length: 60 }, () => `${randomInteger(r, 0, 24)}.${randomText(r, digits, 3)}`).join(" ")).trim()}z"/></svg>\n`,
  }),
  colours: (random) => ({
    path: "theme.css",
    text: lines(random, 8, (r) => `--${word(r)}-token: #${hex(r, 6)}; --secret-shade: #${randomText(r, hexUpper, 8)};`),
  }),
  versions: (random) => ({
    path: "versions.yaml",
    text: lines(random, 5, (r) => `${word(r)}: v${version(r)}-rc.${randomInteger(r, 1, 9)}+build.${hex(r, 7)}`),
  }),
  "dates and times": (random) => ({
    path: "schedule.yaml",
    text: `tokenExpiresAt: 2026-11-${randomInteger(random, 10, 30)}T08:00:00.000Z\npassword_changed: 2026-01-02 03:04:05.678901+00:00\nsecret_rotation: P30D\n`,
  }),
  "source map": (random) => ({
    path: "dist/app.js.map",
    text: `{"version":3,"sources":["../src/token.ts"],"names":["secret","password"],"mappings":"${Array.from({ length: 80 }, () => randomText(random, base64, randomInteger(random, 4, 8))).join(",")};AAAA"}`,
  }),
  "webpack chunks": (random) => ({
    path: "dist/manifest.json",
    text: `{${Array.from({ length: 6 }, () => `"${word(random)}.js":"/static/${word(random)}.${hex(random, 20)}.chunk.js"`).join(",")}}`,
  }),
  "hex dump": (random) => ({
    path: "dump.txt",
    text: lines(
      random,
      6,
      (r) => `${hex(r, 8)}: ${Array.from({ length: 8 }, () => hex(r, 4)).join(" ")}  ................`,
    ),
  }),
  "MAC and IP addresses": (random) => ({
    path: "hosts.yaml",
    text: `token_server: 10.0.${randomInteger(random, 0, 255)}.7\nmac: ${Array.from({ length: 6 }, () => hex(random, 2)).join(":")}\nipv6: fd00:${hex(random, 4)}:${hex(random, 4)}::1\n`,
  }),
  "certificate fingerprints": (random) => ({
    path: "pins.txt",
    text: `SHA256 Fingerprint=${Array.from({ length: 32 }, () => randomText(random, hexUpper, 2)).join(":")}\npin-sha256="${randomText(random, base64, 43)}="\nSHA256:${randomText(random, base64, 43)} deploy@acme (ED25519)\n`,
  }),
  "S3 object names": (random) => ({
    path: "inventory.csv",
    text: lines(
      random,
      4,
      (r) => `s3://acme-logs/${hex(r, 2)}/${hex(r, 32)}/${uuid(r)}.parquet,${randomInteger(r, 1, 99999)}`,
    ),
  }),
  "ARNs of secrets": (random) => ({
    path: "main.tf",
    text: `secret = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:${word(random)}/db-${randomText(random, base62, 6)}"\nkms_key = "arn:aws:kms:eu-west-1:111122223333:key/${uuid(random)}"\npassword = "arn:aws:ssm:eu-west-1:111122223333:parameter/${word(random)}/password"\n`,
  }),
  "Kubernetes names": (random) => ({
    path: "pods.txt",
    text: lines(
      random,
      5,
      (r) =>
        `${word(r)}-token-${randomText(r, lowerAlnum, 5)}   ${word(r)}-${randomText(r, lowerAlnum, 10)}-${randomText(r, lowerAlnum, 5)}   Running`,
    ),
  }),
  "Kubernetes secret references": (random) => ({
    path: "k8s/deploy.yaml",
    text: `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      imagePullSecrets:\n        - name: ${word(random)}-registry-credentials\n      containers:\n        - env:\n            - name: DB_PASSWORD\n              valueFrom:\n                secretKeyRef: { name: ${word(random)}-db-${randomText(random, lowerAlnum, 8)}, key: password }\n      volumes:\n        - secret: { secretName: ${word(random)}-tls-${randomText(random, lowerAlnum, 6)} }\n`,
  }),
  "external secret": (random) => ({
    path: "k8s/external.yaml",
    text: `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  secretStoreRef: { name: vault }\n  data:\n    - secretKey: password\n      remoteRef: { key: ${word(random)}/database, property: password }\n    - secretKey: api-token\n      remoteRef: { key: kv/data/${word(random)}, property: token }\n`,
  }),
  "text in base64": (random) => ({
    path: "k8s/configmap.yaml",
    text: `data:\n  greeting: ${Buffer.from(`Hello ${word(random)}, this is the ${word(random)} service, version ${version(random)}.`).toString("base64")}\n`,
  }),
  "binary in base64": (random) => ({
    path: "fixtures/blob.yaml",
    text: `payload: ${randomText(random, base64, 300)}=\nthumbnail: "${randomText(random, base64, 200)}=="\n`,
  }),
  "numbers and phone numbers": (random) => ({
    path: "contacts.csv",
    text: lines(
      random,
      4,
      (r) =>
        `@alice,+49 30 ${randomText(r, digits, 8)},${randomText(r, digits, 16)},${randomText(r, upper, 2)}${randomText(r, digits, 20)}`,
    ),
  }),
  "analytics ids": (random) => ({
    path: "src/analytics.js",
    text: `gtag("config", "G-${randomText(random, upper, 10)}");\nSentry.init({ dsn: "https://${hex(random, 32)}@o${randomText(random, digits, 6)}.ingest.sentry.io/${randomText(random, digits, 7)}" });\n`,
  }),
  "words and identifiers": (random) => ({
    path: "words.txt",
    text: lines(
      random,
      8,
      (r) => `${randomText(r, lower, 1)}${word(r)}_${word(r)}_${word(r)}_configuration_provider_${word(r)}`,
    ),
  }),
};
