import { describe, expect, it } from "vitest";
import { diagnose, type Observation } from "./diagnose.ts";
import { renderDiagnoses } from "./render.ts";
import { sightTokens } from "./token.ts";

const healthy: Observation = {
  now: "2026-11-21T08:00:00.000Z",
  node: "24.21.0",
  git: "2.39.5",
  repositoryProblem: undefined,
  repository: { root: "/shop", damage: undefined, shallow: false, partial: undefined },
  lastWritten: "2026-11-20T08:00:00.000Z",
  policy: { state: "valid", path: ".github/sallyport.yml", findings: 0 },
  hooks: [
    { hook: "pre-commit", state: "runs", path: ".husky/pre-commit" },
    { hook: "pre-push", state: "runs", path: ".git/hooks/pre-push" },
  ],
  tokens: [],
};
/** A value that only looks like a token of that prefix. */
const token = (prefix: string) => `${prefix}${"x".repeat(20)}`;

function stateOf(change: Partial<Observation>, check: string): string {
  const found = diagnose({ ...healthy, ...change }).find((diagnosis) => diagnosis.check === check);
  return found ? `${found.state}: ${found.says}${found.fix ? ` | ${found.fix}` : ""}` : "absent";
}

describe("diagnose", () => {
  it("names the real reason why there is no repository", () => {
    const missing = { repository: undefined, git: undefined };
    expect(stateOf(missing, "git")).toMatch(/^fail: not found on the PATH \| Install git .*`apt-get install git`/);
    expect(stateOf(missing, "repository")).toMatch(/^fail: not looked at: without git .*\| Install git/);
    const problem = {
      message: "git refuses to read a repository that belongs to another user",
      fix: "Run as its owner.",
    };
    expect(stateOf({ repository: undefined, repositoryProblem: problem }, "repository")).toBe(
      `fail: ${problem.message} | ${problem.fix}`,
    );
    expect(stateOf({ repository: undefined }, "repository")).toMatch(/^warn: this is no git repository/);
  });

  it("finds nothing wrong with a healthy machine", () => {
    expect(diagnose(healthy).map(({ check, state }) => `${check} ${state}`)).toEqual([
      "node ok",
      "git ok",
      "repository ok",
      "clone ok",
      "clock ok",
      "policy ok",
      "pre-commit ok",
      "pre-push ok",
      "token ok",
    ]);
  });

  const cases: readonly { readonly change: Partial<Observation>; readonly check: string; readonly says: RegExp }[] = [
    { change: { node: "22.22.1" }, check: "node", says: /^fail: 22\.22\.1 is older than 22\.22\.2 \| Install Node/ },
    { change: { node: "22.22.2" }, check: "node", says: /^ok/ },
    { change: { node: "26.0.0-nightly1" }, check: "node", says: /^ok/ },
    { change: { git: undefined }, check: "git", says: /^fail: not found on the PATH \| Install git/ },
    { change: { git: "2.25.1" }, check: "git", says: /^fail: 2\.25\.1 is older/ },
    {
      change: { repository: undefined, hooks: [] },
      check: "repository",
      says: /^warn: this is no git repository/,
    },
    { change: { repository: undefined, hooks: [] }, check: "pre-commit", says: /absent/ },
    {
      change: { repository: { root: "/shop", damage: undefined, shallow: true, partial: undefined } },
      check: "clone",
      says: /^warn: shallow.*fetch-depth: 0/,
    },
    {
      change: {
        repository: {
          root: "/shop",
          damage: undefined,
          shallow: false,
          partial: { remote: "origin", filter: "blob:none" },
        },
      },
      check: "clone",
      says: /^warn: partial.*--refetch/,
    },
    {
      change: {
        repository: {
          root: "/shop",
          damage: { says: "bad\u001b[31m ref", fix: "Mend it." },
          shallow: true,
          partial: undefined,
        },
      },
      check: "clone",
      says: /^fail: damaged: bad\\x1b\[31m ref \| Mend it\.$/,
    },
    {
      change: { repository: { root: "/a\u001b[31m\nb", damage: undefined, shallow: false, partial: undefined } },
      check: "repository",
      says: /^ok: \/a\\x1b\[31m\\nb$/,
    },
    { change: { lastWritten: "2026-11-21T08:09:00.000Z" }, check: "clock", says: /^ok/ },
    {
      change: { lastWritten: "2026-11-22T08:00:00.000Z" },
      check: "clock",
      says: /^fail: 2026-11-21.*2026-11-22.*\| Set the clock/,
    },
    { change: { lastWritten: undefined }, check: "clock", says: /^ok: .*nothing to compare/ },
    { change: { policy: { state: "absent" } }, check: "policy", says: /^warn: no policy file.*sallyport init/ },
    {
      change: { policy: { state: "valid", path: "p.yml", findings: 2 } },
      check: "policy",
      says: /^warn: p\.yml: 2 of its entries.*sallyport check/,
    },
    {
      change: { policy: { state: "invalid", message: "3 problems", fix: "Mend them." } },
      check: "policy",
      says: /^fail: 3 problems \| Mend them\.$/,
    },
    {
      change: { hooks: [{ hook: "pre-commit", state: "absent" }] },
      check: "pre-commit",
      says: /^warn: no hook.*after the commit.*hooks install/,
    },
    {
      change: { hooks: [{ hook: "pre-push", state: "foreign", path: ".git/hooks/pre-push" }] },
      check: "pre-push",
      says: /^warn: \.git\/hooks\/pre-push does not run Sallyport: .* after the push.*--chain/,
    },
    {
      change: { hooks: [{ hook: "pre-commit", state: "managed", path: "lefthook.yml", manager: "lefthook" }] },
      check: "pre-commit",
      says: /^warn: lefthook runs the hooks, and lefthook\.yml does not name Sallyport.*hooks status/,
    },
    {
      change: { hooks: [{ hook: "pre-commit", state: "not-executable", path: ".git/hooks/pre-commit" }] },
      check: "pre-commit",
      says: /^warn: .* is not executable.*chmod \+x/,
    },
  ];
  it.each(cases)("$check: $says", ({ change, check, says }) => {
    expect(stateOf(change, check)).toMatch(says);
  });
});

describe("tokens", () => {
  const cases: readonly (readonly [value: string, says: RegExp])[] = [
    [token("github_pat_"), /^GH_TOKEN fine-grained.*undefined$/],
    [token("ghp_"), /classic.*lives long/],
    [token("gho_"), /OAuth.*undefined$/],
    [token("ghs_"), /installation.*undefined$/],
    [token("ghr_"), /refresh.*none of these/],
    [`${token("gho_")}\n`, /OAuth.*white space/],
    ["hunter2", /no known form.*may not work/],
  ];
  it.each(cases)("%j", (value, says) => {
    const [sighting] = sightTokens({ GH_TOKEN: value });
    expect(`${sighting?.variable} ${sighting?.kind.replace(/^an? /, "")} ${sighting?.problem?.says}`).toMatch(says);
    expect(JSON.stringify(sighting)).not.toContain(value.trim());
  });

  it("looks at both variables and passes over empty ones", () => {
    expect(sightTokens({ GH_TOKEN: "", GITHUB_TOKEN: token("ghs_") }).map((sighting) => sighting.variable)).toEqual([
      "GITHUB_TOKEN",
    ]);
    expect(sightTokens({})).toEqual([]);
  });
});

describe("renderDiagnoses", () => {
  const out = { style: (_: unknown, text: string) => text } as never;
  const some = diagnose({ ...healthy, hooks: [{ hook: "pre-commit", state: "absent" }] });
  it("puts the fix under its line, and quiet leaves out what is well", () => {
    expect(renderDiagnoses(some, { quiet: false, out })).toContain("ok    node        24.21.0\n");
    expect(renderDiagnoses(some, { quiet: true, out })).toBe(
      "warn  pre-commit  no hook: a secret is found only after the commit\n                  fix: Run `sallyport hooks install`.\n",
    );
  });
});
