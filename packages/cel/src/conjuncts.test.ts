import { describe, expect, it } from "vitest";
import { compileCondition } from "./compile-condition.ts";
import { conjunctsOf } from "./conjuncts.ts";

const spelled = (source: string) => conjunctsOf(source).map((part) => part.replaceAll(" ", ""));

describe("the conjuncts of a condition", () => {
  it.each<[string, readonly string[]]>([
    [`claims.a == "1"`, [`claims.a=="1"`]],
    [`claims.a == "1" && claims.b == "2"`, [`claims.a=="1"`, `claims.b=="2"`]],
    [`(claims.a == "1" && claims.b == "2")`, [`(claims.a=="1"&&claims.b=="2")`]],
    [`claims.a == "1" && (claims.b == "2" || claims.c == "3")`, [`claims.a=="1"`, `(claims.b=="2"||claims.c=="3")`]],
    [`claims.a == "1" || claims.b == "2" && claims.c == "3"`, [`claims.a=="1"||claims.b=="2"&&claims.c=="3"`]],
    [`claims.a == "1" && true ? false : true`, [`claims.a=="1"&&true?false:true`]],
    [`claims.a == " && " && [1].all(x, x > 0 && x < 2)`, [`claims.a=="&&"`, "[1].all(x,x>0&&x<2)"]],
  ])("%s", async (source, expected) => {
    await expect(compileCondition(source, ["claims"])).resolves.toBeDefined();
    expect(spelled(source)).toEqual(expected);
  });

  it("do not hang on spaces and comments", () => {
    expect(conjunctsOf(`claims.a=="1"// first\n&&  now < now`)).toEqual(conjunctsOf(`claims.a == "1" && now<now`));
  });

  it.each([
    [`claims.a == "x y"`, `claims.a == "x  y"`],
    [`claims.a == "1"`, `claims.a == "1 "`],
    [`claims.a == r"1"`, `claims.a == "1"`],
    [`claims.a == "// x"`, `claims.a == "//  x"`],
    ["claims.a in claims.b", "claims.b in claims.a"],
    ["size(claims.a) == 12", "size(claims.a) == 1"],
  ])("tell %s from %s", (a, b) => {
    expect(conjunctsOf(a)).not.toEqual(conjunctsOf(b));
  });
});
