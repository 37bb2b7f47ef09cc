import path from "node:path";
import type { Step } from "./delivery.ts";

/** What a step of the validating job tries after a dependency of it has been taken over. */
export interface Attack {
  readonly what: string;
  readonly step: Step;
}

const goAround = path.join(import.meta.dirname, "go-around.mjs");

/** Both want to deploy to production. The second one does not ask Sallyport at all. */
export const attacks = {
  asDeploy: {
    what: "It asks Sallyport for the credential of deploy-production.",
    step: {
      uses: path.resolve(import.meta.dirname, "../../actions/assume-role"),
      with: { stage: "deploy-production", credential: "aws", run: "sh deploy/roll-out.sh" },
    },
  },
  pastSallyport: {
    what: "It asks GitHub for an ID token itself, and goes to AWS with it, past Sallyport.",
    step: {
      run: `NODE_USE_ENV_PROXY=1 node --disable-warning=UNDICI-EHPA '${goAround}' arn:aws:iam::111122223333:role/shop-deploy eu-west-1`,
    },
  },
} as const satisfies Readonly<Record<string, Attack>>;
