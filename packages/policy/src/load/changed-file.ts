import type { Finding, SallyportError } from "@sallyport/core";
import { policyFinding } from "../policy-finding.ts";

const start = { line: 1, column: 1 };
const top = { start, end: start };
const mostFacts = 10;

/** For a change that deletes the policy file. */
export function deletedFile(path: string): Finding {
  return policyFinding({
    rule: "policy/deleted-file",
    message: `this change deletes the policy ${path}`,
    fix: { text: `Restore the file. If it is meant, it needs the approval of a code owner of ${path}.` },
    policy: {},
    path,
    at: top,
    subject: "deleted",
  });
}

/** For a change after which the policy file could not be read. */
export function brokenFile(error: SallyportError, path: string): Finding {
  const facts = error.problems.map(({ place, message }) => {
    const at = place?.region?.start;
    return { label: at ? `line ${at.line}:${at.column}` : "problem", value: message };
  });
  const more = facts.length - mostFacts;
  return policyFinding({
    rule: "policy/broken-file",
    message: `after this change: ${error.message}`,
    fix: { text: error.fix },
    policy: {},
    path,
    at: error.problems[0]?.place?.region ?? top,
    evidence: [...facts.slice(0, mostFacts), ...(more > 0 ? [{ label: "and", value: `${more} more` }] : [])],
    subject: "broken",
  });
}
