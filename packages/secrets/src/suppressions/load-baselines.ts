import { type Instant, SallyportError } from "@sallyport/core";
import type { Repository } from "@sallyport/git";
import { type BaselineEntry, baselineState, checkedOutSide, commitSide, type SecretsPolicy } from "@sallyport/policy";
import { type BaselineLine, type BaselineReading, readBaseline } from "./baseline-file.ts";

/** A baseline that the policy names. */
export interface Baseline {
  readonly entry: BaselineEntry;
  /** In the policy's list. */
  readonly index: number;
  readonly reading: BaselineReading;
  /** Why it lets nothing pass though it can be read, a clause without a full stop. */
  readonly idle?: string;
  /** What the change under review adds to the file. It holds from the merge on. */
  readonly added: readonly BaselineLine[];
}

export interface BaselineSource {
  readonly repository: Repository | undefined;
  readonly folder: string;
  /** The commit that the policy was read from; absent for what is checked out. */
  readonly policyCommit?: string;
}

/** Reads the baselines from where the policy was read, so that a change cannot list what it brings itself. Never throws. */
export async function loadBaselines(
  { baseline = [], salt }: SecretsPolicy,
  { repository, folder, policyCommit }: BaselineSource,
  now: Instant,
): Promise<Baseline[]> {
  const loaded: Baseline[] = [];
  for (const [index, entry] of baseline.entries()) {
    const current = await attempt(async () => (await checkedOutSide(repository, folder)).read(entry.path));
    const isProtected = repository !== undefined && policyCommit !== undefined;
    const reading = isProtected ? await attempt(() => commitSide(repository, policyCommit).read(entry.path)) : current;
    const idle = idleBecause(entry, reading, salt, now);
    loaded.push({
      entry,
      index,
      reading,
      ...(idle === undefined ? {} : { idle }),
      added: isProtected ? addedLines(reading, current) : [],
    });
  }
  return loaded;
}

async function attempt(read: () => Promise<Uint8Array | undefined>): Promise<BaselineReading> {
  try {
    const bytes = await read();
    return bytes === undefined ? { kind: "broken", problem: "there is no such file" } : readBaseline(bytes);
  } catch (error) {
    if (!(error instanceof SallyportError)) throw error;
    return { kind: "broken", problem: "it is no plain file that can be read" };
  }
}

function idleBecause(
  entry: BaselineEntry,
  reading: BaselineReading,
  salt: string | undefined,
  now: Instant,
): string | undefined {
  const state = baselineState(entry, now);
  if (salt === undefined) return "the policy has no salt, so that everybody could try values against its fingerprints";
  if (state === "lapsed") return "it has ended";
  if (state === "too-long") return "it lasts longer than 180 days";
  return reading.kind === "lines" && reading.lines.length === 0 ? "it lists nothing" : undefined;
}

function addedLines(before: BaselineReading, after: BaselineReading): BaselineLine[] {
  if (after.kind === "broken") return [];
  const known = new Set(before.kind === "broken" ? [] : before.lines.map(keyOf));
  return after.lines.filter((line) => !known.has(keyOf(line)));
}

/** What identifies a line. */
export function keyOf({ fingerprint, rule }: BaselineLine): string {
  return `${fingerprint} ${rule}`;
}
