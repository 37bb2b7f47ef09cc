// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages are what is tested
import { base62, charset, hexLower } from "../../charset.ts";
import { randomText } from "../../random.ts";
import { type CleanCase, cleanFiles, type FoundCase, foundFiles } from "./document-case.ts";

const crypted = charset("crypt", "./0-9A-Za-z");
const ios = (lines: string) => `hostname r1\n${lines}\nline vty 0 4\n`;
const junos = (lines: string) => `system {\n  root-authentication { }\n${lines}}\n`;

const networks = foundFiles("network-key", {
  "wpa_supplicant.conf of a key file": () =>
    `network={\n  private_key_passwd="«sommer7»"\n  wep_key0="«sommer7x12345»"\n}\n`,
  "hostapd.conf": () =>
    "wpa_passphrase=«sommer7x»\nauth_server_shared_secret=«sommer7»\nsae_password=«some mer 7»|id=a\n",
  "ipsec.secrets of a key file": () =>
    `: RSA key.pem "«sommer7»"\n%any : PSK 0s«»c29tbWVyN3g=\n`
      .replace("«»", "")
      .replace("0sc29tbWVyN3g=", "«0sc29tbWVyN3g=»"),
  "swanctl/swanctl.conf": () => "secrets {\n  ike-a {\n    secret = «sommer7»\n  }\n}\n",
  "clients.conf of FreeRADIUS": () => "client office {\n  secret = «sommer7»\n}\n",
  "raddb/users": () => `bob  Cleartext-Password := "«sommer7»"\n`,
  "openvpn/auth.txt": () => "bob\n«sommer7»\n",
  "router.cfg of an enable password": () => ios("enable password «sommer7»"),
  "router.cfg of a user": () =>
    ios("username bob privilege 15 password 7 «0822455D0A16»\nusername eve password 0 «sommer7»"),
  "router.cfg of servers": () =>
    ios("tacacs-server key 7 «0822455D0A16»\nradius-server host 10.0.0.1 auth-port 1812 key «sommer7»"),
  "router-confg of a community": () => ios("snmp-server community «sommer7» RO"),
  "running-config of a tunnel": () =>
    ios("crypto isakmp key «sommer7» address 203.0.113.1\ncrypto ikev2 keyring a\n pre-shared-key local «winter8»"),
  "r1.cfg of routing": () =>
    ios(
      " neighbor 10.0.0.2 password «sommer7»\nkey chain a\n key 1\n  key-string «winter8»\n ip ospf message-digest-key 1 md5 «herbst9»",
    ),
  "mx1.conf": () =>
    junos(`  radius-server { 10.0.0.1 secret "«$9$kqPQF39pOREc»"; } ## SECRET-DATA\n  community «sommer7» {\n`),
  "mx1.set": () =>
    `set system host-name a\nset system services x\nset security ike policy p pre-shared-key ascii-text "«sommer7»"\n`,
  "export.rsc": () => `/interface l2tp-client\nadd name=a password=«sommer7» ipsec-secret="«win ter 8»" user=bob\n`,
  "snmpd.conf": () =>
    `rocommunity «sommer7» 10.0.0.0/8\ncreateUser bob SHA "«winter8x»" AES "«herbst9x»"\ncom2sec a default «sommer8»\n`,
});

const accounts = foundFiles("program-password", {
  "preseed.cfg": () => "d-i passwd/root-password password «sommer7»\nd-i passwd/username string bob\n",
  "ks.cfg": () =>
    "rootpw --plaintext «sommer7»\nuser --name=bob --password=«winter8» --plaintext\nbootloader --location=mbr --password=«herbst9»\n",
  "autounattend.xml": () =>
    "<AutoLogon><Password><Value>«sommer7»</Value><PlainText>true</PlainText></Password></AutoLogon>",
  "unattend.xml of a domain": () => "<Credentials><Domain>a</Domain><Password>«sommer7»</Password></Credentials>",
  "sysprep.inf": () => `[GuiUnattended]\nAdminPassword="«sommer7»"\n`,
  "etc/fstab": () =>
    "//fs/share /mnt cifs username=bob,password=«sommer7»,vers=3.0 0 0\ncurlftpfs#bob:«winter8»@ftp.acme.example /srv fuse rw 0 0\n",
});

const hashes = foundFiles("password-hash", {
  "router.cfg of secrets": (r) =>
    ios(
      `enable secret 5 «$1$salt$${randomText(r, crypted, 22)}»\nusername bob secret 9 «$9$${randomText(r, crypted, 14)}$${randomText(r, crypted, 43)}»`,
    ),
  "mx1.conf": (r) => junos(`  encrypted-password "«$6$salt$${randomText(r, crypted, 86)}»"; ## SECRET-DATA\n`),
  "raddb/users": (r) => `bob  Crypt-Password := "«$1$salt$${randomText(r, crypted, 22)}»"\n`,
  "ks.cfg of hashes": (r) => `rootpw --iscrypted «$6$salt$${randomText(r, crypted, 86)}»\n`,
  "preseed.cfg of hashes": (r) => `d-i passwd/root-password-crypted password «$6$salt$${randomText(r, crypted, 86)}»\n`,
});

/** A word and a number, too short for the search in any text. */
const short: readonly FoundCase[] = foundFiles("generic-password", {
  ".env": () => "DB_PASSWORD=«ember95»\n",
  "application.properties": () => "spring.datasource.password=«Ember951»\nsigning.password=«Ember.951»\n",
  "settings.json": () => `{ "smtp": { "password": "«ember95»", "port": 25 } }`,
  "shop.yaml of a variable": () => "x:\n  - name: DB_PASSWORD\n    value: «ember95»\n",
  "start.sh": () => "exec shop --db-pass «ember95» --port 80\n",
  "shop.yml with a fallback": () => "x:\n  db_password: ${DB_PASSWORD:-«ember95»}\n",
  "prod.hcl": (r) => `admin_password = "«${randomText(r, base62, 3).replace(/\d/g, "q").toLowerCase()}qu951»"\n`,
  "user-data": () => "#cloud-config\nruncmd:\n  - echo DB_PASSWORD=«ember95» >> /etc/environment\n",
}).map((one) => ({ ...one, confidence: "medium" }));

/** What vendors put there. */
const common: readonly FoundCase[] = foundFiles("network-key", {
  "router.cfg of the vendor": () => ios("snmp-server community «public» RO"),
  "clients.conf of the vendor": () => "client localhost {\n  secret = «testing123»\n}\n",
  "snmpd.conf of the vendor": () => "rocommunity «public» default -V systemonly\nrocommunity6 «public»\n",
}).map((one) => ({ ...one, confidence: "low" }));

export const found: readonly FoundCase[] = [...networks, ...accounts, ...hashes, ...short, ...common];

export const clean: readonly CleanCase[] = [
  ...cleanFiles("network-key", {
    "router.cfg": ios("crypto key generate rsa\nkey chain ospf\n key 1\nip ssh version 2\npassword 6 AAAbbbCCC"),
    "snmpd.conf": "# rocommunity secret\nsyslocation Rack 12\n",
    "mx1.conf": junos('  authentication { ssh-ed25519 "ssh-ed25519 AAAA bob"; }\n'),
    "docs/cmdline.txt": "The key is\nline continues with a password here and there.\n",
    "openvpn/login.conf": "setting one\nsetting two\nsetting three\n",
  }),
  ...cleanFiles("program-password", {
    "ks.cfg": "rootpw --lock\nuser --name=bob --groups=wheel\npart / --fstype=xfs\n",
    "unattend.xml": "<Password><Value></Value><PlainText>true</PlainText></Password>",
    "etc/fstab": "//fs/share /mnt cifs credentials=/root/.smb 0 0\ncurlftpfs#bob@ftp.acme.example /srv fuse rw 0 0\n",
  }),
  ...cleanFiles("generic-password", {
    ".env of what everybody tries": "PASSWORD=secret1\nB_PASSWORD=abc123\n",
    "settings.json": `{ "passwordPolicy": "level12", "password_hash": "sha256", "pass": "round12", "password": "sha256" }`,
    ".env of versions and modes": "A_PASSWORD=sha-256\nB_PASSWORD=aes_256\nC_PASSWORD=prod-01\nD_PASSWORD=root_01\n",
    "shop.yaml": "user: ember\npassword: ember95\n",
    "shop.md": "Set `password: ember95`.\n",
  }),
  {
    what: "a random hash that is no password's",
    near: "password-hash",
    path: "a.yaml",
    text: (r) => `digest: ${randomText(r, hexLower, 64)}\nprice: $6$\n`,
  },
];
