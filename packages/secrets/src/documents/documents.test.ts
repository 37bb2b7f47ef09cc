import { describe, expect, test } from "vitest";
import { compileRuleSet } from "../rule-set.ts";
import { type Random, seededRandom } from "../sample.ts";
import { loadYaml } from "./parse-documents.ts";
import { base64, password, sealedValue, sopsMetadata, sopsValue } from "./testing/values.ts";

await loadYaml();
const { scanner } = compileRuleSet([]);

/** `rule confidence line:column text`, where text is what stands at the place: the value that was asked for, or its base64. */
function found(text: string, path: string): string[] {
  return scanner.scan(Buffer.from(text), { path }).map(({ rule, start, end, check }) => {
    const bytes = Buffer.from(text);
    const before = bytes.toString("utf8", 0, start).split("\n");
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    return `${rule.id.replace("secrets/", "")} ${check.confidence} ${place} ${bytes.toString("utf8", start, end)}`;
  });
}

interface Case {
  readonly what: string;
  readonly path?: string;
  /** `@` in front of a value that must be found; the marks are taken out. */
  readonly text: (random: Random) => string;
  readonly rule?: string;
  readonly confidence?: string;
}

const secret = (body: string) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n${body}`;
const external = (body: string) => `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n${body}`;

const cases: readonly Case[] = [
  {
    what: "data of a Secret",
    text: (r) => secret(`data:\n  password: @${base64(password(r))}\n  username: ${base64("bob")}\n`),
    rule: "kubernetes-secret",
  },
  {
    what: "kind after the data",
    text: (r) => `data:\n  k: @${base64(password(r))}\nkind: Secret\napiVersion: v1\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "stringData, quoted",
    text: (r) => secret(`stringData:\n  token: "@${password(r)}"\n`),
    rule: "kubernetes-secret",
  },
  {
    what: "a short password that a person made up",
    text: () => secret(`stringData:\n  PASSWORD: @sommer7x\n`),
    rule: "kubernetes-secret",
  },
  {
    what: "a value of no telling name",
    text: () => secret("stringData:\n  second: @correcthat\n"),
    rule: "kubernetes-secret",
    confidence: "medium",
  },
  {
    what: "a placeholder",
    text: () => secret("stringData:\n  password: @change-me-please\n"),
    rule: "kubernetes-secret",
    confidence: "low",
  },
  {
    what: "a setting among secrets",
    text: () => secret("stringData:\n  host: @db.acme.internal\n"),
    rule: "kubernetes-secret",
    confidence: "low",
  },
  {
    what: "JSON",
    path: "secret.json",
    text: (r) =>
      JSON.stringify({ apiVersion: "v1", kind: "Secret", data: { password: `@${base64(password(r))}` } }, null, 2),
    rule: "kubernetes-secret",
  },
  {
    what: "JSON in one line",
    path: "secret.json",
    text: (r) => `{"kind":"Secret","apiVersion":"v1","stringData":{"password":"@${password(r)}"}}`,
    rule: "kubernetes-secret",
  },
  {
    what: "a List",
    text: (r) =>
      `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    data: { key: @${base64(password(r))} }\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "the second of many documents",
    text: (r) =>
      `kind: ConfigMap\napiVersion: v1\n---\n${secret(`data:\n  key: @${base64(password(r))}\n`)}---\nkind: Pod\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "an anchor and its alias: one place",
    text: (r) => secret(`stringData:\n  a: &value @${password(r)}\n  b: *value\n`),
    rule: "kubernetes-secret",
  },
  {
    what: "a merge key",
    text: (r) => `x: &all { password: @${password(r)} }\napiVersion: v1\nkind: Secret\nstringData:\n  <<: *all\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "a key that stands twice",
    text: (r) => `${secret(`stringData:\n  password: @${password(r)}\n`)}stringData:\n  other: @${password(r)}\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "CRLF",
    text: (r) => secret(`data:\n  key: @${base64(password(r))}\n`).replaceAll("\n", "\r\n"),
    rule: "kubernetes-secret",
  },
  {
    what: "a byte order mark",
    text: (r) => `\ufeff${secret(`data:\n  key: @${base64(password(r))}\n`)}`,
    rule: "kubernetes-secret",
  },
  {
    what: "letters beyond ASCII before it",
    text: (r) => `# Größe – für alle\n${secret(`data:\n  key: @${base64(password(r))}\n`)}`,
    rule: "kubernetes-secret",
  },
  {
    what: "base64 in a block",
    text: (r) => secret(`data:\n  key: |\n    @${base64(password(r))}\n`),
    rule: "kubernetes-secret",
  },
  {
    what: "a Helm template around it",
    path: "chart/templates/secret.yaml",
    text: (r) =>
      `{{- if .Values.on }}\napiVersion: v1\nkind: Secret\nmetadata:\n  name: {{ include "shop.name" . }}\n  labels:\n    {{- include "labels" . | nindent 4 }}\ndata:\n  a: {{ .Values.a | b64enc }}\n  key: @${base64(password(r))}\n{{- end }}\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "an Argo CD repository: the password, not the address",
    text: (r) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  labels:\n    argocd.argoproj.io/secret-type: repository\nstringData:\n  url: https://git.acme.test/shop\n  username: deploy\n  password: @${password(r)}\n`,
    rule: "kubernetes-secret",
  },
  {
    what: "a SealedSecret with a value that is not sealed",
    text: (r) =>
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    ok: ${sealedValue(r)}\n    password: @${base64(password(r))}\n`,
    rule: "sealed-secret-not-sealed",
  },
  {
    what: "a literal in the template of a SealedSecret",
    text: (r) =>
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData: { ok: ${sealedValue(r)} }\n  template:\n    data:\n      token: @${password(r)}\n`,
    rule: "sealed-secret-not-sealed",
  },
  {
    what: "a SOPS file with a value in the clear",
    text: (r) => `user: ${sopsValue(r)}\npassword: @${password(r)}\n${sopsMetadata(r)}`,
    rule: "sops-partially-encrypted",
  },
  {
    what: "a SOPS file whose regular expression selects it",
    text: (r) =>
      `${secret(`stringData:\n  ok: ${sopsValue(r)}\n  key: @${password(r)}\n`)}${sopsMetadata(r, ["encrypted_regex: ^(data|stringData)$"])}`,
    rule: "sops-partially-encrypted",
  },
  {
    what: "a value that only looks encrypted",
    text: (r) => `password: "@${password(r)}"\nother: ${sopsValue(r)}\n${sopsMetadata(r)}`,
    rule: "sops-partially-encrypted",
  },
  {
    what: "a SOPS file of lines with one in the clear",
    path: "deploy/prod.env",
    text: (r) => `USER=${sopsValue(r)}\nPASSWORD="@${password(r)}"\nsops_mac=${sopsValue(r)}\nsops_version=3.9.0\n`,
    rule: "sops-partially-encrypted",
  },
  {
    what: "a SOPS file without its checksum",
    text: (r) => `user: ${sopsValue(r)}\nsops:\n  age:\n    - recipient: @age1shop\n  lastmodified: x\n`,
    rule: "sops-mac-missing",
  },
  {
    what: "a literal in an ExternalSecret's template",
    text: (r) =>
      external(
        `  target:\n    template:\n      data:\n        user: "{{ .user }}"\n        password: @${password(r)}\n`,
      ),
    rule: "external-secret-literal",
  },
  {
    what: "the environment of a Deployment",
    text: (r) =>
      `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: shop\n          env:\n            - name: LOG\n              value: debug\n            - name: DB_PASSWORD\n              value: @${password(r)}\n`,
    rule: "workload-literal",
    confidence: "medium",
  },
  {
    what: "data of a ConfigMap",
    text: (r) => `apiVersion: v1\nkind: ConfigMap\ndata:\n  mode: fast\n  API_TOKEN: @${password(r)}\n`,
    rule: "workload-literal",
    confidence: "medium",
  },
  {
    what: "Helm values",
    path: "charts/shop/values-prod.yaml",
    text: (r) => `auth:\n  existingSecret: shop\n  password: @${password(r)}\n`,
    rule: "helm-values-literal",
    confidence: "medium",
  },
  {
    what: "values of a HelmRelease",
    text: (r) =>
      `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    adminPassword: @${password(r)}\n`,
    rule: "helm-values-literal",
    confidence: "medium",
  },
  {
    what: "a parameter of an Argo CD application",
    text: (r) =>
      `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n      parameters:\n        - name: auth.password\n          value: @${password(r)}\n`,
    rule: "helm-values-literal",
    confidence: "medium",
  },
  {
    what: "a literal of a kustomize generator",
    path: "kustomization.yaml",
    text: (r) => `secretGenerator:\n  - name: shop\n    literals:\n      - password=@${password(r)}\n`,
    rule: "kustomize-literal",
  },
  {
    what: "a kubeconfig",
    path: "deploy/kubeconfig",
    text: (r) =>
      `apiVersion: v1\nkind: Config\nclusters: []\ncurrent-context: shop\nusers:\n  - name: shop\n    user:\n      token: @${password(r)}\n`,
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
          outputs: { login: { value: `@${password(r)}`, type: "string", sensitive: true } },
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
                attributes: { id: "shop", result: `@${password(r)}` },
                sensitive_attributes: [[{ type: "get_attr", value: "result" }]],
              },
            ],
          },
        ],
      }),
    rule: "terraform-state",
  },
  {
    what: "a Terraform state in which nothing is called sensitive",
    path: "terraform.tfstate",
    text: () =>
      JSON.stringify({ version: 4, serial: 3, lineage: "@7d1c6a52-2b53-4f0e-93d1-8e0f5d2b7c11", resources: [] }),
    rule: "terraform-state",
  },
];

describe("finds", () => {
  test.each(cases)("$what", ({ path = "deploy/shop.yaml", text, rule, confidence = "high", what }) => {
    const marked = text(seededRandom(what.length * 101));
    const plain = marked.replaceAll("@", "");
    const expected = [...marked.matchAll(/@([^\s"},]+)/g)].map(([, value = ""]) => {
      const before = plain.slice(0, plain.indexOf(value)).split("\n");
      return `${rule} ${confidence} ${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${value}`;
    });
    expect(expected).not.toEqual([]);
    expect(found(plain, path)).toEqual(expected);
  });
});

const clean: readonly Pick<Case, "what" | "path" | "text">[] = [
  {
    what: "a SealedSecret",
    text: (r) =>
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    password: ${sealedValue(r)}\n    token: ${sealedValue(r, 256)}\n  template:\n    type: Opaque\n    data:\n      config: "{{ .password }}"\n`,
  },
  { what: "a SOPS file", text: (r) => `password: ${sopsValue(r)}\ncount: ${sopsValue(r, "int")}\n${sopsMetadata(r)}` },
  {
    what: "a SOPS-encrypted Secret of which only the data is encrypted",
    text: (r) =>
      `${secret(`type: Opaque\ndata:\n  password: ${sopsValue(r)}\n`)}${sopsMetadata(r, ["encrypted_regex: ^(data|stringData)$"])}`,
  },
  {
    what: "a SOPS file of lines",
    path: "prod.env",
    text: (r) => `# shop\nPASSWORD=${sopsValue(r)}\nsops_mac=${sopsValue(r)}\nsops_lastmodified=2026-11-21T08:00:00Z\n`,
  },
  {
    what: "a SOPS file of INI",
    path: "prod.ini",
    text: (r) => `[db]\npassword = ${sopsValue(r)}\n\n[sops]\nmac = ${sopsValue(r)}\nversion = 3.9.0\n`,
  },
  {
    what: "what a SOPS file leaves in the clear by its suffix",
    text: (r) =>
      `key_unencrypted: plain words here\npassword: ${sopsValue(r)}\n${sopsMetadata(r, ["unencrypted_suffix: _unencrypted"])}`,
  },
  {
    what: "a SOPS file in JSON",
    path: "a.json",
    text: (r) =>
      JSON.stringify({ password: sopsValue(r), sops: { age: [], mac: sopsValue(r), lastmodified: "x" } }, null, 1),
  },
  {
    what: "an ExternalSecret",
    text: () =>
      external(
        `  secretStoreRef: { name: vault, kind: ClusterSecretStore }\n  target:\n    name: shop\n    template:\n      data:\n        url: "postgres://{{ .user }}:{{ .password }}@db/shop"\n  data:\n    - secretKey: password\n      remoteRef: { key: kv/Shop-9fK2xQ7v, property: password }\n`,
      ),
  },
  {
    what: "a SecretStore that refers to a Secret",
    text: () =>
      `apiVersion: external-secrets.io/v1\nkind: SecretStore\nspec:\n  provider:\n    vault:\n      server: https://vault.acme.test\n      auth:\n        tokenSecretRef: { name: vault-token, key: token }\n`,
  },
  {
    what: "references and nothing in a Secret",
    text: () =>
      secret(
        `data:\n  empty: ""\nstringData:\n  a: \${DB_PASSWORD}\n  b: <path:kv/data/shop#password>\n  c: ref+vault://kv/shop#/password\n  d: op://shop/db/password\n  e: "{{ .Values.password }}"\n  f: "true"\n  h: "@@DB_PASSWORD@@"\n  g: "5432"\n  username: bob\n`,
      ),
  },
  {
    what: "public halves",
    text: () =>
      secret(
        `type: kubernetes.io/tls\ndata:\n  tls.crt: ${base64("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n")}\n  ca.crt: ${base64("anything at all")}\nstringData:\n  id_ed25519.pub: ssh-ed25519 AAAAC3 bob\n`,
      ),
  },
  {
    what: "a Secret with nothing but a template",
    path: "chart/templates/s.yaml",
    text: () =>
      "apiVersion: v1\nkind: Secret\ndata:\n  {{- range $k, $v := .Values.secrets }}\n  {{ $k }}: {{ $v | b64enc }}\n  {{- end }}\n",
  },
  {
    what: "an Argo CD cluster with an identity of the cloud",
    text: () =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  labels: { argocd.argoproj.io/secret-type: cluster }\nstringData:\n  name: prod\n  server: https://1.2.3.4\n  config: |\n    {"awsAuthConfig": {"clusterName": "prod"}}\n`,
  },
  {
    what: "a reference in a workload",
    text: () =>
      `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - env:\n            - name: DB_PASSWORD\n              valueFrom:\n                secretKeyRef: { name: shop, key: password }\n`,
  },
  {
    what: "values that name a Secret",
    path: "values.yaml",
    text: () => "auth:\n  existingSecret: shop-database\n  passwordKey: password\n",
  },
  {
    what: "a kubeconfig with a plug-in",
    path: "kubeconfig",
    text: () =>
      `apiVersion: v1\nkind: Config\nclusters: []\ncurrent-context: a\nusers:\n  - name: a\n    user:\n      exec: { apiVersion: client.authentication.k8s.io/v1, command: kubelogin }\n`,
  },
  {
    what: "a generator of files",
    path: "kustomization.yaml",
    text: () =>
      "secretGenerator:\n  - name: shop\n    files:\n      - password.enc\ngeneratorOptions: { disableNameSuffixHash: true }\n",
  },
];

test.each(clean)("lets pass: $what", ({ path = "deploy/shop.yaml", text, what }) => {
  expect(found(text(seededRandom(what.length * 103)), path)).toEqual([]);
});

describe("with what the scanner of bytes finds", () => {
  const random = seededRandom(5);

  test("a value is one finding, of the same family as in any other file", () => {
    const value = password(random);
    const inSecret = scanner.scan(Buffer.from(secret(`data:\n  password: ${base64(value)}\n`)), { path: "a.yaml" });
    const inEnv = scanner.scan(Buffer.from(`DB_PASSWORD=${value}\n`), { path: ".env" });
    expect(inSecret.map((match) => [match.rule.family, match.value.toString()])).toEqual([
      ["secrets/generic-password", value],
    ]);
    expect(inEnv.map((match) => [match.rule.id, match.value.toString()])).toEqual([
      ["secrets/generic-password", value],
    ]);
  });

  test("a URL's password stays the password", () => {
    const url = `postgres://shop:${password(random)}@db.acme.test/shop`;
    expect(found(secret(`stringData:\n  url: ${url}\n`), "a.yaml").map((line) => line.split(" ")[0])).toEqual([
      "url-password",
    ]);
  });

  test("no claim silences anything but names", () => {
    const url = `postgres://shop:${password(random)}@db.acme.test/shop`;
    const text = external(`  data:\n    - secretKey: password\n      remoteRef: { key: "${url}" }\n`);
    expect(found(text, "a.yaml").map((line) => line.split(" ")[0])).toEqual(["url-password"]);
  });
});
