import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Claims } from "@sallyport/core";
import { createIssuer, type RequestRight, type SandboxIssuer } from "./issuer/issuer.ts";
import { claimsOfJob, eventOf, type JobIdentity } from "./issuer/job-identity.ts";
import { createFaults, type Fault, type Faults } from "./network/fault.ts";
import { type SeenRequest, startNetwork, type Tunnel } from "./network/network.ts";
import type { SandboxRequest } from "./network/service.ts";
import { createLedger, type Ledger } from "./providers/ledger.ts";
import type { Provider } from "./providers/provider.ts";
import { createCertificateAuthority } from "./tls/certificate-authority.ts";

export interface SandboxOptions {
  /** Address of the issuer; default that of github.com. */
  readonly issuer?: string;
  readonly providers?: readonly Provider[];
  readonly faults?: readonly Fault[];
  /** The clock of everything in it; default the system's. */
  readonly now?: () => Date;
}

/** GitHub and the providers on this machine, under their own names, over real TLS. Nothing leaves the machine. */
export interface Sandbox {
  /** For a process that shall live in it: HTTPS_PROXY and NODE_EXTRA_CA_CERTS. */
  readonly environment: Readonly<Record<string, string>>;
  /** Of its certificate authority, PEM. */
  readonly certificate: string;
  readonly issuer: SandboxIssuer;
  readonly faults: Faults;
  readonly ledger: Ledger;
  /** Everything that was asked, in order. */
  readonly requests: readonly SeenRequest[];
  readonly tunnels: readonly Tunnel[];
  startJob(identity?: JobIdentity): SandboxJob;
  close(): Promise<void>;
}

/** A job that runs in the sandbox. */
export interface SandboxJob {
  /** What its steps have besides: the way into the sandbox and, with `id-token: write`, the right to ask for tokens. */
  readonly environment: Readonly<Record<string, string>>;
  /** What its `github` context says, for `runJob` and `runAction`. */
  readonly context: Readonly<Record<string, string>>;
  readonly claims: Claims;
  /** From now on it gets no more tokens. */
  end(): void;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? (() => new Date());
  const faults = createFaults(options.faults);
  const ledger = createLedger(now);
  const authority = await createCertificateAuthority();
  const issuer = await createIssuer(options.issuer ?? "https://token.actions.githubusercontent.com", now, faults);
  const context = { issuer, ledger, now };
  const providers = (options.providers ?? []).map((provider) => ({
    name: provider.name,
    isHost: provider.isHost,
    answer: async (request: SandboxRequest) => await provider.answer(request, context),
  }));
  const network = await startNetwork({ authority, services: [issuer.service, ...providers], faults, now });
  const folder = mkdtempSync(join(tmpdir(), "sallyport-authority-"));
  const file = join(folder, "sandbox.pem");
  writeFileSync(file, authority.certificate);
  const environment = { HTTPS_PROXY: network.proxy, NODE_EXTRA_CA_CERTS: file };
  return {
    environment,
    certificate: authority.certificate,
    issuer,
    faults,
    ledger,
    requests: network.requests,
    tunnels: network.tunnels,
    startJob(identity = {}) {
      const claims = claimsOfJob(identity, issuer.url);
      const right = mayAskForTokens(identity) ? issuer.open(claims) : undefined;
      return {
        environment: { ...environment, ...variablesOf(right) },
        context: contextOf(claims, identity),
        claims,
        end: () => right?.end(),
      };
    },
    async close() {
      await network.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Events whose run belongs to the pull request, and with it to the fork where that comes from one. */
const ofThePullRequest: ReadonlySet<string> = new Set([
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment",
]);

/** GitHub gives no tokens to jobs without the permission, to pull requests of forks, and to those of Dependabot. */
function mayAskForTokens(identity: JobIdentity): boolean {
  if (identity.permissions?.["id-token"] !== "write" || identity.actor === "dependabot[bot]") return false;
  const event = eventOf(identity);
  // `pull_request_target` runs the base's own code, so it may, also for a fork.
  if (!ofThePullRequest.has(event.name)) return true;
  const { pull_request: pullRequest } = event.payload as {
    pull_request?: { head?: { repo?: { full_name?: string } | null } };
  };
  return pullRequest?.head?.repo?.full_name === event.repository;
}

function variablesOf(right: RequestRight | undefined): Record<string, string> {
  if (right === undefined) return {};
  return { ACTIONS_ID_TOKEN_REQUEST_URL: right.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: right.token };
}

/** The parts of the `github` context that are also claims, so that the two agree. */
function contextOf(claims: Claims, identity: JobIdentity): Record<string, string> {
  const names = [
    "actor",
    "actor_id",
    "repository_id",
    "repository_owner_id",
    "run_id",
    "run_attempt",
    "run_number",
    "workflow",
    "workflow_ref",
    "workflow_sha",
    "ref_protected",
  ];
  const entries = names.map((name) => [name, claims[name]] as const);
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { ...Object.fromEntries(texts), triggering_actor: String(claims.actor), job: identity.job ?? "deploy" };
}
