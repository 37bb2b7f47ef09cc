export const id = 5783;
export const ids = [5783];
export const modules = {

  1812:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  collectHistory: () => (  collectHistory),
  collectRange: () => (  collectRange)
});

var lib = __webpack_require__(1344);
var git_lib = __webpack_require__(3890);
var coverage = __webpack_require__(1329);
var decide_ages = __webpack_require__(1784);
var leak_table = __webpack_require__(1129);
var name_scan = __webpack_require__(7872);
var scan_run = __webpack_require__(8998);
var sightings = __webpack_require__(9641);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/tolerate-damage.js

async function tolerateDamage(coverage, without, read) {
	try {
		return await read();
	}
	catch (error) {
		noteDamage(error, coverage);
		return without;
	}
}
function noteDamage(error, coverage) {
	if (!(error instanceof lib .$E) || error.code !== "REPOSITORY_DAMAGED")
		throw error;
	const said = error.cause instanceof Error ? `: ${error.cause.message}` : "";
	coverage.uncheck({ kind: "missing-object", what: `${error.message}${said}`, fix: error.fix });
}

;// CONCATENATED MODULE: ./packages/secrets/lib/collect/collect-commits.js









async function collectRange(repository, change, title, run) {
	const range = await (0,git_lib.resolveRange)(repository, change);
	for (const note of range.notes)
		run.coverage.note(note);
	for (const gap of range.unchecked)
		run.coverage.uncheck(gap);
	const table = (0,leak_table .Of)(run);
	const { commits, objects } = await scanSelection(repository, range.selection, table, run);
	if (objects === 0 && change.besides === undefined && range.notes.length === 0 && range.unchecked.length === 0)
		run.coverage.note("the range holds no commit that its base lacks: nothing was looked at (are its ends the right way round?)");
	const onto = range.mergeBase === undefined ? "" : ` onto ${range.mergeBase.slice(0, 7)}`;
	const scopeText = `${title}: ${(0,lib .au)(commits, "commit")}${onto}`;
	const head = await treeOf(repository, commits === 0 ? undefined : range.selection.head, run);
	const base = await treeOf(repository, commits === 0 ? undefined : range.mergeBase, run);
	scanNewNames(head, base, table, run);
	const { leaks, comments } = await placeCommitted(repository, range.selection, table, { head, base }, run);
	const existing = await (0,decide_ages .Y)(repository, leaks.map(({ leak }) => leak), { base, head }, run);
	return {
		tables: [table],
		leaks: leaks.map((leak) => ({ ...leak, age: existing.has(leak.leak.key) ? "existing" : "new" })),
		comments,
		scopeText,
	};
}
async function collectHistory(repository, run, since) {
	const selection = since === undefined ? { kind: "history" } : await (0,git_lib.recentHistory)(repository, since);
	const table = (0,leak_table .Of)(run);
	for (const gap of await (0,git_lib.uncheckedHistory)(repository, selection))
		run.coverage.uncheck(gap);
	const { commits, objects } = await scanSelection(repository, selection, table, run);
	const scopeText = `${since === undefined ? "full history" : `history since ${since}`}: ${(0,lib .au)(commits, "commit")}`;
	if (since !== undefined)
		run.coverage.note(datesAreClaims);
	else if (objects === 0 && run.coverage.unchecked.length === 0)
		run.coverage.note("the repository has no commits yet");
	const head = await treeOf(repository, await (0,git_lib.headCommit)(repository), run);
	if (since === undefined)
		scanNewNames(head, new Map(), table, run);
	return { tables: [table], ...(await placeCommitted(repository, selection, table, { head }, run)), scopeText };
}
const datesAreClaims = "only commits dated since then were looked at, and a commit's date is what its author claims: search the whole history now and then";
async function scanSelection(repository, selection, table, run) {
	const { coverage } = run;
	const counts = { objects: 0, commits: 0, blobs: 0 };
	const names = (0,name_scan .H)(run.ruleSet.scanner, table.record);
	const { bytes } = await (0,scan_run .A)(table, { kind: "objects", repository }, listed(repository, selection, names, counts, run), run);
	names.flush();
	coverage.count("commits", counts.commits);
	coverage.count("blobs", counts.blobs);
	coverage.count("content", bytes, "bytes");
	(0,leak_table .Q0)(table, coverage);
	return counts;
}
async function* listed(repository, selection, names, counts, run) {
	const limit = run.maxFileSize ?? Number.POSITIVE_INFINITY;
	for await (const ref of allObjects(repository, selection, run)) {
		counts.objects += 1;
		if (ref.type === "commit")
			counts.commits += 1;
		if (ref.type === "blob") {
			counts.blobs += 1;
			const pattern = ref.path === undefined ? undefined : run.excluded(ref.path);
			if (ref.path !== undefined)
				names.add(ref.path, ref.oid);
			if (pattern !== undefined)
				run.coverage.skip(`versions of files matching ${pattern}`, coverage .k7);
			if (ref.size > limit) {
				if (pattern === undefined)
					run.coverage.gap({ kind: "oversize", subject: ref.path ?? ref.oid, detail: (0,lib .au)(ref.size, "byte") });
				continue;
			}
		}
		yield ref;
	}
}
function scanNewNames(head, base, table, run) {
	const names = (0,name_scan .H)(run.ruleSet.scanner, table.record);
	for (const [path, { oid }] of head)
		if (!base.has(path))
			names.add(path, oid);
	names.flush();
}
async function* allObjects(repository, selection, run) {
	try {
		yield* (0,git_lib.listObjects)(repository, selection, { onMissing: run.coverage.miss });
	}
	catch (error) {
		noteDamage(error, run.coverage);
	}
}
async function placeCommitted(repository, selection, table, trees, run) {
	const leaks = table.all();
	const blobs = new Set();
	for (const { holders } of leaks) {
		for (const content of holders) {
			if (content.type === "blob")
				blobs.add(content.oid);
			else if (content.type === "name" && content.oid !== undefined)
				blobs.add(content.oid);
		}
	}
	const introductions = await tolerateDamage(run.coverage, new Map(), async () => leaks.length === 0 ? new Map() : (0,git_lib.attributeBlobs)(repository, blobs, selection));
	const { head, base } = trees;
	const source = { kind: "objects", repository };
	return (0,sightings .Q)(table, { source, current: head, introductions, run, ...(base ? { before: base } : {}) });
}
async function treeOf(repository, commit, run) {
	if (commit === undefined)
		return new Map();
	return tolerateDamage(run.coverage, new Map(), () => (0,git_lib.listTree)(repository, commit));
}


  }),

  1784:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Y: () => (  existingLeaks)
  });
  var _leak_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1129);
  var _name_scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7872);
  var _scan_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8998);



async function existingLeaks(repository, leaks, trees, run) {
	const undecided = new Set(leaks.map((leak) => leak.key));
	const existing = new Set();
	const { touched, untouched } = baseBlobs(trees.base, trees.head, run);
	const missing = [];
	const coverage = { ...run.coverage, gap: () => { }, skip: () => { }, miss: (oid) => void missing.push(oid) };
	for (const blobs of [touched, untouched]) {
		if (undecided.size === 0)
			break;
		const table = (0,_leak_table_js__WEBPACK_IMPORTED_MODULE_0__  .Of)({ only: undecided });
		await (0,_scan_run_js__WEBPACK_IMPORTED_MODULE_1__  .A)(table, { kind: "objects", repository }, blobs, { ...run, coverage }, { only: undecided });
		if (blobs === touched)
			scanNames(trees.base, run, table);
		for (const { key } of table.all()) {
			existing.add(key);
			undecided.delete(key);
		}
		table.clear();
	}
	if (undecided.size > 0)
		for (const oid of missing)
			run.coverage.miss(oid);
	return existing;
}
function baseBlobs(base, head, run) {
	const touched = new Map();
	const untouched = new Map();
	for (const [path, entry] of base) {
		if (run.excluded(path) !== undefined)
			continue;
		const ref = { oid: entry.oid, type: "blob", size: typicalSize, path };
		if (head.get(path)?.oid === entry.oid)
			untouched.set(entry.oid, ref);
		else
			touched.set(entry.oid, ref);
	}
	return { touched: [...touched.values()], untouched: [...untouched.values()].filter(({ oid }) => !touched.has(oid)) };
}
const typicalSize = 8_000;
function scanNames(base, run, table) {
	const names = (0,_name_scan_js__WEBPACK_IMPORTED_MODULE_2__  .H)(run.ruleSet.scanner, table.record);
	for (const path of base.keys())
		names.add(path);
	names.flush();
}


  })

};
