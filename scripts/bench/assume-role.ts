import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { allowAll, githubEvent, startSandbox, vault } from "../../packages/sandbox/src/index.ts";
import { median } from "./measure.ts";

/**
 * From the start of `assume-role` to the command that has the credential, with the shipped bundle in a sandbox on this machine, against an
 * empty Node process started in turn with it: `node --conditions=source scripts/bench/assume-role.ts`. The sandbox answers at once, but its
 * TLS and its signatures cost time on the same cores; what it took to answer is not taken off.
 */
const rounds = 15;
const goal = 250;
const root = path.resolve(import.meta.dirname, "../..");
const action = path.join(root, "actions/assume-role/index.js");
const folder = mkdtempSync(path.join(tmpdir(), "sallyport-bench-assume-"));
const file = (name: string, content = "") => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};

const workspace = path.join(folder, "workspace");
mkdirSync(path.join(workspace, ".github"), { recursive: true });
writeFileSync(
  path.join(workspace, ".github/sallyport.yml"),
  `version: 1
stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow: [{ repository_id: "1001", environment: production }]
    credentials:
      vault: { provider: vault, url: "https://vault.acme.example", role: deploy }
`,
);
await ended(spawn("git", ["init", "--quiet", workspace]));

const sandbox = await startSandbox({ providers: [vault({ roles: { deploy: { bound: allowAll } } })] });
const event = githubEvent.push({ before: "1".repeat(40), after: "2".repeat(40) });
const job = sandbox.startJob({ event, environment: "production", permissions: { "id-token": "write" } });
const context = Object.entries(job.context).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]);
const environment = {
  PATH: process.env.PATH,
  ...Object.fromEntries(context),
  ...job.environment,
  GITHUB_ACTIONS: "true",
  GITHUB_WORKSPACE: workspace,
  GITHUB_REPOSITORY: event.repository,
  GITHUB_EVENT_NAME: event.name,
  GITHUB_EVENT_PATH: file("event.json", JSON.stringify(event.payload)),
  GITHUB_OUTPUT: file("output"),
  GITHUB_STATE: file("state"),
  GITHUB_ENV: file("env"),
  GITHUB_STEP_SUMMARY: file("summary"),
  RUNNER_TEMP: folder,
  INPUT_STAGE: "deploy",
  INPUT_RUN: `echo "the command has \${VAULT_TOKEN:+it}"`,
};

const empty: number[] = [];
const credentials: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  empty.push(await firstLine(["-e", "console.log('the command has it')"]));
  credentials.push(await firstLine([action]));
}
await sandbox.close();
rmSync(folder, { recursive: true });

const own = median(credentials) - median(empty);
console.log(`empty Node process:               ${median(empty)} ms`);
console.log(
  `start to the command's first line: ${median(credentials)} ms, ${(median(credentials) / median(empty)).toFixed(1)} times as long`,
);
console.log(`besides Node's own start:          ${own} ms (goal: under ${goal} ms besides the network)`);
if (own >= goal) process.exitCode = 1;

/** Milliseconds until the command says that it has the credential. */
async function firstLine(words: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, words, {
    env: environment,
    cwd: workspace,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let at: number | undefined;
  let said = "";
  child.stdout.on("data", (bytes: Buffer) => {
    said += bytes.toString();
    if (said.includes("the command has it")) at ??= performance.now() - started;
  });
  await ended(child);
  if (at === undefined) throw new Error(`the command did not get the credential:\n${said}`);
  return Math.round(at);
}

async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  await once(child, "close");
}
