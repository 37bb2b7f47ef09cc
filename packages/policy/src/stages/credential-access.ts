import { canonicalJson, type Json } from "@sallyport/core";
import type { Credential, Provider } from "./credential.ts";

/** A property that says whose access a credential is; the rest (where, how long, how much of it) makes it no other. */
interface AccessProperty {
  readonly name: string;
  /** What its absence stands for. */
  readonly fallback?: string;
  /** How the server writes it, where it takes several spellings. */
  readonly spell?: (text: string) => string;
}

/** Names of accounts and roles, ids in hexadecimal digits. */
const anyCase = (text: string) => text.toLowerCase();

/** Host and path. `%61` is the letter a (RFC 3986, 6.2.2.2), and servers take a slash too many for none. */
function address(text: string): string {
  if (!URL.canParse(text)) return text;
  const { host, pathname } = new URL(text);
  const path = pathname.replace(/%[0-9a-f]{2}/gi, (code) => {
    const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(sign) ? sign : code.toUpperCase();
  });
  return [host, ...path.split("/").filter((part) => part !== "")].join("/");
}

const accessProperties: Readonly<Record<Provider, readonly AccessProperty[]>> = {
  aws: [{ name: "role" }, { name: "chain" }],
  google: [{ name: "workloadIdentityProvider" }, { name: "serviceAccount" }, { name: "delegates" }],
  azure: [
    { name: "tenant", spell: anyCase },
    { name: "client", spell: anyCase },
  ],
  // The JWT method takes the name of a role in any case.
  vault: [
    { name: "url", spell: address },
    { name: "namespace" },
    { name: "mount", fallback: "jwt" },
    { name: "role", spell: anyCase },
  ],
  "octo-sts": [{ name: "domain", fallback: "octo-sts.dev" }, { name: "scope", spell: anyCase }, { name: "identity" }],
  "github-app": [{ name: "app" }, { name: "owner", spell: anyCase }],
  "token-exchange": [{ name: "url", spell: address }, { name: "audience" }, { name: "resource" }],
  registry: [
    { name: "registry" },
    { name: "url", spell: address },
    ...["package", "user", "oidcProvider", "identityMapping", "project"].map((name) => ({ name })),
  ],
};

/** Where the public registry of each kind is. */
const publicRegistries: Readonly<Record<string, string>> = {
  npm: "https://registry.npmjs.org",
  pypi: "https://pypi.org",
  "crates-io": "https://crates.io",
  rubygems: "https://rubygems.org",
  nuget: "https://www.nuget.org",
};

/** Lists whose order says nothing; that of roles and accounts on the way does. */
const unordered = ["repositories", "scopes", "policyArns"];

/** One text for all ways to write a property: what is not said stands for its default. */
export function propertyMeaning({ provider }: Credential, property: string, value: Json | undefined): string {
  const said = value ?? impliedValue(provider, property) ?? null;
  return canonicalJson(Array.isArray(said) && unordered.includes(property) ? [...said].map(String).sort() : said);
}

/** What the absence of a property stands for, where that is one value. */
function impliedValue(provider: Provider, property: string): string | undefined {
  return accessProperties[provider].find(({ name }) => name === property)?.fallback ?? otherFallbacks[property];
}

const otherFallbacks: Readonly<Record<string, string>> = {
  cloud: "public",
  universe: "googleapis.com",
  privateKeyVariable: "GITHUB_APP_PRIVATE_KEY",
};

/** Whether another value of this property is the access of somebody else. */
export function saysWhose(provider: Provider, property: string): boolean {
  return accessProperties[provider].some(({ name }) => name === property);
}

/**
 * Whether one of two credentials gives the access of the other, however the two are written. Roles of AWS are the same access where one leads
 * through the role that the other ends with, and those of Google where they end with the same account. Apps of one owner may be the same
 * where one is named by its client id and the other by its number: only GitHub knows.
 */
export function isSameAccess(a: Credential, b: Credential): boolean {
  if (a.provider === "aws" && b.provider === "aws") {
    const [ours, theirs] = [rolesOf(a), rolesOf(b)];
    return ours.includes(theirs.at(-1) ?? "") || theirs.includes(ours.at(-1) ?? "");
  }
  if (a.provider === "google" && b.provider === "google" && a.serviceAccount && b.serviceAccount)
    return anyCase(a.serviceAccount) === anyCase(b.serviceAccount);
  if (a.provider === "github-app" && b.provider === "github-app" && isNumber(a.app) !== isNumber(b.app))
    return anyCase(a.owner) === anyCase(b.owner);
  return accessOf(a) === accessOf(b);
}

function isNumber(app: string): boolean {
  return /^\d+$/.test(app);
}

function rolesOf({ role, chain = [] }: Extract<Credential, { readonly provider: "aws" }>): string[] {
  return [role, ...chain].map(anyCase);
}

function accessOf(credential: Credential): string {
  const given = credential as unknown as Readonly<Record<string, Json | undefined>>;
  const access = accessProperties[credential.provider].map(({ name, fallback, spell = (text: string) => text }) => {
    const value = given[name] ?? fallback ?? (name === "url" ? publicRegistries[String(given.registry)] : undefined);
    return typeof value === "string" ? spell(value) : (value ?? null);
  });
  return canonicalJson([credential.provider, ...access]);
}
