import type { CleanCase, FoundCase } from "./document-case.ts";
import { password, randomBytes, vaulted } from "./values.ts";

const workflow = ".github/workflows/deploy.yml";
const steps = (step: string) => `on: push\njobs:\n  deploy:\n    steps:\n${step}`;
const compose = (body: string) => `services:\n  db:\n    image: postgres\n${body}`;

export const found: readonly FoundCase[] = [
  {
    what: "what a step hands to Helm",
    path: workflow,
    text: (r) => steps(`      - run: helm upgrade shop . --set auth.password=«${password(r)}» --wait\n`),
    rule: "helm-command-literal",
    confidence: "medium",
  },
  {
    what: "what a step hands to Argo CD",
    path: workflow,
    text: (r) => steps(`      - run: argocd app set shop --helm-set auth.password=«${password(r)}»\n`),
    rule: "helm-command-literal",
    confidence: "medium",
  },
  {
    what: "Helm in a script, in a Makefile's way to go on",
    path: "deploy.sh",
    text: (r) =>
      `helm upgrade shop . --set=a.password='«${password(r)}»' --set \\\n  b.password="«${password(r)}»" --set-string "c.token=«${password(r)}»"\n`,
    rule: "helm-command-literal",
    confidence: "medium",
  },
  {
    what: "Helm in a pipeline of another kind",
    path: ".gitlab-ci.yml",
    text: (r) => `deploy:\n  script:\n    - helm upgrade shop . --set auth.password=«${password(r)}» --wait\n`,
    rule: "helm-command-literal",
    confidence: "medium",
  },
  {
    what: "one of many settings, over many lines",
    path: workflow,
    text: (r) =>
      steps(
        `      - run: |\n          helm upgrade shop . \\\n            --set image.tag=1,auth.password=«${password(r)}»,x=y \\\n            --set-string 'redis.password=«${password(r)}»' --set a.token="«${password(r)}»"\n`,
      ),
    rule: "helm-command-literal",
    confidence: "medium",
  },
  {
    what: "the environment and the inputs of a step",
    path: "action.yml",
    text: (r) =>
      `runs:\n  using: composite\n  steps:\n    - uses: acme/login@v1\n      with:\n        password: «${password(r)}»\n      env:\n        API_TOKEN: "«${password(r)}»"\n`,
    rule: "workflow-literal",
    confidence: "medium",
  },
  {
    what: "a key of AWS that a step takes from the secrets, and one that a job does",
    path: workflow,
    text: () =>
      `on: push\njobs:\n  a:\n    env:\n      AWS_ACCESS_KEY_ID: \${{ secrets.ID }}\n      AWS_SECRET_ACCESS_KEY: «\${{ secrets.KEY }}»\n    steps:\n      - uses: aws-actions/configure-aws-credentials@v4\n        with:\n          aws-access-key-id: \${{ secrets.ID }}\n          aws-secret-access-key: "«\${{ github.ref == 'refs/heads/main' && secrets['MAIN_KEY'] || '' }}»"\n`,
    rule: "static-credential",
  },
  {
    what: "credentials of other clouds, in inputs that only their actions have",
    path: ".github/workflows/release.yaml",
    text: () =>
      steps(
        `      - uses: Azure/login@v2\n        with: { creds: "«\${{secrets.AZURE}}»" }\n      - uses: google-github-actions/auth@v2\n        with:\n          credentials_json: «\${{ secrets.GOOGLE }}»\n      - uses: hashicorp/vault-action@v3\n        with:\n          secretId: «\${{ secrets.APPROLE }}»\n      - run: vault kv get kv/shop\n        env: { VAULT_TOKEN: "«\${{ secrets.VAULT }}»" }\n`,
      ),
    rule: "static-credential",
  },
  {
    what: "a key that a called workflow is given",
    path: workflow,
    text: () =>
      `on: push\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n    secrets:\n      aws-secret-access-key: «\${{ secrets.KEY }}»\n`,
    rule: "static-credential",
  },
  {
    what: "a registry of a job's container",
    path: workflow,
    text: (r) =>
      `on: push\njobs:\n  a:\n    container:\n      image: r.acme.test/a\n      credentials: { username: bob, password: «${password(r)}» }\n`,
    rule: "workflow-literal",
    confidence: "medium",
  },
  {
    what: "the environment of a service as a map",
    path: "docker-compose.yml",
    text: (r) =>
      compose(
        `    environment:\n      POSTGRES_PASSWORD: «${password(r)}»\n      OTHER_PASSWORD: \${OTHER:-«${password(r)}»}\n`,
      ),
    rule: "compose-literal",
    confidence: "medium",
  },
  {
    what: "the environment of a service as a list, and arguments of its build",
    path: "deploy/compose.prod.yaml",
    text: (r) =>
      compose(
        `    build:\n      args: { NPM_TOKEN: «${password(r)}» }\n    environment:\n      - "POSTGRES_PASSWORD=«${password(r)}»"\n`,
      ),
    rule: "compose-literal",
    confidence: "medium",
  },
  {
    what: "a value with the tag of Ansible Vault",
    path: "site.yml",
    text: (r) =>
      `- hosts: all\n  vars:\n    db: !vault "«${password(r)}»"\n`
        .replace("- hosts: all\n  vars:", "vars:")
        .replace("    db", "  db"),
    rule: "ansible-vault-not-encrypted",
  },
  {
    what: "a value with the tag of Ansible Vault in a playbook",
    path: "site.yml",
    text: (r) => `- hosts: all\n  vars:\n    db: !vault |\n      «${password(r)}»\n`,
    rule: "ansible-vault-not-encrypted",
  },
  {
    what: "a value that is only written in hexadecimal",
    path: "group_vars/all.yml",
    text: (r) => {
      const hex = Buffer.from(`${password(r)}-${password(r)}`).toString("hex");
      return `db_password: !vault |\n  «$ANSIBLE_VAULT;1.1;AES256\n  ${hex}»\n`;
    },
    rule: "ansible-vault-not-encrypted",
  },
  {
    what: "a file for Ansible Vault",
    path: "group_vars/prod/vault",
    text: (r) => `---\nvault_second: «${password(r)}»\ndomain: acme.test\n`,
    rule: "ansible-vault-not-encrypted",
  },
];

export const clean: readonly CleanCase[] = [
  {
    what: "secrets and variables in what a step hands to Helm",
    near: "helm-command-literal",
    path: workflow,
    text: () =>
      steps(
        `      - run: helm upgrade shop . --set auth.password=\${{ secrets.PASSWORD }} --set-string a.token="$TOKEN",b.password=$(cat file)\n        env:\n          TOKEN: \${{ secrets.TOKEN }}\n`,
      ),
  },
  {
    what: "references of a script in what it hands to Helm",
    near: "helm-command-literal",
    path: "deploy.sh",
    text: () =>
      `helm upgrade shop . --set auth.password="$PASSWORD" --set a.token=\${TOKEN},b.password=$(cat x) --set-file c.password=secret.txt --set auth.existingSecret=shop\nset --set\n`,
  },
  {
    what: "a role of AWS, and the key that a step before gives out",
    near: "static-credential",
    path: workflow,
    text: () =>
      steps(
        `      - uses: aws-actions/configure-aws-credentials@v4\n        with:\n          role-to-assume: \${{ secrets.ROLE }}\n          aws-secret-access-key: \${{ steps.login.outputs.secret-access-key }}\n`,
      ),
  },
  {
    what: "tokens of actions that are none of a cloud's",
    near: "static-credential",
    path: workflow,
    text: () =>
      steps(
        `      - uses: acme/login@v1\n        with: { token: "\${{ secrets.GITHUB_TOKEN }}", creds: "\${{ secrets.CREDS }}", secretId: "\${{ secrets.ID }}" }\n        env: { AZURE_TENANT_ID: "\${{ secrets.AZURE_TENANT_ID }}", AWS_ACCESS_KEY_ID: "\${{ secrets.ID }}" }\n      - uses: hashicorp/vault-action@v3\n        with: { method: jwt, role: shop }\n`,
      ),
  },
  {
    what: "names of secrets in a workflow",
    near: "workflow-literal",
    path: workflow,
    text: () =>
      steps(
        `      - uses: acme/login@v1\n        with:\n          password: \${{ inputs.password }}\n          secret-name: shop-db\n      - run: helm upgrade shop . --set auth.existingSecret=shop --set image.tag=v1\n`,
      ),
  },
  {
    what: "interpolation in a Compose file",
    near: "compose-literal",
    path: "compose.yaml",
    text: () =>
      compose(
        `    environment:\n      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?set it}\n      A_PASSWORD: \${A_PASSWORD:-}\n`,
      ),
  },
  {
    what: "a file of a secret in a Compose file",
    near: "compose-literal",
    path: "compose.yaml",
    text: () =>
      compose(
        "    environment:\n      - POSTGRES_PASSWORD_FILE=/run/secrets/db\n      - POSTGRES_PASSWORD\n    secrets: [db]\n",
      ),
  },
  {
    what: "an encrypted file of Ansible Vault",
    near: "ansible-vault-not-encrypted",
    path: "group_vars/prod/vault.yml",
    text: (r) => vaulted(r),
  },
  {
    what: "a damaged value of Ansible Vault",
    near: "ansible-vault-not-encrypted",
    path: "group_vars/all.yml",
    text: (r) =>
      `db_password: !vault |\n  $ANSIBLE_VAULT;1.2;AES256;prod\n  ${randomBytes(r, 40).toString("hex")}\nother: !vault |\n  ${vaulted(r).slice(0, 200)}\n`.replace(
        /\n(?=[\da-f]{20})/g,
        "\n  ",
      ),
  },
  {
    what: "encrypted values of Ansible Vault",
    near: "ansible-vault-not-encrypted",
    path: "group_vars/prod/vault.yml",
    text: (r) =>
      `db_password: !vault |\n  ${vaulted(r).replaceAll("\n", "\n  ").trimEnd()}\nvault_other: "{{ lookup('env', 'OTHER') }}"\ndomain: acme.test\n`,
  },
];
