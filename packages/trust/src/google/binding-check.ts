import { textsOf } from "../claim-check.ts";
import { indifferent, plainCheck } from "../plain-check.ts";
import { knownText, shownText, type Text, textEquals, unresolvedIn } from "../tree/text.ts";
import type { TreeScalar } from "../tree/tree.ts";
import type { AskedRequest, TrustCheck } from "../trust-answer.ts";
import { allOf, anyOf, type Truth } from "../truth.ts";
import { claimOf, compile } from "./condition-check.ts";
import type { GoogleBinding, GoogleProvider } from "./google-trust.ts";

const impersonating = new Set(["roles/iam.workloadIdentityUser", "roles/iam.serviceAccountTokenCreator"]);
/** Gives ID tokens of the account, and no access tokens. */
const idTokensOnly = "roles/iam.serviceAccountOpenIdTokenCreator";

const policyOfAccount = "the service account's policy";

/** Whether the role lets its members impersonate, and whether nothing else limits it. */
export function checkRole({ role, isConditional, source, at }: GoogleBinding): TrustCheck {
  const known = knownText(role.text);
  const isCustom = known === undefined || !known.startsWith("roles/") || known === idTokensOnly;
  const holds = known !== undefined && impersonating.has(known) ? !isConditional || "unknown" : isCustom && "unknown";
  const why = isConditional
    ? "the binding has a condition of its own"
    : known === idTokensOnly
      ? "this role is enough for an ID token of the account, and not for an access token"
      : "what this role allows is not in the document";
  return {
    claim: "role",
    document: policyOfAccount,
    label: "role",
    operator: "is one of",
    comparison: "other",
    expected: [...impersonating].map((text) => ({ text, at: role.at })),
    observed: [shownText(role.text)],
    holds,
    source,
    at: isConditional ? at : role.at,
    ...(holds === "unknown" ? { why } : {}),
    ...(holds === false ? { cause: "action" } : {}),
    accepts: indifferent,
  };
}

/** Whether a binding is about the account: of its own policy, or of one above, whose roles its accounts inherit. */
export function reaches(binding: GoogleBinding, wanted: string): Truth {
  const isMeant = isAbout(binding, wanted);
  return binding.choice === undefined || isMeant === false ? isMeant : "unknown";
}

function isAbout({ account, project, isAbove }: GoogleBinding, wanted: string): Truth {
  if (isAbove) return "unknown";
  // The number of an account, and no e-mail.
  if (account !== undefined) return anyOf([textEquals(account, wanted), /^\d+$/.test(shownText(account)) && "unknown"]);
  if (project === undefined) return true;
  const own = /@([\w-]+)\.iam\.gserviceaccount\.com$/.exec(wanted)?.[1];
  return own === undefined ? "unknown" : own === project;
}

/** Where it cannot be told whether a binding reaches the account. */
export function checkReach({ source, at }: GoogleBinding, account: string): TrustCheck {
  const why = `whether this binding reaches ${account} is not in the document`;
  return { ...plainCheck("principal", { source, at }), label: "binding", holds: "unknown", why };
}

/** "Anyone who is on the internet, including authenticated and unauthenticated users." */
export const everybody = "allUsers";

const member =
  /^(principal|principalSet):\/\/iam\.[\w.-]+\/(projects\/[^/]+\/locations\/[^/]+\/workloadIdentityPools\/[^/]+)\/(.+)$/s;

/**
 * One member: `principal://…/subject/S`, `principalSet://…/group/G`, `principalSet://…/attribute.A/V`, `principalSet://…/*`.
 * https://cloud.google.com/iam/docs/principal-identifiers
 */
export async function checkMember(
  scalar: TreeScalar,
  binding: GoogleBinding,
  provider: GoogleProvider,
  request: AskedRequest,
): Promise<TrustCheck> {
  const text = shownText(scalar.text);
  const base = {
    claim: "principal",
    document: policyOfAccount,
    label: "member",
    operator: "is",
    comparison: "equal",
    expected: [{ text, at: scalar.at }],
    observed: undefined,
    source: binding.source,
    at: scalar.at,
    accepts: indifferent,
  } as const;
  const known = knownText(scalar.text) ?? withOpenProject(scalar.text);
  if (known === undefined) return { ...base, holds: "unknown", why: unresolvedIn(scalar.text)[0] ?? "" };
  if (known === everybody) return { ...base, holds: true };
  const [, scheme = "", pool = "", rest = ""] = member.exec(known) ?? [];
  if (pool === "") return { ...base, holds: false, cause: "principal" };
  const name = provider.name ?? request.target;
  if (name === undefined) return { ...base, holds: "unknown", why: "the pool of the provider is not in the document" };
  const isOfOneFolder = folderOf(binding) === folderOf(provider);
  const named = isSamePool(pool, name, isOfOneFolder);
  // The provider that was asked for is this one, by its number.
  const isNumberOpen = provider.name?.startsWith("projects/<") === true && named === "unknown";
  const samePool = isNumberOpen ? isSamePool(pool, request.target ?? name, false) : named;
  if (samePool === false) return { ...base, holds: false, cause: "principal" };
  const answer = await checkIdentity(scheme, rest, { ...base, holds: false }, scalar, provider, request);
  if (samePool === true || answer.holds === false) return answer;
  const [ours, theirs] = [pool, name].map((each) => each.split("/")[1]);
  return { ...answer, holds: "unknown", why: `whether ${ours} and ${theirs} are one project is not in the document` };
}

/** Which identities of the pool a member stands for. */
async function checkIdentity(
  scheme: string,
  rest: string,
  base: TrustCheck,
  scalar: TreeScalar,
  provider: GoogleProvider,
  request: AskedRequest,
): Promise<TrustCheck> {
  const [attribute, value] = splitMember(rest);
  // Google documents `principal://` for one subject, and `principalSet://` for everything else.
  const isDocumented = scheme === (attribute === "google.subject" ? "principal" : "principalSet");
  if (!isDocumented || (attribute === undefined && rest !== "*"))
    return { ...base, holds: "unknown", why: "members of this form are not read" };
  if (attribute === undefined) return { ...base, holds: true };
  const isWhole = provider.unresolved === undefined && provider.mapping.length > 0;
  if (isWhole && provider.mapping.every((mapping) => mapping.attribute !== attribute)) {
    const why = `the provider maps no ${attribute}, so that no identity has one`;
    return { ...base, label: `member ${attribute}`, operator: "==", expected: [], why, cause: "value" };
  }
  const isGroup = attribute === "google.groups";
  const text = JSON.stringify(value);
  const compiled = await compile(isGroup ? `${text} in ${attribute}` : `${attribute} == ${text}`, provider);
  if (typeof compiled === "string") return { ...base, holds: "unknown", why: compiled };
  const claim = claimOf(attribute, provider);
  const answer = compiled.evaluate({ assertion: request.claims });
  const { claims } = request;
  return {
    ...base,
    claim: claim ?? attribute,
    label: `member ${attribute}`,
    operator: isGroup ? "has" : "==",
    expected: [{ text: value, at: endOf(scalar, value) }],
    observed: claim === undefined ? undefined : textsOf(Object.hasOwn(claims, claim) ? claims[claim] : undefined),
    holds: "value" in answer ? answer.value : isGroup && "unknown",
    ...(isGroup && "error" in answer ? { why: answer.error } : {}),
    accepts: (tried) => {
      if (claim === undefined || tried === undefined) return false;
      const other = compiled.evaluate({ assertion: { ...claims, [claim]: tried } });
      return "value" in other && other.value;
    },
  };
}

/** The one part that may be missing: configuration has a project's number by reference alone. */
function withOpenProject(text: Text): string | undefined {
  const [before, open, after, more] = text;
  const isProject = typeof before === "string" && before.endsWith("/projects/") && typeof open === "object";
  if (!isProject || typeof after !== "string" || !after.startsWith("/locations/") || more !== undefined)
    return undefined;
  return shownText(text);
}

function folderOf({ source }: Pick<GoogleBinding, "source">): string {
  return source.path.slice(0, source.path.lastIndexOf("/") + 1);
}

/**
 * A project has a number and an id; a document may have either, and does not say which id is of which number. What is not known of two is the
 * same where it has the same name in one folder.
 */
function isSamePool(pool: string, provider: string, isOfOneFolder: boolean): Truth {
  const [ours, theirs] = [pool, provider].map((name) => name.split("/"));
  const [one = "", two = ""] = [ours?.[1], theirs?.[1]];
  const isNumber = (text: string) => /^\d+$/.test(text);
  const isOpen = (text: string) => text.startsWith("<");
  const isAnyOpen = isOpen(one) || isOpen(two);
  const isUnclear = isAnyOpen || isNumber(one) !== isNumber(two);
  const sameProject = (one === two && (!isAnyOpen || isOfOneFolder)) || (isUnclear && "unknown");
  return allOf([sameProject, ours?.slice(2, 6).join("/") === theirs?.slice(2, 6).join("/")]);
}

function splitMember(rest: string): [attribute: string | undefined, value: string] {
  const slash = rest.indexOf("/");
  const [kind, value] = [rest.slice(0, slash), rest.slice(slash + 1)];
  if (kind === "subject") return ["google.subject", value];
  if (kind === "group") return ["google.groups", value];
  return [/^attribute\.\w+$/.test(kind) ? kind : undefined, value];
}

function endOf({ inside, at }: TreeScalar, value: string): TreeScalar["at"] {
  if (inside === undefined) return at;
  const { line, column } = inside.end;
  return { start: { line, column: column - value.length }, end: inside.end };
}
