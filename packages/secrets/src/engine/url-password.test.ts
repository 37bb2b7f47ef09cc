import { expect, test } from "vitest";
import { randomText } from "../../../core/src/testing/random-text.ts";
import type { UrlRule } from "../rule.ts";
import { matchesIn, shown, testRule } from "./testing/scan.ts";

const rule = testRule<UrlRule>({ kind: "url", id: "secrets/url-password" });
const password = randomText(7, 16, "base62");
const found = (path: string, text: string): string[] =>
  shown(matchesIn([rule], text.replaceAll("PASS", password), { path }));

test.each([
  ["app.env", "DATABASE_URL=postgres://app:PASS@db.acme.io:5432/shop"],
  ["a.py", '"postgres://app:PASS@db/shop"'],
  ["a.sh", "git clone https://bot:PASS@git.acme.io/x.git"],
  ["a.yml", "url: amqp://:PASS@queue.acme.io"],
  ["notes.md", "redis://default:PASS@cache.acme.io:6379/0"],
  ["a.yml", "url: redis://default:PASS@cache.shop.svc.cluster.local:6379"],
])("%s: %s", (path, text) => {
  expect(found(path, text)).toEqual([`${password} medium`]);
});

test("the value is the password alone, up to the last @ of the host part", () => {
  const text = `x=ftp://me:${password}@1@host.acme.io/a@b`;
  const [match] = matchesIn([rule], text, { path: "a.env" });
  expect(text.slice(match?.start, match?.end)).toBe(`${password}@1`);
});

const token = randomText(9, 40, "base62");

test.each(["https://TOKEN@git.acme.io/x.git", "https://TOKEN:x-oauth-basic@git.acme.io/x.git"])(
  "a token: %s",
  (url) => {
    expect(found("a.sh", `git clone ${url.replace("TOKEN", token)}`)).toEqual([`${token} medium`]);
    const words = ["a-rather-long-name-of-a-user", "deploy", randomText(9, 32, "hex"), randomText(9, 12, "base62")];
    expect(words.flatMap((word) => found("a.sh", `git clone ${url.replace("TOKEN", word)}`))).toEqual([]);
  },
);

test("on a host that does not exist it is a placeholder", () => {
  expect(found("a.env", "U=postgres://app:PASS@localhost/x")).toEqual([`${password} low`]);
  expect(found("a.env", "U=postgres://app:PASS@db.example.com/x")).toEqual([`${password} low`]);
});

test.each([
  "https://user:password@host.acme.io/",
  "https://user:pass@host.acme.io/",
  "https://acme:acme@host.acme.io/",
  "https://user@host.acme.io/PASS",
  "https://host.acme.io/a:PASS@b",
  "https://host.acme.io:8080/@PASS",
  `https://user:\${PASS}@host.acme.io/`,
  "https://user:$PASS@host.acme.io/",
  "https://user:%s@host.acme.io/",
  "https://user:<PASS>@host.acme.io/",
  "://user:PASS@host.acme.io/",
])("%s says nothing", (url) => {
  expect(found("a.py", `u = "${url}"`)).toEqual([]);
});
