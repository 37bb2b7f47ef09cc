import { describe, expect, it } from "vitest";
import { gitEnvironment, gitSettings, quarantineOf } from "./environment.ts";

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

describe("quarantineOf", () => {
  const objects = "/srv/shop.git/objects";
  it.each([`${objects}/tmp_objdir-incoming-a1B2c3`, `${objects}/incoming-a1B2c3`])("listens to %s", (folder) => {
    expect(quarantineOf({ GIT_QUARANTINE_PATH: folder }, "/srv/shop.git")).toEqual({
      GIT_OBJECT_DIRECTORY: folder,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: objects,
    });
  });
  it.each([
    undefined,
    "",
    "/tmp/incoming-a1B2c3",
    `${objects}/../incoming-a1B2c3`,
    `${objects}/pack`,
    `${objects}/pack/incoming-a1B2c3`,
  ])("does not listen to %s", (folder) => {
    const other = { GIT_OBJECT_DIRECTORY: "/tmp/o", GIT_ALTERNATE_OBJECT_DIRECTORIES: "/tmp/a" };
    const parent = folder === undefined ? other : { ...other, GIT_QUARANTINE_PATH: folder };
    expect(quarantineOf(parent, "/srv/shop.git")).toEqual({});
  });
});

describe("gitSettings", () => {
  it("vouches for exactly one folder", () => {
    expect(gitSettings("/work/a b")).toContain("safe.directory=/work/a b");
  });
});
