import type { ObjectRef } from "@sallyport/git";
import { readObjects } from "@sallyport/git";
import { mayHoldDocuments } from "../documents/gate.ts";
import { loadYaml } from "../documents/parse/parse-documents.ts";
import type { Scanner } from "../engine/scanner.ts";
import { archiveStage } from "./archive-stage.ts";
import { type FileContent, type Gap, type Source, type StoredContent, subjectOf } from "./content.ts";
import { readFiles } from "./file-reader.ts";
import { type Frame, newBytes, scanningSink } from "./frames.ts";
import { isLfsPointer } from "./lfs-pointer.ts";

const elsewhere =
  "a pointer of Git LFS: the content is elsewhere, and only files that `git lfs pull` has fetched can be looked at";

/** How much was read. */
export interface Amount {
  readonly contents: number;
  readonly bytes: number;
}

export interface ContentScan {
  readonly scanner: Scanner;
  readonly onFrame: (frame: Frame) => void;
  readonly onGap: (gap: Gap) => void;
  /** Called with the id of each object that is missing or damaged. */
  readonly onMissing: (oid: string) => void;
  readonly onProgress?: (amount: Amount) => void;
  /** Content over this many bytes is scanned in overlapping chunks; 16 MiB unless said. */
  readonly wholeLimit?: number;
}

/** Reads and scans content in this thread. All of it must come from the one source. */
export async function scanContents(
  source: Source,
  contents: AsyncIterable<StoredContent> | Iterable<StoredContent>,
  scan: ContentScan,
): Promise<Amount> {
  let read = 0;
  let bytes = 0;
  const archives = archiveStage(scan.scanner, scan.onGap);
  function take(frame: Frame): void {
    scan.onFrame(frame);
    bytes += newBytes(frame);
    if (frame.offset === 0 && !frame.last) archives.inPieces(frame.content, frame.bytes);
    if (isLfsPointer(frame.bytes))
      scan.onGap({ kind: "lfs-pointer", subject: subjectOf(frame.content), detail: elsewhere });
    if (!frame.last || frame.part === "header") return;
    read += 1;
    scan.onProgress?.({ contents: read, bytes });
  }
  const sink = scanningSink(scan.scanner, take, scan.onGap, archives.open);
  const ready = withYaml(contents);
  const options = scan.wholeLimit === undefined ? {} : { wholeLimit: scan.wholeLimit };
  if (source.kind === "files") {
    await readFiles(source.root, ready as AsyncIterable<FileContent>, sink, scan.onGap, options);
  } else {
    await readObjects(
      source.repository,
      ready as AsyncIterable<ObjectRef>,
      { ...sink, missing: scan.onMissing },
      options,
    );
  }
  return { contents: read, bytes };
}

/** The same contents, each of which can be parsed when it comes. */
async function* withYaml(
  contents: AsyncIterable<StoredContent> | Iterable<StoredContent>,
): AsyncGenerator<StoredContent, void, undefined> {
  for await (const content of contents) {
    if (mayHoldDocuments(content.path)) await loadYaml();
    yield content;
  }
}
