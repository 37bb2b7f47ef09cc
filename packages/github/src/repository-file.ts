import { printable, type Unchecked } from "@sallyport/core";
import type { GithubClient, GithubResponse } from "./client.ts";
import { failureOfResponse, failureOfThrown } from "./request-failure.ts";
import { type IntendedRead, uncheckedRead } from "./unchecked-read.ts";

/** A file of some repository. All texts may be hostile. */
export interface RepositoryFile {
  /** `owner/name` */
  readonly repository: string;
  readonly path: string;
  /** A commit. Absent: the default branch. */
  readonly ref?: string;
}

/**
 * Reads one file of at most 1 MiB. Never throws: each way to fail is an `Unchecked` of kind `repository-file`. A symbolic link, a folder
 * and a submodule are no files. https://docs.github.com/rest/repos/contents#get-repository-content
 */
export async function readRepositoryFile(client: GithubClient, file: RepositoryFile): Promise<Uint8Array | Unchecked> {
  const repository = printable(file.repository);
  const read: IntendedRead = {
    kind: "repository-file",
    subject: `${printable(file.path)} of ${repository}`,
    repository,
    permission: "contents: read",
  };
  const [owner = "", repo = ""] = file.repository.split("/");
  const parameters = { owner, repo, path: file.path, ...(file.ref === undefined ? {} : { ref: file.ref }) };
  let response: GithubResponse;
  try {
    response = await client.request("GET /repos/{owner}/{repo}/contents/{path}", parameters);
  } catch (thrown) {
    return uncheckedRead(read, failureOfThrown(thrown));
  }
  if (response.status !== 200) return uncheckedRead(read, failureOfResponse(response));
  const content = contentOf(response.data);
  return content ?? uncheckedRead(read, { kind: "unexpected", what: "it holds no content of a file" });
}

function contentOf(data: unknown): Uint8Array | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { type, encoding, content } = data as Readonly<Record<string, unknown>>;
  if (type !== "file" || encoding !== "base64" || typeof content !== "string") return undefined;
  // Node skips what is no base64; a page of a proxy must not become an empty policy.
  return /^[A-Za-z0-9+/=\s]*$/.test(content) ? Buffer.from(content, "base64") : undefined;
}
