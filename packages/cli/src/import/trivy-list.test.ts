import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ForeignList, readForeignList } from "./foreign-list.ts";

const lines = (text: string) => readForeignList(Buffer.from(text), ".trivyignore");
const yaml = (text: string) => readForeignList(Buffer.from(text), "config/.trivyignore.yaml");

function entriesOf(list: ForeignList) {
  if (list.kind === "unknown") throw new Error(list.problem);
  return list.entries;
}

describe(".trivyignore", () => {
  it("says of each line why it is not carried over", async () => {
    const list = await lines(
      "# accepted\nCVE-2018-14618 exp:2027-01-01\n\nAVD-DS-0002\naws-account-id # ours\nwhat is this\n",
    );
    expect(list).toMatchObject({ kind: "trivy", unread: ["line 6: not one identifier, maybe with exp:YYYY-MM-DD"] });
    expect(entriesOf(list).map(({ name, objection }) => `${name}: ${objection}`)).toEqual([
      "line 2: CVE-2018-14618: it is about no secret",
      "line 4: AVD-DS-0002: it is about no secret",
      expect.stringMatching(/^line 5: aws-account-id: it passes over a whole rule in every file; /),
    ]);
  });
});

describe(".trivyignore.yaml", () => {
  it("reads places, rules and ends of its secrets, and says of the rest that it is none", async () => {
    const list = await yaml(`vulnerabilities:
  - id: CVE-2022-40897
    paths: [usr/lib/a]
secrets:
  - id: aws-access-key-id
    paths: ["test/**", docs/example.md]
    expired_at: 2027-01-01
    statement: examples
  - id: private-key
  - 12
`);
    expect(list).toMatchObject({ kind: "trivy", unread: ["secrets entry 3: without an id"] });
    expect(entriesOf(list)).toEqual([
      {
        name: "secrets entry 1: aws-access-key-id",
        paths: ["test/**", "docs/example.md"],
        rule: "secrets/aws-access-key-id",
        expires: "2027-01-01",
      },
      expect.objectContaining({
        name: "secrets entry 2: private-key",
        objection: expect.stringContaining("every file"),
      }),
      { name: "vulnerabilities entry 1: CVE-2022-40897", paths: [], objection: "it is about no secret" },
    ]);
  });

  it.each([
    ["other YAML", "a: 1\n"],
    ["a list", "- a\n"],
    ["no YAML", "secrets: [\n"],
    ["aliases", "secrets: &a [1]\nlicenses: *a\n"],
    ["nothing", ""],
  ])("refuses %s", async (_, text) => {
    expect(await yaml(text)).toEqual({ kind: "unknown", problem: expect.any(String) });
  });

  it("never throws", async () => {
    const any = fc.asyncProperty(
      fc.string({ unit: "binary" }),
      async (text) => void (await Promise.all([yaml(text), lines(text)])),
    );
    await fc.assert(any);
    await fc.assert(fc.asyncProperty(fc.json(), async (text) => void (await yaml(`secrets: ${text}`))));
  });
});
