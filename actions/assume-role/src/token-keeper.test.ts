import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test, vi } from "vitest";
import { startTokenKeeper } from "./token-keeper.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-token-keeper-")));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A helper that does what the test wants. */
function helperOf(body: string): string {
  const file = join(mkdtempSync(join(root, "helper-")), "helper.mjs");
  writeFileSync(
    file,
    `import { existsSync, writeFileSync } from "node:fs";\nconst [, , , file, audience] = process.argv;\n${body}`,
  );
  return file;
}

test("resolves once the token is there, and the helper outlives it, its outputs closed", async () => {
  const file = join(root, "token");
  const helper = helperOf(`
    setTimeout(() => { writeFileSync(file, audience); process.stdout.write("ready\\n"); }, 50);
    setTimeout(() => writeFileSync(file + ".later", "x"), 400);
  `);
  await startTokenKeeper(helper, file, "api://AzureADTokenExchange");
  expect(readFileSync(file, "utf8")).toBe("api://AzureADTokenExchange");
  for (let waited = 0; !existsSync(`${file}.later`) && waited < 30_000; waited += 50) await setTimeout(50);
  expect(existsSync(`${file}.later`)).toBe(true);
});

test("leaves it nothing that this step alone was given: later steps can read its environment", async () => {
  const file = join(root, "environment");
  const alone = [
    "INPUT_RUN",
    "STATE_X",
    "GITHUB_TOKEN",
    "GITHUB_APP_PRIVATE_KEY",
    "ACTIONS_RUNTIME_TOKEN",
    "DB_PASSWORD",
  ];
  const needed = ["ACTIONS_ID_TOKEN_REQUEST_TOKEN", "RUNNER_TRACKING_ID", "https_proxy", "NODE_EXTRA_CA_CERTS"];
  for (const name of [...alone, ...needed]) vi.stubEnv(name, `${root}/${name}`);
  const helper = helperOf('writeFileSync(file, JSON.stringify(process.env)); process.stdout.write("ready\\n");');
  try {
    await startTokenKeeper(helper, file, "a");
  } finally {
    vi.unstubAllEnvs();
  }
  const seen = Object.keys(JSON.parse(readFileSync(file, "utf8")) as object);
  expect(seen).toEqual(expect.arrayContaining(needed));
  expect(seen.filter((name) => alone.includes(name))).toEqual([]);
});

test("tells what the helper says, and its fix", async () => {
  const helper = helperOf(
    'console.error("sallyport: ID_TOKEN_REFUSED: no\\nfix: Run it again."); process.exitCode = 1;',
  );
  await expect(startTokenKeeper(helper, join(root, "t"), "a")).rejects.toMatchObject({
    code: "ASSUME_TOKEN_KEEPER",
    message: expect.stringMatching(/: ID_TOKEN_REFUSED: no$/),
    fix: "Run it again.",
  });
});

test.each([
  ["a helper that ends at once", ""],
  ["one that says something else", 'console.log("hello"); setTimeout(() => {}, 100)'],
])("%s is an error with a way out", async (_, body) => {
  await expect(startTokenKeeper(helperOf(body), join(root, "t"), "a")).rejects.toMatchObject({
    fix: expect.stringContaining("deliver: exec"),
  });
});
