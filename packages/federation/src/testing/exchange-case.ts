import { randomBytes } from "node:crypto";
import { causeChain } from "@sallyport/core";
import type { HttpSender } from "@sallyport/http";
import type { Credential, Provider } from "@sallyport/policy";
import { expect } from "vitest";
import type { AttemptRecord, ExchangeContext } from "../context.ts";
import { exchange } from "../exchange.ts";
import type { IssuedCredential } from "../issued-credential.ts";
import { ProviderDenial } from "../provider-denial.ts";

/** A text that no scanner knows and that stands nowhere else. */
export function secretText(bytes = 30): string {
  return randomBytes(bytes).toString("base64url");
}

/** A token in form only: the loopback servers do not check it. */
export function idTokenText(claims: object = { sub: "repo:acme/shop:environment:production" }): string {
  const parts = [
    { alg: "RS256", typ: "JWT", kid: secretText(8) },
    { ...claims, jti: secretText(12) },
  ];
  const encoded = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  return [...encoded, secretText(60)].join(".");
}

export type CredentialOf<P extends Provider> = Omit<Extract<Credential, { provider: P }>, "at" | "name">;

/** A credential that stands in no file. */
export function credentialOf<P extends Provider>(
  fields: CredentialOf<P> & { readonly provider: P },
): Extract<Credential, { provider: P }> {
  const at = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
  return { name: "access", at, ...fields } as unknown as Extract<Credential, { provider: P }>;
}

export const now = new Date("2026-11-21T08:00:00Z");

/** A context that remembers everything that came out of an exchange. */
export interface CaseContext extends ExchangeContext {
  readonly masks: string[];
  readonly attempts: AttemptRecord[];
  /** ID tokens that were minted, with their audiences. */
  readonly minted: { readonly audience: string; readonly token: string }[];
  readonly sleeps: number[];
}

export function caseContext(send: HttpSender, overrides: Partial<ExchangeContext> = {}): CaseContext {
  const masks: string[] = [];
  const attempts: AttemptRecord[] = [];
  const minted: { audience: string; token: string }[] = [];
  const sleeps: number[] = [];
  return {
    idToken: async (audience) => {
      const token = idTokenText();
      minted.push({ audience, token });
      return token;
    },
    session: { name: "sallyport-deploy-1234567-1" },
    send,
    now: () => now,
    random: () => 0.5,
    sleep: async (milliseconds) => void sleeps.push(milliseconds),
    mask: (secret) => void masks.push(secret),
    env: {},
    onAttempt: (attempt) => void attempts.push(attempt),
    ...overrides,
    masks,
    attempts,
    minted,
    sleeps,
  };
}

/** The denial that an exchange ends with, after making sure that it and the records hold no byte of a secret. */
export async function denialOf(
  work: Promise<IssuedCredential>,
  context: CaseContext,
  secrets: readonly string[] = [],
): Promise<ProviderDenial> {
  const thrown = await work.then(
    () => expect.fail("a credential was issued"),
    (error: unknown) => error,
  );
  if (!(thrown instanceof ProviderDenial)) throw thrown;
  const { message, fix, providerCode, requestId, asked } = thrown;
  const shown = JSON.stringify([message, fix, providerCode, requestId, asked, causeChain(thrown), context.attempts]);
  expectNoSecret(shown, [...context.minted.map((each) => each.token), ...secrets]);
  return thrown;
}

/** Fails when any twelve characters in a row of a secret stand in the text: fewer may be a common word in a token's prefix. */
function expectNoSecret(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    for (let start = 0; start + 12 <= secret.length; start += 1) {
      const piece = secret.slice(start, start + 12);
      if (text.includes(piece)) expect.fail(`a piece of a secret is shown: ${piece} in ${text}`);
    }
  }
}

/** Runs an exchange that must succeed. Whatever is secret in it must have been masked, and stand nowhere in the records. */
export async function issue(credential: Credential, context: CaseContext): Promise<IssuedCredential> {
  const issued = await exchange(credential, context);
  for (const secret of issued.secrets) expect(context.masks).toContain(secret);
  for (const { token } of context.minted) expect(context.masks).toContain(token);
  const { join, identity, notRevocable, expires } = issued;
  const open = JSON.stringify([join, identity, notRevocable, expires, context.attempts]);
  expectNoSecret(open, [...issued.secrets, ...context.minted.map((each) => each.token)]);
  return issued;
}
