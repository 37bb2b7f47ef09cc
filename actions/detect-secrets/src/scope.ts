import { SallyportError } from "@sallyport/core";
import type { GithubEvent } from "@sallyport/github";
import type { Scope } from "@sallyport/secrets";

export type Mode = "auto" | "range" | "history" | "tree";

/** What to look at: what the workflow says, else what the event deserves. Throws EVENT_WITHOUT_CHANGE. */
export function scopeOf(mode: Mode, event: GithubEvent): Scope {
  if (mode === "history" || mode === "tree") return { kind: mode };
  const { change, defaultBranch, ref } = event;
  if (change !== undefined) {
    const { title, ...range } = change;
    return {
      kind: "range",
      title,
      change: {
        ...range,
        ...(defaultBranch === undefined ? {} : { defaultBranch }),
        ...(ref === undefined ? {} : { ref }),
      },
    };
  }
  if (mode === "range") throw eventWithoutChange(event.name);
  return { kind: event.extent === "history" ? "history" : "tree" };
}

function eventWithoutChange(eventName: string): SallyportError {
  return new SallyportError({
    code: "EVENT_WITHOUT_CHANGE",
    message: `\`mode: range\` needs an event that brings a change, and \`${eventName}\` brings none`,
    fix: "Use `mode: auto`, or `mode: history` for this event; a change comes with pull_request, push and merge_group.",
    kind: "usage",
  });
}
