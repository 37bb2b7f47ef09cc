import type { TrustCause } from "../cause/trust-cause.ts";
import { claimsOf, type Job, repositoryIn } from "./job.ts";
import type { Bound, Writing } from "./written-trust.ts";

/** A trust that lets a job in, or no longer does. */
export interface Scene {
  readonly writing: Writing;
  readonly audience: string;
  readonly bounds: readonly Bound[];
  readonly job: Job;
}

/** One thing changed, of which the name must be told. */
export interface Broken extends Scene {
  readonly cause: TrustCause;
  readonly claim: string;
}

/** Undefined where a scene has no such thing to break. `text` is the one that lets the job in. */
export type Break = (scene: Scene, bound: Bound, text: string, pick: number) => Broken | undefined;

function changed(scene: Scene, bound: Bound, text: string | undefined, cause: TrustCause, as = bound.as) {
  if (text === undefined || bound.texts.includes(text)) return undefined;
  const texts = bound.texts.map((each, index) => (index === bound.texts.length - 1 ? text : each));
  const bounds = scene.bounds.map((each) => (each === bound ? { ...bound, as, texts } : each));
  return { ...scene, bounds, cause, claim: bound.claim };
}

function otherCase(text: string, pick: number): string | undefined {
  const letters = [...text.matchAll(/[a-z]/gi)].map(({ index }) => index);
  const at = letters[pick % Math.max(1, letters.length)];
  if (at === undefined) return undefined;
  const letter = text.charAt(at);
  const turned = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return text.slice(0, at) + turned + text.slice(at + 1);
}

/** The subject of the same job with another end; of a pattern only what stands before the wildcard. */
function subjectWith(job: Job, context: string, bound: Bound): string {
  const subject = `repo:${repositoryIn(job)}:${context}`;
  return bound.as === "exact" ? subject : subject.slice(0, subject.length - 2);
}

export const breaks: Readonly<Record<string, Break>> = {
  "a letter": (scene, bound, text, pick) =>
    scene.writing.isCaseOpen ? undefined : changed(scene, bound, otherCase(text, pick), "letter-case"),
  "a space": (scene, bound, text, pick) => {
    // A pattern that ends in a space before its wildcard wants something else.
    const isBefore = pick % 2 === 0 || bound.as === "begins";
    return changed(scene, bound, isBefore ? ` ${text}` : `${text} `, "whitespace");
  },
  ids: (scene, bound, text) => {
    if (bound.claim !== "sub") return undefined;
    const { job } = scene;
    const other = { ...job, hasIds: !job.hasIds };
    const [from, to] = [`repo:${repositoryIn(job)}:`, `repo:${repositoryIn(other)}:`];
    if (!text.startsWith(from)) return undefined;
    return changed(scene, bound, to + text.slice(from.length), job.hasIds ? "immutable-subject" : "legacy-subject");
  },
  "branch in place of the environment": (scene, bound) => {
    const { job } = scene;
    if (bound.claim !== "sub" || job.environment === undefined) return undefined;
    return changed(scene, bound, subjectWith(job, `ref:${job.ref}`, bound), "environment-instead-of-ref");
  },
  "branch and environment": (scene, bound) => {
    const { job } = scene;
    if (bound.claim !== "sub" || job.environment === undefined || bound.as !== "exact") return undefined;
    const context = `ref:${job.ref}:environment:${job.environment}`;
    return changed(scene, bound, subjectWith(job, context, bound), "environment-instead-of-ref");
  },
  "environment in place of the branch": (scene, bound, _, pick) => {
    if (bound.claim !== "sub" || scene.job.environment !== undefined) return undefined;
    const name = ["production", "staging-eu"][pick % 2];
    return changed(scene, bound, subjectWith(scene.job, `environment:${name}`, bound), "ref-instead-of-environment");
  },
  "a pull request": (scene, bound) => {
    const { environment: _, ...push } = scene.job;
    const name = push.ref.startsWith("refs/heads/") ? push.ref.slice("refs/heads/".length) : undefined;
    if (name === undefined || scene.bounds.length > 1 || (bound.claim !== "sub" && bound.claim !== "ref"))
      return undefined;
    const text = bound.claim === "ref" ? push.ref : subjectWith(push, `ref:${push.ref}`, bound);
    const bounds = [{ ...bound, texts: [...bound.texts.slice(0, -1), text] }];
    const cause = "pull-request-instead-of-ref";
    return { ...scene, bounds, job: { ...push, base: name }, cause, claim: bound.claim };
  },
  "a short ref": (scene, bound, text) => {
    if (!["ref", "sub", "job_workflow_ref"].includes(bound.claim)) return undefined;
    const short = text.replace(/(^|:|@)refs\/(?:heads|tags)\/(?=.)/, "$1");
    return short === text ? undefined : changed(scene, bound, short, "short-ref");
  },
  "a wildcard": (scene, bound, text, pick) => {
    const isRegex = scene.writing.path !== undefined && bound.claim !== "sub";
    const isGlob = scene.writing.mayList && scene.bounds.some(({ as }) => as === "begins");
    if (bound.as !== "exact" || isRegex || isGlob) return undefined;
    const ends = [...text.matchAll(/[:/]/g)].map(({ index }) => index + 1);
    const end = ends[pick % Math.max(1, ends.length)] ?? 1;
    return changed(scene, bound, `${text.slice(0, end)}*`, "wildcard-under-equality");
  },
  "another repository": (scene, bound, text) => {
    const { job } = scene;
    const other = { ...job, name: `${job.name}-tools`, id: `${job.id}9` };
    const values: Readonly<Record<string, string>> = {
      sub: text.replace(`repo:${repositoryIn(job)}:`, `repo:${repositoryIn(other)}:`),
      repository: `${job.owner}/${other.name}`,
      repository_id: other.id,
    };
    return changed(scene, bound, values[bound.claim], "other-repository");
  },
  "the ids of another": (scene, bound, text) => {
    const { job } = scene;
    if (bound.claim !== "sub" || !job.hasIds) return undefined;
    const other = { ...job, ownerId: `${job.ownerId}9`, id: `${job.id}9` };
    const to = text.replace(`repo:${repositoryIn(job)}:`, `repo:${repositoryIn(other)}:`);
    return changed(scene, bound, to, "other-repository");
  },
  "another branch": (scene, bound) => {
    const { job } = scene;
    const other = job.ref.replace(/[^/]+$/, "other");
    if (bound.claim === "ref") return changed(scene, bound, other, "other-ref");
    if (bound.claim !== "sub" || job.environment !== undefined) return undefined;
    return changed(scene, bound, `repo:${repositoryIn(job)}:ref:${other}`, "other-ref");
  },
  "another environment": (scene, bound) => {
    const { job } = scene;
    if (job.environment === undefined) return undefined;
    if (bound.claim === "environment") return changed(scene, bound, "elsewhere", "other-environment");
    if (bound.claim !== "sub") return undefined;
    return changed(scene, bound, `repo:${repositoryIn(job)}:environment:elsewhere`, "other-environment");
  },
  "a colon": (scene, bound) => {
    const { environment } = scene.job;
    if (bound.claim !== "sub" || environment?.includes(":") !== true || bound.as !== "exact") return undefined;
    return changed(scene, bound, subjectWith(scene.job, `environment:${environment}`, bound), "colon-not-encoded");
  },
  "another person": (scene, bound) => (bound.claim === "actor" ? changed(scene, bound, "mallory", "value") : undefined),
  "another audience": (scene) => ({ ...scene, audience: "https://other.example", cause: "audience", claim: "aud" }),
  "a claim too many": (scene, bound) => {
    const { writing, job } = scene;
    if (!writing.claims.includes("environment") || job.environment !== undefined || bound !== scene.bounds[0])
      return undefined;
    // A subject of a branch changes with the environment: that is another mistake.
    if (!scene.bounds[0]?.texts.at(-1)?.endsWith(`${repositoryIn(job)}:`)) return undefined;
    const bounds: Bound[] = [...scene.bounds, { claim: "environment", texts: ["production"], as: "exact" }];
    return { ...scene, bounds, cause: "missing-claim", claim: "environment" };
  },
};

/** The texts that a subject or a ref has when what is asked for is one of several: those of others come first. */
export function decoysOf(claim: string): readonly string[] {
  return (
    {
      sub: ["repo:decoy/tools:ref:refs/heads/decoy", "repo:decoy/tools:environment:decoy"],
      ref: ["refs/tags/decoy"],
      environment: ["decoy"],
      repository: ["decoy/tools"],
    }[claim] ?? []
  );
}

/** A text that fits the claim as the scene wants it: whole, or up to its last separator. */
export function textOf(job: Job, claim: string, as: Bound["as"], isWide: boolean): string {
  const value = String(claimsOf(job)[claim]);
  if (as === "begins" && claim === "sub" && isWide) return `repo:${repositoryIn(job)}:`;
  return as === "exact" ? value : value.slice(0, Math.max(value.lastIndexOf(":"), value.lastIndexOf("/")) + 1);
}
