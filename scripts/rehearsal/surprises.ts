import { trust } from "./cloud.ts";
import type { Rehearsal } from "./rehearsal.ts";

/** What did not come as it must, each in words; empty when all is well. */
export function surprisesOf({ delivery, asDeploy, pastSallyport, gained, refused }: Rehearsal): string[] {
  const given = delivery.flatMap(({ rows }) => rows).map(({ stage, credential }) => `${stage}/${credential}`);
  const failed = delivery.filter(({ run }) => run.conclusion !== "success");
  const expectations: readonly (readonly [what: string, holds: boolean])[] = [
    ...failed.map(({ name, run }) => [`the job ${name} succeeds; its log:\n${run.log}`, false] as const),
    [
      "each job gets the one credential of its stage",
      given.join() === "validate/aws,build/registry,deploy-production/aws",
    ],
    ["the step that asks to be deploy-production fails", asDeploy.run.conclusion === "failure"],
    ["the step that goes past Sallyport fails", pastSallyport.run.conclusion === "failure"],
    [
      "both get what validate gets, and nothing else",
      gained.length === 2 && gained.every(({ identity }) => identity === trust.read.role),
    ],
    [
      "AWS is asked for shop-deploy once, and refuses",
      refused.map(({ identity }) => identity).join() === trust.deploy.role,
    ],
  ];
  return expectations.filter(([, holds]) => !holds).map(([what]) => what);
}
