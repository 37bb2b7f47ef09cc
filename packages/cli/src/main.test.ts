import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createScratch, type ScratchRepository } from "../../secrets/src/testing/scratch.ts";
import type { Host } from "./host/host.ts";
import { runMain } from "./testing/run-main.ts";

/** Text that looks random and is the same on every run. */
function noise(seed: string, length: number): string {
  let text = "";
  for (let round = 0; text.length < length; round += 1)
    text += createHash("sha256")
      .update(`${seed} ${round}`)
      .digest("base64")
      .replace(/[^A-Za-z0-9]/g, "");
  return text.slice(0, length);
}
const fineGrained = (seed: string) => ["github", "pat", noise(seed, 22), noise(`${seed}!`, 59)].join("_");

const scratch = createScratch();
const now = new Date("2026-11-21T08:00:00Z");
const tokens = {
  history: fineGrained("history"),
  tree: fineGrained("tree"),
  staged: fineGrained("staged"),
  branch: fineGrained("branch"),
};
let shop: ScratchRepository;
let clean: ScratchRepository;

beforeAll(() => {
  clean = scratch.repository("clean");
  clean.commit("start", { "readme.md": "# Shop\n" });
  shop = scratch.repository("shop");
  shop.commit("start", { "config.txt": `key = ${tokens.history}\n`, "readme.md": "# Shop\n" });
  shop.commit("remove it", { "config.txt": "key = from the vault\n" });
  shop.git("checkout", "--quiet", "-b", "feature");
  shop.commit("one more", { "feature.txt": `key = ${tokens.branch}\n` });
  shop.git("checkout", "--quiet", "main");
  shop.write("notes.txt", `key = ${tokens.tree}\n`);
  shop.write("staged.txt", `key = ${tokens.staged}\n`);
  shop.git("add", "staged.txt");
});
afterAll(() => scratch.remove());

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function sallyport(
  folder: string,
  words: readonly string[],
  change: {
    readonly ask?: Host["ask"];
    readonly environment?: Host["environment"];
    readonly isTerminal?: boolean;
  } = {},
): Promise<Outcome> {
  const { code, out, err } = await runMain(words, { folder, now: () => now, ...change });
  for (const value of Object.values(tokens)) expect(`${out}${err}`.includes(value), "no value is printed").toBe(false);
  return { code, out, err };
}

function pathsOf({ out }: Outcome): string[] {
  const report = JSON.parse(out) as { verdicts: { findings: { places: { path: string }[] }[] }[] };
  return report.verdicts.flatMap((verdict) => verdict.findings.map((finding) => finding.places[0]?.path ?? "")).sort();
}

describe("one file that is named", () => {
  let files: ScratchRepository;
  beforeAll(() => {
    files = scratch.repository("files");
    files.commit("start", { "notes.txt": `key = ${tokens.tree}\n`, "other.txt": `key = ${tokens.branch}\n` });
  });
  const json = (file: string) => sallyport(files.root, ["secrets", file, "--format", "json"]);

  it("is looked at alone, in a folder below too", async () => {
    expect(pathsOf(await json("notes.txt"))).toEqual(["notes.txt"]);
    files.write("deploy/prod/key.txt", `key = ${tokens.tree}\n`);
    const below = await sallyport(path.join(files.root, "deploy"), ["secrets", "prod/key.txt", "--format", "json"]);
    expect(pathsOf(below)).toEqual(["deploy/prod/key.txt"]);
  });

  it("is looked at where Git ignores it, and where there is no Git", async () => {
    files.write("ignored/.gitignore", "*\n");
    files.write("ignored/.env", `KEY=${tokens.tree}\n`);
    expect(pathsOf(await json("ignored/.env"))).toEqual(["ignored/.env"]);
    mkdirSync(path.join(scratch.folder, "plain"));
    writeFileSync(path.join(scratch.folder, "plain/a.txt"), `key = ${tokens.tree}\n`);
    writeFileSync(path.join(scratch.folder, "plain/b.txt"), `key = ${tokens.branch}\n`);
    expect(pathsOf(await json("../plain/a.txt"))).toEqual(["a.txt"]);
  });

  it("is read behind a link, and what the report is about is said", async () => {
    symlinkSync("notes.txt", path.join(files.root, "link.txt"));
    expect(pathsOf(await json("link.txt"))).toEqual(["notes.txt"]);
    const { code, out } = await sallyport(clean.root, ["secrets", "readme.md"]);
    expect(code).toBe(0);
    expect(out).toMatch(/subject: +\S*\/readme\.md, working tree: 1 file/);
  });

  it("is no repository, whose history or index could be looked at", async () => {
    for (const option of ["--history", "--staged"]) {
      const { code, err } = await sallyport(files.root, ["secrets", "notes.txt", option]);
      expect(code).toBe(2);
      expect(err).toContain("PATH_NOT_FOLDER");
      expect(err.replace(/\s+/g, " ")).toContain(
        "`sallyport secrets FILE`, without another option, looks at one file.",
      );
    }
  });
});

describe("what is looked at", () => {
  const cases: readonly (readonly [words: readonly string[], paths: readonly string[]])[] = [
    [["secrets"], ["notes.txt", "staged.txt"]],
    [["secrets", "--staged"], ["staged.txt"]],
    [
      ["secrets", "--history"],
      ["config.txt", "feature.txt"],
    ],
    [["secrets", "--range", "main..feature"], ["feature.txt"]],
    [["check"], ["config.txt", "feature.txt", "notes.txt", "staged.txt"]],
  ];
  it.each(cases)("%s", async (words, paths) => {
    const outcome = await sallyport(shop.root, [...words, "--format", "json"]);
    expect(outcome.err).toBe("");
    expect(pathsOf(outcome)).toEqual(paths);
    expect(outcome.code).toBe(1);
  });

  it("passes what is clean, and says nothing when quiet", async () => {
    for (const words of [["check"], ["secrets", "--staged"], ["secrets", "--history"]]) {
      expect(await sallyport(clean.root, [...words, "--quiet"])).toEqual({ code: 0, out: "", err: "" });
    }
    expect((await sallyport(clean.root, ["check"])).out).toContain("PASS");
  });

  it("looks at a folder that is in no repository, also with check", async () => {
    mkdirSync(path.join(scratch.folder, "loose"), { recursive: true });
    scratch.at("loose").write("key.txt", `key = ${tokens.tree}\n`);
    expect(pathsOf(await sallyport(scratch.folder, ["check", "loose", "-f", "json"]))).toEqual(["key.txt"]);
  });

  it("looks at the recent part of a history", async () => {
    const none = await sallyport(shop.root, ["secrets", "--history", "--since", "2200-01-01"]);
    expect(none.out.replace(/\s+/g, " ")).toContain("history since 2200-01-01T00:00:00.000Z: 0 commits");
    const all = await sallyport(shop.root, ["secrets", "--history", "--since", "40000d"]);
    expect(all.code).toBe(1);
    expect(all.out.replace(/\s+/g, " ")).toContain("a commit's date is what its author claims");
  });

  it("says what to do about more old secrets than are revoked in a day", async () => {
    const isTold = async (count: number, ...words: string[]) => {
      const made = scratch.repository(`old-${count}-${words.join("")}`);
      const lines = Array.from({ length: count }, (_, index) => `key = ${fineGrained(`old-${index}`)}\n`);
      made.commit("old", { "old.txt": lines.join("") });
      return (await sallyport(made.root, words)).out.includes("`sallyport secrets baseline`");
    };
    expect([await isTold(10, "check"), await isTold(9, "check"), await isTold(10, "secrets")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("does not say twice what is in the history and in the files", async () => {
    const both = scratch.repository("both");
    both.commit("leak", { "a.txt": `key = ${tokens.tree}\n` });
    expect(pathsOf(await sallyport(both.root, ["check", "-f", "json"]))).toEqual(["a.txt"]);
  });
});

describe("a folder within the repository", () => {
  it("is all that a search of the files looks at, and says so", async () => {
    mkdirSync(path.join(shop.root, "part"), { recursive: true });
    const run = async (...words: string[]) => {
      const { out } = await sallyport(shop.root, [...words, "-f", "json"]);
      return JSON.parse(out) as { subject: { name: string }; notes: string[] };
    };
    const isTold = ({ notes }: { notes: string[] }) => notes.some((note) => note.includes("of which part is a part"));
    const files = await run("secrets", "part");
    expect([path.basename(files.subject.name), isTold(files)]).toEqual(["part", false]);
    const history = await run("secrets", "part", "--history");
    expect([history.subject.name, isTold(history)]).toEqual([realpathSync(shop.root), true]);
    expect(isTold(await run("secrets", ".", "--history"))).toBe(false);
  });
});

describe("reports", () => {
  it("writes several at once, each in its form, none with a value", async () => {
    const folder = path.join(scratch.folder, "reports");
    mkdirSync(folder);
    const file = (name: string) => path.join(folder, name);
    const outcome = await sallyport(shop.root, [
      "check",
      "-o",
      file("run.sarif"),
      ...["html", "json", "markdown"].flatMap((format) => ["--report", `${format}=${file(format)}`]),
    ]);
    expect(outcome).toMatchObject({ code: 1, out: "" });
    expect(outcome.err).toBe(
      ["sarif", "html", "json", "markdown"]
        .map((format) => `${format} report: ${file(format === "sarif" ? "run.sarif" : format)}\n`)
        .join(""),
    );
    expect(JSON.parse(readFileSync(file("run.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(JSON.parse(readFileSync(file("json"), "utf8"))).toHaveProperty("schemaVersion");
    expect(readFileSync(file("html"), "utf8")).toMatch(/^<!doctype html>/i);
    for (const name of ["run.sarif", "html", "json", "markdown"]) {
      for (const value of Object.values(tokens)) expect(readFileSync(file(name), "utf8").includes(value)).toBe(false);
    }
  });

  it("tells a program, too, why there is no report", async () => {
    const broken = scratch.repository("broken");
    broken.commit("start", { ".github/sallyport.yml": "version: 1\nruels: {}\n" });
    const outcome = await sallyport(broken.root, ["check", "--format", "json"]);
    expect(outcome.code).toBe(2);
    expect(JSON.parse(outcome.out)).toMatchObject({ schemaVersion: expect.anything() });
    expect(outcome.out).toContain("POLICY_INVALID");
    expect(outcome.err).toContain("error[POLICY_INVALID]");
    expect(outcome.err).toContain(".github/sallyport.yml:2:1");
  });

  it("has colours only where they were asked for", async () => {
    expect((await sallyport(shop.root, ["secrets"])).out).not.toContain("\x1b[");
    expect((await sallyport(shop.root, ["secrets", "--color", "always"])).out).toContain("\x1b[");
    expect(
      (await sallyport(shop.root, ["secrets"], { isTerminal: true, environment: { NO_COLOR: "1" } })).out,
    ).not.toMatch(/\x1b\[\d/);
  });
});

describe("judging", () => {
  it("takes the least level that fails", async () => {
    expect((await sallyport(shop.root, ["secrets", "--fail-on", "critical"])).code).toBe(0);
  });

  it("judges a range by the policy of its base, not by the one that it brings", async () => {
    const repository = scratch.repository("weakened");
    repository.commit("start", { "readme.md": "# Shop\n" });
    repository.git("checkout", "--quiet", "-b", "feature");
    repository.commit("leak and hide", {
      "a.txt": `key = ${tokens.tree}\n`,
      ".github/sallyport.yml": 'version: 1\nrules:\n  "secrets/*": off\n',
    });
    const outcome = await sallyport(repository.root, ["secrets", "--range", "main..feature", "-f", "json"]);
    expect(outcome.code).toBe(1);
    expect(pathsOf(outcome)).toContain("a.txt");
  });

  it("says what decided when verbose, beside the report", async () => {
    const { out, err } = await sallyport(clean.root, ["check", "--verbose", "-f", "json"]);
    expect(err).toMatch(
      /^sallyport 0\.1\.0 on Node[\s\S]*policy: the strict defaults[\s\S]*secrets rules: sha256:[\s\S]*took \d+ ms\n$/,
    );
    expect(JSON.parse(out)).toBeTypeOf("object");
  });

  it("notes the moment of --at", async () => {
    expect((await sallyport(clean.root, ["check", "--at", "2027-02-01"])).out).toContain("2027-02-01T00:00:00.000Z");
  });
});

describe("what cannot be done is said", () => {
  const bare = () => {
    if (!existsSync(path.join(scratch.folder, "bare.git")))
      clean.git("clone", "--quiet", "--bare", ".", path.join(scratch.folder, "bare.git"));
    return path.join(scratch.folder, "bare.git");
  };
  const cases: readonly {
    readonly words: readonly string[];
    readonly folder?: () => string;
    readonly code: string;
    readonly exit: number;
    readonly says: RegExp;
  }[] = [
    { words: ["check", "nowhere"], code: "PATH_NOT_FOUND", exit: 2, says: /nowhere/ },
    { words: ["secrets", "deploy/.evn"], code: "PATH_NOT_FOUND", exit: 2, says: /no file or folder \S+\.evn/ },
    { words: ["check", "readme.md"], code: "PATH_NOT_FOLDER", exit: 2, says: /readme\.md/ },
    {
      words: ["secrets", "--history"],
      folder: () => scratch.folder,
      code: "NOT_A_REPOSITORY",
      exit: 2,
      says: /git init/,
    },
    { words: ["secrets", "--staged"], folder: bare, code: "NO_WORKING_TREE", exit: 2, says: /--history/ },
    { words: ["init"], folder: bare, code: "NO_WORKING_TREE", exit: 2, says: /no working tree to write the files to/ },
    { words: ["secrets", "--range", "mian..HEAD"], code: "REVISION_NOT_FOUND", exit: 2, says: /Did you mean `main`\?/ },
    {
      words: ["secrets", "--range", "main..zzzzzzzz"],
      code: "REVISION_NOT_FOUND",
      exit: 2,
      says: /this clone has `main`/,
    },
    {
      words: ["secrets", "--range", "--upload-pack=x..HEAD"],
      code: "REVISION_NOT_FOUND",
      exit: 2,
      says: /names no commit/,
    },
    {
      words: ["secrets", "main..HEAD"],
      code: "PATH_NOT_FOUND",
      exit: 2,
      says: /Write `sallyport secrets --range main\.\.HEAD`/,
    },
    {
      words: ["secrets", "--since", "8d"],
      code: "USAGE_OPTIONS_CONFLICT",
      exit: 2,
      says: /--history is not given/,
    },
    {
      words: ["secrets", "--staged", "--history"],
      code: "USAGE_OPTIONS_CONFLICT",
      exit: 2,
      says: /--staged and --history exclude each other/,
    },
    { words: ["check", "--policy", "../elsewhere.yml"], code: "POLICY_PATH_INVALID", exit: 2, says: /leads out/ },
    { words: ["check", "-o", "no/such/folder.json"], code: "OUTPUT_NOT_WRITABLE", exit: 2, says: /does not exist/ },
    {
      words: ["explain", "secrets/privat-key"],
      code: "EXPLAIN_TOPIC_UNKNOWN",
      exit: 2,
      says: /Did you mean|lists all/,
    },
    { words: ["completion", "tcsh"], code: "USAGE_VALUE_UNKNOWN", exit: 2, says: /bash, zsh, fish or pwsh/ },
    { words: ["init", "--yes", "--dry-run"], code: "USAGE_OPTIONS_CONFLICT", exit: 2, says: /exclude each other/ },
    { words: ["init"], code: "INIT_PIN_UNKNOWN", exit: 2, says: /--pin/ },
  ];
  it.each(cases)("$words: $code", async ({ words, folder, code, exit, says }) => {
    const outcome = await sallyport(folder?.() ?? clean.root, words);
    expect(outcome).toMatchObject({ code: exit, out: "" });
    expect(outcome.err).toContain(`error[${code}]`);
    expect(outcome.err.replace(/\s+/g, " ")).toMatch(says);
    expect(outcome.err).not.toMatch(/^\s+at /m);
  });

  it.skipIf(process.getuid?.() === 0)("a folder without permission", async () => {
    mkdirSync(path.join(scratch.folder, "locked"));
    chmodSync(path.join(scratch.folder, "locked"), 0);
    expect((await sallyport(scratch.folder, ["check", "locked"])).code).not.toBe(0);
  });

  it("a defect says how to report it, and where it happened only when asked", async () => {
    const run = async (environment: Host["environment"]) => {
      const now = () => {
        throw new TypeError("surprise");
      };
      const { code, err } = await runMain(["check"], { folder: clean.root, environment, now });
      expect(code).toBe(3);
      return err;
    };
    expect(await run({})).toMatch(/error\[INTERNAL\][\s\S]*surprise[\s\S]*issues\/new/);
    expect(await run({})).not.toMatch(/^\s+at /m);
    expect(await run({ SALLYPORT_DEBUG: "1" })).toMatch(/^\s+at /m);
  });
});

describe("init", () => {
  const pin = ["--pin", "0123456789abcdef0123456789abcdef01234567"];
  const files = [".github/sallyport.yml", ".github/workflows/sallyport.yml"];
  let count = 0;
  const fresh = () => {
    count += 1;
    const repository = scratch.repository(`init-${count}`);
    repository.commit("start", { "apps/shop.yaml": "apiVersion: argoproj.io/v1alpha1\nkind: Application\n" });
    return repository;
  };
  const written = ({ root }: ScratchRepository) => files.filter((file) => existsSync(path.join(root, file)));

  it("shows the diff, asks, and writes what check and itself then accept", async () => {
    const repository = fresh();
    const questions: string[] = [];
    const answer = (text: string) => async (question: string) => {
      questions.push(question);
      return text;
    };
    const refused = await sallyport(repository.root, ["init", ...pin], { ask: answer("") });
    expect(refused).toMatchObject({
      code: 0,
      out: expect.stringMatching(/apps\/shop\.yaml lets Argo CD[\s\S]*\+version: 1[\s\S]*Nothing was written/),
    });
    expect(written(repository)).toEqual([]);
    expect(await sallyport(repository.root, ["init", ...pin], { ask: answer("y") })).toMatchObject({
      code: 0,
      out: expect.stringContaining("wrote .github/sallyport.yml\n"),
    });
    expect(questions).toEqual(["\nWrite these 2 files? [y/N] ", "\nWrite these 2 files? [y/N] "]);
    expect(written(repository)).toEqual(files);
    expect(await sallyport(repository.root, ["check", "--quiet"])).toEqual({ code: 0, out: "", err: "" });
    expect((await sallyport(repository.root, ["init", ...pin])).out).toContain("Nothing to write");
  });

  it("writes nothing where nobody can answer, unless told to", async () => {
    const repository = fresh();
    expect(await sallyport(repository.root, ["init", ...pin])).toMatchObject({
      code: 2,
      out: expect.stringContaining("+version: 1"),
      err: expect.stringContaining("sallyport init --yes"),
    });
    expect((await sallyport(repository.root, ["init", "--dry-run", ...pin])).code).toBe(0);
    expect(written(repository)).toEqual([]);
    expect((await sallyport(repository.root, ["init", "--yes", ...pin])).code).toBe(0);
    expect(written(repository)).toEqual(files);
  });

  it("follows no link out of the repository", async () => {
    const repository = fresh();
    mkdirSync(path.join(scratch.folder, "outside"), { recursive: true });
    symlinkSync(path.join(scratch.folder, "outside"), path.join(repository.root, ".github"));
    expect(await sallyport(repository.root, ["init", "--yes", ...pin])).toMatchObject({
      code: 2,
      err: expect.stringContaining("error[INIT_FILE_CHANGED]"),
    });
    expect(existsSync(path.join(scratch.folder, "outside/sallyport.yml"))).toBe(false);
  });
});

describe("doctor", () => {
  it("answers in words and as data", async () => {
    expect(await sallyport(clean.root, ["doctor"], { environment: { GH_TOKEN: tokens.tree } })).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringMatching(/ok +git .*\n[\s\S]*fine-grained/),
    });
    const { out, code } = await sallyport(scratch.folder, ["doctor", "-f", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).checks.map((check: { check: string }) => check.check)).toEqual([
      "node",
      "git",
      "repository",
      "clock",
      "policy",
      "token",
    ]);
  });

  it("fails for a clock that is behind the last commit, and for a broken policy", async () => {
    const { out, code } = await sallyport(scratch.at("broken").root, ["doctor"]);
    expect(code).toBe(1);
    expect(out).toMatch(/fail +policy/);
  });
});
