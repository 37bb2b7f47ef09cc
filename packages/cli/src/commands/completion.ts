import { exitCodes, uncheckedKinds } from "@sallyport/core";
import { commands, globalOptions } from "../commands.ts";
import { bashCompletion } from "../completion/bash.ts";
import { fishCompletion } from "../completion/fish.ts";
import { completionModel } from "../completion/model.ts";
import { pwshCompletion } from "../completion/pwsh.ts";
import { zshCompletion } from "../completion/zsh.ts";
import { errorPages, rulePages } from "../generated/pages.ts";
import type { Invocation } from "../parse/command.ts";
import { oneOf } from "../parse/option.ts";
import { type completionCommand, shells } from "./learning-commands.ts";

const writers = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion, pwsh: pwshCompletion } as const;

/** `sallyport completion SHELL`. */
export async function runCompletion({
  operands,
  printer,
}: Invocation<typeof completionCommand.options>): Promise<number> {
  const shell = oneOf("completion", shells, operands[0] ?? "");
  const topics = [...rulePages.map((rule) => rule.id), ...errorPages.map((error) => error.code), ...uncheckedKinds];
  await printer.out.write(writers[shell](completionModel(commands, globalOptions, topics)));
  return exitCodes.pass;
}
