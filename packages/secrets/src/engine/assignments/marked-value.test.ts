import { describe, expect, test } from "vitest";
import { mustEnd } from "../../../../core/src/testing/must-end.ts";
import { reported } from "../testing/passwords.ts";

const drawn = "Kx9mQw7" + "Lp2vT";
const strict = "Meadow" + "7Q!x";

/** `¤` stands for the password. */
describe("a value that tags of HTML set off", () => {
  // biome-ignore format: a table
  test.each([
    ["a.html", "<p>Password: <b>¤</b></p>"],
    ["a.html", "<tr><td>Password</td><td>¤</td></tr>"],
    ["a.html", "<tr>\n  <th>Password</th>\n  <td class=\"wide\"><code>¤</code></td>\n</tr>"],
    ["a.html", "<dt>Password:</dt>\n<dd>¤</dd>"],
    ["a.html", "<li><strong>Password:</strong> ¤</li>"],
    ["a.xhtml", "Password:<br/>¤<br/>"],
    ["a.md", "Password: <code>¤</code>"],
    ["a.md", "<b>Password</b>: ¤"],
  ])("%s: %s", (path, text) => {
    for (const value of [drawn, strict]) expect(reported(path, text.replace("¤", value))).toEqual([value]);
    const words = ["required", "String(255)", "PasswordHash2", "AccessToken2", "HashMap&lt;String&gt;", "orders-of-2024"];
    expect(words.filter((word) => reported(path, text.replace("¤", word)).length > 0)).toEqual([]);
  });

  // biome-ignore format: a table
  test.each([
    ["a.html", `<label>Password</label><input value="${drawn}">`],
    ["a.html", `<td>Title</td><td>${drawn}</td>`],
    ["a.html", `<td>Password</td><td>is ${drawn}</td>`],
    ["a.html", `<td>Password</td><td></td>`],
    ["examples/a.html", `<td>Password</td><td>${strict}</td>`],
  ])("nothing in %s: %s", (path, text) => {
    expect(reported(path, text)).toEqual([]);
  });

  test("many tags behind many names end", () => {
    mustEnd(() => reported("a.html", "password<b><i> ".repeat(40_000)));
  });
});
