import { instant, isRecord } from "@sallyport/core";
import type { VaultCredential } from "@sallyport/policy";
import { AnswerProblem, type JsonObject, jsonAnswer, optionalText, secondsField, textField } from "../answer.ts";
import { audienceOf } from "../audience.ts";
import { callProvider } from "../call.ts";
import { cleanId } from "../clean-text.ts";
import type { ExchangeContext } from "../context.ts";
import { maskSecret } from "../delivery/mask-forms.ts";
import { identityOf } from "../identity-of.ts";
import type { IssuedCredential, RevocationHandle } from "../issued-credential.ts";
import { denialWith, ProviderDenial } from "../provider-denial.ts";
import { revoke } from "../revoke.ts";
import { readVaultRefusal, vaultRefusals } from "./refusals.ts";
import { renewVaultToken } from "./renew.ts";
import { vaultRequest } from "./request.ts";

interface Lease {
  readonly token: string;
  readonly accessor: string | undefined;
  /** 0: without end. */
  readonly seconds: number;
  readonly renewable: boolean;
  /** How often it may be used; 0: as often as one likes. */
  readonly uses: number;
  readonly isBatch: boolean;
}

/** Login by JWT at Vault or OpenBao; the lease is set to the wanted time by renewing. https://developer.hashicorp.com/vault/api-docs/auth/jwt#jwt-login */
export async function loginVault(credential: VaultCredential, context: ExchangeContext): Promise<IssuedCredential> {
  const login = await openLease(credential, context);
  const wanted = context.durationSeconds ?? credential.duration;
  const handle = login.isBatch ? undefined : handleOf(login, credential);
  try {
    const lease = isShortEnough(login, wanted, credential) ? login : await fitLease(login, wanted, credential, context);
    const isTooLong = wanted !== undefined && (lease.seconds === 0 || lease.seconds > wanted + 60);
    if (isTooLong) throw tooLong(lease, wanted, credential);
    return issuedFrom(lease, handle, credential, context.now());
  } catch (error) {
    // What nobody will use must not live on.
    const end = handle && (await revoke(handle, context));
    throw end?.revoked === false && error instanceof ProviderDenial ? stillAlive(error, end.why, login) : error;
  }
}

async function openLease(credential: VaultCredential, context: ExchangeContext): Promise<Lease> {
  const { role, namespace, mount = "jwt" } = credential;
  const audience = audienceOf(credential) ?? "";
  const where = `auth/${mount}${namespace === undefined ? "" : ` in the namespace ${namespace}`}`;
  return await callProvider(
    {
      provider: "vault",
      operation: "login",
      asked: { what: `the role ${role} at ${where} of ${new URL(credential.url).host}`, audience },
      audience,
      request: (jwt) => vaultRequest(credential, `auth/${mount}/login`, { role, jwt }),
      read: (reply) => readLease(jsonAnswer(reply), context.mask),
      refusal: readVaultRefusal,
      refusals: vaultRefusals,
    },
    context,
  );
}

/** https://developer.hashicorp.com/vault/docs/concepts/response-wrapping, https://developer.hashicorp.com/vault/docs/auth/login-mfa */
function readLease({ auth, wrap_info: wrapped }: JsonObject, mask: (secret: string) => void): Lease {
  if (isRecord(wrapped)) {
    maskSecret(textField(wrapped, "token"), mask);
    throw new AnswerProblem("JSON whose token is wrapped (`wrap_info`), which was not asked for");
  }
  if (!isRecord(auth)) throw new AnswerProblem("JSON without `auth`");
  if (isRecord(auth.mfa_requirement))
    throw new AnswerProblem("JSON that asks for a second factor (`mfa_requirement`), which a job does not have");
  const token = textField(auth, "client_token");
  maskSecret(token, mask);
  return {
    token,
    accessor: optionalText(auth.accessor),
    seconds: secondsField(auth, "lease_duration"),
    renewable: auth.renewable === true,
    uses: typeof auth.num_uses === "number" ? auth.num_uses : 0,
    isBatch: auth.token_type === "batch",
  };
}

function handleOf({ token }: Lease, { url, namespace }: VaultCredential): RevocationHandle {
  return { kind: "vault", url, token, ...(namespace === undefined ? {} : { namespace }) };
}

/** Only a duration of the credential's own lengthens a lease: a stage's `max-duration` allows more and asks for nothing. */
function isShortEnough({ seconds }: Lease, wanted: number | undefined, { duration }: VaultCredential): boolean {
  return wanted !== undefined && duration === undefined && seconds > 0 && seconds <= wanted;
}

/** Renewing sets the rest of a lease to what is asked for, shorter too, within the role's own maximum. */
async function fitLease(
  lease: Lease,
  wanted: number | undefined,
  credential: VaultCredential,
  context: ExchangeContext,
): Promise<Lease> {
  if (wanted === undefined || wanted === lease.seconds || !lease.renewable) return lease;
  // To renew is a use, too; after the last one a token is gone.
  if (lease.uses === 1) return lease;
  return { ...lease, seconds: await renewVaultToken({ ...credential, token: lease.token, seconds: wanted }, context) };
}

function stillAlive(denial: ProviderDenial, why: string, { seconds, accessor }: Lease): ProviderDenial {
  const lives = seconds === 0 ? "without end" : `for ${seconds} seconds`;
  const name = accessor === undefined ? "" : `, accessor ${cleanId(accessor, []) ?? "unknown"}`;
  const left = `the token that Vault gave is not used, and could not be revoked (${why}); it lives ${lives}${name}`;
  return denialWith(denial, { message: `${denial.message}; ${left}` });
}

function tooLong(
  { isBatch, ...lease }: Lease,
  wanted: number,
  { role, mount = "jwt" }: VaultCredential,
): ProviderDenial {
  const lives = lease.seconds === 0 ? "without end" : `${lease.seconds} seconds`;
  return new ProviderDenial({
    code: "FEDERATION_DURATION",
    message: `Vault gave the role ${role} a token that lives ${lives}, longer than the ${wanted} seconds that the policy allows${isBatch ? "; batch tokens cannot be revoked" : ""}`,
    fix: `Set \`token_ttl=${wanted}s\`, \`token_period=0\` and \`token_type=service\` on the role (\`vault write auth/${mount}/role/${role} …\`), or make it renewable. A token with a period takes no other time.`,
    provider: "vault",
    providerCode: "lease-too-long",
    asked: { what: `the role ${role}` },
  });
}

function issuedFrom(
  { token, accessor, seconds }: Lease,
  handle: RevocationHandle | undefined,
  credential: VaultCredential,
  now: Date,
): IssuedCredential {
  const { url, namespace } = credential;
  const expires = seconds === 0 ? undefined : instant(new Date(now.getTime() + seconds * 1000));
  const until = expires === undefined ? {} : { expires };
  const lives = expires === undefined ? "without end" : `until ${expires}`;
  return {
    provider: "vault",
    ...until,
    environment: {
      VAULT_ADDR: url,
      VAULT_TOKEN: token,
      ...(namespace === undefined ? {} : { VAULT_NAMESPACE: namespace }),
    },
    outputs: { token },
    secrets: [token],
    join: accessor === undefined ? {} : { accessor },
    identity: identityOf(credential),
    ...(handle === undefined
      ? { notRevocable: `Vault cannot revoke batch tokens; this one lives ${lives}` }
      : { revocation: { ...handle, ...until } }),
  };
}
