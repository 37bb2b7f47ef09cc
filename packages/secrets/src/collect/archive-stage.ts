import { archiveKind } from "../archives/archive-kind.ts";
import type { Unopened, UnpackBudget } from "../archives/archive-member.ts";
import { type OpenedMember, openArchive } from "../archives/open-archive.ts";
import type { Scanner } from "../engine/scanner.ts";
import type { Match } from "../match.ts";
import { type Gap, type StoredContent, subjectOf } from "./content.ts";

/** The archives' part in a scan. */
export interface ArchiveStage {
  /** The matches of content together with those inside of it, if it is an archive. */
  open(content: StoredContent, bytes: Buffer, matches: readonly Match[]): readonly Match[];
  /** Takes note of content that comes in pieces, which is not opened. */
  inPieces(content: StoredContent, firstBytes: Buffer): void;
}

/** What one archive may unpack to, and what all of a scan together. Past that a few kilobytes could keep a scan busy for hours. */
const largestArchive = 256 * 2 ** 20;
const mostMembers = 20_000;
const largestTogether = 4 * 2 ** 30;

const reasons: Readonly<Record<Exclude<Unopened, "too-large">, string>> = {
  encrypted: "an archive with files under a password, which were not opened",
  damaged: "an archive that is damaged: what could be unpacked was searched",
  unsupported: "an archive in a format that is not opened",
};

/** Opens archives as they come. */
export function archiveStage(scanner: Scanner, onGap: (gap: Gap) => void): ArchiveStage {
  let together = largestTogether;
  return {
    open(content, bytes, matches) {
      if (archiveKind(bytes) === undefined) return matches;
      const budget: UnpackBudget = { bytes: Math.min(largestArchive, together), members: mostMembers };
      const before = budget.bytes;
      const unopened = new Set<Unopened>();
      const inside: Match[] = [];
      for (const member of openArchive(bytes, { budget, onUnopened: (reason) => unopened.add(reason) }))
        inside.push(...matchesIn(member, content, scanner));
      together -= before - budget.bytes;
      for (const reason of unopened) onGap(gapOf(content, reason));
      // What is stored without packing is found twice, and the place inside of the archive tells more.
      return [...matches.filter((match) => !inside.some((other) => isSame(match, other))), ...inside];
    },
    inPieces(content, firstBytes) {
      if (archiveKind(firstBytes) === undefined) return;
      onGap({ kind: "archive-unopened", subject: subjectOf(content), detail: "an archive too large to be opened" });
    },
  };
}

function matchesIn(member: OpenedMember, content: StoredContent, scanner: Scanner): Match[] {
  const path = member.name ?? content.path?.replace(/\.(?:gz|zst)$/i, "");
  return scanner.scan(member.bytes, path === undefined ? {} : { path }).map((match) => ({
    ...match,
    start: member.start,
    end: member.end,
    via: [...member.via, ...match.via],
    inArchive: true,
  }));
}

function isSame(match: Match, other: Match): boolean {
  return match.rule.id === other.rule.id && match.value.equals(other.value);
}

function gapOf(content: StoredContent, reason: Unopened): Gap {
  const subject = subjectOf(content);
  return reason === "too-large"
    ? { kind: "archive-too-large", subject, detail: "unpacks to more than is looked at" }
    : { kind: "archive-unopened", subject, detail: reasons[reason] };
}
