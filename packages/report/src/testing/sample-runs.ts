import { conclude, type RuleDescription, type Run, type Severity, type Verdict } from "@sallyport/core";
import { at, everySeverity, exception, finding, password, sampleCommit } from "./sample-findings.ts";
import { redacted, sampleRules } from "./sample-rules.ts";

/** The runs behind the golden files: one for each thing that a report must do well. Built in code, so that types check them. */

const base = {
  command: "sallyport check .",
  version: "0.1.0",
  startedAt: "2026-11-21T08:00:00.000Z",
  durationMilliseconds: 1_234,
  subject: {
    name: "acme/shop",
    commit: sampleCommit,
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
