/** What `readObjects` and the file reader promise for content over the whole limit. */
export const chunkOverlap = 4096;

/** Bytes at the end of a chunk whose right-hand side is better seen by the next one. */
const margin = 256;

export interface Chunk {
  readonly length: number;
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * Whether a match belongs to this chunk of its content and not to a neighbour. Chunks overlap, so that every match of up to
 * 4 KiB is whole in at least one of them; each is counted by the chunk that sees more around it, and by no other.
 */
export function ownsMatch(chunk: Chunk, match: { readonly start: number; readonly end: number }): boolean {
  const seenBetterByNext =
    !chunk.last && match.end > chunk.length - margin && match.start >= chunk.length - chunkOverlap;
  const seenByPrevious = !chunk.first && match.end <= chunkOverlap - margin;
  return !seenBetterByNext && !seenByPrevious;
}
