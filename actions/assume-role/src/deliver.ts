import type { Inputs, Job } from "@sallyport/action-kit";
import {
  type Circumstances,
  type Delivery,
  deliverAsOutputs,
  deliverAsVariables,
  deliverForRefresh,
  deliverToCommand,
  type Granted,
  hiddenNote,
  type Variables,
} from "@sallyport/assume";
import { printable, SallyportError } from "@sallyport/core";
import { audienceOf } from "@sallyport/federation";
import { laterSteps } from "./later-steps.ts";
import type { manifest } from "./manifest.ts";
import { commandOf } from "./shell-command.ts";
import { startTokenKeeper } from "./token-keeper.ts";

export interface DeliveryRequest {
  readonly delivery: Delivery;
  readonly input: Inputs<typeof manifest>;
  readonly job: Job;
  readonly circumstances: Circumstances;
  /** The script with which tools get credentials anew. */
  readonly helper: string;
}

/** Hands a granted credential on in the way that was chosen. Answers with the action's outputs. Where it throws, the credential is given back. */
export async function deliver(granted: Granted, request: DeliveryRequest) {
  const { job, circumstances, delivery } = request;
  const { identity, expires = "" } = granted.issued;
  // At once: they are there also when the command fails.
  job.setOutput("identity", identity);
  job.setOutput("expires", expires);
  job.print(
    `granted: ${printable(identity)}${expires === "" ? "" : ` until ${expires}`}, delivered by \`${delivery}\`${delivery === "refresh" ? "; the tools fetch it anew as they need it" : ""}`,
  );
  const outputs = { identity, expires, credential: "", token: "", "exit-code": "" };
  switch (delivery) {
    case "exec":
      return { ...outputs, "exit-code": await runCommand(granted, request) };
    case "refresh":
      await refresh(granted, request);
      return outputs;
    case "output": {
      const credential = JSON.stringify(await deliverAsOutputs(granted, circumstances));
      job.mask(credential);
      const [token = "", ...more] = granted.issued.secrets;
      return { ...outputs, credential, token: more.length === 0 ? token : "" };
    }
    case "env":
      setVariables(await deliverAsVariables(granted, circumstances), job);
      job.print(await exposure(job));
      return outputs;
  }
}

async function runCommand(granted: Granted, { input, job, circumstances }: DeliveryRequest): Promise<string> {
  const { credential } = granted.choice;
  const keyVariable =
    credential.provider === "github-app" ? [credential.privateKeyVariable ?? "GITHUB_APP_PRIVATE_KEY"] : [];
  const command = { ...commandOf(input.run ?? "", input.shell), without: keyVariable };
  const note = hiddenNote(granted, circumstances.env);
  if (note !== undefined) job.print(note);
  // The command gets the runner's signals as they come, with the runner's own time to end.
  const { signal: _, ...uncancelled } = circumstances;
  const { exitCode, isOver } = await deliverToCommand(granted, command, uncancelled, { inJob: true });
  job.setOutput("exit-code", String(exitCode));
  if (exitCode === 0) return "0";
  const { identity } = granted.issued;
  throw new SallyportError({
    code: "ASSUME_COMMAND_FAILED",
    message: `the command of \`run\` ended with exit code ${exitCode}`,
    decided: `The credential ${credential.name} was granted and the command had it, and the command failed. ${endText(granted, isOver)}`,
    fix: `Read what the command printed above. It had the credential ${credential.name} (${identity}), so this is not about getting one; perhaps about what that one may do.`,
  });
}

function endText({ issued: { revocation, expires } }: Granted, isOver: boolean): string {
  if (revocation === undefined)
    return `The credential ends by itself${expires === undefined ? "" : `, at ${expires}`}: its provider cannot end it sooner.`;
  return isOver
    ? "The credential has been given back."
    : "The credential could not be given back; the end of the job tries again.";
}

async function refresh(granted: Granted, { job, circumstances, helper }: DeliveryRequest): Promise<void> {
  const command = { program: process.execPath, parameters: [helper] };
  const { tokenFile, note, ...variables } = await deliverForRefresh(granted, command, circumstances);
  if (note !== undefined) job.print(`warning: ${note}.`);
  if (tokenFile !== undefined) await startTokenKeeper(helper, tokenFile, audienceOf(granted.choice.credential) ?? "");
  setVariables(variables, job);
}

function setVariables({ set, conflicts }: Variables, { environment, exportVariable, print }: Job): void {
  const replaced = Object.keys(set).filter((name) => environment[name] && environment[name] !== set[name]);
  for (const [name, value] of Object.entries(set)) exportVariable(name, value);
  if (conflicts.length > 0)
    print(
      `warning: ${conflicts.join(", ")} ${conflicts.length === 1 ? "is" : "are"} set too, and would be used instead. Take what sets ${conflicts.length === 1 ? "it" : "them"} out of the job.`,
    );
  if (replaced.length > 0)
    print(
      `warning: an earlier step had set ${replaced.join(", ")}; from here on the later steps use this credential. Where they need both, give each command its own with \`deliver: exec\`.`,
    );
}

/** Says what `env` means: who will see the credential. */
async function exposure({ environment }: Job): Promise<string> {
  const steps = await laterSteps(environment);
  const who =
    steps === undefined
      ? "every later step of this job, third-party actions too"
      : steps.length === 0
        ? "no later step: this is the last one, so there is nobody to use it"
        : steps.map((step) => printable(step)).join(", ");
  return `warning: with \`deliver: env\` the credential is seen by ${who}. \`deliver: exec\` shows it to one command only.`;
}
