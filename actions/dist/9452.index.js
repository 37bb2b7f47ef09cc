export const id = 9452;
export const ids = [9452];
export const modules = {

  1832:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	D: () => (  asSallyportError)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

function asSallyportError(thrown) {
	if (thrown instanceof _sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .$E)
		return thrown;
	const name = thrown instanceof Error ? thrown.name : typeof thrown;
	return new _sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .$E({
		code: "INTERNAL",
		message: `unexpected ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)(name)}: a defect of Sallyport ${_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .rE}, not of your workflow`,
		fix: "Report it at https://github.com/sallyport/sallyport/issues/new with this log; running the job again with debug logging adds where it happened.",
		cause: thrown,
	});
}


  }),

  2661:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  z: () => (  githubOf)
});

var lib = __webpack_require__(1344);
var http_lib = __webpack_require__(5101);
;// CONCATENATED MODULE: ./packages/action-kit/lib/github-client.js


const longestWaitSeconds = 10;
const retries = 2;
function githubClient(options) {
	let connecting;
	return {
		async request(route, parameters) {
			connecting ??= connect(options);
			const client = await connecting;
			const signal = AbortSignal.timeout(options.timeoutMilliseconds);
			const late = new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
			return Promise.race([client.request(route, { ...parameters, request: { signal } }), late]);
		},
	};
}
async function connect({ token, apiUrl }) {
	const [{ Octokit }, { throttling }, { retry }] = await Promise.all([
		__webpack_require__.e(  4419).then(__webpack_require__.bind(__webpack_require__, 4419)),
		Promise.all( [__webpack_require__.e(2384), __webpack_require__.e(8864)]).then(__webpack_require__.bind(__webpack_require__, 8864)),
		Promise.all( [__webpack_require__.e(2384), __webpack_require__.e(7517)]).then(__webpack_require__.bind(__webpack_require__, 7517)),
	]);
	const mayWait = (seconds, _options, _octokit, retried) => seconds <= longestWaitSeconds && retried < retries;
	const octokit = new (Octokit.plugin(throttling, retry))({
		auth: token,
		baseUrl: apiUrl,
		log: silent,
		request: { fetch: fetchThrough((0,http_lib.createHttpSender)({ env: process.env, userAgent: `sallyport/${lib .rE}` })) },
		throttle: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait },
		retry: { retries, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451], retryAfterBaseValue: 250 },
	});
	return { request: async (route, parameters) => (await octokit.request(route, { ...parameters })) };
}
const largestAnswer = 8 * 1024 * 1024;
const longestRequest = 60_000;
function fetchThrough(send) {
	return async (input, init = {}) => {
		try {
			const reply = await send({
				method: (init.method ?? "GET"),
				url: String(input),
				headers: { ...init.headers },
				timeoutMilliseconds: longestRequest,
				maxBytes: largestAnswer,
				...(typeof init.body === "string" ? { body: init.body } : {}),
			}, init.signal ?? undefined);
			const hasBody = reply.status !== 204 && reply.status !== 304;
			return new Response(hasBody ? reply.body : null, { status: reply.status, headers: reply.headers });
		}
		catch (failure) {
			if (!(failure instanceof http_lib .HR))
				throw failure;
			const name = failure.kind === "timeout" || failure.kind === "cancelled" ? "TimeoutError" : "FetchError";
			throw Object.assign(new Error(failure.message, { cause: failure }), {
				name,
				code: failure.reason ?? failure.kind.toUpperCase(),
			});
		}
	};
}
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() { }

;// CONCATENATED MODULE: ./packages/action-kit/lib/github-of.js

const usualTimeout = 20_000;
function githubOf(input, environment) {
	const { token, apiTimeout } = input;
	if (typeof token !== "string")
		return undefined;
	return githubClient({
		token,
		apiUrl: environment.GITHUB_API_URL || "https://api.github.com",
		timeoutMilliseconds: typeof apiTimeout === "number" ? apiTimeout : usualTimeout,
	});
}


  }),

  9452:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  XI: () => (  action),
  NU: () => (  later),
  vd: () => (  postAction)
});


var lib = __webpack_require__(1344);
var failure = __webpack_require__(1832);
;// CONCATENATED MODULE: ./packages/action-kit/lib/input-list.js
function parseList(text) {
	const items = [];
	let at = 0;
	while (at < text.length) {
		at = skip(text, at, " \t\r\n,");
		const quote = text[at];
		if (quote === '"' || quote === "'") {
			const quoted = readQuoted(text, at + 1, quote);
			if (quoted === undefined)
				return undefined;
			items.push(quoted.item);
			at = skip(text, quoted.end, " \t\r");
			if (at < text.length && text[at] !== "," && text[at] !== "\n")
				return undefined;
		}
		else {
			const end = endOfPlain(text, at);
			items.push(text.slice(at, end).trim());
			at = end + 1;
		}
	}
	return items.filter((item) => item !== "");
}
function skip(text, from, characters) {
	let at = from;
	while (at < text.length && characters.includes(text.charAt(at)))
		at += 1;
	return at;
}
function endOfPlain(text, from) {
	let at = from;
	while (at < text.length && text[at] !== "," && text[at] !== "\n")
		at += 1;
	return at;
}
function readQuoted(text, from, quote) {
	let item = "";
	for (let at = from; at < text.length;) {
		const close = text.indexOf(quote, at);
		if (close < 0)
			return undefined;
		item += text.slice(at, close);
		if (text[close + 1] !== quote)
			return { item, end: close + 1 };
		item += quote;
		at = close + 2;
	}
	return undefined;
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/input-value.js


function parseInputValue({ name, kind }, text) {
	if (isWordList(kind))
		return oneOf(name, kind, text);
	switch (kind) {
		case "text":
		case "secret":
			return { value: text };
		case "path":
			return text.includes("\0") ? wrong(name, text, "a path") : { value: text };
		case "boolean":
			return booleans.has(text) ? { value: booleans.get(text) } : wrong(name, text, "`true` or `false`");
		case "list": {
			const items = parseList(text);
			return items
				? { value: items }
				: wrong(name, text, "items on lines of their own or between commas, with every quote closed");
		}
		case "duration": {
			const milliseconds = (0,lib .E9)(text);
			return milliseconds === undefined
				? wrong(name, text, "a duration such as `90s`, `15m` or `12h`")
				: { value: milliseconds };
		}
		case "severity":
			return (0,lib ._Z)(text) ? { value: text } : oneOf(name, lib .gO, text);
	}
}
const booleans = new Map([
	["true", true],
	["True", true],
	["TRUE", true],
	["false", false],
	["False", false],
	["FALSE", false],
]);
function isWordList(kind) {
	return typeof kind !== "string";
}
function oneOf(name, words, text) {
	if (words.includes(text))
		return { value: text };
	const near = (0,lib .pA)(text, words);
	const hint = near === undefined ? "" : `; did you mean \`${near}\`?`;
	return wrong(name, text, `one of ${words.map((word) => `\`${word}\``).join(", ")}${hint}`);
}
function wrong(name, text, expected) {
	return { problem: `\`${name}\` is \`${(0,lib .os)(text, 60)}\`, expected ${expected}` };
}

var workspace_path = __webpack_require__(9047);
;// CONCATENATED MODULE: ./packages/action-kit/lib/inputs.js



function parseInputs(manifest, environment) {
	const values = {};
	const problems = misspeltInputs(manifest, environment);
	for (const [key, input] of Object.entries(manifest.inputs)) {
		const text = textOf(input, environment);
		if (text === "") {
			if (input.required)
				problems.push({ message: `\`${input.name}\` is missing` });
			values[key] = input.kind === "list" ? [] : undefined;
			continue;
		}
		const parsed = parseInputValue(input, text);
		if ("problem" in parsed)
			problems.push({ message: parsed.problem });
		else {
			values[key] = parsed.value;
			problems.push(...valueProblems(input, parsed.value, environment));
		}
	}
	if (problems.length > 0)
		throw inputInvalid(manifest, problems);
	return values;
}
function valueProblems({ name }, value, environment) {
	if (name === "allow-unknown" && Array.isArray(value)) {
		return value
			.filter((kind) => !(0,lib .Re)(String(kind)))
			.map((kind) => ({ message: `\`${name}\` takes no ${(0,lib .TL)(String(kind))}. ${(0,lib .cp)(String(kind))}` }));
	}
	if (typeof value !== "string" || !pathInputs.has(name))
		return [];
	const temporary = name === "path" ? [] : [environment.RUNNER_TEMP];
	const problem = (0,workspace_path .wX)(value, environment.GITHUB_WORKSPACE ?? process.cwd(), temporary);
	return problem === undefined ? [] : [{ message: (0,workspace_path .o0)(name, value, problem) }];
}
const pathInputs = new Set(["path", "report", "sarif"]);
function secretValues(manifest, environment) {
	const secrets = Object.values(manifest.inputs).filter((input) => input.kind === "secret");
	return secrets.map((input) => textOf(input, environment)).filter((text) => text !== "");
}
function inputText(name, environment) {
	return (environment[variableOf(name)] ?? "").trim();
}
function textOf(input, environment) {
	return (environment[variableOf(input.name)] ?? input.default ?? "").trim();
}
function misspeltInputs(manifest, environment) {
	const declared = Object.values(manifest.inputs).map((input) => input.name);
	const known = new Set(declared.map(variableOf));
	const problems = [];
	for (const variable of Object.keys(environment)) {
		if (!variable.startsWith("INPUT_") || known.has(variable))
			continue;
		const name = variable.slice("INPUT_".length).toLowerCase();
		const near = (0,lib .pA)(name, declared);
		if (near !== undefined)
			problems.push({ message: `there is no input \`${(0,lib .g$)((0,lib .pc)(name))}\`; did you mean \`${near}\`?` });
	}
	return problems;
}
function variableOf(name) {
	return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
function inputInvalid(manifest, problems) {
	const [first, ...others] = problems;
	const rest = others.length === 0 ? "" : ` (and ${others.length} more)`;
	return new lib .$E({
		code: "INPUT_INVALID",
		message: `the inputs of ${manifest.name} are wrong: ${first?.message}${rest}`,
		fix: `Correct \`with:\` of the step; its inputs are ${Object.values(manifest.inputs)
			.map((input) => `\`${input.name}\``)
			.join(", ")}.`,
		kind: "usage",
		problems,
	});
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/later.js
let begin = () => { };
const begun = new Promise((resolve) => {
	begin = resolve;
});
function atWork() {
	begin();
}
async function later(load) {
	await begun;
	return load();
}

var external_node_path_ = __webpack_require__(6760);
var git_lib = __webpack_require__(3890);
var github_lib = __webpack_require__(9652);
var github_of = __webpack_require__(2661);
;// CONCATENATED MODULE: ./packages/action-kit/lib/parent-source.js


function parentSource(client) {
	return {
		async read({ repository, path, pin }) {
			const ref = "commit" in pin ? { ref: pin.commit } : {};
			const bytes = await (0,github_lib .tz)(client, { repository, path, ...ref });
			if (bytes instanceof Uint8Array)
				return bytes;
			throw new lib .$E({
				code: "POLICY_EXTENDS_UNREADABLE",
				message: `the policy extends ${repository}/${path}, which cannot be read: ${bytes.what}`,
				fix: bytes.fix,
			});
		},
	};
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/prepare.js









async function prepare(manifest, environment) {
	const input = parseInputs(manifest, environment);
	const event = (0,github_lib .j_)(environment);
	const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
	const path = (0,external_node_path_.resolve)(workspace, pathInput(input));
	const [repository, loadPolicy] = await Promise.all([openCheckout(path, workspace), later(policyLoader)]);
	const { protectedCommit } = event;
	const github = (0,github_of .z)(input, environment);
	const parents = github && parentSource(github);
	const [head, loaded] = await Promise.all([
		(0,git_lib.headCommit)(repository),
		loadPolicy(repository, {
			path: input.policy,
			parents,
			...(protectedCommit === undefined ? {} : { protectedCommit }),
		}),
	]);
	return {
		...{ input, event, repository, path, loaded },
		...(head === undefined ? {} : { head }),
		...(parents === undefined ? {} : { parents }),
	};
}
async function policyLoader() {
	const { loadPolicy } = await __webpack_require__.e(  9780).then(__webpack_require__.bind(__webpack_require__, 9780));
	return loadPolicy;
}
function pathInput(input) {
	return typeof input.path === "string" ? input.path : ".";
}
async function openCheckout(path, workspace) {
	try {
		const repository = await (0,git_lib.openRepository)(path);
		if ((0,workspace_path .UO)((0,workspace_path .dN)(repository.root), (0,workspace_path .dN)((0,external_node_path_.resolve)(workspace))))
			return repository;
	}
	catch (cause) {
		if (!(cause instanceof lib .$E) || cause.code !== "NOT_A_REPOSITORY")
			throw cause;
		throw checkoutMissing(`there is no Git repository in ${(0,lib .g$)((0,lib .pc)(path))}`, cause);
	}
	throw checkoutMissing("the workspace holds no Git repository; one that surrounds the workspace is not the one to check");
}
function checkoutMissing(message, cause) {
	return new lib .$E({
		code: "CHECKOUT_MISSING",
		message,
		fix: "Check the repository out first: before this step put `uses: actions/checkout@<commit>` with `fetch-depth: 0`.",
		kind: "usage",
		...(cause === undefined ? {} : { cause }),
	});
}

var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/action-kit/lib/runner.js

async function connectRunner(environment) {
	const core = await __webpack_require__.e(  3233).then(__webpack_require__.bind(__webpack_require__, 3233));
	return {
		mask: core.setSecret,
		print(text) {
			const token = (0,external_node_crypto_.randomUUID)();
			core.info(`::stop-commands::${token}`);
			core.info(text.replace(/\n$/, ""));
			core.info(`::${token}::`);
		},
		group: core.group,
		annotate({ level, message, path, ...rest }) {
			core[level](message, { ...rest, ...(path === undefined ? {} : { file: path }) });
		},
		async summarize(markdown) {
			if (environment.GITHUB_STEP_SUMMARY)
				await core.summary.addRaw(markdown, true).write();
		},
		setOutput: core.setOutput,
		exportVariable: core.exportVariable,
		saveState: core.saveState,
		fail: core.setFailed,
		failQuietly() {
			process.exitCode = 1;
		},
	};
}

var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/action-kit/lib/runner-files.js


const names = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_ENV", "GITHUB_STEP_SUMMARY"];
function missingRunnerFile(environment) {
	const name = names.find((each) => environment[each] && !(0,external_node_fs_.existsSync)(environment[each]));
	if (name === undefined)
		return undefined;
	return new lib .$E({
		code: "RUNNER_FILE_MISSING",
		message: `${name} names ${(0,lib .g$)(environment[name] ?? "")}, and there is no such file: what the step finds could not be handed on`,
		fix: "Let no earlier step empty the runner's temporary folder; in a container action or on a runner of your own, mount that folder at the path that the variable names.",
	});
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/action.js







async function action(manifest, gate) {
	const environment = process.env;
	const startedAt = (0,lib .uR)(new Date());
	const preparing = prepare(manifest, environment);
	preparing.catch(() => { });
	const runner = await connectRunner(environment);
	for (const secret of secretValues(manifest, environment))
		runner.mask(secret);
	const missing = missingRunnerFile(environment);
	if (missing)
		return runner.fail(`${missing.code}: ${missing.message}\nfix: ${missing.fix}\ndocs: ${missing.docs}`);
	runner.setOutput("verdict", "unknown");
	runner.print(`Sallyport ${lib .rE}`);
	atWork();
	const [{ deliverFailure, deliverRun }, { runGate }] = await Promise.all([
		Promise.all( [__webpack_require__.e(6035), __webpack_require__.e(2408)]).then(__webpack_require__.bind(__webpack_require__, 2408)),
		Promise.all( [__webpack_require__.e(6035), __webpack_require__.e(1440)]).then(__webpack_require__.bind(__webpack_require__, 1440)),
	]);
	const delivery = { actionName: manifest.name, runner, environment, targets: targetsOf(environment) };
	try {
		const prepared = await preparing;
		const answer = await runGate(manifest, gate, prepared, { runner, environment, startedAt });
		await deliverRun(answer, delivery);
	}
	catch (thrown) {
		const failing = deliverFailure((0,failure .D)(thrown), delivery);
		await failing.catch((again) => runner.fail((0,lib .DD)(again).join(": ")));
	}
}
async function postAction(actionName, step) {
	const { runPostStep } = await Promise.all( [__webpack_require__.e(6035), __webpack_require__.e(581)]).then(__webpack_require__.bind(__webpack_require__, 581));
	await runPostStep(actionName, step, await connectRunner(process.env), process.env);
}
function targetsOf(environment) {
	return { json: inputText("report", environment) || undefined, sarif: inputText("sarif", environment) || undefined };
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/error-pages.js
const errorDescriptions = [
	{
		code: "INPUT_INVALID",
		title: "Inputs of the step are wrong",
		why: "A value that is guessed, or a misspelt name that is ignored, could turn a check off without anybody noticing. A path that leads out of the workspace, by `..` or a symbolic link, or into `.git`, would let a stranger's change choose what is read or overwritten. All mistakes are shown at once.",
		fix: "Correct `with:` of the step as the message says; the action's README lists inputs, types and allowed values.",
		bad: "with: { fial-on: eror }",
		good: "with: { fail-on: error }",
	},
	{
		code: "CHECKOUT_MISSING",
		title: "The repository is not checked out",
		why: "The action looks at the repository in the workspace, and there is none, or only one around the workspace, which is another. An empty folder has no secrets, and must not count as a pass.",
		fix: "Check the repository out in a step before, with `fetch-depth: 0` so that the history is there too.",
		bad: "steps:\n  - uses: sallyport/sallyport/actions/detect-secrets@<commit>",
		good: "steps:\n  - uses: actions/checkout@<commit>\n    with: { fetch-depth: 0 }\n  - uses: sallyport/sallyport/actions/detect-secrets@<commit>",
	},
	{
		code: "REPORT_NOT_WRITABLE",
		title: "A report cannot be written",
		why: "The file that `report` or `sarif` names cannot be written, is a folder or a symbolic link, or a symbolic link leads it away, where a stranger's change may have put it.",
		fix: "Name a file in a writable folder, or leave the input away: the report then goes to RUNNER_TEMP, and the output of the same name says where.",
		bad: "with: { report: /root/report.json }",
		good: "with: { report: reports/sallyport.json }",
	},
	{
		code: "RUNNER_FILE_MISSING",
		title: "The runner's files are not there",
		why: "Outputs, state and summary go into files that the runner makes for each step. Without them a verdict reaches nobody, so nothing is checked and the step fails.",
		fix: "Let no step empty the runner's temporary folder, and mount it in containers at the path that the variables name.",
		bad: "- run: rm -rf $RUNNER_TEMP/*   # a step before; on a runner of one's own",
		good: "- run: rm -rf $RUNNER_TEMP/build",
	},
	{
		code: "EVENT_WITHOUT_CHANGE",
		title: "A change is to be checked, and the event brings none",
		why: "`mode: range` looks at the commits that the event brings. A schedule, a manual run or a release brings none; an empty range would always pass.",
		fix: "Use `mode: auto`, which takes the whole history for such events, or say `mode: history`.",
		bad: "on: { schedule: [{ cron: '17 3 * * 1' }] }   # with mode: range",
		good: "with: { mode: auto }",
	},
];

;// CONCATENATED MODULE: ./packages/action-kit/lib/index.js





  }),

  9047:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	UO: () => (  isWithin),
	dN: () => (  realPathOf),
	o0: () => (  workspacePathComplaint),
	wX: () => (  workspacePathProblem)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1344);



function workspacePathProblem(path, workspace, alsoAllowed = []) {
	const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path);
	const real = realPathOf(full);
	if ([full, real].some((each) => each.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).some((name) => name.toLowerCase() === ".git"))) {
		return "leads into `.git`";
	}
	const roots = [workspace, ...alsoAllowed].filter((root) => root !== undefined && root !== "");
	const isInside = roots.some((root) => isWithin(full, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root)) && isWithin(real, realPathOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root))));
	if (isInside)
		return undefined;
	return roots.some((root) => isWithin(full, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root)))
		? "leads out of the workspace through a symbolic link"
		: "leads out of the workspace";
}
function workspacePathComplaint(name, path, problem) {
	return `\`${name}\` is \`${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_2__  .os)(path, 200)}\`, which ${problem}; name a path below the workspace`;
}
function isWithin(path, folder) {
	const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
	return way === "" || (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way) && way.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] !== "..");
}
function realPathOf(path) {
	let known = path;
	while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(known) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(known) !== known)
		known = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(known);
	return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(known), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(known, path));
}


  }),

  9652:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  b: () => (  isUnchecked),
  Dw: () => (  judgePushProtection),
  HY: () => (  judgeSecretAlerts),
  j_: () => (  readEvent),
  cM: () => (  readPushProtection),
  tz: () => (  readRepositoryFile),
  ul: () => (  readSecretAlerts),
  UX: () => (  ruleDescriptions)
});


;// CONCATENATED MODULE: ./packages/github/lib/error-pages.js
const errorDescriptions = [
	{
		code: "EVENT_MISSING",
		title: "There is no GitHub event",
		why: "Which commits are new is read from the event that started the workflow: GITHUB_EVENT_NAME and the file at GITHUB_EVENT_PATH. Without them nothing can be said about the change, so nothing is guessed.",
		fix: "Run the action from a workflow step. On a desk use the command line: `sallyport check`.",
		bad: "env -u GITHUB_EVENT_PATH node index.js",
		good: "- uses: sallyport/sallyport/actions/detect-secrets@<commit>",
	},
	{
		code: "EVENT_FILE_MISSING",
		title: "The event's file cannot be read",
		why: "GITHUB_EVENT_PATH names a file that is not there or cannot be read. An earlier step may have removed it, or a container does not mount it.",
		fix: "Keep the runner's temporary folder intact; in a container job mount it at the same path.",
		bad: "- run: rm -rf $RUNNER_TEMP/*",
		good: "- run: rm -rf $RUNNER_TEMP/my-own-folder",
	},
	{
		code: "EVENT_FILE_INVALID",
		title: "The event does not have the shape that GitHub documents",
		why: "The file at GITHUB_EVENT_PATH is no JSON, or lacks a field that says which commits are new. Going on would mean to check too little.",
		fix: "Use the event as GitHub wrote it. If GitHub did write it, report this error with the event's name.",
		bad: '{ "pull_request": { "base": { "sha": "main" } } }',
		good: '{ "pull_request": { "base": { "sha": "<40 hex digits>" } } }',
	},
	{
		code: "GITHUB_REVOKE_REFUSED",
		title: "GitHub does not know the token",
		why: "What was sent has the form of a GitHub token and is none that GitHub can revoke: it may be revoked already, or was never issued.",
		fix: "Look at the owner's list of tokens, and revoke it there if it is still listed.",
		bad: "a token that was revoked yesterday",
		good: "https://github.com/settings/tokens",
	},
	{
		code: "GITHUB_REVOKE_LIMITED",
		title: "Too many tokens were revoked from this address",
		why: "The endpoint needs no login, so GitHub takes at most 60 requests an hour from one address. The token may still be valid.",
		fix: "Run it again later, or revoke the token by hand.",
		bad: "a loop over a thousand findings",
		good: "sallyport secrets revoke s1:4f0c6a52d1b87e93a10fb2c7d35e8649",
	},
	{
		code: "GITHUB_REVOKE_FAILED",
		title: "GitHub did not take the request",
		why: "The answer was neither a yes nor one of the known refusals, so the token may still be valid.",
		fix: "Run it again, or revoke the token by hand; https://www.githubstatus.com says whether GitHub has an incident.",
		bad: "status 503",
		good: "status 202",
	},
];

var external_node_fs_ = __webpack_require__(3024);
var lib = __webpack_require__(1344);
;// CONCATENATED MODULE: ./packages/github/lib/event-payload.js

function openPayload(eventName, root) {
	const invalid = (path, expected) => {
		const found = describe(valueAt(root, path));
		return new lib .$E({
			code: "EVENT_FILE_INVALID",
			message: `the ${(0,lib .g$)(eventName)} event has no usable \`${path}\`: expected ${expected}, found ${found}`,
			fix: "Use the event as GitHub wrote it. If GitHub did write it, report this error with the event's name.",
		});
	};
	return {
		text(path) {
			const value = valueAt(root, path);
			if (typeof value !== "string" || value === "")
				throw invalid(path, "a text");
			return value;
		},
		optionalText(path) {
			const value = valueAt(root, path);
			return typeof value === "string" && value !== "" ? value : undefined;
		},
		commit(path) {
			const value = valueAt(root, path);
			if (typeof value !== "string" || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value))
				throw invalid(path, "a commit id");
			return value;
		},
		wholeNumber(path) {
			const value = valueAt(root, path);
			if (typeof value !== "number" || !Number.isSafeInteger(value))
				throw invalid(path, "a whole number");
			return value;
		},
	};
}
function valueAt(root, path) {
	let value = root;
	for (const key of path.split(".")) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
			return undefined;
		value = value[key];
	}
	return value;
}
function describe(value) {
	if (value === undefined)
		return "nothing";
	if (typeof value === "string")
		return `\`${(0,lib .os)(value, 80)}\``;
	return value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

;// CONCATENATED MODULE: ./packages/github/lib/event.js



function readEvent(env, readFile = readUtf8) {
	const name = env.GITHUB_EVENT_NAME;
	const path = env.GITHUB_EVENT_PATH;
	if (!name || !path)
		throw eventMissing(name ? "GITHUB_EVENT_PATH" : "GITHUB_EVENT_NAME");
	const payload = openPayload(name, readPayload(path, readFile));
	const repository = env.GITHUB_REPOSITORY || payload.optionalText("repository.full_name");
	const defaultBranch = payload.optionalText("repository.default_branch");
	return {
		name,
		...(repository ? { repository } : {}),
		...(env.GITHUB_REF ? { ref: env.GITHUB_REF } : {}),
		...(env.GITHUB_SHA ? { sha: env.GITHUB_SHA } : {}),
		...(defaultBranch ? { defaultBranch } : {}),
		...(readers.get(name) ?? otherEvent)(payload),
	};
}
const event_history = { extent: "history", fork: false };
const tree = { extent: "tree", fork: false };
const otherEvent = () => tree;
const readers = new Map([
	["pull_request", readPullRequest],
	["pull_request_target", readPullRequest],
	["pull_request_review", readPullRequest],
	["pull_request_review_comment", readPullRequest],
	["push", readPush],
	["merge_group", readMergeGroup],
	["release", () => event_history],
	["schedule", () => event_history],
	["workflow_dispatch", () => event_history],
]);
function readPullRequest(payload) {
	const base = payload.commit("pull_request.base.sha");
	const head = payload.commit("pull_request.head.sha");
	const target = payload.optionalText("pull_request.base.repo.full_name");
	const source = payload.optionalText("pull_request.head.repo.full_name") ?? "";
	return {
		extent: "change",
		change: { base, head, title: `pull request ${payload.wholeNumber("pull_request.number")}` },
		protectedCommit: base,
		fork: source !== target,
	};
}
function readPush(payload) {
	const head = payload.commit("after");
	if (isZero(head))
		return tree;
	const branch = payload.text("ref").replace(/^refs\/(?:heads|tags)\//, "");
	return {
		extent: "change",
		change: { base: payload.commit("before"), head, title: `push to ${(0,lib .g$)(branch)}` },
		fork: false,
	};
}
function readMergeGroup(payload) {
	const base = payload.commit("merge_group.base_sha");
	const branch = payload.text("merge_group.base_ref").replace(/^refs\/heads\//, "");
	return {
		extent: "change",
		change: { base, head: payload.commit("merge_group.head_sha"), title: `merge queue of ${(0,lib .g$)(branch)}` },
		protectedCommit: base,
		fork: false,
	};
}
function isZero(commit) {
	return /^0+$/.test(commit);
}
function readPayload(path, readFile) {
	let text;
	try {
		text = readFile(path);
	}
	catch (cause) {
		throw new lib .$E({
			code: "EVENT_FILE_MISSING",
			message: `the event's file ${(0,lib .g$)(path)} (GITHUB_EVENT_PATH) cannot be read`,
			fix: "Keep the runner's temporary folder intact; in a container job mount it at the same path.",
			cause,
		});
	}
	try {
		return JSON.parse(text);
	}
	catch {
		throw new lib .$E({
			code: "EVENT_FILE_INVALID",
			message: `the event's file ${(0,lib .g$)(path)} (GITHUB_EVENT_PATH) is not JSON`,
			fix: "Use the event as GitHub wrote it.",
		});
	}
}
function readUtf8(path) {
	return (0,external_node_fs_.readFileSync)(path, "utf8");
}
function eventMissing(variable) {
	return new lib .$E({
		code: "EVENT_MISSING",
		message: `${variable} is not set, so there is no GitHub event to read`,
		fix: "Run the action from a workflow step. On a desk use the command line: `sallyport check`.",
		kind: "usage",
	});
}

;// CONCATENATED MODULE: ./packages/github/lib/judge-secret-alerts.js

function judgeSecretAlerts(alerts, found, repository) {
	const matches = new Map(alerts.map((alert) => [alert, found.find((finding) => isSame(finding, alert))]));
	const known = new Map([...matches].flatMap(([alert, finding]) => (finding ? [[finding, alert]] : [])));
	const unseen = alerts.filter((alert) => matches.get(alert) === undefined);
	const bypassed = alerts.filter((alert) => alert.bypassedBy !== undefined);
	return {
		found: found.map((finding) => {
			const alert = known.get(finding);
			return alert ? { ...finding, evidence: [...finding.evidence, factOf(alert)] } : finding;
		}),
		findings: [
			...unseen.map((alert) => unseenFinding(alert, repository)),
			...bypassed.map((alert) => bypassFinding(alert, repository)),
		],
		note: `GitHub has ${(0,lib .au)(alerts.length, "open alert")}: ${known.size} found here too, ${unseen.length} not; findings here that have no alert: ${found.length - known.size}`,
	};
}
function isSame(finding, alert) {
	return alert.places.some(({ path, line, commit }) => finding.places.some((place) => place.path === path && (place.region?.start.line === line || place.commit === commit)));
}
function factOf(alert) {
	const parts = [
		`number ${alert.number}, open`,
		...(alert.validity === undefined ? [] : [alert.validity === "active" ? "still valid" : "no longer valid"]),
		...(alert.publiclyLeaked ? ["leaked in public"] : []),
		...(alert.bypassedBy === undefined ? [] : [`pushed past push protection by ${alert.bypassedBy}`]),
	];
	return { label: "GitHub alert", value: parts.join(", ") };
}
function unseenFinding(alert, repository) {
	const [place] = alert.places;
	return {
		...common(alert, unseenAlert, repository),
		severity: alert.validity === "active" ? "error" : unseenAlert.severity,
		message: `GitHub has the open alert ${alert.number} (${alert.type}), which this search did not find`,
		fix: {
			text: `Look at the alert: ${urlOf(alert, repository)}. Revoke the secret and close the alert; if the file is excluded by the policy (secrets.exclude), ask whether it should be.`,
		},
		places: [place ? { path: place.path, commit: place.commit } : { path: "." }],
	};
}
function bypassFinding(alert, repository) {
	const when = alert.bypassedAt === undefined ? "" : ` on ${alert.bypassedAt.slice(0, 10)}`;
	const [place] = alert.places;
	return {
		...common(alert, bypassedProtection, repository),
		message: `${alert.type} was pushed past push protection by ${alert.bypassedBy}${when}, and its alert ${alert.number} is open`,
		fix: {
			text: `Ask who did it why, revoke the secret, and close the alert: ${urlOf(alert, repository)}. Restrict who may bypass push protection in the repository's settings.`,
		},
		places: [place ? { path: place.path, commit: place.commit } : { path: "." }],
	};
}
function common(alert, rule, repository) {
	return {
		rule: rule.id,
		severity: rule.severity,
		confidence: "verified",
		basis: "GitHub's own alert",
		why: rule.why,
		evidence: [{ label: "repository", value: (0,lib .g$)(repository) }, factOf(alert)],
		fingerprint: `r1:${(0,lib .sc)(`${rule.id}\0${repository}\0${alert.number}`).slice(0, 32)}`,
	};
}
function urlOf(alert, repository) {
	return /^[\w.-]+\/[\w.-]+$/.test(repository)
		? `https://github.com/${repository}/security/secret-scanning/${alert.number}`
		: `number ${alert.number} on the page Security, Secret scanning`;
}
const unseenAlert = {
	id: "secrets/alert-not-found",
	title: "GitHub has an alert that the search did not find",
	severity: "warning",
	why: "Two searches that disagree mean that one of them does not see everything: an excluded file, a deleted branch, a format that one does not know.",
	fix: "Look at the alert, revoke the secret and close the alert. If the file is excluded by `secrets.exclude`, ask whether it should be.",
	bad: 'secrets: { exclude: ["deploy/"] }   # and an open alert on deploy/prod.env',
	good: "secrets: { exclude: [] }",
	source: "https://docs.github.com/code-security/secret-scanning/managing-alerts-from-secret-scanning",
};
const bypassedProtection = {
	id: "secrets/push-protection-bypassed",
	title: "A secret was pushed past push protection",
	severity: "warning",
	why: "Somebody was told that the push holds a secret and pushed it all the same; as long as the alert is open nobody has dealt with it.",
	fix: "Ask why, revoke the secret and close the alert. Restrict who may bypass push protection (delegated bypass).",
	bad: 'git push   # "I\'ll fix it later"',
	good: "git reset --soft HEAD~1   # take the secret out, commit and push again",
	source: "https://docs.github.com/code-security/secret-scanning/using-advanced-secret-scanning-and-push-protection-features/delegated-bypass-for-push-protection",
};
const alertRules = [unseenAlert, bypassedProtection];

;// CONCATENATED MODULE: ./packages/github/lib/request-failure.js

function failureOfThrown(thrown) {
	if (isTimeout(thrown))
		return { kind: "timeout" };
	const response = propertyOf(thrown, "response");
	const status = Number(propertyOf(response, "status") ?? Number.NaN);
	if (Number.isInteger(status))
		return failureOfStatus(status, headersOf(propertyOf(response, "headers")), messageOf(thrown));
	const code = errorCode(thrown);
	if (code !== undefined)
		return { kind: "network", reason: code };
	if (propertyOf(thrown, "request") !== undefined)
		return { kind: "network", reason: "no answer" };
	return { kind: "unexpected", what: thrown instanceof Error ? (0,lib .g$)(thrown.name) : "something that is no error" };
}
function failureOfResponse(response) {
	return failureOfStatus(response.status, response.headers, "");
}
function failureOfStatus(status, headers, message) {
	switch (status) {
		case 401:
			return { kind: "unauthorized" };
		case 403:
		case 429:
			return limitOf(headers, status, message) ?? permissionOf(headers);
		case 404:
			return { kind: "not-found" };
		default:
			return status >= 500 ? { kind: "server", status } : { kind: "unexpected", what: `status ${status}` };
	}
}
function limitOf(headers, status, message) {
	if (String(headers["x-ratelimit-remaining"]) === "0") {
		const reset = Number(headers["x-ratelimit-reset"]);
		const known = Number.isSafeInteger(reset) && reset > 0 && reset < 1e11;
		return known ? { kind: "rate-limit", resetAt: (0,lib .uR)(new Date(reset * 1000)) } : { kind: "rate-limit" };
	}
	const seconds = Number(headers["retry-after"]);
	if (Number.isInteger(seconds) && seconds >= 0)
		return { kind: "too-many-requests", retryAfterSeconds: seconds };
	return status === 429 || /\bsecondary rate\b/i.test(message) ? { kind: "too-many-requests" } : undefined;
}
function permissionOf(headers) {
	const accepted = headers["x-accepted-github-permissions"];
	if (accepted === undefined)
		return { kind: "permission" };
	return { kind: "permission", accepted: (0,lib .g$)(String(accepted)).slice(0, 200) };
}
function isTimeout(thrown) {
	return causesOf(thrown).some((error) => {
		const name = propertyOf(error, "name");
		const code = String(propertyOf(error, "code"));
		return (name === "TimeoutError" || name === "AbortError" || code === "ETIMEDOUT" || /^UND_ERR_\w*TIMEOUT$/.test(code));
	});
}
function errorCode(thrown) {
	const codes = causesOf(thrown).map((error) => propertyOf(error, "code"));
	return codes.findLast((code) => typeof code === "string" && /^[A-Z][A-Z0-9_]{2,40}$/.test(code));
}
function causesOf(thrown) {
	const causes = [];
	for (let error = thrown; error !== undefined && error !== null && causes.length < 8; error = propertyOf(error, "cause")) {
		causes.push(error);
	}
	return causes;
}
function headersOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function messageOf(thrown) {
	return String(propertyOf(thrown, "message") ?? "");
}
function propertyOf(value, name) {
	return typeof value === "object" && value !== null ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./packages/github/lib/unchecked-read.js
function uncheckedRead(read, failure) {
	const explain = explanations[failure.kind];
	const { why, fix } = explain(read, failure);
	return { kind: read.kind, what: `${read.subject}: ${why}`, fix };
}
function isUnchecked(read) {
	return "kind" in read;
}
const explanations = {
	unauthorized: () => ({
		why: "GitHub refused the token (401), it is wrong, expired or revoked",
		fix: "Make a new token and pass it as the input `token`.",
	}),
	permission: ({ permission }, { accepted }) => ({
		why: `the token may not read it, the permission \`${permission}\` is missing${hint(accepted)}`,
		fix: `Pass as \`token\` one of a GitHub App that holds the repository permission \`${permission}\`; the workflow's own GITHUB_TOKEN cannot hold it. Without such a token leave the input \`token\` away.`,
	}),
	"rate-limit": (_, { resetAt }) => ({
		why: `the token's rate limit is used up${resetAt === undefined ? "" : ` until ${resetAt}`}`,
		fix: "Run the job again after that time, or pass the token of a GitHub App, which has a limit of its own.",
	}),
	"too-many-requests": (_, { retryAfterSeconds }) => ({
		why: `GitHub asks to slow down${retryAfterSeconds === undefined ? "" : ` for ${retryAfterSeconds} seconds`} (secondary rate limit)`,
		fix: "Run the job again later, and run fewer jobs with this token at once.",
	}),
	"not-found": ({ repository }) => ({
		why: `the token cannot see ${repository} (404)`,
		fix: `Give the token access to ${repository}: install its GitHub App there, or choose the repository in the token's settings.`,
	}),
	server: (_, { status }) => ({
		why: `GitHub failed with status ${status}, also when asked again`,
		fix: "Run the job again; https://www.githubstatus.com says whether GitHub has an incident.",
	}),
	timeout: () => ({
		why: "GitHub did not answer in time",
		fix: "Run the job again. On a self-hosted runner check the proxy; a longer `api-timeout` helps where the network is slow.",
	}),
	network: (_, { reason }) => ({
		why: `GitHub could not be reached (${reason})`,
		fix: "Check GITHUB_API_URL, and on a self-hosted runner the proxy and the firewall.",
	}),
	unexpected: (_, { what }) => ({
		why: `the answer is not one of the GitHub API (${what})`,
		fix: "Check GITHUB_API_URL, and whether a proxy answers in GitHub's place.",
	}),
};
function hint(accepted) {
	return accepted === undefined ? " (403)" : ` (403, GitHub would accept ${accepted})`;
}

;// CONCATENATED MODULE: ./packages/github/lib/push-protection.js



async function readPushProtection(client, repository) {
	const name = (0,lib .g$)(repository);
	const read = {
		kind: "push-protection",
		subject: `push protection of ${name}`,
		repository: name,
		permission: "administration: read",
	};
	const [owner = "", repo = ""] = repository.split("/");
	let response;
	try {
		response = await client.request("GET /repos/{owner}/{repo}", { owner, repo });
	}
	catch (thrown) {
		return uncheckedRead(read, failureOfThrown(thrown));
	}
	if (response.status !== 200)
		return uncheckedRead(read, failureOfResponse(response));
	const settings = (0,lib .zv)(response.data);
	if (settings?.full_name === undefined) {
		return uncheckedRead(read, { kind: "unexpected", what: "it describes no repository" });
	}
	const analysis = (0,lib .zv)(settings.security_and_analysis);
	if (analysis === undefined)
		return uncheckedRead(read, { kind: "permission", accepted: "administration=read" });
	const status = (0,lib .zv)(analysis.secret_scanning_push_protection)?.status;
	if (status === "enabled" || status === "disabled")
		return { state: status };
	return uncheckedRead(read, {
		kind: "unexpected",
		what: "`secret_scanning_push_protection.status` is neither enabled nor disabled",
	});
}
function judgePushProtection(read, repository) {
	if (read.state === "enabled")
		return [];
	return [
		{
			rule: pushProtectionOff.id,
			severity: pushProtectionOff.severity,
			confidence: "verified",
			basis: "GitHub's own setting",
			message: `push protection is off in ${(0,lib .g$)(repository)}`,
			why: pushProtectionOff.why,
			fix: {
				text: "Turn on secret scanning and push protection in the repository's settings, under Advanced Security, or for the whole organisation.",
				commands: [
					`gh api --method PATCH repos/${(0,lib .F7)(repository) ? repository : "OWNER/REPOSITORY"} -f 'security_and_analysis[secret_scanning_push_protection][status]=enabled'`,
				],
			},
			places: [{ path: "." }],
			evidence: [{ label: "repository", value: (0,lib .g$)(repository) }],
			fingerprint: `r1:${(0,lib .sc)(`${pushProtectionOff.id}\0${repository}`).slice(0, 32)}`,
		},
	];
}
const pushProtectionOff = {
	id: "repository/push-protection-off",
	title: "Push protection is off",
	severity: "warning",
	why: "A secret that is pushed is public to everybody who can read the repository before any check in CI has run; push protection refuses it at the door.",
	fix: "Turn on secret scanning and push protection in the repository's settings, under Advanced Security, or for the whole organisation.",
	bad: '{ "security_and_analysis": { "secret_scanning_push_protection": { "status": "disabled" } } }',
	good: '{ "security_and_analysis": { "secret_scanning_push_protection": { "status": "enabled" } } }',
	source: "https://docs.github.com/code-security/secret-scanning/introduction/about-push-protection",
};
const pushProtectionRules = [pushProtectionOff];

;// CONCATENATED MODULE: ./packages/github/lib/repository-file.js



async function readRepositoryFile(client, file) {
	const repository = (0,lib .g$)(file.repository);
	const read = {
		kind: "repository-file",
		subject: `${(0,lib .g$)(file.path)} of ${repository}`,
		repository,
		permission: "contents: read",
	};
	const [owner = "", repo = ""] = file.repository.split("/");
	const parameters = { owner, repo, path: file.path, ...(file.ref === undefined ? {} : { ref: file.ref }) };
	let response;
	try {
		response = await client.request("GET /repos/{owner}/{repo}/contents/{path}", parameters);
	}
	catch (thrown) {
		return uncheckedRead(read, failureOfThrown(thrown));
	}
	if (response.status !== 200)
		return uncheckedRead(read, failureOfResponse(response));
	const content = contentOf(response.data);
	return content ?? uncheckedRead(read, { kind: "unexpected", what: "it holds no content of a file" });
}
function contentOf(data) {
	if (typeof data !== "object" || data === null)
		return undefined;
	const { type, encoding, content } = data;
	if (type !== "file" || encoding !== "base64" || typeof content !== "string")
		return undefined;
	return /^[A-Za-z0-9+/=\s]*$/.test(content) ? Buffer.from(content, "base64") : undefined;
}

;// CONCATENATED MODULE: ./packages/github/lib/revoke-credentials.js

const revocable = (  null && (["ghp_", "github_pat_", "gho_", "ghu_", "ghr_"]));
function isRevocable(token) {
	return revocable.some((prefix) => token.startsWith(prefix));
}
const endpoint = "https://api.github.com/credentials/revoke";
async function revokeCredential(token, send) {
	const { status, headers } = await send({
		method: "POST",
		url: endpoint,
		headers: { accept: "application/vnd.github+json", "content-type": "application/json" },
		body: JSON.stringify({ credentials: [token] }),
	});
	if (status === 202)
		return;
	if (status === 403 || status === 429)
		throw limited(headers["x-ratelimit-reset"]);
	throw status === 422 ? refused() : failed(status);
}
function refused() {
	return new SallyportError({
		code: "GITHUB_REVOKE_REFUSED",
		message: "GitHub does not take the value for one of its tokens (status 422)",
		fix: "Revoke it by hand where it was made: https://github.com/settings/tokens for personal access tokens.",
	});
}
function limited(reset) {
	const seconds = Number(reset);
	const when = Number.isSafeInteger(seconds) && seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000) : undefined;
	return new SallyportError({
		code: "GITHUB_REVOKE_LIMITED",
		message: `GitHub takes no more requests of this kind from this address${when ? ` until ${when.toISOString()}` : ""} (60 an hour)`,
		fix: "Run it again later; what must go now can be revoked at https://github.com/settings/tokens.",
	});
}
function failed(status) {
	return new SallyportError({
		code: "GITHUB_REVOKE_FAILED",
		message: `GitHub answered with status ${status}, so the token may still be valid`,
		fix: "Run it again; if it stays so, revoke it by hand at https://github.com/settings/tokens.",
	});
}

;// CONCATENATED MODULE: ./packages/github/lib/rule-pages.js


const ruleDescriptions = [...pushProtectionRules, ...alertRules];

;// CONCATENATED MODULE: ./packages/github/lib/secret-alerts.js



const pageSize = 100;
const mostPages = 10;
const mostLocated = 100;
const route = "GET /repos/{owner}/{repo}/secret-scanning/alerts";
async function readSecretAlerts(client, repository) {
	const name = (0,lib .g$)(repository);
	const [owner = "", repo = ""] = repository.split("/");
	const read = {
		kind: "secret-alerts",
		subject: `secret-scanning alerts of ${name}`,
		repository: name,
		permission: "secret_scanning_alerts: read",
	};
	const api = { client, owner, repo, read };
	const listed = await listAlerts(api);
	if (isUnchecked(listed))
		return listed;
	const [located, rest] = [listed.alerts.slice(0, mostLocated), listed.alerts.slice(mostLocated)];
	const placed = [];
	for (const alert of located) {
		const places = await placesOf(api, alert);
		if (isUnchecked(places))
			return places;
		placed.push({ ...alert, places });
	}
	return { alerts: [...placed, ...rest], cut: listed.cut || rest.length > 0 };
}
async function listAlerts(api) {
	const alerts = [];
	for (let page = 1; page <= mostPages; page += 1) {
		const list = await listOf(api, route, { state: "open", hide_secret: true, page });
		if (isUnchecked(list))
			return list;
		for (const entry of list) {
			const alert = alertOf(entry);
			if (!alert)
				return uncheckedRead(api.read, { kind: "unexpected", what: "an alert has no number" });
			alerts.push(alert);
		}
		if (list.length < pageSize)
			return { alerts, cut: false };
	}
	return { alerts, cut: true };
}
async function placesOf(api, { number }) {
	const list = await listOf(api, `${route}/{alert_number}/locations`, { alert_number: number });
	return isUnchecked(list) ? list : list.flatMap(placeOf);
}
async function listOf({ client, owner, repo, read }, path, parameters) {
	let response;
	try {
		response = await client.request(path, { owner, repo, per_page: pageSize, ...parameters });
	}
	catch (thrown) {
		const failure = failureOfThrown(thrown);
		return failure.kind === "not-found" ? scanningOff(read) : uncheckedRead(read, failure);
	}
	if (response.status === 404)
		return scanningOff(read);
	if (response.status !== 200)
		return uncheckedRead(read, failureOfResponse(response));
	if (Array.isArray(response.data))
		return response.data;
	return uncheckedRead(read, { kind: "unexpected", what: "it is no list" });
}
function scanningOff(read) {
	return {
		kind: "secret-alerts",
		what: `${read.subject}: GitHub says 404, so secret scanning is off there or the token cannot see the repository`,
		fix: `Turn on secret scanning in the settings of ${read.repository}, under Advanced Security, or give the token access to the repository.`,
	};
}
function alertOf(entry) {
	const alert = (0,lib .zv)(entry);
	const number = alert?.number;
	if (!alert || typeof number !== "number" || !Number.isSafeInteger(number))
		return undefined;
	const { validity } = alert;
	const bypasser = textOf((0,lib .zv)(alert.push_protection_bypassed_by)?.login);
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
function placeOf(entry) {
	const location = (0,lib .zv)(entry);
	const details = location?.type === "commit" ? (0,lib .zv)(location.details) : undefined;
	const { path, start_line: line, commit_sha: commit } = details ?? {};
	return typeof path === "string" && typeof line === "number" && typeof commit === "string"
		? [{ path: path.slice(0, 4096), line, commit }]
		: [];
}
function textOf(value) {
	return typeof value === "string" && value !== "" ? (0,lib .os)(value, 100) : undefined;
}
function instantOf(value) {
	const date = typeof value === "string" ? new Date(value) : undefined;
	return date === undefined || Number.isNaN(date.getTime()) ? undefined : (0,lib .uR)(date);
}

;// CONCATENATED MODULE: ./packages/github/lib/index.js











  })

};
