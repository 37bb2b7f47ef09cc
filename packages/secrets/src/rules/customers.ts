import { base62, base64Marks, base64Padded, base64url, charset, digits, nameBytes } from "../charset.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { asciiOf, mixedCheck, shapeCheck, structureVerdict } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { anchorsOf } from "./anchors.ts";
import { uuidLike, withMixedEnd } from "./hex-digits.ts";
import { uuid } from "./uuid.ts";

/** Social networks, files and conversations: where the data of customers and users is. */
export const customers: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/dropbox-access-token",
    title: "Dropbox access token",
    provider: "Dropbox",
    severity: "warning",
    why: "For four hours it reads or changes the files that the app may reach.",
    fix: "Revoke it with `/2/auth/token/revoke`, or disconnect the app under Settings > Connected apps, and look for a refresh token beside it.",
    source: "https://developers.dropbox.com/oauth-guide",
    anchors: ["sl.u.", ...anchorsOf("sl.", base62)],
    after: [run(base64url, 128, 1400)],
    check: shapeCheck(/^sl\.(?:u\.)?[\w-]{129,}$/),
    seal: (value) => `sl.${value.slice(3).replace(/\./g, "x")}`,
  },
  {
    kind: "token",
    id: "secrets/hubspot-token",
    title: "HubSpot private app token",
    provider: "HubSpot",
    why: "It reads and changes contacts, deals and other customer data within the app's scopes.",
    fix: "Rotate it under Development > Legacy apps > the app > Auth, at once rather than with the week of overlap. New integrations use a service key (Settings > Integrations > Service Keys).",
    source: "https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview",
    // Where the account's data is, and the number of the data centre there.
    anchors: ["pat-na", "pat-eu", "pat-ap", "pat-ca"],
    after: [run(digits, 1), literal("-"), ...uuid],
  },
  {
    kind: "token",
    id: "secrets/facebook-access-token",
    title: "Facebook, Instagram, Threads or WhatsApp access token",
    provider: "Meta",
    why: "It posts to a page, reads messages and insights, or writes to customers on WhatsApp, as the user, page or system user it was made for.",
    fix: "Invalidate it (`DELETE /me/permissions`, or Business settings > System users > Revoke tokens), and read the page's activity log. Ask for the permissions of the task alone.",
    // Meta says that the length changes.
    source: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
    // Instagram's and Threads' own begin with their letters.
    anchors: [...anchorsOf("EAA", base62), "IGQV", "IGQW", "IGAA", "THQV", "THQW", "THAA"],
    after: [run(base62, 90, 500)],
    // It stands in the base64 of tables: between its marks, and with the same letter again and again.
    leftBoundary: base64Marks,
    rightBoundary: base64Padded,
    check: shapeCheck(/^(?:EAA|IG|TH)(?!.*(.)\1{4})(?=.*\d)(?=.*[a-z])(?=.*[A-Z])/),
  },
  {
    kind: "named",
    id: "secrets/linkedin-access-token",
    title: "LinkedIn access token",
    provider: "LinkedIn",
    why: "For up to sixty days it posts as the member or the company page, and reads what its scopes allow.",
    fix: "Revoke it with `POST /oauth/v2/revoke`, and have the member sign in again.",
    source: "https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow",
    names: ["linkedin_access_token", "linkedin_token", "linkedin_refresh_token", "linkedin_oauth_token"],
    value: [literal("AQ"), run(base64url, 100, 1000)],
  },
  {
    kind: "named",
    id: "secrets/dropbox-long-lived-token",
    title: "Dropbox refresh token or long-lived access token",
    provider: "Dropbox",
    why: "Until somebody revokes it, it reads or changes the files that the app may reach, or makes tokens that do.",
    fix: "Revoke it with `/2/auth/token/revoke`, or disconnect the app under Settings > Connected apps.",
    source: "https://developers.dropbox.com/oauth-guide",
    names: ["dropbox_refresh_token", "dropbox_access_token", "dropbox_token", "dropbox_oauth2_refresh_token"],
    value: [run(base64url, 64)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/dropbox-token-in-call",
    title: "Dropbox long-lived access token in a call",
    provider: "Dropbox",
    why: "Until somebody revokes it, it reads or changes the files that the app may reach.",
    fix: "Revoke it with `/2/auth/token/revoke`, and use short-lived tokens, which the client makes of a refresh token from a secret store.",
    source: "https://www.dropbox.com/developers/documentation/python",
    family: "secrets/dropbox-long-lived-token",
    anchors: ['dropbox.Dropbox("', "dropbox.Dropbox('"],
    value: "after",
    after: [run(base64url, 64)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/intercom-access-token",
    title: "Intercom access token",
    provider: "Intercom",
    why: "It reads and answers the conversations of customers, and reads who they are.",
    fix: "Regenerate it under the app's Authentication in the Developer Hub, and remove the permissions that the app does not need.",
    source: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
    // "tok:" in base64, an id, a number and 0.
    anchors: ["dG9rO"],
    after: [run(base64Padded, 40, 80)],
    check: checkIntercomToken,
    seal: sealIntercomToken,
  },
  {
    kind: "named",
    id: "secrets/intercom-secret",
    title: "Intercom client secret or identity verification secret",
    provider: "Intercom",
    why: "It poses as the app, or signs a visitor in to the messenger as any customer, with the conversations of that customer.",
    fix: "Regenerate it in the Developer Hub, or under Settings > Messenger > Security, and keep the new one on the server.",
    source: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
    names: [
      "intercom_client_secret",
      "intercom_secret",
      "intercom_identity_verification_secret",
      "intercom_secret_key",
      "intercom_identity_secret",
    ],
    value: [run(base64url, 36, 44)],
    check: mixedCheck,
  },
  {
    kind: "named",
    id: "secrets/hubspot-key",
    title: "HubSpot client secret or API key (UUID)",
    provider: "HubSpot",
    why: "It poses as the app towards HubSpot and forges its webhooks; a developer key changes the account's apps.",
    fix: "Rotate it on the app's Auth page, or under Keys in the developer account. Use a private app's token with the scopes of the task.",
    source: "https://developers.hubspot.com/docs/guides/apps/authentication/intro-to-auth",
    names: [
      "hubspot_client_secret",
      "hubspot_api_key",
      "hubspot_apikey",
      "hubspot_developer_api_key",
      "hubspot_key",
      "hs_client_secret",
      "hapikey",
    ],
    value: uuid,
    check: unlessDocumented(),
  },
  {
    kind: "token",
    id: "secrets/salesforce-access-token",
    title: "Salesforce access token or session id",
    provider: "Salesforce",
    severity: "warning",
    why: "Until the session ends it acts in the org as the user who signed in, with all that the user may read and change.",
    fix: "End the session in Setup under Session Management, or send the token to `/services/oauth2/revoke`, and read the login history.",
    source: "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/quickstart_oauth.htm",
    // The id of the org, then what it signed.
    anchors: anchorsOf("00D", base62),
    after: [run(base62, 11, 14), literal("!"), run(charset("salesforce-session", "0-9A-Za-z._"), 80, 130)],
    check: unlessDocumented(),
  },
  {
    kind: "token",
    id: "secrets/salesforce-auth-url",
    title: "Salesforce DX authorization URL",
    provider: "Salesforce",
    why: "It signs in to the org as the user who authorized it, with all that the user may read and change, until it is revoked.",
    fix: "Revoke it in Setup under Connected Apps OAuth Usage, or on the user's page under OAuth Connected Apps, and read the login history. In pipelines sign in by `sf org login jwt` with a certificate, as an integration user.",
    source:
      "https://developer.salesforce.com/docs/platform/salesforce-cli-reference/guide/cli_reference_org_login_sfdx-url.html",
    anchors: ["force://"],
    after: [
      run(nameBytes, 1, 200),
      literal(":"),
      // The client that the command line brings has no secret.
      run(base62, 0, 100),
      literal(":"),
      run(charset("salesforce-token", "0-9A-Za-z._!="), 40, 400),
      literal("@"),
      run(nameBytes, 4, 120),
    ],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/frame-io-token",
    title: "Frame.io developer token",
    provider: "Frame.io",
    why: "It reads and changes the videos and comments that its owner sees, unreleased ones among them, and never ends.",
    fix: "Delete it at https://developer.frame.io/app/tokens, and sign in by OAuth, with the scopes of the task.",
    source: "https://developer.adobe.com/frameio/api/",
    // Frame.io prints the prefix and no length.
    anchors: ["fio-u-"],
    after: [run(base64url, 40, 96)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/pinterest-access-token",
    title: "Pinterest access token",
    provider: "Pinterest",
    why: "Within its scopes it changes pins, boards and advertisements of its owner, and spends on the latter.",
    fix: "Remove the application under the account's Settings > Security, or reset the application's secret, and look for pins and campaigns that you did not make.",
    source: "https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/",
    // Pinterest prints the prefix and no length.
    anchors: ["pina_"],
    after: [run(base62, 32, 200)],
    check: shapeCheck(/_(?=.*\d)(?=.*[A-Z])/),
    seal: withMixedEnd,
  },
];

const intercomToken = /^tok:[0-9a-f]{8}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{12}:\d+:\d+$/;

function checkIntercomToken(value: Uint8Array) {
  return intercomToken.test(Buffer.from(asciiOf(value), "base64").toString("latin1"))
    ? structureVerdict("holds the id of its format")
    : undefined;
}

function sealIntercomToken(value: string): string {
  const id = uuidLike(value, "_");
  return Buffer.from(`tok:${id}:1:0`).toString("base64");
}
