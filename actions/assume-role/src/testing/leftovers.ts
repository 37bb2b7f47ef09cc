import { readdirSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Outcome } from "./pipeline.ts";

/** Fails where a job that got no credential has left a file, a variable, or a process that still runs. */
export function expectNothingLeft(outcome: Outcome): void {
  expect([...outcome.files.keys()].filter((path) => path.includes("sallyport-credentials"))).toEqual([]);
  expect(Object.entries(outcome.env).filter(([, value]) => value !== "")).toEqual([]);
  expect(processesWith(`GITHUB_WORKSPACE=${outcome.folder}`)).toEqual([]);
}

/** Command lines of processes in whose command line or environment the text stands. Linux only; elsewhere none. */
export function processesWith(text: string): string[] {
  const numbers = process.platform === "linux" ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
  return numbers.flatMap((number) => {
    try {
      const line = readFileSync(`/proc/${number}/cmdline`, "utf8");
      const environment = readFileSync(`/proc/${number}/environ`, "utf8");
      return `${line}\0${environment}`.includes(text) ? [line.replaceAll("\0", " ")] : [];
    } catch {
      // It has ended meanwhile, or is somebody else's.
      return [];
    }
  });
}
