import { base32, base64, base64Padded, charset, hexLower, lowerAlnum } from "../charset.ts";
import { checkAwsKeyId } from "../checksums/aws-account.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";

const provider = "AWS";
const identifiers = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html";
const accessKeys = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html";
const bedrock = "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html";
const federation =
  "In workflows assume a role by OIDC (aws-actions/configure-aws-credentials with role-to-assume and `id-token: write`); on AWS use the workload's own role.";

/** Random base64 of this length holds both cases and is no hex digest. */
const mixed = /^(?=.*[a-z])(?=.*[A-Z])(?=.*[^0-9a-fA-F])/;

export const aws: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/aws-access-key-id",
    title: "AWS access key id (long-term)",
    provider,
    why: "It names a long-lived key of an IAM user, whose secret half is rarely far away, and it tells which account to attack.",
    fix: `Look for its secret half in the same change. Find its user with \`aws iam get-access-key-last-used --access-key-id ID\`, and run \`aws iam update-access-key --user-name USER --access-key-id ID --status Inactive\`. Sessions that were made with it live on: deny them by a policy on the user. Then search CloudTrail for the id, and run delete-access-key. ${federation}`,
    source: identifiers,
    anchors: ["AKIA"],
    after: [run(base32, 16)],
    check: unlessDocumented(checkAwsKeyId),
    seal: sealKeyId,
  },
  {
    kind: "token",
    id: "secrets/aws-temporary-access-key-id",
    title: "AWS access key id (temporary)",
    provider,
    severity: "warning",
    why: "It names temporary credentials that may still be valid for hours, and it tells which account to attack.",
    fix: `Revoke the role's active sessions (IAM > Roles > the role > Revoke sessions) if the secret and the session token leaked too, and find what wrote them to a file. ${federation}`,
    source: identifiers,
    anchors: ["ASIA"],
    after: [run(base32, 16)],
    check: unlessDocumented(checkAwsKeyId),
    seal: sealKeyId,
  },
  {
    kind: "named",
    id: "secrets/aws-secret-access-key",
    title: "AWS secret access key",
    provider,
    why: "With its key id it signs requests as the IAM user, from anywhere, until somebody deactivates it.",
    fix: `Its id stands mostly beside it. Find its user with \`aws iam get-access-key-last-used --access-key-id ID\`, and run \`aws iam update-access-key --user-name USER --access-key-id ID --status Inactive\`. Sessions that were made with it live on: deny them by a policy on the user. Then search CloudTrail for the id, and run delete-access-key. ${federation}`,
    source: accessKeys,
    names: [
      "aws_secret_access_key",
      "aws_secret_key",
      "secret_access_key",
      "aws_secret_accesskey",
      "awssecretkey",
      "aws_sk",
    ],
    value: [run(base64, 40)],
    check: unlessDocumented(shapeCheck(mixed)),
  },
  {
    kind: "token",
    id: "secrets/aws-configure-secret-key",
    title: "AWS secret access key given to `aws configure set`",
    provider,
    why: "With its key id it signs requests as the IAM user, from anywhere, until somebody deactivates it.",
    fix: `Its id stands mostly beside it. Find its user with \`aws iam get-access-key-last-used --access-key-id ID\`, and run \`aws iam update-access-key --user-name USER --access-key-id ID --status Inactive\`. Sessions that were made with it live on: deny them by a policy on the user. Then search CloudTrail for the id, and run delete-access-key. ${federation}`,
    source: "https://docs.aws.amazon.com/cli/latest/reference/configure/set.html",
    family: "secrets/aws-secret-access-key",
    anchors: ["aws_secret_access_key "],
    value: "after",
    after: [run(base64, 40)],
    rightBoundary: base64Padded,
    check: unlessDocumented(shapeCheck(mixed)),
  },
  {
    kind: "named",
    id: "secrets/aws-session-token",
    title: "AWS session token",
    provider,
    severity: "warning",
    why: "With its temporary key it is a role's session, valid for up to 36 hours.",
    fix: `Revoke the role's active sessions (IAM > Roles > the role > Revoke sessions), and find what wrote it to a file. ${federation}`,
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html",
    names: ["aws_session_token", "aws_security_token", "x_amz_security_token"],
    value: [run(base64Padded, 100, 4000)],
    check: shapeCheck(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w+/]+={0,2}$/),
    seal: (value) => value.replaceAll("=", "9"),
  },
  {
    kind: "token",
    id: "secrets/aws-bedrock-long-term-key",
    title: "Amazon Bedrock API key (long-term)",
    provider,
    why: "It calls models at the account's cost, as an IAM user that the console made for it, in the worst case for ever.",
    fix: `Delete it with \`aws iam delete-service-specific-credential\`, and then its BedrockAPIKey user. ${federation}`,
    source: bedrock,
    // "BedrockAPIKey-", the name of the key's user, in base64.
    anchors: ["ABSKQmVkcm9ja0FQSUtleS"],
    after: [run(base64Padded, 60, 160)],
  },
  {
    kind: "token",
    id: "secrets/aws-bedrock-short-term-key",
    title: "Amazon Bedrock API key (short-term)",
    provider,
    severity: "warning",
    why: "For up to twelve hours it calls models with the permissions of whoever made it.",
    fix: `End the session of the role that made it (IAM > Roles > the role > Revoke sessions). ${federation}`,
    source: bedrock,
    anchors: ["bedrock-api-key-"],
    after: [run(base64Padded, 200, 4000)],
  },
  {
    kind: "token",
    id: "secrets/aws-appsync-api-key",
    title: "AWS AppSync API key",
    provider,
    severity: "warning",
    why: "It sends queries to the GraphQL API, whatever the caller is, for up to a year.",
    fix: "Delete it with `aws appsync delete-api-key`. Use IAM or OIDC authorization; an API key is meant for public data only.",
    source: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html",
    anchors: ["da2-"],
    after: [run(lowerAlnum, 26)],
  },
  {
    kind: "token",
    id: "secrets/amazon-mws-auth-token",
    title: "Amazon Marketplace Web Service auth token",
    provider: "Amazon",
    why: "It gives a developer's application access to a seller's orders, customers and stock.",
    fix: "Remove the application under Seller Central > Manage your apps, and move to the Selling Partner API, whose tokens live for an hour.",
    source: "https://developer-docs.amazon.com/sp-api/",
    anchors: ["amzn.mws."],
    after: [
      run(hexLower, 8),
      literal("-"),
      run(hexLower, 4),
      literal("-"),
      run(hexLower, 4),
      literal("-"),
      run(hexLower, 4),
      literal("-"),
      run(hexLower, 12),
    ],
  },
  {
    kind: "token",
    id: "secrets/amazon-oauth-client-secret",
    title: "Login with Amazon client secret",
    provider: "Amazon",
    why: "It poses as the application and, with a seller's refresh token, reads orders and customers.",
    fix: "Rotate it in the Solution Provider Portal or developer console (View > LWA credentials); the old one works for seven days more. Keep the new one in a secret manager.",
    source: "https://developer-docs.amazon.com/sp-api/",
    anchors: ["amzn1.oa2-cs.v1."],
    after: [run(hexLower, 64)],
  },
  {
    kind: "named",
    id: "secrets/aws-ses-smtp-password",
    title: "Amazon SES SMTP password",
    provider,
    why: "With the user name beside it it sends mail from the company's own domains; it is made of an IAM user's secret key.",
    fix: `Make new SMTP credentials and try them, then delete the old IAM user (IAM > Users, mostly named ses-smtp-user…), and look at SES's sending statistics for mail that you did not send. ${federation}`,
    source: "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html",
    names: [
      "ses_smtp_password",
      "aws_ses_smtp_password",
      "aws_smtp_password",
      "smtp_password",
      "smtp_pass",
      "email_host_password",
      "mail_password",
    ],
    // The version, a byte 4, and an HMAC of 32 bytes.
    value: [literal("B"), run(charset("a-to-p", "A-P"), 1), run(base64, 42)],
    check: shapeCheck(mixed),
  },
];

/** Of the fifth character, four bits begin the account's number: beyond `4` it would have thirteen digits. */
function sealKeyId(value: string): string {
  return /[Q-Z2-4]/.test(value.charAt(4)) ? value : `${value.slice(0, 4)}T${value.slice(5)}`;
}
