import { expect, test } from "vitest";
import { charset } from "../../charset.ts";
import { randomText, seededRandom } from "../../random.ts";
import { reported } from "../testing/passwords.ts";

const random = seededRandom(31);
const letters = charset("letters and digits", "0-9A-Za-z");
const keys = [randomText(random, letters, 32), randomText(random, letters, 40)] as const;
const strict = ["Meadow" + "7Q!", "lark" + "#Nest42"] as const;

/** `¹` and `²` stand for two keys. */
// biome-ignore format: a table
const lists: readonly (readonly [path: string, text: string])[] = [
  ["a.py", "API_KEYS = ['¹', '²']"],
  ["a.py", "api_keys = [\n    '¹',\n    '²',\n]"],
  ["a.py", "TOKENS = {'shop': '¹', 'till': '²'}"],
  ["a.js", "const secrets = new Map([['shop', '¹'], ['till', '²']]);"],
  ["a.js", "const tokens = { shop: '¹', till: '²' };"],
  ["a.kt", 'val secrets = listOf("¹", "²")'],
  ["A.java", 'String[] tokens = { "¹", "²" };'],
  ["A.java", 'List<String> tokens = Arrays.asList("¹", "²");'],
  ["a.go", 'tokens := []string{"¹", "²"}'],
  ["a.php", "$tokens = ['shop' => '¹', 'till' => '²'];"],
  ["prod.tfvars", 'tokens = ["¹", "²"]'],
  ["prod.tfvars", 'secrets = {\n  shop = "¹"\n  till = "²"\n}'],
  ["a.json", '{"tokens": ["¹", "²"]}'],
  ["a.yml", "tokens:\n  - ¹\n  - '²'\n"],
  ["a.yml", "tokens:\n- ¹\n- ²\n"],
  ["a.yml", 'tokens:\n  shop: ¹\n  "till": "²"\n'],
];

test.each(lists)("in %s: %s", (path, text) => {
  const [first, second] = keys;
  expect(reported(path, text.replace("¹", first).replace("²", second)).sort()).toEqual([first, second].sort());
});

test("of passwords only such as a strict form asks for", () => {
  const [first, second] = strict;
  expect(reported("a.py", `passwords = ['${first}', 'hunter2hunter2', '${second}']`)).toEqual([first, second]);
  expect(reported("a.yml", `passwords:\n  - ${first}\n  - hunter2hunter2\n`)).toEqual([first]);
});

/** The same with what is no list of secrets. */
// biome-ignore format: a table
const harmless: readonly (readonly [path: string, text: string])[] = [
  ["a.py", "common_passwords = ['³']"],
  ["a.py", "password_tests = ['³']"],
  ["a.py", "tokens = ['identifier1', 'equals2', 'number_literal_3']"],
  ["a.py", "tokens = [(r'(U|X|0|1|Z|W|L|H|-)', String)]"],
  ["a.py", "tokens = {'¹': 1}"],
  ["a.py", "tokens = ['¹' + rest(), first() + '¹']"],
  ["a.js", "const secrets = { salt: '¹', keyId: '¹' };"],
  ["a.php", "$tokens = ['sha1' => '¹'];"],
  ["a.yml", "secrets:\n  salt: ¹\n"],
  ["a.yml", "secrets:\n  'key_id': ¹\n"],
  ["a.json", '{"credentials": [{"type": "password", "salt": "¹"}]}'],
  ["a.yml", "credentials:\n  - type: password\n    salt: ¹\n"],
  ["a.yml", "credentials:\n  - salt: ¹\n"],
  ["a.yml", "tokens:\n  shop:\n    id: ¹\n"],
  ["a.py", "tokens = load()\nnames = ['¹']"],
  ["a.yml", "tokens:\n  The value ¹\n"],
  ["a.yml", "tokens:\nother: ¹\n"],
  ["a.md", "passwords:\n  - ³\n"],
  ["a.js", "passwords = [read(1), other2]; names = ['³']"],
];

test.each(harmless)("nothing in %s: %s", (path, text) => {
  expect(reported(path, text.replaceAll("¹", keys[0]).replaceAll("³", strict[0]))).toEqual([]);
});
