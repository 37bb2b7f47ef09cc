import { randomUUID } from "node:crypto";

/** What an action may say to the runner of GitHub Actions. The one door to `@actions/core`. */
export interface Runner {
  /** Hides a value in everything that is printed afterwards. */
  mask(value: string): void;
  /** Prints text that may hold anything: while it is printed the runner takes no commands from the log. */
  print(text: string): void;
  /** Folds what `work` prints. The title is ours, never hostile text. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  annotate(annotation: RunnerAnnotation): void;
  /** Markdown for the job summary. */
  summarize(markdown: string): Promise<void>;
  setOutput(name: string, value: string): void;
  /** Sets an environment variable for the later steps. */
  exportVariable(name: string, value: string): void;
  saveState(name: string, value: string): void;
  /** Makes the step fail, with an error annotation. */
  fail(message: string): void;
  /** Makes the step fail; the annotations have said why. */
  failQuietly(): void;
}

/** Same shape as the annotations of `@sallyport/report`. Only the message may have line breaks. */
export interface RunnerAnnotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly title: string;
  readonly path?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/**
 * Loads `@actions/core`, whose OIDC client brings a whole HTTP stack. So it is loaded while git runs, and never twice.
 */
export async function connectRunner(environment: NodeJS.ProcessEnv): Promise<Runner> {
  const core = await import("@actions/core");
  return {
    mask: core.setSecret,
    print(text) {
      const token = randomUUID();
      core.info(`::stop-commands::${token}`);
      core.info(text.replace(/\n$/, ""));
      core.info(`::${token}::`);
    },
    group: core.group,
    annotate({ level, message, path, ...rest }) {
      core[level](message, { ...rest, ...(path === undefined ? {} : { file: path }) });
    },
    async summarize(markdown) {
      // GitHub Enterprise Server may have summaries turned off.
      if (environment.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
    },
    setOutput: core.setOutput,
    exportVariable: core.exportVariable,
    saveState: core.saveState,
    fail: core.setFailed,
    failQuietly() {
      process.exitCode = 1;
    },
  };
}
