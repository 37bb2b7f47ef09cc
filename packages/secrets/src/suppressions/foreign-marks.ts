import type { ForeignTool } from "@sallyport/policy";

/** What a comment of another scanner speaks of; `nothing`: of a part of a file, which we do not follow. */
export type ForeignReach = "line" | "next-line" | "nothing";

export interface ForeignMark {
  readonly tool: ForeignTool;
  /** What starts the search, in any case. At least 4 characters. */
  readonly text: string;
  /** The whole mark, at its place. */
  readonly pattern: RegExp;
  readonly reach: ForeignReach;
}

/** As the scanners' own documentation writes them. What is longer comes first: `secretlint-disable` begins three marks. */
export const foreignMarks: readonly ForeignMark[] = [
  // https://github.com/gitleaks/gitleaks#gitleaksallow
  { tool: "gitleaks", text: "gitleaks:allow", pattern: /gitleaks:allow(?![\w-])/y, reach: "line" },
  // https://github.com/betterleaks/betterleaks
  { tool: "betterleaks", text: "betterleaks:allow", pattern: /betterleaks:allow(?![\w-])/y, reach: "line" },
  // https://github.com/trufflesecurity/trufflehog#what-is-new-in-v3
  { tool: "trufflehog", text: "trufflehog:ignore", pattern: /trufflehog:ignore(?![\w-])/y, reach: "line" },
  // https://github.com/mongodb/kingfisher/blob/main/docs/ADVANCED.md
  { tool: "kingfisher", text: "kingfisher:ignore", pattern: /kingfisher:ignore(?![\w-])/y, reach: "line" },
  // https://github.com/Yelp/detect-secrets#inline-allowlisting
  {
    tool: "detect-secrets",
    text: "pragma: allowlist",
    pattern: /pragma: allowlist nextline secret(?![\w-])/y,
    reach: "next-line",
  },
  {
    tool: "detect-secrets",
    text: "pragma: allowlist",
    pattern: /pragma: allowlist secret(?![\w-])/y,
    reach: "line",
  },
  // https://www.npmjs.com/package/@secretlint/secretlint-rule-filter-comments
  {
    tool: "secretlint",
    text: "secretlint-disable",
    pattern: /secretlint-disable-next-line(?![\w-])/y,
    reach: "next-line",
  },
  { tool: "secretlint", text: "secretlint-disable", pattern: /secretlint-disable-line(?![\w-])/y, reach: "line" },
  { tool: "secretlint", text: "secretlint-disable", pattern: /secretlint-disable(?![\w-])/y, reach: "nothing" },
  // https://developer.hashicorp.com/hcp/docs/vault-radar/manage/write-inline-ignore-rules
  { tool: "vault-radar", text: "HashiCorpIgnore", pattern: /HashiCorpIgnore(?![\w-])/iy, reach: "line" },
];

/** What starts the search for comments of others, each once. */
export const foreignTexts: readonly string[] = [...new Set(foreignMarks.map(({ text }) => text))];
