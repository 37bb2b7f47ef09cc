import type { PositionalPassword } from "./positional-password.ts";
import { argument } from "./positions-calls.ts";

/** Nobody's name or path looks so: long, with a digit, and no more signs than a key's alphabet has or joins its parts with; no number of MongoDB's. */
const drawn =
  "(?=[^\"'`\\s]{0,100}\\d)(?![\\da-f]{24}[\"'`])(?:[\\w-]{20,200}|(?=[^\"'`]{0,100}[A-Z])(?=[^\"'`]{0,100}[a-z])[A-Za-z\\d+/]{32,200}={0,2}|[\\w-]{6,40}(?:\\.[\\w-]{16,100}){1,3})";
/** The same where a call takes little else. */
const short = "(?=[^\"'`\\s]{0,100}\\d)[\\w+/.:~-]{14,200}={0,2}";

/** The last of the first four arguments that has the shape, or what is called `key` among them or in an object: the number of an account comes before its key. */
function lastOf(shape: string): RegExp {
  // Google's keys have a rule of their own, which knows that many are meant for browsers.
  const value = (of: string) => `[bu@]?["'\`](?!AIza)(?=${of}["'\`])`;
  const named = `(?:\\{[^{}]{0,160}?|[^(){}\\n]{1,120}?)\\bkey["']?\\s*[:=]\\s*${value(short)}`;
  return new RegExp(`^.\\s*(?:(?:${argument}\\s*,\\s*){0,3}${value(shape)}|${named})`);
}

const asks = "Get|Find|Fetch|Load|Read|Query|Delete|Remove|Update|Edit|Set|Use|Has|Is|Select|Register|By";
/**
 * The name of a class or of a function that makes one, up to the trigger's first letter. `getClient("…")` asks for one of many, which a number
 * tells; Pusher's clients and Ghost's content API take a key that is meant for browsers.
 */
const isMade = new RegExp(
  `(?:^|\\W)(?!\\w*(?:Content|OAuth|Pusher))(?:(?!(?:${asks})(?:[A-Z]|$))[A-Z]\\w{0,40}|(?:create|make|new|build|init|connect|open)(?:_|[A-Z])\\w{0,40}|(?<=\\w\\.)(?<!\\b(?:this|self|ctx|db)\\.)c|(?<=[=:] ?(?:await )?)(?!(?:${asks.toLowerCase()}|on|o?auth\\d?|pusher)C)[a-z][a-z\\d]{2,30}C)$`,
);

/** Whatever a library calls its client: `new Client("…")`, `createClient(url, "…")`, `ApiClient.new("…")`. */
const clients: readonly PositionalPassword[] = "client( client.new( client::new( api( api.new( sdk( sdk.new("
  .split(" ")
  .map((trigger) => ({ trigger, before: lastOf(drawn), given: isMade, givenSees: 1, holds: "client" }));

/** From the manuals of services: calls whose arguments are their key, and little else that looks random; `_` is a blank before a short name, which others hold. */
const calls =
  "sparkpost( mandrill( shipengine( novu( new_knock( logtail( eventbrite( opencagegeocode( ipinfo.gethandler( shodan( pushbullet( " +
  "apisession( resend( pinatasdk( streamchat.getinstance( ably.realtime( ably.rest( ablyrest( " +
  "flickrapi( activecampaign( logger.createlogger( deepgram( serverclient( postmark.client( apiclient.new( " +
  "mailjet.connect( mailjet.apiconnect( nexmo( clickatell( todoistapi( klaviyoapi( trackclient( librato.connect( " +
  "azurekeycredential( azurenamedkeycredential( storagesharedkeycredential( iamauthenticator( vssbasiccredential( " +
  "apikeyserviceclientcredentials( instamojo( new_mux( lyricsgenius.genius( lolwatcher( riotwatcher( sendcloud( new_magic( " +
  "chartmogul.config( pixabay.image( ohdear( pymisp( otxv2( ipdata( eodhistoricaldata( new_vimeo( plexserver( svix( jotform( " +
  "tradeapi.rest( redmine( etherscan( webhookhandler( rollbar.init( pygerduty.pagerduty( twocaptcha( geocodio( raygunsender( " +
  "=_exa( =_wit( =_canvas( tradeapi( accountapi( marketapi( fundingapi( upyun.service( ovh.client( aipocr( aipspeech( aipface( " +
  "aipnlp( vultr( qiniu.auth( =_auth( opentok( new_accesstoken( buildtokenwithuid( buildtokenwithaccount( liqpay( wayforpay( " +
  "=_pinecone( =_coda( logentrieshandler( przelewy24( tinkoffmerchantapi( paytmchecksum.generatesignature( aftership( mailin( openpay( webpayoptions( worldpay( " +
  "africastalking.initialize( from_symmetric_key( twitterapi( speechconfig( volcengine.service( qshell_account(";

const sdkCalls: readonly PositionalPassword[] = calls
  .split(" ")
  .map((call) => call.replace("_", " "))
  .map((trigger) => ({ trigger, before: lastOf(short), given: /(?:^|[^A-Za-z\d])$/, holds: "service" }));

/** An id that says by its first letters whose it is, and behind it what it is used with. */
const pairs: readonly PositionalPassword[] = [
  // AWS, Alibaba Cloud, Tencent Cloud.
  ["AKIA", "[A-Z2-7]{16}", "[A-Za-z\\d+/]{40}"],
  ["LTAI", "[A-Za-z\\d]{12,24}", "[A-Za-z\\d]{30}"],
  ["AKID", "[A-Za-z\\d]{32}", "[A-Za-z\\d]{32}"],
].flatMap(([prefix, rest, secret]) =>
  ['"', "'"].map((quote) => ({
    trigger: `${quote}${prefix}`,
    before: new RegExp(`^.${rest}["'\`]\\s*,\\s*(?:\\w{1,30}\\s*[=:]\\s*)?["'\`](?=${secret}["'\`])`),
    holds: "token",
  })),
);

/** Keys of wallets, as Truffle and Hardhat take them; and Magento's key of encryption. */
const walletKey = /^.\s*(?:\{\s*privateKeys:\s*)?\[?\s*["'`](?=(?:0x)?[\da-f]{64}["'`])/i;

export const clientPositions: readonly PositionalPassword[] = [
  ...clients,
  ...sdkCalls,
  ...pairs,
  // The second of its keys; browsers are given the first alone.
  {
    trigger: "pusher(",
    before: /^.\s*(?:u?["']\d{4,9}["']\s*,\s*)?u?["'][\da-f]{20}["']\s*,\s*u?["'](?=[\da-f]{20}["'])/,
    holds: "token",
  },
  // An argument that is called `key` and nothing else, of a class.
  ...["(key='", '(key="'].map((trigger) => ({
    trigger,
    before: new RegExp(`^.(?=${short}["'])`),
    given: /(?:^|\W)[A-Z][A-Za-z]{2,30}(?<!(?:Item|Entry|Object|Cache|Field|Tag|Node|Key|Option|Param|Row|Record))$/,
    inCode: true as const,
    holds: "client" as const,
  })),
  // BrowserStack and Sauce Labs, in the settings of WebdriverIO.
  ...["key: '", 'key: "'].map((trigger) => ({
    trigger,
    before: /^.(?=[\w-]{20,36}["'])/,
    given: /\buser["']?: *["'][^"'\n]{1,30}["'],\s*["']?$/,
    holds: "token" as const,
  })),
  { trigger: "HDWalletProvider(", before: walletKey, holds: "token" },
  { trigger: "accounts: [", before: walletKey, holds: "token" },
  { trigger: "'crypt' =>", before: /^.\s*(?:\[|array\s*\()\s*'key'\s*=>\s*'/, holds: "token" },
];

/** Headers that hold a number of the request, or something that is drawn for it. */
const otherHeaders = "idempotency|request|trace|correlation|websocket|cache|session|public|publishable|surrogate";

const uuid = "[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}";

/** What a service's program is told to begin with, on a command line of nothing else. */
const typedIn = /^.["']?(?=(?=[A-Za-z_-]{0,40}\d)[\w-]{24,200}(?:["'`)]|\s|$))/;
const program = /(?:^|[\n;&|`$(>"'] ?|\b(?:run|script|npx|sudo|exec): ?|- )(?:npx |sudo )?[a-z][\w.-]{1,20}$/;

/** In addresses of an API, and on the command line. */
export const requestPositions: readonly PositionalPassword[] = [
  ...["-H", "--header"]
    .flatMap((flag) => [`${flag} "`, `${flag} '`])
    .map((trigger) => ({
      trigger,
      before: new RegExp(
        `^.(?!(?:[\\w-]{0,40}-)?(?:${otherHeaders}))[\\w-]{0,40}(?:key|token|secret|auth|password|api)[\\w-]{0,12}: *`,
        "i",
      ),
      holds: "service" as const,
    })),
  // The same in a program's table of headers, or as one that it sets.
  ...[": ", "] = ", ", ", " => "]
    .flatMap((operator) => ["-key", "-token", "-secret"].flatMap((end) => [`${end}'${operator}`, `${end}"${operator}`]))
    .map((trigger) => ({
      trigger,
      before: /^.["'`]/,
      given: new RegExp(
        `(?:["']x-|\\bheaders?\\b[^"'\\n]{0,12}["'])(?!(?:[\\w-]{0,30}-)?(?:${otherHeaders}))[\\w-]{2,30}$`,
        "i",
      ),
      holds: "service" as const,
    })),
  // What opens a service is a key, a UUID and bytes in base64, too.
  ...[": ", "] = ", ", ", " => "]
    .flatMap((operator) => [`authorization'${operator}`, `authorization"${operator}`])
    .map((trigger) => ({
      trigger,
      before: new RegExp(
        `^.["'\`](?:(?:\\w{3,12} )?(?=${uuid}(?:-${uuid})?["'\`])|\\w{3,12} (?=[A-Za-z\\d+/]{32,100}={0,2}["'\`]))`,
        "i",
      ),
      holds: "service" as const,
    })),
  // The same behind the value, as Swift and Objective-C name their arguments.
  ...['forHTTPHeaderField: "', 'forHTTPHeaderField:@"'].map((trigger) => ({
    trigger,
    behind: /(")([^"\s]{16,100})",? $/,
    after: new RegExp(
      `^x-(?!(?:[\\w-]{0,30}-)?(?:${otherHeaders}))[\\w-]{0,30}(?:key|token|secret|auth|api)\\w{0,8}"`,
      "i",
    ),
    holds: "service" as const,
  })),
  // A key in the user's place, and no password.
  ...[" -u ", " --user "].map((trigger) => ({
    trigger,
    before:
      /^.["']?(?:(?=[\w+/.-]{16,120}:["']?(?:(?:x|api_token|token|unused|pass|password)["']?)?(?:\s|$))|(?:[\w.@-]{1,64}:)(?=[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?:["'\s]|$))|:(?=[\da-f]{32,128}["'\s]))/i,
    until: ":",
    holds: "service" as const,
  })),
  ...["://api.", "://api-", "api.com/", "openweathermap.org/", "visualcrossing.com/", "openexchangerates.org/"].map(
    (trigger) => ({
      trigger,
      before: /^.[^\s"'`?]{0,120}\?(?:[^\s"'`?]{0,100}&)?(?:key|app_?id|wskey)=(?=[^&\s"'`]{14})/,
      until: "&",
      holds: "service" as const,
    }),
  ),
  {
    trigger: "azurewebsites.net/api/",
    before: /^.[^\s"'`?]{0,80}\?(?:[^\s"'`?]{0,80}&)?code=/,
    until: "&",
    holds: "service",
  },
  { trigger: "duckdns.org/update?", before: /^.[^\s"'`]{0,80}?token=/, until: "&", holds: "service" },
  { trigger: ".infura.io/v3/", before: /^.(?=[\da-f]{32}(?![\w-]))/, until: "/", holds: "service" },
  { trigger: ".alchemy.com/v2/", before: /^.(?=[\w-]{32}(?![\w-]))/, until: "/", holds: "service" },
  { trigger: ".alchemyapi.io/v2/", before: /^.(?=[\w-]{32}(?![\w-]))/, until: "/", holds: "service" },
  { trigger: ".quiknode.pro/", before: /^.(?=[\da-f]{40}(?![\w-]))/, until: "/", holds: "service" },
  { trigger: "maker.ifttt.com/trigger/", before: /^.[^\s"'`]{1,80}\/with\/key\//, until: "/", holds: "service" },
  // Addresses that hold the key amid their path.
  ...[
    "exchangerate-api.com/v6/",
    "2factor.in/api/v1/",
    "api.pirateweather.net/forecast/",
    "api.darksky.net/forecast/",
    "loggly.com/inputs/",
  ].map((trigger) => ({ trigger, before: /^.(?=[\w-]{24,40}\/)/, until: "/", holds: "service" as const })),
  { trigger: "sumologic.com/receiver/v1/http/", before: /^.(?=[\w-]{60,120}={0,2}(?:["'\s]|$))/, holds: "service" },
  // A socket that is opened with a UUID.
  {
    trigger: "?token=",
    before: new RegExp(`^.(?=${uuid}(?:[&"'\`\\s]|$))`),
    given: /wss?:\/\/[\w.:/-]{3,34}$/,
    until: "&",
    holds: "service",
  },
  // A UUID in the user's place, and no password.
  ...["auth=('", 'auth=("'].map((trigger) => ({
    trigger,
    before: new RegExp(`^.(?=${uuid}["']\\s*,\\s*["']["'])`),
    holds: "service" as const,
  })),
  // A header of Postman.
  ...['"key": "value"', '"key":"value"'].map((trigger) => ({
    trigger,
    before: /^.\s*,\s*"value"\s*:\s*"(?!\{\{)/,
    holds: "service" as const,
  })),
  // `?key=` at what an address calls an API.
  ...["?key=", "&key="].map((trigger) => ({
    trigger,
    before: /^.(?!AIza)(?=(?:\w{2,4}\.)?[\w-]{20,100}(?:[&"'`\s]|$))/,
    given: /(?:\bapi\b[^\s"'`]{0,30}(?<!js)|:\/\/\S{4,36}\.php)$/i,
    until: "&",
    holds: "service" as const,
  })),
  ...[" init ", " login ", " auth "].map((trigger) => ({
    trigger,
    before: typedIn,
    given: program,
    holds: "service" as const,
  })),
  // Variables that a platform keeps apart from other settings.
  ...["config:set ", "config:add ", "secrets set ", "secrets:set "].map((trigger) => ({
    trigger,
    before:
      /^.(?:[^\n|;]{0,120}? )??[A-Za-z]\w{2,40}=["']?(?=(?=[A-Za-z_-]{0,40}\d)[\w+/-]{20,200}={0,2}(?:["']|\s|$))/,
    holds: "token" as const,
  })),
  { trigger: "cypress run ", before: /^[^\n|;]{0,160}? --key[ =]["']?/, holds: "service" },
  { trigger: "choco apikey ", before: /^[^\n|;]{0,160}? (?:--key|-k|--api-key)[ =]["']?/, holds: "service" },
];
