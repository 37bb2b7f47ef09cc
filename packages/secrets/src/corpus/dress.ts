import { base62, hexLower, lowerAlnum } from "../charset.ts";
import { pick, type Random, randomInteger, randomText } from "../random.ts";

/** What stands around a value in a file of some kind. */
export interface Dress {
  readonly what: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How the file writes the value; as it is unless said. */
  readonly encode?: (value: string) => string;
}

type Tailor = (name: string, random: Random) => Dress;

const snake = (name: string) => name.toLowerCase();
const camel = (name: string) => name.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(name).replace(/^./, (letter) => letter.toUpperCase());
const kebab = (name: string) => name.toLowerCase().replaceAll("_", "-");

const services = ["shop", "billing", "search", "ledger", "mailer"] as const;

/** Assignments of a name to a value in the languages and formats that repositories hold. Names come as `SCREAMING_SNAKE`. */
export const assignments: readonly Tailor[] = [
  (name, random) => ({
    what: "YAML",
    path: `deploy/${pick(random, services)}/values.yaml`,
    before: `replicas: 2\nimage:\n  tag: v1.4.${randomInteger(random, 0, 99)}\nconfig:\n  ${camel(name)}: `,
    after: "\n  logLevel: info\n",
  }),
  (name) => ({
    what: "quoted YAML",
    path: ".github/workflows/release.yml",
    before: `jobs:\n  release:\n    runs-on: ubuntu-24.04\n    env:\n      ${name}: "`,
    after: '"\n    steps:\n      - run: make release\n',
  }),
  (name) => ({
    what: "Kubernetes environment",
    path: "k8s/deployment.yaml",
    before: `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          env:\n            - name: ${name}\n              value: "`,
    after: '"\n            - name: PORT\n              value: "8080"\n',
  }),
  (name) => ({
    what: "Kubernetes Secret, stringData",
    path: "k8s/secret.yaml",
    before: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\nstringData:\n  ${kebab(name)}: `,
    after: "\n",
  }),
  (name) => ({
    what: "JSON",
    path: "config/production.json",
    before: `{\n  "port": 8080,\n  "${camel(name)}": "`,
    after: '",\n  "debug": false\n}\n',
  }),
  (name) => ({
    what: ".env",
    path: ".env.production",
    before: `NODE_ENV=production\n${name}=`,
    after: "\nPORT=8080\n",
  }),
  (name) => ({
    what: "shell",
    path: "scripts/deploy.sh",
    before: `#!/bin/sh\nset -eu\nexport ${name}='`,
    after: "'\nmake deploy\n",
  }),
  (name) => ({
    what: "JavaScript",
    path: "src/client.js",
    before: `import { connect } from "./net.js";\n\nconst ${camel(name)} = "`,
    after: '";\n',
  }),
  (name) => ({
    what: "TypeScript",
    path: "src/client.ts",
    before: `export const settings = {\n  timeout: 3_000,\n  ${camel(name)}: "`,
    after: '",\n} as const;\n',
  }),
  (name) => ({
    what: "Python",
    path: "app/settings.py",
    before: `import os\n\nDEBUG = False\n${name} = "`,
    after: '"\n',
  }),
  (name) => ({
    what: "Go",
    path: "cmd/main.go",
    before: `package main\n\nconst ${camel(name)} = "`,
    after: '"\n\nfunc main() {}\n',
  }),
  (name) => ({
    what: "Java",
    path: "src/main/java/App.java",
    before: `class App {\n  private static final String ${name} = "`,
    after: '";\n}\n',
  }),
  (name) => ({ what: "Ruby", path: "config/app.rb", before: `module App\n  ${name} = "`, after: '".freeze\nend\n' }),
  (name) => ({
    what: "PHP",
    path: "config/app.php",
    before: `<?php\nreturn [\n  '${snake(name)}' => '`,
    after: "',\n];\n",
  }),
  (name) => ({ what: "Rust", path: "src/main.rs", before: `const ${name}: &str = "`, after: '";\n\nfn main() {}\n' }),
  (name) => ({
    what: "C#",
    path: "Program.cs",
    before: `class Program {\n  const string ${pascal(name)} = "`,
    after: '";\n}\n',
  }),
  (name) => ({
    what: "Dockerfile",
    path: "Dockerfile",
    before: `FROM debian:12\nENV ${name}=`,
    after: '\nCMD ["app"]\n',
  }),
  (name) => ({
    what: "Terraform",
    path: "main.tf",
    before: `provider "acme" {\n  region = "eu-west-1"\n  ${snake(name)} = "`,
    after: '"\n}\n',
  }),
  (name) => ({
    what: "XML",
    path: "web.config",
    before: `<configuration>\n  <appSettings>\n    <add key="${pascal(name)}" value="`,
    after: '" />\n  </appSettings>\n</configuration>\n',
  }),
  (name) => ({
    what: "properties",
    path: "application.properties",
    before: `server.port=8080\n${name.toLowerCase().replaceAll("_", ".")}=`,
    after: "\n",
  }),
  (name) => ({ what: "TOML", path: "config.toml", before: `[server]\nport = 8080\n${snake(name)} = "`, after: '"\n' }),
  (name) => ({ what: "INI", path: "app.ini", before: `[default]\n${snake(name)} = `, after: "\nregion = eu-west-1\n" }),
];

/** Places where a token stands without a name that says so. */
export const mentions: readonly Tailor[] = [
  () => ({
    what: "curl header",
    path: "scripts/call.sh",
    before: 'curl -fsS -H "Authorization: Bearer ',
    after: '" https://api.acme.io/v1/items\n',
  }),
  () => ({
    what: "URL query",
    path: "docs/notes.txt",
    before: "GET https://api.acme.io/v1/items?key=",
    after: "&limit=10 HTTP/1.1\n",
  }),
  () => ({
    what: "prose",
    path: "README.md",
    before: "# Setup\n\nUntil the vault is back, sign in with `",
    after: "` and ask @alice.\n",
  }),
  () => ({ what: "comment", path: "src/app.ts", before: "// old: ", after: "\nexport const version = 3;\n" }),
  () => ({
    what: "minified JavaScript",
    path: "public/app.min.js",
    before: '!function(){var e={a:1,t:"',
    after: '",n:function(t){return t+1}};e.n(2)}();\n',
  }),
  () => ({
    what: "notebook",
    path: "analysis.ipynb",
    before: '{"cells":[{"cell_type":"code","source":["client = connect(\\"',
    after: '\\")\\n"]}]}\n',
  }),
  () => ({
    what: "log",
    path: "logs/run.log",
    before: "2026-11-21T08:00:00Z INFO  request sent, credential ",
    after: " (200 OK)\n",
  }),
  () => ({ what: "CSV", path: "data/keys.csv", before: "id,owner,value,created\n7,@alice,", after: ",2026-11-21\n" }),
  () => ({
    what: "diff",
    path: "fix.patch",
    before: "@@ -1,2 +1,2 @@\n-const a = read();\n+const a = '",
    after: "';\n",
  }),
];

/** Encodings that hide a token from a text search. */
export const encodings: readonly Tailor[] = [
  (name) => ({
    what: "Kubernetes Secret, base64",
    path: "k8s/secret.yaml",
    before: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ndata:\n  ${kebab(name)}: `,
    after: "\n",
    encode: (value) => Buffer.from(value).toString("base64"),
  }),
  (name) => ({
    what: "a configuration file in base64",
    path: "terraform/user-data.tf",
    before: 'resource "acme_server" "a" {\n  user_data_base64 = "',
    after: '"\n}\n',
    encode: (value) => Buffer.from(`#!/bin/sh\nexport ${name}=${value}\nexec app\n`).toString("base64"),
  }),
  (name) => ({
    what: "base64 twice",
    path: "k8s/secret.yaml",
    before: "apiVersion: v1\nkind: Secret\ndata:\n  config: ",
    after: "\n",
    encode: (value) => Buffer.from(Buffer.from(`${name}=${value}\n`).toString("base64")).toString("base64"),
  }),
  (name) => ({
    what: "hexadecimal",
    path: "dump.txt",
    before: "payload ",
    after: "\n",
    encode: (value) => Buffer.from(`${name}=${value}`).toString("hex"),
  }),
];

/** How a block of lines stands in a file. */
export const blockDresses: readonly ((random: Random) => Dress)[] = [
  () => ({ what: "a file of its own", path: "certs/server.key", before: "", after: "" }),
  () => ({
    what: "a YAML block",
    path: "values.yaml",
    before: "tls:\n  key: |\n",
    after: "  minVersion: 1.3\n",
    encode: (block) => block.replace(/^(?=.)/gm, "    "),
  }),
  () => ({
    what: "a JSON string",
    path: "key.json",
    before: '{ "key": "',
    after: '" }\n',
    encode: (block) => JSON.stringify(block).slice(1, -1),
  }),
  () => ({
    what: "an .env line",
    path: ".env",
    before: 'KEY="',
    after: '"\nPORT=1\n',
    encode: (block) => block.replaceAll("\n", "\\n"),
  }),
  () => ({ what: "a template literal", path: "src/key.ts", before: "export const key = `", after: "`;\n" }),
  () => ({
    what: "string literals",
    path: "Key.java",
    before: "class Key {\n  String key =\n",
    after: ";\n}\n",
    encode: (block) =>
      block
        .trimEnd()
        .split("\n")
        .map((text) => `    "${text}\\n"`)
        .join(" +\n"),
  }),
  () => ({
    what: "a Terraform heredoc",
    path: "main.tf",
    before: 'resource "acme_key" "a" {\n  pem = <<-EOT\n',
    after: "  EOT\n}\n",
  }),
  (random) => ({
    what: "Kubernetes Secret, base64",
    path: "k8s/tls.yaml",
    before: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: tls-${randomText(random, lowerAlnum, 5)}\ndata:\n  tls.key: `,
    after: "\n",
    encode: (block) => Buffer.from(block).toString("base64"),
  }),
];

/** Harmless lines before the dress, so that places differ. */
export function preamble(path: string, random: Random): string {
  const mark = commentMark(path);
  if (mark === undefined) return "";
  return Array.from(
    { length: randomInteger(random, 0, 3) },
    () => `${mark} build ${randomText(random, hexLower, 7)} ${randomText(random, base62, 3)}\n`,
  ).join("");
}

function commentMark(path: string): string | undefined {
  if (/\.(?:ya?ml|sh|py|rb|tf|properties|toml|ini)$|Dockerfile|\.env/.test(path)) return "#";
  return /\.(?:js|ts|go|java|rs|cs)$/.test(path) && !path.endsWith(".min.js") ? "//" : undefined;
}
