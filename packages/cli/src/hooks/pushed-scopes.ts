import { printable } from "@sallyport/core";
import { type ChangeRange, independentHeads, isZeroId, type Repository, resolveCommit } from "@sallyport/git";
import type { Scope } from "@sallyport/secrets";
import type { PushedRef } from "./pushed-refs.ts";

export interface Push {
  /** The remote's name, or its address when it has none. */
  readonly remote: string;
  readonly refs: readonly PushedRef[];
}

export interface PushedScopes {
  readonly scopes: readonly Scope[];
  /** Commit whose policy holds: what the remote has, for what is pushed must not choose how it is judged. */
  readonly base?: string;
  /** Tip of the first ref that is pushed. */
  readonly head?: string;
  /** Sentences without a full stop, for the report. */
  readonly notes: readonly string[];
}

/** A change, and the refs that make it. */
interface Pushed {
  readonly change: ChangeRange;
  readonly names: readonly string[];
}

/**
 * What a push would publish, one scope for each different change that brings what no other one does. An existing ref is compared with what the remote has, a new one with
 * the remote's default branch, as this clone last saw them. When neither is known everything that the ref reaches is looked at.
 */
export async function pushedScopes(repository: Repository, { remote, refs }: Push): Promise<PushedScopes> {
  const trunk = await remoteDefault(repository, remote);
  const pushed = new Map<string, { readonly change: ChangeRange; readonly names: string[] }>();
  for (const ref of refs) {
    if (isZeroId(ref.localOid) && refs.some((other) => !isZeroId(other.localOid))) continue;
    const change = await changeOf(repository, ref, trunk);
    const key = `${change.base} ${change.head}`;
    const names = pushed.get(key)?.names ?? [];
    names.push(printable(ref.remoteRef.replace(/^refs\/(?:heads\/|(?=tags\/))/, "")));
    pushed.set(key, { change, names });
  }
  const scopes = (await withoutRepeats(repository, [...pushed.values()])).map(
    ({ change, names: [name, ...more] }): Scope => {
      const title = `push to ${name}${more.length === 0 ? "" : ` and ${more.length} more`}`;
      return { kind: "range", change, title };
    },
  );
  const base = trunk ?? [...pushed.values()].find(({ change }) => change.base !== undefined)?.change.base;
  const head = refs.find((ref) => !isZeroId(ref.localOid))?.localOid;
  const notes = [...pushed.values()].some(({ change }) => change.base === undefined) ? unknownRemote(remote) : [];
  return { scopes, notes, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
}

/** More would not fit into the parameters of a program; what is not among them is looked at again. */
const mostBesides = 1000;

/**
 * `git push --tags` to a new remote pushes hundreds of refs, each of which reaches most of the history. What one reaches is left out of the
 * others that have the same base, and who then brings nothing is only counted.
 */
async function withoutRepeats(repository: Repository, all: readonly Pushed[]): Promise<readonly Pushed[]> {
  const kept: Pushed[] = [];
  for (const group of Map.groupBy(all, ({ change }) => change.base).values()) {
    const heads = group.map(({ change }) => change.head);
    const needed =
      heads.length === 1 ? new Set(heads) : await independentHeads(repository, heads, group[0]?.change.base);
    const seen: string[] = [];
    for (const { change, names } of group) {
      if (!needed.has(change.head)) continue;
      kept.push({ names, change: { ...change, besides: seen.slice(-mostBesides) } });
      seen.push(change.head);
    }
  }
  const [first = all[0], ...others] = kept;
  if (first === undefined) return [];
  const named = new Set(kept.flatMap(({ names }) => names));
  const left = all.flatMap(({ names }) => names).filter((name) => !named.has(name) && !first.names.includes(name));
  return [{ change: { besides: [], ...first.change }, names: [...first.names, ...left] }, ...others];
}

/** A fork that was added and never fetched may have all that is pushed but a line. Of an address git keeps nothing that was fetched. */
function unknownRemote(remote: string): string[] {
  if (!/^[\w-][\w.-]*$/.test(remote)) return [];
  return [
    `nothing is known here of what ${remote} has already: if it has this history, \`git fetch ${remote}\` and push again, and only what is new is checked`,
  ];
}

async function changeOf(repository: Repository, ref: PushedRef, trunk: string | undefined): Promise<ChangeRange> {
  const head = ref.localOid;
  // After somebody else's push, or before a force push, this clone may not have what the remote has.
  const before = isZeroId(ref.remoteOid) ? undefined : await resolveCommit(repository, ref.remoteOid);
  const base = before ?? trunk;
  if (base !== undefined) return { base, head };
  // There is nothing to compare with, just as when the default branch itself is new: everything counts.
  return { head, ref: "refs/heads/main", defaultBranch: "main" };
}

/** `git clone` records the default branch of a remote, `git remote add` does not: then the usual names are tried. */
async function remoteDefault(repository: Repository, remote: string): Promise<string | undefined> {
  for (const branch of ["HEAD", "main", "master"]) {
    const commit = await resolveCommit(repository, `refs/remotes/${remote}/${branch}`);
    if (commit !== undefined) return commit;
  }
  return undefined;
}
