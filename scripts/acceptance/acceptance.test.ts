import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EventFixture, githubEvent, runAction } from "../../packages/sandbox/src/index.ts";
import { builtinRules } from "../../packages/secrets/src/index.ts";
import { type PlantedRepository, plantRepository } from "./planted-repository.ts";

/**
 * The promise of the secret gate, kept from outside: a real repository, the real command and the shipped bundle. 25 planted secrets are all
 * found, 200 look-alikes are not, no byte of a secret is written anywhere, and an action says the same for every event.
 */

const root = path.resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "sallyport-acceptance-"));
const seed = Number(process.env.SALLYPORT_SEED ?? 20261121);
let repository: PlantedRepository;

beforeAll(() => {
  repository = plantRepository(path.join(scratch, "repository"), seed);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly confidence: string;
  readonly fingerprint: string;
  readonly places: readonly { readonly path: string; readonly object?: string }[];
}

interface JsonReport {
  readonly verdicts: readonly {
    readonly outcome: string;
    readonly findings: readonly JsonFinding[];
    readonly unchecked: readonly unknown[];
  }[];
}

test("`sallyport check` finds every planted secret, no look-alike, and writes no value anywhere", () => {
  const formats = ["pretty", "json", "sarif", "markdown", "html"];
  const reports = formats.map((format) => path.join(scratch, `report.${format}`));
  const { output, status } = sallyport(
    "check",
    repository.folder,
    ...formats.flatMap((format, at) => ["--report", `${format}=${reports[at]}`]),
  );
  expect(status).toBe(1);
  const report = JSON.parse(readFileSync(reports[1] ?? "", "utf8")) as JsonReport;
  expect(missed(report)).toEqual([]);
  expect(falseAlarms(report)).toEqual([]);
  expect(leaks([output, ...reports.map((file) => readFileSync(file, "latin1"))])).toEqual([]);
});

test("the bundled action says the same for pull_request, push, merge_group and schedule", async () => {
  const { base, head } = repository;
  const events: readonly EventFixture[] = [
    githubEvent.pullRequest({ base: { sha: base }, head: { sha: head } }),
    githubEvent.push({ before: base, after: head }),
    githubEvent.mergeGroup({ baseSha: base, headSha: head }),
    githubEvent.schedule({ sha: head }),
  ];
  const results: string[][] = [];
  for (const event of events) {
    const run = await runAction(path.join(root, "actions/detect-secrets"), { event, workspace: repository.folder });
    expect([event.name, run.conclusion, run.outputs.verdict]).toEqual([event.name, "failure", "fail"]);
    const report = JSON.parse(String(run.files.get(run.outputs.report ?? ""))) as JsonReport;
    expect([event.name, missed(report)]).toEqual([event.name, []]);
    expect([event.name, falseAlarms(report)]).toEqual([event.name, []]);
    const written = [
      run.rawOutput,
      run.summary,
      JSON.stringify(run.annotations),
      ...[...run.files.values()].map((bytes) => bytes.toString("latin1")),
    ];
    expect([event.name, leaks(written)]).toEqual([event.name, []]);
    results.push(
      findingsOf(report)
        .map((finding) => finding.fingerprint)
        .sort(),
    );
  }
  for (const fingerprints of results) expect(fingerprints).toEqual(results[0]);
}, 120_000);

test("nothing is written into the repository", () => {
  const status = execFileSync("git", ["-C", repository.folder, "status", "--porcelain", "--ignored"], {
    encoding: "utf8",
  });
  expect(status).toBe("");
  expect(readdirSync(repository.folder).filter((name) => /sarif|report/.test(name))).toEqual([]);
});

/** Runs the bundle when it is there, as npm would install it; else the sources. */
function sallyport(...words: string[]): { output: string; status: number } {
  const bundle = path.join(root, "packages/cli/dist/index.js");
  const script = existsSync(bundle) ? [bundle] : ["--conditions=source", path.join(root, "packages/cli/src/bin.ts")];
  try {
    return {
      output: execFileSync(process.execPath, [...script, ...words], { encoding: "utf8", stdio: "pipe" }),
      status: 0,
    };
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
    return { output: stdout + stderr, status };
  }
}

function findingsOf(report: JsonReport): JsonFinding[] {
  return report.verdicts.flatMap((verdict) => verdict.findings);
}

/** Planted secrets that no finding of their rule places in their folder (or in a message). */
function missed(report: JsonReport): string[] {
  const found = findingsOf(report);
  return repository.planted.flatMap(({ secret, fate }, index) => {
    const own = found.some(
      (finding) => finding.rule === secret.rule && finding.places.some((place) => belongsTo(place, index, fate)),
    );
    return own ? [] : [`${index} ${secret.what}, ${fate}`];
  });
}

function belongsTo(place: { readonly path: string; readonly object?: string }, index: number, fate: string): boolean {
  if (fate === "commit-message") return place.object === "commit-message";
  return place.path.startsWith(`planted/${index}/`) || place.path.startsWith(`elsewhere/${index}/`);
}

function falseAlarms(report: JsonReport): string[] {
  return findingsOf(report).flatMap((finding) => {
    const innocent = finding.places.find((place) => place.path.startsWith("innocent/"));
    return innocent && finding.severity !== "info" ? [`${finding.rule} in ${innocent.path}`] : [];
  });
}

/** Any run of 12 characters of the random parts of a planted value, as they are or in base64, in any of the texts. */
function leaks(texts: readonly string[]): string[] {
  const all = texts.join("\n");
  return repository.planted.flatMap(({ secret, value }, index) => {
    const random = randomParts(secret.rule, value);
    const forms = random.flatMap((part) => [part, Buffer.from(part).toString("base64")]);
    return forms.some((form) => windows(form).some((window) => all.includes(window)))
      ? [`${index} ${secret.what}`]
      : [];
  });
}

function windows(form: string): string[] {
  const count = Math.max(0, form.length - 11);
  return Array.from({ length: Math.ceil(count / 3) }, (_, at) => form.slice(at * 3, at * 3 + 12));
}

/** In every PuTTY key of the corpus, and near enough to an address in a documented example. */
const comment = "Comment: deploy@acme";

/** What everybody knows is no leak: the literals by which the format is recognised, and the lines around a key. */
function randomParts(ruleId: string, value: string): string[] {
  const rule = builtinRules.find((candidate) => candidate.id === ruleId);
  const segments = rule?.kind === "token" ? [...(rule.before ?? []), ...rule.after] : [];
  const literals = segments.flatMap((segment) => ("literal" in segment ? [segment.literal] : []));
  const marks = rule?.kind === "token" ? rule.anchors : rule?.kind === "block" ? [...rule.begin, comment] : [];
  const known = [...marks, ...literals];
  let parts = value.split(/-----[A-Z ]+-----/);
  for (const text of known) parts = parts.flatMap((part) => part.split(text));
  return parts.filter((part) => part.length >= 12);
}
