import { stripVTControlCharacters } from "node:util";
import { attacks } from "./attacks.ts";
import { trust } from "./cloud.ts";
import type { Rehearsal, Rehearsed } from "./rehearsal.ts";
import { stageTable } from "./stage-table.ts";
import { whyRefused } from "./why-refused.ts";

/** The rehearsal for a terminal. Says the same whenever it runs. `folder` is the example. */
export async function rehearsalText(rehearsal: Rehearsal, folder: string): Promise<string> {
  const { delivery, asDeploy, pastSallyport, refused } = rehearsal;
  const [refusal] = refused;
  const asked = [...delivery, asDeploy].flatMap(({ rows }) => rows);
  // What the second run of validate got is the same as the first one got.
  const rows = [
    ...delivery.flatMap(({ rows: own }) => own),
    ...asked.filter(({ decision }) => decision.effect === "deny"),
  ];
  return [
    delivery.map(({ name, run }) => `  ${name.padEnd(10)}${run.conclusion}: ${saidBy(run.log)}`).join("\n"),
    "Now a dependency of `validate` has been taken over, and its step wants to deploy.",
    `  1. ${attacks.asDeploy.what}`,
    indented(denialIn(asDeploy)),
    "     Stopped by the policy. AWS was not asked.",
    `  2. ${attacks.pastSallyport.what}`,
    indented(answerIn(pastSallyport)),
    ...(refusal ? [indented(await whyRefused(refusal, folder, trust.deploy.document))] : []),
    "     Stopped by the trust document of the role.",
    "What was asked of Sallyport, and what became of it:",
    stageTable(rows, new Date()),
  ].join("\n\n");
}

/** The jobs' summaries, as GitHub shows them on the page of the run. */
export function summariesOf({ delivery, asDeploy }: Rehearsal): string {
  const jobs = [...delivery, { ...asDeploy, name: "validate, compromised" }];
  return jobs.map(({ name, run }) => `# ${name}\n\n${run.summary}\n`).join("\n");
}

/** What the job's own command printed. */
function saidBy(log: string): string {
  return /^(?:compare|publish|roll-out): .*$/m.exec(log)?.[0] ?? "its command printed nothing";
}

function answerIn({ run }: Rehearsed): string {
  return /^AWS answers.*$/m.exec(run.log)?.[0] ?? "it got no answer";
}

/** What the log says about the denial, as far as it says which claim was missing. */
function denialIn({ run }: Rehearsed): string {
  const lines = stripVTControlCharacters(run.log).split("\n");
  const start = lines.findIndex((line) => line.startsWith("error[identity/stage-denied]"));
  const length = lines.slice(start).findIndex((line) => line.startsWith("  fingerprint:"));
  return start < 0 || length < 0 ? "its log holds no denial" : lines.slice(start, start + length).join("\n");
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "     ");
}
