export { type DecodedIdToken, decodeIdToken } from "./decode-id-token.ts";
export { type DescribedClaim, describeIdentity, type IdentityDescription } from "./describe-identity.ts";
export { errorDescriptions } from "./error-pages.ts";
export { githubIssuer, type IssuerPlace, isIssuerOf, issuerOf, issuerPlace } from "./issuer.ts";
export { type JobOrigin, jobOrigin } from "./job-origin.ts";
export { type PermissionDetails, permissionError, permissionLines } from "./permission-error.ts";
export { type IdToken, type RequestOptions, requestIdToken } from "./request-id-token.ts";
export { type OnlineKeysOptions, offlineKeys, onlineKeys, type SigningKeys } from "./signing-keys.ts";
export {
  parseSubject,
  type Subject,
  type SubjectContext,
  type SubjectOptions,
  subjectOf,
  templateSubject,
} from "./subject.ts";
export { type Expectation, type VerifyOptions, verifyIdToken } from "./verify-id-token.ts";
