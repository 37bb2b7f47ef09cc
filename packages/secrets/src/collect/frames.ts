import { formatNumber } from "@sallyport/core";
import { type Encoding, encodingOf } from "../engine/decoding/utf16.ts";
import type { ScanContext, Scanner } from "../engine/scanner.ts";
import { mostMatches } from "../engine/search-state.ts";
import type { Match } from "../match.ts";
import { chunkOverlap, ownsMatch } from "./chunk-window.ts";
import { type Gap, type StoredContent, subjectOf } from "./content.ts";

/** A stretch of one piece of content, scanned. Bytes are valid only during the call. */
export interface Frame {
  readonly content: StoredContent;
  /** Names the part of a commit or tag object; files and blobs have only a body. */
  readonly part: "header" | "body";
  readonly bytes: Buffer;
  /** Offset of `bytes[0]` in the part. */
  readonly offset: number;
  readonly last: boolean;
  /** In order of their start. A match is in exactly one frame. */
  readonly matches: readonly Match[];
  /** Whether an allow comment may stand in it. */
  readonly marked: boolean;
}

/** Whether allow comments may stand in it; commit messages and file names have none. */
export function isMarked({ content, marked }: Frame): boolean {
  return marked && (content.type === "blob" || content.type === "file");
}

/** What readers of objects and of files write into. */
export interface ContentSink {
  whole(content: StoredContent, bytes: Buffer): void;
  chunk(content: StoredContent, bytes: Buffer, offset: number, last: boolean): void;
}

/** A second look at whole content, which may know more about the matches than the scanner. */
export type Refine = (content: StoredContent, bytes: Buffer, matches: readonly Match[]) => readonly Match[] | undefined;

/** Scans what it is given, as it comes, and hands on every stretch with the matches that belong to it. */
export function scanningSink(
  scanner: Scanner,
  onFrame: (frame: Frame) => void,
  onGap: (gap: Gap) => void,
  refine: Refine = (_content, _bytes, matches) => matches,
): ContentSink {
  let encoding: Encoding = "text";
  let marked = false;
  const onMark = () => {
    marked = true;
  };
  const scan = (content: StoredContent, bytes: Buffer, stretch: Pick<ScanContext, "partial" | "encoding"> = {}) => {
    marked = false;
    return scanner.scan(bytes, { ...contextOf(content, onGap), ...stretch, onMark });
  };
  return {
    whole(content, bytes) {
      for (const { part, bytes: piece } of partsOf(content, bytes)) {
        const matches = refine(content, piece, scan(content, piece));
        if (matches) onFrame({ content, part, bytes: piece, offset: 0, last: true, matches, marked });
      }
    },
    chunk(content, bytes, offset, last) {
      const first = offset === 0;
      // The first bytes of a file say what all of it is.
      if (first) encoding = encodingOf(bytes);
      const found = scan(content, bytes, { partial: true, encoding });
      const chunk = { length: bytes.length, first, last };
      onFrame({
        content,
        part: "body",
        bytes,
        offset,
        last,
        matches: found.filter((match) => ownsMatch(chunk, match)),
        marked,
      });
    },
  };
}

/** Bytes of the content that a frame adds to what earlier frames of it have shown. */
export function newBytes(frame: Frame): number {
  return frame.offset === 0 ? frame.bytes.length : Math.max(0, frame.bytes.length - chunkOverlap);
}

function contextOf(content: StoredContent, onGap: (gap: Gap) => void): ScanContext {
  return {
    ...(content.path === undefined ? {} : { path: content.path }),
    onSkipped(skip) {
      const subject = subjectOf(content);
      if (skip.reason === "decoded-too-large")
        onGap({ kind: skip.reason, subject, detail: "not all that is encoded in it was decoded" });
      else if (skip.reason === "too-many-secrets")
        onGap({
          kind: skip.reason,
          subject,
          detail: `only the first ${formatNumber(mostMatches)} secrets in it were taken`,
        });
      else if (skip.reason === "too-many-names")
        onGap({
          kind: skip.reason,
          subject,
          detail: "it holds so many names of passwords and keys that only the values of the first were looked at",
        });
      else if (skip.reason === "custom-rule-timeout")
        onGap({ kind: "rule-timeout", subject, detail: `the rule ${skip.rule} took too long` });
      else onGap({ kind: skip.reason, subject, detail: skip.detail });
    },
  };
}

interface Part {
  readonly part: Frame["part"];
  readonly bytes: Buffer;
}

const headerEnd = Buffer.from("\n\n");
const signature = Buffer.from("\ngpgsig");
const LF = 0x0a;
const space = 0x20;

/**
 * A commit's or tag's message is a body of its own, so that its first line is line 1. The header is scanned too (names and
 * mail addresses are free text), without signatures, which are nothing but base64.
 */
function partsOf(content: StoredContent, bytes: Buffer): readonly Part[] {
  if (content.type !== "commit" && content.type !== "tag") return [{ part: "body", bytes }];
  const end = bytes.indexOf(headerEnd);
  if (end === -1) return [{ part: "header", bytes }];
  return [
    { part: "header", bytes: withoutSignatures(bytes.subarray(0, end)) },
    { part: "body", bytes: bytes.subarray(end + headerEnd.length) },
  ];
}

/** A commit has one for each kind of object id; what comes after more than that is looked at as it is. */
const mostSignatures = 8;

/** Each is a header with all the lines after it that begin with a space. Any other header may stand behind. */
function withoutSignatures(header: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  while (pieces.length < mostSignatures) {
    const at = header.indexOf(signature, from);
    if (at === -1) break;
    pieces.push(header.subarray(from, at));
    from = header.indexOf(LF, at + 1);
    while (from !== -1 && header[from + 1] === space) from = header.indexOf(LF, from + 1);
    if (from === -1) return Buffer.concat(pieces);
  }
  return pieces.length === 0 ? header : Buffer.concat([...pieces, header.subarray(from)]);
}
