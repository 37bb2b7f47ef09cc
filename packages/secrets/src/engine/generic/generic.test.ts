// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of other languages are what is tested
import { describe, expect, test } from "vitest";
import { randomText } from "../../../../core/src/testing/random-text.ts";
import type { GenericRule } from "../../rule.ts";
import { positionalName } from "../positions/positional-password.ts";
import { matchesIn, shown, testRule } from "../testing/scan.ts";
import { judgeGenericValue } from "./generic-value.ts";
import { secretNameOf } from "./secret-name.ts";

const generic = testRule<GenericRule>({ kind: "generic", id: "secrets/generic-password" });
/** Stands for `VALUE` in the texts below, so that none of them is a leak itself. */
const value = randomText(42, 20, "base62");

function found(path: string | undefined, text: string): string[] {
  return shown(matchesIn([generic], text.replaceAll("VALUE", value), path === undefined ? {} : { path }));
}

describe("every way to write a name and its value", () => {
  test.each([
    ["app.env", "DB_PASSWORD=VALUE"],
    ["app.env", 'export API_TOKEN="VALUE"'],
    ["app.env", "SECRET_KEY_BASE=VALUE # keep"],
    ["a.yml", "password: VALUE"],
    ["a.yml", "authToken: VALUE\r\nother: 1\r\n"],
    ["a.yml", "db:\n  adminPassword: 'VALUE' # comment"],
    ["a.yml", "secret: {token: VALUE}"],
    ["a.yml", "options: {token: VALUE, subject: ci}"],
    ["a.yml", "options: { subject: ci, token: VALUE, other: 1 }"],
    ["a.yml", "values: {auth: {password: VALUE}, image: {tag: '7'}}"],
    ["a.yml", "env: [{name: SECRET_KEY, value: VALUE}, {name: PORT, value: '80'}]"],
    ["a.yml", "DbPassword: {Type: String, NoEcho: true, Default: VALUE}"],
    ["a.ts", "SecretValue.unsafePlainText('VALUE')"],
    ["a.yml", 'DATA_SOURCE_NAME: "exporter:VALUE@(db:3306)/"'],
    ["a.yml", "env:\n  - name: DB_PASSWORD\n    value: VALUE"],
    ["a.json", '{"name": "DB_PASSWORD", "value": "VALUE"}'],
    ["a.json", '{"password":"VALUE"}'],
    ["a.json", '{"secret": [\n  "VALUE"\n]}'],
    ["a.yml", 'secret: ["VALUE"]'],
    ["a.jsonnet", "{ password: std.base64('VALUE') }"],
    ["main.tf", 'password = base64encode("VALUE")'],
    ["a.json", '"{\\"password\\": \\"VALUE\\"}"'],
    ["a.toml", 'secret_key = "VALUE"'],
    ["a.ini", "password = VALUE"],
    ["a.properties", "spring.datasource.password=VALUE"],
    ["Dockerfile", "ENV DB_PASSWORD=VALUE"],
    ["Dockerfile", "FROM x\nENV DB_PASSWORD VALUE"],
    ["docker-compose.yml", `  X: \${DB_PASSWORD:-VALUE}`],
    ["main.tf", '  password = "VALUE"'],
    ["a.js", 'const apiKey = "VALUE";'],
    ["a.js", 'process.env.API_SECRET || "VALUE"'],
    ["a.ts", "const password: string = 'VALUE'"],
    ["a.py", 'PASSWORD = "VALUE"'],
    ["a.py", 'password: str = "VALUE"'],
    ["a.py", 'os.environ["API_TOKEN"] = "VALUE"'],
    ["a.py", 'os.getenv("API_SECRET", "VALUE")'],
    ["a.py", '{"Authorization": "Bearer VALUE"}'],
    ["a.go", 'password := "VALUE"'],
    ["a.go", 'Password: "VALUE",'],
    ["A.java", 'String password = "VALUE";'],
    ["A.java", 'config.setPassword("VALUE");'],
    ["A.cs", 'const string Password = @"VALUE";'],
    ["A.cs", '"Server=db;User Id=sa;Password=VALUE;Timeout=3"'],
    ["a.rb", ':password => "VALUE"'],
    ["a.php", "$config['db_password'] = 'VALUE';"],
    ["a.rs", 'let password: &str = "VALUE";'],
    ["a.kt", 'val apiKey: String = "VALUE"'],
    ["a.ps1", '$Password = "VALUE"'],
    ["a.sql", "CREATE USER x IDENTIFIED BY 'VALUE'"],
    ["a.sql", "ALTER ROLE x WITH PASSWORD 'VALUE'"],
    ["a.sh", "mysql --password=VALUE -u root"],
    ["a.sh", "foo --api-key VALUE"],
    ["a.sh", 'curl -H "Authorization: token VALUE"'],
    ["a.py", 'url = "https://x.test/v1?api_key=VALUE&x=1"'],
    ["a.xml", "<password>VALUE</password>"],
    ["a.xml", '<property name="password" value="VALUE"/>'],
    ["a.xml", '<user name="x" password="VALUE"/>'],
    ["web.config", '<add key="ApiKey" value="VALUE" />'],
    [".npmrc", "//r.acme.test/:_authToken=VALUE"],
    [undefined, "DB_PASSWORD=VALUE"],
    ["notes.md", "set `API_TOKEN=VALUE` first"],
  ])("%s: %s", (path, text) => {
    expect(found(path, text)).toEqual([`${value} medium`]);
  });

  test("the data of a Kubernetes Secret is decoded", () => {
    expect(found("secret.yml", `data:\n  password: ${Buffer.from(value).toString("base64")}`)).toEqual([
      `${value} medium base64`,
    ]);
    expect(found("secret.yml", `data:\n  password: ${Buffer.from("postgres").toString("base64")}`)).toEqual([]);
  });

  test("a value is found once, where it stands", () => {
    const text = `a: 1\npassword: "${value}"\n`;
    const [match] = matchesIn([generic], text, { path: "a.yml" });
    expect(text.slice(match?.start, match?.end)).toBe(value);
  });
});

describe("passwords that people make up count beside an explicit name", () => {
  // In two halves each: the whole must not stand beside a name.
  const passwords = [
    "Tr0ub4dor&" + "3xyz",
    "hunter2" + "hunter2",
    "Summer" + "2024!",
    "MyDog" + "Rex77",
    "s3rv1c3" + "Acc0unt",
  ];

  test.each(passwords)("%s", (password) => {
    expect(found("a.yml", `password: ${password}`)).toEqual([`${password} medium`]);
    expect(found("a.py", `PASSWORD = "${password}"`)).toEqual([`${password} medium`]);
  });

  test.each(passwords)("%s says nothing beside other names or in calls", (password) => {
    expect(found("a.yml", `token: ${password}`)).toEqual([]);
    expect(found("a.py", `check("password", "${password}")`)).toEqual([]);
  });

  test("in prose and in comments only what has letters of both cases and a digit", () => {
    const inDocuments = [
      ["a.md", "password: ¤"],
      ["a.md", "**Password:** ¤"],
      ["a.md", "Password: **¤**"],
      ["a.md", "The password is `¤`"],
      ["a.md", "the password was **¤**, now"],
    ] as const;
    const inComments = [
      ["a.py", "# old password: ¤"],
      ["a.js", "call(); // password = ¤"],
      ["a.sql", "-- password: ¤"],
      ["a.html", "<!-- password: ¤ -->"],
    ] as const;
    const [strict, , strictToo, mixed, mixedToo] = passwords;
    const all = [strict, strictToo, mixed, mixedToo];
    for (const [path, text] of [...inDocuments, ...inComments])
      expect([text, ...found(path, text.replace("¤", "cisco@" + "123"))]).toEqual([text]);
    for (const [path, text] of inComments) {
      const inComment = passwords.flatMap((password) => found(path, text.replace("¤", password)));
      expect([text, ...inComment]).toEqual([text, ...all.map((password) => `${password} medium`)]);
    }
    // What a manual makes up has no sign.
    for (const [path, text] of inDocuments) {
      const inDocument = passwords.flatMap((password) => found(path, text.replace("¤", password)));
      const sure = [`${strict} medium`, `${strictToo} medium`];
      expect([text, ...inDocument]).toEqual([text, ...sure, `${mixed} low`, `${mixedToo} low`]);
    }
    expect(found("a.md", `The password: ${passwords[2]} is old`)).toEqual([]);
    for (const text of ["password: Sha512Crypt", "Password: Base64", "password: OAuth2Bearer", "password: Pass12"])
      expect(found("a.md", text)).toEqual([]);
    for (const text of [
      `password = load("a") # ${passwords[2]}`,
      `# passwordHash = ${passwords[2]}`,
      "# password = getpass2()",
    ])
      expect(found("a.py", text)).toEqual([]);
    expect(found("a.js", `password = Winter2023x // password`)).toEqual([]);
  });

  test.each(passwords)("%s is less sure in a test", (password) => {
    expect(found("test/login.py", `password = "${password}"`)).toEqual([`${password} low`]);
  });
});

describe("placeholders are less sure", () => {
  test.each(["changeme123", "your-password-1", "P@55w0rd!", "test1234!", "Example2024!", "a1b2c3d4e5f6"])(
    "%s",
    (password) => {
      expect(found("a.yml", `password: ${password}`)).toEqual([`${password} low`]);
    },
  );
});

describe("look-alikes", () => {
  test.each([
    [
      "a.yml",
      [
        "note: the token: VALUE, which nobody knows",
        'scopes: { token: ["VALUE", "read"] }',
        "{ note: set a token: VALUE, then go }",
      ],
    ],
    [
      "app.env",
      [
        "DB_PASSWORD=",
        "PASSWORD=${VAULT_VALUE}",
        "PASSWORD=$DB_PASS",
        "PASSWORD=<your-VALUE>",
        "PASSWORD=%PW2%",
        "PASSWORD=@PW_2@",
        "PASSWORD=@@DB_PW2@@",
        "PASSWORD=BAMSCRT@0@0@q9Z2mWb71x3LkPz0sYdTq9Z2mWb71x3LkPz0sYdT",
        "PASSWORD=grub.pbkdf2.sha512.10000.0F1E2D3C4B5A69780F1E2D3C4B5A6978.9A8B7C6D5E4F30219A8B7C6D5E4F3021",
        "PASSWORD=${ssm:/shop/prod/db-pass2~true}",
        "PASSWORD=keyring:db2-prod",
        "PASSWORD=gopass:shop/db2",
        "SECRET_KEY=alias/prod-key-2",
        `API_KEY=${["age1", "qpzry9x8gf2tvdw0s3jn54khce6mua7l".repeat(2).slice(0, 58)].join("")}`,
        "users[password] = $VALUE",
        "Set the (password): the VALUE is given",
        "PASSWORD=##DB_PW2##",
        "PASSWORD=$9$nhEmQVczB7dqsO$X.HsgL6x1il0RxkOSSvyQYwucySCt7qFm4v7pqCxkKM",
        "PASSWORD=$ENV{DB_PW2}",
        "PASSWORD=$__file{/run/secrets/db2}",
        "PASSWORD=$__env{GF_PW2}",
      ],
    ],
    [
      "app.env",
      [
        "PASSWORD=xxxxxxx",
        "PASSWORD=null",
        "PASSWORD=op://vault/item/field2",
        "PASSWORD=vault:secret/data/db2#pw",
        "PASSWORD=credentialsJSON:1c2f3b8e-0d5a-4c6e-9b7f-2a1d3e4c5b6a",
        "PASSWORD=values.db2.password1",
        "PASSWORD=settings.pass2",
        "PUBLIC_KEY=VALUE",
      ],
    ],
    [
      "app.env",
      [
        "PASSWORD_FILE=VALUE",
        "SECRET_NAME=VALUE",
        "TOKEN_URL=VALUE",
        "API_KEY_ID=VALUE",
        "MONKEY=VALUE",
        "SORT_KEY=VALUE",
        "TOKENIZER=VALUE",
      ],
    ],
    [
      "app.env",
      ["SECRET=arn:aws:secretsmanager:eu-west-1:1:secret:VALUE", "X=arn:aws:secretsmanager:eu-west-1:1:secret:VALUE"],
    ],
    [
      "a.yml",
      [
        "password: ''",
        "password: '{{ .Values.pw2 }}'",
        "password: ENC[AES256_GCM,data:VALUE]",
        "password: *db2pass",
        "token: ${{ secrets.VALUE }}",
      ],
    ],
    [
      "a.yml",
      [
        "password: The VALUE of a sentence",
        "secret: db-secret-prod-eu1",
        "existingSecret: VALUE",
        "passwordSecretRef: VALUE",
        "id-token: write123",
      ],
    ],
    [
      "a.js",
      [
        "const password = process.env.VALUE;",
        "const token = req.headers['VALUE'];",
        "password: yup.string().min(8)",
        "password = VALUE;",
      ],
    ],
    [
      "a.js",
      [
        'nextToken: "VALUE"',
        'csrfToken = "VALUE"',
        'passwordField = "VALUE"',
        'token = "550e8400-e29b-41d4-a716-446655440000"',
      ],
    ],
    [
      "a.js",
      [
        'credentials: "same-origin"',
        'password: "v1.2.3-beta.4"',
        'token = "2024-01-15T10:00:00Z"',
        "password: 'Mot de passe 2'",
        "password = `${VALUE}`",
      ],
    ],
    [
      "a.py",
      [
        "password = getpass.getpass2()",
        "token = uuid4().hex",
        "password='%s' % VALUE",
        'password = f"{user}{VALUE}"',
        '"AWS::IAM::AccessKey": "VALUE"',
      ],
    ],
    ["a.go", ['Password string `json:"VALUE"`', "Token: token.VALUE,", "APIKey: os.Getenv(VALUE)"]],
    [
      "a.xml",
      [
        "<password></password>",
        "<password>${VALUE}</password>",
        '<label for="password">VALUE</label>',
        '<input type="password" name="VALUE"/>',
      ],
    ],
    ["main.tf", ["password = var.VALUE", "password = random_password.VALUE.result", 'password = "${var.VALUE}"']],
    [
      "deploy.sh",
      ["PASSWORD=$(cat VALUE)", 'TOKEN="$1"', "PASSWORD=${PASSWORD:-}", 'echo "password: $VALUE"', "TOKEN=`cat VALUE`"],
    ],
    ["yarn.lock", ["token: VALUE", 'password "VALUE"']],
  ] as const)("in %s: %j", (path, texts) => {
    for (const text of texts) expect([text, ...found(path, text)]).toEqual([text]);
  });
});

describe("hexadecimal digits behind a mark or in parts", () => {
  const hex = (length: number, seed: number) => randomText(seed, length, "hex");

  test.each([
    ["a mark of the issuer", (seed: number) => `web_${hex(64, seed)}`],
    ["two marks", (seed: number) => `acme_live_${hex(40, seed)}`],
    ["a mark and a dash", (seed: number) => `ico-${hex(32, seed)}`],
    ["two parts", (seed: number) => `${hex(24, seed)}.${hex(32, seed + 1)}`],
    ["three parts", (seed: number) => `${hex(32, seed)}-${hex(8, seed + 1)}-${hex(8, seed + 2)}`],
    ["a mark in capitals", (seed: number) => `ES_${hex(32, seed)}`],
    ["a number and a slash", (seed: number) => `1/12003456789:${hex(32, seed)}`],
    ["a mark and a checksum", (seed: number) => `acme_prod_${hex(32, seed)}_${hex(8, seed + 1)}`],
    ["1024 bits", (seed: number) => hex(256, seed)],
  ])("%s: found beside the name of a key, less sure in a test", (_what, make) => {
    for (let seed = 1; seed <= 20; seed++) {
      const text = make(seed * 31);
      expect(found("app.env", `ACME_API_TOKEN=${text}`)).toEqual([`${text} medium`]);
      expect(found("src/client.test.js", `const apiToken = "${text}";`)).toEqual([`${text} low`]);
    }
  });

  test.each([
    ["a digest", (seed: number) => `sha256_${hex(64, seed)}`],
    ["the digest of an image", (seed: number) => `acme/shop:sha256:${hex(64, seed)}`],
    ["a UUID", (seed: number) => hex(32, seed).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")],
    ["repeated digits", () => `web_${"0".repeat(64)}`],
    ["a name", () => "my_very_long_name_of_a_secret_in_the_store"],
    ["a name behind a mark", () => "acme_configurationofthestore2"],
  ])("%s is none", (_what, make) => {
    for (let seed = 1; seed <= 20; seed++)
      expect(found("app.env", `ACME_API_TOKEN=${make(seed * 31)}`).filter((text) => !text.endsWith(" low"))).toEqual(
        [],
      );
  });
});

describe("what a machine drew behind a mark of the issuer", () => {
  const uuid = (seed: number) => randomText(seed, 32, "hex").replace(/^(.{8})(.{4}).(.{3}).(.{3})/, "$1-$2-4$3-a$4-");

  test.each([
    ["small letters and digits", (seed: number) => `esecret_${randomText(seed, 26, "base32").toLowerCase()}`],
    ["a mark that is a word of placeholders", (seed: number) => `secret_admin_${randomText(seed, 40, "base62")}`],
    ["a random UUID", (seed: number) => `api-${uuid(seed)}`],
  ])("%s: found beside the name of a key", (_what, make) => {
    for (let seed = 1; seed <= 20; seed++)
      expect(found("app.env", `ACME_API_TOKEN=${make(seed * 31)}`)).toEqual([`${make(seed * 31)} medium`]);
  });
});

describe("signs by chance", () => {
  // In two halves each: the whole must not stand beside a name.
  test.each(["b6?!S" + "21!v", "t?m#e!E" + "4~y", "Ukm+2Y.op" + "E4.*U", "CrD0.Hra" + "Gp7x", "R1v3r" + "310Q"])(
    "%s is a password",
    (value) => {
      expect(found("a.yml", `password: '${value}'`)).toEqual([`${value} medium`]);
    },
  );

  test.each(["^Abc.*d1$", "user.Password2", "com.acme.Login1", "[A-Z]{8}x1!", "%s-Pass%d!"])("%s is none", (value) => {
    expect(found("a.yml", `password: '${value}'`)).toEqual([]);
  });
});

describe("random UUIDs", () => {
  const uuid = (version: string, seed: number) =>
    randomText(seed, 30, "hex").replace(/^(.{8})(.{4})(.{3})(.{3})(.{12})$/, `$1-$2-${version}$3-8$4-$5`);

  test.each(["api_key", "X-Api-Key", "client_secret", "SECRET_KEY", "HMAC_KEY", "password"])(
    "%s is a secret",
    (name) => {
      expect(found("app.env", `${name}=${uuid("4", 5)}`)).toEqual([`${uuid("4", 5)} medium`]);
      expect(found("test/app.env", `${name}=${uuid("4", 5)}`)).toEqual([`${uuid("4", 5)} low`]);
    },
  );

  test.each(["token", "credential", "api_key_id", "encryption_key", "password_id"])(
    "%s is a number of something",
    (name) => {
      expect(found("app.env", `${name}=${uuid("4", 5)}`)).toEqual([]);
    },
  );

  test("a UUID that is not drawn at random is none, and in prose none is", () => {
    expect(found("app.env", `api_key=${uuid("1", 5)}`)).toEqual([]);
    expect(found("a.md", `api_key=${uuid("4", 5)}`)).toEqual([]);
  });
});

describe("short passwords and such with a year", () => {
  test.each(["Trtl" + "36", "ab!" + "xy12", "hunter_" + "hermes2021", "lark_river" + "1987", "Dragon" + "#77x"])(
    "%s",
    (password) => {
      expect(found("a.yml", `password: ${password}`)).toEqual([`${password} medium`]);
      expect(found("a.yml", `token: ${password}`)).toEqual([]);
      expect(found("a.py", `check("password", "${password}")`)).toEqual([]);
    },
  );

  test.each(["text12", "Text2", "Min8ch", "ab-12c", "lark.river1987"])("%s is none", (word) => {
    expect(found("a.yml", `password: ${word}`)).toEqual([]);
  });
});

describe("a signing key that is named by its fingerprint", () => {
  const hexOf = (length: number) => randomText(length, length, "hex");

  test.each([16, 40])("%i digits in capitals, as gpg prints them, are no secret", (length) => {
    const id = hexOf(length).toUpperCase();
    for (const text of [id, `0x${id}`]) {
      expect(found("Dockerfile", `ENV SIGNING_KEY=${text}`)).toEqual([]);
      expect(found("ci.yml", `GPG_SIGNING_KEY: "${text}"`)).toEqual([]);
    }
    expect(found("NEWS", `Add new upstream signing key ${id} to the keyring.`)).toEqual([]);
  });

  test("in small letters, of another length, or under another name it is one", () => {
    const [digest, key] = [hexOf(40), hexOf(64).toUpperCase()];
    expect(found("a.yml", `signing_key: "${digest}"`)).toEqual([`${digest} medium`]);
    expect(found("a.yml", `signing_key: "${key}"`)).toEqual([`${key} medium`]);
    expect(found("a.yml", `secret_key: "${digest.toUpperCase()}"`)).toEqual([`${digest.toUpperCase()} medium`]);
  });
});

test("a mixed value is no template or expression for the signs in it, and what reads like one is", () => {
  const mixed = ["cVaGy.ya" + "XL03_O", "p0X%ol=" + "L__F1FR", "hHWRZ." + "CR7.YC"];
  for (const text of mixed) expect(found("a.py", `password = "${text}"`)).toEqual([`${text} medium`]);
  for (const text of ["form.login.Value2", "__Login2", "user.Pass1()", "a1==B2c3"])
    expect(found("a.py", `password = "${text}"`)).toEqual([]);
});

test("a decision gives its reasons in order", () => {
  const candidate = { value, form: "assign", quoted: true, whole: true, syntax: "code", trial: false } as const;
  expect(judgeGenericValue({ ...candidate, name: secretNameOf("apiKey") })).toMatchObject({
    check: { confidence: "medium", basis: "name says api key, the value looks random" },
    reasons: [
      "the name ends in api_key, so it stands for a key",
      expect.stringMatching(/^\d+ bits speak for a random value$/),
      "the value looks random",
    ],
  });
  expect(judgeGenericValue({ ...candidate, name: positionalName })).toMatchObject({
    check: { basis: "place says password, the value looks random" },
    reasons: ["it stands where a password is given", expect.any(String), "the value looks random"],
  });
  expect(judgeGenericValue({ ...candidate, name: secretNameOf("color") })).toEqual({
    check: undefined,
    reasons: ["the name does not stand for a secret"],
  });
  expect(judgeGenericValue({ ...candidate, quoted: false, name: secretNameOf("password") }).reasons.at(-1)).toBe(
    "an unquoted value is an expression in source code",
  );
});
