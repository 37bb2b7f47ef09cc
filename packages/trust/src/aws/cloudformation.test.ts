import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { awsPolicy, document, githubIssuer, pushClaims } from "../samples.ts";

const { sub } = pushClaims;

/** "The Condition key and a condition's logical ID to associate it": https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html */
describe("a template with conditions", () => {
  const url = { Url: githubIssuer, ClientIdList: ["sts.amazonaws.com"] };
  const role = (wanted: string, more: object = {}) => ({
    Type: "AWS::IAM::Role",
    Properties: { AssumeRolePolicyDocument: awsPolicy({ StringEquals: { sub: wanted } }) },
    ...more,
  });
  it.each<[string, object, string]>([
    ["a role that may be there", { Role: role(sub, { Condition: "IsProduction" }) }, "unknown"],
    ["a role that may be there and refuses", { Role: role("x", { Condition: "IsProduction" }) }, "deny"],
    [
      "a provider that may be there",
      { Role: role(sub), P: { Type: "AWS::IAM::OIDCProvider", Condition: "C", Properties: url } },
      "allow",
    ],
    [
      "a provider of other clients that may be there",
      {
        Role: role(sub),
        P: { Type: "AWS::IAM::OIDCProvider", Condition: "C", Properties: { ...url, ClientIdList: ["x"] } },
      },
      "unknown",
    ],
  ])("%s", async (_, Resources, effect) => {
    expect((await evaluateTrust(document({ Resources }), { claims: pushClaims })).effect).toBe(effect);
  });
});
