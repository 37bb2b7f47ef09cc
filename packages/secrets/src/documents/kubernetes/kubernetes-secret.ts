import { compareConfidence } from "@sallyport/core";
import type { Check } from "../../rule.ts";
import { type Inspection, report } from "../inspection.ts";
import { type Item, type Leaf, leafEntries, leavesBelow, textAt } from "../parse/item.ts";
import { parseJson } from "../parse/parse-json.ts";
import { fromBase64, judgeSecretValue } from "../values/secret-value.ts";

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
  const check = judgeValue(key, decoded.toString("latin1"), inspection);
  if (check) report(inspection, rule, leaf, check, { value: decoded, step: "base64" });
}

function judgeText(key: string, leaf: Leaf, inspection: Inspection, rule: string): void {
  const check = judgeValue(key, leaf.text, inspection);
  if (check) report(inspection, rule, leaf, check);
}

const accessKeys = new Set(["config", ".dockerconfigjson", ".dockercfg"]);
const credentialFields = new Set(
  "auth password bearerToken identitytoken registrytoken keyData token private_key client_secret clientSecret".split(
    " ",
  ),
);

/**
 * JSON is as much of a secret as what it holds. Of JSON that configures an access only the credentials count: `exec` or a cloud's identity in
 * an Argo CD cluster is none, nor is an `email` in a registry's configuration.
 */
function judgeValue(key: string, text: string, inspection: Inspection): Check | undefined {
  const json = /^\s*\{/.test(text) ? parseJson(text) : undefined;
  if (!json) {
    const check = judgeSecretValue(key, text, holder, inspection);
    return check?.confidence === "medium" && areSettings(text, inspection)
      ? { confidence: "low", basis: `${holder}, but its lines read like settings` }
      : check;
  }
  const leaves = leavesBelow(json).filter(({ leaf }) => leaf.isText);
  const checked = (accessKeys.has(key) ? leaves.filter(({ path }) => credentialFields.has(path.at(-1) ?? "")) : leaves)
    .flatMap(({ path, leaf }) => judgeSecretValue(path.at(-1) ?? "", leaf.text, holder, inspection) ?? [])
    .sort((a, b) => compareConfidence(b.confidence, a.confidence));
  if (accessKeys.has(key) || checked[0]?.confidence === "high") return checked[0];
  return judgeSecretValue(key, text, holder, inspection);
}

const setting = /^[ \t]*(?:- )?["']?([\w.-]{1,100})["']?[ \t]*(?::(?=[ \t]|$)|=)[ \t]*["']?(.*?)["']?[ \t\r]*$/;
const mostLines = 500;

/** Whether all lines name what they set, and none of them is a secret itself. */
function areSettings(text: string, inspection: Inspection): boolean {
  const lines = text.split("\n").filter((line) => !/^\s*(?:#|$)/.test(line));
  if (lines.length > mostLines) return false;
  const found = lines.map((line) => setting.exec(line));
  return (
    found.some((one) => one !== null && one[2] !== "") &&
    found.every((one) => {
      const check = one && judgeSecretValue(one[1] ?? "", one[2] ?? "", holder, inspection);
      return one !== null && (!check || check.confidence === "low");
    })
  );
}
