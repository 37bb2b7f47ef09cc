import { shortText } from "@sallyport/core";
import type { Host } from "../host/host.ts";
import { usageError } from "../usage-error.ts";

/** One ref that a push updates. Ids are whole; one of zeros stands for nothing: no such ref on the remote yet, or a deletion. */
export interface PushedRef {
  readonly localRef: string;
  readonly localOid: string;
  readonly remoteRef: string;
  readonly remoteOid: string;
}

/** The local side may be any revision, also one with spaces; the others can hold none. Source: githooks(5), pre-push. */
const line = /^(.+) ([0-9a-f]{40}|[0-9a-f]{64}) (\S+) ([0-9a-f]{40}|[0-9a-f]{64})$/;

/** Reads what git writes to a pre-push hook. Throws PUSH_LINES_INVALID. */
export function parsePushedRefs(text: string): PushedRef[] {
  return text
    .split("\n")
    .filter((each) => each !== "")
    .map((each) => {
      const [, localRef, localOid, remoteRef, remoteOid] = line.exec(each) ?? [];
      if (!localRef || !localOid || !remoteRef || !remoteOid) throw invalidLine(each);
      return { localRef, localOid, remoteRef, remoteOid };
    });
}

/** The refs of the push for which this hook runs; none when all is up to date. Throws PUSH_LINES_MISSING and PUSH_LINES_INVALID. */
export async function readPushedRefs({
  input,
  environment,
}: Pick<Host, "input" | "environment">): Promise<PushedRef[]> {
  if (input === undefined) throw missingLines("standard input is a terminal");
  const refs = parsePushedRefs(await input());
  // The pre-commit framework keeps the lines for itself: then nothing would be checked, ever.
  if (refs.length === 0 && environment.PRE_COMMIT === "1")
    throw missingLines("the pre-commit framework passes none on");
  return refs;
}

function invalidLine(text: string): Error {
  return usageError(
    "PUSH_LINES_INVALID",
    `--pre-push reads lines of LOCAL-REF ID REMOTE-REF ID, and this is none: "${shortText(text, 200)}"`,
    "Let git call it: run `sallyport hooks install --pre-push`, or `exec` it from your pre-push hook with its standard input untouched.",
  );
}

function missingLines(why: string): Error {
  return usageError(
    "PUSH_LINES_MISSING",
    `--pre-push reads from standard input what git is about to push, and ${why}`,
    "Run `sallyport hooks install --pre-push`. By hand, `sallyport secrets --range origin/main..HEAD` looks at the same.",
  );
}
