import type { CleanCase, FoundCase } from "./document-case.ts";
import { password } from "./values.ts";

const kustomization = (patches: string) =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${patches}`;

/** What platform teams write beside their Secrets: patches, embedded files, parameters, templates of charts. */
export const found: readonly FoundCase[] = [
  {
    what: "a Secret of a list whose items say no kind",
    text: (r) =>
      `apiVersion: v1\nkind: SecretList\nitems:\n  - metadata: { name: a }\n    stringData:\n      second: «${password(r)}»\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "a user beside a password",
    text: () =>
      `apiVersion: v1\nkind: Secret\nstringData:\n  DB_USER: «shop»\n  clientId: «shop-web»\n  rootUser: «admin»\n  network: «acme»\n  POSTGRES_DB: «shop»\n  PGSSLMODE: «require»\n`,
    rule: "kubernetes-secret",
    confidence: "low",
  },
  {
    what: "lines of which none is a secret",
    text: () =>
      `apiVersion: v1\nkind: Secret\nstringData:\n  settings: |\n    «# shop\n    log_level: info\n    server:\n      port: 8080\n      host: db.acme.test»\n  line: "«log_level=debug»"\n`,
    rule: "kubernetes-secret",
    confidence: "low",
  },
  {
    what: "a password that has an equals sign in it, and one line of many that is a secret",
    text: () =>
      `apiVersion: v1\nkind: Secret\nstringData:\n  second: «hunter=»\n  third: «ad=min-or-not»\n  fourth: |\n    «level: info\n    anything: correct horse»\n`,
    rule: "kubernetes-secret",
    confidence: "medium",
  },
  {
    what: "lines for a host, whose name ends as an organisation's",
    text: () => `apiVersion: v1\nkind: Secret\nstringData:\n  git.acme.org: |\n    «type: github\n    secret: shh!»\n`,
    rule: "kubernetes-secret",
    confidence: "medium",
  },
  {
    what: "a patch of a Secret in a kustomization",
    path: "kustomization.yaml",
    text: (r) =>
      kustomization(
        `patches:\n  - patch: |-\n      apiVersion: v1\n      kind: Secret\n      metadata:\n        name: db\n      stringData:\n        second: «${password(r)}»\n`,
      ),
    rule: "kubernetes-secret",
  },
  {
    what: "a JSON patch of a Secret",
    path: "kustomization.yaml",
    text: (r) =>
      kustomization(
        `patches:\n  - target: { kind: Secret, name: db }\n    patch: |-\n      - op: replace\n        path: /stringData/second\n        value: «${password(r)}»\n`,
      ),
    rule: "kubernetes-secret",
  },
  {
    what: "a variable that a JSON patch adds",
    path: "kustomization.yaml",
    text: (r) =>
      kustomization(
        `patches:\n  - target: { kind: Deployment, name: shop }\n    patch: |-\n      - op: add\n        path: /spec/template/spec/containers/0/env\n        value:\n          - { name: DB_PASSWORD, value: «${password(r)}» }\n`,
      ),
    rule: "workload-literal",
    confidence: "medium",
  },
  {
    what: "a manifest in the data of a ConfigMap",
    text: (r) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: resources }\ndata:\n  secret.yaml: |\n    apiVersion: v1\n    kind: Secret\n    stringData:\n      second: «${password(r)}»\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "a file of passwords in a ConfigMap, under a name without its dot",
    text: (r) => `apiVersion: v1\nkind: ConfigMap\ndata:\n  pgpass: |\n    db.acme.test:5432:*:shop:«${password(r)}»\n`,
    rule: "pgpass-password",
  },
  {
    what: "a key in JSON that a ConfigMap mounts, under a name that says what it is for",
    text: (r) =>
      `apiVersion: v1\nkind: ConfigMap\ndata:\n  appsettings.json: |\n    { "Jwt": { "Key": "«${password(r)}»" }, "Smtp": { "Password": "«${password(r)}»" } }\n`,
    rule: "workload-literal",
    confidence: "medium",
  },
  {
    what: "a file whose lines begin with a name, in a ConfigMap",
    text: (r) =>
      `apiVersion: v1\nkind: ConfigMap\ndata:\n  shop.conf: |\n    port 6379\n    requirepass «${password(r)}»\n`,
    rule: "workload-literal",
    confidence: "medium",
  },
  {
    what: "the same in an example",
    path: "examples/redis.yaml",
    text: () =>
      `apiVersion: v1\nkind: ConfigMap\ndata:\n  shop.conf: |\n    requirepass «${["Harbor", "Pilot", "72"].join("")}»\n`,
    rule: "workload-literal",
    confidence: "low",
  },
  {
    what: "the default of a parameter",
    text: (r) =>
      `apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  params:\n    - name: registry-password\n      type: string\n      default: «${password(r)}»\n`,
    rule: "workload-literal",
    confidence: "medium",
  },
  {
    what: "a name that only a list of arguments gives",
    text: (r) => `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - args: [--db-password=«${password(r)}»]\n`,
    rule: "workload-literal",
    confidence: "medium",
  },
  {
    what: "an entry of a store of fakes",
    text: (r) =>
      `apiVersion: external-secrets.io/v1\nkind: SecretStore\nspec:\n  provider:\n    fake:\n      data:\n        - key: /db/password\n          value: «${password(r)}»\n`,
    rule: "external-secret-literal",
    confidence: "medium",
  },
  {
    what: "a parameter of an ApplicationSet's list",
    text: (r) =>
      `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  generators:\n    - list:\n        elements:\n          - dbPassword: «${password(r)}»\n`,
    rule: "argocd-application-literal",
    confidence: "medium",
  },
  {
    what: "a variable that Flux substitutes",
    text: (r) =>
      `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  postBuild:\n    substitute:\n      admin_password: «${password(r)}»\n`,
    rule: "flux-literal",
    confidence: "medium",
  },
  {
    what: "a literal in a template of a chart",
    path: "charts/shop/templates/secret.yaml",
    text: (r) => `data:\n  password: {{ "«${password(r)}»" | b64enc }}\n`,
    rule: "helm-values-literal",
    confidence: "medium",
  },
  {
    what: "the literal that a template of a chart falls back to",
    path: "charts/shop/templates/secret.yaml",
    text: (r) => `data:\n  password: "{{ .Values.auth.password | default "«${password(r)}»" | b64enc }}"\n`,
    rule: "helm-values-literal",
    confidence: "medium",
  },
  {
    what: "a Secret among Jinja's statements",
    path: "templates/secret.yaml.j2",
    text: (r) =>
      `{% if production %}\napiVersion: v1\nkind: Secret\nstringData:\n  second: "«${password(r)}»"\n  third: "{{ vaulted }}"\n{% endif %}\n`,
    rule: "kubernetes-secret",
  },
];

export const clean: readonly CleanCase[] = [
  {
    what: "a list of ConfigMaps whose items say no kind",
    near: "kubernetes-secret",
    text: () => "apiVersion: v1\nkind: ConfigMapList\nitems:\n  - data:\n      second: correct-horse-battery-staple\n",
  },
  {
    what: "patches that name Secrets",
    near: "kubernetes-secret",
    path: "kustomization.yaml",
    text: () =>
      kustomization(
        "patches:\n  - target: { kind: Deployment }\n    patch: |-\n      - op: replace\n        path: /spec/tls/0/secretName\n        value: shop-production-tls-2\n      - op: add\n        path: /spec/template/spec/containers/0/env/-\n        value: { name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: db, key: password } } }\n",
      ),
  },
  {
    what: "JSON that a ConfigMap mounts, with names of keys",
    near: "workload-literal",
    text: () =>
      `apiVersion: v1\nkind: ConfigMap\ndata:\n  flags.json: |\n    { "cache": { "key": "user-profile-v2" }, "jwt": { "key": "/etc/keys/jwt-2.pem" }, "apiToken": "" }\n`,
  },
  {
    what: "embedded files without a password",
    near: "workload-literal",
    text: () =>
      `apiVersion: v1\nkind: ConfigMap\ndata:\n  redis.conf: |\n    port 6379\n    requirepass \${REDIS_PASSWORD}\n  pgpass: |\n    # host:port:database:user:password\n`,
  },
  {
    what: "parameters that name a secret",
    near: "workload-literal",
    text: () =>
      "apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  params:\n    - name: token-path\n      default: /workspace/token-8f3a\n    - name: git-secret-name\n      default: git-credentials-2\n    - { name: password, default: $(params.other) }\n",
  },
  {
    what: "parameters that name a Secret, and such as a generator gives",
    near: "argocd-application-literal",
    text: () =>
      "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  template:\n    spec:\n      source:\n        helm:\n          parameters:\n            - { name: auth.existingSecret, value: redis-auth-2 }\n            - { name: auth.password, value: '{{.dbPassword}}' }\n",
  },
  {
    what: "values that Flux takes from Secrets",
    near: "flux-literal",
    text: () =>
      "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  valuesFrom:\n    - { kind: Secret, name: harbor-values-2, valuesKey: admin-password, targetPath: adminPassword }\n  values:\n    existingSecret: harbor-admin-2\n",
  },
  {
    what: "actions that read the values",
    near: "helm-values-literal",
    path: "charts/shop/templates/secret.yaml",
    text: () =>
      'data:\n  password: {{ .Values.auth.password | default (randAlphaNum 20) | b64enc | quote }}\n  token: {{ required "a token for the shop 2" .Values.token | b64enc }}\n  secret: {{ include "shop.secret2" . }}\n',
  },
];
