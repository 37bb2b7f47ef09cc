import type { Claims } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { describeIdentity } from "./describe-identity.ts";

const iss = "https://token.actions.githubusercontent.com";
const immutable = "repo:acme@100/shop@1001:ref:refs/heads/main";

describe("what is remarkable about an identity", () => {
  it.each<[string, Claims, string[]]>([
    ["nothing", { iss, sub: immutable, repository: "acme/shop", environment: "production", event_name: "push" }, []],
    ["no claims at all", {}, []],
    [
      "an issuer of somebody else",
      { iss: "https://issuer.example", sub: immutable },
      ["The issuer is not one of GitHub."],
    ],
    ["an empty issuer", { iss: "", sub: immutable }, []],
    [
      "a subject of names",
      { iss, sub: "repo:acme/shop:pull_request" },
      ["The subject holds names only: after a rename somebody else can take them. Grant on `repository_id`."],
    ],
    [
      "a subject of a template",
      { iss, sub: "repository_id:1001:environment:production" },
      ["The subject comes from a template that a repository's admin can set: grant on `repository_id`, too."],
    ],
    [
      "a subject that is none",
      { iss, sub: "repo:acme@100/shop:pull_request" },
      [expect.stringMatching(/^The subject cannot be read: .+\.$/)],
    ],
    [
      "an environment in the subject",
      { iss, sub: "repo:acme@100/shop@1001:environment:production", environment: "production" },
      ["The environment stands in the branch's place in the subject: the branch is only in `ref`."],
    ],
    [
      "an environment with a sign of the subject's own",
      { iss, sub: immutable, environment: "a:b" },
      [
        "The environment's name holds `:` or `%`, so another environment can have the same subject: compare `environment`.",
      ],
    ],
    [
      "an event of strangers",
      { iss, sub: immutable, event_name: "issue_comment" },
      ["The event `issue_comment` can be caused by strangers."],
    ],
  ])("%s", (_, claims, notes) => {
    expect(describeIdentity(claims).notes).toEqual(notes);
  });
});

describe("issuer and subject", () => {
  it("are there where the token has them, with what they mean", () => {
    const { issuer, subject } = describeIdentity({ iss, sub: immutable });
    expect(issuer).toEqual({ text: iss, place: expect.objectContaining({ kind: "github.com" }) });
    expect(subject).toMatchObject({ text: immutable, parsed: { form: "immutable", repositoryId: "1001" } });
    expect(describeIdentity({ iss: "https://issuer.example" }).issuer).toEqual({ text: "https://issuer.example" });
    expect(describeIdentity({ iss: 1, sub: "" })).not.toHaveProperty("issuer");
    expect(describeIdentity({ iss: 1, sub: "" })).not.toHaveProperty("subject");
  });

  it("cannot move the cursor, and are cut where nobody would read on", () => {
    const long = `repo:acme/shop:ref:${"a".repeat(281)}`;
    expect(describeIdentity({ sub: long }).subject?.text).toBe(long);
    expect(describeIdentity({ sub: `${long}b` }).subject?.text).toBe(`${long}…`);
    expect(describeIdentity({ iss: "\u001b[2J" }).issuer?.text).not.toContain("\u001b");
  });
});

describe("claims", () => {
  it("come in the order of GitHub's table, the others by name, and only what may be shown has a value", () => {
    const { claims } = describeIdentity({
      zz: "1",
      aa: "2",
      repository_id: "1001",
      jti: "x",
      run_attempt: 2,
      sub: ["a"],
    });
    expect(claims.map(({ name }) => name).slice(-2)).toEqual(["aa", "zz"]);
    const values = Object.fromEntries(claims.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({ repository_id: "1001", run_attempt: "2" });
    for (const name of ["zz", "aa", "jti", "sub"]) expect(values[name]).toBeUndefined();
  });
});

describe("describeIdentity", () => {
  it("shows what may be shown, and says what is remarkable", () => {
    const described = describeIdentity({
      repository: "acme/shop",
      iss,
      sub: "repo:acme-1000/shop-1001:environment:production",
      jti: "never shown",
      repo_property_team: "never shown",
      unknown_claim: "never shown",
      head_ref: "\u001b[31m",
      environment: "a:b",
      event_name: "workflow_run",
    });
    expect(JSON.stringify(described)).not.toContain("never shown");
    expect(JSON.stringify(described)).not.toContain("\\u001b");
    expect(described.claims[0]).toMatchObject({ name: "iss" });
    expect(described.notes.join(" ")).toMatch(/hyphen form.*environment.*workflow_run/s);
  });

  it("takes names that end in numbers for what they are", () => {
    const sub = "repo:team-2024/site-2025:ref:refs/heads/main";
    const notes = (claims: object) => describeIdentity({ sub, ...claims }).notes.join(" ");
    expect(notes({ repository: "team-2024/site-2025" })).not.toContain("hyphen form");
    expect(notes({ repository: "team/site" })).toContain("hyphen form");
    expect(notes({})).toContain("hyphen form");
  });
});
