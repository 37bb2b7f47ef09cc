// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages are what is tested
import { expect, test } from "vitest";
import { charset } from "../../charset.ts";
import { randomText, seededRandom } from "../../random.ts";
import { missedIn, reported } from "../testing/passwords.ts";

/** How programs in many languages hold their passwords and keys; `¤` stands for the value. */

// biome-ignore format: a table
const passwords: readonly (readonly [path: string, text: string])[] = [
  // Names in other languages, and short ones that stand alone.
  ["a.php", "$senha = '¤';"],
  ["a.java", 'String contrasena = "¤";'],
  ["a.cs", 'var kennwort = "¤";'],
  ["a.c", 'const char *psk = "¤";'],
  ["a.py", 'pw = "¤"'],
  ["a.go", 'if pw != "¤" { return }'],
  ["a.pl", "if ($pw eq '¤') { ok(); }"],
  ["a.py", 'if pw not in ("¤",):'],
  ["a.sh", "connect -pw ¤ h\n"],
  // Literals between other signs.
  ["a.rb", "password = %q(¤)"],
  ["a.rb", "password = %Q{¤}"],
  ["a.pl", "my %c = (password => q{¤});"],
  ["a.lua", "local password = [[¤]]"],
  ["a.rs", 'let password = r#"¤"#;'],
  ["a.cpp", 'auto password = R"(¤)";'],
  ["a.nix", "services.x.password = ''¤'';"],
  ["a.erl", 'C = #{password => <<"¤">>}.'],
  ["a.jsx", '<Login password={"¤"} />'],
  ["a.sql", "DECLARE @pwd nvarchar(50) = N'¤';"],
  // Declarations.
  ["a.erl", '-define(PASSWORD, "¤").'],
  ["a.h", '#define OTA_PASSWORD ("¤")'],
  ["a.clj", '(def password "¤")'],
  ["a.lisp", '(setq password "¤")'],
  ["a.ex", '@password "¤"'],
  ["a.kt", 'val storePassword by lazy { "¤" }'],
  ["a.rb", 'password { "¤" }'],
  ["a.abap", "DATA lv_password TYPE string VALUE '¤'."],
  ["a.cob", "01 WS-PASSWORD PIC X(20) VALUE '¤'."],
  ["a.rs", '#[arg(long, default_value = "¤")]\npassword: String,'],
  ["a.cs", '[DefaultValue("¤")] public string AdminPassword { get; set; }'],
  ["a.go", 'Password string `env:"PASSWORD" envDefault:"¤"`'],
  ["a.dart", "const password = String.fromEnvironment('PASSWORD', defaultValue: '¤');"],
  ["a.jsx", 'const [password, setPassword] = useState("¤");'],
  ["A.java", 'String getPassword() { return "¤"; }'],
  ["a.cs", 'public static string Password() => "¤";'],
  ["a.py", 'def db_password(): return "¤"'],
  ["a.sql", "v_password VARCHAR2(30) := '¤';"],
  ["a.go", 'cmd.Flags().StringP("password", "p", "¤", "of the user")'],
  // Conversions.
  ["a.go", 'Password: aws.String("¤"),'],
  ["a.hs", 'password = BS.pack "¤"'],
  ["a.php", "['password' => bcrypt('¤')]"],
  ["A.java", 'user.password(encoder.encode("¤"))'],
  ["a.php", "$x = Hash::make('¤');"],
  ["A.java", 'String password = requireNonNullElse(System.getenv("X"), "¤");'],
  ["A.java", '.loadKeyMaterial(f, "¤".toCharArray(), x)'],
  // Compared with.
  ["a.pl", "if ($password eq '¤') { ok(); }"],
  ["a.m", 'if ([password isEqualToString:@"¤"]) { }'],
  ["a.cs", 'if (txtPassword.Text.Equals("¤")) { }'],
  ["a.js", 'if ("¤" === password) open();'],
  ["a.clj", '(when (= password "¤") (ok))'],
  ["a.py", 'if password not in ("¤",): stop()'],
  ["a.rs", 'if password != Some("¤") { return; }'],
  // Pairs.
  ["a.js", "new Map([['user', 'a'], ['password', '¤']])"],
  ["a.cs", 'new Dictionary<string, string> { { "user", "a" }, { "password", "¤" } }'],
  ["a.rb", "config[:password] = '¤'"],
  ["a.swift", 'keychain.set("¤", forKey: "password")'],
  // Places in calls.
  ["a.py", 'l.simple_bind_s("cn=a,dc=b", "¤")'],
  ["a.py", 'InfluxDBClient("i1", 8086, "root", "¤", "x")'],
  ["A.java", 'new UsernamePasswordAuthenticationToken("a", "¤");'],
  ["a.cs", 'new X509Certificate2("a.pfx", "¤")'],
  ["a.c", 'SSL_CTX_set_default_passwd_cb_userdata(ctx, (void*)"¤");'],
  ["a.hs", 'applyBasicAuth "a" "¤" r'],
  ["a.sql", "EXEC sp_addlinkedsrvlogin 's', 'false', NULL, 'sa', '¤';"],
  ["a.vb", 'ActiveSheet.Unprotect "¤"'],
  ["a.sql", "SELECT pgp_sym_encrypt('x', '¤');"],
  ["a.swift", 'passwordField.typeText("¤")'],
  ["a.ps1", '("¤" | ConvertTo-SecureString -AsPlainText -Force)'],
  ["A.java", 'new ActiveMQConnectionFactory("a", "¤", "tcp://mq:61616");'],
  ["a.rb", "f.request :basic_auth, 'svc', '¤'"],
  ["a.py", 'c.expect("assword:"); c.sendline("¤")'],
  ["a.js", "spawn('sshpass', ['-p', '¤', 'ssh', 'u@h'])"],
  ["a.sql", "UPDATE config SET val = '¤' WHERE key = 'smtp.password';"],
  // Commands.
  ["a.sh", "ipmitool -H h -U a -P ¤ power status\n"],
  ["a.sh", "useradd -m -p '¤' a\n"],
  ["a.ps1", "cmdkey /add:fs1 /user:a /pass:¤"],
  ["a.bat", "sc config svc obj= a password= ¤\n"],
  ["a.sh", "snmpwalk -v3 -u a -X ¤ h\n"],
  ["a.bat", 'setx API_TOKEN "¤"\n'],
  ["a.c", 'redisCommand(c, "AUTH ¤");'],
  ["a.sh", "influx -username a -password '¤'\n"],
  ["a.sh", "ssh-keygen -t rsa -N '¤' -f k\n"],
  ["a.sh", "ansible-vault encrypt_string '¤' --name x\n"],
  ["a.sh", 'curl -u "$USER:¤" https://api.acme.io\n'],
  ["a.py", 'run(["docker", "login", "-u", "a", "-p", "¤", "r.acme.io"])'],
];

test.each(passwords)("a password in %s: %s", (path, text) => {
  expect(missedIn(path, text, "¤")).toEqual([]);
});

/** What a sign-up form asks for. In two halves: the whole must not stand beside a name. */
const strict = "Meadow" + "7Q!x";

// biome-ignore format: a table
const calls: readonly (readonly [path: string, text: string])[] = [
  ["a.scala", 'x.option("user", "a").option("password", "¤")'],
  ["a.py", 'config.set("db", "password", "¤")'],
  ["A.java", 'Map.of("user", "a", "password", "¤")'],
  ["a.js", "I.fillField('password', '¤')"],
  ["a.py", 'keyring.set_password("svc", "bob", "¤")'],
  ["a.js", 'Meteor.loginWithPassword("a@b.io", "¤")'],
  ["a.rs", 'session.userauth_password("a", "¤")'],
  ["a.py", 'ADMIN_CREDENTIALS = ("admin", "¤")'],
  ["a.php", "new Client(['auth' => ['svc', '¤']])"],
  ["a.clj", '{:basic-auth ["svc" "¤"]}'],
  ["a.py", 'ssh.connect("10.1.2.3", 22, "deploy", "¤")'],
  ["a.scala", 'Credentials("Realm", "h.acme.io", "ci", "¤")'],
  ["a.py", 'USERS = {"alice": "¤"}'],
  ["a.js", "basicAuth({ users: { admin: '¤' } })"],
  ["a.py", 'self.session.auth = (username, "¤")'],
  ["a.cs", 'readonly SecureString Pwd = ToSecure("¤");'],
  ["a.rs", 'let password = Secret::from("¤".into());'],
  ["a.ps1", '[Text.Encoding]::UTF8.GetBytes("svc:¤")'],
];

test.each(calls)("a password that is like nothing else among arguments, in %s: %s", (path, text) => {
  expect(
    reported(
      path,
      text.replace("¤", () => strict),
    ),
  ).toEqual([strict]);
  expect(reported(path, text.replace("¤", "required1"))).toEqual([]);
});

const key = randomText(seededRandom(11), charset("letters and digits", "0-9A-Za-z"), 40);
const hex = randomText(seededRandom(12), charset("digits of hexadecimal", "0-9a-f"), 32);

// biome-ignore format: a table
const keys: readonly (readonly [path: string, text: string])[] = [
  // A name's end says what it says, whatever else such a word says.
  ["a.php", "$settings['hash_salt'] = '¤';"],
  ["a.go", 'passwordHashSalt = "¤"'],
  ["a.js", "cookieKey: '¤',"],
  ["a.go", 'clientSecretPtr := proto.String("¤")'],
  ["a.ts", 'const token = new Token("¤");'],
  ["a.swift", 'let secretData = Data(base64Encoded: "¤")!'],
  ["a.hs", 'token <- fromMaybe "¤" <$> lookupEnv "TOKEN"'],
  // A scheme in one literal, the token in the next.
  ["a.ts", "headers.append('Authorization', 'Bearer ' + '¤');"],
  ["a.py", 'h = "Bearer {}".format("¤")'],
  ["a.m", '[NSString stringWithFormat:@"Bearer %@", @"¤"]'],
  ["a.py", 'url = "https://x.acme.io/?client_secret=%s" % "¤"'],
  ["a.c", 'snprintf(b, n, "GET /?apikey=%s", "¤");'],
  ["a.clj", '{"x-api-key" "¤"}'],
  ["a.rb", "halt 403 unless params[:token] == '¤'"],
  ["a.swift", 'r.addValue("¤", forHTTPHeaderField: "X-Api-Key")'],
  ["a.rb", "config.omniauth :github, 'abc', '¤'"],
  ["a.js", "cookieSession({ name: 's', keys: ['¤'] })"],
  ["a.py", 'jwt.encode({"sub": 1}, "¤", algorithm="HS256")'],
  ["a.py", 'jwt.decode(t, key="¤")'],
  ["a.rb", "OpenSSL::HMAC.hexdigest('SHA256', '¤', data)"],
  ["a.rb", "JWT.encode payload, '¤', 'HS256'"],
  ["a.rs", 'static JWT_SECRET: Lazy<String> = Lazy::new(|| "¤".to_string());'],
  ["a.php", "if (!hash_equals('¤', $_GET['token'])) exit;"],
  ["a.py", 'if hmac.compare_digest(token, "¤"): ok()'],
  ["a.py", 'Blowfish.new("¤", Blowfish.MODE_ECB)'],
  ["a.php", "$crypt->setKey('¤');"],
  ["a.js", "new SignJWT({}).sign(new TextEncoder().encode('¤'));"],
  ["a.rs", 'if headers.get("x-api-key") != Some("¤") { return; }'],
  ["a.php", "define('ENC_KEY', base64_decode('¤'));"],
  ["a.rs", 'Hmac::<Sha256>::new_from_slice(b"¤")'],
  ["a.swift", 'SymmetricKey(data: Data("¤".utf8))'],
  ["a.c", 'AES_set_encrypt_key((const unsigned char*)"¤", 256, &k);'],
  ["a.sh", "vault login ¤\n"],
  ["a.py", "HMAC_KEY = binascii.unhexlify('¤')"],
  ["a.rs", 'const HMAC_KEY: [u8; 16] = hex!("¤");'],
  ["Pay.java", 'private String mchKey = "¤";'],
];

test.each(keys)("a key in %s: %s", (path, text) => {
  expect(reported(path, text.replace("¤", key))).toEqual([key]);
  expect(reported(path, text.replace("¤", hex))).toEqual([hex]);
  expect(reported(path, text.replace("¤", "required-1"))).toEqual([]);
});

test.each([
  ["a.cs", "static byte[] Key = new byte[] { ¤ };"],
  ["a.rs", "const KEY: [u8; 16] = [¤];"],
  ["a.go", "key := []byte{¤}"],
  ["a.vb", "Dim key() As Byte = {¤}"],
  ["a.ino", "const uint8_t PROGMEM nwkSKey[16] = { ¤ };"],
])("the bytes of a key in %s: %s", (path, text) => {
  const bytes = Array.from({ length: 16 }, (_, index) => (index * 151 + 92) % 256).join(", ");
  expect(reported(path, text.replace("¤", bytes))).toHaveLength(1);
  expect(reported(path, text.replace("¤", bytes.replaceAll(", ", " + ")))).toEqual([]);
  expect(reported(path, text.replace("¤", [...Array(16).keys()].join(", ")))).toEqual([]);
});

test("a random UUID is a token where the name says so for certain", () => {
  const uuid = "0ac44d16-7d2c-4b5c-" + "9c8e-4a6c9e0b2a11";
  expect(reported("a.py", `access_token = "${uuid}"`)).toEqual([uuid]);
  expect(reported("a.py", `token = "${uuid}"`)).toEqual([]);
  expect(reported("a.py", `access_token_id = "${uuid}"`)).toEqual([]);
});

test("digits alone are a number, unless there are more than any number has", () => {
  const digits = "2191130193942819" + "8762598599562565569642";
  expect(reported("a.py", `SECURITY_PASSWORD_SALT = "${digits}"`)).toEqual([digits]);
  expect(reported("a.py", `SECURITY_PASSWORD_SALT = "${digits.slice(0, 18)}"`)).toEqual([]);
});

test("a password with an at sign and a dot is no e-mail address when it ends in digits", () => {
  const password = "P@nther" + ".951";
  expect(reported("a.py", `password = "${password}"`)).toEqual([password]);
  expect(reported("a.py", 'password = "p4nther@acme.io"')).toEqual([]);
});

// biome-ignore format: a table
const harmless: readonly (readonly [path: string, text: string])[] = [
  // Two letters that happen to end a random name.
  ["a.json", `{"kXqPw": "${key}", "aBPsk": "${hex}"}`],
  ["a.h", '#define SN_kx_ecdhe_psk "KxECDHE-PSK"'],
  ["a.ts", 'charset("entra-secret", "0-9A-Za-z_.~-")'],
  ["a.ts", 'charset("password", "0-9A-Za-z_.~!-")'],
  ["a.js", "const icons = { password: 'fa-lock2' };"],
  ["a.js", 'setError("password", "E1042!");'],
  ["a.js", `expect("password", "${strict}");`],
  ["a.js", `const token = decrypt("${key}");`],
  ["a.js", `const token = findToken("${key}");`],
  ["a.js", `const token = make("${key}", 2);`],
  ["a.js", 'const [page, setPage] = useState("Winter2023x");'],
  ["a.rs", '#[arg(long, default_value = "Winter2023x")]\nuser: String,'],
  ["a.php", "'auth' => ['api', 'throttle60'],"],
  ["a.py", 'connect("10.1.2.3", 22, "deploy", "Winter2023x")'],
  ["a.py", 'roles = {"alice": "Winter2023x!"}'],
  ["a.js", "users: { admin: 'editor1' }"],
  ["a.ps1", '[Text.Encoding]::UTF8.GetBytes("type:json2")'],
  ["a.swift", 'defaults.set("Winter2023x", forKey: "season")'],
  ["a.swift", `r.addValue("${hex}", forHTTPHeaderField: "X-Request-Id")`],
  ["a.clj", '{"password" "Passwort2"}'],
  ["a.py", '"Bearer %s" % token1'],
  ["a.py", '"Bearer {}".format("access-token")'],
  ["a.py", '"password=%s" % "Winter2023x"'],
  ["a.rb", "config.omniauth :github, ENV['ID1'], ENV['KEY1']"],
  ["a.rb", "password = %w(weak1 strong2)"],
  ["a.lua", "local tokens = [[ if1 else2 ]]"],
  ["a.sh", "vault login -method=oidc2\n"],
  ["a.sh", "useradd -m -s /bin/bash2 a\n"],
  ["a.sh", "consul kv get -token=$TOKEN2 x\n"],
  ["a.bat", "setx PATH C:\\tools2\n"],
  ["a.bat", "sc config svc start= auto2\n"],
  ["a.py", 'run(["docker", "run", "-p", "8080:8080"])'],
  ["A.java", 'String getPasswordLabel() { return "Winter2023x"; }'],
  ["A.java", 'String getName() { return "Winter2023x"; }'],
  ["a.js", 'const password = usePassword(() => "Winter2023x");'],
  ["a.js", `const password = t("Passwort#2x");`],
  ["a.py", 'if token not in ("ident1", "string2"): stop()'],
  ["a.py", 'if hmac.compare_digest(token, expected_digest1): ok()'],
  ["a.js", "item.setKey('user_name1');"],
  ["a.js", "new TextEncoder().encode('Winter2023x');"],
  ["a.go", 'cmd.Flags().StringP("name", "n", "Winter2023x", "")'],
  ["a.go", 'cmd.Flags().StringP("password", "p", "", "at least 8chars!")'],
  ["a.sh", "java -jar x.jar -password $PW1\n"],
  ["a.sh", "tool -password-file /run/pw1\n"],
  ["a.sh", "ssh-keygen -t rsa -N '' -f id1\n"],
  ["a.yml", "args:\n  -password Winter2023x\n"],
  ["a.clj", "(= password (get env2))"],
  ["a.sql", "UPDATE config SET val = 'Winter2023x' WHERE key = 'season';"],
  ["a.cob", "01 WS-NAME PIC X(20) VALUE 'Winter2023x'."],
  ["a.kt", 'val title by lazy { "Winter2023x" }'],
  ["a.vb", "ActiveSheet.Unprotect password1"],
  ["a.cs", "byte[] publicKey = new byte[] { 92, 243, 138, 33, 184, 79, 230, 125, 20, 171, 66, 217, 112, 7, 158, 53 };"],
];

test.each(harmless)("nothing in %s: %s", (path, text) => {
  expect(reported(path, text)).toEqual([]);
});
