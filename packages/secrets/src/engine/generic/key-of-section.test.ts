import { expect, test } from "vitest";
import { mustEnd } from "../../../../core/src/testing/must-end.ts";
import { charset } from "../../charset.ts";
import { randomText, seededRandom } from "../../random.ts";
import { reported } from "../testing/passwords.ts";

const key = randomText(seededRandom(31), charset("letters and digits", "0-9A-Za-z"), 40);

// biome-ignore format: a table
test.each([
  ["appsettings.json", '{ "Jwt:Key": "¤" }'],
  ["a.cs", 'builder.Configuration["Jwt:Key"] = "¤";'],
  ["appsettings.json", '{\n  "JwtSettings": {\n    "Issuer": "https://acme.io",\n    "Key": "¤"\n  }\n}'],
  ["a.json", '{ "encryption": { "rounds": { "least": 4 }, "key": "¤" } }'],
  ["a.js", "const config = { jwt: { ttl: 60, key: '¤' } };"],
  ["a.php", "'jwt' => [\n  'ttl' => 60,\n  'key' => '¤',\n],"],
  ["a.yml", "security:\n  encryption:\n    rounds: 4\n    key: ¤\n"],
  ["a.yml", 'api:\n  hosts:\n    - a\n  key: "¤"\n'],
  ["a.toml", '[web.session]\nname = "shop"\nkey = "¤"\n'],
  ["a.properties", "web.token.key=¤\n"],
  ["a.ini", "[encryption]\nrounds=4\nkey = ¤\n"],
])("a key whose section says what it is for, in %s: %s", (path, text) => {
  expect(reported(path, text.replace("¤", key))).toEqual([key]);
});

// biome-ignore format: a table
test.each([
  ["a.json", '{ "sheet": { "key": "¤" } }'],
  ["a.json", '{ "api": { "name": "a" }, "key": "¤" }'],
  ["a.json", '{ "api": [{ "key": "¤" }] }'],
  ["a.json", '{ "publicApi": { "key": "¤" } }'],
  ["a.json", '{ "api": { "key": "users_list_of_2024" } }'],
  ["a.yml", "api:\n  name: a\nkey: ¤\n"],
  ["a.yml", "cache:\n  key: ¤\n"],
  ["a.yml", "api:\n  a: 1\ncache:\n  key: ¤\n"],
  ["a.ini", "[encryption]\nrounds=4\n[cache]\nkey=¤\n"],
  ["a.md", "jwt:\n  key: ¤\n"],
])("none in %s: %s", (path, text) => {
  expect(reported(path, text.replace("¤", key))).toEqual([]);
});

test.each([`key: ${key}\n`, `{"key":"${key}`, `[key=${key}`, `\n key: ${key}`])(
  "reads a short way, however many keys a text has: %j",
  (line) => {
    const text = line.repeat(1_000_000 / line.length);
    mustEnd(() => reported("a.yml", text));
  },
);
