import type { CleanCase, FoundCase } from "./document-case.ts";
import { password, sopsMetadata, sopsValue } from "./values.ts";

const application = (helm: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n${helm}`;
const generator = (inputs: string) => ({
  "deploy/kustomization.yaml": `secretGenerator:\n  - name: shop\n${inputs}`,
});

export const found: readonly FoundCase[] = [
  {
    what: "Helm values",
    path: "charts/shop/values-prod.yaml",
    text: (r) => `auth:\n  existingSecret: shop\n  password: «${password(r)}»\n`,
    rule: "helm-values-literal",
    confidence: "medium",
  },
  {
    what: "values of a HelmRelease",
    text: (r) =>
      `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    adminPassword: «${password(r)}»\n`,
    rule: "flux-literal",
    confidence: "medium",
  },
  {
    what: "a parameter of an Argo CD application",
    text: (r) =>
      `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n      parameters:\n        - name: auth.password\n          value: «${password(r)}»\n`,
    rule: "argocd-application-literal",
    confidence: "medium",
  },
  {
    what: "a literal of a kustomize generator",
    path: "kustomization.yaml",
    text: (r) => `secretGenerator:\n  - name: shop\n    literals:\n      - password=«${password(r)}»\n`,
    rule: "kustomize-literal",
  },
  {
    what: "values of an Argo CD application as a text of YAML",
    text: (r) =>
      application(`      values: |\n        # shop\n        auth:\n          password: "«${password(r)}»"\n`),
    rule: "argocd-application-literal",
    confidence: "medium",
  },
  {
    what: "the same, folded into quotes",
    text: (r) => application(`      values: "auth:\\n  password: «${password(r)}»\\n"\n`),
    rule: "argocd-application-literal",
    confidence: "medium",
  },
  {
    what: "values of an Argo CD application as a map",
    text: (r) => application(`      valuesObject:\n        auth: { password: «${password(r)}» }\n`),
    rule: "argocd-application-literal",
    confidence: "medium",
  },
  {
    what: "values of one of many sources",
    text: (r) =>
      `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  template:\n    spec:\n      sources:\n        - chart: a\n        - helm:\n            values: |\n              adminPassword: «${password(r)}»\n`,
    rule: "argocd-application-literal",
    confidence: "medium",
  },
  {
    what: "values of a HelmChart of K3s",
    text: (r) =>
      `apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec:\n  set:\n    a.password: «${password(r)}»\n  valuesContent: |-\n    auth:\n      password: «${password(r)}»\n`,
    rule: "helm-values-literal",
    confidence: "medium",
  },
  {
    what: "values that a kustomization gives to a chart",
    path: "kustomization.yaml",
    text: (r) => `helmCharts:\n  - name: redis\n    valuesInline:\n      auth: { password: «${password(r)}» }\n`,
    rule: "helm-values-literal",
    confidence: "medium",
  },
  {
    what: "a literal of a Component, in quotes",
    text: (r) =>
      `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nsecretGenerator:\n  - name: shop\n    literals:\n      - 'second="«${password(r)}»"'\n`,
    rule: "kustomize-literal",
  },
  {
    what: "a file of lines that a generator of Secrets reads",
    path: "deploy/shop.env",
    beside: generator("    envs: [shop.env]\n"),
    text: (r) => `# shop\nSECOND=«${password(r)}»\nUSERNAME=bob\n`,
    rule: "kustomize-file",
  },
  {
    what: "settings among the lines of a generator of Secrets",
    path: "deploy/shop.env",
    beside: generator("    envs: [shop.env]\n"),
    text: () => "NODE_ENV=«production»\nDB_HOST=«db.acme.test»\nPORT=5432\nDEBUG=false\n",
    rule: "kustomize-file",
    confidence: "low",
  },
  {
    what: "the same, as older versions name it",
    path: "deploy/shop.txt",
    beside: generator("    env: ./shop.txt\n"),
    text: (r) => `SECOND=«${password(r)}»\r\n`,
    rule: "kustomize-file",
  },
  {
    what: "a file that becomes one value",
    path: "base/second",
    beside: generator("    files:\n      - key=../base/second\n"),
    text: (r) => `«${password(r)}»\n`,
    rule: "kustomize-file",
  },
  {
    what: "a file of many lines that becomes one value",
    path: "deploy/license",
    beside: generator("    files: [license]\n"),
    text: () => `«issued to: acme\nseats: 12»\n`,
    rule: "kustomize-file",
    confidence: "low",
  },
];

export const clean: readonly CleanCase[] = [
  {
    what: "values that name a Secret",
    near: "helm-values-literal",
    path: "values.yaml",
    text: () => "auth:\n  existingSecret: shop-database\n  passwordKey: password\n",
  },
  {
    what: "a generator of files",
    near: "kustomize-literal",
    path: "kustomization.yaml",
    text: () =>
      "secretGenerator:\n  - name: shop\n    files:\n      - password.enc\ngeneratorOptions: { disableNameSuffixHash: true }\n",
  },
  {
    what: "parameters and values of references",
    near: "helm-values-literal",
    text: () =>
      application(
        "      values: |\n        auth:\n          existingSecret: shop\n          password: $(DB_PASSWORD)\n      parameters:\n        - name: auth.password\n          value: $ARGOCD_ENV_PASSWORD\n",
      ),
  },
  {
    what: "literals that are none",
    near: "kustomize-literal",
    path: "kustomization.yaml",
    text: () =>
      `secretGenerator:\n  - name: shop\n    literals:\n      - "username=bob"\n      - password=\${DB_PASSWORD}\n      - empty=\n`,
  },
  {
    what: "a file of a generator of ConfigMaps",
    near: "kustomize-file",
    path: "deploy/shop.env",
    beside: { "deploy/kustomization.yaml": "configMapGenerator:\n  - name: shop\n    envs: [shop.env]\n" },
    text: () => "SECOND=correcthorsebattery\n",
  },
  {
    what: "an encrypted file of a generator of Secrets",
    near: "kustomize-file",
    path: "deploy/shop.env",
    beside: generator("    envs: [shop.env]\n"),
    text: (r) => `SECOND=${sopsValue(r)}\nsops_mac=${sopsValue(r)}\n`,
  },
  {
    what: "an encrypted document of a generator of Secrets",
    near: "kustomize-file",
    path: "deploy/values.yaml",
    beside: generator("    files: [values.yaml]\n"),
    text: (r) => `second: ${sopsValue(r)}\n${sopsMetadata(r)}`,
  },
  {
    what: "a file of settings that becomes one value",
    near: "kustomize-file",
    path: "deploy/settings.json",
    beside: generator("    files: [settings.json]\n"),
    text: () => `{\n  "level": "debug"\n}\n`,
  },
  {
    what: "the public half of a pair",
    near: "kustomize-file",
    path: "deploy/tls.crt",
    beside: generator("    files: [tls.crt]\n"),
    text: () => "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
  },
];
