import type { Finding } from "@sallyport/core";
import { describe, expect, test } from "vitest";
import type { GithubClient } from "./client.ts";
import { judgeSecretAlerts } from "./judge-secret-alerts.ts";
import { ruleDescriptions } from "./rule-pages.ts";
import { readSecretAlerts, type SecretAlert } from "./secret-alerts.ts";

const repository = "acme/shop";
const alertsRoute = "GET /repos/{owner}/{repo}/secret-scanning/alerts";

/** Answers each route with data, or with what it is to throw. */
function client(routes: Readonly<Record<string, (parameters: Readonly<Record<string, unknown>>) => unknown>>) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const github: GithubClient = {
    async request(route, parameters) {
      asked.push({ route, ...parameters });
      const data = routes[route]?.(parameters);
      if (data instanceof Error) throw data;
      return { status: 200, data, headers: {} };
    },
  };
  return { github, asked };
}

function httpError(status: number, message = "text"): Error {
  return Object.assign(new Error(message), { status, response: { status, headers: {}, data: {} } });
}

const raw = (number: number, more: object = {}) => ({
  number,
  secret_type_display_name: "GitHub Personal Access Token",
  created_at: "2026-11-01T08:00:00Z",
  validity: "active",
  publicly_leaked: false,
  push_protection_bypassed: false,
  ...more,
});
const location = (path: string, line: number, commit: string) => ({
  type: "commit",
  details: { path, start_line: line, commit_sha: commit },
});

describe("readSecretAlerts", () => {
  test("reads open alerts without values, and where they are", async () => {
    const { github, asked } = client({
      [alertsRoute]: () => [
        raw(1),
        raw(2, {
          validity: "unknown",
          push_protection_bypassed: true,
          push_protection_bypassed_by: { login: "bob\u001b[31m" },
          push_protection_bypassed_at: "2026-11-02T08:00:00Z",
        }),
      ],
      [`${alertsRoute}/{alert_number}/locations`]: ({ alert_number: number }) =>
        number === 1 ? [location("a.env", 3, "c1"), { type: "issue_title", details: {} }, null] : [],
    });
    const alert = { type: "GitHub Personal Access Token", created: "2026-11-01T08:00:00.000Z", publiclyLeaked: false };
    expect(await readSecretAlerts(github, repository)).toEqual({
      alerts: [
        { ...alert, number: 1, validity: "active", places: [{ path: "a.env", line: 3, commit: "c1" }] },
        {
          ...alert,
          number: 2,
          bypassedBy: "bob\\x1b[31m",
          bypassedAt: "2026-11-02T08:00:00.000Z",
          places: [],
        },
      ],
      cut: false,
    });
    expect(asked[0]).toMatchObject({ state: "open", hide_secret: true, per_page: 100, page: 1 });
    expect(asked).toHaveLength(3);
  });

  test("reads further pages, and says when there are more than it reads", async () => {
    const { github, asked } = client({
      [alertsRoute]: ({ page }) => Array.from({ length: 100 }, (_, index) => raw(Number(page) * 1000 + index)),
      [`${alertsRoute}/{alert_number}/locations`]: () => [],
    });
    const read = await readSecretAlerts(github, repository);
    expect(read).toMatchObject({ cut: true, alerts: { length: 1000 } });
    expect(asked).toHaveLength(10 + 100);
  });

  test.each<[string, unknown, string, string]>([
    ["no permission", httpError(403), "`secret_scanning_alerts: read` is missing", "GitHub App"],
    ["off, or not visible", httpError(404), "secret scanning is off there or the token cannot see", "Turn on"],
    ["a server error", httpError(502), "status 502", "githubstatus"],
    ["no list", { message: "hello" }, "it is no list", "GITHUB_API_URL"],
    ["no alert", [{ title: "hello" }], "an alert has no number", "GITHUB_API_URL"],
  ])("is unchecked: %s", async (_, answer, what, fix) => {
    const { github } = client({ [alertsRoute]: () => answer });
    expect(await readSecretAlerts(github, repository)).toEqual({
      kind: "secret-alerts",
      what: expect.stringContaining(what),
      fix: expect.stringContaining(fix),
    });
  });

  test("is unchecked when one of the places cannot be read", async () => {
    const { github } = client({
      [alertsRoute]: () => [raw(1)],
      [`${alertsRoute}/{alert_number}/locations`]: () => httpError(500),
    });
    expect(await readSecretAlerts(github, repository)).toMatchObject({ kind: "secret-alerts" });
  });
});

describe("judgeSecretAlerts", () => {
  const finding = (path: string, line: number, commit?: string): Finding => ({
    rule: "secrets/github-personal-access-token",
    severity: "error",
    confidence: "verified",
    basis: "checksum matches",
    message: "a token",
    why: "It opens doors.",
    fix: { text: "Revoke it." },
    places: [
      {
        path,
        region: { start: { line, column: 1 }, end: { line, column: 9 } },
        ...(commit === undefined ? {} : { commit }),
      },
    ],
    evidence: [],
    fingerprint: `s1:${path}`,
  });
  const alert = (number: number, places: SecretAlert["places"], more: Partial<SecretAlert> = {}): SecretAlert => ({
    number,
    type: "AWS key",
    publiclyLeaked: false,
    places,
    ...more,
  });

  test("joins by line or by commit, and reports what only GitHub knows", () => {
    const found = [finding("a", 3), finding("b", 9, "c2"), finding("mine", 1)];
    const judged = judgeSecretAlerts(
      [
        alert(1, [{ path: "a", line: 3, commit: "c1" }], { validity: "active", publiclyLeaked: true }),
        alert(2, [{ path: "b", line: 1, commit: "c2" }]),
        alert(3, [{ path: "gone", line: 1, commit: "c3" }], { validity: "active" }),
        alert(4, []),
      ],
      found,
      repository,
    );
    expect(judged.found.map(({ evidence }) => evidence.map(({ value }) => value))).toEqual([
      ["number 1, open, still valid, leaked in public"],
      ["number 2, open"],
      [],
    ]);
    expect(judged.findings.map(({ rule, severity, places }) => [rule, severity, places[0].path])).toEqual([
      ["secrets/alert-not-found", "error", "gone"],
      ["secrets/alert-not-found", "warning", "."],
    ]);
    expect(judged.findings[0]?.fix.text).toContain("https://github.com/acme/shop/security/secret-scanning/3");
    expect(judged.note).toBe("GitHub has 4 open alerts: 2 found here too, 2 not; findings here that have no alert: 1");
  });

  test("reports a bypass of push protection, also of a secret that is found here", () => {
    const bypassed = alert(7, [{ path: "a", line: 3, commit: "c1" }], {
      bypassedBy: "bob",
      bypassedAt: "2026-11-02T08:00:00.000Z",
    });
    const { findings } = judgeSecretAlerts([bypassed], [finding("a", 3)], repository);
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      [
        "secrets/push-protection-bypassed",
        "AWS key was pushed past push protection by bob on 2026-11-02, and its alert 7 is open",
      ],
    ]);
    const pages = new Set(ruleDescriptions.map(({ id }) => id));
    expect(findings.every(({ rule }) => pages.has(rule))).toBe(true);
  });
});
