import { type Count, conclude, type Finding, type Skipped, type Unchecked, type Verdict } from "@sallyport/core";
import { type DetectSecretsRequest, type DetectSecretsResult, detectSecrets, type Scope } from "@sallyport/secrets";

/** Looks for secrets in several scopes, for a push of several refs, and answers with one verdict on all. `scopes` must not be empty. */
export async function detectEach(
  request: Omit<DetectSecretsRequest, "scope">,
  scopes: readonly Scope[],
): Promise<DetectSecretsResult> {
  const results: DetectSecretsResult[] = [];
  for (const scope of scopes) results.push(await detectSecrets({ ...request, scope }));
  const [first, ...others] = results;
  if (first === undefined) throw new RangeError("there is no scope to look at");
  if (others.length === 0) return first;
  return {
    ...first,
    verdict: joined(
      results.map((result) => result.verdict),
      request.allowUnknown ?? [],
    ),
    scopeText: listed(results.map((result) => result.scopeText)),
    notes: [...new Set(results.flatMap((result) => result.notes))],
  };
}

/** `git push --tags` may push hundreds. */
const mostNamed = 3;

function listed(scopes: readonly string[]): string {
  const more = scopes.length - mostNamed;
  return [...scopes.slice(0, mostNamed), ...(more > 0 ? [`${more} more`] : [])].join(" and ");
}

/** The same secret has the same fingerprint wherever it stands; it is new if any ref brings it new. */
function joined(verdicts: readonly Verdict[], allowUnknown: readonly string[]): Verdict {
  const findings = new Map<string, Finding>();
  const unchecked = new Map<string, Unchecked>();
  const examined = new Map<string, Count>();
  const skipped = new Map<string, Skipped>();
  for (const verdict of verdicts) {
    for (const finding of verdict.findings) {
      const key = `${finding.rule} ${finding.fingerprint}`;
      const known = findings.get(key);
      if (known === undefined || known.age === "existing") findings.set(key, finding);
    }
    for (const gap of verdict.unchecked) unchecked.set(`${gap.kind} ${gap.what}`, gap);
    for (const count of verdict.examined) examined.set(count.label, added(examined.get(count.label), count));
    for (const skip of verdict.skipped) {
      const key = `${skip.what} ${skip.why}`;
      skipped.set(key, { ...skip, count: skip.count + (skipped.get(key)?.count ?? 0) });
    }
  }
  const { gate, failOn } = verdicts[0] as Verdict;
  return conclude({
    gate,
    failOn,
    allowUnknown,
    findings: [...findings.values()],
    unchecked: [...unchecked.values()],
    skipped: [...skipped.values()],
    examined: [...examined.values()],
  });
}

/** What two refs share is looked at for each of them, and counts twice; all have the same rules. */
function added(known: Count | undefined, more: Count): Count {
  return known === undefined || more.label === "rules" ? more : { ...more, count: known.count + more.count };
}
