/** Claims that are one of a few words in every token. https://docs.github.com/actions/reference/security/oidc */
export const claimWords = {
  repository_visibility: ["private", "internal", "public"],
  ref_protected: ["false", "true"],
  runner_environment: ["github-hosted", "self-hosted"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Undefined for a claim that may be anything. */
export function wordsOfClaim(claim: string): readonly string[] | undefined {
  return Object.hasOwn(claimWords, claim) ? claimWords[claim as keyof typeof claimWords] : undefined;
}
