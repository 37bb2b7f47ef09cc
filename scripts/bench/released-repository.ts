import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const registry = (process.env.npm_config_registry ?? "https://registry.npmjs.org").replace(/\/$/, "");
const packages = ["express", "mocha", "koa", "fastify", "axios", "yargs", "commander", "winston", "knex"];
const downloads = 6;

interface Release {
  readonly name: string;
  readonly version: string;
  /** RFC 3339. */
  readonly time: string;
  readonly tarball: string;
}

/**
 * A repository of what nine well-known packages have released, a commit for each release, in the order of their days: some 1,600 commits with texts
 * and changes that people made, large files among them. Made once in the temporary folder, from 260 MB of the package registry.
 */
export async function releasedRepository(): Promise<string> {
  const folder = path.join(tmpdir(), "sallyport-bench-releases");
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished);
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=Alice", "-c", "user.email=alice@acme.example", ...words], {
      cwd: unfinished,
    });
  git("init", "--quiet", "--initial-branch=main");
  const releases = (await Promise.all(packages.map(releasesOf))).flat().sort((a, b) => (a.time < b.time ? -1 : 1));
  const archives: Promise<Buffer>[] = [];
  const fetchAhead = (index: number) => {
    const release = releases[index];
    if (release) archives[index] = download(release.tarball);
  };
  for (let index = 0; index < downloads; index += 1) fetchAhead(index);
  for (const [index, { name, version, time }] of releases.entries()) {
    const place = path.join(unfinished, name);
    const archive = await (archives[index] as Promise<Buffer>);
    delete archives[index];
    fetchAhead(index + downloads);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    execFileSync("tar", ["-xzf", "-", "-C", place, "--strip-components=1", "--no-same-permissions", "--mode=u+rwX"], {
      input: archive,
    });
    git("add", "--all", "--force", "--", name);
    git("commit", "--quiet", "--allow-empty", `--date=${time}`, "--message", `${name} ${version}`);
  }
  git("repack", "-adfq");
  renameSync(unfinished, folder);
  return folder;
}

async function releasesOf(name: string): Promise<Release[]> {
  const { versions, time } = JSON.parse((await download(`${registry}/${name}`)).toString());
  return Object.keys(versions)
    .filter((version) => !version.includes("-"))
    .map((version) => ({ name, version, time: time[version], tarball: versions[version].dist.tarball }));
}

async function download(address: string): Promise<Buffer> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${address}: ${reply.status}`);
  return Buffer.from(await reply.arrayBuffer());
}
