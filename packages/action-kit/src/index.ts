export { action, postAction } from "./action.ts";
export { errorDescriptions } from "./error-pages.ts";
export type { Gate, GateContext, GateResult, Job, PostContext, PostStep } from "./gate.ts";
export { parseList } from "./input-list.ts";
export { parseInputs } from "./inputs.ts";
export { later } from "./later.ts";
export {
  type CommonOutput,
  commonOutputs,
  type GateManifest,
  type InputDescription,
  type InputKind,
  type Inputs,
  type Manifest,
  type OwnOutput,
} from "./manifest.ts";
export type { Progress } from "./progress.ts";
