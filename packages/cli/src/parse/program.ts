import { version } from "@sallyport/core";
import { Argument, Command as Commander, CommanderError, Option as CommanderOption } from "commander";
import { commandFamilies, commands, globalOptions } from "../commands.ts";
import type { Voice } from "../output/printer.ts";
import type { Command, CommandFamily } from "./command.ts";
import { commanderError, misplacedOptions, separatorMisplaced, unknownCommand } from "./commander-error.ts";
import { givenOptions } from "./given-options.ts";
import type { OptionTable } from "./option.ts";

/** What the words of a command line ask for. */
export type Request =
  | {
      readonly kind: "run";
      readonly command: Command;
      readonly options: Readonly<Record<string, unknown>>;
      readonly operands: readonly (string | undefined)[];
      readonly passedOn: readonly string[];
    }
  /** Help or version: a text, and whether it was asked for. */
  | { readonly kind: "show"; readonly text: string; readonly asked: boolean };

/** How help is laid out: where it goes decides width and bold. */
type Layout = Pick<Voice, "width" | "style">;

/** Parses the words after `sallyport`. Throws a SallyportError of kind `usage` for everything that commander refuses. */
export async function parseWords(words: readonly string[], layout: Layout): Promise<Request> {
  let request: Request | undefined;
  let shown = "";
  const asked = withoutHelpWord(words);
  const program = createProgram(commandsFor(asked), layout, (chosen) => {
    request = withPassedOn(chosen, words);
  });
  forEachCommand(program, (each) => {
    each.exitOverride().configureOutput({
      writeOut: (text) => {
        shown += text;
      },
      writeErr: (text) => {
        shown += text;
      },
      outputError: () => {},
      // The layout has decided about colours; commander would strip them again.
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    });
  });
  try {
    await program.parseAsync(asked, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // `commander.help` is what it does when there is no command.
    if (/^commander\.(helpDisplayed|version|help)$/.test(error.code))
      return { kind: "show", text: shown, asked: error.code !== "commander.help" };
    throw commanderError(error, words);
  }
  return request ?? { kind: "show", text: program.helpInformation(), asked: false };
}

/**
 * Only what stands after `--` is passed on. Without that word nobody could tell whose an option is, and one that both know would be
 * taken from the other program in silence.
 */
function withPassedOn(request: Request, words: readonly string[]): Request {
  if (request.kind !== "run" || request.command.passedOn === undefined) return request;
  const at = words.indexOf("--");
  if (at >= 0 && words.length - at - 1 === request.passedOn.length) return request;
  throw separatorMisplaced(request.command, at >= 0);
}

/** People try `sallyport help secrets` too. */
function withoutHelpWord(words: readonly string[]): readonly string[] {
  if (words[0] !== "help") return words;
  const topic = words[1];
  const known = [...commands, ...commandFamilies].some(({ name }) => name.split(" ")[0] === topic);
  if (topic !== undefined && !known) throw unknownCommand(topic, []);
  return [...words.slice(1, 3), "--help"];
}

/** Those that the first word names, where it names one: to make all of them takes a pre-commit hook longer than to read its line. */
function commandsFor([first]: readonly string[]): readonly Command[] {
  const named = commands.filter(({ name }) => name.split(" ")[0] === first);
  return named.length > 0 ? named : commands;
}

/** What all commands are made with. */
interface Making {
  readonly program: Commander;
  readonly layout: Layout;
  readonly choose: (request: Request) => void;
}

/** A commander that leaves to us what we do ourselves: a command `help`, and suggestions. */
function plainCommander(name: string | undefined, helpText: string): Commander {
  return new Commander(name)
    .helpOption("-h, --help", helpText)
    .helpCommand(false)
    .enablePositionalOptions()
    .showSuggestionAfterError(false);
}

function createProgram(known: readonly Command[], layout: Layout, choose: (request: Request) => void): Commander {
  const program = plainCommander("sallyport", "print help, of a command too: sallyport secrets --help");
  program
    .description(
      "Gates between the stages of a Git-driven delivery pipeline. The same checks as the actions, on your own machine, offline.",
    )
    .usage("COMMAND [options]")
    .version(version, "-V, --version", "print the version")
    .addHelpText("after", programEpilogue(layout));
  for (const option of optionsOf(globalOptions)) program.addOption(option.hideHelp());
  for (const each of known) {
    const [family = "", word] = each.name.split(" ");
    const parent = word === undefined ? program : familyNamed(family, program);
    parent.addCommand(createCommand(each, parent, { program, layout, choose }));
  }
  forEachCommand(program, (each) => {
    each.configureHelp({
      helpWidth: layout.width,
      styleTitle: (title) => layout.style("bold", title),
      subcommandTerm: (sub) => sub.name(),
    });
  });
  return program;
}

/** The command or family of that name, made when it is first needed. */
function familyNamed(name: string, program: Commander): Commander {
  const known = program.commands.find((each) => each.name() === name);
  if (known) return known;
  const family = commandFamilies.find((each) => each.name === name) as CommandFamily;
  const made = plainCommander(name, "print this help")
    .summary(family.summary)
    .description(family.description)
    .usage("COMMAND [options]")
    .helpGroup(family.group);
  program.addCommand(made);
  return made;
}

function createCommand(spec: Command, parent: Commander, { program, layout, choose }: Making): Commander {
  const target = plainCommander(spec.name.split(" ").at(-1), "print this help");
  const operands = spec.operands
    .map((operand) => (operand.required ? operand.name.toUpperCase() : `[${operand.name}]`))
    .join(" ");
  target
    .summary(spec.summary)
    .description(spec.description)
    .usage(`${operands} [options]${spec.passedOn ? ` -- ${spec.passedOn.name}...` : ""}`.trim())
    .helpGroup(parent === program ? spec.group : "Commands:")
    .allowExcessArguments(false)
    .addHelpText("after", `\n${examples(spec, layout)}`);
  for (const operand of spec.operands)
    target.addArgument(new Argument(operand.required ? `<${operand.name}>` : `[${operand.name}]`, operand.help));
  if (spec.passedOn) target.addArgument(new Argument(`<${spec.passedOn.name}...>`, spec.passedOn.help));
  for (const option of optionsOf(spec.options)) target.addOption(option);
  return target.action(() => {
    if (parent !== program && Object.keys(parent.opts()).length > 0) throw misplacedOptions(spec.name);
    choose({
      kind: "run",
      command: spec,
      options: givenOptions(program.opts(), target.opts(), spec, globalOptions),
      operands: spec.operands.map((_, index) => target.args[index]),
      passedOn: spec.passedOn ? target.args.slice(spec.operands.length) : [],
    });
  });
}

function optionsOf(table: OptionTable): CommanderOption[] {
  return Object.values(table).map((option) => {
    const short = option.short ? `${option.short}, ` : "";
    const placeholder = option.placeholder ? ` <${option.placeholder}>` : "";
    const target = new CommanderOption(`${short}${option.flag}${placeholder}`, option.help).helpGroup(option.group);
    if (option.placeholder) target.argParser((text: string, previous: unknown) => option.parse(text, previous));
    return target;
  });
}

/** The program and everything below it. */
function forEachCommand(program: Commander, visit: (command: Commander) => void): void {
  visit(program);
  for (const each of program.commands) forEachCommand(each, visit);
}

function examples(spec: Command, layout: Layout): string {
  const width = Math.max(...spec.examples.map((example) => example.line.length));
  const lines = spec.examples.map((example) => `  ${example.line.padEnd(width)}  ${example.does}`);
  return [layout.style("bold", "Examples:"), ...lines].join("\n");
}

function programEpilogue(layout: Layout): string {
  return `
${layout.style("bold", "Start here:")}
  sallyport check        look at this repository
  sallyport init         set it up
  sallyport explain      read what a finding or an error means

${layout.style("bold", "Exit codes:")}
  0  pass
  1  findings at or above --fail-on
  2  wrong usage or an invalid policy
  3  unknown: something could not be checked, which is never counted as a pass`;
}
