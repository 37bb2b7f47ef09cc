import { byPath } from "./by-path.ts";

/**
 * How names and values are written in a file, as far as passwords are concerned.
 * - `code`: a value is a quoted literal; anything unquoted is an expression, or a number as in TOML;
 * - `config`: an unquoted value is a value too (`.env`, YAML, INI, properties, shell, Dockerfile, JSON);
 * - `markup`: XML and HTML: attributes, and text between tags;
 * - `prose`: documents, messages and whatever has no known name: only what is beyond doubt counts;
 * - `wording`: texts that users read in their language; a value is a sentence, or a word of one;
 * - `lock`: files that tools write and that hold nothing but digests: names mean nothing here.
 */
export type Syntax = "code" | "config" | "markup" | "prose" | "wording" | "lock";

const extensions: Readonly<Record<Exclude<Syntax, "prose" | "wording">, string>> = {
  code:
    "js jsx mjs cjs ts tsx mts cts py pyi pyw go java kt kts scala groovy gradle c h cc cpp cxx hh hpp cs fs vb rs rb erb php swift m mm " +
    "lua pl pm r jl dart ex exs erl clj cljs hs elm ml sql vue svelte astro ipynb map proto thrift graphql zig nim sol ps1 psm1 " +
    "coffee tcl el lisp scm vim pas d cr hx as jsp asp aspx cshtml ejs hbs mustache tpl tmpl j2 jinja liquid css scss less patch diff tf tfvars hcl nomad toml " +
    "nix fsx fsi mli rkt cljc edn purs raku cob cbl cpy abap cfm cfc pks pkb plsql f90 gs ino bicep libsonnet jsonnet cue dhall ron vbs bas exp pp gd ahk au3 mysql_history psql_history sqlite_history python_history node_repl_history irb_history",
  config:
    "env bat cmd csh yaml yml json jsonc json5 ini cfg conf config properties props sh bash zsh ksh fish tfstate " +
    "dockerfile containerfile service netrc npmrc pypirc pgpass my cnf desktop editorconfig mk rc envrc htaccess reg secrets credentials kubeconfig sops " +
    "sls crontab ora smbcredentials ovpn nmconnection http rest acl sas muttrc wgetrc curlrc hgrc condarc s3cfg boto ftpconfig ftppass databrickscfg bash_history zsh_history sh_history",
  markup:
    "xml html jmx htm xhtml svg plist pom csproj vbproj fsproj xaml wsdl xsd xsl xslt nuspec resx storyboard jelly rels dita",
  lock: "lock sum lockb snap",
};

const names: Readonly<Record<string, Syntax>> = {
  dockerfile: "config",
  containerfile: "config",
  makefile: "config",
  jenkinsfile: "code",
  vagrantfile: "code",
  rakefile: "code",
  fastfile: "code",
  appfile: "code",
  matchfile: "code",
  podfile: "code",
  brewfile: "code",
  capfile: "code",
  berksfile: "code",
  puppetfile: "code",
  snakefile: "code",
  tiltfile: "code",
  justfile: "config",
  earthfile: "config",
  gemfile: "code",
  procfile: "config",
  _netrc: "config",
  credentials: "config",
  config: "config",
  hosts: "config",
  crontab: "config",
  // Settings of .NET; other files of this ending are lines of names and values.
  "app.config": "markup",
  "web.config": "markup",
  "nuget.config": "markup",
  // Each line is an option of pip or a URL, or names a package.
  "requirements.txt": "config",
  "constraints.txt": "config",
  "package-lock.json": "lock",
  "npm-shrinkwrap.json": "lock",
  "pnpm-lock.yaml": "lock",
  "packages.lock.json": "lock",
  "go.sum": "lock",
  "composer.lock": "lock",
};

const byExtension = new Map<string, Syntax>();
for (const [syntax, list] of Object.entries(extensions)) {
  for (const extension of list.split(" ")) byExtension.set(extension, syntax as Syntax);
}

/** The syntax of a file by its name; `prose` when there is no path or nothing is known of it. */
export function syntaxOf(path: string | undefined): Syntax {
  return path === undefined ? "prose" : syntaxOfPath(path);
}

const syntaxOfPath = byPath((path): Syntax => {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return unlessWording(syntaxOfName(name), path);
});

/** Settings in a folder of translations are none. */
export function unlessWording(syntax: Syntax, path: string): Syntax {
  return syntax === "config" && translations.test(path) ? "wording" : syntax;
}

/** Texts that users read: a value is a sentence in some language. */
const translations =
  /(?:^|\/)(?:i18n|l10n|locales?|lang(?:uage)?s?|translations?)\/|(?:^|\/)messages(?:_\w+)?\.properties$/i;

function syntaxOfName(name: string): Syntax {
  const known = names[name];
  if (known && Object.hasOwn(names, name)) return known;
  if (name.startsWith(".env") || name.startsWith("dockerfile.")) return "config";
  const parts = name.split(".");
  const last = parts.at(-1) ?? "";
  // `config.yaml.bak`, `app.env.example`: what the file is a copy of.
  if (parts.length > 2 && copies.has(last)) return byExtension.get(parts.at(-2) ?? "") ?? "prose";
  return parts.length > 1 ? (byExtension.get(last) ?? "prose") : "prose";
}

const copies: ReadonlySet<string> = new Set([
  "bak",
  "backup",
  "old",
  "orig",
  "save",
  "example",
  "sample",
  "dist",
  "local",
  "template",
  "txt",
  "in",
]);

/** True for INI files, Java's properties and `.env`, by the path. */
export function isOfLines(path: string | undefined): boolean {
  return path !== undefined && isNamedOfLines(path);
}

const isNamedOfLines = byPath((path) =>
  /(?:\.(?:ini|cfg|cnf|properties|props)|(?:^|\/)\.env(?:\.[\w.-]+)?|\.env)$/i.test(path),
);

/** True for a test, a fixture, an example or a mock, by its path. */
export function isTrial(path: string | undefined): boolean {
  return path !== undefined && isNamedForTrial(path);
}

const isNamedForTrial = byPath((path) =>
  /(?:^|[/._-])(?:tests?|testing|testdata|specs?|fixtures?|__tests__|__mocks__|mocks?|examples?|samples?|e2e|molecule)(?:[/._-]|$)/i.test(
    path,
  ),
);
