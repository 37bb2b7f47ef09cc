import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../core/src/testing/processor-time.ts";
import { readDeclarations } from "./declarations.ts";
import { inspectDocuments } from "./inspect-documents.ts";
import { lastApplied } from "./kubernetes/last-applied.ts";

const declared = await readDeclarations([
  [
    { path: ".sops.yaml", bytes: Buffer.from("creation_rules:\n  - path_regex: ^secrets/\n") },
    {
      path: "k/kustomization.yaml",
      bytes: Buffer.from("secretGenerator:\n  - files: [whole]\n    envs: [lines.env]\n"),
    },
  ],
]);

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
const patterned = ["shadow", ".htpasswd", "sitemanager.xml", "sftp-config.json", ".fetchmailrc", "sasl_passwd"];
patterned.push("auth.json", "nuget.config", ".bundle/config", "wpa_supplicant.conf", "chap-secrets", "a.ovpn");
patterned.push(
  ".msmtprc",
  ".mailrc",
  "dovecot.conf",
  "redis.conf",
  "hostapd.conf",
  "swanctl.conf",
  "snmpd.conf",
  "fstab",
);
patterned.push("web.config", "standalone.xml", "tomcat-users.xml", "preseed.cfg", "ks.cfg", "unattend.xml", "pip.conf");
patterned.push(
  "a.har",
  "a.env",
  "settings.sql",
  "wp-config.php",
  "config/initializers/a.rb",
  "accessTokens.json",
  "a.bru",
);

patterned.push(
  "tac_plus.conf",
  "ntp.keys",
  "ossec.conf",
  "shiro.ini",
  "nvram",
  ".cloginrc",
  "a.nix",
  "a.robot",
  "a.sbt",
);
patterned.push(
  "motion.conf",
  "caddyfile",
  "50-user",
  "context.xml",
  "pam_radius_auth.conf",
  ".passwd-s3fs",
  "mongo-key",
);

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

/** Takes the file for one in which the scanner of bytes has found something. */
const known = (bytes: Buffer) =>
  [{ start: 0, end: bytes.length, rule: { kind: "generic" } }] as unknown as Parameters<typeof inspectDocuments>[2];

function inspect(path: string, bytes: Buffer) {
  const findings = inspectDocuments(bytes, path, known(bytes), declared);
  for (const { start, end } of [...findings.matches, ...findings.claims]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(bytes.length);
  }
  return findings;
}

const kibibyte = 1024;
const mebibyte = 2 ** 20;
const lines: Readonly<Record<string, string>> = {
  "one letter": "a".repeat(mebibyte),
  "white space": " ".repeat(mebibyte),
  colons: ":".repeat(mebibyte),
  "equals signs": "=".repeat(mebibyte),
  backslashes: "\\".repeat(mebibyte),
  "double quotes": '"'.repeat(mebibyte),
  "single quotes": "'".repeat(mebibyte),
  "names and values": "a=b,".repeat(mebibyte / 4),
  "flags of Helm": "--set a=b ".repeat(mebibyte / 10),
  "short lines": "password=x\n".repeat(mebibyte / 11),
  "words of .netrc": 'password "\n'.repeat(mebibyte / 11),
  brackets: "{[".repeat(mebibyte / 2),
  "blocks of Terraform": 'variable "a" {\n'.repeat(mebibyte / 15),
  "resources of Terraform": 'resource "doppler_secret" "a" {\nvalue = \n'.repeat(mebibyte / 42),
  heredocs: "<<AB\n".repeat(mebibyte / 5),
  "statements of Jinja": "{% a %}\n".repeat(mebibyte / 8),
  "open statements of Jinja": `${"{% ".repeat(mebibyte / 3)}%}`,
  "actions of Go": 'a: {{ "b" \n'.repeat(mebibyte / 11),
  "kinds of manifests": "kind: a\n  apiVersion: b\n".repeat(mebibyte / 24),
  "elements of passwords": "<password>".repeat(mebibyte / 10),
  "parameters of builds": "PasswordParameterDefinition>".repeat(mebibyte / 28),
  "names without values": '"name":"sid","value":"'.repeat(mebibyte / 22),
  "flags of kickstart": "user --password= ".repeat(mebibyte / 17),
  "keys of devices": "username a password 7 ".repeat(mebibyte / 22),
  "marks of hashes": "$6$".repeat(mebibyte / 3),
  "attributes of XML": ' password="'.repeat(mebibyte / 11),
  "zero bytes": "\0".repeat(mebibyte),
};

describe.each([...readers, ...signed, ...patterned.map((path) => [path, ""] as const)])("%s", (path, text) => {
  test.each(Object.keys(lines))("a mebibyte of %s takes no time", (name) => {
    const bytes = Buffer.from(text + lines[name]);
    const started = processorTime();
    inspect(path, bytes);
    expect(processorTime() - started).toBeLessThan(1500);
  });

  test("cut off anywhere, nothing is thrown", () => {
    const whole = Buffer.from(`${text}c29tbWVyN3hzb21tZXI=`);
    for (let length = 0; length <= whole.length; length++) inspect(path, whole.subarray(0, length));
  });

  test("whatever follows, nothing is thrown, and each range is inside of the file", () => {
    const piece = fc.constantFrom(
      ..."\n\r\t \\\"'=:@#;[]{},$%-|",
      "password",
      "auth",
      "\n  ",
      "é",
      "{{",
      "}}",
      "c29tbWVy",
      "Qx7",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, wide) => {
        const body = text + pieces.join("");
        inspect(path, wide ? Buffer.from(`\ufeff${body}`, "utf16le") : Buffer.from(body));
      }),
      { numRuns: 150, seed: 12 },
    );
  });

  test("bytes of no text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        inspect(path, Buffer.concat([Buffer.from(text), bytes]));
      }),
      { numRuns: 100, seed: 12 },
    );
  });
});

test("an annotation in an annotation is looked into once", () => {
  const applied = (json: string) =>
    JSON.stringify({ kind: "Secret", metadata: { annotations: { [lastApplied]: json } } });
  let text = "{}";
  for (let depth = 0; depth < 12; depth++) text = applied(text);
  expect(inspect("a.json", Buffer.from(text)).unknown).toEqual([]);
});

test("JSON that is nested too deeply inside of a text is said", () => {
  const deep = `{"a":`.repeat(500);
  const text = `apiVersion: v1\nkind: Secret\nmetadata:\n  annotations:\n    ${lastApplied}: '${deep}'\n`;
  expect(inspect("a.yaml", Buffer.from(text)).unknown).toEqual([
    "its documents are nested or repeated too often to be parsed",
  ]);
});

test.each<[string, string, string]>([
  ["a.sh", `helm --set a=b\n${"#".repeat(mebibyte)}`, "a script, configuration or template too large"],
  ["a.tf", `variable "a" {}\n${"#".repeat(mebibyte)}`, "a script, configuration or template too large"],
  ["templates/a.tpl", `a: {{ "b" }}\n${"#".repeat(mebibyte)}`, "a script, configuration or template too large"],
  [".pgpass", "#".repeat(mebibyte + 1), "a settings file too large"],
  ["a.csv", `name,password\na,${"b".repeat(64 * kibibyte)}\n`, "lines of a table that are too long"],
  ["a.csv", `${"a,".repeat(33 * kibibyte)}password\nb\n`, "lines of a table that are too long"],
  ["a.tf", "a = <<EOT\nEOT\n".repeat(201), "heredocs beyond the first 200"],
  ["fstab", " password=a\n".repeat(5001), "values of a settings file beyond the first 5000"],
])("%s: what is left to the search for texts is said (%#)", (path, text, said) => {
  expect(inspect(path, Buffer.from(text)).skipped).toEqual([expect.stringContaining(said)]);
});

test("a ConfigMap far down in a long file is read as far as its own length goes", () => {
  const map = "kind: ConfigMap\napiVersion: v1\ndata:\n  pgpass: |\n    db.acme.test:5432:shop:shop:q7Xv!m2Lz9\n";
  const text = `${"# a\n".repeat(70 * kibibyte)}---\n${map}`;
  expect(inspectDocuments(Buffer.from(text), "a.yaml", []).matches).toHaveLength(1);
});
