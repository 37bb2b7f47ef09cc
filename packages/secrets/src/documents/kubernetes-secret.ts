import { type Inspection, report } from "./inspection.ts";
import { type Item, type Leaf, leafEntries, textAt } from "./item.ts";
import { fromBase64, judgeSecretValue } from "./secret-value.ts";

const holder = "data of a Secret, in the clear";

/** Argo CD keeps in labelled Secrets how it reaches repositories and clusters; most of their keys are an address. */
const argocdOpen =
  /^(?:name|server|url|type|project|githubApp\w*ID|namespaces|clusterResources|shard|enable\w+|proxy)$/;

/** Types whose data is no credential at all: Helm's record of a release. */
const otherTypes = new Set(["helm.sh/release.v1"]);

/** Judges every value of a `v1 Secret`. */
export function inspectSecret(secret: Item, inspection: Inspection, rule = "kubernetes-secret"): void {
  if (otherTypes.has(textAt(secret, "type") ?? "")) return;
  const isArgocd = textAt(secret, "metadata", "labels", "argocd.argoproj.io/secret-type") !== undefined;
  const isOpen = (key: string) => isArgocd && argocdOpen.test(key);
  for (const { key, leaf } of leafEntries(secret, "data")) if (!isOpen(key)) judgeData(key, leaf, inspection, rule);
  for (const { key, leaf } of leafEntries(secret, "stringData")) {
    if (!isOpen(key)) judgeText(key, leaf, inspection, rule);
  }
}

function judgeData(key: string, leaf: Leaf, inspection: Inspection, rule: string): void {
  const decoded = fromBase64(leaf.text);
  // What is no base64 cannot be applied, but it was written as a value all the same.
  if (!decoded) {
    judgeText(key, leaf, inspection, rule);
    return;
  }
  const check = judgeSecretValue(key, settingsIn(key, decoded.toString("latin1")), holder, inspection);
  if (check) report(inspection, rule, leaf, check, { value: decoded, step: "base64" });
}

function judgeText(key: string, leaf: Leaf, inspection: Inspection, rule: string): void {
  const check = judgeSecretValue(key, settingsIn(key, leaf.text), holder, inspection);
  if (check) report(inspection, rule, leaf, check);
}

const credentialFields =
  /"(?:auth|password|bearerToken|identitytoken|registrytoken|keyData|token|private_key|client_secret|clientSecret)"\s*:\s*"(?!")/;

/**
 * The text to be judged: the whole, but nothing where JSON that configures an access holds no credential: `exec` or a cloud's identity in an
 * Argo CD cluster, only `email` in a registry's configuration.
 */
function settingsIn(key: string, text: string): string {
  const isAccess = key === "config" || key === ".dockerconfigjson" || key === ".dockercfg";
  return isAccess && /^\s*\{/.test(text) && !credentialFields.test(text) ? "" : text;
}
