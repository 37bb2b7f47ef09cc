export type { TrustCause } from "./cause/trust-cause.ts";
export { errorDescriptions } from "./error-pages.ts";
export { evaluateTrust } from "./evaluate-trust.ts";
export { explainTrustAnswer, explainTrustDenial, type TrustDenial } from "./explain-trust-denial.ts";
export { type FoundTrustDocuments, findTrustDocuments, type RepositoryFile } from "./find-trust-documents.ts";
export { joinTrustDocuments } from "./join-trust-documents.ts";
export { type ParseOptions, parseTrustDocument } from "./parse-trust-document.ts";
export { renderTrustDenial } from "./render-trust-denial.ts";
export type { Source } from "./source.ts";
export type {
  Comparison,
  ExpectedValue,
  TrustAlternative,
  TrustAnswer,
  TrustCheck,
  TrustRequest,
} from "./trust-answer.ts";
export { type Dialect, dialects, type TrustDocument } from "./trust-document.ts";
export type { Truth } from "./truth.ts";
