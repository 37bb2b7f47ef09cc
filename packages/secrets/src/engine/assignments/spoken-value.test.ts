import { describe, expect, test } from "vitest";
import { reported } from "../testing/passwords.ts";

const values = {
  hexadecimal: ["8af578ea59ec6c78", "39ccdc01601defbd"].join(""),
  "letters and digits": ["x9Kq2Lm7Zt4Vb8Nw", "3Rf6Ys1Hd5Gj0PcA"].join(""),
  base64: ["m3Z/xP9+Qv2Lr8Kw", "Tf5Ns0Jh7Bd4=="].join(""),
};

describe.each(Object.entries(values))("%s", (_, value) => {
  test.each([
    ["README.md", "Then use the token ¤ to sign in.\n"],
    ["notes.txt", "my api key ¤\n"],
    ["app.log", "signed in with password ¤, as ever\n"],
    ["README.md", "The API key is ¤.\n"],
    ["README.md", "The access token: ¤.\n"],
    ["notes.txt", "client secret -> ¤\n"],
    ["notes.txt", "(the secret was ¤)\n"],
    ["main.go", "// the api key ¤ works until May\n"],
    ["a.py", "# old token ¤, do not use\n"],
  ])("%s: %s", (path, line) => {
    expect(reported(path, line.replace("¤", value))).toEqual([value]);
  });

  test.each([
    ["a digest", "README.md", "the sha256 of the secret ¤ is stored\n"],
    ["a public key", "README.md", "The public access key ¤ may be shown.\n"],
    ["a token against forgery", "app.log", "csrf token ¤ expired\n"],
    ["a program's own words", "main.go", "var token ¤\n"],
    ["a part of a path", "README.md", "the token ¤/index.html\n"],
    ["a name", "README.md", "the key ¤ of the table\n"],
  ])("not %s", (_name, path, line) => {
    expect(reported(path, line.replace("¤", value))).toEqual([]);
  });
});

test.each([
  "the token AbstractUserAuthTokenFactoryBean is made",
  "the password reset-password-2-factor-auth-flow is shown",
  "the secret my-app-5d4f7c8b9-x2kqz of the namespace",
  `the secret $\{SECRET_OF_THE_APPLICATION_2}`,
  "api key 01234567890123456789012345",
  "the token aaaaaaaaaaaaaaaaaaaaaaaa1b2",
])("no value: %s", (line) => {
  expect(reported("README.md", `${line}\n`)).toEqual([]);
});
