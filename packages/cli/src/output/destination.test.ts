import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SallyportError } from "@sallyport/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planDestinations, type ReportOptions } from "./destination.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sallyport-destination-"));
  mkdirSync(path.join(folder, "sub"));
  mkdirSync(path.join(folder, ".git"));
  symlinkSync(path.join(folder, "sub"), path.join(folder, "away"));
  symlinkSync("/nowhere", path.join(folder, "link.json"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function plan(options: ReportOptions, isTerminal = false) {
  return planDestinations(options, { folder, stdout: { isTerminal, columns: undefined, write: async () => {} } }).map(
    ({ format, file }) => [format, file && path.relative(folder, file)],
  );
}

describe("planDestinations", () => {
  it.each<[ReportOptions, unknown]>([
    [{}, [["pretty", undefined]]],
    [{ format: "json" }, [["json", undefined]]],
    [{ format: "html" }, [["html", undefined]]],
    [{ output: "a.html" }, [["html", "a.html"]]],
    [{ output: "a.SARIF" }, [["sarif", "a.SARIF"]]],
    [{ output: "sub/a.md" }, [["markdown", "sub/a.md"]]],
    [{ output: "a.txt" }, [["pretty", "a.txt"]]],
    [{ output: "a.html", format: "json" }, [["json", "a.html"]]],
    [
      {
        report: [
          { format: "html", file: "a" },
          { format: "json", file: "b" },
        ],
      },
      [
        ["pretty", undefined],
        ["html", "a"],
        ["json", "b"],
      ],
    ],
  ])("%j", (options, destinations) => {
    expect(plan(options)).toEqual(destinations);
  });

  it.each<[ReportOptions, string]>([
    [{ output: "missing/a.json" }, "OUTPUT_NOT_WRITABLE"],
    [{ output: ".git/config", format: "json" }, "OUTPUT_NOT_WRITABLE"],
    [{ output: ".GIT/hooks.json" }, "OUTPUT_NOT_WRITABLE"],
    [{ output: "link.json" }, "OUTPUT_NOT_WRITABLE"],
    [{ output: "away/a.json" }, "OUTPUT_NOT_WRITABLE"],
    [{ report: [{ format: "html", file: "link.json" }] }, "OUTPUT_NOT_WRITABLE"],
    [{ output: "a.docx" }, "USAGE_VALUE_UNKNOWN"],
    [{ report: [{ format: "json", file: "sub" }] }, "OUTPUT_NOT_WRITABLE"],
    [{ output: "a.json", report: [{ format: "html", file: "./a.json" }] }, "USAGE_OUTPUT_TWICE"],
  ])("%j is refused with %s", (options, code) => {
    expect(() => plan(options)).toThrow(expect.objectContaining({ code, kind: "usage" }));
  });

  it("lists the endings that stand for something", () => {
    expect(() => plan({ output: "a.docx" })).toThrow('--output ends in ".docx", which stands for no format');
    expect(() => plan({ output: "a.jsn" })).toThrow(
      expect.objectContaining({ fix: expect.stringMatching(/^Did you mean `\.json`\? Use one of \.json, \.sarif/) }),
    );
    expect(plan({ output: "a.docx", format: "html" })).toEqual([["html", "a.docx"]]);
  });

  it("shows no HTML to a person", () => {
    expect(() => plan({ format: "html" }, true)).toThrow(SallyportError);
    expect(plan({ format: "html", output: "a.html" }, true)).toEqual([["html", "a.html"]]);
  });
});
