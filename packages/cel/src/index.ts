export * from "./compile-condition.ts";
export * from "./condition.ts";
export * from "./pieces.ts";
