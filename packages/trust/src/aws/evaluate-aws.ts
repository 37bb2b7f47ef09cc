import type { Entity } from "../entity.ts";
import { plainCheck } from "../plain-check.ts";
import { knownText, shownText, type Text, textEquals } from "../tree/text.ts";
import type { AskedRequest, TrustAlternative, TrustCheck } from "../trust-answer.ts";
import { allOf, anyOf, not, type Truth } from "../truth.ts";
import { checkActions } from "./action-check.ts";
import type { AwsOidcProvider, AwsPrincipal, AwsRole, AwsStatement, AwsTrust } from "./aws-trust.ts";
import { type ConditionRequest, checkCondition } from "./condition.ts";
import { contextOf, hostAndPath, supportOf } from "./context.ts";

/** Each role that the request may mean, with its statements held against it. */
export function evaluateAws(document: AwsTrust, request: AskedRequest): readonly Entity[] {
  return rolesFor(document, request.target).map((role) => evaluateRole(role, document.providers, request));
}

/** Roles by ARN or name. One whose name the document lacks may be any. */
function rolesFor(document: AwsTrust, target: string | undefined): readonly AwsRole[] {
  if (target === undefined) return document.roles;
  const name = target.split("/").at(-1);
  const exact = document.roles.filter((role) => role.arn === target);
  if (exact.length > 0) return exact;
  const named = document.roles.filter(
    (role) => role.name === name && (role.arn === undefined || !target.startsWith("arn:")),
  );
  const nameless = document.roles.filter((role) => role.name === undefined && role.arn === undefined);
  // A policy that stands alone may be the one that a role has from elsewhere.
  const isElsewhere = named.every(({ policy }) => "unresolved" in policy);
  return isElsewhere && nameless.length > 0 ? nameless : named;
}

function evaluateRole(role: AwsRole, providers: readonly AwsOidcProvider[], request: AskedRequest): Entity {
  const name = role.name === undefined ? "the trust policy" : `role ${role.name}`;
  const { policy } = role;
  if ("unresolved" in policy) {
    const note = `The trust policy of ${name} is not in the document: ${policy.unresolved}.`;
    return { name, effect: "unknown", alternatives: [], notes: [note] };
  }
  const arn = role.arn ?? (request.target?.startsWith("arn:") ? request.target : undefined);
  const partition = arn?.split(":")[1] ?? partitionIn(policy.statements);
  const context = contextOf(request, partition);
  const at: ConditionRequest = { request, context, partition, version: policy.version, source: role.source };
  const client = checkClientId(providers, at);
  const account = arn?.split(":")[4];
  const alternatives = policy.statements.map((statement) => evaluateStatement(statement, name, account, at, client));
  const refused = anyOf(alternatives.filter(({ kind }) => kind === "deny").map(({ holds }) => holds));
  const allowed = anyOf(alternatives.filter(({ kind }) => kind === "allow").map(({ holds }) => holds));
  const holds = allOf([allowed, not(refused)]);
  return {
    name,
    effect: holds === true ? "allow" : holds === false ? "deny" : "unknown",
    alternatives,
    notes: providers.length === 0 ? [withoutProvider] : [],
  };
}

/** Providers are of the role's own partition: where a policy stands alone, its principals say which one that is. */
function partitionIn(statements: readonly AwsStatement[]): string | undefined {
  const federated = statements.flatMap(({ principals }) =>
    principals.values.filter(({ kind }) => kind === "Federated"),
  );
  const named = federated.map(({ value }) => /^arn:([\w-]+):iam::/.exec(shownText(value.text))?.[1]);
  return named.find((partition) => partition !== undefined);
}

const withoutProvider =
  "The OIDC provider is not in the document. AWS also holds the audience against its list of client IDs.";

function evaluateStatement(
  statement: AwsStatement,
  role: string,
  account: string | undefined,
  at: ConditionRequest,
  client: readonly TrustCheck[],
): TrustAlternative {
  const isAllow = statement.effect === "Allow";
  const checks: TrustCheck[] = [...checkActions(statement, at), checkPrincipal(statement, account, at)];
  checks.push(...statement.conditions.map((condition) => checkCondition(condition, at)));
  if (isAllow) checks.push(...client);
  if (statement.unresolved !== undefined) {
    const why = `this statement is not resolved: ${statement.unresolved}`;
    checks.push({ ...plainCheck("statement", { source: at.source, at: statement.at }), holds: "unknown", why });
  }
  return {
    name: `statement ${statement.name} of ${role}`,
    kind: isAllow ? "allow" : "deny",
    holds: allOf(checks.map((check) => check.holds)),
    checks,
    sees: (claim) => supportOf(claim, at.context.prefix, at.partition) === true,
    source: at.source,
    at: statement.at,
  };
}

function checkPrincipal(
  { principals, effect }: AwsStatement,
  account: string | undefined,
  at: ConditionRequest,
): TrustCheck {
  const issuer = at.context.prefix;
  const { values, negated } = principals;
  const isRefusedAccount = effect === "Deny" && values.some((principal) => isAccount(principal, account));
  const named = anyOf([
    ...values.map((principal) => isTrusted(principal, issuer, account)),
    isRefusedAccount ? ("unknown" as const) : false,
  ]);
  // AWS: "You cannot use the NotPrincipal element in an IAM identity-based policy nor in an IAM role trust policy."
  const holds = negated ? (named === true ? false : "unknown") : named;
  const isFederated = values.some(({ kind }) => kind === "Federated");
  const otherAccount = holds === false && values.some((principal) => isTrusted(principal, issuer, undefined) === true);
  const positive = otherAccount ? "provider-account" : isFederated ? "issuer" : "principal";
  const cause = negated ? "kept-out" : positive;
  const why = negated ? "AWS takes no NotPrincipal in the trust policy of a role" : whyOpen(values, isRefusedAccount);
  return {
    ...plainCheck(isFederated ? "iss" : "principal", { source: at.source, at: principals.at }),
    label: negated ? "NotPrincipal" : "Principal",
    operator: negated ? "is none of" : "is one of",
    expected: values.map(({ kind, value }) => {
      const text = shownText(value.text);
      return { text: kind === "*" || kind === "Federated" ? text : `${kind}: ${text}`, at: value.at };
    }),
    observed: issuer === "" ? undefined : [issuer],
    holds,
    ...(holds === false ? { cause } : {}),
    ...(holds === "unknown" ? { why } : {}),
    // Only the host and path of a provider count, and its account.
    accepts: (value) => {
      if (value === undefined) return false;
      return !negated && anyOf(values.map((principal) => isTrusted(principal, hostAndPath(value), account))) === true;
    },
  };
}

function whyOpen(values: readonly AwsPrincipal[], isRefusedAccount: boolean): string {
  if (isRefusedAccount) return "AWS does not document whether who refuses an account refuses its OIDC providers, too";
  const isOpen = values.some(({ value }) => knownText(value.text) === undefined);
  const texts = values.map(({ value }) => shownText(value.text)).join(", ");
  return isOpen ? `the principal is not resolved: ${texts}` : "AWS does not document `*` as a federated principal";
}

/** `111122223333` or `arn:aws:iam::111122223333:root`, where that is the role's own account or may be. */
function isAccount({ kind, value }: AwsPrincipal, account: string | undefined): boolean {
  const id = /^(?:arn:[\w-]*:iam::)?(\d{12})(?::root)?$/.exec(knownText(value.text) ?? "")?.[1];
  return kind === "AWS" && id !== undefined && (account === undefined || id === account);
}

/**
 * `arn:aws:iam::111122223333:oidc-provider/HOST/PATH` trusts the issuer `https://HOST/PATH`, in the role's own account.
 * Of `*` AWS says that it is everybody as the whole principal and as `AWS`, and nothing for `Federated`.
 */
function isTrusted({ kind, value }: AwsPrincipal, issuer: string, account: string | undefined): Truth {
  const known = knownText(value.text);
  if (kind === "*" || kind === "AWS") return textEquals(value.text, "*");
  if (kind !== "Federated") return false;
  if (known === "*") return "unknown";
  const [provider, owner] = splitProvider(value.text);
  if (provider === undefined) return known === undefined ? "unknown" : false;
  if (issuer === "" || provider !== issuer) return false;
  return account === undefined || owner === undefined || owner === account;
}

/** Host and path, and account. Only the last must be known: `arn:aws:iam::${AWS::AccountId}:oidc-provider/HOST` says enough. */
function splitProvider(text: Text): [provider?: string, account?: string] {
  const known = knownText(text);
  if (known !== undefined) {
    const match = /^arn:[\w-]*:iam::(\d*):oidc-provider\/(.+)$/s.exec(known);
    return match ? [match[2] ?? "", match[1] ?? ""] : [];
  }
  const last = text.at(-1);
  const provider = typeof last === "string" ? /:oidc-provider\/(.+)$/s.exec(last)?.[1] : undefined;
  return provider === undefined ? [] : [provider];
}

/**
 * The provider's own list, which counts for every role. One whose URL is not resolved may be the provider that is meant; and of several, each
 * may be, for an account has one alone.
 */
function checkClientId(providers: readonly AwsOidcProvider[], at: ConditionRequest): TrustCheck[] {
  const truths = providers.map((provider) => ({ provider, isMeant: isProviderOf(provider, at.context.prefix) }));
  const known = truths.filter(({ isMeant }) => isMeant === true);
  const isSure = known.length > 0;
  const meant = (isSure ? known : truths.filter(({ isMeant }) => isMeant === "unknown")).map(
    ({ provider }) => provider,
  );
  const [first, second] = meant;
  if (first === undefined) return [];
  const held = at.context.lookup(`${at.context.prefix}:aud`);
  const values = "values" in held ? held.values : [];
  const lists = (provider: AwsOidcProvider, audiences: readonly string[]): Truth =>
    anyOf(audiences.flatMap((audience) => provider.clientIds.map((id) => textEquals(id.text, audience))));
  const listedBy = meant.map((provider) => lists(provider, values));
  const listed = listedBy.every((truth) => truth === listedBy[0]) ? (listedBy[0] ?? "unknown") : "unknown";
  const holds = isSure || (listed === true && second === undefined) ? listed : "unknown";
  return [
    {
      ...plainCheck("aud", { source: at.source, at: first.at }),
      label: "the client ID list of the OIDC provider",
      document: "the OIDC provider",
      operator: "is one of",
      comparison: "equal",
      expected: meant.flatMap(({ clientIds }) => clientIds.map((id) => ({ text: shownText(id.text), at: id.at }))),
      observed: "values" in held ? values : undefined,
      holds,
      ...(holds === "unknown" ? { why: "which OIDC provider it is, or its list of client IDs, is not resolved" } : {}),
      source: first.source,
      accepts: (value) => isSure && value !== undefined && meant.every((provider) => lists(provider, [value]) === true),
    },
  ];
}

/** The scheme of its URL may be left out. */
function isProviderOf({ url }: AwsOidcProvider, issuer: string): Truth {
  const known = knownText(url.text);
  if (known !== undefined) return hostAndPath(known) === issuer;
  return anyOf([textEquals(url.text, `https://${issuer}`), textEquals(url.text, issuer)]);
}
