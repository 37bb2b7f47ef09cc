/** One workflow command from an action's output. */
export interface WorkflowCommand {
  /** As it was written; names are compared without regard to case. */
  readonly name: string;
  /** Keys in lower case, for the runner finds them without regard to case. */
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The commands that the runner knows. A line that names another one is plain text. */
const commandNames = [
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "endgroup",
  "error",
  "group",
  "notice",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
  "warning",
] as const;
export type CommandName = (typeof commandNames)[number];

/**
 * Finds the command in one line of output, by the two grammars of `ActionCommand.cs` of actions/runner:
 * `::name key=value,key=value::data` after leading white space, and the older `##[name key=value;key=value]data`
 * ANYWHERE in the line. The second is why no hostile text may be printed while commands are on.
 */
export function parseWorkflowCommand(line: string, isKnown: (name: string) => boolean): WorkflowCommand | undefined {
  return parseColonCommand(line, isKnown) ?? parseHashCommand(line, isKnown);
}

export function isCommandName(name: string): boolean {
  return (commandNames as readonly string[]).includes(name.toLowerCase());
}

function parseColonCommand(line: string, isKnown: (name: string) => boolean): WorkflowCommand | undefined {
  const message = trimStart(line);
  if (!message.startsWith("::")) return undefined;
  const end = message.indexOf("::", 2);
  if (end < 0) return undefined;
  const head = splitHead(message.slice(2, end));
  if (!isKnown(head.name)) return undefined;
  return {
    name: head.name,
    properties: parseProperties(head.rest.trim(), ",", propertyEscapes),
    data: unescaped(message.slice(end + 2), dataEscapes),
  };
}

function parseHashCommand(line: string, isKnown: (name: string) => boolean): WorkflowCommand | undefined {
  const start = line.indexOf("##[");
  if (start < 0) return undefined;
  const end = line.indexOf("]", start);
  if (end < 0) return undefined;
  const head = splitHead(line.slice(start + 3, end));
  if (!isKnown(head.name)) return undefined;
  return {
    name: head.name,
    properties: parseProperties(head.rest, ";", hashEscapes),
    data: unescaped(line.slice(end + 1), hashEscapes),
  };
}

function splitHead(head: string): { readonly name: string; readonly rest: string } {
  const space = head.indexOf(" ");
  return space < 0
    ? { name: head, rest: "" }
    : { name: head.slice(0, space), rest: space > 0 ? head.slice(space + 1) : "" };
}

/** .NET splits with "remove empty entries": `a==b` is `a` and `b`, and of `a=` and `=b` nothing is left. */
function parseProperties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties: Record<string, string> = Object.create(null);
  for (const part of text.split(separator)) {
    const pair = /^=*([^=]+)=+([^=].*)$/s.exec(part);
    if (pair) properties[pair[1]?.toLowerCase() ?? ""] = unescaped(pair[2] ?? "", escapes);
  }
  return properties;
}

type Escapes = readonly (readonly [escaped: string, character: string])[];

/** In the runner's order, `%25` last: `%250A` means the text `%0A`, not a line break. */
const dataEscapes: Escapes = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
];
const propertyEscapes: Escapes = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%25", "%"],
];
const hashEscapes: Escapes = [
  ["%3B", ";"],
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%5D", "]"],
  ["%25", "%"],
];

function unescaped(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, character]) => result.replaceAll(escaped, character), text);
}

/** White space as .NET counts it: unlike JavaScript with U+0085, without U+FEFF. */
function trimStart(text: string): string {
  return text.replace(/^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/, "");
}
