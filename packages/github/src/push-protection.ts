import {
  type Finding,
  isPlainWord,
  printable,
  type RuleDescription,
  recordOf,
  sha256,
  type Unchecked,
} from "@sallyport/core";
import type { GithubClient, GithubResponse } from "./client.ts";
import { failureOfResponse, failureOfThrown } from "./request-failure.ts";
import { type IntendedRead, uncheckedRead } from "./unchecked-read.ts";

/** Whether GitHub refuses pushes that hold known secrets (secret scanning's push protection). */
export interface PushProtection {
  readonly state: "enabled" | "disabled";
}

/**
 * Reads the push-protection setting of `owner/name`. Never throws: each way to fail is an `Unchecked` of kind
 * `push-protection` with a text of its own. GitHub leaves the setting out for tokens without `administration: read`.
 * https://docs.github.com/rest/repos/repos#get-a-repository
 */
export async function readPushProtection(
  client: GithubClient,
  repository: string,
): Promise<PushProtection | Unchecked> {
  const name = printable(repository);
  const read: IntendedRead = {
    kind: "push-protection",
    subject: `push protection of ${name}`,
    repository: name,
    permission: "administration: read",
  };
  const [owner = "", repo = ""] = repository.split("/");
  let response: GithubResponse;
  try {
    response = await client.request("GET /repos/{owner}/{repo}", { owner, repo });
  } catch (thrown) {
    return uncheckedRead(read, failureOfThrown(thrown));
  }
  if (response.status !== 200) return uncheckedRead(read, failureOfResponse(response));
  const settings = recordOf(response.data);
  if (settings?.full_name === undefined) {
    return uncheckedRead(read, { kind: "unexpected", what: "it describes no repository" });
  }
  const analysis = recordOf(settings.security_and_analysis);
  if (analysis === undefined) return uncheckedRead(read, { kind: "permission", accepted: "administration=read" });
  const status = recordOf(analysis.secret_scanning_push_protection)?.status;
  if (status === "enabled" || status === "disabled") return { state: status };
  return uncheckedRead(read, {
    kind: "unexpected",
    what: "`secret_scanning_push_protection.status` is neither enabled nor disabled",
  });
}

/** The finding for a repository without push protection; none where it is on. */
export function judgePushProtection(read: PushProtection, repository: string): Finding[] {
  if (read.state === "enabled") return [];
  return [
    {
      rule: pushProtectionOff.id,
      severity: pushProtectionOff.severity,
      confidence: "verified",
      basis: "GitHub's own setting",
      message: `push protection is off in ${printable(repository)}`,
      why: pushProtectionOff.why,
      fix: {
        text: "Turn on secret scanning and push protection in the repository's settings, under Advanced Security, or for the whole organisation.",
        commands: [
          `gh api --method PATCH repos/${isPlainWord(repository) ? repository : "OWNER/REPOSITORY"} -f 'security_and_analysis[secret_scanning_push_protection][status]=enabled'`,
        ],
      },
      places: [{ path: "." }],
      evidence: [{ label: "repository", value: printable(repository) }],
      fingerprint: `r1:${sha256(`${pushProtectionOff.id}\0${repository}`).slice(0, 32)}`,
    },
  ];
}

const pushProtectionOff: RuleDescription = {
  id: "repository/push-protection-off",
  title: "Push protection is off",
  severity: "warning",
  why: "A secret that is pushed is public to everybody who can read the repository before any check in CI has run; push protection refuses it at the door.",
  fix: "Turn on secret scanning and push protection in the repository's settings, under Advanced Security, or for the whole organisation.",
  bad: '{ "security_and_analysis": { "secret_scanning_push_protection": { "status": "disabled" } } }',
  good: '{ "security_and_analysis": { "secret_scanning_push_protection": { "status": "enabled" } } }',
  source: "https://docs.github.com/code-security/secret-scanning/introduction/about-push-protection",
};

export const pushProtectionRules: readonly RuleDescription[] = [pushProtectionOff];
