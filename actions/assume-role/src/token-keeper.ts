import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { printable, SallyportError } from "@sallyport/core";
import { keeperEnvironment } from "./keeper-environment.ts";

/** What the helper prints once a token is in the file. */
export const readyWord = "ready";

/**
 * Azure's tools read the ID token from a file. A process of its own keeps it fresh: it ends when the post step removes the file, and the
 * runner ends it with the job anyway. Resolves when a token is in the file. Throws ASSUME_TOKEN_KEEPER.
 */
export async function startTokenKeeper(helper: string, file: string, audience: string): Promise<void> {
  const keeper = spawn(process.execPath, [helper, "keep-token", file, audience], {
    detached: true,
    env: keeperEnvironment(process.env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = text(keeper.stderr);
  const isReady = await new Promise<boolean>((resolve) => {
    keeper.once("error", () => resolve(false));
    keeper.once("exit", () => resolve(false));
    keeper.stdout.once("data", (bytes: Buffer) => resolve(bytes.toString().startsWith(readyWord)));
  });
  if (!isReady) throw notKept(await said.catch(() => ""));
  said.catch(() => {});
  keeper.stdout.destroy();
  keeper.stderr.destroy();
  keeper.unref();
}

function notKept(said: string): SallyportError {
  const [why = "", ...fix] = said
    .replace(/^sallyport: /, "")
    .trim()
    .split(/\nfix: /);
  return new SallyportError({
    code: "ASSUME_TOKEN_KEEPER",
    message: `no ID token could be put into the file that Azure's tools read: ${printable(why || "the helper ended at once")}`,
    fix: fix.join(" ") || "Run the job again; with `deliver: exec` no helper is needed.",
  });
}
