import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { answerTool, describeFailure, type ToolAnswer, tokenFor } from "@sallyport/assume";
import { keepTokenFile } from "@sallyport/federation";
import { jobCircumstances } from "./job-circumstances.ts";
import { readyWord } from "./token-keeper.ts";

/**
 * What the provider's tools call for a credential, long after the step has ended: `helper.js REQUEST` prints it in the words of the tool;
 * `helper.js keep-token FILE AUDIENCE` keeps a fresh ID token in a file. Nothing of it comes into the job's log.
 */
export async function helper(): Promise<void> {
  const [, , ...words] = process.argv;
  if (words[0] === "keep-token") return keepToken(words[1] ?? "", words[2] ?? "");
  const { stdout, stderr, exitCode } = await answerRequest(words[0] ?? "");
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exitCode;
}

async function answerRequest(file: string): Promise<ToolAnswer> {
  try {
    return await answerTool(await readFile(file, "utf8"), ownCircumstances());
  } catch (thrown) {
    const gone = (thrown as { code?: unknown }).code === "ENOENT";
    const why = gone ? new Error("the job that this credential was for has ended") : thrown;
    const { output, exitCode } = describeFailure(why);
    return { stdout: "", stderr: `${output}\n`, exitCode };
  }
}

/** A tool reads what is printed here: no workflow command may stand in it, so nothing can be masked. */
function ownCircumstances() {
  return jobCircumstances({ environment: process.env, mask: () => {} });
}

const longestJob = 24 * 3_600_000;
const watchInterval = 500;
/** Half a minute lies between two attempts. Where no token came for ten minutes, the job is over or its network is. */
const mostFailures = 20;

async function keepToken(file: string, audience: string): Promise<void> {
  const ended = new AbortController();
  // The post step removes the file; a token that came too late must not bring it back.
  const isWanted = () => existsSync(file);
  const watch = setInterval(() => isWanted() || ended.abort(), watchInterval);
  const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(longestJob)]);
  let failures = 0;
  try {
    const { done } = await keepTokenFile({
      file,
      signal,
      async idToken() {
        const token = await tokenFor(audience, { ...ownCircumstances(), signal });
        if (!isWanted()) throw new Error("the job has ended");
        failures = 0;
        return token;
      },
      sleep: async (milliseconds, stop) => void (await setTimeout(milliseconds, undefined, { signal: stop })),
      // Recorded by `tokenFor`; the post step tells it.
      onFailure: () => {
        failures += 1;
        if (failures >= mostFailures) ended.abort();
      },
    });
    process.stdout.write(`${readyWord}\n`);
    await done;
  } catch (thrown) {
    const { output, exitCode } = describeFailure(thrown);
    process.stderr.write(`${output}\n`);
    process.exitCode = exitCode;
  } finally {
    clearInterval(watch);
  }
}
