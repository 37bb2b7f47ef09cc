import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { now, secretText } from "../testing/exchange-case.ts";
import { type LoopbackProviders, startProviders } from "../testing/loopback-providers.ts";
import { cleanUp } from "./clean-up.ts";
import { openLedger } from "./ledger.ts";
import { privateFolder, writePrivateFile } from "./private-folder.ts";

let providers: LoopbackProviders;
let root: string;
beforeAll(async () => {
  providers = await startProviders();
  root = mkdtempSync(path.join(tmpdir(), "sallyport-ledger-"));
});
afterAll(async () => {
  await providers.close();
  rmSync(root, { recursive: true });
});

function job() {
  const temporary = mkdtempSync(path.join(root, "temp-"));
  const folder = privateFolder({ RUNNER_TEMP: temporary });
  const blanked: string[] = [];
  const blank = (name: string) => void blanked.push(name);
  const context = { folder, send: providers.send, now: () => now, sleep: async () => {}, blank };
  return { temporary, folder, blanked, context };
}

describe("cleanUp", () => {
  it("ends everything of five invocations, and leaves nothing behind", async () => {
    providers.answer(() => ({ status: 204 }));
    const { temporary, folder, blanked, context } = job();
    for (let invocation = 1; invocation <= 5; invocation += 1) {
      const ledger = openLedger(folder);
      const file = path.join(folder, `config-${invocation}`);
      ledger.add({ kind: "file", path: file });
      writePrivateFile(file, "x");
      ledger.add({ kind: "variable", name: `VARIABLE_${invocation}` });
      const handle = { kind: "vault", url: "https://vault.acme.example", token: secretText() } as const;
      ledger.add({ kind: "token", handle, identity: `role ${invocation}`, stage: "deploy", credential: "vault" });
      ledger.add({ kind: "lasting", identity: "arn", why: "until 08:15" });
    }
    expect(statSync(openLedger(folder).file).mode & 0o777).toBe(0o600);
    const cleaned = await cleanUp(openLedger(folder), context);
    expect(cleaned).toHaveLength(20);
    expect(cleaned.slice(0, 4)).toMatchObject([
      { kind: "file", outcome: "removed" },
      { kind: "variable", what: "VARIABLE_1", outcome: "blanked" },
      { kind: "token", what: "role 1", outcome: "revoked", stage: "deploy", credential: "vault" },
      { kind: "lasting", what: "arn", outcome: "not-revoked", why: "until 08:15" },
    ]);
    expect(providers.seen).toHaveLength(5);
    expect(blanked).toHaveLength(5);
    expect(readdirSync(temporary)).toEqual([]);
    // The post steps of the other four invocations.
    expect(await cleanUp(openLedger(folder), context)).toEqual([]);
  });

  it("goes on after a failure, says so, and shows no secret", async () => {
    providers.answer(() => ({ status: 500 }));
    const { folder, context } = job();
    const ledger = openLedger(folder);
    const token = secretText();
    const handle = {
      kind: "github",
      api: "https://api.github.com",
      token,
      expires: "2026-11-21T09:00:00.000Z",
    } as const;
    ledger.add({ kind: "token", handle, identity: "app" });
    ledger.add({ kind: "variable", name: "A" });
    const blank = () => {
      throw new Error(token);
    };
    const cleaned = await cleanUp(ledger, { ...context, blank });
    expect(cleaned).toMatchObject([
      {
        outcome: "not-revoked",
        why: "the server answered with status 500; it lives until 2026-11-21T09:00:00.000Z",
      },
      { kind: "variable", outcome: "failed", why: "the system refuses" },
    ]);
    expect(JSON.stringify(cleaned)).not.toContain(token);
    expect(existsSync(ledger.file)).toBe(true);
  });

  it("removes no file outside its folder, whatever the list says", async () => {
    const { temporary, folder, context } = job();
    const victim = path.join(temporary, "victim");
    writeFileSync(victim, "x");
    const ledger = openLedger(folder);
    // All of them inside the folder that mkdtemp made, so that even a defect could do no harm.
    for (const file of [victim, `${folder}/../victim`]) ledger.add({ kind: "file", path: file });
    const cleaned = await cleanUp(ledger, context);
    expect(cleaned.map(({ outcome, why }) => `${outcome}: ${why}`)).toEqual(
      Array(2).fill("failed: not a file of ours"),
    );
    expect(existsSync(victim)).toBe(true);
  });

  it("reads a damaged list as far as it can", async () => {
    const { folder, blanked, context } = job();
    const ledger = openLedger(folder);
    ledger.add({ kind: "variable", name: "GOOD" });
    const damage = '{"kind":"token","id":"1","handle":{}}\nnot json\n{"kind":"file"}\nnull\n{"kind":"vari';
    appendFileSync(ledger.file, damage);
    const cleaned = await cleanUp(ledger, context);
    expect(blanked).toEqual(["GOOD"]);
    expect(cleaned.at(-1)).toMatchObject({ outcome: "failed", why: expect.stringMatching(/^5 lines/) });
    expect(existsSync(folder)).toBe(false);
  });

  it("finds nothing where there was nothing", async () => {
    const { folder, context } = job();
    expect(await cleanUp(openLedger(folder), context)).toEqual([]);
    expect(await cleanUp(openLedger(folder), context)).toEqual([]);
  });
});

it("two invocations that write at once lose nothing", async () => {
  const { folder } = job();
  const ledgers = [openLedger(folder), openLedger(folder)];
  await Promise.all(
    ledgers.map(async (ledger, which) => {
      for (let count = 0; count < 100; count += 1) {
        ledger.add({ kind: "variable", name: `V_${which}_${count}` });
        await Promise.resolve();
      }
    }),
  );
  const { entries, unreadable } = openLedger(folder).open();
  expect([entries.length, unreadable]).toEqual([200, 0]);
});
