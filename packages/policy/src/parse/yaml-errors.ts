import { type Document, visit, type YAMLError } from "yaml";

export const deepestNesting = 32;

/** Of a tag that the core schema has, at a value of another kind. */
export const tagMisfit = "a tag does not fit its value; delete it";

/** One mistake can bring thousands more in its wake. */
export function worthSaying(errors: readonly YAMLError[]): readonly YAMLError[] {
  const tooDeep = errors.find((error) => error.code === "RESOURCE_EXHAUSTION");
  if (tooDeep) return [tooDeep];
  // A missing quote is a mistake of its own. Once the structure is lost, all that follows is only its echo.
  const lost = errors.findIndex(({ code }) => code !== "BAD_SCALAR_START");
  return errors.slice(0, Math.min(20, lost < 0 ? errors.length : lost + 1));
}

/** The library's own messages repeat what stands in the file. */
const syntaxMessages: Readonly<Record<YAMLError["code"], string>> = {
  ALIAS_PROPS: "an alias takes no anchor and no tag",
  BAD_ALIAS: "an alias has no name that can be read",
  BAD_COLLECTION_TYPE: "a tag does not fit the list or mapping that it stands at",
  BAD_DIRECTIVE: "a directive (%…) is not read; delete the line",
  BAD_DQ_ESCAPE: "a backslash in double quotes is followed by no escape that YAML knows; use single quotes",
  BAD_INDENT: "not indented as YAML needs it: the entries of one list or mapping start in one column",
  BAD_PROP_ORDER: "an anchor or tag stands in the wrong place",
  BAD_SCALAR_START: 'a text may not start with this character; put it in quotes, for example "@alice"',
  BLOCK_AS_IMPLICIT_KEY:
    "not valid YAML: a mapping may not start on the line of its key, and a text that holds `: ` needs quotes",
  BLOCK_IN_FLOW: "a list or mapping in brackets may not hold one of several lines",
  DUPLICATE_KEY: "a key is written twice",
  IMPOSSIBLE: "not valid YAML",
  KEY_OVER_1024_CHARS: "a key is longer than 1024 characters",
  MISSING_CHAR: "not valid YAML: a quote, bracket, comma, colon or space is missing here",
  MULTILINE_IMPLICIT_KEY: "a key must stand on one line, and a `: ` after it; a text of several lines needs `>-`",
  MULTIPLE_ANCHORS: "a value has more than one anchor",
  MULTIPLE_DOCS: "a second document starts here; a policy file holds one (delete the `---`)",
  MULTIPLE_TAGS: "a value has more than one tag",
  NON_STRING_KEY: "a key must be plain text",
  RESOURCE_EXHAUSTION: `nested more than ${deepestNesting} levels deep`,
  TAB_AS_INDENT: "a tab cannot indent YAML; use spaces",
  TAG_RESOLVE_FAILED: tagMisfit,
  UNEXPECTED_TOKEN: "not valid YAML: this may not stand here; a text with such characters needs quotes",
};

const unclosedQuote = "a text in quotes starts here, and the quote that would end it is missing";
const unclosed =
  "a bracket that was opened before is not closed here: the file may be cut off, or what is in brackets is not indented far enough";

function isQuote(error: YAMLError): boolean {
  return error.code === "MISSING_CHAR" && /^Missing closing ["']quote/.test(error.message);
}

/**
 * Where it is, as offsets. A quote that is missing the library misses where the text ends, which may be the end of the file; told is where it
 * starts: it is the last text in quotes before that.
 */
export function placeOf(error: YAMLError, document: Document.Parsed): readonly number[] {
  if (!isQuote(error)) return error.pos;
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith("QUOTE") && range && range[0] < error.pos[0]) start = Math.max(start ?? 0, range[0]);
    },
  });
  return start === undefined ? error.pos : [start, start + 1];
}

/** What is wrong, in words of ours. */
export function syntaxMessage(error: YAMLError): string {
  if (isQuote(error)) return unclosedQuote;
  if (error.code === "BAD_INDENT" && /^Flow /.test(error.message)) return unclosed;
  return syntaxMessages[error.code] ?? "not valid YAML";
}
