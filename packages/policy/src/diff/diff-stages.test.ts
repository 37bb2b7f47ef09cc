import type { Claims } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Credential } from "../stages/credential.ts";
import { type Matcher, type Stage, type Window, weekdays as weekdayNames } from "../stages/stage.ts";
import { windowRefusal } from "../stages/window-refusal.ts";
import { zonedInstant } from "../stages/zone.ts";
import { diffStages } from "./diff-stages.ts";
import { needsApproval, type StageChange } from "./policy-change.ts";
import { type GrantText, nowhere, oracleAllows, type StageText, sampleStage } from "./testing/sample-stage.ts";

function diff(before: StageText | undefined, after: StageText | undefined): StageChange[] {
  const stages = (text: StageText | undefined) => ({
    stages: text === undefined ? {} : { "deploy-production": sampleStage(text) },
  });
  return diffStages(stages(before), stages(after));
}

function told(before: StageText | undefined, after: StageText | undefined): string[] {
  return diff(before, after).map(({ kind, sentence }) => `${kind} ${sentence}`);
}

const shop = { repository_id: "123" };

describe("who may be a stage", () => {
  it.each<[string, StageText | undefined, StageText | undefined, string[]]>([
    [
      "a new stage",
      undefined,
      { allow: [{ ...shop, ref: "refs/heads/main" }] },
      ["NEW-ACCESS after this change a token with repository_id=123 and ref=refs/heads/main gets deploy-production"],
    ],
    ["a new stage for nobody", undefined, { allow: [] }, []],
    [
      "a stage that was for nobody",
      { allow: [] },
      { allow: [shop] },
      ["NEW-ACCESS after this change a token with repository_id=123 gets deploy-production"],
    ],
    ["a stage that is gone", { allow: [shop] }, undefined, ["NARROWER the stage deploy-production is gone"]],
    [
      "a branch more",
      { allow: [{ ...shop, ref: "refs/heads/main" }] },
      { allow: [{ ...shop, ref: ["refs/heads/main", "refs/heads/release/*"] }] },
      ["WIDER after this change a token with ref=refs/heads/release/x gets deploy-production"],
    ],
    [
      "any branch",
      { allow: [{ ...shop, ref: "refs/heads/main" }] },
      { allow: [{ ...shop, ref: "refs/heads/*" }] },
      ["WIDER after this change a token with ref=refs/heads/dev gets deploy-production"],
    ],
    [
      "a claim that is not asked for any more",
      { allow: [{ ...shop, environment: "production" }] },
      { allow: [shop] },
      ["WIDER after this change a token with no environment gets deploy-production"],
    ],
    [
      "a value that is not refused any more",
      { allow: [{ ...shop, event_name: { not: ["pull_request", "push"] } }] },
      { allow: [{ ...shop, event_name: { not: "push" } }] },
      ["WIDER after this change a token with event_name=pull_request gets deploy-production"],
    ],
    [
      "an entry of deny that is gone",
      { allow: [shop], deny: [{ event_name: "pull_request_target" }] },
      { allow: [shop] },
      ["DENY-REMOVED after this change a token with event_name=pull_request_target gets deploy-production"],
    ],
    [
      "an entry of deny that is narrower",
      { allow: [shop], deny: [{ ref: "refs/tags/*" }] },
      { allow: [shop], deny: [{ ref: "refs/tags/v*" }] },
      ["DENY-REMOVED after this change a token with ref=refs/tags/nightly gets deploy-production"],
    ],
    [
      "a deny that could never hit",
      { allow: [{ ...shop, ref: "refs/heads/main" }], deny: [{ ref: "refs/tags/*" }] },
      { allow: [{ ...shop, ref: "refs/heads/main" }] },
      ["EQUAL the claims of deploy-production are written in another way and mean the same"],
    ],
    [
      "entries of deny that leave nobody but those without the claim",
      { allow: [shop], deny: [{ workflow: { not: "" } }, { workflow: "" }] },
      { allow: [shop], deny: [{ workflow: "" }] },
      ["DENY-REMOVED after this change a token with workflow=ci gets deploy-production"],
    ],
    [
      "the same in two grants",
      { allow: [{ ...shop, ref: ["refs/heads/*", "refs/tags/*"] }] },
      {
        allow: [
          { ...shop, ref: "refs/heads/*" },
          { ...shop, ref: "refs/tags/*" },
        ],
      },
      ["EQUAL the claims of deploy-production are written in another way and mean the same"],
    ],
    [
      "covered by two old grants together",
      {
        allow: [
          { ...shop, ref: "refs/heads/*" },
          { ...shop, ref: "refs/tags/*" },
        ],
      },
      { allow: [{ ...shop, ref: ["refs/heads/x", "refs/tags/y"] }] },
      ["NARROWER some who could be deploy-production no longer can"],
    ],
    [
      "another branch instead",
      { allow: [{ ...shop, ref: "refs/heads/main" }] },
      { allow: [{ ...shop, ref: "refs/heads/trunk" }] },
      [
        "WIDER after this change a token with ref=refs/heads/trunk gets deploy-production",
        "NARROWER some who could be deploy-production no longer can",
      ],
    ],
    [
      "another organisation with the same beginning",
      { allow: [{ sub: "repo:acme/*" }] },
      { allow: [{ sub: "repo:acme*" }] },
      ["WIDER after this change a token with sub=repo:acme-labs/shop:ref:refs/heads/dev gets deploy-production"],
    ],
    [
      "a grant without claims, which is for nobody",
      { allow: [shop] },
      { allow: [shop, {}] },
      ["EQUAL the claims of deploy-production are written in another way and mean the same"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it("is told for each grant that opens something of its own", () => {
    const before = { allow: [{ ...shop, ref: "refs/heads/main" }] };
    const after = { allow: [...before.allow, { ...shop, ref: "refs/heads/dev" }, { ...shop, ref: "refs/tags/*" }] };
    expect(diff(before, after).map(({ pointer }) => pointer)).toEqual([
      "/stages/deploy-production/allow/1",
      "/stages/deploy-production/allow/2",
    ]);
  });
});

describe("a counterexample is a token that can be", () => {
  function witness(before: GrantText, after: GrantText): Claims {
    const [change] = diff({ allow: [before] }, { allow: [after] });
    expect(change?.kind).toBe("WIDER");
    return change?.counterexample?.claims ?? {};
  }

  it("whose subject follows from its other claims", () => {
    const before = { repository: "acme/shop", ref: "refs/heads/main" };
    expect(witness(before, { repository: "acme/*", ref: "refs/heads/main" })).toMatchObject({
      repository: "acme/api",
      repository_owner: "acme",
      sub: "repo:acme/api:ref:refs/heads/main",
      workflow_ref: "acme/api/.github/workflows/ci.yml@refs/heads/main",
    });
    expect(witness({ ...before, environment: "production" }, { ...before, environment: "prod*" })).toMatchObject({
      environment: expect.stringMatching(/^prod/),
      sub: expect.stringMatching(/^repo:acme\/shop:environment:prod/),
      ref: "refs/heads/main",
    });
    expect(witness({ sub: "repo:acme/shop:environment:*" }, { sub: "repo:acme/shop:*" }).environment).toBeUndefined();
  });

  it("whose kind of ref and event go together", () => {
    expect(witness({ ...shop, ref: "refs/heads/*" }, { ...shop, ref: "refs/*" })).toMatchObject({
      ref_type: "tag",
      event_name: "push",
    });
    const push = { ...shop, event_name: "push" };
    expect(witness(push, { ...shop, event_name: ["push", "pull_request"] })).toMatchObject({
      ref: "refs/pull/12/merge",
      sub: "repo:acme/shop:pull_request",
    });
    expect(witness(push, { ...shop, event_name: ["push", "pull_request_target"] })).toMatchObject({
      ref: "refs/heads/dev",
      head_ref: "feature/login",
    });
  });

  it("or says what must be so for it", () => {
    const [change] = diff(
      { allow: [{ sub: "repo:acme/shop:*" }] },
      { allow: [{ sub: ["repo:acme/shop:*", "repo:acme@45/shop@123:*"] }] },
    );
    expect(change).toMatchObject({
      kind: "WIDER",
      counterexample: { assumes: "the repository has immutable subjects" },
    });
    expect(change?.sentence).toMatch(/, if the repository has immutable subjects$/);
  });

  it.each<[string, GrantText, GrantText]>([
    ["a ref that is none", { ...shop, ref: "refs/heads/main" }, { ...shop, ref: ["refs/heads/main", "main"] }],
    ["a claim that GitHub does not have", shop, { ...shop, repo: "acme/shop" }],
    [
      "a tag on a branch event",
      { ...shop, ref: "refs/heads/main" },
      { ...shop, ref: "refs/tags/*", ref_type: "branch" },
    ],
    ["a subject of another repository", { ...shop, ref: "x" }, { repository: "acme/shop", sub: "repo:evil/shop:*" }],
  ])("and never %s", (_, before, after) => {
    const changes = diff({ allow: [before] }, { allow: [before, after] });
    for (const change of changes) expect(change.counterexample).toBeUndefined();
  });

  it("which is said where there is none", () => {
    const before = { allow: [{ ...shop, ref: "refs/heads/main" }] };
    expect(told(before, { allow: [{ ...shop, ref: ["refs/heads/main", "main"] }] })).toEqual([
      "MAY-WIDEN grant 1 of deploy-production lets in more, but only claims of a form that GitHub is not known to issue, such as repository_id=123 and ref=main",
    ]);
  });
});

describe("too much to compare", () => {
  it("may widen, and says so", () => {
    const many = Array.from({ length: 70 }, (_, index) => ({ actor: `${index}*`, [`repo_property_p${index}`]: "yes" }));
    expect(told({ allow: many }, { allow: [{ actor: "*" }] })).toEqual([
      expect.stringMatching(
        /^MAY-WIDEN grant 1 of deploy-production may let in more: .* more than 64 parts, too many to compare$/,
      ),
    ]);
  });

  it("counts what is kept out too", () => {
    const many = Array.from({ length: 70 }, (_, index) => ({ actor: `${index}*`, [`repo_property_p${index}`]: "yes" }));
    expect(told({ allow: [{ actor: "a" }] }, { allow: [{ actor: "*" }], deny: many })[0]).toMatch(
      /^MAY-WIDEN grant 1 /,
    );
  });
});

it("a condition of a file above that is gone is no further condition", () => {
  const condition = (source: string) => ({ source, at: nowhere });
  const both = { ...condition("claims.actor != 'a'"), also: [condition("claims.actor != 'b'")] };
  const one = condition("claims.actor != 'a'");
  const lines = (before: object, after: object) =>
    told({ allow: [shop], when: before } as StageText, { allow: [shop], when: after } as StageText);
  expect(lines(both, one)).toEqual([
    expect.stringMatching(/^UNPROVABLE the condition \(when\) of deploy-production is gone/),
  ]);
  expect(lines(both, condition("true"))).toEqual([expect.stringMatching(/^UNPROVABLE .* is another/)]);
  expect(lines(one, both)).toEqual(["NARROWER deploy-production has a further condition now"]);
});

describe("all policies", () => {
  const value = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 3 });
  const values = fc.array(value, { minLength: 1, maxLength: 2 });
  const matcher: fc.Arbitrary<Matcher> = fc.oneof(
    value,
    values,
    values.map((not) => ({ not })),
  );
  // Claims of GitHub's tokens that take any text, two of them optional.
  const claims = ["workflow", "aud", "environment", "repo_property_tier"];
  const grant = fc.dictionary(fc.constantFrom(...claims), matcher, { minKeys: 1, maxKeys: 3 });
  const stage = fc.record({ allow: fc.array(grant, { maxLength: 3 }), deny: fc.array(grant, { maxLength: 1 }) });
  const text = fc.option(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 4 }), { nil: undefined });
  const identity = fc.record(Object.fromEntries(claims.map((claim) => [claim, text])));

  it("are said to be wider with an example that an independent evaluator confirms, and never are wider unsaid", () => {
    let witnesses = 0;
    fc.assert(
      fc.property(stage, stage, fc.array(identity, { minLength: 40, maxLength: 40 }), (before, after, identities) => {
        const [old, next] = [sampleStage(before), sampleStage(after)];
        const changes = diffStages({ stages: { [old.name]: old } }, { stages: { [next.name]: next } });
        for (const { counterexample } of changes) {
          if (counterexample === undefined) continue;
          witnesses += 1;
          expect(oracleAllows(next, counterexample.claims)).toBe(true);
          expect(oracleAllows(old, counterexample.claims)).toBe(false);
        }
        if (changes.some(needsApproval)) return;
        for (const each of identities) {
          const token = Object.fromEntries(Object.entries(each).filter(([, claim]) => claim !== undefined)) as Claims;
          expect(oracleAllows(next, token) && !oracleAllows(old, token)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
    expect(witnesses).toBeGreaterThan(150);
  });

  it("are equal to themselves", () => {
    fc.assert(
      fc.property(stage, (same) => {
        expect(diff(same, same)).toEqual([]);
        expect(diff(same, { ...same, allow: [...same.allow].reverse() }).filter(needsApproval)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("what a stage leads to", () => {
  const aws: Credential = {
    provider: "aws",
    name: "aws",
    role: "arn:aws:iam::111122223333:role/shop-deploy",
    region: "eu-west-1",
    duration: 900,
    at: nowhere,
  };
  const app: Credential = {
    provider: "github-app",
    name: "app",
    app: "Iv1.a",
    owner: "acme",
    permissions: { contents: "read" },
    at: nowhere,
  };
  const google: Credential = {
    provider: "google",
    name: "gcp",
    workloadIdentityProvider: "projects/1/x",
    scopes: ["a", "b"],
    at: nowhere,
  };
  const exchange: Credential = {
    provider: "token-exchange",
    name: "api",
    url: "https://sts.acme.example/token",
    audience: "https://test.acme.example",
    at: nowhere,
  };
  const stage = (credentials: Record<string, Credential>, more: Partial<Stage> = {}): StageText => {
    const { allow: _allow, deny: _deny, ...rest } = more;
    return { allow: [shop], credentials, ...rest };
  };

  it.each<[string, StageText, StageText, string[]]>([
    [
      "one more",
      stage({}),
      stage({ aws }),
      [
        "CREDENTIAL-ADDED deploy-production leads to one more credential, aws: aws, arn:aws:iam::111122223333:role/shop-deploy",
      ],
    ],
    ...(
      [
        [google, { scopes: ["b", "a"] }],
        [google, { universe: "googleapis.com" }],
        [{ ...app, repositories: ["x", "y"] }, { repositories: ["y", "x"] }],
        [{ ...aws, policyArns: ["p", "q"] }, { policyArns: ["q", "p"] }],
        [{ provider: "vault", name: "v", url: "https://v.acme.example", role: "r", at: nowhere }, { mount: "jwt" }],
      ] as [Credential, object][]
    ).map(([one, other]): [string, StageText, StageText, string[]] => [
      `the same in other words: ${JSON.stringify(other)}`,
      stage({ one }),
      stage({ one: { ...one, ...other } }),
      ["EQUAL deploy-production gives the same access"],
    ]),
    [
      "another way through roles",
      stage({ aws: { ...aws, chain: ["a", "b"] } }),
      stage({ aws: { ...aws, chain: ["b", "a"] } }),
      [expect.stringMatching(/^CREDENTIAL-CHANGED .* chain is/)],
    ],
    ["one less", stage({ aws }), stage({}), ["NARROWER deploy-production no longer leads to the credential aws"]],
    [
      "another role",
      stage({ aws }),
      stage({ aws: { ...aws, role: "arn:aws:iam::111122223333:role/admin" } }),
      [
        "CREDENTIAL-CHANGED credential aws of deploy-production: role is arn:aws:iam::111122223333:role/admin now; it was arn:aws:iam::111122223333:role/shop-deploy",
      ],
    ],
    [
      "another audience of an exchange, which is whom the token is for",
      stage({ api: exchange }),
      stage({ api: { ...exchange, audience: "https://shop.acme.example" } }),
      [
        "CREDENTIAL-CHANGED credential api of deploy-production: audience is https://shop.acme.example now; it was https://test.acme.example",
      ],
    ],
    [
      "another audience of the ID token alone",
      stage({ aws }),
      stage({ aws: { ...aws, audience: "https://shop.acme.example" } }),
      ["EQUAL deploy-production gives the same access"],
    ],
    [
      "no session policy any more",
      stage({ aws: { ...aws, sessionPolicy: { Version: "2012-10-17" } } }),
      stage({ aws }),
      [
        'CREDENTIAL-CHANGED credential aws of deploy-production: session-policy is gone; it was {"Version":"2012-10-17"}',
      ],
    ],
    [
      "a session policy on top",
      stage({ aws }),
      stage({ aws: { ...aws, sessionPolicy: {} } }),
      ["NARROWER credential aws of deploy-production: session-policy is {} now"],
    ],
    [
      "managed session policies on top",
      stage({ aws }),
      stage({ aws: { ...aws, policyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] } }),
      ['NARROWER credential aws of deploy-production: policy-arns is ["arn:aws:iam::aws:policy/ReadOnlyAccess"] now'],
    ],
    [
      "a managed session policy beside an inline one, of which either is enough",
      stage({ aws: { ...aws, sessionPolicy: {} } }),
      stage({ aws: { ...aws, sessionPolicy: {}, policyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] } }),
      [
        'CREDENTIAL-CHANGED credential aws of deploy-production: policy-arns is ["arn:aws:iam::aws:policy/AdministratorAccess"] now',
      ],
    ],
    [
      "an inline session policy beside a managed one",
      stage({ aws: { ...aws, policyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] } }),
      stage({ aws: { ...aws, policyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"], sessionPolicy: {} } }),
      ["CREDENTIAL-CHANGED credential aws of deploy-production: session-policy is {} now"],
    ],
    [
      "fewer permissions, and more repositories",
      stage({ app: { ...app, permissions: { contents: "write", issues: "read" }, repositories: ["shop"] } }),
      stage({ app: { ...app, permissions: { contents: "read" }, repositories: ["shop", "api"] } }),
      [
        'NARROWER credential app of deploy-production: permissions is {"contents":"read"} now; it was {"contents":"write","issues":"read"}',
        'CREDENTIAL-CHANGED credential app of deploy-production: repositories is ["shop","api"] now; it was ["shop"]',
      ],
    ],
    [
      "every repository",
      stage({ app: { ...app, repositories: ["shop"] } }),
      stage({ app }),
      ['CREDENTIAL-CHANGED credential app of deploy-production: repositories is gone; it was ["shop"]'],
    ],
    [
      "one repository alone",
      stage({ app }),
      stage({ app: { ...app, repositories: ["shop"] } }),
      ['NARROWER credential app of deploy-production: repositories is ["shop"] now'],
    ],
    [
      "another region",
      stage({ aws }),
      stage({ aws: { ...aws, region: "eu-north-1" } }),
      ["EQUAL deploy-production gives the same access"],
    ],
    [
      "more permissions",
      stage({ app }),
      stage({ app: { ...app, permissions: { contents: "write" } } }),
      [
        'CREDENTIAL-CHANGED credential app of deploy-production: permissions is {"contents":"write"} now; it was {"contents":"read"}',
      ],
    ],
    [
      "a permission more, and one less",
      stage({ app: { ...app, permissions: { contents: "write" } } }),
      stage({ app: { ...app, permissions: { contents: "read", issues: "read" } } }),
      [
        'CREDENTIAL-CHANGED credential app of deploy-production: permissions is {"contents":"read","issues":"read"} now; it was {"contents":"write"}',
      ],
    ],
    ...(["read", "write"] as const).map((level): [string, StageText, StageText, string[]] => [
      `a permission that is ${level} and becomes admin`,
      stage({ app: { ...app, permissions: { administration: level } } }),
      stage({ app: { ...app, permissions: { administration: "admin" } } }),
      [
        `CREDENTIAL-CHANGED credential app of deploy-production: permissions is {"administration":"admin"} now; it was {"administration":"${level}"}`,
      ],
    ]),
    [
      "a permission less",
      stage({ app: { ...app, permissions: { contents: "admin", issues: "read" } } }),
      stage({ app: { ...app, permissions: { contents: "write" } } }),
      [
        'NARROWER credential app of deploy-production: permissions is {"contents":"write"} now; it was {"contents":"admin","issues":"read"}',
      ],
    ],
    [
      "no scopes any more, which is all of them",
      stage({ gcp: google }),
      stage({ gcp: { ...google, scopes: undefined } as unknown as Credential }),
      ['CREDENTIAL-CHANGED credential gcp of deploy-production: scopes is gone; it was ["a","b"]'],
    ],
    [
      "a scope more",
      stage({ gcp: google }),
      stage({ gcp: { ...google, scopes: ["a", "c"] } }),
      ['CREDENTIAL-CHANGED credential gcp of deploy-production: scopes is ["a","c"] now; it was ["a","b"]'],
    ],
    [
      "fewer scopes",
      stage({ gcp: google }),
      stage({ gcp: { ...google, scopes: ["a"] } }),
      ['NARROWER credential gcp of deploy-production: scopes is ["a"] now; it was ["a","b"]'],
    ],
    [
      "a longer life",
      stage({ aws }, { maxDuration: 900 }),
      stage({ aws: { ...aws, duration: 3600 } }, { maxDuration: 3600 }),
      [
        "TTL-UP credentials of deploy-production may live 1h now; it was 15m",
        "TTL-UP credential aws of deploy-production asks for 1h now; it was 15m",
      ],
    ],
    [
      "no longest life any more",
      stage({ aws }, { maxDuration: 900 }),
      stage({ aws }),
      ["TTL-UP credentials of deploy-production may live as long as the provider allows now; it was 15m"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });
});

describe("when a stage may be entered", () => {
  const weekdays: Window = {
    days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    hours: { from: 8 * 60, to: 18 * 60 },
    zone: "Europe/Berlin",
    freezes: [],
    at: nowhere,
  };
  const christmas = { reason: "Christmas trade", from: "2027-12-19T23:00:00.000Z", until: "2028-01-04T23:00:00.000Z" };
  const stage = (window?: Window): StageText => ({ allow: [shop], ...(window && { window }) });

  it.each<[string, Window | undefined, Window | undefined, string[]]>([
    ["for the first time", undefined, weekdays, ["NARROWER deploy-production may be entered at fewer times"]],
    [
      "at any time",
      weekdays,
      undefined,
      [
        "WINDOW-WIDER deploy-production may be entered at 2027-01-03T23:00:00.000Z (Monday 00:00 in Europe/Berlin) now; it was shut",
      ],
    ],
    [
      "on a day more",
      weekdays,
      { ...weekdays, days: [...(weekdays.days ?? []), "saturday"] },
      [
        "WINDOW-WIDER deploy-production may be entered at 2027-01-09T07:00:00.000Z (Saturday 08:00 in Europe/Berlin) now; it was shut",
      ],
    ],
    [
      "an hour longer",
      weekdays,
      { ...weekdays, hours: { from: 8 * 60, to: 19 * 60 } },
      [
        "WINDOW-WIDER deploy-production may be entered at 2027-01-04T17:00:00.000Z (Monday 18:00 in Europe/Berlin) now; it was shut",
      ],
    ],
    [
      "in a freeze that is gone",
      { ...weekdays, freezes: [christmas] },
      weekdays,
      [expect.stringMatching(/^WINDOW-WIDER deploy-production may be entered at 2027-12-/)],
    ],
    [
      "not in a new freeze",
      weekdays,
      { ...weekdays, freezes: [christmas] },
      ["NARROWER deploy-production may be entered at fewer times"],
    ],
    [
      "in another zone",
      weekdays,
      { ...weekdays, zone: "UTC" },
      [expect.stringMatching(/^WINDOW-WIDER .* \(Monday 17:00 in UTC\) now; it was shut$/)],
    ],
    [
      "over midnight",
      { ...weekdays, hours: { from: 22 * 60, to: 2 * 60 } },
      { ...weekdays, hours: { from: 22 * 60, to: 3 * 60 } },
      [expect.stringMatching(/^WINDOW-WIDER .* \(Tuesday 02:00 in Europe\/Berlin\) now; it was shut$/)],
    ],
    [
      "in a freeze with another reason",
      { ...weekdays, freezes: [christmas] },
      { ...weekdays, freezes: [{ ...christmas, reason: "holidays" }] },
      ["EQUAL the window of deploy-production means the same"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(told(stage(before), stage(after))).toEqual(expected);
  });
});

describe("any two windows", () => {
  const hour = 3_600_000;
  const quarter = hour / 4;
  const zones = [
    ...(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"] as const),
    ...(["America/Havana", "America/Santiago", "Africa/Cairo"] as const),
  ];
  /** Spring and autumn, where clocks are changed, and a week in which none is. */
  const starts = ["2027-03-12", "2027-03-26", "2027-10-29", "2027-11-05", "2027-06-11"].map((day) =>
    Date.parse(`${day}T00:00:00Z`),
  );
  const minutes = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
  const hours = fc
    .record({ from: minutes, to: minutes.map((to) => to + 30) })
    .filter(({ from, to }) => from !== to && !(from === 0 && to === 24 * 60));
  const freeze = fc
    .record({ start: fc.constantFrom(...starts), day: fc.nat(4), length: fc.integer({ min: 1, max: 3 }) })
    .chain(({ start, day, length }) =>
      fc.constantFrom(...zones).map((zone) => {
        const midnight = (days: number) => {
          const date = new Date(start + (day + days) * 24 * hour);
          return zonedInstant({ year: 2027, month: date.getUTCMonth() + 1, day: date.getUTCDate() }, zone);
        };
        return { reason: "any", from: midnight(0), until: midnight(length) };
      }),
    );
  const windows: fc.Arbitrary<Window> = fc
    .record(
      {
        zone: fc.constantFrom(...zones),
        days: fc.uniqueArray(fc.constantFrom(...weekdayNames), { minLength: 1, maxLength: 7 }),
        hours,
        freezes: fc.array(freeze, { maxLength: 2 }),
      },
      { requiredKeys: ["zone", "freezes"] },
    )
    .map((window) => ({ ...window, at: nowhere }));
  /** Most often a small step from one to the other: there the mistakes hide. */
  const pairs = fc.oneof(
    fc.tuple(windows, windows),
    windows.map((window): [Window, Window] => [window, { ...window, freezes: [] }]),
    fc
      .tuple(windows, freeze)
      .map(([window, one]): [Window, Window] => [{ ...window, freezes: [...window.freezes, one] }, window]),
    fc.tuple(windows, windows).map(([a, b]): [Window, Window] => [{ ...a, also: [b] }, b]),
  );

  it("are said to be wider where a moment is open that was shut, and never are wider unsaid", () => {
    const isOpen = (window: Window, at: number) => windowRefusal(window, at) === undefined;
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const changes = diff(
          { allow: [{ repository_id: "123" }], window: before },
          { allow: [{ repository_id: "123" }], window: after },
        );
        const wider = changes.find(({ kind }) => kind === "WINDOW-WIDER");
        const shown = Date.parse(wider?.counterexample?.now ?? "");
        if (wider) expect(isOpen(after, shown) && !isOpen(before, shown)).toBe(true);
        else
          for (const start of starts)
            for (let at = start; at < start + 9 * 24 * hour; at += quarter)
              if (isOpen(after, at) && !isOpen(before, at))
                expect.unreachable(`wider at ${new Date(at).toISOString()}`);
      }),
      { numRuns: 400 },
    );
  });

  it("are compared in the hour that a clock shows twice", () => {
    // At 5:00 UTC it is midnight in Havana once more, and one in New York, where midnight is shown once.
    const rest = { days: ["saturday", "sunday"], hours: { from: 23 * 60, to: 10 }, freezes: [], at: nowhere } as const;
    const before: Window = { ...rest, zone: "America/New_York" };
    const after: Window = { ...rest, zone: "America/Havana" };
    const opened = { allow: [], window: before };
    expect(told(opened, { allow: [], window: after })).toEqual([
      "WINDOW-WIDER deploy-production may be entered at 2027-11-07T05:00:00.000Z (Sunday 00:00 in America/Havana) now; it was shut",
    ]);
  });

  it("are compared on the day on which the clock is changed", () => {
    const sunday = { from: "2027-03-27T23:00:00.000Z", until: "2027-03-28T22:00:00.000Z", reason: "any" };
    const window: Window = { zone: "Europe/Berlin", hours: { from: 480, to: 510 }, freezes: [sunday], at: nowhere };
    expect(told({ allow: [], window }, { allow: [], window: { ...window, freezes: [] } })).toEqual([
      "WINDOW-WIDER deploy-production may be entered at 2027-03-28T06:00:00.000Z (Sunday 08:00 in Europe/Berlin) now; it was shut",
    ]);
  });
});

describe("stages of one job", () => {
  const stages = (forbid: Record<string, string[]>) => ({
    stages: Object.fromEntries(
      Object.entries(forbid).map(([name, forbidWith]) => [name, sampleStage({ name, forbidWith, allow: [shop] })]),
    ),
  });
  const kinds = (before: Record<string, string[]>, after: Record<string, string[]>) =>
    diffStages(stages(before), stages(after)).map(({ kind, sentence }) => `${kind} ${sentence}`);

  it("are told once when they may be held together", () => {
    expect(kinds({ a: ["b"], b: ["a"] }, { a: [], b: [] })).toEqual([
      "FORBID-WITH-REMOVED one job may hold a and b together now",
    ]);
    expect(kinds({ a: ["b"], b: [] }, { a: [], b: ["a"] }).filter((line) => line.startsWith("FORBID"))).toEqual([]);
    expect(kinds({ a: [], b: [] }, { a: ["b"], b: [] })).toEqual(["NARROWER no job may hold a besides b now"]);
  });

  it("are as far apart whichever of the two says so", () => {
    expect(kinds({ a: ["b"], b: [] }, { a: [], b: ["a"] })).toEqual(["EQUAL b gives the same access"]);
    expect(kinds({ a: ["b"], b: [] }, { a: ["b"], b: ["a"] })).toEqual(["EQUAL b gives the same access"]);
  });
});
