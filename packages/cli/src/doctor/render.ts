import type { Printer } from "../output/printer.ts";
import type { Diagnosis } from "./diagnose.ts";

const styles = { ok: "green", warn: "yellow", fail: "red" } as const;

/** One line a check, its fix below it; `quiet` leaves out what is well. */
export function renderDiagnoses(diagnoses: readonly Diagnosis[], printer: Pick<Printer, "quiet" | "out">): string {
  const shown = printer.quiet ? diagnoses.filter((diagnosis) => diagnosis.state !== "ok") : diagnoses;
  const width = Math.max(0, ...diagnoses.map((diagnosis) => diagnosis.check.length));
  return shown
    .map(({ check, state, says, fix }) => {
      const line = `${printer.out.style(styles[state], state.padEnd(4))}  ${check.padEnd(width)}  ${says}\n`;
      return fix ? `${line}${" ".repeat(width + 8)}${printer.out.style("bold", "fix:")} ${fix}\n` : line;
    })
    .join("");
}
