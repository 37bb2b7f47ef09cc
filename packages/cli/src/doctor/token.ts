import type { Host } from "../host/host.ts";

/** A token in the environment: where and of what kind, never its value. */
export interface TokenSighting {
  readonly variable: string;
  readonly kind: string;
  readonly problem?: { readonly says: string; readonly fix: string };
}

/** In the order in which they are used. */
const variables = ["GH_TOKEN", "GITHUB_TOKEN"] as const;

/** Prefixes of GitHub's tokens: https://github.blog/engineering/behind-githubs-new-authentication-token-formats/ */
const kinds: readonly (readonly [prefix: string, kind: string])[] = [
  ["github_pat_", "a fine-grained personal access token"],
  ["ghp_", "a classic personal access token"],
  ["gho_", "an OAuth token, as `gh auth login` makes them"],
  ["ghu_", "a user token of a GitHub App"],
  ["ghs_", "an installation token, as jobs in GitHub Actions get"],
  ["ghr_", "a refresh token"],
];

export function sightTokens(environment: Host["environment"]): TokenSighting[] {
  return variables.flatMap((variable) => {
    const value = environment[variable];
    return value ? [sight(variable, value)] : [];
  });
}

function sight(variable: string, value: string): TokenSighting {
  const kind =
    kinds.find(([prefix]) => value.trimStart().startsWith(prefix))?.[1] ??
    "something that is in no known form of a token";
  if (/\s/.test(value)) {
    return {
      variable,
      kind,
      problem: {
        says: "there is white space in it, so GitHub will refuse it",
        fix: `Set ${variable} again, without spaces or line breaks.`,
      },
    };
  }
  if (kind.startsWith("a classic")) {
    const fix = "Use `gh auth login`, or a fine-grained token for this repository alone that expires in days.";
    return { variable, kind, problem: { says: "it lives long and reaches all that its owner reaches", fix } };
  }
  if (kind.startsWith("a refresh"))
    return {
      variable,
      kind,
      problem: { says: "the API takes none of these", fix: `Set ${variable} to an access token.` },
    };
  if (kind.startsWith("something"))
    return {
      variable,
      kind,
      problem: { says: "it may not work", fix: `Check where ${variable} comes from, or unset it.` },
    };
  return { variable, kind };
}
