import type { DocumentRule } from "../../rule.ts";

const family = "secrets/generic-password";

/** Files of tools that keep a user's or a system's credentials. */
export const fileRules: readonly DocumentRule[] = [
  {
    kind: "document",
    id: "secrets/kubeconfig-credential",
    title: "kubeconfig with a credential",
    provider: "Kubernetes",
    why: "It signs in to the API server as its user, often as the administrator, until the certificate or token ends.",
    fix: "Revoke it: delete the token, or for a client certificate remove the rights of its user, for it cannot be revoked. Use an `exec` plug-in that signs in when it is needed.",
    source: "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/",
    family,
    bad: "apiVersion: v1\nkind: Config\nusers:\n  - name: deployer\n    user:\n      token: <a random value>",
    good: "apiVersion: v1\nkind: Config\nusers:\n  - name: deployer\n    user:\n      exec:\n        apiVersion: client.authentication.k8s.io/v1\n        command: kubelogin",
  },
  {
    kind: "document",
    id: "secrets/terraform-state",
    title: "Secret in a Terraform state",
    provider: "Terraform",
    why: "A state holds every attribute of every resource in the clear, also what is called sensitive.",
    fix: "Change the values in it. Keep the state in an encrypted backend with locks (S3, GCS, azurerm, HCP Terraform), and `*.tfstate*` in .gitignore.",
    source: "https://developer.hashicorp.com/terraform/language/state/sensitive-data",
    family,
    bad: '{ "version": 4, "serial": 7, "lineage": "<a UUID>", "outputs": { "password": { "value": "<a random value>", "sensitive": true } } }',
    good: 'terraform {\n  backend "s3" {\n    bucket  = "acme-state"\n    encrypt = true\n  }\n}',
  },
  {
    kind: "document",
    id: "secrets/terraform-sensitive-value",
    title: "Secret as a literal in Terraform",
    provider: "Terraform",
    why: "A file in Git gives the value to whoever reads the repository, also where it is called sensitive, and the state keeps it in the clear.",
    fix: "Change the value where it is used. Give it as `TF_VAR_…` from a secret of the pipeline's stage, or read it from a store by a data source or an ephemeral resource.",
    source: "https://developer.hashicorp.com/terraform/language/values/variables",
    family,
    bad: '# prod.tfvars\ndb_password = "<a random value>"',
    good: '# prod.tfvars\ndb_user = "shop"',
  },
];
