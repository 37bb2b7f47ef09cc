import { randomBytes } from "node:crypto";
import type { SandboxIssuer } from "../issuer/issuer.ts";
import type { SandboxReply, SandboxRequest } from "../network/service.ts";
import type { LedgerBook } from "./ledger.ts";

/** What a provider works with. */
export interface ProviderContext {
  readonly issuer: SandboxIssuer;
  readonly ledger: LedgerBook;
  readonly now: () => Date;
}

/** A provider of credentials that the sandbox can play. */
export interface Provider {
  readonly name: string;
  /** The production host names that it stands in for. */
  isHost(host: string): boolean;
  /** Undefined: not one of its paths. */
  answer(request: SandboxRequest, context: ProviderContext): Promise<SandboxReply | undefined>;
}

/** Random text of an alphabet. Secrets are made at run time, so that none stands in the source. */
export function randomText(
  length: number,
  alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join("");
}
