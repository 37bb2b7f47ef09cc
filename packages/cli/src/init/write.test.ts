import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { asSallyportError } from "../failure.ts";
import { writePlanned } from "./write.ts";

const root = mkdtempSync(path.join(tmpdir(), "sallyport-write-"));
afterAll(() => rmSync(root, { recursive: true }));

it("does not write over a file that has appeared, and says so", async () => {
  writeFileSync(path.join(root, "a.yml"), "mine\n");
  await expect(writePlanned(root, { path: "a.yml", before: undefined, after: "x" })).rejects.toMatchObject({
    code: "INIT_FILE_CHANGED",
    message: "a.yml has appeared meanwhile",
  });
});

// Root may write everywhere but there.
it.runIf(process.platform === "linux")("calls a refusal of the system what it is", async () => {
  const thrown = await writePlanned("/sys", { path: "a.yml", before: undefined, after: "x" }).catch(asSallyportError);
  expect(thrown).toMatchObject({ code: "PERMISSION_DENIED" });
});
