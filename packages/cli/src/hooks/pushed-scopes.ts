import { printable } from "@sallyport/core";
import { type ChangeRange, isZeroId, type Repository, resolveCommit } from "@sallyport/git";
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

/**
 * What a push would publish, one scope for each different change. An existing ref is compared with what the remote has, a new one with
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
  const scopes = [...pushed.values()].map(({ change, names: [name, ...more] }): Scope => {
    const title = `push to ${name}${more.length === 0 ? "" : ` and ${more.length} more`}`;
    return { kind: "range", change, title };
  });
  const base = trunk ?? [...pushed.values()].find(({ change }) => change.base !== undefined)?.change.base;
  const head = refs.find((ref) => !isZeroId(ref.localOid))?.localOid;
  const notes = [...pushed.values()].some(({ change }) => change.base === undefined) ? unknownRemote(remote) : [];
  return { scopes, notes, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
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
