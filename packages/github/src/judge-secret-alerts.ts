import { type Fact, type Finding, printable, quantity, type RuleDescription, sha256 } from "@sallyport/core";
import type { SecretAlert } from "./secret-alerts.ts";

/** What GitHub's alerts and a search of the whole history say of each other. */
export interface AlertJudgement {
  /** The search's findings, those that GitHub knows too with what it knows. */
  readonly found: readonly Finding[];
  /** What GitHub knows and the search does not, and what was pushed past push protection. */
  readonly findings: readonly Finding[];
  /** For the reader: how many are known to both, and how many to one. */
  readonly note: string;
}

/** Holds GitHub's open alerts against what a search of the whole history has found. */
export function judgeSecretAlerts(
  alerts: readonly SecretAlert[],
  found: readonly Finding[],
  repository: string,
): AlertJudgement {
  const matches = new Map(alerts.map((alert) => [alert, found.find((finding) => isSame(finding, alert))]));
  const known = new Map([...matches].flatMap(([alert, finding]) => (finding ? [[finding, alert] as const] : [])));
  const unseen = alerts.filter((alert) => matches.get(alert) === undefined);
  const bypassed = alerts.filter((alert) => alert.bypassedBy !== undefined);
  return {
    found: found.map((finding) => {
      const alert = known.get(finding);
      return alert ? { ...finding, evidence: [...finding.evidence, factOf(alert)] } : finding;
    }),
    findings: [
      ...unseen.map((alert) => unseenFinding(alert, repository)),
      ...bypassed.map((alert) => bypassFinding(alert, repository)),
    ],
    note: `GitHub has ${quantity(alerts.length, "open alert")}: ${known.size} found here too, ${unseen.length} not; findings here that have no alert: ${found.length - known.size}`,
  };
}

/** The same line of the same file; or the same file in the commit that brought it, where later commits have moved the line. */
function isSame(finding: Finding, alert: SecretAlert): boolean {
  return alert.places.some(({ path, line, commit }) =>
    finding.places.some(
      (place) => place.path === path && (place.region?.start.line === line || place.commit === commit),
    ),
  );
}

function factOf(alert: SecretAlert): Fact {
  const parts = [
    `number ${alert.number}, open`,
    ...(alert.validity === undefined ? [] : [alert.validity === "active" ? "still valid" : "no longer valid"]),
    ...(alert.publiclyLeaked ? ["leaked in public"] : []),
    ...(alert.bypassedBy === undefined ? [] : [`pushed past push protection by ${alert.bypassedBy}`]),
  ];
  return { label: "GitHub alert", value: parts.join(", ") };
}

function unseenFinding(alert: SecretAlert, repository: string): Finding {
  const [place] = alert.places;
  return {
    ...common(alert, unseenAlert, repository),
    severity: alert.validity === "active" ? "error" : unseenAlert.severity,
    message: `GitHub has the open alert ${alert.number} (${alert.type}), which this search did not find`,
    fix: {
      text: `Look at the alert: ${urlOf(alert, repository)}. Revoke the secret and close the alert; if the file is excluded by the policy (secrets.exclude), ask whether it should be.`,
    },
    places: [place ? { path: place.path, commit: place.commit } : { path: "." }],
  };
}

function bypassFinding(alert: SecretAlert, repository: string): Finding {
  const when = alert.bypassedAt === undefined ? "" : ` on ${alert.bypassedAt.slice(0, 10)}`;
  const [place] = alert.places;
  return {
    ...common(alert, bypassedProtection, repository),
    message: `${alert.type} was pushed past push protection by ${alert.bypassedBy}${when}, and its alert ${alert.number} is open`,
    fix: {
      text: `Ask who did it why, revoke the secret, and close the alert: ${urlOf(alert, repository)}. Restrict who may bypass push protection in the repository's settings.`,
    },
    places: [place ? { path: place.path, commit: place.commit } : { path: "." }],
  };
}

function common(alert: SecretAlert, rule: RuleDescription, repository: string) {
  return {
    rule: rule.id,
    severity: rule.severity,
    confidence: "verified",
    basis: "GitHub's own alert",
    why: rule.why,
    evidence: [{ label: "repository", value: printable(repository) }, factOf(alert)],
    fingerprint: `r1:${sha256(`${rule.id}\0${repository}\0${alert.number}`).slice(0, 32)}`,
  } as const;
}

function urlOf(alert: SecretAlert, repository: string): string {
  return /^[\w.-]+\/[\w.-]+$/.test(repository)
    ? `https://github.com/${repository}/security/secret-scanning/${alert.number}`
    : `number ${alert.number} on the page Security, Secret scanning`;
}

const unseenAlert: RuleDescription = {
  id: "secrets/alert-not-found",
  title: "GitHub has an alert that the search did not find",
  severity: "warning",
  why: "Two searches that disagree mean that one of them does not see everything: an excluded file, a deleted branch, a format that one does not know.",
  fix: "Look at the alert, revoke the secret and close the alert. If the file is excluded by `secrets.exclude`, ask whether it should be.",
  bad: 'secrets: { exclude: ["deploy/"] }   # and an open alert on deploy/prod.env',
  good: "secrets: { exclude: [] }",
  source: "https://docs.github.com/code-security/secret-scanning/managing-alerts-from-secret-scanning",
};

const bypassedProtection: RuleDescription = {
  id: "secrets/push-protection-bypassed",
  title: "A secret was pushed past push protection",
  severity: "warning",
  why: "Somebody was told that the push holds a secret and pushed it all the same; as long as the alert is open nobody has dealt with it.",
  fix: "Ask why, revoke the secret and close the alert. Restrict who may bypass push protection (delegated bypass).",
  bad: 'git push   # "I\'ll fix it later"',
  good: "git reset --soft HEAD~1   # take the secret out, commit and push again",
  source:
    "https://docs.github.com/code-security/secret-scanning/using-advanced-secret-scanning-and-push-protection-features/delegated-bypass-for-push-protection",
};

export const alertRules: readonly RuleDescription[] = [unseenAlert, bypassedProtection];
