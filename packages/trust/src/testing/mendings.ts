import type { Broken, Scene } from "./breaks.ts";
import type { Bound } from "./written-trust.ts";

/** One thing that the text of a fix proposes, done. */
export interface Mending {
  readonly proposed: string;
  readonly scene: Scene;
  /** The document is changed, not the job: it must let nobody else in. */
  readonly isEdit: boolean;
}

type Proposal = readonly [words: RegExp, done: (broken: Broken, text: string) => Scene, isEdit: boolean];

function withText(broken: Broken, change: (bound: Bound) => Bound): Scene {
  return { ...broken, bounds: broken.bounds.map((bound) => (bound.claim === broken.claim ? change(bound) : bound)) };
}

function written(broken: Broken, text: string, keep: (texts: readonly string[]) => readonly string[]): Scene {
  if (broken.claim === "aud") return { ...broken, audience: text };
  return withText(broken, (bound) => {
    const { as, text: plain } = readPattern(broken, bound, text);
    const last = bound.texts.length - 1;
    // A pattern of the same condition stays one, or the condition becomes exact: both are as the text says.
    return { ...bound, as, texts: as === bound.as ? [...keep(bound.texts.slice(0, last)), plain] : [plain] };
  });
}

/** What is written in place of a pattern is read as the provider does. */
function readPattern({ writing }: Broken, { as, claim }: Bound, text: string): Pick<Bound, "as"> & { text: string } {
  if (writing.path !== undefined) {
    if (as === "exact" && claim === "sub") return { as, text };
    const isOpen = text.endsWith(".*");
    const literal = isOpen ? text.slice(0, -2) : text;
    if (/[.*+?^${}()|[\]]/.test(literal.replace(/\\.|\[.\]/g, "")))
      throw new Error(`not a pattern that fits one text: ${text}`);
    return { as: isOpen ? "begins" : "exact", text: literal.replace(/\\(.)|\[(.)\]/g, "$1$2") };
  }
  if (as === "begins" && writing.audience.includes("gcp")) return { as, text };
  return text.endsWith("*") && as === "begins" ? { as, text: text.slice(0, -1) } : { as: "exact", text };
}

/** A further alternative, which is the text itself. */
function alone(broken: Broken, text: string): Scene {
  return withText(broken, (bound) => ({ ...bound, as: "exact", texts: [readPattern(broken, bound, text).text] }));
}

const begun = (text: string) => (text.endsWith("/") ? `${text}x` : text.replace(/\.?\*$/, "x"));

const proposals: readonly Proposal[] = [
  [/\b[Ww]rite `([^`]+)` in\b/g, (broken, text) => written(broken, text, (texts) => texts), true],
  [/\b[Aa]dd `([^`]+)` to\b/g, (broken, text) => written(broken, text, (texts) => texts), true],
  [/\b[Ll]et \S+ take `([^`]+)`, too/g, alone, true],
  [/Ask for the token with the audience `([^`]+)`/g, (broken, audience) => inJob(broken, { audience }), false],
  [/`environment: ([^`]+)`/g, (broken, environment) => inJob(broken, { environment }), false],
  [/on a ref that is trusted \(`([^`]+)`\)/g, (broken, ref) => inJob(broken, { ref }), false],
  [/on a ref (?:like|starting with|matching) `([^`]+)`/g, (broken, ref) => inJob(broken, { ref: begun(ref) }), false],
  [/an environment that is trusted \(`([^`]+)`\)/g, (broken, environment) => inJob(broken, { environment }), false],
  [
    /on a push/g,
    ({ job: { base, ...job }, ...broken }) => ({ ...broken, job: { ...job, ref: `refs/heads/${base}` } }),
    false,
  ],
  [
    /take `environment:` out of the job/g,
    ({ job: { environment: _, ...job }, ...broken }) => ({ ...broken, job }),
    false,
  ],
  [/turn on immutable subjects/g, (broken) => inJob(broken, { hasIds: true }), false],
];

function inJob(broken: Broken, change: Partial<Broken["job"]>): Scene {
  return { ...broken, job: { ...broken.job, ...change } };
}

export function mendingsIn(text: string, broken: Broken): Mending[] {
  return proposals.flatMap(([words, done, isEdit]) =>
    [...text.matchAll(words)].map((match) => ({
      proposed: match[0],
      scene: done(broken, match[1] ?? ""),
      isEdit,
    })),
  );
}
