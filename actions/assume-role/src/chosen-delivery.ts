import type { Inputs } from "@sallyport/action-kit";
import { type Choice, type Delivery, usualDelivery, whyNotRefreshable } from "@sallyport/assume";
import { SallyportError } from "@sallyport/core";
import type { manifest } from "./manifest.ts";

type Wish = Pick<Inputs<typeof manifest>, "deliver" | "run">;

/**
 * How the credential is to be handed on. Asked before anybody else is: what cannot be delivered must not be issued. Throws
 * ASSUME_RUN_MISMATCH or ASSUME_NOT_REFRESHABLE.
 */
export function chosenDelivery({ deliver, run }: Wish, choice: Choice): Delivery {
  const delivery = deliver === "auto" ? usualDelivery(choice, run !== undefined) : deliver;
  if ((delivery === "exec") !== (run !== undefined)) throw runMismatch(delivery);
  const obstacle = delivery === "refresh" ? whyNotRefreshable(choice) : undefined;
  if (obstacle !== undefined) throw notRefreshable(choice.credential, obstacle);
  return delivery;
}

function runMismatch(delivery: Delivery): SallyportError {
  return new SallyportError({
    code: "ASSUME_RUN_MISMATCH",
    kind: "usage",
    message:
      delivery === "exec"
        ? "`deliver: exec` needs a command, and `run` is empty"
        : `\`run\` was given, and \`deliver: ${delivery}\` runs nothing`,
    fix: delivery === "exec" ? "Give the command as `run`." : "Leave `run` out, or write `deliver: exec`.",
  });
}

function notRefreshable({ name, provider }: Choice["credential"], why: string): SallyportError {
  return new SallyportError({
    code: "ASSUME_NOT_REFRESHABLE",
    kind: "usage",
    message: `the credential ${name} (${provider}) cannot be delivered by \`refresh\`: ${why}`,
    fix: "Write `deliver: exec` with the command as `run`, or `deliver: output`. Nothing was asked for.",
  });
}
