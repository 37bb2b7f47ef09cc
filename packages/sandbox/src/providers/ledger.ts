import { randomUUID } from "node:crypto";
import type { Claims } from "@sallyport/core";

/** A credential that a provider of the sandbox gave out. */
export interface IssuedEntry {
  readonly id: string;
  readonly provider: string;
  /** Role, account, app, package: for whom. */
  readonly identity: string;
  /** What is secret in it; the first is what its bearer shows. */
  readonly secrets: readonly string[];
  readonly issued: Date;
  readonly expires: Date;
  /** Of the ID token that it was given for. */
  readonly claims?: Claims;
  /** What else the provider keeps of it. */
  readonly details: Readonly<Record<string, unknown>>;
}

export interface DeniedEntry {
  readonly provider: string;
  readonly identity: string;
  readonly why: string;
  readonly claims?: Claims;
}

export interface RevokedEntry {
  readonly id: string;
  readonly provider: string;
  readonly at: Date;
}

/** The books of all providers: what was given out, refused and taken back. */
export interface Ledger {
  readonly issued: readonly IssuedEntry[];
  readonly denied: readonly DeniedEntry[];
  readonly revoked: readonly RevokedEntry[];
  /** What could still be used now; of one provider, where it is named. */
  findAlive(provider?: string): IssuedEntry[];
}

/** The same for providers, who write it. */
export interface LedgerBook extends Ledger {
  issue(
    entry: Omit<IssuedEntry, "id" | "issued" | "expires" | "details"> & {
      readonly seconds: number;
      readonly details?: IssuedEntry["details"];
    },
  ): IssuedEntry;
  deny(entry: DeniedEntry): void;
  /** It lives for so long from now on. */
  extend(entry: IssuedEntry, seconds: number): void;
  revoke(entry: IssuedEntry): void;
  /** The living credential that its bearer shows. */
  bearer(secret: string | undefined): IssuedEntry | undefined;
}

export function createLedger(now: () => Date): LedgerBook {
  const issued: IssuedEntry[] = [];
  const denied: DeniedEntry[] = [];
  const revoked: RevokedEntry[] = [];
  const isAlive = (entry: IssuedEntry): boolean => entry.expires > now() && !revoked.some(({ id }) => id === entry.id);
  return {
    issued,
    denied,
    revoked,
    findAlive: (provider) =>
      issued.filter((entry) => isAlive(entry) && (provider === undefined || entry.provider === provider)),
    issue({ seconds, details = {}, ...entry }) {
      const from = now();
      const made = {
        ...entry,
        details,
        id: randomUUID(),
        issued: from,
        expires: new Date(from.getTime() + seconds * 1_000),
      };
      issued.push(made);
      return made;
    },
    extend: (entry, seconds) => {
      const index = issued.findIndex(({ id }) => id === entry.id);
      if (index >= 0) issued[index] = { ...entry, expires: new Date(now().getTime() + seconds * 1_000) };
    },
    deny: (entry) => void denied.push(entry),
    revoke: ({ id, provider }) => void revoked.push({ id, provider, at: now() }),
    bearer: (secret) => issued.find((entry) => secret !== undefined && entry.secrets[0] === secret && isAlive(entry)),
  };
}
