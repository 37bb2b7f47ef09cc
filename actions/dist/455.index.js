export const id = 455;
export const ids = [455];
export const modules = {

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
// EXTERNAL MODULE: ./packages/git/lib/index.js + 23 modules
var lib = __webpack_require__(4492);
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
// EXTERNAL MODULE: ./packages/secrets/lib/collect/sightings.js + 3 modules
var sightings = __webpack_require__(2653);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 15 modules
var core_lib = __webpack_require__(5740);
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
    const leaks = table.all().length === 0 ? [] : await (0,sightings/* placeLeaks */.Q)(table.all(), { source, run });
    const count = `${files.length.toLocaleString("en")} ${files.length === 1 ? "file" : "files"}`;
    return { tables: [table], leaks, scopeText: `${repository ? "working tree" : "folder without Git"}: ${count}` };
}
/** What git lists, cut down to the folder that was asked for. */
async function filesOfGit(repository, folder, run) {
    const listed = await (0,lib.listWorkingTree)(repository);
    if ((0,external_node_fs_.existsSync)(external_node_path_.join(repository.root, ".gitmodules"))) {
        run.coverage.note("submodules are repositories of their own and were not looked at: check each by itself");
    }
    const below = external_node_path_.relative(repository.root, (0,external_node_fs_.realpathSync)(folder)).split(external_node_path_.sep).join("/");
    const isWhole = below === "" || below === ".." || below.startsWith("../");
    const wanted = isWhole ? listed : listed.filter((file) => file.path.startsWith(`${below}/`));
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

/***/ 7872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ nameScan)
/* harmony export */ });
const batchBytes = 2 ** 18;
const separator = 0x0a;
function nameScan(scanner, onMatch) {
    const buffer = Buffer.alloc(batchBytes);
    let used = 0;
    let names = [];
    function flush() {
        const suspects = new Set();
        for (const match of scanner.scan(buffer.subarray(0, used))) {
            for (let at = indexOfName(names, match.start); at < names.length; at += 1) {
                const name = names[at];
                if (!name || name.start >= match.end)
                    break;
                suspects.add(name);
            }
        }
        for (const { path, oid } of suspects)
            scanOne(path, oid);
        used = 0;
        names = [];
    }
    function scanOne(path, oid) {
        const content = { type: "name", path, ...(oid === undefined ? {} : { oid }) };
        for (const match of scanner.scan(Buffer.from(path)))
            onMatch(match, content);
    }
    return {
        add(path, oid) {
            const length = Buffer.byteLength(path);
            if (length >= batchBytes)
                return scanOne(path, oid);
            if (used + length + 1 > batchBytes)
                flush();
            buffer.write(path, used);
            buffer[used + length] = separator;
            names.push({ start: used, end: used + length, path, oid });
            used += length + 1;
        },
        flush,
    };
}
/** The name in whose range the offset lies. */
function indexOfName(names, offset) {
    let low = 0;
    let high = names.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((names[middle]?.start ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 8998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ scanInto)
/* harmony export */ });
/* unused harmony export threadsFor */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(542);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3447);
/* harmony import */ var _scan_contents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1031);



/** Below this much content, starting threads costs more than they save. */
const threadsFrom = 100e6;
const mostThreads = 4;
/**
 * How many threads pay. Two cores are full with one: reading needs the other. There a second thread made a history of 160 MB take 2.0 instead of
 * 1.1 seconds, for its own git unpacks the same deltas again, and brought nothing for 32,000 files but 150 MB more memory.
 */
function threadsFor(cores) {
    return Math.max(1, Math.min(mostThreads, Math.floor(cores / 2)));
}
/** Scans content into a table, in worker threads when there is much of it, and says what was not opened. */
async function scanInto(table, source, contents, run, options = {}) {
    const amount = await scanAll(table, source, contents, run, options);
    run.coverage.skip("archives", "not opened, searched only as they are", amount.archives);
    return amount;
}
async function scanAll(table, source, contents, run, options) {
    const unit = source.kind === "files" ? "files" : "objects";
    const meter = (0,_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .progressMeter */ .P)(({ contents: done }) => run.onProgress?.({ done, unit, ...(options.total === undefined ? {} : { total: options.total }) }));
    const threads = threadsFor((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)());
    if (!run.worker || threads === 1)
        return scanHere(table, source, contents, run, meter);
    const { head, rest, full } = await buffered(contents, threadsFrom);
    if (!full)
        return scanHere(table, source, head, run, meter);
    const { scanInPool } = await __webpack_require__.e(/* import() */ 462).then(__webpack_require__.bind(__webpack_require__, 2462));
    return scanInPool(chained(head, rest), {
        entry: run.worker,
        threads,
        source,
        rules: run.ruleSet.rules,
        customRules: run.customRules,
        table,
        onGap: (gap) => sayGap(gap, run),
        onMissing: run.coverage.miss,
        onProgress: meter,
        ...(options.only ? { only: options.only } : {}),
    });
}
function scanHere(table, source, contents, run, onProgress) {
    return (0,_scan_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .scanContents */ .O)(source, contents, {
        scanner: run.ruleSet.scanner,
        onFrame(frame) {
            for (const match of frame.matches)
                table.record(match, frame.content);
        },
        onGap: (gap) => sayGap(gap, run),
        onMissing: run.coverage.miss,
        onProgress,
    });
}
/** Content at an excluded path is read where it may stand at another path too; what went wrong with it is no gap. */
function sayGap(gap, run) {
    if (run.excluded(gap.subject) === undefined)
        run.coverage.gap(gap);
}
/** Takes content off the front until its sizes add up to `bytes`. */
async function buffered(contents, bytes) {
    const rest = Symbol.asyncIterator in contents ? contents[Symbol.asyncIterator]() : contents[Symbol.iterator]();
    const head = [];
    let sum = 0;
    while (sum < bytes) {
        const next = await rest.next();
        if (next.done === true)
            return { head, rest, full: false };
        head.push(next.value);
        sum += next.value.size;
    }
    return { head, rest, full: true };
}
async function* chained(head, rest) {
    yield* head;
    try {
        for (let next = await rest.next(); next.done !== true; next = await rest.next())
            yield next.value;
    }
    finally {
        await rest.return?.();
    }
}


/***/ }),

/***/ 2653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ placeLeaks)
});

// EXTERNAL MODULE: ./packages/secrets/lib/collect/content.js
var collect_content = __webpack_require__(7322);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 15 modules
var lib = __webpack_require__(5740);
// EXTERNAL MODULE: ./packages/secrets/lib/excerpt.js
var excerpt = __webpack_require__(2979);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/chunk-window.js
var chunk_window = __webpack_require__(6439);
// EXTERNAL MODULE: ./packages/secrets/lib/collect/leak-table.js
var leak_table = __webpack_require__(1129);
// EXTERNAL MODULE: ./packages/secrets/lib/engine/utf16.js
var utf16 = __webpack_require__(8867);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/position-cursor.js

const LF = 0x0a;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** The start of content, which tells its encoding. */
function startCursor(firstBytes) {
    return { offset: 0, line: 1, column: 1, encoding: (0,utf16/* encodingOf */.P)(firstBytes) };
}
/**
 * Moves forward to the absolute offset `target`. `bytes[0]` stands at the absolute offset `base`; both ends must lie in `bytes`.
 * Walking matches in order costs one pass over the content, however long its lines are.
 */
function advance(cursor, bytes, base, target) {
    let at = cursor.offset - base;
    const end = target - base;
    if (end <= at)
        return cursor;
    const first = at;
    let line = cursor.line;
    for (let found = nextLineEnd(bytes, at, end, cursor, base); found !== -1; found = nextLineEnd(bytes, at, end, cursor, base)) {
        line += 1;
        at = found;
    }
    const units = unitsOf(bytes.subarray(at, end), cursor.encoding);
    return { ...cursor, offset: target, line, column: (at === first ? cursor.column : 1) + units };
}
/** Index after the next line feed before `end`, or -1. */
function nextLineEnd(bytes, from, end, cursor, base) {
    if (!isUtf16(cursor.encoding)) {
        const found = bytes.subarray(from, end).indexOf(LF);
        return found === -1 ? -1 : from + found + 1;
    }
    const low = cursor.encoding === "utf-16le" ? 0 : 1;
    for (let found = bytes.indexOf(LF, from); found !== -1 && found < end; found = bytes.indexOf(LF, found + 1)) {
        if (((found + base) & 1) === low && bytes[found ^ 1] === 0)
            return Math.min(end, found - low + 2);
    }
    return -1;
}
function unitsOf(bytes, encoding) {
    return isUtf16(encoding) ? bytes.length >> 1 : decoder.decode(bytes).length;
}
function isUtf16(encoding) {
    return encoding === "utf-16le" || encoding === "utf-16be";
}

// EXTERNAL MODULE: ./packages/secrets/lib/collect/scan-contents.js + 2 modules
var scan_contents = __webpack_require__(1031);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/locate.js







const mostInOneContent = 20;
/**
 * Reads the content again that is worth showing and finds line, column and a redacted excerpt. A second look at a few pieces costs
 * less than keeping positions for all that a history holds.
 */
async function locate(source, contents, scanner, keys) {
    const occurrences = new Map();
    const origins = new Map();
    let cursor;
    await (0,scan_contents/* scanContents */.O)(source, contents, {
        scanner,
        onFrame(frame) {
            if (frame.part === "header" && frame.content.type !== "file") {
                origins.set(frame.content.oid, originOf(frame.bytes.toString("latin1"), frame.bytes.toString()));
            }
            const from = frame.offset === 0 || !cursor ? startCursor(frame.bytes) : cursor;
            const found = occurrencesIn(frame, from, keys);
            if (found.length > 0) {
                const id = (0,collect_content/* contentId */.f)(frame.content);
                occurrences.set(id, limited([...(occurrences.get(id) ?? []), ...found]));
            }
            cursor = frame.last
                ? undefined
                : advance(from, frame.bytes, frame.offset, frame.offset + frame.bytes.length - chunk_window/* chunkOverlap */.P);
        },
        onGap: () => { },
        onMissing: () => { },
    });
    return { occurrences, origins };
}
/** At most so many of each secret. */
function limited(all) {
    const counts = new Map();
    return all.filter(({ key }) => {
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return count <= mostInOneContent;
    });
}
function occurrencesIn(frame, from, keys) {
    const found = [];
    let cursor = from;
    for (const match of frame.matches) {
        const key = (0,leak_table/* leakKey */.tc)(match.rule, match.value);
        if (!keys.has(key))
            continue;
        if (frame.part === "header") {
            found.push({ key, via: match.via });
            continue;
        }
        cursor = advance(cursor, frame.bytes, frame.offset, frame.offset + match.start);
        const end = advance(cursor, frame.bytes, frame.offset, frame.offset + match.end);
        const region = { start: { line: cursor.line, column: cursor.column }, end: { line: end.line, column: end.column } };
        const excerpt = excerptAt(frame, match, cursor);
        found.push({ key, region, via: match.via, ...(excerpt ? { excerpt } : {}) });
    }
    return found;
}
const leftContext = 240;
const rightContext = 64;
function excerptAt(frame, match, cursor) {
    const { bytes } = frame;
    const left = textOf(bytes.subarray(Math.max(0, match.start - leftContext), match.start), cursor);
    const right = textOf(bytes.subarray(match.end, match.end + rightContext), cursor);
    return (0,excerpt/* excerptOf */.zU)({
        rule: match.rule,
        line: cursor.line,
        left: left.slice(left.lastIndexOf("\n") + 1),
        value: match.value,
        right: /^[^\r\n]*/.exec(right)?.[0] ?? "",
        // A reader's editor decodes UTF-16 without a word.
        via: match.via.filter((step) => step !== "utf-16"),
    });
}
/** UTF-8 as latin1, for only ASCII is looked at. */
function textOf(bytes, cursor) {
    if (!isUtf16(cursor.encoding))
        return bytes.toString("latin1");
    const even = bytes.subarray(0, bytes.length & ~1);
    return cursor.encoding === "utf-16le" ? even.toString("utf16le") : Buffer.from(even).swap16().toString("utf16le");
}
/** Header lines are `author Name <mail> 1700000000 +0100`, and of a tag `object <oid>`, `type commit`, `tag <name>`. */
function originOf(ascii, text) {
    const commit = /^object ([0-9a-f]+)\ntype commit$/m.exec(ascii)?.[1];
    const person = /^(?:author|tagger) (.*) (\d{1,15}) [+-]\d{4}$/m.exec(text);
    const date = person ? new Date(Number(person[2]) * 1000) : undefined;
    const tag = /^tag (.*)$/m.exec(text)?.[1];
    return {
        ...(tag ? { tag } : {}),
        ...(commit ? { commit } : {}),
        ...(person?.[1] ? { author: person[1] } : {}),
        ...(date && !Number.isNaN(date.getTime()) ? { date: (0,lib/* instant */.uR)(date) } : {}),
    };
}

;// CONCATENATED MODULE: ./packages/secrets/lib/collect/tree-listing.js
/** Paths by the blob that they hold. */
function pathsByBlob(tree) {
    const paths = new Map();
    for (const [path, { oid }] of tree) {
        const known = paths.get(oid);
        if (known)
            known.push(path);
        else
            paths.set(oid, [path]);
    }
    return paths;
}

;// CONCATENATED MODULE: ./packages/secrets/lib/collect/sightings.js



const mostPlaces = 20;
/** Finds the places of all leaks. Leaks that are nowhere but in excluded files are left out. */
async function placeLeaks(leaks, context) {
    const blobPaths = context.current ? pathsByBlob(context.current) : new Map();
    const seen = leaks.map((leak) => ({ leak, sightings: sightingsOf(leak, context, blobPaths) }));
    const contents = new Map();
    for (const { sightings } of seen) {
        for (const { content } of sightings.slice(0, mostPlaces)) {
            if (content.type !== "name")
                contents.set((0,collect_content/* contentId */.f)(content), content);
        }
    }
    const keys = new Set(leaks.map((leak) => leak.key));
    const located = await locate(context.source, [...contents.values()], context.run.ruleSet.scanner, keys);
    return seen.flatMap(({ leak, sightings }) => collected(leak, sightings, located, context));
}
function sightingsOf(leak, context, blobPaths) {
    const current = [];
    const past = new Map();
    const elsewhere = [];
    for (const content of leak.holders) {
        if (content.type === "file")
            current.push(sightingAt(content, content.path, context, true));
        else if (content.type === "name")
            elsewhere.push(...nameSighting(content, context));
        else if (content.type !== "blob")
            elsewhere.push(messageSighting(content));
        else {
            const here = (blobPaths.get(content.oid) ?? []).filter((path) => context.run.excluded(path) === undefined);
            for (const path of here)
                current.push(sightingAt(content, path, context, true));
            for (const sighting of pastSightings(content, context)) {
                const known = past.get(sighting.place.path);
                if (!known || (sighting.place.date ?? "") < (known.place.date ?? ""))
                    past.set(sighting.place.path, sighting);
            }
        }
    }
    const byPath = (a, b) => (a.place.path < b.place.path ? -1 : 1);
    const byDate = (a, b) => ((a.place.date ?? "") < (b.place.date ?? "") ? -1 : 1);
    const shown = new Set(current.map((sighting) => sighting.place.path));
    const gone = [...past.values()].filter((sighting) => !shown.has(sighting.place.path));
    return [...current.sort(byPath), ...gone.sort(byDate), ...elsewhere];
}
function sightingAt(content, path, context, current) {
    return { content, place: { path: context.run.redact(path) }, current };
}
/** One for each path that the blob has had. */
function pastSightings(content, context) {
    const { excluded } = context.run;
    const introductions = context.introductions?.get(content.oid) ?? [];
    if (introductions.length === 0) {
        const path = content.path ?? content.oid;
        const listed = context.current?.get(path)?.oid === content.oid || excluded(path) !== undefined;
        return listed ? [] : [sightingAt(content, path, context, false)];
    }
    const sightings = new Map();
    for (const introduction of introductions) {
        const path = context.run.redact(introduction.path);
        if (sightings.has(path) || excluded(introduction.path) !== undefined)
            continue;
        sightings.set(path, { content, current: false, place: { path, ...sightings_originOf(introduction, context) } });
    }
    return [...sightings.values()];
}
function sightings_originOf(introduction, context) {
    return { commit: introduction.commit, author: context.run.redact(introduction.author), date: introduction.date };
}
function nameSighting(content, context) {
    if (context.run.excluded(content.path) !== undefined)
        return [];
    const path = context.run.redact(content.path);
    const current = context.current?.has(content.path) ?? true;
    const first = content.oid === undefined
        ? undefined
        : context.introductions?.get(content.oid)?.find((one) => one.path === content.path);
    const origin = first && !current ? sightings_originOf(first, context) : {};
    return [{ content, current, place: { path, object: "file-name", ...origin } }];
}
function messageSighting(content) {
    const object = content.type === "tag" ? "tag-message" : "commit-message";
    return {
        content,
        current: false,
        place: { path: content.oid, object, ...(content.type === "commit" ? { commit: content.oid } : {}) },
    };
}
function collected(leak, sightings, located, context) {
    const places = [];
    let excerpt;
    let hidden = Math.max(0, sightings.length - mostPlaces);
    for (const sighting of sightings.slice(0, mostPlaces)) {
        const occurrences = occurrencesOf(leak, sighting, located);
        if (places.length === 0)
            excerpt = occurrences[0]?.excerpt;
        const expanded = expand(sighting, occurrences, located, context);
        hidden += Math.max(0, places.length + expanded.length - mostPlaces);
        places.push(...expanded.slice(0, mostPlaces - places.length));
    }
    const [first, ...others] = places;
    if (!first)
        return [];
    return [
        {
            leak,
            places: [first, ...others],
            placeCount: places.length + hidden,
            ...(excerpt ? { excerpt } : {}),
            ...historyOf(leak, sightings, context),
        },
    ];
}
function occurrencesOf(leak, sighting, located) {
    const all = located.occurrences.get((0,collect_content/* contentId */.f)(sighting.content)) ?? [];
    const own = all.filter((occurrence) => occurrence.key === leak.key);
    return sighting.current ? own : own.slice(0, 1);
}
/** One place an occurrence. Content that has changed since it was scanned still has its path. */
function expand(sighting, occurrences, located, context) {
    const { content } = sighting;
    const { redact } = context.run;
    const { tag, author, ...origin } = (content.type === "commit" || content.type === "tag" ? located.origins.get(content.oid) : undefined) ?? {};
    const place = {
        ...sighting.place,
        ...origin,
        ...(tag ? { path: redact(tag) } : {}),
        ...(author ? { author: redact(author) } : {}),
    };
    if (occurrences.length === 0)
        return [place];
    return occurrences.map(({ region, via }) => ({
        ...place,
        ...(region ? { region } : {}),
        ...(via.length > 0 ? { via } : {}),
    }));
}
function historyOf(leak, sightings, context) {
    if (!context.introductions)
        return {};
    const introductions = leak.holders
        .flatMap((content) => (content.type === "blob" ? (context.introductions?.get(content.oid) ?? []) : []))
        .filter(({ path }) => context.run.excluded(path) === undefined)
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const own = introductions.filter((introduction) => !introduction.merge);
    const first = introductions[0];
    const current = sightings.find((sighting) => sighting.current);
    const inTrees = sightings.some(({ content }) => content.type === "blob" || content.type === "name");
    return {
        ...(first
            ? {
                introduction: { ...first, path: context.run.redact(first.path), author: context.run.redact(first.author) },
                commits: new Set((own.length > 0 ? own : introductions).map(({ commit }) => commit)).size,
            }
            : {}),
        ...(inTrees ? { stillAt: current?.place.path ?? null } : {}),
    };
}


/***/ })

};
