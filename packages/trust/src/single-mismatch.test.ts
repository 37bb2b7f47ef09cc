import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "./evaluate-trust.ts";
import { explainTrustDenial } from "./explain-trust-denial.ts";
import { document } from "./samples.ts";
import { type Broken, breaks, decoysOf, type Scene, textOf } from "./testing/breaks.ts";
import { claimsOf, type Job } from "./testing/job.ts";
import { mendingsIn } from "./testing/mendings.ts";
import { type Bound, type Writing, writings } from "./testing/written-trust.ts";
import type { TrustDocument } from "./trust-document.ts";

/** A trust and a job that it lets in; then exactly one thing is broken. It must be named, and what the fix says must mend it, and no more. */

const name = fc.stringMatching(/^[a-zA-Z][\w]{0,3}[.-]?[a-z0-9]{1,3}$/);
const digits = fc.stringMatching(/^[1-9][0-9]{2,5}$/);
const owner = fc.stringMatching(/^[a-zA-Z][a-z0-9]{0,3}-?[a-z0-9]{1,3}$/);
const jobs = (writing: Writing): fc.Arbitrary<Job> =>
  fc.record(
    {
      owner,
      ownerId: digits,
      name,
      id: digits,
      hasIds: fc.boolean(),
      ref: fc.constantFrom("refs/heads/main", "refs/heads/release/1.2", "refs/tags/v1.0", "refs/heads/Feature-x"),
      environment: fc.constantFrom("production", "Prod-EU", "a:b"),
      actor: fc.constantFrom("alice", "bob-x"),
      audience: fc.constant(writing.audience),
    },
    { requiredKeys: ["owner", "ownerId", "name", "id", "hasIds", "ref", "actor", "audience"] },
  );

function scenes(writing: Writing): fc.Arbitrary<Scene> {
  return jobs(writing).chain((job) => {
    const claims = writing.claims.filter((claim) => claimsOf(job)[claim] !== undefined);
    const bound = (claim: string): fc.Arbitrary<Bound> =>
      fc
        .record({ begins: fc.boolean(), listed: fc.boolean(), isWide: fc.boolean() })
        .map(({ begins, listed, isWide }) => {
          const mayBegin = begins && writing.mayBegin && ["sub", "ref", "job_workflow_ref"].includes(claim);
          const as = mayBegin ? "begins" : "exact";
          const isListed = listed && writing.mayList && as === "exact";
          return { claim, as, texts: [...(isListed ? decoysOf(claim) : []), textOf(job, claim, as, isWide)] };
        });
    return fc
      .subarray(claims, { maxLength: Math.min(2, claims.length) })
      .chain((others) => fc.tuple(...["sub", ...others].map(bound)))
      .map((bounds) => ({ writing, audience: writing.audience, bounds, job }));
  });
}

function trustOf({ writing, audience, bounds }: Scene): TrustDocument {
  return document(writing.write(audience, bounds), writing.path);
}

async function effectOf(scene: Scene, job = scene.job, trust = trustOf(scene)): Promise<string> {
  return (await evaluateTrust(trust, { claims: claimsOf(job) })).effect;
}

/** Who must not get in by the way. */
function strangersOf(job: Job): Job[] {
  const { environment: _, base: __, ...push } = job;
  return [
    { ...push, base: "main" },
    push,
    { ...push, ref: "refs/heads/stranger" },
    { ...job, ref: `${job.ref}2` },
    { ...job, environment: "stranger" },
    { ...job, environment: `${job.environment ?? "production"}2` },
    { ...job, name: `${job.name}-stranger`, id: "77" },
    { ...job, name: job.name.replaceAll(".", "x"), id: "77" },
    { ...job, owner: `${job.owner}x`, ownerId: "7", id: "77" },
    { ...job, hasIds: true, ownerId: "7", id: "77" },
    { ...job, hasIds: !job.hasIds },
    { ...job, audience: "https://stranger.example" },
  ];
}

async function expectNobodyElse(scene: Scene, broken: Broken, trust: TrustDocument, proposed: string): Promise<void> {
  for (const stranger of strangersOf(broken.job)) {
    if ((await effectOf(scene, stranger, trust)) === "deny") continue;
    const before = [await effectOf(scene, stranger), await effectOf(broken, stranger)];
    expect(before, `${proposed} lets in ${JSON.stringify(claimsOf(stranger).sub)}`).toContain("allow");
  }
}

/** The text with the patch's one line in place of its own. */
function patched(text: string, patch: string): string {
  const line = Number(/^@@ -(\d+) /m.exec(patch)?.[1]);
  const [before, after] = [/^-(?!-)(.*)$/m, /^\+(?!\+)(.*)$/m].map((sign) => sign.exec(patch)?.[1]);
  const lines = text.split("\n");
  expect(lines[line - 1]).toBe(before);
  return lines.with(line - 1, after ?? "").join("\n");
}

function sourceOf({ writing, audience, bounds }: Scene): string {
  const value = writing.write(audience, bounds);
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

async function expectMended(scene: Scene, broken: Broken): Promise<void> {
  const trust = trustOf(broken);
  const denials = await explainTrustDenial(trust, { claims: claimsOf(broken.job) });
  const told = denials.map(({ failing, cause }) => `${failing.claim}: ${cause}`);
  const [denial] = denials;
  const shown = `${denial?.sentence} ${denial?.fix.text}`;
  expect(told, shown).toEqual([`${broken.claim}: ${broken.cause}`]);
  const mendings = mendingsIn(denial?.fix.text ?? "", broken);
  expect(mendings, shown).not.toEqual([]);
  for (const { proposed, scene: mended, isEdit } of mendings) {
    expect(await effectOf(mended), `${proposed}: ${shown}`).toBe("allow");
    if (isEdit) await expectNobodyElse(scene, broken, trustOf(mended), proposed);
  }
  const patch = denial?.fix.patch;
  if (patch === undefined) return;
  const text = patched(sourceOf(broken), patch);
  if (mendings.some((mending) => sourceOf(mending.scene) === text)) return;
  const mended = document(text, scene.writing.path);
  expect(await effectOf(broken, broken.job, mended), patch).toBe("allow");
  await expectNobodyElse(scene, broken, mended, patch);
}

/** Of each kind of breakage in each provider's words. Others of the draws are no such case. */
const mostTried = 2;

/** What a provider's document cannot say. */
const impossible: Readonly<Record<string, readonly string[]>> = {
  Azure: ["another person", "a claim too many"],
  "Azure, flexible": ["a letter", "another person", "a claim too many"],
  "Vault, bound_subject": ["another person", "a claim too many"],
};

describe.each(Object.entries(writings))("%s", (provider, writing) => {
  it.each(Object.entries(breaks))("%s", async (title, breakIt) => {
    let tried = 0;
    const property = fc.asyncProperty(scenes(writing), fc.nat(), fc.nat(), async (scene, which, pick) => {
      const bound = scene.bounds[which % scene.bounds.length] as Bound;
      const broken = tried < mostTried ? breakIt(scene, bound, bound.texts.at(-1) ?? "", pick) : undefined;
      if (broken === undefined) return;
      if (broken.job === scene.job) expect(await effectOf(scene)).toBe("allow");
      expect(await effectOf(broken)).toBe("deny");
      await expectMended(scene, broken);
      tried += 1;
    });
    await fc.assert(property, { numRuns: 200 });
    expect(tried > 0).toBe(!impossible[provider]?.includes(title));
  });
});
