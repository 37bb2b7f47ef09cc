import { type Inspection, report } from "../inspection.ts";
import { inspectInner } from "../parse/inner-text.ts";
import { at, type Item, type Leaf, textAt, textLeaf } from "../parse/item.ts";
import { judgeSecretValue } from "../values/secret-value.ts";
import { inspectEmbedded } from "./embedded-file.ts";

/** Fields of a settings file that hold a secret whatever they are called. */
interface KnownFields {
  /** A text that stands in every such file, for a look without a parser. */
  readonly sign: string;
  /** Keys of which the document has all. */
  readonly has: readonly string[];
  /** Keys that lead to a value; `*` goes into a list, `**` into each entry of a map. */
  readonly fields: readonly (readonly string[])[];
  /** What has to stand under a key beside the value. */
  readonly beside?: { readonly key: string; readonly is: RegExp };
  /** Completes "the value is …". */
  readonly holder: string;
}

const cloudInit = "#cloud-config";
const passwordOfUser = "password of a user in a file for cloud-init";

/** As each program documents its settings. */
const table: readonly KnownFields[] = [
  {
    sign: cloudInit,
    has: [],
    fields: [
      ["password"],
      ["chpasswd", "users", "*", "password"],
      ["users", "*", "plain_text_passwd"],
      ["rh_subscription", "password"],
      ["rh_subscription", "activation-key"],
    ],
    holder: passwordOfUser,
  },
  {
    sign: "certificateKey",
    has: ["apiVersion", "kind"],
    fields: [["certificateKey"], ["controlPlane", "certificateKey"]],
    holder: "key that decrypts the certificates of a control plane",
  },
  {
    sign: "secureJsonData",
    has: ["datasources"],
    fields: [["datasources", "*", "secureJsonData", "**"]],
    holder: "secure data of a data source of Grafana",
  },
  {
    sign: '"encrypt"',
    has: ["acl"],
    fields: [["encrypt"], ["acl", "tokens", "**"]],
    holder: "token or key of an agent of Consul",
  },
  {
    sign: "scrape_configs",
    has: ["scrape_configs"],
    fields: [
      ["scrape_configs", "*", "authorization", "credentials"],
      ["remote_write", "*", "authorization", "credentials"],
      ["scrape_configs", "*", "consul_sd_configs", "*", "token"],
    ],
    holder: "credentials with which Prometheus signs in",
  },
  {
    sign: "NoEcho",
    has: ["Parameters"],
    fields: [["Parameters", "**", "Default"]],
    beside: { key: "NoEcho", is: /^(?:true|yes)$/i },
    holder: "default of a parameter that CloudFormation does not print",
  },
  {
    sign: "_credentials:",
    has: ["consumers"],
    fields: [
      ["consumers", "*", "keyauth_credentials", "*", "key"],
      ["consumers", "*", "jwt_secrets", "*", "secret"],
      ["consumers", "*", "hmacauth_credentials", "*", "secret"],
      ["consumers", "*", "basicauth_credentials", "*", "password"],
    ],
    holder: "credential of a consumer of Kong",
  },
  {
    sign: "admin_key:",
    has: [],
    fields: [
      ["apisix", "admin_key", "*", "key"],
      ["deployment", "admin", "admin_key", "*", "key"],
    ],
    holder: "key of the admin API of APISIX",
  },
  {
    sign: "secrets:",
    has: ["secrets"],
    fields: ["cookie", "cipher", "system", "default", "pagination"].map((key) => ["secrets", key, "*"]),
    holder: "secret with which Ory signs or encrypts",
  },
  {
    sign: '"org.keycloak.',
    has: ["realm", "components"],
    fields: ["bindCredential", "privateKey", "secret"].map((key) => ["components", "**", "*", "config", key, "*"]),
    holder: "key or password of a component in an exported realm of Keycloak",
  },
  {
    sign: '"root_token"',
    has: ["root_token"],
    fields: [
      ["root_token"],
      ...["unseal_keys_b64", "unseal_keys_hex", "recovery_keys_b64", "recovery_keys_hex", "keys", "keys_base64"].map(
        (key) => [key, "*"],
      ),
    ],
    holder: "key that unseals Vault, or its first token",
  },
  {
    sign: '"encrypted"',
    has: ["items", "encrypted"],
    fields: [
      ["items", "*", "login", "password"],
      ["items", "*", "login", "totp"],
    ],
    holder: "password that a manager of passwords has exported",
  },
  {
    sign: '"defaultValue"',
    has: ["parameters", "$schema"],
    fields: [["parameters", "**", "defaultValue"]],
    beside: { key: "type", is: /^secure(?:string|object)$/i },
    holder: "default of a parameter that an Azure template calls secure",
  },
  {
    sign: '"_postman_variable_scope"',
    has: ["values"],
    fields: [["values", "*", "value"]],
    beside: { key: "type", is: /^secret$/ },
    holder: "variable that Postman calls secret",
  },
  {
    sign: "securityRealm",
    has: ["jenkins"],
    fields: [
      ["jenkins", "securityRealm", "local", "users", "*", "password"],
      ["jenkins", "securityRealm", "ldap", "configurations", "*", "managerPasswordSecret"],
      ...["password", "secret", "passphrase", "secretKey", "apiToken"].map((key) => [
        ...["credentials", "system", "domainCredentials", "*", "credentials", "*", "**"],
        key,
      ]),
    ],
    holder: "credential in the configuration of Jenkins",
  },
];

/** What begins with a quote stands in JSON, and nothing else does. */
const ofJson = table.filter(({ sign }) => sign.startsWith('"')).map(({ sign }) => Buffer.from(sign));
const ofYaml = table.filter(({ sign }) => !sign.startsWith('"')).map(({ sign }) => Buffer.from(sign));

/** Whether the file may be one of them. */
export function holdsKnownFields(bytes: Buffer, isJson: boolean): boolean {
  return (isJson ? ofJson : ofYaml).some((sign) => bytes.includes(sign));
}

/** Judges the fields; and of a file for cloud-init its list of `user:password` lines, and the files that it writes. */
export function inspectKnownFields(document: Item, inspection: Inspection): void {
  for (const { sign, has, fields, beside, holder } of table) {
    if (!inspection.bytes.includes(sign) || !has.every((key) => at(document, key).length > 0)) continue;
    for (const leaf of fields.flatMap((keys) => leavesAt(document, keys, beside))) judge(leaf, holder, inspection);
  }
  if (!inspection.bytes.includes(cloudInit)) return;
  for (const list of [
    ["chpasswd", "list"],
    ["chpasswd", "list", "*"],
  ].flatMap((keys) => leavesAt(document, keys))) {
    inspectInner(list, inspection, (inner) => {
      for (const leaf of pairedLines(list.text)) judge(leaf, passwordOfUser, inner);
    });
  }
  for (const file of at(document, "write_files", "*")) {
    const name = textAt(file, "path");
    for (const leaf of leavesAt(file, ["content"])) if (name !== undefined) inspectEmbedded(name, leaf, inspection);
  }
}

function judge(leaf: Leaf, holder: string, inspection: Inspection): void {
  const value = withoutScheme(leaf);
  const check = judgeSecretValue("password", value.text, holder, inspection);
  if (check)
    report(inspection, "generic-password", value, check.confidence === "high" ? { ...check, basis: holder } : check);
}

/** `Bearer …`, where the value is written as the header that is sent. */
function withoutScheme(leaf: Leaf): Leaf {
  const scheme = /^(?:Bearer|Basic|Token) +/.exec(leaf.text)?.[0] ?? "";
  const isPlain = leaf.end - leaf.start === leaf.text.length;
  return { ...leaf, text: leaf.text.slice(scheme.length), start: isPlain ? leaf.start + scheme.length : leaf.start };
}

function leavesAt(document: Item, keys: readonly string[], beside?: KnownFields["beside"]): Leaf[] {
  let found: Item[] = [document];
  for (const [index, key] of keys.entries()) {
    if (beside && index === keys.length - 1)
      found = found.filter((one) => beside.is.test(textAt(one, beside.key) ?? ""));
    found = found.flatMap((one) => {
      if (key !== "**") return at(one, key);
      return one.kind === "map" ? one.entries.map(({ value }) => value) : [];
    });
  }
  return found.flatMap((one) => (one.kind === "leaf" && one.isText ? [one] : []));
}

const userAndPassword = /^([ \t]*[\w.-]{1,32}:)([^\s:$]\S{0,200})[ \t]*$/gm;

/** The passwords of `user:password` lines. For `R` and `RANDOM` cloud-init makes one up, and a hash is none. */
function pairedLines(text: string): Leaf[] {
  return Array.from(text.matchAll(userAndPassword)).flatMap(({ index, 1: user = "", 2: password = "" }) => {
    return /^(?:R|RANDOM)$/.test(password) ? [] : [textLeaf(password, index + user.length)];
  });
}
