import { expect, test } from "vitest";
import { hexLower } from "../charset.ts";
import { randomText, seededRandom } from "../random.ts";
import { reported } from "./testing/passwords.ts";

/** What programs for ledgers hold beside names that elsewhere stand for secrets. */
const random = seededRandom(5);
const hex = (length: number) => randomText(random, hexLower, length);
const nodeKey = ["AKA3AM6LPBYEUDMVNU3BS", "VQJ5AD45Y7YPOHJLEF6W26QOE4VTUDPE"].join("");
const pi = ["31415926535897932384626433832795", "02884197169399375105820974944592"].join("");
const phrase = "candy maple cake sugar pudding cream honey rich smooth crumble sweet treat";

test.each([
  ["the address of a contract", "a.json", `{"underlyingToken": "0x${hex(40)}"}`],
  ["the same in a program", "a.ts", `const token = "0x${hex(40).toUpperCase()}";`],
  ["the contract of a token", "a.js", `const USDC = new FungibleToken('${hex(64)}', {`],
  ["a slot in the storage of a contract", "a.ts", ` *   storageKeys: ['0x${hex(64)}'],`],
  ["the public key of a list of nodes", "a.json", `["enrtree://${nodeKey}@all.mainnet.acme.io"]`],
  ["the public key of a node", "a.toml", `nodes = ["enode://${hex(60)}@10.1.2.3:30303"]`],
  ["the number of an account", "a.ts", `new Iban("XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS")`],
  ["digits that everybody knows", "a.js", `var privateKey = '0x${pi}';`],
  ["a phrase that a tool prints for everybody", "a.js", `const mnemonic = "${phrase}";`],
  ["flags by their names", "a.js", `"flag-pw":"\\u{1f1f5}\\u{1f1fc}",`],
  ["a token against forged requests", "a.js", `cookie: 'SESSID=a; csrftoken=${hex(14)}; _gat=1;'`],
])("%s is no secret", (_, path, text) => {
  expect(reported(path, `${text}\n`)).toEqual([]);
});

test.each([
  ["a private key", "a.ts", (value: string) => `const privateKey = "0x${value}";`, 64],
  ["a key for the storage of Azure", "a.env", (value: string) => `STORAGE_KEY=${value}`, 64],
  ["a token without a mark", "a.json", (value: string) => `{"accessToken": "${value}"}`, 40],
  ["a token in a URL", "a.sh", (value: string) => `git clone https://${value}@git.acme.io/x.git`, 40],
])("%s is one", (_, path, text, length) => {
  expect(reported(path, `${text(hex(length))}\n`)).toHaveLength(1);
});
