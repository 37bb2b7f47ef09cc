import { printable } from "@sallyport/core";
import type { Printer } from "./printer.ts";

/** Work shorter than this shows nothing. */
const patience = 1_000;
const interval = 100;

export interface Progress {
  /** `total` is absent when nobody knows it yet. */
  readonly update: (state: { readonly done: number; readonly unit: string; readonly total?: number }) => void;
  /** Removes the line; call it before anything else is written. */
  readonly clear: () => Promise<void>;
}

/** One line on standard error that counts, only for a person who waits longer than a second. `clock` is in milliseconds. */
export function createProgress(
  printer: Pick<Printer, "quiet" | "err">,
  clock: () => number = () => performance.now(),
): Progress {
  if (printer.quiet || !printer.err.isTerminal) return { update: () => {}, clear: async () => {} };
  const started = clock();
  let lastShown = started + patience - interval;
  let shown = false;
  return {
    update: ({ done, unit, total }) => {
      const now = clock();
      if (now - lastShown < interval) return;
      lastShown = now;
      shown = true;
      const share = total ? ` of ${total.toLocaleString("en")}` : "";
      const text = `${done.toLocaleString("en")}${share} ${printable(unit)}, ${Math.floor((now - started) / 1000)} s`;
      void printer.err.write(`\r\x1b[K${printer.err.style("dim", text.slice(0, printer.err.width - 1))}`);
    },
    clear: async () => {
      if (shown) await printer.err.write("\r\x1b[K");
      shown = false;
    },
  };
}
