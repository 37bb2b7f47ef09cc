import type { Claims } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { awsPolicy, awsRole, document, pushClaims } from "../samples.ts";
import type { TrustAnswer } from "../trust-answer.ts";

type Row = readonly [actions: Readonly<Record<string, unknown>>, effect: TrustAnswer["effect"]];

const tags = { "https://aws.amazon.com/tags": { principal_tags: { team: ["shop"] } } };
const tagsByName = { "https://aws.amazon.com/tags/principal_tags": { team: ["shop"] } };
const identity = { "https://aws.amazon.com/source_identity": "alice" };
const assume = "sts:AssumeRoleWithWebIdentity";

/** Each list stands under the sentence of AWS's documentation that decides it. */
const documented: readonly (readonly [sentence: string, claims: Claims, rows: readonly Row[]])[] = [
  [
    "Action names are not case-sensitive, and you can use multi-character match wildcards (*) and single-character match wildcards (?)",
    {},
    [
      [{ Action: assume }, "allow"],
      [{ Action: [assume.toLowerCase(), "sts:TagSession"] }, "allow"],
      [{ Action: "sts:Assume*" }, "allow"],
      [{ Action: "sts:AssumeRole?ithWebIdentity" }, "allow"],
      [{ Action: "sts:*" }, "allow"],
      [{ Action: "*" }, "allow"],
      [{ Action: "sts:AssumeRole" }, "deny"],
      [{ Action: "sts:TagSession" }, "deny"],
      [{ Action: "sts:AssumeRole?" }, "deny"],
    ],
  ],
  [
    "NotAction matches everything except the specified list of actions",
    {},
    [
      [{ Action: undefined, NotAction: "iam:*" }, "allow"],
      [{ Action: undefined, NotAction: ["iam:*", "sts:*"] }, "deny"],
    ],
  ],
  ...[tags, tagsByName].map(
    (claims) =>
      [
        "to pass session tags, you must have the permissions-only action sts:TagSession in your policy",
        claims,
        [
          [{ Action: [assume, "sts:TagSession"] }, "allow"],
          [{ Action: "sts:*" }, "allow"],
          // Of another statement, perhaps.
          [{ Action: assume }, "unknown"],
          [{ Action: [assume, "sts:SetSourceIdentity"] }, "unknown"],
          [{ Action: "sts:TagSession" }, "deny"],
        ],
      ] as const,
  ),
  [
    "the role trust policy must include the sts:SetSourceIdentity permission",
    identity,
    [
      [{ Action: [assume, "sts:SetSourceIdentity"] }, "allow"],
      [{ Action: assume }, "unknown"],
    ],
  ],
];

async function effectOf(policy: unknown, claims: Claims): Promise<TrustAnswer["effect"]> {
  return (await evaluateTrust(document(awsRole(policy)), { claims: { ...pushClaims, ...claims } })).effect;
}

describe.each(documented)("%s, for a token with %j", (_, claims, rows) => {
  it.each(rows)("%j: %s", async (actions, effect) => {
    expect(await effectOf(awsPolicy({}, actions), claims)).toBe(effect);
  });
});

it("refuses a token with tags by one of its actions", async () => {
  const [allow] = awsPolicy({}, { Action: "sts:*" }).Statement;
  const [deny] = awsPolicy({}, { Action: "sts:TagSession", Effect: "Deny" }).Statement;
  const policy = { Version: "2012-10-17", Statement: [allow, deny] };
  expect(await effectOf(policy, tags)).toBe("deny");
  expect(await effectOf(policy, {})).toBe("allow");
});

it("says what else the token needs", async () => {
  const { checks } = await evaluateTrust(document(awsPolicy()), { claims: { ...pushClaims, ...tags } });
  const open = checks.filter(({ holds }) => holds === "unknown");
  expect(open.map(({ why }) => why)).toEqual([
    "the token also needs sts:TagSession, which another statement may allow",
  ]);
});
