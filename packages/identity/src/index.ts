export { decodeIdToken } from "./decode-id-token.ts";
export { type DescribedClaim, describeIdentity, type IdentityDescription } from "./describe-identity.ts";
export { errorDescriptions } from "./error-pages.ts";
export { isIssuerOf, issuerOf } from "./issuer.ts";
export { type IdToken, requestIdToken } from "./request-id-token.ts";
export { offlineKeys } from "./signing-keys.ts";
export { verifyIdToken } from "./verify-id-token.ts";
