import { type Instant, instant, printable, recordOf, shortText, type Unchecked } from "@sallyport/core";
import type { GithubClient, GithubResponse } from "./client.ts";
import { failureOfResponse, failureOfThrown } from "./request-failure.ts";
import { type IntendedRead, isUnchecked, uncheckedRead } from "./unchecked-read.ts";

/** An open alert of GitHub's secret scanning, without the secret. All texts are harmless to print. */
export interface SecretAlert {
  readonly number: number;
  /** `GitHub Personal Access Token` */
  readonly type: string;
  readonly created?: Instant;
  /** Whether the issuer still accepts the secret, where GitHub has asked. */
  readonly validity?: "active" | "inactive";
  readonly publiclyLeaked: boolean;
  /** Who pushed it past push protection. */
  readonly bypassedBy?: string;
  readonly bypassedAt?: Instant;
  readonly places: readonly AlertPlace[];
}

export interface AlertPlace {
  readonly path: string;
  readonly line: number;
  readonly commit: string;
}

export interface SecretAlerts {
  readonly alerts: readonly SecretAlert[];
  /** True when there are more than were read. */
  readonly cut: boolean;
}

const pageSize = 100;
const mostPages = 10;
/** Each costs a request; the rest keep their type and number. */
const mostLocated = 100;

/** Whom to ask about what. */
interface AlertsApi {
  readonly client: GithubClient;
  readonly owner: string;
  readonly repo: string;
  readonly read: IntendedRead;
}

const route = "GET /repos/{owner}/{repo}/secret-scanning/alerts";

/**
 * Reads the open secret-scanning alerts of `owner/name`, without values. Never throws: each way to fail is an `Unchecked` of kind
 * `secret-alerts`. https://docs.github.com/rest/secret-scanning/secret-scanning
 */
export async function readSecretAlerts(client: GithubClient, repository: string): Promise<SecretAlerts | Unchecked> {
  const name = printable(repository);
  const [owner = "", repo = ""] = repository.split("/");
  const read: IntendedRead = {
    kind: "secret-alerts",
    subject: `secret-scanning alerts of ${name}`,
    repository: name,
    permission: "secret_scanning_alerts: read",
  };
  const api = { client, owner, repo, read };
  const listed = await listAlerts(api);
  if (isUnchecked(listed)) return listed;
  const [located, rest] = [listed.alerts.slice(0, mostLocated), listed.alerts.slice(mostLocated)];
  const placed: SecretAlert[] = [];
  for (const alert of located) {
    const places = await placesOf(api, alert);
    if (isUnchecked(places)) return places;
    placed.push({ ...alert, places });
  }
  return { alerts: [...placed, ...rest], cut: listed.cut || rest.length > 0 };
}

/** The alerts without their places. */
async function listAlerts(api: AlertsApi): Promise<SecretAlerts | Unchecked> {
  const alerts: SecretAlert[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const list = await listOf(api, route, { state: "open", hide_secret: true, page });
    if (isUnchecked(list)) return list;
    for (const entry of list) {
      const alert = alertOf(entry);
      if (!alert) return uncheckedRead(api.read, { kind: "unexpected", what: "an alert has no number" });
      alerts.push(alert);
    }
    if (list.length < pageSize) return { alerts, cut: false };
  }
  return { alerts, cut: true };
}

async function placesOf(api: AlertsApi, { number }: SecretAlert): Promise<readonly AlertPlace[] | Unchecked> {
  const list = await listOf(api, `${route}/{alert_number}/locations`, { alert_number: number });
  return isUnchecked(list) ? list : list.flatMap(placeOf);
}

/** The entries of one page of a list, or why there is none. */
async function listOf(
  { client, owner, repo, read }: AlertsApi,
  path: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<unknown[] | Unchecked> {
  let response: GithubResponse;
  try {
    response = await client.request(path, { owner, repo, per_page: pageSize, ...parameters });
  } catch (thrown) {
    const failure = failureOfThrown(thrown);
    return failure.kind === "not-found" ? scanningOff(read) : uncheckedRead(read, failure);
  }
  if (response.status === 404) return scanningOff(read);
  if (response.status !== 200) return uncheckedRead(read, failureOfResponse(response));
  if (Array.isArray(response.data)) return response.data;
  return uncheckedRead(read, { kind: "unexpected", what: "it is no list" });
}

/** GitHub answers 404 to a token that may not see the repository, and also where secret scanning is off. */
function scanningOff(read: IntendedRead): Unchecked {
  return {
    kind: "secret-alerts",
    what: `${read.subject}: GitHub says 404, so secret scanning is off there or the token cannot see the repository`,
    fix: `Turn on secret scanning in the settings of ${read.repository}, under Advanced Security, or give the token access to the repository.`,
  };
}

function alertOf(entry: unknown): SecretAlert | undefined {
  const alert = recordOf(entry);
  const number = alert?.number;
  if (!alert || typeof number !== "number" || !Number.isSafeInteger(number)) return undefined;
  const { validity } = alert;
  const bypasser = textOf(recordOf(alert.push_protection_bypassed_by)?.login);
  const created = instantOf(alert.created_at);
  const bypassed = instantOf(alert.push_protection_bypassed_at);
  return {
    number,
    type: textOf(alert.secret_type_display_name) ?? textOf(alert.secret_type) ?? "secret",
    publiclyLeaked: alert.publicly_leaked === true,
    places: [],
    ...(created === undefined ? {} : { created }),
    ...(validity === "active" || validity === "inactive" ? { validity } : {}),
    ...(alert.push_protection_bypassed === true ? { bypassedBy: bypasser ?? "somebody" } : {}),
    ...(bypassed === undefined ? {} : { bypassedAt: bypassed }),
  };
}

/** Only places in files: alerts are also raised on issues and discussions, which are no part of a clone. */
function placeOf(entry: unknown): AlertPlace[] {
  const location = recordOf(entry);
  const details = location?.type === "commit" ? recordOf(location.details) : undefined;
  const { path, start_line: line, commit_sha: commit } = details ?? {};
  return typeof path === "string" && typeof line === "number" && typeof commit === "string"
    ? [{ path: path.slice(0, 4096), line, commit }]
    : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? shortText(value, 100) : undefined;
}

function instantOf(value: unknown): Instant | undefined {
  const date = typeof value === "string" ? new Date(value) : undefined;
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : instant(date);
}
