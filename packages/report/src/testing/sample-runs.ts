import { conclude, type Finding, type RuleDescription, type Run, type Severity, type Verdict } from "@sallyport/core";

/** The runs behind the golden files: one for each thing that a report must do well. Built in code, so that types check them. */

const redacted = "…(40 characters)";

const sampleRules: readonly RuleDescription[] = [
  {
    id: "secrets/github-classic-token",
    title: "GitHub personal access token (classic)",
    severity: "critical",
    why: "Whoever reads it acts as its owner in every repository that the owner can write to.",
    fix: "Revoke it at https://github.com/settings/tokens, then let the job use its own `GITHUB_TOKEN`.",
    bad: `token: ghp_${redacted}`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of a workflow, not of JavaScript
    good: "token: ${{ github.token }}",
    source: "https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/",
  },
  {
    id: "secrets/private-key",
    title: "Private key",
    severity: "error",
    why: "Whoever reads it can impersonate the server or person that it belongs to.",
    fix: "Replace the key pair, and keep the new private half in a secret store.",
    bad: "-----BEGIN PRIVATE KEY-----",
    good: "key: ref+vault://kv/shop#tls",
  },
  {
    id: "secrets/generic-password",
    title: "Password in an assignment",
    severity: "error",
    why: "A password in Git is known to everybody who can clone, for ever.",
    fix: "Change the password, and read it from the environment.",
    bad: 'password = "…"',
    good: "password = process.env.DB_PASSWORD",
  },
  {
    id: "policy/exception-unused",
    title: "Exception that covers nothing",
    severity: "warning",
    why: "An exception that nobody needs is a hole that nobody watches.",
    fix: "Delete the exception from the policy file.",
    bad: "exceptions: [ … ]",
    good: "exceptions: []",
  },
];

const finding = (part: Partial<Finding> & Pick<Finding, "places">): Finding => ({
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

const at = (line: number, column: number, length: number) => ({
  start: { line, column },
  end: { line, column: column + length },
});

const exception = {
  owner: "@alice",
  approvedBy: "@bob",
  reason: "test database of the demo, reachable from the build only",
  control: "the database holds generated data and is dropped after each build",
  replacement: "move to the job's own service container (SHOP-812)",
};

const base = {
  command: "sallyport check .",
  version: "0.1.0",
  startedAt: "2026-11-21T08:00:00.000Z",
  durationMilliseconds: 1_234,
  subject: {
    name: "acme/shop",
    commit: "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d",
    scope: "pull request 12: 3 commits onto main",
    url: "https://github.com/acme/shop",
  },
  policy: {
    path: ".github/sallyport.yml",
    ref: "9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c",
    digest: "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
  },
  rules: sampleRules,
  notes: [],
  digests: { "secrets rules": "sha256:fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9" },
} satisfies Omit<Run, "verdicts">;

const examined: Verdict["examined"] = [
  { label: "commits", count: 3 },
  { label: "blobs", count: 12_345 },
  { label: "bytes", count: 34_712_003, unit: "bytes" },
];

const clean: Run = {
  ...base,
  subject: { name: "acme/shop", scope: "working tree" },
  policy: { digest: base.policy.digest },
  verdicts: [
    conclude({
      gate: "detect-secrets",
      failOn: "error",
      findings: [],
      examined: [
        { label: "files", count: 1_204 },
        { label: "bytes", count: 8_950_112, unit: "bytes" },
      ],
    }),
  ],
};

const everySeverity: readonly Finding[] = [
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
        commit: base.subject.commit,
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

const findings: Run = {
  ...base,
  notes: ["policy read from the base commit 9f8e7d6, not from the pull request"],
  verdicts: [
    conclude({
      gate: "detect-secrets",
      failOn: "error",
      findings: everySeverity,
      examined,
      skipped: [
        { what: "files", why: "excluded by the policy (`vendor/**`)", count: 12 },
        { what: "binary files", why: "no rule reads their format", count: 1 },
      ],
    }),
  ],
};

const unknown: Run = {
  ...base,
  command: "detect-secrets",
  verdicts: [
    conclude({
      gate: "detect-secrets",
      failOn: "error",
      findings: [],
      examined,
      allowUnknown: ["oversize"],
      unchecked: [
        {
          kind: "oversize",
          what: "assets/video.bin is 2.1 GB, over the limit of 64.0 MB",
          fix: "Raise `secrets.max-file-size` in the policy, or exclude the file there.",
        },
        {
          kind: "shallow-clone",
          what: "3 commits before 1a2b3c4 are not in this clone, so what they brought was not looked at",
          fix: "In the step that uses actions/checkout, set `fetch-depth: 0`.",
        },
      ],
    }),
  ],
};

/** What people have put into names to get out of a log, a table, a page or a terminal; one kind in each field. */
const nasty = {
  path: "src/::error::x\n::set-output name=a::b\u001b[31m\u202egnp.<script>alert(1)</script>.ts",
  author: "<img src=x onerror=alert(1)> @alice",
  message: "::error::boo `code`` |cell| [x](https://evil.example) fixes #12 acme/shop#3 GH-4",
  line: "\t##[error]\u001b]8;;https://evil.example\u0007 </pre></details> \u{202e}x",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of a workflow, not of JavaScript
  fact: "{0} ${{ github.token }} $x$ ~~s~~ __init__ *b* \\ www.evil.example \u3000::warning::wide",
} as const;

const hostile: Run = {
  ...base,
  command: "sallyport check '::add-mask::a'",
  subject: { name: "##[group]x", scope: "pull request 12: ::stop-commands::x\n" },
  policy: { path: nasty.path, ref: "refs/heads/`|<b>", digest: base.policy.digest },
  notes: [nasty.fact],
  verdicts: [
    conclude({
      gate: "detect-secrets",
      failOn: "error",
      findings: [
        finding({
          message: nasty.message,
          fix: {
            text: nasty.fact,
            commands: ["::set-env name=x::y", "echo '```'"],
            patch: "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n ::error::context\n-##[error]old\n+::error::new\n",
          },
          evidence: [{ label: nasty.author, value: nasty.fact }],
          places: [
            {
              path: nasty.path,
              region: at(1, 1, 5),
              author: nasty.author,
              date: "yesterday",
              commit: "--upload-pack=x",
              via: ["base64\n"],
            },
            { path: `${"deep/".repeat(58)}name.txt` },
          ],
          excerpt: { line: 1, text: nasty.line, startColumn: 3, endColumn: 400 },
        }),
        finding({
          places: [{ path: nasty.path }],
          exception: { ...exception, state: "active", reason: nasty.message, owner: "@alice</td>", expires: "never" },
        }),
      ],
      examined,
      skipped: [{ what: "files", why: nasty.path, count: 3 }],
      unchecked: [{ kind: "missing-object", what: nasty.message, fix: nasty.fact }],
    }),
  ],
};

const password = (path: string, line: number, part: Partial<Finding> = {}): Finding =>
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

/** A log full of one kind, another kind in every service, one that matters more than both, and a list of old ones. */
const flood: Run = {
  ...base,
  verdicts: [
    conclude({
      gate: "detect-secrets",
      failOn: "error",
      findings: [
        ...Array.from({ length: 40 }, (_, index) => password("logs/debug.log", 2 + 4 * index - (index > 30 ? 2 : 0))),
        ...Array.from({ length: 36 }, (_, index) =>
          finding({
            severity: "warning",
            confidence: "high",
            basis: "published format",
            places: [
              {
                path: `services/${["orders", "billing", "stock"][index % 3]}/env-${index}/.npmrc`,
                region: at(1, 8, 40),
              },
            ],
            fingerprint: `s1:${String(index).padStart(32, "0")}`,
          }),
        ),
        finding({ places: [{ path: "src/deploy.ts", region: at(14, 16, 20) }] }),
        ...Array.from({ length: 12 }, (_, index) =>
          password("test/recorded.json", 7 + index, {
            suppression: {
              kind: "baseline",
              source: ".github/secrets.baseline",
              reason: "there before the first search",
              expires: "2027-02-02T00:00:00.000Z",
            },
          }),
        ),
      ],
      examined,
    }),
  ],
};

/**
 * Deterministic and of any size: what tests of limits and measurements of speed use. So many `kinds` differ in more than their place; a
 * multiple of four.
 */
export function manyFindings(count: number, kinds = 4): Run {
  const severities: readonly Severity[] = ["critical", "error", "warning", "info"];
  const made = Array.from({ length: count }, (_, index) => {
    const rule = sampleRules[index % sampleRules.length] as RuleDescription;
    return finding({
      rule: rule.id,
      severity: severities[(index * 7) % 4] as Severity,
      message: rule.title,
      why: kinds > 4 ? `${rule.why} Kind ${index % kinds}.` : rule.why,
      fix: { text: rule.fix },
      places: [{ path: `src/part-${String(index % 97)}/file-${index}.ts`, region: at((index % 400) + 1, 9, 20) }],
      excerpt: { line: (index % 400) + 1, text: `const value${index} = "${redacted}";`, startColumn: 9, endColumn: 25 },
      fingerprint: `s1:${index.toString(16).padStart(32, "0")}`,
    });
  });
  return { ...base, verdicts: [conclude({ gate: "detect-secrets", failOn: "error", findings: made, examined })] };
}

export const sampleRuns = {
  clean,
  findings,
  unknown,
  hostile,
  flood,
  many: manyFindings(1_200),
} as const satisfies Record<string, Run>;
