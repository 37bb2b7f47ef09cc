import { byPath } from "./by-path.ts";
import { type Syntax, unlessWording } from "./syntax.ts";

/** How far one has to read to tell. */
const longestBeginning = 400;

/** How a file begins, and how it is written then. */
const beginnings: readonly (readonly [RegExp, Syntax])[] = [
  [/^#!.{0,60}\b(?:ba|z|k|da|a|fi)?sh\b/, "config"],
  [
    /^#!.{0,60}\b(?:python|perl|ruby|node|deno|bun|php|lua|tclsh|wish|expect|Rscript|groovy|osascript|pwsh|elixir|escript|awk)/,
    "code",
  ],
  [/^<\?php\b/, "code"],
  [/^\s{0,16}<(?:\?xml|!DOCTYPE|!--|[A-Za-z][\w:.-]{0,60}[\s/>])/i, "markup"],
  [/^%YAML \d/, "config"],
  [/^\s{0,16}(?:\[\s{0,16})?\{\s{0,32}"[\w$@.:/ -]{1,60}"\s{0,8}:/, "config"],
  // Lines of names and values, behind comments and the names of sections.
  [
    /^(?:[#;][^\n]{0,120}\n|\[[\w .:-]{1,60}\]\s{0,2}\n|[ \t\r]{0,4}\n){0,10}(?:(?:export )?[A-Za-z_][\w.-]{0,60} ?= ?[^\s=][^\n]{0,120}\n){2}/,
    "config",
  ],
];

/** Documents, messages, translations and tables hold whatever they are about, at their beginning, too. */
const isDocument = byPath((path) =>
  /(?:\.(?:md|markdown|mdx|mkd|txt|text|rst|adoc|asciidoc|org|log|csv|tsv|tex|texi|pod|po|pot|arb|xlf|xliff|tmx|lang|lng|strings|stringsdict|eml|mbox|ics|vcf|[1-9][a-z]?)|(?:^|\/)(?:README|LICEN[CS]E|COPYING|CHANGES|CHANGELOG|NOTICE|AUTHORS|NEWS)[\w.-]{0,24})$/i.test(
    path,
  ),
);

/** The syntax of a file whose name says nothing, by its beginning; `prose` where that says nothing either. */
export function syntaxOfBeginning(bytes: Buffer, path: string): Syntax {
  if (isDocument(path)) return "prose";
  const beginning = bytes.toString("latin1", hasMark(bytes) ? 3 : 0, longestBeginning);
  return unlessWording(beginnings.find(([pattern]) => pattern.test(beginning))?.[1] ?? "prose", path);
}

/** The mark of UTF-8. */
function hasMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
