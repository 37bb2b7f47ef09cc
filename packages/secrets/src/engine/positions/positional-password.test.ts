import { expect, test } from "vitest";
import { randomText } from "../../../../core/src/testing/random-text.ts";
import { missedIn, passwords, reported } from "../testing/passwords.ts";
import { positionalTriggers } from "./positional-password.ts";

test("no trigger stands in the table twice: the second would silence the first", () => {
  const folded = positionalTriggers.map((trigger) => trigger.toLowerCase());
  expect(folded.filter((trigger, at) => folded.indexOf(trigger) !== at)).toEqual([]);
});

/** `¤` stands for the password or key that nothing but its place tells. */
// biome-ignore format: a table
const leaks: readonly (readonly [path: string, text: string])[] = [
  // Arguments after a user's name.
  ["A.scala", 'val login = BasicHttpCredentials("app", "¤")'],
  ["A.kt", 'BasicAuthCredentials("app", "¤")'],
  ["a.rs", 'Credentials::new("a@b.io".to_string(), "¤".to_string())'],
  ["a.rs", 'client.basic_auth("app", Some("¤"))'],
  ["a.pl", '$ftp->login("app", "¤");'],
  ["a.pl", '$agent->credentials("db:80", "realm", "app", "¤");'],
  ["a.sbt.scala", 'credentials += Credentials("realm", "db", "app", "¤")'],
  ["a.cs", 'await users.CreateAsync(admin, "¤");'],
  ["a.php", '$link = mysql_connect("db","root","¤");'],
  ["a.rb", "request.basic_auth 'app', '¤'"],
  ["a.rb", 'Net::SMTP.start("db", 587, "localhost", "app", "¤", :login)'],
  ["a.py", 'pika.PlainCredentials("app", "¤")'],
  ["a.lua", 'local ok = red:auth("¤")'],
  ["a.js", 'request.get(url).auth("app", "¤", false);'],
  ["a.py", 'ftp = FTP("ftp.corp.local", "app", "¤")'],
  ["a.rb", "Net::FTP.open('ftp.corp.local', 'app', '¤') { |ftp| ftp.list }"],
  ["a.cs", 'using var client = new SftpClient("db", "app", "¤");'],
  ["a.php", "ssh2_auth_password($session, 'app', '¤');"],
  ["a.jl", 'DBInterface.connect(MySQL.Connection, "db", "app", "¤")'],
  ["a.py", 'run(["curl", "-s", "-u", "app:¤", url])'],
  ["a.bat", "certutil -f -p ¤ -importpfx c.pfx\r\n"],
  ["a.sh", "printf '%s' '¤' | docker login -u ci --password-stdin\n"],
  ["a.sh", "snowsql -a corp -u app -p ¤\n"],
  ["a.sh", "cf login -a https://api.corp.local -u app -p ¤ -o org\n"],
  ["a.sh", "mysqlsh --uri app:¤@db:3306 --sql\n"],
  ["a.ts", 'signInWithEmailAndPassword(auth, "¤")'],
  ["a.sh", 'sudo -S ls <<< "¤"\n'],
  ["a.sh", "mc alias set shop https://db.corp.local app ¤\n"],
  ["a.cs", 'hasher.HashPassword(user, "¤")'],
  ["a.sh", "keytool -genkey -storepass ¤ -keystore k.jks\n"],
  ["a.sh", "keytool -genkey -storepass x -keypass ¤ -keystore k.jks\n"],
  ["a.ini", "dsn = app/¤@db.corp.local:1521/ORCL\n"],
  ["a.rs", 'OptsBuilder::new().user(Some("app")).pass(Some("¤"))'],
  ["a.sql", "INSERT INTO settings VALUES ('smtp_password', '¤');"],
  ["a.sql", "UPDATE settings SET value = '¤' WHERE name = 'smtp_password';"],
  ["a.sql", "UPDATE wp_options SET option_value='¤' WHERE option_name='smtp_password';"],
  ["a.yml", ":password: ¤\n"],
  ["a.yml", "ldap: {:password: ¤}\n"],
  ["a.go", 'gin.BasicAuth(gin.Accounts{"app": "¤"})'],
  ["A.java", 'new RestTemplateBuilder().basicAuthentication("app", "¤")'],
  ["a.cs", 'client.Authenticator = new HttpBasicAuthenticator("app", "¤");'],
  ["a.rs", 'Client::with_basic("app", "¤")'],
  ["a.php", "$client->setAuth('app', '¤');"],
  ["a.php", "$db = oci_connect('app', '¤', 'db/XE');"],
  ["a.js", "db.getSiblingDB('admin').changeUserPassword('app', '¤')"],
  ["a.php", "new \\PDO($dsn, 'app', '¤');"],
  ["a.py", "cx_Oracle.connect('app', '¤', 'db/orcl')"],
  ["a.py", "pymssql.connect('db', 'app', '¤', 'shop')"],
  ["a.py", "ftplib.FTP('db', 'app', '¤')"],
  ["a.erl", '{ok, C} = epgsql:connect("db", "app", "¤", []).'],
  ["a.sql", "EXEC sp_addlogin 'app', '¤';"],
  ["A.java", 'env.put("java.naming.security.credentials", "¤");'],
  // Passwords that are hashed, typed or compared.
  ["a.py", 'users = {"app": generate_password_hash("¤")}'],
  ["a.py", 'hashed = bcrypt.hashpw(b"¤", bcrypt.gensalt())'],
  ["a.php", "$hash = password_hash('¤', PASSWORD_DEFAULT);"],
  ["a.js", "const hash = await bcrypt.hash('¤', 10);"],
  ["a.cs", 'new Rfc2898DeriveBytes("¤", salt)'],
  ["A.java", 'driver.findElement(By.id("password")).sendKeys("¤");'],
  ["a.py", 'browser.find_element_by_name("password").send_keys("¤")'],
  ["a.js", "cy.get('input[name=password]').type('¤')"],
  ["a.js", "$('#password').val('¤')"],
  ["a.rb", "fill_in 'Password', with: '¤'"],
  ["a.py", "child.expect('password:')\nchild.sendline('¤')"],
  ["a.js", "crypto.pbkdf2Sync('¤', salt, 1000, 64, 'sha512')"],
  ["A.java", 'if (password.equals("¤")) open();'],
  ["A.java", 'if (user.getPassword().equals("¤")) open();'],
  ["A.java", 'if ("¤".equals(password)) open();'],
  ["a.c", 'if (strcmp(user_password, "¤") == 0) open();'],
  // Keys to sign and to encrypt with.
  ["A.java", 'new SecretKeySpec("¤".getBytes(), "AES")'],
  ["A.java", 'Jwts.builder().signWith(SignatureAlgorithm.HS512, "¤")'],
  ["a.go", 'block, err := aes.NewCipher([]byte("¤"))'],
  ["a.go", 'sessions.NewCookieStore([]byte("¤"))'],
  ["a.py", 'cipher = AES.new(b"¤", AES.MODE_CBC, iv)'],
  ["a.py", 'jwt.encode(payload, "¤", algorithm="HS256")'],
  ["a.js", "jwt.sign({ id: user.id }, '¤', { expiresIn: '1h' })"],
  ["a.js", "crypto.createHmac('sha256', '¤')"],
  ["a.js", "CryptoJS.AES.encrypt(text, '¤')"],
  ["a.cs", 'new SymmetricSecurityKey(Encoding.UTF8.GetBytes("¤"))'],
  ["a.rs", 'EncodingKey::from_secret("¤".as_ref())'],
  ["A.java", 'Algorithm.HMAC256("¤")'],
  ["a.go", 'jwt.NewWithClaims(method, claims).SignedString([]byte("¤"))'],
  ["a.php", "openssl_encrypt($data, 'aes-256-cbc', '¤', 0, $iv)"],
  ["a.json", '{"Jwt": {"Key": "¤", "Issuer": "acme"}}'],
  // Commands, configurations of devices, SQL.
  ["a.sh", "openssl enc -aes-256-cbc -d -in x -k ¤\n"],
  ["a.sh", "useradd -p $(openssl passwd -1 ¤) app\n"],
  ["a.bat", "net use Z: \\\\db\\share /user:app ¤\n"],
  ["a.exp", 'expect "password:"\nsend "¤\\r"\n'],
  ["a.bat", "plink -ssh app@db -pw ¤ ls\n"],
  ["a.bat", "osql -S db -U sa -P ¤ -i x.sql\n"],
  ["a.sh", "cqlsh db -u app -p ¤\n"],
  ["a.sh", "mongodump -h db -u app -p¤\n"],
  ["users.acl.conf", "user app on >¤ ~* +@all\n"],
  ["switch.cfg", "enable password ¤\n"],
  ["switch.cfg", "username app password 0 ¤\n"],
  ["users.conf", "app:{PLAIN}¤:1000:1000::/home/app\n"],
  ["squid.conf", "cache_peer db parent 8080 0 login=app:¤\n"],
  ["a.sql", "SET PASSWORD FOR 'app'@'%' = PASSWORD('¤');"],
  ["a.sql", "select crypt('¤', gen_salt('bf'));"],
];

test.each(leaks)("found in %s: %s", (path, text) => {
  expect(missedIn(path, text, "¤")).toEqual([]);
});

/** Where only a machine gives the value, a person's password is none. */
// biome-ignore format: a table
/** Places that hold other things, too: what a strict form asks for, or a machine drew. */
// biome-ignore format: a table
const doubtful: readonly (readonly [path: string, text: string])[] = [
  ["A.java", 'connect("db", "app", "¤");'],
  ["a.py", 'db = connect("db", "app", "¤")'],
  ["A.java", 'User admin = new User("ada", "¤");'],
  ["a.js", 'client.auth("¤", done);'],
  ["a.php", "$redis->auth('¤');"],
  ["A.java", 'createUser("ada", "¤", Role.ADMIN);'],
  ["a.ts", 'await authenticate("ada@corp.local", "¤");'],
  ["a.sql", "INSERT INTO users VALUES (8, 'ada', 'ada@corp.local', '¤', 'admin');"],
  ["a.sql", 'INSERT INTO "app_users" VALUES (8, \'¤\');'],
  ["a.md", "The password is ¤ and must not be changed.\n"],
  ["a.md", "Their password was ¤.\n"],
  ["a.md", "Log in with password ¤, and open the report.\n"],
  ["a.md", "- reset the password of all machines, and the admin password to ¤ on one\n"],
  ["a.md", "Its password **¤** is new.\n"],
  ["a.md", "Das Passwort lautet ¤\n"],
  ["a.md", "Password -> ¤\n"],
  ["a.md", "Password → ¤\n"],
  ["a.md", "- Password - ¤\n"],
  ["a.md", "Mot de passe : ¤\n"],
  ["a.md", "**Contraseña:** ¤\n"],
  ["a.ini", "contraseña = ¤\n"],
  ["a.txt", "Lösenord: ¤\n"],
  ["a.txt", "Jelszó: ¤\n"],
  ["a.txt", "Şifre: ¤\n"],
  ["a.scala", 'val shop = Shop.open[IO]("org.postgresql.Driver", url, "admin", "¤")'],
  ["a.pas", "  Shop.Open('sa', '¤');"],
  ["a.sql", "INSERT INTO people VALUES (8, 'root','¤');"],
  ["a.js", "// TODO: the password is ¤"],
  ["a.md", "Credentials: ada / ¤\n"],
  ["a.js", "/* login with ada / ¤ */"],
  ["a.rst", ":Password: ¤\n"],
  ["a.adoc", "password:: ¤\n"],
];

test.each(doubtful)("a strict password in %s: %s", (path, text) => {
  const strict = "Meadow" + "7Q!x";
  expect(reported(path, text.replace("¤", strict))).toEqual([strict]);
  expect(
    ["Meadow", "meadow-7", "required", "ada@corp.local", "hunter2" + "hunter2"].filter(
      (word) => reported(path, text.replace("¤", word)).length > 0,
    ),
  ).toEqual([]);
});

/** A name that stands for far too much. */
// biome-ignore format: a table
test.each([
  ["a.ts", 'const key = "¤";'],
  ["a.py", "KEY = '¤'"],
  ["a.py", "self.key = '¤'"],
  ["a.go", 'key := "¤"'],
  ["a.go", 'key := []byte("¤")'],
  ["A.java", 'private static final String KEY = "¤";'],
  ["a.rs", 'const KEY: &str = "¤";'],
  ["a.c", 'static const char KEY[] = "¤";'],
  ["a.cs", 'var key = Encoding.UTF8.GetBytes("¤");'],
  ["a.cs", 'byte[] key = Convert.FromBase64String("¤");'],
  ["A.java", 'byte[] key = Base64.getDecoder().decode("¤");'],
  ["a.py", 'key = bytes.fromhex("¤")'],
])("a bare key in %s: %s", (path, text) => {
  for (const seed of [1, 2, 3]) {
    const key = randomText(seed, 32, seed === 1 ? "hex" : "base62");
    expect(reported(path, text.replace("¤", key))).toEqual([key]);
    expect(reported(path, text.replace("key", "cacheKey").replace("KEY", "CACHE_KEY").replace("¤", key))).toEqual([]);
  }
  const names = ["user-session-list-2023", "com.acme.orders.cache.v2", "selectedItemInTheMenu1", "/orders/items/2024/all"];
  expect(names.filter((name) => reported(path, text.replace("¤", name)).length > 0)).toEqual([]);
});

// biome-ignore format: a table
test.each([
  ["a.http", "Cookie: session=¤; theme=dark\n"],
  ["a.sh", "curl -H 'Cookie: lang=en; sid=¤' https://db.corp.local\n"],
  ["a.scala", 'spark.conf.set("fs.azure.account.key.shop.blob.core.windows.net", "¤")'],
  ["core-site.xml", "<name>fs.azure.account.key.shop.blob.core.windows.net</name><value>¤</value>"],
  ["site.conf", 'secure_link_md5 "$secure_link_expires$uri ¤";\n'],
  ["airflow.cfg", "fernet_key = ¤\n"],
  ["compose.yml", "- RABBITMQ_ERLANG_COOKIE=¤\n"],
  ["a.yml", "api_keys:\n  - name: shop\n    value: ¤\nnext:\n  - name: other\n"],
  ["a.json", '{"api_keys": [{"name": "shop", "value": "¤"}]}'],
])("a key in %s: %s", (path, text) => {
  const key = randomText(9, 32, "base62");
  expect(reported(path, text.replace("¤", key))).toEqual([key]);
  expect(reported(path, text.replace("¤", "the-name-of-a-thing"))).toEqual([]);
});

const tokens: readonly (readonly [path: string, text: string])[] = [
  ["a.cs", 'new AuthenticationHeaderValue("Bearer", "¤")'],
  ["a.go", 'credentials.NewStaticCredentials("id", "¤", "")'],
  ["A.java", 'new BasicAWSCredentials("id", "¤")'],
  ["a.js", "require('twilio')('AC', '¤')"],
  ["a.rb", "provider :github, 'id', '¤'"],
  ["a.py", "tweepy.OAuthHandler('id', '¤')"],
  ["a.go", 'credentials.NewStaticV4("id", "¤", "")'],
  ["a.js", "new ethers.Wallet('¤')"],
];

test.each(tokens)("a token in %s: %s", (path, text) => {
  const token = randomText(7, 40, "base62");
  expect(reported(path, text.replace("¤", token))).toContain(token);
  expect(passwords.slice(0, 3).filter((word) => reported(path, text.replace("¤", word)).length > 0)).toEqual([]);
});

/** The same calls and commands with what is no password. */
// biome-ignore format: a table
const harmless: readonly (readonly [path: string, text: string])[] = [
  ["a.ts", "const key = await getHmacSha256(serviceKey, 'aws4_request');"],
  ["a.py", "cipher = AES.new('key_name_1', mode)"],
  ["A.java", 'if (passwordType.equals("Winter2023x")) open();'],
  ["A.java", 'By.id("username")).sendKeys("Winter2023x");'],
  ["A.java", 'new SecretKeySpec(keyOf("Winter2023x"), "AES")'],
  ["A.java", 'new SecretKeySpec(bytes, "HmacSHA256")'],
  ["A.java", "new BasicAWSCredentials(id, key1)"],
  ["a.c", 'if (strcmp(name, "Winter2023x") == 0) open();'],
  ["a.c", 'if (strcmp(password, "") == 0) open();'],
  ["a.cs", 'new AuthenticationHeaderValue("Bearer", token1)'],
  ["a.cs", 'await store.CreateAsync("Winter2023x");'],
  ["a.js", 'app.auth("jwt-v2", strategy);'],
  ["a.js", "client.auth(`Bearer 1@` + token1);"],
  ["a.py", 'ftp = FTP("ftp.corp.local", user1, password1)'],
  ["a.sh", "mysqlsh --uri app@db:3306 --file Winter2023x.sql\n"],
  ["a.py", 'run(["curl", "-s", "-u", f"app:{password1}", url])'],
  ["a.go", "aes.NewCipher(key1)"],
  ["a.js", "jwt.verify(token, publicKey1, { algorithms: ['RS256'] })"],
  ["a.js", "crypto.createHmac('sha256', key1).update('Winter2023x')"],
  ["a.js", 'passport.authenticate("local", { session: false })'],
  ["a.js", 'connect("mapStateToProps", "Winter2023x", "Provider")'],
  ["a.xml", '<item key="Qm7xKw2Lp9TzVb4NcR8s"/>'],
  ["a.ts", 'translate({ key: "Qm7xKw2Lp9TzVb4NcR8s" })'],
  ["a.yml", "items:\n  - name: shop\n    value: Qm7xKw2Lp9TzVb4NcR8sQm7x\n"],
  ["a.yml", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-Ab12Cd\n"],
  ["a.sql", "INSERT INTO posts VALUES (8, 'Meadow" + "7Q!x');"],
  ["a.sql", "INSERT INTO users VALUES (8, '$2b$12$" + "KIXQJq8sd7sG1fQp5eXo9uZq7b8nC1a2B3c4D5e6F7g8H9i0J1k2L');"],
  ["a.md", "Login: see docs / handbook2 for more\n"],
  ["a.go", "// compute the names on the go, and pass to Meadow" + "7Qx\n"],
  ["a.md", "The password hashing is Argon2id, the password Base64.\n"],
  ["a.md", "Mot de passe : voir le coffre2!\n"],
  ["messages_fr.properties", "login=Mot de passe : 8!caract\u00e8res\n"],
  ["a.ts", 'roles = ["root", "Winter2023x"];'],
  ["a.ts", 'route("admin", "/shop/2!x/users");'],
  ["a.sh", "mc alias set shop $URL $KEY $SECRET\n"],
  ["a.md", "The password is Base64-encoded, and its hash SHA-256.\n"],
  ["a.js", "cy.get('input[name=email]').type('Winter2023x')"],
  ["a.json", '{"Jwt": {"Issuer": "Winter2023x"}}'],
  ["a.php", "password_hash($password1, PASSWORD_DEFAULT)"],
  ["a.rb", "fill_in 'Email', with: 'Winter2023x'"],
  ["a.rb", "provider :github, ENV['ID1'], ENV['KEY1']"],
  ["a.sh", "openssl enc -aes-256-cbc -d -in Winter2023x -kfile k1\n"],
  ["a.sh", "openssl passwd -6\n"],
  ["a.sh", "echo run on >Winter2023x\n"],
  ["a.bat", "plink -ssh app@db -pw %PW1% ls\n"],
  ["a.py", "child.expect('name:')\nchild.sendline('Winter2023x')"],
  ["a.sql", "select encrypt('Winter2023x', 'y');"],
  ["switch.cfg", "enable password 7 0822455D0A16\n"],
  ["switch.cfg", "username app password 7 0822455D0A16\n"],
];

test.each(harmless)("nothing in %s: %s", (path, text) => {
  expect(reported(path, text)).toEqual([]);
});
