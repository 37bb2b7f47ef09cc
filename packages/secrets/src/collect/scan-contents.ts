import type { ObjectRef } from "@sallyport/git";
import { readObjects } from "@sallyport/git";
import type { Scanner } from "../engine/scanner.ts";
import { isArchive } from "./archive.ts";
import type { FileContent, Gap, Source, StoredContent } from "./content.ts";
import { readFiles } from "./file-reader.ts";
import { type Frame, newBytes, scanningSink } from "./frames.ts";

/** How much was read. */
export interface Amount {
  readonly contents: number;
  readonly bytes: number;
  /** How many of the contents are archives, which were searched as they are and not opened. */
  readonly archives: number;
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
  let archives = 0;
  function take(frame: Frame): void {
    scan.onFrame(frame);
    bytes += newBytes(frame);
    if (frame.offset === 0 && isArchive(frame.bytes)) archives += 1;
    if (!frame.last || frame.part === "header") return;
    read += 1;
    scan.onProgress?.({ contents: read, bytes, archives });
  }
  const sink = scanningSink(scan.scanner, take, scan.onGap);
  const options = scan.wholeLimit === undefined ? {} : { wholeLimit: scan.wholeLimit };
  if (source.kind === "files") {
    await readFiles(source.root, contents as AsyncIterable<FileContent>, sink, scan.onGap, options);
  } else {
    await readObjects(
      source.repository,
      contents as AsyncIterable<ObjectRef>,
      { ...sink, missing: scan.onMissing },
      options,
    );
  }
  return { contents: read, bytes, archives };
}
