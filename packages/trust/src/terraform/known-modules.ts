// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Terraform writes its templates so.
/** A module of a public registry of which it is known what it makes of its inputs. */
export interface KnownModule {
  /** `NAMESPACE/NAME/PROVIDER//FOLDER`, as `source` has it. */
  readonly source: string;
  /** Its repository, by which it can be named as well. */
  readonly repository: string;
  /** The first minor version, and the majors within which the inputs keep what they mean. */
  readonly since: readonly [major: number, minor: number];
  readonly before: number;
  /** Inputs that the trust does not hang on. Any other that the configuration below does not declare leaves it open. */
  readonly indifferent: readonly string[];
  /** What it makes where its version or an input is not known: the type, and the attributes by which it is named. */
  readonly makes: { readonly type: string; readonly named: Readonly<Record<string, string>> };
  /** What of it matters for trust, said in Terraform's language again. */
  readonly configuration: string;
}

const role = { type: "aws_iam_role" } as const;
const ofRole = [
  ...["path", "description", "tags", "permissions_boundary_arn", "permissions_boundary", "policies"],
  ...["force_detach_policies", "max_session_duration", "providers", "depends_on"],
];
const assume = 'actions = ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"]';

function federated(account: string, provider: string): string {
  return `principals {
      type        = "Federated"
      identifiers = ["arn:\${data.aws_partition.current.partition}:iam::\${${account}}:oidc-provider/\${${provider}}"]
    }`;
}

function condition(test: string, key: string, values: string, isThere: string): string {
  return `dynamic "condition" {
      for_each = ${isThere} ? [1] : []
      content {
        test     = "${test}"
        variable = "${key}"
        values   = ${values}
      }
    }`;
}

const given = `dynamic "condition" {
      for_each = var.trust_policy_conditions
      content {
        test     = condition.value.test
        variable = condition.value.variable
        values   = condition.value.values
      }
    }`;
const ownAccount = "data.aws_caller_identity.current.account_id";
const withPrefix = (list: string) => `[for each in ${list} : "repo:\${trimprefix(each, "repo:")}"]`;

export const knownModules: readonly KnownModule[] = [
  {
    source: "terraform-aws-modules/iam/aws//modules/iam-github-oidc-role",
    repository: "terraform-aws-modules/terraform-aws-iam",
    since: [5, 4],
    before: 6,
    indifferent: ofRole,
    makes: { ...role, named: { name: "name" } },
    configuration: `
variable "create" { default = true }
variable "name" { default = null }
variable "name_prefix" { default = null }
variable "audience" { default = "sts.amazonaws.com" }
variable "subjects" { default = [] }
variable "provider_url" { default = "token.actions.githubusercontent.com" }
locals {
  host = replace(var.provider_url, "https://", "")
}
data "aws_iam_policy_document" "trust" {
  statement {
    sid = "GithubOidcAuth"
    ${assume}
    ${federated(ownAccount, "local.host")}
    ${condition("ForAllValues:StringEquals", "${local.host}:aud", "[var.audience]", "true")}
    ${condition("StringLike", "${local.host}:sub", withPrefix("var.subjects"), "true")}
  }
}
resource "aws_iam_role" "this" {
  count              = var.create ? 1 : 0
  name               = var.name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
output "name" { value = var.name }
`,
  },
  {
    source: "terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc",
    repository: "terraform-aws-modules/terraform-aws-iam",
    since: [5, 0],
    before: 6,
    indifferent: [
      ...["role_path", "role_description", "role_permissions_boundary_arn", "role_policy_arns", "tags"],
      ...["number_of_role_policy_arns", "force_detach_policies", "max_session_duration", "providers", "depends_on"],
      // It lets the role assume itself, by another action.
      ...["allow_self_assume_role", "explicit_permission_to_assume_self"],
    ],
    makes: { ...role, named: { name: "role_name" } },
    configuration: `
variable "create_role" { default = false }
variable "role_name" { default = null }
variable "role_name_prefix" { default = null }
variable "provider_url" { default = "" }
variable "provider_urls" { default = [] }
variable "aws_account_id" { default = "" }
variable "oidc_fully_qualified_subjects" { default = [] }
variable "oidc_subjects_with_wildcards" { default = [] }
variable "oidc_fully_qualified_audiences" { default = [] }
locals {
  hosts   = [for url in compact(distinct(concat(var.provider_urls, [var.provider_url]))) : replace(url, "https://", "")]
  account = var.aws_account_id != "" ? var.aws_account_id : ${ownAccount}
}
data "aws_iam_policy_document" "trust" {
  dynamic "statement" {
    for_each = local.hosts
    content {
      actions = ["sts:AssumeRoleWithWebIdentity"]
      ${federated("local.account", "statement.value")}
      ${condition("StringEquals", "${statement.value}:sub", "var.oidc_fully_qualified_subjects", "length(var.oidc_fully_qualified_subjects) > 0")}
      ${condition("StringLike", "${statement.value}:sub", "var.oidc_subjects_with_wildcards", "length(var.oidc_subjects_with_wildcards) > 0")}
      ${condition("StringLike", "${statement.value}:aud", "var.oidc_fully_qualified_audiences", "length(var.oidc_fully_qualified_audiences) > 0")}
    }
  }
}
resource "aws_iam_role" "this" {
  count              = var.create_role ? 1 : 0
  name               = var.role_name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
`,
  },
  {
    source: "terraform-aws-modules/iam/aws//modules/iam-role",
    repository: "terraform-aws-modules/terraform-aws-iam",
    since: [6, 0],
    before: 7,
    indifferent: [
      ...ofRole,
      ...["create_inline_policy", "source_inline_policy_documents", "override_inline_policy_documents"],
      ...["inline_policy_permissions", "create_instance_profile", "instance_profile_name"],
    ],
    makes: { ...role, named: {} },
    configuration: `
variable "create" { default = true }
variable "name" { default = null }
variable "use_name_prefix" { default = true }
variable "enable_oidc" { default = false }
variable "enable_github_oidc" { default = false }
variable "github_provider" { default = "token.actions.githubusercontent.com" }
variable "oidc_account_id" { default = null }
variable "oidc_provider_urls" { default = [] }
variable "oidc_subjects" { default = [] }
variable "oidc_wildcard_subjects" { default = [] }
variable "oidc_audiences" { default = [] }
variable "trust_policy_conditions" { default = [] }
locals {
  account = coalesce(var.oidc_account_id, ${ownAccount})
}
data "aws_iam_policy_document" "trust" {
  dynamic "statement" {
    for_each = var.enable_oidc ? [for url in var.oidc_provider_urls : replace(url, "https://", "")] : []
    content {
      ${assume}
      ${federated("local.account", "statement.value")}
      ${condition("StringEquals", "${statement.value}:sub", "var.oidc_subjects", "length(var.oidc_subjects) > 0")}
      ${condition("StringLike", "${statement.value}:sub", "var.oidc_wildcard_subjects", "length(var.oidc_wildcard_subjects) > 0")}
      ${condition("StringEquals", "${statement.value}:aud", "var.oidc_audiences", "length(var.oidc_audiences) > 0")}
      ${given}
    }
  }
  dynamic "statement" {
    for_each = var.enable_github_oidc ? [var.github_provider] : []
    content {
      sid = "GithubOidcAuth"
      ${assume}
      ${federated(ownAccount, "statement.value")}
      ${condition("ForAllValues:StringEquals", "${statement.value}:aud", 'length(var.oidc_audiences) > 0 ? var.oidc_audiences : ["sts.amazonaws.com"]', "true")}
      ${condition("StringEquals", "${statement.value}:sub", withPrefix("var.oidc_subjects"), "length(var.oidc_subjects) > 0")}
      ${condition("StringLike", "${statement.value}:sub", withPrefix("var.oidc_wildcard_subjects"), "length(var.oidc_wildcard_subjects) > 0")}
      ${given}
    }
  }
}
resource "aws_iam_role" "this" {
  count              = var.create ? 1 : 0
  name               = var.use_name_prefix ? null : var.name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
`,
  },
  {
    source: "terraform-google-modules/github-actions-runners/google//modules/gh-oidc",
    repository: "terraform-google-modules/terraform-google-github-actions-runners",
    since: [3, 1],
    before: 5,
    indifferent: [
      ...["pool_display_name", "pool_description", "provider_display_name", "provider_description"],
      ...["providers", "depends_on"],
    ],
    makes: {
      type: "google_iam_workload_identity_pool_provider",
      named: { workload_identity_pool_id: "pool_id", workload_identity_pool_provider_id: "provider_id" },
    },
    configuration: `
variable "project_id" {}
variable "pool_id" {}
variable "provider_id" {}
variable "attribute_condition" { default = null }
variable "attribute_mapping" {
  default = {
    "google.subject"       = "assertion.sub"
    "attribute.actor"      = "assertion.actor"
    "attribute.aud"        = "assertion.aud"
    "attribute.repository" = "assertion.repository"
  }
}
variable "allowed_audiences" { default = [] }
variable "issuer_uri" { default = "https://token.actions.githubusercontent.com" }
variable "sa_mapping" { default = {} }
resource "google_iam_workload_identity_pool" "pool" {
  project                   = var.project_id
  workload_identity_pool_id = var.pool_id
  disabled                  = false
}
resource "google_iam_workload_identity_pool_provider" "provider" {
  project                            = var.project_id
  workload_identity_pool_id          = var.pool_id
  workload_identity_pool_provider_id = var.provider_id
  attribute_condition                = var.attribute_condition
  attribute_mapping                  = var.attribute_mapping
  oidc {
    allowed_audiences = var.allowed_audiences
    issuer_uri        = var.issuer_uri
  }
}
resource "google_service_account_iam_member" "member" {
  for_each           = var.sa_mapping
  service_account_id = each.value.sa_name
  role               = "roles/iam.workloadIdentityUser"
  member             = "principalSet://iam.googleapis.com/\${google_iam_workload_identity_pool.pool.name}/\${each.value.attribute}"
}
output "pool_name" { value = google_iam_workload_identity_pool.pool.name }
`,
  },
];
