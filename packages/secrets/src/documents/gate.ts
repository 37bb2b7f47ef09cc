import { byPath } from "../engine/by-path.ts";
import { syntaxOf } from "../engine/syntax.ts";
import type { Match } from "../match.ts";
import { isVaultFile } from "./infrastructure/ansible-vault.ts";
import { isPulumiStack } from "./infrastructure/pulumi-config.ts";
import { isTerraformFile } from "./infrastructure/terraform-variables.ts";
import { isValuesFile } from "./kubernetes/helm-values.ts";
import { lastApplied } from "./kubernetes/last-applied.ts";
import { isComposeFile } from "./pipelines/compose.ts";
import { mayTakeStatic } from "./pipelines/static-credential.ts";
import { isWorkflowFile } from "./pipelines/workflow.ts";
import { holdsEmbedded } from "./programs/embedded-file.ts";
import { holdsKnownFields } from "./programs/known-fields.ts";

const yamlName = /\.ya?ml(?:\.(?:tpl|tmpl|gotmpl|j2))?$/i;
const jsonName = /\.(?:json|tfstate(?:\.backup)?)$/i;
const bareName =
  /(?:^|[/._-])(?:kubeconfig|kube[/._-]config|admin\.conf|kustomization|dockercfg|user-?data|cloud-(?:config|init))$/i;

/** Whether a file of this name is JSON, if anything. */
export function isJsonName(path: string): boolean {
  return jsonName.test(path);
}

/** Whether a file of this name may be a document at all. */
export function isDocumentName(path: string): boolean {
  return yamlName.test(path) || jsonName.test(path) || bareName.test(path) || isVaultFile(path);
}

/**
 * Whether a document may be in content of this name, or in an archive of this name; all that has no name may hold one. Terraform's files
 * have manifests in heredocs.
 */
export function mayHoldDocuments(path: string | undefined): boolean {
  return path === undefined || mayBeDocument(path);
}

const mayBeDocument = byPath((path) => {
  if (isDocumentName(path) || isTerraformFile(path)) return true;
  const syntax = syntaxOf(path);
  return syntax === "config" || (syntax === "prose" && !/\.(?:md|txt|rst|adoc)$/i.test(path));
});

/**
 * Whether the file is worth parsing, by its name and a few words in it. Most files are not: to look through one takes a thousandth of
 * the time that it takes to parse it. What only tells more about a match of the scanner is parsed only where there is one.
 */
export function isWorthParsing(bytes: Buffer, path: string, matches: readonly Match[]): boolean {
  if (!isDocumentName(path)) return false;
  if (
    holdsSecretKind(bytes) ||
    hidesKind(bytes, isJsonName(path)) ||
    isSops(bytes) ||
    bytes.includes("secretGenerator") ||
    isKubeconfig(bytes)
  )
    return true;
  if (bytes.includes('"lineage"') && bytes.includes('"serial"')) return true;
  if (bytes.includes('"auths"') || bytes.includes("!vault") || /(?:^|\/)\.dockercfg$/.test(path)) return true;
  if (isVaultFile(path) || bytes.includes(lastApplied) || isPulumiStack(path)) return true;
  const isJson = isJsonName(path);
  if (holdsKnownFields(bytes, isJson) || (!isJson && (holdsEmbedded(bytes) || bytes.includes(parameters)))) return true;
  if (isWorkflowFile(path) && mayTakeStatic(bytes)) return true;
  if (isValuesFile(path) && several.test(bytes.toString("latin1"))) return true;
  return (
    matches.length > 0 &&
    (isValuesFile(path) ||
      isComposeFile(path) ||
      isWorkflowFile(path) ||
      bytes.includes("kind") ||
      bytes.includes("helmCharts"))
  );
}

/** Of which each is told by the name that they have together. */
const several = /(?:key|password|secret|token|passphrase)s["']?[ \t]*:/i;

/** Tekton's parameters have their defaults one key further than the scanner looks. */
const parameters = Buffer.from("apiVersion: tekton.dev/");

const secretWord = Buffer.from("Secret");
/** Between the key and its value YAML allows an anchor, a tag, the sign of a block scalar, comments and line breaks. */
const beforeKind = /\bkind["']?\s*:(?:\s|(?:&\S+|!\S*|[|>][-+\d]*)\s|#[^\n]*\n)*["']?\w*$/;
const reach = 60;

/** `kind: Secret`, `kind: SealedSecret`, `"kind": "ExternalSecret"`, `kind: SecretStore`. */
function holdsSecretKind(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(secretWord); at !== -1; at = bytes.indexOf(secretWord, at + 1)) {
    if (beforeKind.test(bytes.toString("latin1", Math.max(0, at - reach), at))) return true;
  }
  return false;
}

const kindWord = Buffer.from("kind");
const data = Buffer.from("ata");
/** What follows the key where an alias is the value. */
const alias = /^kind["']?\s*:\s*\*/;
/** A letter that stands as an escape in a text in quotes: nobody has to write it so. */
const escapedLetter = /\\(?:x|u00|U000000)(?:[46][1-9A-Fa-f]|[57][0-9Aa])/;

const escapes = ["\\x", "\\u00", "\\U000"].map((sign) => Buffer.from(sign));

/** A kind that only a parser can read, and that the API server reads as well. */
function hidesKind(bytes: Buffer, isJson: boolean): boolean {
  for (let at = isJson ? -1 : bytes.indexOf(kindWord); at !== -1; at = bytes.indexOf(kindWord, at + 1)) {
    if (alias.test(bytes.toString("latin1", at, at + reach))) return true;
  }
  if (!escapes.some((sign) => bytes.includes(sign)) || !bytes.includes(data)) return false;
  return escapedLetter.test(bytes.toString("latin1"));
}

/** The key of SOPS's metadata, in YAML at the begin of a line. */
function isSops(bytes: Buffer): boolean {
  if (bytes.indexOf("sops:") === 0 || bytes.includes("\nsops:") || bytes.includes('\n"sops"')) return true;
  return bytes.includes('"sops"') && bytes.includes("ENC[AES256_GCM");
}

function isKubeconfig(bytes: Buffer): boolean {
  return bytes.includes("users") && bytes.includes("clusters") && bytes.includes("current-context");
}
