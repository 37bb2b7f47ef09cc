import type { TrustAlternative } from "./trust-answer.ts";

/** What a request may mean in a document: a role, an application, a provider with its bindings. */
export interface Entity {
  readonly name: string;
  readonly effect: "allow" | "deny" | "unknown";
  readonly alternatives: readonly TrustAlternative[];
  readonly notes: readonly string[];
}
