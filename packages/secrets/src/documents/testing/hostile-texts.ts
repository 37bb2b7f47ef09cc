import { readDeclarations } from "../declarations.ts";
import { inspectDocuments } from "../inspect-documents.ts";
import { lastApplied } from "../kubernetes/last-applied.ts";

/** Each reader by a path that leads to it, with a text that it goes into. */
const readers: readonly (readonly [path: string, text: string])[] = [
  [".pgpass", "a:1:b:c:"],
  [".netrc", "machine a login b password "],
  [".pypirc", "[a]\npassword = "],
  [".my.cnf", "[client]\npassword="],
  [".npmrc", "//a/:_auth="],
  [".git-credentials", "https://a:"],
  [".vault-token", ""],
  ["a.csv", "name,password\n"],
  [".docker/config.json", '{"auths":{"a":{"auth":"'],
  [".dockercfg", '{"a":{"auth":"'],
  ["compose.yaml", "services:\n  a:\n    environment:\n      - A_PASSWORD="],
  [".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n      - run: helm --set a.password="],
  ["group_vars/a/vault.yml", "a: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  "],
  [
    "a.yaml",
    `kind: Secret\napiVersion: v1\nmetadata:\n  annotations:\n    ${lastApplied}: |\n      {"kind":"Secret","data":{"a":"`,
  ],
  ["app.yaml", "kind: Application\napiVersion: a\nspec:\n  source:\n    helm:\n      values: |\n        a_password: "],
  ["a.sh", "helm --set a.password="],
  ["a.tf", 'variable "a_password" {\n  default = "'],
  ["b.tf", 'resource "kubernetes_secret" "a" {\n  data = {\n    a = "'],
  ["c.tf", "values = [<<EOT\na: "],
  ["a.tfvars", 'api_keys = ["'],
  ["charts/a/templates/a.yaml", 'password: {{ "'],
  ["a.yaml.j2", "{% if a %}\nkind: Secret\napiVersion: v1\nstringData:\n  a: "],
  [
    "kustomization.yaml",
    "patches:\n  - target: {kind: Secret}\n    patch: |-\n      - path: /stringData/a\n        value: ",
  ],
  ["config.yaml", "apiVersion: v1\nkind: ConfigMap\ndata:\n  pgpass: |\n    a:1:b:c:"],
  ["user-data.yaml", "#cloud-config\nchpasswd:\n  list: |\n    a:"],
  ["realm.json", '{"realm":"a","components":{"org.keycloak.":[{"config":{"secret":["'],
  ["Pulumi.a.yaml", "config:\n  a:password: "],
  ["task.yaml", "apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  params:\n    - name: password\n      default: "],
  ["secrets/a.env", "A="],
  ["secrets/a", ""],
  ["k/whole", ""],
  ["k/lines.env", "A="],
];

/** Files that patterns read, each with its own. */
const patterned = [
  "shadow",
  ".htpasswd",
  "sitemanager.xml",
  "sftp-config.json",
  ".fetchmailrc",
  "sasl_passwd",
  "auth.json",
  "nuget.config",
  ".bundle/config",
  "wpa_supplicant.conf",
  "chap-secrets",
  "a.ovpn",
  ".msmtprc",
  ".mailrc",
  "dovecot.conf",
  "redis.conf",
  "hostapd.conf",
  "swanctl.conf",
  "snmpd.conf",
  "fstab",
  "web.config",
  "standalone.xml",
  "tomcat-users.xml",
  "preseed.cfg",
  "ks.cfg",
  "unattend.xml",
  "pip.conf",
  "a.har",
  "a.env",
  "settings.sql",
  "wp-config.php",
  "config/initializers/a.rb",
  "accessTokens.json",
  "a.bru",
  "tac_plus.conf",
  "ntp.keys",
  "ossec.conf",
  "shiro.ini",
  "nvram",
  ".cloginrc",
  "a.nix",
  "a.robot",
  "a.sbt",
  "motion.conf",
  "caddyfile",
  "50-user",
  "context.xml",
  "pam_radius_auth.conf",
  ".passwd-s3fs",
  "mongo-key",
];

/** The same with a text that they look for before they read. */
const signed: readonly (readonly [path: string, text: string])[] = [
  ["a.cfg", "hostname a\nenable password x\n"],
  ["a.conf", "## SECRET-DATA\n"],
  ["a.rsc", "/interface\n"],
  ["conf/passwd", "[users]\n"],
  ["server.xml", "<Connector "],
  ["a.xml", "<KeePassFile><Key>Password</Key>"],
  ["config.xml", "hudson.PasswordParameterDefinition>"],
  ["a.plist", "<plist><key>password</key>"],
  ["a.hcl", "token encrypt"],
  ["a.txt", "Unseal Key 1: "],
  ["users", "-Password {PLAIN}"],
  ["clients.conf", "client a { secret = "],
  ["local.ini", "[admins]\n"],
  ["b.xml", "<pfsense {xor}"],
  ["b.conf", "#config-version=\n"],
  ["config.php", "$CFG $CONFIG"],
  ["b.yaml", "esphome:\n"],
  ["c.cfg", "ltm \nhostname a\naaa a simple x\n"],
  ["c.xml", '<Context#PasswordText"><StringRefAddr <crypt>'],
  ["a.vyos", "\nset vpn a secret "],
  ["c.yaml", "keys:\na::password: x\nNoEcho consumers: a_credentials:"],
  ["a_tokens.csv", "system:"],
  ["a.json", '"rtmp_common" "local_key"'],
  ["a.ini", 'S:"Hostname"'],
];

/** Every reader of documents by the path of a file that leads to it, with a text that it goes into. */
export const hostileFiles: readonly (readonly [path: string, text: string])[] = [
  ...readers,
  ...signed,
  ...patterned.map((path) => [path, ""] as const),
];

/** What a file may go on with for as long as it likes. */
const units: Readonly<Record<string, string>> = {
  "one letter": "a",
  "white space": " ",
  colons: ":",
  "equals signs": "=",
  backslashes: "\\",
  "double quotes": '"',
  "single quotes": "'",
  "names and values": "a=b,",
  "flags of Helm": "--set a=b ",
  "short lines": "password=x\n",
  "words of .netrc": 'password "\n',
  brackets: "{[",
  "blocks of Terraform": 'variable "a" {\n',
  "resources of Terraform": 'resource "doppler_secret" "a" {\nvalue = \n',
  heredocs: "<<AB\n",
  "statements of Jinja": "{% a %}\n",
  "open statements of Jinja": "{% ",
  "actions of Go": 'a: {{ "b" \n',
  "kinds of manifests": "kind: a\n  apiVersion: b\n",
  "elements of passwords": "<password>",
  "parameters of builds": "PasswordParameterDefinition>",
  "names without values": '"name":"sid","value":"',
  "flags of kickstart": "user --password= ",
  "keys of devices": "username a password 7 ",
  "marks of hashes": "$6$",
  "attributes of XML": ' password="',
  "zero bytes": "\0",
};

/** Names of the texts that `hostileText` makes. */
export const hostileKinds = Object.keys(units);

/** So many bytes of one kind. The statements of Jinja end at last, so that whoever looks for their end finds one. */
export function hostileText(kind: string, bytes: number): string {
  const unit = units[kind]!;
  return unit.repeat(bytes / unit.length) + (kind === "open statements of Jinja" ? "%}" : "");
}

const declared = await readDeclarations([
  [
    { path: ".sops.yaml", bytes: Buffer.from("creation_rules:\n  - path_regex: ^secrets/\n") },
    {
      path: "k/kustomization.yaml",
      bytes: Buffer.from("secretGenerator:\n  - files: [whole]\n    envs: [lines.env]\n"),
    },
  ],
]);

/** Takes the file for one in which the scanner of bytes has found something. */
const known = (bytes: Buffer) =>
  [{ start: 0, end: bytes.length, rule: { kind: "generic" } }] as unknown as Parameters<typeof inspectDocuments>[2];

/** What all readers make of a file, in each line of which something was found. */
export function inspectHostile(path: string, bytes: Buffer) {
  return inspectDocuments(bytes, path, known(bytes), declared);
}
