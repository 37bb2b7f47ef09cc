import { existsSync } from "node:fs";
import path from "node:path";
import { exitCodes, harmlessJson } from "@sallyport/core";
import { listForMarkdown, listForTerminal, pageForMarkdown, pageForTerminal } from "../explain/page.ts";
import { findTopic, type Topics } from "../explain/topic.ts";
import { errorPages, rulePages } from "../generated/pages.ts";
import type { Invocation } from "../parse/command.ts";
import { usageError } from "../usage-error.ts";
import type { explainCommand } from "./learning-commands.ts";

type ExplainInvocation = Invocation<typeof explainCommand.options>;

/** `sallyport explain [topic | --finding TARGET]`. */
export async function runExplain(invocation: ExplainInvocation): Promise<number> {
  const { operands, options, printer } = invocation;
  if (options.finding !== undefined) return runExplainFinding(invocation, options.finding);
  const topics: Topics = { rules: rulePages, errors: errorPages };
  const topic = operands[0] === undefined ? undefined : findTopic(operands[0], topics);
  const format = options.format ?? "pretty";
  if (format === "json") await printer.out.write(harmlessJson(topic ? topic.page : topics));
  else if (format === "markdown") await printer.out.write(topic ? pageForMarkdown(topic) : listForMarkdown(topics));
  else await printer.out.write(topic ? pageForTerminal(topic, printer.out) : listForTerminal(topics, printer.out));
  return exitCodes.pass;
}

async function runExplainFinding(
  { operands, options, host, printer }: ExplainInvocation,
  word: string,
): Promise<number> {
  if (operands[0] !== undefined) {
    throw usageError(
      "USAGE_OPTIONS_CONFLICT",
      "a topic and --finding exclude each other: each says what to explain",
      "Run the command once for each.",
    );
  }
  const { findingsAt, meets, onlyOne, parseFindingTarget } = await import("../finding/target.ts");
  const { searchRepository } = await import("../finding/search-repository.ts");
  const { explainFinding, explanationText } = await import("../finding/explain-finding.ts");
  const target = parseFindingTarget(word);
  const reasons = new Map<string, readonly string[]>();
  const searched = await searchRepository({
    host,
    printer,
    folder: undefined,
    policy: options.policy,
    withoutGit: true,
    reveal: ({ fingerprint, check }) => reasons.set(fingerprint, check.reasons ?? []),
  });
  const { findings } = searched.verdict;
  const chosen =
    target.kind === "fingerprint"
      ? [
          onlyOne(
            findings.filter((finding) => meets(target, finding)),
            target,
          ),
        ]
      : findingsAt(target, findings, searched.folder, (file) => existsSync(path.resolve(searched.root, file)));
  const explanations = chosen.map((finding) =>
    explainFinding(finding, reasons.get(finding.fingerprint) ?? [], searched),
  );
  await printer.out.write(
    options.format === "json"
      ? harmlessJson({ schemaVersion: 1, findings: explanations })
      : explanations.map(explanationText).join("\n"),
  );
  return exitCodes.pass;
}
