export const id = 1676;
export const ids = [1676];
export const modules = {

  5966:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Y: () => (  jobCircumstances)
  });
  var _sallyport_assume__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2965);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _sallyport_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5101);



function jobCircumstances({ environment, mask }) {
	const now = () => new Date();
	return {
		env: environment,
		send: (0,_sallyport_http__WEBPACK_IMPORTED_MODULE_1__.createHttpSender)({ env: { ...environment }, userAgent: `sallyport/${_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .rE}` }),
		now,
		mask,
		record: (0,_sallyport_assume__WEBPACK_IMPORTED_MODULE_2__  .tT)("assume-role", environment, now),
	};
}


  }),

  7728:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  helper: () => (  helper),
  main: () => (  main),
  post: () => (  post)
});

var lib = __webpack_require__(9452);
var external_node_url_ = __webpack_require__(3136);
var assume_credential = __webpack_require__(8863);
var credential_table = __webpack_require__(1575);
var recorder = __webpack_require__(2965);
var rule_pages = __webpack_require__(528);
;// CONCATENATED MODULE: ./packages/assume/lib/denial-finding.js
async function denialFinding(denied, { policy, policyPath, now, files }) {
	if (denied.kind === "denied-by-policy") {
		const { policyDenialFinding } = await Promise.all( [__webpack_require__.e(2249), __webpack_require__.e(8391)]).then(__webpack_require__.bind(__webpack_require__, 5645));
		return policyDenialFinding(denied.decision, policy, policyPath);
	}
	const { mayHoldTrust, providerDenialFinding } = await __webpack_require__.e(  3308).then(__webpack_require__.bind(__webpack_require__, 3308));
	const isWanted = mayHoldTrust(denied.choice.credential.trust);
	return providerDenialFinding(denied.denial, denied, { policyPath, now, files: () => files(isWanted) });
}

var core_lib = __webpack_require__(1344);
var git_lib = __webpack_require__(3890);
var apply_policy = __webpack_require__(5465);
var mention_access = __webpack_require__(4624);
;// CONCATENATED MODULE: ./actions/assume-role/lib/cancellation.js
const signals = ["SIGINT", "SIGTERM"];
async function untilCancelled(work) {
	const cancelled = new AbortController();
	const cancel = () => cancelled.abort();
	for (const signal of signals)
		process.on(signal, cancel);
	try {
		return await work(cancelled.signal);
	}
	finally {
		for (const signal of signals)
			process.off(signal, cancel);
	}
}

var lib_deliver = __webpack_require__(8573);
;// CONCATENATED MODULE: ./actions/assume-role/lib/chosen-delivery.js


function chosenDelivery({ deliver, run }, choice) {
	const delivery = deliver === "auto" ? (0,lib_deliver .d)(choice, run !== undefined) : deliver;
	if ((delivery === "exec") !== (run !== undefined))
		throw runMismatch(delivery);
	const obstacle = delivery === "refresh" ? (0,lib_deliver .ds)(choice) : undefined;
	if (obstacle !== undefined)
		throw notRefreshable(choice.credential, obstacle);
	return delivery;
}
function runMismatch(delivery) {
	return new core_lib .$E({
		code: "ASSUME_RUN_MISMATCH",
		kind: "usage",
		message: delivery === "exec"
			? "`deliver: exec` needs a command, and `run` is empty"
			: `\`run\` was given, and \`deliver: ${delivery}\` runs nothing`,
		fix: delivery === "exec" ? "Give the command as `run`." : "Leave `run` out, or write `deliver: exec`.",
	});
}
function notRefreshable({ name, provider }, why) {
	return new core_lib .$E({
		code: "ASSUME_NOT_REFRESHABLE",
		kind: "usage",
		message: `the credential ${name} (${provider}) cannot be delivered by \`refresh\`: ${why}`,
		fix: "Write `deliver: exec` with the command as `run`, or `deliver: output`. Nothing was asked for.",
	});
}

var audience = __webpack_require__(4472);
var external_node_fs_ = __webpack_require__(3024);
var external_node_path_ = __webpack_require__(6760);
var dist = __webpack_require__(8009);
;// CONCATENATED MODULE: ./actions/assume-role/lib/later-steps.js



async function laterSteps(env) {
	const file = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+)@/.exec(env.GITHUB_WORKFLOW_REF ?? "")?.[1];
	if (file === undefined || !env.GITHUB_WORKSPACE || !env.GITHUB_JOB)
		return undefined;
	try {
		const text = readWorkflow(external_node_path_.join(env.GITHUB_WORKSPACE, file));
		const steps = (0,dist .Tp)(text).getIn(["jobs", env.GITHUB_JOB, "steps"]);
		const list = steps?.toJSON?.();
		return Array.isArray(list) ? namesAfter(list) : undefined;
	}
	catch {
		return undefined;
	}
}
const largestWorkflow = 1024 * 1024;
function readWorkflow(file) {
	const descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
	try {
		const status = (0,external_node_fs_.fstatSync)(descriptor);
		if (!status.isFile() || status.size > largestWorkflow)
			throw new Error("no workflow");
		return (0,external_node_fs_.readFileSync)(descriptor, "utf8");
	}
	finally {
		(0,external_node_fs_.closeSync)(descriptor);
	}
}
function namesAfter(steps) {
	const described = steps.map((step, index) => {
		const { name, id, uses, run } = (step ?? {});
		const text = [name, id, uses, run].find((each) => typeof each === "string");
		return { uses: String(uses ?? ""), text: (text ?? `step ${index + 1}`).split("\n")[0]?.slice(0, 80) ?? "" };
	});
	const own = described.findIndex(({ uses }) => /\/assume-role(?:@|$)/.test(uses));
	return own < 0 ? undefined : described.slice(own + 1).map(({ text }) => text);
}

;// CONCATENATED MODULE: ./actions/assume-role/lib/shell-command.js
const shells = {
	bash: ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"],
	sh: ["sh", "-e", "-c"],
	pwsh: ["pwsh", "-NoLogo", "-NoProfile", "-NonInteractive", "-Command"],
};
function commandOf(script, shell) {
	const [program, ...parameters] = shells[shell];
	return { program, parameters: [...parameters, script] };
}

var token_keeper = __webpack_require__(8127);
;// CONCATENATED MODULE: ./actions/assume-role/lib/deliver.js






async function deliver(granted, request) {
	const { job, circumstances, delivery } = request;
	const { identity, expires = "" } = granted.issued;
	job.setOutput("identity", identity);
	job.setOutput("expires", expires);
	job.print(`granted: ${(0,core_lib .g$)(identity)}${expires === "" ? "" : ` until ${expires}`}, delivered by \`${delivery}\`${delivery === "refresh" ? "; the tools fetch it anew as they need it" : ""}`);
	const outputs = { identity, expires, credential: "", token: "", "exit-code": "" };
	switch (delivery) {
		case "exec":
			return { ...outputs, "exit-code": await runCommand(granted, request) };
		case "refresh":
			await refresh(granted, request);
			return outputs;
		case "output": {
			const credential = JSON.stringify(await (0,lib_deliver .qm)(granted, circumstances));
			job.mask(credential);
			const [token = "", ...more] = granted.issued.secrets;
			return { ...outputs, credential, token: more.length === 0 ? token : "" };
		}
		case "env":
			setVariables(await (0,lib_deliver .nC)(granted, circumstances), job);
			job.print(await exposure(job));
			return outputs;
	}
}
async function runCommand(granted, { input, job, circumstances }) {
	const { credential } = granted.choice;
	const keyVariable = credential.provider === "github-app" ? [credential.privateKeyVariable ?? "GITHUB_APP_PRIVATE_KEY"] : [];
	const command = { ...commandOf(input.run ?? "", input.shell), without: keyVariable };
	const note = (0,lib_deliver .XJ)(granted, circumstances.env);
	if (note !== undefined)
		job.print(note);
	const { signal: _, ...uncancelled } = circumstances;
	const { exitCode, isOver } = await (0,lib_deliver .ay)(granted, command, uncancelled, { inJob: true });
	job.setOutput("exit-code", String(exitCode));
	if (exitCode === 0)
		return "0";
	const { identity } = granted.issued;
	throw new core_lib .$E({
		code: "ASSUME_COMMAND_FAILED",
		message: `the command of \`run\` ended with exit code ${exitCode}`,
		decided: `The credential ${credential.name} was granted and the command had it, and the command failed. ${endText(granted, isOver)}`,
		fix: `Read what the command printed above. It had the credential ${credential.name} (${identity}), so this is not about getting one; perhaps about what that one may do.`,
	});
}
function endText({ issued: { revocation, expires } }, isOver) {
	if (revocation === undefined)
		return `The credential ends by itself${expires === undefined ? "" : `, at ${expires}`}: its provider cannot end it sooner.`;
	return isOver
		? "The credential has been given back."
		: "The credential could not be given back; the end of the job tries again.";
}
async function refresh(granted, { job, circumstances, helper }) {
	const command = { program: process.execPath, parameters: [helper] };
	const { tokenFile, note, ...variables } = await (0,lib_deliver ._e)(granted, command, circumstances);
	if (note !== undefined)
		job.print(`warning: ${note}.`);
	if (tokenFile !== undefined)
		await (0,token_keeper .l)(helper, tokenFile, (0,audience .O)(granted.choice.credential) ?? "");
	setVariables(variables, job);
}
function setVariables({ set, conflicts }, { environment, exportVariable, print }) {
	const replaced = Object.keys(set).filter((name) => environment[name] && environment[name] !== set[name]);
	for (const [name, value] of Object.entries(set))
		exportVariable(name, value);
	if (conflicts.length > 0)
		print(`warning: ${conflicts.join(", ")} ${conflicts.length === 1 ? "is" : "are"} set too, and would be used instead. Take what sets ${conflicts.length === 1 ? "it" : "them"} out of the job.`);
	if (replaced.length > 0)
		print(`warning: an earlier step had set ${replaced.join(", ")}; from here on the later steps use this credential. Where they need both, give each command its own with \`deliver: exec\`.`);
}
async function exposure({ environment }) {
	const steps = await laterSteps(environment);
	const who = steps === undefined
		? "every later step of this job, third-party actions too"
		: steps.length === 0
			? "no later step: this is the last one, so there is nobody to use it"
			: steps.map((step) => (0,core_lib .g$)(step)).join(", ");
	return `warning: with \`deliver: env\` the credential is seen by ${who}. \`deliver: exec\` shows it to one command only.`;
}

var job_circumstances = __webpack_require__(5966);
;// CONCATENATED MODULE: ./actions/assume-role/lib/assume-role.js









async function assumeRole(context, helper) {
	const { input, job, policy, saveState } = context;
	saveState("summaryDue", "true");
	const circumstances = (0,job_circumstances .Y)(job);
	const choice = (0,assume_credential .M1)({ policy, wish: input, record: circumstances.record });
	const delivery = chosenDelivery(input, choice);
	return untilCancelled(async (signal) => {
		const cancellable = { ...circumstances, signal };
		const assumption = await (0,assume_credential .GJ)({ ...cancellable, policy, wish: input });
		if (assumption.kind === "granted" && signal.aborted) {
			await (0,assume_credential .F5)(assumption, cancellable);
			throw cancelled();
		}
		const request = { delivery, input, job, circumstances: cancellable, helper: (0,external_node_url_.fileURLToPath)(helper) };
		const outputs = assumption.kind === "granted" ? await deliver(assumption, request) : noOutputs;
		const findings = await findingsOf(assumption, context);
		const summary = (0,credential_table .y)((0,recorder .JU)(job.environment), circumstances.now());
		saveState("summaryDue", "");
		return { ...resultOf(assumption, findings, context), summary, outputs };
	});
}
const noOutputs = { identity: "", expires: "", credential: "", token: "", "exit-code": "" };
function resultOf({ choice, claims }, findings, context) {
	const { input, policy, policyPath, policyFindings } = context;
	const change = (0,apply_policy .I)((0,mention_access .f)(policyFindings), policy, policyPath);
	const { stage, credential } = choice;
	const what = `${stage?.name ?? "no stage"}, credential ${credential.name} (${credential.provider})`;
	return {
		verdicts: [
			(0,core_lib .Ep)({
				gate: "assume-role",
				failOn: findings.length > 0 && input.failOn === "critical" ? "error" : input.failOn,
				allowUnknown: input.allowUnknown,
				findings: [...findings, ...change.findings],
				skipped: change.skipped,
				examined: [{ label: "claims", count: Object.keys(claims).length }],
			}),
		],
		rules: rule_pages .UX,
		digests: {},
		scope: `stage ${what}`,
		notes: [],
	};
}
async function findingsOf(assumption, context) {
	if (assumption.kind === "granted")
		return [];
	const { policy, policyPath, repository } = context;
	const files = (isWanted) => (0,git_lib.readSmallFiles)(repository, isWanted);
	return [await denialFinding(assumption, { policy, policyPath, now: () => new Date(), files })];
}
function cancelled() {
	return new core_lib .$E({
		code: "ASSUME_CANCELLED",
		message: "the job was cancelled while the credential was asked for; what was issued has been given back",
		fix: "Run the job again if it should go on.",
	});
}

;// CONCATENATED MODULE: ./actions/assume-role/lib/manifest.js
const manifest = {
	name: "assume-role",
	inputs: {
		stage: { name: "stage", kind: "text" },
		credential: { name: "credential", kind: "text" },
		settings: { name: "settings", kind: "text" },
		deliver: { name: "deliver", kind: ["auto", "exec", "refresh", "output", "env"], default: "auto" },
		run: { name: "run", kind: "text" },
		shell: { name: "shell", kind: ["bash", "sh", "pwsh"], default: "bash" },
		path: { name: "path", kind: "path", default: "." },
		policy: { name: "policy", kind: "path", default: ".github/sallyport.yml" },
		failOn: { name: "fail-on", kind: "severity", default: "error" },
		allowUnknown: { name: "allow-unknown", kind: "list" },
		report: { name: "report", kind: "path" },
		sarif: { name: "sarif", kind: "path" },
	},
	outputs: ["verdict", "findings", "identity", "expires", "credential", "token", "exit-code", "report", "sarif"],
};

;// CONCATENATED MODULE: ./actions/assume-role/lib/main.js



const endOfJob = {
	state: ["summaryDue"],
	run: async (context) => (await __webpack_require__.e(  2086).then(__webpack_require__.bind(__webpack_require__, 2086))).endOfJobStep(context),
};
async function main(shim) {
	await (0,lib .XI)(manifest, (context) => assumeRole(context, new URL("helper.js", shim)));
}
async function post() {
	await (0,lib .vd)(manifest.name, endOfJob);
}
async function helper() {
	await (await __webpack_require__.e(  5535).then(__webpack_require__.bind(__webpack_require__, 5535))).helper();
}


  }),

  8127:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  E: () => (  readyWord),
  l: () => (  startTokenKeeper)
});

var external_node_child_process_ = __webpack_require__(1421);
var consumers_ = __webpack_require__(8321);
var lib = __webpack_require__(1344);
;// CONCATENATED MODULE: ./actions/assume-role/lib/keeper-environment.js
const network = [
	"ACTIONS_ID_TOKEN_REQUEST_URL",
	"ACTIONS_ID_TOKEN_REQUEST_TOKEN",
	...["HTTPS_PROXY", "NO_PROXY", "NODE_EXTRA_CA_CERTS", "NODE_USE_SYSTEM_CA", "SSL_CERT_FILE", "SSL_CERT_DIR"],
];
const job = [
	...["GITHUB_ACTIONS", "GITHUB_ACTION", "GITHUB_ACTION_REF", "GITHUB_ACTOR", "GITHUB_TRIGGERING_ACTOR"],
	...["GITHUB_EVENT_NAME", "GITHUB_EVENT_PATH", "GITHUB_JOB", "GITHUB_REPOSITORY", "GITHUB_SERVER_URL"],
	...["GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_WORKFLOW", "GITHUB_WORKFLOW_REF", "GITHUB_WORKSPACE"],
	...["RUNNER_NAME", "RUNNER_OS", "RUNNER_ENVIRONMENT", "RUNNER_TEMP", "RUNNER_TRACKING_ID"],
];
const system = ["PATH", "HOME", "LD_LIBRARY_PATH", "NODE_OPTIONS", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR"];
const kept = new Set([...network, ...job, ...system]);
function keeperEnvironment(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => kept.has(name.toUpperCase())));
}

;// CONCATENATED MODULE: ./actions/assume-role/lib/token-keeper.js




const readyWord = "ready";
async function startTokenKeeper(helper, file, audience) {
	const keeper = (0,external_node_child_process_.spawn)(process.execPath, [helper, "keep-token", file, audience], {
		detached: true,
		env: keeperEnvironment(process.env),
		stdio: ["ignore", "pipe", "pipe"],
	});
	const said = (0,consumers_.text)(keeper.stderr);
	const isReady = await new Promise((resolve) => {
		keeper.once("error", () => resolve(false));
		keeper.once("exit", () => resolve(false));
		keeper.stdout.once("data", (bytes) => resolve(bytes.toString().startsWith(readyWord)));
	});
	if (!isReady)
		throw notKept(await said.catch(() => ""));
	said.catch(() => { });
	keeper.stdout.destroy();
	keeper.stderr.destroy();
	keeper.unref();
}
function notKept(said) {
	const [why = "", ...fix] = said
		.replace(/^sallyport: /, "")
		.trim()
		.split(/\nfix: /);
	return new lib .$E({
		code: "ASSUME_TOKEN_KEEPER",
		message: `no ID token could be put into the file that Azure's tools read: ${(0,lib .g$)(why || "the helper ended at once")}`,
		fix: fix.join(" ") || "Run the job again; with `deliver: exec` no helper is needed.",
	});
}


  }),

  8863:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  GJ: () => (  assumeCredential),
  M1: () => (  chooseRecorded),
  F5: () => (  giveBack),
  MC: () => (  sessionOf)
});

var lib = __webpack_require__(1344);
var evidence_event = __webpack_require__(3866);
var exchange = __webpack_require__(5447);
var provider_denial = __webpack_require__(3275);
var session_name = __webpack_require__(9406);
var revoke = __webpack_require__(2320);
var identity_of = __webpack_require__(1864);
var decide_stage = __webpack_require__(6336);
var parse_policy = __webpack_require__(9055);
;// CONCATENATED MODULE: ./packages/assume/lib/read-settings.js


const read_settings_frame = [
	"version: 1",
	"stages:",
	"  settings:",
	'    owner: "@settings"',
	"    purpose: settings of a step",
	'    allow: [{ repository_id: "0" }]',
	"    credentials:",
	"      settings:",
];
const indent = " ".repeat(8);
function readSettings(text) {
	const lines = text.split(/\r\n|\r|\n/).map((line) => `${indent}${line}`);
	try {
		const policy = (0,parse_policy.parsePolicy)(Buffer.from([...read_settings_frame, ...lines, ""].join("\n")), "settings");
		const credential = policy.stages.settings?.credentials.settings;
		if (credential)
			return credential;
	}
	catch (thrown) {
		if (!(thrown instanceof lib .$E))
			throw thrown;
		throw invalid(thrown);
	}
	throw invalid();
}
function invalid(cause) {
	const problems = (cause?.problems ?? []).map(({ place, message }) => {
		const line = Math.max(1, (place?.region?.start.line ?? 0) - read_settings_frame.length);
		return {
			message: `line ${line} of the settings: ${message.replace(/^\/stages\/settings\/credentials\/settings\/?/, "/")}`,
		};
	});
	return new lib .$E({
		code: "ASSUME_SETTINGS_INVALID",
		kind: "usage",
		message: `the settings of the credential have ${(0,lib .au)(problems.length, "problem")}`,
		fix: "Write them as under `credentials:` of a policy, for example `provider: aws`, `role: arn:aws:iam::111122223333:role/deploy` and `region: eu-west-1`, each on a line.",
		problems,
	});
}

;// CONCATENATED MODULE: ./packages/assume/lib/choose-credential.js


function chooseCredential(policy, wish) {
	const stages = Object.keys(policy.stages);
	if (stages.length === 0)
		return withoutPolicy(wish);
	if (wish.settings !== undefined)
		throw settingsRefused(stages);
	if (wish.stage === undefined)
		throw stageMissing(stages);
	const stage = Object.hasOwn(policy.stages, wish.stage) ? policy.stages[wish.stage] : undefined;
	if (stage === undefined)
		throw stageUnknown(wish.stage, stages);
	return { stage, credential: credentialOf(stage, wish.credential) };
}
function withoutPolicy({ stage, settings }) {
	if (settings !== undefined && stage === undefined)
		return { credential: readSettings(settings) };
	throw new lib .$E({
		code: stage === undefined ? "ASSUME_SETTINGS_MISSING" : "ASSUME_STAGE_UNKNOWN",
		kind: "usage",
		message: stage === undefined
			? "there is no policy with stages, and no settings say which credential is meant"
			: `there is no stage ${(0,lib .SP)(stage)}: the policy names no stages at all`,
		fix: "Add `stages:` to .github/sallyport.yml (`sallyport explain ASSUME_SETTINGS_MISSING` shows the least), or give the action `settings` and no stage.",
	});
}
function credentialOf(stage, name) {
	const names = Object.keys(stage.credentials);
	const [only] = names;
	if (name === undefined) {
		const single = names.length === 1 && only !== undefined ? stage.credentials[only] : undefined;
		if (single)
			return single;
		throw new lib .$E({
			code: "ASSUME_CREDENTIAL_MISSING",
			kind: "usage",
			message: names.length === 0
				? `the stage ${stage.name} has no credentials`
				: `the stage ${stage.name} has ${names.length} credentials, and none was named`,
			fix: names.length === 0 ? "Add one under `credentials:` of the stage." : `Name one of: ${names.join(", ")}.`,
		});
	}
	const credential = Object.hasOwn(stage.credentials, name) ? stage.credentials[name] : undefined;
	if (credential)
		return credential;
	const guess = (0,lib .pA)(name, names);
	throw new lib .$E({
		code: "ASSUME_CREDENTIAL_UNKNOWN",
		kind: "usage",
		message: `the stage ${stage.name} has no credential ${(0,lib .SP)(name)}`,
		fix: guess === undefined ? `It has: ${names.join(", ") || "none"}.` : `Did you mean \`${guess}\`?`,
	});
}
function stageMissing(stages) {
	return new lib .$E({
		code: "ASSUME_STAGE_MISSING",
		kind: "usage",
		message: "no stage was named, and the policy has some",
		fix: `Name the stage that this job is, one of: ${stages.join(", ")}.`,
	});
}
function stageUnknown(stage, stages) {
	const guess = (0,lib .pA)(stage, stages);
	return new lib .$E({
		code: "ASSUME_STAGE_UNKNOWN",
		kind: "usage",
		message: `the policy has no stage ${(0,lib .SP)(stage)}`,
		fix: guess === undefined ? `It has: ${stages.join(", ")}.` : `Did you mean \`${guess}\`?`,
	});
}
function settingsRefused(stages) {
	return new lib .$E({
		code: "ASSUME_SETTINGS_REFUSED",
		kind: "usage",
		message: "settings were given, and the policy decides who gets which credential",
		fix: `Leave \`settings\` out and name a stage of the policy: ${stages.join(", ")}.`,
	});
}

var prove_identity = __webpack_require__(8280);
var recorder = __webpack_require__(2965);
;// CONCATENATED MODULE: ./packages/assume/lib/assume-credential.js







async function assumeCredential(request) {
	const choice = chooseRecorded(request);
	const identity = await (0,prove_identity .L)(choice.credential, request);
	const decision = decide(choice, identity, request);
	const asked = { choice, claims: identity.claims, ...(decision ? { decision } : {}) };
	if (decision?.effect === "deny") {
		recordDenial(request, asked, decision.code);
		return { kind: "denied-by-policy", ...asked, decision };
	}
	try {
		const issued = await (0,exchange .c)(choice.credential, contextOf(request, identity, asked));
		await recordIssue(request, asked, issued);
		const overtaken = await decideAgain(request, identity, asked, issued);
		return overtaken ?? { kind: "granted", issued, ...asked };
	}
	catch (thrown) {
		if (!(thrown instanceof provider_denial .J1))
			throw thrown;
		recordDenial(request, asked, thrown.providerCode);
		if (!(0,provider_denial .om)(thrown))
			throw thrown;
		return { kind: "denied-by-provider", denial: thrown, ...asked };
	}
}
function chooseRecorded({ policy, wish, record }) {
	try {
		return chooseCredential(policy, wish);
	}
	catch (thrown) {
		const { stage, credential } = wish;
		record({
			type: "credential.denied",
			outcome: "denied",
			reason: thrown instanceof lib .$E ? thrown.code : "INTERNAL",
			credential: { kind: "none", ...(stage ? { stage } : {}), ...(credential ? { name: credential } : {}) },
		});
		throw thrown;
	}
}
function decide({ stage, credential }, identity, request) {
	if (stage === undefined)
		return undefined;
	return (0,decide_stage .Nw)(request.policy, {
		stage: stage.name,
		credential: credential.name,
		claims: identity.claims,
		now: (0,lib .uR)(request.now()),
		held: (0,recorder .D5)(request.env, request.policy),
	});
}
async function decideAgain(request, identity, asked, issued) {
	const decision = await decideOrGiveBack(request, identity, { ...asked, issued });
	if (decision?.code !== "DENIED_FORBID_WITH")
		return undefined;
	await giveBack({ ...asked, issued }, request);
	recordDenial(request, { ...asked, decision }, decision.code);
	return { kind: "denied-by-policy", ...asked, decision };
}
async function decideOrGiveBack(request, identity, granted) {
	try {
		return decide(granted.choice, identity, request);
	}
	catch (thrown) {
		await giveBack(granted, request);
		throw thrown;
	}
}
function contextOf(request, identity, { choice, decision }) {
	const { send, now, mask, env, signal, random, sleep, onAttempt = () => { } } = request;
	return {
		idToken: identity.idToken,
		session: { name: sessionOf(choice, identity.claims) },
		send,
		now,
		mask,
		env,
		onAttempt,
		...(decision?.duration === undefined ? {} : { durationSeconds: decision.duration }),
		...(signal ? { signal } : {}),
		...(random ? { random } : {}),
		...(sleep ? { sleep } : {}),
	};
}
function sessionOf({ stage }, claims) {
	const text = (name) => (typeof claims[name] === "string" ? claims[name] : "0");
	return (0,session_name .C)({ stage: stage?.name ?? "job", runId: text("run_id"), runAttempt: text("run_attempt") });
}
async function giveBack({ issued, ...asked }, around) {
	const end = issued.revocation ? await (0,revoke .r)(issued.revocation, around) : undefined;
	around.record({
		...endEvent(end),
		credential: describeIssued(asked, issued, around.now()),
		claims: asked.claims,
		secrets: issued.secrets,
	});
	return end === undefined || end.revoked || end.ended === true;
}
function endEvent(end) {
	if (end === undefined)
		return { type: "credential.revoked", outcome: "failure", reason: evidence_event .SW };
	if (end.revoked)
		return { type: "credential.revoked", outcome: "success" };
	if (end.ended)
		return { type: "credential.expired", outcome: "success" };
	return { type: "credential.revoked", outcome: "failure", reason: "REVOKE_FAILED" };
}
async function recordIssue(request, asked, issued) {
	try {
		request.record({
			type: "credential.issued",
			outcome: "success",
			claims: asked.claims,
			credential: describeIssued(asked, issued, request.now()),
			...decisionOf(asked),
			secrets: issued.secrets,
		});
	}
	catch (thrown) {
		if (issued.revocation)
			await (0,revoke .r)(issued.revocation, request);
		throw thrown;
	}
}
function recordDenial(request, asked, reason) {
	const { stage, credential } = asked.choice;
	request.record({
		type: "credential.denied",
		outcome: "denied",
		reason,
		claims: asked.claims,
		credential: {
			...(stage ? { stage: stage.name } : {}),
			name: credential.name,
			kind: "none",
			provider: credential.provider,
			identity: (0,identity_of .c)(credential),
		},
		...decisionOf(asked),
	});
}
function describeIssued({ choice, claims }, issued, now) {
	const { stage, credential } = choice;
	const expires = issued.expires === undefined ? undefined : Date.parse(issued.expires);
	return {
		...(stage ? { stage: stage.name } : {}),
		name: credential.name,
		kind: kinds[credential.provider],
		provider: credential.provider,
		identity: issued.identity,
		session: sessionOf(choice, claims),
		iat: (0,lib .uR)(now),
		...(expires === undefined
			? {}
			: { exp: (0,lib .uR)(new Date(expires)), ttl: Math.round((expires - now.getTime()) / 1000) }),
		join: issued.join,
	};
}
const kinds = {
	aws: "session-credentials",
	google: "access-token",
	azure: "access-token",
	vault: "vault-token",
	"octo-sts": "installation-token",
	"github-app": "installation-token",
	"token-exchange": "access-token",
	registry: "registry-token",
};
function decisionOf({ decision }) {
	if (decision === undefined)
		return {};
	const { effect, stage, grant, policyDigest } = decision;
	return {
		decision: {
			effect,
			stage,
			policy_digest: policyDigest,
			...(grant === undefined ? {} : { grant: `${stage}.allow[${grant.index}]` }),
		},
	};
}


  }),

  1575:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	y: () => (  credentialTable)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

function credentialTable(rows, now) {
	if (rows.length === 0)
		return "";
	const lines = rows.map((row) => `| ${cellsOf(row, now).map(escaped).join(" | ")} |`);
	return [
		"### Credentials of this job",
		"",
		"| stage | identity | credential | lifetime | decision | revocation |",
		"|---|---|---|---|---|---|",
		...lines,
	].join("\n");
}
function cellsOf(row, now) {
	const { stage, identity, credential, provider, decision, revocation } = row;
	return [
		stage || "no policy",
		identity,
		`${credential || "none"}${provider === "" ? "" : ` (${provider})`}`,
		lifetimeOf(row, now),
		decision.effect === "allow" ? "allowed" : `denied: ${decision.code}`,
		revocation === undefined ? "" : revocationText(revocation),
	];
}
function lifetimeOf({ issued, expires, decision }, now) {
	if (decision.effect === "deny")
		return "";
	if (expires === undefined)
		return "not said";
	const minutes = Math.round((Date.parse(expires) - Date.parse(issued ?? expires)) / 60_000);
	const ended = Date.parse(expires) <= now.getTime();
	return `${minutes} min, ${ended ? "ended" : "until"} ${expires.slice(11, 16)} UTC`;
}
function revocationText(revocation) {
	switch (revocation.state) {
		case "alive":
			return "at the end of the job";
		case "revoked":
			return `revoked ${revocation.at.slice(11, 19)} UTC`;
		case "expired":
			return "expired";
		case "not-revocable":
			return "its provider cannot; it ends by itself";
		case "failed":
			return revocation.code === undefined ? "failed" : `failed: ${revocation.code}`;
	}
}
function escaped(text) {
	const short = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)(text.length > 200 ? `${text.slice(0, 200)}\u2026` : text);
	return short.replace(/[\\|`<>[\]*_~#&@:]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}


  }),

  8573:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  qm: () => (  deliverAsOutputs),
  nC: () => (  deliverAsVariables),
  _e: () => (  deliverForRefresh),
  ay: () => (  deliverToCommand),
  XJ: () => (  hiddenNote),
  Ef: () => (  reopenJobStore),
  d: () => (  usualDelivery),
  ds: () => (  whyNotRefreshable)
});


var refresh_obstacle = __webpack_require__(3634);
;// CONCATENATED MODULE: ./packages/federation/lib/delivery/overriding-variables.js
function overridingVariables(credential) {
	if (credential.provider === "google" && credential.idTokenAudience !== undefined)
		return [];
	if (credential.provider === "vault" && credential.namespace !== undefined)
		return [...ofProvider.vault, "BAO_NAMESPACE"];
	if (credential.provider === "registry")
		return credential.registry === "pypi" ? ofUploads : [];
	return ofProvider[credential.provider];
}
const ofProvider = {
	aws: ["AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SECURITY_TOKEN"],
	google: [
		"GOOGLE_APPLICATION_CREDENTIALS",
		"GOOGLE_CREDENTIALS",
		"GOOGLE_CLOUD_KEYFILE_JSON",
		"GCLOUD_KEYFILE_JSON",
		"CLOUDSDK_AUTH_ACCESS_TOKEN_FILE",
		"CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE",
	],
	azure: [
		"AZURE_CLIENT_SECRET",
		"AZURE_CLIENT_CERTIFICATE_PATH",
		"AZURE_FEDERATED_TOKEN_FILE",
		"ARM_CLIENT_SECRET",
		"ARM_CLIENT_CERTIFICATE_PATH",
		"ARM_OIDC_TOKEN",
		"ARM_OIDC_TOKEN_FILE_PATH",
	],
	vault: ["VAULT_AGENT_ADDR", "VAULT_PROXY_ADDR", "BAO_ADDR", "BAO_AGENT_ADDR", "BAO_PROXY_ADDR", "BAO_TOKEN"],
	"github-app": ["GH_HOST"],
	"octo-sts": ["GH_HOST"],
	"token-exchange": [],
};
const ofUploads = [
	"TWINE_REPOSITORY",
	"TWINE_REPOSITORY_URL",
	"UV_PUBLISH_URL",
	"UV_PUBLISH_INDEX",
	"UV_PUBLISH_USERNAME",
	"UV_PUBLISH_PASSWORD",
];

var external_node_child_process_ = __webpack_require__(1421);
var external_node_os_ = __webpack_require__(8161);
var lib = __webpack_require__(1344);
;// CONCATENATED MODULE: ./packages/federation/lib/delivery/environment-of.js

function environmentOf(issued) {
	const together = {};
	for (const { environment, identity } of issued) {
		for (const [name, value] of Object.entries(environment)) {
			if (together[name] !== undefined && together[name] !== value)
				throw setTwice(name, identity);
			together[name] = value;
		}
	}
	return together;
}
function setTwice(name, identity) {
	return new lib .$E({
		code: "DELIVERY_VARIABLE_TWICE",
		kind: "usage",
		message: `the variable ${name} would hold two credentials at once; the second is that of ${identity}`,
		fix: "Take one credential at a time: a command or step for each, so that no tool uses the wrong identity.",
	});
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/run-with-credentials.js




const passedOn = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];
async function runWithCredentials(command, parameters, issued, options) {
	const credentials = environmentOf(issued);
	const env = { ...withoutHidden(options.env, options.without ?? []), ...options.variables, ...credentials };
	const { cwd, stdio = "inherit" } = options;
	const place = cwd === undefined ? {} : { cwd };
	const isGroup = options.ownGroup === true && process.platform !== "win32";
	const how = { stdio, shell: false, windowsHide: true, detached: isGroup };
	const child = (0,external_node_child_process_.spawn)(command, [...parameters], { env, ...how, ...place });
	options.onStart?.(child);
	const stopForwarding = forwardSignals((signal) => sendSignal(child, signal, isGroup), options.signal);
	try {
		return await exitCodeOf(child, command);
	}
	finally {
		stopForwarding();
	}
}
function withoutHidden(env, names) {
	const hidden = new Set(names);
	return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden.has(name) && !/^(?:INPUT|STATE)_/.test(name)));
}
function sendSignal(child, signal, isGroup) {
	if (!isGroup || child.pid === undefined)
		return void child.kill(signal);
	try {
		process.kill(-child.pid, signal);
	}
	catch {
	}
}
function forwardSignals(send, cancelled) {
	const forwards = passedOn.map((signal) => {
		const forward = () => {
			if (signal !== "SIGINT" || process.stdin.isTTY !== true)
				send(signal);
		};
		process.on(signal, forward);
		return () => process.off(signal, forward);
	});
	const cancel = () => send("SIGTERM");
	cancelled?.addEventListener("abort", cancel, { once: true });
	if (cancelled?.aborted)
		cancel();
	return () => {
		for (const stop of forwards)
			stop();
		cancelled?.removeEventListener("abort", cancel);
	};
}
function exitCodeOf(child, command) {
	return new Promise((resolve, reject) => {
		child.on("error", (cause) => reject(startFailure(cause, command)));
		child.on("close", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal])));
	});
}
function startFailure(cause, command) {
	if (cause.code === "ENOENT") {
		return new lib .$E({
			code: "DELIVERY_COMMAND_NOT_FOUND",
			kind: "usage",
			message: `the command ${command} was not found in the folders of PATH`,
			fix: "Install it in an earlier step, or give its path.",
			cause,
		});
	}
	return new lib .$E({
		code: "DELIVERY_COMMAND_REFUSED",
		kind: "usage",
		message: `the command ${command} cannot be run (${cause.code ?? "unknown"})`,
		fix: "Make the file executable (`git update-index --chmod=+x FILE`), or name the program that runs it.",
		cause,
	});
}

var private_folder = __webpack_require__(3619);
var external_node_crypto_ = __webpack_require__(7598);
var external_node_fs_ = __webpack_require__(3024);
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/federation/lib/delivery/ledger.js



function openLedger(folder) {
	const file = external_node_path_.join(folder, "ledger.jsonl");
	const append = (line) => {
		const { O_APPEND, O_CREAT, O_WRONLY } = external_node_fs_.constants;
		withFile(file, O_APPEND | O_CREAT | O_WRONLY, (descriptor) => (0,external_node_fs_.appendFileSync)(descriptor, `\n${JSON.stringify(line)}\n`));
	};
	return {
		file,
		add(entry) {
			const id = (0,external_node_crypto_.randomUUID)();
			append({ ...entry, id });
			return id;
		},
		settle: (id) => append({ kind: "settled", id }),
		open: () => readLedger(file),
	};
}
function withFile(file, flags, use) {
	const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = external_node_fs_.constants;
	const descriptor = (0,external_node_fs_.openSync)(file, flags | O_NOFOLLOW | O_NONBLOCK, 0o600);
	try {
		if (!(0,external_node_fs_.fstatSync)(descriptor).isFile())
			throw new Error("the list of what is to be ended is no file");
		return use(descriptor);
	}
	finally {
		(0,external_node_fs_.closeSync)(descriptor);
	}
}
function readLedger(file) {
	let text = "";
	try {
		text = withFile(file, external_node_fs_.constants.O_RDONLY, (descriptor) => (0,external_node_fs_.readFileSync)(descriptor, "utf8"));
	}
	catch (error) {
		if (error.code !== "ENOENT")
			return { entries: [], unreadable: 1 };
	}
	const entries = new Map();
	let unreadable = 0;
	for (const line of text.split("\n").filter((each) => each !== "")) {
		const entry = parseLine(line);
		if (entry === undefined)
			unreadable += 1;
		else if (entry.kind === "settled")
			entries.delete(entry.id);
		else
			entries.set(entry.id, entry);
	}
	return { entries: [...entries.values()], unreadable };
}
const fields = { file: "path", variable: "name", token: "handle", lasting: "why", settled: "id" };
function parseLine(line) {
	try {
		const value = JSON.parse(line);
		const field = fields[String(value?.kind)];
		if (value === null || typeof value.id !== "string" || field === undefined)
			return undefined;
		const isGood = value.kind === "token" ? isHandle(value.handle) : typeof value[field] === "string";
		return isGood ? value : undefined;
	}
	catch {
		return undefined;
	}
}
function isHandle(value) {
	const handle = (value ?? {});
	const address = handle.kind === "github" ? handle.api : handle.url;
	const isKnown = ["vault", "github", "crates-io"].includes(String(handle.kind));
	return isKnown && typeof handle.token === "string" && typeof address === "string";
}

var aws_refresh = __webpack_require__(4886);
var azure_refresh = __webpack_require__(7516);
var google_refresh = __webpack_require__(9160);
;// CONCATENATED MODULE: ./packages/federation/lib/delivery/refresh-files.js








function deliverRefresh(request, place) {
	const { folder, ledger, helper, longestSeconds } = place;
	const obstacle = (0,refresh_obstacle .f)(request.credential, longestSeconds);
	if (obstacle !== undefined)
		throw notRefreshable(obstacle);
	const write = ({ name, content }) => {
		const file = external_node_path_.join(folder, `${name}-${(0,external_node_crypto_.randomUUID)()}.${name.startsWith("google") ? "json" : "txt"}`);
		ledger.add({ kind: "file", path: file });
		(0,private_folder .Pl)(file, content);
		return file;
	};
	const requestFile = () => write({ name: "refresh", content: JSON.stringify(forTool(request, longestSeconds)) });
	const refresh = refreshFilesOf(request, helper, requestFile);
	const paths = Object.fromEntries(Object.entries(refresh.files).map(([role, file]) => [role, write(file)]));
	return {
		environment: refresh.environment(paths),
		conflicts: refresh.conflicts,
		...(paths.token === undefined ? {} : { tokenFile: paths.token }),
	};
}
function forTool(request, longestSeconds) {
	const { credential, durationSeconds } = request;
	if (credential.provider !== "aws" || durationSeconds === undefined)
		return request;
	return { ...request, durationSeconds: (0,aws_refresh .TF)(credential, longestSeconds) };
}
function refreshFilesOf({ credential, durationSeconds }, helper, requestFile) {
	switch (credential.provider) {
		case "aws":
			return (0,aws_refresh .A9)(credential, helper, requestFile());
		case "google":
			return (0,google_refresh .We)(credential, helper, requestFile(), durationSeconds);
		case "azure":
			return (0,azure_refresh .A)(credential);
		default:
			throw notRefreshable(`${credential.provider} has no such files`);
	}
}
function notRefreshable(why) {
	return new lib .$E({
		code: "DELIVERY_NOT_REFRESHABLE",
		kind: "usage",
		message: `the credential cannot be delivered by \`refresh\`: ${why}`,
		fix: "Deliver it by `exec` (the command alone sees it) or by `output`.",
	});
}

var assume_credential = __webpack_require__(8863);
;// CONCATENATED MODULE: ./packages/assume/lib/deliver.js


function usualDelivery(choice, hasCommand) {
	if (hasCommand)
		return "exec";
	return whyNotRefreshable(choice) === undefined ? "refresh" : "output";
}
function whyNotRefreshable({ stage, credential }) {
	return (0,refresh_obstacle .f)(credential, stage?.maxDuration);
}
function hiddenNote(granted, env) {
	const hidden = overriddenBy(granted, env);
	return hidden.length === 0
		? undefined
		: `not handed on: ${hidden.join(", ")}, which would be used instead of this credential`;
}
function overriddenBy({ choice, issued }, env) {
	return overridingVariables(choice.credential).filter((name) => env[name] && !Object.hasOwn(issued.environment, name));
}
async function deliverToCommand(granted, command, around, { inJob } = { inJob: false }) {
	let settle = () => { };
	let isOver = false;
	let exitCode;
	try {
		if (inJob && granted.issued.revocation) {
			const store = openJobStore(around.env);
			const id = noteToken(granted, store);
			settle = () => store.ledger.settle(id);
		}
		exitCode = await runWithCredentials(command.program, command.parameters, [granted.issued], {
			env: { ...around.env },
			...(command.cwd === undefined ? {} : { cwd: command.cwd }),
			without: [...(command.without ?? []), ...overridingVariables(granted.choice.credential)],
			...(around.signal ? { signal: around.signal } : {}),
			ownGroup: inJob,
		});
	}
	finally {
		isOver = await (0,assume_credential .F5)(granted, around);
		if (isOver)
			settle();
	}
	return { exitCode, isOver };
}
function openJobStore(env) {
	return storeIn((0,private_folder .qm)(env));
}
function reopenJobStore(env) {
	return storeIn((0,private_folder .xu)(env));
}
function storeIn(folder) {
	return { folder, ledger: openLedger(folder) };
}
async function deliverForRefresh(granted, helper, around) {
	const { choice, claims, decision } = granted;
	const request = {
		version: 1,
		stage: choice.stage?.name ?? "job",
		credential: choice.credential,
		session: (0,assume_credential .MC)(choice, claims),
		...(decision?.duration === undefined ? {} : { durationSeconds: decision.duration }),
	};
	const { environment, conflicts, tokenFile } = await givingBack(granted, around, () => {
		const store = openJobStore(around.env);
		const delivery = deliverRefresh(request, { ...store, helper, longestSeconds: choice.stage?.maxDuration });
		noteVariables(store, delivery.environment);
		return delivery;
	});
	return {
		set: environment,
		conflicts: conflicts.filter((name) => around.env[name]),
		...(tokenFile === undefined ? {} : { tokenFile }),
		...((0,aws_refresh .L$)(choice.credential, choice.stage?.maxDuration) ? { note: shortSession } : {}),
	};
}
const shortSession = "AWS's command line and its SDK for Python fetch keys that end within 15 minutes anew before each request, and the policy allows no more: let `duration` (and `max-duration`) be 30m where they make many, or hand the credential to one command with `deliver: exec`";
async function givingBack(granted, around, work) {
	try {
		return work();
	}
	finally {
		await (0,assume_credential .F5)(granted, around);
	}
}
async function deliverAsVariables(granted, around) {
	const { environment } = granted.issued;
	await noteForEnd(granted, around, (store) => noteVariables(store, environment));
	return { set: environment, conflicts: overriddenBy(granted, around.env) };
}
async function deliverAsOutputs(granted, around) {
	await noteForEnd(granted, around, () => { });
	return granted.issued.outputs;
}
async function noteForEnd(granted, around, more) {
	try {
		const store = openJobStore(around.env);
		noteToken(granted, store);
		more(store);
	}
	catch (thrown) {
		await (0,assume_credential .F5)(granted, around);
		throw thrown;
	}
}
function noteVariables({ ledger }, variables) {
	for (const name of Object.keys(variables))
		ledger.add({ kind: "variable", name });
}
function noteToken({ choice, issued }, { ledger }) {
	const about = {
		identity: issued.identity,
		join: issued.join,
		credential: choice.credential.name,
		...(choice.stage ? { stage: choice.stage.name } : {}),
	};
	if (issued.revocation)
		return ledger.add({ kind: "token", handle: issued.revocation, ...about });
	return ledger.add({ kind: "lasting", why: issued.notRevocable ?? "its provider has no way to end it", ...about });
}


  }),

  8280:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  L: () => (  proveIdentity),
  E: () => (  request)
});

var lib = __webpack_require__(1344);
var lib_audience = __webpack_require__(4472);
var mask_forms = __webpack_require__(4999);
;// CONCATENATED MODULE: ./packages/identity/lib/issuer.js
const githubIssuer = "https://token.actions.githubusercontent.com";
const issuer_name = "[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?";
const enterpriseIssuer = new RegExp(`^${githubIssuer.replaceAll(".", "\\.")}/(${issuer_name})$`, "i");
const residencyIssuer = new RegExp(`^https://token\\.actions\\.(${issuer_name})\\.ghe\\.com(?:/(${issuer_name}))?$`, "i");
const serverIssuer = /^https:\/\/([a-z0-9.-]+(?::\d{1,5})?)\/_services\/token$/i;
function issuerPlace(issuer) {
	if (issuer.length > 300)
		return undefined;
	if (issuer === githubIssuer)
		return { kind: "github.com" };
	const enterprise = enterpriseIssuer.exec(issuer)?.[1];
	if (enterprise !== undefined)
		return { kind: "enterprise", enterprise };
	const residency = residencyIssuer.exec(issuer);
	if (residency?.[1] !== undefined) {
		return {
			kind: "data-residency",
			subdomain: residency[1],
			...(residency[2] === undefined ? {} : { enterprise: residency[2] }),
		};
	}
	const host = serverIssuer.exec(issuer)?.[1];
	return host === undefined ? undefined : { kind: "server", host };
}
function issuerOf(env) {
	const server = env.GITHUB_SERVER_URL?.trim() || "https://github.com";
	const url = URL.canParse(server) ? new URL(server) : undefined;
	if (url === undefined || url.host === "github.com")
		return githubIssuer;
	const residency = /^([a-z0-9-]+)\.ghe\.com$/i.exec(url.host)?.[1];
	return residency === undefined
		? `https://${url.host}/_services/token`
		: `https://token.actions.${residency.toLowerCase()}.ghe.com`;
}
function isIssuerOf(env, issuer) {
	const expected = issuerOf(env);
	if (issuer === expected)
		return true;
	const place = issuerPlace(issuer);
	if (place === undefined || !("enterprise" in place))
		return false;
	return issuer.slice(0, issuer.lastIndexOf("/")) === expected;
}

;// CONCATENATED MODULE: ./packages/identity/lib/decode-id-token.js

const longestToken = 16_384;
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decodeIdToken(token) {
	if (token.length > longestToken) {
		throw new lib .$E({
			code: "ID_TOKEN_TOO_LARGE",
			message: `the ID token has ${token.length} characters, and at most ${longestToken} are read`,
			fix: "If a custom subject or custom properties made the token this large, use fewer of them.",
		});
	}
	const parts = token.split(".");
	if (parts.length !== 3)
		throw malformed(`it has ${(0,lib .au)(parts.length, "part")} where a signed token has 3`);
	const [header, claims, signature] = parts;
	bytesOf(signature, "signature");
	return { header: objectOf(header, "header"), claims: objectOf(claims, "claims") };
}
function objectOf(part, name) {
	const value = parseJson(part, name);
	if ((0,lib .u4)(value))
		return value;
	throw malformed(`its ${name} is no JSON object`);
}
function parseJson(part, name) {
	const bytes = bytesOf(part, name);
	try {
		return JSON.parse(strict.decode(bytes));
	}
	catch {
		throw malformed(`its ${name} is no JSON`);
	}
}
function bytesOf(part, name) {
	const bytes = Buffer.from(part, "base64url");
	if (bytes.length === 0 || bytes.toString("base64url") !== part)
		throw malformed(`its ${name} is not base64url`);
	return bytes;
}
function malformed(why) {
	return new lib .$E({
		code: "ID_TOKEN_MALFORMED",
		message: `this is no ID token: ${why}`,
		fix: "Give the token as it was issued: three parts with dots between, without quotes and line breaks.",
	});
}

var external_node_crypto_ = __webpack_require__(7598);
var http_lib = __webpack_require__(5101);
;// CONCATENATED MODULE: ./packages/identity/lib/signing-keys.js



const largestAnswer = 100 * 1024;
const mostKeys = 50;
const pauseBetweenReads = 60_000;
function onlineKeys(options) {
	const clock = options.clock ?? (() => performance.now());
	let known;
	let readAt = 0;
	const read = () => {
		readAt = clock();
		const reading = readKeys(options);
		known = reading;
		reading.catch(() => {
			known = undefined;
		});
		return reading;
	};
	return async (keyId) => {
		const found = (await (known ?? read())).get(keyId);
		if (found !== undefined)
			return found;
		const again = clock() - readAt >= pauseBetweenReads ? (await read()).get(keyId) : undefined;
		if (again === undefined)
			throw unknownKey(keyId, `the keys of ${options.issuer}`);
		return again;
	};
}
function offlineKeys(document) {
	const keys = parseKeys(document, "the key document");
	return async (keyId) => {
		const key = keys.get(keyId);
		if (key === undefined)
			throw unknownKey(keyId, "the key document");
		return key;
	};
}
async function readKeys(options) {
	const { issuer } = options;
	const discovery = await fetchJson(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, options);
	if (!(0,lib .u4)(discovery))
		throw invalidKeys(`the discovery document of ${issuer} is no object`);
	const { issuer: named, jwks_uri: address } = discovery;
	if (named !== issuer)
		throw invalidKeys(`the discovery document of ${issuer} is that of another issuer`);
	if (typeof address !== "string" || !URL.canParse(address) || !isSameOrigin(address, issuer)) {
		throw invalidKeys(`the discovery document of ${issuer} names keys on another host`);
	}
	return parseKeys(await fetchJson(address, options), `the keys of ${issuer}`);
}
function isSameOrigin(address, issuer) {
	return new URL(address).origin === new URL(issuer).origin;
}
async function fetchJson(url, { send, random, sleep }) {
	const reply = await ask(url, send, { ...(random ? { random } : {}), ...(sleep ? { sleep } : {}) });
	const host = new URL(url).host;
	if (reply.status !== 200) {
		throw unreachable(`${host} answers with status ${reply.status}`, "Try again in some minutes, or give the keys as a file.");
	}
	try {
		return JSON.parse(reply.body);
	}
	catch {
		throw invalidKeys(`the answer of ${host} is no JSON`);
	}
}
async function ask(url, send, waits) {
	try {
		return await (0,http_lib .LH)(() => send({ method: "GET", url, headers: { accept: "application/json" }, maxBytes: largestAnswer }), {
			classify: (outcome) => {
				if ("reply" in outcome)
					return (0,http_lib .Dm)(outcome.reply.status) ? "retry" : "never";
				return outcome.error instanceof http_lib .HR && outcome.error.transient ? "retry" : "never";
			},
			budgetMilliseconds: 20_000,
			...waits,
		});
	}
	catch (error) {
		if (error instanceof http_lib .HR)
			throw unreachable(error.message, error.fix, error);
		throw error;
	}
}
function parseKeys(document, name) {
	const list = (0,lib .zv)(document)?.keys;
	if (!Array.isArray(list))
		throw invalidKeys(`${name}: no list of \`keys\``);
	if (list.length > mostKeys)
		throw invalidKeys(`${name}: more than ${mostKeys} keys`);
	const keys = new Map();
	for (const item of list) {
		const key = rsaKey(item);
		if (key === undefined)
			continue;
		if (keys.has(key.id))
			throw invalidKeys(`${name}: two keys with one id`);
		keys.set(key.id, key.key);
	}
	if (keys.size === 0)
		throw invalidKeys(`${name}: none is an RSA key of 2048 bits or more for signatures`);
	return keys;
}
function rsaKey(item) {
	if (!(0,lib .u4)(item))
		return undefined;
	const { kid, kty, n, e } = item;
	if (typeof kid !== "string" || kid === "" || kty !== "RSA" || !isForSignatures(item))
		return undefined;
	if (!isNumber(n) || !isNumber(e))
		return undefined;
	try {
		const key = (0,external_node_crypto_.createPublicKey)({ key: { kty, n, e }, format: "jwk" });
		const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
		return modulusLength < 2048 || publicExponent < 3n ? undefined : { id: kid, key };
	}
	catch {
		return undefined;
	}
}
function isForSignatures({ use, alg, key_ops, d }) {
	if ((use !== undefined && use !== "sig") || (alg !== undefined && alg !== "RS256"))
		return false;
	return d === undefined && (key_ops === undefined || (Array.isArray(key_ops) && key_ops.includes("verify")));
}
function isNumber(value) {
	return typeof value === "string" && /^[A-Za-z0-9_-]+$/.test(value);
}
function unknownKey(keyId, where) {
	return new lib .$E({
		code: "ID_TOKEN_KEY_UNKNOWN",
		message: `the ID token names the key \`${(0,lib .os)(keyId, 80)}\`, which is not among ${where}`,
		fix: "Check that the token comes from this issuer. If it is old or the key file is, get a new one: issuers change their keys.",
	});
}
function unreachable(why, fix, cause) {
	return new lib .$E({
		code: "ID_TOKEN_KEYS_UNREACHABLE",
		message: `the keys of the ID token's issuer cannot be read: ${why}`,
		fix,
		cause,
	});
}
function invalidKeys(why) {
	return new lib .$E({
		code: "ID_TOKEN_KEYS_INVALID",
		message: `the issuer's keys cannot be used: ${why}`,
		fix: "Use the JWKS document as the issuer publishes it, at the `jwks_uri` of its `/.well-known/openid-configuration`.",
	});
}

;// CONCATENATED MODULE: ./packages/identity/lib/verify-id-token.js



const skewSeconds = 60;
async function verifyIdToken(token, options) {
	const decoded = decodeIdToken(token);
	const keyId = checkHeader(decoded);
	if (decoded.claims.iss !== options.issuer)
		throw wrongIssuer(decoded.claims.iss, options.issuer);
	await checkSignature(token, await keysOf(options)(keyId));
	checkAudience(decoded.claims, options.audience);
	checkSubject(decoded.claims);
	checkTimes(decoded.claims, options.now);
	return decoded.claims;
}
function keysOf(options) {
	if ("keys" in options)
		return options.keys;
	return "jwks" in options ? offlineKeys(options.jwks) : onlineKeys({ issuer: options.issuer, send: options.send });
}
const forbiddenFields = ["jwk", "jku", "x5c", "x5u", "crit", "b64", "zip"];
function checkHeader({ header }) {
	const { alg, kid, typ } = header;
	if (alg !== "RS256") {
		throw new lib .$E({
			code: "ID_TOKEN_ALGORITHM",
			message: `the ID token ${alg === undefined ? "names no algorithm" : `is signed with ${shown(alg)}`}, and only RS256 is accepted`,
			fix: "Use the token as GitHub issued it; its tokens are signed with RS256.",
		});
	}
	const forbidden = forbiddenFields.find((field) => Object.hasOwn(header, field));
	if (forbidden !== undefined)
		throw badHeader(`it has the field \`${forbidden}\``);
	if (typ !== undefined && (typeof typ !== "string" || typ.toUpperCase() !== "JWT"))
		throw badHeader("its `typ` is not JWT");
	if (typeof kid !== "string" || kid === "")
		throw badHeader("it names no key (`kid`)");
	return kid;
}
async function checkSignature(token, key) {
	const { compactVerify } = await __webpack_require__.e(  9144).then(__webpack_require__.bind(__webpack_require__, 9144));
	try {
		await compactVerify(token, key, { algorithms: ["RS256"] });
	}
	catch {
		throw new lib .$E({
			code: "ID_TOKEN_SIGNATURE",
			message: "the ID token's signature does not fit its content",
			fix: "Use the token as it was issued. If it was, somebody changed it on the way: do not trust what it says.",
		});
	}
}
function checkAudience({ aud }, audience) {
	if (aud === audience)
		return;
	const found = Array.isArray(aud) ? "for a list of audiences" : `for the audience ${shown(aud)}`;
	throw new lib .$E({
		code: "ID_TOKEN_AUDIENCE",
		message: `the ID token is ${aud === undefined ? "for no audience" : found}, not for \`${(0,lib .g$)(audience)}\``,
		fix: "Ask for a token with this audience; each service needs one of its own.",
	});
}
function checkSubject({ sub }) {
	if (typeof sub !== "string" || sub === "")
		throw verify_id_token_malformed("sub", "no text that names who it is about");
}
function checkTimes({ exp, nbf, iat }, now) {
	const seconds = (0,lib .Rz)(now) / 1_000;
	if (!(0,lib .t_)(exp))
		throw verify_id_token_malformed("exp");
	if (!(0,lib .t_)(iat))
		throw verify_id_token_malformed("iat");
	if (nbf !== undefined && !(0,lib .t_)(nbf))
		throw verify_id_token_malformed("nbf");
	if (seconds >= Math.floor(exp) + skewSeconds) {
		throw new lib .$E({
			code: "ID_TOKEN_EXPIRED",
			message: `the ID token expired ${minutes(seconds - exp)} ago, at ${(0,lib .uR)(new Date(exp * 1_000))}`,
			fix: "Ask for a new one just before it is used; GitHub's tokens live 5 minutes. If it is new, set this machine's clock.",
		});
	}
	const from = Math.max(iat, nbf ?? iat);
	if (seconds < from - skewSeconds) {
		throw new lib .$E({
			code: "ID_TOKEN_NOT_YET_VALID",
			message: `the ID token is valid only in ${minutes(from - seconds)}, from ${(0,lib .uR)(new Date(from * 1_000))}`,
			fix: "Set this machine's clock: it is behind the issuer's.",
		});
	}
}
function minutes(seconds) {
	const count = Math.max(1, Math.ceil(seconds / 60));
	return (0,lib .au)(count, "minute");
}
function wrongIssuer(found, expected) {
	return new lib .$E({
		code: "ID_TOKEN_ISSUER",
		message: `the ID token ${found === undefined ? "names no issuer; it must be from" : `is from the issuer ${shown(found)}, not from`} \`${(0,lib .g$)(expected)}\``,
		fix: "Compare letter by letter, also a slash at the end. GitHub Enterprise and data residency have issuers of their own.",
	});
}
function badHeader(why) {
	return new lib .$E({
		code: "ID_TOKEN_HEADER",
		message: `the ID token's header is not one that GitHub writes: ${why}`,
		fix: "Use the token as GitHub issued it.",
	});
}
function verify_id_token_malformed(claim, why = "no time in seconds") {
	return new lib .$E({
		code: "ID_TOKEN_MALFORMED",
		message: `the ID token's \`${claim}\` is ${why}`,
		fix: "Use the token as GitHub issued it.",
	});
}
function shown(value) {
	return typeof value === "string" ? `\`${(0,lib .os)(value, 200)}\`` : "(no text)";
}

var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/identity/lib/job-origin.js


const largestEvent = 32 * 1024 * 1024;
function jobOrigin(env) {
	if (env.GITHUB_ACTIONS !== "true")
		return { kind: "elsewhere" };
	if (env.GITHUB_ACTOR === "dependabot[bot]")
		return { kind: "dependabot" };
	if (!/^pull_request(?:_review|_review_comment)?$/.test(env.GITHUB_EVENT_NAME ?? ""))
		return { kind: "repository" };
	const pullRequest = member(readEvent(env.GITHUB_EVENT_PATH), "pull_request");
	if (pullRequest === undefined)
		return { kind: "repository" };
	const base = member(member(pullRequest, "base"), "repo");
	const head = member(member(pullRequest, "head"), "repo");
	if (head === null)
		return { kind: "fork" };
	const baseName = member(base, "full_name") ?? env.GITHUB_REPOSITORY;
	const headName = member(head, "full_name");
	if (typeof baseName !== "string" || typeof headName !== "string" || baseName === headName) {
		return { kind: "repository" };
	}
	return { kind: "fork", repository: headName };
}
function readEvent(path) {
	if (path === undefined || path === "")
		return undefined;
	try {
		return (0,external_node_fs_.statSync)(path).size > largestEvent ? undefined : JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
	}
	catch {
		return undefined;
	}
}
function member(value, key) {
	return (0,lib .u4)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

;// CONCATENATED MODULE: ./packages/identity/lib/permission-error.js

const permissionLines = "permissions: { contents: read, id-token: write }";
function permissionError(origin, details = {}) {
	switch (origin.kind) {
		case "elsewhere":
			return new lib .$E({
				code: "ID_TOKEN_NO_JOB",
				message: "no ID token can be asked for: this is not a job of GitHub Actions (GITHUB_ACTIONS is not `true`)",
				fix: "Run this in a workflow. On your own machine, `sallyport identity show --token FILE` reads a token that you have, and `sallyport policy explain --stage STAGE --base push` says without one who may be a stage.",
			});
		case "fork": {
			const from = origin.repository === undefined ? "a deleted fork" : `the fork ${(0,lib .g$)(origin.repository)}`;
			return new lib .$E({
				code: "ID_TOKEN_FORK",
				message: `GitHub gives no ID token to a pull request from ${from}, whatever its permissions say`,
				fix: "Skip the step for forks: `if: github.event.pull_request.head.repo.full_name == github.repository`. Deploy after the merge, on `push`; do not move to `pull_request_target`, which would run with your identity.",
			});
		}
		case "dependabot":
			return new lib .$E({
				code: "ID_TOKEN_DEPENDABOT",
				message: "this run was started by Dependabot, which GitHub treats as a fork: the job has no ID token",
				fix: "Skip the step for Dependabot: `if: github.actor != 'dependabot[bot]'`. Deploy after the merge, on `push`.",
			});
		case "repository":
			return missingPermission(details);
	}
}
function missingPermission({ jobWorkflowRef, workflowRef, job }) {
	const name = job ? ` \`${(0,lib .g$)(job)}\`` : "";
	const reusable = jobWorkflowRef !== undefined && workflowRef !== undefined && jobWorkflowRef !== workflowRef;
	const where = reusable
		? ` in ${fileOf(jobWorkflowRef)}, and in the job that calls it in ${fileOf(workflowRef)}`
		: workflowRef
			? ` in ${fileOf(workflowRef)}`
			: "";
	return new lib .$E({
		code: "ID_TOKEN_PERMISSION_MISSING",
		message: `the job${name} may not ask for an ID token: it lacks the permission \`id-token: write\``,
		fix: `Write \`${permissionLines}\` in the job${name}${where}. Do not write it for the whole workflow: every job of it could then take on this identity.`,
	});
}
function fileOf(workflowRef) {
	return (0,lib .g$)(workflowRef.replace(/@.*$/s, ""));
}

;// CONCATENATED MODULE: ./packages/identity/lib/request-id-token.js





async function requestIdToken(options) {
	const { env, audience, mask } = options;
	request_id_token_checkAudience(audience);
	const bearer = env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? "";
	const address = env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "";
	if (bearer === "" || address === "") {
		throw permissionError(jobOrigin(env), {
			jobWorkflowRef: options.jobWorkflowRef,
			workflowRef: env.GITHUB_WORKFLOW_REF,
			job: env.GITHUB_JOB,
		});
	}
	mask(bearer);
	const reply = await request_id_token_ask(addressFor(address, audience), bearer, options);
	if (reply.status < 200 || reply.status > 299)
		throw refusal(reply);
	return readToken(reply, audience, mask);
}
function request_id_token_checkAudience(audience) {
	if (audience !== "" && audience.length <= 1_000 && (0,lib .g$)(audience) === audience && audience.trim() === audience) {
		return;
	}
	throw new lib .$E({
		code: "ID_TOKEN_AUDIENCE",
		message: audience === ""
			? "no audience was given for the ID token"
			: `an ID token cannot be asked for the audience \`${(0,lib .os)(audience, 80)}\``,
		fix: "Name the one that the token is for, as it expects it, for example `sts.amazonaws.com`.",
		kind: "usage",
	});
}
function addressFor(address, audience) {
	if (!URL.canParse(address)) {
		throw unavailable("ACTIONS_ID_TOKEN_REQUEST_URL is no URL", "Do not set this variable yourself: the runner does.");
	}
	const url = new URL(address);
	url.searchParams.set("audience", audience);
	return url.href;
}
async function request_id_token_ask(url, bearer, options) {
	const { send, signal, random, sleep } = options;
	const headers = { authorization: `Bearer ${bearer}`, accept: "application/json" };
	const maxBytes = longestToken * 2;
	try {
		return await (0,http_lib .LH)((_, remaining) => send({ method: "GET", url, headers, maxBytes, timeoutMilliseconds: Math.min(10_000, Math.max(1, remaining)) }, signal), {
			classify,
			...(signal === undefined ? {} : { signal }),
			...(random === undefined ? {} : { random }),
			...(sleep === undefined ? {} : { sleep }),
		});
	}
	catch (error) {
		throw error instanceof http_lib .HR ? failureError(error) : error;
	}
}
const mostSilences = 2;
function classify(outcome, attempt) {
	if ("error" in outcome) {
		const { error } = outcome;
		if (!(error instanceof http_lib .HR) || !error.transient)
			return "never";
		return error.kind === "timeout" && attempt >= mostSilences ? "never" : "retry";
	}
	if (!(0,http_lib .Dm)(outcome.reply.status))
		return "never";
	const after = (0,http_lib .zG)(outcome.reply, new Date());
	return after === undefined ? "retry" : { atLeast: after };
}
const failureCodes = {
	timeout: "ID_TOKEN_TIMEOUT",
	redirect: "ID_TOKEN_REDIRECTED",
	"too-large": "ID_TOKEN_TOO_LARGE",
};
function failureError(failure) {
	return new lib .$E({
		code: failureCodes[failure.kind] ?? "ID_TOKEN_UNREACHABLE",
		message: `no ID token came: ${failure.message}`,
		fix: failure.fix,
		cause: failure,
	});
}
function refusal({ status }) {
	if ((0,http_lib .Dm)(status)) {
		return unavailable(`GitHub's token endpoint answers with status ${status}`, "Run the job again in some minutes; https://www.githubstatus.com says whether Actions has trouble.");
	}
	return new lib .$E({
		code: "ID_TOKEN_REFUSED",
		message: `GitHub's token endpoint refused to give an ID token (status ${status})`,
		fix: "Run the job again: its right to ask ends with the job. Where it happens always, check that no earlier step sets ACTIONS_ID_TOKEN_REQUEST_TOKEN or ACTIONS_ID_TOKEN_REQUEST_URL.",
	});
}
function unavailable(why, fix) {
	return new lib .$E({ code: "ID_TOKEN_UNAVAILABLE", message: `no ID token can be had: ${why}`, fix });
}
function readToken(reply, audience, mask) {
	const token = tokenOf(reply);
	mask(token);
	const { claims } = decodeIdToken(token);
	if (claims.aud !== audience) {
		throw new lib .$E({
			code: "ID_TOKEN_AUDIENCE",
			message: `the ID token is not for the audience \`${audience}\` that was asked for`,
			fix: "Check that no earlier step sets ACTIONS_ID_TOKEN_REQUEST_URL.",
		});
	}
	const { iss, iat, exp, jti } = claims;
	if (typeof iss !== "string" || typeof jti !== "string" || !(0,lib .t_)(iat) || !(0,lib .t_)(exp)) {
		throw request_id_token_malformed("a claim of iss, jti, iat and exp is missing or of the wrong type");
	}
	return {
		token,
		claims,
		issuer: iss,
		issuedAt: (0,lib .uR)(new Date(iat * 1_000)),
		expires: (0,lib .uR)(new Date(exp * 1_000)),
		jtiHash: (0,lib .sc)(jti),
		...(reply.skewMilliseconds === undefined ? {} : { skewMilliseconds: reply.skewMilliseconds }),
	};
}
function tokenOf({ body, headers }) {
	let value;
	try {
		value = JSON.parse(body);
	}
	catch {
		const type = (0,lib .os)(headers["content-type"] ?? "of no type", 60);
		throw request_id_token_malformed(`the answer (${type}) is no JSON`);
	}
	const token = (0,lib .zv)(value)?.value;
	if (typeof token !== "string" || token === "")
		throw request_id_token_malformed("the answer holds no `value`");
	return token;
}
function request_id_token_malformed(why) {
	return new lib .$E({
		code: "ID_TOKEN_MALFORMED",
		message: `what GitHub's token endpoint sent cannot be read: ${why}`,
		fix: "If a proxy answers in its place, let the host of ACTIONS_ID_TOKEN_REQUEST_URL through. Else run the job again.",
	});
}

;// CONCATENATED MODULE: ./packages/assume/lib/prove-identity.js



const ownAudience = "sallyport";
async function proveIdentity(credential, around) {
	const audience = (0,lib_audience .O)(credential) ?? ownAudience;
	const first = await request(audience, around);
	if (!isIssuerOf(around.env, first.issuer))
		await recorded("identity.token.verified", around, foreignIssuer);
	const now = (0,lib .uR)(around.now());
	const claims = await recorded("identity.token.verified", around, () => verifyIdToken(first.token, { issuer: first.issuer, audience, now, send: around.send }).catch((thrown) => {
		throw clockError(thrown, first.skewMilliseconds) ?? thrown;
	}));
	around.record({ type: "identity.token.verified", outcome: "success", claims });
	let spare = first.token;
	return {
		claims,
		async idToken(wanted) {
			const token = wanted === audience ? spare : undefined;
			if (token !== undefined)
				spare = undefined;
			return token ?? (await request(wanted, around)).token;
		},
	};
}
async function request(audience, around) {
	const { env, send, mask, signal, random, sleep, record } = around;
	const token = await recorded("identity.token.requested", around, () => requestIdToken({
		env,
		audience,
		send,
		mask: (secret) => (0,mask_forms .$)(secret, mask),
		...(signal ? { signal } : {}),
		...(random ? { random } : {}),
		...(sleep ? { sleep } : {}),
	}));
	record({ type: "identity.token.requested", outcome: "success", claims: token.claims, secrets: [token.token] });
	return token;
}
async function recorded(type, { record }, work) {
	try {
		return await work();
	}
	catch (thrown) {
		const reason = thrown instanceof lib .$E ? thrown.code : "INTERNAL";
		record({ type, outcome: "failure", reason });
		throw thrown;
	}
}
const noticeableSkew = 60_000;
function clockError(thrown, skew = 0) {
	const isAboutTime = thrown instanceof lib .$E && ["ID_TOKEN_EXPIRED", "ID_TOKEN_NOT_YET_VALID"].includes(thrown.code);
	if (!isAboutTime || Math.abs(skew) < noticeableSkew)
		return undefined;
	const minutes = Math.max(1, Math.round(Math.abs(skew) / 60_000));
	const off = `${(0,lib .au)(minutes, "minute")} ${skew > 0 ? "behind" : "ahead of"} GitHub's`;
	return new lib .$E({
		code: thrown.code,
		message: `this machine's clock is ${off}, so a token that was made a moment ago looks out of date`,
		fix: "Set the clock of the runner's machine (a time service such as chrony). The windows of stages and signed requests go by it, so nothing is asked for while it is off.",
		cause: thrown,
	});
}
async function foreignIssuer() {
	throw new lib .$E({
		code: "ID_TOKEN_ISSUER",
		message: "the token that this job got is not issued by the GitHub that it runs on",
		fix: "Look at what runs before this step: something has set ACTIONS_ID_TOKEN_REQUEST_URL, which only the runner should.",
	});
}


  }),

  2965:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  JU: () => (  credentialRows),
  ld: () => (  failedTokenRequests),
  D5: () => (  heldStages),
  IQ: () => (  issuedCredentials),
  Sn: () => (  livingCredentials),
  tT: () => (  recorder)
});

var lib = __webpack_require__(1344);
var external_node_fs_ = __webpack_require__(3024);
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/evidence/lib/event-file.js



function eventFilePath(env) {
	if (!env.RUNNER_TEMP)
		return undefined;
	const parts = [env.GITHUB_RUN_ID, env.GITHUB_RUN_ATTEMPT, env.GITHUB_JOB].map(fileSafe);
	return (0,external_node_path_.join)(env.RUNNER_TEMP, `sallyport-events-${parts.join("-")}.jsonl`);
}
function fileSafe(part) {
	if (part === undefined || part === "")
		return "0";
	return /^[A-Za-z0-9_-]{1,60}$/.test(part) ? part : (0,lib .sc)(part).slice(0, 16);
}
const flags = external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_APPEND | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
function appendEvent(file, event) {
	const descriptor = openFile(file);
	try {
		const stats = (0,external_node_fs_.fstatSync)(descriptor);
		refuseUnsafe(file, stats);
		const start = endsWithLineBreak(descriptor, stats) ? "" : "\n";
		const line = Buffer.from(`${start}${(0,lib .dj)(event)}\n`, "utf8");
		if ((0,external_node_fs_.writeSync)(descriptor, line) !== line.length)
			throw unwritable(file, new Error("the disk is full"));
	}
	catch (error) {
		throw error instanceof lib .$E ? error : unwritable(file, error);
	}
	finally {
		(0,external_node_fs_.closeSync)(descriptor);
	}
}
function openFile(file) {
	try {
		return (0,external_node_fs_.openSync)(file, flags, 0o600);
	}
	catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : undefined;
		if (code === "ELOOP" || code === "ENXIO" || code === "EISDIR")
			throw unsafe(file, "it is no ordinary file", error);
		throw unwritable(file, error);
	}
}
function refuseUnsafe(file, stats) {
	if (!stats.isFile())
		throw unsafe(file, "it is no ordinary file");
	if (stats.nlink > 1)
		throw unsafe(file, "it has a second name");
	if (process.getuid !== undefined && stats.uid !== process.getuid())
		throw unsafe(file, "it belongs to another user");
	if (process.platform !== "win32" && (stats.mode & 0o077) !== 0)
		throw unsafe(file, "other users can read or write it");
}
function endsWithLineBreak(descriptor, { size }) {
	if (size === 0)
		return true;
	const last = Buffer.alloc(1);
	(0,external_node_fs_.readSync)(descriptor, last, 0, 1, size - 1);
	return last[0] === 0x0a;
}
function unsafe(file, why, cause) {
	return new lib .$E({
		code: "EVIDENCE_FILE_UNSAFE",
		message: `no event is written to ${(0,lib .g$)(file)}: ${why}`,
		fix: "Find the step that made this file and take that out; Sallyport makes the file itself.",
		cause,
	});
}
function unwritable(file, cause) {
	return new lib .$E({
		code: "EVIDENCE_FILE_UNWRITABLE",
		message: `an event cannot be written to ${(0,lib .g$)(file)}`,
		fix: "Keep RUNNER_TEMP in place and writable, with some space left on its disk.",
		cause,
	});
}

;// CONCATENATED MODULE: ./packages/evidence/lib/event-context.js

const subjectClaims = [
	"sub",
	"aud",
	"repository",
	"repository_id",
	"repository_owner_id",
	"ref",
	"sha",
	"environment",
	"event_name",
	"actor",
	"actor_id",
	"job_workflow_ref",
	"job_workflow_sha",
	"workflow_ref",
	"workflow_sha",
	"runner_environment",
	"check_run_id",
	"enterprise_id",
];
function subjectOfClaims(claims) {
	const subject = {};
	const add = (name, value) => {
		if (typeof value === "string" && value !== "")
			subject[name] = value;
	};
	add("issuer", claims.iss);
	for (const name of subjectClaims)
		add(name, Object.hasOwn(claims, name) ? claims[name] : undefined);
	if (typeof claims.jti === "string")
		add("jti_hash", (0,lib .sc)(claims.jti));
	return subject;
}
const runVariables = {
	run_id: "GITHUB_RUN_ID",
	attempt: "GITHUB_RUN_ATTEMPT",
	job: "GITHUB_JOB",
	workflow: "GITHUB_WORKFLOW",
	step: "GITHUB_ACTION",
	triggering_actor: "GITHUB_TRIGGERING_ACTOR",
	runner_name: "RUNNER_NAME",
	runner_os: "RUNNER_OS",
	runner_environment: "RUNNER_ENVIRONMENT",
};
function runOfEnvironment(env) {
	const entries = Object.entries(runVariables).map(([name, variable]) => [name, env[variable]]);
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ""));
}
function sourceOfEnvironment(name, env) {
	const reference = env.GITHUB_ACTION_REF;
	return { name, version: lib .rE, ...(reference ? { action_ref: reference } : {}) };
}

var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/evidence/lib/redactor.js
function createRedactor(secrets) {
	const forms = secrets.flatMap(formsOf).sort((a, b) => b.length - a.length);
	return (text) => {
		const redacted = forms.reduce((current, form) => current.replaceAll(form, "***"), text);
		return tokenShapes.reduce((current, shape) => current.replace(shape, "***"), redacted);
	};
}
const shortestSecret = 6;
function formsOf(secret) {
	const parts = [secret, ...secret.split(/[\r\n]+/)].filter((part) => part.length >= shortestSecret);
	return parts.flatMap((part) => [
		part,
		part.isWellFormed() ? encodeURIComponent(part) : part,
		new URLSearchParams([["", part]]).toString().slice(1),
		JSON.stringify(part).slice(1, -1),
		...[0, 1, 2]
			.flatMap((skip) => [base64Core(part, skip, "base64"), base64Core(part, skip, "base64url")])
			.filter((form) => form.length >= shortestSecret),
	]);
}
function base64Core(text, skip, alphabet) {
	const bytes = Buffer.from(text, "utf8").subarray(skip);
	return bytes.toString(alphabet).slice(0, Math.floor((bytes.length * 4) / 3));
}
const tokenShapes = [
	/(?<![A-Za-z0-9])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g,
	/(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9_.-]{16,}/g,
	/(?<![A-Za-z0-9])github_pat_\w{16,}/g,
	/(?<![A-Za-z0-9])ya29\.[\w.-]{16,}/g,
	/(?<![A-Za-z0-9])hv[sbr]\.[\w-]{16,}/g,
	/(?<![A-Za-z0-9])npm_[A-Za-z0-9]{16,}/g,
	/(?<![A-Za-z0-9])pypi-[\w-]{16,}/g,
	/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
	/(?<![A-Za-z0-9])Bearer\s+[\w.~+/=-]{16,}/gi,
];

;// CONCATENATED MODULE: ./packages/evidence/lib/create-event.js



const largestEvent = 32 * 1024;
function createEvent(fields, { now, secrets = [] }) {
	const id = uuid7(now);
	const event = clean({ v: 1, id, time: now, ...fields }, secrets);
	return cut(event);
}
function clean(value, secrets) {
	const redact = createRedactor(secrets);
	return mapTexts(value, (text) => redact(text.toWellFormed()));
}
const limits = [
	{ text: 2_048, items: 100 },
	{ text: 512, items: 50 },
	{ text: 256, items: 20 },
	{ text: 128, items: 10 },
	{ text: 64, items: 5 },
];
const leastKeys = 12;
function cut(event) {
	const fields = event;
	for (const limit of limits) {
		const short = shortenEach(fields, limit);
		if (Buffer.byteLength((0,lib .dj)(short)) <= largestEvent)
			return short;
	}
	const { v, id, type, time, outcome, reason_code, source } = fields;
	return shortenEach({ v, id, type, time, outcome, reason_code, source }, { text: 64, items: 5 });
}
function shortenEach(fields, limit) {
	const entries = Object.entries(fields).filter((entry) => entry[1] !== undefined);
	return Object.fromEntries(entries.map(([key, item]) => [key, shorten(item, limit)]));
}
function shorten(value, limit) {
	if (typeof value === "string")
		return value.length > limit.text ? `${value.slice(0, limit.text).toWellFormed()}\u2026` : value;
	if (Array.isArray(value)) {
		const kept = value.slice(0, limit.items).map((item) => shorten(item, limit));
		return kept.length < value.length ? [...kept, `\u2026 ${value.length - kept.length} more`] : kept;
	}
	if (value === null || typeof value !== "object")
		return value;
	return shortenEach(Object.fromEntries(Object.entries(value).slice(0, Math.max(limit.items, leastKeys))), limit);
}
function mapTexts(value, change) {
	if (typeof value === "string")
		return change(value);
	if (typeof value === "number")
		return Number.isFinite(value) ? Math.round(value) : null;
	if (Array.isArray(value))
		return value.map((item) => mapTexts(item, change));
	if (value === null || typeof value !== "object")
		return value;
	const entries = Object.entries(value).filter((entry) => entry[1] !== undefined);
	return Object.fromEntries(entries.map(([key, item]) => [change(key), mapTexts(item, change)]));
}
function uuid7(now) {
	const bytes = (0,external_node_crypto_.randomBytes)(16);
	bytes.writeUIntBE(Math.max(0, (0,lib .Rz)(now)), 0, 6);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = bytes.toString("hex");
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

var evidence_event = __webpack_require__(3866);
;// CONCATENATED MODULE: ./packages/evidence/lib/read-events.js




const largestFile = 64 * 1024 * 1024;
function readEvents(file) {
	const events = [];
	const problems = [];
	for (const [index, text] of readText(file).split("\n").entries()) {
		if (text === "")
			continue;
		const line = index + 1;
		const event = parseEvent(text);
		if (typeof event === "string")
			problems.push({ line, message: event });
		else
			events.push({ event, line });
	}
	return { events, problems };
}
function readText(file) {
	let descriptor;
	try {
		descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
	}
	catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT")
			return "";
		throw unreadable(file, "it cannot be opened", error);
	}
	try {
		const stats = (0,external_node_fs_.fstatSync)(descriptor);
		if (!stats.isFile())
			throw unreadable(file, "it is no ordinary file");
		if (stats.size > largestFile)
			throw unreadable(file, "it is larger than 64 MiB");
		return (0,external_node_fs_.readFileSync)(descriptor, "utf8");
	}
	catch (error) {
		throw error instanceof lib .$E ? error : unreadable(file, "reading it failed", error);
	}
	finally {
		(0,external_node_fs_.closeSync)(descriptor);
	}
}
function parseEvent(text) {
	if (Buffer.byteLength(text) > largestEvent)
		return "the line is longer than an event can be";
	let value;
	try {
		value = JSON.parse(text);
	}
	catch {
		return "the line is no JSON: it was cut off, or is not ours";
	}
	if (!(0,lib .u4)(value))
		return "the line is no JSON object";
	if (value.v !== 1)
		return "the event has another version than 1";
	return wrongField(value) ?? value;
}
function wrongField(value) {
	const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
	if (typeof value.id !== "string" || !uuid.test(value.id))
		return "the event's `id` is no UUID of version 7";
	if (!isMember(evidence_event .mu, value.type))
		return "the event's `type` is not known";
	if (!isMember(evidence_event .Ak, value.outcome))
		return "the event's `outcome` is not known";
	if (!isInstant(value.time))
		return "the event's `time` is no instant";
	if (value.reason_code !== undefined && typeof value.reason_code !== "string")
		return "the event's `reason_code` is no text";
	if (!(0,lib .u4)(value.source) || typeof value.source.name !== "string")
		return "the event's `source` has no name";
	const part = ["subject", "run", "credential", "decision", "target"].find((name) => value[name] !== undefined && !(0,lib .u4)(value[name]));
	if (part !== undefined)
		return `the event's \`${part}\` is no object`;
	return wrongCredential(value.credential) ?? wrongDecision(value.decision);
}
function wrongCredential(credential) {
	if (!(0,lib .u4)(credential))
		return undefined;
	const texts = ["stage", "name", "kind", "provider", "identity", "session"];
	const wrong = texts.find((name) => credential[name] !== undefined && typeof credential[name] !== "string");
	if (wrong !== undefined)
		return `the credential's \`${wrong}\` is no text`;
	const time = ["iat", "exp"].find((name) => credential[name] !== undefined && !isInstant(credential[name]));
	if (time !== undefined)
		return `the credential's \`${time}\` is no instant`;
	const { join } = credential;
	if (join === undefined)
		return undefined;
	return (0,lib .u4)(join) && Object.values(join).every((item) => typeof item === "string")
		? undefined
		: "the credential's `join` holds more than texts";
}
function wrongDecision(decision) {
	if (!(0,lib .u4)(decision))
		return undefined;
	return decision.effect === "allow" || decision.effect === "deny" ? undefined : "the decision's `effect` is not known";
}
function isMember(list, value) {
	return list.includes(value);
}
function isInstant(value) {
	return typeof value === "string" && /T.*Z$/.test(value) && (0,lib .jE)(value) !== undefined;
}
function unreadable(file, why, cause) {
	return new lib .$E({
		code: "EVIDENCE_FILE_UNREADABLE",
		message: `the events in ${(0,lib .g$)(file)} cannot be read: ${why}`,
		fix: "Name the `.jsonl` file that Sallyport's actions wrote, and make sure that you may read it.",
		cause,
	});
}

;// CONCATENATED MODULE: ./packages/evidence/lib/credential-table.js


function tableOfCredentials(events) {
	const rows = new Map();
	for (const event of events) {
		if (isDenial(event, events)) {
			rows.set(`denied ${event.id}`, deniedRow(event));
		}
		else if (event.credential !== undefined && lifeEvents.has(event.type)) {
			const key = keyOf(event);
			rows.set(key, withEvent(rows.get(key), event));
		}
	}
	return [...rows.values()];
}
const lifeEvents = new Set([
	"credential.issued",
	"credential.used",
	"credential.revoked",
	"credential.expired",
]);
function isRefusal({ type, outcome }) {
	return type === "credential.issued" && outcome !== "success";
}
function isDenial(event, events) {
	if (event.type === "credential.denied" || isRefusal(event))
		return true;
	if (event.type !== "policy.evaluated" || event.decision?.effect !== "deny")
		return false;
	const stage = stageOf(event);
	return !events.some((other) => other.type === "credential.denied" &&
		stageOf(other) === stage &&
		other.credential?.name === event.credential?.name);
}
function stageOf({ credential, decision }) {
	return credential?.stage ?? decision?.stage ?? "";
}
const ownNames = ["accessKeyId", "accessor", "hashed_token", "uti"];
function keyOf({ credential = {} }) {
	const { provider = "", join = {}, stage = "", name = "", identity = "", exp = "" } = credential;
	const own = ownNames.find((field) => Object.hasOwn(join, field));
	return (0,lib .dj)(own === undefined ? { provider, join, stage, name, identity, exp } : { provider, [own]: join[own] ?? "" });
}
function deniedRow(event) {
	return {
		...namesOf(event),
		decision: { effect: "deny", code: event.reason_code ?? "DENIED" },
	};
}
function withEvent(before, event) {
	const names = namesOf(event);
	const expires = before?.expires ?? event.credential?.exp;
	const issued = before?.issued ?? (event.type === "credential.issued" ? (event.credential?.iat ?? event.time) : undefined);
	return {
		stage: before?.stage || names.stage,
		identity: before?.identity || names.identity,
		credential: before?.credential || names.credential,
		provider: before?.provider || names.provider,
		...(issued === undefined ? {} : { issued }),
		...(expires === undefined ? {} : { expires }),
		decision: { effect: "allow" },
		revocation: revocationOf(event, expires, before?.revocation),
	};
}
function namesOf(event) {
	const { identity = "", name = "", provider = "" } = event.credential ?? {};
	return { stage: stageOf(event), identity, credential: name, provider };
}
function revocationOf(event, expires, before) {
	const until = expires === undefined ? {} : { until: expires };
	if (before?.state === "revoked" || before?.state === "expired")
		return before;
	if (event.type === "credential.expired")
		return { state: "expired", at: event.time };
	if (event.type !== "credential.revoked")
		return before ?? { state: "alive", ...until };
	if (event.outcome === "success")
		return { state: "revoked", at: event.time };
	if (event.reason_code === evidence_event .SW)
		return { state: "not-revocable", ...until };
	return { state: "failed", ...(event.reason_code === undefined ? {} : { code: event.reason_code }), ...until };
}

;// CONCATENATED MODULE: ./packages/assume/lib/recorder.js


function recorder(name, env, now) {
	const file = eventFilePath(env);
	return ({ type, outcome, reason, claims, credential, decision, secrets = [] }) => {
		if (file === undefined)
			return;
		const fields = {
			type,
			outcome,
			run: runOfEnvironment(env),
			source: sourceOfEnvironment(name, env),
			...(reason === undefined ? {} : { reason_code: reason }),
			...(claims ? { subject: subjectOfClaims(claims) } : {}),
			...(credential ? { credential } : {}),
			...(decision ? { decision } : {}),
		};
		appendEvent(file, createEvent(fields, { now: (0,lib .uR)(now()), secrets }));
	};
}
function heldStages(env, { stages }) {
	const file = eventFilePath(env);
	if (file === undefined)
		return [];
	const { events, problems } = readEvents(file);
	const isAsked = Object.values(stages).some(({ forbidWith }) => forbidWith.length > 0);
	if (problems.length > 0 && isAsked)
		throw eventsDamaged(problems.length);
	const held = events.flatMap(({ event: { type, outcome, credential } }) => type === "credential.issued" && outcome === "success" && credential?.stage !== undefined ? [credential.stage] : []);
	return [...new Set(held)];
}
function eventsDamaged(lines) {
	return new lib .$E({
		code: "ASSUME_EVENTS_DAMAGED",
		kind: "unknown",
		message: `what this job holds already cannot be told: ${lines === 1 ? "a line" : `${lines} lines`} of its events cannot be read, and the policy has stages that no job may hold together`,
		fix: "Run the job again. If it happens again, find the step that writes to `sallyport-events-*.jsonl` in the runner's temporary folder, or that fills its disk.",
	});
}
function failedTokenRequests(env) {
	const file = eventFilePath(env);
	const failed = new Map();
	for (const { event } of file === undefined ? [] : readEvents(file).events) {
		if (event.type !== "identity.token.requested" || event.outcome === "success")
			continue;
		const code = event.reason_code ?? "unknown";
		failed.set(code, (failed.get(code) ?? 0) + 1);
	}
	return failed;
}
function issuedCredentials(env) {
	const file = eventFilePath(env);
	if (file === undefined)
		return [];
	return readEvents(file).events.flatMap(({ event: { type, credential } }) => type === "credential.issued" && credential ? [credential] : []);
}
function livingCredentials(env) {
	const file = eventFilePath(env);
	if (file === undefined)
		return [];
	const ended = [];
	for (const { event } of readEvents(file).events)
		if ((event.type === "credential.revoked" || event.type === "credential.expired") && event.credential)
			ended.push(event.credential);
	const keys = new Set(ended.map(recorder_keyOf));
	return issuedCredentials(env).filter((credential) => !keys.has(recorder_keyOf(credential)));
}
function recorder_keyOf({ stage, name, identity, exp, join = {} }) {
	return (0,lib .dj)({ stage, name, identity, exp, join });
}
function credentialRows(env) {
	const file = eventFilePath(env);
	return file === undefined ? [] : tableOfCredentials(readEvents(file).events.map(({ event }) => event));
}


  }),

  528:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	UX: () => (  ruleDescriptions),
	XE: () => (  providerDenied),
	wU: () => (  stageDenied)
  });
const stageDenied = {
	id: "identity/stage-denied",
	title: "This job is not the stage that it asks to be",
	severity: "error",
	why: "A stage's access goes to the identity that its policy names and to no other; a job that gets it on request alone would make the policy a comment.",
	fix: "Change the job so that its claims fit the grant (branch, environment, event, workflow), or, if the access is right, the policy through a reviewed change.",
	bad: "stages:\n  deploy:\n    allow: [{ ref: refs/heads/main }]   # and the job runs on refs/heads/dev",
	good: "on: { push: { branches: [main] } }   # the job runs where the grant says",
};
const providerDenied = {
	id: "identity/provider-denied",
	title: "The provider does not trust this job",
	severity: "error",
	why: "The policy allows it and the provider's own trust document does not: the two have drifted apart, or the token looks other than the document expects.",
	fix: "Change the condition of the trust document that is named, or the job, so that both say the same.",
	bad: '"StringEquals": { "token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/*" }',
	good: '"StringLike": { "token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/*" }',
	source: "https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments",
};
const ruleDescriptions = [stageDenied, providerDenied];


  }),

  3866:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Ak: () => (  eventOutcomes),
	SW: () => (  notRevocableCode),
	mu: () => (  eventTypes)
  });
const eventTypes = [
	"identity.token.requested",
	"identity.token.verified",
	"policy.evaluated",
	"credential.issued",
	"credential.denied",
	"credential.used",
	"credential.revoked",
	"credential.expired",
];
const eventOutcomes = ["success", "failure", "denied", "error"];
const notRevocableCode = "NOT_REVOCABLE";


  }),

  1708:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	B9: () => (  instantOf),
	M8: () => (  textField),
	dn: () => (  jsonOrNothing),
	gA: () => (  AnswerProblem),
	iZ: () => (  secondsField),
	mR: () => (  optionalText),
	tQ: () => (  jsonAnswer)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

class AnswerProblem extends Error {
	name = "AnswerProblem";
}
function jsonAnswer(reply) {
	const answer = objectOf(reply.body);
	if (answer === undefined)
		throw new AnswerProblem(isWebPage(reply.body) ? "a web page" : problemOfText(reply.body));
	return answer;
}
function jsonOrNothing(reply) {
	return objectOf(reply.body) ?? {};
}
function objectOf(body) {
	try {
		return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .zv)(JSON.parse(body));
	}
	catch {
		return undefined;
	}
}
function problemOfText(body) {
	if (body.trim() === "")
		return "an empty answer";
	if (body.trimStart().startsWith("{"))
		return "JSON that breaks off or is malformed";
	return "something that is not the JSON of this request";
}
function isWebPage(body) {
	return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(body.slice(0, 1000));
}
function textField(answer, name) {
	const value = answer[name];
	if (typeof value !== "string" || value === "")
		throw new AnswerProblem(`JSON without the text \`${name}\``);
	if (/[\u0000-\u001f\u007f]/.test(value))
		throw new AnswerProblem(`JSON whose \`${name}\` holds control characters`);
	return value;
}
function secondsField(answer, name) {
	const given = answer[name];
	const isWritten = typeof given === "number" || (typeof given === "string" && /^\d{1,10}$/.test(given));
	const value = isWritten ? Number(given) : Number.NaN;
	if (!Number.isSafeInteger(value) || value < 0 || value > 1e9)
		throw new AnswerProblem(`JSON without the seconds \`${name}\``);
	return value;
}
function optionalText(value) {
	return typeof value === "string" && value !== "" ? value : undefined;
}
function instantOf(text, name) {
	const moment = text.includes("T") ? (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .jE)(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2")) : undefined;
	if (moment === undefined)
		throw new AnswerProblem(`an answer whose \`${name}\` is no moment`);
	return moment;
}


  }),

  4472:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	O: () => (  audienceOf)
  });
  var _azure_clouds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(332);

function audienceOf(credential) {
	return credential.audience ?? providerAudience(credential);
}
function providerAudience(credential) {
	switch (credential.provider) {
		case "aws":
			return "sts.amazonaws.com";
		case "google":
			return `https://iam.${credential.universe ?? "googleapis.com"}/${credential.workloadIdentityProvider}`;
		case "azure":
			return _azure_clouds_js__WEBPACK_IMPORTED_MODULE_0__  .S[credential.cloud ?? "public"].audience;
		case "vault":
			return new URL(credential.url).origin;
		case "octo-sts":
			return credential.domain ?? "octo-sts.dev";
		case "token-exchange":
			return credential.audience;
		case "github-app":
			return undefined;
		case "registry":
			return registryAudience(credential);
	}
}
function registryAudience({ registry, url }) {
	switch (registry) {
		case "npm":
			return `npm:${new URL(url ?? "https://registry.npmjs.org").host}`;
		case "crates-io":
			return new URL(url ?? "https://crates.io").host;
		case "rubygems":
			return new URL(url ?? "https://rubygems.org").host;
		case "nuget":
			return new URL(url ?? "https://www.nuget.org").origin;
		case "jfrog":
			return "jfrog-github";
		case "pypi":
			return undefined;
	}
}


  }),

  4881:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	T: () => (  awsSettings)
  });
function awsSettings(credential) {
	return {
		AWS_REGION: credential.region,
		AWS_DEFAULT_REGION: credential.region,
		...(credential.fips ? { AWS_USE_FIPS_ENDPOINT: "true" } : {}),
	};
}


  }),

  332:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	S: () => (  azureClouds)
  });
const azureClouds = {
	public: {
		login: "https://login.microsoftonline.com",
		audience: "api://AzureADTokenExchange",
		scope: "https://management.azure.com/.default",
		names: { azure: "AzureCloud", terraform: "public" },
	},
	"us-government": {
		login: "https://login.microsoftonline.us",
		audience: "api://AzureADTokenExchangeUSGov",
		scope: "https://management.usgovcloudapi.net/.default",
		names: { azure: "AzureUSGovernment", terraform: "usgovernment" },
	},
	china: {
		login: "https://login.partner.microsoftonline.cn",
		audience: "api://AzureADTokenExchangeChina",
		scope: "https://management.chinacloudapi.cn/.default",
		names: { azure: "AzureChinaCloud", terraform: "china" },
	},
};


  }),

  2807:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	L: () => (  azureSettings)
  });
  var _clouds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(332);

function azureSettings({ tenant, client, subscription, cloud }) {
	const { login, names } = _clouds_js__WEBPACK_IMPORTED_MODULE_0__  .S[cloud ?? "public"];
	return {
		AZURE_TENANT_ID: tenant,
		AZURE_CLIENT_ID: client,
		AZURE_AUTHORITY_HOST: `${login}/`,
		AZURE_ENVIRONMENT: names.azure,
		ARM_TENANT_ID: tenant,
		ARM_CLIENT_ID: client,
		ARM_ENVIRONMENT: names.terraform,
		...(subscription === undefined ? {} : { AZURE_SUBSCRIPTION_ID: subscription, ARM_SUBSCRIPTION_ID: subscription }),
	};
}


  }),

  3689:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  e: () => (  callProvider)
});

var lib = __webpack_require__(5101);
var answer = __webpack_require__(1708);
var clean_text = __webpack_require__(541);
var mask_forms = __webpack_require__(4999);
var lib_denial = __webpack_require__(8245);
;// CONCATENATED MODULE: ./packages/federation/lib/refusal.js
function ruleFor(refusal, reply, table) {
	const codes = [refusal.code, refusal.group].filter((code) => code !== undefined);
	const fits = (rule) => (rule.code === undefined || listOf(rule.code).some((code) => codes.includes(code))) &&
		(rule.status === undefined || listOf(rule.status).includes(reply.status)) &&
		(rule.message === undefined || rule.message.test(refusal.message ?? ""));
	return table.find(fits) ?? everywhere.find(fits) ?? unknownRefusal;
}
function listOf(value) {
	return typeof value === "object" ? value : [value];
}
const again = () => "Run the job again in a few minutes; the provider's status page says whether it has trouble.";
const everywhere = [
	{
		status: 429,
		means: "FEDERATION_THROTTLED",
		next: "retry",
		fix: () => "Let fewer jobs ask at once (`concurrency:`), then run the job again.",
	},
	{ status: [408, 425], means: "FEDERATION_UNAVAILABLE", next: "retry", fix: again },
	{ status: [500, 502, 503, 504], means: "FEDERATION_UNAVAILABLE", next: "retry", fix: again },
];
const unknownRefusal = {
	means: "FEDERATION_DENIED",
	next: "never",
	fix: () => "Look the provider's code up in its documentation, and hold what was asked for against the provider's settings.",
};

;// CONCATENATED MODULE: ./packages/federation/lib/call.js






const settling = { pauses: [1_000, 3_000], beginsBefore: 5_000, requestMilliseconds: 5_000 };
const requestMilliseconds = 10_000;
const mostSilences = 2;
async function callProvider(call, context) {
	const state = { token: undefined, mints: 0, settled: 0, silences: 0, denied: undefined };
	const judged = await (0,lib .LH)((_, remaining) => attempt(call, context, state, remaining), {
		classify: (outcome, _, elapsed) => decide(outcome, state, elapsed, call.audience !== undefined),
		onAttempt: (log, outcome) => {
			if ("reply" in outcome)
				context.onAttempt(recordOf(call, log, outcome.reply, state));
		},
		...(context.random ? { random: context.random } : {}),
		...(context.sleep ? { sleep: context.sleep } : {}),
		signal: context.signal,
	}).catch((error) => {
		throw error instanceof lib .HR ? (0,lib_denial .Fl)(error, call) : error;
	});
	if ("answer" in judged)
		return judged.answer;
	throw state.denied ?? judged.denial;
}
async function attempt(call, context, state, remaining) {
	const idToken = await tokenFor(call, context, state);
	const secrets = [...(call.secrets ?? []), ...(idToken === "" ? [] : [idToken])];
	const request = call.request(idToken);
	state.host = new URL(request.url).host;
	delete state.status;
	const longest = state.denied === undefined ? requestMilliseconds : settling.requestMilliseconds;
	try {
		const reply = await context.send({ ...request, timeoutMilliseconds: Math.min(longest, remaining) }, context.signal);
		state.status = reply.status;
		return judge(call, reply, secrets, context.now());
	}
	catch (error) {
		if (!(error instanceof lib .HR))
			throw error;
		return { denial: (0,lib_denial .Fl)(error, call), next: error.transient ? "retry" : "never" };
	}
}
async function tokenFor(call, context, state) {
	if (call.audience === undefined)
		return "";
	if (state.token === undefined) {
		state.token = await context.idToken(call.audience);
		state.mints += 1;
		(0,mask_forms .$)(state.token, context.mask);
	}
	return state.token;
}
function judge(call, reply, secrets, now) {
	if (reply.status >= 200 && reply.status < 300) {
		try {
			return { answer: call.read(reply) };
		}
		catch (error) {
			if (error instanceof answer .gA)
				return { denial: (0,lib_denial .yP)(error, reply, call), next: "never" };
			throw error;
		}
	}
	const refusal = call.refusal(reply);
	const rule = ruleFor(refusal, reply, call.refusals);
	const clean = { ...refusal, code: (0,clean_text .F)(refusal.code, secrets), requestId: (0,clean_text .F)(refusal.requestId, secrets) };
	const denial = (0,lib_denial .Jo)(rule, clean, reply, call, secrets);
	return { denial, next: rule.next, after: (0,lib .zG)(reply, now) };
}
function decide(outcome, state, elapsed, bringsIdToken) {
	if ("error" in outcome || "answer" in outcome.reply)
		return "never";
	const { denial, next, after } = outcome.reply;
	if (denial.code === "FEDERATION_CANCELLED")
		return "never";
	if (denial.code === "FEDERATION_TIMEOUT")
		state.silences += 1;
	if (state.silences >= mostSilences)
		return "never";
	if (next === "settle" || state.denied !== undefined)
		return settle(denial, next, state, elapsed);
	if (next === "re-mint") {
		state.token = undefined;
		return bringsIdToken && state.mints < 2 ? { after: 0 } : "never";
	}
	if (next === "retry")
		return after === undefined ? "retry" : { atLeast: after };
	return "never";
}
function settle(denial, next, state, elapsed) {
	if (next === "settle")
		state.denied = denial;
	else if (next === "never")
		state.denied = undefined;
	const pause = settling.pauses[state.settled];
	if (next === "never" || pause === undefined || elapsed + pause >= settling.beginsBefore)
		return "never";
	state.settled += 1;
	return { after: pause };
}
function recordOf(call, log, judged, state) {
	const { host = "", status } = state;
	const place = {
		provider: call.provider,
		host,
		operation: call.operation,
		...log,
		...(status === undefined ? {} : { status }),
	};
	if ("answer" in judged)
		return { ...place, outcome: "answered" };
	const { providerCode, requestId } = judged.denial;
	return { ...place, outcome: judged.next, code: providerCode, ...(requestId === undefined ? {} : { requestId }) };
}


  }),

  541:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	F: () => (  cleanId),
	R: () => (  cleanWords)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _delivery_mask_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4999);


function cleanWords(text, secrets) {
	const forms = secretParts(secrets).flatMap(_delivery_mask_forms_js__WEBPACK_IMPORTED_MODULE_1__  .y);
	forms.sort((a, b) => b.length - a.length);
	let words = text;
	for (const form of new Set(forms))
		words = words.replaceAll(form, "***");
	words = words
		.replace(/eyJ[\w-]{4,}(?:\.[\w-]*){0,2}/g, "***")
		.replace(/\s+/g, " ")
		.trim();
	const shown = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(words.slice(0, longestRead)));
	return shown.length > longest ? `${shown.slice(0, longest)}\u2026` : shown;
}
const longestRead = 4000;
const longest = 240;
function cleanId(text, secrets) {
	if (text === undefined || !/^[\w.:/=+-]{1,80}$/.test(text))
		return undefined;
	if (text.length >= 6 && secrets.some((secret) => secret.includes(text)))
		return undefined;
	return secretParts(secrets).some((part) => text.includes(part)) || text.includes("eyJ") ? undefined : text;
}
function secretParts(secrets) {
	return secrets.flatMap((secret) => [secret, ...secret.split(/[.\n]/)]).filter((part) => part.length >= 6);
}


  }),

  4886:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	A9: () => (  awsRefreshFiles),
	L$: () => (  isFetchedForEachRequest),
	TF: () => (  awsToolSeconds),
	ZM: () => (  awsProcessAnswer)
  });
  var _aws_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4881);
  var _helper_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4941);


function awsRefreshFiles(credential, helper, requestFile) {
	const config = [
		"[default]",
		`credential_process = ${(0,_helper_command_js__WEBPACK_IMPORTED_MODULE_0__  .a)(helper, requestFile)}`,
		`region = ${credential.region}`,
	];
	if (credential.fips)
		config.push("use_fips_endpoint = true");
	return {
		files: {
			config: { name: "aws-config", content: `${config.join("\n")}\n` },
			shared: { name: "aws-credentials", content: "" },
		},
		environment: ({ config = "", shared = "" }) => ({
			AWS_CONFIG_FILE: config,
			AWS_SHARED_CREDENTIALS_FILE: shared,
			AWS_EC2_METADATA_DISABLED: "true",
			...(0,_aws_settings_js__WEBPACK_IMPORTED_MODULE_1__  .T)(credential),
		}),
		conflicts: [
			"AWS_ACCESS_KEY_ID",
			"AWS_SECRET_ACCESS_KEY",
			"AWS_SESSION_TOKEN",
			"AWS_PROFILE",
			"AWS_DEFAULT_PROFILE",
			"AWS_WEB_IDENTITY_TOKEN_FILE",
			"AWS_ROLE_ARN",
		],
	};
}
const renewedBefore = 900;
const usualSession = 1_800;
function awsToolSeconds({ duration }, longestSeconds = Number.POSITIVE_INFINITY) {
	return Math.min(duration ?? usualSession, longestSeconds);
}
function isFetchedForEachRequest(credential, longestSeconds) {
	return credential.provider === "aws" && awsToolSeconds(credential, longestSeconds) <= renewedBefore;
}
function awsProcessAnswer({ environment, expires }) {
	return `${JSON.stringify({
		Version: 1,
		AccessKeyId: environment.AWS_ACCESS_KEY_ID,
		SecretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
		SessionToken: environment.AWS_SESSION_TOKEN,
		Expiration: expires,
	})}\n`;
}


  }),

  7516:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	A: () => (  azureRefreshFiles),
	p: () => (  keepTokenFile)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var _azure_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2807);
  var _private_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3619);



function azureRefreshFiles(credential) {
	return {
		files: { token: { name: "azure-token", content: "" } },
		environment: ({ token = "" }) => ({
			...(0,_azure_settings_js__WEBPACK_IMPORTED_MODULE_1__  .L)(credential),
			AZURE_FEDERATED_TOKEN_FILE: token,
			ARM_OIDC_TOKEN_FILE_PATH: token,
			ARM_USE_OIDC: "true",
		}),
		conflicts: [
			...["AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH"],
			...["ARM_CLIENT_SECRET", "ARM_CLIENT_CERTIFICATE_PATH", "ARM_OIDC_TOKEN"],
		],
	};
}
const renewalMilliseconds = 150_000;
const failureMilliseconds = 30_000;
async function keepTokenFile(options) {
	(0,_private_folder_js__WEBPACK_IMPORTED_MODULE_2__  .oN)(options.file, await options.idToken());
	return { done: keepFresh(options) };
}
async function keepFresh({ file, idToken, signal, sleep, onFailure }) {
	let pause = renewalMilliseconds;
	while (!signal.aborted) {
		await sleep(pause, signal).catch(() => { });
		if (signal.aborted)
			break;
		try {
			(0,_private_folder_js__WEBPACK_IMPORTED_MODULE_2__  .oN)(file, await idToken());
			pause = renewalMilliseconds;
		}
		catch (error) {
			onFailure(error);
			pause = failureMilliseconds;
		}
	}
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(file);
	}
	catch {
	}
}


  }),

  9160:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	M1: () => (  googleExecutableFailure),
	Q5: () => (  googleExecutableAnswer),
	We: () => (  googleRefreshFiles)
  });
  var _helper_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4941);
  var _refresh_obstacle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3634);


const tokenType = "urn:ietf:params:oauth:token-type:jwt";
function googleRefreshFiles(credential, helper, requestFile, durationSeconds = credential.duration) {
	const content = {
		...externalAccount(credential, durationSeconds),
		credential_source: { executable: { command: (0,_helper_command_js__WEBPACK_IMPORTED_MODULE_0__  .k)(helper, requestFile), timeout_millis: 30_000 } },
	};
	return {
		files: { config: { name: "google-credentials", content: `${JSON.stringify(content, undefined, 2)}\n` } },
		environment: ({ config = "" }) => ({
			GOOGLE_APPLICATION_CREDENTIALS: config,
			CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: config,
			GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: "1",
		}),
		conflicts: [
			"GOOGLE_OAUTH_ACCESS_TOKEN",
			"CLOUDSDK_AUTH_ACCESS_TOKEN",
			"CLOUDSDK_AUTH_ACCESS_TOKEN_FILE",
			"GOOGLE_CREDENTIALS",
			"GOOGLE_CLOUD_KEYFILE_JSON",
			"GCLOUD_KEYFILE_JSON",
		],
	};
}
function externalAccount(credential, duration = 0) {
	const { serviceAccount: account, universe = "googleapis.com" } = credential;
	const file = {
		universe_domain: universe,
		type: "external_account",
		audience: `//iam.${universe}/${credential.workloadIdentityProvider}`,
		subject_token_type: tokenType,
		token_url: `https://sts.${universe}/v1/token`,
	};
	if (account === undefined)
		return file;
	const seconds = Math.max(_refresh_obstacle_js__WEBPACK_IMPORTED_MODULE_1__  .x, duration);
	return {
		...file,
		service_account_impersonation_url: `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
		service_account_impersonation: { token_lifetime_seconds: seconds },
	};
}
function googleExecutableAnswer(idToken, expires) {
	const answer = { version: 1, success: true, token_type: tokenType, id_token: idToken };
	return `${JSON.stringify({ ...answer, expiration_time: Math.floor(expires) })}\n`;
}
function googleExecutableFailure({ code, message }) {
	return `${JSON.stringify({ version: 1, success: false, code, message })}\n`;
}


  }),

  4941:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	a: () => (  commandLine),
	k: () => (  unquotedLine)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

function commandLine(command, file, platform = process.platform) {
	return wordsOf(command, file)
		.map((word) => {
		if (isPlain(word, platform))
			return word;
		if (isPlain(word.replace(/[ ()]/g, "_"), platform))
			return `"${word}"`;
		throw unsafePath("a character that not every tool reads alike", "letters, digits, spaces and ./_-");
	})
		.join(" ");
}
function unquotedLine(command, file, platform = process.platform) {
	const words = wordsOf(command, file);
	if (words.every((word) => isPlain(word, platform)))
		return words.join(" ");
	throw unsafePath("a space or another character at which Google's libraries split it", "letters, digits and ./_-");
}
function wordsOf({ program, parameters }, file) {
	return [program, ...parameters, file];
}
function isPlain(word, platform) {
	return platform === "win32" ? /^[\w./:=@+~\\-]+$/.test(word) : /^[\w./:=@+~-]+$/.test(word);
}
function unsafePath(what, allowed) {
	return new _sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .$E({
		code: "DELIVERY_PATH_UNSAFE",
		message: `the path of the credential helper holds ${what}`,
		fix: `Move the runner's folders to paths of ${allowed}, and run the job again.`,
	});
}


  }),

  4999:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$: () => (  maskSecret),
	y: () => (  maskForms)
  });
const shortest = 4;
function maskForms(secret) {
	const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
	const wholes = [secret, ...lines.filter((line) => !isArmour(line))];
	const forms = wholes.flatMap((text) => [text, ...encodedForms(text)]);
	return [...new Set(forms)].filter((form) => form.trim().length >= shortest);
}
function maskSecret(secret, mask) {
	for (const form of maskForms(secret).sort((a, b) => b.length - a.length))
		mask(form);
}
function isArmour(line) {
	return /^-----.*-----$/.test(line);
}
function encodedForms(text) {
	if (text.length < shortest)
		return [];
	const wellFormed = text.toWellFormed();
	const url = encodeURIComponent(wellFormed);
	const form = new URLSearchParams([["", wellFormed]]).toString().slice(1);
	const padded = Buffer.from(wellFormed, "utf8").toString("base64");
	const base64 = [padded, ...[0, 1, 2].map((offset) => base64At(wellFormed, offset))];
	return [url, form, JSON.stringify(text).slice(1, -1), ...base64.flatMap((each) => [each, urlSafe(each)])];
}
function base64At(text, offset) {
	const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text, "utf8")]);
	const first = [0, 2, 3][offset] ?? 0;
	return bytes.toString("base64").slice(first, Math.floor((bytes.length * 8) / 6));
}
function urlSafe(base64) {
	return base64.replaceAll("+", "-").replaceAll("/", "_");
}


  }),

  3619:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Pl: () => (  writePrivateFile),
	Yv: () => (  removePrivateFolder),
	oN: () => (  replacePrivateFile),
	qm: () => (  privateFolder),
	wi: () => (  removePrivateFile),
	xu: () => (  folderAtEnd)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1344);




const folderName = "sallyport-credentials";
function privateFolder(env) {
	const folder = folderAtEnd(env);
	if (process.platform !== "win32" && ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder).mode & 0o077) !== 0)
		throw unsafe("other users may read it");
	return folder;
}
function folderAtEnd(env) {
	const temporary = env.RUNNER_TEMP ?? "";
	if (!node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(temporary))
		throw unsafe("RUNNER_TEMP names no folder");
	const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(real(temporary), folderName);
	const workspace = env.GITHUB_WORKSPACE;
	if (workspace && isInside(folder, real(workspace)))
		throw unsafe("RUNNER_TEMP lies in the workspace");
	(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
	const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder);
	if (!found.isDirectory())
		throw unsafe("something that is no folder stands in its place");
	if (process.getuid !== undefined && found.uid !== process.getuid())
		throw unsafe("it belongs to another user");
	return folder;
}
function real(folder) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(folder);
	}
	catch {
		throw unsafe(`${folder} is not there`);
	}
}
function isInside(inner, outer) {
	const relative = node_path__WEBPACK_IMPORTED_MODULE_2__.relative(outer, inner);
	return relative === "" || (!/^\.\.(?:[/\\]|$)/.test(relative) && !node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(relative));
}
function unsafe(why) {
	return new _sallyport_core__WEBPACK_IMPORTED_MODULE_3__  .$E({
		code: "DELIVERY_FOLDER_UNSAFE",
		message: `the folder for credentials cannot be used: ${why}`,
		fix: "Leave RUNNER_TEMP as the runner sets it; on a self-hosted runner it must be outside the workspace and belong to the runner's user. Remove `sallyport-credentials` there if an earlier job left it.",
	});
}
function writePrivateFile(file, content) {
	const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
	let descriptor;
	try {
		descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600);
	}
	catch (cause) {
		const why = cause.code === "EEXIST" ? "something has its name" : "the system refuses";
		throw new _sallyport_core__WEBPACK_IMPORTED_MODULE_3__  .$E({
			code: "DELIVERY_FILE_EXISTS",
			message: `the file ${file} cannot be made: ${why}`,
			fix: "Remove it, or let each job have a temporary folder of its own. Nothing was written.",
			cause,
		});
	}
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(descriptor, content);
	}
	catch (error) {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(file);
		throw error;
	}
	finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
	}
}
function replacePrivateFile(file, content) {
	const fresh = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
	writePrivateFile(fresh, content);
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(fresh, file);
	}
	catch (error) {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(fresh);
		throw error;
	}
}
function removePrivateFile(folder, file) {
	const isOurs = node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(file) && node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file) === folder && node_path__WEBPACK_IMPORTED_MODULE_2__.basename(folder) === folderName;
	if (!isOurs)
		throw Object.assign(new Error("not a file of ours"), { code: "not a file of ours" });
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(file);
	}
	catch (error) {
		if (error.code !== "ENOENT")
			throw error;
	}
}
function removePrivateFolder(folder) {
	if (!node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(folder) || node_path__WEBPACK_IMPORTED_MODULE_2__.basename(folder) !== folderName)
		return;
	try {
		const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
		for (const { name } of files)
			removePrivateFile(folder, node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name));
		(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)(folder);
	}
	catch {
	}
}


  }),

  3634:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	f: () => (  refreshObstacle),
	x: () => (  shortestImpersonation)
  });
  var _provider_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578);

const shortestImpersonation = 600;
const allScopes = "https://www.googleapis.com/auth/cloud-platform";
function refreshObstacle(credential, longestSeconds) {
	switch (credential.provider) {
		case "aws":
			return undefined;
		case "azure":
			return credential.scope === undefined
				? undefined
				: "Azure's tools ask for the scopes that they like, and the policy names one (`scope`)";
		case "google":
			return googleObstacle(credential, longestSeconds);
		default:
			return `the tools of ${_provider_names_js__WEBPACK_IMPORTED_MODULE_0__  .e[credential.provider]} cannot fetch a credential anew by themselves`;
	}
}
function googleObstacle({ delegates, idTokenAudience, scopes = [allScopes], serviceAccount, duration }, longestSeconds) {
	if (delegates !== undefined)
		return "Google's tools cannot reach an account behind `delegates`";
	if (idTokenAudience !== undefined)
		return "Google's tools cannot fetch an ID token (`id-token-audience`)";
	if (!scopes.includes(allScopes))
		return "Google's tools ask for the scopes that they like, and the policy names some (`scopes`)";
	const longest = Math.min(duration ?? shortestImpersonation, longestSeconds ?? shortestImpersonation);
	return serviceAccount !== undefined && longest < shortestImpersonation
		? `Google's tools take no token of a service account for less than ${shortestImpersonation} seconds, and the policy allows ${longest}`
		: undefined;
}


  }),

  8245:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Fl: () => (  denialOfFailure),
	Jo: () => (  denialOfRefusal),
	Uv: () => (  settingDenial),
	k7: () => (  askedText),
	yP: () => (  denialOfProblem)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _clean_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(541);
  var _provider_denial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3275);
  var _provider_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2578);




const noticeableSkew = 60_000;
function denialOfRefusal(rule, refusal, reply, { provider, asked }, secrets) {
	const { skewMilliseconds } = reply;
	const providerCode = refusal.code ?? `status ${reply.status}`;
	const isOff = skewMilliseconds !== undefined && Math.abs(skewMilliseconds) >= noticeableSkew;
	const isClock = isOff && clockCodes.has(rule.means);
	const words = (0,_clean_text_js__WEBPACK_IMPORTED_MODULE_1__  .R)(refusal.message ?? "", secrets).replace(/[.:\s]+$/, "");
	const said = words === "" || words === providerCode ? providerCode : `${providerCode} (\u201c${words}\u201d)`;
	const request = refusal.requestId === undefined ? "" : `, request ${refusal.requestId}`;
	const clock = isOff ? `; ${skewText(skewMilliseconds)}` : "";
	return new _provider_denial_js__WEBPACK_IMPORTED_MODULE_2__  .J1({
		code: isClock ? "FEDERATION_CLOCK" : rule.means,
		message: `${_provider_names_js__WEBPACK_IMPORTED_MODULE_3__  .e[provider]} ${refusedText(rule.means, asked)}: ${said}${request}${clock}`,
		fix: isClock ? clockFix(provider) : rule.fix(asked),
		provider,
		providerCode,
		...(refusal.requestId === undefined ? {} : { requestId: refusal.requestId }),
		asked,
		...(skewMilliseconds === undefined ? {} : { skewMilliseconds }),
	});
}
const clockCodes = new Set(["FEDERATION_TOKEN_EXPIRED", "FEDERATION_CLOCK"]);
const verbs = {
	FEDERATION_THROTTLED: "has too many requests and did not give",
	FEDERATION_UNAVAILABLE: "has trouble and did not give",
	FEDERATION_CLOCK: "does not take the time of the request for",
};
function refusedText(means, asked) {
	const { audience, ...rest } = asked;
	const isAboutToken = means === "FEDERATION_TOKEN_REFUSED" || means === "FEDERATION_TOKEN_EXPIRED";
	if (!isAboutToken)
		return `${verbs[means] ?? "refused"} ${askedText(asked)}`;
	if (audience === undefined)
		return `does not take the access that was used to ask for ${askedText(asked)}`;
	const what = means === "FEDERATION_TOKEN_EXPIRED" ? "the times in the ID token" : "the ID token";
	return `does not take ${what} for \`${audience}\` in the request for ${askedText(rest)}`;
}
function askedText({ what, audience, session }) {
	const withSession = session === undefined ? "" : ` for the session ${session}`;
	return `${what}${withSession}${audience === undefined ? "" : ` with an ID token for \`${audience}\``}`;
}
function skewText(skew) {
	const minutes = Math.max(1, Math.round(Math.abs(skew) / 60_000));
	const amount = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .au)(minutes, "minute");
	return `this machine's clock is ${amount} ${skew > 0 ? "behind" : "ahead of"} the provider's`;
}
function clockFix(provider) {
	return `Set this machine's clock (a time service such as chrony), or that of ${_provider_names_js__WEBPACK_IMPORTED_MODULE_3__  .e[provider]} if you run it; ID tokens live five minutes, so a few minutes are too many.`;
}
function denialOfProblem(problem, reply, { provider, asked }) {
	return new _provider_denial_js__WEBPACK_IMPORTED_MODULE_2__  .J1({
		code: "FEDERATION_ANSWER_INVALID",
		message: `${_provider_names_js__WEBPACK_IMPORTED_MODULE_3__  .e[provider]} answered the request for ${askedText(asked)} with status ${reply.status} and ${problem.message}`,
		fix: "Check the address in the policy, and whether a proxy or sign-in page answers in the provider's place (HTTPS_PROXY, NO_PROXY). Nothing of the answer was used.",
		provider,
		providerCode: "answer-invalid",
		asked,
	});
}
const codesOfFailures = {
	url: "FEDERATION_SETTING_WRONG",
	timeout: "FEDERATION_TIMEOUT",
	refused: "FEDERATION_UNREACHABLE",
	name: "FEDERATION_UNREACHABLE",
	tls: "FEDERATION_UNREACHABLE",
	proxy: "FEDERATION_PROXY",
	redirect: "FEDERATION_REDIRECTED",
	"too-large": "FEDERATION_ANSWER_INVALID",
	truncated: "FEDERATION_ANSWER_INVALID",
	encoded: "FEDERATION_ANSWER_INVALID",
	network: "FEDERATION_UNREACHABLE",
	cancelled: "FEDERATION_CANCELLED",
};
function denialOfFailure(failure, { provider, asked }) {
	return new _provider_denial_js__WEBPACK_IMPORTED_MODULE_2__  .J1({
		code: codesOfFailures[failure.kind],
		message: `${_provider_names_js__WEBPACK_IMPORTED_MODULE_3__  .e[provider]} could not be asked for ${askedText(asked)}: ${failure.message}`,
		fix: failure.fix,
		provider,
		providerCode: failure.kind,
		asked,
	});
}
function settingDenial(caller, message, fix, code = "FEDERATION_SETTING_WRONG") {
	return new _provider_denial_js__WEBPACK_IMPORTED_MODULE_2__  .J1({
		code,
		message,
		fix,
		kind: "usage",
		...caller,
		providerCode: "not-asked",
	});
}


  }),

  5447:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	c: () => (  exchange)
  });
  var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3689);

async function exchange(credential, context) {
	switch (credential.provider) {
		case "aws":
			return (await __webpack_require__.e(  8359).then(__webpack_require__.bind(__webpack_require__, 8359))).assumeAwsRole(credential, context);
		case "google":
			return (await __webpack_require__.e(  5174).then(__webpack_require__.bind(__webpack_require__, 5174))).federateGoogle(credential, context);
		case "azure":
			return (await __webpack_require__.e(  803).then(__webpack_require__.bind(__webpack_require__, 803))).loginAzure(credential, context);
		case "vault":
			return (await __webpack_require__.e(  3066).then(__webpack_require__.bind(__webpack_require__, 3066))).loginVault(credential, context);
		case "octo-sts":
			return (await __webpack_require__.e(  4786).then(__webpack_require__.bind(__webpack_require__, 4786))).exchangeOctoSts(credential, context);
		case "github-app":
			return (await __webpack_require__.e(  5314).then(__webpack_require__.bind(__webpack_require__, 5314))).createAppToken(credential, context);
		case "token-exchange":
			return (await __webpack_require__.e(  2791).then(__webpack_require__.bind(__webpack_require__, 2791))).exchangeToken(credential, context);
		case "registry":
			return (await __webpack_require__.e(  9932).then(__webpack_require__.bind(__webpack_require__, 9932))).publishToken(credential, context);
	}
}


  }),

  1864:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	H: () => (  registryTitles),
	c: () => (  identityOf)
  });
const registryTitles = {
	npm: "npm",
	pypi: "PyPI",
	"crates-io": "crates.io",
	rubygems: "RubyGems",
	nuget: "NuGet",
	jfrog: "JFrog",
};
function identityOf(credential) {
	switch (credential.provider) {
		case "aws":
			return credential.chain?.at(-1) ?? credential.role;
		case "google":
			return credential.serviceAccount ?? credential.workloadIdentityProvider;
		case "azure":
			return credential.client;
		case "vault":
			return `${credential.role} at ${new URL(credential.url).host}`;
		case "octo-sts":
			return `${credential.identity} in ${credential.scope}`;
		case "github-app":
			return `${credential.app} in ${credential.owner}`;
		case "token-exchange":
			return new URL(credential.url).host;
		case "registry":
			return `${credential.package ?? credential.user ?? credential.identityMapping ?? credential.oidcProvider ?? "publisher"} at ${registryTitles[credential.registry]}`;
	}
}


  }),

  3275:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	C8: () => (  isAboutTrust),
	J1: () => (  ProviderDenial),
	Sz: () => (  denialWith),
	om: () => (  isProvidersNo)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

class ProviderDenial extends _sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .$E {
	provider;
	providerCode;
	requestId;
	asked;
	skewMilliseconds;
	constructor(details) {
		super(details);
		this.provider = details.provider;
		this.providerCode = details.providerCode;
		this.requestId = details.requestId;
		this.asked = details.asked;
		this.skewMilliseconds = details.skewMilliseconds;
	}
}
function denialWith(denial, words) {
	const { code, kind, message, fix, provider, providerCode, requestId, asked, skewMilliseconds } = denial;
	return new ProviderDenial({
		...{ code, kind, message, fix, provider, providerCode, asked },
		...words,
		...(requestId === undefined ? {} : { requestId }),
		...(skewMilliseconds === undefined ? {} : { skewMilliseconds }),
	});
}
const unanswered = new Set([
	...["FEDERATION_THROTTLED", "FEDERATION_UNAVAILABLE", "FEDERATION_UNREACHABLE", "FEDERATION_TIMEOUT"],
	...["FEDERATION_PROXY", "FEDERATION_REDIRECTED", "FEDERATION_CANCELLED", "FEDERATION_ANSWER_INVALID"],
]);
function isProvidersNo({ code, kind }) {
	return kind !== "usage" && !unanswered.has(code);
}
function isAboutTrust(error) {
	return error instanceof ProviderDenial && ["FEDERATION_DENIED", "FEDERATION_TOKEN_REFUSED"].includes(error.code);
}


  }),

  2578:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	e: () => (  providerNames)
  });
const providerNames = {
	aws: "AWS",
	google: "Google Cloud",
	azure: "Azure",
	vault: "Vault",
	"octo-sts": "octo-sts",
	"github-app": "GitHub",
	"token-exchange": "the token server",
	registry: "the registry",
};


  }),

  2320:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	r: () => (  revoke)
  });
  var _sallyport_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5101);
  var _vault_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6658);


const budgetMilliseconds = 15_000;
async function revoke(handle, context) {
	const { random, sleep, send, now } = context;
	const ended = endedBefore(handle, now());
	if (ended !== undefined && handle.kind !== "vault")
		return ended;
	const until = handle.expires === undefined || ended ? "" : `; it lives until ${handle.expires}`;
	try {
		const request = requestFor(handle);
		const reply = await (0,_sallyport_http__WEBPACK_IMPORTED_MODULE_0__  .LH)((_, remaining) => send({ ...request, timeoutMilliseconds: Math.min(5_000, remaining) }), {
			classify: (outcome) => {
				if ("error" in outcome)
					return outcome.error instanceof _sallyport_http__WEBPACK_IMPORTED_MODULE_0__  .HR && outcome.error.transient ? "retry" : "never";
				return (0,_sallyport_http__WEBPACK_IMPORTED_MODULE_0__  .Dm)(outcome.reply.status) || outcome.reply.status === 412 ? "retry" : "never";
			},
			budgetMilliseconds,
			...(random ? { random } : {}),
			...(sleep ? { sleep } : {}),
		});
		return ended !== undefined && reply.status === 403 ? ended : judge(reply, until);
	}
	catch (error) {
		const why = error instanceof _sallyport_http__WEBPACK_IMPORTED_MODULE_0__  .HR ? error.message : "the revocation could not be sent";
		return { revoked: false, why: `${why}${until}` };
	}
}
function endedBefore({ expires }, now) {
	if (expires === undefined || Date.parse(expires) > now.getTime())
		return undefined;
	return { revoked: false, why: `it had ended by itself at ${expires}`, ended: true };
}
function requestFor(handle) {
	const bearer = { authorization: `Bearer ${handle.token}` };
	switch (handle.kind) {
		case "vault":
			return (0,_vault_request_js__WEBPACK_IMPORTED_MODULE_1__  .m)(handle, "auth/token/revoke-self", {}, handle.token);
		case "github":
			return {
				method: "DELETE",
				url: `${handle.api.replace(/\/+$/, "")}/installation/token`,
				headers: { ...bearer, accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" },
			};
		case "crates-io":
			return {
				method: "DELETE",
				url: `${handle.url.replace(/\/+$/, "")}/api/v1/trusted_publishing/tokens`,
				headers: bearer,
			};
	}
}
function judge({ status }, until) {
	if (status === 204 || status === 200)
		return { revoked: true };
	if (status === 401) {
		return { revoked: false, why: "the server no longer knows it: it has ended or was revoked before" };
	}
	if (status === 403) {
		const why = "the server refused (status 403): it no longer knows the token, or does not let it end itself";
		return { revoked: false, why: `${why}${until}` };
	}
	return { revoked: false, why: `the server answered with status ${status}${until}` };
}


  }),

  9406:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	C: () => (  sessionName),
	O: () => (  asSessionName)
  });
const longest = 64;
function sessionName(run) {
	const end = allowed(`-${run.runId}-${run.runAttempt}`).slice(0, 40);
	const start = allowed(`sallyport-${run.stage}`)
		.slice(0, longest - end.length)
		.replace(/[-.]+$/, "");
	return `${start}${end}`;
}
function asSessionName(text) {
	const name = allowed(text).slice(0, longest);
	return name.length < 2 ? "sallyport" : name;
}
function allowed(text) {
	return text.replace(/[^A-Za-z0-9_+=,.@-]/g, "-");
}


  }),

  6658:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	m: () => (  vaultRequest)
  });
function vaultRequest(server, path, body, token) {
	return {
		method: "POST",
		url: `${server.url.replace(/\/+$/, "")}/v1/${path}`,
		headers: {
			"content-type": "application/json",
			"x-vault-request": "true",
			...(server.namespace === undefined ? {} : { "x-vault-namespace": server.namespace }),
			...(token === undefined ? {} : { "x-vault-token": token }),
		},
		body: JSON.stringify(body),
	};
}


  }),

  5465:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  V: () => (  applyPolicy),
  I: () => (  applyRules)
});

var lib = __webpack_require__(1344);
var lib_policy = __webpack_require__(9717);
var source_node = __webpack_require__(5547);
var policy_finding = __webpack_require__(9257);
var exception_lifetime = __webpack_require__(8169);
var exception_target = __webpack_require__(1047);
;// CONCATENATED MODULE: ./packages/policy/lib/apply/exception-findings.js





function exceptionFindings(policy, uses, now, context) {
	const findings = policy.exceptions.flatMap((exception) => {
		const own = { policy, exception, uses: uses.filter((use) => use.exception === exception), now, context };
		return own.uses.length === 0 ? unused(own) : [...tooLong(own), ...tooBroad(own)];
	});
	const told = new Set();
	return findings.sort(comparePlaces).filter(({ fingerprint }) => !told.has(fingerprint) && told.add(fingerprint));
}
function unused(own) {
	const { exception, now, context } = own;
	if (!isExpectedToMatch(exception, context))
		return [];
	const lapsed = (0,exception_lifetime .WA)(exception, now) ? "has lapsed and " : "";
	const message = `the exception for ${(0,exception_target .ff)(exception)} ${lapsed}excepts nothing`;
	return [findingAbout(own, "policy/unused-exception", message, "Delete it.")];
}
function isExpectedToMatch({ rule, file }, { completeAreas }) {
	return file === undefined && completeAreas.some((area) => rule.startsWith(`${area}/`));
}
function tooLong(own) {
	const { exception, uses, now } = own;
	const severity = worstOf(uses, "too-long");
	if (severity === undefined)
		return [];
	const message = `the exception for ${(0,exception_target .ff)(exception)} lasts ${(0,exception_lifetime .$d)(exception, now)} days; ` +
		`for a finding of severity ${severity} at most ${exception_lifetime .ST[severity]} are allowed, so it excepts nothing`;
	const fix = `Set \`expires\` to ${(0,exception_lifetime .ZU)(exception, severity, now)} or earlier.`;
	return [findingAbout(own, "policy/exception-too-long", message, fix)];
}
function tooBroad(own) {
	const { exception, uses } = own;
	const severity = worstOf(uses, "too-broad");
	if (severity === undefined)
		return [];
	const matched = uses.filter((use) => use.state === "too-broad").map((use) => use.finding.fingerprint);
	const [first, ...more] = [...new Set(matched)].sort();
	const message = `the exception for ${(0,exception_target .ff)(exception)} names a pattern of paths and no fingerprint; ` +
		`for a finding of severity ${severity} that is too broad, so it excepts nothing`;
	const fix = `Name each finding: fingerprint: "${first}"${more.length > 0 ? ` and ${more.length} more` : ""}.`;
	return [findingAbout(own, "policy/exception-too-broad", message, fix)];
}
function worstOf(uses, state) {
	const severities = uses.filter((use) => use.state === state).map((use) => use.finding.severity);
	return severities.sort((a, b) => (0,lib .zK)(b, a))[0];
}
function findingAbout({ policy, exception, context }, rule, message, fix) {
	const { fingerprint, path, owner, expires } = exception;
	const evidence = [
		{ label: "owner", value: owner },
		{ label: "expires", value: (0,lib .B8)(expires) },
	];
	return (0,policy_finding .U)({
		rule,
		message,
		fix: { text: fix },
		policy: exception.file === undefined ? policy : {},
		path: exception.file ?? context.policyPath,
		at: exception.region,
		evidence,
		subject: { rule: exception.rule, fingerprint, path },
	});
}
function comparePlaces(a, b) {
	const [first, second] = [a.places[0].region, b.places[0].region];
	const order = first && second ? (0,source_node .Ez)(first.start, second.start) : 0;
	return order || (a.fingerprint < b.fingerprint ? -1 : 1);
}

;// CONCATENATED MODULE: ./packages/policy/lib/apply/apply-exceptions.js




function applyExceptions(findings, policy, now, context) {
	const targets = policy.exceptions.map((exception) => ({ exception, matches: (0,exception_target .bs)(exception) }));
	const uses = [];
	const judged = findings.map((finding) => {
		if (finding.rule.startsWith("policy/"))
			return finding;
		const own = targets
			.filter(({ matches }) => matches(finding))
			.map(({ exception }) => ({ exception, finding, state: stateOf(exception, finding.severity, now) }));
		uses.push(...own);
		return finding.exception === undefined ? applyTo(finding, own) : finding;
	});
	return { findings: judged, policyFindings: exceptionFindings(policy, uses, now, context) };
}
function stateOf(exception, severity, now) {
	if ((0,exception_lifetime .WA)(exception, now))
		return "lapsed";
	if ((0,exception_target .VL)(exception) && (0,lib .jZ)(severity, "error"))
		return "too-broad";
	return (0,exception_lifetime .$d)(exception, now) > exception_lifetime .ST[severity] ? "too-long" : "active";
}
function applyTo(finding, uses) {
	const active = lastToEnd(uses, "active");
	if (active)
		return { ...finding, exception: applied(active, "active") };
	const lapsed = lastToEnd(uses, "lapsed");
	if (lapsed)
		return { ...finding, severity: (0,lib .P5)(finding.severity), exception: applied(lapsed, "lapsed") };
	return finding;
}
function lastToEnd(uses, state) {
	const candidates = uses.filter((use) => use.state === state).map((use) => use.exception);
	return candidates.sort((a, b) => compareText(b.expires, a.expires) || compareText(contentOf(a), contentOf(b))).at(0);
}
function contentOf({ region: _, ...exception }) {
	return (0,lib .dj)({ ...exception });
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function applied(exception, state) {
	const { owner, approvedBy, reason, control, replacement, expires } = exception;
	return { state, owner, approvedBy, reason, control, replacement, expires };
}

var rule_severity = __webpack_require__(4386);
;// CONCATENATED MODULE: ./packages/policy/lib/apply/apply-policy.js




function applyPolicy(findings, policy, now, policyPath = lib_policy .r2, { completeAreas = [] } = {}) {
	const set = applyRules(findings, policy, policyPath);
	const judged = applyExceptions(set.findings, policy, now, { policyPath, completeAreas });
	const known = new Set(judged.findings.map((finding) => finding.fingerprint));
	const added = applyRules(judged.policyFindings.filter((finding) => !known.has(finding.fingerprint)), policy, policyPath);
	return { findings: [...judged.findings, ...added.findings], skipped: [...set.skipped, ...added.skipped] };
}
function applyRules(findings, policy, policyPath) {
	const kept = [];
	const off = new Map();
	for (const finding of findings) {
		const severity = finding.exception === undefined ? effectiveSeverity(finding, policy) : finding.severity;
		if (severity === "off")
			off.set(finding.rule, (off.get(finding.rule) ?? 0) + 1);
		else
			kept.push(severity === finding.severity ? finding : { ...finding, severity });
	}
	const skipped = [...off].map(([rule, count]) => ({
		what: `findings of ${(0,lib .pc)(rule)}`,
		why: `the rule is off: ${(0,lib .pc)((0,rule_severity .ge)(policy, rule)?.pattern ?? "")} in ${policyPath}`,
		count,
	}));
	return { findings: kept, skipped };
}
function effectiveSeverity(finding, policy) {
	const severity = (0,rule_severity .xJ)(policy, finding.rule, finding.severity);
	const isSecret = finding.rule.startsWith("secrets/") || finding.rule.startsWith("custom/");
	const isUnsure = isSecret && (0,lib .Sq)(finding.confidence, policy.secrets.minConfidence) < 0;
	return severity !== "off" && isUnsure ? "info" : severity;
}


  }),

  8169:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$d: () => (  lifetimeDays),
	ST: () => (  longestLifetime),
	WA: () => (  hasLapsed),
	ZU: () => (  latestExpiry)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

const longestLifetime = { critical: 14, error: 30, warning: 90, info: 180 };
const day = 86_400_000;
function hasLapsed(exception, now) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(exception.expires) <= (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(now);
}
function lifetimeDays(exception, now) {
	return Math.ceil(((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(exception.expires) - endOfFirstDay(exception, now)) / day);
}
function latestExpiry(exception, severity, now) {
	const end = endOfFirstDay(exception, now) + longestLifetime[severity] * day;
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .uR)(new Date(end - 1)).slice(0, 10);
}
function endOfFirstDay(exception, now) {
	const made = Math.min((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(exception.created ?? now), (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(now));
	return (Math.floor(made / day) + 1) * day;
}


  }),

  1047:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	H9: () => (  compilePath),
	VL: () => (  isOpenEnded),
	bs: () => (  compileTarget),
	ff: () => (  describeTarget)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _parse_path_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6939);


function compileTarget(exception) {
	const { rule, fingerprint, path } = exception;
	const matchesPath = path === undefined ? undefined : compilePath(path);
	return ({ unlistedPlaces = 0, places, ...finding }) => finding.rule === rule &&
		(fingerprint === undefined || finding.fingerprint === fingerprint) &&
		(matchesPath === undefined || (unlistedPlaces === 0 && places.every((place) => matchesPath(place.path))));
}
function compilePath(path) {
	return (0,_parse_path_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .q)(path) ? (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .SO)(path) : (candidate) => candidate === path;
}
function isOpenEnded({ fingerprint, path }) {
	return fingerprint === undefined && (path === undefined || (0,_parse_path_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .q)(path));
}
function describeTarget({ rule, fingerprint, path }) {
	const target = [fingerprint, path].filter((part) => part !== undefined).join(" in ");
	return target === "" ? rule : `${rule} (${target})`;
}


  }),

  4386:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Fg: () => (  ruleEntries),
	VD: () => (  strictness),
	ge: () => (  decidingEntry),
	mk: () => (  compareSpecificity),
	xJ: () => (  severityOf)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _rule_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8782);
  var _schema_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16);



function severityOf(policy, rule, fallback) {
	const files = [policy.rules, ...(policy.floors ?? [])];
	const least = (0,_rule_pages_js__WEBPACK_IMPORTED_MODULE_1__  .E)(rule);
	const said = files
		.flatMap((rules) => decidingEntry({ rules }, rule) ?? [])
		.filter(({ pattern, setting }) => least === undefined || pattern.startsWith("policy/") || isAtLeast(setting, fallback))
		.map(({ setting }) => setting);
	const setting = said.sort((a, b) => strictness(b) - strictness(a))[0] ?? fallback;
	return least === undefined || isAtLeast(setting, least) ? setting : least;
}
function isAtLeast(setting, least) {
	return setting !== "off" && (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .jZ)(setting, least);
}
function ruleEntries({ rules }) {
	return Object.entries(rules).map(([pattern, setting]) => ({ pattern, setting }));
}
function decidingEntry(policy, rule) {
	return ruleEntries(policy)
		.filter(({ pattern }) => (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Wo)(pattern)(rule))
		.sort(compareSpecificity)
		.at(0);
}
function compareSpecificity(a, b) {
	return (Number((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .rl)(a.pattern)) - Number((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .rl)(b.pattern)) ||
		literalPrefix(b.pattern) - literalPrefix(a.pattern) ||
		literalLength(b.pattern) - literalLength(a.pattern) ||
		strictness(b.setting) - strictness(a.setting) ||
		(a.pattern < b.pattern ? -1 : 1));
}
function strictness(setting) {
	return setting === "off" ? 0 : _schema_rules_js__WEBPACK_IMPORTED_MODULE_2__  .I.indexOf(setting) + 1;
}
function literalPrefix(pattern) {
	return pattern.split(/[*?]/, 1)[0]?.length ?? 0;
}
function literalLength(pattern) {
	return pattern.replace(/[*?]/g, "").length;
}


  }),

  4624:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	f: () => (  mentionAccess)
  });
const accessRules = new Set([
	"policy/widened-access",
	"policy/unproven-access",
	"policy/weakened-inheritance",
]);
function mentionAccess(findings) {
	return findings.map((finding) => (accessRules.has(finding.rule) ? mentioned(finding) : finding));
}
function mentioned(finding) {
	const text = `${finding.fix.text} The action test-policy judges it; here it is mentioned.`;
	return { ...finding, severity: "warning", fix: { ...finding.fix, text } };
}


  }),

  2713:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	V: () => (  decodePolicy),
	v: () => (  largestPolicy)
  });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1344);


const largestPolicy = 1024 * 1024;
const mostPlaces = 60_000;
function decodePolicy(bytes) {
	if (bytes.length > largestPolicy) {
		return problemAt({ line: 1, column: 1 }, `the file is larger than ${largestPolicy} bytes, the most that is read`);
	}
	if (placesIn(bytes) > mostPlaces) {
		const message = `the file has more than ${mostPlaces} lines and commas, the most that are read; move stages to a file that it extends`;
		return problemAt({ line: 1, column: 1 }, message);
	}
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		return problemAt({ line: 1, column: 1 }, "the file is UTF-16; save it as UTF-8");
	}
	if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
		return problemAt(firstInvalidByte(bytes), "the file is not UTF-8 here; save it as UTF-8");
	const text = new TextDecoder().decode(bytes);
	const hidden = firstHiddenCharacter(text);
	return hidden ?? { text };
}
function placesIn(bytes) {
	let count = 0;
	for (const byte of bytes)
		if (byte === 0x0a || byte === 0x2c)
			count++;
	return count;
}
const hiddenCharacter = new RegExp(`[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f]|${_sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .DH.source}|\\r(?!\\n)`, "u");
function firstHiddenCharacter(text) {
	const found = hiddenCharacter.exec(text);
	if (found === null)
		return undefined;
	const before = text.slice(0, found.index).split("\n");
	const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
	return problemAt(position, `the character ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__  .g$)(found[0])} is invisible to a reviewer; delete it`);
}
function firstInvalidByte(bytes) {
	let line = 1;
	let start = 0;
	for (;;) {
		const end = bytes.indexOf(0x0a, start);
		const content = bytes.subarray(start, end === -1 ? bytes.length : end);
		if (end === -1 || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(content))
			return { line, column: invalidColumn(content) };
		line += 1;
		start = end + 1;
	}
}
function invalidColumn(line) {
	return new TextDecoder().decode(line).indexOf("\ufffd") + 1;
}
function problemAt(position, message) {
	return { problem: { pointer: "", region: { start: position, end: position }, message } };
}


  }),

  9183:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	MW: () => (  quotedPath),
	pS: () => (  shownPath)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);


const longestPath = 200;
function quotedPath(path) {
	return `"${shownPath(path)}"`;
}
function shownPath(path) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .os)(path, longestPath);
}


  }),

  9257:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	U: () => (  policyFinding)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _rule_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8782);


function policyFinding(parts) {
	const description = _rule_pages_js__WEBPACK_IMPORTED_MODULE_1__  .U.find(({ id }) => id === parts.rule);
	const region = typeof parts.at === "string" ? regionOf(parts.policy, parts.at) : parts.at;
	const excerpt = region && excerptOf(parts.policy, region);
	const place = { path: parts.path, ...(region && { region }) };
	return {
		rule: parts.rule,
		severity: description?.severity ?? "error",
		confidence: "verified",
		basis: "read from the policy",
		message: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(parts.message),
		why: description?.why ?? "",
		fix: { ...parts.fix, text: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(parts.fix.text) },
		places: [place],
		...(excerpt && { excerpt }),
		evidence: (parts.evidence ?? []).map(({ label, value }) => ({ label, value: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(value) })),
		fingerprint: `p1:${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .sc)((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .dj)([parts.rule, parts.path, parts.subject])).slice(0, 32)}`,
	};
}
function regionOf({ source }, pointer) {
	if (source === undefined)
		return undefined;
	for (let current = pointer; current !== ""; current = current.slice(0, current.lastIndexOf("/"))) {
		const region = source.regions[current];
		if (region)
			return region;
	}
	const start = { line: 1, column: 1 };
	return { start, end: start };
}
const longestLine = 200;
function excerptOf({ source }, { start, end }) {
	const text = source?.lines[start.line - 1];
	if (text === undefined || text.length > longestLine || (start.column === 1 && end.column === 1))
		return undefined;
	const endColumn = end.line === start.line ? end.column : text.length + 1;
	return {
		line: start.line,
		text: excerptText(text),
		startColumn: start.column,
		endColumn: Math.max(endColumn, start.column),
	};
}
function excerptText(line) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .pc)(line).replace(/(\bsalt["']?\s*:\s*)(.*)$/, (_, key, value) => key + "\u2022".repeat(value.length));
}


  }),

  6336:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Nw: () => (  decideStage),
	TE: () => (  answerStage),
	tg: () => (  checksOf)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9717);
  var _credential_lifetime_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4988);
  var _match_claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1391);
  var _window_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5838);





function decideStage(policy, request) {
	return { ...answerStage(policy, request), policyDigest: (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__  .p1)(policy) };
}
function answerStage(policy, request) {
	try {
		return answer(policy, request);
	}
	catch {
		return denial(request, { code: "DENIED_ERROR" });
	}
}
function answer(policy, request) {
	const { claims, credential } = request;
	const at = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Rz)(request.now);
	const stage = Object.hasOwn(policy.stages, request.stage) ? policy.stages[request.stage] : undefined;
	if (policy.extends !== undefined)
		return denial(request, { code: "DENIED_INCOMPLETE_POLICY" });
	if (stage === undefined)
		return denial(request, { code: "DENIED_UNKNOWN_STAGE" });
	if (credential !== undefined && !Object.hasOwn(stage.credentials, credential))
		return denial(request, { code: "DENIED_UNKNOWN_CREDENTIAL" });
	const denied = firstMatch(stage.deny, claims, _match_claim_js__WEBPACK_IMPORTED_MODULE_2__  .OE);
	const granted = firstMatch(stage.allow, claims, _match_claim_js__WEBPACK_IMPORTED_MODULE_2__  .ku);
	if (denied !== undefined) {
		const matched = checksOf(denied.grant, claims);
		const grant = granted && { grant: granted.place };
		return denial(request, { code: "DENIED_BY_DENY", deny: denied.place, matched, ...grant });
	}
	if (granted === undefined)
		return denial(request, { code: "DENIED_NO_GRANT", ...nearestOf(stage, claims) });
	const proven = { grant: granted.place, matched: checksOf(granted.grant, claims) };
	const refusal = conditionRefusal(stage, request) ?? windowDenial(stage, at) ?? conflictOf(policy, stage, request.held ?? []);
	if (refusal !== undefined)
		return denial(request, { ...proven, ...refusal });
	const duration = durationOf(stage, credential);
	return {
		...frame(request),
		effect: "allow",
		code: "ALLOWED",
		failed: [],
		...proven,
		...(duration === undefined ? {} : { duration }),
	};
}
function denial(request, refusal) {
	return { ...frame(request), effect: "deny", matched: [], failed: [], ...refusal };
}
function frame({ stage, credential, now }) {
	return { stage, ...(credential === undefined ? {} : { credential }), now };
}
function firstMatch(grants, claims, matches) {
	for (const [index, grant] of grants.entries()) {
		if (matches((0,_match_claim_js__WEBPACK_IMPORTED_MODULE_2__  .iY)(grant), claims))
			return { grant, place: placeOf(grant, index) };
	}
	return undefined;
}
function placeOf({ at, file }, index) {
	return { index, at, ...(file === undefined ? {} : { file }) };
}
function checksOf(grant, claims) {
	return (0,_match_claim_js__WEBPACK_IMPORTED_MODULE_2__  .iY)(grant).map(({ claim, line, matches }) => {
		const { matcher, at, lines, file = grant.file } = line;
		const observed = (0,_match_claim_js__WEBPACK_IMPORTED_MODULE_2__  ._B)(claims, claim);
		return {
			claim,
			matcher,
			...(observed === undefined ? {} : { observed }),
			holds: typeof observed === "string" && matches(observed),
			at,
			...(lines === undefined ? {} : { lines }),
			...(file === undefined ? {} : { file }),
		};
	});
}
function nearestOf(stage, claims) {
	const candidates = stage.allow.map((grant, index) => {
		const checks = checksOf(grant, claims);
		return {
			place: placeOf(grant, index),
			matched: checks.filter(({ holds }) => holds),
			failed: checks.filter(({ holds }) => !holds),
		};
	});
	candidates.sort((a, b) => a.failed.length - b.failed.length || b.matched.length - a.matched.length);
	const [best] = candidates;
	if (best === undefined)
		return { matched: [], failed: [] };
	return { matched: best.matched, failed: best.failed, nearest: { ...best.place, failed: best.failed } };
}
function conditionRefusal({ when }, { stage, credential, claims, now }) {
	if (when === undefined)
		return undefined;
	const bindings = { claims, stage, credential: credential ?? "", now };
	for (const { at, file, source, compiled } of [when, ...(when.also ?? [])]) {
		const condition = { at, ...(file === undefined ? {} : { file }), source };
		const answered = compiled?.evaluate(bindings) ?? { error: "the condition was not compiled" };
		if ("error" in answered)
			return { code: "DENIED_WHEN_ERROR", condition: { ...condition, error: answered.error } };
		if (!answered.value)
			return { code: "DENIED_WHEN", condition };
	}
	return undefined;
}
function windowDenial({ window }, at) {
	if (window === undefined)
		return undefined;
	const refusal = (0,_window_refusal_js__WEBPACK_IMPORTED_MODULE_3__  .r)(window, at);
	if (refusal === undefined)
		return undefined;
	return { code: refusal.kind === "freeze" ? "DENIED_FREEZE" : "DENIED_WINDOW", window: refusal };
}
function conflictOf(policy, stage, held) {
	const conflict = held.find((other) => other !== stage.name &&
		(stage.forbidWith.includes(other) || policy.stages[other]?.forbidWith.includes(stage.name) === true));
	return conflict === undefined ? undefined : { code: "DENIED_FORBID_WITH", conflict };
}
function durationOf(stage, credential) {
	const named = credential === undefined ? undefined : stage.credentials[credential];
	const wanted = named && (0,_credential_lifetime_js__WEBPACK_IMPORTED_MODULE_4__  .gZ)(named);
	if (wanted === undefined || stage.maxDuration === undefined)
		return wanted ?? stage.maxDuration;
	return Math.min(wanted, stage.maxDuration);
}


  }),

  1391:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	OE: () => (  denyMatches),
	_B: () => (  claimOf),
	iY: () => (  compileGrant),
	ku: () => (  grantMatches),
	qM: () => (  compileMatcher)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

const compiled = new WeakMap();
function compileGrant(grant) {
	const known = compiled.get(grant);
	if (known !== undefined)
		return known;
	const made = Object.entries(grant.claims).flatMap(([claim, first]) => [first, ...(first.also ?? [])].map((line) => ({ claim, line, matches: compileMatcher(line.matcher) })));
	compiled.set(grant, made);
	return made;
}
function grantMatches(grant, claims) {
	return grant.length > 0 && grant.every((line) => lineMatches(line, claims));
}
function denyMatches(entry, claims) {
	return entry.length > 0 && entry.every((line) => lineMatches(line, claims) || isNoText(claims, line.claim));
}
function lineMatches({ claim, matches }, claims) {
	const value = claimOf(claims, claim);
	return typeof value === "string" && matches(value);
}
function isNoText(claims, claim) {
	const value = claimOf(claims, claim);
	return value !== undefined && value !== null && typeof value !== "string";
}
function claimOf(claims, name) {
	return Object.hasOwn(claims, name) ? claims[name] : undefined;
}
function compileMatcher(matcher) {
	if (typeof matcher === "string")
		return compileText(matcher);
	if ("not" in matcher) {
		const matches = compileMatcher(matcher.not);
		return (value) => !matches(value);
	}
	const alternatives = matcher.map(compileText);
	return (value) => alternatives.some((matches) => matches(value));
}
function compileText(text) {
	return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .rl)(text) ? (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .Wo)(text) : (value) => value === text;
}


  }),

  5838:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	d: () => (  momentInside),
	r: () => (  windowRefusal)
  });
  var _stage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8385);
  var _zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3393);


function windowRefusal(window, at) {
	const refusal = refusalOfOne(window, at);
	if (refusal !== undefined)
		return refusal;
	for (const other of window.also ?? []) {
		const theirs = windowRefusal(other, at);
		if (theirs !== undefined)
			return theirs;
	}
	return undefined;
}
function refusalOfOne(window, at) {
	const place = { at: window.at, ...(window.file === undefined ? {} : { file: window.file }) };
	for (const freeze of window.freezes) {
		if (at >= Date.parse(freeze.from) && at < Date.parse(freeze.until))
			return { kind: "freeze", freeze, ...place };
	}
	if (window.days === undefined && window.hours === undefined)
		return undefined;
	const { weekday, minutes } = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__  .Ow)(at, window.zone);
	const { from, to } = window.hours ?? { from: 0, to: 24 * 60 };
	const isOvernight = from > to;
	const isInHours = isOvernight ? minutes >= from || minutes < to : minutes >= from && minutes < to;
	const day = isOvernight && minutes < to ? dayBefore(weekday) : weekday;
	if (window.days !== undefined && !window.days.includes(day))
		return { kind: "day", weekday: day, ...place };
	return isInHours ? undefined : { kind: "hours", minutes, ...place };
}
function dayBefore(weekday) {
	return _stage_js__WEBPACK_IMPORTED_MODULE_1__  .m[(_stage_js__WEBPACK_IMPORTED_MODULE_1__  .m.indexOf(weekday) + 6) % 7] ?? weekday;
}
const quarterOfAnHour = 15 * 60_000;
const searched = 9 * 24 * 4;
function momentInside(window, start) {
	for (let step = 0; step < searched; step += 1) {
		const at = start + step * quarterOfAnHour;
		if (windowRefusal(window, at) === undefined)
			return at;
	}
	return undefined;
}


  })

};
