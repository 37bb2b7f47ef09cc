import { mergePolicies } from "../../packages/policy/src/merge/merge-policies.ts";
import { loosenings } from "../../packages/policy/src/merge/testing/loosenings.ts";
import { randomPolicy, seededRandom } from "../../packages/policy/src/merge/testing/random-policy.ts";
import type { Policy } from "../../packages/policy/src/policy.ts";

/**
 * Merges random policies with random ones that extend them, and looks for anything that the result gives and the file above does not:
 * by random claims and moments, rule by rule, and by our own diff. `node --conditions=source scripts/bench/policy-merge.ts [COUNT] [SEED]`.
 */
const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20_261_121);
const pool = 1_000;

const random = seededRandom(seed);
const above = Array.from({ length: pool }, (_, index) => randomPolicy(seed + index, false));
const below = Array.from({ length: pool }, (_, index) => randomPolicy(seed + pool + index, true));
const start = performance.now();
let conflicts = 0;
for (let number = 0; number < count; number += 1) {
  const [first, second] = [Math.floor(random() * pool), Math.floor(random() * pool)];
  const organisation = above[first] as Policy;
  const merged = mergePolicies(organisation, below[second] as Policy);
  conflicts += merged.conflicts.length;
  const found = loosenings(organisation, merged.policy, random);
  if (found.length > 0) throw new Error(`policies ${seed + first} and ${seed + pool + second}: ${found.join("; ")}`);
}
const seconds = (performance.now() - start) / 1000;
console.log(`${count} merges, ${conflicts} attempts to loosen refused, 0 loosenings, ${seconds.toFixed(1)} s`);
