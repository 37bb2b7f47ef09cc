import { annotationOf } from "./annotation.ts";
import type { Mask } from "./mask.ts";
import { createStageLog, type StageLog } from "./stage-log.ts";
import { type CommandName, isCommandName, parseWorkflowCommand, type WorkflowCommand } from "./workflow-command.ts";

/** What one stage of an action has said, and what its commands have done. Grows while the stage runs. */
export interface Transcript extends Pick<StageLog, "lines" | "annotations" | "say"> {
  /** One line of standard output or error, without its line break. */
  readLine(line: string): void;
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

/** What commands change. */
interface Effects {
  readonly groups: string[];
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  echo: boolean;
  /** While there is one, nothing is a command but this word. */
  stopToken?: string | undefined;
}

/** Handles output lines as `ActionCommandManager.cs` of actions/runner: commands act, everything else is logged, masked. */
export function createTranscript(options: TranscriptOptions): Transcript {
  const log = createStageLog(options.mask);
  const effects: Effects = { groups: [], outputs: {}, state: {}, echo: options.debug };
  const handlers = handlersOf(options, log, effects);
  const isStopToken = (name: string): boolean => name.toLowerCase() === effects.stopToken?.toLowerCase();
  let failed = false;
  const { lines, annotations, say } = log;
  const { groups, outputs, state } = effects;
  return {
    ...{ lines, annotations, groups, outputs, state, say },
    get failed() {
      return failed;
    },
    readLine(line) {
      const command = parseWorkflowCommand(line, (name) => isCommandName(name) || isStopToken(name));
      if (command === undefined || effects.stopToken !== undefined) {
        log.write(line);
        if (command !== undefined && isStopToken(command.name)) effects.stopToken = undefined;
        return;
      }
      const name = command.name.toLowerCase() as CommandName;
      if (effects.echo && !neverEchoed.has(name)) log.write(line);
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

function handlersOf(
  { mask, workspace, debug }: TranscriptOptions,
  { write, annotate, say }: StageLog,
  effects: Effects,
): Readonly<Record<CommandName, Handler>> {
  const setNamed = (target: Record<string, string>): Handler => {
    return ({ name, properties, data }, refuse) => {
      say("warning", `The \`${name}\` command is deprecated. Please upgrade to using Environment Files.`);
      if (properties.name === undefined) refuse(`Required field 'name' is missing in ##[${name}] command.`);
      else target[properties.name] = data;
    };
  };
  return {
    "add-mask": ({ data }) => {
      if (data.trim() === "") return say("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
      if (effects.echo) write("::add-mask::***");
      mask.add(data);
    },
    "add-matcher": () => say("warning", "The sandbox has no problem matchers."),
    "remove-matcher": () => say("warning", "The sandbox has no problem matchers."),
    "add-path": (_, refuse) => refuse(disabled("add-path")),
    "set-env": (_, refuse) => refuse(disabled("set-env")),
    debug: ({ data }) => {
      if (debug) write(`##[debug]${data}`);
    },
    echo: ({ data }, refuse) => {
      const setting = data.trim().toLowerCase();
      if (setting !== "on" && setting !== "off") return refuse(`Invalid echo command value: '${data}'.`);
      effects.echo = setting === "on";
    },
    group: ({ data }) => {
      effects.groups.push(mask.apply(data));
      write(`##[group]${data}`);
    },
    endgroup: () => write("##[endgroup]"),
    error: (command) => annotate(annotationOf("error", command, workspace)),
    warning: (command) => annotate(annotationOf("warning", command, workspace)),
    notice: (command) => annotate(annotationOf("notice", command, workspace)),
    "set-output": setNamed(effects.outputs),
    "save-state": setNamed(effects.state),
    "stop-commands": ({ data: token }, refuse) => {
      if (token === "" || isCommandName(token) || token.toLowerCase() === "pause-logging") return refuse(badStopToken);
      effects.stopToken = token;
      if (token.length > 6) mask.add(token);
      write(`::stop-commands::${token}`);
    },
  };
}

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
