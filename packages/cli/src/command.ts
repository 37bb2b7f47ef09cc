import type { Host } from "./host.ts";
import type { Completion, OptionTable, Values } from "./option.ts";
import type { Printer } from "./printer.ts";

/** A word after the command that is no option. */
export interface Operand {
  readonly name: string;
  readonly required?: true;
  readonly help: string;
  readonly completion: Completion;
}

export interface Example {
  readonly line: string;
  readonly does: string;
}

/** One command, as data, and the way to the code that runs it. */
export interface Command<Table extends OptionTable = OptionTable> {
  readonly name: string;
  /** Heading of the list of commands under which it stands. */
  readonly group: string;
  /** One line, imperative, without a full stop. */
  readonly summary: string;
  /** One to three sentences for somebody who sees it for the first time. */
  readonly description: string;
  readonly operands: readonly Operand[];
  readonly options: Table;
  readonly examples: readonly Example[];
  /** Answers with the exit code. Loads its code only when called. */
  run(invocation: Invocation<Table>): Promise<number>;
}

/** One call of a command, parsed. */
export interface Invocation<Table extends OptionTable> {
  readonly options: Values<Table>;
  /** In the order of the command's operands; undefined where not given. */
  readonly operands: readonly (string | undefined)[];
  readonly host: Host;
  readonly printer: Printer;
}

/** Lets TypeScript infer the options of a command from its table. */
export function command<const Table extends OptionTable>(definition: Command<Table>): Command<Table> {
  return definition;
}
