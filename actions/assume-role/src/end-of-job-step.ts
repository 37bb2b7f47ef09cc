import type { PostContext } from "@sallyport/action-kit";
import {
  type Circumstances,
  credentialRows,
  credentialTable,
  endOfJob,
  failedTokenRequests,
  reopenJobStore,
} from "@sallyport/assume";
import { printable } from "@sallyport/core";
import type { Cleaned } from "@sallyport/federation";
import { jobCircumstances } from "./job-circumstances.ts";

/** Ends what every invocation of the job has left. The first post step does it for all; the others find nothing. */
export async function endOfJobStep({ state, job, summarize }: PostContext<"summaryDue">): Promise<void> {
  const circumstances = jobCircumstances(job);
  const blank = (name: string) => job.exportVariable(name, "");
  const tell = ({ kind, what, outcome, why }: Cleaned) =>
    job.print(`${outcome}: ${kind} ${printable(what)}${why === undefined ? "" : ` (${printable(why)})`}`);
  // Also of what the provider's tools have fetched since, and of what somebody took off the list.
  let ends = 0;
  const record: Circumstances["record"] = (happening) => {
    circumstances.record(happening);
    ends += 1;
  };
  const cleaned = await endOfJob(reopenJobStore(job.environment), { ...circumstances, record }, blank, tell);
  if (cleaned.length > 0)
    for (const [code, times] of failedTokenRequests(job.environment))
      job.print(`not had: a fresh ID token, ${times === 1 ? "once" : `${times} times`} (${code})`);
  if (state.summaryDue || ends > 0)
    await summarize(credentialTable(credentialRows(job.environment), circumstances.now()));
}
