import { type HttpRequest, signedHeaders } from "@sallyport/http";
import type { AwsCredential } from "@sallyport/policy";
import { audienceOf } from "../audience.ts";
import { callProvider } from "../call.ts";
import type { ExchangeContext } from "../context.ts";
import { settingDenial } from "../denial.ts";
import { identityOf } from "../identity-of.ts";
import type { IssuedCredential } from "../issued-credential.ts";
import { type Asked, denialWith, ProviderDenial } from "../provider-denial.ts";
import type { RefusalRule } from "../refusal.ts";
import { asSessionName } from "../session-name.ts";
import { type Partition, partitionOf, stsHost } from "./partitions.ts";
import { awsRefusals, readAwsRefusal } from "./refusals.ts";
import { type AwsSession, checkAccount, readSession } from "./session.ts";
import { awsSettings } from "./settings.ts";

/** AWS grants no session shorter than this. */
const shortestSession = 900;

/**
 * AssumeRoleWithWebIdentity, and AssumeRole for each role of the chain. The session policy narrows the last session, for those before
 * must be able to go on. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function assumeAwsRole(credential: AwsCredential, context: ExchangeContext): Promise<IssuedCredential> {
  const roles = [credential.role, ...(credential.chain ?? [])];
  const partition = partitionFor(credential, roles);
  const place = {
    credential,
    context,
    host: stsHost(credential.region, partition, credential.fips === true),
    name: asSessionName(context.session.name),
    count: roles.length,
  };
  let session = await openSession(credential.role, undefined, { ...place, position: 1 });
  const through: string[] = [];
  for (const [index, role] of (credential.chain ?? []).entries()) {
    through.push(session.accessKeyId);
    session = await openSession(role, session, { ...place, position: index + 2 });
  }
  return issuedFrom(session, roles.at(-1) ?? credential.role, credential, through);
}

/** A role of another partition than the region's can never be reached from there; AWS would say only that the token is invalid. */
function partitionFor(credential: AwsCredential, roles: readonly string[]): Partition {
  const caller = { provider: "aws", asked: { what: `role ${credential.role}` } } as const;
  const partition = partitionOf(credential.region);
  if (partition === undefined) {
    const fix = "Correct the credential's `region`, for example eu-west-1.";
    throw settingDenial(caller, `${credential.region} is no region of AWS`, fix);
  }
  for (const role of roles) {
    const other = role.split(":")[1];
    if (other === partition.id) continue;
    throw settingDenial(
      caller,
      `the role ${role} is in the partition ${other}, but the region ${credential.region} is in ${partition.id}`,
      `Set the credential's \`region\` to one of ${other}, or name a role of ${partition.id}.`,
    );
  }
  return partition;
}

interface Step {
  readonly credential: AwsCredential;
  readonly context: ExchangeContext;
  readonly host: string;
  readonly name: string;
  /** From 1. */
  readonly position: number;
  readonly count: number;
}

async function openSession(role: string, before: AwsSession | undefined, step: Step): Promise<AwsSession> {
  const { context, credential, position, count } = step;
  const audience = before === undefined ? audienceOf(credential) : undefined;
  const through = before === undefined ? "" : ` (role ${position} of ${count}, through the one before)`;
  const forToken = audience === undefined ? {} : { audience };
  const asked: Asked = { what: `role ${role}${through}`, session: step.name, ...forToken };
  const operation = before === undefined ? "AssumeRoleWithWebIdentity" : "AssumeRole";
  const session = await callProvider(
    {
      provider: "aws",
      operation,
      asked,
      ...forToken,
      ...(before === undefined ? {} : { secrets: [before.secretAccessKey, before.sessionToken] }),
      request: (idToken) => requestFor(role, idToken, before, step),
      read: (reply) => readSession(reply, operation, context.mask),
      refusal: readAwsRefusal,
      refusals: before === undefined ? awsRefusals : chainRefusals,
    },
    context,
  ).catch((error: unknown) => {
    throw credential.fips === true && isUnknownHost(error) ? denialWith(error, { fix: fewHaveFips }) : error;
  });
  checkAccount(session, role, asked, step.name);
  return session;
}

function isUnknownHost(error: unknown): error is ProviderDenial {
  return error instanceof ProviderDenial && error.providerCode === "name";
}

const fewHaveFips =
  "Set `region` to one that has a FIPS endpoint of STS (https://aws.amazon.com/compliance/fips/ lists them, few are outside of the United States), or take `fips` out. If this region is listed, check that this machine's DNS knows the host.";

const chainTrust =
  "Let the trust policy of this role name the role before it as Principal, and let that role's own policies allow `sts:AssumeRole` on this one.";

/** In a chain the trust policy names a role and no token. Another policy that AWS names is the same. */
const chainRefusals: readonly RefusalRule[] = awsRefusals.map((rule) =>
  rule.means === "FEDERATION_DENIED" && rule.message === undefined ? { ...rule, fix: () => chainTrust } : rule,
);

function requestFor(role: string, idToken: string, before: AwsSession | undefined, step: Step): HttpRequest {
  const { credential, context, host, position, count } = step;
  const isLast = position === count;
  const wanted = context.durationSeconds ?? credential.duration ?? shortestSession;
  const form = new URLSearchParams({
    Action: before === undefined ? "AssumeRoleWithWebIdentity" : "AssumeRole",
    Version: "2011-06-15",
    RoleArn: role,
    RoleSessionName: step.name,
    DurationSeconds: String(isLast ? wanted : shortestSession),
  });
  if (before === undefined) form.set("WebIdentityToken", idToken);
  if (isLast && credential.sessionPolicy !== undefined) form.set("Policy", JSON.stringify(credential.sessionPolicy));
  const policies = isLast ? (credential.policyArns ?? []) : [];
  for (const [index, arn] of policies.entries()) form.set(`PolicyArns.member.${index + 1}.arn`, arn);
  const body = form.toString();
  const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/xml" };
  const unsigned = { method: "POST", host, path: "/", headers, body };
  const scope = { region: credential.region, service: "sts" };
  return {
    method: "POST",
    url: `https://${host}/`,
    headers: before === undefined ? headers : signedHeaders(unsigned, scope, before, context.now()),
    body,
  };
}

function issuedFrom(
  session: AwsSession,
  role: string,
  credential: AwsCredential,
  through: readonly string[],
): IssuedCredential {
  const { accessKeyId, secretAccessKey, sessionToken, expires, assumedRoleId } = session;
  return {
    provider: "aws",
    expires,
    environment: {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
      AWS_CREDENTIAL_EXPIRATION: expires,
      ...awsSettings(credential),
    },
    outputs: {
      "access-key-id": accessKeyId,
      "secret-access-key": secretAccessKey,
      "session-token": sessionToken,
      "account-id": role.split(":")[4] ?? "",
    },
    secrets: [secretAccessKey, sessionToken],
    // CloudTrail names the session before as who assumed the next role; none of them is handed on.
    join: {
      accessKeyId,
      assumedRoleId,
      assumedRole: session.arn,
      ...(through.length === 0 ? {} : { through: through.join(" ") }),
    },
    identity: identityOf(credential),
    notRevocable: `AWS ends a session only with its time, at ${expires}, or by a deny policy on the role for sessions issued earlier (aws:TokenIssueTime)`,
  };
}
