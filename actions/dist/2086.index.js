export const id = 2086;
export const ids = [2086];
export const modules = {

  2086:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  endOfJobStep: () => (  endOfJobStep)
});

var lib = __webpack_require__(1344);
var evidence_event = __webpack_require__(3866);
var revoke = __webpack_require__(2320);
var private_folder = __webpack_require__(3619);
;// CONCATENATED MODULE: ./packages/federation/lib/delivery/clean-up.js


async function cleanUp(ledger, context) {
	const { entries, unreadable } = ledger.open();
	const cleaned = await Promise.all(entries.map((entry) => cleanEntry(entry, ledger, context)));
	if (ledger.open().entries.length === 0)
		(0,private_folder .Yv)(context.folder);
	if (unreadable === 0)
		return cleaned;
	const why = `${unreadable} lines of the list cannot be read: what they named may live on until it ends by itself`;
	return [...cleaned, { kind: "file", what: ledger.file, outcome: "failed", why }];
}
async function cleanEntry(entry, ledger, context) {
	const about = { kind: entry.kind, what: whatOf(entry), ...originOf(entry) };
	try {
		const end = await endOf(entry, context);
		ledger.settle(entry.id);
		return { ...about, ...end };
	}
	catch (error) {
		const { code } = error;
		return { ...about, outcome: "failed", why: typeof code === "string" ? code : "the system refuses" };
	}
}
async function endOf(entry, context) {
	switch (entry.kind) {
		case "file":
			(0,private_folder .wi)(context.folder, entry.path);
			return { outcome: "removed" };
		case "variable":
			context.blank(entry.name);
			return { outcome: "blanked" };
		case "token": {
			const result = await (0,revoke .r)(entry.handle, context);
			if (result.revoked)
				return { outcome: "revoked" };
			return { outcome: result.ended ? "ended" : "not-revoked", why: result.why };
		}
		case "lasting":
			return { outcome: "not-revoked", why: entry.why };
	}
}
function whatOf(entry) {
	if (entry.kind === "file")
		return entry.path;
	return entry.kind === "variable" ? entry.name : entry.identity;
}
function originOf(entry) {
	if (entry.kind === "file" || entry.kind === "variable")
		return {};
	const { stage, credential, join } = entry;
	return {
		...(stage === undefined ? {} : { stage }),
		...(credential === undefined ? {} : { credential }),
		...(join === undefined ? {} : { join }),
	};
}

var recorder = __webpack_require__(2965);
;// CONCATENATED MODULE: ./packages/assume/lib/end-of-job.js




async function endOfJob(store, around, blank, tell = () => { }) {
	const { env, send, now, record } = around;
	const cleaned = await cleanUp(store.ledger, { folder: store.folder, send, now, blank });
	for (const end of cleaned)
		tell(end);
	for (const end of cleaned) {
		if (end.kind !== "token" && end.kind !== "lasting")
			continue;
		const isOver = end.outcome === "revoked" || end.outcome === "ended";
		record({
			type: end.outcome === "ended" ? "credential.expired" : "credential.revoked",
			outcome: isOver ? "success" : "failure",
			...(isOver ? {} : { reason: end.kind === "lasting" ? evidence_event .SW : "REVOKE_FAILED" }),
			credential: issuedAs(end, env),
		});
	}
	for (const credential of (0,recorder .Sn)(env)) {
		if (credential.exp !== undefined && Date.parse(credential.exp) <= now().getTime()) {
			record({ type: "credential.expired", outcome: "success", credential });
			continue;
		}
		const reason = neverRevocable.has(credential.provider ?? "") ? evidence_event .SW : "REVOKE_FAILED";
		record({ type: "credential.revoked", outcome: "failure", reason, credential });
	}
	return cleaned;
}
const neverRevocable = new Set([
	"aws",
	"google",
	"azure",
	"token-exchange",
]);
function issuedAs({ what, stage, credential: name, join }, env) {
	const isSame = (each) => (0,lib .dj)(each.join ?? {}) === (0,lib .dj)(join ?? {});
	const all = (0,recorder .IQ)(env).filter((each) => each.identity === what && each.stage === stage && each.name === name);
	const found = all.findLast(isSame);
	return (found ?? {
		identity: what,
		...(stage === undefined ? {} : { stage }),
		...(name === undefined ? {} : { name }),
		...(join === undefined ? {} : { join }),
	});
}

var deliver = __webpack_require__(8573);
var credential_table = __webpack_require__(1575);
var job_circumstances = __webpack_require__(5966);
;// CONCATENATED MODULE: ./actions/assume-role/lib/end-of-job-step.js



async function endOfJobStep({ state, job, summarize }) {
	const circumstances = (0,job_circumstances .Y)(job);
	const blank = (name) => job.exportVariable(name, "");
	const tell = ({ kind, what, outcome, why }) => job.print(`${outcome}: ${kind} ${(0,lib .g$)(what)}${why === undefined ? "" : ` (${(0,lib .g$)(why)})`}`);
	let ends = 0;
	const record = (happening) => {
		circumstances.record(happening);
		ends += 1;
	};
	const cleaned = await endOfJob((0,deliver .Ef)(job.environment), { ...circumstances, record }, blank, tell);
	if (cleaned.length > 0)
		for (const [code, times] of (0,recorder .ld)(job.environment))
			job.print(`not had: a fresh ID token, ${times === 1 ? "once" : `${times} times`} (${code})`);
	if (state.summaryDue || ends > 0)
		await summarize((0,credential_table .y)((0,recorder .JU)(job.environment), circumstances.now()));
}


  })

};
