import { attributeOf, elementOf, lineOf, type PatternFile, settingOf } from "../pattern-file.ts";

const program = { rule: "program-password", holder: "password in a settings file of a program" } as const;
const hash = { rule: "password-hash", holder: "hash of a password in a file of accounts" } as const;
const key = { rule: "generic-password", holder: "key with which an application signs or encrypts" } as const;

const dotNet = /(?:^|\/)(?:web|app|machine|applicationhost|[\w.-]{1,64}\.(?:exe|dll))(?:\.[\w-]{1,32})?\.config$/;
/** XML attributes and elements of Windows and .NET that hold what is encrypted for one machine or user. */
const forMachine =
  /["'>]((?:AQAAANCMnd8BFdERjHoAwE|01000000D08C9DDF0115D1118C7A00C04FC297EB)[A-Za-z\d+/=]{16,4096})["'<]/dg;

/** Servers of databases, of the web and of applications, and frameworks. */
export const serverPatterns: readonly PatternFile[] = [
  {
    ...program,
    name: /(?:^|\/)(?:redis|valkey|keydb)[\w.-]{0,64}\.conf$|(?:^|\/)users\.acl$/,
    values: [
      lineOf("(?:requirepass|masterauth|primaryauth|tls-key-file-pass|tls-client-key-file-pass)[ \\t]+"),
      /^[ \t]*user[ \t]+\S{1,64}[^\n>]{0,200}[ \t]>(\S{1,256})/dgm,
    ],
  },
  {
    ...hash,
    name: /(?:^|\/)(?:redis|valkey|keydb)[\w.-]{0,64}\.conf$|(?:^|\/)users\.acl$/,
    values: [/^[ \t]*user[ \t]+\S{1,64}[^\n#]{0,200}[ \t](#[\da-f]{64})/dgim],
  },
  {
    ...program,
    name: /(?:^|\/)[\w.-]{0,64}sentinel[\w.-]{0,64}\.conf$/,
    values: [
      /^[ \t]*sentinel[ \t]+(?:auth-pass[ \t]+\S{1,64}|sentinel-pass)[ \t]+"?([^\s"]{1,256})/dgm,
      lineOf("requirepass[ \\t]+"),
    ],
  },
  { ...program, name: /(?:^|\/)userlist\.txt$/, values: [/^"[^"\n]{1,64}"[ \t]+"((?!md5|SCRAM)[^"\n]{1,256})"/dgm] },
  {
    ...hash,
    name: /(?:^|\/)userlist\.txt$/,
    values: [/^"[^"\n]{1,64}"[ \t]+"((?:md5[\da-f]{32}|SCRAM-SHA-256\$)[^"\n]{0,256})"/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)(?:svn|conf)\/passwd$|(?:^|\/)svnserve[\w.-]{0,32}passwd$/,
    signs: ["[users]"],
    values: [/^[^#\s=[][^=\n]{0,63}[ \t]*=[ \t]*(\S{1,128})/dgm],
  },
  { ...program, name: /(?:^|\/)jmxremote\.password$/, values: [/^[ \t]*[^\s#]{1,64}[ \t]+(\S{1,256})/dgm] },
  {
    ...program,
    // `jdbcRealm.properties` says how to ask a database for them instead.
    name: /(?:^|\/)(?!jdbc)[\w-]*realm\.properties$/,
    values: [/^[\w.-]{1,64}[ \t]*[:=][ \t]*((?!MD5:|CRYPT:)[^,\s]{1,256})[ \t]*(?:,|\r?$)/dgm],
  },
  // Tomcat; a handler of credentials compares digests, with a salt and a number of rounds before it or alone.
  {
    ...program,
    name: /(?:^|\/)tomcat-users[\w.-]{0,32}\.xml$/,
    values: [attributeOf("password")],
    open: [/\spassword="((?:[\da-f]{2,128}\$\d{1,9}\$)?(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128}))"/dgi],
  },
  {
    ...program,
    name: /(?:^|\/)(?:server|context)[\w.-]{0,32}\.xml$/,
    signs: ["<Connector", "<Context", "<Resource"],
    values: [
      attributeOf(
        "(?:keystore|truststore|key)pass(?:word)?",
        "certificateKey(?:store)?Password",
        "SSLPassword",
        "connectionPassword",
        "password",
        "secret",
        "requiredSecret",
      ),
    ],
  },
  // WildFly, JBoss
  {
    ...program,
    name: /(?:^|\/)(?:standalone|domain|host)[\w.-]{0,32}\.xml$|-ds\.xml$/,
    values: [
      attributeOf("password", "clear-text", "(?:keystore|key|truststore)-password", "credential"),
      elementOf("password", "(?:recovery-)?password", "key-password", "keystore-password"),
    ],
  },
  // .NET: attributes, and connections as in `Server=db;User Id=shop;Password=…`
  {
    ...program,
    name: dotNet,
    values: [attributeOf("password"), /[;"'\s](?:password|pwd)\s{0,4}=\s{0,4}([^;"'<>\s]{1,128})(?=[;"'])/dgi],
    open: [forMachine, /"(\[enc:[^"\n]{8,4096}:enc\])"/dg],
  },
  { ...program, name: /\.pubxml(?:\.user)?$/, values: [elementOf("password", "userpwd")], open: [forMachine] },
  {
    ...program,
    name: /\.publishsettings$/,
    holder: "certificate with its private key in the settings of a publisher",
    values: [/\bManagementCertificate="(MII[A-Za-z\d+/=]{200,20000})"/dg],
  },
  // Frameworks: keys under names that say nothing
  {
    ...key,
    name: /(?:^|\/)wp-config[\w.-]{0,32}$/,
    values: [
      /\(\s{0,8}["'](?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["']\s{0,8},\s{0,32}'([^'\n]{32,128})'/dg,
      /\(\s{0,8}["'](?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["']\s{0,8},\s{0,32}"([^"\n]{32,128})"/dg,
    ],
  },
  {
    ...key,
    name: /(?:^|\/)settings[\w.-]{0,32}\.php$/,
    values: [/\['hash_salt'\]\s{0,8}=\s{0,8}["']([\w+/=-]{20,200})["']/dg],
  },
  {
    ...key,
    name: /(?:^|\/)env\.php$/,
    values: [/'crypt'\s{0,8}=>\s{0,8}(?:\[|array\s{0,4}\()\s{0,32}'key'\s{0,8}=>\s{0,8}'([^'\n]{16,256})'/dg],
  },
  {
    ...key,
    name: /(?:^|\/)localsettings[\w.-]{0,32}\.php$/,
    values: [/\$wg(?:UpgradeKey|SecretKey)\s{0,8}=\s{0,8}["']([\da-f]{8,128})["']/dg],
  },
  {
    ...key,
    name: /(?:^|\/)config\/config\.php$/,
    signs: ["$CONFIG"],
    values: [/'(?:passwordsalt|secret)'\s{0,8}=>\s{0,8}'([^'\n]{16,256})'/dg],
  },
  {
    ...key,
    name: /(?:^|\/)app(?:_local)?\.php$/,
    values: [/'Security'\s{0,8}=>\s{0,8}\[\s{0,64}'salt'\s{0,8}=>\s{0,8}'([^'\n]{32,256})'/dg],
  },
  {
    ...key,
    name: /(?:^|\/)config\.php$/,
    signs: ["$CFG"],
    values: [/^\$CFG->passwordsalt\w{0,16}\s{0,8}=\s{0,8}'([^'\n]{16,256})'/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)config\.inc\.php$/,
    values: [
      /^[ \t]*\$config\['des_key'\][ \t]{0,8}=[ \t]{0,8}'([^'\n]{16,64})'/dgm,
      /^[ \t]*\$cfg\[[^\n=]{1,100}'(?:password|controlpass)'\][ \t]{0,8}=[ \t]{0,8}'([^'\n]{1,256})'/dgm,
    ],
  },
  // A digit tells it from a rule for what is typed into a form.
  {
    ...program,
    name: /(?:^|\/)(?:app_local|database|config|settings(?:\.local)?|parameters|env|local|main-local)\.php$/,
    values: [/['"]\w{0,40}(?:password|passwd|_pass)['"]\]?\s{0,8}=>?\s{0,8}'(?=[^'\n]{0,128}\d)([^'\s|:]{6,128})'/dgi],
  },
  {
    ...program,
    name: /(?:^|\/)gitlab\.rb$/,
    values: [/^[ \t]*\w{1,32}\['\w{0,64}password'\][ \t]{0,8}=[ \t]{0,8}["']([^"'\n]{1,256})["']/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)acme[\w.-]{0,32}\.json$/,
    holder: "private key of an account or a certificate",
    values: [/"PrivateKey"\s{0,8}:\s{0,8}"(MI[A-Za-z\d+/=]{100,20000})"/dg],
  },
  {
    ...key,
    name: /(?:^|\/)config\/(?:initializers|environments)\/[\w-]{1,64}\.rb$/,
    values: [/\bsecret_(?:token|key_base)\s{0,8}=\s{0,8}["']([\da-f]{30,256})["']/dg],
  },
  {
    ...key,
    name: /(?:^|\/)bootstrap[\w-]{0,32}\.(?:ya?ml|properties)$/,
    values: [
      /^encrypt:[ \t]*\r?\n[ \t]+key:[ \t]*["']?([^\s"'#]{4,256})/dgm,
      settingOf("encrypt\\.key(?:-store\\.(?:password|secret))?"),
    ],
  },
  { ...hash, name: /(?:^|\/)htdigest$|\.htdigest$/, values: [/^[^:\n]{1,64}:[^:\n]{1,128}:([\da-f]{32})\r?$/dgim] },
  { ...program, name: /(?:^|\/)[\w.-]{0,64}htpasswd[\w.-]{0,32}$/, values: [/^[^\s:#]{1,64}:\{PLAIN\}(\S{1,256})/dgm] },
];
