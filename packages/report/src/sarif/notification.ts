import { formatNumber, type Skipped, type Unchecked } from "@sallyport/core";
import type { Notification } from "sarif";
import { skippedText } from "../closing-text.ts";
import { plainMessage } from "./message.ts";

/** What could not be checked: an error, for then the run is no proof (3.58.6), unless policy allowed it. */
export function uncheckedNotification(gap: Unchecked): Notification {
  return {
    descriptor: { id: `unchecked/${gap.kind}` },
    level: gap.allowed ? "note" : "error",
    message: plainMessage(`Not checked: ${gap.what}.`, `Fix: ${gap.fix}`),
  };
}

export function skippedNotification(skipped: Skipped): Notification {
  return { descriptor: { id: "skipped" }, level: "note", message: plainMessage(`Skipped: ${skippedText(skipped)}.`) };
}

export function leftOutNotification(kept: number, total: number): Notification {
  return {
    descriptor: { id: "left-out" },
    level: "warning",
    message: plainMessage(
      `This file holds the ${formatNumber(kept)} worst of ${formatNumber(total)} findings, as many as GitHub keeps; ${formatNumber(total - kept)} are left out. The JSON report has them all.`,
    ),
  };
}

export function noteNotification(note: string): Notification {
  return { descriptor: { id: "note" }, level: "note", message: plainMessage(note) };
}
