import type { DocumentRule } from "../../rule.ts";

/** The same value in a manifest and in a `.env` file is one leak, so that an exception for it holds in both. */
const family = "secrets/generic-password";

const externalSecret = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: shop
spec:
  secretStoreRef: { name: vault, kind: ClusterSecretStore }
  data:
    - secretKey: password
      remoteRef: { key: shop/database, property: password }`;

const fromSecret = `env:
  - name: DB_PASSWORD
    valueFrom:
      secretKeyRef: { name: shop, key: password }`;

/** Manifests and what makes them: Kubernetes, Helm, kustomize. */
export const deliveryRules: readonly DocumentRule[] = [
  {
    kind: "document",
    id: "secrets/kubernetes-secret",
    title: "Kubernetes Secret with its data in the clear",
    provider: "Kubernetes",
    why: "The data of a Secret is base64, which is no encryption: whoever reads the repository has the value.",
    fix: "Change the value where it is used.",
    instead:
      "Keep in Git a SealedSecret, an ExternalSecret or a SOPS-encrypted file instead of the Secret, or let the workload sign in by its own identity.",
    source: "https://kubernetes.io/docs/concepts/configuration/secret/",
    family,
    bad: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ndata:\n  password: <base64 of a random value>",
    good: externalSecret,
  },
  {
    kind: "document",
    id: "secrets/workload-literal",
    title: "Secret as a literal in a workload",
    provider: "Kubernetes",
    why: "Whoever may read the manifest, the Deployment or the ConfigMap in the cluster has the value.",
    fix: "Change the value where it is used. Put it into a Secret that comes from a secret store, and name that with `valueFrom.secretKeyRef` or mount it as a file.",
    source: "https://kubernetes.io/docs/concepts/configuration/secret/#use-cases",
    family,
    bad: "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: shop\n      env:\n        - name: DB_PASSWORD\n          value: <a random value>",
    good: fromSecret,
  },
  {
    kind: "document",
    id: "secrets/helm-values-literal",
    title: "Secret as a literal in Helm values",
    provider: "Helm",
    why: "The value is in the repository, in the release that Helm keeps in the cluster, and in every rendered manifest.",
    fix: "Change the value where it is used. Give the chart the name of a Secret that exists (`existingSecret`).",
    instead: "Where a chart takes only the value, encrypt the values file by SOPS.",
    source: "https://helm.sh/docs/chart_best_practices/values/",
    family,
    bad: "# values.yaml\nauth:\n  password: <a random value>",
    good: "# values.yaml\nauth:\n  existingSecret: shop-database",
  },
  {
    kind: "document",
    id: "secrets/argocd-application-literal",
    title: "Secret as a literal in an Argo CD Application",
    provider: "Argo CD",
    why: "Argo CD decrypts nothing in an Application, and shows its parameters and values to whoever may see it.",
    fix: "Change the value where it is used. Give the chart the name of a Secret that exists (`existingSecret`).",
    instead: "Let an ExternalSecret or a SealedSecret make that Secret in the destination cluster.",
    source: "https://argo-cd.readthedocs.io/en/stable/operator-manual/secret-management/",
    family,
    bad: "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    chart: redis\n    helm:\n      parameters:\n        - name: auth.password\n          value: <a random value>",
    good: "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    chart: redis\n    helm:\n      parameters:\n        - name: auth.existingSecret\n          value: redis-auth",
  },
  {
    kind: "document",
    id: "secrets/flux-literal",
    title: "Secret as a literal in an object of Flux",
    provider: "Flux",
    why: "The value is in the repository, in the object in the cluster, and in every manifest that Flux renders from it.",
    fix: "Change the value where it is used. Keep the new one in a Secret, and name that under `valuesFrom` of the HelmRelease, `substituteFrom` of the Kustomization, or `secretRef` of a source or provider.",
    instead:
      "Let an ExternalSecret or a SealedSecret make the Secret, or encrypt it by SOPS: Flux decrypts it where the Kustomization has `decryption`.",
    source: "https://fluxcd.io/flux/components/helm/helmreleases/#values-references",
    family,
    bad: "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    auth:\n      password: <a random value>",
    good: "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  valuesFrom:\n    - kind: Secret\n      name: redis-values",
  },
  {
    kind: "document",
    id: "secrets/kustomize-literal",
    title: "Secret as a literal of a kustomize generator",
    provider: "kustomize",
    why: "kustomize makes a Secret or a ConfigMap of it, and the value stays in the repository in the clear.",
    fix: "Change the value where it is used.",
    instead: "Replace the generator by an ExternalSecret or a SealedSecret, or decrypt its input by the KSOPS plug-in.",
    source: "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/",
    family,
    bad: "# kustomization.yaml\nsecretGenerator:\n  - name: shop\n    literals:\n      - password=<a random value>",
    good: "# kustomization.yaml\nresources:\n  - external-secret.yaml",
  },
  {
    kind: "document",
    id: "secrets/kustomize-file",
    title: "File in the clear that kustomize makes a Secret of",
    provider: "kustomize",
    why: "A generator of Secrets in a kustomization.yaml reads the file, so its content is a secret, and it is in the repository in the clear.",
    fix: "Change the value where it is used, and take the file out of the repository.",
    instead:
      "Replace the generator by an ExternalSecret or a SealedSecret, or encrypt the file and decrypt it by the KSOPS plug-in.",
    source: "https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/",
    family,
    bad: "# deploy/shop.env, which deploy/kustomization.yaml names under secretGenerator: envs\nSECOND=<a random value>",
    good: "# kustomization.yaml\nresources:\n  - external-secret.yaml",
  },
  {
    kind: "document",
    id: "secrets/last-applied-secret",
    title: "Secret in the clear in the annotation of kubectl apply",
    provider: "Kubernetes",
    why: "In an annotation `kubectl apply` keeps all that it was given. In an exported manifest it still holds the values, also where the data itself was encrypted or sealed since.",
    fix: "Change the values where they are used, and delete the annotation `kubectl.kubernetes.io/last-applied-configuration` from the file.",
    source: "https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/",
    family,
    bad: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"apiVersion":"v1","kind":"Secret","data":{"second":"<base64 of a random value>"}}',
    good: externalSecret,
  },
];
