import type { Finding, Instant, RuleDescription, Severity, Unchecked, Verdict } from "@sallyport/core";
import { compileGlob, printable } from "@sallyport/core";
import type { Repository } from "@sallyport/git";
import type { Policy, SecretsPolicy, VerifyPolicy } from "@sallyport/policy";
import { beginCollecting, type Scope } from "./collect/collect-scope.ts";
import type { Collected } from "./collect/collected.ts";
import type { Gap } from "./collect/content.ts";
import { coverage, exclusion } from "./collect/coverage.ts";
import { textRedactor } from "./collect/redact-text.ts";
import type { Progress, ScanRun } from "./collect/scan-run.ts";
import type { CollectedLeak } from "./collect/sightings.ts";
import type { RevealedSecret } from "./describe-leaks.ts";
import { type DeclaringState, type Problem, readDeclarations } from "./documents/declarations.ts";
import { checkedOutState, commitState, toolsInUse } from "./documents/repository-facts.ts";
import type { Tool } from "./documents/tools.ts";
import { type Fingerprinter, fingerprinter } from "./fingerprinter.ts";
import { judgeSecrets, type SecretFacts } from "./judge/judge-secrets.ts";
import { isReplaced } from "./judge/replacement.ts";
import type { LiveVerification } from "./live/verify-secrets.ts";
import { type CompiledRules, compileRules, ruleSetWith } from "./rule-set.ts";
import { describeSecretRule } from "./rules/describe.ts";
import type { Baseline } from "./suppressions/load-baselines.ts";
import { suppressionRules } from "./suppressions/rule-pages.ts";

export interface DetectSecretsRequest {
  /** Absent for a folder without Git, of which only the tree can be looked at. */
  readonly repository: Repository | undefined;
  /** The folder that was asked for; a folder inside the repository limits the scope `tree` to it. */
  readonly path: string;
  /** In the scope `tree`: nothing but this file below `path`, also where Git ignores it. Absolute, without links on the way. */
  readonly file?: string;
  readonly scope: Scope;
  readonly policy: Policy;
  /** Where findings about the policy point to. */
  readonly policyPath?: string;
  /** The commit that the policy was read from, whose baselines hold; absent for what is checked out. */
  readonly policyCommit?: string;
  readonly now: Instant;
  readonly failOn: Severity;
  readonly allowUnknown?: readonly string[];
  /** Entry file of worker threads, which calls `runSecretsWorker`; absent: one thread. */
  readonly worker?: URL;
  /** Called at most ten times a second. */
  readonly onProgress?: (progress: Progress) => void;
  /** Is handed every value that was found, which is otherwise kept from everybody: only for having it revoked. */
  readonly reveal?: (secret: RevealedSecret) => void;
  /** Asks the hosts of the policy whether what was found still works. Absent: nothing leaves the machine. */
  readonly verify?: LiveVerification;
  /** Findings about the policy, from `loadPolicy`; they count in the same verdict. */
  readonly policyFindings?: readonly Finding[];
}

export interface DetectSecretsResult {
  readonly verdict: Verdict;
  /** Descriptions of all secret rules that ran. */
  readonly rules: readonly RuleDescription[];
  readonly digests: Readonly<Record<string, string>>;
  /** In words, for `Subject.scope`: `pull request 12: 3 commits onto 1a2b3c4`. */
  readonly scopeText: string;
  readonly notes: readonly string[];
}

/**
 * Looks for secrets in a scope and judges them by the policy. Nothing in the result holds a byte of a secret beyond the public
 * prefix of its format. Throws a SallyportError where the scope cannot be looked at at all (SCOPE_NEEDS_GIT, NO_WORKING_TREE,
 * VERIFY_REFUSED, VERIFY_NO_HOST, what @sallyport/git throws); what could not be looked at in part is in the verdict.
 */
export async function detectSecrets(request: DetectSecretsRequest): Promise<DetectSecretsResult> {
  const { policy } = request;
  const asked = request.verify && (await import("./live/permission.ts"));
  const hosts = asked?.allowedVerification(policy.secrets, request.scope.kind);
  // Git is asked first: it needs as long for its answers as the rules need to be made ready.
  const collect = beginCollecting(request);
  const [declaring, rules] = await Promise.all([declaringStates(request), compiledFor(policy)]);
  const declared = await readDeclarations(declaring);
  const ruleSet = ruleSetWith(rules, declared);
  const redact = textRedactor(ruleSet.scanner);
  const seen = coverage(redact);
  const fingerprints = fingerprinter(policy.secrets.salt);
  const run: ScanRun = {
    ruleSet,
    onLeak: fingerprints.notice,
    customRules: policy.secrets.customRules,
    declaring,
    coverage: seen,
    excluded: exclusion(policy.secrets.exclude),
    redact,
    honoursComments: honoursComments(policy.secrets),
    ...(policy.secrets.maxFileSize === undefined ? {} : { maxFileSize: policy.secrets.maxFileSize }),
    ...(request.worker ? { worker: request.worker } : {}),
    ...(request.onProgress ? { onProgress: request.onProgress } : {}),
  };
  const { tables, leaks: found, comments, scopeText } = await collect(run);
  const leaks = found.filter((leak) => isOfInterest(leak, policy));
  for (const problem of declared.problems) seen.gap(gapOf(problem));
  for (const gap of await gapsOfClone(request.repository, seen.missing)) seen.uncheck(gap);
  seen.count("rules", ruleSet.rules.length);
  const secrets = leaks.length === 0 ? [] : await describe(leaks, request, run, { fingerprints, hosts });
  for (const table of tables) table.clear();
  const { unchecked, skipped, examined, notes } = seen;
  const verdict = judgeSecrets(
    {
      secrets,
      tools: await toolsOf(secrets, request, run),
      policyFindings: request.policyFindings ?? [],
      comments,
      baselines: await baselinesOf(request),
      narrowed: await narrowedBy(request, declaring),
      unchecked,
      skipped,
      examined,
      isWhole: isWhole(request.scope) && unchecked.length === 0,
      isStaged: request.scope.kind === "staged",
    },
    { ...request, allowUnknown: request.allowUnknown ?? [] },
  );
  return {
    verdict,
    rules: [...ruleSet.rules.map(describeSecretRule), ...suppressionRules],
    digests: { "secrets rules": ruleSet.scanner.digest },
    scopeText,
    notes,
  };
}

/** What only names a secret is no leak. It matters in workflows of today, where the policy has a better way to the same access. */
function isOfInterest({ leak, stillAt }: CollectedLeak, policy: Policy): boolean {
  const { gives } = leak.check;
  return gives === undefined || (stillAt !== null && isReplaced(gives, policy));
}

async function compiledFor({ secrets }: Policy): Promise<CompiledRules> {
  return compileRules(secrets.customRules);
}

async function baselinesOf({ policy, repository, path, policyCommit, now }: DetectSecretsRequest): Promise<Baseline[]> {
  if (!policy.secrets.baseline?.length) return [];
  const { loadBaselines } = await import("./suppressions/load-baselines.ts");
  const source = { repository, folder: path, ...(policyCommit === undefined ? {} : { policyCommit }) };
  return loadBaselines(policy.secrets, source, now);
}

function honoursComments({ inline, inlineFrom }: SecretsPolicy): (path: string) => boolean {
  if (inline === "off") return () => false;
  if (inlineFrom === undefined) return () => true;
  const patterns = inlineFrom.map(compileGlob);
  return (path) => patterns.some((matches) => matches(path));
}

/** Asked for only where a finding's fix depends on it. */
async function toolsOf(secrets: readonly SecretFacts[], request: DetectSecretsRequest, run: ScanRun) {
  const hasPlace = secrets.some(({ rule, check }) => rule.kind === "document" || check.standsIn !== undefined);
  if (!hasPlace) return new Map<Tool, string>();
  const tools = await toolsInUse(request.repository, run.ruleSet.tools);
  return new Map([...tools].map(([tool, path]) => [tool, printable(run.redact(path))] as const));
}

function gapOf({ path, why, isSerious }: Problem): Gap {
  return { kind: isSerious ? "document-too-complex" : "document-unparsed", subject: path, detail: why };
}

/** What is checked out, and where a change is judged also the commit that it is judged by. */
async function declaringStates(request: DetectSecretsRequest): Promise<DeclaringState[]> {
  const { repository, path, scope, policyCommit } = request;
  const isChange = repository !== undefined && policyCommit !== undefined;
  const looksAtFiles = scope.kind === "tree" || scope.kind === "repository";
  const states = [
    checkedOutState(repository, path, looksAtFiles),
    ...(isChange ? [commitState(repository, policyCommit)] : []),
  ];
  return Promise.all(states);
}

async function narrowedBy({ repository }: DetectSecretsRequest, [after, before]: readonly DeclaringState[]) {
  if (!repository || !after || !before) return [];
  const { loadNarrowedSops } = await import("./suppressions/narrowed-sops.ts");
  return loadNarrowedSops(repository, before, after);
}

/** Only such scopes see every place where an exception may be needed. */
function isWhole(scope: Scope): boolean {
  return scope.kind === "repository" || (scope.kind === "history" && scope.since === undefined);
}

async function gapsOfClone(repository: Repository | undefined, missing: ReadonlySet<string>): Promise<Unchecked[]> {
  if (!repository || missing.size === 0) return [];
  return (await import("@sallyport/git")).missingObjects(repository, missing);
}

async function describe(
  leaks: Collected["leaks"],
  { reveal, verify }: DetectSecretsRequest,
  run: ScanRun,
  { fingerprints, hosts }: { readonly fingerprints: Fingerprinter; readonly hosts: VerifyPolicy | undefined },
) {
  const { describeLeaks } = await import("./describe-leaks.ts");
  const candidates = verify && hosts && (await import("./live/collect-candidates.ts")).candidateList();
  const see = candidates
    ? (secret: RevealedSecret) => {
        reveal?.(secret);
        candidates.add(secret);
      }
    : reveal;
  const { secrets, passing } = await describeLeaks(leaks, fingerprints, see ? { reveal: see } : {});
  if (passing > 0) {
    run.coverage.note(
      `${passing} findings have fingerprints (s0:…) for this run only: too many guessable values to identify them all`,
    );
  }
  if (!candidates) return secrets;
  const { askAbout } = await import("./live/ask-about.ts");
  return askAbout(secrets, candidates.take(), hosts, verify, run.coverage);
}
