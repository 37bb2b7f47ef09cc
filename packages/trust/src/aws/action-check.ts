import { compileWildcard } from "@sallyport/core";
import { plainCheck } from "../plain-check.ts";
import { knownText, shownText } from "../tree/text.ts";
import type { TrustCheck } from "../trust-answer.ts";
import { anyOf, not, type Truth } from "../truth.ts";
import type { AwsStatement } from "./aws-trust.ts";
import type { ConditionRequest } from "./condition.ts";

const assuming = "sts:AssumeRoleWithWebIdentity";

/**
 * What a token can bring besides, by the start of its claim, and the action that this needs leave for.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 */
const brought = [
  { claim: "https://aws.amazon.com/tags", action: "sts:TagSession" },
  { claim: "https://aws.amazon.com/source_identity", action: "sts:SetSourceIdentity" },
] as const;

/** Whether a statement is about assuming the role with such a token: to refuse, one of its actions is enough. */
export function checkActions(statement: AwsStatement, at: ConditionRequest): TrustCheck[] {
  const claims = Object.keys(at.request.claims);
  const others = brought.flatMap(({ claim, action }) =>
    claims.some((name) => name.startsWith(claim)) ? [action] : [],
  );
  if (statement.effect === "Deny") return [checkAction(statement, [assuming, ...others], at)];
  const besides = others.map((action): TrustCheck => {
    const check = checkAction(statement, [action], at);
    if (check.holds === true) return check;
    const { cause: _, ...open } = check;
    return { ...open, holds: "unknown", why: `the token also needs ${action}, which another statement may allow` };
  });
  return [checkAction(statement, [assuming], at), ...besides];
}

function checkAction({ actions }: AwsStatement, wanted: readonly string[], at: ConditionRequest): TrustCheck {
  const isNamed = (action: string): Truth => {
    const truths = actions.values.map(({ text }): Truth => {
      const known = knownText(text);
      return known === undefined ? "unknown" : compileWildcard(known.toLowerCase())(action.toLowerCase());
    });
    return actions.negated ? not(anyOf(truths)) : anyOf(truths);
  };
  const holds = anyOf(wanted.map(isNamed));
  return {
    ...plainCheck("action", { source: at.source, at: actions.at }),
    label: actions.negated ? "NotAction" : "Action",
    operator: actions.negated ? "is none of" : "is one of",
    expected: actions.values.map((value) => ({ text: shownText(value.text), at: value.at })),
    observed: wanted,
    holds,
    ...(holds === false ? { cause: "action" as const } : {}),
  };
}
