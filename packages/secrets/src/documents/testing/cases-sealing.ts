import type { CleanCase, FoundCase } from "./document-case.ts";
import { base64, password, sealedValue, sopsMetadata, sopsValue } from "./values.ts";

const secret = (body: string) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n${body}`;
const external = (body: string) => `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n${body}`;
const partial = {
  ".sops.yaml":
    "creation_rules:\n  - path_regex: .*\\.yaml$\n    encrypted_regex: ^(data|stringData)$\n    age: age1shop\n",
};
const sops = (pattern: string) => ({
  ".sops.yaml": `creation_rules:\n  - path_regex: ${pattern}\n    age: age1shop\n`,
});

export const found: readonly FoundCase[] = [
  {
    what: "a SealedSecret with a value that is not sealed",
    text: (r) =>
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    ok: ${sealedValue(r)}\n    password: «${base64(password(r))}»\n`,
    rule: "sealed-secret-not-sealed",
  },
  {
    what: "a literal in the template of a SealedSecret",
    text: (r) =>
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData: { ok: ${sealedValue(r)} }\n  template:\n    data:\n      token: «${password(r)}»\n`,
    rule: "sealed-secret-not-sealed",
  },
  {
    what: "a SOPS file with a value in the clear",
    text: (r) => `user: ${sopsValue(r)}\npassword: «${password(r)}»\n${sopsMetadata(r)}`,
    rule: "sops-partially-encrypted",
  },
  {
    what: "a SOPS file whose regular expression selects it",
    text: (r) =>
      `${secret(`stringData:\n  ok: ${sopsValue(r)}\n  key: «${password(r)}»\n`)}${sopsMetadata(r, ["encrypted_regex: ^(data|stringData)$"])}`,
    rule: "sops-partially-encrypted",
  },
  {
    what: "a value that only looks encrypted",
    text: (r) => `password: "«${password(r)}»"\nother: ${sopsValue(r)}\n${sopsMetadata(r)}`,
    rule: "sops-partially-encrypted",
  },
  {
    what: "a SOPS file of lines with one in the clear",
    path: "deploy/prod.env",
    text: (r) => `USER=${sopsValue(r)}\nPASSWORD="«${password(r)}»"\nsops_mac=${sopsValue(r)}\nsops_version=3.9.0\n`,
    rule: "sops-partially-encrypted",
  },
  {
    what: "a SOPS file without its checksum",
    text: (r) => `user: ${sopsValue(r)}\nsops:\n  age:\n    - recipient: «age1shop»\n  lastmodified: x\n`,
    rule: "sops-mac-missing",
  },
  {
    what: "a literal in an ExternalSecret's template",
    text: (r) =>
      external(
        `  target:\n    template:\n      data:\n        user: "{{ .user }}"\n        password: «${password(r)}»\n`,
      ),
    rule: "external-secret-literal",
  },
  {
    what: "what was applied before SOPS encrypted the data",
    text: (r) =>
      `${secret(`  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"kind":"Secret","stringData":{"a":"«${password(r)}»"}}\nstringData:\n  a: ${sopsValue(r)}\n`)}${sopsMetadata(r, ["encrypted_regex: ^(data|stringData)$"])}`,
    rule: "last-applied-secret",
  },
  {
    what: "a Secret that .sops.yaml wants encrypted",
    path: "secrets/db.yaml",
    beside: sops("^secrets/"),
    text: (r) => secret(`stringData:\n  second: «${password(r)}»\n`),
    rule: "sops-not-encrypted",
  },
  {
    what: "a file of lines that .sops.yaml wants encrypted",
    path: "secrets/db.env",
    beside: sops("^secrets/"),
    text: (r) => `# shop\nSECOND="«${password(r)}»"\nexport THIRD=«${password(r)}»\n`,
    rule: "sops-not-encrypted",
  },
  {
    what: "a Secret that a rule for all files wants encrypted, by its keys",
    beside: partial,
    text: (r) => secret(`stringData:\n  second: «${password(r)}»\n`),
    rule: "sops-not-encrypted",
  },
  {
    what: "a value that a rule wants encrypted by its key",
    path: "secrets/a.yaml",
    beside: { ".sops.yaml": "creation_rules:\n  - path_regex: ^secrets/\n    encrypted_suffix: _enc\n" },
    text: (r) => `second_enc: «${password(r)}»\nthird: correcthorse\n`,
    rule: "sops-not-encrypted",
  },
  {
    what: "values of a chart that such a rule leaves alone",
    beside: partial,
    text: (r) =>
      `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    adminPassword: «${password(r)}»\n`,
    rule: "flux-literal",
    confidence: "medium",
  },
  {
    what: "a Compose file that such a rule leaves alone",
    path: "compose.yaml",
    beside: partial,
    text: (r) => `services:\n  db:\n    environment:\n      DB_PASSWORD: «${password(r)}»\n`,
    rule: "compose-literal",
    confidence: "medium",
  },
  {
    what: "lines of a file that a rule for the data of Secrets names",
    path: "secrets/app.env",
    beside: {
      ".sops.yaml": "creation_rules:\n  - path_regex: ^secrets/\n    encrypted_regex: ^(data|stringData)$\n",
    },
    text: (r) => `SECOND=«${password(r)}»\n`,
    rule: "sops-not-encrypted",
  },
  {
    what: "a file of one value that .sops.yaml wants encrypted",
    path: "secrets/signing",
    beside: sops("^secrets/"),
    text: (r) => `«${password(r)}»\n`,
    rule: "sops-not-encrypted",
  },
  {
    what: "a file that the nearest .sops.yaml wants encrypted",
    path: "clusters/prod/db.enc.yaml",
    beside: { ...sops("nothing"), "clusters/.sops.yaml": "creation_rules:\n  - path_regex: ^prod/.*\\.enc\\.yaml$\n" },
    text: (r) => `second: «${password(r)}»\n`,
    rule: "sops-not-encrypted",
  },
  {
    what: "a SOPS file without any checksum, in JSON",
    path: "a.json",
    text: (r) =>
      `{"password": "${sopsValue(r)}", "sops": {"lastmodified": "«2026-11-21T08:00:00Z»", "version": "3.9.0"}}`,
    rule: "sops-mac-missing",
  },
  {
    what: "a literal in the provider of a SecretStore",
    text: (r) =>
      `apiVersion: external-secrets.io/v1\nkind: SecretStore\nspec:\n  provider:\n    delinea:\n      clientSecret:\n        value: x\n      password: «${password(r)}»\n`,
    rule: "external-secret-literal",
    confidence: "medium",
  },
];

export const clean: readonly CleanCase[] = [
  {
    what: "a SealedSecret",
    near: "sealed-secret-not-sealed",
    text: (r) =>
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    password: ${sealedValue(r)}\n    token: ${sealedValue(r, 256)}\n  template:\n    type: Opaque\n    data:\n      config: "{{ .password }}"\n`,
  },
  {
    what: "a SOPS file",
    near: "sops-partially-encrypted",
    text: (r) => `password: ${sopsValue(r)}\ncount: ${sopsValue(r, "int")}\n${sopsMetadata(r)}`,
  },
  {
    what: "a SOPS-encrypted Secret of which only the data is encrypted",
    near: "sops-partially-encrypted",
    text: (r) =>
      `${secret(`type: Opaque\ndata:\n  password: ${sopsValue(r)}\n`)}${sopsMetadata(r, ["encrypted_regex: ^(data|stringData)$"])}`,
  },
  {
    what: "a SOPS file of lines",
    near: "sops-partially-encrypted",
    path: "prod.env",
    text: (r) => `# shop\nPASSWORD=${sopsValue(r)}\nsops_mac=${sopsValue(r)}\nsops_lastmodified=2026-11-21T08:00:00Z\n`,
  },
  {
    what: "a SOPS file of INI",
    near: "sops-mac-missing",
    path: "prod.ini",
    text: (r) => `[db]\npassword = ${sopsValue(r)}\n\n[sops]\nmac = ${sopsValue(r)}\nversion = 3.9.0\n`,
  },
  {
    what: "what a SOPS file leaves in the clear by its suffix",
    near: "sops-partially-encrypted",
    text: (r) =>
      `key_unencrypted: plain words here\npassword: ${sopsValue(r)}\n${sopsMetadata(r, ["unencrypted_suffix: _unencrypted"])}`,
  },
  {
    what: "a SOPS file in JSON",
    near: "sops-mac-missing",
    path: "a.json",
    text: (r) =>
      JSON.stringify({ password: sopsValue(r), sops: { age: [], mac: sopsValue(r), lastmodified: "x" } }, null, 1),
  },
  {
    what: "an ExternalSecret",
    near: "external-secret-literal",
    text: () =>
      external(
        `  secretStoreRef: { name: vault, kind: ClusterSecretStore }\n  target:\n    name: shop\n    template:\n      data:\n        url: "postgres://{{ .user }}:{{ .password }}@db/shop"\n  data:\n    - secretKey: password\n      remoteRef: { key: kv/Shop-9fK2xQ7v, property: password }\n`,
      ),
  },
  {
    what: "a SecretStore that refers to a Secret",
    near: "external-secret-literal",
    text: () =>
      `apiVersion: external-secrets.io/v1\nkind: SecretStore\nspec:\n  provider:\n    vault:\n      server: https://vault.acme.test\n      auth:\n        tokenSecretRef: { name: vault-token, key: token }\n`,
  },
  {
    what: "a SealedSecret of the oldest form",
    near: "sealed-secret-not-sealed",
    text: (r) => `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  data: ${sealedValue(r)}\n`,
  },
  {
    what: "a file that a nearer .sops.yaml leaves in the clear",
    near: "sops-not-encrypted",
    path: "secrets/public/db.yaml",
    beside: { ...sops("^secrets/"), "secrets/public/.sops.yaml": "creation_rules: []\n" },
    text: () => "second: correcthorsebattery\n",
  },
  {
    what: "lines that .sops.yaml wants encrypted, and are",
    near: "sops-not-encrypted",
    path: "secrets/db.env",
    beside: sops("^secrets/"),
    text: (r) => `SECOND=${sopsValue(r)}\nsops_mac=${sopsValue(r)}\n`,
  },
  {
    what: "a kustomization beside the secrets",
    near: "sops-not-encrypted",
    path: "secrets/kustomization.yaml",
    beside: sops("^secrets/"),
    text: () => "resources:\n  - db.yaml\n",
  },
  {
    what: "a list of patterns beside the secrets",
    near: "sops-not-encrypted",
    path: "secrets/.gitignore",
    beside: sops("^secrets/"),
    text: () => "*.dec\n",
  },
  {
    what: "a file that SOPS wrote as JSON, for it knows no such format",
    near: "sops-not-encrypted",
    path: "secrets/signing.key",
    beside: sops("^secrets/"),
    text: (r) => `{"data": "${sopsValue(r)}", "sops": {"mac": "${sopsValue(r)}"}}`,
  },
  {
    what: "a text beside the secrets",
    near: "sops-not-encrypted",
    path: "secrets/README.md",
    beside: sops("^secrets/"),
    text: () => "# Secrets\n\nEncrypt them before you commit.\n",
  },
];
