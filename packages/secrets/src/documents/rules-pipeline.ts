import type { DocumentRule } from "../rule.ts";

/** The same value in a manifest and in a `.env` file is one leak, so that an exception for it holds in both. */
const family = "secrets/generic-password";

/** Workflows, and what runs beside the cluster: Compose, Ansible. */
export const pipelineRules: readonly DocumentRule[] = [
  {
    kind: "document",
    id: "secrets/workflow-literal",
    title: "Secret as a literal in a workflow",
    provider: "GitHub Actions",
    why: "Whoever reads the repository has the value, and the log does not mask it, for only secrets are masked.",
    fix: "Change the value where it is used. Keep the new one as a secret of the environment that the job names, and hand it over by `env`; better, let the job sign in by OIDC.",
    source: "https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets",
    family,
    bad: "# .github/workflows/deploy.yml\njobs:\n  deploy:\n    env:\n      REGISTRY_PASSWORD: <a random value>",
    good: `# .github/workflows/deploy.yml\njobs:\n  deploy:\n    environment: production\n    env:\n      REGISTRY_PASSWORD: \${{ secrets.REGISTRY_PASSWORD }}`,
  },
  {
    kind: "document",
    id: "secrets/helm-command-literal",
    title: "Secret as a literal in a Helm command",
    provider: "Helm",
    why: "The value is in the repository, in the log of each run, and in the release that Helm keeps in the cluster.",
    fix: "Change the value where it is used. Give the chart the name of a Secret that exists (`existingSecret`); where it takes only the value, hand it over by `--set-file` or a variable that the pipeline sets from a secret.",
    source: "https://helm.sh/docs/intro/using_helm/#the-format-and-limitations-of---set",
    family,
    bad: "# .github/workflows/deploy.yml\njobs:\n  deploy:\n    steps:\n      - run: helm upgrade shop ./chart --set auth.password=<a random value>",
    good: "# .github/workflows/deploy.yml\njobs:\n  deploy:\n    steps:\n      - run: helm upgrade shop ./chart --set auth.existingSecret=shop-database",
  },
  {
    kind: "document",
    id: "secrets/compose-literal",
    title: "Secret as a literal in a Compose file",
    provider: "Docker",
    why: "Whoever reads the repository has the value, as has whoever may inspect the container; a build argument stays in the image.",
    fix: "Change the value where it is used. Hand it over as a file by `secrets`, or interpolate a variable that the environment of the deployment sets.",
    source: "https://docs.docker.com/compose/how-tos/use-secrets/",
    family,
    bad: "# compose.yaml\nservices:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: <a random value>",
    good: "# compose.yaml\nservices:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db_password\n    secrets: [db_password]\nsecrets:\n  db_password: { environment: DB_PASSWORD }",
  },
  {
    kind: "document",
    id: "secrets/ansible-vault-not-encrypted",
    title: "Value in the clear where Ansible Vault keeps its own",
    provider: "Ansible",
    why: "The tag `!vault` or the name of the file says that it is encrypted, so nobody looks, and it is not.",
    fix: "Change the value where it is used, then encrypt the new one: `ansible-vault encrypt_string`, or `ansible-vault encrypt` for the file.",
    source: "https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html",
    family,
    bad: "# group_vars/production/vault.yml\nvault_db_password: <a random value>",
    good: '# group_vars/production/vars.yml\ndb_password: "{{ vault_db_password }}"',
  },
];
