import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { exitCodes } from "@sallyport/core";
import { errorDescriptions as gitErrors } from "@sallyport/git";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createScratch, type ScratchRepository } from "../../secrets/src/testing/scratch.ts";
import { errorDescriptions } from "./error-pages.ts";
import { compareVersions, complaintCode, nodeComplaint } from "./host/node-version.ts";

const bin = fileURLToPath(new URL("bin.ts", import.meta.url));
const flags = ["--conditions=source", "--disable-warning=ExperimentalWarning", bin];
/** A module that does something once the process listens for an event; it keeps the process alive for it. */
const once = (event: string, act: string): string =>
  `data:text/javascript,const timer=setInterval(()=>{if(process.listenerCount("${event}")>0){clearInterval(timer);setInterval(()=>{},1e6);${act}}},10)`;
const scratch = createScratch();
let shop: ScratchRepository;
beforeAll(() => {
  shop = scratch.repository("shop");
  shop.commit("start", { "readme.md": "# Shop\n" });
});
afterAll(() => scratch.remove());

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, ...words], {
    cwd: shop.root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** The process itself: what main.test.ts cannot see. */
describe("the process", () => {
  it("prints results on standard output and exits with the verdict", () => {
    expect(run("check", "--quiet")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(run("--version")).toEqual({ status: 0, stdout: "0.1.0\n", stderr: "" });
  });

  it("prints mistakes on standard error and exits with 2", () => {
    const { status, stdout, stderr } = run("chekc");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("error[USAGE_COMMAND_UNKNOWN]");
  });

  it("keeps its compiled code in the user's own folder", () => {
    const { CI: _, XDG_CACHE_HOME: __, NODE_COMPILE_CACHE: ___, ...environment } = process.env;
    const env = { ...environment, HOME: scratch.folder };
    expect(spawnSync(process.execPath, [...flags, "--version"], { env }).status).toBe(0);
    expect(readdirSync(path.join(scratch.folder, ".cache/sallyport/code"))).toHaveLength(1);
  });

  it("says that Node.js is too old before it does anything that an old one does not know", () => {
    const old = `import nodeModule from "node:module";
      delete nodeModule.enableCompileCache;
      Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.19.0" } });`;
    const words = [`--import=data:text/javascript,${encodeURIComponent(old)}`, ...flags, "--version"];
    const { CI: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { env, encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^error\[NODE_TOO_OLD\]: .* this is 20\.19\.0\nfix: .*\n$/);
  });

  it("says that git is missing, and never passes without it", () => {
    const { status, stderr } = spawnSync(process.execPath, [...flags, "check"], {
      cwd: shop.root,
      encoding: "utf8",
      env: { PATH: scratch.folder },
    });
    expect(status).toBe(3);
    expect(stderr).toContain("error[GIT_NOT_FOUND]");
  });

  it.skipIf(!existsSync("/dev/full"))("does not lose output silently", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [...flags, "explain"], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toMatch(/error\[OUTPUT_NOT_WRITABLE\][\s\S]*ENOSPC/);
  });

  it("does not mind a reader that goes away", async () => {
    const child = spawn(process.execPath, [...flags, "explain", "--format", "json"], {
      cwd: shop.root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("says so in our form when something fails outside of any command", () => {
    const surprise = once("uncaughtException", 'throw new TypeError("surprise")');
    const { status, stderr } = spawnSync(process.execPath, ["--import", surprise, ...flags, "--version"], {
      encoding: "utf8",
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(/error\[INTERNAL\][\s\S]*surprise/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends at once on %s", async (signal, code) => {
    const child = spawn(
      process.execPath,
      ["--import", once(signal, `process.kill(process.pid, "${signal}")`), ...flags, "--version"],
      { stdio: "ignore" },
    );
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(code);
  });
});

describe("nodeComplaint", () => {
  it("ends the process as any other mistake of use", () => {
    expect(complaintCode).toBe(exitCodes.usage);
  });

  it.each(["22.22.1", "20.19.0", "18.0.0"])("refuses %s", (version) => {
    expect(nodeComplaint(version)).toMatch(/^error\[NODE_TOO_OLD\]: .*\nfix: /);
  });
  it.each(["22.22.2", "24.0.0", "26.1.0-nightly"])("accepts %s", (version) => {
    expect(nodeComplaint(version)).toBeUndefined();
  });
  it("compares numbers, not text", () => {
    expect(compareVersions("2.9.0", "2.31")).toBeLessThan(0);
    expect(compareVersions("2.31", "2.31.0")).toBe(0);
  });
});

it("every error that is thrown here has one page", () => {
  const codes = errorDescriptions.map((description) => description.code);
  expect(new Set(codes).size).toBe(codes.length);
  const known = new Set([...codes, ...gitErrors.map((description) => description.code)]);
  const folder = path.dirname(bin);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => /(?<!\.test)\.ts$/.test(file) && !file.startsWith("generated"),
  );
  const thrown = sources.flatMap((file) => {
    const text = readFileSync(path.join(folder, file), "utf8");
    return [...text.matchAll(/(?:usageError\(\s*|code: )"([A-Z_]+)"/g)].map((match) => match[1] ?? "");
  });
  expect(thrown.length).toBeGreaterThan(20);
  expect([...new Set(thrown)].filter((code) => !known.has(code))).toEqual([]);
  // Printed before anything can be thrown, and by the hook that found nothing to start.
  const printed = ["NODE_TOO_OLD", "HOOK_COMMAND_NOT_FOUND"];
  expect(codes.filter((code) => !thrown.includes(code) && !printed.includes(code))).toEqual([]);
});
