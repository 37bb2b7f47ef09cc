import { describe, expect, it } from "vitest";
import { type ColorMode, wantsColor } from "./printer.ts";
import { createProgress } from "./progress.ts";

describe("wantsColor", () => {
  const cases: readonly (readonly [
    terminal: boolean,
    mode: ColorMode,
    environment: Record<string, string>,
    color: boolean,
  ])[] = [
    [true, "auto", {}, true],
    [false, "auto", {}, false],
    [true, "auto", { NO_COLOR: "1" }, false],
    [true, "auto", { NO_COLOR: "" }, true],
    [true, "auto", { TERM: "dumb" }, false],
    [false, "auto", { FORCE_COLOR: "1" }, true],
    [false, "auto", { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    [true, "auto", { FORCE_COLOR: "0" }, false],
    [false, "always", { NO_COLOR: "1" }, true],
    [true, "never", { FORCE_COLOR: "1" }, false],
  ];
  it.each(cases)("terminal %s, %s, %j: %s", (isTerminal, mode, environment, color) => {
    expect(wantsColor({ isTerminal }, mode, environment)).toBe(color);
  });
});

describe("createProgress", () => {
  function watch(options: { readonly isTerminal: boolean; readonly quiet: boolean }) {
    let written = "";
    let now = 0;
    const write = async (text: string) => {
      written += text;
    };
    const err = {
      write,
      color: false,
      width: 30,
      isTerminal: options.isTerminal,
      style: (_: unknown, text: string) => text,
    };
    const progress = createProgress({ quiet: options.quiet, err }, () => now);
    return {
      at: (milliseconds: number, done: number) => {
        now = milliseconds;
        progress.update({ done, unit: "objects", total: 12_000 });
      },
      clear: progress.clear,
      written: () => written,
    };
  }

  it("shows nothing for a second, then ten lines a second at most, and clears them", async () => {
    const seen = watch({ isTerminal: true, quiet: false });
    for (const at of [0, 500, 999]) seen.at(at, 1);
    expect(seen.written()).toBe("");
    for (const at of [1_000, 1_050, 1_099]) seen.at(at, 2_000);
    expect(seen.written()).toBe("\r\x1b[K2,000 of 12,000 objects, 1 s");
    seen.at(1_100, 3_000);
    await seen.clear();
    expect(seen.written()).toMatch(/3,000 of 12,000 objects, 1 s\r\x1b\[K$/);
  });

  it.each([
    { isTerminal: false, quiet: false },
    { isTerminal: true, quiet: true },
  ])("is silent for %j", async (options) => {
    const seen = watch(options);
    seen.at(5_000, 1);
    await seen.clear();
    expect(seen.written()).toBe("");
  });
});
