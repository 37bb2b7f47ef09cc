import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { actingCharacters, harmlessJson } from "@sallyport/core";
import { afterAll, expect, test } from "vitest";
import { runMain } from "../testing/run-main.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sallyport-json-answers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Turns the text around in a terminal, and ends with what older runners take for a command. */
const hostile = "\u202e##[error]";

/** As a policy has to write it: it may not hold such characters as they are. */
const escaped = (text: string) => harmlessJson(text).trim();

function policy(ref: string): string {
  return `version: 1
stages:
  deploy:
    owner: "@bob"
    purpose: ${escaped(hostile)}
    allow: [{ repository_id: "123", ref: ${escaped(ref)} }]
`;
}

const subject = `repo:acme/shop:environment:${hostile}`;
const trusted = { Condition: { StringEquals: { "token.actions.githubusercontent.com:sub": subject } } };
const statement = {
  Effect: "Allow",
  Action: "sts:AssumeRoleWithWebIdentity",
  Principal: { Federated: "*" },
  ...trusted,
};
const files = {
  "old.yml": policy("refs/heads/main"),
  "new.yml": policy(`refs/heads/${hostile}`),
  "role.json": JSON.stringify({ Version: "2012-10-17", Statement: [statement] }),
};
for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);

const claim = `ref=refs/heads/${hostile}`;

test.each([
  [["policy", "explain", "old.yml", "--stage", "deploy", "--base", "push", "--claim", claim]],
  [["policy", "effective", "new.yml"]],
  [["policy", "diff", "old.yml", "new.yml"]],
  [["trust", "explain", "role.json", "--base", "push", "--claim", claim]],
  [["explain", "secrets/private-key"]],
])("%j answers with JSON that nothing acts on", async (words) => {
  const { out } = await runMain([...words, "--format", "json"], { folder });
  expect(JSON.parse(out)).toBeTypeOf("object");
  expect(out.replace(actingCharacters, "")).toBe(out);
  expect(out).not.toContain("##[");
});
