export const id = 1440;
export const ids = [1440];
export const modules = {

  2421:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Z: () => (  jobOf)
  });
function jobOf({ mask, print, setOutput, exportVariable }, environment) {
	return { environment, mask, print, setOutput, exportVariable };
}


  }),

  1440:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  runGate: () => (  runGate)
});

var lib = __webpack_require__(1344);
var rule_pages = __webpack_require__(8782);
var report_lib = __webpack_require__(6035);
var github_of = __webpack_require__(2661);
var job = __webpack_require__(2421);
;// CONCATENATED MODULE: ./packages/action-kit/lib/progress.js
const interval = 10_000;
function progressPrinter(print, clock = Date.now) {
	let last = clock();
	return ({ done, total, unit }) => {
		if (clock() - last < interval)
			return;
		last = clock();
		print(`${numberText(done)}${total === undefined ? "" : ` of ${numberText(total)}`} ${unit}`);
	};
}
function numberText(value) {
	return value.toLocaleString("en-US");
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/run-gate.js






async function runGate(manifest, gate, prepared, circumstances) {
	const { runner, startedAt, environment } = circumstances;
	const { event, loaded, head } = prepared;
	const result = await runner.group(manifest.name, async () => {
		runner.print(opening(prepared));
		return gate(contextOf(prepared, circumstances));
	});
	const run = {
		command: manifest.name,
		version: lib .rE,
		startedAt,
		durationMilliseconds: Date.now() - Date.parse(startedAt),
		subject: {
			name: event.repository ?? "repository",
			...(head === undefined ? {} : { commit: head }),
			scope: (0,lib .pc)(result.scope),
			...repositoryUrl(event.repository, environment),
		},
		policy: loaded.reference,
		verdicts: result.verdicts,
		rules: [...rule_pages .U, ...result.rules],
		notes: [...loaded.notes, ...result.notes].map(lib .pc),
		digests: result.digests,
	};
	const { outputs = {}, summary } = result;
	return { run, outputs, ...(summary === undefined ? {} : { summary }) };
}
function repositoryUrl(repository, environment) {
	const name = repository ?? environment.GITHUB_REPOSITORY;
	const server = environment.GITHUB_SERVER_URL || "https://github.com";
	if (name === undefined || !/^[\w.-]+\/[\w.-]+$/.test(name) || !/^https:\/\/[\w.:-]+$/.test(server))
		return {};
	return { url: `${server}/${name}` };
}
function contextOf({ input, event, repository, path, loaded, parents }, { runner, environment, startedAt }) {
	const github = (0,github_of .z)(input, environment);
	return {
		input,
		event,
		repository,
		path,
		policy: loaded.policy,
		policyPath: loaded.reference.path ?? input.policy,
		...(loaded.reference.ref === undefined ? {} : { policyCommit: loaded.reference.ref }),
		policyFindings: loaded.findings,
		...(parents === undefined ? {} : { parents }),
		now: startedAt,
		...(github === undefined ? {} : { github }),
		progress: progressPrinter(runner.print),
		saveState: runner.saveState,
		job: (0,job .Z)(runner, environment),
	};
}
function opening({ event, loaded }) {
	const { path, ref, digest } = loaded.reference;
	const source = ref === undefined ? path : `${path} at ${ref}`;
	const policy = path === undefined ? "strict defaults, no policy file" : source;
	const lines = [`event: ${event.name}${event.fork ? ", from a fork" : ""}`, `policy: ${policy} (${digest})`];
	return lines.map(report_lib .tJ).join("\n");
}


  }),

  8782:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  E: () => (  protectedSeverity),
  U: () => (  ruleDescriptions)
});

;// CONCATENATED MODULE: ./packages/policy/lib/stages/stage-rule-pages.js
const grant = (claims, rest = "") => `stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow:
      - { ${claims} }${rest}`;
const credentials = `
    credentials:
      vault: { provider: vault, url: "https://vault.acme.example", role: deploy }`;
const good = grant('repository_id: "123", environment: production, ref: refs/heads/main');
const azure = (maxDuration) => `${good}
    max-duration: ${maxDuration}
    credentials:
      azure: { provider: azure, tenant: 00000000-0000-0000-0000-000000000001, client: 00000000-0000-0000-0000-000000000002 }`;
const test = (...lines) => `${good}
tests:
  - { name: main deploys, stage: deploy, base: environment, expect: allow }
${lines.map((line) => `  - { ${line} }`).join("\n")}`;
const denied = "name: a branch does not, stage: deploy, base: environment, claims: { ref: refs/heads/x }, expect: deny";
const stageRuleDescriptions = [
	{
		id: "policy/open-grant",
		title: "Grant that matches anybody",
		severity: "error",
		least: "error",
		why: "Every claim in it can be chosen by whoever writes a workflow in a repository of their own, so anybody on GitHub can be this stage.",
		fix: "Add `repository_id`, or `repository_owner_id`, to the grant: nobody else can have these.",
		bad: grant("workflow: deploy, ref: refs/heads/main"),
		good,
		source: "https://docs.github.com/actions/concepts/security/openid-connect",
	},
	{
		id: "policy/name-only-grant",
		title: "Grant that knows the repository by name only",
		severity: "warning",
		why: "A name is free again after a rename or a deletion; whoever takes it next can be this stage.",
		fix: "Add `repository_id` or `repository_owner_id` to the grant. `gh api repos/OWNER/NAME --jq .id` prints it.",
		bad: grant("repository: acme/shop, environment: production"),
		good,
		source: "https://docs.github.com/actions/reference/security/oidc",
	},
	{
		id: "policy/untrusted-event",
		title: "Credentials for runs that strangers can start",
		severity: "error",
		least: "error",
		why: "These events run with the rights of this repository on what a stranger can send: the code of a fork, a comment, an artifact.",
		fix: "Take the event out of the grant, and do the privileged part in a run after the merge.",
		bad: grant('repository_id: "123", event_name: [push, pull_request_target]', credentials),
		good: grant('repository_id: "123", event_name: push', credentials),
		source: "https://docs.github.com/actions/reference/security/secure-use",
	},
	{
		id: "policy/any-event",
		title: "Grant that leaves the event open",
		severity: "info",
		why: "A workflow of this repository that starts on pull_request_target or workflow_run would get the credentials as well.",
		fix: "Name the events in the grant (`event_name`), the environment, or keep these events out by `deny`.",
		bad: grant('repository_id: "123", ref: refs/heads/main', credentials),
		good: grant('repository_id: "123", ref: refs/heads/main, event_name: push', credentials),
		source: "https://docs.github.com/actions/reference/security/secure-use",
	},
	{
		id: "policy/any-owner",
		title: "Stage that everybody owns",
		severity: "warning",
		why: "What everybody owns nobody answers for, and nobody is asked when it is used.",
		fix: "Name a user or a team.",
		bad: good.replace("@acme/sre", "*"),
		good,
	},
	{
		id: "policy/unknown-claim",
		title: "Claim that GitHub does not issue",
		severity: "warning",
		least: "warning",
		why: "A claim that no token has matches nobody in `allow`, and in `deny` it keeps nobody out.",
		fix: "Correct the name of the claim.",
		bad: grant('repository_id: "123", enviroment: production'),
		good,
		source: "https://docs.github.com/actions/reference/security/oidc",
	},
	{
		id: "policy/ambiguous-environment",
		title: "Environment whose name can be confused",
		severity: "warning",
		why: "GitHub writes a colon as %3A into the subject and leaves % as it is: two environments can have the same subject at a provider.",
		fix: "Rename the environment so that its name holds neither : nor %.",
		bad: grant('repository_id: "123", environment: "production:eu"'),
		good: grant('repository_id: "123", environment: production-eu'),
		source: "https://docs.github.com/actions/reference/security/oidc",
	},
	{
		id: "policy/long-lived-credential",
		title: "Credential that outlives its stage's limit",
		severity: "warning",
		why: "The provider gives no shorter life, or takes no wish, so `max-duration` is a promise that nobody keeps.",
		fix: "Raise `max-duration` to what the provider gives, or use a way to it that takes a duration.",
		bad: azure("15m"),
		good: azure("90m"),
	},
	{
		id: "policy/widened-access",
		title: "Change that gives somebody more access",
		severity: "error",
		least: "warning",
		why: "After the merge an identity is this stage, or gets more of it, that was kept out before; the example shows one.",
		fix: "Restore the line. If it is meant, have a code owner of the policy approve it in a change of its own.",
		bad: grant('repository_id: "123", environment: production, ref: "refs/heads/*"'),
		good,
	},
	{
		id: "policy/failing-test",
		title: "Test of the policy that fails",
		severity: "error",
		least: "error",
		why: "The policy does not decide what its authors wrote down that it must.",
		fix: "Correct the policy, or the test if it was wrong.",
		bad: test(denied.replace("expect: deny", "expect: allow")),
		good: test(denied),
	},
	{
		id: "policy/untested-stage",
		title: "Stage without a test",
		severity: "warning",
		why: "The next change of its grants could let in anybody, and every test would still pass.",
		fix: "Add a test for who must get in and, above all, one for who must not.",
		bad: good,
		good: test(denied),
	},
	{
		id: "policy/unnoticed-change",
		title: "Change of the policy that no test notices",
		severity: "info",
		why: "The policy was broken here on purpose and every test still passed, so a mistake or an attack at this place would pass them too.",
		fix: "Add the test that the finding shows.",
		bad: test("name: a pull request does not, stage: deploy, base: pull_request, expect: deny"),
		good: test(denied, "name: another environment does not, stage: deploy, base: environment, claims: { environment: test }, expect: deny", 'name: another repository does not, stage: deploy, base: environment, claims: { repository_id: "9" }, expect: deny'),
	},
];

;// CONCATENATED MODULE: ./packages/policy/lib/rule-pages.js

const approval = "If it is meant, have a code owner of the policy approve it in a change of its own.";
const sampleException = `exceptions:
  - rule: secrets/generic-password
    fingerprint: "s1:4f0c6a52d1b87e93a10fb2c7d35e8649"
    owner: "@alice"
    approved-by: "@bob"
    reason: The vendor's test server takes this fixed password and holds no data.
    control: The server is reachable from the build network only.
    replacement: https://github.com/acme/shop/issues/12
    created: 2027-01-15
    expires: 2027-02-01`;
const ruleDescriptions = [
	{
		id: "policy/weakened-rules",
		title: "Rule made milder or turned off",
		severity: "error",
		least: "warning",
		why: "A change that lowers the severity of a rule could let through what it brings itself, or what comes after it.",
		fix: `Restore the severity. ${approval}`,
		bad: `rules: { "secrets/*": "off" }`,
		good: `rules: { "secrets/*": error }`,
	},
	{
		id: "policy/unproven-access",
		title: "Stage may give more access",
		severity: "error",
		least: "warning",
		why: "Conditions are programs, which cannot be compared, and some sets of claims are too many to compare; what cannot be shown to be as strict as before counts as weaker.",
		fix: `Write the condition as claim matchers, which are compared exactly, and add tests for both sides. ${approval}`,
		bad: `when: claims.ref.startsWith("refs/heads/")`,
		good: `allow: [ { repository_id: "123", ref: "refs/heads/*" } ]`,
	},
	{
		id: "policy/weakened-inheritance",
		title: "More left to the files that extend this one",
		severity: "error",
		least: "warning",
		why: "A lock that is gone, or a delegation that is new, lets every repository that extends this file loosen what it could not.",
		fix: `Restore the lock, or delete the delegation. ${approval}`,
		bad: "delegates: [ { pointer: /stages/deploy-production/allow/0/ref } ]",
		good: "locked: [ /stages/deploy-production ]",
	},
	{
		id: "policy/looser-than-parent",
		title: "Looser than the file that it extends",
		severity: "error",
		least: "error",
		why: "The file above holds, so what is written here has no effect, and whoever reads it believes that it has.",
		fix: "Write it as tight as in the file above, or leave it out. Where it must be looser, the file above can delegate it.",
		bad: `# the file above says: rules: { "secrets/*": error }\nrules: { "secrets/*": warning }`,
		good: `rules: { "secrets/*": critical }`,
	},
	{
		id: "policy/weakened-secrets",
		title: "Search for secrets made weaker",
		severity: "error",
		least: "warning",
		why: "What is no longer searched is where the next secret will be found by somebody else.",
		fix: `Restore the setting. ${approval}`,
		bad: `secrets: { exclude: [ "src/**" ] }`,
		good: `secrets: { exclude: [ "test/fixtures/**" ] }`,
	},
	{
		id: "policy/deleted-file",
		title: "Policy file deleted",
		severity: "error",
		least: "error",
		why: "Without its policy a repository loses its own rules and everything that was set stricter than the defaults.",
		fix: `Restore the file. ${approval}`,
		bad: "git rm .github/sallyport.yml",
		good: "# .github/sallyport.yml\nversion: 1",
	},
	{
		id: "policy/broken-file",
		title: "Policy file cannot be read",
		severity: "error",
		least: "error",
		why: "After the merge every run would stop at this file, and nothing would be checked until it is mended.",
		fix: "Correct the places listed before the merge.",
		bad: "version: 1\nrulez: {}",
		good: "version: 1\nrules: {}",
	},
	{
		id: "policy/added-exception",
		title: "Exception added",
		severity: "warning",
		least: "warning",
		why: "From the merge on, this finding fails no run until the exception lapses.",
		fix: "Review the reason, the control and the replacement plan. It takes effect with the merge, not in this change.",
		bad: sampleException,
		good: "# Mend the finding, then no exception is needed.\nexceptions: []",
	},
	{
		id: "policy/widened-exception",
		title: "Exception widened or extended",
		severity: "warning",
		least: "warning",
		why: "An exception that is renewed again and again, or that comes to cover more, is a hole that nobody decided on.",
		fix: "Ask what became of the replacement plan before this is approved. It takes effect with the merge, not in this change.",
		bad: sampleException.replace("2027-02-01", "2027-06-01"),
		good: sampleException,
	},
	{
		id: "policy/exception-too-long",
		title: "Exception longer than allowed",
		severity: "warning",
		least: "warning",
		why: "An exception without a near end is a permanent one, and a permanent exception is a finding.",
		fix: "Shorten it: 14 days for critical findings, 30 for error, 90 for warning, 180 for info. Until then it excepts nothing.",
		bad: sampleException.replace("2027-02-01", "2029-12-31"),
		good: sampleException,
	},
	{
		id: "policy/exception-too-broad",
		title: "Exception for too many findings at once",
		severity: "warning",
		least: "warning",
		why: "A pattern of paths excepts findings of severity error or worse that nobody has seen yet.",
		fix: "Name the finding by its fingerprint, or give the exact path. Until then it excepts nothing of that severity.",
		bad: sampleException.replace('fingerprint: "s1:4f0c6a52d1b87e93a10fb2c7d35e8649"', 'path: "src/**"'),
		good: sampleException,
	},
	{
		id: "policy/unused-exception",
		title: "Exception that excepts nothing",
		severity: "warning",
		why: "What it was for is gone; left in place it waits to except something that nobody approved.",
		fix: "Delete it.",
		bad: sampleException,
		good: "exceptions: []",
	},
	{
		id: "policy/unknown-rule",
		title: "No such rule",
		severity: "warning",
		why: "A misspelt rule sets nothing: the rule that was meant runs at its own severity, or unexcepted.",
		fix: "Correct the id or pattern, or delete the entry.",
		bad: `rules: { secrets/privat-key: critical }`,
		good: `rules: { secrets/private-key: critical }`,
	},
	...stageRuleDescriptions,
];
const described = ruleDescriptions;
function protectedSeverity(rule) {
	return described.find(({ id }) => id === rule)?.least;
}


  })

};
