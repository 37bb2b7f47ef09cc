import { isActive } from "@sallyport/core";
import type { ForeignCommentEntry, ForeignTool, SecretsPolicy } from "@sallyport/policy";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { DetectSecretsResult } from "../detect-secrets.ts";
import { createCanary } from "../testing/canary.ts";
import { detect, range } from "../testing/detect.ts";
import { createScratch } from "../testing/scratch.ts";
import { foreignMarks } from "./foreign-marks.ts";
import { readForeignComment } from "./read-comment.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const canary = createCanary();
const token = canary.githubToken("foreign");
const other = canary.githubToken("another");
const rule = "secrets/github-personal-access-token";

const approved = (tool: ForeignTool, changes: Partial<ForeignCommentEntry> = {}): Partial<SecretsPolicy> => ({
  foreignComments: [
    {
      tool,
      owner: "@alice",
      approvedBy: "@bob",
      reason: "They were reviewed, and are replaced one by one.",
      control: "An added one is a finding.",
      replacement: "issue 14",
      expires: "2027-02-02T00:00:00.000Z",
      ...changes,
    },
  ],
});

let count = 0;
function tree(text: string, secrets: Partial<SecretsPolicy> = {}): Promise<DetectSecretsResult> {
  count += 1;
  const repository = scratch.repository(`foreign-${count}`);
  repository.write("a.env", text);
  return detect(repository.root, { kind: "tree" }, canary, { secrets });
}

function said({ verdict }: DetectSecretsResult): string[] {
  return verdict.findings.map((finding) => {
    const [{ path, region }] = finding.places;
    return `${finding.rule} ${path}:${region?.start.line}${isActive(finding) ? "" : " passes"}`;
  });
}

const onLine = (mark: string) => `T=${token} # ${mark}\n`;
const above = (mark: string) => `# ${mark}\nT=${token}\n`;

describe("a comment of another scanner", () => {
  it.each<[ForeignTool, string, string[]]>([
    ["gitleaks", onLine("gitleaks:allow"), [`${rule} a.env:1 passes`]],
    ["gitleaks", above("gitleaks:allow"), [`${rule} a.env:2`]],
    ["gitleaks", onLine("gitleaks:allow-start"), [`${rule} a.env:1`]],
    ["gitleaks", onLine("GITLEAKS:ALLOW"), [`${rule} a.env:1`]],
    ["gitleaks", `T=${token} # gitleaks:allow\nU=${token}\n`, [`${rule} a.env:1`]],
    ["gitleaks", `T=${token} # gitleaks:allow\nU=${other}\n`, [`${rule} a.env:2`, `${rule} a.env:1 passes`]],
    ["betterleaks", onLine("betterleaks:allow"), [`${rule} a.env:1 passes`]],
    ["trufflehog", onLine("trufflehog:ignore"), [`${rule} a.env:1 passes`]],
    ["kingfisher", onLine("kingfisher:ignore"), [`${rule} a.env:1 passes`]],
    ["detect-secrets", onLine("pragma: allowlist secret"), [`${rule} a.env:1 passes`]],
    ["detect-secrets", above("pragma: allowlist secret"), [`${rule} a.env:2`]],
    ["detect-secrets", above("pragma: allowlist nextline secret"), [`${rule} a.env:2 passes`]],
    ["detect-secrets", onLine("pragma: allowlist nextline secret"), [`${rule} a.env:1`]],
    ["secretlint", onLine("secretlint-disable-line"), [`${rule} a.env:1 passes`]],
    ["secretlint", above("secretlint-disable-next-line @secretlint/github"), [`${rule} a.env:2 passes`]],
    ["secretlint", above("secretlint-disable"), [`${rule} a.env:2`]],
    ["vault-radar", onLine("hashicorpIGNORE"), [`${rule} a.env:1 passes`]],
  ])("of %s: %j", async (tool, text, expected) => {
    expect(said(await tree(text, approved(tool))).sort()).toEqual([...expected].sort());
    // And nothing of it without the policy.
    expect((await tree(text)).verdict.outcome).toBe("fail");
  });

  it("is named where it lets a finding pass, with who approved that", async () => {
    const { verdict } = await tree(onLine("gitleaks:allow"), approved("gitleaks"));
    expect(verdict.findings[0]?.suppression).toEqual({
      kind: "comment",
      source: "a.env:1 (gitleaks:allow)",
      reason: "They were reviewed, and are replaced one by one.",
      expires: "2027-02-02T00:00:00.000Z",
      owner: "@alice",
      approvedBy: "@bob",
      control: "An added one is a finding.",
      replacement: "issue 14",
    });
  });

  it("gives way to one of ours", async () => {
    const own = `sallyport:allow ${rule} until=2027-01-01 reason="a revoked token for the tests"`;
    const { verdict } = await tree(onLine(`gitleaks:allow ${own}`), approved("gitleaks"));
    expect(verdict.findings[0]?.suppression).toMatchObject({ source: "a.env:1", expires: "2027-01-02T00:00:00.000Z" });
  });

  it.each<[string, string, Partial<SecretsPolicy>, RegExp]>([
    ["without an approval", onLine("gitleaks:allow"), {}, /the policy approves no comments of gitleaks/],
    ["with another's approval", onLine("gitleaks:allow"), approved("trufflehog"), /approves no comments of gitleaks/],
    ["after its end", onLine("gitleaks:allow"), approved("gitleaks", { expires: "2026-11-01T00:00:00.000Z" }), /ended/],
    [
      "approved for too long",
      onLine("gitleaks:allow"),
      approved("gitleaks", { expires: "2027-11-01T00:00:00.000Z" }),
      /more than 180 days/,
    ],
    [
      "elsewhere than the policy says",
      onLine("gitleaks:allow"),
      { ...approved("gitleaks"), inlineFrom: ["test/"] },
      /in this file/,
    ],
    ["for all below", `# secretlint-disable\n\n\nT=${token}\n`, approved("secretlint"), /a part of the file/],
    ["for a part of the file", above("secretlint-disable"), approved("secretlint"), /a part of the file/],
    ["in one of two places", `T=${token} # gitleaks:allow\n\nU=${token}\n`, approved("gitleaks"), /another place/],
  ])("%s counts for nothing, and the finding says so and what to do", async (_, text, secrets, why) => {
    const { verdict } = await tree(text, secrets);
    const finding = verdict.findings.find((each) => each.rule === rule);
    const hint = finding?.evidence.find(({ label }) => label === "comment")?.value;
    expect(hint).toMatch(/^(?:gitleaks:allow|secretlint-disable) at a\.env:1 does not count: /);
    expect(hint).toMatch(why);
    expect(finding?.fix.text).toContain(`\`sallyport:allow ${rule} until=YYYY-MM-DD reason="…"\``);
    expect(verdict.outcome).toBe("fail");
  });

  it("is not offered in our own words where the policy honours none", async () => {
    const { verdict } = await tree(onLine("gitleaks:allow"), { ...approved("gitleaks"), inline: "off" });
    expect(verdict.findings[0]?.evidence.at(-1)?.value).toContain("secrets.inline is off");
    expect(verdict.findings[0]?.fix.text).not.toContain("sallyport:allow");
  });

  it("without a finding is none of our business", async () => {
    expect(said(await tree("T=1 # gitleaks:allow\n", approved("gitleaks")))).toEqual([]);
    expect(said(await tree("T=1 # gitleaks:allow\n"))).toEqual([]);
  });
});

describe("an approval", () => {
  it.each([
    ["that has ended", "2026-11-01T00:00:00.000Z"],
    ["that lasts too long", "2027-11-01T00:00:00.000Z"],
  ])("%s is told", async (_, expires) => {
    expect(said(await tree("T=1\n", approved("gitleaks", { expires })))).toEqual([
      "suppressions/idle-foreign-comments .github/sallyport.yml:undefined",
    ]);
  });
});

describe("in a change", () => {
  const settings = { secrets: approved("gitleaks") };

  it("an added comment is told as one of ours is, and what it lets pass stays listed", async () => {
    const repository = scratch.repository("foreign-change");
    const base = repository.commit("start", { "a.env": "A=1\n", "b.env": `T=${token} # gitleaks:allow\n` });
    const head = repository.commit("more", {
      "a.env": `T=${other} # gitleaks:allow\nU=1 # gitleaks:allow\n`,
      "b.env": `B=1\nT=${token} # gitleaks:allow\n`,
    });
    const result = await detect(repository.root, range(base, head), canary, settings);
    expect(said(result)).toEqual([
      "suppressions/added-comment a.env:1",
      `${rule} a.env:1 passes`,
      `${rule} b.env:2 passes`,
    ]);
    expect(result.verdict.findings[0]?.message).toBe(`this change adds the comment gitleaks:allow for ${rule}`);
    const strict = { secrets: { ...settings.secrets, inline: "error" } as const };
    expect((await detect(repository.root, range(base, head), canary, strict)).verdict.outcome).toBe("fail");
  });

  it("an old comment that would let a new value pass is told", async () => {
    const repository = scratch.repository("foreign-replaced");
    const base = repository.commit("start", { "a.env": `T=${token} # gitleaks:allow\n` });
    const head = repository.commit("replace", { "a.env": `T=${other} # gitleaks:allow\n` });
    const { verdict } = await detect(repository.root, range(base, head), canary, settings);
    expect(verdict.findings.find((each) => each.rule === "suppressions/added-comment")?.message).toBe(
      `the comment gitleaks:allow that was there before lets a new finding of ${rule} pass`,
    );
  });
});

describe("foreignMarks", () => {
  it("start with the text that the search looks for", () => {
    for (const { text, pattern } of foreignMarks) expect(pattern.source.startsWith(text)).toBe(true);
  });

  it("are read at their place and nowhere else, whatever stands around", () => {
    const around = fc.string({ unit: "binary-ascii", maxLength: 20 });
    const property = fc.property(fc.constantFrom(...foreignMarks), around, around, ({ text, tool }, before, after) => {
      const reading = readForeignComment(`${before}${text}${after}`, before.length);
      expect(reading === undefined || (reading.kind === "foreign" && reading.tool === tool)).toBe(true);
    });
    fc.assert(property);
  });
});
