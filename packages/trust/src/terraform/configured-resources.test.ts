// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HashiCorp's language writes its templates so.
import { describe, expect, it } from "vitest";
import { shownText } from "../tree/text.ts";
import { type Tree, treeAt } from "../tree/tree.ts";
import { readConfiguration } from "./configuration.ts";
import { configuredResources } from "./configured-resources.ts";
import { terraformModule } from "./terraform-module.ts";

function resources(text: string, more: Readonly<Record<string, string>> = {}) {
  const files = Object.entries({ "main.tf": text, ...more });
  const module = terraformModule(files.map(([path, each]) => readConfiguration(Buffer.from(each), path)));
  return configuredResources(module, /^x$/);
}

const at = (tree: Tree, ...path: (string | number)[]) => {
  const found = treeAt(tree, ...path);
  return found && (found.kind === "object" || found.kind === "list" ? found.kind : shownText(found.text));
};

describe("how many of a resource there are", () => {
  it.each<[string, [string, string | undefined, string | undefined][]]>([
    ['value = "a"', [["x.y", "a", undefined]]],
    ["count = 0", []],
    ["count = local.no ? 1 : 0", []],
    [
      "count = 2\n value = count.index",
      [
        ["x.y[0]", "0", undefined],
        ["x.y[1]", "1", undefined],
      ],
    ],
    ["count = var.open\n value = count.index", [["x.y", "<count.index>", "count = var.open"]]],
    ["count = 1000\n value = 1", [["x.y", "1", "count = 1000"]]],
    ['for_each = toset(["a"])\n value = "${each.key}${each.value}"', [['x.y["a"]', "aa", undefined]]],
    ["for_each = { a = { b = 1 } }\n value = each.value.b", [['x.y["a"]', "1", undefined]]],
    ["for_each = var.open\n value = each.value.b", [["x.y", "<each.value.b>", "for_each = var.open"]]],
    [
      'for_each = concat(["a"], var.open)\n value = each.key',
      [
        ['x.y["a"]', "a", undefined],
        ["x.y", "<each>", 'for_each = concat(["a"], var.open)'],
      ],
    ],
  ])("%s", (body, expected) => {
    const { resources: found } = resources(
      `variable "open" {}\nlocals {\n  no = false\n}\nresource "x" "y" {\n${body}\n}\n`,
    );
    expect(found.map(({ address, values, choice }) => [address, at(values, "value"), choice])).toEqual(expected);
  });
});

describe("the blocks of a resource", () => {
  it("are lists of mappings, and a dynamic one that may not be there is not known", () => {
    const text = `
variable "open" {}
resource "x" "y" {
  one { value = 1 }
  one { value = 2 }
  dynamic "two" {
    for_each = ["a", "b"]
    content { value = "\${two.key}\${two.value}" }
  }
  dynamic "three" {
    for_each = var.open
    iterator = it
    content { value = it.value }
  }
}
`;
    const [{ values } = { values: undefined }] = resources(text).resources;
    const all = ["one", "two", "three"].map((name) =>
      [0, 1].map((index) => values && (at(values, name, index, "value") ?? at(values, name, index))),
    );
    expect(all).toEqual([
      ["1", "2"],
      ["0a", "1b"],
      ["<var.open>", undefined],
    ]);
  });

  it.each([
    ["ignore_changes = [value]", "<value, whose changes Terraform ignores>"],
    ['ignore_changes = ["value"]', "<value, whose changes Terraform ignores>"],
    ["ignore_changes = [value[0].b]", "<value, whose changes Terraform ignores>"],
    ["ignore_changes = all", "<value, whose changes Terraform ignores>"],
    ["ignore_changes = [tags]", "a"],
    ["prevent_destroy = true", "a"],
  ])("are what is written, but for %s", (lifecycle, expected) => {
    const [found] = resources(`resource "x" "y" {\n  value = "a"\n  lifecycle {\n    ${lifecycle}\n  }\n}\n`).resources;
    expect(found && at(found.values, "value")).toBe(expected);
  });
});

describe("a folder of files", () => {
  it("is one: what stands in another file is known, at the place that refers to it", () => {
    const { resources: found, notes } = resources('resource "x" "y" {\n  value = local.a\n}\n', {
      "locals.tf": '\n\nlocals {\n  a = "${var.b}!"\n}\n',
      "variables.tf": 'variable "b" { default = "c" }\nvariable "d" { default = "e" }\n',
    });
    const value = found[0] && treeAt(found[0].values, "value");
    expect(found[0] && at(found[0].values, "value")).toBe("c!");
    expect(value?.at.start).toEqual({ line: 2, column: 11 });
    expect(notes).toEqual(["Variables were taken at their defaults: b."]);
  });

  it("refuses a resource that is written twice, and does not know a value that is", () => {
    const twice = { "other.tf": 'resource "x" "y" {\n  value = "b"\n}\n' };
    expect(() => resources('resource "x" "y" {\n  value = "a"\n}\n', twice)).toThrow("written twice");
    const local = { "other.tf": 'locals {\n  a = "b"\n}\n' };
    const [found] = resources('locals {\n  a = "a"\n}\nresource "x" "y" {\n  value = local.a\n}\n', local).resources;
    expect(found && at(found.values, "value")).toBe("<local.a>");
  });

  const base = `
variable "v" { default = "a" }
locals {
  l = "a"
}
resource "x" "y" {
  value = "a"
  other = "o"
  by    = [var.v, local.l]
  one { value = "a" }
  one { value = "b" }
  two { value = "a" }
  lifecycle {
    ignore_changes = [ignored]
  }
  ignored = "i"
}
`;
  // https://developer.hashicorp.com/terraform/language/files/override
  it.each<[string, Readonly<Record<string, string>>, string, (string | number)[]]>([
    ["an argument", { "override.tf": 'resource "x" "y" {\n  value = "b"\n}\n' }, "b", ["value"]],
    ["no other argument", { "override.tf": 'resource "x" "y" {\n  value = "b"\n}\n' }, "o", ["other"]],
    ["in a file that ends so", { "a_override.tf": 'resource "x" "y" {\n  value = "b"\n}\n' }, "b", ["value"]],
    [
      "the last of several",
      {
        "b_override.tf": 'resource "x" "y" {\n  value = "b"\n}\n',
        "a_override.tf": 'resource "x" "y" {\n  value = "c"\n}\n',
      },
      "b",
      ["value"],
    ],
    [
      "all blocks of a type",
      { "override.tf": 'resource "x" "y" {\n  one { value = "c" }\n}\n' },
      "c",
      ["one", 0, "value"],
    ],
    [
      "no block of another",
      { "override.tf": 'resource "x" "y" {\n  one { value = "c" }\n}\n' },
      "a",
      ["two", 0, "value"],
    ],
    ["a default", { "override.tf": 'variable "v" { default = "b" }\n' }, "b", ["by", 0]],
    ["a local", { "override.tf": 'locals {\n  l = "b"\n}\n' }, "b", ["by", 1]],
    ["by what stands elsewhere", { "override.tf": 'resource "x" "y" {\n  value = local.l\n}\n' }, "a", ["value"]],
    [
      "each argument of lifecycle",
      { "override.tf": 'resource "x" "y" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n' },
      "<ignored, whose changes Terraform ignores>",
      ["ignored"],
    ],
    ["in the other syntax", { "override.tf.json": '{"resource": {"x": {"y": {"value": "b"}}}}' }, "b", ["value"]],
  ])("is overridden: %s", (_, files, expected, path) => {
    const [found] = resources(base, files).resources;
    expect(found && at(found.values, ...path)).toBe(expected);
    const value = found && treeAt(found.values, "value");
    expect(value?.source).toBeUndefined();
  });

  it("does not know what overrides nothing, or how many there are", () => {
    expect(() => resources(base, { "override.tf": 'resource "x" "y" {\n  count = 2\n}\n' })).toThrow("written twice");
    expect(() => resources("", { "override.tf": 'resource "x" "y" {\n  value = "b"\n}\n' })).toThrow("written twice");
  });
});
