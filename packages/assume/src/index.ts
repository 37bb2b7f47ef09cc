export { type Assumption, assumeCredential, chooseRecorded, type Granted, giveBack } from "./assume-credential.ts";
export type { Choice, Wish } from "./choose-credential.ts";
export { cellsOf, credentialTable } from "./credential-table.ts";
export {
  type Command,
  type Delivery,
  deliverAsOutputs,
  deliverAsVariables,
  deliverForRefresh,
  deliverToCommand,
  hiddenNote,
  reopenJobStore,
  usualDelivery,
  type Variables,
  whyNotRefreshable,
} from "./deliver.ts";
export { type Denied, denialFinding } from "./denial-finding.ts";
export { endOfJob } from "./end-of-job.ts";
export { errorDescriptions } from "./error-pages.ts";
export type { Circumstances } from "./prove-identity.ts";
export { credentialRows, failedTokenRequests, recorder } from "./recorder.ts";
export { answerTool, describeFailure, type ToolAnswer, tokenFor } from "./refresh-credential.ts";
export { ruleDescriptions } from "./rule-pages.ts";
