import { describe, expect, test } from "vitest";
import { syntaxOfBeginning } from "./beginning.ts";
import { reported } from "./testing/passwords.ts";

describe("how a file is written whose name says nothing", () => {
  test.each([
    ["bin/deploy", "#!/bin/sh\nset -e\n", "config"],
    ["bin/deploy", "#!/usr/bin/env bash\n", "config"],
    ["bin/serve", "#!/usr/bin/env -S node --import tsx\n", "code"],
    ["bin/serve", "#!/usr/bin/python3.11\n", "code"],
    ["hooks/post", "<?php\n$a = 1;", "code"],
    ["shop.pubxml", '\ufeff<?xml version="1.0"?>', "markup"],
    ["shop.targets", "<Project>\n", "markup"],
    ["shop.dtsx", '<DTS:Executable xmlns:DTS="x">', "markup"],
    ["shop.asset", "%YAML 1.1\n%TAG !u! x\n", "config"],
    ["shop.settings", '{\n  "db": {', "config"],
    ["shop.settings", '[{"name": "a"', "config"],
    ["sdkconfig", "# made by a tool\n\nCONFIG_A=y\nCONFIG_B=2\n", "config"],
    ["shop.vars", "[db]\nuser = shop\npassword = x\n", "config"],
    ["shop.vars", "A=1\nthe rest is text\n", "prose"],
    ["shop.vars", "a == b\nc == d\n", "prose"],
    ["shop.settings", "password required\n", "prose"],
    ["shop.template", "{ {{ password }} }", "prose"],
    ["shop.out", "#!!! password\n", "prose"],
    ["shop.out", "<- the password", "prose"],
    ["shop.out", "", "prose"],
    // Documents begin with what they are about.
    ["notes.txt", "#!/bin/sh\n", "prose"],
    ["README", '{ "password": "x" }', "prose"],
    ["lib/app_en.arb", '{ "password": "x" }', "prose"],
    ["locales/en.messages", "a=b\nc=d\n", "wording"],
    ["docs/shop.md", "<p>The password</p>", "prose"],
    ["man/shop.8", "<html>", "prose"],
  ])("%s: %j is %s", (path, text, syntax) => {
    expect(syntaxOfBeginning(Buffer.from(text), path)).toBe(syntax);
  });

  test("a script without an ending holds values without quotes", () => {
    const value = ["orange-", "Tiger-42"].join("");
    expect(reported("bin/deploy", `#!/bin/sh\nDB_PASSWORD=${value}\nexport DB_PASSWORD\n`)).toEqual([value]);
    expect(reported("bin/deploy.txt", `#!/bin/sh\nDB_PASSWORD=${value}\nexport DB_PASSWORD\n`)).toEqual([]);
  });

  test("an element is one in a file of any name", () => {
    const value = ["Berlin", "1989"].join("");
    expect(reported("shop.targets", `<Project>\n<DbPassword>${value}</DbPassword>\n</Project>`)).toEqual([value]);
  });
});
