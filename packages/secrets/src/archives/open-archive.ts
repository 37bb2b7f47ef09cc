import { archiveKind } from "./archive-kind.ts";
import type { ArchiveMember, Unpacking } from "./archive-member.ts";
import { tarMembers } from "./tar.ts";
import { unpack } from "./unpack.ts";
import { zipMembers } from "./zip.ts";

/** A file in an archive, or in an archive in an archive. */
export interface OpenedMember {
  readonly bytes: Buffer;
  /** The name that tells what it is; absent for what one compressed file holds. */
  readonly name?: string;
  /** Where it stands in the outermost archive. */
  readonly start: number;
  readonly end: number;
  /** From the outermost archive inwards: `gzip`, `tar (etc/app.env)`. The names are hostile text. */
  readonly via: readonly string[];
}

/** Whether a step of `via` goes into an archive; the others decode. */
export function isArchiveStep(step: string): boolean {
  return /^(?:gzip|zstd|zip|tar)(?: \(|$)/.test(step);
}

/** Archives within archives that are followed, a compressed tar counting as two. */
const deepest = 8;

/** Every file in an archive whose format can be read, depth first; nothing for content that is no archive. Never throws. */
export function* openArchive(bytes: Buffer, unpacking: Unpacking): Generator<OpenedMember> {
  yield* membersOf({ bytes, start: 0, end: bytes.length, via: [] }, unpacking);
}

function* membersOf(outer: OpenedMember, unpacking: Unpacking): Generator<OpenedMember> {
  const kind = archiveKind(outer.bytes);
  if (kind === undefined) return;
  if (outer.via.length >= deepest) return unpacking.onUnopened("too-large");
  for (const member of read(kind, outer.bytes, unpacking)) {
    const step = member.name === undefined ? kind : `${kind} (${member.name})`;
    const isTop = outer.via.length === 0;
    const opened: OpenedMember = {
      ...member,
      ...(isTop ? {} : { start: outer.start, end: outer.end }),
      via: [...outer.via, step],
    };
    if (archiveKind(opened.bytes) === undefined) yield opened;
    else yield* membersOf(opened, unpacking);
  }
}

function* read(
  kind: NonNullable<ReturnType<typeof archiveKind>>,
  bytes: Buffer,
  unpacking: Unpacking,
): Generator<ArchiveMember> {
  if (kind === "zip") yield* zipMembers(bytes, unpacking);
  else if (kind === "tar") yield* tarMembers(bytes, unpacking);
  else if (kind === "gzip" || kind === "zstd") {
    const unpacked = unpack(bytes, kind, unpacking);
    if (unpacked) yield { bytes: unpacked, start: 0, end: bytes.length };
  } else unpacking.onUnopened("unsupported");
}
