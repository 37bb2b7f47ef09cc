import type { Instant, Place } from "@sallyport/core";
import type { ForeignCommentEntry, InlineSetting } from "@sallyport/policy";
import { describe, expect, test } from "vitest";
import { builtinRules } from "../rules/index.ts";
import { type CommentTerms, objectionTo } from "./comment-state.ts";
import type { PlacedComment } from "./placed-comment.ts";
import { commentsBehind, suppressByComment } from "./suppress-by-comment.ts";

const now = "2026-11-21T08:00:00.000Z";
const [rule] = builtinRules;
if (rule === undefined) throw new Error("no rule");

const approval = {
  ...{ tool: "gitleaks", owner: "@alice", approvedBy: "@bob", reason: "Reviewed one by one.", control: "none" },
  ...{ replacement: "issue 12", expires: "2026-12-01T00:00:00.000Z", region: region(1) },
} as unknown as ForeignCommentEntry;
const terms: CommentTerms = { inline: "warning", foreign: [approval], now };

function region(line: number, column = 3) {
  return { start: { line, column }, end: { line, column: column + 20 } };
}

/** A comment for the rule, in force for some days more. */
function comment(
  changes: Partial<PlacedComment> & { readonly rule?: string; readonly expires?: Instant } = {},
): PlacedComment {
  const { rule: id = rule?.id ?? "", expires = "2026-12-01T00:00:00.000Z", ...more } = changes;
  const reading = {
    kind: "complete",
    rule: id,
    expires,
    reason: "a fixed value of the test server",
    text: "",
  } as const;
  return { path: "a.env", line: 4, column: 40, honoured: true, reading, ...more } as PlacedComment;
}

const foreign = (tool = "gitleaks", reach = "line") =>
  comment({ reading: { kind: "foreign", tool, mark: `${tool}:allow`, reach } as PlacedComment["reading"] });

function secret(
  places: readonly Place[],
  besides: readonly (readonly PlacedComment[])[] | undefined,
  placeCount = places.length,
) {
  return {
    ...{ rule: rule as NonNullable<typeof rule>, places: places as [Place, ...Place[]], placeCount },
    ...(besides && { besides }),
  };
}

const [here, there] = [
  { path: "a.env", region: region(4) },
  { path: "b.env", region: region(9) },
];
const passes = (subject: ReturnType<typeof secret>, given: CommentTerms = terms, behind = new Set<string>()) =>
  suppressByComment(subject, given, behind) !== undefined;

describe("a secret with comments passes", () => {
  test.each<[string, ReturnType<typeof secret>, boolean]>([
    ["with one at its place", secret([here], [[comment()]]), true],
    ["not without one", secret([here], [[]]), false],
    ["not where none are known", secret([here], undefined), false],
    ["with one at each place", secret([here, there], [[comment()], [comment({ path: "b.env" })]]), true],
    ["not where a copy has none", secret([here, there], [[comment()], []]), false],
    ["not where the first has none", secret([here, there], [[], [comment()]]), false],
    ["not where a place was not looked at", secret([here, there], [[comment()]]), false],
    ["not where there are more places than are known", secret([here], [[comment()]], 2), false],
    ["not by a comment for another rule", secret([here], [[comment({ rule: "secrets/other" })]]), false],
    ["not by one that has ended", secret([here], [[comment({ expires: now })]]), false],
    ["by the second, where the first has ended", secret([here], [[comment({ expires: now }), comment()]]), true],
    ["by one of another scanner that is approved", secret([here], [[foreign()]]), true],
    ["not by one of a scanner that is not", secret([here], [[foreign("trufflehog")]]), false],
    ["not by one for a part of the file", secret([here], [[foreign("gitleaks", "nothing")]]), false],
  ])("%s", (_, subject, expected) => {
    expect(passes(subject)).toBe(expected);
  });

  test("by the comment that ends first, of several", () => {
    const [soon, later] = ["2026-11-25T00:00:00.000Z", "2026-11-30T00:00:00.000Z"];
    for (const order of [
      [soon, later],
      [later, soon],
    ]) {
      const besides = order.map((expires) => [comment({ expires: expires as Instant })]);
      const use = suppressByComment(secret([here, there], besides), terms, new Set());
      expect(use?.suppression).toMatchObject({ kind: "comment", source: "a.env:4", expires: soon });
      expect(use?.comments).toHaveLength(2);
    }
  });

  test("by its own comment before that of another scanner, whose approval it then names", () => {
    const own = suppressByComment(secret([here], [[foreign(), comment()]]), terms, new Set());
    expect(own?.suppression).not.toHaveProperty("owner");
    const others = suppressByComment(secret([here], [[foreign()]]), terms, new Set());
    expect(others?.suppression).toEqual({
      ...{ kind: "comment", source: "a.env:4 (gitleaks:allow)", reason: "Reviewed one by one.", owner: "@alice" },
      ...{ approvedBy: "@bob", control: "none", replacement: "issue 12", expires: approval.expires },
    });
  });
});

describe("a comment behind a secret on its line", () => {
  const below = { path: "a.env", region: region(5) };

  test("does not speak of the secret on the next line", () => {
    const behind = commentsBehind([secret([here], [[comment()]]), secret([below], [[comment()]])]);
    expect(passes(secret([here], [[comment()]]), terms, new Set(behind))).toBe(true);
    expect(passes(secret([below], [[comment()]]), terms, new Set(behind))).toBe(false);
  });

  test("does not, either, where that secret has a copy elsewhere", () => {
    const behind = commentsBehind([secret([there, here], [[], [comment()]]), secret([below], [[comment()]])]);
    expect(passes(secret([below], [[comment()]]), terms, new Set(behind))).toBe(false);
  });

  test.each<[string, readonly ReturnType<typeof secret>[]]>([
    ["stands alone", [secret([below], [[comment()]])]],
    ["is for another rule than the secret there", [secret([here], [[comment({ rule: "secrets/other" })]])]],
    ["stands on that line of another file", [secret([{ path: "c.env", region: region(4) }], [[comment()]])]],
  ])("speaks of the next line where it %s", (_, secrets) => {
    expect(passes(secret([below], [[comment()]]), terms, new Set(commentsBehind(secrets)))).toBe(true);
  });
});

describe("a comment", () => {
  const days = (count: number, more = 0) =>
    new Date(Date.parse("2026-11-22T00:00:00.000Z") + count * 86_400_000 + more).toISOString();
  const inline = (setting: InlineSetting) => ({ ...terms, inline: setting });

  test.each<[string, PlacedComment, CommentTerms, RegExp | undefined]>([
    ["in force", comment(), terms, undefined],
    ["to its last millisecond", comment({ expires: "2026-11-21T08:00:00.001Z" }), terms, undefined],
    ["at its end", comment({ expires: now }), terms, /^its date is over$/],
    ["for 180 days", comment({ expires: days(180) }), terms, undefined],
    ["for longer", comment({ expires: days(180, 1) }), terms, /^its date is more than 180 days off$/],
    ["where none counts", comment(), inline("off"), /secrets\.inline is off/],
    ["where it is an error", comment(), inline("error"), undefined],
    ["in a file where none counts", comment({ honoured: false }), terms, /secrets\.inline-from/],
    [
      "that is incomplete",
      comment({ reading: { kind: "incomplete", problem: "it has no date" } }),
      terms,
      /^it has no date$/,
    ],
    ["of another scanner", foreign(), terms, undefined],
    ["of one that is not approved", foreign("trufflehog"), terms, /approves no comments of trufflehog/],
    ["of another scanner, for a part", foreign("gitleaks", "nothing"), terms, /only comments for one line count/],
    [
      "of another scanner, of which the approval has ended",
      foreign(),
      { ...terms, foreign: [{ ...approval, expires: now }] },
      /approval of gitleaks comments has ended/,
    ],
    [
      "of another scanner, which is approved for too long",
      foreign(),
      { ...terms, foreign: [{ ...approval, expires: days(181) }] },
      /for more than 180 days/,
    ],
  ])("%s", (_, given, at, objection) => {
    const found = objectionTo(given, at);
    if (objection === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(objection);
    expect(passes(secret([here], [[given]]), at)).toBe(objection === undefined);
  });
});
