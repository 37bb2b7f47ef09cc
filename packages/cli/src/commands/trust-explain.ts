import {
  type Claims,
  exitCodes,
  harmlessJson,
  printable,
  redactedPath,
  SallyportError,
  shellWord,
  subjectOf,
} from "@sallyport/core";
import {
  type Dialect,
  dialects,
  evaluateTrust,
  explainTrustAnswer,
  findTrustDocuments,
  isBicep,
  isConfiguration,
  loadTerraform,
  parseTrustDocument,
  type RepositoryFile,
  renderTrustDenial,
  type TrustAnswer,
  type TrustDenial,
  type TrustDocument,
  type TrustRequest,
} from "@sallyport/trust";
import { wrapped } from "../explain/page.ts";
import { configurationAround } from "../options/configuration-around.ts";
import { readGivenFile } from "../options/given-file.ts";
import { assumedNote, givenIdentity, isAssumed } from "../options/given-identity.ts";
import type { Printer } from "../output/printer.ts";
import type { Invocation } from "../parse/command.ts";
import { usageError } from "../usage-error.ts";
import type { trustExplainCommand } from "./trust-commands.ts";

type TrustInvocation = Invocation<typeof trustExplainCommand.options>;

/** `sallyport trust explain DOCUMENT …`. */
export async function runTrustExplain(invocation: TrustInvocation): Promise<number> {
  const { options, operands, host, printer } = invocation;
  const [file = ""] = operands;
  const unreadable = (why: string, cause?: unknown) => documentUnreadable(file, why, cause);
  const bytes = await readGivenFile(file, host, { largest, unreadable });
  const claims = await givenIdentity("trust explain", options, host);
  const isTerraform = isConfiguration(file);
  if (isTerraform || isBicep(file)) await loadTerraform();
  const beside = isTerraform ? await configurationAround(file, host) : [];
  const document = parsed({ path: file, bytes }, beside);
  const { target, serviceAccount } = options;
  // A typical identity has no audience: it is chosen when the token is asked for.
  const audience = options.audience ?? (claims.aud === undefined ? usualAudiences[document.dialect] : undefined);
  const request: TrustRequest = {
    claims,
    ...(audience === undefined ? {} : { audience }),
    ...(target === undefined ? {} : { target }),
    ...(serviceAccount === undefined ? {} : { serviceAccount }),
  };
  const answer = await evaluateTrust(document, request);
  const denials = explainTrustAnswer(answer, request, document.dialect);
  const lacksOnlyAudience = (all: readonly TrustDenial[]) =>
    audience === undefined &&
    claims.aud === undefined &&
    all.length > 0 &&
    all.every(({ failing }) => failing.claim === "aud");
  if (lacksOnlyAudience(denials)) return writeWithoutAudience(answer, denials, document, invocation);
  const older = answer.effect === "deny" && isAssumed("sub", options) ? olderSubject(claims) : undefined;
  if (older !== undefined) {
    const otherRequest = { ...request, claims: { ...claims, sub: older } };
    const other = await evaluateTrust(document, otherRequest);
    if (other.effect !== "deny") {
      const lines = subjectQuestion(String(claims.sub), older, other.effect);
      // What is open besides the form is asked at once, and not only after the form is known.
      const rest = other.effect === "unknown" ? renderTrustDenial(other, [], document.dialect) : [];
      const open: TrustAnswer = { ...other, effect: "unknown", notes: [...lines, ...other.notes] };
      await printer.out.write(rendered(open, [], [...lines, ...rest], document, invocation));
      return codes.unknown;
    }
    if (denials.some(({ cause }) => cause === "immutable-subject")) {
      const otherDenials = explainTrustAnswer(other, otherRequest, document.dialect);
      const noted = { ...other, notes: [formNote, ...other.notes] };
      const writeOther = lacksOnlyAudience(otherDenials) ? writeWithoutAudience : write;
      return writeOther(noted, otherDenials, document, invocation);
    }
  }
  return write(answer, denials, document, invocation);
}

/** A file of Terraform stands for those of its folder: the role is often in another one than the file that comes to mind. */
function parsed(file: RepositoryFile, beside: readonly RepositoryFile[]): TrustDocument {
  try {
    return parseTrustDocument(file.bytes, file.path, { beside });
  } catch (error) {
    if (!(error instanceof SallyportError && error.code === "TRUST_DOCUMENT_FOREIGN")) throw error;
    const found = dialects.flatMap((dialect) => findTrustDocuments(beside, dialect).documents);
    const [only, ...others] = found;
    if (only === undefined || others.length > 0) throw error;
    return only.document;
  }
}

async function write(
  answer: TrustAnswer,
  denials: readonly TrustDenial[],
  document: { readonly dialect: Dialect },
  invocation: TrustInvocation,
): Promise<number> {
  const careful = denials.map((denial) => withoutMadeUp(denial, invocation.options));
  const lines = renderTrustDenial(answer, careful, document.dialect);
  await invocation.printer.out.write(rendered(answer, careful, lines, document, invocation));
  return codes[answer.effect];
}

/** What nobody has said is nothing to be written into a document. */
function withoutMadeUp(denial: TrustDenial, options: TrustInvocation["options"]): TrustDenial {
  const text = assumedNote(options, [denial.failing.claim]);
  return text === undefined ? denial : { ...denial, fix: { text } };
}

/** For whom the job's token will be, its policy says and no base can know: a denial by that alone is none. */
async function writeWithoutAudience(
  answer: TrustAnswer,
  denials: readonly TrustDenial[],
  document: { readonly dialect: Dialect },
  invocation: TrustInvocation,
): Promise<number> {
  const wanted = denials.flatMap(({ failing }) => failing.expected.map(({ text }) => text)).slice(0, 3);
  const lines = [
    `It rests on the audience of the job's token, which is not given; everything else fits. The document wants ${wanted.join(" or ") || "one"}.`,
    `fix: Say it: add --audience ${shellWord(wanted[0] ?? "AUDIENCE")} if the credential in the policy asks for that one (its \`audience\`, else what the provider usually expects).`,
  ];
  const open: TrustAnswer = { ...answer, effect: "unknown", notes: [...lines, ...answer.notes] };
  await invocation.printer.out.write(rendered(open, [], open.notes.map(printable), document, invocation));
  return codes.unknown;
}

/** The ids of a typical identity are made up, and nobody is to copy them into a document. */
const formNote =
  "The subject is taken without ids, as the document has it. Repositories made since 2026-07-15 have ids in it: in a job `sallyport identity show` prints it.";

/** The subject without ids, as repositories have it that were made before 2026-07-15; a typical identity has that with ids. */
function olderSubject(claims: Claims): string | undefined {
  const older = subjectOf(claims);
  return older === claims.sub ? undefined : older;
}

/** Which form a repository has is its own affair: a denial that rests on the wrong one would have a working document mended. */
function subjectQuestion(withIds: string, older: string, effect: TrustAnswer["effect"]): string[] {
  return [
    `It rests on the form of the subject, which --base cannot know: the document ${effect === "allow" ? "fits" : "may fit"} ${older}, the older form, and not ${withIds}, the form with ids that repositories made since 2026-07-15 have.`,
    `fix: Say which one the repository has: add --claim ${shellWord(`sub=${older}`)} or --claim ${shellWord(`sub=${withIds}`)}. In a job \`sallyport identity show\` prints it.`,
  ];
}

function rendered(
  answer: TrustAnswer,
  denials: readonly TrustDenial[],
  lines: readonly string[],
  { dialect }: { readonly dialect: Dialect },
  { options, printer }: TrustInvocation,
): string {
  return options.format === "json"
    ? harmlessJson({ schemaVersion: 1, dialect, ...answerJson(answer, denials) })
    : answerText(answer, lines, printer);
}

/** What the providers' login actions and ours ask for, unless told otherwise. */
const usualAudiences: Readonly<Partial<Record<Dialect, string>>> = {
  aws: "sts.amazonaws.com",
  azure: "api://AzureADTokenExchange",
  "octo-sts": "octo-sts.dev",
};

const codes: Readonly<Record<TrustAnswer["effect"], number>> = {
  allow: exitCodes.pass,
  deny: exitCodes.fail,
  unknown: exitCodes.unknown,
};

const words = {
  allow: ["green", "ALLOWED"],
  deny: ["red", "DENIED"],
  unknown: ["yellow", "UNKNOWN"],
} as const satisfies Record<TrustAnswer["effect"], readonly [string, string]>;

function answerText(answer: TrustAnswer, lines: readonly string[], { out }: Printer): string {
  const [colour, word] = words[answer.effect];
  const nearest = answer.decisive === undefined ? undefined : answer.alternatives[answer.decisive]?.name;
  const title = `${out.style(colour, word)}${nearest === undefined ? "" : ` by ${printable(nearest)}`}`;
  const rows = lines.map((line) => block(line, line.startsWith("fix: ") ? "    " : "  ", out.width));
  const checks = answer.checks.map((check) => checkRow(check, out.width));
  return `${[title, ...rows, ...(checks.length > 0 ? ["", "  What it asks for, and what the token says:"] : []), ...checks].join("\n")}\n`;
}

/** A sentence behind a margin, with what is wrapped two columns deeper. */
function block(text: string, margin: string, width: number): string {
  const columns = Math.min(Math.max(60, width), 120) - margin.length - 2;
  return `${margin}${wrapped(text, columns).replaceAll("\n", `\n${margin}  `)}`;
}

/** Marked as in `policy explain`. */
function checkRow(
  { label, operator, expected, observed, holds, source, at }: TrustAnswer["checks"][number],
  width: number,
): string {
  const mark = holds === "unknown" ? "??" : holds ? "ok" : "no";
  const wanted = expected.map(({ text }) => text).join(" or ");
  const condition = [label, operator, wanted].filter((part) => part !== "").join(" ");
  const has = observed?.join(", ") ?? "none";
  const place = `${source.path}:${at.start.line}:${at.start.column}`;
  return block(printable(`${mark}  ${condition}; the token has ${has} (${place})`), "    ", width);
}

function answerJson(answer: TrustAnswer, denials: readonly TrustDenial[]) {
  return {
    effect: answer.effect,
    checks: answer.checks.map(({ claim, label, operator, expected, observed, holds, why, source, at }) => ({
      ...{ claim, label, operator, expected: expected.map(({ text }) => text), observed: observed ?? null, holds },
      ...(why === undefined ? {} : { why }),
      place: { path: source.path, ...at.start },
    })),
    denials: denials.map(({ failing, cause, sentence, fix, alternative }) => ({
      ...{ claim: failing.claim, cause, sentence, fix, alternative },
    })),
    notes: answer.notes,
  };
}

/** As much as `parseTrustDocument` reads. */
const largest = 16 * 1024 * 1024;

function documentUnreadable(file: string, why: string, cause?: unknown): Error {
  const fix =
    "Name one file: the trust document as the provider's own command prints it, or the template, manifest or `.tf` that makes it.";
  return usageError("TRUST_DOCUMENT_UNREADABLE", `${redactedPath(printable(file))} cannot be read: ${why}`, fix, cause);
}
