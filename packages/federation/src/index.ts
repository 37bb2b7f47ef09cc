export { audienceOf } from "./audience.ts";
export { type Partition, partitionOf, partitions } from "./aws/partitions.ts";
export { type AzureCloud, azureClouds } from "./azure/clouds.ts";
export type { AttemptRecord, ExchangeContext, RetryClass } from "./context.ts";
export { awsProcessAnswer } from "./delivery/aws-refresh.ts";
export { keepTokenFile, type TokenFileOptions } from "./delivery/azure-refresh.ts";
export { type Cleaned, type CleanUpContext, cleanUp } from "./delivery/clean-up.ts";
export { environmentOf } from "./delivery/environment-of.ts";
export { googleExecutableAnswer, googleExecutableFailure } from "./delivery/google-refresh.ts";
export { commandLine, type HelperCommand } from "./delivery/helper-command.ts";
export { type Ledger, type LedgerEntry, openLedger, type StoredEntry } from "./delivery/ledger.ts";
export { maskForms, maskSecret } from "./delivery/mask-forms.ts";
export {
  privateFolder,
  removePrivateFile,
  removePrivateFolder,
  replacePrivateFile,
  writePrivateFile,
} from "./delivery/private-folder.ts";
export { deliverRefresh, type RefreshDelivery, type RefreshPlace } from "./delivery/refresh-files.ts";
export { parseRefreshRequest, type RefreshRequest } from "./delivery/refresh-request.ts";
export { type RunOptions, runWithCredentials } from "./delivery/run-with-credentials.ts";
export { errorDescriptions } from "./error-pages.ts";
export { exchange } from "./exchange.ts";
export { identityOf } from "./identity-of.ts";
export type { IssuedCredential, RevocationHandle } from "./issued-credential.ts";
export {
  type Asked,
  type DenialDetails,
  type FederationCode,
  isAboutTrust,
  ProviderDenial,
} from "./provider-denial.ts";
export { providerNames } from "./provider-names.ts";
export { type Revocation, type RevocationContext, revoke } from "./revoke.ts";
export { sessionName } from "./session-name.ts";
export { renewVaultToken, type VaultRenewal } from "./vault/renew.ts";
