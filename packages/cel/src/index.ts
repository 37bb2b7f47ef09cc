export * from "./compile-condition.ts";
export * from "./condition.ts";
