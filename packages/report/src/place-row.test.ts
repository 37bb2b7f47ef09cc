import type { Finding, Place } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeRows, placeRowText } from "./place-row.ts";
import { placeName } from "./place-text.ts";
import { arbitraryCrowd } from "./testing/arbitrary-crowd.ts";
import { sampleRuns } from "./testing/sample-runs.ts";

const [sample] = sampleRuns.findings.verdicts.flatMap(({ findings }) => findings) as [Finding];

function at(path: string, line?: number, part: Partial<Place> = {}): Finding {
  const region = line === undefined ? {} : { region: { start: { line, column: 1 }, end: { line, column: 9 } } };
  return { ...sample, places: [{ path, ...region, ...part }] };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const texts = (findings: readonly Finding[]) => placeRows(findings).map((row) => placeRowText(row));

describe("placeRows", () => {
  it.each<[string, readonly Finding[], readonly string[]]>([
    ["nothing", [], []],
    ["one line", [at("a.env", 3)], ["1 in a.env (line 3)"]],
    ["one line twice", [at("a.env", 3), at("a.env", 3)], ["2 in a.env (line 3)"]],
    ["no line", [at("a.env")], ["1 in a.env"]],
    ["the name of a file", [at("id_rsa", 1, { object: "file-name" })], ["1 in id_rsa (its name)"]],
    [
      "a file and its name",
      [at("id_rsa", 1, { object: "file-name" }), at("id_rsa", 4)],
      ["2 in id_rsa (line 4; its name)"],
    ],
    [
      "names of files in a folder",
      [at("k/a", 1, { object: "file-name" }), at("k/b", 2), ...numbers(10).map((n) => at(`z/${n}`))],
      ["10 in z/ (10 files)", "1 in k/a (its name)", "1 in k/b (line 2)"],
    ],
    [
      "names of many files",
      numbers(12).map((n) => at(`k/${n}`, 1, { object: "file-name" })),
      [...numbers(9).map((n) => `1 in k/${n} (its name)`), "3 in 3 other files"],
    ],
    [
      "messages, which are no files",
      numbers(12).map((n) => at("m", 1, { object: "commit-message", commit: `c${n}` })),
      [...numbers(9).map((n) => `1 in message of commit c${n} (line 1)`), "3 in 3 other places"],
    ],
    ["ranges, in order", [9, 2, 1, 3, 7].map((line) => at("a.env", line)), ["5 in a.env (lines 1-3, 7, 9)"]],
    [
      "so many lines that the rest is counted",
      numbers(370).map((index) => at("debug.log", 2 + 4 * index)),
      ["370 in debug.log (lines 2, 6, 10, 14, 18, 22, 26, 30, 34, 38 and 360 more)"],
    ],
    [
      "the rest of ranges, by lines",
      [...numbers(10).map((index) => at("a", 3 * index + 1)), at("a", 40), at("a", 41), at("a", 42)],
      ["13 in a (lines 1, 4, 7, 10, 13, 16, 19, 22, 25, 28 and 3 more)"],
    ],
    ["the file with the most first", [at("a", 1), at("b", 1), at("b", 2)], ["2 in b (lines 1-2)", "1 in a (line 1)"]],
    [
      "folders where there are too many files, each as deep as its files allow",
      [
        ...numbers(40).map((index) => at(`svc/orders/env-${index}/app.env`, 3)),
        at("svc/mail/src/a/b.env", 1),
        at("svc/mail/src/a/c.env", 1),
      ],
      ["40 in svc/orders/ (40 files)", "1 in svc/mail/src/a/b.env (line 1)", "1 in svc/mail/src/a/c.env (line 1)"],
    ],
    [
      "the largest of too many folders, and the rest",
      numbers(30).flatMap((index) =>
        numbers(index === 20 ? 3 : 1).map((file) => at(`packages/p${index}/${file}.env`, 1)),
      ),
      [
        "3 in packages/p20/ (3 files)",
        ...numbers(8).map((index) => `1 in packages/p${index}/0.env (line 1)`),
        "21 in 21 other files",
      ],
    ],
    [
      "the folder with the most before another one, as long as there is room",
      [
        ...numbers(3).map((index) => at(`a/${index}.env`, 1)),
        ...numbers(90).map((index) => at(`b/${index % 9}.env`, index + 1)),
      ],
      [
        ...numbers(9).map(
          (index) =>
            `10 in b/${index}.env (lines ${numbers(10)
              .map((turn) => 9 * turn + index + 1)
              .join(", ")})`,
        ),
        "3 in a/ (3 files)",
      ],
    ],
    [
      "a file beside what was a folder of its name",
      [...numbers(11).map((index) => at(`x/${index}.env`, 1)), at("x", 1)],
      ["11 in x/ (11 files)", "1 in x (line 1)"],
    ],
    [
      "messages of commits",
      [...numbers(20).map((index) => at("x", 1, { object: "commit-message", commit: `c${index}` })), at("a.env", 1)],
      ["20 in messages of commits/ (20 places)", "1 in a.env (line 1)"],
    ],
    [
      "one message",
      [at("x", 1, { object: "commit-message", commit: "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d" })],
      ["1 in message of commit 1a2b3c4 (line 1)"],
    ],
    [
      "the root",
      numbers(12).map((index) => at(`${index}.env`, 1)),
      [...numbers(9).map((index) => `1 in ${index}.env (line 1)`), "3 in 3 other files"],
    ],
  ])("%s", (_name, findings, expected) => expect(texts(findings)).toEqual(expected));

  it("counts every finding once, in few rows, the largest first", () => {
    fc.assert(
      fc.property(arbitraryCrowd, (findings) => {
        const rows = placeRows(findings);
        expect(rows.length).toBeLessThanOrEqual(10);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(findings.length);
        const named = rows.filter(({ name }) => name !== undefined).map(({ count }) => count);
        expect(named).toEqual([...named].sort((a, b) => b - a));
        expect(rows.findIndex(({ name }) => name === undefined)).toSatisfy((at) => at === -1 || at === rows.length - 1);
      }),
    );
  });

  it("says of a file no more and no less than stands in it", () => {
    fc.assert(
      fc.property(arbitraryCrowd, (findings) => {
        const files = Map.groupBy(findings, ({ places: [place] }) => placeName(place));
        const rows = placeRows(findings);
        if (files.size > 10) return;
        expect(rows.map(({ name, count }) => [name, count]).sort()).toEqual(
          [...files.values()].map((same) => [placeName((same[0] as Finding).places[0]), same.length]).sort(),
        );
      }),
    );
  });
});
