import { describe, expect, test } from "vitest";
import { missedIn, reported } from "../testing/passwords.ts";

const drawn = "Kx9mQw7" + "Lp2vT";

/** What is said about a name between it and its value. */
// biome-ignore format: a table
describe("a value behind the type of its name", () => {
  test.each([
    ["a.json", '{"name": "DB_PASSWORD", "type": "string", "value": "¤"}'],
    ["a.yaml", "- name: DB_PASSWORD\n  type: string\n  value: ¤\n"],
    ["a.xml", '<add name="Password" type="string" value="¤"/>'],
    ["a.json", '{"dbPassword": {"type": "securestring", "defaultValue": "¤"}}'],
    ["a.json", '{"key": "password", "val": "¤"}'],
    ["a.ts", "const schema = { password: { type: String, default: '¤' } };"],
    ["a.js", 'convict({ password: { doc: "of the shop", format: String, default: "¤", env: "X" } })'],
    ["a.go", "type Shop struct {\n\tPassword string `env:\"DB_PASSWORD\" envDefault:\"¤\"`\n}"],
    ["a.go", "type Shop struct {\n\tPassword string `default:\"¤\"`\n}"],
  ])("%s: %s", (path, text) => {
    expect(missedIn(path, text, "¤")).toEqual([]);
    expect(["password", "string", ""].filter((word) => reported(path, text.replace("¤", word)).length > 0)).toEqual([]);
  });

  test.each([
    ["a.json", `{"name": "DB_PASSWORD", "key": "x", "value": "${drawn}"}`],
    ["a.json", `[{"name": "password", "type": "string"}, {"value": "${drawn}"}]`],
    ["a.yaml", `- name: password\n  type: string\n- value: ${drawn}\n`],
    ["a.ts", `const schema = { password: { type: String }, title: { default: '${drawn}' } };`],
    ["a.go", `type Shop struct {\n\tPassword string \`env:"X"\` // default:"${drawn}"\n}`],
  ])("nothing in %s: %s", (path, text) => {
    expect(reported(path, text)).toEqual([]);
  });
});
