import { exitCodes, printable, type SallyportError } from "@sallyport/core";
import { isRevocable, revokeCredential } from "@sallyport/github";
import type { RevealedSecret } from "@sallyport/secrets";
import { searchRepository } from "../finding/search-repository.ts";
import { type FingerprintTarget, meets, onlyOne, parseFingerprint } from "../finding/target.ts";
import { senderOf } from "../host/host.ts";
import type { Invocation } from "../parse/command.ts";
import { usageError } from "../usage-error.ts";
import type { revokeCommand } from "./secrets-commands.ts";

type RevokeInvocation = Invocation<typeof revokeCommand.options>;

/** `sallyport secrets revoke FINGERPRINT [path]`. The value goes from the repository to GitHub and is shown to nobody. */
export async function runRevoke(invocation: RevokeInvocation): Promise<number> {
  const { operands, host, printer } = invocation;
  const secret = await secretOf(parseFingerprint(operands[0] ?? ""), invocation);
  const token = secret.value.toString("latin1");
  if (!isRevocable(token)) throw notRevocable(secret);
  const [place] = secret.places;
  await printer.out.write(
    `${secret.rule.title}, ${secret.preview} (${secret.value.length} bytes), in ${printable(place.path)}\n` +
      "GitHub will revoke it at once and for ever, and tell its owner. Whatever still uses it stops working.\n",
  );
  await confirmed(secret.fingerprint, host.ask);
  await revokeCredential(token, await senderOf(host));
  secret.value.fill(0);
  await printer.out.write(
    "GitHub has taken the request; it takes effect within minutes. Look into the audit log for what the token was used for.\n",
  );
  return exitCodes.pass;
}

async function secretOf(
  target: FingerprintTarget,
  { operands, options, host, printer }: RevokeInvocation,
): Promise<RevealedSecret> {
  const found: RevealedSecret[] = [];
  await searchRepository({
    host,
    printer,
    folder: operands[1],
    policy: options.policy,
    reveal: (secret) => {
      if (meets(target, secret)) found.push({ ...secret, value: Buffer.from(secret.value) });
    },
  });
  return onlyOne(found, target);
}

/** Typed, by a person: what is revoked cannot be given back. */
async function confirmed(fingerprint: string, ask: ((question: string) => Promise<string>) | undefined): Promise<void> {
  if (!ask) {
    throw usageError(
      "USAGE_CONFIRMATION_NEEDED",
      "nothing was revoked: standard input is no terminal, so nobody could confirm it",
      "Run it in a terminal and type what it asks for.",
    );
  }
  const wanted = fingerprint.slice(0, 11);
  const answer = (await ask(`Type ${wanted} to revoke it: `)).trim();
  if (answer === wanted || answer === fingerprint) return;
  throw usageError(
    "REVOKE_NOT_CONFIRMED",
    "nothing was revoked: that was not the fingerprint",
    `Run it again and type ${wanted}.`,
  );
}

function notRevocable({ rule }: RevealedSecret): SallyportError {
  return usageError(
    "REVOKE_NOT_POSSIBLE",
    `${rule.title}: only personal, OAuth and user tokens of github.com can be revoked by whoever holds them`,
    rule.fix,
  );
}
