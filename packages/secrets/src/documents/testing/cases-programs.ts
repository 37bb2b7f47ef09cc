// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages are what is tested
import { base64 as base64Set, charset, hexLower, hexUpper } from "../../charset.ts";
import { type Random, randomText } from "../../random.ts";
import { type CleanCase, cleanFiles, type FoundCase, foundFiles } from "./document-case.ts";
import { base64, password } from "./values.ts";

const crypted = charset("crypt", "./0-9A-Za-z");
const hash = (r: Random, mark: string, length: number) => `${mark}$${randomText(r, crypted, length)}`;

const hashes = foundFiles("password-hash", {
  "etc/shadow": (r) =>
    `root:«${hash(r, "$6$saltsalt", 86)}»:19000:0:99999:7:::\ndaemon:*:19000:0:99999:7:::\nbin:!:1:::::\n`,
  "shadow.bak of yescrypt": (r) =>
    `bob:«$y$j9T$${randomText(r, crypted, 22)}$${randomText(r, crypted, 43)}»:19000:0:99999:7:::\n`,
  ".htpasswd of Apache": (r) => `# users\nshop:«${hash(r, "$apr1$saltsalt", 22)}»\n`,
  "conf/shop.htpasswd of bcrypt": (r) =>
    `shop:«$2y$12$${randomText(r, crypted, 53)}»\nbob:«{SHA}${randomText(r, base64Set, 27)}=»\n`,
  "proftpd.passwd": (r) => `bob:«${hash(r, "$1$saltsalt", 22)}»:1001:1001::/home/bob:/bin/sh\n`,
  "userlist.txt of PgBouncer's hashes": (r) => `"bob" "«md5${randomText(r, hexLower, 32)}»"\n`,
  "mgmt-users.properties": (r) => `# users\nshop=«${randomText(r, hexLower, 32)}»\n`,
});

const programs = foundFiles("program-password", {
  "sitemanager.xml": (r) =>
    `<FileZilla3><Servers><Server><Pass encoding="base64">«${base64(password(r))}»</Pass></Server></Servers></FileZilla3>`,
  "recentservers.xml in the clear": () => "<Server><User>bob</User><Pass>«sommer7x»</Pass></Server>",
  "filezilla.xml": (r) => `<Setting name="Proxy password">«${password(r)}»</Setting>`,
  "sftp-config.json with comments": () =>
    `{\n  // how to sign in\n  "user": "bob",\n  "password": "«sommer7x»",\n  //"port": "22",\n}\n`,
  ".vscode/sftp.json": () => `{"host":"h","passphrase":"«sommer7x»"}`,
  ".ftpconfig": () => `{"host":"h","user":"bob","pass":"«sommer7x»"}`,
  ".remote-sync.json": (r) => `{"username":"bob","password":"«${password(r)}»"}`,
  "WinSCP.ini": (r) => `[Sessions\\shop]\nUserName=bob\nPassword=«A35C${randomText(r, hexUpper, 60)}»\n`,
  "rclone.conf": (r) => `[shop]\ntype = sftp\nuser = bob\npass = «${password(r)}»\n`,
  ".idea/webServers.xml": (r) =>
    `<fileTransfer host="h" password="«dfc4${randomText(r, hexLower, 28)}»" username="bob"/>`,
  ".subversion/auth/svn.simple/0a1b": () => "K 8\npasstype\nV 6\nsimple\nK 8\npassword\nV 8\n«sommer7x»\nEND\n",
  ".smbcredentials": () => "username=bob\npassword=«sommer7x»\ndomain=shop\n",
  ".msmtprc": () => "account shop\nuser bob\npassword «sommer7x»\n",
  ".esmtprc": () => `username "bob"\npassword "«sommer7x»"\n`,
  ".muttrc": () => `set imap_user = "bob"\nset imap_pass = "«sommer7x»"\n`,
  ".fetchmailrc": () => `poll mail.acme.test user bob there with password «sommer7x» is bob here\n`,
  ".offlineimaprc": () => "[Repository a]\nremotepass = «sommer7x»\n",
  "etc/ssmtp/ssmtp.conf": () => "AuthUser=bob\nAuthPass=«sommer7x»\n",
  "etc/postfix/sasl_passwd": () => "# relay\n[smtp.acme.test]:587 bob@acme.test:«sommer7x»\n",
  ".curlrc": () => `user = "bob:«sommer7x»"\n`,
  ".mongorc.js": () => `db = connect("m.acme.test/shop");\ndb.auth("bob", "«sommer7x»");\n`,
  ".rediscli_history": () => "ping\nAUTH «sommer7x»\n",
  ".mysql_history": () => "_HiStOrY_V2_\nCREATE\\040USER\\040bob\\040IDENTIFIED\\040BY\\040'«sommer7x»';\n",
  "userlist.txt of PgBouncer": () => `"bob" "«sommer7x»"\n`,
  "jmxremote.password": () => "# roles\ncontrolRole «sommer7x»\n",
  "jetty-realm.properties": () => "bob: «sommer7x»,admin\n",
  "hexchat/servlist.conf": () => "N=acme\nP=«sommer7x»\nS=irc.acme.test\n",
  ".kaggle/kaggle.json": (r) => `{"username":"bob","key":"«${randomText(r, hexLower, 32)}»"}`,
  ".config/httpie/sessions/shop/bob.json": () => `{"auth":{"type":"basic","raw_auth":"bob:«sommer7x»"}}`,
});

const registries = foundFiles("registry-credential", {
  ".yarnrc.yml": (r) => `npmRegistries:\n  "https://npm.acme.test":\n    npmAuthToken: «${password(r)}»\n`,
  ".yarnrc.yml with a user": () => `npmAuthIdent: "bob:«sommer7x»"\n`,
  "auth.json of Composer": (r) => `{"gitlab-token":{"git.acme.test":"«${password(r)}»"}}`,
  "NuGet.config": () => `<x><add key="Username" value="bob"/><add key="ClearTextPassword" value="«sommer7x»"/></x>`,
  "NuGet.Config with a key": (r) => `<apikeys><add key="https://nuget.acme.test" value="«${password(r)}»"/></apikeys>`,
  ".cargo/credentials.toml": (r) => `[registries.acme]\ntoken = "Bearer «${password(r)}»"\n`,
  ".gem/credentials": (r) => `---\n:acme: «${password(r)}»\n`,
  ".bundle/config": (r) => `---\nBUNDLE_PATH: "vendor/bundle"\nBUNDLE_GEMS__ACME__TEST: "bob:«${password(r)}»"\n`,
  ".terraformrc": (r) => `credentials "tf.acme.test" {\n  token = "«${password(r)}»"\n}\n`,
  "credentials.tfrc.json": (r) => `{"credentials":{"tf.acme.test":{"token":"«${password(r)}»"}}}`,
  ".condarc": (r) => `channels:\n  - https://conda.acme.test/t/«${randomText(r, hexLower, 36)}»/shop\n`,
});

const networks = foundFiles("network-key", {
  "wpa_supplicant.conf": () => `network={\n  ssid="shop"\n  psk="«sommer7x»"\n}\n`,
  "wpa_supplicant.conf of a network of keys": (r) => `network={\n  psk=«${randomText(r, hexLower, 64)}»\n}\n`,
  "shop.nmconnection": () => "[wifi-security]\nkey-mgmt=wpa-psk\npsk=«sommer7x»\n",
  "shop.psk of iwd": () => "[Security]\nPassphrase=«sommer7x»\n",
  "etc/ipsec.secrets": () => `%any : PSK "«sommer7x»"\n`,
  "etc/ppp/chap-secrets": () => `# client server secret\n"bob" * "«sommer7x»" *\n`,
  "shop.ovpn": () => "client\n<auth-user-pass>\nbob\n«sommer7x»\n</auth-user-pass>\n",
  "keys/ta.key of OpenVPN": (r) => {
    const lines = Array.from({ length: 16 }, () => randomText(r, hexLower, 32)).join("\n");
    return `${"-".repeat(5)}BEGIN OpenVPN Static key V1${"-".repeat(5)}\n«${lines}\n»${"-".repeat(5)}END OpenVPN Static key V1-----\n`;
  },
});

const lone = foundFiles("secret-file", {
  ".vault-token": (r) => `«${password(r)}»`,
  "config/master.key": (r) => `«${randomText(r, hexLower, 32)}»\n`,
  "config/credentials/production.key": (r) => `«${randomText(r, hexLower, 32)}»\n`,
  ".vault_pass.txt": () => "«sommer7x»\n",
});

const shared: readonly FoundCase[] = [
  {
    what: "the token of a registry in .yarnrc",
    path: ".yarnrc",
    text: (r) => `registry "https://npm.acme.test"\n"//npm.acme.test/:_authToken" "«${password(r)}»"\n`,
    rule: "npmrc-auth-token",
  },
  {
    what: "the password of a registry in .yarnrc",
    path: ".yarnrc",
    text: (r) => `"//npm.acme.test/:_password" "«${base64(password(r))}»"\n`,
    rule: "npmrc-password",
  },
  {
    what: "a column of passwords",
    path: "export.csv",
    text: (r) =>
      `url,username,password,note\nhttps://acme.test,bob,«${password(r)}»,x\nhttps://b.test,"bob, x","«meadow7Q!x»",\n`,
    rule: "generic-password",
    confidence: "medium",
  },
  {
    what: "a column of passwords between semicolons, with CRLF",
    path: "users.csv",
    text: (r) => `id;login;Passwort\r\n1;root;«${password(r)}»\r\n`,
    rule: "generic-password",
    confidence: "medium",
  },
];

export const found: readonly FoundCase[] = [...hashes, ...programs, ...registries, ...networks, ...lone, ...shared];

export const clean: readonly CleanCase[] = [
  ...cleanFiles("password-hash", {
    "etc/shadow of locked accounts": "root:!:19000:0:99999:7:::\ndaemon:*:19000:0:99999:7:::\nbob::1:::::\n",
    "docs/htpasswd.md": "shop:$apr1$saltsalt$hash\n",
    ".htpasswd of a template": "shop:<hash>\n# bob:$apr1$\n",
  }),
  ...cleanFiles("program-password", {
    ".msmtprc with a command": 'account a\npasswordeval "pass show smtp"\n',
    ".vscode/sftp.json with a variable": '{"pass":"$SFTP_PASSWORD","agent":"$SSH_AUTH_SOCK"}',
    ".muttrc with a command": 'set imap_pass = "`pass imap`"\nset imap_user = bob\n',
    "userlist.txt of a template": '"bob" "${PASSWORD}"\n',
    "realm.properties of hashes": "bob: MD5:164c88b302622e17050af52c89945d44,admin\n",
    "etc/postfix/sasl_passwd of a template": "[smtp.acme.test]:587 bob:${SASL_PASSWORD}\n",
  }),
  ...cleanFiles("registry-credential", {
    ".yarnrc.yml with variables": 'npmAuthToken: "${NPM_TOKEN}"\nnpmAuthIdent: "bob:${NPM_PASSWORD}"\n',
    ".bundle/config without a user": '---\nBUNDLE_PATH: "vendor/bundle"\nBUNDLE_GEMS__ACME__TEST: "https://a.test"\n',
    "NuGet.config with a variable": '<add key="ClearTextPassword" value="%NUGET_PASSWORD%"/>',
    ".cargo/config.toml": '[registries.acme]\nindex = "https://cargo.acme.test"\n',
    "auth.json of a session": '{"cookies":[{"name":"a","value":"b"}]}',
  }),
  ...cleanFiles("network-key", {
    "wpa_supplicant.conf of certificates": 'network={\n  ssid="shop"\n  key_mgmt=WPA-EAP\n}\n',
    "shop.nmconnection that asks": "[wifi-security]\npsk-flags=1\n",
    "shop.ovpn that asks": "client\nauth-user-pass\n",
  }),
  ...cleanFiles("secret-file", {
    ".vault_pass that asks a store": "#!/bin/sh\npass show vault\n",
    ".vault-token of a template": "${VAULT_TOKEN}\n",
    "config/master.key that is empty": "\n",
  }),
  ...cleanFiles("generic-password", {
    "users.csv of hashes": "user,password_hash,password\na,x1y2z3w4,5f4dcc3b5aa765d61d8327deb882cf99\n",
    "words.csv": "key,en,de\npassword,Password2,Passwort2\n",
  }),
];
