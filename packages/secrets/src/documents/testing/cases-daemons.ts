// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages are what is tested
import { base62, base64 as base64Set, charset, hexLower, hexUpper } from "../../charset.ts";
import { randomText } from "../../random.ts";
import { type CleanCase, cleanFiles, type FoundCase, foundFiles } from "./document-case.ts";
import { base64, password } from "./values.ts";

const crypted = charset("crypt", "./0-9A-Za-z");

const programs = foundFiles("program-password", {
  ".mbsyncrc": () => "IMAPAccount a\nUser bob\nPass «sommer7»\n",
  ".irssi/config": () =>
    `{ address = "irc.acme.test"; password = "«sommer7»"; autosendcmd = "/msg nickserv identify «winter8»"; }\n`,
  ".znc/configs/znc.conf": () => "Server = irc.acme.test +6697 «sommer7»\n",
  ".mpdconf": () => `password "«sommer7»@read,add"\n`,
  "etc/davfs2/secrets": () => `# where, who, what\n/mnt/dav bob «sommer7»\nhttps://dav.acme.test/ eve "«win ter 8»"\n`,
  "etc/nslcd.conf": () => "binddn cn=a\nbindpw «sommer7»\n",
  "etc/sssd/sssd.conf": () => "ldap_default_authtok_type = password\nldap_default_authtok = «sommer7»\n",
  "slapd.conf": () => `rootpw «sommer7»\nsyncrepl rid=1 credentials=«winter8»\n`,
  "users.ldif": () => `dn: uid=bob\nuserPassword: «som mer 7»\n\ndn: uid=eve\nuserPassword:: «${base64("winter8")}»\n`,
  "asterisk/sip.conf": () => "register => bob:«sommer7»@sip.acme.test/100\n[100]\nsecret=«winter8»\n",
  "freeswitch/vars.xml": () => `<X-PRE-PROCESS cmd="set" data="default_password=«sommer7»"/>`,
  "turnserver.conf": () => "user=bob:«sommer7»\n",
  "prosody/prosody.cfg.lua": () => `component_secret = "«sommer7»"\n`,
  "nagios/resource.cfg": () => "$USER1$=/usr/lib/nagios\n$USER3$=bob\n$USER4$=«sommer7x»\n",
  "fluent.conf": () => "<security>\n  shared_key «sommer7»\n</security>\n",
  "kibana.yml": (r) => `xpack.encryptedSavedObjects.encryptionKey: ${"«"}${randomText(r, hexLower, 32)}»\n`,
  monitrc: () => `set httpd port 2812\n  allow bob:«sommer7»\nset mailserver a username "b" password "«winter 8»"\n`,
  "munin-node": () => "[mysql*]\nenv.mysqluser bob\nenv.mysqlpassword «sommer7»\n",
  "rsyslog.conf": () => "*.* :ommysql:db,Syslog,bob,«sommer7»\n",
  "nifi.properties": (r) => `nifi.sensitive.props.key=«${password(r)}»\n`,
  "murmur.ini": () => "icesecretwrite=«sommer7»\n",
  "deluge/auth": () => "bob:«sommer7»:10\n",
  amandapass: () => "//fs/share bob%«sommer7» ACME\n",
  "roundcube/config.inc.php": (r) => `<?php\n$config['des_key'] = '«${password(r)}»';\n`,
  "upsd.users": () => "[upsmon]\n  password = «sommer7»\n",
  "upsmon.conf": () => "MONITOR ups@localhost 1 upsmon «sommer7» primary\n",
  "kafka_jaas.conf": () => `KafkaServer {\n  password="«sommer7»"\n  user_bob="«winter8»";\n};\n`,
  "mosquitto.conf": () => "remote_username bob\nremote_password «sommer7»\n",
  "couchdb/local.ini": () => "[admins]\n; who may do all\nadmin = «sommer7»\n",
  "rsyncd.secrets": () => "bob:«sommer7»\n@group:«winter8»\n",
  "proftpd/sql.conf": () => "SQLConnectInfo ftp@localhost bob «sommer7»\n",
  "aria2.conf": () => "rpc-secret=«sommer7»\n",
  "security.xml": () => `<authDataEntries userId="bob" password="«{xor}LDYyMjotaA==»"/>`,
  passwordfile: () => "AS_ADMIN_PASSWORD=«sommer7»\n",
  "config.inc.php": () => "<?php\n$cfg['Servers'][$i]['controlpass'] = '«sommer7»';\n",
  "app_local.php": () => "<?php\nreturn ['Datasources' => ['default' => ['password' => '«sommer7»']]];\n",
  "gitlab.rb": () => "gitlab_rails['initial_root_password'] = \"«sommer7»\"\n",
  "acme.json": (r) => `{"le":{"Account":{"PrivateKey":"«MIIJ${randomText(r, base64Set, 400)}»"}}}`,
});

const lone = foundFiles("secret-file", {
  "etc/ldap.secret": () => "«sommer7»\n",
  ".erlang.cookie": (r) => `«${randomText(r, base62, 20)}»`,
});

const networks = foundFiles("network-key", {
  "proxychains.conf": () => "[ProxyList]\nsocks5 10.0.0.1 1080 bob «sommer7»\n",
  "racoon/psk.txt": () => "# address key\n10.0.0.1 «sommer7»\n",
  "stunnel/psk.txt": (r) => `client:«${randomText(r, hexLower, 64)}»\n`,
  "xl2tpd/l2tp-secrets": () => `* * «sommer7»\nlac lns "«winter8»"\n`,
  "etc/config/wireless": () => "config wifi-iface a\n\toption ssid 'office'\n\toption key '«som mer 7»'\n",
  "netplan/01.yaml": (r) =>
    `network:\n  tunnels:\n    wg0: { key: «${randomText(r, base62, 43)}=», mode: wireguard }\n`,
  "device.yaml of ESPHome": (r) =>
    `esphome: { name: a }\napi:\n  encryption:\n    key: "«${randomText(r, base62, 43)}=»"\n`,
  "fgt.conf": () => `#config-version=a\nconfig user local\n    set passwd «sommer7»\n    set psksecret «winter8»\n`,
  "config.xml of pfSense": () => "<pfsense><phase1><pre-shared-key>«sommer7»</pre-shared-key></phase1></pfsense>",
});

const hashes = foundFiles("password-hash", {
  "znc.conf": (r) => `Hash = «${randomText(r, hexLower, 64)}»\n`,
  "users.ldif": (r) => `userPassword: «{SSHA}${randomText(r, base64Set, 32)}»\n`,
  "mosquitto/passwd": (r) => `bob:«$7$101$${randomText(r, base62, 16)}$${randomText(r, base62, 86)}==»\n`,
  smbpasswd: (r) => `bob:1000:${"X".repeat(32)}:«${randomText(r, hexUpper, 32)}»:[U ]:\n`,
  "config.xml of OPNsense": (r) =>
    `<opnsense><bcrypt-hash>«$2y$10$${randomText(r, crypted, 53)}»</bcrypt-hash></opnsense>`,
});

const keys = foundFiles("generic-password", {
  "nextcloud/config/config.php": (r) =>
    `<?php\n$CONFIG = array (\n  'passwordsalt' => '«${randomText(r, base62, 30)}»',\n);\n`,
  "moodle/config.php": (r) => `<?php\n$CFG->passwordsaltmain = '«${randomText(r, base62, 32)}»';\n`,
  "cake/app_local.php": (r) => `<?php\nreturn ['Security' => ['salt' => '«${randomText(r, hexLower, 64)}»']];\n`,
});

const short: readonly FoundCase[] = foundFiles("generic-password", {
  ".newsboat/config": () => "ttrss-password «ember95»\nttrss-url https://a.test\n",
  "dbconfig.xml": () => "<username>jira</username>\n<password>«ember95»</password>\n",
  "core-site.xml": () =>
    "<property>\n<name>javax.jdo.option.ConnectionPassword</name>\n<value>«ember95»</value></property>\n",
  "confluence.cfg.xml": () => `<property name="hibernate.connection.password">«ember95»</property>\n`,
  "Server.config": () => `<set key="a">Server=db;User Id=bob;Password=«ember95»;</set>\n`,
  "duply/conf": () => "TARGET_PASS='«ember95»'\n",
  "app.xml": () => `<db user="bob" dbPassword="«ember95»"/>\n`,
}).map((one) => ({ ...one, confidence: "medium" }));

export const found: readonly FoundCase[] = [...programs, ...lone, ...networks, ...hashes, ...keys, ...short];

export const clean: readonly CleanCase[] = [
  ...cleanFiles("program-password", {
    ".mbsyncrc": 'IMAPAccount a\nPassCmd "pass mail"\n',
    "slapd.conf": "rootpw {SSHA}x\n",
    "resource.cfg": "$USER1$=/usr/lib/nagios/plugins2\n$USER3$=monitor\n$USER9$=a9\n",
    "app.php": "<?php\nreturn ['password' => 'required|min:8', 'remember' => 'hashed'];\n",
    "gitlab.rb": "# gitlab_rails['db_password'] = 'winter8'\ngitlab_rails['smtp_password'] = ENV['SMTP']\n",
    "couchdb/local.ini": "[admins]\n;admin = mysecretpassword\n",
    "weblogic/boot.properties": "username={AES}q9Z2mWb71x3LkPz0\npassword={AES}q9Z2mWb71x3LkPz0\n",
    "jaas.conf": 'password="${PASSWORD}"\n',
  }),
  ...cleanFiles("network-key", {
    "proxychains.conf": "[ProxyList]\nsocks4 127.0.0.1 9050\n",
    "etc/config/wireless": "config wifi-iface a\n\toption key '1'\n\toption key_mgmt 'none'\n",
    "fgt.conf": "#config-version=a\nconfig user local\n    set password ENC SH2q9Z2mWb71x3LkPz0\n",
    "config.xml of something else": "<config><secret>winter8</secret></config>",
  }),
  ...cleanFiles("secret-file", { ".erlang.cookie of a template": "${ERLANG_COOKIE}\n" }),
  ...cleanFiles("generic-password", {
    "strings.xml": '<string name="password">Password1</string>\n',
    "app.conf": "password required\npassword-encryption sha512\npassword changed\nset password default1\n",
    "page.html": '<label password="ember95">x</label>\n',
    "api.xsd": '<xs:element name="password" default="ember95"/>\n',
  }),
  {
    what: "a token that a program made, in its cookie of a template",
    near: "secret-file",
    path: "a/b.secret",
    text: (r) => `${password(r)}\n`,
  },
];
