import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IssuedCredential } from "../issued-credential.ts";
import { secretText } from "../testing/exchange-case.ts";
import { type RunOptions, runWithCredentials } from "./run-with-credentials.ts";

const secret = secretText();
const issued = (environment: Record<string, string> = { ACCESS: secret }): IssuedCredential => ({
  provider: "vault",
  environment,
  outputs: {},
  secrets: [secret],
  join: {},
  identity: "role",
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sallyport-run-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(script: string, options: Partial<RunOptions> = {}, credentials = [issued()]) {
  let output = "";
  const code = await runWithCredentials(process.execPath, ["-e", script], credentials, {
    env: { PATH: process.env.PATH },
    stdio: "pipe",
    ...options,
    onStart: (child) => {
      child.stdout?.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        options.onStart?.(child);
      });
    },
  });
  return { code, output };
}

const waits = "console.log('ready'); setInterval(() => {}, 1000)";

describe("runWithCredentials", () => {
  it("gives the credentials to the child alone, and not in its arguments", async () => {
    const script =
      "console.log(JSON.stringify([process.env.ACCESS, process.env.MORE, process.env.INPUT_TOKEN, process.env.APP_KEY, process.argv]))";
    const env = { PATH: process.env.PATH, INPUT_TOKEN: "x", APP_KEY: "y", STATE_X: "z" };
    const options = { env, without: ["APP_KEY"], variables: { MORE: "yes", ACCESS: "replaced" } };
    const { code, output } = await run(script, options);
    const [access, more, input, key, parameters] = JSON.parse(output) as unknown[];
    expect([code, access, more, input, key]).toEqual([0, secret, "yes", null, null]);
    expect(JSON.stringify(parameters)).not.toContain(secret);
    expect(process.env.ACCESS).toBeUndefined();
  });

  it.each([0, 1, 7, 255])("returns the exit code %i", async (code) => {
    expect((await run(`process.exit(${code})`)).code).toBe(code);
  });

  it("returns 128 and the number of the signal that ended it", async () => {
    expect((await run("process.kill(process.pid, 'SIGKILL')")).code).toBe(137);
  });

  it("passes a signal on, so that the child can clean up", async () => {
    const before = process.listenerCount("SIGTERM");
    const { code } = await run(`process.on('SIGTERM', () => process.exit(9)); ${waits}`, {
      onStart: () => void process.emit("SIGTERM"),
    });
    expect(code).toBe(9);
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });

  it("ends the child when the job is cancelled", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    expect((await run(waits, { signal, onStart: () => controller.abort() })).code).toBe(143);
    expect((await run(waits, { signal })).code).toBe(143);
  });

  it.runIf(process.platform !== "win32")("reaches what a shell has started, too", async () => {
    // Longer than this test may take: it passes only if the shell is ended.
    const shell = `require("node:child_process").spawn("bash", ["-c", "echo ready; sleep 600; echo late"], { stdio: "inherit" }).on("exit", () => console.log("ended"))`;
    const { code, output } = await run(shell, { ownGroup: true, onStart: () => void process.emit("SIGINT") });
    expect(code).toBe(130);
    expect(output).not.toContain("late");
  });

  it("says what cannot be run", async () => {
    const start = (command: string) =>
      runWithCredentials(command, [], [issued()], { env: { PATH: folder }, stdio: "pipe" });
    await expect(start("no-such-command")).rejects.toMatchObject({ code: "DELIVERY_COMMAND_NOT_FOUND", kind: "usage" });
    const file = path.join(folder, "plain.sh");
    writeFileSync(file, "echo");
    chmodSync(file, 0o644);
    await expect(start(file)).rejects.toMatchObject({ code: "DELIVERY_COMMAND_REFUSED" });
  });

  it("runs nothing when two credentials want one variable", async () => {
    const twice = run("process.exit(0)", {}, [issued(), issued({ ACCESS: "other" })]);
    await expect(twice).rejects.toMatchObject({ code: "DELIVERY_VARIABLE_TWICE" });
    expect((await run("process.exit(0)", {}, [issued(), issued()])).code).toBe(0);
  });
});
