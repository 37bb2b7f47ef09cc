import type { Job } from "./gate.ts";
import type { Runner } from "./runner.ts";

export function jobOf({ mask, print, setOutput, exportVariable }: Runner, environment: NodeJS.ProcessEnv): Job {
  return { environment, mask, print, setOutput, exportVariable };
}
