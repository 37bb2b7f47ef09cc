type Environment = Readonly<NodeJS.ProcessEnv>;

/** How to reach GitHub, as this job. */
const network = [
  "ACTIONS_ID_TOKEN_REQUEST_URL",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
  ...["HTTPS_PROXY", "NO_PROXY", "NODE_EXTRA_CA_CERTS", "NODE_USE_SYSTEM_CA", "SSL_CERT_FILE", "SSL_CERT_DIR"],
];

/** What is recorded of a run, and why it might get no token. By RUNNER_TRACKING_ID the runner finds what it must end with the job. */
const job = [
  ...["GITHUB_ACTIONS", "GITHUB_ACTION", "GITHUB_ACTION_REF", "GITHUB_ACTOR", "GITHUB_TRIGGERING_ACTOR"],
  ...["GITHUB_EVENT_NAME", "GITHUB_EVENT_PATH", "GITHUB_JOB", "GITHUB_REPOSITORY", "GITHUB_SERVER_URL"],
  ...["GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_WORKFLOW", "GITHUB_WORKFLOW_REF", "GITHUB_WORKSPACE"],
  ...["RUNNER_NAME", "RUNNER_OS", "RUNNER_ENVIRONMENT", "RUNNER_TEMP", "RUNNER_TRACKING_ID"],
];

/** Without which Node does not start everywhere. */
const system = ["PATH", "HOME", "LD_LIBRARY_PATH", "NODE_OPTIONS", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR"];

const kept: ReadonlySet<string> = new Set([...network, ...job, ...system]);

/**
 * The environment of a process that outlives the step. Every later step can read it (`/proc/PID/environ`), so it must not hold what this step
 * alone was given: its inputs, its `env`, a GITHUB_TOKEN.
 */
export function keeperEnvironment(env: Environment): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => kept.has(name.toUpperCase())));
}
