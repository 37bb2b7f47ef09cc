export { errorDescriptions } from "./error-pages.ts";
export { evaluateTrust } from "./evaluate-trust.ts";
export { explainTrustAnswer, type TrustDenial } from "./explain-trust-denial.ts";
export { findTrustDocuments, type RepositoryFile } from "./find-trust-documents.ts";
export { joinTrustDocuments } from "./join-trust-documents.ts";
export { parseTrustDocument } from "./parse-trust-document.ts";
export { renderTrustDenial } from "./render-trust-denial.ts";
export type { TrustAnswer, TrustRequest } from "./trust-answer.ts";
export { type Dialect, dialects, type TrustDocument } from "./trust-document.ts";
