import { contentId, type StoredContent } from "../collect/content.ts";
import type { SightingContext } from "../collect/sightings.ts";
import type { FoundComment } from "./find-comments.ts";
import { freshAmong, type PlacedComment } from "./placed-comment.ts";

/** A file of the current tree in which an allow comment may stand. */
export interface MarkedFile {
  readonly path: string;
  readonly content: StoredContent;
  /** The file of this path before the change, where there was one. */
  readonly before?: StoredContent;
}

/** Of the content that holds a mark, what stands in the current tree. Excluded files are as if they were not there. */
export function markedFiles(
  marked: readonly StoredContent[],
  { before, run }: SightingContext,
  blobPaths: ReadonlyMap<string, readonly string[]>,
): MarkedFile[] {
  return marked.flatMap((content) => {
    const paths = content.type === "file" ? [content.path] : (blobPaths.get(content.oid) ?? []);
    return paths
      .filter((path) => run.excluded(path) === undefined)
      .map((path) => {
        const oid = before?.get(path)?.oid;
        const old: StoredContent | undefined = oid === undefined ? undefined : { type: "blob", oid, path, size: 0 };
        return { path, content, ...(old ? { before: old } : {}) };
      });
  });
}

/** The comments of content as they stand at one path. */
export type CommentsAt = (content: StoredContent, path: string) => readonly PlacedComment[];

/** `found` are the comments by content, also of the files before the change. */
export function placeComments(
  files: readonly MarkedFile[],
  found: ReadonlyMap<string, readonly FoundComment[]>,
  { before, run }: SightingContext,
): { readonly comments: readonly PlacedComment[]; readonly commentsAt: CommentsAt } {
  const placed = new Map<string, readonly PlacedComment[]>();
  const place = (comment: FoundComment, path: string): PlacedComment => ({
    ...comment,
    path: run.redact(path),
    honoured: run.honoursComments(path),
    reading:
      comment.reading.kind === "complete"
        ? { ...comment.reading, reason: run.redact(comment.reading.reason), text: run.redact(comment.reading.text) }
        : comment.reading,
  });
  const keyOf = (content: StoredContent, path: string) => `${contentId(content)}\0${path}`;
  for (const { path, content, before: old } of files) {
    const own = found.get(contentId(content)) ?? [];
    const fresh = before && new Set(freshAmong(own, old ? (found.get(contentId(old)) ?? []) : []));
    const here = own.map((comment) => ({
      ...place(comment, path),
      ...(fresh ? { fresh: fresh.has(comment) } : {}),
    }));
    placed.set(keyOf(content, path), here);
  }
  return {
    comments: [...placed.values()].flat(),
    commentsAt: (content, path) =>
      placed.get(keyOf(content, path)) ?? (found.get(contentId(content)) ?? []).map((comment) => place(comment, path)),
  };
}
