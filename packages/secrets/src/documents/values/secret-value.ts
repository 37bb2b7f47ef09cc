import { randomnessBits, varietyOf } from "@sallyport/core";
import { isDocumentationExample } from "../../checksums/documentation-examples.ts";
import { isPlaceholderToken } from "../../engine/generic/placeholder.ts";
import { looksLike } from "../../engine/generic/reference.ts";
import { secretNameOf, wordsOf } from "../../engine/generic/secret-name.ts";
import type { Check } from "../../rule.ts";
import { isTemplated } from "../parse/mask-templates.ts";

/** Values that only name a secret, or that a tool puts in. */
const references: readonly RegExp[] = [
  /^\$\w{0,20}\{[^}]*\}$|^\$\([^)]*\)$|^\$[A-Za-z_]\w*$/,
  /^#\{[^{}]+\}#?$|^<[^<>]*>$|<path:[^<>#]+#[^<>]+>/,
  /^(?:ref\+|op:\/\/|vault:|secretref\+|awssm:|ssm:|akvs?:)/i,
  /^ENC\[|\{\{[^{}"]*\}\}|^<%|^%%?[A-Z_]+%%?$|^@@?[\w.:/-]+@@?$/,
];

/** Keys of a secret under which its public part or its description stands. */
const openKeys =
  /(?:^|[._-])(?:crt|cert|pub|ca|known_hosts|ssh-publickey)$|^(?:username|user|login|namespace|type|project|name|description|expiration|usage-bootstrap-\w+|auth-extra-groups|token-id|enableLfs|insecure)$/i;

/** Keys whose values are usually told to everybody: where, as whom, how often, in which way. */
const settingKeys = new RegExp(
  `(?:^|[._-])(?:pg)?(?:${[
    "host|hostname|port|address|domain|endpoint|server|url|uri|path|dir|file|bucket|region|zone|cluster|email",
    "database|dbname|db_name|schema|driver|dialect|provider|engine|protocol|scheme|sslmode|ssl|tls",
    "user|username|user_?name|login|uid|user_?id|client_?id|tenant_?id|key_?id|project_?id|subscription_?id|account_?id|app_?id",
    "env|environment|stage|profile|mode|level|debug|enabled|format|lang|locale|timezone|tz|version|tag|image|issuer|audience",
    "size|timeout|interval|ttl|retries|limit|count|prefix|suffix",
  ].join("|")})$`,
  "i",
);

/** The same of a value that does not look random: where in an organisation, what for. */
const mildKeys =
  /(?:^|_)(?:db|network|subnet|vpc|account|organi[sz]ation|team|owner|group|tenant|realm|project|folder|channel|topic|queue|index|from|sender|role|class|plan|tier|edition|title|label)$/;

const fillIn =
  /change[-_ ]?(?:me|it)|todo|tbd|fill[-_ ]?(?:in|me)|set[-_ ]?me|^x{3,}$|^\W*(?:redacted|masked|filtered|removed|hidden)\W*$|^\*+$|^\.{3,}$|^-+$/i;

const bitsOfRandom = 24;
/** Below that, what a test or an example calls a secret was made up for it. */
const bitsInTrial = 30;
const leastVariety = 0.5;
const longestWeighed = 4096;

/**
 * What a value is that stands where only secrets do. `holder` completes "the value is …": `data of a Secret`. Undefined for what is none:
 * nothing, a template, a reference, the public half of a pair. `trial` is true in a test or an example.
 */
export function judgeSecretValue(
  key: string,
  text: string,
  holder: string,
  { trial }: { readonly trial: boolean },
): Check | undefined {
  const value = text.trim();
  if (value === "" || isTemplated(value) || references.some((reference) => reference.test(value))) return undefined;
  if (openKeys.test(key) || /^(?:true|false|yes|no|on|off|null|none|~)$/i.test(value)) return undefined;
  if (isPublic(value)) return undefined;
  const name = secretNameOf(key.slice(-80));
  if (/^\d+(?:\.\d+)?$/.test(value) && !(name && value.length >= 6)) return undefined;
  const bytes = Buffer.from(value.slice(0, longestWeighed), "latin1");
  if (fillIn.test(value.slice(0, 64)) || isPlaceholderToken(bytes, 1) || isDocumentationExample(bytes))
    return { confidence: "low", basis: "placeholder" };
  const bits = randomnessBits(value.slice(0, longestWeighed));
  if (trial && bits < bitsInTrial) return { confidence: "low", basis: "in a test or example" };
  const isRandom = bits >= bitsOfRandom && varietyOf(value.slice(0, longestWeighed)) >= leastVariety;
  if (name) return { confidence: "high", basis: `${holder}, and its key says ${name.core.replaceAll("_", " ")}` };
  const words = wordsOf(key.slice(-80)).join("_");
  const setting: Check = { confidence: "low", basis: `${holder}, but it reads like a setting` };
  if (settingKeys.test(words) || looksLike(value, "certain") !== undefined) return setting;
  if (isRandom) return { confidence: "high", basis: `${holder}, and the value looks random` };
  if (mildKeys.test(words) && !value.includes("\n")) return setting;
  return { confidence: "medium", basis: holder };
}

function isPublic(value: string): boolean {
  return (
    (/^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY|SSH2 PUBLIC KEY|CERTIFICATE REQUEST|PGP PUBLIC KEY BLOCK)-----/.test(
      value,
    ) &&
      !/-----BEGIN [A-Z ]*PRIVATE KEY/.test(value)) ||
    /^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-\S+) /.test(value)
  );
}

/** The bytes of a text that a parser read as Latin-1; what escapes wrote beyond it becomes UTF-8. */
export function bytesOf(text: string): Buffer {
  if (!/[^\u0000-\u00ff]/.test(text)) return Buffer.from(text, "latin1");
  return Buffer.concat(
    Array.from(text, (sign) => Buffer.from(sign, (sign.codePointAt(0) ?? 0) < 0x100 ? "latin1" : "utf8")),
  );
}

/** What base64 stands for; undefined where the text is none. White space in it counts for nothing. */
export function fromBase64(text: string): Buffer | undefined {
  const packed = text.replace(/\s+/g, "");
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return undefined;
  return Buffer.from(packed, "base64");
}
