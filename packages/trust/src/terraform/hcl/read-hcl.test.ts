// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HashiCorp's language writes its templates so.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../../../core/src/testing/must-end.ts";
import { deepestNesting, InvalidTree } from "../../tree/invalid-tree.ts";
import { positionsIn } from "../../tree/positions.ts";
import { readHcl } from "./read-hcl.ts";

const read = (text: string) => readHcl(text, positionsIn(text));

/** A value in a file. */
const written = (value: string) => `a {\n  b = ${value}\n}\n`;

describe("a configuration file", () => {
  it("is blocks with labels, attributes and blocks", () => {
    const text = 'resource "aws_iam_role" this {\n  name = "x"\n  lifecycle { prevent_destroy = true }\n}\n';
    const [block] = read(text).blocks;
    expect(block?.labels).toEqual(["aws_iam_role", "this"]);
    expect([...(block?.body.attributes.keys() ?? [])]).toEqual(["name"]);
    expect(block?.body.blocks.map(({ type }) => type)).toEqual(["lifecycle"]);
    const name = block?.body.attributes.get("name");
    expect(name?.keyAt.start).toEqual({ line: 2, column: 3 });
    expect(name?.value).toMatchObject({
      at: { start: { line: 2, column: 10 }, end: { line: 2, column: 13 } },
      inside: { start: { line: 2, column: 11 }, end: { line: 2, column: 12 } },
    });
  });

  it.each([
    ["nothing", ""],
    ["comments", "# a\n// b {\n/* c\n { */ a {}\n"],
    ["line breaks of Windows", "a {\r\n  b = 1 # c\r\n}\r\n"],
    ["no line break at its end", "a {}"],
    ["letters of other languages", "a {\n  größe-1 = 1\n}\n"],
    ["a list over lines", written("[\n  1, # one\n  2,\n]")],
    ["an object with each separator", written('{ a = 1, "b" : 2\n  (c.d) = 3,\n}')],
    ["an operator before a line break in parentheses", written("(\n  1 +\n  2\n)")],
    ["a choice", written('a.b == "c" && !d.e ? [f] : g["h"][0].i.0')],
    ["calls", written("f(1, [2]...\n)")],
    ["a function of a provider", written('provider::aws::arn_parse("x")')],
    ["splats", written("[a.*.b, a[*].b, a.b[*]]")],
    ["loops", written("[for k, v in a : k if v != null]")],
    ["a loop that makes an object", written("{ for v in a : v => v... }")],
    ["what is called like a loop", written("[format, for_each, fork]")],
    ["a heredoc", written('<<EOT\n"quoted" \\ ${a.b} $${c} EOT\nEOT')],
    ["a heredoc in a call", written("jsonencode(<<-EOT\n    {}\n  EOT\n  )")],
    ["templates within templates", written('"a${f("b${c}")}%{ if d }e%{ else }f%{ endif }"')],
  ])("may hold %s", (_, text) => {
    expect(() => read(text)).not.toThrow();
  });

  it.each([
    ["a = 1", 1, 1, "only blocks stand here"],
    ["a {\n  b = 1\n  b = 2\n}", 3, 3, "this is written twice"],
    ["a {", 1, 4, "expected a name or `}`"],
    ["a {}}", 1, 5, "expected a name"],
    ["a {} b {}", 1, 6, "expected a new line"],
    ["a b = 1", 1, 5, "expected `=`, or the label of a block, or `{`"],
    ['a "${b}" {}', 1, 3, "a label holds no `${`"],
    [written('"x'), 2, 9, "a text is not closed in its line"],
    [written('"\\x"'), 2, 8, "this escape is none of HashiCorp's language"],
    [written('"\\uD8"'), 2, 8, "this escape is none of HashiCorp's language"],
    [written('"\\U00110000"'), 2, 8, "this escape is none of HashiCorp's language"],
    [written("[1 2]"), 2, 10, "expected `,`"],
    [written("{ a = 1 b = 2 }"), 2, 15, "expected `,`, a new line or `}`"],
    [written("f(a... b)"), 2, 14, "expected `)` after `...`"],
    [written("[for a b : c]"), 2, 14, "expected `in`"],
    [written("1 +"), 2, 10, "expected a value"],
    [written("a ? b"), 2, 12, "expected `:`"],
    [written("<<EOT\nx\n"), 2, 7, "the text that begins here is not closed by EOT"],
    [written('"%{ if a }x"'), 2, 8, "a `%{` is not ended"],
    [written('"%{ endif }"'), 2, 8, "expected `if` or `for`"],
    ["/* a", 1, 1, "a comment is not closed"],
    [written("[".repeat(deepestNesting)), 2, 56, `nested more than ${deepestNesting} levels deep`],
  ])("%j is refused where it is wrong", (text, line, column, message) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ message, position: { line, column } }));
  });

  const signs = fc.constantFrom(
    ..."{ } [ ] ( ) \" ' ` = == => : , . ... ? ! && || + - * / % \n \r\n # // /* */ << <<- ~ $ \\ 0 1.5 a b-c ü".split(
      " ",
    ),
    ...[
      "${",
      "%{",
      "$${",
      "}",
      "for x in ",
      " if ",
      "endif",
      "<<EOT\n",
      "\nEOT\n",
      "<<-EOT\n",
      'a "b" {\n',
      "\u0000",
      "\ud800",
      "\u2028",
    ],
  );

  it("throws nothing but where it is wrong, whatever it holds", () => {
    let valid = 0;
    const text = fc.array(signs, { maxLength: 25 }).map((all) => all.join(""));
    const around = fc.constantFrom(
      ["", ""],
      ["a {\n b = ", "\n}\n"],
      ["a {\n b = [", "]\n}\n"],
      ["a {\n b = <<E\n", "\nE\n}\n"],
    );
    fc.assert(
      fc.property(around, text, ([before, after], middle) => {
        try {
          read(`${before}${middle}${after}`);
          valid += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidTree);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(valid).toBeGreaterThan(100);
  });

  it.each([
    ["brackets", "["],
    ["braces", "{ a = "],
    ["quotes", '"${'],
    ["parentheses", "("],
    ["signs", "!"],
    ["minus", "- "],
    ["sums", "1 + "],
    ["steps", "a."],
    ["choices", "a ? b : "],
    ["heredocs", "<<A\n"],
    ["lines of a heredoc", "<<A\n  A A\n"],
    ["spaces", "   \n"],
    ["comments", "/* "],
    ["dollars", '"$'],
    ["directives", '"%{ if a }'],
    ["loops", "[for a in "],
    ["blocks", "a {\n"],
    ["labels", 'a "b" '],
    ["attributes", "a = 1\n"],
    ["items", "1,"],
    ["templates", "${a}"],
    ["carriage returns", "\r"],
  ])("ends with a file full of %s", (_, piece) => {
    const text = piece.repeat(Math.ceil(262_144 / piece.length));
    const outcome = (given: string) =>
      mustEnd(() => {
        try {
          read(given);
        } catch (error) {
          if (!(error instanceof InvalidTree)) throw error;
        }
        return "ended";
      });
    expect([outcome(text), outcome(`a {\n  b = ${text}`), outcome(`a {\n  b = <<EOT\n${text}`)]).toEqual(
      Array(3).fill("ended"),
    );
  });
});
