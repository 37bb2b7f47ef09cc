/** What reads of the GitHub API need from a client. An Octokit will do; it throws for a status of 400 or more. */
export interface GithubClient {
  /** `route` is `METHOD /path/{parameter}`. */
  request(route: string, parameters: Readonly<Record<string, unknown>>): Promise<GithubResponse>;
}

export interface GithubResponse {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}
