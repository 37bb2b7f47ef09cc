import type { ErrorDescription } from "@sallyport/core";

export const errorDescriptions: readonly ErrorDescription[] = [
  {
    code: "TRUST_DOCUMENT_INVALID",
    title: "A trust document cannot be read",
    why: "The file is broken, is too large, says a thing twice, or says what its provider would not take. A guess at what it means could call a job trusted that is not, so nothing is said about it at all.",
    fix: "Correct the place that the message names, or export the document again with the provider's own command. For Terraform, `terraform show -json` says of a plan what the files leave open.",
    bad: '{ "Statement": [{ "Effect": "allow", "Principal": "*" }] }',
    good: '{ "Statement": [{ "Effect": "Allow", "Principal": "*" }] }',
  },
  {
    code: "TRUST_DOCUMENT_FOREIGN",
    title: "The file is no trust document",
    why: "What is read is what AWS, Google Cloud, Azure, Vault or octo-sts trust: a role's trust policy, a provider of a workload identity pool, federated credentials, a role of the JWT method, an `.sts.yaml`. This file holds none of these.",
    fix: "Name the document that says who may assume the role, not the one that says what the role may do.",
    bad: '{ "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }] }',
    good: "aws iam get-role --role-name shop-deploy > infra/shop-deploy.trust.json",
  },
];
