import { nearest, parseDuration, quoted } from "@sallyport/core";
import type { PolicyTest } from "../policy-tests/policy-test.ts";
import { type ClaimBase, type ClaimChanges, claimsFrom, isClaimBase } from "../stages/claim-bases.ts";
import { denialDescriptions } from "../stages/decision-pages.ts";
import { nodeAt, pointerOf, type SourceNode, type SourceProblem, startOf, textAt } from "./source-node.ts";

/** What the schema cannot say about `tests`. */
export function testProblems(root: SourceNode): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const stages = nodeAt(root, "stages");
  const isWhole = nodeAt(root, "extends") === undefined;
  const lines = new Map<string, number>();
  for (const [index, test] of (nodeAt(root, "tests")?.items ?? []).entries()) {
    const report = (steps: readonly (string | number)[], message: string | undefined) => {
      const region = nodeAt(test, ...steps)?.region ?? startOf(test.region);
      if (message !== undefined) problems.push({ pointer: pointerOf("tests", index, ...steps), region, message });
    };
    const name = textAt(test, "name");
    const first = name === undefined ? undefined : lines.get(name);
    if (first !== undefined)
      report(["name"], `${quoted(name ?? "")} is taken by the test on line ${first}; names must differ`);
    else if (name !== undefined) lines.set(name, test.region.start.line);
    if (isWhole) {
      report(["stage"], unknownName("stage", textAt(test, "stage"), stages));
      const stage = nodeAt(stages, textAt(test, "stage") ?? "");
      if (stage !== undefined) {
        const credentials = nodeAt(stage, "credentials");
        report(["credential"], unknownName("credential of this stage", textAt(test, "credential"), credentials));
      }
      for (const [place, held] of (nodeAt(test, "held")?.items ?? []).entries())
        if (typeof held.value === "string") report(["held", place], unknownName("stage", held.value, stages));
    }
    const expect = textAt(test, "expect");
    for (const key of ["grant", "duration"])
      if (expect === "deny" && nodeAt(test, key) !== undefined)
        report([key], `only what is allowed has a ${key}; delete it`);
    if (expect === "allow" && nodeAt(test, "because") !== undefined)
      report(["because"], "only a denial has a reason; delete it");
    else report(["because"], unknownReason(textAt(test, "because")));
    const now = textAt(test, "now");
    if (now !== undefined && /^\d{4}-.*T/.test(now) && Number.isNaN(new Date(now).getTime()))
      report(["now"], `${quoted(now)} is not a day and time that exists`);
  }
  return problems;
}

interface TestEntry {
  readonly name: string;
  readonly stage: string;
  readonly credential?: string;
  readonly base?: string;
  readonly claims?: ClaimChanges;
  readonly now?: string;
  readonly held?: readonly string[];
  readonly expect: "allow" | "deny";
  readonly grant?: number;
  readonly duration?: string;
  readonly because?: string;
}

/** The tests of a file without problems. */
export function readTests(root: SourceNode): PolicyTest[] {
  return (nodeAt(root, "tests")?.items ?? []).map((node) => {
    const entry = node.value as unknown as TestEntry;
    const { credential, base, claims = {}, now, grant, duration, because } = entry;
    return {
      name: entry.name,
      stage: entry.stage,
      ...(credential === undefined ? {} : { credential }),
      ...(base === undefined ? {} : { base }),
      claims: claimsFrom(baseOf(base), { ...claims }),
      ...(now === undefined ? {} : { now: new Date(now).toISOString() }),
      held: [...(entry.held ?? [])],
      expect: entry.expect,
      ...(grant === undefined ? {} : { grant }),
      ...(duration === undefined ? {} : { duration: (parseDuration(duration) ?? 0) / 1000 }),
      ...(because === undefined ? {} : { because }),
      at: node.region,
    };
  });
}

function baseOf(base: string | undefined): ClaimBase | undefined {
  return base !== undefined && isClaimBase(base) ? base : undefined;
}

/** A code that no denial has. Claims are not known by name: those of another issuer may be asked for. */
function unknownReason(because: string | undefined): string | undefined {
  if (because === undefined || !/^DENIED_[A-Z_]+$/.test(because) || codes.includes(because)) return undefined;
  const meant = nearest(because, codes);
  return `there is no denial ${quoted(because)}${meant === undefined ? `; known are ${codes.join(", ")}` : ` (did you mean ${quoted(meant)}?)`}`;
}

const codes: readonly string[] = denialDescriptions.map(({ code }) => code);

function unknownName(what: string, name: string | undefined, known: SourceNode | undefined): string | undefined {
  const names = [...(known?.entries.keys() ?? [])];
  if (name === undefined || names.includes(name)) return undefined;
  const meant = nearest(name, names);
  return `there is no ${what} ${quoted(name)}${meant === undefined ? "" : ` (did you mean ${quoted(meant)}?)`}`;
}
