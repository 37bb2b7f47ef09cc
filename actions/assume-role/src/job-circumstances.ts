import type { Job } from "@sallyport/action-kit";
import { type Circumstances, recorder } from "@sallyport/assume";
import { version } from "@sallyport/core";
import { createHttpSender } from "@sallyport/http";

/** The network, the clock, the masks and the evidence of this job. */
export function jobCircumstances({ environment, mask }: Pick<Job, "environment" | "mask">): Circumstances {
  const now = () => new Date();
  return {
    env: environment,
    send: createHttpSender({ env: { ...environment }, userAgent: `sallyport/${version}` }),
    now,
    mask,
    record: recorder("assume-role", environment, now),
  };
}
