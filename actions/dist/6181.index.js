export const id = 6181;
export const ids = [6181];
export const modules = {

  7872:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	H: () => (  nameScan)
  });
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


  }),

  8998:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	A: () => (  scanInto)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
  var _documents_tools_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5108);
  var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3447);
  var _frames_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8817);
  var _scan_contents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7884);





const threadsFrom = 100e6;
const mostThreads = 4;
function threadsFor(cores) {
	return Math.max(1, Math.min(mostThreads, Math.floor(cores / 2)));
}
async function scanInto(table, source, contents, run, options = {}) {
	const unit = source.kind === "files" ? "files" : "objects";
	const meter = (0,_progress_js__WEBPACK_IMPORTED_MODULE_1__  .P)(({ contents: done }) => run.onProgress?.({ done, unit, ...(options.total === undefined ? {} : { total: options.total }) }));
	const threads = threadsFor((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)());
	if (!run.worker || threads === 1)
		return scanHere(table, source, contents, run, meter);
	const { head, rest, full } = await buffered(contents, threadsFrom);
	if (!full)
		return scanHere(table, source, head, run, meter);
	const { scanInPool } = await __webpack_require__.e(  2462).then(__webpack_require__.bind(__webpack_require__, 2462));
	return scanInPool(chained(head, rest), {
		entry: run.worker,
		threads,
		source,
		rules: run.ruleSet.rules,
		customRules: run.customRules,
		...(run.declaring ? { declaring: run.declaring } : {}),
		onTool: (tool, path) => (0,_documents_tools_js__WEBPACK_IMPORTED_MODULE_2__  .Lm)(run.ruleSet.tools, tool, path),
		table,
		onGap: (gap) => sayGap(gap, run),
		onMissing: run.coverage.miss,
		onProgress: meter,
		...(options.only ? { only: options.only } : {}),
	});
}
function scanHere(table, source, contents, run, onProgress) {
	return (0,_scan_contents_js__WEBPACK_IMPORTED_MODULE_3__  .O)(source, contents, {
		scanner: run.ruleSet.scanner,
		onFrame(frame) {
			for (const match of frame.matches)
				table.record(match, frame.content);
			if ((0,_frames_js__WEBPACK_IMPORTED_MODULE_4__  .rZ)(frame))
				table.mark(frame.content);
		},
		onGap: (gap) => sayGap(gap, run),
		onMissing: run.coverage.miss,
		onProgress,
	});
}
function sayGap(gap, run) {
	if (run.excluded(gap.subject) === undefined)
		run.coverage.gap(gap);
}
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


  }),

  9641:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Q: () => (  placeLeaks)
});

var collect_content = __webpack_require__(7322);
var placed_comment = __webpack_require__(7654);
;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/place-comments.js


function markedFiles(marked, { before, run }, blobPaths) {
	return marked.flatMap((content) => {
		const paths = content.type === "file" ? [content.path] : (blobPaths.get(content.oid) ?? []);
		return paths
			.filter((path) => run.excluded(path) === undefined)
			.map((path) => {
			const oid = before?.get(path)?.oid;
			const old = oid === undefined ? undefined : { type: "blob", oid, path, size: 0 };
			return { path, content, ...(old ? { before: old } : {}) };
		});
	});
}
function placeComments(files, found, { before, run }) {
	const placed = new Map();
	const place = (comment, path) => ({
		...comment,
		path: run.redact(path),
		honoured: run.honoursComments(path),
		reading: comment.reading.kind === "complete"
			? { ...comment.reading, reason: run.redact(comment.reading.reason), text: run.redact(comment.reading.text) }
			: comment.reading,
	});
	const keyOf = (content, path) => `${(0,collect_content .f)(content)}\0${path}`;
	for (const { path, content, before: old } of files) {
		const own = found.get((0,collect_content .f)(content)) ?? [];
		const fresh = before && new Set((0,placed_comment .jb)(own, old ? (found.get((0,collect_content .f)(old)) ?? []) : []));
		const here = own.map((comment) => ({
			...place(comment, path),
			...(fresh ? { fresh: fresh.has(comment) } : {}),
		}));
		placed.set(keyOf(content, path), here);
	}
	return {
		comments: [...placed.values()].flat(),
		commentsAt: (content, path) => placed.get(keyOf(content, path)) ?? (found.get((0,collect_content .f)(content)) ?? []).map((comment) => place(comment, path)),
	};
}

var lib = __webpack_require__(1344);
var excerpt = __webpack_require__(2979);
var utf16 = __webpack_require__(6073);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/position-cursor.js

const LF = 0x0a;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
function startCursor(firstBytes) {
	return { offset: 0, line: 1, column: 1, encoding: (0,utf16 .P)(firstBytes) };
}
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

var foreign_marks = __webpack_require__(2632);
var read_comment = __webpack_require__(9107);
;// CONCATENATED MODULE: ./packages/secrets/lib/suppressions/find-comments.js



const anyMark = new RegExp([read_comment .Hc, ...foreign_marks .$].join("|"), "gi");
const lineEnd = /[\r\n]/;
const mostMarks = 2_000;
function findComments(bytes, base, from) {
	const found = [];
	if (isUtf16(from.encoding) || from.encoding === "binary")
		return found;
	let cursor = from;
	let marks = 0;
	const text = bytes.toString("latin1");
	for (const { 0: mark, index: at } of text.matchAll(anyMark)) {
		marks += 1;
		if (marks > mostMarks)
			break;
		if (base + at < from.offset)
			continue;
		const reading = mark === read_comment .Hc ? readOwn(bytes, at + mark.length) : (0,read_comment .W6)(text, at);
		if (reading === undefined)
			continue;
		cursor = advance(cursor, bytes, base, base + at);
		found.push({ line: cursor.line, column: cursor.column, reading });
	}
	return found;
}
function readOwn(bytes, end) {
	const rest = bytes.subarray(end, end + 4 * read_comment .yd).toString();
	return (0,read_comment .W3)(rest.split(lineEnd, 1)[0] ?? "");
}

var chunk_window = __webpack_require__(6439);
var collect_frames = __webpack_require__(8817);
var leak_table = __webpack_require__(1129);
var scan_contents = __webpack_require__(7884);
;// CONCATENATED MODULE: ./packages/secrets/lib/collect/locate.js









const mostInOneContent = 20;
async function locate(source, contents, scanner, keys) {
	const occurrences = new Map();
	const origins = new Map();
	const comments = new Map();
	let cursor;
	await (0,scan_contents .O)(source, contents, {
		scanner,
		onFrame(frame) {
			if (frame.part === "header" && frame.content.type !== "file") {
				origins.set(frame.content.oid, originOf(frame.bytes.toString("latin1"), frame.bytes.toString()));
			}
			const from = frame.offset === 0 || !cursor ? startCursor(frame.bytes) : cursor;
			if ((0,collect_frames .rZ)(frame)) {
				const id = (0,collect_content .f)(frame.content);
				comments.set(id, withoutDoubles(comments.get(id) ?? [], findComments(frame.bytes, frame.offset, from)));
			}
			const found = occurrencesIn(frame, from, keys);
			if (found.length > 0) {
				const id = (0,collect_content .f)(frame.content);
				occurrences.set(id, limited([...(occurrences.get(id) ?? []), ...found]));
			}
			cursor = frame.last
				? undefined
				: advance(from, frame.bytes, frame.offset, frame.offset + frame.bytes.length - chunk_window .P);
		},
		onGap: () => { },
		onMissing: () => { },
	});
	return { occurrences, origins, comments };
}
function withoutDoubles(known, more) {
	if (known.length === 0)
		return [...more];
	const places = new Set(known.map(({ line, column }) => `${line}:${column}`));
	return [...known, ...more.filter(({ line, column }) => !places.has(`${line}:${column}`))];
}
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
		const key = (0,leak_table .tc)(match.rule, match.value);
		if (!keys.has(key))
			continue;
		if (frame.part === "header" || match.inArchive) {
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
	return (0,excerpt .zU)({
		rule: match.rule,
		line: cursor.line,
		left: left.slice(left.lastIndexOf("\n") + 1),
		value: match.value,
		right: /^[^\r\n]*/.exec(right)?.[0] ?? "",
		via: match.via.filter((step) => step !== "utf-16"),
	});
}
function textOf(bytes, cursor) {
	if (!isUtf16(cursor.encoding))
		return bytes.toString("latin1");
	const even = bytes.subarray(0, bytes.length & ~1);
	return cursor.encoding === "utf-16le" ? even.toString("utf16le") : Buffer.from(even).swap16().toString("utf16le");
}
function originOf(ascii, text) {
	const commit = /^object ([0-9a-f]+)\ntype commit$/m.exec(ascii)?.[1];
	const person = /^(?:author|tagger) (.*) (\d{1,15}) [+-]\d{4}$/m.exec(text);
	const date = person ? new Date(Number(person[2]) * 1000) : undefined;
	const tag = /^tag (.*)$/m.exec(text)?.[1];
	return {
		...(tag ? { tag } : {}),
		...(commit ? { commit } : {}),
		...(person?.[1] ? { author: person[1] } : {}),
		...(date && !Number.isNaN(date.getTime()) ? { date: (0,lib .uR)(date) } : {}),
	};
}

;// CONCATENATED MODULE: ./packages/secrets/lib/collect/tree-listing.js
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
async function placeLeaks(table, context) {
	const leaks = table.all();
	const blobPaths = context.current ? pathsByBlob(context.current) : new Map();
	const seen = leaks.map((leak) => ({ leak, sightings: sightingsOf(leak, context, blobPaths) }));
	const contents = new Map();
	for (const { sightings } of seen) {
		for (const { content } of sightings.slice(0, mostPlaces)) {
			if (content.type !== "name")
				contents.set((0,collect_content .f)(content), content);
		}
	}
	const files = markedFiles(table.marked, context, blobPaths);
	for (const { content, before = content } of files) {
		for (const each of [content, before])
			contents.set((0,collect_content .f)(each), each);
	}
	if (contents.size === 0 && leaks.length === 0)
		return { leaks: [], comments: [] };
	const keys = new Set(leaks.map((leak) => leak.key));
	const located = await locate(context.source, [...contents.values()], context.run.ruleSet.scanner, keys);
	const { comments, commentsAt } = placeComments(files, located.comments, context);
	const placed = seen.flatMap(({ leak, sightings }) => collected(leak, sightings, located, commentsAt, context));
	return { leaks: placed, comments };
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
	return { content, path, place: { path: context.run.redact(path) }, current };
}
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
		sightings.set(path, {
			content,
			current: false,
			path: introduction.path,
			place: { path, ...sightings_originOf(introduction, context) },
		});
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
	return [{ content, current, path: content.path, place: { path, object: "file-name", ...origin } }];
}
function messageSighting(content) {
	const object = content.type === "tag" ? "tag-message" : "commit-message";
	return {
		content,
		current: false,
		path: content.oid,
		place: { path: content.oid, object, ...(content.type === "commit" ? { commit: content.oid } : {}) },
	};
}
function collected(leak, sightings, located, commentsAt, context) {
	const places = [];
	const besides = [];
	let excerpt;
	let hidden = Math.max(0, sightings.length - mostPlaces);
	for (const sighting of sightings.slice(0, mostPlaces)) {
		const occurrences = occurrencesOf(leak, sighting, located);
		if (places.length === 0)
			excerpt = occurrences[0]?.excerpt;
		besides.push(...besidesOf(sighting, occurrences, commentsAt));
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
			...(besides.some((comments) => comments.length > 0) ? { besides } : {}),
			...historyOf(leak, sightings, context),
		},
	];
}
function besidesOf({ content, path }, occurrences, commentsAt) {
	if (content.type === "name")
		return [[]];
	const comments = commentsAt(content, path);
	const lists = occurrences.map(({ region }) => (region ? (0,placed_comment .DF)(comments, region.start) : []));
	return lists.length === 0 || lists.length >= mostInOneContent ? [...lists, []] : lists;
}
function occurrencesOf(leak, sighting, located) {
	const all = located.occurrences.get((0,collect_content .f)(sighting.content)) ?? [];
	const own = all.filter((occurrence) => occurrence.key === leak.key);
	return sighting.current ? own : own.slice(0, 1);
}
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
		...(via.length > 0 ? { via: via.map(redact) } : {}),
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


  })

};
