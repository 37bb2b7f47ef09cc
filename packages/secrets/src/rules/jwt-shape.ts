import { base64url } from "../charset.ts";
import { literal, run, type Segment } from "../rule.ts";

/** What follows the first four bytes of a signed JWT (RFC 7519): the header's rest, payload, signature. */
export const jwtSegments: readonly Segment[] = [
  run(base64url, 6, 4000),
  literal("."),
  run(base64url, 8, 8000),
  literal("."),
  run(base64url, 20, 1400),
];

/** Puts a header and this payload before the signature of a random value; `jti` gets random bytes of it, so that no two are the same. */
export function sealJwt(payload: Readonly<Record<string, unknown>>): (value: string) => string {
  return (value) => {
    const header = { alg: "RS256", typ: "JWT" };
    const body = { ...payload, jti: value.slice(4, 26) };
    return `${encode(header)}.${encode(body)}.${value.slice(value.lastIndexOf(".") + 1).padEnd(43, "A")}`;
  };
}

function encode(value: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
