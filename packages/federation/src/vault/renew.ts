import { AnswerProblem, type JsonObject, jsonAnswer, secondsField } from "../answer.ts";
import { callProvider } from "../call.ts";
import type { ExchangeContext } from "../context.ts";
import { readVaultRefusal, vaultRefusals } from "./refusals.ts";
import { vaultRequest } from "./request.ts";

export interface VaultRenewal {
  readonly url: string;
  readonly namespace?: string;
  readonly role: string;
  readonly token: string;
  /** Wished for from now on. */
  readonly seconds: number;
}

/** Renews a token; returns the seconds that it was given. For long jobs, before the lease ends. Throws a ProviderDenial. */
export async function renewVaultToken(renewal: VaultRenewal, context: ExchangeContext): Promise<number> {
  const { role, token, seconds } = renewal;
  return await callProvider(
    {
      provider: "vault",
      operation: "renew-self",
      asked: { what: `${seconds} seconds more for the token of the role ${role}` },
      secrets: [token],
      request: () => vaultRequest(renewal, "auth/token/renew-self", { increment: `${seconds}s` }, token),
      read: (reply) => {
        const { auth } = jsonAnswer(reply);
        if (typeof auth !== "object" || auth === null) throw new AnswerProblem("JSON without `auth`");
        return secondsField(auth as JsonObject, "lease_duration");
      },
      refusal: readVaultRefusal,
      refusals: vaultRefusals,
    },
    context,
  );
}
