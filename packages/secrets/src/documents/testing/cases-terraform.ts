import type { CleanCase, FoundCase } from "./document-case.ts";
import { password } from "./values.ts";

const rule = "terraform-sensitive-value";
const path = "main.tf";

/** What Terraform puts into stores of secrets and into charts, beside its variables. */
export const found: readonly FoundCase[] = [
  {
    what: "a parameter that the store encrypts",
    path,
    text: (r) =>
      `resource "aws_ssm_parameter" "db" {\n  name  = "/shop/db"\n  type  = "SecureString"\n  value = "«${password(r)}»"\n}\n`,
    rule,
  },
  {
    what: "JSON that becomes a version of a secret",
    path,
    text: (r) =>
      `resource "aws_secretsmanager_secret_version" "db" {\n  secret_id     = aws_secretsmanager_secret.db.id\n  secret_string = jsonencode({\n    user   = var.user\n    second = "«${password(r)}»"\n  })\n}\n`,
    rule,
  },
  {
    what: "data of a Kubernetes Secret",
    path,
    text: (r) =>
      `resource "kubernetes_secret" "db" {\n  metadata {\n    name = "db"\n  }\n  data = {\n    second = "«${password(r)}»"\n    token  = random_password.db.result\n  }\n}\n`,
    rule,
  },
  {
    what: "a secret of a repository's workflows",
    path,
    text: (r) =>
      `resource "github_actions_secret" "deploy" {\n  secret_name     = "DEPLOY_KEY"\n  plaintext_value = "«${password(r)}»"\n}\n`,
    rule,
  },
  {
    what: "a setting of a chart that is called sensitive",
    path: "main.tofu",
    text: (r) =>
      `resource "helm_release" "redis" {\n  set_sensitive {\n    name  = "auth.second"\n    value = "«${password(r)}»"\n  }\n}\n`,
    rule,
  },
  {
    what: "values of a chart in a heredoc",
    path,
    text: (r) =>
      `resource "helm_release" "redis" {\n  values = [<<-EOT\n    auth:\n      password: «${password(r)}»\n    replicas: 2\n  EOT\n  ]\n}\n`,
    rule,
    confidence: "medium",
  },
  {
    what: "a Secret in a heredoc",
    path,
    text: (r) =>
      `resource "kubernetes_manifest" "db" {\n  manifest = yamldecode(<<YAML\napiVersion: v1\nkind: Secret\nstringData:\n  second: «${password(r)}»\nYAML\n  )\n}\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "variables of a process in a heredoc",
    path: "job.nomad.hcl",
    text: (r) => `template {\n  data = <<EOF\nREGION=eu\nSMTP_PASSWORD=«${password(r)}»\nEOF\n}\n`,
    rule: "generic-password",
    confidence: "medium",
  },
  {
    what: "a list of keys",
    path: "prod.tfvars",
    text: (r) => `api_keys = [\n  "«${password(r)}»",\n  "«${password(r)}»",\n]\n`,
    rule,
    confidence: "medium",
  },
  {
    what: "an attribute of a state of version 3",
    path: "old/terraform.tfstate.backup",
    text: (r) =>
      `{ "version": 3, "serial": 1, "lineage": "a", "modules": [{ "path": ["root"], "resources": { "aws_db_instance.db": { "primary": { "attributes": { "password": "«${password(r)}»" } } } } }] }`,
    rule: "terraform-state",
    confidence: "medium",
  },
];

export const clean: readonly CleanCase[] = [
  {
    what: "a parameter that is told to everybody",
    near: rule,
    path,
    text: () => `resource "aws_ssm_parameter" "ami" {\n  type  = "String"\n  value = "correct-horse-7-battery"\n}\n`,
  },
  {
    what: "versions of secrets that come from elsewhere",
    near: rule,
    path,
    text: () =>
      `resource "aws_secretsmanager_secret_version" "db" {\n  secret_string = jsonencode({ password = random_password.db.result, host = "\${var.host}-2" })\n}\nresource "github_actions_secret" "deploy" {\n  secret_name     = "DEPLOY_KEY_2"\n  plaintext_value = var.deploy_key\n}\n`,
  },
  {
    what: "settings of a chart that name a Secret, and values that read one",
    near: rule,
    path,
    text: () =>
      `resource "helm_release" "redis" {\n  set {\n    name  = "auth.existingSecret"\n    value = "redis-auth-2"\n  }\n  values = [<<EOT\nauth:\n  password: \${var.password}\nEOT\n  ]\n}\n`,
  },
  {
    what: "lists of names",
    near: rule,
    path: "prod.tfvars",
    text: () => `secret_names = ["shop-production-2", "shop-staging-2"]\nzones = ["eu-west-1a", "eu-west-1b"]\n`,
  },
];
