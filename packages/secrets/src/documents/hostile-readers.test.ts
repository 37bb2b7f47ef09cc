import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { inspectDocuments } from "./inspect-documents.ts";
import { lastApplied } from "./kubernetes/last-applied.ts";
import { hostileFiles, hostileKinds, hostileText, inspectHostile } from "./testing/hostile-texts.ts";

function inspect(path: string, bytes: Buffer) {
  const findings = inspectHostile(path, bytes);
  for (const { start, end } of [...findings.matches, ...findings.claims]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(bytes.length);
  }
  return findings;
}

const kibibyte = 1024;
const mebibyte = 2 ** 20;
/** As much as shows a reader whose time grows with the square, by seconds. What a megabyte takes is measured by `scripts/bench/secrets-readers.ts`. */
const size = 64 * kibibyte;
/** Milliseconds. The slowest takes a hundredth. */
const limit = 2_500;

describe.each(hostileFiles)("%s", (path, text) => {
  test.each(hostileKinds)("much of %s takes no time", (kind) => {
    const bytes = Buffer.from(text + hostileText(kind, size));
    mustEnd(() => inspectHostile(path, bytes), limit);
  });

  test("cut off anywhere, nothing is thrown", () => {
    const whole = Buffer.from(`${text}c29tbWVyN3hzb21tZXI=`);
    for (let length = 0; length <= whole.length; length++) inspect(path, whole.subarray(0, length));
  });

  test("whatever follows, nothing is thrown, and each range is inside of the file", () => {
    const piece = fc.constantFrom(
      ..."\n\r\t \\\"'=:@#;[]{},$%-|",
      "password",
      "auth",
      "\n  ",
      "é",
      "{{",
      "}}",
      "c29tbWVy",
      "Qx7",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, wide) => {
        const body = text + pieces.join("");
        inspect(path, wide ? Buffer.from(`\ufeff${body}`, "utf16le") : Buffer.from(body));
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  test("bytes of no text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        inspect(path, Buffer.concat([Buffer.from(text), bytes]));
      }),
      { numRuns: 50, seed: 12 },
    );
  });
});

test("an annotation in an annotation is looked into once", () => {
  const applied = (json: string) =>
    JSON.stringify({ kind: "Secret", metadata: { annotations: { [lastApplied]: json } } });
  let text = "{}";
  for (let depth = 0; depth < 12; depth++) text = applied(text);
  expect(inspect("a.json", Buffer.from(text)).unknown).toEqual([]);
});

test("JSON that is nested too deeply inside of a text is said", () => {
  const deep = `{"a":`.repeat(500);
  const text = `apiVersion: v1\nkind: Secret\nmetadata:\n  annotations:\n    ${lastApplied}: '${deep}'\n`;
  expect(inspect("a.yaml", Buffer.from(text)).unknown).toEqual([
    "its documents are nested or repeated too often to be parsed",
  ]);
});

test.each<[string, string, string]>([
  ["a.sh", `helm --set a=b\n${"#".repeat(mebibyte)}`, "a script, configuration or template too large"],
  ["a.tf", `variable "a" {}\n${"#".repeat(mebibyte)}`, "a script, configuration or template too large"],
  ["templates/a.tpl", `a: {{ "b" }}\n${"#".repeat(mebibyte)}`, "a script, configuration or template too large"],
  [".pgpass", "#".repeat(mebibyte + 1), "a settings file too large"],
  ["a.csv", `name,password\na,${"b".repeat(64 * kibibyte)}\n`, "lines of a table that are too long"],
  ["a.csv", `${"a,".repeat(33 * kibibyte)}password\nb\n`, "lines of a table that are too long"],
  ["a.tf", "a = <<EOT\nEOT\n".repeat(201), "heredocs beyond the first 200"],
  ["fstab", " password=a\n".repeat(5001), "values of a settings file beyond the first 5000"],
  [".pypirc", `[a]\n${"password = a\n".repeat(5001)}`, "values of a settings file beyond the first 5000"],
  [".netrc", "password a\n".repeat(5001), "values of a settings file beyond the first 5000"],
])("%s: what is left to the search for texts is said (%#)", (path, text, said) => {
  expect(inspect(path, Buffer.from(text)).skipped).toEqual([expect.stringContaining(said)]);
});

test("a ConfigMap far down in a long file is read as far as its own length goes", () => {
  const map = "kind: ConfigMap\napiVersion: v1\ndata:\n  pgpass: |\n    db.acme.test:5432:shop:shop:q7Xv!m2Lz9\n";
  const text = `${"# a\n".repeat(70 * kibibyte)}---\n${map}`;
  expect(inspectDocuments(Buffer.from(text), "a.yaml", []).matches).toHaveLength(1);
});

test.each([
  ["k/lines.env", 5000, []],
  ["k/lines.env", 5001, ["values of a settings file beyond the first 5000, which were searched as text"]],
  ["secrets/a.env", 5001, ["values of a settings file beyond the first 5000, which were searched as text"]],
])(
  "%s with %d values, each of which should be encrypted: what was not judged is not passed",
  (path, count, unknown) => {
    expect(inspect(path, Buffer.from("NAME=\n".repeat(3) + "A=b\n".repeat(count))).unknown).toEqual(unknown);
  },
);
