import type { Json } from "./digest.ts";

/**
 * The claims of one identity, as its token gives them. GitHub writes all of them as strings, even ids and `ref_protected`; only
 * `exp`, `iat` and `nbf` are numbers (seconds since the epoch). A claim that the token lacks is absent here, never `undefined` or empty.
 */
export type Claims = Readonly<Record<string, Json>>;
