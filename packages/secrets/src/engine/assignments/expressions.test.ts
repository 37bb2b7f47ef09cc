// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages are what is tested
import { expect, test } from "vitest";
import { charset } from "../../charset.ts";
import { randomText, seededRandom } from "../../random.ts";
import { missedIn, reported } from "../testing/passwords.ts";

/** Passwords in expressions, calls, commands, addresses and tables; `¤` stands for the password. */
// biome-ignore format: a table
const leaks: readonly (readonly [path: string, text: string])[] = [
  // What an expression falls back to.
  ["a.js", "const password = process.env.PW || '¤';"],
  ["a.js", "const password = process.env.PW ?? '¤';"],
  ["a.js", 'const password = isLive ? process.env.DB_PASSWORD : "¤";'],
  ["a.js", "const { DB_PASSWORD = '¤' } = process.env;"],
  ["a.py", 'password = os.getenv("X", "¤")'],
  ["a.py", "password = os.environ.get('X', '¤')"],
  ["a.py", 'password = user_input or "¤"'],
  ["a.py", 'password = x if x else "¤"'],
  ["a.py", 'password = config("DB_PASSWORD", default="¤")'],
  ["a.py", 'password = env.str("DB_PASSWORD", "¤")'],
  ["a.py", 'password = data.get("password", "¤")'],
  ["a.py", 'password = getattr(settings, "X", "¤")'],
  ["a.py", 'password: str = Field("¤", env="X")'],
  ["a.go", 'password := envOr("X", "¤")'],
  ["a.rb", 'password = ENV["X"] || "¤"'],
  ["a.rb", 'password: ENV.fetch("X") { "¤" },'],
  ["a.php", "$password = getenv('X') ?: '¤';"],
  ["a.php", "$password = $_ENV['DB_PASSWORD'] ?? '¤';"],
  ["A.java", 'String password = Optional.ofNullable(x).orElse("¤");'],
  ["A.java", 'String password = System.getenv().getOrDefault("X", "¤");'],
  ["a.kt", 'val password = System.getenv("DB_PASSWORD") ?: "¤"'],
  ["a.scala", 'val password = sys.env.getOrElse("DB_PASSWORD", "¤")'],
  ["a.cs", 'var password = Environment.GetEnvironmentVariable("X") ?? "¤";'],
  ["a.rs", 'let password = env::var("X").unwrap_or("¤".to_string());'],
  ["a.rs", 'let password = std::env::var("X").unwrap_or_else(|_| "¤".into());'],
  ["a.tf", 'password = var.x != "" ? var.x : "¤"'],
  ["a.tf", 'password = coalesce(var.x, "¤")'],
  ["a.py", 'conn = "host=db user=a password=" + "¤"'],
  ["a.sh", 'PASSWORD="${1:-¤}"\n'],
  ["application.yml", "spring:\n  datasource:\n    password: ${DB_PW:¤}\n"],
  // Conversions, casts and types.
  ["a.rs", 'pub static JWT_PASSWORD: &[u8] = b"¤";'],
  ["a.ts", "const password = <string>'¤';"],
  ["a.cpp", 'LPCTSTR password = _T("¤");'],
  ["a.py", 'password = bytes.fromhex("¤")'],
  ["a.rs", "static PASSWORD: &'static str = \"¤\";"],
  ["a.go", 'header["X-Password"] = []string{"¤"}'],
  // Several names at once.
  ["a.js", "const [user, password] = ['shop', '¤'];"],
  ["a.pl", "my ($user, $password) = ('shop', '¤');"],
  ["a.py", "USER, PASSWORD = 'shop', '¤'"],
  ["a.py", "host, user, password = 'db', 'shop', '¤'"],
  ["a.js", "const [a, b] = x; let user, password = '¤';"],
  // Compared with.
  ["a.py", "if password == '¤':"],
  ["a.js", "if (query.password !== '¤') return;"],
  ["a.c", 'if (password!="¤") return;'],
  ["a.js", "if (password === '¤') open();"],
  ["a.php", "if ($_POST['password'] == '¤') open();"],
  // Pairs, lists and arguments.
  ["a.py", "data = [('user', 'shop'), ('password', '¤')]"],
  ["a.js", "const options = { auth: 'shop:¤' };"],
  ["A.java", 'String AUTH = "shop:¤";'],
  ["common.yaml", "mysql::root_password: '¤'\n"],
  ["a.js", 'document.cookie = "password=¤; path=/";'],
  ["app.config", '<setting name="Password" serializeAs="String">\n<value>¤</value>\n</setting>'],
  ["a.kt", 'mapOf("user" to "shop", "password" to "¤")'],
  ["a.scala", 'Map("user" -> "shop", "password" -> "¤")'],
  ["a.go", 'viper.SetDefault("db.password", "¤")'],
  ["a.php", "Configure::write('Db.password', '¤');"],
  ["Jenkinsfile", "string(name: 'DB_PASS', defaultValue: '¤', description: 'x')"],
  ["a.json", '{"name": "password", "default": "¤"}'],
  ["a.json", '{"type": "password", "default": "¤"}'],
  ["nginx.conf", 'proxy_set_header X-Password "¤";\n'],
  ["a.json", '{"value": "¤", "name": "DB_PASSWORD"}'],
  ["a.xml", '<property value="¤" name="password"/>'],
  ["a.yaml", 'args: ["--password", "¤"]\n'],
  ["a.yaml", "args:\n  - --password\n  - ¤\n"],
  ["a.js", 'spawn("mysql", ["-u", "root", "-p¤"])'],
  ["a.py", 'subprocess.run(["sshpass", "-p", "¤", "ssh", "a@h"])'],
  ["a.go", 'env := []string{"POSTGRES_PASSWORD=¤"}'],
  ["a.rb", 'set :password, "¤"'],
  ["build.gradle", 'credentials { username "a"; password "¤" }'],
  ["a.js", "localStorage.setItem('password', '¤')"],
  ["a.js", 'formData.append("password", "¤")'],
  ["template.yml", "Parameters:\n  DbPassword:\n    Type: String\n    Default: ¤\n"],
  ["template.json", '{"DbPassword":{"Type":"String","Default":"¤"}}'],
  ["a.py", 'requests.get(url, auth=("admin", "¤"))'],
  ["a.py", 'smtp.login("a@b.io", "¤")'],
  ["a.py", 'User.objects.create_superuser("admin", "a@b.io", "¤")'],
  ["a.py", 'pymysql.connect("db", "root", "¤", "x")'],
  ["a.go", 'req.SetBasicAuth("admin", "¤")'],
  ["A.java", 'new PasswordAuthentication("admin", "¤".toCharArray())'],
  ["A.java", 'env.put(Context.SECURITY_CREDENTIALS, "¤");'],
  ["a.php", "$pdo = new PDO('mysql:host=db;dbname=x', 'root', '¤');"],
  ["a.php", 'curl_setopt($ch, CURLOPT_USERPWD, "admin:¤");'],
  ["a.pl", "my $dbh = DBI->connect($dsn, 'root', '¤');"],
  ["a.c", 'mysql_real_connect(conn, "db", "root", "¤", "x", 0, NULL, 0);'],
  ["a.ino", 'WiFi.begin("ssid", "¤");'],
  ["a.ino", 'char pass[] = "¤";'],
  ["a.js", "headers.x = 'Basic ' + btoa('admin:¤')"],
  ["a.js", 'Buffer.from("admin:¤").toString("base64")'],
  ["a.py", 'base64.b64encode(b"admin:¤")'],
  ["A.java", 'keyStore.load(in, "¤".toCharArray());'],
  ["a.clj", '{:user "a" :password "¤"}'],
  ["a.js", "page.type('#password', '¤')"],
  // Addresses and connection strings.
  ["a.go", 'sql.Open("mysql", "root:¤@tcp(db.acme.io:3306)/x")'],
  [".env", "MYSQL_DSN=root:¤@tcp(db:3306)/x\n"],
  ["a.go", 'dsn := "app:¤@unix(/run/mysqld/mysqld.sock)/x"'],
  ["a.go", 'dsn := "host=db user=a password=¤ dbname=x sslmode=disable"'],
  ["a.py", 'psycopg2.connect("host=db dbname=x user=a password=¤")'],
  ["a.json", '{"Redis":"r.acme.io:6380,password=¤,ssl=True"}'],
  ["A.java", '"jdbc:oracle:thin:scott/¤@db:1521/orcl"'],
  // Templates of Ansible.
  ["a.yml", `password: "{{ lookup('env', 'X') | default('¤') }}"\n`],
  ["a.yml", `password: "{{ '¤' | password_hash('sha512') }}"\n`],
  // Variables that are set within a text.
  ["package.json", '{"scripts": {"deploy": "DB_PASSWORD=¤ ./deploy"}}'],
  ["main.tf", 'user_data = "#!/bin/bash\\nexport DB_PASSWORD=¤\\n./start\\n"'],
  ["a.py", 'os.system("DB_PASSWORD=¤ ./deploy")'],
  // Commands.
  ["a.ps1", "Connect-VIServer -Server db -User app -Password ¤"],
  ["a.sh", 'echo "root:¤" | chpasswd\n'],
  ["Dockerfile", "RUN useradd a && echo a:¤ | chpasswd\n"],
  ["a.sh", 'chpasswd <<< "root:¤"\n'],
  ["user-data.yml", "chpasswd:\n  list: |\n    root:¤\n"],
  ["a.sh", "echo '¤' | sudo -S apt-get update\n"],
  ["a.sh", 'echo "¤" | docker login -u a --password-stdin\n'],
  ["a.sh", "echo ¤ | passwd --stdin root\n"],
  ["a.sh", "openssl rsa -in k.pem -passin pass:¤ -out o.pem\n"],
  ["a.sh", "openssl req -passout pass:¤ -x509\n"],
  ["a.sh", "keytool -genkey -keystore k.jks -storepass ¤ -keypass x\n"],
  ["a.sh", "zip -P ¤ x.zip y\n"],
  ["a.sh", "7z x -p¤ a.7z\n"],
  ["a.sh", 'ldapadd -x -D "cn=admin" -w "¤" -f x.ldif\n'],
  ["a.sh", "sqlplus system/¤@db\n"],
  ["a.sh", "expdp system/¤@db schemas=X\n"],
  ["a.sh", "echo ¤ | helm registry login r -u a --password-stdin\n"],
  ["a.sh", "kubectl create secret generic s --from-literal=user=a --from-literal=pw=¤\n"],
  ["a.sh", "virsh set-user-password vm root ¤\n"],
  ["a.sql", "select pgp_sym_encrypt(name, '¤');"],
  ["a.sql", "PRAGMA key = '¤';"],
  ["a.sh", "sqlldr userid=a/¤@db control=a.ctl\n"],
  ["a.sh", "db2 connect to X user a using ¤\n"],
  ["a.sh", ".LOGON td/a,¤;\n"],
  ["a.sh", "nodetool -u a -pw ¤ status\n"],
  ["a.sh", "vsql -U a -w ¤ -f x\n"],
  ["a.sh", "beeline -u jdbc:hive2://h -n a -p ¤\n"],
  ["a.sh", "cypher-shell -u neo4j -p ¤\n"],
  ["a.sh", "fly -t main login -u a -p ¤\n"],
  ["a.sh", "twine upload -u a -p ¤ dist/*\n"],
  ["a.sh", "security unlock-keychain -p ¤ build.keychain\n"],
  ["a.sh", "security import a.p12 -k b -P ¤ -T x\n"],
  ["a.sh", "mosquitto_pub -h h -u a -P ¤ -t x\n"],
  ["a.sh", "mosquitto_passwd -b f a ¤\n"],
  ["a.sh", "ipmitool -H h -U ADMIN -P ¤ power status\n"],
  ["a.ps1", "signtool sign /f a.pfx /p ¤ a.exe\n"],
  ["a.sh", "boundary authenticate password -login-name a -password ¤\n"],
  ["a.sh", "orapki wallet create -wallet w -pwd ¤ -auto_login\n"],
  ["a.sh", "skopeo copy --dest-creds a:¤ docker://a docker://b\n"],
  ["a.sh", "bundle config set gems.acme.io user12:¤\n"],
  ["a.sh", "poetry config http-basic.acme a ¤\n"],
  ["a.sh", "hdbuserstore SET PROD h:30015 SYSTEM ¤\n"],
  ["a.sh", "mkstore -wrl w -createCredential ORCL a ¤\n"],
  ["a.sh", "neo4j-admin dbms set-initial-password ¤\n"],
  ["a.sh", "steamcmd +login a ¤ +quit\n"],
  ["a.sh", "radtest a ¤ localhost 0 x\n"],
  ["a.sh", "git config git-ftp.password ¤\n"],
  ["a.sh", "qemu -object secret,id=s,data=¤\n"],
  ["a.sh", "echo ¤ | docker secret create db -\n"],
  ["a.sh", "kinit a@ACME <<< ¤\n"],
  ["a.sh", "etcdctl --user root:¤ get k\n"],
  ["a.sh", "curl -u '#ws+abc:¤' https://a.acme.io\n"],
  ["a.sh", "az keyvault secret set --vault-name v --name n --value ¤\n"],
  ["a.sh", "setenv DB_PASSWORD ¤\n"],
  ["a.sh", "pulumi config set dbPassword ¤\n"],
  ["a.sh", "net ads join -U admin%¤\n"],
  ["a.groovy", 'new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, "id", "d", "b", "¤")'],
  ["a.groovy", 'Secret.fromString("¤")'],
  ["a.groovy", 'Sql.newInstance("jdbc:mysql://db/s", "u", "¤", "x")'],
  ["a.kts", 'params { password("env.DB", "¤") }'],
  ["Jenkinsfile", "password(name: 'P', defaultValue: '¤', description: '')"],
  ["a.sql", "EXEC sp_addlinkedsrvlogin 'L', 'false', NULL, 'sa', '¤';"],
  ["a.py", 'pyodbc.connect("SERVER=a;UID=b;PWD={¤}")'],
  ["a.sh", "bcp x in y -S db -U sa -P ¤\n"],
  ["a.sh", "rabbitmqctl add_user a ¤\n"],
  ["a.sh", "mysqladmin -u root password '¤'\n"],
  ["a.sh", "htpasswd -cb .htpasswd a ¤\n"],
  ["a.sh", "lftp -u a,¤ ftp.acme.io\n"],
  ["a.sh", "oc login https://x -u admin -p ¤\n"],
  ["a.ps1", "$s = ConvertTo-SecureString -AsPlainText '¤' -Force"],
  ["a.ps1", '[Environment]::SetEnvironmentVariable("DB_PASSWORD", "¤")'],
  ["a.ps1", "net user admin ¤ /add"],
  ["haproxy.cfg", "stats auth admin:¤\n"],
  [".bash_history", "mysql -uroot -p¤ x\n"],
  [".psql_history", "ALTER USER a WITH PASSWORD '¤';\n"],
  // SQL.
  ["a.sql", "CREATE USER a IDENTIFIED WITH mysql_native_password BY '¤';"],
  ["a.sql", "CREATE USER a PASSWORD '¤';"],
  ["a.sql", "create role a with login password '¤';"],
  ["a.sql", "CREATE LOGIN a WITH PASSWORD = N'¤', CHECK_POLICY = OFF;"],
  ["a.sql", "CREATE USER scott IDENTIFIED BY ¤;"],
  ["a.sql", "INSERT INTO clients (client_id, client_password) VALUES ('web', '¤');"],
  ["a.sql", "CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'a', password '¤');"],
  ["a.sql", "INSERT INTO users (name, password, email) VALUES ('bob', 'it''s', 'x'), ('admin', '¤', 'a@b.io');"],
  ["a.php", '$db->query("INSERT INTO `users` (`id`,`password`) VALUES (1,\'¤\')");'],
  // Elements.
  ["a.xml", '<property name="hibernate.connection.password">¤</property>'],
  ["a.xml", '<entry key="db.password">¤</entry>'],
  ["a.xml", '<setting name="Password" serializeAs="String"><value>¤</value></setting>'],
  ["a.xml", '<wsse:Password Type="x">¤</wsse:Password>'],
  ["jetty.xml", '<Set name="KeyStorePassword">¤</Set>'],
  ["a.xml", "<password><plainText>¤</plainText></password>"],
  ["a.xml", "<Password>\n  <Value>¤</Value>\n</Password>"],
  ["a.jmx", '<stringProp name="password">¤</stringProp>'],
  // Declared with the name of a class, and given back by a method.
  ["a.cpp", 'const std::string Settings::Password = "¤";'],
  ["a.rb", "def db_password\n  '¤'\nend"],
  ["a.go", 'func getPassword() string {\n\treturn "¤"\n}'],
  ["a.h", '#define MQTT_PASS L"¤"'],
  // In the text of another language.
  ["a.tf", "user_data = <<EOF\n#!/bin/sh\nexport DB_PASSWORD=¤\nEOF\n"],
  ["templates/a.yaml", 'password: {{ .Values.password | default "¤" | quote }}'],
  ["templates/a.yaml", 'password: {{- .Values.password | default "¤" -}}'],
  // An anchor and a tag of YAML.
  ["a.yml", "smtp_password: &shared ¤\n"],
  ["a.yml", "password: !!str ¤\n"],
  ["a.swift", 'passwordField.text = "¤"'],
];

test.each(leaks)("found in %s: %s", (path, text) => {
  expect(missedIn(path, text, "¤")).toEqual([]);
});

test("a Basic header, whatever gives it its value", () => {
  const pair = Buffer.from("admin:x9Kq2Lm7" + "Zt4Vb8Nw").toString("base64");
  expect(reported("a.go", `req.Header.Set("Authorization", "Basic ${pair}")`)).toEqual([pair]);
});

test.each([
  ["A.swift", 'request.setValue("Bearer ¤", forHTTPHeaderField: "Authorization")'],
  ["a.dart", "headers: {'X-Forwarded-Authorization': 'Bearer ¤'}"],
  ["config.toml", 'token = "Bearer ¤"'],
  ["a.rb", "headers['Authorization'] = 'Token ¤'"],
])("a token behind its scheme, in %s: %s", (path, text) => {
  const token = randomText(seededRandom(7), charset("letters and digits", "0-9A-Za-z"), 40);
  expect(reported(path, text.replace("¤", token))).toEqual([token]);
  for (const word of ["authentication-required", "<your-token-1>", "${accessToken1}", "Winter2023x", ""])
    expect(
      reported(
        path,
        text.replace("¤", () => word),
      ),
    ).toEqual([]);
});

test("what a token against forgery is signed with is a secret, the token itself is none", () => {
  const key = randomText(seededRandom(9), charset("letters and digits", "0-9A-Za-z"), 32);
  expect(reported("a.py", `WTF_CSRF_SECRET_KEY = '${key}'`)).toEqual([key]);
  expect(reported("a.py", `WTF_CSRF_TOKEN = '${key}'`)).toEqual([]);
});

test("keys and tokens in the rows of SQL by their columns", () => {
  const token = randomText(seededRandom(8), charset("letters and digits", "0-9A-Za-z"), 32);
  const row = (columns: string, value: string) => `INSERT INTO clients (${columns}) VALUES ('web', '${value}');`;
  expect(reported("a.sql", row("name, api_key", token))).toEqual([token]);
  expect(reported("a.sql", row("name, client_secret", token))).toEqual([token]);
  expect(reported("a.sql", row("name, description", token))).toEqual([]);
  expect(reported("a.sql", row("name, api_key", "Winter2023x"))).toEqual([]);
});

test.each([
  ["a.py", 'print("your password: ¤")'],
  ["a.js", "console.log(`login with password=¤`)"],
])("a password that is printed, if nothing else looks like it, in %s: %s", (path, text) => {
  const strict = "Meadow" + "7Q!";
  expect(reported(path, text.replace("¤", strict))).toEqual([strict]);
  expect(reported(path, text.replace("¤", "required1"))).toEqual([]);
});

test("nine of ten random values with signs are found", () => {
  const random = seededRandom(20261121);
  const signs = charset("signs", "!-~");
  const values = Array.from({ length: 1000 }, () => randomText(random, signs, 20)).filter(
    (text) => !/["\\]/.test(text),
  );
  const found = values.filter((value) => reported("a.py", `password = "${value}"`).length > 0);
  expect(found.length / values.length).toBeGreaterThan(0.9);
});

// biome-ignore format: a table
const harmless: readonly (readonly [path: string, text: string])[] = [
  ["a.py", "read('password', 'Winter2023x')"],
  ["a.py", 'fields = [("v3AuthPass", "v3AuthPass")]'],
  ["a.c", 'lookup ("password", "Winter2023x");'],
  ["a.js", "const options = { auth: 'basic:user' };"],
  ["a.js", "const options = { auth: '12:30:45h2' };"],
  ["a.js", "const tokenPair = 'shop:Winter2023x';"],
  ["a.js", 'document.cookie = "password=" + password2 + "; path=/";'],
  ["a.yaml", "checksum/secret: 9bf12470d2a4295cbbb613154941dacb" + "b6167a9fce72d3a780bef317f52b083c\n"],
  ["locales/nl.yml", "password: Wachtwoord177\n"],
  ["a.md", "**password**: required2\n"],
  ["app.config", "password = Winter2023x"],
  ["a.yml", `password: "{{ lookup('env', 'Winter2023x') }}"\n`],
  ["a.yml", `password: "{{ vault_pw1 | default('changeme1') }}"\n`],
  ["a.yml", `password: "{{ 'Winter2023x' | length }}"\n`],
  ["a.py", "DB_PASSWORD=Winter2023x"],
  ["a.py", "os.system(\"DB_PASSWORD=%s ./deploy\" % x1)"],
  ["a.ps1", "Connect-VIServer -Password $Password1"],
  ["a.ps1", "Connect-VIServer -PasswordFile Winter2023x"],
  ["a.js", "x -Password1 - Winter2023x"],
  ["a.js", "if (password != null1) open();"],
  ["a.ts", `[type]="hide ? 'password' : 'text2023x'"`],
  ["a.py", "USER, PASSWORD = 'Winter2023x', read()"],
  ["a.py", "USER, PASSWORD = 'Winter2023x', 'password'"],
  ["a.py", "if password == 'required': pass"],
  ["a.py", "if password_type == 'Winter2023x': pass"],
  ["a.js", "if (token === 'kCloseBrace2') next();"],
  ["a.js", "const password = x < limit1 && 'Winter2023x' > y;"],
  ["a.md", 'Change "password" to "text2023x" there.\n'],
  ["a.kt", 'rename("password" to newName2)'],
  ["a.go", 'viper.SetDefault("password.length", "Winter2023x")'],
  ["a.json", '{"name": "password", "description": "Winter2023x"}'],
  ["Jenkinsfile", "string(name: 'DB_PASS', defaultValue: '', description: 'Winter2023x')"],
  ["nginx.conf", "proxy_set_header X-Password $http_password1;\n"],
  ["jetty.xml", '<Set name="KeyStorePath">Winter2023x</Set>'],
  ["a.js", 'const password = isShown ? "text" : "password";'],
  ["a.js", 'const token = next ? "kOpenBrace1" : "kCloseBrace2";'],
  ["a.js", 'const password = t("auth.password") || "Passwort2";'],
  ["a.js", 'const password = process.env.PW || fail("PW1-is-missing");'],
  ["a.js", 'const password = process.env.PW || "changeme";'],
  ["a.js", 'password: { type: String, required: [true, "Required1"] },'],
  ["a.js", 'password: yup.string().required("Required1").min(8, "Min8chars"),'],
  ["a.js", "password: x1, label: y || 'Winter2023x'"],
  ["a.js", 'token = "Bearer " + accessToken2;'],
  ["a.js", 'btoa("user:password")'],
  ["a.js", "btoa(`${user}:${pw1}`)"],
  ["a.js", 'Buffer.from("type:module-es2020")'],
  ["a.js", 'client.login("admin", config.password2);'],
  ["a.js", '"Basic authentication"'],
  ["a.py", 'password = config.get("database", "db_password1")'],
  ["a.py", 'password = StringField("Passwort1", validators=[x])'],
  ["a.py", 'password = input("Password1: ")'],
  ["a.py", 'requests.get(url, auth=("user", "pass"))'],
  ["a.py", '"host=%s user=%s password=%s dbname=x"'],
  ["a.py", '"user=a password=$PW1 dbname=x"'],
  ["a.go", 'dsn := fmt.Sprintf("%s:%s@tcp(%s:%d)/%s", u, p, h1, 2, n)'],
  ["a.go", 'dsn := "root:password@tcp(localhost:3306)/x"'],
  ["a.go", 'env := []string{"DB_PASSWORD=${PW1}"}'],
  ["A.java", '@Value("${db.password:#{null}}") String p;'],
  ["A.java", 'errors.rejectValue("password", "field.required1", "Required2");'],
  ["a.rb", 'password = ENV.fetch("X") { raise "PW1-missing" }'],
  ["a.rb", 'field :password, "Passwort2"'],
  ["a.sh", 'echo "root:$PW1" | chpasswd\n'],
  ["a.sh", 'PASSWORD="${1:-$DB_PW1}"\n'],
  ["a.yml", "token: ${TOKEN:?Missing1}\n"],
  ["A.java", 'char[] digits = "0123456789ABCDEF".toCharArray();'],
  ["a.sh", 'echo "${PW1}" | sudo -S x\n'],
  ["a.sh", "keytool -storepass changeit -x\n"],
  ["a.sh", "openssl x -passin env:PW1X\n"],
  ["a.sh", "zip -r foo1.zip bar2\n"],
  ["a.sh", "sqlplus scott/tiger@db\n"],
  ["a.sh", "p4 -p perforce.acme.io:1666 info\n"],
  ["a.sh", "docker run -u node -p 127.0.0.1:8080:80 acme/shop\n"],
  ["a.sh", "mysql -u root -p shop_production2\n"],
  ["a.sh", "ssh-copy-id -u deploy -p port2222\n"],
  ["a.sh", "echo $PW1 | helm registry login r --password-stdin\n"],
  ["a.sh", "kubectl create secret generic s --from-literal=user=shop12admin\n"],
  ["a.sh", "podman run --name shop -p 8080:80 acme/shop:1.2.3\n"],
  ["a.sh", "steamcmd +login anonymous +app_update 740\n"],
  ["a.sh", "bundle config set --local path vendor/bundle12\n"],
  ["a.sh", "git config credential.helper store12\n"],
  ["a.sh", 'docker secret create db "$PW1"\n'],
  ["a.sh", "mosquitto_pub -h h -P $MQTT_PASS1 -t a\n"],
  ["a.sh", "db2 connect to X user a using $PW1\n"],
  ["a.sh", "setenv TOKEN_FILE /etc/token12\n"],
  ["a.sh", "dig +short @1.1.1.1 -y acme.io\n"],
  ["a.jsx", "<Field pwd={value12} />"],
  ["a.sh", "net user admin1 /delete\n"],
  ["a.sh", "tool --password --other-flag1\n"],
  ["a.yml", "args:\n  - --password-file\n  - /run/pw1\n"],
  ["a.yml", "args:\n  - --password\n  - $(PW1)\n"],
  ["a.yml", "DbPassword:\n  Type: AWS::SSM::Parameter::Value<String>\n  Default: /prod/db/pw1\n"],
  ["a.yml", "password:\n  type: string\n  example: x\nother:\n  default: Winter2023x\n"],
  ["a.xml", '<string name="enter_password">Passwort2eingeben</string>'],
  ["a.xml", '<entry key="password">{0}-is-required1</entry>'],
  ["a.xml", '<password minLength="8"/><other>Winter2023x</other>'],
  ["a.sql", "-- rows identified by id2number;"],
  ["a.sql", "CREATE ROLE a PASSWORD 'md5c6b1f5a2e4d3b7a8c9d0e1f2a3b4c5d6';"],
  ["a.sql", "INSERT INTO u (name, password) VALUES ('a', '5f4dcc3b5aa765d61d8327deb882cf99');"],
  ["a.sql", "INSERT INTO u (password, x) VALUES (?, 'Winter2023x');"],
  ["a.sql", "INSERT INTO u (password, x) VALUES (md5('Winter2023x'), 'y');"],
  ["a.c", "curl_easy_setopt(c, CURLOPT_USERPWD, userpw1);"],
  ["a.h", ' *\tinterface identified by %NL80211_ATTR_IFINDEX.\n'],
  ["a.ino", "WiFi.begin(ssid1, password2);"],
  ["a.yml", "password: *shared1Password\n"],
  ["a.yml", "password: &shared null\n"],
  ["a.yml", "password: !Sub shared1Password\n"],
  ["a.yaml", 'password: {{ .Values.password | default "<password1>" | quote }}'],
  ["a.ts", "export const password = shared1Password;"],
  ["a.rb", "def password\n  @shared1\nend"],
  ["a.rs", 'Field::Password => "harbour7x",'],
  ["a.json", '{ "AWS::IAM::AccessKey": "x9Kq2Lm7Zt4Vb8NwXr5T" }'],
];

test.each(harmless)("nothing in %s: %s", (path, text) => {
  expect(reported(path, text)).toEqual([]);
});
