import type { RevealedSecret } from "../describe-leaks.ts";
import type { SecretFacts } from "../judge/judge-secrets.ts";
import { isAwsRule } from "./aws-keys.ts";
import { serviceOf } from "./services.ts";
import type { LiveAnswers, LiveCandidate } from "./verify-secrets.ts";

/** Keeps copies of the values that somebody can be asked about, until `take` hands them out, once. */
export interface CandidateList {
  readonly add: (secret: RevealedSecret) => void;
  take(): readonly LiveCandidate[];
}

export function candidateList(): CandidateList {
  const candidates: LiveCandidate[] = [];
  return {
    add({ fingerprint, rule, value, places }) {
      if (serviceOf(rule.id) === undefined && !isAwsRule(rule.id)) return;
      const paths = [...new Set(places.map(({ path }) => path))];
      candidates.push({ fingerprint, rule: rule.id, value: value.toString("latin1"), paths });
    },
    take: () => candidates.splice(0),
  };
}

/** Facts with what the services said. What is told to be live is certain; what is told to be revoked stays a finding. */
export function withAnswers(secrets: readonly SecretFacts[], { answers }: LiveAnswers): SecretFacts[] {
  return secrets.map((secret) => {
    const answer = answers.get(secret.fingerprint);
    if (answer === undefined) return secret;
    const { state, why, host } = answer;
    const fact = { label: "live check", value: `${state} (${host}: ${why})` };
    const check = { ...secret.check, evidence: [...(secret.check.evidence ?? []), fact] };
    if (state !== "live") return { ...secret, check };
    return { ...secret, check: { ...check, confidence: "verified", basis: `${check.basis}; ${host} takes it` } };
  });
}
