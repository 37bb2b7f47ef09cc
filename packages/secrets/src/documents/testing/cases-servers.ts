// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages are what is tested
import { base32, base62, base64 as base64Set, charset, hexLower, hexUpper } from "../../charset.ts";
import { type Random, randomText } from "../../random.ts";
import { type CleanCase, cleanFiles, type FoundCase, foundFiles } from "./document-case.ts";
import { password } from "./values.ts";

const crypted = charset("crypt", "./0-9A-Za-z");
const uuid = (r: Random) => [8, 4, 4, 4, 12].map((length) => randomText(r, hexLower, length)).join("-");
const keyLike = (r: Random) => `${randomText(r, base62, 30)} ,{${randomText(r, base62, 31)}`;
const forWindows = (r: Random) => `AQAAANCMnd8BFdERjHoAwE/Cl+sBAAAA${randomText(r, base64Set, 80)}`;

const programs = foundFiles("program-password", {
  ".mailrc": () => "set smtp-auth-user=bob\nset smtp-auth-password=«sommer7»\n",
  ".msmtprc with blanks": () => `account shop\npassword "«some mer 7x»"\n`,
  ".fetchmailrc in single quotes": () => "poll mail.acme.test user 'bob' password '«sommer7»'\n",
  "mail/main.cf": () => "smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = static:bob:«sommer7»\n",
  "etc/postfix/mysql-users.cf": () => "user = postfix\npassword = «sommer7»\n",
  "etc/dovecot/dovecot-sql.conf.ext": () => "driver = mysql\nconnect = host=h dbname=m user=d password=«sommer7»\n",
  "dovecot-ldap.conf.ext": () => "dn = cn=d\ndnpass = «sommer7»\n",
  "dovecot/users": () => "bob@acme.test:{PLAIN}«sommer7»:5000:5000::/home/bob::\n",
  "etc/exim4/passwd.client": () => "# host:login:password\nmail.acme.test:bob:«sommer7»\n",
  "redis.conf": () => `requirepass «sommer7»\nmasterauth "«sommer7x»"\nuser bob on >«winter8» ~* +@all\n`,
  "redis-sentinel.conf": () => "sentinel auth-pass shop «sommer7»\n",
  "svn/conf/passwd": () => "[users]\nbob = «sommer7»\n",
  "tomcat-users.xml": () => `<tomcat-users><user username="bob" password="«sommer7»" roles="a"/></tomcat-users>`,
  "conf/server.xml": () => `<Server><Connector port="8443" keystorePass="«sommer7»" secret='«winter8»'/></Server>`,
  "standalone.xml": () => `<security><user-name>a</user-name><password>«sommer7»</password></security>`,
  "standalone-full.xml of Elytron": () => `<credential-reference clear-text="«sommer7»"/>`,
  "web.config": () => `<x connectionString="Server=db;User Id=a;Password=«sommer7»;"/><identity password="«winter8»"/>`,
  "shop.pubxml": () => "<PropertyGroup><Password>«sommer7»</Password></PropertyGroup>",
  "shop.PublishSettings": (r) => `<Subscription ManagementCertificate="«MII${randomText(r, base64Set, 400)}»"/>`,
  ".hgrc": () => "[auth]\nacme.prefix = https://hg.acme.test\nacme.password = «sommer7»\n",
  ".ncftp/firewall": () => "firewall-user=bob\nfirewall-password=«sommer7»\n",
  ".lftp/bookmarks": () => "shop\tftp://bob:«sommer7»@ftp.acme.test/\n",
  "login.bru": () => "auth:basic {\n  username: bob\n  password: «sommer7»\n}\n",
  "shop.http": () => "GET https://acme.test\nAuthorization: Basic bob «sommer7»\n",
  "http-client.private.env.json": () => `{"prod":{"password":"«sommer7»"}}`,
  "doctl/config.yaml": (r) => `access-token: ""\nauth-contexts:\n  shop: «${randomText(r, hexLower, 64)}»\n`,
  "msal_token_cache.json": (r) => `{"secret":"«${randomText(r, base62, 400)}»"}`,
  "shop.xml of KeePass": () =>
    '<KeePassFile><String><Key>Password</Key><Value ProtectInMemory="True">«sommer7»</Value></String></KeePassFile>',
  "lastpass_export.csv": () => `url,username\nhttp://sn,x,"Host:db\nPassword:«sommer7»"\n`,
  "jenkins/config.xml": () => "<project><hudson.x/><authToken>«sommer7»</authToken></project>",
  "credentials.xml": () => "<com.cloudbees.plugins.x><password>«sommer7»</password></com.cloudbees.plugins.x>",
  "jobs/a/config.xml": () =>
    "<hudson.model.PasswordParameterDefinition><name>PW</name><defaultValue>«sommer7»</defaultValue></hudson.model.PasswordParameterDefinition>",
  "fastlane/Fastfile": () => `unlock_keychain(path: "a", password: "«sommer7»")\n`,
  "app/build.gradle": () => `storePassword '«sommer7»'\nkeyPassword "«winter8»"\n`,
  "cloud.providers.d/a.conf": (r) => `shop:\n  driver: ec2\n  key: '«${randomText(r, base62, 40)}»'\n`,
  "consul/server.json": (r) => `{ "acl_datacenter": "dc1", "acl_master_token": "«${uuid(r)}»" }`,
  "consul.hcl": (r) =>
    `encrypt = "«${randomText(r, base62, 43)}=»"\nacl {\n  tokens {\n    agent = "«${uuid(r)}»"\n  }\n}\n`,
  "nomad.hcl": (r) => `consul { token = "«${uuid(r)}»" }\n`,
  "vault-init.txt": (r) => `Unseal Key 1: «${randomText(r, base64Set, 44)}»\n`,
  "fastlane/.env": () => "MATCH_PASSWORD=«sommer7»\n",
  "Secrets.plist": () => "<plist><key>DbPassword</key>\n<string>«sommer7»</string></plist>",
  ".travis.yml": (r) => `notifications:\n  slack: acme:«${randomText(r, base62, 24)}»\n`,
});

const registries = foundFiles("registry-credential", {
  "pip.conf": () => "[global]\nindex-url = https://bob:«sommer7»@pypi.acme.test/simple\n",
  Pipfile: () => `[[source]]\nurl = "https://bob:«sommer7»@pypi.acme.test/simple"\n`,
  ".cargo/config.toml": () => `[http]\nproxy = "bob:«sommer7»@proxy.acme.test:8080"\n`,
  "gradle.properties": (r) => `gradle.publish.key=«${randomText(r, base62, 32)}»\n`,
  "paket.config": (r) => `<token source="https://a.test" value="«${password(r)}»" />`,
  ".gem/credentials of a bearer": (r) => `---\n:acme: Bearer «${password(r)}»\n`,
  ".gem/credentials of a host": () => "https://gems.acme.test: Basic «c29tbWVyN3g6eQ==»\n",
});

const hashes = foundFiles("password-hash", {
  "dovecot/users": (r) =>
    `bob:{SHA512-CRYPT}$6$salt$${randomText(r, crypted, 86)}:5000::\n`.replace(/\{.*(?=:5000)/, "«$&»"),
  "users.acl": (r) => `user bob on «#${randomText(r, hexLower, 64)}» ~*\n`,
  ".htdigest": (r) => `bob:Private Area:«${randomText(r, hexLower, 32)}»\n`,
  "group_vars/all.yml": (r) => `users:\n  - passwd: "«$6$saltsalt$${randomText(r, crypted, 86)}»"\n`,
  "dump.sql": (r) => `INSERT INTO users VALUES (1,'«$2b$12$${randomText(r, crypted, 53)}»');\n`,
  "cluster.sql": (r) =>
    `ALTER ROLE a WITH PASSWORD '«SCRAM-SHA-256$4096:${randomText(r, base62, 22)}==$${randomText(r, base62, 43)}=:${randomText(r, base62, 43)}=»';\n`,
});

const frameworks: readonly FoundCase[] = [
  ...foundFiles("generic-password", {
    "wp-config.php": (r) => `<?php\ndefine('LOGGED_IN_KEY', '«${keyLike(r)}»');\n`,
    "sites/default/settings.php": (r) => `<?php\n$settings['hash_salt'] = '«${randomText(r, base62, 74)}»';\n`,
    "app/etc/env.php": (r) => `<?php\nreturn ['crypt' => ['key' => '«${randomText(r, hexLower, 32)}»']];\n`,
    "LocalSettings.php": (r) => `<?php\n$wgUpgradeKey = "«${randomText(r, hexLower, 16)}»";\n`,
    "config/initializers/secret_token.rb": (r) =>
      `Shop::Application.config.secret_token = '«${randomText(r, hexLower, 128)}»'\n`,
    "bootstrap.yml": () => "encrypt:\n  key: «sommer7»\n",
  }),
];

/** Fields that say by what stands beside them that they hold a secret. */
const fields = foundFiles("generic-password", {
  "init.json of Vault": (r) =>
    `{"unseal_keys_b64":["«${randomText(r, base62, 44)}»"],"unseal_threshold":1,"root_token":"«${password(r)}»"}`,
  "bitwarden_export.json": (r) =>
    `{"encrypted":false,"items":[{"login":{"username":"bob","password":"«sommer7»","totp":"«${randomText(r, base32, 32)}»"}}]}`,
  "azuredeploy.json": () =>
    `{"$schema":"https://a.test/deploymentTemplate.json#","parameters":{"a":{"type":"secureString","defaultValue":"«sommer7»"},"b":{"type":"string","defaultValue":"winter8"}}}`,
  "shop.postman_environment.json": () =>
    `{"values":[{"key":"a","value":"«sommer7»","type":"secret"},{"key":"b","value":"winter8","type":"default"}],"_postman_variable_scope":"environment"}`,
  "jenkins.yaml": () =>
    "jenkins:\n  securityRealm:\n    local:\n      users:\n        - { id: bob, password: «sommer7» }\ncredentials:\n  system:\n    domainCredentials:\n      - credentials:\n          - string: { id: a, secret: «winter8» }\n",
  "user-data of a list": () => "#cloud-config\nchpasswd:\n  list:\n    - root:«sommer7»\n    - bob:RANDOM\n",
});

const columns: readonly FoundCase[] = foundFiles("generic-password", {
  "accessKeys.csv": (r) => `Access key ID,Secret access key\nAKIA0,«${randomText(r, base62, 40)}»\n`,
  "vault.csv": (r) => `name,login_totp\nacme,«${randomText(r, base32, 32)}»\n`,
}).map((one) => ({ ...one, confidence: "medium" }));

const values: readonly FoundCase[] = foundFiles("helm-values-literal", {
  "values.yaml of keys": (r) => `keys: { encryption: «${randomText(r, base62, 32)}» }\n`,
  "values.yaml of passwords": (r) => `auth:\n  passwords:\n    - «${password(r)}»\n  replicaSetKey: «${password(r)}»\n`,
}).map((one) => ({ ...one, confidence: "medium" }));

const recorded = foundFiles("recorded-credential", {
  "shop.har": (r) => `{"log":{"entries":[{"request":{"cookies":[{"name":"sessionid","value":"«${password(r)}»"}]}}]}}`,
  "shop.har of a form": () =>
    `{"postData":{"text":"user=bob&password=«sommer7»","params":[{"name":"password","value":"«winter8»"}]}}`,
  "shop.har of a header": (r) => `{"headers":[{"name":"Cookie","value":"a=b; PHPSESSID=«${password(r)}»"}]}`,
});

export const found: readonly FoundCase[] = [
  ...programs,
  ...registries,
  ...hashes,
  ...frameworks,
  ...fields,
  ...columns,
  ...values,
  ...recorded,
];

export const clean: readonly CleanCase[] = [
  ...cleanFiles("program-password", {
    "mail/main.cf": "smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtp_sasl_auth_enable = yes\n",
    "web.config of a template": '<add connectionString="Server=#{Server}#;User ID=shop;Password=#{DbPassword}#"/>',
    "etc/jdbcRealm.properties": "jdbcdriver = org.acme.Driver2\nusertable = users2\ncachetime = 300\n",
    "tomcat-users.xml of a digest": `<user username="a" password="${"0f1e2d3c4b".repeat(4)}" roles="a"/>`,
    "tomcat-users.xml of the vendor": '<!-- <user username="tomcat" password="<must-be-changed>" roles="a"/> -->',
    "conf/server.xml of a variable": '<Connector keystorePass="${ks.password}" keystoreFile="conf/a.jks"/>',
    "standalone.xml of a vault": "<security><password>${VAULT::ds::password::1}</password></security>",
    "jenkins/config.xml": `<hudson.x/><password>{AQAAABAAAAAQ${"Ab3+".repeat(10)}}</password>`,
    "applicationHost.config": '<processModel password="[enc:IISWASOnlyAesProvider:q9Z2mWb71x3LkPz0sYdT:enc]" />',
    "shop.http of a variable": "GET https://acme.test\nAuthorization: Basic {{user}} {{password}}\n",
    "app/build.gradle of a variable":
      "storePassword System.getenv('STORE')\nkeyPassword keystoreProperties['keyPassword']\n",
    "dotfiles/git/config": "[user]\n  signingkey = 8F3A11C09D2E4B578F3A11C09D2E4B578F3A11C0\n",
    ".gitconfig-work": "[user]\n  signingkey = 8F3A11C09D2E4B57\n",
    ".gitconfig": "[user]\n  signingkey = 8F3A11C09D2E4B57\n",
    "notes.txt": "Unseal Key 1 is with Bob. Unseal Key 2: ask Eve.\n",
    "redis.conf of the vendor": "# requirepass foobared\n# masterauth <master-password>\n",
    "Localizable.plist": "<plist><key>EnterPassword</key><string>Password</string></plist>",
  }),
  {
    what: "what Windows has encrypted for one user, in a NuGet.config",
    near: "registry-credential",
    path: "NuGet.config",
    text: (r) => `<add key="Password" value="${forWindows(r)}"/>`,
  },
  {
    what: "what FileZilla has encrypted under a master password",
    near: "program-password",
    path: "sitemanager.xml",
    text: (r) =>
      `<Pass encoding="crypt" pubkey="${randomText(r, base64Set, 43)}=">${randomText(r, base64Set, 120)}</Pass>`,
  },
  {
    what: "what a machine keeps encrypted in a web.config",
    near: "program-password",
    path: "web.config",
    text: (r) => `<add password="01000000D08C9DDF0115D1118C7A00C04FC297EB${randomText(r, hexUpper, 200)}"/>`,
  },
  ...cleanFiles("helm-values-literal", {
    "values.yaml":
      "keys: { name: shop, type: rsa }\nsecrets: [ shop-database ]\npin: 512327\npasswordSalt: q9Z2mWb71x3LkPz0\n",
  }),
  ...cleanFiles("recorded-credential", {
    "shop.har": '{"cookies":[{"name":"_ga","value":"GA1.2.1234567890.1234567890"},{"name":"sessionid","value":""}]}',
    "shop.har of a variable": '{"postData":{"text":"user=bob&password=${PASSWORD}"}}',
    "shop.har of a token against forgery": '{"name":"csrf_session_id","value":"q9Z2mWb71x3LkPz0sYdT"}',
  }),
];
