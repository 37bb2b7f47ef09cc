export { checkBrackets, compileCondition, longestCondition } from "./compile-condition.ts";
export { type CompiledCondition, ConditionError } from "./condition.ts";
export { conjunctsOf } from "./conjuncts.ts";
export { piecesOf } from "./pieces.ts";
