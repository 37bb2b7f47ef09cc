import { type Claims, instant, SallyportError, shown } from "@sallyport/core";
import { decideStage } from "@sallyport/policy";
import type { Host } from "../host/host.ts";
import type { Voice } from "../output/printer.ts";
import { readPolicy } from "../policy/read-policy.ts";

/** Which stages of the policy here an identity may be, now. */
export interface SatisfiedStages {
  /** Path of the policy; absent where there is none, or none that can be read. */
  readonly policy?: string;
  /** Why nothing is said. */
  readonly unknown?: string;
  readonly decisions: readonly {
    readonly stage: string;
    readonly effect: "allow" | "deny";
    readonly code: string;
  }[];
}

/** By the policy of the working tree. Whatever is wrong with it must not hide the identity, so it is told and not thrown. */
export async function satisfiedStages(claims: Claims, host: Host): Promise<SatisfiedStages> {
  try {
    const { policy } = await readPolicy(undefined, host);
    if (policy.source === undefined) return { unknown: "no policy here", decisions: [] };
    const now = instant(host.now());
    const decisions = Object.keys(policy.stages).map((stage) => {
      const { effect, code } = decideStage(policy, { stage, claims, now });
      return { stage, effect, code };
    });
    return { policy: policy.source.path, decisions };
  } catch (error) {
    if (!(error instanceof SallyportError)) throw error;
    return {
      unknown: `the policy here cannot be read (${error.code}): \`sallyport policy validate\` says why`,
      decisions: [],
    };
  }
}

/** The same for a person. */
export function renderStages({ policy, unknown, decisions }: SatisfiedStages, { style }: Pick<Voice, "style">): string {
  if (policy === undefined) return `stages: ${unknown ?? "none"}\n`;
  if (decisions.length === 0) return `stages: none in ${shown(policy)}\n`;
  const lines = decisions.map(({ stage, effect, code }) => {
    const word = effect === "allow" ? style("green", "may be  ") : style("red", "may not ");
    return `  ${word} ${shown(stage)}${effect === "allow" ? "" : ` (${code}; \`sallyport policy explain --stage ${shown(stage)}\`)`}`;
  });
  return `${[`stages by ${shown(policy)} as it stands here:`, ...lines].join("\n")}\n`;
}
