import { docsUrl } from "@sallyport/core";
import type { Printer } from "../output/printer.ts";
import { allTopics, rulesByArea, type Topic, type Topics, topicName } from "./topic.ts";

type Voice = Pick<Printer["out"], "style" | "width" | "isTerminal">;

/** A topic's page for a terminal. */
export function pageForTerminal(topic: Topic, voice: Voice): string {
  const word =
    topic.kind === "rule" ? voice.style(severityStyles[topic.page.severity], topic.page.severity) : words[topic.kind];
  const heading = `${voice.style("bold", topicName(topic))}  ${word}\n${topic.page.title}`;
  const sections = sectionsOf(topic).map(([title, body, form]) => {
    const text =
      form === "code" ? indented(body, "  | ") : indented(wrapped(body, Math.min(voice.width, 100) - 2), "  ");
    return `${voice.style("bold", title)}\n${text}`;
  });
  return `${[heading, ...sections, voice.style("dim", pageUrl(topic))].join("\n\n")}\n`;
}

/** The same page as Markdown, for a ticket or a wiki. */
export function pageForMarkdown(topic: Topic): string {
  const severity = topic.kind === "rule" ? ` Default severity: \`${topic.page.severity}\`.` : "";
  const sections = sectionsOf(topic).map(
    ([title, body, form]) => `## ${title}\n\n${form === "code" ? fenced(body) : body}`,
  );
  return `${[`# ${topicName(topic)}`, `**${topic.page.title}.**${severity}`, ...sections, `<${pageUrl(topic)}>`].join("\n\n")}\n`;
}

/** All topics, grouped, one a line, or more in a narrow terminal. */
export function listForTerminal(topics: Topics, voice: Voice): string {
  const width = Math.max(0, ...allTopics(topics).map((topic) => topicName(topic).length));
  const groups = groupsOf(topics).map(([title, entries]) => {
    const lines = entries.map(([name, text]) => `  ${name.padEnd(width)}  ${hanging(text, width + 4, voice)}`);
    return [`${voice.style("bold", title)} (${entries.length})`, ...lines].join("\n");
  });
  return `${groups.join("\n\n")}\n\nsallyport explain TOPIC prints one of them\n`;
}

export function listForMarkdown(topics: Topics): string {
  const groups = groupsOf(topics).map(([title, entries]) =>
    [`## ${title}`, "", ...entries.map(([name, text]) => `- \`${name}\`: ${text}`)].join("\n"),
  );
  return `${groups.join("\n\n")}\n`;
}

/** Behind a topic's name, where it is no rule with a severity. */
const words = { error: "error", gap: "not checked" } as const;

const severityStyles = { info: "cyan", warning: "yellow", error: "red", critical: "redBright" } as const;

function groupsOf(topics: Topics): [title: string, entries: [name: string, text: string][]][] {
  const areas = [...rulesByArea(topics.rules)].map(([area, rules]): [string, [string, string][]] => [
    `Rules: ${area}`,
    rules.map((rule) => [rule.id, rule.title]),
  ]);
  return [
    ...areas,
    ["Errors", topics.errors.map((error) => [error.code, error.title])],
    ["What could not be checked", topics.gaps.map((gap) => [gap.kind, gap.title])],
  ];
}

function sectionsOf(topic: Topic): [title: string, body: string, form: "text" | "code"][] {
  const { why, fix } = topic.page;
  const advice: [string, string, "text"][] = [
    ["Why", why, "text"],
    ["Fix", fix, "text"],
  ];
  if (topic.kind === "gap") return advice;
  const source = topic.kind === "rule" ? topic.page.source : undefined;
  return [
    ...advice,
    ["Bad", topic.page.bad, "code"],
    ["Good", topic.page.good, "code"],
    ...(source ? [["Source", source, "text"] as [string, string, "text"]] : []),
  ];
}

function pageUrl(topic: Topic): string {
  if (topic.kind === "gap") return docsUrl("unchecked");
  return docsUrl(topic.kind === "rule" ? `rules/${topic.page.id}` : `errors/${topic.page.code}`);
}

function indented(text: string, margin: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `${margin}${line}`.trimEnd())
    .join("\n");
}

/** A block of code, whose fence is longer than every run of backticks in it. */
export function fenced(text: string): string {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map((run) => run[0].length + 1)));
  return `${fence}\n${text.trimEnd()}\n${fence}`;
}

/** Text that begins in a column of its own; programs and files get it on one line. */
function hanging(text: string, column: number, { width, isTerminal }: Voice): string {
  return isTerminal ? wrapped(text, Math.max(16, width - column)).replaceAll("\n", `\n${" ".repeat(column)}`) : text;
}

/** Breaks at spaces; a word longer than the line stays whole, so that an address can be copied. */
export function wrapped(text: string, width: number): string {
  const lines = text.split("\n").map((paragraph) => {
    const rows: string[] = [];
    let row = "";
    for (const word of paragraph.split(" ")) {
      if (row !== "" && row.length + 1 + word.length > width) {
        rows.push(row);
        row = word;
      } else {
        row = row === "" ? word : `${row} ${word}`;
      }
    }
    return [...rows, row].join("\n");
  });
  return lines.join("\n");
}
