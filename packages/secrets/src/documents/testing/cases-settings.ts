// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages are what is tested
import { base58, base62, base64 as base64Set, hexLower, hexUpper } from "../../charset.ts";
import { type Random, randomText } from "../../random.ts";
import { type CleanCase, cleanFiles, type FoundCase, foundFiles } from "./document-case.ts";
import { password } from "./values.ts";

const hex = (r: Random, length: number) => randomText(r, hexLower, length);

const programs = foundFiles("program-password", {
  ".passwd-s3fs": (r) => `minio:«${password(r)}»\n`,
  ".obsutilconfig": (r) => `ak=bob\nsk=«${password(r)}»\n`,
  "credentials-velero": () => "[default]\naws_secret_access_key=«sommer7»\n",
  ".mc/config.json": () => `{"aliases":{"m":{"secretKey":"«sommer7»"}}}`,
  "ceph.client.admin.keyring": (r) => `[client.admin]\n\tkey = «AQ${randomText(r, base62, 36)}==»\n`,
  "rclone.conf": (r) => `[b]\ntype = b2\nkey = «${password(r)}»\n`,
  ".zuliprc": (r) => `[api]\nkey=«${password(r)}»\n`,
  ".gitcookies": (r) => `git.acme.test\tFALSE\t/\tTRUE\t2147483647\to\tgit-dev=«1/${password(r)}»\n`,
  "configstore/snyk.json": (r) => `{"api":"«${password(r)}»","org":"acme"}`,
  "autoregister.properties": (r) => `agent.auto.register.key=«${password(r)}»\n`,
  ".pause": () => "user ACME\npassword «sommer7»\n",
  "provider-config.yaml": (r) => `shodan:\n  - «${password(r)}»\ncensys:\n  - bob@acme:«${password(r)}»\n`,
  "jfrog-cli.conf.v6": () => `{"servers":[{"user":"bob","password":"«sommer7»"}]}`,
  "known_tokens.csv": (r) => `«${password(r)}»,bob,1,"system:masters"\n`,
  "livekit.yaml": (r) => `rtc: {}\nkeys:\n  APIabcdefgh12: ${"«"}${randomText(r, base62, 43)}»\n`,
  "mongodb-keyfile": (r) => `«${randomText(r, base64Set, 120)}»\n`,
  "keepalived.conf": () => "authentication {\n  auth_type PASS\n  auth_pass «sommer7»\n}\n",
  "r0.res": () => `net { cram-hmac-alg sha1; shared-secret "«sommer7»"; }\n`,
  "bird.conf": () => `protocol bgp a { password "«sommer7»"; }\n`,
  "tac_plus.conf": () => `key = "«sommer7»"\nuser = bob { login = cleartext "«winter8»" }\n`,
  "ntp.keys": (r) => `1 M «sommer7»\n2 SHA1 «${hex(r, 40)}»\n`,
  "ossec.conf": (r) => `<cluster><name>a</name><key>«${hex(r, 32)}»</key></cluster>`,
  "authd.pass": () => "«sommer7»\n",
  "mailcow.conf": () => "DBPASS=«sommer7»\nDBROOT=«winter8»\nREDISPASS=«herbst9»\n",
  "worker-controller.inc": () => `password = "«sommer7»";\n`,
  "spam.cf": () => "bayes_sql_password «sommer7»\n",
  "50-user": () => "@lookup_sql_dsn = (['DBI:mysql:database=m', 'a', '«sommer7»']);\n",
  "artemis-users.properties": () => "admin = «sommer7»\n",
  "emqx.conf": () => `node {\n  cookie = "«sommer7x»"\n}\n`,
  "local.xml": (r) => `<crypt><key><![CDATA[«${hex(r, 32)}»]]></key></crypt>`,
  "parameters.php": (r) => `<?php return ['cookie_key' => '«${randomText(r, base62, 56)}»'];\n`,
  "LocalConfiguration.php": () => "<?php\nreturn ['DB' => ['password' => '«sommer7»']];\n",
  "config.ini.php": (r) => `[General]\nsalt = "«${hex(r, 32)}»"\n`,
  "newrelic.ini": (r) => `newrelic.license = "«${hex(r, 40)}»"\n`,
  "scout_apm.yml": (r) => `production:\n  key: «${password(r)}»\n`,
  "syslog-ng.conf": () => `destination d { sql(username("s") password("«sommer7»")); };\n`,
  "login-identity-providers.xml": () => `<property name="Manager Password">«sommer7»</property>`,
  "a.dtsConfig": () => `<Configuration Path="\\P[x].Properties[Password]"><ConfiguredValue>«sommer7»</ConfiguredValue>`,
  "gf.passwd": () => "AS_ADMIN_PASSWORD=«sommer7»\n",
  inventory: () => "admin_password='«sommer7»'\n",
  "nova.conf": () => "metadata_proxy_shared_secret = «sommer7»\n",
  "squid.conf": () => "cachemgr_passwd «sommer7» all\n",
  "grub.cfg": () => "password root «sommer7»\n",
  "sabnzbd.ini": (r) => `[misc]\nnzb_key = «${hex(r, 32)}»\n`,
  "common.yaml": () => "profile::db::password: «sommer7»\nmysql::root::password: «winter8»\n",
  "request.xml": () => `<wsse:Password Type="http://docs.oasis-open.org/a#PasswordText">«sommer7»</wsse:Password>`,
  "shiro.ini": () => "[users]\n# who\nadmin = «sommer7», admin\nbob = «winter8», reader\n[urls]\nhome = user9\n",
  "motion.conf": () => "stream_authentication bob:«sommer7»\n",
  Caddyfile: (r) => `tls {\n  dns cloudflare «${randomText(r, base62, 40)}»\n}\n`,
  "consumer.properties": () => "schema.registry.basic.auth.user.info=bob:«sommer7»\n",
  "AndroidManifest.xml": (r) => `<meta-data android:name="io.acme.secret" android:value="«${password(r)}»"/>`,
  "brownie-config.yaml": (r) => `wallets:\n  from_key: «0x${hex(r, 64)}»\n`,
  "context.xml": () => `<Context><Environment name="pw" value="«sommer7»"/></Context>`,
  "osquery.secret": (r) => `«${password(r)}»\n`,
  "a.robot": () => "*** Variables ***\n${DB_PASSWORD}    «sommer7»\n",
  "machine.nix": () => `networking.wireless.networks.acme.psk = "«sommer7»";\n`,
  "oxidized/config": () => "vars: {enable: «sommer7»}\n",
  "a.ini": (r) => `S:"Hostname"=a\nS:"Password V2"=«02:${hex(r, 128)}»\n`,
  "config.php": (r) => `<?php\n$config = array('Security' => array('salt' => '«${password(r)}»'));\n`,
  "sec.conf": () => `__passphrase__ = off\nlibera = "«sommer7»"\n`,
  ".gitconfig": () => `[sendemail]\n  smtpPass = «sommer7»\n[http]\n  proxy = http://bob:«winter8»@proxy:3128\n`,
  "connections.xml": (r) => `<StringRefAddr addrType="password"><Contents>«${randomText(r, hexUpper, 34)}»</Contents>`,
  "export_presets.cfg": () => `keystore/release_password="«sommer7»"\n`,
  "a.http": () => "@password = «sommer7»\nGET https://acme.test\n",
  "service.json": (r) => `{"type":"rtmp_custom","settings":{"key":"«${password(r)}»"}}`,
  "devices.json": (r) => `[{"id":"${randomText(r, base58, 20).toLowerCase()}","key":"«${hex(r, 16)}»"}]`,
  "manager.conf": () => "[admin]\nsecret = «sommer7»\n",
  "user-seed.conf": () => "[user_info]\nPASSWORD = «sommer7»\n",
});

const registries = foundFiles("registry-credential", {
  "acme.repo": () => "[acme]\nbaseurl=https://yum.acme.test\npassword=«sommer7»\n",
  "credentials.sbt": () => `credentials += Credentials("Nexus", "n.acme.test", "ci", "«sommer7»")\n`,
});

const networks = foundFiles("network-key", {
  "asa.cfg": () =>
    "ASA Version 9.8\ntunnel-group 1.2.3.4 ipsec-attributes\n ikev1 pre-shared-key «sommer7»\n ikev2 remote-authentication pre-shared-key «winter8»\nfailover key «herbst9»\n",
  "router.cfg of SNMP": () =>
    "hostname a\nsnmp-server user bob grp v3 auth sha «sommer7» priv aes 128 «winter8»\nip ftp password «herbst9»\n",
  "huawei.cfg": () => "local-user bob password simple «sommer7»\nsnmp-agent community write «winter8»\n",
  "cx.cfg": () =>
    "hostname a\nuser bob group a password plaintext «sommer7»\nradius-server host a key plaintext «winter8»\n",
  "extreme.cfg": () =>
    "a\nconfigure radius mgmt-access primary shared-secret «sommer7»\ncreate account admin bob «winter8»\n",
  "config.boot": () => "vpn {\n}\nsystem {\n  peer {\n    pre-shared-secret «sommer7»\n  }\n}\n",
  "vyos.sh": () => "a\nset vpn ipsec authentication psk v secret '«sommer7»'\nset service snmp community «winter8»\n",
  "fw.conf": () => `config system admin\nend\nconfig vpn ipsec\n  set psksecret «sommer7»\nend\n`,
  "junos.conf of RADIUS": () => `a\nset system radius-server 10.0.0.1 secret "«sommer7»"\n`,
  "bigip.conf": () => "auth radius-server /Common/a {\n    secret «sommer7»\n    server a\n}\n",
  "ns.conf": () => "a\nadd system user bob «sommer7»\nadd authentication ldapAction a -ldapBindDnPassword «winter8»\n",
  "nvram.txt": () => "wl0_wpa_psk=«sommer7»\npppoe_passwd=«winter8»\n",
  "system.cfg": () => "aaa.1.wpa.psk=«sommer7»\nsnmp.community=«winter8»\n",
  ".cloginrc": () => "add user * bob\nadd password * «sommer7» «winter8»\n",
  "pam_radius_auth.conf": () => "127.0.0.1 «sommer7» 3\n",
  "zabbix_agentd.psk": (r) => `«${hex(r, 64)}»\n`,
  "etc/network/interfaces": () => "iface wlan0 inet dhcp\n  wpa-ssid a\n  wpa-psk «sommer7»\n",
  "wlan.xml": () => "<WLANProfile><protected>false</protected><keyMaterial>«sommer7»</keyMaterial></WLANProfile>",
  "vpnc/acme.conf": () => "IPSec gateway a\nIPSec secret «sommer7»\nXauth password «winter8»\n",
  "acme.pcf": () => "[main]\nGroupPwd=«sommer7»\nenc_GroupPwd=\n",
  "acme.rdp": (r) => `username:s:bob\npassword 51:b:«${randomText(r, hexUpper, 120)}»\n`,
  "acme.nmconnection": () => "[vpn-secrets]\nIPSec secret=«sommer7»\nXauth password=«winter8»\n",
  "swanctl.conf": () => `secrets {\n  ike-1 { secret = "«sommer7»" }\n}\n`,
});

const fields = foundFiles("generic-password", {
  "stack.yaml": () => "Parameters:\n  P:\n    Type: String\n    NoEcho: true\n    Default: «sommer7»\n",
  "kong.yaml": (r) =>
    `consumers:\n  - username: a\n    keyauth_credentials:\n      - key: «${password(r)}»\n    hmacauth_credentials:\n      - secret: «${password(r)}»\n`,
  "apisix.yaml": (r) => `apisix:\n  admin_key:\n    - name: admin\n      key: «${password(r)}»\n`,
  "ory.yml": (r) => `secrets:\n  cookie:\n    - «${password(r)}»\n  system:\n    - «${password(r)}»\n`,
  "prometheus.yml": (r) =>
    `scrape_configs:\n  - consul_sd_configs:\n      - server: a\n        token: «${password(r)}»\n`,
  "user-data.yaml": () => "#cloud-config\nrh_subscription:\n  username: a\n  password: «sommer7»\n",
});

export const found: readonly FoundCase[] = [...programs, ...registries, ...networks, ...fields];

export const clean: readonly CleanCase[] = [
  ...cleanFiles("program-password", {
    "known_tokens.csv": "token,user,uid\n",
    "ntp.keys": "# 1 M sommer7\n",
    "keepalived.conf": "auth_type PASS\n",
    "grub.cfg": "password_pbkdf2 root grub.pbkdf2.sha512.10000.AA.BB\n",
    "common.yaml": `profile::db::password: "%{lookup('db')}"\nprofile::db::password: ENC[PKCS7,abc]\n`,
    "request.xml": `<wsse:Password Type="a#PasswordText">\${password}</wsse:Password>`,
    "a.robot": "Input Password    id:password    ${PASSWORD}\n",
    "machine.nix": `users.users.a.password = "\${x}";\n`,
    "squid.conf": "cachemgr_passwd disable all\n",
    "local.xml": "<crypt><key></key></crypt>",
    "artemis-users.properties": "admin = ENC(abcdef)\n",
    "oxidized/config": "vars: {enable: true}\n",
    Caddyfile: "tls { dns cloudflare {env.CF_API_TOKEN} }\n",
    "provider-config.yaml": "shodan: []\ncensys: []\n",
  }),
  ...cleanFiles("network-key", {
    "router.cfg of chains": "hostname a\naaa new-model\nkey chain ospf\nkey config-key password-encrypt\n",
    "huawei.cfg": "hostname simple \nlocal-user bob password cipher abcdef\nsnmp-agent community read cipher abcdef\n",
    "config.boot": "system {\n  encrypted-password $6$abc$def\n}\n",
    "etc/network/interfaces": "iface eth0 inet dhcp\n",
  }),
  ...cleanFiles("generic-password", {
    "stack.yaml": "Parameters:\n  P:\n    Type: String\n    NoEcho: true\n    Default: ''\n",
    "kong.yaml": "consumers:\n  - keyauth_credentials:\n      - key: ${KEY}\n",
    "ory.yml": "secrets:\n  cookie:\n    - ${COOKIE_SECRET}\n",
  }),
];
