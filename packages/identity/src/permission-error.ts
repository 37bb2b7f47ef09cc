import { printable, SallyportError } from "@sallyport/core";
import type { JobOrigin } from "./job-origin.ts";

/** The lines that a job needs. Naming `permissions` takes away all others, so `contents: read` must stand there too. */
const permissionLines = "permissions: { contents: read, id-token: write }";

export interface PermissionDetails {
  /** `job.workflow_ref`: the file that defines the job. */
  readonly jobWorkflowRef?: string | undefined;
  /** GITHUB_WORKFLOW_REF: the file that was started. Where it differs, that file must give the permission too. */
  readonly workflowRef?: string | undefined;
  /** GITHUB_JOB. */
  readonly job?: string | undefined;
}

/** Says why the job has no token endpoint, and what to change. */
export function permissionError(origin: JobOrigin, details: PermissionDetails = {}): SallyportError {
  switch (origin.kind) {
    case "elsewhere":
      return new SallyportError({
        code: "ID_TOKEN_NO_JOB",
        message: "no ID token can be asked for: this is not a job of GitHub Actions (GITHUB_ACTIONS is not `true`)",
        fix: "Run this in a workflow. On your own machine, `sallyport identity show --token FILE` reads a token that you have, and `sallyport policy explain --stage STAGE --base push` says without one who may be a stage.",
      });
    case "fork": {
      const from = origin.repository === undefined ? "a deleted fork" : `the fork ${printable(origin.repository)}`;
      return new SallyportError({
        code: "ID_TOKEN_FORK",
        message: `GitHub gives no ID token to a pull request from ${from}, whatever its permissions say`,
        fix: "Skip the step for forks: `if: github.event.pull_request.head.repo.full_name == github.repository`. Deploy after the merge, on `push`; do not move to `pull_request_target`, which would run with your identity.",
      });
    }
    case "dependabot":
      return new SallyportError({
        code: "ID_TOKEN_DEPENDABOT",
        message: "this run was started by Dependabot, which GitHub treats as a fork: the job has no ID token",
        fix: "Skip the step for Dependabot: `if: github.actor != 'dependabot[bot]'`. Deploy after the merge, on `push`.",
      });
    case "repository":
      return missingPermission(details);
  }
}

function missingPermission({ jobWorkflowRef, workflowRef, job }: PermissionDetails): SallyportError {
  const name = job ? ` \`${printable(job)}\`` : "";
  const reusable = jobWorkflowRef !== undefined && workflowRef !== undefined && jobWorkflowRef !== workflowRef;
  const where = reusable
    ? ` in ${fileOf(jobWorkflowRef)}, and in the job that calls it in ${fileOf(workflowRef)}`
    : workflowRef
      ? ` in ${fileOf(workflowRef)}`
      : "";
  return new SallyportError({
    code: "ID_TOKEN_PERMISSION_MISSING",
    message: `the job${name} may not ask for an ID token: it lacks the permission \`id-token: write\``,
    fix: `Write \`${permissionLines}\` in the job${name}${where}. Do not write it for the whole workflow: every job of it could then take on this identity.`,
  });
}

/** `acme/shop/.github/workflows/deploy.yml@refs/heads/main` without its ref. */
function fileOf(workflowRef: string): string {
  return printable(workflowRef.replace(/@.*$/s, ""));
}
