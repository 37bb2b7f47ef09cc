import type { Json } from "@sallyport/core";
import { checkTexts } from "../claim-check.ts";
import type { Entity } from "../entity.ts";
import { plainCheck } from "../plain-check.ts";
import type { TreeScalar } from "../tree/tree.ts";
import type { AskedRequest, TrustAlternative, TrustCheck } from "../trust-answer.ts";
import { allOf, anyOf } from "../truth.ts";
import { checkMember, checkReach, checkRole, everybody, reaches } from "./binding-check.ts";
import { checkCondition } from "./condition-check.ts";
import type { GoogleProvider, GoogleTrust } from "./google-trust.ts";
import { checkMapping } from "./mapping-check.ts";

/** Most ways through a provider and the bindings behind it that are told apart. */
const mostAlternatives = 500;

/** Each provider that the request may mean and, where an account is to be impersonated, the bindings of that account. */
export async function evaluateGoogle(document: GoogleTrust, request: AskedRequest): Promise<readonly Entity[]> {
  return await Promise.all(
    providersFor(document, request.target).map((provider) => evaluateProvider(provider, document, request)),
  );
}

/** Providers by name. One whose name the document lacks may be any. */
function providersFor({ providers }: GoogleTrust, target: string | undefined): readonly GoogleProvider[] {
  if (target === undefined) return providers;
  const tail = (name: string) => name.split("/").slice(-6).join("/");
  const named = providers.filter(({ name }) => name !== undefined && tail(name) === tail(target));
  return named.length > 0 ? named : providers.filter(({ name }) => name === undefined);
}

async function evaluateProvider(
  provider: GoogleProvider,
  document: GoogleTrust,
  request: AskedRequest,
): Promise<Entity> {
  const id = provider.name?.split("/").at(-1);
  const name = id === undefined ? "the provider" : `provider ${id}`;
  const first = [...checkToken(provider, request), ...(await checkMapping(provider, request))];
  const ways = (await checkCondition(provider, request)).map((checks) => [...first, ...checks]);
  const { serviceAccount } = request;
  const { source, at } = provider;
  const alternatives =
    serviceAccount === undefined
      ? ways.map((checks, index) => ({
          name: ways.length > 1 ? `${name}, way ${index + 1}` : name,
          checks,
          source,
          at,
        }))
      : await throughBindings(ways, name, serviceAccount, provider, document, request);
  const judged = alternatives.map((way): TrustAlternative => {
    return { ...way, kind: "allow", holds: allOf(way.checks.map((check) => check.holds)) };
  });
  const holds = anyOf(judged.map((alternative) => alternative.holds));
  const notes = serviceAccount === undefined ? [withoutAccount] : [];
  return { name, effect: holds === true ? "allow" : holds === false ? "deny" : "unknown", alternatives: judged, notes };
}

const withoutAccount = "What the federated identity may do is not looked at, only that Google issues it a token.";

type Way = Pick<TrustAlternative, "name" | "checks" | "source" | "at">;

async function throughBindings(
  ways: readonly (readonly TrustCheck[])[],
  name: string,
  account: string,
  provider: GoogleProvider,
  document: GoogleTrust,
  request: AskedRequest,
): Promise<Way[]> {
  const bindings = document.bindings.filter((binding) => reaches(binding, account) !== false);
  const found: Way[] = [];
  const { source, at } = provider;
  for (const binding of bindings) {
    const role = checkRole(binding);
    // Of what a project says of its accounts most is about other access.
    const isInherited = binding.project !== undefined || binding.isAbove === true;
    if (isInherited && role.holds === false) continue;
    const reach = reaches(binding, account) === "unknown" ? [checkReach(binding, account)] : [];
    for (const member of binding.members) {
      if (!isPrincipal(member)) continue;
      const check = await checkMember(member, binding, provider, request);
      for (const checks of ways) {
        if (found.length === mostAlternatives) break;
        const title = `${name}, binding of ${account}`;
        found.push({ name: title, checks: [...checks, ...reach, role, check], source: binding.source, at: binding.at });
      }
    }
  }
  const isCut = found.length === mostAlternatives;
  if (bindings.length > 0 && !isCut) return found.length > 0 ? found : ways.map((checks) => unbound(checks, false));
  const open = ways.map((checks) => unbound(checks, "unknown"));
  return isCut ? [...found, ...open] : open;

  function unbound(checks: readonly TrustCheck[], holds: false | "unknown"): Way {
    const why =
      holds === false ? "no binding of the account is for a pool" : "the account's policy is not in the document";
    const base = plainCheck("principal", provider);
    const missing: TrustCheck = { ...base, label: `who may impersonate ${account}`, holds, why };
    return { name, checks: [...checks, holds === false ? { ...missing, cause: "principal" } : missing], source, at };
  }
}

/** Others of the members are people and accounts of Google, but for one that is everybody. */
function isPrincipal({ text }: TreeScalar): boolean {
  const [start] = text;
  return typeof start !== "string" || start.startsWith("principal") || start === everybody;
}

/** What Google looks at before any mapping. */
function checkToken(provider: GoogleProvider, request: AskedRequest): TrustCheck[] {
  const { issuer, source, at } = provider;
  const { claims } = request;
  const checks: TrustCheck[] = [];
  if (provider.isDisabled)
    checks.push({
      ...plainCheck("state", provider),
      holds: false,
      cause: "disabled",
      why: "it is disabled or deleted",
    });
  if (provider.unresolved !== undefined) {
    const why = `the provider is not resolved: ${provider.unresolved}`;
    checks.push({ ...plainCheck("provider", provider), holds: "unknown", why });
  }
  const exact = { comparison: "equal", source } as const;
  if (issuer) {
    const label = { claim: "iss", label: "issuer", operator: "is", values: [issuer], at: issuer.at };
    checks.push(checkTexts({ ...exact, ...label, observed: claims.iss }));
  } else {
    checks.push({
      ...plainCheck("iss", provider),
      holds: "unknown",
      why: "the provider's issuer is not in the document",
    });
  }
  const audience = { claim: "aud", operator: "is one of", observed: claims.aud } as const;
  const [first] = provider.audiences;
  if (first) {
    const label = { label: "allowed audiences", values: provider.audiences, at: first.at };
    checks.push(checkTexts({ ...exact, ...audience, ...label }));
    return checks;
  }
  const values = ownAudiences(provider.name, request.target, claims.aud).map(
    (text): TreeScalar => ({ kind: "text", text, at }),
  );
  checks.push(checkTexts({ ...exact, ...audience, label: "the provider's own name", values, at }));
  return checks;
}

/**
 * Where no audiences are listed, the provider's full name is the audience, "with or without the HTTPS prefix". The project may stand in it as
 * its number alone. In which universe the provider is, no document says.
 */
function ownAudiences(
  name: string | undefined,
  target: string | undefined,
  observed: Json | undefined,
): TreeScalar["text"][] {
  const full = [target, name].find((each) => each !== undefined && /^projects\/\d+\//.test(each)) ?? undefined;
  const tail = (full ?? name ?? target)?.split("/").slice(2).join("/");
  const own: TreeScalar["text"] =
    full !== undefined
      ? [full]
      : ["projects/", { unresolved: "the project's number" }, tail === undefined ? "" : `/${tail}`];
  const isOpen = full === undefined && tail === undefined;
  const rest: TreeScalar["text"] = isOpen ? [{ unresolved: "the provider's name" }] : own;
  const publicNames = ["https:", ""].map((scheme): TreeScalar["text"] => [`${scheme}//iam.googleapis.com/`, ...rest]);
  const other = /^(?:https:)?\/\/iam\./.exec(String(observed))?.[0];
  if (other === undefined || String(observed).startsWith(`${other}googleapis.com/`)) return publicNames;
  return [...publicNames, [other, { unresolved: "the universe" }, "/", ...rest]];
}
