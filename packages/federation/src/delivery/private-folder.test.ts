import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  folderAtEnd,
  privateFolder,
  removePrivateFile,
  removePrivateFolder,
  replacePrivateFile,
  writePrivateFile,
} from "./private-folder.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "sallyport-delivery-"));
});
afterAll(() => rmSync(root, { recursive: true }));
const fresh = (name: string) => mkdtempSync(path.join(root, name));

describe("privateFolder", () => {
  it("is made once, for this user alone, below RUNNER_TEMP", () => {
    const env = { RUNNER_TEMP: fresh("temp"), GITHUB_WORKSPACE: fresh("work") };
    const folder = privateFolder(env);
    expect(privateFolder(env)).toBe(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it("is refused inside the workspace, through a link too", () => {
    const workspace = fresh("work");
    const inner = path.join(workspace, "temp");
    mkdirSync(inner);
    const link = path.join(fresh("links"), "temp");
    symlinkSync(inner, link);
    for (const RUNNER_TEMP of [workspace, inner, link]) {
      expect(() => privateFolder({ RUNNER_TEMP, GITHUB_WORKSPACE: workspace })).toThrow(/lies in the workspace/);
    }
    expect(readdirSync(inner)).toEqual([]);
  });

  it("is refused in a folder of the workspace whose name begins with two dots", () => {
    const workspace = fresh("work");
    const inner = path.join(workspace, "..temp");
    mkdirSync(inner);
    expect(() => privateFolder({ RUNNER_TEMP: inner, GITHUB_WORKSPACE: workspace })).toThrow(/lies in the workspace/);
  });

  it("is refused where a link stands in its place, or others may read", () => {
    const linked = fresh("temp");
    symlinkSync(fresh("elsewhere"), path.join(linked, "sallyport-credentials"));
    expect(() => privateFolder({ RUNNER_TEMP: linked })).toThrow(/no folder stands/);
    const open = fresh("temp");
    mkdirSync(path.join(open, "sallyport-credentials"));
    chmodSync(path.join(open, "sallyport-credentials"), 0o755);
    expect(() => privateFolder({ RUNNER_TEMP: open })).toThrow(/other users may read it/);
  });

  it("is found at the end of the job also where others may read it by now, and through no link", () => {
    const RUNNER_TEMP = fresh("temp");
    const folder = privateFolder({ RUNNER_TEMP });
    chmodSync(folder, 0o777);
    expect(folderAtEnd({ RUNNER_TEMP })).toBe(folder);
    const linked = fresh("temp");
    symlinkSync(folder, path.join(linked, "sallyport-credentials"));
    expect(() => folderAtEnd({ RUNNER_TEMP: linked })).toThrow(/no folder stands/);
  });

  it.each([[{}], [{ RUNNER_TEMP: "relative" }], [{ RUNNER_TEMP: "/not/there/at/all" }]])(
    "is refused with %j",
    (env) => {
      expect(() => privateFolder(env)).toThrow(expect.objectContaining({ code: "DELIVERY_FOLDER_UNSAFE" }));
    },
  );
});

describe("a private file", () => {
  it("is for this user alone, and never written over or through a link", () => {
    const folder = fresh("files");
    const file = path.join(folder, "a");
    writePrivateFile(file, "content");
    expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual(["content", 0o600]);
    expect(() => writePrivateFile(file, "other")).toThrow(expect.objectContaining({ code: "DELIVERY_FILE_EXISTS" }));
    const target = path.join(folder, "target");
    symlinkSync(target, path.join(folder, "link"));
    expect(() => writePrivateFile(path.join(folder, "link"), "x")).toThrow(/something has its name/);
    expect(existsSync(target)).toBe(false);
  });

  it("that cannot be written leaves nothing behind, and what it was to replace stays", () => {
    const folder = fresh("files");
    const file = path.join(folder, "token");
    writePrivateFile(file, "old");
    // As a disk that is full: what stands there is begun and not ended.
    expect(() => replacePrivateFile(file, Symbol("no text") as unknown as string)).toThrow(TypeError);
    expect([readdirSync(folder), readFileSync(file, "utf8")]).toEqual([["token"], "old"]);
  });

  it("that cannot take the other's place leaves nothing behind", () => {
    const folder = fresh("files");
    mkdirSync(path.join(folder, "token"));
    expect(() => replacePrivateFile(path.join(folder, "token"), "new")).toThrow();
    expect(readdirSync(folder)).toEqual(["token"]);
    expect(() => writePrivateFile(path.join(folder, "no", "file"), "x")).toThrow(/the system refuses/);
  });

  it("is replaced whole, and a link in its place is replaced and not followed", () => {
    const folder = fresh("files");
    const victim = path.join(folder, "victim");
    writeFileSync(victim, "untouched");
    symlinkSync(victim, path.join(folder, "token"));
    replacePrivateFile(path.join(folder, "token"), "new");
    expect(readFileSync(victim, "utf8")).toBe("untouched");
    expect(readFileSync(path.join(folder, "token"), "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["token", "victim"]);
  });
});

describe("removing", () => {
  it("takes a file that stands in the folder, once and again", () => {
    const folder = privateFolder({ RUNNER_TEMP: fresh("temp") });
    const file = path.join(folder, "a");
    writePrivateFile(file, "x");
    removePrivateFile(folder, file);
    expect(existsSync(file)).toBe(false);
    expect(() => removePrivateFile(folder, file)).not.toThrow();
  });

  it("takes nothing that stands elsewhere, and no folder", () => {
    const temporary = fresh("temp");
    const folder = privateFolder({ RUNNER_TEMP: temporary });
    const victim = path.join(temporary, "victim");
    writeFileSync(victim, "x");
    mkdirSync(path.join(folder, "inner"));
    writeFileSync(path.join(folder, "inner", "file"), "x");
    for (const file of [victim, path.join(folder, "inner", "file"), path.join(folder, "inner")]) {
      expect(() => removePrivateFile(folder, file)).toThrow();
    }
    // A folder by another name is none of ours.
    expect(() => removePrivateFile(temporary, victim)).toThrow();
    removePrivateFolder(temporary);
    removePrivateFolder(folder);
    expect(readFileSync(victim, "utf8")).toBe("x");
    expect(readFileSync(path.join(folder, "inner", "file"), "utf8")).toBe("x");
  });

  it("unlinks a link and leaves what it leads to", () => {
    const temporary = fresh("temp");
    const folder = privateFolder({ RUNNER_TEMP: temporary });
    const victim = path.join(temporary, "victim");
    writeFileSync(victim, "x");
    symlinkSync(victim, path.join(folder, "link"));
    removePrivateFolder(folder);
    expect(existsSync(folder)).toBe(false);
    expect(readFileSync(victim, "utf8")).toBe("x");
  });
});
