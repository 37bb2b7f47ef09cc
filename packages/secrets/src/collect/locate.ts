import { type Excerpt, type Instant, instant, type Region } from "@sallyport/core";
import type { Scanner } from "../engine/scanner.ts";
import { excerptOf } from "../excerpt.ts";
import type { Match } from "../match.ts";
import { type FoundComment, findComments } from "../suppressions/find-comments.ts";
import { chunkOverlap } from "./chunk-window.ts";
import { contentId, type Source, type StoredContent } from "./content.ts";
import { type Frame, isMarked } from "./frames.ts";
import { leakKey } from "./leak-table.ts";
import { advance, type Cursor, isUtf16, startCursor } from "./position-cursor.ts";
import { scanContents } from "./scan-contents.ts";

/** One place of a leak inside one piece of content. */
export interface Occurrence {
  readonly key: string;
  /** Absent in the header of a commit or tag, which has no lines that anybody sees. */
  readonly region?: Region;
  readonly excerpt?: Excerpt;
  readonly via: readonly string[];
}

/** Who made a commit or tag object, from its header. */
export interface ObjectOrigin {
  /** Of a tag: its name, and the commit that it names. */
  readonly tag?: string;
  readonly commit?: string;
  readonly author?: string;
  readonly date?: Instant;
}

export interface Located {
  /** By `contentId`. */
  readonly occurrences: ReadonlyMap<string, readonly Occurrence[]>;
  /** By object id, for commits and tags. */
  readonly origins: ReadonlyMap<string, ObjectOrigin>;
  /** By `contentId`. */
  readonly comments: ReadonlyMap<string, readonly FoundComment[]>;
}

/** Occurrences of one secret that are looked for in one content: where there are so many, there may be more. */
export const mostInOneContent = 20;

/**
 * Reads the content again that is worth showing and finds line, column and a redacted excerpt. A second look at a few pieces costs
 * less than keeping positions for all that a history holds.
 */
export async function locate(
  source: Source,
  contents: readonly StoredContent[],
  scanner: Scanner,
  keys: ReadonlySet<string>,
): Promise<Located> {
  const occurrences = new Map<string, Occurrence[]>();
  const origins = new Map<string, ObjectOrigin>();
  const comments = new Map<string, FoundComment[]>();
  let cursor: Cursor | undefined;
  await scanContents(source, contents, {
    scanner,
    onFrame(frame) {
      if (frame.part === "header" && frame.content.type !== "file") {
        origins.set(frame.content.oid, originOf(frame.bytes.toString("latin1"), frame.bytes.toString()));
      }
      const from = frame.offset === 0 || !cursor ? startCursor(frame.bytes) : cursor;
      if (isMarked(frame)) {
        const id = contentId(frame.content);
        comments.set(id, withoutDoubles(comments.get(id) ?? [], findComments(frame.bytes, frame.offset, from)));
      }
      const found = occurrencesIn(frame, from, keys);
      if (found.length > 0) {
        const id = contentId(frame.content);
        occurrences.set(id, limited([...(occurrences.get(id) ?? []), ...found]));
      }
      cursor = frame.last
        ? undefined
        : advance(from, frame.bytes, frame.offset, frame.offset + frame.bytes.length - chunkOverlap);
    },
    onGap: () => {},
    onMissing: () => {},
  });
  return { occurrences, origins, comments };
}

/** Chunks overlap. */
function withoutDoubles(known: FoundComment[], more: readonly FoundComment[]): FoundComment[] {
  if (known.length === 0) return [...more];
  const places = new Set(known.map(({ line, column }) => `${line}:${column}`));
  return [...known, ...more.filter(({ line, column }) => !places.has(`${line}:${column}`))];
}

/** At most so many of each secret. */
function limited(all: readonly Occurrence[]): Occurrence[] {
  const counts = new Map<string, number>();
  return all.filter(({ key }) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= mostInOneContent;
  });
}

function occurrencesIn(frame: Frame, from: Cursor, keys: ReadonlySet<string>): Occurrence[] {
  const found: Occurrence[] = [];
  let cursor = from;
  for (const match of frame.matches) {
    const key = leakKey(match.rule, match.value);
    if (!keys.has(key)) continue;
    if (frame.part === "header" || match.inArchive) {
      found.push({ key, via: match.via });
      continue;
    }
    cursor = advance(cursor, frame.bytes, frame.offset, frame.offset + match.start);
    const end = advance(cursor, frame.bytes, frame.offset, frame.offset + match.end);
    const region = { start: { line: cursor.line, column: cursor.column }, end: { line: end.line, column: end.column } };
    const excerpt = excerptAt(frame, match, cursor);
    found.push({ key, region, via: match.via, ...(excerpt ? { excerpt } : {}) });
  }
  return found;
}

const leftContext = 240;
const rightContext = 64;

function excerptAt(frame: Frame, match: Match, cursor: Cursor): Excerpt | undefined {
  const { bytes } = frame;
  const left = textOf(bytes.subarray(Math.max(0, match.start - leftContext), match.start), cursor);
  const right = textOf(bytes.subarray(match.end, match.end + rightContext), cursor);
  return excerptOf({
    rule: match.rule,
    line: cursor.line,
    left: left.slice(left.lastIndexOf("\n") + 1),
    value: match.value,
    right: /^[^\r\n]*/.exec(right)?.[0] ?? "",
    // A reader's editor decodes UTF-16 without a word.
    via: match.via.filter((step) => step !== "utf-16"),
  });
}

/** UTF-8 as latin1, for only ASCII is looked at. */
function textOf(bytes: Buffer, cursor: Cursor): string {
  if (!isUtf16(cursor.encoding)) return bytes.toString("latin1");
  const even = bytes.subarray(0, bytes.length & ~1);
  return cursor.encoding === "utf-16le" ? even.toString("utf16le") : Buffer.from(even).swap16().toString("utf16le");
}

/** Header lines are `author Name <mail> 1700000000 +0100`, and of a tag `object <oid>`, `type commit`, `tag <name>`. */
function originOf(ascii: string, text: string): ObjectOrigin {
  const commit = /^object ([0-9a-f]+)\ntype commit$/m.exec(ascii)?.[1];
  const person = /^(?:author|tagger) (.*) (\d{1,15}) [+-]\d{4}$/m.exec(text);
  const date = person ? new Date(Number(person[2]) * 1000) : undefined;
  const tag = /^tag (.*)$/m.exec(text)?.[1];
  return {
    ...(tag ? { tag } : {}),
    ...(commit ? { commit } : {}),
    ...(person?.[1] ? { author: person[1] } : {}),
    ...(date && !Number.isNaN(date.getTime()) ? { date: instant(date) } : {}),
  };
}
