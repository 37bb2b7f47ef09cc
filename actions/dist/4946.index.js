export const id = 4946;
export const ids = [4946,3854,1644,5783];
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

  4946:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
	collectRepository: () => (  collectRepository)
  });
  var _sallyport_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3890);
  var _suppressions_placed_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7654);
  var _collect_commits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1812);
  var _collect_staged_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1644);
  var _collect_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3854);





async function collectRepository(repository, run) {
	const history = await (0,_collect_commits_js__WEBPACK_IMPORTED_MODULE_1__.collectHistory)(repository, run);
	if (repository.bare) {
		for (const gap of (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_0__.lostFiles)(repository))
			run.coverage.uncheck(gap);
		return history;
	}
	const tree = await (0,_collect_tree_js__WEBPACK_IMPORTED_MODULE_2__.collectTree)({ repository, path: repository.root }, run);
	const staged = await (0,_collect_staged_js__WEBPACK_IMPORTED_MODULE_3__.collectIndex)(repository, run);
	const told = new Set();
	const heard = new Set();
	const comments = new Map([history, tree, staged]
		.flatMap((part) => part.comments)
		.map(({ fresh: _, ...comment }) => [(0,_suppressions_placed_comment_js__WEBPACK_IMPORTED_MODULE_4__  .Zr)(comment), comment]));
	const leaks = [history, tree, staged].flatMap((part) => {
		const fresh = part.leaks.filter(({ leak }) => !told.has(leak.key));
		for (const { leak } of fresh)
			told.add(leak.key);
		const isFresh = new Set(fresh.map(({ leak }) => leak.key));
		for (const { leak, besides = [] } of part.leaks) {
			for (const id of besides.flat().map(_suppressions_placed_comment_js__WEBPACK_IMPORTED_MODULE_4__  .Zr)) {
				if (isFresh.has(leak.key))
					heard.add(id);
				else if (!heard.has(id))
					comments.delete(id);
			}
		}
		return fresh.map(({ age: _, ...leak }) => leak);
	});
	return {
		tables: [...history.tables, ...tree.tables, ...staged.tables],
		leaks,
		comments: [...comments.values()],
		scopeText: `${history.scopeText}, ${tree.scopeText}`,
	};
}


  }),

  1644:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
	collectIndex: () => (  collectIndex),
	collectStaged: () => (  collectStaged)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _sallyport_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3890);
  var _coverage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1329);
  var _decide_ages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1784);
  var _leak_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1129);
  var _name_scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7872);
  var _scan_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8998);
  var _sightings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9641);








async function collectStaged(repository, staged, run) {
	const { files, unmerged } = staged;
	if (unmerged.length > 0)
		run.coverage.uncheck(inConflict(unmerged.map(run.redact)));
	return collectFiles(repository, files, run);
}
async function collectIndex(repository, run) {
	const { files } = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.listStaged)(repository);
	return files.length === 0
		? { tables: [], leaks: [], comments: [], scopeText: "" }
		: collectFiles(repository, files, run);
}
async function collectFiles(repository, files, run) {
	const staged = new Map();
	const table = (0,_leak_table_js__WEBPACK_IMPORTED_MODULE_2__  .Of)(run);
	const names = (0,_name_scan_js__WEBPACK_IMPORTED_MODULE_3__  .H)(run.ruleSet.scanner, table.record);
	for (const { path, oid, mode } of files) {
		const pattern = run.excluded(path);
		if (pattern !== undefined)
			run.coverage.skip(`files matching ${pattern}`, _coverage_js__WEBPACK_IMPORTED_MODULE_4__  .k7);
		else {
			staged.set(path, { oid, mode });
			names.add(path);
		}
	}
	names.flush();
	const source = { kind: "objects", repository };
	const { bytes } = staged.size === 0 ? { bytes: 0 } : await (0,_scan_run_js__WEBPACK_IMPORTED_MODULE_5__  .A)(table, source, contentsOf(staged), run, { total: staged.size });
	run.coverage.count("staged files", staged.size);
	run.coverage.count("content", bytes, "bytes");
	(0,_leak_table_js__WEBPACK_IMPORTED_MODULE_2__  .Q0)(table, run.coverage);
	const scopeText = `staged changes: ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .au)(staged.size, "file")}`;
	if (table.all().length === 0 && table.marked.length === 0)
		return { tables: [table], leaks: [], comments: [], scopeText };
	const commit = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.headCommit)(repository);
	const base = commit === undefined ? new Map() : await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.listTree)(repository, commit);
	const existing = await (0,_decide_ages_js__WEBPACK_IMPORTED_MODULE_6__  .Y)(repository, table.all(), { base, head: new Map([...base, ...staged]) }, run);
	const { leaks, comments } = await (0,_sightings_js__WEBPACK_IMPORTED_MODULE_7__  .Q)(table, { source, current: staged, before: base, run });
	return {
		tables: [table],
		leaks: leaks.map((leak) => ({ ...leak, age: existing.has(leak.leak.key) ? "existing" : "new" })),
		comments,
		scopeText,
	};
}
function inConflict(paths) {
	const some = paths
		.slice(0, 3)
		.map((path) => (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .g$)(path))
		.join(", ");
	return {
		kind: "merge-conflict",
		what: `${paths.length} ${paths.length === 1 ? "file is" : "files are"} in conflict, so that nothing says what will be committed: ${some}${paths.length > 3 ? ", \u2026" : ""}`,
		fix: "Resolve the conflict, `git add` the files, and check again.",
	};
}
function contentsOf(staged) {
	return [...staged].map(([path, { oid }]) => ({ oid, type: "blob", size: 0, path }));
}


  }),

  3854:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  collectTree: () => (  collectTree)
});

var external_node_fs_ = __webpack_require__(3024);
var external_node_path_ = __webpack_require__(6760);
var lib = __webpack_require__(1344);
var git_lib = __webpack_require__(3890);
var coverage = __webpack_require__(1329);
var file_reader = __webpack_require__(1921);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/inspect.js





function* admitted(files, run) {
	const limit = run.maxFileSize ?? Number.POSITIVE_INFINITY;
	for (const file of files) {
		const pattern = run.excluded(file.path);
		if (pattern !== undefined)
			run.coverage.skip(`files matching ${pattern}`, coverage .k7);
		else if (!file.link && file.size > limit) {
			run.coverage.gap({ kind: "oversize", subject: file.path, detail: (0,lib .au)(file.size, "byte") });
		}
		else
			yield file;
	}
}
function* fromGit(files) {
	for (const { path, rawPath, mode, size = 0 } of files)
		yield { type: "file", path, rawPath, size, link: mode === git_lib.symlinkMode };
}
function* fromFolder(root, paths, run) {
	const prefix = Buffer.from(`${root}/`);
	for (const { path, rawPath } of paths) {
		try {
			const status = (0,external_node_fs_.lstatSync)(Buffer.concat([prefix, rawPath]), { throwIfNoEntry: false });
			if (status?.isFile())
				yield { type: "file", path, rawPath, size: status.size, link: false };
			else if (status?.isSymbolicLink())
				yield { type: "file", path, rawPath, size: status.size, link: true };
			else if (status)
				run.coverage.skip("FIFOs, sockets and devices", "reading them is no reading of files");
		}
		catch (error) {
			const code = (0,file_reader .xU)(error);
			if (code === undefined)
				throw error;
			run.coverage.gap({ kind: "unreadable-file", subject: path, detail: file_reader .Ot[code] ?? code });
		}
	}
}

var leak_table = __webpack_require__(1129);
var name_scan = __webpack_require__(7872);
var scan_run = __webpack_require__(8998);
var sightings = __webpack_require__(9641);
var walk = __webpack_require__(1982);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/collect-tree.js










async function collectTree(request, run) {
	const { repository } = request;
	const root = repository ? repository.root : external_node_path_.resolve(request.path);
	const files = [...admitted(await filesOf(request, root, run), run)];
	const table = (0,leak_table .Of)(run);
	const names = (0,name_scan .H)(run.ruleSet.scanner, table.record);
	for (const file of files)
		names.add(file.path);
	names.flush();
	const source = { kind: "files", root };
	const { bytes } = await (0,scan_run .A)(table, source, files, run, { total: files.length });
	run.coverage.count("files", files.length);
	run.coverage.count("content", bytes, "bytes");
	(0,leak_table .Q0)(table, run.coverage);
	const placed = await (0,sightings .Q)(table, { source, run });
	const count = (0,lib .au)(files.length, "file");
	return { tables: [table], ...placed, scopeText: `${repository ? "working tree" : "folder without Git"}: ${count}` };
}
async function filesOf({ repository, path: folder, file }, root, run) {
	if (file !== undefined) {
		const below = external_node_path_.relative(root, file).split(external_node_path_.sep).join("/");
		return fromFolder(root, [{ path: below, rawPath: Buffer.from(below) }], run);
	}
	return repository ? filesOfGit(repository, folder, run) : filesOfFolder(root, run);
}
async function filesOfGit(repository, folder, run) {
	const { files: listed, repositories, submodules, unreadable, leftOut } = await (0,git_lib.listWorkingTree)(repository);
	const below = external_node_path_.relative(repository.root, (0,external_node_fs_.realpathSync)(folder)).split(external_node_path_.sep).join("/");
	const isWhole = below === "" || below === ".." || below.startsWith("../");
	const isBelow = (path) => isWhole || path.startsWith(`${below}/`);
	const wanted = listed.filter((file) => isBelow(file.path));
	if (submodules.some((submodule) => submodule === below || isBelow(submodule)))
		run.coverage.note("submodules are repositories of their own and were not looked at: check each by itself");
	for (const nested of repositories.filter(isBelow)) {
		run.coverage.skip(`the repository in ${run.redact(nested)}`, "Git looks at none of its files: check it by itself");
	}
	for (const hidden of unreadable.filter((folder) => isBelow(folder) && run.excluded(folder) === undefined)) {
		run.coverage.gap({ kind: "unreadable-file", subject: hidden, detail: "the folder could not be opened" });
	}
	const sparse = leftOut.filter((file) => isBelow(file) && run.excluded(file) === undefined).length;
	if (sparse > 0)
		run.coverage.skip("files outside of the sparse checkout", "they are not on disk, so that only a look at the history meets them", sparse);
	if (wanted.length === 0 && unreadable.length === 0)
		run.coverage.note("no file was looked at: Git tracks none here, and ignores whatever else there is");
	return fromGit(wanted);
}
function filesOfFolder(root, run) {
	run.coverage.note("no Git repository: the files of the folder were looked at, and no history");
	const paths = (0,walk .a)(root, {
		ignored: (name) => run.coverage.skip(`folders named ${name}`, "left out where there is no Git to say what is ignored"),
		unreadable: (subject, detail) => run.coverage.gap({ kind: "unreadable-file", subject, detail }),
	});
	return fromFolder(root, paths, run);
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
