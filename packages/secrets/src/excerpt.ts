import type { Excerpt } from "@sallyport/core";
import type { SecretRule } from "./rule.ts";

/** The bytes around one match that its excerpt may be made of. */
export interface ExcerptSource {
  readonly rule: SecretRule;
  /** 1-based. */
  readonly line: number;
  /** Text of the line directly before the value, at least the last 120 characters of it. */
  readonly left: string;
  /** The value itself; only its public anchor is used. */
  readonly value: Uint8Array;
  /** Decoding steps, outermost first. */
  readonly via: readonly string[];
  /** Text of the line directly after the value, at least the first few characters of it. */
  readonly right: string;
}

const cut = "…";

/**
 * The source line without a byte of any secret, known or not: the name that the value is assigned to, where it reads like a name;
 * the public prefix of the format; nothing else of the line. Undefined where nothing of that is left to show.
 */
export function excerptOf(source: ExcerptSource): Excerpt | undefined {
  const name = nameBefore(source.left);
  const anchor = anchorOf(source.rule, source.value);
  if (name === "" && anchor === "") return undefined;
  const lead = name === source.left.trimStart() ? "" : cut;
  const value = source.via.length > 0 ? `(${source.via.join(", ")})${cut}` : `${anchor}${cut}`;
  const before = `${lead}${name}`;
  return {
    line: source.line,
    text: `${before}${value}${tailOf(source.right)}`,
    startColumn: before.length + 1,
    endColumn: before.length + value.length + 1,
  };
}

/** What closes the assignment is harmless and helps the eye; anything else is cut. */
function tailOf(right: string): string {
  const rest = right.trimEnd();
  return /^["'`]?[,;)\]}]{0,4}$/.test(rest) ? rest : ` ${cut}`;
}

/** The literal that all values of the format begin with; empty where the value begins with random bytes. */
export function anchorOf(rule: SecretRule, value: Uint8Array): string {
  const anchors =
    rule.kind === "token" && !rule.before?.length ? rule.anchors : rule.kind === "block" ? rule.begin : [];
  const anchor = anchors.find((candidate) => startsWith(value, candidate)) ?? "";
  // A prefix too short to search for is listed with each byte that may follow it, and that byte is random.
  return anchors.length > mostPrefixes ? anchor.slice(0, -1) : anchor;
}

/** No format has more prefixes than this that are all its own. */
const mostPrefixes = 12;

function startsWith(value: Uint8Array, text: string): boolean {
  if (value.length < text.length) return false;
  for (let at = 0; at < text.length; at += 1) if (value[at] !== text.charCodeAt(at)) return false;
  return true;
}

/** How a preview is shown beside a finding: `ghp_…`; `…` where the format has no public prefix. */
export function previewOf(rule: SecretRule, value: Uint8Array): string {
  const anchor = anchorOf(rule, value);
  return `${rule.kind === "block" ? anchor : anchor.slice(0, 4)}${cut}`;
}

const assignment = /(?:^|[^\w.-])((["'`]?)[A-Za-z][\w.-]{0,47}\2[ \t]{0,4}(?::=|=>|=|:)[ \t]{0,4}["'`]?)$/;
/** Words of which names of settings are made, also such as are long enough to be a password of somebody. */
const nameWords = new Set(
  [
    "access account admin alertmanager api apikey app application artifactory auth authentication authorization aws",
    "azure backend backup basic bearer bot broker cassandra certificate client cloudflare config configuration conn",
    "connection consumer cred credential credentials data database datadog datasource db default deploy deployment",
    "development django docker dsn elastic elasticsearch encryption env environment gh git github gitlab google",
    "grafana hook id influxdb integration jenkins jwt kafka key keycloak keys keystore kubernetes laravel ldap",
    "license login mail mailgun management mariadb mongo mongodb monitoring mssql mysql nexus notification npm",
    "openai opensearch oracle pass passphrase passwd password passwords pat pem postgres postgresql private",
    "production prometheus provider publisher pwd rabbitmq rails rds redis refresh registry replication repository",
    "root salt secret secrets sendgrid sentry service session signing slack smtp sonarqube spring sql ssh ssl",
    "staging storage stripe subscription superuser telegram terraform tls token tokens truststore twilio url user",
    "username value vault webhook webhooks wordpress",
  ].flatMap((line) => line.split(" ")),
);
const mostLettersOfAnUnknownWord = 7;

/**
 * The assignment that ends where the value begins: `api_token: "`. A second secret could stand where a name stands
 * (`<secret>: <value>`), so a name is shown only when it reads like one: letters, short words, one of them well known.
 */
function nameBefore(left: string): string {
  const text = assignment.exec(left.slice(-120))?.[1] ?? "";
  const words = wordsOf(text);
  const known = words.some((word) => word.length > 2 && nameWords.has(word));
  const harmless = words.every(
    (word) => nameWords.has(word) || (/^[a-z]+$/.test(word) && word.length <= mostLettersOfAnUnknownWord),
  );
  return known && harmless && words.length <= 6 ? text : "";
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}
