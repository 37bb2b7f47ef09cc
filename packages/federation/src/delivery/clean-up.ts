import { type RevocationContext, revoke } from "../revoke.ts";
import type { Ledger, StoredEntry } from "./ledger.ts";
import { removePrivateFile, removePrivateFolder } from "./private-folder.ts";

/** What became of one entry, for the summary and the event. No secret. */
export interface Cleaned {
  readonly kind: StoredEntry["kind"];
  /** A path, a variable, an identity. */
  readonly what: string;
  readonly outcome: "removed" | "blanked" | "revoked" | "ended" | "not-revoked" | "failed";
  readonly why?: string;
  readonly stage?: string;
  readonly credential?: string;
  /** Which one, as the provider's own log calls it. */
  readonly join?: Readonly<Record<string, string>>;
}

export interface CleanUpContext extends RevocationContext {
  /** What `privateFolder` gave. */
  readonly folder: string;
  /** Sets a variable of later steps to nothing. */
  readonly blank: (variable: string) => void;
}

/**
 * Ends everything that any invocation of the job left: revokes tokens, removes files, blanks variables; removes the folder when
 * nothing is left on the list. Never throws. Post steps run after all main steps, so the first of them cleans for all, and the others
 * find nothing.
 */
export async function cleanUp(ledger: Ledger, context: CleanUpContext): Promise<readonly Cleaned[]> {
  const { entries, unreadable } = ledger.open();
  const cleaned = await Promise.all(entries.map((entry) => cleanEntry(entry, ledger, context)));
  // What could not be done may be tried again by the next post step.
  if (ledger.open().entries.length === 0) removePrivateFolder(context.folder);
  if (unreadable === 0) return cleaned;
  const why = `${unreadable} lines of the list cannot be read: what they named may live on until it ends by itself`;
  return [...cleaned, { kind: "file", what: ledger.file, outcome: "failed", why }];
}

async function cleanEntry(entry: StoredEntry, ledger: Ledger, context: CleanUpContext): Promise<Cleaned> {
  const about = { kind: entry.kind, what: whatOf(entry), ...originOf(entry) };
  try {
    const end = await endOf(entry, context);
    ledger.settle(entry.id);
    return { ...about, ...end };
  } catch (error) {
    const { code } = error as { code?: unknown };
    return { ...about, outcome: "failed", why: typeof code === "string" ? code : "the system refuses" };
  }
}

async function endOf(entry: StoredEntry, context: CleanUpContext): Promise<Pick<Cleaned, "outcome" | "why">> {
  switch (entry.kind) {
    case "file":
      removePrivateFile(context.folder, entry.path);
      return { outcome: "removed" };
    case "variable":
      context.blank(entry.name);
      return { outcome: "blanked" };
    case "token": {
      const result = await revoke(entry.handle, context);
      if (result.revoked) return { outcome: "revoked" };
      return { outcome: result.ended ? "ended" : "not-revoked", why: result.why };
    }
    case "lasting":
      return { outcome: "not-revoked", why: entry.why };
  }
}

function whatOf(entry: StoredEntry): string {
  if (entry.kind === "file") return entry.path;
  return entry.kind === "variable" ? entry.name : entry.identity;
}

function originOf(entry: StoredEntry): Pick<Cleaned, "stage" | "credential" | "join"> {
  if (entry.kind === "file" || entry.kind === "variable") return {};
  const { stage, credential, join } = entry;
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(credential === undefined ? {} : { credential }),
    ...(join === undefined ? {} : { join }),
  };
}
