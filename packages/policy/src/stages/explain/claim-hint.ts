import { githubClaims, hasWildcard, isUntrustedEvent } from "@sallyport/core";
import type { ClaimCheck } from "../decision.ts";
import { wantedTexts } from "./claim-value.ts";

/** What is probably behind a claim that does not match; undefined where the values say it all. */
export function hintOf({ claim, matcher, observed }: ClaimCheck): string | undefined {
  const wanted = wantedTexts(matcher);
  if (observed === undefined) {
    return missing[claim]?.(wanted[0]) ?? (mayBeMissing.has(claim) ? undefined : absenceOf(claim));
  }
  if (typeof observed !== "string") return undefined;
  const sameLetters = wanted.some((text) => text !== observed && text.toLowerCase() === observed.toLowerCase());
  if (sameLetters) return "only the letter case differs, and case counts";
  if (wanted.includes(observed.trim())) return "the claim has spaces at its ends";
  return different[claim]?.(observed, wanted);
}

function absenceOf(claim: string): string {
  return githubClaims.some(({ name }) => name === claim)
    ? "every token of GitHub has it, so these are not all claims of one"
    : "GitHub puts no claim of this name into a token; look for a misspelling";
}

const mayBeMissing = new Set(["enterprise", "head_ref", "base_ref", "job_workflow_ref", "check_run_id"]);

const missing: Readonly<Record<string, (wanted: string | undefined) => string>> = {
  environment: (wanted) =>
    `the job names no environment, and only then is there such a claim${isExact(wanted) ? `: write \`environment: ${wanted}\` in the job` : ""}`,
  enterprise: () => "the repository belongs to no enterprise",
  enterprise_id: () => "the repository belongs to no enterprise",
  ref: () => "the run is for a commit and not for a ref",
};

function isExact(text: string | undefined): text is string {
  return text !== undefined && !hasWildcard(text);
}

type Difference = (observed: string, wanted: readonly string[]) => string | undefined;

const different: Readonly<Record<string, Difference>> = {
  ref: (observed, wanted) => {
    if (observed.startsWith("refs/pull/")) return "this is the run of a pull request, which has not been merged";
    if (observed.startsWith("refs/heads/gh-readonly-queue/"))
      return "this is the run of a merge queue, which has not been merged";
    const areAll = (prefix: string) => wanted.length > 0 && wanted.every((text) => text.startsWith(prefix));
    const isTag = observed.startsWith("refs/tags/");
    if (isTag && areAll("refs/heads/")) return "this is a tag, and the grant is for branches";
    return !isTag && areAll("refs/tags/") ? "this is a branch, and the grant is for tags" : undefined;
  },
  event_name: (observed) =>
    isUntrustedEvent(observed)
      ? `\`${observed}\` runs with this repository's rights on what a stranger can send`
      : undefined,
  environment: () => "the job names another environment",
  repository_id: () => "this is another repository; one that was deleted and made again has a new id",
  repository_owner_id: () =>
    "the repository belongs to another account; after a transfer the id is that of the new owner",
  repository: (observed, wanted) =>
    wanted.some((text) => text.split("/")[1] === observed.split("/")[1])
      ? "the name is the same under another owner: a fork, a transfer or a renamed owner"
      : undefined,
  runner_environment: (observed) =>
    observed === "self-hosted"
      ? "the job runs on a runner of your own, and the grant is for those of GitHub"
      : undefined,
  job_workflow_ref: (observed, wanted) => {
    const file = (text: string) => text.split("@")[0];
    return wanted.some((text) => file(text) === file(observed))
      ? "the file is the right one, but at another ref"
      : "the job is defined by another workflow file";
  },
  sub: (observed, wanted) => {
    const isImmutable = (text: string) => /^repo:[^/:]+@\d+\/[^:]+@\d+:/.test(text);
    if (isImmutable(observed) && wanted.some((text) => text.startsWith("repo:") && !isImmutable(text)))
      return "GitHub writes subjects with ids now (repo:OWNER@ID/NAME@ID:…), and the grant expects the old form without them";
    if (/:environment:/.test(observed) && wanted.some((text) => /:ref:/.test(text)))
      return "the job names an environment, which takes the place of the ref in the subject; match the claim `ref` instead";
    return undefined;
  },
};

/** What whoever started the run can change, in the imperative. */
export function remedyOf({ claim, matcher, observed }: ClaimCheck): string | undefined {
  const [first] = wantedTexts(matcher);
  const wanted = isExact(first) ? first : undefined;
  switch (claim) {
    case "environment":
      return wanted === undefined ? undefined : `Name the environment in the job: \`environment: ${wanted}\`.`;
    case "ref":
      if (typeof observed === "string" && observed.startsWith("refs/pull/"))
        return "Merge the pull request; the stage is entered by the run after it.";
      return first === undefined ? undefined : `Run it for ${wanted ?? `a ref such as ${first}`}.`;
    case "event_name":
      return wanted === undefined ? undefined : `Start it by \`on: ${wanted}\`.`;
    case "runner_environment":
      return wanted === "github-hosted"
        ? "Run the job on a runner of GitHub, for example `runs-on: ubuntu-24.04`."
        : undefined;
    case "job_workflow_ref":
      return wanted === undefined ? undefined : `Call the workflow that the grant names: \`uses: ${wanted}\`.`;
    default:
      return undefined;
  }
}
