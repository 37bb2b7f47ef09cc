import { type FailedRun, redacted } from "@sallyport/core";
import type { FailureView } from "../failure-view.ts";
import { markdownCode, markdownProse, markdownRemark, markdownText } from "./escape.ts";

export function markdownFailure(view: FailureView, { command, version }: FailedRun): string {
  const problems = view.problems.map(({ place, message }) =>
    place === undefined ? `- ${markdownRemark(message)}` : `- ${markdownCode(place)}: ${markdownRemark(message)}`,
  );
  const blocks = [
    `## ${view.word}${view.word === "ERROR" ? "" : ": error"} ${markdownCode(view.code)}`,
    `**${markdownText(view.sentence)}**`,
    markdownRemark(view.message),
    ...(problems.length > 0 ? [problems.join("\n")] : []),
    ...(view.causes.length > 0 ? [view.causes.map((cause) => `- cause: ${markdownText(cause)}`).join("\n")] : []),
    `**Fix:** ${markdownProse(view.fix)}`,
    `[The error's page](${view.docs})`,
    `Ran ${markdownCode(redacted(command))}, Sallyport ${markdownText(version)}.`,
  ];
  return `${blocks.join("\n\n")}\n`;
}
