import { expect, test } from "vitest";
import { charset } from "../../charset.ts";
import { randomText, seededRandom } from "../../random.ts";
import { reported } from "../testing/passwords.ts";

const key = randomText(seededRandom(5), charset("letters and digits", "0-9A-Za-z"), 32);
const [first, second] = ["Meadow" + "7Q!x", "lark" + "#Nest42"] as const;
const both = (text: string): string => text.replaceAll("¹", first).replaceAll("²", second).replaceAll("³", key);

// biome-ignore format: a table
test.each([
  ["below its head", "a.md", "| User | Password |\n|---|---|\n| ada | ¹ |\n| bob | `²` |\n", [first, second]],
  ["without bars at the ends", "a.md", "User | Password\n--- | ---\nada | ¹\nbob | ²\n", [first, second]],
  ["set off", "a.md", "| **Password** | Host |\n|:--|--:|\n| **¹** | db |\n", [first]],
  ["beside its name", "a.md", "| Setting | Value |\n|---|---|\n| API token | `³` |\n| Password | ¹ |\n", [key, first]],
  ["two columns", "a.md", "| Password | Token |\n|---|---|\n| ¹ | ³ |\n", [first, key]],
  ["in AsciiDoc", "a.adoc", "|===\n|User |Password\n\n|ada |¹\n|===\n", []],
  ["in AsciiDoc, row by row", "a.adoc", "|===\n|User |Password\n|ada |¹\n|===\n", [first]],
  ["what it is", "a.md", "| Option | Type | Meaning |\n|---|---|---|\n| password | string | The password of the user |\n", []],
  ["what it is, below its head", "a.md", "| Password | Note |\n|---|---|\n| required | at least 12 characters |\n", []],
  ["a word", "a.md", "| User | Password |\n|---|---|\n| ada | lovelace |\n", []],
  ["a placeholder", "a.md", "| User | Password |\n|---|---|\n| ada | `<Password1!>` |\n", []],
  ["another column", "a.md", "| Password | Host |\n|---|---|\n| - | ¹ |\n", []],
  ["behind the table", "a.md", "| User | Password |\n|---|---|\n\n| ada | ¹ |\n", []],
  ["confirmed", "a.md", "| Confirm password | ¹ |\n", []],
] as const)("a table: %s", (_, path, text, expected) => {
  expect(reported(path, both(text))).toEqual(expected);
});
