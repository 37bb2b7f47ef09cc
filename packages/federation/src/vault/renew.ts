import { isRecord } from "@sallyport/core";
import { AnswerProblem, jsonAnswer, secondsField } from "../answer.ts";
import { callProvider } from "../call.ts";
import type { ExchangeContext } from "../context.ts";
import type { RefusalRule } from "../refusal.ts";
import { readVaultRefusal, vaultRefusals } from "./refusals.ts";
import { vaultRequest } from "./request.ts";

/** Here the login has gone well: it is the token that may not. https://developer.hashicorp.com/vault/docs/concepts/policies#default-policy */
function renewRefusals(seconds: number): readonly RefusalRule[] {
  return [
    {
      status: 403,
      means: "FEDERATION_DURATION",
      next: "never",
      fix: () =>
        `Set \`token_ttl=${seconds}s\` on the role, so that nothing need be renewed, or let its token renew and revoke itself: the policy \`default\` allows both (\`token_no_default_policy\` takes it away).`,
    },
    ...vaultRefusals,
  ];
}

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
      asked: { what: `a lifetime of ${seconds} seconds for the token of the role ${role}` },
      secrets: [token],
      request: () => vaultRequest(renewal, "auth/token/renew-self", { increment: `${seconds}s` }, token),
      read: (reply) => {
        const { auth } = jsonAnswer(reply);
        if (!isRecord(auth)) throw new AnswerProblem("JSON without `auth`");
        return secondsField(auth, "lease_duration");
      },
      refusal: readVaultRefusal,
      refusals: renewRefusals(seconds),
    },
    context,
  );
}
