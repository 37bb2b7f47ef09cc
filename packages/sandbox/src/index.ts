export type { Annotation } from "./annotation.ts";
export type { Grace } from "./child.ts";
export * from "./command-file.ts";
export { errorDescriptions } from "./error-pages.ts";
export * from "./github-api.ts";
export * from "./github-event.ts";
export * from "./github-reply.ts";
export type { Checked, MintOptions, SandboxIssuer } from "./issuer/issuer.ts";
export { requestHost } from "./issuer/issuer.ts";
export type { JobIdentity } from "./issuer/job-identity.ts";
export { createMask, type Mask } from "./mask.ts";
export type { Fault, FaultKind, Faults } from "./network/fault.ts";
export type { SeenRequest, Tunnel } from "./network/network.ts";
export { type AwsRole, type AwsStsOptions, awsSts } from "./providers/aws-sts.ts";
export * from "./providers/decide.ts";
export { type EntraOptions, entra } from "./providers/entra.ts";
export {
  type AppInstallation,
  type GithubAppOptions,
  type GithubAppProvider,
  githubApp,
} from "./providers/github-app.ts";
export { type GoogleOptions, google } from "./providers/google.ts";
export type { DeniedEntry, IssuedEntry, Ledger, RevokedEntry } from "./providers/ledger.ts";
export { type OctoStsOptions, octoSts } from "./providers/octo-sts.ts";
export type { Provider } from "./providers/provider.ts";
export { type RegistryKind, type RegistryOptions, registry } from "./providers/registry.ts";
export { type TokenExchangeOptions, tokenExchange } from "./providers/token-exchange.ts";
export { type VaultOptions, type VaultRole, vault } from "./providers/vault.ts";
export * from "./run-action.ts";
export * from "./run-job.ts";
export { type Sandbox, type SandboxJob, type SandboxOptions, startSandbox } from "./sandbox.ts";
export type { Conclusion, Stage, StageName } from "./stage.ts";
export type { JobStep } from "./step-plan.ts";
export * from "./workflow-command.ts";
