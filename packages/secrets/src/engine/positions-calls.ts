import type { PositionalPassword } from "./positional-password.ts";

const text = `["'][^"'\\n]{0,80}["']`;
const argument = `(?:[@bN]?${text}|[^"',()\\n]{1,60}(?:\\([^()\\n]{0,40}\\))?)`;

/** The argument behind so many others, which may be anything; the trigger ends in the parenthesis. */
function behind(count: number, ...triggers: readonly string[]): PositionalPassword[] {
  const before = new RegExp(`^.\\s*(?:${argument}\\s*,\\s*){${count}}[@bN]?["']`);
  return triggers.map((trigger) => ({ trigger, before }));
}

/** `user:password` as one text. */
function pair(...triggers: readonly string[]): PositionalPassword[] {
  return triggers.map((trigger) => ({ trigger, before: /^.\s*[bu]?["'`][\w.@-]{1,64}:/ }));
}

/** From the manuals of languages and libraries: the arguments of calls after the user's name. */
export const callPositions: readonly PositionalPassword[] = [
  ...behind(1, ".login(", "SetBasicAuth(", "basic_auth(", "basicAuth(", "Credentials.basic(", ".basic(", ".auth("),
  ...behind(1, "HTTPBasicAuth(", "HTTPDigestAuth(", "NetworkCredential(", "UsernamePasswordCredentials("),
  ...behind(1, "PasswordAuthentication(", "username_pw_set(", "WiFi.begin(", "WiFi.softAP(", "WiFiMulti.addAP("),
  ...behind(2, "getConnection(", "mysqli_connect(", "new mysqli(", "new PDO(", "pymysql.connect(", "MySQLdb.connect("),
  ...behind(2, "DBI->connect(", "new Sequelize(", "ftp_login(", "ldap_bind(", "PlainAuth(", "create_superuser("),
  ...behind(2, "create_user("),
  ...behind(3, "mysql_real_connect("),
  ...pair("btoa(", "b64encode(", "base64_encode(", "encode64("),
  { trigger: "EncodeToString([]byte(", before: /^.["'`][\w.@-]{1,64}:/ },
  {
    trigger: "Buffer.from(",
    before: /^.\s*["'`][\w.@-]{1,64}:/,
    after: /^["'`](?:, ?["'][\w-]+["'])?\)\.toString\(["']base64/,
  },
  { trigger: "CURLOPT_USERPWD", before: /^. *(?:,|=>) *["'][\w.@-]{1,64}:/ },
  { trigger: "CURLOPT_PASSWORD", before: /^. *(?:,|=>) *["']/ },
  // What opens a key store; alphabets become arrays of characters, too.
  {
    trigger: '".toCharArray()',
    behind: /(?:\.load|\.init|PasswordProtection|PBEKeySpec|[gs]etKey(?:Entry)?)\([^"\n]{0,60}(")([^"\s]{6,64})$/,
  },
  { trigger: "unsafePlainText(", before: /^.\s*["'`]/ },
  { trigger: "SECURITY_CREDENTIALS", before: /^. *, *["']/ },
  { trigger: ", auth=(", before: /^.\s*["'][^"'\n]{1,60}["']\s*,\s*["']/ },
  { trigger: ".auth = (", before: /^.\s*["'][^"'\n]{1,60}["']\s*,\s*["']/ },
];

/** In texts that name a database, and in SQL. */
export const connectionPositions: readonly PositionalPassword[] = [
  // github.com/go-sql-driver/mysql: `user:password@tcp(host)/name`.
  { trigger: "@tcp(", behind: /[\w.-]():([^\s:@"'`/]{1,100})$/ },
  { trigger: "@(", behind: /[\w.-]():([^\s:@"'`/]{8,100})$/ },
  { trigger: "@unix(", behind: /[\w.-]():([^\s:@"'`/]{1,100})$/ },
  { trigger: "jdbc:oracle:", before: /^.\w{2,4}:[\w$#]{1,30}\/(?=[^\s@/"']+@)/, until: "@" },
  { trigger: "IDENTIFIED WITH ", before: /^ *['"]?\w{4,40}['"]? +(?:BY|AS) +["']/i },
];
