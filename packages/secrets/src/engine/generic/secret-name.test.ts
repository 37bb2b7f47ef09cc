import { describe, expect, test } from "vitest";
import { nameTriggers, secretNameOf, squash, wordsOf } from "./secret-name.ts";

describe("wordsOf", () => {
  test.each([
    ["dbAdminPassword", ["db", "admin", "password"]],
    ["DB_ADMIN-PASSWORD.2", ["db", "admin", "password", "2"]],
    ["AWSSecretKey", ["aws", "secret", "key"]],
    ["token2", ["token", "2"]],
    ["auth0Token", ["auth0", "token"]],
    ["_authToken", ["auth", "token"]],
    ["---", []],
  ])("%s", (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });

  test("squash joins them", () => {
    expect(squash("dbAdmin_PASSWORD")).toBe("dbadminpassword");
  });
});

describe("secretNameOf", () => {
  test.each([
    ["password", "password"],
    ["DB_PASSWORD", "password"],
    ["dbpassword", "password"],
    ["spring.datasource.password", "password"],
    ["DB_PASS", "dbpass"],
    ["APP_PASS", "pass"],
    ["adminPwd", "pwd"],
    ["DB_PASSWORD_PROD", "password"],
    ["password2", "password"],
    ["identified by", "identified_by"],
    ["MATCH_PASSWORD", "password"],
    ["enc.setPassword", "password"],
    ["passwordField.text", "password"],
    ["passwordController.text", "password"],
    ["enable_secret", "enable_secret"],
    ["snmpCommunity", "snmp_community"],
    ["vpn_pre_shared_key", "pre_shared_key"],
    ["radius_key", "radius_key"],
    ["PASSWORD_DB", "password"],
    ["passwordAdmin", "password"],
    ["password_for_root", "password"],
    ["PWD_MYSQL_PROD", "pwd"],
    ["DB_PASSWORD_REPLICATION", "password"],
  ])("%s stands for a password", (name, core) => {
    expect(secretNameOf(name)).toMatchObject({ kind: "password", core });
  });

  test.each([
    "api_key",
    "apiKey",
    "X-API-Key",
    "client_secret",
    "accessToken",
    "SECRET_KEY_BASE",
    "_auth",
    "Authorization",
    "storage-account-key",
    "CLARIFAI_PAT",
    "AZURE_DEVOPS_EXT_PAT",
    "MJ_APIKEY_PRIVATE",
    "transactionKey",
    "NB_SETUP_KEY",
    "PARSE_SERVER_MASTER_KEY",
    "akka.secret-cookie",
    "creds",
    "SALT",
    "PASSWORD_SALT",
    "app.crypto.salt",
    "encryption_iv",
    "WALLET_SEED",
    "mchKey",
    "authenticator.crypter.key",
    "ACME_KEY",
    "ACME_KEY_PROD",
    "SHOP_ACME_KEY_2",
  ])("%s stands for a key", (name) => {
    expect(secretNameOf(name)).toMatchObject({ kind: "key" });
  });

  test.each([
    ...[
      "bypass",
      "compass",
      "monkey",
      "keyword",
      "public_key",
      "primary_key",
      "foreignKey",
      "key",
      "sort_key",
      "tokenizer",
    ],
    ...[
      "password_hash",
      "passwordField",
      "secret_name",
      "token_type",
      "tokenUrl",
      "api_key_id",
      "password_file",
      "token_version",
    ],
    ...[
      "csrfToken",
      "nextToken",
      "next_page_token",
      "continuation-token",
      "confirmPassword",
      "isPassword",
      "encrypted_password",
      "author",
      "pat",
      "ALGOLIA_SEARCH_ONLY_API_KEY",
      "VITE_PUSHER_APP_KEY",
      "parseToken",
      "salt",
      "userSalt",
      "encryptionsalt",
      "seed",
      "KEY",
      "FIPS_KEY_STRING",
      "acme_key",
      "acmeKey",
      "GPG_KEY",
      "SITE_KEY",
      "CACHE_KEY",
      "VITE_ACME_KEY",
      "ACME_PUBLIC_KEY",
      "passwordField.label",
      "passwordFieldText",
    ],
  ])("%s says nothing", (name) => {
    expect(secretNameOf(name)).toBeUndefined();
  });
});

describe("nameTriggers", () => {
  test("gives every way to join the last two words", () => {
    expect(nameTriggers(["my_api_key"])).toEqual(["apikey", "api_key", "api-key", "api.key", "api key"]);
  });

  test("leaves out what another one finds anyway", () => {
    expect(nameTriggers(["token", "auth_token"])).toEqual(["token"]);
    expect(nameTriggers(["secret", "secret_key"])).toEqual(["secret", "secret key"]);
  });

  test.each([
    ["API_KEY_ACME", "api_key"],
    ["ACME_API_TOKEN_SHOP", "api_token"],
    ["SECRET_ACME", "secret"],
    ["PRIVATE_KEY_DEPLOYER", "private_key"],
    // What a person could make up may say something about passwords.
    ["PASSWORD_ACME", "password"],
  ])("%s stands for a key of its last word", (name, core) => {
    expect(secretNameOf(name)).toMatchObject({ kind: "key", core });
  });

  test.each([
    "API_KEY_ID",
    "API_KEY_HEADER",
    "api_key_acme",
    "apiKeyAcme",
    "SECRET_ARN",
    "SECRET_VERSION",
    "SECRET_NAME",
    "ACCESS_TOKEN_URL",
    "TOKEN_ACME",
    "KEY_ACME",
    "passwordAcme",
    "passwordField",
    "password_reset_admin",
    "public_key_admin",
    "db",
    "for_db",
  ])("%s does not", (name) => {
    expect(secretNameOf(name)).toBeUndefined();
  });
});
