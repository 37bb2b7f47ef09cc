import { describe, expect, it } from "vitest";
import { gitEnvironment, gitSettings } from "./environment.ts";

describe("gitEnvironment", () => {
  it("passes on nothing that steers git or that is secret", () => {
    const parent = {
      PATH: "/bin",
      HOME: "/home/alice",
      GIT_DIR: "/elsewhere",
      GIT_CONFIG_COUNT: "1",
      GIT_TRACE: "/tmp/trace",
      GIT_EXTERNAL_DIFF: "evil",
      GITHUB_TOKEN: "value",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "value",
      LANG: "de_DE.UTF-8",
      GIT_NO_REPLACE_OBJECTS: "0",
    };
    const environment = gitEnvironment(parent);
    expect(environment).toMatchObject({ PATH: "/bin", HOME: "/home/alice", LC_ALL: "C", GIT_NO_REPLACE_OBJECTS: "1" });
    for (const name of [
      "GIT_DIR",
      "GIT_CONFIG_COUNT",
      "GIT_TRACE",
      "GIT_EXTERNAL_DIFF",
      "GITHUB_TOKEN",
      "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
      "LANG",
    ]) {
      expect(environment).not.toHaveProperty(name);
    }
  });
});

describe("gitSettings", () => {
  it("vouches for exactly one folder", () => {
    expect(gitSettings("/work/a b")).toContain("safe.directory=/work/a b");
  });
});
