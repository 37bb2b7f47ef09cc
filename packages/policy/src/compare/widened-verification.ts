import { pointerOf } from "../parse/source-node.ts";
import type { LiveService, SecretsPolicy } from "../policy.ts";
import type { Weakening } from "./weakening.ts";

/** Every way in which more of what is found leaves the machine than before. */
export function widenedVerification({ verify: base }: SecretsPolicy, { verify: head }: SecretsPolicy): Weakening[] {
  const hosts = Object.entries(head?.hosts ?? {}).flatMap(([service, host]) => {
    const old = base?.hosts[service as LiveService];
    if (old === host) return [];
    const undo = old === undefined ? `Take ${service} out of secrets.verify.hosts.` : `Set ${service} to ${old} again.`;
    return [weakening(["hosts", service], `found credentials of ${service} may be sent to ${host} now`, undo)];
  });
  if (base === undefined || head === undefined || head.maxRequests <= base.maxRequests) return hosts;
  const message = `up to ${head.maxRequests} found credentials may be sent in one run now; it was ${base.maxRequests}`;
  return [...hosts, weakening(["max-requests"], message, `Set max-requests to ${base.maxRequests} again.`)];
}

function weakening(steps: readonly string[], message: string, undo: string): Weakening {
  return { rule: "policy/weakened-secrets", at: pointerOf("secrets", "verify", ...steps), message, undo };
}
