import { existsSync } from "node:fs";
import path from "node:path";
import { exitCodes, type Finding, harmlessJson, SallyportError } from "@sallyport/core";
import { fenced, listForMarkdown, listForTerminal, pageForMarkdown, pageForTerminal } from "../explain/page.ts";
import { findTopic, gapPages, type Topics } from "../explain/topic.ts";
import type { SearchResult } from "../finding/search-repository.ts";
import type { FindingTarget } from "../finding/target.ts";
import { errorPages, rulePages } from "../generated/pages.ts";
import type { Invocation } from "../parse/command.ts";
import { usageError } from "../usage-error.ts";
import type { explainCommand } from "./learning-commands.ts";

type ExplainInvocation = Invocation<typeof explainCommand.options>;

/** `sallyport explain [topic | --finding TARGET]`. */
export async function runExplain(invocation: ExplainInvocation): Promise<number> {
  const { operands, options, printer } = invocation;
  if (options.finding !== undefined) return runExplainFinding(invocation, options.finding);
  const topics: Topics = { rules: rulePages, errors: errorPages, gaps: gapPages };
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
  const { parseFindingTarget } = await import("../finding/target.ts");
  const { searchRepository } = await import("../finding/search-repository.ts");
  const { explainFinding, explanationText } = await import("../finding/explain-finding.ts");
  const target = parseFindingTarget(word);
  const reasons = new Map<string, readonly string[]>();
  const search = (scope: { filesOnly?: true }) =>
    searchRepository({
      host,
      printer,
      folder: undefined,
      policy: options.policy,
      withoutGit: true,
      reveal: ({ fingerprint, check }) => reasons.set(fingerprint, check.reasons ?? []),
      ...scope,
    });
  const explained = async (searched: SearchResult) =>
    (await chosenFindings(target, searched)).map((finding) =>
      explainFinding(finding, reasons.get(finding.fingerprint) ?? [], searched),
    );
  const whole = await search({});
  const explanations = await explained(whole).catch(async (first: unknown) => {
    // What is committed is found where the commit has it. In a file that was changed since, it may stand on another line.
    if (!isNotFound(first) || target.kind === "fingerprint" || whole.repository?.bare !== false) throw first;
    return explained(await search({ filesOnly: true })).catch((second: unknown) => {
      throw isNotFound(second) ? first : second;
    });
  });
  const format = options.format ?? "pretty";
  const text = explanations.map(explanationText).join("\n");
  if (format === "json") await printer.out.write(harmlessJson({ schemaVersion: 1, findings: explanations }));
  else await printer.out.write(format === "markdown" ? `${fenced(text)}\n` : text);
  return exitCodes.pass;
}

function isNotFound(error: unknown): boolean {
  return error instanceof SallyportError && error.code === "FINDING_NOT_FOUND";
}

async function chosenFindings(
  target: FindingTarget,
  { verdict, folder, root }: SearchResult,
): Promise<readonly Finding[]> {
  const { findingsAt, meets, onlyOne } = await import("../finding/target.ts");
  const { findings } = verdict;
  if (target.kind !== "fingerprint")
    return findingsAt(target, findings, folder, (file) => existsSync(path.resolve(root, file)));
  const found = findings.filter((finding) => meets(target, finding));
  return [onlyOne(found, target)];
}
