import { exitCodes } from "@sallyport/core";
import { type Host, processHost } from "./host/host.ts";
import { main } from "./main.ts";

/** Runs the real process. `process.exitCode` rather than `process.exit`, so that everything written to a pipe arrives. */
export async function start(script: URL): Promise<void> {
  let taken: (() => void) | undefined;
  const host: Host = {
    ...processHost(script),
    takeSignals: (handler) => {
      taken = handler;
    },
  };
  // Only here the process ends at once: threads and git children end with it, and half a report helps nobody.
  process.on("SIGINT", () => (taken ? taken() : process.exit(130)));
  process.on("SIGTERM", () => (taken ? taken() : process.exit(143)));
  process.once("uncaughtException", async (error) => {
    const [{ reportFailure }, { createPrinter }] = await Promise.all([
      import("./failure.ts"),
      import("./output/printer.ts"),
    ]);
    await reportFailure(error, host, createPrinter(host, {}));
    process.exit(exitCodes.unknown);
  });
  process.exitCode = await main(host);
}
