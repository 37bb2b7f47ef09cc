import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

interface StatsModule {
  readonly nameForCondition?: string | null;
  readonly modules?: readonly StatsModule[];
}

interface PackageLicence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/**
 * The licences of all packages that are really in a bundle, from webpack's own module list: ncc's `--license` writes one file
 * a chunk and keeps only the last, so most attributions are lost.
 */
export async function licenceText(
  root: string,
  stats: { toJson(options: Record<string, boolean>): unknown },
): Promise<string> {
  const { modules = [] } = stats.toJson({ all: false, modules: true, nestedModules: true, ids: false }) as StatsModule;
  const folders = new Set<string>();
  for (const file of moduleFiles(modules)) {
    const folder = packageFolder(file);
    if (folder?.includes(`${path.sep}node_modules${path.sep}`) && folder.startsWith(root)) folders.add(folder);
  }
  const licences = await Promise.all([...folders].map(readLicence));
  const unique = new Map(licences.map((licence) => [`${licence.name}@${licence.version}`, licence]));
  const sorted = [...unique.values()].sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
  const head = `This bundle holds code of ${sorted.length} packages besides Sallyport's own (Apache-2.0, see LICENSE).\n`;
  return [head, ...sorted.map(section)].join("\n");
}

function* moduleFiles(modules: readonly StatsModule[]): Generator<string> {
  for (const module of modules) {
    if (module.nameForCondition) yield module.nameForCondition;
    yield* moduleFiles(module.modules ?? []);
  }
}

/** The nearest folder above with a named package.json: some packages have unnamed ones inside that only set the module type. */
function packageFolder(file: string): string | undefined {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
  return match?.[1];
}

async function readLicence(folder: string): Promise<PackageLicence> {
  const manifest = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as Record<string, unknown>;
  const file = (await readdir(folder)).sort().find((name) => /^(licen[sc]e|copying)([.-].*)?$/i.test(name));
  const text = file && existsSync(path.join(folder, file)) ? await readFile(path.join(folder, file), "utf8") : "";
  return {
    name: String(manifest.name),
    version: String(manifest.version),
    licence: typeof manifest.license === "string" ? manifest.license : "see text",
    text:
      text.replaceAll("\r\n", "\n").trim() ||
      "(the package ships no licence text; its manifest names the licence above)",
  };
}

function section({ name, version, licence, text }: PackageLicence): string {
  return `${"-".repeat(80)}\n${name} ${version} (${licence})\n\n${text}\n`;
}
