import type { Finding } from "@sallyport/core";
import { redacted } from "./sample-rules.ts";

export const sampleCommit = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

/** A finding of a token, and what is different about it. */
export const finding = (part: Partial<Finding> & Pick<Finding, "places">): Finding => ({
  rule: "secrets/github-classic-token",
  severity: "critical",
  confidence: "verified",
  basis: "checksum matches",
  message: "GitHub personal access token (classic)",
  why: "Whoever reads it acts as its owner in every repository that the owner can write to.",
  fix: {
    text: "Revoke it at https://github.com/settings/tokens, then let the job use its own `GITHUB_TOKEN`. Rewriting history does not help: the value is known.",
    commands: ["gh auth status", "gh secret delete DEPLOY_TOKEN"],
  },
  evidence: [],
  fingerprint: "s1:4f0c2a9be1d8470c93aa5f6602b7d31e",
  ...part,
});

export const at = (line: number, column: number, length: number) => ({
  start: { line, column },
  end: { line, column: column + length },
});

export const exception = {
  owner: "@alice",
  approvedBy: "@bob",
  reason: "test database of the demo, reachable from the build only",
  control: "the database holds generated data and is dropped after each build",
  replacement: "move to the job's own service container (SHOP-812)",
};
export const password = (path: string, line: number, part: Partial<Finding> = {}): Finding =>
  finding({
    rule: "secrets/generic-password",
    severity: "error",
    confidence: "medium",
    basis: "name says password, value looks random",
    message: "Password in an assignment",
    why: "A password in Git is known to everybody who can clone, for ever.",
    fix: { text: "Change the password, and read it from the environment." },
    places: [{ path, region: at(line, 61, 24) }],
    excerpt: { line, text: "…accessKey=… …", startColumn: 12, endColumn: 13 },
    fingerprint: `s1:${Buffer.from(`${path}:${line}`).toString("hex").padStart(32, "0").slice(-32)}`,
    ...part,
  });

/** One of each severity, state and kind of place. */
export const everySeverity: readonly Finding[] = [
  finding({
    age: "new",
    places: [
      {
        path: "src/deploy.ts",
        region: at(14, 16, 20),
        commit: "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d",
        author: "Alice <alice@example.com>",
        date: "2026-11-19T15:20:11+01:00",
      },
      { path: "src/rollback.ts", region: at(3, 9, 20) },
      { path: "docs/how-to.md", region: at(88, 1, 20) },
      { path: "scripts/old.sh", region: at(2, 7, 20), commit: "aaaa3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d" },
      { path: "scripts/older.sh", region: at(2, 7, 20), commit: "bbbb3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d" },
    ],
    excerpt: {
      line: 14,
      text: `const token = "ghp_${redacted}";`,
      startColumn: 16,
      endColumn: 16 + 4 + redacted.length,
    },
    evidence: [{ label: "issued by", value: "github.com" }],
  }),
  finding({
    age: "new",
    fingerprint: "s1:77aa2a9be1d8470c93aa5f6602b7d31e",
    confidence: "high",
    basis: "published format",
    places: [{ path: "config/staging.yaml.b64", region: at(1, 1, 120), via: ["base64", "gzip"] }],
    excerpt: { line: 1, text: `H4sIAAAA${"x".repeat(40)}…(redacted)`, startColumn: 1, endColumn: 60 },
  }),
  finding({
    rule: "secrets/private-key",
    severity: "critical",
    confidence: "high",
    basis: "armour and length match",
    message: "Private key (PKCS #8, EC P-256)",
    age: "existing",
    why: "Whoever reads it can impersonate the server or person that it belongs to.",
    fix: { text: "Replace the key pair, and keep the new private half in a secret store." },
    places: [{ path: "certs/shop.pem", region: { start: { line: 1, column: 1 }, end: { line: 5, column: 26 } } }],
    excerpt: { line: 1, text: "-----BEGIN PRIVATE KEY-----", startColumn: 1, endColumn: 28 },
    fingerprint: "s1:0b1c2a9be1d8470c93aa5f6602b7d31e",
    exception: { ...exception, state: "lapsed", expires: "2026-11-02T00:00:00.000Z" },
  }),
  finding({
    rule: "secrets/generic-password",
    severity: "error",
    confidence: "medium",
    basis: "name says password, value looks random",
    message: "Password in an assignment",
    age: "new",
    why: "A password in Git is known to everybody who can clone, for ever.",
    fix: {
      text: "Change the password, and read it from the environment.",
      patch:
        '--- a/src/db.ts\n+++ b/src/db.ts\n@@ -7,3 +7,3 @@\n export const user = "shop";\n-export const password = "…";\n+export const password = process.env.DB_PASSWORD;\n export const host = "db";\n',
    },
    places: [{ path: "src/db.ts", region: at(8, 26, 12) }],
    excerpt: {
      line: 8,
      text: '\texport const password = "…(12 characters)"; // データベース',
      startColumn: 27,
      endColumn: 43,
    },
    fingerprint: "s1:91d02a9be1d8470c93aa5f6602b7d31e",
  }),
  finding({
    rule: "policy/exception-unused",
    severity: "warning",
    confidence: "verified",
    basis: "no finding of this run matches it",
    message: "Exception for secrets/stripe-live-key covers nothing",
    why: "An exception that nobody needs is a hole that nobody watches.",
    fix: { text: "Delete the exception from `.github/sallyport.yml`." },
    age: "new",
    places: [{ path: ".github/sallyport.yml", region: at(11, 5, 34) }],
    excerpt: {
      line: 11,
      text: '  - { rule: secrets/stripe-live-key, owner: "@alice", …',
      startColumn: 5,
      endColumn: 39,
    },
    fingerprint: "p1:5c6d2a9be1d8470c93aa5f6602b7d31e",
  }),
  finding({
    rule: "secrets/generic-password",
    severity: "info",
    confidence: "low",
    basis: "value looks like a placeholder",
    message: "Password in an assignment",
    age: "new",
    why: "A password in Git is known to everybody who can clone, for ever.",
    fix: { text: "Change the password, and read it from the environment." },
    places: [
      {
        path: "1a2b3c4",
        object: "commit-message",
        commit: sampleCommit,
        region: at(3, 11, 8),
        author: "Bob <bob@example.com>",
        date: "2026-11-18T09:00:00Z",
      },
    ],
    fingerprint: "s1:2e2e2a9be1d8470c93aa5f6602b7d31e",
  }),
  finding({
    rule: "secrets/generic-password",
    severity: "error",
    confidence: "medium",
    basis: "name says password, value looks random",
    message: "Password in an assignment",
    age: "existing",
    why: "A password in Git is known to everybody who can clone, for ever.",
    fix: { text: "Change the password, and read it from the environment." },
    places: [{ path: "test/compose.yaml", region: at(31, 17, 9) }],
    excerpt: { line: 31, text: "      PASSWORD: …(9 characters)", startColumn: 17, endColumn: 32 },
    fingerprint: "s1:bb6d2a9be1d8470c93aa5f6602b7d31e",
    exception: { ...exception, state: "active", expires: "2027-02-02T00:00:00.000Z" },
  }),
];
