import { type HttpReply, type HttpRequest, type SigningKeys, signedHeaders } from "@sallyport/http";
import { type LiveAnswer, live, revoked, unexpected, unknown } from "./live-answer.ts";

/** The parts of AWS keys, by rule. */
export const awsRules = {
  keyId: ["secrets/aws-access-key-id", "secrets/aws-temporary-access-key-id"],
  secret: "secrets/aws-secret-access-key",
  session: "secrets/aws-session-token",
} as const;

const allRules: ReadonlySet<string> = new Set([...awsRules.keyId, awsRules.secret, awsRules.session]);

export function isAwsRule(rule: string): boolean {
  return allRules.has(rule);
}

const body = "Action=GetCallerIdentity&Version=2011-06-15";
const form = "application/x-www-form-urlencoded; charset=utf-8";

/** `sts.eu-west-1.amazonaws.com` signs for its region, the global endpoint for us-east-1. */
function regionOf(host: string): string {
  return /^sts(?:-fips)?\.([a-z]{2}(?:-[a-z]+){1,3}-\d{1,2})\./.exec(host)?.[1] ?? "us-east-1";
}

/** Needs no permission. https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export function callerIdentityRequest(host: string, keys: SigningKeys, now: Date): HttpRequest {
  const unsigned = { method: "POST", host, path: "/", headers: { "content-type": form }, body };
  const headers = signedHeaders(unsigned, { region: regionOf(host), service: "sts" }, keys, now);
  return { method: "POST", url: `https://${host}/`, headers, body };
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
export function readCallerIdentity(reply: HttpReply): LiveAnswer {
  if (reply.status === 200 && reply.body.includes("<GetCallerIdentityResult>")) return live;
  const code = /<Code>([A-Za-z]{1,60})<\/Code>/.exec(reply.body)?.[1];
  if (code === "InvalidClientTokenId") return revoked("AWS knows no such key that is active");
  if (code === "ExpiredToken") return revoked("it has expired");
  return code === "SignatureDoesNotMatch"
    ? unknown("the key id and the secret do not belong together")
    : unexpected(reply);
}
