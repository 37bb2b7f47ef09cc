import type { CleanCase, FoundCase } from "./document-case.ts";
import { password } from "./values.ts";

export const found: readonly FoundCase[] = [
  {
    what: "a kubeconfig",
    path: "deploy/kubeconfig",
    text: (r) =>
      `apiVersion: v1\nkind: Config\nclusters: []\ncurrent-context: shop\nusers:\n  - name: shop\n    user:\n      token: «${password(r)}»\n`,
    rule: "kubeconfig-credential",
  },
  {
    what: "a sensitive output of a Terraform state",
    path: "infra/terraform.tfstate",
    text: (r) =>
      JSON.stringify(
        {
          version: 4,
          serial: 3,
          lineage: "1",
          outputs: { login: { value: `«${password(r)}»`, type: "string", sensitive: true } },
        },
        null,
        2,
      ),
    rule: "terraform-state",
  },
  {
    what: "an attribute that a Terraform state calls sensitive",
    path: "terraform.tfstate",
    text: (r) =>
      JSON.stringify({
        version: 4,
        serial: 3,
        lineage: "1",
        resources: [
          {
            instances: [
              {
                attributes: { id: "shop", result: `«${password(r)}»` },
                sensitive_attributes: [[{ type: "get_attr", value: "result" }]],
              },
            ],
          },
        ],
      }),
    rule: "terraform-state",
  },
  {
    what: "a password that Terraform has drawn and does not call sensitive",
    path: "terraform.tfstate",
    text: (r) =>
      JSON.stringify({
        version: 4,
        serial: 3,
        lineage: "1",
        resources: [
          { type: "random_password", instances: [{ attributes: { length: 24, result: `«${password(r)}»` } }] },
        ],
      }),
    rule: "terraform-state",
  },
  {
    what: "a Terraform state in which nothing is called sensitive",
    path: "terraform.tfstate",
    text: () =>
      JSON.stringify({ version: 4, serial: 3, lineage: "«7d1c6a52-2b53-4f0e-93d1-8e0f5d2b7c11»", resources: [] }),
    rule: "terraform-state",
  },
  {
    what: "a client's key in a kubeconfig",
    path: "admin.conf",
    text: (r) =>
      `apiVersion: v1\nkind: Config\nclusters: []\ncurrent-context: shop\nusers:\n  - name: shop\n    user:\n      password: «${password(r)}»\n`,
    rule: "kubeconfig-credential",
  },
  {
    what: "a variable of Terraform",
    path: "infra/prod.tfvars",
    text: (r) => `region = "eu"\ndb_password = "«${password(r)}»"\n`,
    rule: "terraform-sensitive-value",
    confidence: "medium",
  },
  {
    what: "the default of a variable of Terraform",
    path: "variables.tf",
    text: (r) =>
      `variable "region" {\n  default = "eu"\n}\n\nvariable "db_password" {\n  type    = string\n  default = "«${password(r)}»"\n}\n`,
    rule: "terraform-sensitive-value",
    confidence: "medium",
  },
  {
    what: "the default of a variable that is called sensitive",
    path: "variables.tofu",
    text: (r) => `variable "second" {\n  default   = "«${password(r)}»"\n  sensitive = true\n}\n`,
    rule: "terraform-sensitive-value",
  },
  {
    what: "a variable of Terraform, in JSON",
    path: "infra/prod.auto.tfvars.json",
    text: (r) => `{ "db_password": "«${password(r)}»" }\n`,
    rule: "terraform-sensitive-value",
    confidence: "medium",
  },
];

export const clean: readonly CleanCase[] = [
  {
    what: "a kubeconfig with a plug-in",
    near: "kubeconfig-credential",
    path: "kubeconfig",
    text: () =>
      `apiVersion: v1\nkind: Config\nclusters: []\ncurrent-context: a\nusers:\n  - name: a\n    user:\n      exec: { apiVersion: client.authentication.k8s.io/v1, command: kubelogin }\n`,
  },
  {
    what: "a kubeconfig of a workload",
    near: "kubeconfig-credential",
    path: "kubeconfig",
    text: () =>
      "apiVersion: v1\nkind: Config\nclusters: []\ncurrent-context: a\nusers:\n  - name: a\n    user:\n      tokenFile: /var/run/secrets/token\n",
  },
  {
    what: "settings and references in variables of Terraform",
    near: "terraform-sensitive-value",
    path: "prod.tfvars",
    text: () => 'db_user = "shop"\ndb_password_secret = "projects/1/secrets/db"\n',
  },
  {
    what: "variables without a default, and with one that is none",
    near: "terraform-sensitive-value",
    path: "variables.tf",
    text: () =>
      'variable "db_password" {\n  type      = string\n  sensitive = true\n}\nvariable "api_token" {\n  default = ""\n}\nvariable "token_name" { default = "shop" }\noutput "x" {\n  value = "default"\n}\n',
  },
  {
    what: "the same, in JSON",
    near: "terraform-sensitive-value",
    path: "prod.tfvars.json",
    text: () => '{ "db_password": null, "secret_name": "shop-db" }\n',
  },
  {
    what: "JSON with a version and a serial",
    near: "terraform-state",
    path: "release.json",
    text: () => '{ "version": 4, "serial": 3, "outputs": {} }\n',
  },
  {
    what: "a configuration of a backend",
    near: "terraform-state",
    path: ".terraform/backend.tfstate",
    text: () => '{ "version": 3, "backend": { "type": "s3", "config": { "bucket": "acme-state" } } }\n',
  },
];
