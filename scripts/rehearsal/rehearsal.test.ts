import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parsePolicy } from "../../packages/policy/src/index.ts";
import { createExample } from "../example.ts";
import { readDelivery } from "./delivery.ts";
import { type Rehearsal, rehearse } from "./rehearsal.ts";
import { rehearsalText, summariesOf } from "./rehearsal-text.ts";
import { surprisesOf } from "./surprises.ts";

const example = createExample(1);
afterAll(() => rmSync(example, { recursive: true, force: true }));

it("each job of the example asks for a credential that the policy knows, in the environment that the policy wants", () => {
  const policy = parsePolicy(readFileSync(path.join(example, ".github/sallyport.yml")), ".github/sallyport.yml");
  const jobs = readDelivery(example);
  expect(jobs.map(({ name }) => name)).toEqual(["validate", "build", "deploy"]);
  for (const { environment, permissions, steps } of jobs) {
    expect(permissions).toEqual({ contents: "read", "id-token": "write" });
    const [step] = steps;
    const { stage = "", credential = "" } = step && "with" in step ? step.with : {};
    expect(policy.stages[stage]?.credentials).toHaveProperty(credential);
    expect(policy.stages[stage]?.allow[0]?.claims.environment?.matcher).toEqual(environment);
  }
});

/** With the actions as they are shipped: `pnpm build` first. */
describe("the rehearsal", () => {
  let rehearsal: Rehearsal;
  beforeAll(async () => {
    rehearsal = await rehearse(example);
  }, 60_000);

  it("comes as it must", () => {
    expect(surprisesOf(rehearsal)).toEqual([]);
  });

  it("is told on one page, the same each time, with the gate that stopped each attack", async () => {
    const text = await rehearsalText(rehearsal, example);
    expect(text.split("\n").length).toBeLessThan(50);
    await expect(`${text}\n`).toMatchFileSnapshot("rehearsal.golden.txt");
  });

  it("shows summaries with the table of each job", () => {
    const tables = summariesOf(rehearsal).match(
      /^\| stage \| identity \| credential \| lifetime \| decision \| revocation \|$/gm,
    );
    expect(tables?.length).toBeGreaterThanOrEqual(4);
  });

  it("notices what must not be", () => {
    const { delivery, gained, asDeploy } = rehearsal;
    const [stolen] = delivery.flatMap(() => gained);
    if (stolen === undefined) throw new Error("nothing was issued");
    const deploy = { ...stolen, identity: "arn:aws:iam::111122223333:role/shop-deploy" };
    expect(surprisesOf({ ...rehearsal, gained: [...gained, deploy] })).toHaveLength(1);
    expect(surprisesOf({ ...rehearsal, refused: [] })).toHaveLength(1);
    expect(surprisesOf({ ...rehearsal, delivery: delivery.slice(1) })).toHaveLength(1);
    const succeeded = { ...asDeploy, run: { ...asDeploy.run, conclusion: "success" as const } };
    expect(surprisesOf({ ...rehearsal, asDeploy: succeeded, pastSallyport: succeeded })).toHaveLength(2);
  });
});
