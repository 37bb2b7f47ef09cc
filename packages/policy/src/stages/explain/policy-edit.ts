import type { Policy } from "../../policy.ts";
import type { Decision } from "../decision.ts";
import type { Stage } from "../stage.ts";
import { clockText } from "../time-text.ts";
import type { PolicyEdit } from "./explanation.ts";
import { grantEdit } from "./grant-edit.ts";
import { proposedEdit } from "./proposed-edit.ts";
import { refusingPart, widerWindow } from "./wider-window.ts";
import { yamlText } from "./yaml-text.ts";

/** The smallest change of the policy that would allow what was denied, where there is one that can be written down. */
export function editFor(decision: Decision, policy: Policy, stage: Stage): PolicyEdit | undefined {
  switch (decision.code) {
    case "DENIED_NO_GRANT":
      return decision.nearest === undefined ? undefined : grantEdit(decision, policy, stage);
    case "DENIED_BY_DENY": {
      const { deny, grant } = decision;
      // Where no grant matches, the entry may stay: without it nobody comes in either.
      if (deny === undefined || grant === undefined) return undefined;
      const warning = "it was put there to keep this very kind of identity out";
      const action = "delete this entry of `deny`";
      return proposedEdit(policy, stage, { steps: ["deny", deny.index], place: deny, action, warning });
    }
    case "DENIED_WINDOW":
      return windowEdit(decision, policy, stage);
    case "DENIED_FREEZE":
      return freezeEdit(decision, policy, stage);
    case "DENIED_FORBID_WITH":
      return forbidEdit(decision, policy, stage);
    default:
      return undefined;
  }
}

function freezeEdit({ window }: Decision, policy: Policy, stage: Stage): PolicyEdit | undefined {
  if (window?.kind !== "freeze") return undefined;
  const index = stage.window?.freezes.findIndex(({ from }) => from === window.freeze.from) ?? -1;
  if (index < 0) return undefined;
  const action = "delete or shorten this entry of `freezes`";
  return proposedEdit(policy, stage, { steps: ["window", "freezes", index], place: window, action });
}

function windowEdit({ window, now }: Decision, policy: Policy, stage: Stage): PolicyEdit | undefined {
  if (window === undefined || stage.window === undefined) return undefined;
  const part = refusingPart(stage.window, window);
  const wider = widerWindow(part, Date.parse(now));
  if (wider === undefined) return undefined;
  const days = wider.days === part.days ? [] : [`days: [${(wider.days ?? []).join(", ")}]`];
  const { from = 0, to = 0 } = wider.hours ?? {};
  const hours = wider.hours === part.hours ? [] : [`hours: ${yamlText(`${clockText(from)}-${clockText(to)}`)}`];
  const key = days.length > 0 ? "days" : "hours";
  const yaml = [...days, ...hours];
  return proposedEdit(policy, stage, { steps: ["window", key], place: window, action: "write in the window", yaml });
}

function forbidEdit({ conflict }: Decision, policy: Policy, stage: Stage): PolicyEdit | undefined {
  if (conflict === undefined) return undefined;
  const other = policy.stages[conflict];
  const isOwn = stage.forbidWith.includes(conflict) || other === undefined;
  const [owner, name] = isOwn ? [stage, conflict] : [other, stage.name];
  const index = owner.forbidWith.indexOf(name);
  const warning = "whoever controls the job would then hold both";
  const action = `take ${name} out of \`forbid-with\` of ${owner.name}`;
  return proposedEdit(policy, owner, { steps: ["forbid-with", index], place: owner, action, warning });
}
