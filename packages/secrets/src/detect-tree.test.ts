import { execFileSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import type { Exception } from "@sallyport/policy";
import { afterAll, describe, expect, test, vi } from "vitest";
import { createCanary } from "./testing/canary.ts";
import { detect, summary } from "./testing/detect.ts";
import { createScratch } from "./testing/scratch.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());
const canary = createCanary();
const token = canary.githubToken;
const pat = "github-personal-access-token";
const tree = { kind: "tree" } as const;

let count = 0;
function fresh() {
  count += 1;
  return scratch.repository(`t${count}`);
}

/** A folder without Git. */
function plain(files: Readonly<Record<string, string | Buffer>>): string {
  count += 1;
  const folder = path.join(scratch.folder, `plain${count}`);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

describe("a working tree", () => {
  test("tracked, changed and untracked files, not ignored ones", async () => {
    const repository = fresh();
    repository.commit("start", { ".gitignore": "ignored/\n", "a.env": "A=1\n" });
    repository.write("a.env", `A=${token("changed")}\n`);
    repository.write("b.env", `B=${token("untracked")}\n`);
    repository.write("ignored/c.env", `C=${token("ignored")}\n`);
    const result = await detect(repository.root, tree, canary);
    expect(summary(result)).toEqual([`${pat}, file a.env:1:3`, `${pat}, file b.env:1:3`]);
    expect(result.scopeText).toBe("working tree: 3 files");
  });

  test("one value in many files is one finding, and the first places are named", async () => {
    const folder = plain(
      Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [
          `f${String(at).padStart(2, "0")}.env`,
          `T=${token("same")}\nT2=${token("same")}\n`,
        ]),
      ),
    );
    const { verdict } = await detect(folder, tree, canary, { plain: true });
    expect(verdict.findings).toHaveLength(1);
    expect(verdict.findings[0]?.places).toHaveLength(20);
    expect(verdict.findings[0]?.places[1]).toMatchObject({ path: "f00.env", region: { start: { line: 2 } } });
    expect(verdict.findings[0]?.evidence.at(-1)?.value).toMatch(/^at least 50, 20 of them listed$/);
  });

  test("a folder inside of it limits the scan", async () => {
    const repository = fresh();
    repository.commit("start", { "in/a.env": `A=${token("in")}\n`, "inside.env": `B=${token("out")}\n` });
    expect(summary(await detect(path.join(repository.root, "in"), tree, canary))).toEqual([
      `${pat}, file in/a.env:1:3`,
    ]);
  });

  test("links are never followed, their text is looked at", async () => {
    const outside = plain({ "secret.env": `T=${token("outside")}\n` });
    const repository = fresh();
    repository.commit("start", { "folder/secret.env": "harmless\n" });
    execFileSync("rm", ["-r", path.join(repository.root, "folder")]);
    symlinkSync(outside, path.join(repository.root, "folder"));
    symlinkSync(path.join(outside, "secret.env"), path.join(repository.root, "link"));
    symlinkSync(`/nowhere/${token("link")}`, path.join(repository.root, "speaking"));
    expect(summary(await detect(repository.root, tree, canary))).toEqual([`${pat}, file speaking:1:10`]);
  });

  test("hostile names come out harmless, and their files are read", async () => {
    const repository = fresh();
    repository.commit("start");
    const hostile = ["::error::x.env", "a\nb.env", "\u001b[31mred.env", "-rf", "naïve 漢.env"];
    for (const name of hostile) repository.write(name, `T=${token(name)}\n`);
    writeFileSync(
      Buffer.concat([Buffer.from(`${repository.root}/`), Buffer.from([0xff, 0xfe])]),
      `T=${token("bytes")}\n`,
    );
    const { verdict } = await detect(repository.root, tree, canary);
    expect(verdict.findings.map(({ places }) => places[0].path).sort()).toEqual([...hostile, "\\xff\\xfe"].sort());
  });

  test("what the policy leaves out is counted, what is too large is unknown", async () => {
    const folder = plain({
      "vendor/a.env": `T=${token("v")}\n`,
      "vendor/b.env": "",
      "large.txt": "x".repeat(3000),
      "small.txt": "x",
    });
    const secrets = { exclude: ["vendor/"], maxFileSize: 2000 };
    const { verdict } = await detect(folder, tree, canary, { plain: true, secrets });
    expect(verdict).toMatchObject({
      outcome: "unknown",
      findings: [],
      skipped: [{ what: "files matching vendor/", why: "excluded by policy (secrets.exclude)", count: 2 }],
      unchecked: [{ kind: "oversize", what: "large.txt: 3,000 bytes" }],
    });
    const without = await detect(folder, tree, canary, {
      plain: true,
      secrets: { ...secrets, exclude: ["vendor/", "large.txt"] },
    });
    expect(without.verdict.outcome).toBe("pass");
  });

  test("a bare repository has no working tree", async () => {
    const repository = fresh();
    repository.commit("start");
    repository.git("clone", "--quiet", "--bare", repository.root, path.join(scratch.folder, `bare${count}`));
    await expect(detect(path.join(scratch.folder, `bare${count}`), tree, canary)).rejects.toMatchObject({
      code: "NO_WORKING_TREE",
    });
  });
});

describe("a folder without Git", () => {
  test("is walked, and the report says so", async () => {
    const folder = plain({ "a/b.env": `T=${token("b")}\n`, "node_modules/x/c.env": `T=${token("c")}\n` });
    execFileSync("mkfifo", [path.join(folder, "pipe")]);
    const result = await detect(folder, tree, canary, { plain: true });
    expect(summary(result)).toEqual([`${pat}, file a/b.env:1:3`]);
    expect(result).toMatchObject({
      scopeText: "folder without Git: 1 file",
      notes: [expect.stringContaining("no Git repository")],
    });
    expect(result.verdict.skipped).toEqual([
      { what: "folders named node_modules", why: expect.any(String), count: 1 },
      { what: "FIFOs, sockets and devices", why: expect.any(String), count: 1 },
    ]);
  });

  test("what its files say of others holds, wherever they lie", async () => {
    const folder = plain({
      "shop/kustomization.yaml": "secretGenerator:\n  - name: shop\n    envs: [shop.env]\n",
      "shop/shop.env": "PIN=4711-not-random\n",
      "infra/.sops.yaml": "creation_rules:\n  - path_regex: secrets/.*\\.yaml$\n",
      "infra/secrets/db.yaml": "pin: Xq7-4711-mVz\n",
    });
    expect(summary(await detect(folder, tree, canary, { plain: true })).sort()).toEqual([
      "kustomize-file, file shop/shop.env:1:5",
      "sops-not-encrypted, file infra/secrets/db.yaml:1:6",
    ]);
  });

  test("a secret in the name of a file", async () => {
    const folder = plain({ [`${token("name")}/a.txt`]: "x" });
    expect(summary(await detect(folder, tree, canary, { plain: true }))).toEqual([
      `${pat}, file-name ${["ghp", ""].join("_")}…/a.txt`,
    ]);
  });
});

describe("encodings", () => {
  test.each<[string, (value: string) => string | Buffer, string]>([
    ["base64", (value) => `T: ${Buffer.from(value).toString("base64")}\n`, "1:4"],
    ["base64 twice", (value) => `T: ${Buffer.from(Buffer.from(value).toString("base64")).toString("base64")}\n`, "1:4"],
    ["UTF-16, little end first", (value) => Buffer.from(`\ufeffone\r\nT=${value}\r\n`, "utf16le"), "2:3"],
    ["UTF-16, big end first", (value) => Buffer.from(`\ufeffone\nT=${value}\n`, "utf16le").swap16(), "2:3"],
    ["after characters beyond ASCII", (value) => `漢字 😀 T=${value}\n`, "1:9"],
    [
      "beside bytes that are no UTF-8",
      (value) => Buffer.concat([Buffer.from([0xff, 0x20]), Buffer.from(`T=${value}`)]),
      "1:5",
    ],
  ])("%s", async (name, encode, position) => {
    const folder = plain({ "a.txt": encode(token(name)) });
    expect(summary(await detect(folder, tree, canary, { plain: true }))).toEqual([`${pat}, file a.txt:${position}`]);
  });

  test("a secret has the same fingerprint in all of them", async () => {
    const value = token("all");
    const folder = plain({
      a: `T=${value}`,
      b: `T: ${Buffer.from(value).toString("base64")}`,
      c: Buffer.from(`\ufeffT=${value}`, "utf16le"),
      d: `x\n\t\t"${value}"`,
    });
    const { verdict } = await detect(folder, tree, canary, { plain: true });
    expect(verdict.findings.map(({ places }) => places.map((place) => [place.path, place.via]))).toEqual([
      [
        ["a", undefined],
        ["b", ["base64"]],
        ["c", ["utf-16"]],
        ["d", undefined],
      ],
    ]);
  });
});

describe("large files", () => {
  test("a secret across the border of two chunks of a 40 MB file is found once, on its line", async () => {
    const folder = plain({});
    mkdirSync(folder, { recursive: true });
    const line = "0123456789 abcdefghij 0123456789 abcdefghij 0123456789 abcdefg\n";
    const size = 40e6;
    const content = Buffer.alloc(size, line);
    const values = [2 ** 20 - 20, 2 ** 20 - 4096 - 10, 20 * 2 ** 20 + 77, size - 60].map((near, at) => {
      const start = Math.floor(near / line.length) * line.length;
      return { start, value: token(`border ${at}`) };
    });
    // Exactly half of it on each side of the end of the second chunk.
    values.push({ start: 2 * (2 ** 20 - 4096) + 4096 - 20, value: token("across") });
    for (const { start, value } of values) content.write(` ${value} `, start);
    writeFileSync(path.join(folder, "large.txt"), content);
    const { verdict } = await detect(folder, tree, canary, { plain: true });
    expect(verdict.findings).toHaveLength(5);
    for (const { places } of verdict.findings) expect(places).toHaveLength(1);
    const lines = verdict.findings.map(({ places }) => places[0].region?.start.line ?? 0).sort((a, b) => a - b);
    const lineAt = (offset: number) => content.subarray(0, offset).toString("latin1").split("\n").length;
    expect(lines).toEqual(values.map(({ start }) => lineAt(start)).sort((a, b) => a - b));
  });

  test("a sparse file of 2 GB neither fills the memory nor passes unseen", async () => {
    const folder = plain({ "small.env": `T=${token("small")}\n` });
    const descriptor = openSync(path.join(folder, "sparse.img"), "w");
    ftruncateSync(descriptor, 2 ** 31);
    closeSync(descriptor);
    const before = process.memoryUsage().arrayBuffers;
    const { verdict } = await detect(folder, tree, canary, { plain: true, secrets: { maxFileSize: 2 ** 30 } });
    expect(verdict.unchecked).toMatchObject([{ kind: "oversize", what: "sparse.img: 2,147,483,648 bytes" }]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50e6);
  });

  test("UTF-16 in chunks", async () => {
    const folder = plain({});
    mkdirSync(folder, { recursive: true });
    const descriptor = openSync(path.join(folder, "wide.txt"), "w");
    const filler = Buffer.from("filler line\n".repeat(100_000), "utf16le");
    writeSync(descriptor, Buffer.from([0xff, 0xfe]));
    for (let at = 0; at < 8; at += 1) writeSync(descriptor, filler);
    writeSync(descriptor, Buffer.from(`T=${token("wide")}\n`, "utf16le"));
    closeSync(descriptor);
    expect(summary(await detect(folder, tree, canary, { plain: true }))).toEqual([`${pat}, file wide.txt:800001:3`]);
  });
});

describe("exceptions of the policy", () => {
  const exception = (fingerprint: string, expires: string): Exception => ({
    rule: `secrets/${pat}`,
    fingerprint,
    owner: "@alice",
    approvedBy: "@bob",
    reason: "r",
    control: "c",
    replacement: "p",
    created: "2026-11-15T00:00:00.000Z",
    expires,
    region: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
  });

  test("active, lapsed, and for another value", async () => {
    const folder = plain({ "a.env": `T=${token("excepted")}\n` });
    const run = (exceptions: readonly Exception[]) =>
      detect(folder, tree, canary, { plain: true, policy: { exceptions } });
    const [finding] = (await run([])).verdict.findings;
    const fingerprint = finding?.fingerprint ?? "";
    const active = (await run([exception(fingerprint, "2026-11-30T00:00:00.000Z")])).verdict;
    expect([active.outcome, active.findings[0]?.exception?.state]).toEqual(["pass", "active"]);
    const lapsed = (await run([exception(fingerprint, "2026-11-20T00:00:00.000Z")])).verdict;
    expect([lapsed.outcome, lapsed.findings[0]?.exception?.state]).toEqual(["fail", "lapsed"]);
    const other = (await run([exception(`s1:${"0".repeat(32)}`, "2026-11-30T00:00:00.000Z")])).verdict;
    expect([other.outcome, other.findings[0]?.exception]).toEqual(["fail", undefined]);
  });

  test("a salt makes fingerprints the repository's own", async () => {
    const folder = plain({ "a.env": `T=${token("salted")}\n` });
    const fingerprints = [undefined, "00".repeat(16), "11".repeat(16)].map(
      async (salt) =>
        (await detect(folder, tree, canary, { plain: true, secrets: salt ? { salt } : {} })).verdict.findings[0]
          ?.fingerprint,
    );
    expect(new Set(await Promise.all(fingerprints)).size).toBe(3);
  });

  test("a rule of the policy", async () => {
    const folder = plain({ "a.txt": `code acmedk_${canary.password("acme")}\n` });
    const customRules = [
      {
        id: "custom/acme-deploy-key",
        title: "Acme deploy key",
        keywords: ["acmedk_"],
        pattern: "acmedk_[A-Za-z0-9]{24}",
        severity: "critical" as const,
      },
    ];
    const result = await detect(folder, tree, canary, { plain: true, secrets: { customRules } });
    expect(summary(result)).toEqual(["custom/acme-deploy-key, file a.txt:1:6"]);
    expect(result.rules.map(({ id }) => id)).toContain("custom/acme-deploy-key");
    expect(result.digests).not.toEqual((await detect(folder, tree, canary, { plain: true })).digests);
  });
});

test("no byte of a second secret on the line comes out", async () => {
  const [one, two, three] = [token("one"), canary.password("two"), canary.password("three")];
  const folder = plain({
    "a.env": `URL=https://${three}:x@host/?q=${two} TOKEN=${one} and ${two}\n`,
    "key.pem": canary.privateKey(),
    "p.yml": `password: "${three}" # ${two}\n`,
  });
  const { verdict } = await detect(folder, tree, canary, { plain: true });
  expect(verdict.findings.length).toBeGreaterThanOrEqual(3);
});

test("progress is told at most ten times a second", async () => {
  const folder = plain(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`f${at}.txt`, "text\n".repeat(50)])));
  const seen: { done: number; unit: string; total?: number }[] = [];
  // For the meter no time passes.
  vi.useFakeTimers({ toFake: ["hrtime"] });
  try {
    await detect(folder, tree, canary, { plain: true, onProgress: (progress) => seen.push(progress) });
  } finally {
    vi.useRealTimers();
  }
  expect(seen).toEqual([{ done: 1, unit: "files", total: 300 }]);
});
