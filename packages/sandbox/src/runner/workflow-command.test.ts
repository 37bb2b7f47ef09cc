import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCommandName, parseWorkflowCommand } from "./workflow-command.ts";

const parse = (line: string) => parseWorkflowCommand(line, isCommandName);

describe("parseWorkflowCommand", () => {
  test.each([
    ["::error::text", "error", {}, "text"],
    ["  \t::error::text", "error", {}, "text"],
    ["\u0085\u3000::error::text", "error", {}, "text"],
    ["::ERROR::text", "ERROR", {}, "text"],
    ["::error file=a.ts,line=1::text", "error", { file: "a.ts", line: "1" }, "text"],
    ["::error File=a.ts,,LINE=1, ::text", "error", { file: "a.ts", line: "1" }, "text"],
    ["::error file=a%2Cb%3A%0A%25.ts::100%25%0D%0A%3A", "error", { file: "a,b:\n%.ts" }, "100%\r\n%3A"],
    ["::error::%250A", "error", {}, "%0A"],
    ["::error title=a=b,file=,=x,line==1::t", "error", { title: "a=b", line: "1" }, "t"],
    ["::error::a::b::c", "error", {}, "a::b::c"],
    ["::endgroup::", "endgroup", {}, ""],
    ["##[error]text", "error", {}, "text"],
    ["any text ##[error file=a;line=1]te%3Bx%5Dt", "error", { file: "a", line: "1" }, "te;x]t"],
    ["::unknown::##[warning]text", "warning", {}, "text"],
  ])("%s", (line, name, properties, data) => {
    expect(parse(line)).toEqual({ name, properties, data });
  });

  test.each([
    "text",
    "::error",
    "::error:text",
    "text ::error::text",
    "\ufeff::error::text",
    "::unknown::text",
    ":: error::text",
    "##[unknown]text",
    "##[error",
    "# #[error]text",
    "",
  ])("plain text: %s", (line) => {
    expect(parse(line)).toBeUndefined();
  });

  test("only known names are commands", () => {
    expect(parseWorkflowCommand("::abc::", (name) => name === "abc")).toMatchObject({ name: "abc" });
  });

  test("never throws", () => {
    const unit = fc.constantFrom("::", ":", "##[", "]", "error", " ", "=", ",", ";", "%", "25", "0A", "a", "\ud800");
    fc.assert(fc.property(fc.string({ unit }), (line) => void parse(line)));
  });
});
