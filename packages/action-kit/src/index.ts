export { action, postAction } from "./action.ts";
export { errorDescriptions } from "./error-pages.ts";
export type { GateContext, GateResult, Job, PostContext, PostStep } from "./gate.ts";
export { later } from "./later.ts";
export type { GateManifest, Inputs } from "./manifest.ts";
