import { createHash, createHmac, randomUUID } from "node:crypto";
import type { Claims } from "@sallyport/core";
import type { SandboxReply, SandboxRequest } from "../network/service.ts";
import { allowAll, type Decide } from "./decide.ts";
import type { IssuedEntry } from "./ledger.ts";
import { type Provider, type ProviderContext, randomText } from "./provider.ts";

export interface AwsRole {
  /** Of its trust policy for tokens. Absent: tokens cannot assume it, unless nothing is said at all. */
  readonly trust?: Decide;
  /** ARN of a role whose sessions may assume this one. */
  readonly chainedFrom?: string;
  /** Default 3600. */
  readonly maxSessionSeconds?: number;
}

export interface AwsStsOptions {
  /** By ARN. */
  readonly roles: Readonly<Record<string, AwsRole>>;
  /** Audiences of the OIDC provider; default `sts.amazonaws.com`. */
  readonly clientIds?: readonly string[];
}

const hostPattern =
  /^sts(?:-fips)?(?:\.[a-z0-9-]+)?\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/;

/** AssumeRoleWithWebIdentity, AssumeRole (signed) and GetCallerIdentity of AWS STS. https://docs.aws.amazon.com/STS/latest/APIReference */
export function awsSts(options: AwsStsOptions): Provider {
  return {
    name: "aws",
    isHost: (host) => hostPattern.test(host),
    async answer(request, context) {
      if (request.path !== "/" || request.method !== "POST") return undefined;
      const form = new URLSearchParams(request.body);
      switch (form.get("Action")) {
        case "AssumeRoleWithWebIdentity":
          return await assumeWithToken(form, options, context);
        case "AssumeRole":
          return assumeFromSession(request, form, options, context);
        case "GetCallerIdentity":
          return callerIdentity(request, context);
        default:
          return failure(400, "InvalidAction", "Could not find operation for version 2011-06-15");
      }
    },
  };
}

async function assumeWithToken(
  form: URLSearchParams,
  options: AwsStsOptions,
  context: ProviderContext,
): Promise<SandboxReply> {
  const arn = form.get("RoleArn") ?? "";
  const role = Object.hasOwn(options.roles, arn) ? options.roles[arn] : undefined;
  const refuse = (status: number, code: string, message: string, claims?: Claims): SandboxReply => {
    context.ledger.deny({ provider: "aws", identity: arn, why: `${code}: ${message}`, ...(claims ? { claims } : {}) });
    return failure(status, code, message);
  };
  const wrong = wrongParameter(form, role?.maxSessionSeconds ?? 3_600);
  if (wrong !== undefined) return refuse(400, ...wrong);
  const checked = await context.issuer.check(form.get("WebIdentityToken") ?? "", {
    audiences: options.clientIds ?? ["sts.amazonaws.com"],
  });
  if (!checked.ok) {
    if (checked.why === "expired") {
      return refuse(
        400,
        "ExpiredTokenException",
        "Token expired: current date/time must be before the expiration date/time",
      );
    }
    return refuse(400, "InvalidIdentityToken", tokenMessages[checked.why]);
  }
  const { claims } = checked;
  const notAuthorized = "Not authorized to perform sts:AssumeRoleWithWebIdentity";
  if (role === undefined) return refuse(403, "AccessDenied", notAuthorized, claims);
  const trust = role.trust ?? (role.chainedFrom === undefined ? allowAll : undefined);
  const decided = await trust?.({ claims, audience: String(claims.aud) });
  if (decided?.effect !== "allow") return refuse(403, "AccessDenied", notAuthorized, claims);
  return success("AssumeRoleWithWebIdentity", openSession(form, arn, context, claims), {
    Audience: String(claims.aud),
    Provider: `arn:aws:iam::${arn.split(":")[4]}:oidc-provider/${context.issuer.url.replace("https://", "")}`,
    SubjectFromWebIdentityToken: String(claims.sub),
  });
}

const tokenMessages = {
  malformed: "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)",
  signature:
    "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
  issuer: "No OpenIDConnect provider found in your account for the issuer",
  audience: "Incorrect token audience",
  "not-yet-valid": "Token is not yet valid",
} as const;

/** What every call must hold to. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
function wrongParameter(form: URLSearchParams, maximum: number): Refusal | undefined {
  const duration = Number(form.get("DurationSeconds") ?? "3600");
  const policy = form.get("Policy");
  if (!/^[\w+=,.@-]{2,64}$/.test(form.get("RoleSessionName") ?? ""))
    return unsatisfied("roleSessionName", "satisfy regular expression pattern: [\\w+=,.@-]*");
  if (!/^arn:[a-z-]+:iam::\d{12}:role\/.+$/.test(form.get("RoleArn") ?? ""))
    return ["ValidationError", "Request ARN is invalid"];
  if (!Number.isSafeInteger(duration) || duration < 900)
    return unsatisfied("durationSeconds", "have value greater than or equal to 900");
  if (policy !== null && policy.length > 2_048) return unsatisfied("policy", "have length less than or equal to 2048");
  if (policy !== null && !isPolicy(policy)) return ["MalformedPolicyDocument", "This policy contains invalid Json"];
  return duration > maximum
    ? ["ValidationError", "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."]
    : undefined;
}

function unsatisfied(parameter: string, must: string): Refusal {
  const words = `Value at '${parameter}' failed to satisfy constraint: Member must ${must}`;
  return ["ValidationError", `1 validation error detected: ${words}`];
}

/** A session policy is IAM JSON, and says nothing of principals. */
function isPolicy(text: string): boolean {
  try {
    const { Statement } = JSON.parse(text) as { Statement?: unknown };
    const statements: unknown[] = Array.isArray(Statement) ? Statement : [Statement];
    return statements.every(
      (each) => typeof each === "object" && each !== null && "Effect" in each && !("Principal" in each),
    );
  } catch {
    return false;
  }
}

function openSession(form: URLSearchParams, arn: string, { ledger }: ProviderContext, claims?: Claims): IssuedEntry {
  const accessKeyId = `ASIA${randomText(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}`;
  const session = form.get("RoleSessionName") ?? "";
  const [, partition, , , account, path = ""] = arn.split(":");
  return ledger.issue({
    provider: "aws",
    identity: arn,
    secrets: [randomText(40), randomText(360)],
    seconds: Number(form.get("DurationSeconds") ?? "3600"),
    ...(claims ? { claims } : {}),
    details: {
      accessKeyId,
      session,
      policy: form.get("Policy") ?? undefined,
      policyArns: [...form.entries()].filter(([name]) => name.startsWith("PolicyArns.")).map(([, value]) => value),
      assumedRoleId: `AROA${randomText(17, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}:${session}`,
      arn: `arn:${partition}:sts::${account}:assumed-role/${path.split("/").at(-1)}/${session}`,
    },
  });
}

function success(operation: string, entry: IssuedEntry, extra: Readonly<Record<string, string>>): SandboxReply {
  const { accessKeyId, arn, assumedRoleId } = entry.details;
  const [secret = "", token = ""] = entry.secrets;
  const credentials = element("Credentials", [
    element("AccessKeyId", String(accessKeyId)),
    element("SecretAccessKey", secret),
    element("SessionToken", token),
    element("Expiration", entry.expires.toISOString().replace(/\.\d+Z$/, "Z")),
  ]);
  const user = element("AssumedRoleUser", [
    element("Arn", String(arn)),
    element("AssumedRoleId", String(assumedRoleId)),
  ]);
  return answer(operation, [credentials, user, ...Object.entries(extra).map(([name, value]) => element(name, value))]);
}

function answer(operation: string, parts: readonly Xml[]): SandboxReply {
  const result = element(`${operation}Result`, parts);
  const metadata = element("ResponseMetadata", [element("RequestId", randomUUID())]);
  return xml(
    200,
    `<${operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${result.xml}${metadata.xml}</${operation}Response>`,
  );
}

function failure(status: number, code: string, message: string): SandboxReply {
  const error = element("Error", [element("Type", "Sender"), element("Code", code), element("Message", message)]);
  const id = element("RequestId", randomUUID());
  return xml(
    status,
    `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${error.xml}${id.xml}</ErrorResponse>`,
  );
}

interface Xml {
  readonly xml: string;
}

function element(name: string, content: string | readonly Xml[]): Xml {
  const inner =
    typeof content === "string"
      ? content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
      : content.map((part) => part.xml).join("");
  return { xml: `<${name}>${inner}</${name}>` };
}

function xml(status: number, body: string): SandboxReply {
  return { status, headers: { "content-type": "text/xml" }, body };
}

function assumeFromSession(
  request: SandboxRequest,
  form: URLSearchParams,
  options: AwsStsOptions,
  context: ProviderContext,
): SandboxReply {
  const arn = form.get("RoleArn") ?? "";
  const refuse = (status: number, code: string, message: string): SandboxReply => {
    context.ledger.deny({ provider: "aws", identity: arn, why: `${code}: ${message}` });
    return failure(status, code, message);
  };
  const signer = signerOf(request, context);
  if ("0" in signer) return refuse(403, ...signer);
  const role = Object.hasOwn(options.roles, arn) ? options.roles[arn] : undefined;
  // A chained session lasts an hour at most, whatever the role says.
  const wrong = wrongParameter(form, Math.min(role?.maxSessionSeconds ?? 3_600, 3_600));
  if (wrong !== undefined) return refuse(400, ...wrong);
  if (role?.chainedFrom === undefined || role.chainedFrom !== signer.identity) {
    return refuse(
      403,
      "AccessDenied",
      `User: ${String(signer.details.arn)} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
    );
  }
  return success("AssumeRole", openSession(form, arn, context, signer.claims), {});
}

function callerIdentity(request: SandboxRequest, context: ProviderContext): SandboxReply {
  const signer = signerOf(request, context);
  if ("0" in signer) return failure(403, ...signer);
  const { arn, assumedRoleId } = signer.details;
  return answer("GetCallerIdentity", [
    element("Arn", String(arn)),
    element("UserId", String(assumedRoleId)),
    element("Account", signer.identity.split(":")[4] ?? ""),
  ]);
}

type Refusal = readonly [code: string, message: string];

const missingSignature: Refusal = ["MissingAuthenticationToken", "Request is missing Authentication Token"];
const unknownKey: Refusal = ["InvalidClientTokenId", "The security token included in the request is invalid."];
const endedSession: Refusal = ["ExpiredToken", "The security token included in the request is expired"];
const wrongSignature: Refusal = [
  "SignatureDoesNotMatch",
  "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
];

/** The living session that signed (Signature Version 4), or the refusal. */
function signerOf(request: SandboxRequest, { ledger, now }: ProviderContext): IssuedEntry | Refusal {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([A-Z0-9]+)\/(\d{8}\/[a-z0-9-]+\/sts\/aws4_request), ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? "",
    );
  if (!match) return missingSignature;
  const [, accessKeyId, scope = "", names = "", signature] = match;
  const entry = ledger.issued.find(({ details }) => details.accessKeyId === accessKeyId);
  if (entry === undefined || request.headers["x-amz-security-token"] !== entry.secrets[1]) return unknownKey;
  if (!ledger.findAlive("aws").includes(entry)) return endedSession;
  const date = request.headers["x-amz-date"] ?? "";
  const sent = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (!(Math.abs(sent - now().getTime()) < 15 * 60_000)) {
    const isOld = sent < now().getTime();
    return [
      "SignatureDoesNotMatch",
      `Signature ${isOld ? "expired" : "not yet current"}: ${date} is more than 15 min. off.`,
    ];
  }
  const headers = names
    .split(";")
    .map((name) => `${name}:${(request.headers[name] ?? "").trim().replace(/ +/g, " ")}\n`);
  const canonical = [
    request.method,
    request.path,
    request.query.toString(),
    headers.join(""),
    names,
    hash(request.body),
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", date, scope, hash(canonical)].join("\n");
  let key: string | Buffer = `AWS4${entry.secrets[0]}`;
  for (const part of scope.split("/")) key = createHmac("sha256", key).update(part).digest();
  return createHmac("sha256", key).update(toSign).digest("hex") === signature ? entry : wrongSignature;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
