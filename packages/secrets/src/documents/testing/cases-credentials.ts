import type { CleanCase, FoundCase } from "./document-case.ts";
import { base64, password, randomBytes } from "./values.ts";

const keyStore = (ciphertext: string, kdf: string) =>
  `{"address":"0x0","crypto":{"cipher":"aes-128-ctr","ciphertext" : "${ciphertext}",${kdf}},"version":3}`;

export const found: readonly FoundCase[] = [
  {
    what: "a key store by the name that Geth gives it",
    path: "keystore/UTC--2026-01-20T08-00-00.000000000Z--0a1b2c",
    text: (r) => keyStore(`«${randomBytes(r, 32).toString("hex")}»`, '"kdf":"scrypt","kdfparams":{"n":262144}'),
    rule: "encrypted-wallet-key",
  },
  {
    what: "lines of .pgpass, one with an escaped colon",
    path: "home/.pgpass",
    text: (r) => `# shop\ndb.acme.test:5432:*:shop:«${password(r)}\\:x»\n[\\:\\:1]:5432:shop:bob:«sommer7x»\n`,
    rule: "pgpass-password",
  },
  {
    what: "a password of .pgpass that everybody tries",
    path: ".pgpass",
    text: () => "localhost:5432:*:postgres:«postgres»\n",
    rule: "pgpass-password",
    confidence: "low",
  },
  {
    what: "the name of a variable in .npmrc",
    path: ".npmrc",
    text: () => "//npm.acme.test/:_authToken=«NPM_TOKEN»\n",
    rule: "npmrc-auth-token",
    confidence: "low",
  },
  {
    what: "pgpass.conf with CRLF",
    path: "conf/pgpass.conf",
    text: (r) => `*:*:*:*:«${password(r)}»\r\n`,
    rule: "pgpass-password",
  },
  {
    what: ".netrc over many lines",
    path: ".netrc",
    text: (r) => `machine git.acme.test\n  login deploy\n  password «${password(r)}»\n`,
    rule: "netrc-password",
  },
  {
    what: ".netrc without a login, in quotes, after a macro",
    path: "_netrc",
    text: (r) =>
      `macdef init\ncd /password\n\nmachine a.acme.test account x password "«${password(r)}»"\ndefault login bob password «sommer7x»\n`,
    rule: "netrc-password",
  },
  {
    what: "option files of MySQL",
    path: ".my.cnf",
    text: (r) => `[client]\nuser = shop\npassword = "«${password(r)}»"\n[mysqldump]\npassword=«sommer7x» # nightly\n`,
    rule: "mysql-option-password",
  },
  {
    what: "an option file of a server",
    path: "etc/mysql/my.cnf",
    text: (r) => `[client]\npassword=«${password(r)}»\n[mysqld]\nport=3306\n`,
    rule: "mysql-option-password",
  },
  {
    what: "what git stored",
    path: ".git-credentials",
    text: (r) => `https://deploy:«${password(r)}»@git.acme.test\nhttps://bob:«sommer»@git.acme.test/shop\n`,
    rule: "git-credentials-password",
  },
  {
    what: "what git stored, encoded",
    path: ".git-credentials",
    text: (r) => `https://bob%40acme.test:«${password(r)}%2F%21»@git.acme.test\n`,
    rule: "git-credentials-password",
  },
  {
    what: ".pypirc in both ways to assign",
    path: ".pypirc",
    text: (r) =>
      `[distutils]\nindex-servers = a b\n[a]\nusername = bob\npassword = «${password(r)}»\n[b]\npassword: «sommer7x»\n`,
    rule: "pypirc-password",
  },
  {
    what: ".pypirc of a test index",
    path: "ci/.pypirc",
    text: (r) => `[testpypi]\nrepository: https://test.pypi.org/legacy/\npassword:«${password(r)}»\n`,
    rule: "pypirc-password",
  },
  {
    what: "user and password of a registry",
    path: ".npmrc",
    text: (r) => `registry=https://npm.acme.test/\n//npm.acme.test/:_auth=«${base64(`deploy:${password(r)}`)}»\n`,
    rule: "npmrc-password",
  },
  {
    what: "the password of a registry, in quotes and without a host",
    path: ".npmrc",
    text: (r) => `//npm.acme.test/:_password="«${base64(password(r))}»"\n_auth = «${base64(`a:${password(r)}`)}»\n`,
    rule: "npmrc-password",
  },
  {
    what: "a token of a registry that is no long one",
    path: ".npmrc",
    text: () => "//npm.acme.test/:_authToken=«sommer7xsommer»\n",
    rule: "npmrc-auth-token",
  },
  {
    what: "an identity token of a registry",
    path: ".docker/config.json",
    text: (r) => `{ "auths": { "r.acme.test": { "identitytoken": "«${password(r)}»" } } }`,
    rule: "docker-config-credential",
  },
  {
    what: "a password of a registry, in the clear",
    path: "config.json",
    text: (r) => `{"auths":{"r.acme.test":{"username":"bob","password":"«${password(r)}»"}}}`,
    rule: "docker-config-credential",
  },
  {
    what: "user and password far below the word auths",
    path: "config.json",
    text: (r) =>
      JSON.stringify(
        {
          auths: {
            ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`registry-${index}.acme.test`, {}])),
            "r.acme.test": { auth: `«${base64(`deploy:${password(r)}`)}»` },
          },
        },
        null,
        4,
      ),
    rule: "docker-registry-auth",
  },
  {
    what: "user and password in the older file",
    path: ".dockercfg",
    text: (r) => `{"https://r.acme.test/v1/":{"auth":"«${base64(`deploy:${password(r)}`)}»","email":"bob@acme.test"}}`,
    rule: "docker-registry-auth",
  },
];

export const clean: readonly CleanCase[] = [
  {
    what: "what is encrypted otherwise",
    near: "encrypted-wallet-key",
    path: "a.json",
    text: (r) => keyStore(randomBytes(r, 32).toString("hex"), '"kms":"alias/shop"'),
  },
  {
    what: "a comment and a line without a password in .pgpass",
    near: "pgpass-password",
    path: ".pgpass",
    text: () => "# host:port:database:user:password\ndb.acme.test:5432:shop:shop:\ndb.acme.test:5432\n",
  },
  {
    what: "a template of .pgpass",
    near: "pgpass-password",
    path: ".pgpass",
    text: () => `db.acme.test:5432:shop:shop:\${DB_PASSWORD}\n*:*:*:bob:<password>\n`,
  },
  {
    what: "references in .netrc",
    near: "netrc-password",
    path: ".netrc",
    text: () => `machine git.acme.test login deploy password \${TOKEN}\n# password sommer7x\n`,
  },
  {
    what: "an option file of MySQL that includes the password",
    near: "mysql-option-password",
    path: ".my.cnf",
    text: () => "[client]\nuser = shop\npassword\n!include /run/secrets/mysql.cnf\n",
  },
  {
    what: "a reference in an option file of MySQL",
    near: "mysql-option-password",
    path: "my.cnf",
    text: () => `[client]\npassword = \${MYSQL_PASSWORD}\n# password = <password>\n`,
  },
  {
    what: "URLs without a password that git stored",
    near: "git-credentials-password",
    path: ".git-credentials",
    text: () => "https://git.acme.test\nhttps://bob@git.acme.test\n",
  },
  {
    what: "references in what git stored",
    near: "git-credentials-password",
    path: ".git-credentials",
    text: () => `https://bob:\${TOKEN}@git.acme.test\nhttps://x-access-token:$TOKEN@git.acme.test\n`,
  },
  {
    what: ".pypirc without a password",
    near: "pypirc-password",
    path: ".pypirc",
    text: () => "[distutils]\nindex-servers = a\n[a]\nrepository = https://pypi.acme.test\nusername = __token__\n",
  },
  {
    what: "a reference in .pypirc",
    near: "pypirc-password",
    path: ".pypirc",
    text: () => `[a]\nusername = __token__\npassword = \${PYPI_TOKEN}\n`,
  },
  {
    what: "variables in .npmrc",
    near: "npmrc-password",
    path: ".npmrc",
    text: () =>
      `//npm.acme.test/:_authToken=\${NODE_AUTH_TOKEN}\n//npm.acme.test/:_auth=\${NPM_AUTH}\n//npm.acme.test/:_password=$NPM_PASSWORD\nalways-auth=true\n`,
  },
  {
    what: "settings about sign-in in .npmrc",
    near: "npmrc-password",
    path: ".npmrc",
    text: () => "auth-type=web\n//npm.acme.test/:username=bob\n; //npm.acme.test/:_password=<base64>\n",
  },
  {
    what: "helpers in a Docker configuration",
    near: "docker-config-credential",
    path: "config.json",
    text: () =>
      '{ "auths": { "r.acme.test": {} }, "credHelpers": { "r.acme.test": "ecr-login" }, "credsStore": "pass" }',
  },
  {
    what: "a template of a Docker configuration",
    near: "docker-config-credential",
    path: "config.json",
    text: () => `{ "auths": { "r.acme.test": { "auth": "\${REGISTRY_AUTH}", "identitytoken": "<token>" } } }`,
  },
];
