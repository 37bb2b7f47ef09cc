import { expect, test } from "vitest";
import { reported } from "./testing/passwords.ts";

const key = ["8af578ea59ec6c78", "39ccdc01601defbd"].join("");

// biome-ignore format: a table
test.each([
  [".env", "ACME_KEY=¤\n"],
  [".env", "export ACME_KEY='¤'\n"],
  [".env", "ACME_KEY_PROD=¤\n"],
  ["a.yaml", "env:\n  ACME_KEY: ¤\n"],
  ["a.yaml", "env:\n  - name: ACME_KEY\n    value: ¤\n"],
  ["Dockerfile", "ENV ACME_KEY=¤\n"],
  ["a.js", 'const ACME_KEY = "¤";\n'],
  ["settings.py", 'SHOP_ACME_KEY = "¤"\n'],
  ["a.go", 'os.Setenv("ACME_KEY", "¤")\n'],
])("%s: %s", (path, text) => {
  expect(reported(path, text.replace("¤", key))).toEqual([key]);
});

// biome-ignore format: a table
test.each([
  ["a.js", 'const acmeKey = "¤";\n'],
  ["a.py", 'acme_key = "¤"\n'],
  ["a.py", 'CACHE_KEY = "¤"\n'],
  ["Dockerfile", "ENV GPG_KEY=¤\n"],
  [".env", "RECAPTCHA_SITE_KEY=¤\n"],
  [".env", "ACME_KEY_ID=¤\n"],
  [".env", "ACME_KEYS=¤\n"],
  [".env", "KEY=¤\n"],
  [".env", "ACME_KEY=customer.name\n"],
  [".env", `ACME_KEY=$\{ACME}\n`],
])("nothing in %s: %s", (path, text) => {
  expect(reported(path, text.replace("¤", key))).toEqual([]);
});
