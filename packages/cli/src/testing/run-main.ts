import type { Host } from "../host/host.ts";
import { main } from "../main.ts";

/** For tests: how `sallyport` ended, and what it wrote. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunMainOptions extends Partial<Omit<Host, "words" | "stdout" | "stderr">> {
  readonly folder: string;
  /** Both streams are terminals of 100 columns. */
  readonly isTerminal?: boolean;
}

/**
 * For tests: runs `sallyport` in this process. Unless said otherwise the environment is empty, nobody can be asked, and it is the morning of
 * 2026-11-21.
 */
export async function runMain(
  words: readonly string[],
  { isTerminal = false, ...given }: RunMainOptions,
): Promise<Ran> {
  const written = { out: "", err: "" };
  const outlet = (name: "out" | "err") => ({
    write: async (text: string) => {
      written[name] += text;
    },
    isTerminal,
    columns: isTerminal ? 100 : undefined,
  });
  const code = await main({
    environment: {},
    ask: undefined,
    now: () => new Date("2026-11-21T08:00:00Z"),
    ...given,
    words,
    stdout: outlet("out"),
    stderr: outlet("err"),
  });
  return { code, ...written };
}
