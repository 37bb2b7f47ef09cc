/**
 * Events that somebody without any right in a repository can cause, and whose workflows run with the rights of the repository all the same.
 * https://docs.github.com/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout
 */
export const untrustedEvents: readonly string[] = ["pull_request_target", "workflow_run", "issue_comment"];

export function isUntrustedEvent(name: unknown): boolean {
  return untrustedEvents.some((event) => event === name);
}
