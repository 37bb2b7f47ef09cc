import { exitCodes } from "@sallyport/core";
import type { Host } from "./host/host.ts";
import { type ColorMode, createPrinter } from "./output/printer.ts";

/**
 * Runs one command line and answers with the exit code (design 7). Never throws: whatever goes wrong is printed in the
 * form of our errors. Everything but the frame is loaded when it is needed, for a pre-commit hook must not wait.
 */
export async function main(host: Host): Promise<number> {
  try {
    const { parseWords } = await import("./parse/program.ts");
    const plain = createPrinter(host, { color: colorOf(host.words) });
    const request = await parseWords(host.words, plain.out);
    if (request.kind === "show") {
      await (request.asked ? host.stdout : host.stderr).write(request.text);
      return request.asked ? exitCodes.pass : exitCodes.usage;
    }
    const printer = createPrinter(host, request.options);
    const { options, operands, passedOn } = request;
    return await request.command.run({ options, operands, passedOn, host, printer });
  } catch (error) {
    const { reportFailure } = await import("./failure.ts");
    return reportFailure(error, host, createPrinter(host, { color: colorOf(host.words) }));
  }
}

/** The colour that was asked for, read before the command line is known to be right: errors about it have colours too. */
function colorOf(all: readonly string[]): ColorMode {
  const words = all.includes("--") ? all.slice(0, all.indexOf("--")) : all;
  const at = words.findIndex((word) => word === "--color" || word.startsWith("--color="));
  const value = words[at]?.split("=")[1] ?? words[at + 1];
  return at >= 0 && (value === "always" || value === "never") ? value : "auto";
}
