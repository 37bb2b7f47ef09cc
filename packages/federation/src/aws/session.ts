import type { HttpReply } from "@sallyport/http";
import { AnswerProblem, instantOf } from "../answer.ts";
import { maskSecret } from "../delivery/mask-forms.ts";
import { askedText } from "../denial.ts";
import { type Asked, ProviderDenial } from "../provider-denial.ts";
import { parseXml, xmlText } from "./xml.ts";

/** A role's session as STS grants it. */
export interface AwsSession {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expires: string;
  readonly arn: string;
  readonly assumedRoleId: string;
}

/** Reads `ACTIONResponse > ACTIONResult > Credentials, AssumedRoleUser`. Secrets are masked first. Throws an AnswerProblem. */
export function readSession(reply: HttpReply, action: string, mask: (secret: string) => void): AwsSession {
  const root = parseXml(reply.body);
  if (root.name !== `${action}Response`) throw new AnswerProblem(`XML that is no ${action}Response`);
  const text = (...path: string[]) => xmlText(root, `${action}Result`, ...path);
  const secretAccessKey = text("Credentials", "SecretAccessKey");
  maskSecret(secretAccessKey, mask);
  const sessionToken = text("Credentials", "SessionToken");
  maskSecret(sessionToken, mask);
  const accessKeyId = text("Credentials", "AccessKeyId");
  if (!/^[A-Z0-9]{16,128}$/.test(accessKeyId)) throw new AnswerProblem("XML whose `AccessKeyId` is none");
  return {
    accessKeyId,
    secretAccessKey,
    sessionToken,
    expires: instantOf(text("Credentials", "Expiration"), "Expiration"),
    arn: text("AssumedRoleUser", "Arn"),
    assumedRoleId: text("AssumedRoleUser", "AssumedRoleId"),
  };
}

/**
 * `arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION` must be of the role that was asked for, so no GetCallerIdentity is needed.
 * Throws FEDERATION_OTHER_ACCOUNT.
 */
export function checkAccount(session: AwsSession, role: string, asked: Asked, name: string): void {
  const [, partition, , , account, resource] = role.split(":");
  if (session.arn === `arn:${partition}:sts::${account}:assumed-role/${resource?.split("/").at(-1)}/${name}`) return;
  throw new ProviderDenial({
    code: "FEDERATION_OTHER_ACCOUNT",
    message: `AWS answered the request for ${askedText(asked)} with credentials of ${ownerText(session.arn, account)}; they were thrown away`,
    fix: "Check account and name of the credential's `role`, and whether a proxy or an endpoint of your own answers in the place of STS.",
    provider: "aws",
    providerCode: "other-account",
    asked,
  });
}

function ownerText(arn: string, account: string | undefined): string {
  const owner = /^arn:[\w-]+:sts::(\d{12}):assumed-role\/[\w+=,.@-]+\/[\w+=,.@-]+$/.exec(arn)?.[1];
  if (owner === undefined) return "an identity that is no role";
  return owner === account ? "another role of the account" : `the account ${owner}`;
}
