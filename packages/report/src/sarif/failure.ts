import { type FailedRun, redacted } from "@sallyport/core";
import type { Notification } from "sarif";
import type { FailureView } from "../failure-view.ts";
import { locationOf } from "./location.ts";
import { plainMessage } from "./message.ts";
import { sarifLog, toolOf } from "./sarif.ts";

/**
 * A run without results that says it was not successful. It is for viewers: uploaded to GitHub code scanning, a file without
 * results would close all open alerts of its category, so the actions must not upload it.
 */
export function sarifFailure(view: FailureView, { error, version }: FailedRun): string {
  const notifications: Notification[] = [
    {
      descriptor: { id: `error/${view.code}` },
      level: "error",
      message: plainMessage(
        `${view.message}.`,
        ...view.causes.map((cause) => `Cause: ${cause}.`),
        `Fix: ${view.fix}`,
        view.docs,
      ),
    },
    ...error.problems.map(
      ({ place, message }): Notification => ({
        descriptor: { id: `error/${view.code}` },
        level: "error",
        message: plainMessage(redacted(message)),
        ...(place ? { locations: [locationOf(place)] } : {}),
      }),
    ),
  ];
  const list = error.kind === "usage" ? "toolConfigurationNotifications" : "toolExecutionNotifications";
  return sarifLog({
    tool: toolOf(version, [], notifications),
    invocations: [{ executionSuccessful: false, [list]: notifications }],
    columnKind: "utf16CodeUnits",
    results: [],
  });
}
