import { expect, test } from "vitest";
import { charset, hexLower } from "../../charset.ts";
import { randomText, seededRandom } from "../../random.ts";
import { reported } from "../testing/passwords.ts";
import { isDrawnFromAll } from "./drawn-value.ts";

/** What Django, and what the service of WordPress, draw a key from; without the quotes and the backslash, nearly all that is visible. */
const alphabets: readonly (readonly [what: string, signs: string, length: number, most: number])[] = [
  ["Django", "!#$%&(-*+=@^_a-z0-9", 50, 8],
  ["WordPress", "!#-&(-;=?-[]-_a-z{-~", 64, 8],
];

test.each(alphabets)("a key of %s is found in a program, but for a few", (_what, signs, length, most) => {
  const random = seededRandom(7);
  const keys = Array.from({ length: 200 }, () => randomText(random, charset("signs", signs), length));
  const missed = keys.filter((key) => !reported("settings.py", `SECRET_KEY = '${key}'\n`).includes(key));
  expect(missed.length).toBeLessThan(most);
});

test.each([
  "^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[a-zA-Z0-9!@#$%^&*]{8,}$",
  "[^a-z0-9!#$%&'*+/=?^_`{|}~-]+@(?:[a-z0-9]+[.])+[a-z]{2,24}",
  "https://acme.test/v1/items?page=1&size=20#top=3;all,none",
  "$.users[0].address['street-name'].lines[1:2](text)=='a'",
  "count(a[1])+sum(b[2])-total*(c%3)==expected&&ready!=0||x",
  "!@#$%^&*()_+-=[]{}|;:,.<>?/~",
  "abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)",
  "{user}:{pass}@{host}:{port}/{base}?tls={tls}&v={v}#1-2",
])("%s is no value drawn by chance", (text) => {
  expect(reported("settings.py", `SECRET_KEY = "${text}"\n`)).toEqual([]);
});

test("a short one, or one of few signs, is not weighed so", () => {
  expect(isDrawnFromAll("a1!b2@c3#d4$e5%f6^")).toBe(false);
  expect(isDrawnFromAll("first-1_second-2_third-3_fourth-4")).toBe(false);
});

test("hexadecimal digits are found with the mark of a number and without, whichever four stand in a row", () => {
  const random = seededRandom(11);
  const keys = Array.from({ length: 1500 }, () => randomText(random, hexLower, 64));
  const lines = keys.map((key, index) => `A_PRIVATE_KEY=${index % 2 === 0 ? "0x" : ""}${key}`);
  expect(keys.filter((key) => /1234|abcd/.test(key)).length).toBeGreaterThan(0);
  expect(lines.filter((line) => reported("a.env", `${line}\n`).length !== 1)).toEqual([]);
});
