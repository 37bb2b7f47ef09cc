import type { ScratchRepository } from "./scratch-repository.ts";

/** For tests: a generator of numbers below `limit`, the same for the same seed (xorshift32). */
export function seededRandom(seed: number): (limit: number) => number {
  let state = seed | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/**
 * For tests: fills a repository with commits of zero to four parents, each changing, moving back and deleting a few files of a small
 * set of contents, so that the same content comes up at several paths and on several branches. Returns the commits, oldest first.
 */
export function growHistory(repository: ScratchRepository, seed: number, commits: number): string[] {
  const random = seededRandom(seed);
  const stream: string[] = [];
  for (let mark = 1; mark <= commits; mark += 1) {
    const parents = new Set<number>();
    const wanted = mark === 1 || random(8) === 0 ? 0 : 1 + (random(3) === 0 ? 1 + random(3) : 0);
    while (parents.size < Math.min(wanted, mark - 1)) parents.add(1 + random(mark - 1));
    const [from, ...merged] = parents;
    // Every commit has a branch of its own: all stay reachable.
    stream.push(
      `commit refs/heads/b${mark}\nmark :${mark}\ncommitter A <a@acme.example> ${1_700_000_000 + mark} +0000\ndata 1\nx\n`,
    );
    if (from !== undefined) stream.push(`from :${from}\n`);
    for (const parent of merged) stream.push(`merge :${parent}\n`);
    for (let change = random(4); change >= 0; change -= 1) {
      const path = `${["", "lib/", "lib/deep/"][random(3)]}f${random(4)}`;
      const content = `content ${random(12)}\n`;
      stream.push(random(6) === 0 ? `D ${path}\n` : `M 100644 inline ${path}\ndata ${content.length}\n${content}\n`);
    }
  }
  repository.gitWith({ input: stream.join("") }, "fast-import", "--quiet");
  return repository
    .git("for-each-ref", "--sort=version:refname", "--format=%(objectname)", "refs/heads/b*")
    .split("\n");
}

/** For tests: the files of a commit, as plain `git ls-tree` says: `<oid> <path>`. */
export function filesOf(repository: ScratchRepository, commit: string): Set<string> {
  const output = repository.git("ls-tree", "-r", "--format=%(objectname) %(path)", commit);
  return new Set(output.split("\n").filter((line) => line !== ""));
}
