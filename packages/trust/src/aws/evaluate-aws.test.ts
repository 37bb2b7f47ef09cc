// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policies and templates write their variables so.
import type { Claims } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { parseTrustDocument } from "../parse-trust-document.ts";
import { awsPolicy, awsRole, document, environmentClaims, pushClaims } from "../samples.ts";
import type { TrustAnswer, TrustRequest } from "../trust-answer.ts";

type Effect = TrustAnswer["effect"];
type Conditions = Parameters<typeof awsPolicy>[0];

async function effectOf(value: unknown, request: Partial<TrustRequest> = {}): Promise<Effect> {
  return (await evaluateTrust(document(value), { claims: pushClaims, ...request })).effect;
}

const sub = pushClaims.sub;

describe("an operator", () => {
  const rows: readonly (readonly [name: string, conditions: Conditions, effect: Effect])[] = [
    ["equal", { StringEquals: { sub } }, "allow"],
    ["one of several", { StringEquals: { sub: ["x", sub] } }, "allow"],
    ["none of several", { StringEquals: { sub: ["x", "y"] } }, "deny"],
    ["another case", { StringEquals: { sub: sub.toUpperCase() } }, "deny"],
    ["any case", { StringEqualsIgnoreCase: { sub: sub.toUpperCase() } }, "allow"],
    ["not any case", { StringNotEqualsIgnoreCase: { sub: sub.toUpperCase() } }, "deny"],
    ["a key in another case", { StringEquals: { SUB: sub } }, "allow"],
    ["a wildcard taken literally", { StringEquals: { sub: "repo:acme/*" } }, "deny"],
    ["like", { StringLike: { sub: "repo:acme/*" } }, "allow"],
    ["like, over slashes and colons", { StringLike: { sub: "repo:*main" } }, "allow"],
    ["like, one character", { StringLike: { sub: "repo:acme/sho?:ref:refs/heads/main" } }, "allow"],
    ["like, one character too few", { StringLike: { sub: `${sub}?` } }, "deny"],
    ["like of the whole text only", { StringLike: { sub: "acme/shop" } }, "deny"],
    ["not like", { StringNotLike: { sub: "repo:acme/*" } }, "deny"],
    ["not equal to all of them", { StringNotEquals: { sub: ["x", "y"] } }, "allow"],
    ["not equal, but to one", { StringNotEquals: { sub: ["x", sub] } }, "deny"],
    ["absent key", { StringEquals: { environment: "production" } }, "deny"],
    ["absent key, negated", { StringNotEquals: { environment: "production" } }, "allow"],
    ["absent key, if it exists", { StringEqualsIfExists: { environment: "production" } }, "allow"],
    ["present key, if it exists", { StringEqualsIfExists: { ref: "x" } }, "deny"],
    ["null: absent", { Null: { environment: "true" } }, "allow"],
    ["null: present", { Null: { environment: "false" } }, "deny"],
    ["null: of a key that is there", { Null: { ref: "false" } }, "allow"],
    ["any value", { "ForAnyValue:StringLike": { sub: "repo:*" } }, "allow"],
    ["any value of none", { "ForAnyValue:StringEquals": { environment: "x" } }, "deny"],
    ["all values of none", { "ForAllValues:StringEquals": { environment: "x" } }, "allow"],
    ["all values", { "ForAllValues:StringEquals": { ref: "x" } }, "deny"],
    ["numbers", { NumericGreaterThan: { repository_id: "1000" } }, "allow"],
    ["numbers, not so", { NumericLessThanEquals: { repository_id: "1000" } }, "deny"],
    ["no operator of IAM", { StringEqual: { sub } }, "unknown"],
    ["two operators, one fails", { StringEquals: { sub }, StringLike: { ref: "refs/tags/*" } }, "deny"],
    ["two keys, one fails", { StringEquals: { sub, aud: "other" } }, "deny"],
    ["a claim that AWS does not look at", { StringEquals: { event_name: "push" } }, "deny"],
    ["a claim that AWS may look at", { StringEquals: { repository_owner_id: "100" } }, "unknown"],
    ["a key outside of the token", { StringEquals: { "aws:PrincipalTag/x": "y" } }, "unknown"],
    ["a key of signed requests", { Bool: { "aws:MultiFactorAuthPresent": "true" } }, "deny"],
    ["a key of signed requests, if it exists", { BoolIfExists: { "aws:multifactorauthpresent": "true" } }, "allow"],
    ["another key of signed requests", { NumericLessThan: { "aws:MultiFactorAuthAge": "3600" } }, "deny"],
    ["a key of another issuer", { StringEquals: { "gitlab.com:sub": sub } }, "deny"],
    ["a variable", { StringEquals: { sub: "${token.actions.githubusercontent.com:sub}" } }, "allow"],
    ["a variable that is not known", { StringEquals: { sub: "${aws:username}" } }, "unknown"],
    ["a variable with a default", { StringEquals: { ref: "${gitlab.com:x, 'refs/heads/main'}" } }, "allow"],
    ["an escaped sign", { StringLike: { ref: "refs/heads/${*}" } }, "deny"],
    ["nothing asked", {}, "allow"],
  ];
  it.each(rows)("%s", async (_, conditions, effect) => {
    expect(await effectOf(awsRole(awsPolicy(conditions)))).toBe(effect);
  });
});

describe("a statement", () => {
  const rows: readonly (readonly [name: string, changes: Readonly<Record<string, unknown>>, effect: Effect])[] = [
    ["another action", { Action: "sts:AssumeRole" }, "deny"],
    ["any action of STS", { Action: ["sts:tagsession", "STS:assumerolewith*"] }, "allow"],
    ["all but another action", { Action: undefined, NotAction: "sts:AssumeRole" }, "allow"],
    ["everybody", { Principal: "*" }, "allow"],
    ["an account", { Principal: { AWS: "111122223333" } }, "deny"],
    ["another issuer", { Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/gitlab.com" } }, "deny"],
    [
      "a provider of another account",
      { Principal: { Federated: "arn:aws:iam::999988887777:oidc-provider/token.actions.githubusercontent.com" } },
      "deny",
    ],
  ];
  it.each(rows)("of %s", async (_, changes, effect) => {
    expect(await effectOf(awsRole(awsPolicy({}, changes)))).toBe(effect);
  });

  it("that refuses counts before all that allow", async () => {
    const allow = awsPolicy().Statement;
    const deny = awsPolicy({ StringLike: { ref: "refs/heads/*" } }, { Effect: "Deny" }).Statement;
    const policy = { Version: "2012-10-17", Statement: [...allow, ...deny] };
    const answer = await evaluateTrust(document(awsRole(policy)), { claims: pushClaims });
    expect([answer.effect, answer.decisive]).toEqual(["deny", 1]);
  });

  it("holds the audience against the client ids of the provider", async () => {
    const resources = {
      Provider: {
        Type: "AWS::IAM::OIDCProvider",
        Properties: { Url: "https://token.actions.githubusercontent.com", ClientIdList: ["other"] },
      },
      Role: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: awsPolicy() } },
    };
    expect(await effectOf({ Resources: resources })).toBe("deny");
    expect(await effectOf({ Resources: resources }, { audience: "other" })).toBe("allow");
  });

  it.each<[string, readonly string[], Effect]>([
    ["that agree", ["sts.amazonaws.com", "sts.amazonaws.com"], "allow"],
    ["that refuse", ["other", "another"], "deny"],
    // Of which account the role is, a template does not say.
    ["that differ", ["sts.amazonaws.com", "other"], "unknown"],
  ])("holds the audience against several providers of the issuer %s", async (_, clients, effect) => {
    const providers = clients.map((client, index) => [
      `Provider${index}`,
      { Type: "AWS::IAM::OIDCProvider", Properties: { Url: pushClaims.iss, ClientIdList: [client] } },
    ]);
    const Role = { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: awsPolicy() } };
    expect(await effectOf({ Resources: { ...Object.fromEntries(providers), Role } })).toBe(effect);
  });

  it.each([
    ["sts.amazonaws.com", "https://token.actions.githubusercontent.com", "allow"],
    ["other", "https://token.actions.githubusercontent.com", "deny"],
    ["sts.amazonaws.com", "https://gitlab.com", "deny"],
  ])("knows the custom resource by which the CDK makes a provider, for %s of %s", async (client, Url, effect) => {
    const Properties = { ServiceToken: { "Fn::GetAtt": ["Handler", "Arn"] }, ClientIDList: [client], Url };
    const Principal = { Federated: { Ref: "Provider" } };
    const resources = {
      Provider: { Type: "Custom::AWSCDKOpenIdConnectProvider", Properties },
      Role: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: awsPolicy({}, { Principal }) } },
    };
    expect(await effectOf({ Resources: resources })).toBe(effect);
  });
});

describe("a template that has the choice", () => {
  const allow = awsPolicy({ StringEquals: { sub: pushClaims.sub } }).Statement[0];
  const other = awsPolicy({ StringEquals: { sub: "x" } }).Statement[0];
  const deny = { ...allow, Effect: "Deny" };
  const either = (...branches: unknown[]) => ({ "Fn::If": ["C", ...branches] });
  const nothing = { Ref: "AWS::NoValue" };
  it.each<[string, unknown, Effect]>([
    ["to allow or not", [either(allow, nothing)], "unknown"],
    ["between two that allow", [either(allow, allow)], "unknown"],
    ["to allow another", [either(other, nothing)], "deny"],
    ["to allow another beside one that allows", [allow, either(nothing, other)], "allow"],
    ["to refuse or not", [allow, either(deny, nothing)], "unknown"],
    ["to refuse another", [allow, either({ ...other, Effect: "Deny" }, nothing)], "allow"],
    ["to refuse, where all is refused", [allow, deny, either(deny, nothing)], "deny"],
    ["of another kind", [other, { "Fn::Transform": { Name: "M" } }], "unknown"],
    ["of another kind, beside one that allows", [allow, { "Fn::Transform": { Name: "M" } }], "unknown"],
    ["of another kind, where all is refused", [allow, deny, { "Fn::Transform": { Name: "M" } }], "deny"],
    ["of a choice within", [other, either(either(allow, nothing), nothing)], "unknown"],
    ["of all statements", either([allow], [other]), "unknown"],
    ["that is none", [allow, nothing], "allow"],
  ])("%s", async (_, Statement, effect) => {
    const AssumeRolePolicyDocument = { Version: "2012-10-17", Statement };
    const resources = { Role: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument } } };
    expect(await effectOf({ Resources: resources })).toBe(effect);
  });
});

it.each<[string, readonly unknown[], Effect]>([
  ["the name of a variable", ["${token.actions.githubusercontent.com:", { Ref: "Claim" }, "}"], "unknown"],
  ["the begin of a variable", ["repo:x", "$", { Ref: "Rest" }], "unknown"],
  ["the begin and the name of a variable", ["repo:", { Ref: "Rest" }, "}:ref:refs/heads/main"], "unknown"],
  ["what is behind a variable", ["${token.actions.githubusercontent.com:sub}", { Ref: "Rest" }], "unknown"],
  ["what is behind another text", ["repo:x", { Ref: "Rest" }], "deny"],
])("a template may leave %s open", async (_, parts, effect) => {
  const AssumeRolePolicyDocument = awsPolicy({ StringEquals: { sub: { "Fn::Join": ["", parts] } } });
  const resources = { Role: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument } } };
  expect(await effectOf({ Resources: resources })).toBe(effect);
});

describe("a template that leaves the keys of an operator open", () => {
  const keys = { "Fn::If": ["C", { "token.actions.githubusercontent.com:ref": "x" }, { Ref: "AWS::NoValue" }] };
  it.each<[string, Effect]>([
    ["StringEquals", "unknown"],
    ["StringNotEquals", "unknown"],
    ["StringLikeIfExists", "unknown"],
    ["ForAllValues:StringEquals", "unknown"],
    ["Null", "unknown"],
  ])("%s: %s", async (operator, effect) => {
    const of = (sub: string) => {
      const [statement] = awsPolicy({ StringEqualsIgnoreCase: { sub } }).Statement;
      const Statement = { ...statement, Condition: { ...statement?.Condition, [operator]: keys } };
      const Properties = { AssumeRolePolicyDocument: { Version: "2012-10-17", Statement } };
      return { Resources: { Role: { Type: "AWS::IAM::Role", Properties } } };
    };
    expect(await effectOf(of(pushClaims.sub))).toBe(effect);
    expect(await effectOf(of("x"))).toBe("deny");
  });
});

it.each<[string, (role: object) => object]>([
  ["get-account-authorization-details", (role) => ({ UserDetailList: [], RoleDetailList: [role], Policies: [] })],
  [
    "get-template",
    ({ AssumeRolePolicyDocument }: { AssumeRolePolicyDocument?: unknown }) => ({
      StagesAvailable: ["Original"],
      TemplateBody: { Resources: { R: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument } } } },
    }),
  ],
])("the answer of %s is read", async (_, answer) => {
  const role = (sub: string) => awsRole(awsPolicy({ StringEquals: { sub } })).Role;
  expect(await effectOf(answer(role(pushClaims.sub)))).toBe("allow");
  expect(await effectOf(answer(role("x")))).toBe("deny");
});

describe("who is trusted", () => {
  const provider = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";

  it.each<[name: string, principal: unknown, effect: Effect]>([
    ["everybody of AWS", { AWS: "*" }, "allow"],
    ["a user", { AWS: "arn:aws:iam::111122223333:user/alice" }, "deny"],
    ["a service", { Service: "ec2.amazonaws.com" }, "deny"],
    ["any provider, which AWS does not document", { Federated: "*" }, "unknown"],
    ["the provider", { Federated: provider }, "allow"],
    ["the provider among others", { Federated: ["cognito-identity.amazonaws.com", provider] }, "allow"],
    ["the provider beside an account", { AWS: "111122223333", Federated: provider }, "allow"],
    ["the provider as a service", { Service: provider }, "deny"],
    ["the provider of no account", { Federated: provider.replace("111122223333", "") }, "deny"],
    ["the provider of another partition", { Federated: provider.replace("arn:aws:", "arn:aws-cn:") }, "allow"],
    ["a provider with a path", { Federated: `${provider}/acme` }, "deny"],
    ["a provider behind something", { Federated: `x${provider}` }, "deny"],
    ["a provider of SAML", { Federated: provider.replace("oidc-provider", "saml-provider") }, "deny"],
    ["a provider without a name", { Federated: "arn:aws:iam::111122223333:oidc-provider/" }, "deny"],
  ])("%s: %s", async (_, Principal, effect) => {
    expect(await effectOf(awsRole(awsPolicy({}, { Principal })))).toBe(effect);
  });

  it.each<[name: string, principal: unknown, effect: Effect]>([
    ["its own account, of which AWS does not say whether it holds providers", { AWS: "111122223333" }, "unknown"],
    ["its own account, written as an ARN", { AWS: "arn:aws:iam::111122223333:root" }, "unknown"],
    ["its own account among others", { AWS: ["999988887777", "111122223333"] }, "unknown"],
    ["another account", { AWS: "999988887777" }, "allow"],
    ["a longer number", { AWS: "1111222233334" }, "allow"],
    ["a number behind something", { AWS: "x111122223333" }, "allow"],
    ["a user of its account", { AWS: "arn:aws:iam::111122223333:user/alice" }, "allow"],
    ["an account as a provider", { Federated: "111122223333" }, "allow"],
    ["the provider", { Federated: provider }, "deny"],
  ])("and refuses %s", async (_, Principal, effect) => {
    const refusal = awsPolicy({}, { Effect: "Deny", Principal }).Statement;
    const policy = { Version: "2012-10-17", Statement: [...awsPolicy().Statement, ...refusal] };
    expect(await effectOf(awsRole(policy))).toBe(effect);
  });
});

describe("the role that is asked for", () => {
  const arn = (name: string, account = "111122223333") => `arn:aws:iam::${account}:role/${name}`;
  const role = (RoleName: unknown, ref: string) => ({
    Type: "AWS::IAM::Role",
    Properties: { ...(RoleName ? { RoleName } : {}), AssumeRolePolicyDocument: awsPolicy({ StringEquals: { ref } }) },
  });
  const both = { Resources: { A: role("deploy", "refs/heads/main"), B: role("build", "refs/heads/dev") } };
  const nameless = { Resources: { A: role(undefined, "refs/heads/main"), B: role("build", "refs/heads/dev") } };
  const live = awsRole(awsPolicy({ StringEquals: { ref: "refs/heads/main" } }));

  it.each<[name: string, value: unknown, target: string | undefined, effect: Effect]>([
    ["by its name", both, "deploy", "allow"],
    ["by the name of another", both, "build", "deny"],
    ["by its ARN", both, arn("deploy"), "allow"],
    ["by its ARN with a path", both, arn("team/deploy"), "allow"],
    ["by a name that is not there", both, "sign", "unknown"],
    ["by none, where they differ", both, undefined, "unknown"],
    ["by a name, where one has none in the document", nameless, "sign", "allow"],
    ["by the name of one, where another has none", nameless, "build", "deny"],
    ["by the ARN of a live role", live, arn("shop-deploy"), "allow"],
    ["by the name of a live role", live, "shop-deploy", "allow"],
    ["by its name in another account", live, arn("shop-deploy", "999988887777"), "unknown"],
    ["by another ARN", live, arn("shop-deploy-2"), "unknown"],
  ])("%s", async (_, value, target, effect) => {
    expect(await effectOf(value, target === undefined ? {} : { target })).toBe(effect);
  });

  it("is in the account of its ARN, as its provider is", async () => {
    const policy = document(awsPolicy());
    const effect = async (target: string) => (await evaluateTrust(policy, { claims: pushClaims, target })).effect;
    expect([await effect(arn("deploy")), await effect(arn("deploy", "999988887777")), await effect("deploy")]).toEqual([
      "allow",
      "deny",
      "allow",
    ]);
    const [check] = (
      await evaluateTrust(policy, { claims: pushClaims, target: arn("x", "999988887777") })
    ).checks.filter(({ holds }) => holds === false);
    expect(check?.cause).toBe("provider-account");
  });
});

describe("the client IDs of a provider", () => {
  const stack = (Url: unknown, ClientIdList: unknown, more: object = {}) => ({
    Resources: {
      Provider: { Type: "AWS::IAM::OIDCProvider", Properties: { Url, ClientIdList } },
      Role: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: awsPolicy() } },
      ...more,
    },
  });
  const github = "https://token.actions.githubusercontent.com";
  const other = { Type: "AWS::IAM::OIDCProvider", Properties: { Url: { Ref: "A" }, ClientIdList: ["x"] } };
  it.each<[name: string, stack: object, effect: Effect]>([
    ["hold the audience", stack(github, ["sts.amazonaws.com"]), "allow"],
    ["hold another", stack(github, ["x"]), "deny"],
    ["are those of another provider", stack("https://gitlab.com", ["x"]), "allow"],
    ["are not resolved", stack(github, [{ Ref: "Client" }]), "unknown"],
    ["are of a provider that is not resolved", stack({ Ref: "Url" }, ["x"]), "unknown"],
    ["hold the audience, of a provider that is not resolved", stack({ Ref: "Url" }, ["sts.amazonaws.com"]), "allow"],
    ["are of one of two that are not resolved", stack({ Ref: "Url" }, ["sts.amazonaws.com"], { other }), "unknown"],
    ["are known beside a provider that is not resolved", stack(github, ["sts.amazonaws.com"], { other }), "allow"],
    ["are of a host that surely is another", stack({ "Fn::Sub": "https://gitlab.${X}" }, ["x"]), "allow"],
  ])("%s", async (_, value, effect) => {
    expect(await effectOf(value)).toBe(effect);
  });
});

describe("a template", () => {
  const template = (value: string, parameter: string) => `
Parameters:
  Branch: { Type: String${parameter} }
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Action: sts:AssumeRoleWithWebIdentity
            Principal: { Federated: !Sub "arn:aws:iam::\${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com" }
            Condition: { StringEquals: { "token.actions.githubusercontent.com:sub": ${value} } }
`;
  const rows: readonly (readonly [value: string, parameter: string, effect: Effect])[] = [
    ['!Sub "repo:acme/shop:ref:refs/heads/${Branch}"', ", Default: main", "allow"],
    ['!Sub "repo:acme/shop:ref:refs/heads/${Branch}"', ", Default: next", "deny"],
    ['!Sub "repo:acme/shop:ref:refs/heads/${Branch}"', "", "unknown"],
    ['!Sub "repo:acme/tools:ref:refs/heads/${Branch}"', "", "deny"],
    ['!Join [":", ["repo:acme/shop", "ref", "refs/heads/main"]]', "", "allow"],
    ["!ImportValue subject", "", "unknown"],
  ];
  it.each(rows)("%s%s", async (value, parameter, effect) => {
    const trust = document(template(value, parameter), "stack.yml");
    expect((await evaluateTrust(trust, { claims: pushClaims })).effect).toBe(effect);
  });

  it("takes given parameters before defaults", async () => {
    const text = template('!Sub "repo:acme/shop:ref:refs/heads/${Branch}"', ", Default: next");
    const trust = parseTrustDocument(Buffer.from(text), "stack.yml", { parameters: { Branch: "main" } });
    expect((await evaluateTrust(trust, { claims: pushClaims })).effect).toBe("allow");
  });

  it.each<[type: string, given: string | undefined, effect: Effect]>([
    ["String", "repo:acme/tools:*,repo:acme/shop:ref:refs/heads/main", "deny"],
    ["CommaDelimitedList", "repo:acme/tools:*, repo:acme/shop:ref:refs/heads/main", "allow"],
    ["CommaDelimitedList", "repo:acme/tools:*", "deny"],
    ["CommaDelimitedList", undefined, "deny"],
    // What is given for it, as its default, is a name under which the value is kept.
    ["AWS::SSM::Parameter::Value<String>", "repo:acme/shop:ref:refs/heads/main", "unknown"],
    ["AWS::SSM::Parameter::Value<String>", undefined, "unknown"],
  ])("takes a parameter of the type %s given as %s", async (Type, given, effect) => {
    const Parameters = { Subjects: { Type, Default: "repo:acme/tools:*" } };
    const policy = awsPolicy({ StringEquals: { sub: { Ref: "Subjects" } } });
    const Resources = { Role: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: policy } } };
    const parameters: Record<string, string> = given === undefined ? {} : { Subjects: given };
    const text = JSON.stringify({ Parameters, Resources });
    const trust = parseTrustDocument(Buffer.from(text), "stack.json", { parameters });
    expect((await evaluateTrust(trust, { claims: pushClaims })).effect).toBe(effect);
  });

  it("ends with functions within functions, and with a provider that refers to itself", async () => {
    let value: unknown = "x";
    for (let level = 0; level < 25; level += 1) value = { "Fn::Sub": ["${A}${A}${A}", { A: value }] };
    const Provider = { Type: "AWS::IAM::OIDCProvider", Properties: { Url: { Ref: "Provider" }, ClientIdList: ["x"] } };
    const policy = awsPolicy({ StringEquals: { sub: [value, { Ref: "Provider" }] } });
    const Role = { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: policy } };
    expect(await effectOf({ Resources: { Provider, Role } })).toBe("unknown");
  });
});

describe("a plan", () => {
  const plan = (values: object, unknown: object) => ({
    format_version: "1.2",
    planned_values: {
      root_module: {
        child_modules: [{ resources: [{ address: "module.a.aws_iam_role.x", type: "aws_iam_role", values }] }],
      },
    },
    resource_changes: [{ address: "module.a.aws_iam_role.x", change: { after_unknown: unknown } }],
  });
  const assume_role_policy = JSON.stringify(awsPolicy({ StringEquals: { sub } }));
  it.each<[string, object, object, Effect]>([
    ["with the policy", { name: "x", assume_role_policy }, { arn: true }, "allow"],
    ["with the policy known after the apply", { name: "x" }, { assume_role_policy: true }, "unknown"],
  ])("%s", async (_, values, unknown, effect) => {
    expect(await effectOf(plan(values, unknown))).toBe(effect);
  });
});

describe("properties", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", ":", "/", "*", "?"), maxLength: 8 });

  it("StringLike and StringNotLike are opposites, and StringEquals of a text without wildcards is StringLike", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (pattern, value) => {
        const claims: Claims = { ...pushClaims, sub: value };
        const ask = (operator: string) => effectOf(awsRole(awsPolicy({ [operator]: { sub: pattern } })), { claims });
        const like = await ask("StringLike");
        expect(await ask("StringNotLike")).toBe(like === "allow" ? "deny" : "allow");
        expect(await ask("StringEquals")).toBe(pattern === value ? "allow" : "deny");
        if (!/[*?]/.test(pattern)) expect(like).toBe(pattern === value ? "allow" : "deny");
      }),
      { numRuns: 300 },
    );
  });

  it("a further statement that refuses never makes a denial an allowance", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (allowed, refused) => {
        const allow = awsPolicy({ StringLike: { sub: allowed } }).Statement;
        const deny = awsPolicy({ StringLike: { sub: refused } }, { Effect: "Deny" }).Statement;
        const claims: Claims = { ...environmentClaims, sub: "ab:a" };
        const before = await effectOf(awsRole({ Version: "2012-10-17", Statement: allow }), { claims });
        const after = await effectOf(awsRole({ Version: "2012-10-17", Statement: [...allow, ...deny] }), { claims });
        if (before === "deny") expect(after).toBe("deny");
      }),
      { numRuns: 200 },
    );
  });
});
