import { isDigit, isLower, isUpper } from "../ascii.ts";

/** What a name says about its value. */
export interface SecretName {
  /**
   * `password`: the value may have been chosen by a person, so it need not look random;
   * `key`: made by a machine, so it must.
   */
  readonly kind: "password" | "key";
  /** The end of the name that says so, as in the tables below. One of four letters or fewer must be a word of its own: `bypass` is none. */
  readonly core: string;
  /** The same, squashed. */
  readonly end: string;
  /** Nothing names the value: its place in a command, a call or a row says what it is. */
  readonly byPlace?: true;
  /** The place holds nothing else that is a UUID. */
  readonly mayBeUuid?: true;
}

/** Ends of names that stand for a password, words parted by `_`. */
const passwordCores = words(
  "password passwd passwort passphrase userpass dbpass rootpass adminpass smtppass ftppass mailpass sqlpass sshpass authpass storepass keypass pswd passwrd identified_by requirepass masterauth " +
    "enable_secret pre_shared_key snmp_community radius_secret radius_key tacacs_secret tacacs_key passw psw contrasena senha kennwort wachtwoord motdepasse mot_de_passe wifi_psk bind_pw root_pw db_pw admin_pw user_pw default_pw smtp_pw ftp_pw login_pw mysql_pw pw psk pwd pass",
);

/** Ends of names that stand for a key, token or secret. `key` alone stands for far too much, but for a constant that something has: `ACME_KEY`. */
const keyCores = words(
  "jwt_secret session_secret cookie_secret secret secret_key secret_key_base secret_value api_key api_token api_secret access_token access_key private_key encryption_key encrypt_key " +
    "signing_key signature_key master_key shared_key auth_key auth_token account_key storage_key service_key session_key hmac_key " +
    "aes_key fernet_key jwt_key crypto_key pepper validation_key decryption_key client_key erlang_cookie recovery_code mnemonic seed_phrase recovery_phrase hash_salt auth_salt nonce_salt logged_in_salt security_salt security_password_salt consumer_key function_key admin_key integration_key subscription_key ingest_key write_key app_key application_key license_key server_key deploy_key " +
    "cookie_key secretorkey enc_key cipher_key crypter_key mch_key cipher_seed mqtt_key validate_key nwk_skey app_skey " +
    "secret_cookie creds cookie_salt crypto_salt session_salt encryption_iv aes_iv wallet_seed master_seed " +
    "security_key transaction_key authorization_key merchant_key github_pat ext_pat clarifai_pat management_key setup_key access_grant app_certificate tls_psk wpa_psk token bearer credential credentials authorization authentication auth salt seed key",
);

const secretNames: readonly SecretName[] = [
  ...passwordCores.map((core) => ({ kind: "password", core, end: core.replaceAll("_", "") }) as const),
  ...keyCores.map((core) => ({ kind: "key", core, end: core.replaceAll("_", "") }) as const),
];

/** The same by their last letter, each in the order of the tables. */
const byLastLetter: ReadonlyMap<string, readonly SecretName[]> = Map.groupBy(
  secretNames,
  ({ end }) => end.at(-1) ?? "",
);

/** Words that may follow without changing what the name stands for: `DB_PASSWORD_PROD`, `token2`. */
const harmlessSuffixes = new Set(
  words(
    "prod production prd dev development stage staging stg test testing qa uat live sandbox local default new old current previous " +
      "primary secondary backup main master value val str string text txt plain plaintext raw b64 base64 env var literal const v private ptr bytes data",
  ),
);

/** Words that make it stand for something that is no secret, wherever they are in the name. */
const harmlessWords = new Set(
  words(
    "public pub existing csrf xsrf csrftoken xsrftoken csrfmiddlewaretoken fungible nft forgery antiforgery authenticity next prev page paging pagination continuation starting cursor cancel cancellation cancelation sync " +
      "resume lock verification subject hash hashed digest checksum encrypted enc sealed masked redacted confirm confirmation reset forgot change is has no not non " +
      "without missing invalid wrong bad incorrect expired require requires required show hide toggle visible enable enabled disable " +
      "disabled allow allowed use min max get fetch find read load parse validate verify check match expect expected compare " +
      "example sample dummy fake mock stub placeholder parser lexer syntax grammar keyword identifier css html error err msg message " +
      "label title hint help desc description prompt type name format regex regexp pattern",
  ),
);

/** A token against forgery is no secret; what it is signed with is. */
const signedWith = new Set(words("csrf xsrf"));
const signsWith = /secret(?:key)?$/;

/** A key with which one can only search, listen or report is given to browsers. */
const forBrowsers = /searchonly|pusherappkey$|mixpanel(?:project)?token$/;
/** Names of vendors' documentation whose words say something else elsewhere: of Parse Server and of fastlane. */
const documented = /^(?:parse(?:server)?(?:master|restapi)key|matchpassword)$/;

/** Random letters hold two or three in a row by chance: only a sign sets these off for certain. */
const short: ReadonlySet<string> = new Set(["pw", "psk", "psw"]);
const signs = " =:\"'`,]})>".split("");

/** Such a name with the sign behind it, without which it is a part of many words. */
export const shortTriggers: readonly string[] = [...short].flatMap((name) => signs.map((sign) => name + sign));
const parted = /(?:^|[^A-Za-z\d])(?:pw|psk|psw)(?![a-z])/i;

/** As a constant or a variable of the environment these are the program's own; elsewhere each record and each test has one. */
const constants: ReadonlySet<string> = new Set(["salt", "seed", "key"]);
const constant = /^[A-Z\d_]+$/;
/** `ACME_KEY`, `ACME_KEY_PROD`; a name that says more says something else: OpenSSL's `FIPS_KEY_STRING` is public. */
const namedKey = /_KEY(?:_(?:\d{1,3}|PROD|PRODUCTION|LIVE|STAGING|STAGE|DEV|DEVELOPMENT|TEST|OLD|NEW))?$/;
/** What other keys are for: to find something, or to be shown to everybody. */
const otherKeys = new Set(
  words(
    "gpg pgp apt rpm repo host ssh known site publishable measurement search primary foreign unique partition sort cache object asset file image index row map lookup " +
      "translation i18n message group event action query registry table node item shard routing idempotency dedup vite react gatsby client browser web frontend",
  ),
);

/** What is set says what the value is, and not whose it is: `enc.setPassword`. */
const receiver = /^.*\.(?=(?:set|with)[A-Z_])/;
/** What a form has in it: `passwordField.text`. */
const field = /(?:field|input|box|controller)\.(?:text|value)$/i;

/** Whose a password is may stand behind it: `PASSWORD_DB`, `passwordForRoot`. */
const owners = new Set(
  words(
    "db database root admin administrator superuser mysql mariadb postgres postgresql pg mssql oracle mongo mongodb redis rabbitmq mq kafka elastic elasticsearch " +
      "smtp imap mail ftp sftp ssh ldap wifi wlan vpn grafana jenkins nexus sonar keycloak replication backup",
  ),
);
/** And whose a key is, anybody who issues one, in the name of a constant: `API_KEY_ACME`. */
const ownedKeys = new Set(
  words("api_key api_token api_secret access_token auth_token secret_key secret encryption_key private_key"),
);
/** What belongs to a key and looks as random. */
const noOwners = new Set(
  words(
    "id ids uid uuid guid arn kid sid hash hashed digest sum checksum fingerprint thumbprint signature sig nonce iv address mint contract account program pub public " +
      "url uri path file name ref version rev revision etag header body request response policy template placeholder mask",
  ),
);

function secretOfOwner(name: string, parts: readonly string[]): SecretName | undefined {
  const owner = parts.at(-1) ?? "";
  const isLinked = parts.at(-2) === "for" || parts.at(-2) === "of";
  const front = parts.slice(0, isLinked ? -2 : -1);
  const isAnybody = constant.test(name) && !noOwners.has(owner) && !harmlessWords.has(owner) && !/\d/.test(owner);
  if (front.length === 0 || !(owners.has(owner) || isAnybody)) return undefined;
  const secret = secretNameOf(front.join("_"));
  if (secret?.kind !== "password") return ownedKeys.has(secret?.core ?? "") ? secret : undefined;
  // Of anything else than an account, what a person could make up may say something about passwords.
  return owners.has(owner) ? secret : { ...secret, kind: "key" };
}

/** Undefined when nothing about the name makes its value worth a look. `name` is as written, at most about 80 characters. */
export function secretNameOf(name: string): SecretName | undefined {
  const parts = wordsOf(name.replace(receiver, "").replace(field, ""));
  while (parts.length > 1 && isHarmlessSuffix(parts.at(-1) ?? "")) parts.pop();
  const squashed = parts.join("");
  const last = parts.at(-1);
  const secret = byLastLetter
    .get(squashed.at(-1) ?? "")
    ?.find(({ core, end }) => (core.length > 4 ? squashed.endsWith(end) : last === core));
  if (!secret) return secretOfOwner(name, parts);
  if (
    forBrowsers.test(squashed) ||
    (constants.has(secret.core) && !constant.test(name)) ||
    (secret.core === "key" && (!namedKey.test(name) || parts.some((part) => otherKeys.has(part)))) ||
    (short.has(secret.core) && !parted.test(name))
  )
    return undefined;
  // What the end itself says does no harm: `hash_salt`.
  const own = new Set(secret.core.split("_"));
  const isHarmless = (part: string) =>
    harmlessWords.has(part) && !own.has(part) && !(signedWith.has(part) && signsWith.test(squashed));
  return parts.some(isHarmless) && !documented.test(squashed) ? undefined : secret;
}

function isHarmlessSuffix(word: string): boolean {
  return harmlessSuffixes.has(word) || /^v?\d+$/.test(word);
}

/**
 * Every way to write the end of a name that any of the names may have: what the automaton looks for. Leaves out those in which another
 * one is found anyway, because a name is read to both sides of a hit as far as it goes without a space.
 */
export function nameTriggers(names: readonly string[]): string[] {
  // Only these are short and common enough to be found in others.
  const single = names.filter((name) => !name.includes("_"));
  const triggers = new Set<string>();
  for (const name of names) {
    const [end = "", before] = name.split("_").reverse();
    if (before === undefined) triggers.add(end);
    else if (!single.some((other) => end.includes(other)))
      for (const joint of ["", "_", "-", ".", " "]) triggers.add(`${before}${joint}${end}`);
  }
  // One pattern for all asks a hundred thousand questions less at the start of every process.
  const anySingle = new RegExp(single.map((name) => name.replace(/[^a-z\d]/g, "\\$&")).join("|"));
  const isCovered = (trigger: string): boolean => {
    const inner = trigger.slice(trigger.lastIndexOf(" ") + 1);
    return anySingle.test(inner) && single.some((name) => name !== trigger && inner.includes(name));
  };
  return [...triggers].filter((trigger) => !isCovered(trigger));
}

/** Names that the generic rule looks for. */
export const genericNames: readonly string[] = secretNames
  .map(({ core }) => core)
  .filter((core) => !short.has(core) && core !== "key");

/** The end of a constant that holds a key; in small letters it is none. */
export const keyOfConstant = "_KEY";

/** Words of a name, lower case: parted by anything that is no letter or digit, where the case goes up, and before a number at a word's end. */
export function wordsOf(name: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= name.length; at++) {
    const isEnd = !isWordCode(name.charCodeAt(at));
    if (!isEnd && !(at > start && beginsWord(name, at))) continue;
    if (at > start) parts.push(name.slice(start, at).toLowerCase());
    start = isEnd ? at + 1 : at;
  }
  return parts;
}

/** `adminPassword`, `AWSSecret`, `token2`. */
function beginsWord(name: string, at: number): boolean {
  const code = name.charCodeAt(at);
  const before = name.charCodeAt(at - 1);
  if (isUpper(code)) return !isUpper(before) || isLower(name.charCodeAt(at + 1));
  return isDigit(code) && !isDigit(before) && !isWordCode(name.charCodeAt(endOfDigits(name, at)));
}

function endOfDigits(name: string, at: number): number {
  let end = at;
  while (isDigit(name.charCodeAt(end))) end++;
  return end;
}

function isWordCode(code: number): boolean {
  return isUpper(code) || isLower(code) || isDigit(code);
}

/** Lower-case letters and digits of a name, nothing else: `dbAdminPassword` and `DB_ADMIN-PASSWORD` are the same. */
export function squash(name: string): string {
  return wordsOf(name).join("");
}

function words(text: string): string[] {
  return text.split(" ");
}
