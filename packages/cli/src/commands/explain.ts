import { exitCodes } from "@sallyport/core";
import type { Invocation } from "../command.ts";
import type { explainCommand } from "../commands.ts";
import { errorPages, rulePages } from "../generated/pages.ts";
import { listForMarkdown, listForTerminal, pageForMarkdown, pageForTerminal } from "../page.ts";
import { findTopic, type Topics } from "../topic.ts";

/** `sallyport explain [topic]`. */
export async function runExplain({
  operands,
  options,
  printer,
}: Invocation<typeof explainCommand.options>): Promise<number> {
  const topics: Topics = { rules: rulePages, errors: errorPages };
  const topic = operands[0] === undefined ? undefined : findTopic(operands[0], topics);
  const format = options.format ?? "pretty";
  if (format === "json") await printer.out.write(`${JSON.stringify(topic ? topic.page : topics, null, 2)}\n`);
  else if (format === "markdown") await printer.out.write(topic ? pageForMarkdown(topic) : listForMarkdown(topics));
  else await printer.out.write(topic ? pageForTerminal(topic, printer.out) : listForTerminal(topics, printer.out));
  return exitCodes.pass;
}
