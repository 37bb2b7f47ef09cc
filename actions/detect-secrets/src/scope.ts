import { before, type Instant, SallyportError } from "@sallyport/core";
import type { GithubEvent } from "@sallyport/github";
import type { Scope } from "@sallyport/secrets";

/** How far back a search of the history goes. */
export interface Recent {
  readonly now: Instant;
  readonly milliseconds: number;
}

export type Mode = "auto" | "range" | "history" | "tree";

/** What to look at: what the workflow says, else what the event deserves; `recent` limits a history. Throws EVENT_WITHOUT_CHANGE. */
export function scopeOf(mode: Mode, event: GithubEvent, recent?: Recent): Scope {
  const history: Scope = { kind: "history", ...(recent ? { since: before(recent.now, recent.milliseconds) } : {}) };
  if (mode === "history") return history;
  if (mode === "tree") return { kind: "tree" };
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
  return event.extent === "history" ? history : { kind: "tree" };
}

function eventWithoutChange(eventName: string): SallyportError {
  return new SallyportError({
    code: "EVENT_WITHOUT_CHANGE",
    message: `\`mode: range\` needs an event that brings a change, and \`${eventName}\` brings none`,
    fix: "Use `mode: auto`, or `mode: history` for this event; a change comes with pull_request, push and merge_group.",
    kind: "usage",
  });
}
