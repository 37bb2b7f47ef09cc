// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HashiCorp's language writes its templates so.
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { randomText } from "../../../core/src/testing/random-text.ts";
import { shownText } from "../tree/text.ts";
import { type Tree, treeAt } from "../tree/tree.ts";
import { readConfiguration } from "./configuration.ts";
import { configuredResources } from "./configured-resources.ts";
import { terraformModule } from "./terraform-module.ts";

const declared = `
variable "open" {}
variable "name" { default = "shop" }
variable "partial" {
  type    = object({ a = string, b = optional(string, "x") })
  default = { a = "y" }
}
variable "set" {
  type    = set(string)
  default = ["b", "a", "b"]
}
variable "text" {
  type    = string
  default = 5
}
locals {
  list   = ["a", "b"]
  more   = concat(local.list, var.open)
  object = { name = "n", list = local.list }
  itself = "x\${local.other}"
  other  = local.itself
  repeat = 1
}
locals {
  repeat = 2
}
resource "aws_iam_openid_connect_provider" "perhaps" {
  count = var.open ? 1 : 0
  url   = "https://token.actions.githubusercontent.com"
}
resource "aws_iam_openid_connect_provider" "counted" {
  count          = 2
  url            = "https://gitlab.com/\${count.index}"
  client_id_list = ["a", "b"]
}
resource "other" "each" {
  for_each = toset(["a"])
  arn      = each.key
}
resource "aws_iam_openid_connect_provider" "github" {
  url = "https://token.actions.githubusercontent.com"
}
`;

/** For people to compare: what is not known in angle brackets. */
function shown(tree: Tree | undefined): unknown {
  if (tree === undefined) return undefined;
  if (tree.kind === "list") return tree.items.map(shown);
  if (tree.kind === "object") {
    const entries = Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, shown(value)]));
    return tree.choice === undefined ? entries : { perhaps: entries };
  }
  return tree.kind === "null" ? null : shownText(tree.text);
}

function made(expression: string, more = ""): Tree | undefined {
  const text = `${declared}${more}\nresource "x" "y" {\n  value = ${expression}\n}\n`;
  const module = terraformModule([readConfiguration(Buffer.from(text), "main.tf")]);
  return treeAt(configuredResources(module, /^x$/).resources[0]?.values, "value");
}

describe("what is known", () => {
  // Every row but the last, which needs a provider, was held against `terraform console`.
  it.each<[string, unknown]>([
    ['"a"', "a"],
    ['"a\\n\\"\\u0041"', 'a\n"A'],
    ['"$${a} %%{b}"', "${a} %{b}"],
    ["5.0", "5"],
    ['"x${5.0}${true}"', "x5true"],
    ["null", null],
    ["local.list", ["a", "b"]],
    ["local.list[1]", "b"],
    ["local.list.1", "b"],
    ['local.object["name"]', "n"],
    ["local.object.list[0]", "a"],
    ['{ a = 1, (local.object.name) = 2, "${var.name}:sub" = [3] }', { a: "1", n: "2", "shop:sub": ["3"] }],
    ['"${local.list}"', ["a", "b"]],
    ['"a ${~ var.name ~} b"', "ashopb"],
    ["<<-EOT\n    a\n      ${var.name}\n\n    b\n  EOT\n", "a\n  shop\n\nb\n"],
    ["<<EOT\n  a\nEOT\n", "  a\n"],
    ['var.name == "shop" ? "yes" : "no"', "yes"],
    ['var.name != "shop" || !true && false', "false"],
    ['"5" == 5', "false"],
    ["null == null", "true"],
    ['var.open == "x" ? local.list : ["a", "b"]', ["a", "b"]],
    ["[for name in local.list : upper(name)]", ["A", "B"]],
    ['[for index, name in local.list : "${index}${name}" if name != "a"]', ["1b"]],
    ["{ for name in local.list : name => upper(name) }", { a: "A", b: "B" }],
    ["[for key, value in { b = 1 } : [key, value]]", [["b", "1"]]],
    ["jsonencode({ a = local.list })", { a: ["a", "b"] }],
    ['format("%s/%d%%", "a", 1)', "a/1%"],
    ['formatlist("%s:%s", "a", local.list)', ["a:a", "a:b"]],
    ["length(local.list)", "2"],
    ["length(local.object) >= 3 || length([]) < 1", "true"],
    ["length(local.list) > 2 || 1 <= 0", "false"],
    ['join("-", local.list)', "a-b"],
    ['concat(["x"], local.list)', ["x", "a", "b"]],
    ['flatten([["x"], local.list])', ["x", "a", "b"]],
    ["merge({ a = 1, b = 2 }, { b = 3 })", { a: "1", b: "3" }],
    ["merge([{ a = 1 }, { b = 3 }]...)", { a: "1", b: "3" }],
    ['lookup(local.object, "name", "x")', "n"],
    ['lookup(local.object, "none", "x")', "x"],
    ['coalesce(null, "", "x")', "x"],
    ['compact(["", "x", null])', ["x"]],
    ['toset(["x"])', ["x"]],
    ['join(",", toset(["b", "a", "b"]))', "a,b"],
    ['length(toset(["b", "a", "b"]))', "2"],
    ['[for key, value in toset(["b", "a"]) : key]', ["a", "b"]],
    ['{ for key, value in tolist(toset(["b", "a"])) : value => key }', { a: "0", b: "1" }],
    ['sort(["b", "a", "b"])[0]', "a"],
    ['sort(["\\ufb01", "\\U0001f600", "e"])', ["e", "\ufb01", "\u{1f600}"]],
    ['reverse(["b", "a", "c"])[0]', "c"],
    ['distinct(["b", "a", "b"])', ["b", "a"]],
    ['join(",", var.set)', "a,b"],
    ['var.text == "5"', "true"],
    ['lower("A")', "a"],
    ['trimprefix("https://a", "https://")', "a"],
    ['trimsuffix("a.git", ".git")', "a"],
    ['replace("a.b.c", ".", "-")', "a-b-c"],
    ['split("/", "a/b")', ["a", "b"]],
    ['trimspace(" a ")', "a"],
    ['replace(aws_iam_openid_connect_provider.github.url, "https://", "")', "token.actions.githubusercontent.com"],
  ])("%s", (expression, value) => {
    expect(shown(made(expression))).toEqual(value);
  });
});

describe("splats and calculations", () => {
  // Every row without a provider was held against `terraform console`.
  it.each<[string, unknown]>([
    ["local.list[*]", ["a", "b"]],
    ["local.object[*].name", ["n"]],
    ["local.object.*.name", ["n"]],
    ["null[*]", []],
    ["[{ a = [1, 2] }, { a = [3, 4] }][*].a[0]", ["1", "3"]],
    ["[{ a = 1 }, { a = 2 }].*.a[1]", "2"],
    ["[{ a = 1 }, { a = 2 }].*.a", ["1", "2"]],
    ["aws_iam_openid_connect_provider.counted[*].client_id_list[0]", ["a", "a"]],
    [
      "aws_iam_openid_connect_provider.counted.*.client_id_list",
      [
        ["a", "b"],
        ["a", "b"],
      ],
    ],
    [
      "aws_iam_openid_connect_provider.counted[*].arn",
      ["0", "1"].map((index) => `arn:<the partition>:iam::<the account>:oidc-provider/gitlab.com/${index}`),
    ],
    ["one([])", null],
    ["1 + 2 * 3 - 4", "3"],
    ["(1 + 2) * 3", "9"],
    ["8 / 2", "4"],
    ["7 % 3", "1"],
    ["-(1 - 2)", "1"],
    ['"${length(local.list) + 1}"', "3"],
    ["length(local.list) + 1 > 2", "true"],
    ["local.list[length(local.list) - 1]", "b"],
  ])("%s", (expression, value) => {
    expect(shown(made(expression))).toEqual(value);
  });
});

describe("what is not known is itself", () => {
  it("shows nothing of it that looks like a secret", () => {
    const token = ["ghp", randomText(7, 36, "base62")].join("_");
    expect(JSON.stringify(shown(made(`sha256("${token}")`)))).not.toContain(token.slice(0, 12));
  });

  it.each<[string, unknown]>([
    ["var.open", "<the variable open, which has no default>"],
    ["var.partial.b", "<var.partial.b>"],
    ["var.none", "<var.none>"],
    ["local.none", "<local.none>"],
    ["local.repeat", "<local.repeat>"],
    ["local.itself", "x<local.itself>"],
    ["local.object.none", "<local.object.none>"],
    ["local.list[5]", "<local.list[5]>"],
    ["local.more", ["a", "b", "<the variable open, which has no default>"]],
    // What is not known may be several items.
    ["local.more[0]", "<local.more[0]>"],
    ['"a/${var.open}/b"', "a/<the variable open, which has no default>/b"],
    ['"a%{ if var.open }b%{ endif }c"', "a<%{ if var.open }b%{ endif }>c"],
    [
      '"${aws_iam_openid_connect_provider.github.url}:sub"',
      "<https:// or nothing>token.actions.githubusercontent.com:sub",
    ],
    [
      "aws_iam_openid_connect_provider.github.arn",
      "arn:<the partition>:iam::<the account>:oidc-provider/token.actions.githubusercontent.com",
    ],
    [
      "aws_iam_openid_connect_provider.github.thumbprint_list",
      "<aws_iam_openid_connect_provider.github.thumbprint_list>",
    ],
    ["data.aws_caller_identity.current.account_id", "<data.aws_caller_identity.current.account_id>"],
    ["module.a.b", "<module.a.b>"],
    ["each.key", "<each.key>"],
    ["path.module", "<path.module>"],
    ["{ (var.open) = 1 }", "<{ (var.open) = 1 }>"],
    ["merge({ a = 1 }, var.open)", "<merge({ a = 1 }, var.open)>"],
    ["concat(var.open...)", "<concat(var.open...)>"],
    ['join(",", local.more)', "a,b<an item of a list>"],
    ["flatten([local.more])", ["a", "b", "<the variable open, which has no default>"]],
    ["var.open ? 1 : 2", "<var.open ? 1 : 2>"],
    ['var.open == "x"', '<var.open == "x">'],
    ['sort([var.open, "a"])[0]', '<sort([var.open, "a"])[0]>'],
    ['join(",", toset([var.open, "b", "a"]))', '<join(",", toset([var.open, "b", "a"]))>'],
    ['reverse([var.open, "a"])[0]', '<reverse([var.open, "a"])[0]>'],
    ['length(distinct([var.open, "a"]))', '<length(distinct([var.open, "a"]))>'],
    ["false && var.open", "false"],
    ["true && var.open", "<true && var.open>"],
    ["1.5", "<1.5>"],
    ["-0 * 5", "<-0 * 5>"],
    ["1 / 3", "<1 / 3>"],
    // The partition is not known, and what is not known may be several items.
    ["one(aws_iam_openid_connect_provider.github[*].arn)", "<one(aws_iam_openid_connect_provider.github[*].arn)>"],
    ["1 / 0", "<1 / 0>"],
    ["-7 % 3", "<-7 % 3>"],
    ["9007199254740991 + 1", "<9007199254740991 + 1>"],
    ['1 + "1"', '<1 + "1">'],
    ["local.more[*][0]", ["<local.more[*]>", "<local.more[*]>", "<local.more[*]>"]],
    ["[local.list][*][*]", "<[local.list][*][*]>"],
    ["var.open[*].a", "<var.open[*].a>"],
    ["other.each[*].arn", "<other.each[*].arn>"],
    ["one(local.list)", "<one(local.list)>"],
    ["one(local.more)", "<one(local.more)>"],
    ["one(aws_iam_openid_connect_provider.perhaps[*].arn)", "<one(aws_iam_openid_connect_provider.perhaps[*].arn)>"],
    ["[for x in var.open : x]", "<[for x in var.open : x]>"],
    ['[for x in local.more : "${x}!"]', ["a!", "b!", "<the variable open, which has no default>!"]],
    ['[for x in local.more : "always"]', ["always", "always", '<"always">']],
    ["[for x in local.more : { a = 1 }][2]", "<[for x in local.more : { a = 1 }][2]>"],
    ["[for x in local.list : x if var.open]", ["<var.open>", "<var.open>"]],
    ["{ for x in local.more : x => 1 }", "<{ for x in local.more : x => 1 }>"],
    ['{ for x in local.list : "same" => x... }', '<{ for x in local.list : "same" => x... }>'],
    ['try(var.open, "x")', '<try(var.open, "x")>'],
    ['try("x", var.open)', '<try("x", var.open)>'],
    ['replace("a", "/a/", "b")', '<replace("a", "/a/", "b")>'],
    ['replace("a", var.open, "b")', '<replace("a", var.open, "b")>'],
    [
      'replace(aws_iam_openid_connect_provider.github.url, "t", "b")',
      '<replace(aws_iam_openid_connect_provider.github.url, "t", "b")>',
    ],
    ['format("%q", "a")', '<format("%q", "a")>'],
    ['formatlist("%s!", local.more)', ["a!", "b!", "<the variable open, which has no default>!"]],
    ['formatlist("%s%s", local.list, local.list)', '<formatlist("%s%s", local.list, local.list)>'],
    ["length(local.more)", "<length(local.more)>"],
    ["length(local.more) > 0", "<length(local.more) > 0>"],
    ['format("%05d", 1)', '<format("%05d", 1)>'],
    ['templatefile("a", {})', '<templatefile("a", {})>'],
    ['file("trust.json")', '<file("trust.json")>'],
    ['provider::a::b("c")', '<provider::a::b("c")>'],
    [`format("${"x".repeat(100)}%q", 1)`, `<format("${"x".repeat(72)}…>`],
  ])("%s", (expression, value) => {
    expect(shown(made(expression))).toEqual(value);
  });
});

describe("values that stand for very many", () => {
  const bomb = Array.from(
    { length: 60 },
    (_, n) =>
      `  b${n + 1} = [local.b${n}, local.b${n}, "\${local.t${n}}"]\n  t${n + 1} = "\${local.t${n}}\${local.t${n}}"\n`,
  );
  const chain = Array.from({ length: 3_000 }, (_, n) => `  c${n + 1} = local.c${n}\n`);
  const more = `locals {\n  b0 = "x"\n  t0 = "${"x".repeat(1_000)}"\n  c0 = "x"\n${bomb.join("")}${chain.join("")}}\n`;

  it.each([
    "local.b60",
    "local.t60",
    "local.c3000",
    `[${"local.b20, ".repeat(500)}]`,
    `${"1 + ".repeat(5_000)}1`,
    `${"!".repeat(90)}true`,
  ])("end, and what is left is open: %.20s", (expression) => {
    expect(mustEnd(() => JSON.stringify(shown(made(expression, more))).length)).toBeLessThan(1_500_000);
  });
});
