import { claim, type Inspection, report } from "../inspection.ts";
import { at, type Item, type LeafAt, leavesBelow, type MapItem, textAt } from "../parse/item.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { judgeSecretValue } from "../values/secret-value.ts";
import { sopsSelection } from "./sops-selection.ts";

const holder = "in a SOPS file whose rules want it encrypted";
const recipients = ["kms", "gcp_kms", "azure_kv", "hc_vault", "age", "pgp", "hckms", "key_groups"];

/** The document's SOPS metadata, where it has some: the key `sops` alone could be anything. */
export function sopsMetadata(document: Item): Item | undefined {
  return at(document, "sops").find(
    (one) =>
      one.kind === "map" &&
      one.entries.some(({ key }) => key === "mac" || key === "lastmodified" || recipients.includes(key)),
  );
}

/** Proves a SOPS document to be encrypted, value by value, as its own metadata says which are to be. */
export function inspectSops(document: MapItem, metadata: Item, inspection: Inspection): void {
  inspection.tools.add("sops");
  const isSelected = sopsSelection(metadata, (key) =>
    inspection.unknown.push(`its ${key} cannot be run, so which values are to be encrypted is not known`),
  );
  for (const { key, value } of document.entries) {
    if (key === "sops") continue;
    for (const { path, leaf } of leavesBelow(value)) {
      if (isEncrypted(leaf.text)) claim(inspection, leaf);
      else if (!leaf.isText || !isSelected || openKeys.has(key)) continue;
      else if (isSelected([key, ...path])) judgeClear({ path: [key, ...path], leaf }, inspection);
      else judgeLeft({ path: [key, ...path], leaf }, inspection);
    }
  }
  const mac = textAt(metadata, "mac");
  for (const { leaf } of leavesBelow(metadata)) claim(inspection, leaf);
  if (mac !== undefined && isEncrypted(mac)) return;
  const first = leavesBelow(metadata).find(({ leaf }) => leaf.end > leaf.start);
  if (first)
    report(inspection, "sops-mac-missing", first.leaf, {
      confidence: "high",
      basis: "no encrypted mac in its metadata",
    });
}

function judgeClear({ path, leaf }: LeafAt, inspection: Inspection): void {
  const check = judgeSecretValue(path.findLast((key) => key !== "*") ?? "", leaf.text, holder, inspection);
  if (check) report(inspection, "sops-partially-encrypted", leaf, check);
}

/** What an object of Kubernetes says of itself, which many encrypt with the rest. */
const openKeys: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata", "type"]);

/** A value that the file's own rules leave in the clear: there its name has to tell that it is a secret. */
function judgeLeft({ path, leaf }: LeafAt, inspection: Inspection): void {
  const name = (path.findLast((key) => key !== "*") ?? "").replace(/_unencrypted$/, "");
  const check = judgeNamedValue(name, leaf, inspection);
  const basis = "the file's own rules leave it in the clear";
  if (check) report(inspection, "sops-partially-encrypted", leaf, { ...check, basis: `${check.basis}, and ${basis}` });
}

const shape =
  /^ENC\[AES256_GCM,data:[A-Za-z0-9+/=]*,iv:[A-Za-z0-9+/]{43}=,tag:[A-Za-z0-9+/]{22}==,type:(?:str|int|float|bool|bytes|comment|time)\]$/;

/** `ENC[AES256_GCM,…]` with an initialisation vector of 32 bytes and a tag of 16. */
export function isEncrypted(text: string): boolean {
  return shape.test(text.trim());
}
