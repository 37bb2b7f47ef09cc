// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policies write their variables so.
import type { Claims } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { awsPolicy, awsRole, document, pushClaims } from "../samples.ts";
import type { TrustAnswer } from "../trust-answer.ts";

/** Each row stands under the sentence of AWS's documentation that decides it. */

type Conditions = Parameters<typeof awsPolicy>[0];
type Effect = TrustAnswer["effect"];

const prefix = "token.actions.githubusercontent.com";

async function effectOf(policy: unknown, claims: Claims = {}): Promise<Effect> {
  return (await evaluateTrust(document(awsRole(policy)), { claims: { ...pushClaims, ...claims } })).effect;
}

interface Row {
  readonly conditions: Conditions;
  readonly claims?: Claims;
  readonly effect: Effect;
}

const guide = "https://docs.aws.amazon.com/IAM/latest/UserGuide";
const documented: readonly (readonly [page: string, sentence: string, rows: readonly Row[]])[] = [
  [
    `${guide}/reference_policies_elements_condition_operators.html`,
    "If the key that you specify in a policy condition is not present in the request context, the values do not match and the condition is false. If the policy condition requires that the key is not matched, such as StringNotLike or ArnNotLike, and the right key is not present, the condition is true.",
    [
      { conditions: { StringLike: { environment: "*" } }, effect: "deny" },
      { conditions: { StringEqualsIgnoreCase: { environment: "" } }, effect: "deny" },
      { conditions: { NumericLessThan: { environment: "1" } }, effect: "deny" },
      { conditions: { Bool: { environment: "false" } }, effect: "deny" },
      { conditions: { StringNotLike: { environment: "*" } }, effect: "allow" },
      { conditions: { StringNotEqualsIgnoreCase: { environment: "x" } }, effect: "allow" },
      { conditions: { ArnNotLike: { environment: "arn:*:*:*:*:*" } }, effect: "allow" },
      { conditions: { NumericNotEquals: { environment: "1" } }, effect: "allow" },
      { conditions: { DateNotEquals: { environment: "2026-01-01" } }, effect: "allow" },
      { conditions: { NotIpAddress: { environment: "10.0.0.0/8" } }, effect: "allow" },
    ],
  ],
  [
    `${guide}/reference_policies_elements_condition_operators.html#Conditions_IfExists`,
    "If the condition key is present in the context of the request, process the key as specified in the policy. If the key is not present, evaluate the condition element as true.",
    [
      { conditions: { StringEqualsIfExists: { environment: "x" } }, effect: "allow" },
      { conditions: { StringEqualsIfExists: { environment: "x" } }, claims: { environment: "y" }, effect: "deny" },
      { conditions: { StringNotEqualsIfExists: { environment: "x" } }, effect: "allow" },
      // "to the end of any condition operator name except the Null condition"
      { conditions: { NullIfExists: { environment: "true" } }, effect: "unknown" },
    ],
  ],
  [
    `${guide}/reference_policies_elements_condition_operators.html#Conditions_Null`,
    "Use either true (the key doesn't exist - it is null) or false (the key exists and its value is not null).",
    [
      { conditions: { Null: { environment: "true" } }, effect: "allow" },
      { conditions: { Null: { environment: true } }, effect: "allow" },
      { conditions: { Null: { environment: "true" } }, claims: { environment: "x" }, effect: "deny" },
      { conditions: { Null: { environment: "false" } }, claims: { environment: "x" }, effect: "allow" },
      // Whether an empty text is null is left open here.
      { conditions: { Null: { environment: "false" } }, claims: { environment: "" }, effect: "unknown" },
      { conditions: { Null: { environment: "true" } }, claims: { environment: "" }, effect: "unknown" },
    ],
  ],
  [
    `${guide}/reference_policies_condition-single-vs-multi-valued-context-keys.html`,
    "ForAllValues returns true if there are no context keys in the request, or if the key values resolve to a null data set, such as an empty string. For no matching context key or a null data set, ForAnyValue returns false.",
    [
      { conditions: { "ForAllValues:StringEquals": { environment: "x" } }, effect: "allow" },
      {
        conditions: { "ForAllValues:StringEquals": { environment: "x" } },
        claims: { environment: "" },
        effect: "allow",
      },
      { conditions: { "ForAllValues:StringEquals": { amr: "x" } }, claims: { amr: [] }, effect: "allow" },
      { conditions: { "ForAllValues:StringEquals": { amr: "x" } }, claims: { amr: ["x", ""] }, effect: "deny" },
      { conditions: { "ForAnyValue:StringLike": { environment: "*" } }, claims: { environment: "" }, effect: "deny" },
      { conditions: { "ForAnyValue:StringNotEquals": { environment: "x" } }, effect: "deny" },
      {
        conditions: { "ForAnyValue:StringNotEquals": { environment: "x" } },
        claims: { environment: "" },
        effect: "deny",
      },
      { conditions: { "ForAnyValue:StringEquals": { amr: "x" } }, claims: { amr: [] }, effect: "deny" },
      // IfExists would be true here. https://repost.aws/questions/QU9HFmDzP0QGuU-fd7rS6B7w met with a refusal.
      { conditions: { "ForAnyValue:StringEqualsIfExists": { environment: "x" } }, effect: "unknown" },
      { conditions: { "ForAnyValue:StringNotLikeIfExists": { environment: "x" } }, effect: "unknown" },
      {
        conditions: { "ForAnyValue:StringLikeIfExists": { environment: "x" } },
        claims: { environment: "y" },
        effect: "deny",
      },
      { conditions: { "ForAnyValue:StringEquals": { amr: ["x", "y"] } }, claims: { amr: ["a", "y"] }, effect: "allow" },
      { conditions: { "ForAllValues:StringEquals": { amr: ["x", "y"] } }, claims: { amr: ["a", "y"] }, effect: "deny" },
      { conditions: { "ForAllValues:StringNotEquals": { amr: "x" } }, claims: { amr: ["a", "x"] }, effect: "deny" },
      { conditions: { "ForAnyValue:StringNotEquals": { amr: "x" } }, claims: { amr: ["a", "x"] }, effect: "allow" },
      // Several values under an operator without a qualifier: not said.
      { conditions: { StringEquals: { amr: "x" } }, claims: { amr: ["a", "x"] }, effect: "unknown" },
      { conditions: { StringEquals: { amr: "x" } }, claims: { amr: ["x", "x"] }, effect: "unknown" },
      { conditions: { StringNotEquals: { amr: "x" } }, claims: { amr: ["a", "b"] }, effect: "unknown" },
      { conditions: { StringEquals: { amr: "x" } }, claims: { amr: ["a", "b"] }, effect: "deny" },
    ],
  ],
  [
    `${guide}/reference_policies_condition-logic-multiple-context-keys-or-values.html`,
    "Multiple condition operators, and multiple context keys attached to one, are evaluated with a logical AND, multiple values with a logical OR, and values of negated matching operators with a logical NOR.",
    [
      { conditions: { StringEquals: { ref: ["x", "refs/heads/main"], actor: ["bob", "alice"] } }, effect: "allow" },
      { conditions: { StringEquals: { ref: ["x", "refs/heads/main"], actor: "bob" } }, effect: "deny" },
      { conditions: { StringEquals: { actor: "alice" }, StringLike: { ref: "refs/tags/*" } }, effect: "deny" },
      { conditions: { StringNotEquals: { actor: ["bob", "carol"] } }, effect: "allow" },
      { conditions: { StringNotEquals: { actor: ["bob", "alice"] } }, effect: "deny" },
      { conditions: { StringNotLike: { actor: ["b*", "a*"] } }, effect: "deny" },
      // An emoji is one character to people, and two units to many programs.
      { conditions: { StringLike: { workflow: "a?b" } }, claims: { workflow: "a😀b" }, effect: "unknown" },
      { conditions: { StringLike: { workflow: "a??b" } }, claims: { workflow: "a😀b" }, effect: "unknown" },
      { conditions: { StringLike: { workflow: "a*b" } }, claims: { workflow: "a😀b" }, effect: "allow" },
      { conditions: { StringLike: { workflow: "a?*b" } }, claims: { workflow: "a😀b" }, effect: "allow" },
      { conditions: { StringLike: { workflow: "a???b" } }, claims: { workflow: "a😀b" }, effect: "deny" },
    ],
  ],
  [
    `${guide}/reference_policies_elements_condition.html`,
    "Condition key names are not case-sensitive. Whether condition key values are case-sensitive depends on the condition operator that you use.",
    [
      { conditions: { StringEquals: { [`${prefix.toUpperCase()}:ACTOR`]: "alice" } }, effect: "allow" },
      { conditions: { StringEquals: { actor: "Alice" } }, effect: "deny" },
      { conditions: { StringLike: { actor: "Ali*" } }, effect: "deny" },
      { conditions: { StringEqualsIgnoreCase: { actor: "ALICE" } }, effect: "allow" },
    ],
  ],
  [
    `${guide}/reference_policies_elements_condition_operators.html#Conditions_ARN`,
    "Each of the six colon-delimited components of the ARN is checked separately and each can include multi-character match wildcards (*) or single-character match wildcards (?). ArnEquals and ArnLike behave identically.",
    ["ArnLike", "ArnEquals"].flatMap((operator): Row[] => {
      const pattern = { [operator]: { workflow: "arn:aws:someservice:*:111122223333:finance/*" } };
      return [
        {
          conditions: pattern,
          claims: { workflow: "arn:aws:someservice:us-east-2:111122223333:finance/a" },
          effect: "allow",
        },
        {
          conditions: pattern,
          claims: {
            workflow: "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt",
          },
          effect: "deny",
        },
        { conditions: pattern, claims: { workflow: "no arn" }, effect: "deny" },
        // Whether a `*` stands for several of the six is not said.
        {
          conditions: { [operator]: { workflow: "arn:*" } },
          claims: { workflow: "arn:aws:s3:::a" },
          effect: "unknown",
        },
        { conditions: { [operator]: { workflow: "arn" } }, claims: { workflow: "arn:aws:s3:::a" }, effect: "deny" },
      ];
    }),
  ],
  [
    `${guide}/reference_policies_elements_condition_operators.html`,
    "The negated operators of numbers, dates, addresses and ARNs are for values of their kind. Whether another value differs is not said.",
    [
      { conditions: { NumericNotEquals: { actor: "5" } }, effect: "unknown" },
      { conditions: { NumericNotEquals: { repository_id: ["x", "7"] } }, effect: "unknown" },
      { conditions: { NumericNotEquals: { repository_id: ["x", "1001"] } }, effect: "deny" },
      { conditions: { DateNotEquals: { actor: "2026-01-01" } }, effect: "unknown" },
      { conditions: { NotIpAddress: { actor: "10.0.0.0/8" } }, effect: "unknown" },
      { conditions: { ArnNotEquals: { sub: "arn:aws:iam::111122223333:role/x" } }, effect: "unknown" },
      { conditions: { ArnNotLike: { sub: "repo:acme/*" } }, effect: "unknown" },
      {
        conditions: { ArnNotLike: { workflow: ["x", "arn:aws:s3:::*"] } },
        claims: { workflow: "arn:aws:s3:::a" },
        effect: "deny",
      },
    ],
  ],
  [
    `${guide}/reference_policies_variables.html`,
    "Key names are case-insensitive. You can use a policy variable for string and ARN operators; you can't with Numeric, Date, Boolean, Binary, IP Address or Null operators.",
    [
      { conditions: { StringEquals: { ref: `\${${prefix.toUpperCase()}:REF}` } }, effect: "allow" },
      { conditions: { StringLike: { sub: `repo:\${${prefix}:repository}:*` } }, effect: "allow" },
      { conditions: { NumericEquals: { repository_id: `\${${prefix}:repository_id}` } }, effect: "deny" },
    ],
  ],
  [
    `${guide}/reference_policies_variables.html#policy-vars-specialchars`,
    "${*} - use where you need an * (asterisk) character. ${?} - a question mark. ${$} - a dollar sign.",
    [
      { conditions: { StringLike: { workflow: "a${*}c" } }, claims: { workflow: "abc" }, effect: "deny" },
      { conditions: { StringLike: { workflow: "a${*}c" } }, claims: { workflow: "a*c" }, effect: "allow" },
      { conditions: { StringLike: { workflow: "a${?}c" } }, claims: { workflow: "a?c" }, effect: "allow" },
      { conditions: { StringEquals: { workflow: "${$}{x}" } }, claims: { workflow: "${x}" }, effect: "allow" },
      // Whether a wildcard that comes from the request is one is not said.
      {
        conditions: { StringLike: { ref: `\${${prefix}:workflow}` } },
        claims: { workflow: "refs/*" },
        effect: "unknown",
      },
      {
        conditions: { StringLike: { ref: `\${${prefix}:workflow}x` } },
        claims: { workflow: "refs/*" },
        effect: "deny",
      },
    ],
  ],
  [
    `${guide}/reference_policies_variables.html#policy-vars-default-values`,
    "To add a default value to a variable, surround the default value with single quotes (' '), and separate the variable text and the default value with a comma and space (, ).",
    [
      { conditions: { StringEquals: { actor: `\${${prefix}:environment, 'alice'}` } }, effect: "allow" },
      { conditions: { StringEquals: { actor: `\${${prefix}:ref, 'alice'}` } }, effect: "deny" },
      // Whether an empty text counts as a value is not said.
      {
        conditions: { StringEquals: { actor: `\${${prefix}:environment, 'alice'}` } },
        claims: { environment: "" },
        effect: "unknown",
      },
      {
        conditions: { StringNotEquals: { actor: `\${${prefix}:environment}` } },
        claims: { environment: "" },
        effect: "unknown",
      },
    ],
  ],
  [
    `${guide}/reference_policies_variables.html`,
    "Not present means that the value is not in the current request information, and any attempt to match it fails and causes the statement to be invalid. (Elsewhere: this might cause the entire statement to be invalid.)",
    [
      { conditions: { StringEquals: { actor: `\${${prefix}:environment}` } }, effect: "deny" },
      { conditions: { StringNotEquals: { actor: `\${${prefix}:environment}` } }, effect: "unknown" },
      { conditions: { StringEquals: { actor: [`\${${prefix}:environment}`, "alice"] } }, effect: "unknown" },
      { conditions: { StringNotLike: { actor: [`\${${prefix}:environment}*`, "a*"] } }, effect: "deny" },
    ],
  ],
];

describe.each(documented)("%s: %s", (_, __, rows) => {
  it.each(rows)("$conditions with $claims: $effect", async ({ conditions, claims, effect }) => {
    expect(await effectOf(awsPolicy(conditions), claims)).toBe(effect);
  });
});

describe("what is not known says why", () => {
  const other = { Federated: "arn:aws:iam::111122223333:oidc-provider/gitlab.com" };
  const refused = awsPolicy({}, { Effect: "Deny", Principal: { AWS: "111122223333" } }).Statement;
  it.each<[policy: unknown, why: string, claims?: Claims]>([
    [
      awsPolicy({ StringNotLike: { workflow: "?" } }),
      "whether `?` stands for a whole emoji, or for half of one, is not documented",
      { workflow: "😀" },
    ],
    [
      awsPolicy({ "ForAnyValue:StringEqualsIfExists": { environment: "x" } }),
      "the token has no such claim: IfExists would hold for that, ForAnyValue would not, and AWS does not document both together",
    ],
    [awsPolicy({ ArnNotLike: { sub: "*" } }), "the value and the condition are of different kinds"],
    [awsPolicy({}, { Principal: { AWS: "arn:aws:iam::111122223333:root", Federated: "*" } }), "`*` as a federated"],
    [
      awsPolicy({}, { Principal: undefined, NotPrincipal: other }),
      "AWS takes no NotPrincipal in the trust policy of a role",
    ],
    [
      { Version: "2012-10-17", Statement: [...awsPolicy().Statement, ...refused] },
      "AWS does not document whether who refuses an account refuses its OIDC providers, too",
    ],
    [
      awsPolicy({ StringEquals: { actor: `\${${prefix}:environment}` } }),
      `AWS does not document whether an empty text counts as a value of \${${prefix}:environment}`,
    ],
    [awsPolicy({ Null: { environment: "true" } }), "AWS does not document whether an empty text counts as null"],
  ])("%j: %s", async (policy, why, more) => {
    const empty = why.includes("empty text") ? { environment: "" } : {};
    const answer = await evaluateTrust(document(awsRole(policy)), { claims: { ...pushClaims, ...empty, ...more } });
    const whys = answer.alternatives.flatMap(({ checks }) => checks.filter(({ holds }) => holds === "unknown"));
    expect(whys.map((check) => check.why)).toEqual([expect.stringContaining(why)]);
  });
});

describe("the policy language", () => {
  it('"If you do not include a Version element, the value defaults to 2008-10-17, and variables are literal strings"', async () => {
    const conditions = { StringEquals: { actor: `\${${prefix}:actor}` } };
    const [statement] = awsPolicy(conditions).Statement;
    expect(await effectOf({ Version: "2012-10-17", Statement: statement })).toBe("allow");
    expect(await effectOf({ Version: "2008-10-17", Statement: statement })).toBe("deny");
    expect(await effectOf({ Statement: statement })).toBe("deny");
    await expect(async () => document({ Version: "2020-01-01", Statement: statement })).rejects.toThrow(
      /policy language/,
    );
  });

  it('"an explicit deny in any policy overrides any allows", and what is not allowed is denied', async () => {
    const [allow] = awsPolicy().Statement;
    const [deny] = awsPolicy({ StringLike: { ref: "refs/heads/*" } }, { Effect: "Deny" }).Statement;
    expect(await effectOf({ Version: "2012-10-17", Statement: [deny, allow] })).toBe("deny");
    expect(await effectOf({ Version: "2012-10-17", Statement: [deny, allow] }, { ref: "refs/tags/v1" })).toBe("allow");
    expect(await effectOf({ Version: "2012-10-17", Statement: [deny] }, { ref: "refs/tags/v1" })).toBe("deny");
  });

  it.each<[string, Effect]>([
    ["aws", "allow"],
    ["aws-us-gov", "deny"],
    ["aws-cn", "deny"],
  ])(
    "knows GitHub's claims in the commercial regions alone, by the provider of a policy that stands alone: %s",
    async (partition, effect) => {
      const Principal = { Federated: `arn:${partition}:iam::111122223333:oidc-provider/${prefix}` };
      const ask = async (claim: "sub" | "ref") => {
        const policy = awsPolicy({ StringEquals: { [claim]: pushClaims[claim] } }, { Principal });
        return (await evaluateTrust(document(policy), { claims: pushClaims })).effect;
      };
      expect(await ask("ref")).toBe(effect);
      expect(await ask("sub")).toBe("allow");
    },
  );

  it("knows GitHub's claims for the issuer that AWS names, and not for sure for an enterprise's own", async () => {
    const enterprise = `${prefix}/acme`;
    const Principal = { Federated: `arn:aws:iam::111122223333:oidc-provider/${enterprise}` };
    const policy = (claim: string, value: string) =>
      awsPolicy({ StringEquals: { [`${enterprise}:${claim}`]: value } }, { Principal });
    const iss = `https://${enterprise}`;
    expect(await effectOf(policy("sub", pushClaims.sub), { iss })).toBe("allow");
    expect(await effectOf(policy("ref", pushClaims.ref), { iss })).toBe("unknown");
    expect(await effectOf(policy("event_name", "push"), { iss })).toBe("deny");
  });

  it('"You cannot use the NotPrincipal element in an IAM role trust policy", so what becomes of one is not known', async () => {
    const ours = { Federated: `arn:aws:iam::111122223333:oidc-provider/${prefix}` };
    const others = { Federated: "arn:aws:iam::111122223333:oidc-provider/gitlab.com" };
    const changes = (NotPrincipal: unknown, Effect: string) => ({ Principal: undefined, NotPrincipal, Effect });
    // Whoever it keeps out is allowed in no reading.
    expect(await effectOf(awsPolicy({}, changes(ours, "Allow")))).toBe("deny");
    expect(await effectOf(awsPolicy({}, changes(others, "Allow")))).toBe("unknown");
    const [allow] = awsPolicy().Statement;
    const deny = (who: unknown) => awsPolicy({}, changes(who, "Deny")).Statement;
    expect(await effectOf({ Version: "2012-10-17", Statement: [allow, ...deny(ours)] })).toBe("allow");
    expect(await effectOf({ Version: "2012-10-17", Statement: [allow, ...deny(others)] })).toBe("unknown");
  });

  it("knows `*` as the whole principal and as `AWS`, and an account that is refused not for sure", async () => {
    const refusal = (Principal: unknown) => {
      const Statement = [...awsPolicy().Statement, ...awsPolicy({}, { Principal, Effect: "Deny" }).Statement];
      return effectOf({ Version: "2012-10-17", Statement });
    };
    expect(await effectOf(awsPolicy({}, { Principal: { AWS: "*" } }))).toBe("allow");
    expect(await effectOf(awsPolicy({}, { Principal: { Federated: "*" } }))).toBe("unknown");
    expect(await effectOf(awsPolicy({}, { Principal: { AWS: "111122223333" } }))).toBe("deny");
    expect(await refusal({ AWS: "*" })).toBe("deny");
    expect(await refusal({ AWS: "111122223333" })).toBe("unknown");
    expect(await refusal({ AWS: "arn:aws:iam::111122223333:root" })).toBe("unknown");
    expect(await refusal({ AWS: "arn:aws:iam::999988887777:root" })).toBe("allow");
    expect(await refusal({ AWS: "arn:aws:iam::111122223333:user/alice" })).toBe("allow");
  });
});

describe("formulations that AWS says are the same", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", ":", "*", "?"), maxLength: 4 });
  const plain = fc.constantFrom("StringEquals", "StringLike", "StringEqualsIgnoreCase");
  const negated = fc.constantFrom("StringNotEquals", "StringNotLike", "StringNotEqualsIgnoreCase");
  const claim = fc.option(text, { nil: undefined });
  const claimsOf = (workflow: string | undefined): Claims => ({ workflow: workflow ?? null, amr: null });
  const either = (...effects: Effect[]) => (effects.includes("allow") ? "allow" : "deny");

  it("several values and several statements", async () => {
    await fc.assert(
      fc.asyncProperty(plain, text, text, claim, async (operator, a, b, value) => {
        const one = (wanted: unknown) => awsPolicy({ [operator]: { workflow: wanted } });
        const claims = claimsOf(value);
        const [first, second] = [await effectOf(one(a), claims), await effectOf(one(b), claims)];
        expect(await effectOf(one([a, b]), claims)).toBe(either(first, second));
        const Statement = [...one(a).Statement, ...one(b).Statement];
        expect(await effectOf({ Version: "2012-10-17", Statement }, claims)).toBe(either(first, second));
      }),
      { numRuns: 150 },
    );
  });

  it("several values under a negation, and all of them one after the other", async () => {
    await fc.assert(
      fc.asyncProperty(negated, text, text, claim, async (operator, a, b, value) => {
        const one = (wanted: unknown) => effectOf(awsPolicy({ [operator]: { workflow: wanted } }), claimsOf(value));
        const both = (await one(a)) === "allow" && (await one(b)) === "allow";
        expect(await one([a, b])).toBe(both ? "allow" : "deny");
      }),
      { numRuns: 150 },
    );
  });

  it("a refusal refuses where an allowance with its condition allows", async () => {
    const operator = fc.tuple(
      fc.constantFrom("", "ForAnyValue:", "ForAllValues:"),
      fc.oneof(plain, negated),
      fc.constantFrom("", "IfExists"),
    );
    await fc.assert(
      fc.asyncProperty(operator, text, claim, async (parts, wanted, value) => {
        const conditions = { [parts.join("")]: { workflow: wanted } };
        const allowed = await effectOf(awsPolicy(conditions), claimsOf(value));
        const Statement = [...awsPolicy().Statement, ...awsPolicy(conditions, { Effect: "Deny" }).Statement];
        const refused = await effectOf({ Version: "2012-10-17", Statement }, claimsOf(value));
        expect(refused).toBe({ allow: "deny", deny: "allow", unknown: "unknown" }[allowed]);
      }),
      { numRuns: 200 },
    );
  });

  it("a claim of one value and a list of it, under each qualifier", async () => {
    const qualifier = fc.constantFrom("ForAnyValue:", "ForAllValues:");
    await fc.assert(
      fc.asyncProperty(qualifier, fc.oneof(plain, negated), text, text, async (which, operator, wanted, value) => {
        const policy = awsPolicy({ [`${which}${operator}`]: { amr: wanted } });
        expect(await effectOf(policy, { amr: [value] })).toBe(await effectOf(policy, { amr: value }));
        expect(await effectOf(policy, { amr: [value, value] })).toBe(await effectOf(policy, { amr: value }));
      }),
      { numRuns: 150 },
    );
  });
});
