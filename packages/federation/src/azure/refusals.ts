import type { HttpReply } from "@sallyport/http";
import { jsonOrNothing, optionalText } from "../answer.ts";
import type { Refusal, RefusalRule } from "../refusal.ts";

/** `AADSTS…` of `error_codes` or of the description, else OAuth's `error`; the trace id is what Microsoft's support asks for. */
export function readEntraRefusal(reply: HttpReply): Refusal {
  const body = jsonOrNothing(reply);
  const description = optionalText(body.error_description) ?? "";
  const [first] = Array.isArray(body.error_codes) ? body.error_codes : [];
  const number = typeof first === "number" ? String(first) : /\bAADSTS(\d{4,9})\b/.exec(description)?.[1];
  const code = number === undefined ? optionalText(body.error) : `AADSTS${number}`;
  const requestId = optionalText(body.trace_id);
  // Ids and the time follow the sentence; the id is shown by itself.
  const message = description
    .replace(/^AADSTS\d+:\s*/, "")
    .replace(/\s*(?:Trace ID|Correlation ID|Timestamp):.*$/s, "");
  return { ...(code ? { code } : {}), ...(message ? { message } : {}), ...(requestId ? { requestId } : {}) };
}

const federated = "the federated credential of the application or managed identity";

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export const entraRefusals: readonly RefusalRule[] = [
  {
    code: "AADSTS700213",
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () =>
      `Set the subject of ${federated} to the job's \`sub\`, exactly (letter case counts, \`*\` is a plain character): \`sallyport identity show\` prints it. An environment replaces the branch in it, and new repositories have ids in it.`,
  },
  {
    code: "AADSTS700212",
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: ({ audience }) =>
      `Set the audience of ${federated} to \`${audience}\`, or the credential's \`audience\` in the policy to the one that is there.`,
  },
  {
    code: "AADSTS700211",
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () =>
      `Set the issuer of ${federated} to that of this GitHub, \`https://token.actions.githubusercontent.com\` or your enterprise's, without a slash at its end.`,
  },
  {
    code: "AADSTS70021",
    means: "FEDERATION_DENIED",
    next: "settle",
    fix: () =>
      `Compare issuer, subject and audience of ${federated} with the job's (\`sallyport identity show\`). One that was made a moment ago takes some minutes to hold everywhere: run the job again.`,
  },
  {
    code: "AADSTS700024",
    means: "FEDERATION_TOKEN_EXPIRED",
    next: "re-mint",
    fix: () =>
      "Run the job again: a new ID token was tried and is outside its time, too. Check the runner's clock, and whether a proxy holds requests back.",
  },
  {
    code: "AADSTS700016",
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () =>
      "Check `client` (the application's client id, not its object id) and `tenant`: the application is not in this tenant.",
  },
  {
    code: ["AADSTS90002", "AADSTS900023"],
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Check `tenant`, and `cloud`: this tenant is not known there.",
  },
  {
    code: ["AADSTS500011", "AADSTS70011", "AADSTS1002012", "AADSTS500014"],
    means: "FEDERATION_SETTING_WRONG",
    next: "never",
    fix: () => "Check `scope`: the resource's address and `/.default`, for example https://vault.azure.net/.default.",
  },
  {
    code: ["AADSTS7000112", "AADSTS7000116"],
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () => "The application is disabled in this tenant: enable it, or name another in `client`.",
  },
  {
    code: ["AADSTS53003", "AADSTS530004", "AADSTS53000"],
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () =>
      "A conditional access policy for workload identities refuses the runner's address or risk: look into the tenant's sign-in log with the trace id.",
  },
  {
    code: ["AADSTS50027", "AADSTS5002738", "AADSTS7000272", "AADSTS700027"],
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () =>
      "Check that the issuer's keys can be read by Azure (GitHub Enterprise Server must be reachable), and that nothing between changes the request.",
  },
  {
    // Usually Entra says 429 and how long to wait: https://learn.microsoft.com/entra/msal/dotnet/advanced/client-and-server-throttling
    code: "AADSTS90055",
    means: "FEDERATION_THROTTLED",
    next: "retry",
    fix: () => "Let fewer jobs ask at once (`concurrency:`).",
  },
  {
    // "A client loop has been detected": to ask again is what it complains of.
    code: "AADSTS50196",
    means: "FEDERATION_THROTTLED",
    next: "never",
    fix: () =>
      "Entra takes the requests for a loop. Let fewer jobs ask for the same token, and run this one again in a while.",
  },
  {
    code: ["AADSTS90033", "AADSTS90006", "AADSTS90024", "temporarily_unavailable"],
    means: "FEDERATION_UNAVAILABLE",
    next: "retry",
    fix: () => "Run the job again; https://status.entra.microsoft.com says whether Entra has trouble.",
  },
];
