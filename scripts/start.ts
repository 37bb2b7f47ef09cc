import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { createExample } from "./example.ts";
import { rehearse } from "./rehearsal/rehearsal.ts";
import { rehearsalText, summariesOf } from "./rehearsal/rehearsal-text.ts";
import { surprisesOf } from "./rehearsal/surprises.ts";

/**
 * `pnpm start`, the main job: checks this repository, which must pass, and an example with known problems, which must fail; then rehearses a
 * delivery of the example, and two attacks on it. The paths of the reports are printed last.
 */
const root = path.resolve(import.meta.dirname, "..");
const example = createExample();
const reports = [
  {
    title: "This repository",
    folder: root,
    expected: 0,
    html: path.join(example, "..", `${path.basename(example)}-this-repository.html`),
  },
  { title: "An example with known problems", folder: example, expected: 1, html: `${example}.html` },
];

let surprises = 0;
for (const { title, folder, expected, html } of reports) {
  console.log(`\n=== ${title}: sallyport check ${folder}\n`);
  const { status } = sallyport("check", folder, "--report", `html=${html}`);
  if (status === expected) continue;
  surprises += 1;
  console.error(`error: exit code ${status}, expected ${expected}`);
}

console.log("\n=== A delivery of the example, in the sandbox: one stage a job, one credential a stage\n");
const rehearsal = await rehearse(example);
console.log(await rehearsalText(rehearsal, example));
const summaries = `${example}-summaries.md`;
writeFileSync(summaries, summariesOf(rehearsal));
for (const surprise of surprisesOf(rehearsal)) {
  surprises += 1;
  console.error(`error: expected that ${surprise}`);
}

console.log("\nReports to open in a browser:");
for (const { title, html } of reports) console.log(`  ${title}: ${html}`);
console.log(`Summaries of the jobs, as GitHub shows them: ${summaries}`);
console.log("\nTry: npx --yes pnpm@12 sallyport explain secrets/github-personal-access-token");
process.exitCode = surprises === 0 ? 0 : 1;

function sallyport(...words: string[]) {
  const script = path.join(root, "packages/cli/src/bin.ts");
  return spawnSync(process.execPath, ["--conditions=source", script, ...words], { cwd: root, stdio: "inherit" });
}
