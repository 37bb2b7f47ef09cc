import { describe, expect, test } from "vitest";
import { reported } from "../testing/passwords.ts";
import { isNumberedName, isPassphrase, isWordPassword } from "./word-password.ts";

const word = "drag" + "onfly";
const phrase = ["jasper", "goblin", "granite", "tunnel"] as const;
const mnemonic = "ocean violin hazard pencil crater wagon gentle mirror slogan bicycle kitten powder";

describe("a word for a password", () => {
  // biome-ignore format: a table
  test.each([
    [".env", `REDIS_PASSWORD=${word}\n`],
    ["a.yml", `mysql_root_password: ${word}\n`],
    ["a.yml", `users:\n  - name: ada\n    password: ${word}\n`],
    ["a.ini", `[smtp]\nsmtp_password=${word}\n`],
    ["application.properties", `spring.security.user.password=${word}\n`],
    ["a.json", `{"host": "db", "password": "${word}"}`],
    ["prod.tfvars", `admin_password = "${word}"\n`],
    ["context.xml", `<Resource name="jdbc/shop" username="orders" password="${word}"/>`],
    ["compose.yml", `services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${word}\n`],
    ["a.yml", `password: ${word}\nreplica_password: ${word}\n`],
  ])("in settings: %s %s", (path, text) => {
    expect(new Set(reported(path, text))).toEqual(new Set([word]));
  });

  // biome-ignore format: a table
  test.each([
    ["a program names much by words", "a.py", `password = "${word}"`],
    ["a document", "a.md", `password: ${word}\n`],
    ["texts of users", "locales/en.json", `{"password": "${word}"}`],
    ["a test", "tests/a.yml", `password: ${word}\n`],
    ["Ansible's tests", "roles/db/molecule/default/a.yml", `db_password: ${word}\n`],
    ["what it has to be", "a.yml", "password: required\nadmin_password: generated\ndb_password: unused\n"],
    ["what it is", "a.json", '{"password": "string", "db_password": "hidden"}'],
    ["its name in another language", "a.yml", "password: wachtwoord\n"],
    ["a label", "a.yml", "password: Dragonfly\n"],
    ["the name of a secret", "a.yml", "password: orders-db-credentials\n"],
    ["a placeholder", "a.yml", "password: mysecretword\n"],
    ["the user's name", "a.yml", `user: ${word}\npassword: ${word}\n`],
    ["the product's name", "a.yml", `image: ${word}:1.2\ndb_password: ${word}\n`],
    ["the path's name", `apps/${word}/a.yml`, `db_password: ${word}\n`],
    ["a verb", "a.yml", "pass: through\n"],
    ["a key is drawn by a machine", "a.yml", `api_key: ${word}\n`],
    ["a sentence", "a.yml", `password: ${word} is too short\n`],
  ])("not: %s", (_, path, text) => {
    expect(reported(path, text)).toEqual([]);
  });

  test("a list of words is none of passwords", () => {
    const words = Array.from(
      { length: 400 },
      (_, index) => `${String.fromCharCode(97 + (index % 26), 97 + Math.trunc(index / 26))}zebra`,
    );
    expect(reported("a.yml", words.map((one) => `password: ${one}\n`).join("")).length).toBeLessThan(101);
  });
});

describe("a phrase of words", () => {
  // biome-ignore format: a table
  test.each([
    [".env", `PASSPHRASE="${phrase.join(" ")}"\n`, phrase.join(" ")],
    ["a.yml", `vault_passphrase: ${phrase.join(" ")}\n`, phrase.join(" ")],
    ["a.yml", `vault_passphrase: ${phrase.join("-")}\n`, phrase.join("-")],
    ["a.toml", `passphrase = "${phrase.join("-")}"\n`, phrase.join("-")],
    ["a.py", `PASSPHRASE = "${phrase.join(" ")}"\n`, phrase.join(" ")],
    ["a.pas", `DB_PASSWORD = '${phrase.slice(0, 3).join("-")}42';\n`, `${phrase.slice(0, 3).join("-")}42`],
    ["a.sh", `gpg --batch --passphrase "${phrase.join(" ")}" -d a.gpg\n`, phrase.join(" ")],
    ["a.js", `session({ secret: x });\nconst sessionSecret = "${phrase.join("-")}";`, phrase.join("-")],
    [".env", `COOKIE_SECRET=${phrase.join("_")}\n`, phrase.join("_")],
    ["a.ts", `const mnemonic = "${mnemonic}";`, mnemonic],
    [".env", `SEED_PHRASE="${mnemonic}"\n`, mnemonic],
  ])("in %s: %s", (path, text, expected) => {
    expect(reported(path, text)).toEqual([expected]);
  });

  // biome-ignore format: a table
  test.each([
    ["a sentence", "a.py", 'password = "enter the password of your account"'],
    ["a sentence without small words", "a.yml", "passphrase: choose another strong passphrase\n"],
    ["too few words", "a.py", 'PASSPHRASE = "jasper goblin granite"'],
    ["the phrase of a comic", "a.py", `PASSPHRASE = "${["correct", "horse", "battery", "staple"].join(" ")}"`],
    ["the name of a secret in a store", "a.js", `const secret = "${phrase.join("-")}";`],
    ["what names a thing", "a.tf", 'password = "orders-prod-db-password"'],
    ["an instruction of an assembler", "a.py", 'mnemonic = "add sub mul div"'],
    ["a test vector of wallets", "a.ts", `const mnemonic = "${"abandon ".repeat(11)}about";`],
    ["a test", "tests/a.py", `PASSPHRASE = "${phrase.join(" ")}"`],
    ["a text of users", "locales/en.yml", `passphrase: ${phrase.join(" ")}\n`],
  ])("not: %s", (_, path, text) => {
    expect(reported(path, text)).toEqual([]);
  });
});

test.each([
  ["sunflower", true],
  ["ledger-live-apple", true],
  ["violet-canyon", true],
  ["short", false],
  ["Sunflower", false],
  ["sunflower7", false],
  ["ftppass", false],
  ["somewordpress", false],
  ["notsecure", false],
  ["rootroot", false],
  ["mytesting", false],
  ["mysterious", true],
  ["pinkpanther", true],
])("isWordPassword(%s) is %s", (value, expected) => {
  expect(isWordPassword(value)).toBe(expected);
});

test.each([
  ["jasper goblin granite tunnel", true],
  ["jasper-goblin granite tunnel", false],
  ["jasper jasper granite tunnel", false],
  ["jasper the granite tunnel", false],
  ["jasper-goblin-granite42", true],
  ["jasper.goblin.granite-42", true],
  ["jasper-goblin-granite4", false],
  ["jasper-goblin42", false],
  ["jasper-goblin_granite42", false],
  ["jasper-goblin-server42", false],
  ["jasper-goblin-jasper42", false],
])("isPassphrase(%s) is %s", (value, expected) => {
  expect(isPassphrase(value)).toBe(expected);
});

test.each([
  ["input-field-2", true],
  ["form_group_12", true],
  ["harbour-gate-7", true],
  ["winter-harbour-42", false],
  ["Input-Field-2", false],
  ["inputfield2", false],
])("isNumberedName(%s) is %s", (value, expected) => {
  expect(isNumberedName(value)).toBe(expected);
});
