import { type Run, redacted, SallyportError } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  annotationsOf,
  renderFailure,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderSarif,
  renderSummary,
  renderTerminal,
} from "./index.ts";
import { arbitraryRun, hostileText } from "./testing/arbitrary-run.ts";

/** Whatever stands in any text of a run, no format lets it out of its place. */

const runs = { numRuns: 80 };

/** Everything that acts in a terminal, except the line break that ends our own lines. */
const acting =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\u{e0000}-\u{e0fff}]/u;
/** Our own colours and links, exactly as `paint.ts` writes them. */
const ownSequences = /\u001b\[\d+m|\u001b\]8;;(?:https:\/\/github\.com\/sallyport\/[\w/.-]*)?\u001b\\/g;

const acceptedTags =
  /^<(?:!doctype html|\/?(?:html|head|title|style|body|header|div|main|footer|section|article|h1|h2|h3|h4|p|b|code|pre|mark|dl|dt|dd|ul|li|svg|circle|path|table|thead|tbody|tr|th|td|br|details|summary|span|a|meta)(?: (?:lang|charset|http-equiv|content|name|class|id|href|rel|scope|aria-[a-z]+|viewBox|fill|stroke|stroke-width|stroke-linecap|stroke-linejoin|cx|cy|r|d)="[^"<>]*")*\/?)>$/;

function expectNoCommand(text: string): void {
  for (const line of text.split(/\r\n|\n|\r/)) {
    expect(line.trimStart().startsWith("::"), JSON.stringify(line)).toBe(false);
    expect(line.includes("##["), JSON.stringify(line)).toBe(false);
  }
}

function expectSafeHtml(page: string): void {
  const [head = "", rest = ""] = page.split(/<style>[^<]*<\/style>/);
  for (const [tag] of `${head}${rest}`.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(acceptedTags);
  expect(page).not.toMatch(/<script/i);
  for (const [, href] of page.matchAll(/ href="([^"]*)"/g)) expect(href).toMatch(/^(?:https:\/\/|#[a-z0-9-]+$)/);
  expect(page.replaceAll("\n", "")).not.toMatch(acting);
}

function expectSafeTerminal(text: string): void {
  expect(text.replace(ownSequences, "")).not.toMatch(acting);
  expectNoCommand(text.replace(ownSequences, ""));
}

describe("a run with hostile text everywhere", () => {
  const check = (name: string, property: (run: Run) => void) =>
    it(name, () => fc.assert(fc.property(arbitraryRun, property), runs));

  check("terminal: nothing acts but our own colours", (run) => {
    expectSafeTerminal(renderTerminal(run, { color: false, width: 60 }));
    expect(renderTerminal(run, { color: false, width: 60 })).not.toContain("\u001b");
    expectSafeTerminal(renderTerminal(run, { color: true, width: 100, hyperlinks: true }));
  });

  check("annotations: within limits, no command, no control character", (run) => {
    const { annotations } = annotationsOf(run);
    for (const { message, title, path = "" } of annotations) {
      expect(message.length).toBeLessThanOrEqual(4_096);
      expectNoCommand(message);
      expect(message.replaceAll("\n", "")).not.toMatch(acting);
      expect(`${title}${path}`).not.toMatch(acting);
      expectNoCommand(title);
    }
  });

  check("summary and Markdown: no command, no control character, no raw tag of theirs", (run) => {
    for (const text of [renderSummary(run), renderSummary(run, 3_000), renderMarkdown(run)]) {
      expectNoCommand(text);
      expect(text.replaceAll("\n", "")).not.toMatch(acting);
    }
    expect(Buffer.byteLength(renderSummary(run, 3_000))).toBeLessThanOrEqual(3_000);
  });

  check("HTML: only our own tags and attributes", (run) => {
    expectSafeHtml(renderHtml(run));
    expectNoCommand(renderHtml(run));
  });

  check("JSON and SARIF: parse, and are harmless to print", (run) => {
    for (const text of [renderJson(run), renderSarif(run)]) {
      expect(() => JSON.parse(text)).not.toThrow();
      expectNoCommand(text);
      expect(text.replaceAll("\n", "")).not.toMatch(acting);
    }
    expect(JSON.parse(renderJson(run)).subject).toEqual(JSON.parse(JSON.stringify(run.subject)));
  });
});

it("a failure repeats nothing that looks like a secret, in no format", () => {
  const token = ["gh", "p_", "R4nd0mT0k3nV4lu3", "X9y8Z7w6V5u4"].join("");
  const texts = [token, `the password is hunter2hunter!${token}`];
  for (const text of texts) {
    const cause = new Error(text, { cause: new Error(text) });
    const problems = [{ place: { path: "a.yml" }, message: text }, { message: text }];
    const details = { code: "POLICY_INVALID", message: text, fix: text, cause, problems } as const;
    for (const more of [{}, { decided: text }, { kind: "usage" }] as const)
      for (const format of ["terminal", "html", "markdown", "json", "sarif"] as const) {
        const failed = {
          command: `check --policy=${text}`,
          version: "0.1.0",
          error: new SallyportError({ ...details, ...more }),
        };
        const shown = renderFailure(failed, format, { color: true, width: 4_000, hyperlinks: true });
        expect(shown, format).toContain("POLICY_INVALID");
        expect(shown, format).not.toContain(token.slice(4, 20));
        expect(shown, format).not.toContain("hunter2");
      }
  }
});

it("a failure with hostile text everywhere", () => {
  const property = fc.property(hostileText, hostileText, hostileText, hostileText, (message, fix, path, cause) => {
    const error = new SallyportError({
      code: "POLICY_INVALID",
      message,
      fix,
      cause: new Error(cause),
      problems: [{ place: { path }, message }, { message: fix }],
    });
    const failed = { command: path, version: "0.1.0", error };
    expectSafeTerminal(renderFailure(failed, "terminal"));
    expectSafeHtml(renderFailure(failed, "html"));
    expectNoCommand(renderFailure(failed, "markdown"));
    expect(JSON.parse(renderFailure(failed, "json")).error.message).toBe(JSON.parse(JSON.stringify(redacted(message))));
    expect(JSON.parse(renderFailure(failed, "sarif")).runs[0].invocations[0].executionSuccessful).toBe(false);
  });
  fc.assert(property, runs);
});
