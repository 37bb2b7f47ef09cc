/**
 * Values that name a secret instead of being one, or that are something else altogether. Each pattern is anchored and free of nested
 * repetition, and is only tried on values of at most a few hundred bytes.
 */
interface Shape {
  /** Completes "the value is …". */
  readonly what: string;
  readonly pattern: RegExp;
  /** A random value may have this shape by chance: base64 holds slashes, and tokens dots. */
  readonly byChance?: true;
}

const references: readonly Shape[] = [
  {
    what: "a template",
    pattern:
      /^(?:\$[({[]|\{\{|<%|[#%@]\{)|\$\{.*\}|\$\(.*\)|\$\[.*\]|\{\{.*\}\}|<%.*%>|\{%.*%\}|[#%@]\{.*\}|\[\[.*\]\]|<<.*>>|__[A-Z][A-Z\d_]*__|^__\w+__$|\$\{?[A-Z_]{3,}\b/,
  },
  // Only one end of it: cut off, or two signs of many.
  {
    what: "a part of a template",
    pattern: /\$\{|\$\(|\$\[|\{\{|\}\}|<%|%>|\{%|[#%@]\{|\[\[|<<|>>|__[A-Z]/,
    byChance: true,
  },
  // `$ENV{NAME}` of CMake and FreeRADIUS, `$__file{/run/secrets/x}` of Grafana.
  {
    what: "a variable",
    pattern:
      /^(?:\$[A-Za-z_][\w.:]*|\$\w{1,20}\{[\w./:-]+\}?|%%?[A-Za-z_]\w*%%?|@@?[A-Za-z_]\w*@@?|##?[A-Za-z_]\w*##?|!\w+!|&\w+)$/,
  },
  {
    what: "a placeholder in brackets",
    pattern: /^(?:<.*>|\[.*\]|\{.*\}|\(.*\)|\*{2,}.*|\*[\dA-F]{40}|.*\*{3,}.*|.*\.{3,}.*|.*\u2026.*)$/,
  },
  { what: "a format directive", pattern: /%\(\w+\)s|^%[sdvq]$/ },
  {
    what: "a text with format directives",
    pattern: /%[sdvqxr]|%[-+ 0#]*\d*(?:\.\d+)?[sdfx]|\{\d*\}|\{(?!noop\})[a-z_]\w*\}/,
    byChance: true,
  },
  {
    what: "read from the environment",
    pattern: /process\.env|os\.(?:getenv|environ)|System\.getenv|ENV\[|getenv|env\(|\benv\./i,
  },
  {
    what: "read from a store of secrets",
    pattern:
      /^(?:vault:|ref\+|op:\/\/|sm:\/\/|ssm:|awssm|gcpsm|akv|keyvault|secretref|credentialsJSON:|keyring:|(?:go)?pass:[\w.-]+\/|lpass:|bitwarden:|(?:aws|gcp):kms|alias\/|file:|arn:aws|azurekeyvault|keeper:|doppler|bws:|env:|projects\/)|secretsmanager|\bsecrets?\.[A-Za-z]|^@Microsoft\.KeyVault|\/secrets\//i,
  },
  {
    what: "encrypted",
    pattern:
      /^(?:ENC[[(]|\{cipher\}|\{aes|\{enc|!vault|\$ANSIBLE_VAULT|AQICAH|CiQA[\w+/]{76}|vault:v\d+:|crypt:|encrypted:|secure:|BAMSCRT@\d|U2FsdGVkX1|\{SSHA|\{SHA|\{MD5|\{CRYPT)/i,
  },
  {
    what: "a password hash",
    pattern:
      /^(?:\$(?:2[abxy]?|5|6|1|y|7|[89]\$[\w./]{14}|apr1|argon2\w*|pbkdf2\S*|scrypt|P|H|S)\$|(?:grub\.)?pbkdf2[_.:]|sha1\$|sha256\$|bcrypt|argon2|scrypt:|SCRAM-|md5[0-9a-f]{32}$|\{(?!noop\})[\w@.-]{2,20}\}\S)/,
  },
  {
    what: "a key that is meant to be public",
    // Of Supabase, PostHog, New Relic, Midtrans, Statsig, Datadog, Braintree, Adyen, Square, PubNub and Razorpay; ids that stand beside a key.
    pattern:
      /^(?:pk[._]|sb_publishable_|phc_|NRJS-|(?:SB-)?Mid-client-|client-[A-Za-z\d]{40}|pub[\da-f]{32}$|(?:sandbox|production)_[a-z\d]{8}_[a-z\d]{16}$|(?:live|test)_[A-Z\d]{32}$|sq0idp-|(?:pub|sub)-c-|rzp_(?:live|test)_)/,
  },
  { what: "a URL", pattern: /^[a-z][a-z\d+.-]*:\/\/|^www\.|^data:|^mailto:|^urn:|^\/\/[a-z]/i },
  {
    what: "a path",
    pattern:
      /^(?:~|\.{1,2})?\/(?:[\w.@%+-]+\/)*[\w.@%+-]*$|^(?:[\w.@-]+\/){2,}[\w.@-]*$|^[A-Za-z]:\\|^(?:\\\\?[\w.-]+)+$/,
    byChance: true,
  },
  {
    what: "a file name",
    pattern:
      /^[\w.@ -]+\.(?:js|ts|json|ya?ml|txt|pem|key|crt|cer|p12|pfx|jks|html?|xml|py|rb|go|java|css|png|svg|md|env|conf|cfg|ini|sh|exe|dll|so|jar|zip|gz|log|db|sqlite|asc|gpg|pub|php|cs)$/i,
    byChance: true,
  },
  { what: "a UUID", pattern: /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i },
  { what: "a date or time", pattern: /^\d{4}[-/.]\d\d[-/.]\d\d|^\d\d[-/.]\d\d[-/.]\d{4}|^\d\d:\d\d/ },
  { what: "a version", pattern: /^v?\d+\.\d+(?:\.\d+)?(?:[-+.][\w.]+)?$/ },
  {
    what: "an IP or host name",
    pattern:
      /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$|^(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|local|internal|svc|example|cloud|app|edu|gov)(?::\d+)?$/i,
    byChance: true,
  },
  // No domain ends in digits: `P@stel.2019` is none.
  { what: "an e-mail address", pattern: /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z][\w-]*$/ },
  { what: "a number", pattern: /^[+-]?(?:0x[\da-f]{1,16}|[\d_]{1,24}(?:\.\d+)?(?:e[+-]?\d+)?[a-z]{0,2})$/i },
  { what: "a number", pattern: /^0x\d{24,}$/ },
  // Twenty bytes: a private key has 32.
  { what: "an address of Ethereum", pattern: /^0x[\da-f]{40}$/i },
  { what: "characters of another script", pattern: /^(?:\\u\{[\da-f]{4,6}\}|\\u[\da-f]{4})+$/i },
  {
    what: "a public key or certificate",
    pattern: /^(?:age1[02-9ac-hj-np-z]{58}$|ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|-----BEGIN|MII[A-Za-z])/,
  },
  { what: "the name of an icon", pattern: /^(?:fa[bsrl]?|mdi|bi|icon|glyphicon)-[a-z-]{2,30}\d?$/ },
  { what: "a colour or dimension", pattern: /^#[\da-f]{3,8}$|^\d+(?:px|em|rem|%)$/i },
  {
    what: "a regular expression",
    pattern: /\\[dwsSWDb]|\[[a-z]-[a-z]|\[0-9|\[A-Z|A-Za-z|a-zA-Z|0-9A-Z|\{\d+,\d*\}|^\^.*\$$/,
  },
  { what: "a regular expression", pattern: /\.\*|\.\+|\[\^|\(\?|[)\]][*+?]|\$\//, byChance: true },
  {
    what: "code",
    pattern:
      /[\w\])]\((?:.*\))?;?$|=>|::|->|&&|\|\||===|[=!]=|\+\+|^\w+\[|\w\]\.|^!!|^(?:new|function|return|await|typeof|lambda)\b|^@\w+\(|\(\)/,
    byChance: true,
  },
  {
    what: "an expression",
    pattern: /^[a-z_]\w*(?:\??\.[A-Za-z_]\w*)+$|^[A-Z]\w*(?:\.[A-Za-z_]\w*)+$/i,
    byChance: true,
  },
  {
    what: "the name of an algorithm",
    pattern:
      /^(?:(?:hmac|pbkdf2)?[-_]?(?:base|sha|md|aes|rsa|hs|rs|es)[-_]?\d{1,4}|(?:pbkdf|scram|argon|bcrypt|oauth|x\.?50|utf-?)\d+)(?:[-_]?[A-Za-z]{1,8}\d{0,3}){0,2}$/i,
  },
  // Of OpenSSL's: `KxECDHE-PSK`.
  { what: "the name of an algorithm", pattern: /^(?:[A-Z]x)?[A-Z]{2,10}(?:[-_](?:PSK|RSA|SHA\d*|AES\d*|GCM|CBC))+$/ },
  { what: "a digest", pattern: /^(?:sha\d{1,3}|md5|blake2\w*)[-:=]/i },
  { what: "an example of a date or code", pattern: /^[A-Z]{2,5}-\d+$/ },
];

/** What the value is, when its shape shows that it is no secret: completes "the value is …". `certain` leaves out what chance makes too. */
export function looksLike(value: string, mode: "certain" | "unless-random"): string | undefined {
  return references.find(
    ({ byChance, pattern }) => (byChance === true) === (mode === "unless-random") && pattern.test(value),
  )?.what;
}
