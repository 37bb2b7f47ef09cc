import type { PolicyReference } from "@sallyport/core";
import { headCommit, listTree, type Repository, readFileAt, symlinkMode } from "@sallyport/git";
import { linkRefusal, readPlainFile } from "./policy-file.ts";

/** One state of the repository that may hold a policy. */
export interface PolicySide {
  /** Absent for the working tree. */
  readonly commit?: string;
  /** The bytes of a plain file, undefined when there is none. Throws `POLICY_UNREADABLE` for anything else at that path. */
  read(file: string): Promise<Uint8Array | undefined>;
}

/** What is checked out; of a bare repository the commit of HEAD. Without a repository, the folder itself. */
export async function checkedOutSide(repository: Repository | undefined, folder: string): Promise<PolicySide> {
  if (repository?.bare !== true) return { read: (file) => readPlainFile(repository?.root ?? folder, file) };
  const head = await headCommit(repository);
  return head === undefined ? { read: async () => undefined } : commitSide(repository, head);
}

export function commitSide(repository: Repository, commit: string): PolicySide {
  return {
    commit,
    read: async (file) => {
      const bytes = await readFileAt(repository, commit, file);
      // Git gives the text of a link, which is one line. Few policies are, so the tree is listed rarely.
      if (bytes === undefined || bytes.includes("\n")) return bytes;
      if ((await listTree(repository, commit)).get(file)?.mode === symlinkMode) throw linkRefusal(file);
      return bytes;
    },
  };
}

/** As reports name the state that a policy was read from. */
export function refOf({ commit }: PolicySide): Pick<PolicyReference, "ref"> {
  return commit === undefined ? {} : { ref: commit };
}
