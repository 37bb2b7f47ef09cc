import type { PositionalPassword } from "./positional-password.ts";

const text = `["'][^"'\\n]{0,80}["']`;
/** A literal, or anything else without quotes. */
export const argument = `(?:[@bN]?${text}(?:\\.\\w{1,20}\\(\\))?|\\{[^{}\\n]{0,120}\\}|[^"',()\\n]{1,60}(?:\\([^()\\n]{0,40}\\))?)`;
/** What only changes the type of a literal. */
const conversion =
  "(?:key ?[=:] ?)?(?:(?:\\[\\]byte|Some|Buffer\\.from|String::from|new String|Encoding\\.\\w{1,10}\\.GetBytes|Base64\\.getDecoder\\(\\)\\.decode|data: *Data|\\([\\w ]{4,24}\\*\\))\\(?)?";

/** The argument behind so many others, which may be anything; the trigger ends in the parenthesis. */
function behind(count: number, ...triggers: readonly string[]): PositionalPassword[] {
  const before = new RegExp(`^.\\s*(?:${argument}\\s*,\\s*){${count}}${conversion}[@bNrL]?["'\`]`);
  return triggers.map((trigger) => ({ trigger, before }));
}

/** What no name looks like: a digit and a sign, or so many characters with a digit. */
const complexText =
  "[^\"'\\s]*\\d[^\"'\\s]*[!@#$%^&*?~]|[^\"'\\s]*[!@#$%^&*?~][^\"'\\s]*\\d|(?=[^\"'\\s]*\\d)[\\w+/=-]{16,}";

/** The first of the arguments behind so many others that is no name, where others take the place, too. */
function complexBehind(fewest: number, most: number, ...triggers: readonly string[]): PositionalPassword[] {
  const before = new RegExp(
    `^.\\s*(?:${argument}\\s*,\\s*){${fewest},${most}}?${conversion}[@bNrL]?["'\`](?=${complexText})`,
  );
  return triggers.map((trigger) => ({ trigger, before }));
}

function holding(holds: "key" | "token", positions: readonly PositionalPassword[]): PositionalPassword[] {
  return positions.map((position) => ({ ...position, holds }));
}

function doubtful(positions: readonly PositionalPassword[]): PositionalPassword[] {
  return positions.map((position) => ({ ...position, doubtful: true }));
}

/** Behind the user's name, or alone where it is no name. */
function behindOrAlone(...triggers: readonly string[]): PositionalPassword[] {
  const before = new RegExp(
    `^.\\s*(?:${argument}\\s*,\\s*${conversion}[@bNrL]?["'\`]|["'\`](?=${complexText})(?=[^"'\`]{6,64}["'\`]\\s*[,)]))`,
  );
  return triggers.map((trigger) => ({ trigger, before }));
}

/** `user:password` as one text. */
function pair(...triggers: readonly string[]): PositionalPassword[] {
  return triggers.map((trigger) => ({ trigger, before: /^.\s*[bu]?["'`][\w.@-]{1,64}:/ }));
}

/** From the manuals of languages and libraries: the arguments of calls after the user's name. */
export const callPositions: readonly PositionalPassword[] = [
  ...behind(1, ".login(", "SetBasicAuth(", "basic_auth(", "basicAuth(", "Credentials.basic(", ".basic("),
  ...behindOrAlone(".auth(", "->auth("),
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
  ...behind(2, "Sql.newInstance(", "env:connect(", "UpYun("),
  { trigger: 'password("env.', before: /^.[\w.-]{1,64}", *"/ },
  { trigger: "password(name:", before: /^.[^\n)]{1,80}defaultValue: *["']/ },
  ...behind(
    1,
    "hudsonRealm.createAccount(",
    "unlockAccount(",
    "postgresql_password(",
    "UsernameToken(",
    "authPassword(",
    "changeUserPassword(",
  ),
  ...behind(1, "pgp_sym_encrypt(", "pgp_sym_decrypt(", "aes_encrypt(", "aes_decrypt("),
  { trigger: "pragma key", before: /^. *= *["']/ },
  { trigger: "attach database ", before: /^.\S{1,80} as \w{1,32} key +["']/i },
  // Of LDAP, MongoDB, Spring, .NET and Perl: behind who logs in.
  ...behind(1, "simple_bind_s(", "ldapsimplebind(", "usernamepasswordauthenticationtoken(", "setAuthorization("),
  ...behind(1, "authorization_basic(", "x509certificate2(", "SetCredentials(", "authenticateUser(", "addInMemoryUser("),
  ...behind(2, "createCredential(", "createMongoCRCredential(", "imap_open(", "UserPrincipal("),
  ...behind(3, "InfluxDBClient("),
  ...['.bind("cn=', ".bind('cn=", '.bind("uid=', ".bind('uid="].map((trigger) => ({
    trigger,
    before: /^.[^"'\n]{0,80}["']\s*,\s*["'`]/,
  })),
  { trigger: "applyBasicAuth ", before: /^ "[^"\n]{1,60}" +"/ },
  ...behind(1, "passwd_cb_userdata(", "MQConnectionFactory(", "setSaslAuthData(", "Basic::new("),
  { trigger: ":basic_auth, ", before: /^.["'][^"'\n]{1,60}["'], *["']/ },
  ...behind(3, "EVP_BytesToKey("),
  ...behind(0, "Hash::make("),
  // The password that protects sheets of Excel.
  { trigger: '.unprotect "', before: /^./ },
  { trigger: '.protect "', before: /^./ },
  { trigger: "ssh.Password(", before: /^.["`]/ },
  // What state begins with: `const [password, setPassword] = useState("…")`.
  {
    trigger: "useState(",
    before: /^.\s*["'`]/,
    given: /\[\w{0,20}(?:password|passwd|pwd|passphrase|secret|token|apikey), *set\w{1,30}\] *= *(?:React\.)?$/i,
  },
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
    " FTP(",
    "FTP.open(",
    "SftpClient(",
    "SshClient(",
    "ScpClient(",
    "ssh2_auth_password(",
  ),
  ...behind(3, "DBInterface.connect("),
  ...behind(3, "->credentials(", "Credentials += Credentials("),
  { trigger: "basic_auth ", before: /^.["'][^"'\n]{1,60}["'], *["']/ },
  ...behind(4, "SMTP.start("),
  ...behind(0, ":auth("),
  ...behind(1, "HashPassword("),
  ...behind(1, "signInWithEmailAndPassword(", "createUserWithEmailAndPassword("),
  // Calls of one's own, after the user or the server and the user.
  ...doubtful([
    ...behind(1, "authenticate(", "createUser(", "addUser(", "registerUser(", "new User(", " login("),
    ...complexBehind(1, 3, "Credentials("),
    ...complexBehind(2, 3, "connect(", "PrincipalContext("),
    ...["users: {", "users = {", "$users = [", "users' => ["].map((trigger) => ({
      trigger,
      before: /^.\s*["']?[\w.@-]{1,40}["']?\s*(?::|=>)\s*["']/,
    })),
    { trigger: ".GetBytes(", before: /^.["'][\w.@-]{1,40}:/ },
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
  // What a field has when nothing sets it: `#[arg(default_value = "…")] password: String`.
  ...['default_value = "', 'default_value="', 'defaultvalue("', 'defaultvalue = "'].map((trigger) => ({
    trigger,
    before: /^./,
    after: /^"[^"\n]{0,40}[)\]]\s*(?:[\w<>?]{1,20}\s+){0,4}\w{0,30}(?:password|passwd|pwd)\w{0,8}\b/i,
  })),
  // What opens a key store; alphabets become arrays of characters, too.
  {
    trigger: '".toCharArray()',
    behind:
      /(?:\.load|\.init|KeyMaterial|PasswordProtection|PBEKeySpec|[gs]etKey(?:Entry)?)\([^"\n]{0,60}(")([^"\s]{6,64})$/,
  },
  { trigger: "unsafePlainText(", before: /^.\s*["'`]/ },
  // What is typed into the field of a form by a test or a robot.
  ...[".sendKeys(", ".send_keys(", ".type(", ".fill(", ".val(", ".setValue(", ".typeText("].map((trigger) => ({
    trigger,
    before: /^.\s*["'`]/,
    given: /(?:password|passwd|pwd)["'`)\]]{1,5}$|(?:password|passwd|pwd)\w{0,8}$/i,
  })),
  ...[", with: ", ", :with => "].map((trigger) => ({
    trigger,
    before: /^.["']/,
    given: /\bfill_in[ (]+(?:"[^"\n]{0,30}pass[^"\n]*"|'[^'\n]{0,30}pass[^'\n]*'|:\w*pass\w*)$/i,
  })),
  // What a password is compared with.
  ...["strcmp(", "strncmp(", "strcasecmp("].map((trigger) => ({
    trigger,
    before: /^.\s*\w{0,30}(?:pass|pwd)\w{0,30}\s*,\s*L?"/i,
  })),
  ...[".equals(", ".equalsIgnoreCase("].map((trigger) => ({
    trigger,
    before: /^.\s*@?"/,
    given: /(?:password|passwd|pwd|pass)(?:\(\))?(?:\.(?:text|value|trim\(\)|getText\(\)))?$/i,
  })),
  { trigger: "isEqualToString:", before: /^.@"/, given: /(?:password|passwd|passphrase|pwd?|pass)(?:\.text)?\]? $/i },
  ...['".equals(pass', '" == pass', '" === pass', '" == $pass'].map((trigger) => ({
    trigger,
    behind: /(")([^"\s]{6,64})$/,
  })),
  { trigger: "' == pass", behind: /(')([^'\s]{6,64})$/ },
  { trigger: "' === pass", behind: /(')([^'\s]{6,64})$/ },
  // Swift names its arguments.
  { trigger: 'forKey: "pass', behind: /(")([^"\s]{6,64})", $/ },
  // The answer to the question for a password, as Expect gives it.
  { trigger: ".sendline(", before: /^.[bu]?["']/, given: /word[^\n]{0,12}(?:\n[ \t]*|; *)\w{1,20}$/i },
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
    // C, Ruby, Rust, Swift, Dart, Lua, Clojure; without parentheses, too.
    ...behind(1, "HMAC.hexdigest(", "HMAC.digest("),
    ...behind(1, "JWT.encode ", "JWT.decode ", "HMAC(", "HMAC_Init("),
    ...behind(
      0,
      "Blowfish.new(",
      "ARC4.new(",
      "ChaCha20.new(",
      "ChaCha20Poly1305(",
      "chacha20poly1305.New(",
      "AESGCM(",
    ),
    ...behind(
      0,
      "middleware.JWT(",
      "cookie.NewStore(",
      "SimpleCrypto(",
      "Cryptr(",
      "itsdangerous.Signer(",
      "TimestampSigner(",
    ),
    ...behind(1, "Iron.seal(", "Iron.unseal("),
    {
      trigger: "new TextEncoder().encode(",
      before: /^.["'`]/,
      given: /(?:\.sign\(|jwtVerify\([^"\n]{0,30})$/,
    },
    ...behind(0, "AES_set_encrypt_key(", "AES_set_decrypt_key(", "SymmetricKey(", "Key.fromUtf8(", "hmac:new("),
    ...behind(0, "new_from_slice(", "MessageEncryptor.new(", "MessageVerifier.new("),
    { trigger: "(jwt/sign ", before: /^.[\w-]{1,40} +"/ },
    { trigger: "hmacEncode ", before: /^.[\w-]{1,40} +"/ },
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
    ...behind(0, "Fernet(", "->setKey(", ".setKey(", "::from_slice("),
    // What a request's token is compared with in constant time.
    ...["compare_digest(", "hash_equals("].map((trigger) => ({
      trigger,
      before: new RegExp(`^.\\s*(?:${argument}\\s*,\\s*)?[b]?["']`),
    })),
    ...behind(1, "AWSCredentials(", "AwsBasicCredentials.create(", "AWS::Credentials.new(", "NewStaticCredentials("),
    ...behind(0, "ethers.Wallet(", "Wallet.fromSeed(", "fromSecretKey(bs58.decode("),
    ...behind(1, "NewStaticV4(", "OAuthHandler(", "set_access_token(", "AlgoliaClient(", "algoliasearch("),
    ...behind(1, "PersonalAccessTokenAuth("),
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
    ...["provider :", ".omniauth :", ".omniauth(:"].map((trigger) => ({
      trigger,
      before: /^.\w{2,24}, *["'][^"'\n]{1,100}["'], *["']/,
    })),
    // What cookies are signed with, new and old keys.
    { trigger: "keys: [", before: /^.\s*["']/, given: /session\([^)\n]{0,40}$/i },
  ]),
];
