import { SallyportError } from "@sallyport/core";
import type { IssuedCredential } from "../issued-credential.ts";

/** The variables of several credentials together. Throws DELIVERY_VARIABLE_TWICE when two want to set one to different values. */
export function environmentOf(issued: readonly IssuedCredential[]): Record<string, string> {
  const together: Record<string, string> = {};
  for (const { environment, identity } of issued) {
    for (const [name, value] of Object.entries(environment)) {
      if (together[name] !== undefined && together[name] !== value) throw setTwice(name, identity);
      together[name] = value;
    }
  }
  return together;
}

function setTwice(name: string, identity: string): SallyportError {
  return new SallyportError({
    code: "DELIVERY_VARIABLE_TWICE",
    kind: "usage",
    message: `the variable ${name} would hold two credentials at once; the second is that of ${identity}`,
    fix: "Take one credential at a time: a command or step for each, so that no tool uses the wrong identity.",
  });
}
