/** One file in an archive, unpacked. */
export interface ArchiveMember {
  /** As the archive has it; hostile text. Absent where the format names none. */
  readonly name?: string;
  readonly bytes: Buffer;
  /** Where its packed bytes stand in the archive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Why a member, or all of an archive, was not looked into. `too-large`: it would take more than the budget; `unsupported`: a format or a
 * method of packing that is not read.
 */
export type Unopened = "encrypted" | "damaged" | "unsupported" | "too-large";

/** What may still be unpacked, in bytes and in members. Shared by all archives of a scan, so that many small ones are no way around it. */
export interface UnpackBudget {
  bytes: number;
  members: number;
}

/** How an archive is read: what it takes from the budget, and whom it tells of what it leaves. */
export interface Unpacking {
  readonly budget: UnpackBudget;
  readonly onUnopened: (reason: Unopened) => void;
}

/** Takes one member of so many bytes from the budget; false, and told, when there is not enough left. */
export function admit(unpacking: Unpacking, bytes: number): boolean {
  const { budget } = unpacking;
  if (budget.members < 1 || bytes > budget.bytes) {
    unpacking.onUnopened("too-large");
    return false;
  }
  budget.members -= 1;
  budget.bytes -= bytes;
  return true;
}
