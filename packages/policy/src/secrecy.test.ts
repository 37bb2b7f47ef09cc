import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { conclude, type Finding, type Run, SallyportError } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMap, isScalar, parseDocument, visit } from "yaml";
import {
  renderFailure,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderSarif,
  renderSummary,
  renderTerminal,
} from "../../report/src/index.ts";
import { applyPolicy } from "./apply/apply-policy.ts";
import { unknownRules } from "./apply/unknown-rules.ts";
import { comparePolicies } from "./compare/compare-policies.ts";
import { brokenFile } from "./load/changed-file.ts";
import { parsePolicy } from "./parse/parse-policy.ts";
import { defaultPolicy, type Policy } from "./policy.ts";
import { ruleDescriptions } from "./rule-pages.ts";
import { sampleFinding } from "./testing/samples.ts";

/** Somebody pastes a secret into the policy. Wherever it lands, no report may carry it on. */

const file = ".github/sallyport.yml";
const valid = readFileSync(path.join(import.meta.dirname, "parse/fixtures/every-key.yml"), "utf8");
const original = parsePolicy(Buffer.from(valid), file);

/** Seeded, so that no secret-like text stands in this file. */
function noise(seed: number, alphabet: RegExp, length: number): string {
  let text = "";
  for (let round = 0; text.length < length; round += 1) {
    text += createHash("sha256").update(`${seed} ${round}`).digest("base64").replace(alphabet, "");
  }
  return text.slice(0, length);
}

const anything = /[^A-Za-z0-9]/g;
const kinds: readonly ((seed: number) => string)[] = [
  (seed) => ["ghp", noise(seed, anything, 36)].join("_"),
  (seed) => noise(seed, anything, 28),
  (seed) => createHash("md5").update(`${seed}`).digest("hex"),
  (seed) => `AKIA${noise(seed, /[^A-Z0-9]/g, 16)}`,
  (seed) =>
    `S${noise(seed, /[^a-z]/g, 4)}${noise(seed, /[^0-9]/g, 2)}!${noise(seed + 1, /[^a-z]/g, 5)}${noise(seed, /[^0-9]/g, 1)}`,
];
const secrets = fc.tuple(fc.constantFrom(...kinds), fc.nat({ max: 1e6 })).map(([make, seed]) => make(seed));

/** Formats escape signs, so what is looked for are the letters and digits in a row. */
function needleOf(secret: string): string {
  return secret.split(/[^A-Za-z0-9]+/).reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

function runOf(findings: readonly Finding[], notes: readonly string[] = []): Run {
  const verdict = conclude({ gate: "detect-secrets", failOn: "error", findings, examined: [] });
  return {
    command: "sallyport check",
    version: "0.1.0",
    startedAt: "2027-01-20T08:00:00.000Z",
    durationMilliseconds: 1,
    subject: { name: "shop", scope: "working tree" },
    policy: { path: file, digest: "sha256:0" },
    verdicts: [verdict],
    rules: ruleDescriptions,
    notes,
    digests: {},
  };
}

function textsOfRun(run: Run): string[] {
  const options = { color: false, width: 100 };
  return [
    renderTerminal(run, options),
    renderJson(run),
    renderSarif(run),
    renderMarkdown(run),
    renderHtml(run),
    renderSummary(run),
  ];
}

function textsOfFailure(error: SallyportError): string[] {
  const failed = { command: "sallyport check", version: "0.1.0", error };
  return (["terminal", "json", "sarif", "markdown", "html"] as const).map((format) => renderFailure(failed, format));
}

/** The forms in which it is said: in all of them, or in the one of which the others are made. */
interface Forms {
  readonly run: (run: Run) => string[];
  readonly failure: (error: SallyportError) => string[];
}

const everyForm: Forms = { run: textsOfRun, failure: textsOfFailure };
const oneForm: Forms = {
  run: (run) => [renderJson(run)],
  failure: (error) => [renderFailure({ command: "sallyport check", version: "0.1.0", error }, "json")],
};

/** All that is ever said because of a policy. */
function everythingSaid(text: string, forms: Forms): string[] {
  let policy: Policy;
  try {
    policy = parsePolicy(Buffer.from(text), file);
  } catch (error) {
    if (!(error instanceof SallyportError)) throw error;
    return [error.message, ...forms.failure(error), ...forms.run(runOf([brokenFile(error, file)]))];
  }
  // The rule and id of a finding come from its gate, never from the exception.
  const excepted = policy.exceptions.filter(({ rule }) =>
    original.exceptions.some((exception) => exception.rule === rule),
  );
  const found = excepted.map(({ rule, fingerprint }) =>
    sampleFinding({ rule, fingerprint: fingerprint ?? "s1:00ff00ff00ff00ff", places: [{ path: "docs/example.md" }] }),
  );
  const custom = policy.secrets.customRules.map(({ title, fix }) =>
    sampleFinding({
      rule: "custom/acme-token",
      message: title,
      fix: { text: fix ?? "" },
      fingerprint: "s1:11ff00ff00ff00ff",
    }),
  );
  const applied = applyPolicy([...found, ...custom], policy, "2027-01-20T08:00:00.000Z", file, {
    completeAreas: ["secrets", "custom"],
  });
  const findings = [
    ...applied.findings,
    ...unknownRules(policy, ["secrets/generic-password", "secrets/private-key"], file),
    ...comparePolicies(original, policy, file),
    ...comparePolicies(policy, original, file),
    ...comparePolicies(defaultPolicy, policy, file),
  ];
  const skipped = applied.skipped.map(({ what, why }) => `${what} ${why}`);
  return [...skipped, ...forms.run(runOf(findings))];
}

function expectSilence(text: string, secret: string, forms = everyForm): void {
  const needle = needleOf(secret);
  for (const raw of everythingSaid(text, forms)) {
    // Hex digits behind a fingerprint make another one, which nobody can tell from a secret.
    const said = raw.replaceAll(/\bs1:[0-9a-f]{16,64}\b/g, "");
    if (said.includes(needle)) {
      const at = said.indexOf(needle);
      throw new Error(`said: ${JSON.stringify(said.slice(Math.max(0, at - 120), at + 80))}\nby: ${text}`);
    }
  }
}

/** How many keys and values the policy has. */
const places = (() => {
  let count = 0;
  const add = () => {
    count += 1;
  };
  visit(parseDocument(valid), { Scalar: add, Map: add, Seq: add });
  return count;
})();

/** The policy with a secret in one place: instead of a value or key, at its end, as its tag, anchor or alias, or as a further key. */
function planted(place: number, secret: string, how: How): string {
  const document = parseDocument(valid);
  let count = 0;
  const plant = (_: unknown, node: unknown) => {
    count += 1;
    if (count - 1 !== place) return undefined;
    if (how === "value" || (how === "append" && !isScalar(node))) return document.createNode(secret);
    if (how === "append" && isScalar(node)) node.value = `${String(node.value)}${secret}`;
    if (how === "list") return document.createNode([secret]);
    if (how === "mapping") return document.createNode({ [secret]: secret });
    if (how === "key" && isMap(node)) node.items.unshift(document.createPair(secret, secret));
    if (how === "comment" && isScalar(node)) node.comment = ` ${secret}`;
    return undefined;
  };
  visit(document, { Scalar: plant, Map: plant, Seq: plant });
  return document.toString({ lineWidth: 0 });
}

const hows = ["value", "append", "list", "mapping", "key", "comment"] as const;
type How = (typeof hows)[number];

describe("a secret in the policy", () => {
  it.each(hows)("as %s, at every node and key, is in no report", (how) => {
    for (let place = 0; place < places; place += 1) {
      const secret = kinds[(place + hows.indexOf(how)) % kinds.length]?.(place) ?? "";
      expectSilence(planted(place, secret, how), secret, oneForm);
    }
  });

  it("of any kind, in any place, is in no report", () => {
    const property = fc.property(fc.nat({ max: places - 1 }), secrets, fc.constantFrom(...hows), (place, secret, how) =>
      expectSilence(planted(place, secret, how), secret),
    );
    fc.assert(property, { numRuns: 100 });
  });

  it.each<[string, (secret: string) => string]>([
    ["a tag", (secret) => `version: !${secret} 1\n`],
    ["a long tag", (secret) => `version: !<tag:example.com,2027:${secret}> 1\n`],
    ["an anchor", (secret) => `version: &${secret} 1\nrules: *${secret}\n`],
    ["an alias", (secret) => `version: 1\nrules: *${secret}\n`],
    ["an alias of itself", (secret) => `version: 1\nrules: &${secret} { secrets/a: *${secret} }\n`],
    ["a key twice", (secret) => `version: 1\n${secret}: 1\n${secret}: 2\n`],
    ["a directive", (secret) => `%${secret} 1\n---\nversion: 1\n`],
    ["a YAML version", (secret) => `%YAML ${secret}\n---\nversion: 1\n`],
    ["an escape", (secret) => `version: "\\${secret}"\n`],
    ["an open quote", (secret) => `version: "${secret}\n`],
    ["an open bracket", (secret) => `version: [${secret}\n`],
    ["nothing but itself", (secret) => `${secret}\n`],
    ["a compact mapping", (secret) => `version: ${secret}: ${secret}\n`],
    ["a bad indent", (secret) => `rules:\n   ${secret}: error\n  ${secret}x: error\n`],
    ["behind a block", (secret) => `version: | ${secret}\n  x\n`],
    ["a file of bytes", (secret) => `${secret}\u0000`],
    ["a second document", (secret) => `version: 1\n---\n${secret}: 1\n`],
    ["owner and approver", (secret) => valid.replaceAll(/(owner|approved-by): .*/g, `$1: "${secret}"`)],
    ["a number of its kind", () => "version: 4111111111111111\n"],
  ])("as %s is in no report", (_, text) => {
    for (const [seed, make] of kinds.entries()) expectSilence(text(make(seed + 500)), make(seed + 500));
  });

  it("can be found by this test: it fails for a text that is repeated", () => {
    expect(() => expectSilence("version: 1\nrules: { secrets/plainword: error }\n", "plainword")).toThrow("said:");
  });
});
