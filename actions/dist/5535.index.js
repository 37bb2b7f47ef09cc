export const id = 5535;
export const ids = [5535];
export const modules = {

  5535:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  helper: () => (  helper)
});

var external_node_fs_ = __webpack_require__(3024);
var promises_ = __webpack_require__(1455);
var external_node_timers_promises_ = __webpack_require__(8500);
var lib = __webpack_require__(1344);
;// CONCATENATED MODULE: ./packages/federation/lib/delivery/refresh-request.js

const asking = new Set(["aws", "google"]);
function parseRefreshRequest(text) {
	const request = requestOf(text);
	if (request !== undefined)
		return request;
	throw new lib .$E({
		code: "DELIVERY_REQUEST_INVALID",
		message: "the file that says which credential to refresh is damaged",
		fix: "Let nothing write to the runner's temporary folder, and run the job again.",
	});
}
function requestOf(text) {
	try {
		const value = JSON.parse(text);
		const isComplete = value?.version === 1 &&
			typeof value.stage === "string" &&
			typeof value.session === "string" &&
			asking.has(String(value.credential?.provider));
		return isComplete ? value : undefined;
	}
	catch {
		return undefined;
	}
}

var google_refresh = __webpack_require__(9160);
var audience = __webpack_require__(4472);
var identity_of = __webpack_require__(1864);
var exchange = __webpack_require__(5447);
var aws_refresh = __webpack_require__(4886);
var provider_denial = __webpack_require__(3275);
var prove_identity = __webpack_require__(8280);
;// CONCATENATED MODULE: ./packages/assume/lib/refresh-credential.js



async function answerTool(text, around) {
	let isGoogle = false;
	try {
		const request = parseRefreshRequest(text);
		isGoogle = request.credential.provider === "google";
		const stdout = isGoogle ? await googleAnswer(request, around) : await awsAnswer(request, around);
		return { stdout, stderr: "", exitCode: 0 };
	}
	catch (thrown) {
		const { output, exitCode } = describeFailure(thrown);
		const stderr = `${output}\n`;
		if (!isGoogle)
			return { stdout: "", stderr, exitCode };
		const code = thrown instanceof lib .$E ? thrown.code : "HELPER_FAILED";
		return { stdout: (0,google_refresh .M1)({ code, message: output.replaceAll("\n", "; ") }), stderr, exitCode: 0 };
	}
}
async function googleAnswer({ credential }, around) {
	const token = await (0,prove_identity .E)((0,audience .O)(credential) ?? "", around);
	return (0,google_refresh .Q5)(token.token, Date.parse(token.expires) / 1000);
}
async function awsAnswer(request, around) {
	const { credential, stage, session } = request;
	const about = { stage, name: credential.name, provider: credential.provider, identity: (0,identity_of .c)(credential) };
	try {
		const issued = await (0,exchange .c)(credential, contextOf(request, around));
		around.record({
			type: "credential.issued",
			outcome: "success",
			credential: {
				...about,
				kind: "session-credentials",
				session,
				...(issued.expires === undefined ? {} : { exp: issued.expires }),
				join: issued.join,
			},
			secrets: issued.secrets,
		});
		return (0,aws_refresh .ZM)(issued);
	}
	catch (thrown) {
		if (thrown instanceof provider_denial .J1)
			around.record({
				type: "credential.denied",
				outcome: "denied",
				reason: thrown.providerCode,
				credential: { ...about, kind: "none", session },
			});
		throw thrown;
	}
}
async function tokenFor(audience, around) {
	return (await (0,prove_identity .E)(audience, around)).token;
}
function contextOf({ credential, session, durationSeconds }, around) {
	const { send, now, mask, env, signal } = around;
	return {
		idToken: (audience) => tokenFor(audience, around),
		session: { name: session },
		send,
		now,
		mask,
		env,
		onAttempt: () => { },
		...(credential.provider === "aws" ? { durationSeconds: durationSeconds ?? (0,aws_refresh .TF)(credential) } : {}),
		...(signal ? { signal } : {}),
	};
}
function describeFailure(thrown) {
	const fix = thrown instanceof lib .$E ? `\nfix: ${thrown.fix}` : "";
	return { output: `sallyport: ${(0,lib .DD)(thrown).join(": ")}${fix}`, exitCode: 1 };
}

var azure_refresh = __webpack_require__(7516);
var job_circumstances = __webpack_require__(5966);
var token_keeper = __webpack_require__(8127);
;// CONCATENATED MODULE: ./actions/assume-role/lib/helper.js







async function helper() {
	const [, , ...words] = process.argv;
	if (words[0] === "keep-token")
		return keepToken(words[1] ?? "", words[2] ?? "");
	const { stdout, stderr, exitCode } = await answerRequest(words[0] ?? "");
	process.stdout.write(stdout);
	process.stderr.write(stderr);
	process.exitCode = exitCode;
}
async function answerRequest(file) {
	try {
		return await answerTool(await (0,promises_.readFile)(file, "utf8"), ownCircumstances());
	}
	catch (thrown) {
		const gone = thrown.code === "ENOENT";
		const why = gone ? new Error("the job that this credential was for has ended") : thrown;
		const { output, exitCode } = describeFailure(why);
		return { stdout: "", stderr: `${output}\n`, exitCode };
	}
}
function ownCircumstances() {
	return (0,job_circumstances .Y)({ environment: process.env, mask: () => { } });
}
const longestJob = 24 * 3_600_000;
const watchInterval = 500;
const mostFailures = 20;
async function keepToken(file, audience) {
	const ended = new AbortController();
	const isWanted = () => (0,external_node_fs_.existsSync)(file);
	const watch = setInterval(() => isWanted() || ended.abort(), watchInterval);
	const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(longestJob)]);
	let failures = 0;
	try {
		const { done } = await (0,azure_refresh .p)({
			file,
			signal,
			async idToken() {
				const token = await tokenFor(audience, { ...ownCircumstances(), signal });
				if (!isWanted())
					throw new Error("the job has ended");
				failures = 0;
				return token;
			},
			sleep: async (milliseconds, stop) => void (await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: stop })),
			onFailure: () => {
				failures += 1;
				if (failures >= mostFailures)
					ended.abort();
			},
		});
		process.stdout.write(`${token_keeper .E}\n`);
		await done;
	}
	catch (thrown) {
		const { output, exitCode } = describeFailure(thrown);
		process.stderr.write(`${output}\n`);
		process.exitCode = exitCode;
	}
	finally {
		clearInterval(watch);
	}
}


  })

};
