import { canonicalJson } from "@sallyport/core";
import { type EventCredential, notRevocableCode } from "@sallyport/evidence";
import { type Cleaned, cleanUp } from "@sallyport/federation";
import type { Credential } from "@sallyport/policy";
import type { JobStore } from "./deliver.ts";
import type { Circumstances } from "./prove-identity.ts";
import { issuedCredentials, livingCredentials } from "./recorder.ts";

/**
 * The end of the job: everything of every invocation is revoked, removed and blanked, told and recorded; also what of the issued credentials
 * lives on. It is told first: what cannot be recorded must be known all the same.
 */
export async function endOfJob(
  store: JobStore,
  around: Pick<Circumstances, "env" | "send" | "now" | "record">,
  blank: (variable: string) => void,
  tell: (end: Cleaned) => void = () => {},
): Promise<readonly Cleaned[]> {
  const { env, send, now, record } = around;
  const cleaned = await cleanUp(store.ledger, { folder: store.folder, send, now, blank });
  for (const end of cleaned) tell(end);
  for (const end of cleaned) {
    if (end.kind !== "token" && end.kind !== "lasting") continue;
    const isOver = end.outcome === "revoked" || end.outcome === "ended";
    record({
      type: end.outcome === "ended" ? "credential.expired" : "credential.revoked",
      outcome: isOver ? "success" : "failure",
      ...(isOver ? {} : { reason: end.kind === "lasting" ? notRevocableCode : "REVOKE_FAILED" }),
      credential: issuedAs(end, env),
    });
  }
  // What the tools of a provider fetched themselves is on no list: they hold it, and it ends by itself.
  for (const credential of livingCredentials(env)) {
    if (credential.exp !== undefined && Date.parse(credential.exp) <= now().getTime()) {
      record({ type: "credential.expired", outcome: "success", credential });
      continue;
    }
    const reason = neverRevocable.has(credential.provider ?? "") ? notRevocableCode : "REVOKE_FAILED";
    record({ type: "credential.revoked", outcome: "failure", reason, credential });
  }
  return cleaned;
}

const neverRevocable: ReadonlySet<string> = new Set<Credential["provider"]>([
  "aws",
  "google",
  "azure",
  "token-exchange",
]);

/** As its own event describes it, so that both are known to be about the same credential; else as much as the list knows. */
function issuedAs({ what, stage, credential: name, join }: Cleaned, env: Circumstances["env"]): EventCredential {
  const isSame = (each: EventCredential) => canonicalJson(each.join ?? {}) === canonicalJson(join ?? {});
  const all = issuedCredentials(env).filter(
    (each) => each.identity === what && each.stage === stage && each.name === name,
  );
  const found = all.findLast(isSame);
  return (
    found ?? {
      identity: what,
      ...(stage === undefined ? {} : { stage }),
      ...(name === undefined ? {} : { name }),
      ...(join === undefined ? {} : { join }),
    }
  );
}
