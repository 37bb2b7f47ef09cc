import { fileURLToPath } from "node:url";
import type { GateContext, GateResult } from "@sallyport/action-kit";
import {
  type Assumption,
  assumeCredential,
  chooseRecorded,
  credentialRows,
  credentialTable,
  denialFinding,
  giveBack,
  ruleDescriptions,
} from "@sallyport/assume";
import { conclude, type Finding, SallyportError } from "@sallyport/core";
import { readSmallFiles } from "@sallyport/git";
import { applyRules, mentionAccess } from "@sallyport/policy";
import { untilCancelled } from "./cancellation.ts";
import { chosenDelivery } from "./chosen-delivery.ts";
import { deliver } from "./deliver.ts";
import { jobCircumstances } from "./job-circumstances.ts";
import type { manifest } from "./manifest.ts";

type Context = GateContext<typeof manifest, "summaryDue">;

/** The stage's credential, if policy and provider say yes, handed on as asked; or a finding that says why not. */
export async function assumeRole(context: Context, helper: URL): Promise<GateResult<typeof manifest>> {
  const { input, job, policy, saveState } = context;
  // Until the summary is written, the post step must write the table.
  saveState("summaryDue", "true");
  const circumstances = jobCircumstances(job);
  const choice = chooseRecorded({ policy, wish: input, record: circumstances.record });
  const delivery = chosenDelivery(input, choice);
  return untilCancelled(async (signal) => {
    const cancellable = { ...circumstances, signal };
    const assumption = await assumeCredential({ ...cancellable, policy, wish: input });
    if (assumption.kind === "granted" && signal.aborted) {
      await giveBack(assumption, cancellable);
      throw cancelled();
    }
    const request = { delivery, input, job, circumstances: cancellable, helper: fileURLToPath(helper) };
    const outputs = assumption.kind === "granted" ? await deliver(assumption, request) : noOutputs;
    const findings = await findingsOf(assumption, context);
    const summary = credentialTable(credentialRows(job.environment), circumstances.now());
    saveState("summaryDue", "");
    return { ...resultOf(assumption, findings, context), summary, outputs };
  });
}

const noOutputs = { identity: "", expires: "", credential: "", token: "", "exit-code": "" } as const;

function resultOf({ choice, claims }: Assumption, findings: readonly Finding[], context: Context) {
  const { input, policy, policyPath, policyFindings } = context;
  const change = applyRules(mentionAccess(policyFindings), policy, policyPath);
  const { stage, credential } = choice;
  const what = `${stage?.name ?? "no stage"}, credential ${credential.name} (${credential.provider})`;
  return {
    verdicts: [
      conclude({
        gate: "assume-role",
        // A denial that did not fail would let the job go on without its access, or with somebody else's.
        failOn: findings.length > 0 && input.failOn === "critical" ? "error" : input.failOn,
        allowUnknown: input.allowUnknown,
        findings: [...findings, ...change.findings],
        skipped: change.skipped,
        examined: [{ label: "claims", count: Object.keys(claims).length }],
      }),
    ],
    rules: ruleDescriptions,
    digests: {},
    scope: `stage ${what}`,
    notes: [],
  };
}

async function findingsOf(assumption: Assumption, context: Context): Promise<Finding[]> {
  if (assumption.kind === "granted") return [];
  const { policy, policyPath, repository } = context;
  const files = (isWanted: (path: string) => boolean) => readSmallFiles(repository, isWanted);
  return [await denialFinding(assumption, { policy, policyPath, now: () => new Date(), files })];
}

function cancelled(): SallyportError {
  return new SallyportError({
    code: "ASSUME_CANCELLED",
    message: "the job was cancelled while the credential was asked for; what was issued has been given back",
    fix: "Run the job again if it should go on.",
  });
}
