import type { Host } from "../host/host.ts";
import type { Printer } from "../output/printer.ts";
import type { Completion, OptionTable, Values } from "./option.ts";

/** A word after the command that is no option. */
export interface Operand {
  readonly name: string;
  readonly required?: true;
  readonly help: string;
  readonly completion: Completion;
}

/** What stands after `--` and is passed on as it is: the command line of another program. */
export interface PassedOn {
  readonly name: string;
  readonly help: string;
}

export interface Example {
  readonly line: string;
  readonly does: string;
}

/** A word that only introduces commands: `policy` of `policy test`. */
export interface CommandFamily {
  readonly name: string;
  readonly group: string;
  readonly summary: string;
  readonly description: string;
}

/** One command, as data, and the way to the code that runs it. */
export interface Command<Table extends OptionTable = OptionTable> {
  /** One word, or two: `policy test` belongs to the family `policy`, `secrets revoke` to the command `secrets`. */
  readonly name: string;
  /** Heading of the list of commands under which it stands. */
  readonly group: string;
  /** One line, imperative, without a full stop. */
  readonly summary: string;
  /** One to three sentences for somebody who sees it for the first time. */
  readonly description: string;
  readonly operands: readonly Operand[];
  /** Absent for a command that starts no other program. */
  readonly passedOn?: PassedOn;
  readonly options: Table;
  readonly examples: readonly Example[];
  /** False where the command does something other than checking: nobody could take its failure for a pass. */
  readonly judges?: false;
  /** Answers with the exit code. Loads its code only when called. */
  run(invocation: Invocation<Table>): Promise<number>;
}

/** One call of a command, parsed. */
export interface Invocation<Table extends OptionTable> {
  readonly options: Values<Table>;
  /** In the order of the command's operands; undefined where not given. */
  readonly operands: readonly (string | undefined)[];
  /** The words after `--`; empty for a command that passes nothing on. */
  readonly passedOn: readonly string[];
  readonly host: Host;
  readonly printer: Printer;
}

/** Lets TypeScript infer the options of a command from its table. */
export function command<const Table extends OptionTable>(definition: Command<Table>): Command<Table> {
  return definition;
}
