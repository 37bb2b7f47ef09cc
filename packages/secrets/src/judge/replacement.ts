import type { Credential, Policy, RegistryCredential } from "@sallyport/policy";
import type { LongLived } from "../rule.ts";
import type { SecretFacts } from "./judge-secrets.ts";

/** Which short-lived credential of a policy can take the place of a leaked long-lived one. */
type Kind =
  | { readonly providers: readonly Exclude<Credential["provider"], "registry">[]; readonly needs?: string }
  | { readonly registry: RegistryCredential["registry"] };

const aws: Kind = { providers: ["aws"], needs: "a role" };
const google: Kind = { providers: ["google"], needs: "a workload identity provider" };
const azure: Kind = { providers: ["azure"], needs: "an application with a federated credential" };
const vault: Kind = { providers: ["vault"], needs: "a JWT role" };
/** Most of them give way to the job's own token, which the rule says; a policy needs none for that. */
const github: Kind = { providers: ["octo-sts", "github-app"] };

/** By rule. Keys of services that know no federated identity are not among them. */
const kinds: Readonly<Record<string, Kind>> = {
  "secrets/aws-access-key-id": aws,
  "secrets/aws-temporary-access-key-id": aws,
  "secrets/aws-secret-access-key": aws,
  "secrets/aws-session-token": aws,
  "secrets/aws-bedrock-long-term-key": aws,
  "secrets/aws-bedrock-short-term-key": aws,
  "secrets/google-service-account-key": google,
  "secrets/google-oauth-access-token": google,
  "secrets/google-oauth-refresh-token": google,
  "secrets/azure-entra-client-secret": azure,
  "secrets/azure-storage-account-key": azure,
  "secrets/azure-account-key": azure,
  "secrets/azure-cosmos-db-key": azure,
  "secrets/azure-messaging-key": azure,
  "secrets/azure-shared-access-key": azure,
  "secrets/azure-container-registry-key": azure,
  "secrets/azure-sas-signature": azure,
  "secrets/azure-openai-key": azure,
  "secrets/vault-service-token": vault,
  "secrets/vault-batch-token": vault,
  "secrets/vault-legacy-token": vault,
  "secrets/github-personal-access-token": github,
  "secrets/github-fine-grained-token": github,
  "secrets/github-oauth-token": github,
  "secrets/npm-access-token": { registry: "npm" },
  "secrets/npmrc-auth-token": { registry: "npm" },
  "secrets/pypi-upload-token": { registry: "pypi" },
  "secrets/test-pypi-upload-token": { registry: "pypi" },
  "secrets/crates-io-token": { registry: "crates-io" },
  "secrets/rubygems-api-key": { registry: "rubygems" },
  "secrets/nuget-api-key": { registry: "nuget" },
  "secrets/jfrog-reference-token": { registry: "jfrog" },
  "secrets/jfrog-api-key": { registry: "jfrog" },
};

export const replacedRules = Object.keys(kinds);

const byProvider: Readonly<Record<LongLived, Kind>> = { aws, google, azure, vault };

function kindOf({ rule, check }: Pick<Subject, "rule" | "check">): Kind | undefined {
  return check.gives ? byProvider[check.gives] : kinds[rule.id];
}

/** Whether the policy has a short-lived credential for what the check says a long-lived one gives. */
export function isReplaced(gives: LongLived, policy: Pick<Policy, "stages">): boolean {
  return credentialsOf(policy).some(({ credential }) => fits(credential, byProvider[gives]));
}

const identities: readonly Kind[] = [aws, google, azure, vault];

/** Whether a workload signs in there by an identity of its own, so that no new long-lived credential is to be kept anywhere. */
export function givesWayToIdentity(rule: string): boolean {
  const kind = kinds[rule];
  return kind !== undefined && identities.includes(kind);
}

const mostNamed = 3;

type Subject = Pick<SecretFacts, "rule" | "check" | "places">;

/**
 * Answers what takes the place of a leaked credential, in the policy's own words, one sentence: those of the same AWS account first.
 * Undefined for a secret that no credential of a policy replaces. `all` are the secrets of the run: a secret access key belongs to the key
 * ids in the same file.
 */
export function replacements(
  all: readonly Subject[],
  policy: Pick<Policy, "stages">,
  policyPath: string,
): (secret: Subject) => string | undefined {
  const byPath = accountsByPath(all);
  return (secret) => {
    const kind = kindOf(secret);
    if (kind === undefined) return undefined;
    return sentence(kind, kind === aws ? accountsOf(secret, byPath) : new Set(), policy, policyPath);
  };
}

function sentence(
  kind: Kind,
  accounts: ReadonlySet<string>,
  policy: Pick<Policy, "stages">,
  policyPath: string,
): string | undefined {
  const fitting = credentialsOf(policy)
    .filter(({ credential }) => fits(credential, kind))
    .map((one) => ({ ...one, isSame: accounts.has(accountOf(one.credential) ?? "") }))
    .sort((a, b) => Number(b.isSame) - Number(a.isSame));
  if (fitting.length === 0) return howToAdd("No stage has a credential to take its place", kind, accounts);
  const named = fitting.slice(0, mostNamed).map(({ stage, credential, isSame }) => {
    const place = `line ${credential.at.start.line} of ${credential.file ?? policyPath}`;
    const account = accountOf(credential);
    const where =
      accounts.size === 0 || account === undefined ? "" : isSame ? ", the same account" : `, account ${account}`;
    return `\`stage: ${stage}\`, \`credential: ${credential.name}\` (${place}${where})`;
  });
  const list = `${named.join(", or ")}${fitting.length > mostNamed ? `, or another of ${fitting.length}` : ""}`;
  const isElsewhere = accounts.size > 0 && !fitting.some(({ isSame }) => isSame);
  return isElsewhere
    ? howToAdd(`The policy has credentials for other accounts alone, ${list}`, kind, accounts)
    : `In the pipeline use \`assume-role\` with ${list}.`;
}

function credentialsOf({ stages }: Pick<Policy, "stages">) {
  return Object.values(stages).flatMap(({ name, credentials }) =>
    Object.values(credentials).map((credential) => ({ stage: name, credential })),
  );
}

function fits(credential: Credential, kind: Kind): boolean {
  if (credential.provider === "registry") return "registry" in kind && credential.registry === kind.registry;
  return "providers" in kind && kind.providers.includes(credential.provider);
}

function howToAdd(found: string, kind: Kind, accounts: ReadonlySet<string>): string | undefined {
  const [account] = accounts;
  if (!("registry" in kind) && kind.needs === undefined) return undefined;
  const settings =
    "registry" in kind
      ? `\`provider: registry\` and \`registry: ${kind.registry}\``
      : `\`provider: ${kind.providers[0]}\` and ${kind.needs}${account === undefined ? "" : ` in account ${account}`}`;
  return `${found}: add one with ${settings} under \`credentials\` of the stage that needs it, and use \`assume-role\`.`;
}

/** Of the role that an AWS credential leads to, the last of its chain. */
function accountOf(credential: Credential): string | undefined {
  if (credential.provider !== "aws") return undefined;
  return (credential.chain?.at(-1) ?? credential.role).split(":")[4];
}

function accountsByPath(all: readonly Subject[]): ReadonlyMap<string, ReadonlySet<string>> {
  const accounts = new Map<string, Set<string>>();
  for (const secret of all) {
    const own = accountsIn(secret);
    if (own.length === 0) continue;
    for (const { path } of secret.places) {
      const known = accounts.get(path) ?? new Set();
      for (const account of own) known.add(account);
      accounts.set(path, known);
    }
  }
  return accounts;
}

/** The account that the secret itself names, else those of key ids in the same files. */
function accountsOf(secret: Subject, byPath: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const own = accountsIn(secret);
  return new Set(own.length > 0 ? own : secret.places.flatMap(({ path }) => [...(byPath.get(path) ?? [])]));
}

function accountsIn({ check }: Subject): string[] {
  return (check.evidence ?? []).filter(({ label }) => label === "AWS account").map(({ value }) => value);
}
