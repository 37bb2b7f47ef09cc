import {
  type ClaimKind,
  type Claims,
  claimDescription,
  githubClaims,
  isUntrustedEvent,
  printable,
} from "@sallyport/core";
import { type IssuerPlace, issuerPlace } from "./issuer.ts";
import { parseSubject, type Subject } from "./subject.ts";

/** An identity as a person needs to see it who has to decide about it. */
export interface IdentityDescription {
  readonly issuer?: { readonly text: string; readonly place?: IssuerPlace };
  readonly subject?: { readonly text: string; readonly parsed: Subject };
  /** Claims in the order of GitHub's table, then the others by name. */
  readonly claims: readonly DescribedClaim[];
  /** What is remarkable, each a sentence. */
  readonly notes: readonly string[];
}

export interface DescribedClaim {
  readonly name: string;
  /** Harmless to print; absent where the claim may not be shown. */
  readonly value?: string;
  readonly kind?: ClaimKind;
  readonly meaning?: string;
}

const longestValue = 300;

export function describeIdentity(claims: Claims): IdentityDescription {
  const issuer = textOf(claims.iss);
  const subject = textOf(claims.sub);
  const parsed = subject === undefined ? undefined : parseSubject(subject);
  const place = issuer === undefined ? undefined : issuerPlace(issuer);
  return {
    ...(issuer === undefined ? {} : { issuer: { text: shown(issuer), ...(place === undefined ? {} : { place }) } }),
    ...(subject === undefined || parsed === undefined ? {} : { subject: { text: shown(subject), parsed } }),
    claims: namesOf(claims).map((name) => describeClaim(name, claims)),
    notes: notesOf(claims, parsed, issuer !== undefined && place === undefined),
  };
}

function namesOf(claims: Claims): string[] {
  const known = githubClaims.map(({ name }) => name).filter((name) => Object.hasOwn(claims, name));
  const others = Object.keys(claims).filter((name) => !known.includes(name));
  return [...known, ...others.sort()];
}

function describeClaim(name: string, claims: Claims): DescribedClaim {
  const description = claimDescription(name);
  if (description === undefined) return { name: printable(name.slice(0, 100)) };
  const { kind, meaning } = description;
  const value = claims[name];
  const isShown = description.mayBePrinted && (typeof value === "string" || typeof value === "number");
  return { name: printable(name.slice(0, 100)), kind, meaning, ...(isShown ? { value: shown(String(value)) } : {}) };
}

function notesOf(claims: Claims, subject: Subject | undefined, foreignIssuer: boolean): string[] {
  const notes: string[] = [];
  if (foreignIssuer) notes.push("The issuer is not one of GitHub.");
  // Names may end in numbers, too; whose they are is said beside them.
  if (subject?.form === "hyphen" && claims.repository !== nameWithNumbers(subject)) {
    notes.push(
      "The subject has the hyphen form of April 2026: anyone can register an owner of that name and get the same subject.",
    );
  }
  if (subject?.form === "custom") {
    notes.push("The subject comes from a template that a repository's admin can set: grant on `repository_id`, too.");
  }
  if (subject?.form === "malformed") notes.push(`The subject cannot be read: ${subject.why}.`);
  if (subject?.form === "legacy") {
    notes.push("The subject holds names only: after a rename somebody else can take them. Grant on `repository_id`.");
  }
  if (subject !== undefined && "context" in subject && subject.context.kind === "environment") {
    notes.push("The environment stands in the branch's place in the subject: the branch is only in `ref`.");
  }
  const environment = textOf(claims.environment);
  if (environment !== undefined && /[:%]/.test(environment)) {
    notes.push(
      "The environment's name holds `:` or `%`, so another environment can have the same subject: compare `environment`.",
    );
  }
  if (isUntrustedEvent(claims.event_name)) {
    notes.push(`The event \`${String(claims.event_name)}\` can be caused by strangers.`);
  }
  return notes;
}

function nameWithNumbers({ owner, ownerId, repository, repositoryId }: Extract<Subject, { form: "hyphen" }>): string {
  return `${owner}-${ownerId}/${repository}-${repositoryId}`;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function shown(text: string): string {
  return printable(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}
