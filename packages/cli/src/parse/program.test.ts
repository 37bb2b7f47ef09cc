import { SallyportError } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { commandFamilies, commands } from "../commands.ts";
import { parseWords } from "./program.ts";

const layout = { width: 100, style: (_: unknown, text: string) => text };

async function parse(line: string) {
  return parseWords(line.split(" ").filter(Boolean), layout);
}

describe("parseWords", () => {
  const accepted: readonly {
    readonly line: string;
    readonly command: string;
    readonly options: object;
    readonly operand?: string;
  }[] = [
    { line: "check", command: "check", options: {} },
    { line: "check ../shop", command: "check", options: {}, operand: "../shop" },
    { line: "secrets --staged", command: "secrets", options: { staged: true } },
    {
      line: "secrets --history -f sarif -o out.sarif .",
      command: "secrets",
      options: { history: true, format: "sarif", output: "out.sarif" },
      operand: ".",
    },
    { line: "secrets --range=main..HEAD", command: "secrets", options: { range: { base: "main", head: "HEAD" } } },
    {
      line: "secrets --range main...feature",
      command: "secrets",
      options: { range: { base: "main", head: "feature" } },
    },
    { line: "secrets --range main..", command: "secrets", options: { range: { base: "main", head: "HEAD" } } },
    {
      line: "check --report html=a.html --report sarif=b=c.sarif",
      command: "check",
      options: {
        report: [
          { format: "html", file: "a.html" },
          { format: "sarif", file: "b=c.sarif" },
        ],
      },
    },
    {
      line: "check --allow-unknown oversize,missing-object --allow-unknown shallow-clone",
      command: "check",
      options: { allowUnknown: ["oversize", "missing-object", "shallow-clone"] },
    },
    { line: "check --at 2027-02-01", command: "check", options: { at: "2027-02-01T00:00:00.000Z" } },
    { line: "check --at 2027-02-01T09:00:00+01:00", command: "check", options: { at: "2027-02-01T08:00:00.000Z" } },
    {
      line: "--allow-unknown oversize check --allow-unknown rule-timeout",
      command: "check",
      options: { allowUnknown: ["oversize", "rule-timeout"] },
    },
    { line: "-q check --quiet", command: "check", options: { quiet: true } },
    {
      line: "--format json check --fail-on critical",
      command: "check",
      options: { format: "json", failOn: "critical" },
    },
    { line: "-q --color never doctor", command: "doctor", options: { quiet: true, color: "never" } },
    { line: "explain secrets/private-key", command: "explain", options: {}, operand: "secrets/private-key" },
    { line: "check -- --odd", command: "check", options: {}, operand: "--odd" },
  ];
  it.each(accepted)("$line", async ({ line, command, options, operand }) => {
    const request = await parse(line);
    expect(request).toMatchObject({ kind: "run", options, operands: [operand] });
    expect(request.kind === "run" && request.command.name).toBe(command);
    expect(request.kind === "run" && Object.keys(request.options).sort()).toEqual(Object.keys(options).sort());
  });

  it.each([
    ["assume deploy/aws -- ./deploy.sh", ["./deploy.sh"], {}],
    ["assume deploy/aws --policy p.yml -- a --policy b -- -c -h --help", "a --policy b -- -c -h --help".split(" "), {}],
    ["--color never assume --path x deploy/aws -- a --color always", ["a", "--color", "always"], { color: "never" }],
  ] as const)("%s passes on every word after `--`", async (line, passedOn, options) => {
    expect(await parse(line)).toMatchObject({ kind: "run", operands: ["deploy/aws"], passedOn, options });
  });

  it("passes on empty words, spaces and line breaks as they are", async () => {
    const passedOn = ["sh", "-c", 'echo "$1"\n', "", " two words ", "*"];
    expect(await parseWords(["assume", "deploy/aws", "--", ...passedOn], layout)).toMatchObject({ passedOn });
  });

  const refused: readonly (readonly [line: string, code: string, says: string, fix: string])[] = [
    ["chekc", "USAGE_COMMAND_UNKNOWN", 'no command "chekc"', "sallyport check"],
    ["help secrest", "USAGE_COMMAND_UNKNOWN", 'no command "secrest"', "sallyport secrets"],
    ["frobnicate", "USAGE_COMMAND_UNKNOWN", 'no command "frobnicate"', "`sallyport --help` says what they do"],
    ["secrets --stage", "USAGE_OPTION_UNKNOWN", "sallyport secrets has no option --stage", "Did you mean `--staged`?"],
    ["secrets --stagged", "USAGE_OPTION_UNKNOWN", "sallyport secrets has no option --stagged", "`--staged`"],
    [
      "policy validate --policy p.yml",
      "USAGE_OPTION_UNKNOWN",
      "no option --policy",
      "`sallyport policy validate PATH`",
    ],
    ["secrets --staged=yes", "USAGE_INVALID", "--staged takes no value", "Write `--staged` alone"],
    ["check --json", "USAGE_OPTION_UNKNOWN", "no option --json", "`--format json`"],
    ["explain --sarif", "USAGE_OPTION_UNKNOWN", "no option --sarif", "explain --help"],
    ["baseline", "USAGE_COMMAND_UNKNOWN", 'no command "baseline"', "`sallyport secrets baseline`"],
    ["check --path shop", "USAGE_OPTION_UNKNOWN", "no option --path", "`sallyport check PATH`"],
    ["check --staged", "USAGE_OPTION_UNKNOWN", "sallyport check has no option --staged", "sallyport secrets"],
    ["secrets --frobnicate=1", "USAGE_OPTION_UNKNOWN", "no option --frobnicate", "sallyport secrets --help"],
    ["--staged secrets", "USAGE_OPTION_UNKNOWN", "no option --staged", "write it after that word"],
    ["--format json init", "USAGE_OPTION_UNKNOWN", "sallyport init has no option --format", "Leave --format out"],
    ["--format sarif explain", "USAGE_OPTION_UNKNOWN", "explain has a --format of its own", "after `explain`"],
    ["--fail-on info check --fail-on error", "USAGE_OPTION_REPEATED", "--fail-on is given more than once", "Keep one"],
    ["secrets --range", "USAGE_VALUE_MISSING", "--range needs a value", "--range A..B"],
    ["secrets --range main", "USAGE_RANGE_INVALID", "A..B", "main..HEAD"],
    ["secrets --range a..b..c", "USAGE_RANGE_INVALID", "A..B", "main..HEAD"],
    ["secrets --range x..x", "USAGE_RANGE_INVALID", "two different ends", "main..HEAD"],
    [
      "check --format jsno",
      "USAGE_VALUE_UNKNOWN",
      '--format takes pretty, json, sarif, markdown or html, not "jsno"',
      "--format json",
    ],
    ["check --format yaml", "USAGE_VALUE_UNKNOWN", "yaml", "Use one of: pretty"],
    ["check --fail-on warn", "USAGE_VALUE_UNKNOWN", "warn", "`--fail-on warning`"],
    ["policy explain --base pull", "USAGE_VALUE_UNKNOWN", "pull", "`--base pull_request`"],
    ["check --format docx", "USAGE_VALUE_UNKNOWN", "docx", "Use one of: pretty"],
    ["check --fail-on eror", "USAGE_VALUE_UNKNOWN", "info, warning, error or critical", "--fail-on error"],
    ["check --format json --format html", "USAGE_OPTION_REPEATED", "--format is given more than once", "Keep one"],
    ["check --report html", "USAGE_REPORT_INVALID", "FORMAT=FILE", "html=sallyport.html"],
    ["check --report pdf=x.pdf", "USAGE_VALUE_UNKNOWN", "pdf", "Use one of"],
    ["secrets --history --since lastweek", "USAGE_SINCE_INVALID", "lastweek", "--since 8d"],
    ["check --at yesterday", "USAGE_INSTANT_INVALID", "yesterday", "--at 2027-02-01"],
    ["check --at 2027-02-01T08:00:00", "USAGE_INSTANT_INVALID", "with its zone", "--at 2027-02-01"],
    ["check a b", "USAGE_ARGUMENT_EXCESS", "takes one path", "once for each"],
    ["policy diff a b c", "USAGE_ARGUMENT_EXCESS", "takes one old and one new", "policy diff --help"],
    ["completion", "USAGE_ARGUMENT_MISSING", "completion needs a shell", "completion bash"],
    ["init --pin v1", "USAGE_PIN_INVALID", "40 hex digits", "commit"],
    ["assume", "USAGE_ARGUMENT_MISSING", "assume needs a stage/credential", "assume deploy-production/aws -- "],
    ["assume deploy/aws", "USAGE_ARGUMENT_MISSING", "assume needs a command", "assume deploy-production/aws -- "],
    ["assume deploy/aws --", "USAGE_ARGUMENT_MISSING", "assume needs a command", "assume deploy-production/aws -- "],
    ["assume deploy/aws ./deploy.sh", "USAGE_SEPARATOR_MISSING", "stands after `--`", "-- ./deploy.sh --verbose"],
    ["assume deploy/aws ./deploy.sh -- -v", "USAGE_SEPARATOR_MISSING", "before `--`", "-- ./deploy.sh --verbose"],
    ["assume -- deploy/aws ./deploy.sh", "USAGE_SEPARATOR_MISSING", "before `--`", "-- ./deploy.sh --verbose"],
    ["assume deploy/aws --odd -- ./deploy.sh", "USAGE_OPTION_UNKNOWN", "assume has no option --odd", "assume --help"],
    ["check --bad\u001b[31m", "USAGE_OPTION_UNKNOWN", "\\x1b", "sallyport check --help"],
  ];
  it.each(refused)("%s is refused", async (line, code, says, fix) => {
    const error = await parse(line).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(SallyportError);
    expect(error).toMatchObject({ code, kind: "usage" });
    expect((error as SallyportError).message).toContain(says);
    expect((error as SallyportError).fix).toContain(fix);
  });

  it("shows the version and help when asked, and help without a command as a mistake", async () => {
    expect(await parse("--version")).toEqual({ kind: "show", text: "0.1.0\n", asked: true });
    const help = await parse("--help");
    expect(help).toMatchObject({ kind: "show", asked: true });
    expect(await parse("help")).toEqual(help);
    expect(await parse("help secrets")).toEqual(await parse("secrets --help"));
    expect(await parse("")).toEqual({ ...help, asked: false });
    expect(await parse("--color never")).toMatchObject({ kind: "show", asked: false });
  });
});

describe("help", () => {
  const names = [...commandFamilies, ...commands].map(({ name }) => name);
  it.each([undefined, ...names])("of %s is as committed", async (name) => {
    const help = await parse(`${name ?? ""} --help`);
    await expect(help.kind === "show" && help.text).toMatchFileSnapshot(
      `fixtures/help/${name?.replaceAll(" ", "-") ?? "sallyport"}.txt`,
    );
  });

  it("keys of options are the camel-case of their flags", () => {
    for (const command of commands) {
      for (const [key, option] of Object.entries(command.options)) {
        expect(`--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`).toBe(option.flag);
      }
    }
  });
});
