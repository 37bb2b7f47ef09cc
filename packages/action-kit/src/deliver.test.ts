import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Conclusion, conclude, type Finding, type Run, SallyportError } from "@sallyport/core";
import { afterAll, describe, expect, it } from "vitest";
import { type Delivery, deliverFailure, deliverRun, failureText } from "./deliver.ts";
import { asSallyportError } from "./failure.ts";
import { runPostStep } from "./post-step.ts";
import type { Runner, RunnerAnnotation } from "./runner.ts";
import { missingRunnerFile } from "./runner-files.ts";

/** What a run or a failure hands to the runner, without a process for each. */

const folder = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-deliver-")));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "temp"));

interface Told {
  readonly printed: string[];
  readonly annotations: RunnerAnnotation[];
  readonly summaries: string[];
  readonly outputs: Record<string, string>;
  readonly failures: string[];
}

function recorder(): { readonly runner: Runner; readonly told: Told } {
  const told: Told = { printed: [], annotations: [], summaries: [], outputs: {}, failures: [] };
  const runner: Runner = {
    mask: () => {},
    print: (text) => void told.printed.push(text),
    group: (_, work) => work(),
    annotate: (annotation) => void told.annotations.push(annotation),
    summarize: async (markdown) => void told.summaries.push(markdown),
    setOutput: (name, value) => {
      told.outputs[name] = value;
    },
    exportVariable: () => {},
    saveState: () => {},
    fail: (message) => void told.failures.push(message),
    failQuietly: () => void told.failures.push(""),
  };
  return { runner, told };
}

function deliveryTo(runner: Runner, environment: NodeJS.ProcessEnv = {}): Delivery {
  const places = { GITHUB_WORKSPACE: folder, RUNNER_TEMP: join(folder, "temp"), NO_COLOR: "1" };
  const targets = { json: undefined, sarif: undefined };
  return { actionName: "try-kit", runner, environment: { ...places, ...environment }, targets };
}

function finding(index: number, part: Partial<Finding> = {}): Finding {
  return {
    ...{ rule: "try/rule", severity: "error", confidence: "high", basis: "b", message: "m", evidence: [] },
    why: `Reason ${index}.`,
    fix: { text: "Mend it." },
    places: [{ path: `${index}.txt` }],
    fingerprint: `t1:${index}`,
    ...part,
  };
}

function runOf(findings: readonly Finding[], conclusion: Partial<Conclusion> = {}): Run {
  return {
    command: "try-kit",
    version: "0.1.0",
    startedAt: "2026-11-21T08:00:00.000Z",
    durationMilliseconds: 12,
    subject: { name: "acme/shop", scope: "everything" },
    policy: { digest: `sha256:${"0".repeat(64)}` },
    verdicts: [conclude({ gate: "try-kit", failOn: "error", findings, examined: [], ...conclusion })],
    rules: [],
    notes: [],
    digests: {},
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("deliverRun", () => {
  const warning = finding(1, { severity: "warning" });
  const unchecked = [{ kind: "shallow-clone", what: "w", fix: "Write `fetch-depth: 0`." }] as const;
  const suppression = { kind: "comment", source: "1.txt:1", reason: "r", expires: "2027-02-02T00:00:00.000Z" } as const;
  it.each<[string, Run, string, string, string[], string[]]>([
    ["nothing", runOf([]), "pass", "0", [], []],
    ["an error", runOf([finding(1)]), "fail", "1", ["error"], [""]],
    ["a warning", runOf([warning]), "pass", "1", ["warning"], []],
    [
      "a warning that fails",
      runOf([warning], { failOn: "warning" }),
      "fail",
      "1",
      ["warning"],
      ["try-kit: the verdict is fail"],
    ],
    ["a finding that is let pass", runOf([finding(1, { suppression })]), "pass", "0", [], []],
    ["something unchecked", runOf([], { unchecked }), "unknown", "0", ["error"], [""]],
    ["what may be unchecked", runOf([], { unchecked, allowUnknown: ["shallow-clone"] }), "pass", "0", [], []],
  ])("of %s", async (_, run, verdict, findings, levels, failures) => {
    const { runner, told } = recorder();
    await deliverRun({ run, outputs: { own: "x" } }, deliveryTo(runner));
    expect(told.outputs).toMatchObject({ verdict, findings, own: "x" });
    expect(told.annotations.map(({ level }) => level)).toEqual(levels);
    expect(told.failures, "every step that fails has an error annotation").toEqual(failures);
    expect(told.printed).toHaveLength(1);
    expect(told.printed[0]).not.toContain("\u001b");
    const reports = [told.outputs.report, told.outputs.sarif].map((file) =>
      JSON.parse(readFileSync(file ?? "", "utf8")),
    );
    expect([reports[0].outcome, reports[1].runs[0].properties.outcome]).toEqual([verdict, verdict]);
  });

  it.each([
    [10, undefined],
    [11, "1 more annotation is left out, GitHub shows 10 of a level; the job summary says where all findings are."],
    [1_300, "1,290 more annotations are left out, "],
  ])("says of %i findings what GitHub would drop", async (count, expected) => {
    const { runner, told } = recorder();
    await deliverRun({ run: runOf(numbers(count).map((index) => finding(index))), outputs: {} }, deliveryTo(runner));
    expect(told.annotations).toHaveLength(10);
    expect(told.printed[1]?.slice(0, expected?.length)).toBe(expected);
    expect(told.outputs).toMatchObject({ verdict: "fail", findings: String(count) });
    expect(told.failures, "the annotations have said why").toEqual([""]);
  });

  it("keeps a summary that begins with the gate's own words within what GitHub takes", async () => {
    const { runner, told } = recorder();
    const own = `| credential |\n|---|\n${"| secret store |\n".repeat(10_000)}`;
    const run = runOf(numbers(3_000).map((index) => finding(index, { why: "w".repeat(1_000) + index })));
    await deliverRun({ run, outputs: {}, summary: own }, deliveryTo(runner));
    const [summary = ""] = told.summaries;
    expect(summary.startsWith(`${own}\n\n## FAIL: try-kit`)).toBe(true);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(1_000_000);
    expect(summary).toMatch(/\d more findings are not shown here/);
  });

  it("shows the verdict also where the gate itself says more than GitHub takes", async () => {
    const rows = "| secret store |\n".repeat(100_000);
    const { runner, told } = recorder();
    await deliverRun({ run: runOf([finding(1)]), outputs: {}, summary: rows }, deliveryTo(runner));
    await runPostStep("try-kit", { state: [], run: ({ summarize }) => summarize(rows) }, runner, {});
    expect(told.summaries).toEqual([
      expect.stringMatching(/\n\*\*\d+,\d+ more lines left out: GitHub shows no more\.\*\*\n\n## FAIL: try-kit\n/),
      expect.stringMatching(/ more lines left out: GitHub shows no more\.\*\*$/),
    ]);
    for (const summary of told.summaries) expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
  });

  it("is an error with a fix where RUNNER_TEMP names nothing", async () => {
    const { runner, told } = recorder();
    const delivery = deliveryTo(runner, { RUNNER_TEMP: join(folder, "gone") });
    await expect(deliverRun({ run: runOf([]), outputs: {} }, delivery)).rejects.toMatchObject({
      code: "REPORT_NOT_WRITABLE",
      message: `cannot make a folder for the reports in ${join(folder, "gone")}, which RUNNER_TEMP names`,
      cause: expect.objectContaining({ code: "ENOENT" }),
    });
    expect(told).toEqual({ printed: [], annotations: [], summaries: [], outputs: {}, failures: [] });
  });
});

// Put together here, so that no scanner finds one.
const token = ["gh", "p_", "R4nd0mT0k3nV4lu3", "X9y8Z7w6V5u4"].join("");

describe("an error that repeats a secret", () => {
  const error = () =>
    new SallyportError({
      code: "INPUT_INVALID",
      message: `the input is ${token}\nand ${token}`,
      fix: `Do not write ${token}.`,
      problems: [{ message: `no ${token}`, place: { path: "a.yml" } }],
      cause: new Error(`before: ${token}`, { cause: new Error(token) }),
      decided: `It was ${token}.`,
    });

  it("shows it nowhere: not in the log, the annotation, the summary or the reports, nor in debug logging", async () => {
    const { runner, told } = recorder();
    await deliverFailure(error(), deliveryTo(runner, { RUNNER_DEBUG: "1" }));
    const reports = [told.outputs.report, told.outputs.sarif].map((file) => readFileSync(file ?? "", "utf8"));
    expect(reports.map((text) => text.includes("INPUT_INVALID"))).toEqual([true, true]);
    expect(told.failures).toEqual([
      expect.stringMatching(/^INPUT_INVALID: the input is •+ and •+\nfix: Do not write •+$/),
    ]);
    expect(told.printed.at(-1)).toMatch(/^Error: •+\n/);
    expect(told.outputs.verdict, "it had been decided").toBe("fail");
    expect(JSON.stringify([told, reports])).not.toContain(token.slice(4, 20));
  });

  it("shows it nowhere when the post step fails", async () => {
    const { runner, told } = recorder();
    const post = { state: [], run: () => Promise.reject(error()) };
    await runPostStep("try-kit", post, runner, {});
    expect(told.annotations).toEqual([
      {
        level: "warning",
        title: "try-kit (post)",
        message: expect.stringMatching(/^INPUT_INVALID: the input is •+ and •+\n/),
      },
    ]);
    expect(told.failures).toEqual([]);
    expect(JSON.stringify(told)).not.toContain(token.slice(4, 20));
  });
});

describe("a failure", () => {
  it("is a failure also where its reports cannot be written, and the verdict stays unknown", async () => {
    const { runner, told } = recorder();
    const error = new SallyportError({ code: "TRY_IT", message: "it is\nbroken", fix: "mend\nit" });
    await deliverFailure(error, deliveryTo(runner, { RUNNER_TEMP: join(folder, "gone"), NO_COLOR: "" }));
    expect(told.failures).toEqual(["TRY_IT: it is broken\nfix: mend\nit"]);
    expect(told.printed[0]).toContain("\u001b[");
    expect(told.printed[1]).toMatch(
      /^REPORT_NOT_WRITABLE: cannot make a folder for the reports in \S+gone, which RUNNER_TEMP names: ENOENT/,
    );
    expect(told.summaries).toEqual([expect.stringContaining("## UNKNOWN: error `TRY_IT`")]);
    expect(told.outputs).toEqual({});
  });

  it.each([
    [new TypeError("x"), "INTERNAL: unexpected TypeError: a defect of Sallyport"],
    ["text\u001b", "INTERNAL: unexpected string: a defect of Sallyport"],
    [undefined, "INTERNAL: unexpected undefined: a defect of Sallyport"],
  ])("of a program that throws %s is a defect, and says so", (thrown, words) =>
    expect(failureText(asSallyportError(thrown))).toContain(words),
  );
});

describe("the runner's files", () => {
  const there = join(folder, "temp");
  it.each([
    [{}, undefined],
    [{ GITHUB_OUTPUT: "", GITHUB_ENV: there }, undefined],
    [{ GITHUB_OUTPUT: there, GITHUB_STATE: `${there}/gone` }, "GITHUB_STATE"],
    [{ GITHUB_STEP_SUMMARY: "/gone/\u001b[1m" }, "GITHUB_STEP_SUMMARY"],
    [{ GITHUB_ENV: "/gone", GITHUB_OUTPUT: "/gone" }, "GITHUB_OUTPUT"],
  ])("%j", (environment, name) => {
    const missing = missingRunnerFile(environment);
    expect(missing?.message.split(" ")[0]).toBe(name);
    expect(missing?.message ?? "").not.toContain("\u001b");
  });
});
