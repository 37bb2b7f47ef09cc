import { expect, test } from "vitest";
import { missedIn, reported } from "../testing/passwords.ts";

// biome-ignore format: a table
test.each([
  ["a.rb", "set :password, '@'"],
  ["a.exs", 'config :shop, :password, "@"'],
  ["a.exs", 'config(:shop, :password, "@")'],
  ["a.ex", 'Application.put_env(:shop, :password, "@")'],
  ["a.ex", '{:password, "@"}'],
  ["a.c", 'strcpy(password, "@");'],
  ["a.c", 'strncpy(config.password, "@", 32);'],
  ["a.c", 'strlcpy((char *)shop->config.password, "@", sizeof(shop->config.password));'],
])("%s: %s", (path, text) => {
  expect(missedIn(path, text)).toEqual([]);
});

// biome-ignore format: a table
test.each([
  ["a.ex", 'validate(:password, "Winter2023x")'],
  ["a.ex", '{:error, "Winter2023x"}'],
  ["a.exs", 'config :shop, :title, "Winter2023x"'],
  ["a.c", 'strcpy(title, "Winter2023x");'],
  ["a.c", 'strcpy(password_label, "Winter2023x");'],
  ["a.c", "strcpy(password, argv[1]);"],
  ["a.c", 'print(password, "Winter2023x");'],
])("nothing in %s: %s", (path, text) => {
  expect(reported(path, text)).toEqual([]);
});
