import type { CleanCase, FoundCase } from "./document-case.ts";
import { base64, password } from "./values.ts";

const secret = (body: string) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n${body}`;
const applied = (json: string) =>
  `  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      ${json}\n`;

export const found: readonly FoundCase[] = [
  {
    what: "data of a Secret",
    text: (r) => secret(`data:\n  password: «${base64(password(r))}»\n  username: ${base64("bob")}\n`),
    rule: "kubernetes-secret",
  },
  {
    what: "kind after the data",
    text: (r) => `data:\n  k: «${base64(password(r))}»\nkind: Secret\napiVersion: v1\n`,
    rule: "kubernetes-secret",
  },
  ...["&k-1 Secret", "!!str Secret", "|-\n  Secret", ">-\n  Secret", "# of the shop\n  Secret", "\n  Secret"].map(
    (kind) => ({
      what: `kind: ${JSON.stringify(kind)}`,
      text: (r: Parameters<typeof password>[0]) =>
        `apiVersion: v1\nkind: ${kind}\ndata:\n  second: «${base64(password(r))}»\n`,
      rule: "kubernetes-secret",
    }),
  ),
  ...['"S\\x65cret"', '"\\u0053ecret"', '"\\U00000053ecret"', "*k"].map((kind) => ({
    what: `a kind that only a parser reads: ${kind}`,
    text: (r: Parameters<typeof password>[0]) =>
      `${kind === "*k" ? "x-kind: &k Secret\n" : ""}apiVersion: v1\nkind: ${kind}\ndata:\n  second: «${base64(password(r))}»\n`,
    rule: "kubernetes-secret",
  })),
  {
    what: "a key that only a parser reads, in JSON",
    path: "shop.json",
    text: (r) => `{ "apiVersion": "v1", "\\u006bind": "Secret", "stringData": { "second": "«${password(r)}»" } }`,
    rule: "kubernetes-secret",
  },
  {
    what: "carriage returns alone, one of them behind a comment",
    text: (r) => `kind: Secret\rapiVersion: v1 # of the shop\rdata:\r  second: «${base64(password(r))}»\r`,
    rule: "kubernetes-secret",
  },
  {
    what: "stringData, quoted",
    text: (r) => secret(`stringData:\n  token: "«${password(r)}»"\n`),
    rule: "kubernetes-secret",
  },
  {
    what: "a short password that a person made up",
    text: () => secret(`stringData:\n  PASSWORD: «sommer7x»\n`),
    rule: "kubernetes-secret",
  },
  {
    what: "a value of no telling name",
    text: () => secret("stringData:\n  second: «correcthat»\n"),
    rule: "kubernetes-secret",
    confidence: "medium",
  },
  {
    what: "a placeholder",
    text: () => secret("stringData:\n  password: «change-me-please»\n"),
    rule: "kubernetes-secret",
    confidence: "low",
  },
  {
    what: "a value that was taken out",
    text: () => secret("stringData:\n  password: «REDACTED»\n"),
    rule: "kubernetes-secret",
    confidence: "low",
  },
  {
    what: "a setting among secrets",
    text: () => secret("stringData:\n  host: «db.acme.internal»\n"),
    rule: "kubernetes-secret",
    confidence: "low",
  },
  {
    what: "JSON",
    path: "secret.json",
    text: (r) =>
      JSON.stringify({ apiVersion: "v1", kind: "Secret", data: { password: `«${base64(password(r))}»` } }, null, 2),
    rule: "kubernetes-secret",
  },
  {
    what: "JSON in one line",
    path: "secret.json",
    text: (r) => `{"kind":"Secret","apiVersion":"v1","stringData":{"password":"«${password(r)}»"}}`,
    rule: "kubernetes-secret",
  },
  {
    what: "a List",
    text: (r) =>
      `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    data: { key: «${base64(password(r))}» }\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "the second of many documents",
    text: (r) =>
      `kind: ConfigMap\napiVersion: v1\n---\n${secret(`data:\n  key: «${base64(password(r))}»\n`)}---\nkind: Pod\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "an anchor and its alias: one place",
    text: (r) => secret(`stringData:\n  a: &value «${password(r)}»\n  b: *value\n`),
    rule: "kubernetes-secret",
  },
  {
    what: "a merge key",
    text: (r) => `x: &all { password: «${password(r)}» }\napiVersion: v1\nkind: Secret\nstringData:\n  <<: *all\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "a key that stands twice",
    text: (r) => `${secret(`stringData:\n  password: «${password(r)}»\n`)}stringData:\n  other: «${password(r)}»\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "CRLF",
    text: (r) => secret(`data:\n  key: «${base64(password(r))}»\n`).replaceAll("\n", "\r\n"),
    rule: "kubernetes-secret",
  },
  {
    what: "a byte order mark",
    text: (r) => `\ufeff${secret(`data:\n  key: «${base64(password(r))}»\n`)}`,
    rule: "kubernetes-secret",
  },
  {
    what: "letters beyond ASCII before it",
    text: (r) => `# Größe – für alle\n${secret(`data:\n  key: «${base64(password(r))}»\n`)}`,
    rule: "kubernetes-secret",
  },
  {
    what: "base64 in a block",
    text: (r) => secret(`data:\n  key: |\n    «${base64(password(r))}»\n`),
    rule: "kubernetes-secret",
  },
  {
    what: "a Helm template around it",
    path: "chart/templates/secret.yaml",
    text: (r) =>
      `{{- if .Values.on }}\napiVersion: v1\nkind: Secret\nmetadata:\n  name: {{ include "shop.name" . }}\n  labels:\n    {{- include "labels" . | nindent 4 }}\ndata:\n  a: {{ .Values.a | b64enc }}\n  key: «${base64(password(r))}»\n{{- end }}\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "an Argo CD repository: the password, not the address",
    text: (r) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  labels:\n    argocd.argoproj.io/secret-type: repository\nstringData:\n  url: https://git.acme.test/shop\n  username: deploy\n  password: «${password(r)}»\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "the environment of a Deployment",
    text: (r) =>
      `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: shop\n          env:\n            - name: LOG\n              value: debug\n            - name: DB_PASSWORD\n              value: «${password(r)}»\n`,
    rule: "workload-literal",
    confidence: "medium",
  },
  {
    what: "data of a ConfigMap",
    text: (r) => `apiVersion: v1\nkind: ConfigMap\ndata:\n  mode: fast\n  API_TOKEN: «${password(r)}»\n`,
    rule: "workload-literal",
    confidence: "medium",
  },
  {
    what: "a registry's user and password, without the pair in base64",
    text: (r) =>
      secret(
        `data:\n  .dockerconfigjson: «${base64(JSON.stringify({ auths: { "r.acme.test": { username: "deploy", password: password(r) } } }))}»\n`,
      ),
    rule: "kubernetes-secret",
  },
  {
    what: "JSON that ends in brackets like a template",
    text: (r) => secret(`stringData:\n  second: '«{"a":{"b":"${password(r)}"}}»'\n`),
    rule: "kubernetes-secret",
  },
  {
    what: "the last applied configuration of a Secret",
    text: (r) =>
      secret(
        `${applied(`{"apiVersion":"v1","data":{"second":"«${base64(password(r))}»"},"kind":"Secret"}`)}data: {}\n`,
      ),
    rule: "last-applied-secret",
  },
  {
    what: "the same, in JSON inside of JSON",
    path: "secret.json",
    text: (r) =>
      `{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Secret","metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\\"kind\\":\\"Secret\\",\\"stringData\\":{\\"second\\":\\"«${password(r)}»\\"}}\\n"}}}]}`,
    rule: "last-applied-secret",
  },
  {
    what: "the same, in single quotes in YAML",
    text: (r) =>
      secret(
        `  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{"kind":"Secret","stringData":{"username":"it''s","token":"«${password(r)}»"}}'\n`,
      ),
    rule: "last-applied-secret",
  },
];

export const clean: readonly CleanCase[] = [
  {
    what: "references and nothing in a Secret",
    near: "kubernetes-secret",
    text: () =>
      secret(
        `data:\n  empty: ""\nstringData:\n  a: \${DB_PASSWORD}\n  b: <path:kv/data/shop#password>\n  c: ref+vault://kv/shop#/password\n  d: op://shop/db/password\n  e: "{{ .Values.password }}"\n  f: "true"\n  h: "@@DB_PASSWORD@@"\n  g: "5432"\n  username: bob\n`,
      ),
  },
  {
    what: "public halves",
    near: "kubernetes-secret",
    text: () =>
      secret(
        `type: kubernetes.io/tls\ndata:\n  tls.crt: ${base64("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n")}\n  ca.crt: ${base64("anything at all")}\nstringData:\n  id_ed25519.pub: ssh-ed25519 AAAAC3 bob\n`,
      ),
  },
  {
    what: "a Secret with nothing but a template",
    near: "kubernetes-secret",
    path: "chart/templates/s.yaml",
    text: () =>
      "apiVersion: v1\nkind: Secret\ndata:\n  {{- range $k, $v := .Values.secrets }}\n  {{ $k }}: {{ $v | b64enc }}\n  {{- end }}\n",
  },
  {
    what: "an Argo CD cluster with an identity of the cloud",
    near: "kubernetes-secret",
    text: () =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  labels: { argocd.argoproj.io/secret-type: cluster }\nstringData:\n  name: prod\n  server: https://1.2.3.4\n  config: |\n    {"awsAuthConfig": {"clusterName": "prod"}}\n`,
  },
  {
    what: "a reference in a workload",
    near: "workload-literal",
    text: () =>
      `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - env:\n            - name: DB_PASSWORD\n              valueFrom:\n                secretKeyRef: { name: shop, key: password }\n`,
  },
  {
    what: "an access without a credential",
    near: "kubernetes-secret",
    text: () =>
      secret(`data:\n  .dockerconfigjson: ${base64('{"auths":{"r.acme.test":{"email":"bob@acme.test"}}}')}\n`),
  },
  {
    what: "the last applied configuration of a Deployment",
    near: "last-applied-secret",
    text: () =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\n${applied('{"kind":"Deployment","spec":{"replicas":2}}')}  kind: Secretary\n`,
  },
  {
    what: "the last applied configuration of a Secret of references",
    near: "last-applied-secret",
    text: () =>
      secret(applied(`{"kind":"Secret","stringData":{"password":"\${DB_PASSWORD}","url":"<path:kv/data/shop#url>"}}`)),
  },
  {
    what: "a literal that only names something in a workload",
    near: "workload-literal",
    text: () =>
      "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: TOKEN_PATH\n          value: /var/run/token\n        - name: DB_PASSWORD\n          value: $(OTHER)\n",
  },
];
