import { describe, expect, it } from "vitest";
import type { BaselineEntry, ForeignCommentEntry, SecretsPolicy } from "../policy.ts";
import { defaultPolicy } from "../policy.ts";
import { inlineSettings } from "../schema/secrets.ts";
import { laxness, loosenedSuppressions } from "./loosened-suppressions.ts";

const policy = (changes: Partial<SecretsPolicy>): SecretsPolicy => ({ ...defaultPolicy.secrets, ...changes });
const entry: BaselineEntry = {
  path: "debt.baseline",
  owner: "@alice",
  approvedBy: "@bob",
  reason: "What was there before the first scan.",
  control: "All of it is revoked.",
  replacement: "issue 12",
  expires: "2027-02-02T00:00:00.000Z",
};

const { path: _, ...approval } = entry;
const foreign: ForeignCommentEntry = { ...approval, tool: "gitleaks" };

describe("loosenedSuppressions", () => {
  it.each<[string, Partial<SecretsPolicy>, Partial<SecretsPolicy>, string[]]>([
    ["nothing", {}, {}, []],
    ["a milder setting", { inline: "error" }, { inline: "info" }, ["/secrets/inline"]],
    ["a setting that is gone", { inline: "error" }, {}, ["/secrets/inline"]],
    ["comments that were off", { inline: "off" }, { inline: "error" }, ["/secrets/inline"]],
    ["a stricter setting", { inline: "info" }, { inline: "off" }, []],
    ["the default, written out", {}, { inline: "warning" }, []],
    ["one more path", { inlineFrom: ["test/**"] }, { inlineFrom: ["test/**", "src/**"] }, ["/secrets/inline-from/1"]],
    ["a path within another", { inlineFrom: ["test/**"] }, { inlineFrom: ["test/a.env"] }, []],
    ["paths that are gone", { inlineFrom: ["test/**"] }, {}, ["/secrets/inline-from"]],
    ["paths where there were none", {}, { inlineFrom: ["test/**"] }, []],
    ["a baseline", {}, { baseline: [entry] }, ["/secrets/baseline/0"]],
    [
      "a later end",
      { baseline: [entry] },
      { baseline: [{ ...entry, expires: "2027-03-01T00:00:00.000Z" }] },
      ["/secrets/baseline/0/expires"],
    ],
    ["an earlier end", { baseline: [entry] }, { baseline: [{ ...entry, expires: "2027-01-01T00:00:00.000Z" }] }, []],
    ["a baseline that is gone", { baseline: [entry] }, {}, []],
    ["another scanner's comments", {}, { foreignComments: [foreign] }, ["/secrets/foreign-comments/0"]],
    [
      "a later end for another scanner's comments",
      { foreignComments: [foreign] },
      { foreignComments: [{ ...foreign, expires: "2027-03-01T00:00:00.000Z" }] },
      ["/secrets/foreign-comments/0/expires"],
    ],
    ["another scanner's comments that are gone", { foreignComments: [foreign] }, { foreignComments: [] }, []],
  ])("tells of %s", (_, base, head, pointers) => {
    expect(loosenedSuppressions(policy(base), policy(head)).map(({ at }) => at)).toEqual(pointers);
  });

  it("orders the settings from none at all to the one that tells least", () => {
    expect([...inlineSettings].sort((a, b) => laxness(a) - laxness(b))).toEqual(["off", "error", "warning", "info"]);
  });
});
