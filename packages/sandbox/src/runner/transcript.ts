import { type Annotation, annotationLimits, annotationOf } from "./annotation.ts";
import type { Mask } from "./mask.ts";
import { type CommandName, isCommandName, parseWorkflowCommand, type WorkflowCommand } from "./workflow-command.ts";

/** What one stage of an action has said, and what its commands have done. Grows while the stage runs. */
export interface Transcript {
  /** One line of standard output or error, without its line break. */
  readLine(line: string): void;
  /** An error or warning of the runner itself; it counts among the annotations. */
  say(level: "error" | "warning", message: string): void;
  /** Lines of the log, masked. */
  readonly lines: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly groups: readonly string[];
  /** From the deprecated `set-output` and `save-state` commands. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** True when a command was refused: then the stage fails whatever its exit code. */
  readonly failed: boolean;
}

export interface TranscriptOptions {
  readonly mask: Mask;
  readonly workspace: string;
  /** Step debug logging: shows `::debug::` lines and echoes commands. */
  readonly debug: boolean;
}

/** Handles output lines as `ActionCommandManager.cs` of actions/runner: commands act, everything else is logged, masked. */
export function createTranscript(options: TranscriptOptions): Transcript {
  const { mask } = options;
  const lines: string[] = [];
  const annotations: Annotation[] = [];
  const counts = { error: 0, warning: 0, notice: 0 };
  const groups: string[] = [];
  const outputs: Record<string, string> = {};
  const state: Record<string, string> = {};
  let echo = options.debug;
  let stopToken: string | undefined;
  let failed = false;

  const log = (text: string): void => {
    for (const line of mask.apply(text).split(/\r\n|\n|\r/)) lines.push(line);
  };
  const annotate = (annotation: Annotation): void => {
    counts[annotation.level] += 1;
    log(`##[${annotation.level}]${annotation.message}`);
    if (counts[annotation.level] > annotationLimits.ofOneLevel) return;
    const message = mask.apply(annotation.message).slice(0, annotationLimits.messageCharacters);
    annotations.push({ ...annotation, message });
  };
  const say = (level: "error" | "warning", message: string): void => annotate({ level, message });
  const isStopToken = (name: string): boolean => name.toLowerCase() === stopToken?.toLowerCase();

  const handlers: Readonly<Record<CommandName, Handler>> = {
    "add-mask": ({ data }) => {
      if (data.trim() === "") return say("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
      if (echo) log("::add-mask::***");
      mask.add(data);
    },
    "add-matcher": () => say("warning", "The sandbox has no problem matchers."),
    "remove-matcher": () => say("warning", "The sandbox has no problem matchers."),
    "add-path": (_, refuse) => refuse(disabled("add-path")),
    "set-env": (_, refuse) => refuse(disabled("set-env")),
    debug: ({ data }) => {
      if (options.debug) log(`##[debug]${data}`);
    },
    echo: ({ data }, refuse) => {
      const setting = data.trim().toLowerCase();
      if (setting !== "on" && setting !== "off") return refuse(`Invalid echo command value: '${data}'.`);
      echo = setting === "on";
    },
    group: ({ data }) => {
      groups.push(mask.apply(data));
      log(`##[group]${data}`);
    },
    endgroup: () => log("##[endgroup]"),
    error: (command) => annotate(annotationOf("error", command, options.workspace)),
    warning: (command) => annotate(annotationOf("warning", command, options.workspace)),
    notice: (command) => annotate(annotationOf("notice", command, options.workspace)),
    "set-output": (command, refuse) => setNamed(outputs, command, refuse),
    "save-state": (command, refuse) => setNamed(state, command, refuse),
    "stop-commands": ({ data: token }, refuse) => {
      if (token === "" || isCommandName(token) || token.toLowerCase() === "pause-logging") return refuse(badStopToken);
      stopToken = token;
      if (token.length > 6) mask.add(token);
      log(`::stop-commands::${token}`);
    },
  };
  const setNamed = (target: Record<string, string>, command: WorkflowCommand, refuse: Refuse): void => {
    const { name, properties, data } = command;
    say("warning", `The \`${name}\` command is deprecated. Please upgrade to using Environment Files.`);
    if (properties.name === undefined) refuse(`Required field 'name' is missing in ##[${name}] command.`);
    else target[properties.name] = data;
  };

  return {
    lines,
    annotations,
    groups,
    outputs,
    state,
    get failed() {
      return failed;
    },
    say,
    readLine(line) {
      const command = parseWorkflowCommand(line, (name) => isCommandName(name) || isStopToken(name));
      if (command === undefined || stopToken !== undefined) {
        log(line);
        if (command !== undefined && isStopToken(command.name)) stopToken = undefined;
        return;
      }
      const name = command.name.toLowerCase() as CommandName;
      if (echo && !neverEchoed.has(name)) log(line);
      handlers[name](command, (why) => {
        failed = true;
        say("error", `Unable to process command '${neverEchoed.has(name) ? name : line}' successfully.`);
        say("error", why);
      });
    },
  };
}

/** Tells that the runner does not carry a command out, in the runner's words. */
type Refuse = (why: string) => void;
type Handler = (command: WorkflowCommand, refuse: Refuse) => void;

const neverEchoed: ReadonlySet<CommandName> = new Set([
  "add-mask",
  "debug",
  "error",
  "notice",
  "stop-commands",
  "warning",
]);

const badStopToken =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.";

function disabled(command: string): string {
  return `The \`${command}\` command is disabled. Please upgrade to using Environment Files.`;
}
