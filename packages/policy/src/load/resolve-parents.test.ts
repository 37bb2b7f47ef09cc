import { SallyportError, sha256 } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "../parse/parse-policy.ts";
import { decideStage } from "../stages/decide-stage.ts";
import type { Parent } from "../stages/inheritance.ts";
import { type ParentReaders, resolveParents } from "./resolve-parents.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";
const now = "2027-01-04T12:00:00.000Z";
const own = ".github/sallyport.yml";

const stage = (lines: string) => `stages:\n  deploy:\n${lines}`;
const whole = stage(`    owner: "@acme/sre"\n    purpose: roll out\n    allow: [{ repository_owner_id: "45" }]\n`);

function policy(text: string) {
  return parsePolicy(Buffer.from(`version: 1\n${text}`), own);
}

/** Files by name: of other repositories `owner/repository/path`, of this one `./path`. */
function readers(files: Readonly<Record<string, string>>): ParentReaders & { readonly asked: Parent[] } {
  const asked: Parent[] = [];
  const bytesOf = (name: string) => (files[name] === undefined ? undefined : Buffer.from(`version: 1\n${files[name]}`));
  return {
    asked,
    remote: {
      read: async (parent) => {
        asked.push(parent);
        const bytes = bytesOf(`${parent.repository}/${parent.path}`);
        if (bytes === undefined) throw new Error("the test has no such file");
        return bytes;
      },
    },
    vendored: async (name) => bytesOf(`./${name}`),
  };
}

async function failure(work: Promise<unknown>): Promise<SallyportError> {
  const result = await work.catch((error: unknown) => error);
  if (result instanceof SallyportError) return result;
  throw new Error("it was resolved", { cause: result });
}

const digestOf = (text: string) => sha256(`version: 1\n${text}`);

describe("a policy that extends", () => {
  it("nothing is itself", async () => {
    const alone = policy(whole);
    const resolved = await resolveParents(alone, { vendored: async () => undefined });
    expect(resolved).toEqual({ policy: alone, conflicts: [], parents: [] });
  });

  it("a file of another repository is merged with it, and can be asked", async () => {
    const files = readers({ "acme/.github/sallyport.yml": whole });
    const grant = stage(`    allow: [{ repository_id: "123" }]\n`);
    const child = policy(`extends: acme/.github/sallyport.yml@${commit}\n${grant}`);
    const resolved = await resolveParents(child, files);
    expect(files.asked).toMatchObject([{ repository: "acme/.github", path: "sallyport.yml", pin: { commit } }]);
    expect(resolved.parents).toEqual([
      { file: "acme/.github/sallyport.yml", digest: `sha256:${digestOf(whole)}`, pin: commit },
    ]);
    const ask = (claims: Record<string, string>) => decideStage(resolved.policy, { stage: "deploy", claims, now }).code;
    expect(decideStage(child, { stage: "deploy", claims: {}, now }).code).toBe("DENIED_INCOMPLETE_POLICY");
    expect(ask({ repository_id: "123", repository_owner_id: "45" })).toBe("ALLOWED");
    expect(ask({ repository_id: "123" })).toBe("DENIED_NO_GRANT");
  });

  it("a copy in the repository is held against its digest", async () => {
    const files = readers({ "./.github/organisation.yml": whole });
    const good = policy(`extends: ./.github/organisation.yml@sha256:${digestOf(whole)}\n`);
    expect((await resolveParents(good, files)).parents).toMatchObject([{ file: ".github/organisation.yml" }]);
    const other = policy(`extends: ./.github/organisation.yml@sha256:${"0".repeat(64)}\n`);
    expect(await failure(resolveParents(other, files))).toMatchObject({
      code: "POLICY_EXTENDS_CHANGED",
      kind: "usage",
      message: expect.stringContaining(`it has the digest sha256:${digestOf(whole)}`),
    });
  });

  it("three files, one through the other, is held against all of them", async () => {
    const holding = "rules: { secrets/*: critical }\n";
    const company = `extends: acme/holding/p.yml@${commit}\nrules: { secrets/*: error, commits/*: error }\n`;
    const team = `extends: acme/company/p.yml@${commit}\n`;
    const files = readers({ "acme/holding/p.yml": holding, "acme/company/p.yml": company, "acme/team/p.yml": team });
    const child = policy(`extends: acme/team/p.yml@${commit}\nrules: { commits/*: off }\n`);
    const { policy: merged, conflicts, parents } = await resolveParents(child, files);
    expect(parents.map(({ file }) => file)).toEqual(["acme/team/p.yml", "acme/company/p.yml", "acme/holding/p.yml"]);
    expect(merged.floors).toEqual([{ "secrets/*": "error", "commits/*": "error" }, { "secrets/*": "critical" }]);
    expect(conflicts.map(({ below, above, message }) => [below.file, above.file, message])).toEqual([
      [
        "acme/company/p.yml",
        "acme/holding/p.yml",
        "secrets/* is error here and secrets/* is critical in the file above; the stricter holds",
      ],
      [own, "acme/company/p.yml", "commits/* is off here and commits/* is error in the file above; the stricter holds"],
    ]);
  });
});

describe("what cannot be read stops everything", () => {
  const extending = (name: string) => `extends: ${name}@${commit}\n`;

  it.each<[string, string, Readonly<Record<string, string>>, object]>([
    [
      "a copy that is not there",
      `extends: ./.github/none.yml@sha256:${"0".repeat(64)}\n`,
      {},
      {
        code: "POLICY_EXTENDS_UNREADABLE",
        kind: "usage",
        message: "the policy extends .github/none.yml, and there is no such file in this repository",
      },
    ],
    [
      "a circle",
      extending("acme/a/p.yml"),
      { "acme/a/p.yml": extending("acme/b/p.yml"), "acme/b/p.yml": extending("acme/a/p.yml") },
      {
        code: "POLICY_EXTENDS_CYCLE",
        message: "`extends` leads in a circle: acme/a/p.yml extends acme/b/p.yml extends acme/a/p.yml",
      },
    ],
    [
      "four files above",
      extending("acme/a/p.yml"),
      {
        "acme/a/p.yml": extending("acme/b/p.yml"),
        "acme/b/p.yml": extending("acme/c/p.yml"),
        "acme/c/p.yml": extending("acme/d/p.yml"),
        "acme/d/p.yml": "",
      },
      { code: "POLICY_EXTENDS_TOO_DEEP" },
    ],
    [
      "a file of the other repository itself",
      extending("acme/a/p.yml"),
      { "acme/a/p.yml": `extends: ./base.yml@sha256:${"0".repeat(64)}\n` },
      { code: "POLICY_EXTENDS_INVALID" },
    ],
    [
      "a broken file",
      extending("acme/a/p.yml"),
      { "acme/a/p.yml": "nonsense: 1\n" },
      { code: "POLICY_INVALID", message: "the policy acme/a/p.yml has 1 problem" },
    ],
  ])("%s", async (_, text, files, expected) => {
    expect(await failure(resolveParents(policy(text), readers(files)))).toMatchObject(expected);
  });

  it("another repository where none can be read", async () => {
    const child = policy(extending("acme/.github/sallyport.yml"));
    const error = await failure(resolveParents(child, { vendored: async () => undefined }));
    expect(error).toMatchObject({ code: "POLICY_EXTENDS_UNREADABLE", kind: "unknown" });
    expect(error.fix).toContain("extends: ./.github/acme-sallyport.yml@sha256:");
    expect(error.fix).toContain("pass a `token` that may read acme/.github");
  });
});
