import { describe, expect, it } from "vitest";
import { severityOf } from "../apply/rule-severity.ts";
import { diffStages } from "../diff/diff-stages.ts";
import { needsApproval } from "../diff/policy-change.ts";
import { parsePolicy } from "../parse/parse-policy.ts";
import type { Policy } from "../policy.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import { policySchema } from "../schema/policy-schema.ts";
import { decideStage } from "../stages/decide-stage.ts";
import { meaningOfStage } from "../stages/stage-meaning.ts";
import { mergeOperators } from "./merge-operators.ts";
import { mergePolicies } from "./merge-policies.ts";

const now = "2027-01-04T12:00:00.000Z";
const organisation = "acme/.github/sallyport.yml";
const own = ".github/sallyport.yml";
const parentLine = `extends: ${organisation}@${"0".repeat(40)}\n`;

function above(text: string): Policy {
  return parsePolicy(Buffer.from(`version: 1\n${text}`), organisation);
}

function below(text: string): Policy {
  return parsePolicy(Buffer.from(`version: 1\n${parentLine}${text}`), own);
}

function merge(first: string, second: string) {
  const { policy, conflicts } = mergePolicies(above(first), below(second));
  return { policy, told: conflicts.map(({ message }) => message), conflicts };
}

const ownerGrant = `{ repository_owner_id: "45" }`;
const stage = (lines: string) =>
  `stages:\n  deploy:\n    owner: "@acme/sre"\n    purpose: roll out the shop\n    allow: [${ownerGrant}]\n${lines}`;
const stageFor = (grant: string) => stage("").replace(ownerGrant, grant);
const part = (lines: string) => `stages:\n  deploy:\n${lines}`;
const exception = (rule: string) =>
  `  - { rule: ${rule}, path: a, owner: "@alice", approved-by: "@bob", reason: "The vendor's test server takes it.", control: none, replacement: "issue 12", expires: 2027-02-01 }\n`;
const foreign = (tool: string, expires: string) =>
  `{ tool: ${tool}, owner: "@alice", approved-by: "@bob", reason: "Reviewed, and replaced one by one.", control: none, replacement: "issue 14", expires: ${expires} }`;
const baseline = `baseline: [{ path: debt.txt, owner: "@alice", approved-by: "@bob", reason: "From before Sallyport, being revoked.", control: none, replacement: "issue 12", expires: 2027-02-01 }]`;
const salt = "0".repeat(32);
const aws = (more: string) =>
  `    credentials:\n      aws: { provider: aws, role: "arn:aws:iam::111122223333:role/deploy", region: eu-west-1${more} }\n`;

/** A stage above that says nothing about its credentials. */
const silent = `  build: { owner: "@acme/sre", purpose: build it, allow: [${ownerGrant}] }\n`;
const credentialsOfBuild = (policy: Policy) => Object.keys(policy.stages.build?.credentials ?? {});

type Case = readonly [
  above: string,
  below: string,
  read: (policy: Policy) => unknown,
  merged: unknown,
  conflicts: readonly RegExp[],
];

const deploy = (policy: Policy) => policy.stages.deploy;
const credentials = (policy: Policy) => Object.keys(deploy(policy)?.credentials ?? {});

function claims(policy: Policy): unknown {
  const merged = deploy(policy);
  return merged && (meaningOfStage(merged) as Record<string, unknown>).allow;
}

/** For each operator: what becomes of two values, and of one that would loosen. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  "/version": [["", "", (policy) => policy.version, 1, []]],
  "/extends": [["", "", (policy) => policy.extends, undefined, []]],
  "/stages/*/owner": [
    [stage(""), part(`    owner: "@acme/sre"\n`), (policy) => deploy(policy)?.owner, "@acme/sre", []],
    [stage(""), part(`    purpose: ours\n`), (policy) => deploy(policy)?.owner, "@acme/sre", []],
    [
      stage(""),
      part(`    owner: "@mallory"\n`),
      (policy) => deploy(policy)?.owner,
      "@acme/sre",
      [/@acme\/sre owns deploy by the file above, not @mallory/],
    ],
  ],
  "/stages/*/purpose": [
    [stage(""), part(`    purpose: roll out the api\n`), (policy) => deploy(policy)?.purpose, "roll out the api", []],
  ],
  "/stages/*/allow": [
    [stage(""), part(`    deny: [{ ref: refs/heads/x }]\n`), claims, [{ repository_owner_id: "45" }], []],
    [
      stage(""),
      part(`    allow: [{ repository_id: "123", ref: refs/heads/main }]\n`),
      claims,
      [{ repository_id: "123", ref: "refs/heads/main", repository_owner_id: "45" }],
      [],
    ],
    [stage(""), part(`    allow: []\n`), claims, [], []],
    [
      stageFor(`{ ref: "refs/heads/*" }`),
      part(`    allow: [{ ref: [refs/heads/main, refs/tags/v1] }]\n`),
      claims,
      [{ ref: "refs/heads/main" }],
      [/grant 1 of deploy lets in more values of ref than the file above, which holds/],
    ],
    [
      stageFor("{ event_name: { not: pull_request } }"),
      part(`    allow: [{ event_name: { not: schedule } }]\n`),
      claims,
      [{ event_name: { not: ["pull_request", "schedule"] } }],
      [/lets in more values of event_name/],
    ],
    [
      stageFor(`{ ref: "refs/*/v*" }`),
      part(`    allow: [{ ref: "refs/tags/*" }]\n`),
      claims,
      [{ ref: { all: ["refs/tags/*", "refs/*/v*"] } }],
      [/lets in more values of ref/],
    ],
    [
      stage(""),
      part(`    allow: [{ repository_owner_id: "46" }]\n`),
      claims,
      [],
      [/lets in nobody whom the file above lets in/],
    ],
  ],
  "/stages/*/deny": [
    [
      stage(`    deny: [{ ref: refs/heads/a }]\n`),
      part(`    deny: [{ ref: refs/heads/b }, { ref: refs/heads/a }]\n`),
      (policy) => deploy(policy)?.deny.map(({ claims: lines }) => lines.ref?.matcher),
      ["refs/heads/a", "refs/heads/b"],
      [],
    ],
  ],
  "/stages/*/when": [
    [
      stage(`    when: claims.ref != "a"\n`),
      part(`    when: claims.ref != "b"\n`),
      (policy) => [deploy(policy)?.when?.source, deploy(policy)?.when?.also?.map(({ source }) => source)],
      ['claims.ref != "a"', ['claims.ref != "b"']],
      [],
    ],
    [
      stage(`    when: claims.ref != "a"\n`),
      part("    purpose: ours\n"),
      (policy) => deploy(policy)?.when?.source,
      'claims.ref != "a"',
      [],
    ],
  ],
  "/stages/*/credentials": [
    [
      stage(aws(', policy-arns: ["arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/B"]')),
      part(aws(', policy-arns: ["arn:aws:iam::aws:policy/B", "arn:aws:iam::aws:policy/A"]')),
      credentials,
      ["aws"],
      [],
    ],
    [stage(aws("")), part("    deny: [{ ref: refs/heads/x }]\n"), credentials, ["aws"], []],
    [
      stage(aws(", duration: 1h")),
      part(aws(", duration: 15m")),
      (policy) => deploy(policy)?.credentials.aws?.duration,
      900,
      [],
    ],
    [
      stage(aws(", duration: 15m")),
      part(aws(", duration: 1h").replace("role/deploy", "role/admin")),
      (policy) => deploy(policy)?.credentials.aws,
      { duration: 900, role: "arn:aws:iam::111122223333:role/deploy" },
      [/role of the credential aws of deploy is another/, /may live 15m by the file above, not 1h; 15m holds/],
    ],
    [
      stage(aws("")),
      part(aws("").replace("      aws:", "      more:")),
      credentials,
      ["aws"],
      [/deploy leads to aws by the file above; more is left out/],
    ],
    [stage(""), part(aws("")), credentials, ["aws"], []],
    [
      stage(aws("")),
      stage(aws(", duration: 1h").replace("      aws:", "      mine:")).replace("deploy:", "other:"),
      (policy) => Object.keys(policy.stages.other?.credentials ?? {}),
      [],
      [/mine of other is the access of deploy by the file above/],
    ],
    [
      stage('    credentials:\n      v: { provider: vault, url: "https://v.example", role: deploy }\n'),
      stage(
        '    credentials:\n      v: { provider: vault, url: "https://V.example/", role: Deploy, mount: jwt }\n',
      ).replace("deploy:", "other:"),
      (policy) => Object.keys(policy.stages.other?.credentials ?? {}),
      [],
      [/v of other is the access of deploy by the file above/],
    ],
    [
      `${stage(aws(""))}${silent}`,
      `stages:\n  build:\n${aws("").replace("      aws:", "      mine:")}`,
      credentialsOfBuild,
      [],
      [/mine of build is the access of deploy by the file above/],
    ],
    [
      `${stage(aws(""))}${silent}delegates: [{ pointer: /stages/build/credentials }]\n`,
      `stages:\n  build:\n${aws("").replace("      aws:", "      mine:")}`,
      credentialsOfBuild,
      [],
      [/mine of build is the access of deploy by the file above/],
    ],
    [
      `${stage(aws(""))}${silent.replace("] }", "], credentials: {} }")}delegates: [{ pointer: /stages/build/credentials }]\n`,
      `stages:\n  build:\n${aws("").replace("role/deploy", "role/build")}`,
      credentialsOfBuild,
      ["aws"],
      [],
    ],
    [
      `${stage(aws(""))}${silent}`,
      `stages:\n  build:\n${aws("").replace("role/deploy", "role/build")}`,
      credentialsOfBuild,
      ["aws"],
      [],
    ],
    [
      `${stage("")}${silent.replace("] }", "], credentials: {} }")}`,
      `stages:\n  build:\n${aws("")}`,
      credentialsOfBuild,
      [],
      [/build leads to no credential by the file above; aws is left out/],
    ],
    [stage(aws(", duration: 1h")), part(aws("")), (policy) => deploy(policy)?.credentials.aws?.duration, 3600, []],
    [
      stage(aws("")),
      part(aws(", duration: 1h")),
      (policy) => deploy(policy)?.credentials.aws?.duration,
      900,
      [/may live 15m by the file above, not 1h; 15m holds/],
    ],
    [
      stage(aws(", duration: 30m")),
      part(aws(", duration: 30m, trust: iam/trust.json")),
      (policy) => deploy(policy)?.credentials.aws,
      { duration: 1800, trust: "iam/trust.json" },
      [],
    ],
  ],
  "/stages/*/max-duration": [
    [
      stage("    max-duration: 1h\n"),
      part("    max-duration: 15m\n"),
      (policy) => deploy(policy)?.maxDuration,
      900,
      [],
    ],
    [
      stage("    max-duration: 15m\n"),
      part("    max-duration: 1h\n"),
      (policy) => deploy(policy)?.maxDuration,
      900,
      [/may live 15m/],
    ],
    [
      stage("    max-duration: 15m\n"),
      part("    deny: [{ ref: refs/heads/x }]\n"),
      (policy) => deploy(policy)?.maxDuration,
      900,
      [],
    ],
  ],
  "/stages/*/window": [
    [
      stage(`    window: { days: [monday, tuesday], hours: "08:00-18:00" }\n`),
      part(`    window: { days: [tuesday], hours: "10:00-12:00" }\n`),
      (policy) => [deploy(policy)?.window?.days, deploy(policy)?.window?.hours, deploy(policy)?.window?.also],
      [["tuesday"], { from: 600, to: 720 }, undefined],
      [],
    ],
    [
      stage(`    window: { days: [monday] }\n`),
      part(`    window: { days: [monday, sunday] }\n`),
      (policy) => deploy(policy)?.window?.days,
      ["monday"],
      [/is open at .*, when that of the file above is shut/],
    ],
    [
      stage(`    window: { hours: "08:00-18:00", zone: Europe/Berlin }\n`),
      part(`    window: { hours: "09:00-12:00", zone: UTC }\n`),
      (policy) => [deploy(policy)?.window?.zone, deploy(policy)?.window?.also?.map(({ zone }) => zone)],
      ["UTC", ["Europe/Berlin"]],
      [],
    ],
  ],
  "/stages/*/forbid-with": [
    [
      `${stage("    forbid-with: [build]\n")}  build: { owner: "@alice", purpose: build, allow: [] }\n`,
      `${part("    forbid-with: [sign]\n")}  sign: { owner: "@alice", purpose: sign, allow: [] }\n`,
      (policy) => deploy(policy)?.forbidWith,
      ["build", "sign"],
      [],
    ],
  ],
  "/rules": [
    [
      "rules: { secrets/*: error, secrets/jwt: warning }\n",
      "rules: { secrets/jwt: info, secrets/*: critical, other/x: off }\n",
      (policy) => ["secrets/jwt", "secrets/x", "other/x"].map((rule) => severityOf(policy, rule, "error")),
      ["warning", "critical", "off"],
      [/secrets\/jwt is info here and secrets\/\* is error in the file above; the stricter holds/],
    ],
    ["rules: { secrets/*: warning }\n", "", (policy) => severityOf(policy, "secrets/x", "error"), "warning", []],
  ],
  "/exceptions": [
    [
      `exceptions:\n${exception("secrets/a")}`,
      `exceptions:\n${exception("secrets/b")}${exception("secrets/a")}`,
      (policy) => policy.exceptions.map(({ rule, file }) => [rule, file]),
      [
        ["secrets/a", organisation],
        ["secrets/b", undefined],
      ],
      [],
    ],
    [
      "rules: { secrets/*: error }\nlocked: [/rules/secrets~1*]\n",
      `exceptions:\n${exception("secrets/b")}`,
      (policy) => policy.exceptions,
      [],
      [/the rule secrets\/b is locked by the file above, so it cannot be excepted here/],
    ],
  ],
  "/secrets/salt": [["", `secrets: { salt: "${salt}" }\n`, (policy) => policy.secrets.salt, salt, []]],
  "/secrets/exclude": [
    [
      "secrets: { exclude: [a/**, b] }\n",
      "secrets: { exclude: [a/x] }\n",
      (policy) => policy.secrets.exclude,
      ["a/x"],
      [],
    ],
    [
      "secrets: { exclude: [a/**] }\n",
      "secrets: { exclude: [src/**] }\n",
      (policy) => policy.secrets.exclude,
      [],
      [/src\/\*\* is not in secrets.exclude/],
    ],
    ["", "secrets: { exclude: [src/**] }\n", (policy) => policy.secrets.exclude, ["src/**"], []],
  ],
  "/secrets/min-confidence": [
    [
      "secrets: { min-confidence: high }\n",
      "secrets: { min-confidence: low }\n",
      (policy) => policy.secrets.minConfidence,
      "low",
      [],
    ],
    ["secrets: { min-confidence: low }\n", "", (policy) => policy.secrets.minConfidence, "low", []],
    [
      "secrets: { min-confidence: low }\n",
      "secrets: { min-confidence: high }\n",
      (policy) => policy.secrets.minConfidence,
      "low",
      [/min-confidence is high here and low/],
    ],
  ],
  "/secrets/max-file-size": [
    [
      "secrets: { max-file-size: 10 }\n",
      "secrets: { max-file-size: 20 }\n",
      (policy) => policy.secrets.maxFileSize,
      20,
      [],
    ],
    [
      "secrets: { max-file-size: 10 }\n",
      "secrets: { max-file-size: 5 }\n",
      (policy) => policy.secrets.maxFileSize,
      10,
      [/max-file-size is 5 here and 10/],
    ],
  ],
  "/secrets/inline": [
    [
      "secrets: { inline: off }\n",
      "secrets: { inline: info }\n",
      (policy) => policy.secrets.inline,
      "off",
      [/inline is info here and off/],
    ],
    ["secrets: { inline: info }\n", "secrets: { inline: error }\n", (policy) => policy.secrets.inline, "error", []],
  ],
  "/secrets/inline-from": [
    [
      "secrets: { inline-from: [test/**] }\n",
      "secrets: { inline-from: [test/a, src/**] }\n",
      (policy) => policy.secrets.inlineFrom,
      ["test/a"],
      [/src\/\*\* is not in secrets.inline-from/],
    ],
  ],
  "/secrets/foreign-comments": [
    [
      `secrets: { foreign-comments: [${foreign("gitleaks", "2027-02-01")}] }\n`,
      `secrets: { foreign-comments: [${foreign("gitleaks", "2027-03-01")}, ${foreign("trufflehog", "2027-02-01")}] }\n`,
      (policy) => policy.secrets.foreignComments?.map(({ tool, expires }) => [tool, expires]),
      [["gitleaks", "2027-02-02T00:00:00.000Z"]],
      [/trufflehog is not in secrets.foreign-comments/],
    ],
    [
      "secrets: { foreign-comments: [] }\n",
      `secrets: { foreign-comments: [${foreign("gitleaks", "2027-02-01")}] }\n`,
      (policy) => policy.secrets.foreignComments,
      [],
      [/gitleaks is not in/],
    ],
  ],
  "/secrets/baseline": [
    [
      "",
      `secrets: { salt: "${salt}", ${baseline} }\n`,
      (policy) => policy.secrets.baseline?.map(({ owner }) => owner),
      ["@alice"],
      [],
    ],
  ],
  "/secrets/verify/hosts": [
    [
      "secrets: { verify: { hosts: { github: api.github.com, gitlab: gitlab.com } } }\n",
      "secrets: { verify: { hosts: { github: api.github.com, gitlab: gitlab.evil.example, npm: registry.npmjs.org } } }\n",
      (policy) => policy.secrets.verify?.hosts,
      { github: "api.github.com" },
      [/gitlab may not be asked at gitlab.evil.example: the file above names gitlab.com/, /npm may not be asked/],
    ],
    [
      "secrets: { verify: { hosts: {} } }\n",
      "secrets: { verify: { hosts: { github: api.github.com } } }\n",
      (policy) => policy.secrets.verify?.hosts,
      {},
      [/names none for it/],
    ],
  ],
  "/secrets/verify/max-requests": [
    [
      "secrets: { verify: { hosts: {}, max-requests: 10 } }\n",
      "secrets: { verify: { hosts: {}, max-requests: 50 } }\n",
      (policy) => policy.secrets.verify?.maxRequests,
      10,
      [/max-requests is 50 here and 10 in the file above/],
    ],
    [
      "secrets: { verify: { hosts: {}, max-requests: 10 } }\n",
      "secrets: { verify: { hosts: {} } }\n",
      (policy) => policy.secrets.verify?.maxRequests,
      10,
      [],
    ],
  ],
  "/secrets/custom-rules": [
    [
      `secrets: { custom-rules: [{ id: custom/a, title: Our key, keywords: [abc_], pattern: "abc_[0-9]{8}", severity: warning }] }\n`,
      `secrets: { custom-rules: [{ id: custom/a, title: Our key, keywords: [abc_], pattern: "abc_[0-9]{9}" }, { id: custom/b, title: Other, keywords: [xyz_], pattern: "xyz_[0-9]{8}" }] }\n`,
      (policy) => policy.secrets.customRules.map(({ id, pattern, severity }) => [id, pattern, severity]),
      [
        ["custom/a", "abc_[0-9]{8}", "error"],
        ["custom/b", "xyz_[0-9]{8}", "error"],
      ],
      [/the rule custom\/a is another than in the file above/],
    ],
  ],
  "/tests": [
    [
      `${stage("")}tests: [{ name: theirs, stage: deploy, expect: deny }]\n`,
      "tests: [{ name: ours, stage: deploy, expect: deny }]\n",
      (policy) => policy.tests.map(({ name }) => name),
      ["ours"],
      [],
    ],
  ],
  "/locked": [
    [
      "locked: [/rules]\n",
      "locked: [/stages/deploy]\n",
      (policy) => policy.locked.map(({ pointer, file }) => [pointer, file]),
      [
        ["/rules", organisation],
        ["/stages/deploy", undefined],
      ],
      [],
    ],
  ],
  "/delegates": [
    [
      `${stage("    max-duration: 15m\n")}delegates: [{ pointer: /stages/deploy/max-duration, bound: 1h }]\n`,
      part("    max-duration: 2h\n"),
      (policy) => deploy(policy)?.maxDuration,
      3600,
      [/may live 1h by the file above, not 2h/],
    ],
    [
      `${stage("    max-duration: 15m\n")}delegates: [{ pointer: /stages/deploy/max-duration, bound: 1h }]\n`,
      part("    max-duration: 30m\n"),
      (policy) => deploy(policy)?.maxDuration,
      1800,
      [],
    ],
    [
      "rules: { secrets/a: error }\ndelegates: [{ pointer: /rules/secrets~1a, bound: warning }]\n",
      "rules: { secrets/a: off }\n",
      (policy) => severityOf(policy, "secrets/a", "error"),
      "warning",
      [/secrets\/a is off here and secrets\/a is warning/],
    ],
    [
      `${stageFor(`{ repository_owner_id: "45", ref: refs/heads/main }`)}delegates: [{ pointer: /stages/deploy/allow/0/ref, bound: ["refs/heads/*"] }]\n`,
      part("    allow: [{ ref: [refs/heads/dev, refs/tags/x] }]\n"),
      claims,
      [{ ref: "refs/heads/dev", repository_owner_id: "45" }],
      [/lets in more values of ref than the file above/],
    ],
    [
      `${stageFor(`{ repository_owner_id: "45", ref: refs/heads/main }`)}delegates: [{ pointer: /stages/deploy/allow/0/ref, bound: ["refs/heads/*"] }]\n`,
      part("    allow: [{ ref: refs/heads/dev }]\n"),
      claims,
      [{ ref: "refs/heads/dev", repository_owner_id: "45" }],
      [],
    ],
    [
      `secrets: { max-file-size: 20 MiB }\ndelegates: [{ pointer: /secrets/max-file-size, bound: 10 MiB }]\n`,
      `secrets: { max-file-size: 1 MiB }\n`,
      (policy) => policy.secrets.maxFileSize,
      10 * 1024 ** 2,
      [/max-file-size is 1048576 here and 10485760 in the file above/],
    ],
    [
      stage("    max-duration: 15m\n"),
      "delegates: [{ pointer: /stages/deploy/max-duration }]\n",
      (policy) => policy.delegates,
      [],
      [/is not this file's to delegate/],
    ],
  ],
};

describe("each operator", () => {
  const all = Object.entries(cases).flatMap(([pointer, some]) =>
    some.map((one, index) => [`${pointer} ${index + 1}`, one] as const),
  );

  it.each(all)("%s", (_, [first, second, read, expected, conflicts]) => {
    const { policy, told } = merge(first, second);
    const value = read(policy);
    const isPart = typeof expected === "object" && !Array.isArray(expected);
    if (isPart) expect(value).toMatchObject(expected as object);
    else expect(value).toEqual(expected);
    expect(told).toHaveLength(conflicts.length);
    for (const [index, words] of conflicts.entries()) expect(told[index]).toMatch(words);
  });

  it("has an example", () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(mergeOperators).sort());
  });
});

/** Every key of the schema, as pointers in which `*` is any key. Entries of lists belong to their list. */
function* keysIn(schema: JsonSchema, pointer = ""): Generator<string> {
  const parts = Object.entries(schema.properties ?? {});
  if (typeof schema.additionalProperties === "object") parts.push(["*", schema.additionalProperties]);
  for (const [name, child] of parts) {
    yield `${pointer}/${name}`;
    yield* keysIn(child, `${pointer}/${name}`);
  }
}

describe("every key of the schema", () => {
  const keys = [...keysIn(policySchema)];
  const hasOperator = (pointer: string): boolean =>
    pointer !== "" &&
    (Object.hasOwn(mergeOperators, pointer) || hasOperator(pointer.slice(0, pointer.lastIndexOf("/"))));
  const isContainer = (pointer: string) => Object.keys(mergeOperators).some((other) => other.startsWith(`${pointer}/`));

  it("has an operator", () => {
    expect(keys.filter((key) => !hasOperator(key) && !isContainer(key))).toEqual([]);
    expect(keys.length).toBeGreaterThan(25);
  });

  it("is there for every operator", () => {
    expect(Object.keys(mergeOperators).filter((pointer) => !keys.includes(pointer))).toEqual([]);
  });
});

describe("a lock", () => {
  it.each<[string, string, string, RegExp]>([
    [
      "/stages/deploy/max-duration",
      stage("    max-duration: 1h\n"),
      part("    max-duration: 15m\n"),
      /^\/stages\/deploy\/max-duration is locked/,
    ],
    ["/stages/deploy", stage(""), part("    deny: [{ ref: refs/heads/x }]\n"), /^\/stages\/deploy\/deny is locked/],
    [
      "/stages/deploy/allow/0",
      stage(""),
      part("    allow: [{ ref: refs/heads/x }]\n"),
      /^\/stages\/deploy\/allow is locked/,
    ],
    ["/stages", stage(""), stage("").replace("deploy:", "mine:"), /^\/stages\/mine is locked/],
    [
      "/rules/secrets~1*",
      "rules: { secrets/*: error }\n",
      "rules: { secrets/jwt: critical }\n",
      /secrets\/\* is locked by the file above/,
    ],
    ["/rules/secrets~1jwt", "", "rules: { secrets/j*: off }\n", /secrets\/jwt is locked by the file above/],
    ["/rules/secrets~1*", "", "rules: { secrets/jwt: off }\n", /secrets\/\* is locked by the file above/],
    ["/secrets/exclude", "secrets: { exclude: [a] }\n", "secrets: { exclude: [] }\n", /^\/secrets\/exclude is locked/],
  ])("of %s holds against everything below, also what tightens", (pointer, first, second, words) => {
    const locked = `${first}locked: ["${pointer}"]\n`;
    const { policy, told } = merge(locked, second);
    expect(told).toEqual([expect.stringMatching(words)]);
    const alone = mergePolicies(above(locked), below("")).policy;
    expect(Object.values(policy.stages).map(meaningOfStage)).toEqual(Object.values(alone.stages).map(meaningOfStage));
    expect(policy.secrets).toEqual(alone.secrets);
    expect(severityOf(policy, "secrets/jwt", "info")).toBe(severityOf(alone, "secrets/jwt", "info"));
  });
});

describe("an exception below for a rule of the file above", () => {
  it.each<[string, string, boolean]>([
    ['locked: ["/rules"]', "secrets/jwt", false],
    ['locked: ["/rules"]', "commits/unsigned", true],
    ['locked: ["/rules/secrets~1*"]', "secrets/jwt", false],
    ['locked: ["/rules/secrets~1*"]', "commits/unsigned", true],
    ['locked: ["/rules/commits~1*"]', "secrets/jwt", true],
    ['locked: ["/rules/commits~1*"]', "commits/unsigned", false],
    ['locked: ["/rules/secrets~1jwt"]', "secrets/jwt", false],
    ['locked: ["/exceptions"]', "commits/unsigned", false],
    ['locked: ["/exceptions"]', "secrets/jwt", false],
    ['locked: ["/secrets"]', "secrets/jwt", true],
  ])("with %s, for %s, is kept: %s", (locked, rule, isKept) => {
    const { policy, told } = merge(
      `rules: { secrets/*: error, other/*: error }\n${locked}\n`,
      `exceptions:\n${exception(rule)}`,
    );
    expect(policy.exceptions.map((each) => each.rule)).toEqual(isKept ? [rule] : []);
    expect(told).toEqual(
      isKept ? [] : [expect.stringMatching(/locked by the file above, so it cannot be excepted here$/)],
    );
  });
});

describe("three files", () => {
  const severityIn = (...texts: readonly string[]) => {
    const [top, ...lower] = texts;
    const read = lower.map(below);
    const fromTop = read.reduce((merged, each) => mergePolicies(merged, each).policy, above(top ?? ""));
    const [last, ...rest] = [...read].reverse();
    const fromBottom = rest.reduce((merged, each) => mergePolicies(each, merged).policy, last as Policy);
    const both = [fromTop, mergePolicies(above(top ?? ""), fromBottom).policy];
    return both.map((policy) => severityOf(policy, "secrets/a", "error"));
  };

  it.each<[string, string, string, string]>([
    ["secrets/a: critical", "secrets/b: info", "secrets/a: off", "critical"],
    ["secrets/b: info", "secrets/a: critical", "secrets/a: off", "critical"],
    ["secrets/a: warning", "secrets/a: critical", "secrets/a: info", "critical"],
    ["secrets/*: critical", "secrets/a: warning", "secrets/a: off", "critical"],
    ["secrets/a: info", "secrets/a: warning", "secrets/*: critical", "critical"],
  ])("of which the first says %s, the second %s, the third %s: %s holds", (first, second, third, expected) => {
    const rules = [first, second, third].map((entry) => `rules: { ${entry} }\n`);
    expect(severityIn(...rules)).toEqual([expected, expected]);
  });

  it.each<[string, string, string]>([
    ["bound: warning", "off", "warning"],
    ["bound: warning", "warning", "warning"],
    ["bound: warning", "critical", "critical"],
    ["bound: critical", "off", "error"],
    ["", "off", "off"],
  ])("where the first delegates the rule with %j, and the others say %s: %s holds", (bound, setting, expected) => {
    const delegate = `delegates: [{ pointer: /rules/secrets~1a${bound === "" ? "" : `, ${bound}`} }]\n`;
    const { policy } = merge(`rules: { secrets/a: error }\n${delegate}`, `rules: { secrets/a: ${setting} }\n`);
    expect(severityOf(policy, "secrets/a", "error")).toBe(expected);
  });
});

describe("what holds", () => {
  const first = stage(`    deny: [{ event_name: pull_request_target }]\n`);
  const second = part(`    allow: [{ repository_id: "123" }]\n`);

  it("is decided as one policy", () => {
    const { policy } = merge(first, second);
    const ask = (identity: Record<string, string>) =>
      decideStage(policy, { stage: "deploy", claims: identity, now }).code;
    const good = { repository_owner_id: "45", repository_id: "123" };
    expect(ask(good)).toBe("ALLOWED");
    expect(ask({ ...good, repository_owner_id: "46" })).toBe("DENIED_NO_GRANT");
    expect(ask({ ...good, event_name: "pull_request_target" })).toBe("DENIED_BY_DENY");
  });

  it("says of each value where it comes from", () => {
    const { policy } = merge(first, second);
    expect(policy.origins?.["/stages/deploy/deny/0"]).toMatchObject({ file: organisation, at: { start: { line: 7 } } });
    expect(policy.origins?.["/stages/deploy/allow/0/repository_id"]).toMatchObject({
      file: own,
      at: { start: { line: 5 } },
    });
    expect(policy.origins?.["/stages/deploy/allow/0/repository_owner_id"]).toMatchObject({ file: organisation });
    expect(policy.origins?.["/stages/deploy/owner"]).toMatchObject({ file: organisation, at: { start: { line: 4 } } });
  });

  it("points at both places of a conflict, and the value comes from the file that holds", () => {
    const { conflicts, policy } = merge(stage("    max-duration: 15m\n"), part("    max-duration: 1h\n"));
    expect(conflicts).toMatchObject([
      {
        pointer: "/stages/deploy/max-duration",
        below: { file: own, at: { start: { line: 5 } } },
        above: { file: organisation, at: { start: { line: 7 } } },
        fix: "Shorten it, or leave it out.",
      },
    ]);
    expect(policy.origins?.["/stages/deploy/max-duration"]?.file).toBe(organisation);
  });

  it("says that a stage which no file describes whole is for nobody", () => {
    const { policy, told } = merge("", part("    deny: [{ ref: refs/heads/x }]\n"));
    expect(told).toEqual([
      expect.stringMatching(
        /^deploy says nothing about owner, purpose, allow, and no file above has a stage of this name/,
      ),
    ]);
    expect(decideStage(policy, { stage: "deploy", claims: {}, now }).effect).toBe("deny");
  });

  it("is never more than the file above gives, by our own diff", () => {
    const { policy } = merge(first, second);
    expect(diffStages(above(first), policy).filter(needsApproval)).toEqual([]);
  });
});
