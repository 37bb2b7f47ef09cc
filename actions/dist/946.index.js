export const id = 946;
export const ids = [946,455,644,783];
export const modules = {

/***/ 5783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectHistory: () => (/* binding */ collectHistory),
  collectRange: () => (/* binding */ collectRange)
});

// EXTERNAL MODULE: ./packages/git/lib/index.js + 25 modules
var lib = __webpack_require__(7205);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/coverage.js
var coverage = __webpack_require__(1329);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/decide-ages.js
var decide_ages = __webpack_require__(1784);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/leak-table.js
var leak_table = __webpack_require__(1129);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/name-scan.js
var name_scan = __webpack_require__(7872);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/scan-run.js
var scan_run = __webpack_require__(8998);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/sightings.js + 5 modules
var sightings = __webpack_require__(9641);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 22 modules
var core_lib = __webpack_require__(5950);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/tolerate-damage.js

/**
 * What `read` answers, or `without` when the repository is damaged there: then a gap is noted, and what was found elsewhere still
 * counts. Every other failure is thrown on.
 */
async function tolerateDamage(coverage, without, read) {
    try {
        return await read();
    }
    catch (error) {
        noteDamage(error, coverage);
        return without;
    }
}
/** Throws on what is no damage of the repository. */
function noteDamage(error, coverage) {
    if (!(error instanceof core_lib/* SallyportError */.$E) || error.code !== "REPOSITORY_DAMAGED")
        throw error;
    coverage.uncheck({ kind: "missing-object", what: error.message, fix: error.fix });
}

;// CONCATENATED MODULE: ./packages/secrets/lib/collect/collect-commits.js








/** Scans everything that the commits of a change brought, also what later commits of it deleted, and tells old leaks from new. */
async function collectRange(repository, change, title, run) {
    const range = await (0,lib.resolveRange)(repository, change);
    for (const note of range.notes)
        run.coverage.note(note);
    for (const gap of range.unchecked)
        run.coverage.uncheck(gap);
    const table = (0,leak_table/* leakTable */.Of)();
    const { commits } = await scanSelection(repository, range.selection, table, run);
    if (commits === 0 && range.notes.length === 0 && range.unchecked.length === 0)
        run.coverage.note("the range holds no commit that its base lacks: nothing was looked at (are its ends the right way round?)");
    const onto = range.mergeBase === undefined ? "" : ` onto ${range.mergeBase.slice(0, 7)}`;
    const scopeText = `${title}: ${counted(commits, "commit")}${onto}`;
    const head = await treeOf(repository, commits === 0 ? undefined : range.selection.head, run);
    const base = await treeOf(repository, commits === 0 ? undefined : range.mergeBase, run);
    scanNewNames(head, base, table, run);
    const { leaks, comments } = await placeCommitted(repository, range.selection, table, { head, base }, run);
    const existing = await (0,decide_ages/* existingLeaks */.Y)(repository, leaks.map(({ leak }) => leak), { base, head }, run);
    return {
        tables: [table],
        leaks: leaks.map((leak) => ({ ...leak, age: existing.has(leak.leak.key) ? "existing" : "new" })),
        comments,
        scopeText,
    };
}
/** Scans all that any ref reaches, or what commits dated `since` or later brought. */
async function collectHistory(repository, run, since) {
    const selection = since === undefined ? { kind: "history" } : await (0,lib.recentHistory)(repository, since);
    const table = (0,leak_table/* leakTable */.Of)();
    for (const gap of await (0,lib.uncheckedHistory)(repository, selection))
        run.coverage.uncheck(gap);
    const { commits } = await scanSelection(repository, selection, table, run);
    const scopeText = `${since === undefined ? "full history" : `history since ${since}`}: ${counted(commits, "commit")}`;
    if (since !== undefined)
        run.coverage.note(datesAreClaims);
    else if (commits === 0)
        run.coverage.note("the repository has no commits yet");
    const head = await treeOf(repository, await (0,lib.headCommit)(repository), run);
    if (since === undefined)
        scanNewNames(head, new Map(), table, run);
    return { tables: [table], ...(await placeCommitted(repository, selection, table, { head }, run)), scopeText };
}
const datesAreClaims = "only commits dated since then were looked at, and a commit's date is what its author claims: search the whole history now and then";
async function scanSelection(repository, selection, table, run) {
    const { coverage } = run;
    const counts = { commits: 0, blobs: 0 };
    const names = (0,name_scan/* nameScan */.H)(run.ruleSet.scanner, table.record);
    const { bytes } = await (0,scan_run/* scanInto */.A)(table, { kind: "objects", repository }, listed(repository, selection, names, counts, run), run);
    names.flush();
    coverage.count("commits", counts.commits);
    coverage.count("blobs", counts.blobs);
    coverage.count("content", bytes, "bytes");
    (0,leak_table/* sayDropped */.Q0)(table, coverage);
    return counts;
}
/**
 * The objects of a selection that are to be read. Content at an excluded path is read too: the same content may stand at another
 * path, so what is excluded is decided place by place when there is something to show.
 */
async function* listed(repository, selection, names, counts, run) {
    const limit = run.maxFileSize ?? Number.POSITIVE_INFINITY;
    for await (const ref of allObjects(repository, selection, run)) {
        if (ref.type === "commit")
            counts.commits += 1;
        if (ref.type === "blob") {
            counts.blobs += 1;
            const pattern = ref.path === undefined ? undefined : run.excluded(ref.path);
            if (ref.path !== undefined)
                names.add(ref.path, ref.oid);
            if (pattern !== undefined)
                run.coverage.skip(`files matching ${pattern}`, coverage/* excludedByPolicy */.k7);
            if (ref.size > limit) {
                if (pattern === undefined)
                    run.coverage.gap({ kind: "oversize", subject: ref.path ?? ref.oid, detail: `${ref.size} bytes` });
                continue;
            }
        }
        yield ref;
    }
}
/** A file that was only renamed brings no content, and so no object with its new name. */
function scanNewNames(head, base, table, run) {
    const names = (0,name_scan/* nameScan */.H)(run.ruleSet.scanner, table.record);
    for (const [path, { oid }] of head)
        if (!base.has(path))
            names.add(path, oid);
    names.flush();
}
async function* allObjects(repository, selection, run) {
    try {
        yield* (0,lib.listObjects)(repository, selection, { onMissing: run.coverage.miss });
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
    const introductions = await tolerateDamage(run.coverage, new Map(), async () => leaks.length === 0 ? new Map() : (0,lib.attributeBlobs)(repository, blobs, selection));
    const { head, base } = trees;
    const source = { kind: "objects", repository };
    return (0,sightings/* placeLeaks */.Q)(table, { source, current: head, introductions, run, ...(base ? { before: base } : {}) });
}
async function treeOf(repository, commit, run) {
    if (commit === undefined)
        return new Map();
    return tolerateDamage(run.coverage, new Map(), () => (0,lib.listTree)(repository, commit));
}
function counted(count, noun) {
    return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 4946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collectRepository: () => (/* binding */ collectRepository)
/* harmony export */ });
/* harmony import */ var _suppressions_placed_comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7654);
/* harmony import */ var _collect_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5783);
/* harmony import */ var _collect_staged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1644);
/* harmony import */ var _collect_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8455);




/**
 * Scans all that any ref reaches, the files as they lie in the working tree, and what is staged, which may be in neither. What stands in
 * more than one is told once, the history first.
 */
async function collectRepository(repository, run) {
    const history = await (0,_collect_commits_js__WEBPACK_IMPORTED_MODULE_0__.collectHistory)(repository, run);
    if (repository.bare)
        return history;
    const tree = await (0,_collect_tree_js__WEBPACK_IMPORTED_MODULE_1__.collectTree)(repository, repository.root, run);
    const staged = await (0,_collect_staged_js__WEBPACK_IMPORTED_MODULE_2__.collectIndex)(repository, run);
    const told = new Set();
    // What was told of the history has used its comments there; the same comment in the working tree is not one without use.
    const comments = new Map([history, tree, staged]
        .flatMap((part) => part.comments)
        .map(({ fresh: _, ...comment }) => [(0,_suppressions_placed_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .commentId */ .Zr)(comment), comment]));
    const leaks = [history, tree, staged].flatMap((part) => {
        const fresh = part.leaks.filter(({ leak }) => !told.has(leak.key));
        for (const { leak } of fresh)
            told.add(leak.key);
        const isFresh = new Set(fresh.map(({ leak }) => leak.key));
        for (const { leak, besides = [] } of part.leaks) {
            if (isFresh.has(leak.key))
                continue;
            for (const comment of besides.flat())
                comments.delete((0,_suppressions_placed_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .commentId */ .Zr)(comment));
        }
        // Old and new is a question for changes.
        return fresh.map(({ age: _, ...leak }) => leak);
    });
    return {
        tables: [...history.tables, ...tree.tables, ...staged.tables],
        leaks,
        comments: [...comments.values()],
        scopeText: `${history.scopeText}, ${tree.scopeText}`,
    };
}


/***/ }),

/***/ 1644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collectIndex: () => (/* binding */ collectIndex),
/* harmony export */   collectStaged: () => (/* binding */ collectStaged)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _sallyport_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7205);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1329);
/* harmony import */ var _decide_ages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1784);
/* harmony import */ var _leak_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1129);
/* harmony import */ var _name_scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7872);
/* harmony import */ var _scan_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8998);
/* harmony import */ var _sightings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9641);








/** Scans what `git commit` would record now. What the last commit already had is not held against it. */
async function collectStaged(repository, run) {
    const { files, unmerged } = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.listStaged)(repository);
    if (unmerged.length > 0)
        run.coverage.uncheck(inConflict(unmerged.map(run.redact)));
    return collectFiles(repository, files, run);
}
/** What is staged besides the files on disk, which a check of the whole looks at anyway: also those in conflict. */
async function collectIndex(repository, run) {
    const { files } = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.listStaged)(repository);
    return files.length === 0
        ? { tables: [], leaks: [], comments: [], scopeText: "" }
        : collectFiles(repository, files, run);
}
async function collectFiles(repository, files, run) {
    const staged = new Map();
    const table = (0,_leak_table_js__WEBPACK_IMPORTED_MODULE_2__/* .leakTable */ .Of)();
    const names = (0,_name_scan_js__WEBPACK_IMPORTED_MODULE_3__/* .nameScan */ .H)(run.ruleSet.scanner, table.record);
    for (const { path, oid, mode } of files) {
        const pattern = run.excluded(path);
        if (pattern !== undefined)
            run.coverage.skip(`files matching ${pattern}`, _coverage_js__WEBPACK_IMPORTED_MODULE_4__/* .excludedByPolicy */ .k7);
        else {
            staged.set(path, { oid, mode });
            names.add(path);
        }
    }
    names.flush();
    const source = { kind: "objects", repository };
    const { bytes } = staged.size === 0 ? { bytes: 0 } : await (0,_scan_run_js__WEBPACK_IMPORTED_MODULE_5__/* .scanInto */ .A)(table, source, contentsOf(staged), run, { total: staged.size });
    run.coverage.count("staged files", staged.size);
    run.coverage.count("content", bytes, "bytes");
    (0,_leak_table_js__WEBPACK_IMPORTED_MODULE_2__/* .sayDropped */ .Q0)(table, run.coverage);
    const scopeText = `staged changes: ${staged.size} ${staged.size === 1 ? "file" : "files"}`;
    if (table.all().length === 0 && table.marked.length === 0)
        return { tables: [table], leaks: [], comments: [], scopeText };
    const commit = await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.headCommit)(repository);
    const base = commit === undefined ? new Map() : await (0,_sallyport_git__WEBPACK_IMPORTED_MODULE_1__.listTree)(repository, commit);
    const existing = await (0,_decide_ages_js__WEBPACK_IMPORTED_MODULE_6__/* .existingLeaks */ .Y)(repository, table.all(), { base, head: new Map([...base, ...staged]) }, run);
    const { leaks, comments } = await (0,_sightings_js__WEBPACK_IMPORTED_MODULE_7__/* .placeLeaks */ .Q)(table, { source, current: staged, before: base, run });
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
        .map((path) => (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path))
        .join(", ");
    return {
        kind: "merge-conflict",
        what: `${paths.length} ${paths.length === 1 ? "file is" : "files are"} in conflict, so that nothing says what will be committed: ${some}${paths.length > 3 ? ", …" : ""}`,
        fix: "Resolve the conflict, `git add` the files, and check again.",
    };
}
function contentsOf(staged) {
    return [...staged].map(([path, { oid }]) => ({ oid, type: "blob", size: 0, path }));
}


/***/ }),

/***/ 8455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectTree: () => (/* binding */ collectTree)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/git/lib/index.js + 25 modules
var lib = __webpack_require__(7205);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/coverage.js
var coverage = __webpack_require__(1329);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/file-reader.js
var file_reader = __webpack_require__(1921);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/inspect.js




/** Files that are to be read. What the policy leaves out or what is too large is accounted for. */
function* admitted(files, run) {
    const limit = run.maxFileSize ?? Number.POSITIVE_INFINITY;
    for (const file of files) {
        const pattern = run.excluded(file.path);
        if (pattern !== undefined)
            run.coverage.skip(`files matching ${pattern}`, coverage/* excludedByPolicy */.k7);
        else if (!file.link && file.size > limit) {
            run.coverage.gap({ kind: "oversize", subject: file.path, detail: `${file.size} bytes` });
        }
        else
            yield file;
    }
}
/** Files as git lists them; it has looked at each already. */
function* fromGit(files) {
    for (const { path, rawPath, mode, size = 0 } of files)
        yield { type: "file", path, rawPath, size, link: mode === lib.symlinkMode };
}
/** Looks at paths of a folder without Git, unopened. FIFOs and the like are accounted for. */
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
            const code = (0,file_reader/* systemCode */.xU)(error);
            if (code === undefined)
                throw error;
            run.coverage.gap({ kind: "unreadable-file", subject: path, detail: file_reader/* reasons */.Ot[code] ?? code });
        }
    }
}

// EXTERNAL MODULE: ./packages/secrets/lib/collect/leak-table.js
var leak_table = __webpack_require__(1129);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/name-scan.js
var name_scan = __webpack_require__(7872);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/scan-run.js
var scan_run = __webpack_require__(8998);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/sightings.js + 5 modules
var sightings = __webpack_require__(9641);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 22 modules
var core_lib = __webpack_require__(5950);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/walk.js



/** Folders that hold other people's code or caches. Where there is Git, its ignore rules decide instead. */
const ignoredFolders = new Set([
    ".cache",
    ".git",
    ".gradle",
    ".hg",
    ".mypy_cache",
    ".pytest_cache",
    ".svn",
    ".tox",
    ".venv",
    ".yarn",
    "__pycache__",
    "bower_components",
    "node_modules",
]);
const slash = Buffer.from("/");
/** All paths below a folder that are no folders, links unfollowed, in the order of their bytes within each folder. */
function* walkFolder(root, report) {
    const pending = [Buffer.alloc(0)];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
        const below = [];
        for (const entry of entriesOf(root, folder, report)) {
            const rawPath = folder.length === 0 ? entry.name : Buffer.concat([folder, slash, entry.name]);
            if (!entry.isDirectory())
                yield { path: (0,core_lib/* decodePath */.q0)(rawPath), rawPath };
            else if (ignoredFolders.has(entry.name.toString("latin1")))
                report.ignored(entry.name.toString("latin1"));
            else
                below.push(rawPath);
        }
        pending.push(...below.reverse());
    }
}
function entriesOf(root, folder, report) {
    try {
        const entries = (0,external_node_fs_.readdirSync)(Buffer.concat([Buffer.from(`${root}/`), folder]), {
            withFileTypes: true,
            encoding: "buffer",
        });
        return entries.sort((a, b) => a.name.compare(b.name));
    }
    catch (error) {
        const code = (0,file_reader/* systemCode */.xU)(error);
        if (code === undefined)
            throw error;
        if (code !== "ENOENT")
            report.unreadable(folder.length === 0 ? "." : (0,core_lib/* decodePath */.q0)(folder), file_reader/* reasons */.Ot[code] ?? code);
        return [];
    }
}

;// CONCATENATED MODULE: ./packages/secrets/lib/collect/collect-tree.js









/** Scans the files of a working tree: those that git tracks and those that it would not ignore; of a folder without git nearly all. */
async function collectTree(repository, folder, run) {
    const root = repository ? repository.root : external_node_path_.resolve(folder);
    const files = [...admitted(repository ? await filesOfGit(repository, folder, run) : filesOfFolder(root, run), run)];
    const table = (0,leak_table/* leakTable */.Of)();
    const names = (0,name_scan/* nameScan */.H)(run.ruleSet.scanner, table.record);
    for (const file of files)
        names.add(file.path);
    names.flush();
    const source = { kind: "files", root };
    const { bytes } = await (0,scan_run/* scanInto */.A)(table, source, files, run, { total: files.length });
    run.coverage.count("files", files.length);
    run.coverage.count("content", bytes, "bytes");
    (0,leak_table/* sayDropped */.Q0)(table, run.coverage);
    const placed = await (0,sightings/* placeLeaks */.Q)(table, { source, run });
    const count = `${files.length.toLocaleString("en")} ${files.length === 1 ? "file" : "files"}`;
    return { tables: [table], ...placed, scopeText: `${repository ? "working tree" : "folder without Git"}: ${count}` };
}
/** What git lists, cut down to the folder that was asked for. */
async function filesOfGit(repository, folder, run) {
    const { files: listed, repositories } = await (0,lib.listWorkingTree)(repository);
    if ((0,external_node_fs_.existsSync)(external_node_path_.join(repository.root, ".gitmodules"))) {
        run.coverage.note("submodules are repositories of their own and were not looked at: check each by itself");
    }
    const below = external_node_path_.relative(repository.root, (0,external_node_fs_.realpathSync)(folder)).split(external_node_path_.sep).join("/");
    const isWhole = below === "" || below === ".." || below.startsWith("../");
    const isBelow = (path) => isWhole || path.startsWith(`${below}/`);
    const wanted = listed.filter((file) => isBelow(file.path));
    for (const nested of repositories.filter(isBelow)) {
        run.coverage.skip(`the repository in ${run.redact(nested)}`, "Git looks at none of its files: check it by itself");
    }
    if (wanted.length === 0)
        run.coverage.note("there was no file to look at: Git tracks none here, and ignores what there is");
    return fromGit(wanted);
}
function filesOfFolder(root, run) {
    run.coverage.note("no Git repository: the files of the folder were looked at, and no history");
    const paths = walkFolder(root, {
        ignored: (name) => run.coverage.skip(`folders named ${name}`, "left out where there is no Git to say what is ignored"),
        unreadable: (subject, detail) => run.coverage.gap({ kind: "unreadable-file", subject, detail }),
    });
    return fromFolder(root, paths, run);
}


/***/ }),

/***/ 1784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ existingLeaks)
/* harmony export */ });
/* harmony import */ var _leak_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1129);
/* harmony import */ var _name_scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7872);
/* harmony import */ var _scan_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8998);



/**
 * Tells which leaks the base already had. A leak is known by its value alone, wherever in the base's tree it stands, so moved,
 * renamed and re-indented secrets are old ones, and another secret on the same line is a new one. The files that the
 * change touches are looked at first; the whole base only when that leaves something undecided. Excluded files of the base
 * decide nothing: what was let off there must not pass elsewhere.
 */
async function existingLeaks(repository, leaks, trees, run) {
    const undecided = new Set(leaks.map((leak) => leak.key));
    const existing = new Set();
    const { touched, untouched } = baseBlobs(trees.base, trees.head, run);
    const missing = [];
    const coverage = { ...run.coverage, gap: () => { }, skip: () => { }, miss: (oid) => void missing.push(oid) };
    for (const blobs of [touched, untouched]) {
        if (undecided.size === 0)
            break;
        const table = (0,_leak_table_js__WEBPACK_IMPORTED_MODULE_0__/* .leakTable */ .Of)({ only: undecided });
        await (0,_scan_run_js__WEBPACK_IMPORTED_MODULE_1__/* .scanInto */ .A)(table, { kind: "objects", repository }, blobs, { ...run, coverage }, { only: undecided });
        if (blobs === touched)
            scanNames(trees.base, run, table);
        for (const { key } of table.all()) {
            existing.add(key);
            undecided.delete(key);
        }
        table.clear();
    }
    // What a missing file of the base might have excused counts as new, and the report says why.
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
/** Bytes; stands for the size of a blob, which a listing of a tree does not tell. */
const typicalSize = 8_000;
function scanNames(base, run, table) {
    const names = (0,_name_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .nameScan */ .H)(run.ruleSet.scanner, table.record);
    for (const path of base.keys())
        names.add(path);
    names.flush();
}


/***/ })

};
