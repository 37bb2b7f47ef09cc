import type { VerifyPolicy } from "@sallyport/policy";
import type { Coverage } from "../collect/coverage.ts";
import type { SecretFacts } from "../judge/judge-secrets.ts";
import { withAnswers } from "./collect-candidates.ts";
import { type LiveCandidate, type LiveVerification, verifySecrets } from "./verify-secrets.ts";

/** Asks about all that was found, and says in the report whom, how often, and with what outcome. */
export async function askAbout(
  secrets: readonly SecretFacts[],
  candidates: readonly LiveCandidate[],
  policy: VerifyPolicy,
  verification: LiveVerification,
  coverage: Pick<Coverage, "count" | "note">,
): Promise<SecretFacts[]> {
  const given = await verifySecrets(candidates, policy, verification);
  for (const [host, count] of given.requests) coverage.count(`requests to ${host}`, count);
  const states = [...given.answers.values()].map(({ state }) => state);
  const count = (state: string) => states.filter((each) => each === state).length;
  const unasked = given.unasked === 0 ? "" : `; ${given.unasked} questions were not asked because of a limit`;
  coverage.note(
    `live verification: ${count("live")} live, ${count("revoked")} revoked, ${count("unknown")} unknown, ${secrets.length - given.answers.size} that nobody could be asked about${unasked}`,
  );
  return withAnswers(secrets, given);
}
