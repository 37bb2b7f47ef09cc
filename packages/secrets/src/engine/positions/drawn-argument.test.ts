import { describe, expect, test } from "vitest";
import { mustEnd } from "../../../../core/src/testing/must-end.ts";
import { randomText } from "../../../../core/src/testing/random-text.ts";
import { reported } from "../testing/passwords.ts";

const base62 = (seed: number) => randomText(seed, 32, "base62");
const hex = (seed: number) => randomText(seed, 32, "hex");

/** `¤` stands for the key, `§` for another value that is drawn. */
describe("a key that a library is handed", () => {
  // biome-ignore format: a table
  test.each([
    ["a.py", "shop = Shop('¤')"],
    ["a.py", 'orders = shop.Parcels("¤", timeout=5)'],
    ["a.py", "class A:\n    shop = PyShop(\n        'eu',\n        '¤',\n    )"],
    ["a.py", "shop.init('¤')"],
    ["A.java", 'Shop shop = new Shop("¤");'],
    ["a.js", "const shop = new shopSDK(url, '¤');"],
    ["a.js", "const shop = require('shop')('¤');"],
    ["a.js", "module.exports = new Shop(process.env.URL, '¤');"],
    ["a.js", "const shop = require('node-shop').connect('§', '¤');"],
    ["a.js", "const orders = shop.createLogger('¤', { app: 'shop' });"],
    ["a.py", "client = ShopClient.create('shop', '¤')"],
    ["a.R", 'shop_set_key("¤")'],
    ["a.php", "$shop = new \\Shop\\Parcels(null, null, '¤');"],
    ["a.rb", "shop = Shop::Parcels.new('¤')"],
    ["a.rb", "Shop.setup('eu', '¤')"],
    ["a.rs", 'let shop = shop::Parcels::new("¤");'],
    ["a.go", 'orders := shop.NewParcels(nil, "¤")'],
    ["a.go", 'orders := shop.New("¤")'],
    ["a.cs", 'var shop = builder.WithSecurity("4711", "¤");'],
    ["a.swift", 'let shop = Shop(key: "¤")'],
    ["a.js", "const shop = new Shop({ key: '¤' });"],
    ["a.js", 'const shop = new Shop({ url, "key": "¤", retries: 2 });'],
  ])("%s: %s", (path, text) => {
    for (const key of [base62(3), hex(4)]) expect(reported(path, text.replace("§", hex(18)).replace("¤", key))).toEqual([key]);
    const names = ["orders-of-the-shop-in-2024", "selectedItemInTheMenu1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1", "$TOKEN"];
    expect(names.filter((name) => reported(path, text.replace("§", "id").replace("¤", name)).length > 0)).toEqual([]);
  });

  test("a number beside its key", () => {
    const text = "shop = Shop('§', '¤')".replace("§", hex(5) + hex(6)).replace("¤", hex(7) + hex(8));
    expect(reported("a.py", text)).toContain(hex(7) + hex(8));
  });

  // biome-ignore format: a table
  test.each([
    ["a.js", "const id = new ObjectId('¤');"],
    ["a.py", "commit = repo.Commit('¤')"],
    ["a.py", "image = Image('¤')"],
    ["a.py", "info = HashInfo('md5', '¤')"],
    ["a.js", "const cache = new CacheEntry('¤');"],
    ["a.js", "const doc = new GoogleSpreadsheet('¤');"],
    ["a.py", "playlist = Playlist('¤')"],
    ["a.js", "const mint = new Pubkey('¤');"],
    ["a.go", 'err := errors.New("¤")'],
    ["a.py", "assertEqual(Shop('¤'), 1)"],
    ["a.py", "shops = [Shop('¤')]"],
    ["a.py", "shop = Shop(name='¤')"],
    ["a.js", "const shop = new Shop({ name: '¤' });"],
    ["a.js", "const shop = new Shop({ cacheKey: '¤' });"],
    ["a.js", "const entry = new CacheEntry({ key: '¤' });"],
    ["a.js", "const object = new GetObjectCommand({ Bucket: 'shop', Key: '¤' });"],
    ["a.js", "const rows = [{ key: '¤' }];"],
    ["a.js", "const shop = new Shop('¤' + name);"],
    ["a.js", "const shop = findShop('¤');"],
    ["a.js", "const shop = orders.find('¤');"],
    ["a.js", "shop.init('¤');"],
    ["a.js", "this.configure('¤');"],
    ["a.js", "if (shop == Shop('¤')) return;"],
    ["test/a.py", "shop = Shop('¤')"],
    ["a.md", "shop = Shop('¤')"],
    ["a.json", '{"a": "Shop(\'¤\')"}'],
  ])("nothing in %s: %s", (path, text) => {
    expect(reported(path, text.replace("¤", hex(9)))).toEqual([]);
  });

  test.each([
    ["a digest", hex(10) + hex(11)],
    ["an address", `0x${hex(12)}`],
    ["a number of MongoDB", hex(13).slice(8)],
    ["a key for browsers", `pk_live_${base62(14)}`],
    ["a key of payments in browsers", `ewr1-${base62(18).slice(0, 22)}`],
  ])("%s is no key", (_what, value) => {
    expect(reported("a.py", `shop = Shop('${value}')`)).toEqual([]);
  });
});

test("a megabyte of literals and of calls that never end takes no time", () => {
  const texts = [`"${base62(15)}", `, `Shop("${base62(16)}" + `, `${"(".repeat(30)}"${base62(17)}",`, "a1B2c3D4e5"];
  for (const text of texts) {
    mustEnd(() => reported("a.js", text.repeat(1_000_000 / text.length)));
  }
});
