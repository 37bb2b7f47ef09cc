import type { ErrorDescription, RuleDescription } from "@sallyport/core";
import { SallyportError } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { listForMarkdown, listForTerminal, pageForMarkdown, pageForTerminal } from "./page.ts";
import { findTopic, gapPages, topicName } from "./topic.ts";

const rule = (id: string, title: string): RuleDescription => ({
  id,
  title,
  severity: "error",
  why: "It opens the door.",
  fix: "Revoke it. Then use a grant.",
  bad: "key = ```",
  good: "key: from the vault",
  source: "https://example.com/keys",
});
const error = (code: string): ErrorDescription => ({
  code,
  title: "Something is missing",
  why: "Nothing was checked.",
  fix: "Add it.",
  bad: "a",
  good: "b",
});
const topics = {
  rules: [
    rule("policy/expired", "Lapsed exception"),
    rule("secrets/aws-key", "AWS key"),
    rule("secrets/aws-session", "AWS session"),
    rule("secrets/private-key", "Private key"),
  ],
  errors: [error("GIT_NOT_FOUND"), error("POLICY_INVALID")],
  gaps: gapPages.filter(({ kind }) => kind === "oversize"),
};
const voice = { width: 60, isTerminal: true, style: (_: unknown, text: string) => text };

describe("findTopic", () => {
  it.each([
    ["secrets/private-key", "secrets/private-key"],
    ["Secrets/Private-Key", "secrets/private-key"],
    ["private-key", "secrets/private-key"],
    ["GIT_NOT_FOUND", "GIT_NOT_FOUND"],
    ["policy_invalid", "POLICY_INVALID"],
    ["Oversize", "oversize"],
  ])("%s is %s", (word, name) => {
    expect(topicName(findTopic(word, topics))).toBe(name);
  });

  it.each([
    ["secrets/privat-key", "Did you mean `sallyport explain secrets/private-key`?"],
    ["privatekey", "Did you mean `sallyport explain secrets/private-key`?"],
    ["GIT_NOTFOUND", "Did you mean `sallyport explain GIT_NOT_FOUND`?"],
    ["aws", "Did you mean one of: secrets/aws-key, secrets/aws-session?"],
    ["oversized", "Did you mean `sallyport explain oversize`?"],
    ["custom/ours", "Rules named custom/* are your own: their text is in the policy file, under secrets.custom-rules."],
    [
      "s1:4f0c6a52d1b87e93a10fb2c7d35e8649",
      "Did you mean `sallyport explain --finding s1:4f0c6a52d1b87e93a10fb2c7d35e8649`?",
    ],
    ["src/app.env:12:3", "Did you mean `sallyport explain --finding src/app.env:12:3`?"],
    ["src/$(id).env:12", "`sallyport explain` lists all rules and errors."],
    ["zzzzzzzz", "`sallyport explain` lists all rules and errors."],
    ["", "`sallyport explain` lists all rules and errors."],
  ])("%s is unknown: %s", (word, fix) => {
    let thrown: unknown;
    try {
      findTopic(word, topics);
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toBeInstanceOf(SallyportError);
    expect(thrown).toMatchObject({ code: "EXPLAIN_TOPIC_UNKNOWN", kind: "usage", fix });
  });
});

it("says how many more names hold a word than it shows", () => {
  const many = Array.from({ length: 7 }, (_, index) => rule(`secrets/shop-${index}`, "Key of the shop"));
  expect(() => findTopic("shop", { ...topics, rules: many })).toThrow(
    expect.objectContaining({
      fix: expect.stringMatching(/secrets\/shop-4, or one of 2 more\? `sallyport explain` lists all\.$/),
    }),
  );
});

describe("pages", () => {
  it("of a kind of gap", () => {
    const topic = findTopic("oversize", topics);
    expect(pageForTerminal(topic, voice)).toMatch(
      /^oversize {2}not checked\nA file is larger than what is looked at\n[\s\S]*`--allow-unknown\s+oversize`[\s\S]*docs\/unchecked\.md\n$/,
    );
    expect(pageForMarkdown(topic)).toContain("# oversize\n\n**A file is larger than what is looked at.**\n\n## Why\n");
  });

  it("of a rule, for a terminal and as Markdown", () => {
    const topic = findTopic("secrets/aws-key", topics);
    expect(pageForTerminal(topic, voice)).toMatchInlineSnapshot(`
      "secrets/aws-key  error
      AWS key

      Why
        It opens the door.

      Fix
        Revoke it. Then use a grant.

      Bad
        | key = \`\`\`

      Good
        | key: from the vault

      Source
        https://example.com/keys

      https://github.com/sallyport/sallyport/blob/main/docs/rules/secrets/aws-key.md
      "
    `);
    expect(pageForMarkdown(topic)).toMatchInlineSnapshot(`
      "# secrets/aws-key

      **AWS key.** Default severity: \`error\`.

      ## Why

      It opens the door.

      ## Fix

      Revoke it. Then use a grant.

      ## Bad

      \`\`\`\`
      key = \`\`\`
      \`\`\`\`

      ## Good

      \`\`\`
      key: from the vault
      \`\`\`

      ## Source

      https://example.com/keys

      <https://github.com/sallyport/sallyport/blob/main/docs/rules/secrets/aws-key.md>
      "
    `);
  });

  it("lists by area, and cuts nothing off", () => {
    expect(listForTerminal(topics, { ...voice, width: 40, isTerminal: false })).toContain(
      "  GIT_NOT_FOUND        Something is missing\n",
    );
    expect(listForTerminal(topics, { ...voice, width: 40 })).toMatchInlineSnapshot(`
      "Rules: policy (1)
        policy/expired       Lapsed exception

      Rules: secrets (3)
        secrets/aws-key      AWS key
        secrets/aws-session  AWS session
        secrets/private-key  Private key

      Errors (2)
        GIT_NOT_FOUND        Something is
                             missing
        POLICY_INVALID       Something is
                             missing

      What could not be checked (1)
        oversize             A file is larger
                             than what is
                             looked at

      sallyport explain TOPIC prints one of them
      "
    `);
    expect(listForMarkdown(topics)).toContain("## Rules: secrets\n\n- `secrets/aws-key`: AWS key\n");
  });
});
