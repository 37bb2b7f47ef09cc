import type { CleanCase, FoundCase } from "./document-case.ts";
import { password, sopsMetadata, sopsValue } from "./values.ts";

const realm = (config: string) =>
  `{\n  "realm": "acme",\n  "components": {\n    "org.keycloak.keys.KeyProvider": [\n      { "providerId": "hmac-generated", "config": ${config} }\n    ]\n  }\n}\n`;

/** Settings of the programs, pipelines, stacks and playbooks that platform teams keep. */
export const found: readonly FoundCase[] = [
  {
    what: "the content of a secret of Compose",
    path: "docker/db_password.txt",
    beside: {
      "docker/compose.yaml": "services: {}\nsecrets:\n  db: { file: ./db_password.txt }\n  other: { external: true }\n",
    },
    text: (r) => `«${password(r)}»\n`,
    rule: "compose-file",
  },
  {
    what: "a key under a name that says what it is for",
    path: "charts/shop/values.yaml",
    text: (r) => `auth:\n  password: «${password(r)}»\njwt:\n  key: «${password(r)}»\n`,
    rule: "helm-values-literal",
    confidence: "medium",
  },
  {
    what: "variables of a group",
    path: "group_vars/production/main.yml",
    text: (r) => `db_user: shop\ndb_password: «${password(r)}»\n`,
    rule: "ansible-literal",
    confidence: "medium",
  },
  {
    what: "what a command of another platform's pipeline is given",
    path: "azure-pipelines.yml",
    text: (r) => `steps:\n  - script: docker login -u bot -p «${password(r)}» r.acme.test\n`,
    rule: "pipeline-literal",
    confidence: "medium",
  },
  {
    what: "a variable of a playbook",
    path: "playbooks/deploy.yml",
    text: (r) => `- hosts: all\n  vars:\n    db_root_password: «${password(r)}»\n`,
    rule: "ansible-literal",
    confidence: "medium",
  },
  {
    what: "an argument of a task",
    path: "roles/db/tasks/main.yml",
    text: (r) => `- name: create the user\n  mysql_user:\n    name: shop\n    login_password: «${password(r)}»\n`,
    rule: "ansible-literal",
    confidence: "medium",
  },
  {
    what: "settings of a stack",
    path: "Pulumi.production.yaml",
    text: (r) =>
      `config:\n  aws:region: eu-west-1\n  shop:apiToken: «${password(r)}»\n  shop:nested:\n    dbPassword: «${password(r)}»\n`,
    rule: "pulumi-config-literal",
    confidence: "medium",
  },
  {
    what: "passwords of users for cloud-init",
    path: "user-data.yaml",
    text: (r) =>
      `#cloud-config\npassword: «${password(r)}»\nchpasswd:\n  expire: false\n  users:\n    - { name: root, password: «${password(r)}», type: text }\n  list: |\n    ubuntu:«${password(r)}»\n    debian:«${password(r)}»\n`,
    rule: "generic-password",
  },
  {
    what: "the key of a control plane's certificates",
    text: (r) => `apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\ncertificateKey: «${password(r)}»\n`,
    rule: "generic-password",
  },
  {
    what: "secure data of a data source",
    path: "provisioning/datasources.yaml",
    text: (r) =>
      `datasources:\n  - name: metrics\n    secureJsonData:\n      httpHeaderValue1: Bearer «${password(r)}»\n      password: «${password(r)}»\n`,
    rule: "generic-password",
  },
  {
    what: "tokens and the key of an agent of Consul",
    path: "consul.json",
    text: (r) =>
      `{ "acl": { "enabled": true, "tokens": { "agent": "«${password(r)}»" } }, "encrypt": "«${password(r)}»" }`,
    rule: "generic-password",
  },
  {
    what: "credentials with which Prometheus signs in",
    path: "prometheus.yml",
    text: (r) =>
      `scrape_configs:\n  - job_name: a\n    authorization: { type: Bearer, credentials: «${password(r)}» }\n`,
    rule: "generic-password",
  },
  {
    what: "a key of an exported realm",
    path: "realm.json",
    text: (r) => realm(`{ "secret": ["«${password(r)}»"] }`),
    rule: "generic-password",
  },
  {
    what: "a value that a SOPS file's own rules leave in the clear",
    text: (r) =>
      `second: ${sopsValue(r)}\npassword_unencrypted: «${password(r)}»\n${sopsMetadata(r, ["unencrypted_suffix: _unencrypted"])}`,
    rule: "sops-partially-encrypted",
    confidence: "medium",
  },
];

export const clean: readonly CleanCase[] = [
  {
    what: "a file that Compose takes as settings, beside a secret",
    near: "compose-file",
    path: "docker/db_password.txt",
    beside: {
      "docker/compose.yaml":
        "services: {}\nsecrets:\n  db: { environment: DB_PASSWORD }\nconfigs:\n  db: { file: ./db_password.txt }\n",
    },
    text: (r) => `${password(r)}\n`,
  },
  {
    what: "a pipeline that reads its variables and credentials",
    near: "pipeline-literal",
    path: "Jenkinsfile",
    text: () =>
      "environment { DB_PASSWORD = credentials('prod-db-password-2') }\nsh 'docker login -u bot -p $REGISTRY_PASSWORD r.acme.test'\n",
  },
  {
    what: "variables that look a secret up",
    near: "ansible-literal",
    path: "group_vars/all.yml",
    text: () => `db_password: "{{ vault_db_password }}"\napi_token: "{{ lookup('env', 'API_TOKEN_2') }}"\n`,
  },
  {
    what: "settings of a stack that are encrypted",
    near: "pulumi-config-literal",
    path: "Pulumi.dev.yaml",
    text: (r) =>
      `encryptionsalt: v1:${password(r)}\nconfig:\n  shop:dbPassword:\n    secure: v1:${password(r)}:${password(r)}\n  shop:passwordLength: "24"\n`,
  },
  {
    what: "users of cloud-init without a password",
    near: "generic-password",
    path: "user-data.yaml",
    text: () =>
      `#cloud-config\nchpasswd:\n  list: |\n    root:RANDOM\n  users:\n    - { name: root, type: RANDOM }\nwrite_files:\n  - { path: /etc/motd, content: welcome }\n`,
  },
  {
    what: "credentials that are files and variables",
    near: "generic-password",
    path: "prometheus.yml",
    text: () =>
      `scrape_configs:\n  - authorization: { type: Bearer, credentials_file: /etc/prometheus/token2 }\n  - authorization: { credentials: '\${TOKEN}' }\n`,
  },
  {
    what: "secure data that is a variable",
    near: "generic-password",
    path: "provisioning/datasources.yaml",
    text: () => `datasources:\n  - secureJsonData: { password: $PG_PASSWORD, httpHeaderValue1: 'Bearer \${TOKEN}' }\n`,
  },
  {
    what: "a realm whose export masked the keys",
    near: "generic-password",
    path: "realm.json",
    text: () => realm(`{ "kid": ["5b1f2c3d-8a9b-4c0d-8e1f-2a3b4c5d6e7f"], "secret": ["\${KEY}"] }`),
  },
  {
    what: "a SOPS file that leaves settings in the clear",
    near: "sops-partially-encrypted",
    text: (r) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop-2f4a\nstringData:\n  second: ${sopsValue(r)}\n  host_unencrypted: db.acme.test\n${sopsMetadata(r)}`,
  },
];
