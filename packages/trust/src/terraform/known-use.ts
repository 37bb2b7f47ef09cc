import { positionsIn } from "../tree/positions.ts";
import { readHcl } from "./hcl/read-hcl.ts";
import type { HclBody } from "./hcl/syntax.ts";
import { type KnownModule, knownModules } from "./known-modules.ts";
import { type TerraformModule, terraformModule } from "./terraform-module.ts";

/** A use of a module that is known: what it makes, or why that cannot be told. */
export type KnownUse =
  | { readonly module: TerraformModule }
  | { readonly unread: string; readonly makes: KnownModule["makes"] };

const registry = /^"(?:registry\.terraform\.io\/|registry\.opentofu\.org\/)?([\w-]+(?:\/[\w-]+){2}\/\/[\w/-]+)"$/;
const git =
  /^"(?:git::)?(?:https:\/\/|ssh:\/\/git@|git@)?github\.com[/:]([\w-]+\/[\w-]+?)(?:\.git)?\/\/([\w/-]+)\?ref=([\w.-]+)"$/;
/** One version, or the later ones of its major. */
const constraint = /^\s*(?:=|~>)?\s*v?(\d{1,4})\.(\d{1,4})(?:\.\d{1,4})?\s*$/;

/** Undefined for what is none of the modules that are known. */
export function knownUse({ attributes }: HclBody): KnownUse | undefined {
  const written = attributes.get("source")?.value.written ?? "";
  const [, named] = registry.exec(written) ?? [];
  const [, repository, folder, ref] = git.exec(written) ?? [];
  const known = knownModules.find(({ source, repository: own }) => {
    return source === named || (own === repository && source.endsWith(`//${folder}`));
  });
  if (known === undefined) return undefined;
  const version = ref ?? attributes.get("version")?.value.written.replace(/^"|"$/g, "");
  const module = moduleOf(known);
  const isIndifferent = (name: string) => name === "source" || name === "version" || metaArguments.has(name);
  const input = [...attributes.keys()].find((name) => {
    return !isIndifferent(name) && !known.indifferent.includes(name) && !module.blocks.has(`var.${name}`);
  });
  if (input !== undefined) return { unread: `what ${input} does in ${known.source}`, makes: known.makes };
  if (isOf(known, version)) return { module };
  const which = version === undefined ? "without a version" : `in the version ${version}`;
  return { unread: `the module ${known.source} ${which}`, makes: known.makes };
}

const metaArguments = new Set(["count", "for_each"]);

function isOf({ since: [major, minor], before }: KnownModule, version = ""): boolean {
  const [, ownMajor, ownMinor] = (constraint.exec(version) ?? []).map(Number);
  if (ownMajor === undefined || ownMinor === undefined || ownMajor >= before) return false;
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

const read = new Map<string, TerraformModule>();

function moduleOf({ source: path, configuration: text }: KnownModule): TerraformModule {
  const known = read.get(path);
  if (known) return known;
  const body = readHcl(text, positionsIn(text));
  const module = terraformModule([{ source: { path, text, standing: "export" }, body }]);
  read.set(path, module);
  return module;
}
