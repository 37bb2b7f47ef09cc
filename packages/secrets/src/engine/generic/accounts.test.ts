import { expect, test } from "vitest";
import { reported } from "../testing/passwords.ts";

const passwords = ["Harbour" + "71?q", "copper" + "-9!Kite", "N1ght" + "0wl*77"];
const fill = (text: string) => passwords.reduce((filled, password) => filled.replace("¤", () => password), text);

// biome-ignore format: a table
test.each([
  ["a.py", 'USERS = [("ada", "¤"), ("bob", "¤"), ("eve", "¤")]'],
  ["a.py", 'credentials = [("ada", "¤"), ("bob", "¤"), ("eve", "¤")]'],
  ["a.py", 'users = {"ada": "¤", "bob": "¤", "eve": "¤"}'],
  ["a.go", 'creds := []Cred{{"ada", "¤"}, {"bob", "¤"}, {"eve", "¤"}}'],
  ["a.go", 'users := gin.Accounts{"ada": "¤", "bob": "¤", "eve": "¤"}'],
  ["a.js", "app.use(basicAuth({ users: { ada: '¤', bob: '¤', eve: '¤' } }));"],
  ["a.php", "'users' => [\n  'ada' => '¤',\n  'bob' => '¤',\n  'eve' => '¤',\n],"],
  ["a.yml", "basic_auth_users:\n  ada: ¤\n  bob: ¤\n  eve: '¤'\n"],
  ["a.json", '{ "accounts": { "ada": "¤", "bob": "¤", "eve": "¤" } }'],
])("every account of a list, in %s: %s", (path, text) => {
  expect(reported(path, fill(text)).sort()).toEqual([...passwords].sort());
});

// biome-ignore format: a table
test.each([
  ["a.py", 'users = {"ada": "manager-2", "bob": "owner_1"}'],
  ["a.py", 'users = [("ada", "ada1@acme.io"), ("bob", "bob2@acme.io")]'],
  ["a.js", "const users = [{ name: 'ada', title: '¤', label: '¤' }];"],
  ["a.js", "const accounts = { title: '¤', hint: '¤' };"],
  ["a.json", '{ "OAuth2Credentials": { "$ref": "#/definitions/OAuth2Credentials" } }'],
  ["a.js", 'const schema = { "credentials": { "$ref": "#/$defs/d8" } };'],
  ["a.json", '{ "users": { "ref": "./Users2#/Shop1!", "list": "/api/V2/users#Shop!" } }'],
  ["a.ts", "users: {\n  /** For example `¤` and `¤` */\n  query: string;\n}"],
  ["a.md", "users:\n  ada: ¤\n"],
  ["tests/a.py", 'users = {"ada": "¤", "bob": "¤"}'],
  ["a.yml", "users:\n  - ada\n  - bob\n"],
])("nothing in %s: %s", (path, text) => {
  expect(reported(path, fill(text))).toEqual([]);
});
