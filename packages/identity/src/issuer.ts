/** Issuer of the tokens of github.com without an enterprise's own issuer. */
export const githubIssuer = "https://token.actions.githubusercontent.com";

/** The GitHub that an issuer belongs to. */
export type IssuerPlace =
  | { readonly kind: "github.com" }
  /** An enterprise on github.com that asked for an issuer with its name. */
  | { readonly kind: "enterprise"; readonly enterprise: string }
  /** GitHub Enterprise Cloud with data residency: `SUBDOMAIN.ghe.com`. */
  | { readonly kind: "data-residency"; readonly subdomain: string; readonly enterprise?: string }
  | { readonly kind: "server"; readonly host: string };

const name = "[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?";
const enterpriseIssuer = new RegExp(`^${githubIssuer.replaceAll(".", "\\.")}/(${name})$`, "i");
const residencyIssuer = new RegExp(`^https://token\\.actions\\.(${name})\\.ghe\\.com(?:/(${name}))?$`, "i");
const serverIssuer = /^https:\/\/([a-z0-9.-]+(?::\d{1,5})?)\/_services\/token$/i;

/** Which GitHub an issuer belongs to, by the form of its URL alone; undefined for an issuer that is not GitHub's. */
export function issuerPlace(issuer: string): IssuerPlace | undefined {
  if (issuer.length > 300) return undefined;
  if (issuer === githubIssuer) return { kind: "github.com" };
  const enterprise = enterpriseIssuer.exec(issuer)?.[1];
  if (enterprise !== undefined) return { kind: "enterprise", enterprise };
  const residency = residencyIssuer.exec(issuer);
  if (residency?.[1] !== undefined) {
    return {
      kind: "data-residency",
      subdomain: residency[1],
      ...(residency[2] === undefined ? {} : { enterprise: residency[2] }),
    };
  }
  const host = serverIssuer.exec(issuer)?.[1];
  return host === undefined ? undefined : { kind: "server", host };
}

/**
 * The issuer of this job's tokens, derived from GITHUB_SERVER_URL; without that, the issuer of github.com. An enterprise may have its name
 * appended: `isIssuerOf` accepts both.
 */
export function issuerOf(env: NodeJS.ProcessEnv): string {
  const server = env.GITHUB_SERVER_URL?.trim() || "https://github.com";
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url === undefined || url.host === "github.com") return githubIssuer;
  const residency = /^([a-z0-9-]+)\.ghe\.com$/i.exec(url.host)?.[1];
  return residency === undefined
    ? `https://${url.host}/_services/token`
    : `https://token.actions.${residency.toLowerCase()}.ghe.com`;
}

/** Whether a token of this job may come from the issuer: that of its server, with or without an enterprise's name appended. */
export function isIssuerOf(env: NodeJS.ProcessEnv, issuer: string): boolean {
  const expected = issuerOf(env);
  if (issuer === expected) return true;
  const place = issuerPlace(issuer);
  if (place === undefined || !("enterprise" in place)) return false;
  return issuer.slice(0, issuer.lastIndexOf("/")) === expected;
}
