import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { conclude, type Finding, type Run, SallyportError } from "@sallyport/core";
import { afterAll, describe, expect, it } from "vitest";
import { type Delivery, deliverFailure, deliverRun } from "./deliver.ts";
import { runPostStep } from "./post-step.ts";
import type { Runner, RunnerAnnotation } from "./runner.ts";

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

function runOf(findings: readonly Finding[]): Run {
  return {
    command: "try-kit",
    version: "0.1.0",
    startedAt: "2026-11-21T08:00:00.000Z",
    durationMilliseconds: 12,
    subject: { name: "acme/shop", scope: "everything" },
    policy: { digest: `sha256:${"0".repeat(64)}` },
    verdicts: [conclude({ gate: "try-kit", failOn: "error", findings, examined: [] })],
    rules: [],
    notes: [],
    digests: {},
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("deliverRun", () => {
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
