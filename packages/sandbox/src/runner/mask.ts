/** Replaces known secrets in text, as the runner's secret masker does. */
export interface Mask {
  /** Adds a value, each of its non-empty lines, and the encodings in which it may turn up. Counts for later text only. */
  add(value: string): void;
  apply(text: string): string;
  /** What was added, in order; without the derived lines and encodings. */
  readonly values: readonly string[];
}

/**
 * `***` stands for each stretch of text that secrets cover; stretches that overlap or touch become one.
 * Encodings are those of `HostContext.cs` of actions/runner that do not depend on a shell.
 */
export function createMask(): Mask {
  const values: string[] = [];
  const secrets = new Set<string>();

  const addOne = (value: string): void => {
    secrets.add(value);
    for (const encode of encodings) secrets.add(encode(value));
    secrets.delete("");
  };

  return {
    values,
    add(value) {
      values.push(value);
      addOne(value);
      for (const line of value.split(/[\r\n]+/)) if (line.trim() !== "") addOne(line.trim());
    },
    apply: (text) => coverStretches(text, stretchesOf(text, secrets)),
  };
}

const encodings: readonly ((value: string) => string)[] = [
  (value) => base64From(value, 0),
  (value) => base64From(value, 1),
  (value) => base64From(value, 2),
  (value) => JSON.stringify(value).slice(1, -1),
  (value) => (value.isWellFormed() ? encodeURIComponent(value) : ""),
  (value) => value.replace(/[&<>"']/g, (character) => xmlEntities[character] ?? character),
  (value) => value.replace(/^"|"$/g, ""),
];

const xmlEntities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Base64 of the bytes after the first `skip`: how the value looks inside longer base64 text. */
function base64From(value: string, skip: number): string {
  return Buffer.from(value, "utf8").subarray(skip).toString("base64");
}

type Stretch = readonly [start: number, end: number];

function stretchesOf(text: string, secrets: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = [];
  for (const secret of secrets) {
    for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1))
      found.push([at, at + secret.length]);
  }
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function coverStretches(text: string, stretches: readonly Stretch[]): string {
  let covered = "";
  let shownTo = 0;
  for (const [start, end] of stretches) {
    if (start > shownTo || covered === "") covered += `${text.slice(shownTo, start)}***`;
    shownTo = Math.max(shownTo, end);
  }
  return covered + text.slice(shownTo);
}
