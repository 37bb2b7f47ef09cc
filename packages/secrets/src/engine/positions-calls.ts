import type { PositionalPassword } from "./positional-password.ts";

const text = `["'][^"'\\n]{0,80}["']`;
/** A literal, or anything else without quotes. */
export const argument = `(?:[@bN]?${text}(?:\\.\\w{1,20}\\(\\))?|[^"',()\\n]{1,60}(?:\\([^()\\n]{0,40}\\))?)`;
/** What only changes the type of a literal. */
const conversion = "(?:(?:\\[\\]byte|Some|Buffer\\.from|String::from|new String|Encoding\\.\\w{1,10}\\.GetBytes)\\()?";

/** The argument behind so many others, which may be anything; the trigger ends in the parenthesis. */
function behind(count: number, ...triggers: readonly string[]): PositionalPassword[] {
  const before = new RegExp(`^.\\s*(?:${argument}\\s*,\\s*){${count}}${conversion}[@bNrL]?["'\`]`);
  return triggers.map((trigger) => ({ trigger, before }));
}

function holding(holds: "key" | "token", positions: readonly PositionalPassword[]): PositionalPassword[] {
  return positions.map((position) => ({ ...position, holds }));
}

function doubtful(positions: readonly PositionalPassword[]): PositionalPassword[] {
  return positions.map((position) => ({ ...position, doubtful: true }));
}

/** `user:password` as one text. */
function pair(...triggers: readonly string[]): PositionalPassword[] {
  return triggers.map((trigger) => ({ trigger, before: /^.\s*[bu]?["'`][\w.@-]{1,64}:/ }));
}

/** From the manuals of languages and libraries: the arguments of calls after the user's name. */
export const callPositions: readonly PositionalPassword[] = [
  ...behind(1, ".login(", "SetBasicAuth(", "basic_auth(", "basicAuth(", "Credentials.basic(", ".basic(", ".auth("),
  ...behind(1, "HTTPBasicAuth(", "HTTPDigestAuth(", "NetworkCredential(", "UsernamePasswordCredentials("),
  ...behind(
    1,
    "PasswordAuthentication(",
    "PlainCredentials(",
    "username_pw_set(",
    "WiFi.begin(",
    "WiFi.softAP(",
    "WiFiMulti.addAP(",
  ),
  ...behind(2, "getConnection(", "mysqli_connect(", "new mysqli(", "new PDO(", "pymysql.connect(", "MySQLdb.connect("),
  ...behind(2, "DBI->connect(", "new Sequelize(", "ftp_login(", "ldap_bind(", "PlainAuth(", "create_superuser("),
  ...behind(2, "create_user("),
  ...behind(3, "mysql_real_connect(", "gomail.NewDialer("),
  ...behind(4, "UsernamePasswordCredentialsImpl("),
  ...behind(0, "Secret.fromString(", "SecretValue.plainText("),
  ...behind(2, "Sql.newInstance(", "env:connect("),
  { trigger: 'password("env.', before: /^.[\w.-]{1,64}", *"/ },
  { trigger: "password(name:", before: /^.[^\n)]{1,80}defaultValue: *["']/ },
  ...behind(
    1,
    "hudsonRealm.createAccount(",
    "unlockAccount(",
    "postgresql_password(",
    "UsernameToken(",
    "authPassword(",
  ),
  ...behind(1, "pgp_sym_encrypt(", "pgp_sym_decrypt(", "aes_encrypt(", "aes_decrypt("),
  { trigger: "pragma key", before: /^. *= *["']/ },
  { trigger: "attach database ", before: /^.\S{1,80} as \w{1,32} key +["']/i },
  ...behind(1, "BasicHttpCredentials(", "BasicAuthCredentials(", "Credentials::new(", "->login("),
  { trigger: "gin.Accounts{", before: /^.\s*"[^"\n]{1,60}"\s*:\s*"/ },
  ...behind(1, "CreateAsync(", "AddPasswordAsync(", "PasswordSignInAsync(", "CheckPasswordAsync("),
  ...behind(1, "basicAuthentication(", "HttpBasicAuthenticator(", "with_basic(", "->setAuth(", "oci_connect("),
  ...behind(1, "cx_Oracle.connect(", "oracledb.connect(", "sp_addlogin "),
  ...behind(
    2,
    "mysql_connect(",
    "mysqli_real_connect(",
    "pymssql.connect(",
    "ftplib.FTP(",
    "epgsql:connect(",
    "\\PDO(",
  ),
  ...behind(3, "->credentials(", "Credentials += Credentials("),
  { trigger: "basic_auth ", before: /^.["'][^"'\n]{1,60}["'], *["']/ },
  ...behind(4, "SMTP.start("),
  ...behind(0, ":auth("),
  ...behind(1, "HashPassword("),
  ...behind(1, "signInWithEmailAndPassword(", "createUserWithEmailAndPassword("),
  // Calls of one's own, after the user or the server and the user.
  ...doubtful([
    ...behind(1, "Credentials(", "authenticate(", "createUser(", "addUser(", "registerUser(", "new User(", " login("),
    ...behind(2, "connect("),
    // In notes: `Login: ada / …`.
    ...["credentials: ", "login: ", "login with "].map((trigger) => ({
      trigger,
      before: /^ *["'`*]{0,2}[\w.@-]{2,40}["'`*]{0,2} +\/ +["'`*]{0,2}(?=[^\s"'`*])/,
    })),
  ]),
  // What is hashed, or made into a key, is the password itself.
  ...behind(0, "password_hash(", "make_password(", "hash_password(", "hashpw(", "bcrypt.hash(", "bcrypt.hashSync("),
  ...behind(0, "pbkdf2Sync(", "pbkdf2(", "pbkdf2_hmac(", "scryptSync(", "PasswordDeriveBytes(", "Rfc2898DeriveBytes("),
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
  // What is typed into the field of a form by a test or a robot.
  ...[".sendKeys(", ".send_keys(", ".type(", ".fill(", ".val(", ".setValue(", ".typeText("].map((trigger) => ({
    trigger,
    before: /^.\s*["'`]/,
    given: /(?:password|passwd|pwd)["'`)\]]{1,5}$/i,
  })),
  {
    trigger: ", with: ",
    before: /^.["']/,
    given: /\bfill_in[ (]+(?:"[^"\n]{0,30}pass[^"\n]*"|'[^'\n]{0,30}pass[^'\n]*'|:\w*pass\w*)$/i,
  },
  // What a password is compared with.
  ...["strcmp(", "strncmp(", "strcasecmp("].map((trigger) => ({
    trigger,
    before: /^.\s*\w{0,30}(?:pass|pwd)\w{0,30}\s*,\s*L?"/i,
  })),
  ...[".equals(", ".equalsIgnoreCase("].map((trigger) => ({
    trigger,
    before: /^.\s*"/,
    given: /(?:password|passwd|pwd|pass)(?:\(\))?$/i,
  })),
  { trigger: '".equals(pass', behind: /(")([^"\s]{6,64})$/ },
  // The answer to the question for a password, as Expect gives it.
  { trigger: ".sendline(", before: /^.[bu]?["']/, given: /word[^\n]{0,12}\n[ \t]*\w{1,20}$/i },
  { trigger: 'java.naming.security.credentials"', before: /^. *, *["']/ },
  { trigger: "SECURITY_CREDENTIALS", before: /^. *, *["']/ },
  // A key in the user's place has no password behind it.
  { trigger: "auth=(", before: /^.\s*(?:["'](?=[\w.-]{16,120}["']\s*,\s*["']["'])|["'][^"'\n]{1,60}["']\s*,\s*["'])/ },
  { trigger: ".auth = (", before: /^.\s*["'][^"'\n]{1,60}["']\s*,\s*["']/ },
];

/** The key that a library signs, encrypts or keeps sessions with. */
export const keyPositions: readonly PositionalPassword[] = [
  ...holding("key", [
    ...behind(0, "SecretKeySpec(", "DESKeySpec(", "NewCipher(", "NewCookieStore(", "AES.new(", "DES.new(", "DES3.new("),
    ...behind(0, "cookieParser(", "from_secret(", "SymmetricSecurityKey(", "hmacShaKeyFor(", "SignedString("),
    ...behind(0, "Algorithm.HMAC256(", "Algorithm.HMAC384(", "Algorithm.HMAC512("),
    ...behind(0, "URLSafeTimedSerializer(", "URLSafeSerializer(", "TimedJSONWebSignatureSerializer("),
    ...behind(1, "jwt.sign(", "jwt.verify(", "jwt.encode(", "jwt.decode(", "JWT::encode(", "JWT::decode(", "signWith("),
    ...behind(1, "createHmac(", "createCipheriv(", "createDecipheriv(", "createCipher(", "createDecipher("),
    ...behind(1, "AES.encrypt(", "AES.decrypt(", "HmacSHA256(", "HmacSHA512("),
    // The first argument in Python, the second in Go.
    { trigger: "hmac.new(", before: new RegExp(`^.\\s*(?:${argument}\\s*,\\s*)?${conversion}[bN]?["']`) },
    ...behind(2, "openssl_encrypt(", "openssl_decrypt(", "hash_hmac("),
    { trigger: '"Jwt": {', before: /^.\s*"(?:Secret)?Key"\s*:\s*"/i },
    { trigger: '"Jwt":{', before: /^.\s*"(?:Secret)?Key"\s*:\s*"/i },
  ]),
  ...holding("token", [
    // Hadoop's name of the key of a storage account of Azure, in whatever way it is given its value.
    {
      trigger: "fs.azure.account.key.",
      before: /^.[\w.-]{1,90}(?:["']\s*,\s*["']|["']?\s*[=:]\s*["']?|<\/name>\s*<value>)/,
      until: "<",
    },
    ...behind(0, "Fernet("),
    ...behind(1, "AWSCredentials(", "AwsBasicCredentials.create(", "AWS::Credentials.new(", "NewStaticCredentials("),
    ...behind(0, "ethers.Wallet(", "Wallet.fromSeed(", "fromSecretKey(bs58.decode("),
    ...behind(1, "NewStaticV4(", "OAuthHandler(", "set_access_token(", "AlgoliaClient(", "algoliasearch("),
    ...behind(2, "setVapidDetails("),
    ...behind(1, "NewStaticCredentialsProvider(", "AuthenticationHeaderValue(", "'twilio')(", '"twilio")('),
    // Twilio's account and its token.
    ...[
      'Client("AC',
      "Client('AC",
      'Client.new("AC',
      "Client.new('AC",
      'Twilio.init("AC',
      "Twilio('AC",
      'Twilio("AC',
    ].map((trigger) => ({ trigger, before: /^.[\da-f]{32}["']\s*,\s*["']/ })),
    // github.com/omniauth/omniauth.
    ...["provider :", ".omniauth :"].map((trigger) => ({
      trigger,
      before: /^.\w{2,24}, *["'][^"'\n]{1,100}["'], *["']/,
    })),
  ]),
];

/** A variable that is called `key` and nothing else, at the begin of a statement, with the types and words of a declaration before it. */
const keyAlone =
  /(?:^|[\n;{(])[ \t]*(?:tinify\.|(?!Pusher)[A-Z][a-z]{2,20}\.|(?:(?:export|const|let|var|val|final|static|readonly|private|public|internal|protected|my|our|auto|string|String|char|byte\[\]|std::string|&str|\*)[ \t]+\*?){0,5}(?:self\.|this\.|[$@_])?)$/;

/** `key` stands for far too much; a literal that it is given is a key when it looks random enough for it. */
export const barePositions: readonly PositionalPassword[] = [
  ...[" = ", "=", " := ", ": &str = ", ": string = ", " = b", "[] = "].flatMap((operator) =>
    [`key${operator}"`, `key${operator}'`].map((trigger) => ({ trigger, before: /^./ })),
  ),
  ...["[]byte(", "Buffer.from(", "new TextEncoder().encode("].flatMap((conversion) =>
    [" = ", " := "].map((operator) => ({ trigger: `key${operator}${conversion}`, before: /^.["'`]/ })),
  ),
  { trigger: "key = Encoding.", before: /^.\w{1,10}\.GetBytes\(["]/ },
].map((position) => ({ ...position, given: keyAlone, holds: "bare", inCode: true }));

/** In texts that name a database, and in SQL. */
export const connectionPositions: readonly PositionalPassword[] = [
  // github.com/go-sql-driver/mysql: `user:password@tcp(host)/name`.
  { trigger: "@tcp(", behind: /[\w.-]():([^\s:@"'`/]{1,100})$/ },
  { trigger: "@(", behind: /[\w.-]():([^\s:@"'`/]{8,100})$/ },
  { trigger: "@unix(", behind: /[\w.-]():([^\s:@"'`/]{1,100})$/ },
  { trigger: "jdbc:oracle:", before: /^.\w{2,4}:[\w$#]{1,30}\/(?=[^\s@/"']+@)/, until: "@" },
  // Oracle's easy connect: `user/password@host:1521/service`.
  { trigger: ":1521/", behind: /(?:^|[\s"'=])[A-Za-z][\w$#]{0,29}(\/)([^\s/@"']{6,64})@(?:\/\/)?[\w.-]{1,80}$/ },
  // nginx signs addresses with the last word.
  { trigger: "secure_link_md5 ", before: /^ *"[^"\n]{1,120} (?=[^\s"$]+")/ },
  { trigger: "set password for ", before: /^ ['"`\w@%.]{1,60} *= *(?:PASSWORD *\()? *["']/i },
  { trigger: "crypt(", before: /^.'/, after: /^', *gen_salt\(/i },
  { trigger: "sp_addlinkedsrvlogin ", before: /^ *(?:(?:N?'[^'\n]*'|NULL) *, *){4}N?'/i },
  { trigger: ";PWD={", before: /^.(?=[^\s{}$]{6,64}\})/, until: "}" },
  { trigger: "IDENTIFIED WITH ", before: /^ *['"]?\w{4,40}['"]? +(?:BY|AS) +["']/i },
];
