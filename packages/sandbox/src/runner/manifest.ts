import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord, printable, SallyportError, type UnknownRecord } from "@sallyport/core";
import { parse } from "yaml";

/** What the sandbox needs of an `action.yml`. */
export interface ActionManifest {
  readonly name: string;
  readonly inputs: Readonly<Record<string, ActionInput>>;
  readonly outputs: readonly string[];
  readonly main: string;
  readonly pre?: string;
  readonly preIf: string;
  readonly post?: string;
  readonly postIf: string;
}

export interface ActionInput {
  /** May hold `${{ … }}`. */
  readonly default?: string;
  readonly required: boolean;
  readonly deprecationMessage?: string;
}

/** Reads `action.yml` (or `action.yaml`) of a folder and checks that the files it starts exist. */
export function readManifest(folder: string): ActionManifest {
  const file = ["action.yml", "action.yaml"].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file === undefined) throw missing(join(folder, "action.yml"));
  const manifest = parseManifest(readFileSync(file, "utf8"), file);
  for (const script of [manifest.main, manifest.pre, manifest.post]) {
    if (script !== undefined && !existsSync(join(folder, script))) throw missing(join(folder, script));
  }
  return manifest;
}

/** Parses the text of an `action.yml`; `file` only names it in errors. */
function parseManifest(text: string, file: string): ActionManifest {
  // The failsafe schema keeps every scalar as it was written, as the runner hands it to the action.
  const root = mapOf(parseYaml(text, file), "", file);
  const runs = mapOf(root.runs, "runs", file);
  const using = textOf(runs.using, "runs.using", file);
  if (using !== "node24") {
    throw invalid(
      file,
      `\`runs.using\` is \`${printable(using ?? "")}\`, and the sandbox runs \`node24\` as the runner does`,
    );
  }
  const main = textOf(runs.main, "runs.main", file);
  if (main === undefined) throw invalid(file, "`runs.main` is missing");
  const pre = textOf(runs.pre, "runs.pre", file);
  const post = textOf(runs.post, "runs.post", file);
  const inputs = Object.entries(mapOf(root.inputs ?? {}, "inputs", file));
  return {
    name: textOf(root.name, "name", file) ?? "",
    inputs: Object.fromEntries(inputs.map(([name, value]) => [name, inputOf(value, `inputs.${name}`, file)])),
    outputs: Object.keys(mapOf(root.outputs ?? {}, "outputs", file)),
    main,
    ...(pre === undefined ? {} : { pre }),
    preIf: textOf(runs["pre-if"], "runs.pre-if", file) ?? "always()",
    ...(post === undefined ? {} : { post }),
    postIf: textOf(runs["post-if"], "runs.post-if", file) ?? "always()",
  };
}

function inputOf(value: unknown, pointer: string, file: string): ActionInput {
  const input = mapOf(value === "" ? {} : value, pointer, file);
  const fallback = textOf(input.default, `${pointer}.default`, file);
  const deprecationMessage = textOf(input.deprecationMessage, `${pointer}.deprecationMessage`, file);
  return {
    ...(fallback === undefined ? {} : { default: fallback }),
    required: textOf(input.required, `${pointer}.required`, file) === "true",
    ...(deprecationMessage === undefined ? {} : { deprecationMessage }),
  };
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text, { schema: "failsafe", maxAliasCount: 0 });
  } catch (cause) {
    throw invalid(file, "it is not YAML", cause);
  }
}

function mapOf(value: unknown, pointer: string, file: string): UnknownRecord {
  if (isRecord(value)) return value;
  throw invalid(file, `${pointer === "" ? "the document" : `\`${printable(pointer)}\``} is not a map`);
}

function textOf(value: unknown, pointer: string, file: string): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  throw invalid(file, `\`${printable(pointer)}\` is not a text`);
}

function missing(path: string): SallyportError {
  return new SallyportError({
    code: "SANDBOX_ACTION_MISSING",
    message: `there is no file ${printable(path)}`,
    fix: "Name the folder that holds `action.yml`, and build the bundle first: `npx --yes pnpm@12 build`.",
    kind: "usage",
  });
}

function invalid(file: string, why: string, cause?: unknown): SallyportError {
  return new SallyportError({
    code: "SANDBOX_ACTION_INVALID",
    message: `${printable(file)} is no manifest of a JavaScript action: ${why}`,
    fix: "Correct the key that is named here; the runner's own rules are at https://docs.github.com/actions/reference/metadata-syntax-for-github-actions",
    kind: "usage",
    cause,
  });
}
