import { generateKeyPairSync, sign, verify } from "node:crypto";
import { diffStages, parsePolicy } from "../../packages/policy/src/index.ts";
import { median, timed } from "./measure.ts";

/**
 * The diff of two policies of fifty stages whose branch and environment are wider in all of them, each counterexample re-checked:
 * `node --conditions=source scripts/bench/policy-diff.ts`. The baseline, in turn with it, is 500 verifications of an RSA-2048
 * signature, work of about the same size that no version of Sallyport changes.
 */
const rounds = 21;
const stageCount = 50;

function policyText(ref: string, environment: string): string {
  const stages = Array.from(
    { length: stageCount },
    (_, index) => `  deploy-${index}:
    owner: "@acme/sre"
    purpose: roll out service ${index}
    allow:
      - { repository_id: "${1000 + index}", environment: ${environment}, ref: ${ref}, runner_environment: github-hosted }
      - { repository_id: "${1000 + index}", event_name: [push, workflow_dispatch], ref: refs/heads/release/${index}/* }
    deny:
      - { event_name: [pull_request_target, workflow_run] }
    credentials:
      aws: { provider: aws, role: "arn:aws:iam::111122223333:role/service-${index}", region: eu-west-1, duration: 15m }
`,
  );
  return `version: 1\nstages:\n${stages.join("")}`;
}

const old = parsePolicy(Buffer.from(policyText("refs/heads/main", "production")), "old.yml");
const next = parsePolicy(Buffer.from(policyText('"refs/heads/*"', '"prod*"')), "new.yml");
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const message = Buffer.from("sallyport");
const signature = sign("sha256", message, privateKey);

const first = timed(() => check(diffStages(old, next).length));
const baseline: number[] = [];
const diff: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  baseline.push(
    timed(() => {
      for (let index = 0; index < 500; index += 1) verify("sha256", message, publicKey, signature);
    }),
  );
  diff.push(timed(() => check(diffStages(old, next).length)));
}
console.log(`first diff in the process:          ${first.toFixed(1)} ms`);
console.log(`diff of ${stageCount} stages, median of ${rounds}:   ${median(diff).toFixed(1)} ms`);
console.log(`500 RSA-2048 verifications, median: ${median(baseline).toFixed(1)} ms`);
console.log(`ratio: ${(median(diff) / median(baseline)).toFixed(2)} times the baseline`);

function check(changes: number): void {
  if (changes < stageCount) throw new Error(`only ${changes} changes were found in ${stageCount} stages`);
}
