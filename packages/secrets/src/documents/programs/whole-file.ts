import type { Check } from "../../rule.ts";
import { because, type Inspection, report, reportRequired } from "../inspection.ts";
import type { SecretInput } from "../kubernetes/generated-secrets.ts";
import { type Leaf, textLeaf } from "../parse/item.ts";
import { type CreationRule, selectedBy } from "../sops/sops-config.ts";
import { firstValues } from "../values/first-values.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { judgeSecretValue } from "../values/secret-value.ts";
import { envLines } from "./env-lines.ts";

/** Data of a Secret may have 1 MiB. */
const largestValue = 1024 * 1024;

const settings = /\.(?:ya?ml|json|properties|conf|cfg|ini|toml|xml|html?|md|sh)$/i;

const holders = {
  "kustomize-file": "file of a generator of Secrets",
  "compose-file": "file of a secret of Compose",
} as const;

/** Judges a file of which a generator makes data of a Secret, or Compose a secret. What is encrypted, by SOPS or another tool, is decrypted before that. */
export function inspectSecretInput(bytes: Buffer, input: SecretInput, inspection: Inspection): void {
  if (bytes.length > largestValue || isEncryptedFile(bytes)) return;
  const text = bytes.toString("latin1");
  const tell = (leaf: Leaf, check: Check | undefined) => {
    if (check) report(inspection, input.rule, leaf, because(check, "named by", input.by));
  };
  if (input.kind === "file") {
    const leaf = wholeOf(text);
    // Settings with many values: the scanner of bytes knows which of them is a secret, and to tell all would tell nothing.
    if (leaf.text.includes("\n") && settings.test(inspection.path)) return;
    tell(leaf, judgeWhole(input.key, leaf, holders[input.rule], inspection));
    return;
  }
  for (const { key, leaf } of firstValues(envLines(text), (what) => inspection.unknown.push(what)))
    tell(leaf, judgeSecretValue(key, leaf.text, "line of a file that a generator of Secrets reads", inspection));
}

/** Judges a file that `.sops.yaml` wants encrypted, that is no document, and that shows nothing of SOPS. */
export function inspectRequiredFile(
  bytes: Buffer,
  isLines: boolean,
  required: CreationRule,
  inspection: Inspection,
): void {
  if (bytes.length > largestValue || isEncryptedFile(bytes)) return;
  const holder = "in a file that .sops.yaml wants encrypted";
  const isSpecific = required.specific;
  const text = bytes.toString("latin1");
  if (isLines) {
    const lines = firstValues(envLines(text), (what) => inspection.unknown.push(what));
    for (const { key, leaf } of selectedBy(required, lines, ({ key }) => [key])) {
      const check = isSpecific
        ? judgeSecretValue(key, leaf.text, holder, inspection)
        : judgeNamedValue(key, leaf, inspection);
      if (check) reportRequired(leaf, check, inspection);
    }
    return;
  }
  const leaf = wholeOf(text);
  // Many lines are a text, in which the scanner of bytes looks for values, or the armour of a key, which it knows.
  const isValue = isSpecific && !leaf.text.includes("\n");
  const check = isValue ? judgeWhole(nameOf(inspection.path), leaf, holder, inspection) : undefined;
  // A pattern for a whole folder names what is in it beside the secrets, too: `.gitignore`, a one-line script.
  if (check?.confidence === "high") reportRequired(leaf, check, inspection);
}

/** SOPS writes a file of no known format as JSON; age, OpenPGP, Ansible Vault and git-crypt have an armour or a header of their own. */
function isEncryptedFile(bytes: Buffer): boolean {
  return (
    bytes.includes("ENC[AES256_GCM,") ||
    /^(?:age-encryption\.org\/|-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----|\$ANSIBLE_VAULT;|\u0000GITCRYPT\u0000)/.test(
      bytes.toString("latin1", 0, 64),
    )
  );
}

function wholeOf(text: string): Leaf {
  const value = text.trim();
  return textLeaf(value, text.indexOf(value));
}

/** A file of settings is data of a Secret for the sake of one of its lines, if at all: which one the scanner of bytes may know. */
function judgeWhole(key: string, { text }: Leaf, holder: string, inspection: Inspection): Check | undefined {
  const check = judgeSecretValue(key, text, holder, inspection);
  const isOne = /^[\t -~\u0080-\u00ff]*$/.test(text);
  return isOne || check?.confidence === "low"
    ? check
    : check && { confidence: "low", basis: `${holder}, of more than one value` };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
