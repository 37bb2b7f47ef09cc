import { type Inspection, report } from "../inspection.ts";
import { at, type Item, type Leaf, leafEntries, leavesBelow } from "../parse/item.ts";
import { fromBase64, judgeSecretValue } from "../values/secret-value.ts";

const rule = "kubeconfig-credential";
const holder = "credential of a user in a kubeconfig";
const ofUser = new Set(["token", "password", "client-key-data"]);
const ofProvider = /^(?:access-token|refresh-token|id-token|client-secret)$/;

/** Judges the users of a kubeconfig. */
export function inspectKubeconfig(document: Item, inspection: Inspection): void {
  for (const user of at(document, "users", "*", "user")) {
    for (const { key, leaf } of leafEntries(user)) if (ofUser.has(key)) judge(key, leaf, inspection);
    for (const { path, leaf } of at(user, "auth-provider", "config").flatMap(leavesBelow)) {
      const key = path.at(-1) ?? "";
      if (ofProvider.test(key)) judge(key, leaf, inspection);
    }
  }
}

function judge(key: string, leaf: Leaf, inspection: Inspection): void {
  const decoded = key === "client-key-data" ? fromBase64(leaf.text) : undefined;
  const check = judgeSecretValue(key, decoded ? decoded.toString("latin1") : leaf.text, holder, inspection);
  if (!check) return;
  const sure = check.confidence === "low" ? check : { confidence: "high" as const, basis: holder };
  report(inspection, rule, leaf, sure, decoded ? { value: decoded, step: "base64" } : undefined);
}
