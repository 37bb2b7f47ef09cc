import { bearerOf, jsonReply, type SandboxReply, type SandboxRequest } from "../network/service.ts";
import { type ProviderContext, randomText } from "./provider.ts";

/** Where installation tokens are used and revoked. */
export const githubApiHost = "api.github.com";

export function installationToken(): string {
  return `ghs_${randomText(36)}`;
}

/** `DELETE /installation/token` for a token of this provider; undefined for every other request. */
export function revokeInstallationToken(
  request: SandboxRequest,
  { ledger }: ProviderContext,
  provider: string,
): SandboxReply | undefined {
  if (request.host !== githubApiHost || request.method !== "DELETE" || request.path !== "/installation/token")
    return undefined;
  const entry = ledger.bearer(bearerOf(request));
  if (entry === undefined) return jsonReply(401, { message: "Bad credentials", status: "401" });
  if (entry.provider !== provider) return undefined;
  ledger.revoke(entry);
  return { status: 204, body: "" };
}
