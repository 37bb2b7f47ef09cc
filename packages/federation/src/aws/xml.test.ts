import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnswerProblem } from "../answer.ts";
import { parseXml, xmlText } from "./xml.ts";

const answer =
  '<?xml version="1.0"?>\n<R xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\n <A><B>x &amp; &lt;y&gt; &#65;&#x42;</B><C/></A>\n</R>\n';
const malformed = "XML that breaks off or is malformed";
const doctype = "XML with a document type or comment, which such an answer never has";
const tooMany = "XML with more elements than such an answer has";

function problemOf(source: string): string {
  try {
    parseXml(source);
  } catch (error) {
    if (error instanceof AnswerProblem) return error.message;
    throw error;
  }
  return "none";
}

describe("parseXml", () => {
  it("reads elements, texts and the five entities", () => {
    const root = parseXml(answer);
    expect(root.name).toBe("R");
    expect(xmlText(root, "A", "B")).toBe("x & <y> AB");
  });

  it.each([
    ["<!DOCTYPE html><html></html>", "a web page"],
    ["  <html><body>Sign in</body></html>x", "a web page"],
    ['<!DOCTYPE R [<!ENTITY a "b">]><R>&a;</R>', doctype],
    ["<R><!-- no --></R>", doctype],
    ["<R><![CDATA[x]]></R>", doctype],
    ["", "an empty answer"],
    ["{}", "something that is no XML"],
    ["<R><A>x</A>", malformed],
    ["<R><A>x</R></A>", malformed],
    ["<R>x</R><R>y</R>", malformed],
    ["<R>x</R>y", malformed],
    ["<R>&unknown;</R>", malformed],
    ["<R>&#0;</R>", malformed],
    ["<R>a & b</R>", malformed],
    ["<R>mixed<A>x</A></R>", malformed],
    ["<R><?php x ?></R>", malformed],
    ["<R a=1>x</R>", malformed],
    ["<A>".repeat(20) + "</A>".repeat(20), tooMany],
    [`<R>${"<A/>".repeat(300)}</R>`, tooMany],
  ])("refuses %j", (source, problem) => {
    expect(problemOf(source)).toBe(problem);
  });

  it("refuses every answer that is cut short", () => {
    const whole = answer.trimEnd();
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => parseXml(whole.slice(0, length))).toThrow(AnswerProblem);
    }
  });

  it("never throws anything else", () => {
    const piece = fc.constantFrom(
      "<R>",
      "</R>",
      "<A/>",
      "x",
      "&amp;",
      "&",
      "<",
      ">",
      '<R a="b">',
      "\n",
      "<!",
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          parseXml(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(AnswerProblem);
        }
      }),
    );
  });

  it("gives back any text that was written with entities", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((each) => !/[\u0000-\u001f\u007f]/.test(each));
    fc.assert(
      fc.property(text, (each) => {
        const written = each.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        expect(xmlText(parseXml(`<R><A>${written}</A></R>`), "A")).toBe(each);
      }),
    );
  });
});

describe("xmlText", () => {
  it.each([
    ["<R/>"],
    ["<R><A>x</A><A>y</A></R>"],
    ["<R><A/></R>"],
    ["<R><A><B>x</B></A></R>"],
    ["<R><A>a&#10;b</A></R>"],
  ])("refuses %s", (source) => {
    expect(() => xmlText(parseXml(source), "A")).toThrow(AnswerProblem);
  });
});
