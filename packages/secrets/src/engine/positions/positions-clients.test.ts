import { describe, expect, test } from "vitest";
import { randomText } from "../../../../core/src/testing/random-text.ts";
import { reported } from "../testing/passwords.ts";

const uuidOf = (seed: number) => randomText(seed, 32, "hex").replace(/^(.{8})(.{4}).(.{3}).(.{3})/, "$1-$2-4$3-a$4-");

const base62 = (seed: number) => randomText(seed, 40, "base62");
const hex = (seed: number) => randomText(seed, 32, "hex");

/** `¤` stands for the key, `§` for another value that is drawn. */
describe("a key among the arguments of a client", () => {
  // biome-ignore format: a table
  test.each([
    ["a.js", "const client = new Client('¤');"],
    ["a.js", 'const shop = createClient("https://shop.corp.local", "¤");'],
    ["a.py", 'api = ShopAPI("shop.corp.local", "¤")'],
    ["a.py", "client = shop.Client('§', '¤')"],
    ["a.rb", "client = Shop::ApiClient.new('¤')"],
    ["a.rs", 'let client = shop::Client::new("¤");'],
    ["a.js", "const users = new UserClient('¤');"],
    ["a.py", "shop = create_client('https://shop.corp.local', '¤')"],
    ["a.js", "const mail = shop.client({ username: 'api', key: '¤' });"],
    ["a.php", "$shop = new Api('¤');"],
    ["a.py", "api = Api('¤')"],
    ["a.py", "shop = ShopClient('https://shop.corp.local', key='¤')"],
    ["a.php", "$client = new \\Shop\\Client('¤');"],
    ["a.go", 'client, err := shop.NewClient("¤", 5*time.Second)'],
    ["a.ts", 'const shop = new ShopApi({ url: "https://shop.corp.local", key: "¤" });'],
    ["a.cs", 'var credential = new AzureKeyCredential("¤");'],
    ["a.js", "const mail = new SparkPost('¤');"],
    ["a.js", "const client = shopClient('¤');"],
  ])("%s: %s", (path, text) => {
    for (const key of [base62(3), hex(4)])
      expect(reported(path, text.replace("§", randomText(8, 40, "base62")).replace("¤", key))).toEqual([key]);
    const names = ["orders-of-the-shop-in-2024", "shop.corp.local", "selectedItemInTheMenu1", "/orders/items/2024/all"];
    expect(names.filter((name) => reported(path, text.replace("§", "id").replace("¤", name)).length > 0)).toEqual([]);
  });

  // biome-ignore format: a table
  test.each([
    ["a.js", "const client = await registry.getClient('¤');"],
    ["a.js", "deleteApiClient('¤');"],
    ["a.py", "find_client('¤')"],
    ["a.js", "const pusher = new PusherClient('¤', { cluster: 'eu' });"],
    ["a.js", "const response = await callTemplateApi('¤', body);"],
    ["a.js", "this.client('¤');"],
    ["a.js", "const client = findClient('¤');"],
    ["a.js", "shopClient('¤');"],
    ["a.js", "const client = oauthClient('¤');"],
    ["A.cs", 'var client = clients.GetClient("¤");'],
    ["a.js", "const order = await client.get('¤');"],
    ["a.js", "new GhostContentAPI({ url, key: '¤' });"],
    ["a.js", "const client = new Client(key1);"],
    ["a.js", "const pusher = new Pusher('¤', { cluster: 'eu' });"],
    ["a.ts", "export const pool = new Pool('¤');"],
  ])("nothing in %s: %s", (path, text) => {
    expect(reported(path, text.replace("¤", hex(5)))).toEqual([]);
  });

  test("a UUID is the key of a service that gives out such, and a number elsewhere", () => {
    const key = uuidOf(6);
    expect(reported("a.js", `const client = new postmark.ServerClient("${key}");`)).toEqual([key]);
    expect(reported("a.py", `exa = Exa("${key}")`)).toEqual([key]);
    expect(reported("a.js", `const client = new Client("${key}");`)).toEqual([]);
    expect(reported("a.py", `flexa = Flexa("${key}")`)).toEqual([]);
  });
});

describe("what stands behind the id of a key", () => {
  test.each([
    ["a.cs", 'new AmazonS3Client("¤", "¤", RegionEndpoint.EUWest1);', `AKIA${randomText(3, 16, "base32")}`, base62(4)],
    ["A.java", 'getProfile("cn-hangzhou", "¤", "¤");', `LTAI${randomText(3, 20, "base62")}`, base62(5).slice(10)],
    ["a.py", 'credential.Credential("¤", "¤")', `AKID${randomText(3, 32, "base62")}`, base62(6).slice(8)],
  ])("%s: %s", (path, text, id, secret) => {
    expect(reported(path, text.replace("¤", id).replace("¤", secret))).toContain(secret);
  });
});

describe("a key in a request", () => {
  // biome-ignore format: a table
  test.each([
    ["a.sh", 'curl -H "Shortcut-Token: ¤" https://shop.corp.local'],
    ["a.sh", "curl --header 'X-NSONE-Key: ¤' https://shop.corp.local"],
    ["a.sh", "curl -u ¤: https://shop.corp.local"],
    ["a.sh", "curl -u ¤:api_token https://shop.corp.local"],
    ["a.py", 'requests.get(url, auth=("¤", ""))'],
    ["a.rb", "Shop.key = '¤'"],
    ["a.py", 'headers = {"x-shop-key": "¤"}'],
    ["proxy.conf", 'location /shop/ { proxy_set_header X-API-Key "¤"; }'],
    ["a.sh", "export NB_SETUP_KEY=¤\n"],
    ["a.sh", "curl -s -u ¤:X -X GET https://shop.corp.local"],
    ["a.sh", 'curl "https://api.tomtom.com/search/2/geocode/berlin.json?key=¤"'],
    ["a.py", 'url = "https://api.openweathermap.org/data/2.5/weather?q=Berlin&appid=¤"'],
    ["a.js", 'fetch("https://shop.azurewebsites.net/api/nightly?code=¤")'],
    ["a.js", 'const url = "https://mainnet.infura.io/v3/¤";'],
    ["a.sh", "npx cypress run --record --key ¤\n"],
    ["a.sh", 'curl -H "Authorization: OAuth ¤" https://shop.corp.local'],
    ["a.sh", 'curl -H "Authorization: App ¤" https://shop.corp.local'],
    ["a.sh", 'curl -s -F "token=¤" -F "user=me" https://shop.corp.local'],
    ["a.py", 'session.headers["X-Shop-Key"] = "¤"'],
    ["a.go", 'req.Header.Set("Shop-Key", "¤")'],
    ["a.rb", '{ "x-shop-key" => "¤" }'],
    ["a.sh", 'curl "https://shop.corp.local/api/?key=¤&q=1"'],
    ["a.sh", "shop init ¤"],
    ["ci.yml", "steps:\n  - run: shop auth ¤\n"],
    ["a.sh", "heroku config:set -a shop ORDERS=¤"],
    ["a.sh", "fly secrets set ORDERS=¤ LEVEL=info"],
    ["a.py", 'requests.get("https://v6.exchangerate-api.com/v6/¤/latest/EUR")'],
  ])("%s: %s", (path, text) => {
    const key = hex(7);
    expect(reported(path, text.replace("¤", key))).toEqual([key]);
    expect(["name-of-thing", "$TOKEN", "required"].filter((word) => reported(path, text.replace("¤", word)).length > 0)).toEqual([]);
  });

  // biome-ignore format: a table
  test.each([
    ["a.sh", 'curl -H "Idempotency-Key: ¤" https://shop.corp.local'],
    ["a.sh", 'curl -H "Sec-WebSocket-Key: ¤" https://shop.corp.local'],
    ["a.py", 'headers = {"x-idempotency-key": "¤"}'],
    ["a.py", 'columns = {"sort-key": "¤"}'],
    ["a.sh", "docker run -u 1000:1000 shop"],
    ["a.html", '<script src="https://static.corp.local/snippet.js?key=¤"></script>'],
    ["a.md", "Authorization: This header is required."],
    ["a.log", "Authorization: AWS ¤"],
    ["a.js", 'const row = { "x-sort-name": "¤", "primary-key": "¤" };'],
    ["a.html", '<script src="https://maps.corp.local/api/js?key=¤"></script>'],
    ["a.md", "Then login ¤ or auth ¤."],
    ["a.sh", "git submodule init ¤"],
    ["a.log", "Authorization: SharedKey ¤"],
  ])("nothing in %s: %s", (path, text) => {
    for (const value of [hex(8), uuidOf(9)]) expect(reported(path, text.replace("¤", value))).toEqual([]);
  });
});

// biome-ignore format: a table
test.each([
  ["a.rb", '{ "Authorization" => "Bearer ¤" }'],
  ["a.js", "const headers = { 'Authorization': '¤' };"],
  ["a.go", 'req.Header.Set("X-Shop-Token", "¤")'],
  ["a.js", "connect('wss://shop.corp.local?token=¤')"],
  ["a.py", "requests.get(url, auth=('¤', ''))"],
  ["a.py", 'requests.post("https://logs-01.loggly.com/inputs/¤/tag/shop")'],
  ["a.json", '{ "apikey": [{ "key": "value", "value": "¤", "type": "string" }] }'],
])("a UUID is what opens a service: %s: %s", (path, text) => {
  const key = uuidOf(13);
  expect(reported(path, text.replace("¤", key))).toEqual([key]);
  expect(["{{key}}", "name-of-thing"].filter((word) => reported(path, text.replace("¤", word)).length > 0)).toEqual([]);
});

test("a UUID elsewhere is a number", () => {
  const key = uuidOf(13);
  expect(reported("a.js", `connect('https://shop.corp.local?token=${key}')`)).toEqual([]);
  expect(reported("a.json", `{ "key": "id", "value": "${key}" }`)).toEqual([]);
  expect(reported("a.go", `req.Header.Set("X-Request-Id", "${key}")`)).toEqual([]);
});

test("a key beside the name of an index alone is one", () => {
  expect(reported("a.js", `const shop = { apiKey: '${hex(10)}', indexName: 'shop' };`)).toEqual([hex(10)]);
});

test.each([
  ["a.js", "algolia: { appId: 'R2IYF7ETH7', adminApiKey: '¤', indexName: 'shop' },"],
  ["a.yml", "appId: R2IYF7ETH7\nwriteApiKey: ¤\nindexName: shop\n"],
  ["a.js", "const db = { applicationId: 'shop', indexName: 'orders', clientSecret: '¤' };"],
  // The same value as before, at a place of its own.
  ["a.js", `docs({ appId: 'R2IYF7ETH7', apiKey: '¤', indexName: 'shop' });\n${" ".repeat(300)}\nadd({ apiKey: '¤' });`],
  // Servers make these calls, too, and what is behind one is not within it.
  ["a.js", "const rollbar = new Rollbar({ accessToken: '¤', captureUncaught: true });"],
  ["a.js", "Bugsnag.start({ appVersion: '4.10.0' }); shop.open({ apiKey: '¤' });"],
  ["a.js", "Paddle.Initialize({ token: publicToken }); const api = { token: '¤' };"],
])("what only servers may have is no key for browsers: %s: %s", (path, text) => {
  expect(reported(path, text.replaceAll("¤", hex(10)))).toEqual([hex(10)]);
});

test("a number of MongoDB is the number of a client", () => {
  expect(reported("a.js", `const client = new Client('${randomText(12, 24, "hex")}');`)).toEqual([]);
});

test("the key of a wallet", () => {
  const key = randomText(11, 64, "hex");
  expect(reported("a.js", `networks: { main: { accounts: ["0x${key}"] } }`)).toEqual([`0x${key}`]);
  expect(reported("a.js", `new HDWalletProvider("${key}", url)`)).toEqual([key]);
  expect(reported("a.js", `const accounts = ["0x${key}"]`)).toEqual([]);
});

describe("keys that vendors mean for browsers", () => {
  // biome-ignore format: a table
  test.each([
    ["a.env", `ADYEN_CLIENT_KEY=live_${randomText(3, 32, "base32")}`],
    ["a.js", `licenseKey: "NRJS-${randomText(4, 19, "hex")}"`],
    ["a.js", `clientToken: 'pub${hex(5)}',`],
    ["a.js", `authorization: 'sandbox_${randomText(6, 8, "hex")}_${randomText(7, 16, "hex")}'`],
    ["a.js", `new StatsigClient('client-${randomText(8, 43, "base62")}')`],
    ["a.js", `algolia: { appId: 'R2IYF7ETH7', apiKey: '${hex(10)}', indexName: 'shop' },`],
    ["a.html", `<script data-cf-beacon='{"token": "${hex(11)}"}' defer></script>`],
    ["a.env", `ALGOLIA_SEARCH_ONLY_API_KEY=${hex(9)}`],
    ["a.env", `NEXT_PUBLIC_MIXPANEL_TOKEN=${hex(9)}`],
    ["a.js", `Bugsnag.start({\n  appVersion: "4.10.0",\n  apiKey: "${hex(20)}",\n})`],
    ["a.js", `docsSearchBar({ hostUrl: "https://docs.acme.example", apiKey: "${randomText(21, 64, "hex")}", indexUid: "docs" })`],
    ["a.html", `<script>window.NREUM||(NREUM={});NREUM.info={"beacon":"bam.nr-data.net","licenseKey":"${randomText(22, 10, "hex")}"}</script>`],
    ["a.js", `Paddle.Initialize({ token: "live_${randomText(23, 27, "hex")}" });`],
    ["a.html", `<script>rg4js("apiKey", "${randomText(24, 22, "base62")}");</script>`],
    ["a.html", `<script>var _rollbarConfig = { accessToken: "${hex(25)}", captureUncaught: true };</script>`],
    ["a.html", `<script>window.TrackJS && TrackJS.install({ token: "${hex(26)}" });</script>`],
    ["a.js", `const analytics = AnalyticsBrowser.load({ writeKey: "${randomText(27, 32, "base62")}" })`],
    ["a.html", `<script>analytics._writeKey="${randomText(28, 32, "base62")}";</script>`],
  ])("nothing in %s: %s", (path, text) => {
    expect(reported(path, text)).toEqual([]);
  });
});
