import { isLower } from "../ascii.ts";
import type { Content, Range } from "../content.ts";
import type { SecretName } from "./secret-name.ts";

/**
 * A password that is a word, or some words: only its place can say that it is one. So what the words of settings, of forms and of manuals
 * say about passwords must be left out: how they are kept, what is asked of them, whose they are, and what "password" is called.
 */

const kinds =
  "string text number integer boolean bool object array list null none nil true false undefined void optional required mandatory empty blank unset any " +
  "type value default field input label hint form column param parameter argument option property attribute setting variable constant enum char varchar";
const states =
  "enabled disabled hidden visible shown masked redacted removed omitted present absent missing invalid valid expired locked unlocked changed unchanged " +
  "strict lenient strong weak medium high simple complex basic plain clear cleartext plaintext encrypted hashed sealed external internal public private " +
  "random generated generate auto automatic manual static dynamic inherit inherited same always never once daily monthly yearly " +
  "prompt ask stdin interactive ignore ignored skip skipped deny denied allow allowed reject accept update create delete reset change " +
  "unused unneeded irrelevant whatever anything something nothing insecure unsafe secure unknown temporary temp initial trust trusted here";
const means =
  "vault keychain keyring keystore wallet file files path environment config configuration local remote system service server client database " +
  "hash salt cipher aes rsa bcrypt scrypt argon crypt pbkdf sha hmac digest ntlm kerberos ldap ldaps saml oauth openid radius pam plain scram token bearer basic " +
  "certificate cert signature public fingerprint biometric email phone totp otp mfa sms device session cookie header body query";
const people =
  "admin administrator root user users username owner guest anonymous operator manager member people person customer account login signin logon signup name " +
  "nobody www daemon test tester tests testing demo example sample dummy fake mock foo bar baz placeholder changeme change changeit replace todo fixme your yours mine my";
const products =
  "postgres postgresql mysql mariadb mongo mongodb redis rabbit rabbitmq kafka oracle mssql sqlserver sqlite cassandra elastic elasticsearch kibana grafana " +
  "prometheus jenkins sonar nexus artifactory gitlab github docker kubernetes helm nginx apache tomcat spring django rails laravel wordpress drupal keycloak " +
  "minio consul nomad terraform ansible puppet chef neo4j influx influxdb couchbase couchdb airflow superset metabase odoo magento joomla airbyte hadoop hive " +
  "vagrant homestead symfony bitnami nextcloud sentry gitea forgejo mattermost mastodon clickhouse zookeeper cockroach opensearch authentik zabbix " +
  "amqp smtp imap ftp sftp ssh http https ssl tls jdbc odbc jks pkcs proxy mqtt azure aws gcp google amazon";
const secrets =
  "password passwords passwd passphrase passcode pass pwd pw secret secrets credential credentials auth authentication authorization key keys pin code codes db app prod dev sts api ref";
/** What a password is called where people do not speak English. */
const translations =
  "passwort kennwort wachtwoord motdepasse mot contrasena clave senha palavra parola lozinka geslo heslo haslo salasana losenord adgangskode passord jelszo sifre parool " +
  "slaptazodis parole sandi katasandi fjalekalimi pasahitza contrasinal contrasenya pasvorto kode matkhau kupiasana";

const translated: ReadonlySet<string> = new Set(translations.split(" "));

const vocabulary: ReadonlySet<string> = new Set(
  [kinds, states, means, people, products, secrets, translations].join(" ").split(" "),
);

/** What makes a sentence of words. */
const sentence: ReadonlySet<string> = new Set(
  (
    "the an of for to in on is are be was with and or not your my this that it by as at from you we must should can may will if then please enter " +
    "used use using set no when where which has have only more than least new old all any into out but"
  ).split(" "),
);

const shortestWord = 6;
const fewestInPhrase = 4;
/** Three words and a number behind them are a phrase, too. */
const fewestBeforeNumber = 3;
const numberBehind = /(?<=[a-z])[_.-]?\d{2,4}$/;

/** One word, or a few that are joined, of lower-case letters: none that is said about passwords. */
export function isWordPassword(value: string): boolean {
  if (value.length < shortestWord || value.length > 40 || !/^[a-z]{3,}(?:[-_.][a-z]{3,}){0,3}$/.test(value))
    return false;
  return value.split(/[-_.]/).every((word) => !isSaidOfPasswords(word));
}

/** Bytes to both sides of a value in which its word may stand as a name. */
const longestBeside = 1500;
const asPassword = /(?:pass\w*|pwd|psk)["'\]]{0,2}[ \t]*[:=]?[ \t]*["']?$/i;
const longestName = 24;

/** A first look: only what may be a word is asked for its neighbours. */
export function mayBeWord(value: string): boolean {
  return value.length >= shortestWord && /^[a-z][a-z._-]+$/.test(value);
}

/**
 * Whether the value stands beside `[start, end)` as something other than a password, or in the path: the user, the database, the product. A default
 * password is often called like it, and a chosen one hardly ever.
 */
export function isNamedBeside({ bytes, path }: Pick<Content, "bytes" | "path">, { start, end }: Range): boolean {
  const word = bytes.toString("latin1", start, end);
  if (path.toLowerCase().includes(word)) return true;
  const from = Math.max(0, start - longestBeside);
  const around = bytes.subarray(from, end + longestBeside);
  return [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)].some((spelling) => {
    for (let at = around.indexOf(spelling, 0, "latin1"); at >= 0; at = around.indexOf(spelling, at + 1, "latin1")) {
      const isItself = from + at === start;
      if (!isItself && !asPassword.test(around.toString("latin1", Math.max(0, at - longestName), at))) return true;
    }
    return false;
  });
}

/** At least four words of lower-case letters, or three and a number, parted by one and the same sign: a phrase that was made up, and no sentence. */
export function isPassphrase(value: string): boolean {
  const text = value.replace(numberBehind, "");
  const words = text.split(/[ _.-]/);
  const fewest = text === value ? fewestInPhrase : fewestBeforeNumber;
  if (words.length < fewest || new Set(text.match(/[ _.-]/g)).size > 1) return false;
  if (words.join("").includes("correcthorse")) return false;
  return (
    new Set(words).size === words.length &&
    words.every((word) => /^[a-z]{3,12}$/.test(word) && !isSaidOfPasswords(word))
  );
}

const phrase = /^[a-z]{3,12}(?: [a-z]{3,12}){3,23}(?=["'`\r\n]|$)/;
const longestPhrase = 320;
const longestWord = 13;
/** BIP-39 has phrases of 12 to 24 words. */
const fewestInMnemonic = 12;

/** The phrase that a password or a wallet is given at `start`, up to the quote or the end of the line. */
export function phraseAt(bytes: Buffer, start: number, { kind, core }: SecretName): Range | undefined {
  const isMnemonic = kind === "key" && (core === "mnemonic" || core.endsWith("phrase"));
  if (kind !== "password" && !isMnemonic) return undefined;
  if (!mayBePhrase(bytes, start)) return undefined;
  const text = phrase.exec(bytes.toString("latin1", start, start + longestPhrase))?.[0];
  if (text === undefined || !(isMnemonic ? isMnemonicPhrase(text) : isPassphrase(text))) return undefined;
  return { start, end: start + text.length };
}

/** A first look: a word of lower-case letters, a blank and another one. */
function mayBePhrase(bytes: Uint8Array, start: number): boolean {
  let at = start;
  while (at < start + longestWord && isLower(bytes[at])) at++;
  return at - start >= 3 && bytes[at] === 0x20 && isLower(bytes[at + 1]);
}

/** Words of a list of 2048, drawn at random: hardly one stands twice. */
function isMnemonicPhrase(value: string): boolean {
  const words = value.split(" ");
  return words.length >= fewestInMnemonic && new Set(words).size > words.length * 0.8;
}

/** `input-field-2`, `form_group_12`: what a program names and counts, in words that are said about forms and settings. */
export function isNumberedName(value: string): boolean {
  if (!/^[a-z]+(?:[-_][a-z]+)+[-_]?\d{1,2}[a-z]?$/.test(value)) return false;
  return (
    /[a-z][-_]\d$/.test(value) || value.split(/[-_\d]+/).some((word) => word.length > 2 && isSaidOfPasswords(word))
  );
}

/** `Kennwort2`: what a password is called, and nothing but digits and signs beside it. */
export function isTranslated(value: string): boolean {
  return translated.has(value.replace(/[^A-Za-z]/g, "").toLowerCase());
}

/** True for a word of settings, forms and manuals. */
export function isSaidOfPasswords(word: string): boolean {
  return (
    /pass(?:wd|word)?$|pwd?$/.test(word) ||
    sentence.has(word) ||
    [word, word.replace(/s$/, ""), word.replace(prefixes, ""), word.replace(/^(.+)\1$/, "$1")].some((part) =>
      vocabulary.has(part),
    )
  );
}

/** `somewordpress`, `notsecure`; one that is said twice, `rootroot`, is made up by nobody either. */
const prefixes = /^(?:my|some|your|our|the|super|very|top|new|not|in|un)/;
