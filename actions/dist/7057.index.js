export const id = 7057;
export const ids = [7057];
export const modules = {

  6308:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	j: () => (  projectNumber)
  });
function projectNumber(pool) {
	return { unresolved: `the number of the project of ${pool}` };
}


  }),

  3349:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	DI: () => (  tooDeep),
	O4: () => (  InvalidTree),
	bt: () => (  deepestNesting),
	s5: () => (  inFile)
  });
class InvalidTree extends Error {
	name = "InvalidTree";
	position;
	path;
	constructor(message, position) {
		super(message);
		this.position = position;
	}
}
function inFile(path, read) {
	try {
		return read();
	}
	catch (error) {
		if (error instanceof InvalidTree)
			error.path ??= path;
		throw error;
	}
}
const deepestNesting = 100;
const tooDeep = `nested more than ${deepestNesting} levels deep`;


  }),

  5526:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Y: () => (  positionsIn)
  });
function positionsIn(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
		starts.push(at + 1);
	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset)
				low = middle;
			else
				high = middle - 1;
		}
		return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
}


  }),

  9659:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	V: () => (  readJson)
  });
  var _invalid_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3349);

function readJson(text, positionAt) {
	const reader = new JsonReader(text, positionAt);
	return reader.readDocument();
}
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plain = /[^"\\\u0000-\u001f]*/y;
const hex = /^[0-9a-fA-F]{4}$/;
const words = { true: "boolean", false: "boolean", null: "null" };
const escapes = {
	...{ '"': '"', "\\": "\\", "/": "/" },
	...{ b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" },
};
class JsonReader {
	#text;
	#positionAt;
	#at = 0;
	constructor(text, positionAt) {
		this.#text = text;
		this.#positionAt = positionAt;
	}
	readDocument() {
		const tree = this.#value(0);
		this.#skipSpace();
		if (this.#at < this.#text.length)
			throw this.#error("something follows the end of the document");
		return tree;
	}
	#value(depth) {
		this.#skipSpace();
		if (depth > _invalid_tree_js__WEBPACK_IMPORTED_MODULE_0__  .bt)
			throw this.#error(_invalid_tree_js__WEBPACK_IMPORTED_MODULE_0__  .DI);
		const start = this.#at;
		const first = this.#text[start];
		if (first === "{")
			return this.#object(depth);
		if (first === "[")
			return this.#list(depth);
		if (first === '"')
			return this.#scalar("text", this.#string(), start);
		for (const [word, kind] of Object.entries(words)) {
			if (!this.#text.startsWith(word, start))
				continue;
			this.#at += word.length;
			return this.#scalar(kind, kind === "null" ? "" : word, start);
		}
		number.lastIndex = start;
		const digits = number.exec(this.#text)?.[0];
		if (digits === undefined)
			throw this.#error("expected a value");
		this.#at += digits.length;
		return this.#scalar("number", digits, start);
	}
	#object(depth) {
		const start = this.#at;
		const entries = new Map();
		this.#at += 1;
		this.#skipSpace();
		while (this.#text[this.#at] !== "}") {
			if (entries.size > 0)
				this.#expect(",", "expected `,` or `}`");
			this.#skipSpace();
			const keyStart = this.#at;
			if (this.#text[keyStart] !== '"')
				throw this.#error("expected a key in quotes");
			const key = this.#string();
			const keyAt = this.#region(keyStart);
			if (entries.has(key))
				throw new _invalid_tree_js__WEBPACK_IMPORTED_MODULE_0__  .O4("this key is written twice", keyAt.start);
			this.#skipSpace();
			this.#expect(":", "expected `:` after the key");
			entries.set(key, { keyAt, value: this.#value(depth + 1) });
			this.#skipSpace();
		}
		this.#at += 1;
		return { kind: "object", entries, at: this.#region(start) };
	}
	#list(depth) {
		const start = this.#at;
		const items = [];
		this.#at += 1;
		this.#skipSpace();
		while (this.#text[this.#at] !== "]") {
			if (items.length > 0)
				this.#expect(",", "expected `,` or `]`");
			items.push(this.#value(depth + 1));
			this.#skipSpace();
		}
		this.#at += 1;
		return { kind: "list", items, at: this.#region(start) };
	}
	#string() {
		this.#at += 1;
		let value = "";
		for (;;) {
			plain.lastIndex = this.#at;
			const piece = plain.exec(this.#text)?.[0] ?? "";
			value += piece;
			this.#at += piece.length;
			const stop = this.#text[this.#at];
			if (stop === '"')
				break;
			if (stop === undefined)
				throw this.#error("a text is not closed");
			if (stop !== "\\")
				throw this.#error("a text holds a line break or another control character; escape it");
			value += this.#escape();
		}
		this.#at += 1;
		return value;
	}
	#escape() {
		const letter = this.#text[this.#at + 1] ?? "";
		const simple = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
		const digits = this.#text.slice(this.#at + 2, this.#at + 6);
		if (simple === undefined && (letter !== "u" || !hex.test(digits)))
			throw this.#error("this escape is none of JSON");
		this.#at += simple === undefined ? 6 : 2;
		return simple ?? String.fromCharCode(Number.parseInt(digits, 16));
	}
	#scalar(kind, text, start) {
		const at = this.#region(start);
		if (kind !== "text" || this.#at - start !== text.length + 2)
			return { kind, text: [text], at };
		const inside = { start: this.#positionAt(start + 1), end: this.#positionAt(this.#at - 1) };
		return { kind, text: [text], at, inside };
	}
	#skipSpace() {
		while (" \t\n\r".includes(this.#text[this.#at] ?? "x"))
			this.#at += 1;
	}
	#expect(sign, message) {
		if (this.#text[this.#at] !== sign)
			throw this.#error(message);
		this.#at += 1;
	}
	#region(start) {
		return { start: this.#positionAt(start), end: this.#positionAt(this.#at) };
	}
	#error(message) {
		return new _invalid_tree_js__WEBPACK_IMPORTED_MODULE_0__  .O4(message, this.#positionAt(this.#at));
	}
}


  }),

  7246:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  DH: () => (  decoded),
  i9: () => (  readTrees),
  y2: () => (  refuseLarge)
});


var invalid_tree = __webpack_require__(3349);
var positions = __webpack_require__(5526);
var read_json = __webpack_require__(9659);
var dist = __webpack_require__(8009);
var tree = __webpack_require__(5328);
;// CONCATENATED MODULE: ./packages/trust/lib/tree/read-yaml.js



const mostAliasedValues = 10_000;
function readYaml(text, positionAt) {
	const hidden = hiddenBreak.exec(text);
	if (hidden)
		throw new invalid_tree .O4("a character that not every reader takes for a line break", positionAt(hidden.index));
	refuseDepth(text, positionAt);
	const options = { uniqueKeys: false, merge: false, schema: "core", resolveKnownTags: false };
	const documents = (0,dist .hR)(text, { ...options, prettyErrors: false, logLevel: "silent" });
	if (!Array.isArray(documents))
		return [];
	return documents.flatMap((document) => {
		const [error] = document.errors;
		if (error)
			throw new invalid_tree .O4(`not valid YAML (${error.code})`, positionAt(error.pos[0]));
		return document.contents === null ? [] : [new YamlReader(text, positionAt).read(document.contents, 0)];
	});
}
const hiddenBreak = /\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029]/;
function refuseDepth(text, positionAt) {
	const deep = /^[ \t?-]{400}/m.exec(text);
	if (deep)
		throw new invalid_tree .O4(invalid_tree .DI, positionAt(deep.index));
	let depth = 0;
	let offset = 0;
	for (const token of new dist .JG().lex(text)) {
		const type = dist .DB.tokenType(token);
		if (type === "flow-seq-start" || type === "flow-map-start")
			depth += 1;
		else if (type === "flow-seq-end" || type === "flow-map-end")
			depth = Math.max(0, depth - 1);
		if (depth > invalid_tree .bt)
			throw new invalid_tree .O4(invalid_tree .DI, positionAt(offset));
		if (!marks.has(token))
			offset += token.length;
	}
}
const marks = new Set(["\u0002", "\u0018", "\u001f"]);
const coreTag = /^tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$/;
class YamlReader {
	#text;
	#positionAt;
	#anchors = new Map();
	#aliased = 0;
	#count = 0;
	constructor(text, positionAt) {
		this.#text = text;
		this.#positionAt = positionAt;
	}
	read(node, depth) {
		if (depth > invalid_tree .bt)
			throw this.#error(invalid_tree .DI, node);
		this.#count += 1;
		if ((0,dist .Vj)(node))
			return this.#alias(node.source, node);
		const anchor = "anchor" in node && typeof node.anchor === "string" ? node.anchor : undefined;
		if (anchor === undefined)
			return this.#tagged(node, depth);
		const before = this.#count;
		this.#anchors.set(anchor, "open");
		const tree = this.#tagged(node, depth);
		this.#anchors.set(anchor, { tree, size: this.#count - before + 1 });
		return tree;
	}
	#alias(name, node) {
		const target = this.#anchors.get(name);
		if (target === undefined)
			throw this.#error("this alias has no anchor before it", node);
		if (target === "open")
			throw this.#error("this alias stands inside its own anchor", node);
		this.#aliased += target.size;
		this.#count += target.size;
		if (this.#aliased > mostAliasedValues)
			throw this.#error(`aliases stand for more than ${mostAliasedValues} values`, node);
		return { ...target.tree, at: this.#region(node) };
	}
	#tagged(node, depth) {
		const { tag } = node;
		const value = this.#value(node, depth);
		if (tag === undefined || coreTag.test(tag))
			return value;
		if (!/^![A-Za-z0-9]+$/.test(tag))
			return (0,tree .QE)("a value with a tag that is not known", value.at);
		const name = tag === "!Ref" || tag === "!Condition" ? tag.slice(1) : `Fn::${tag.slice(1)}`;
		return { kind: "object", entries: new Map([[name, { keyAt: value.at, value }]]), at: value.at };
	}
	#value(node, depth) {
		if ((0,dist .jh)(node))
			return this.#map(node, depth);
		if ((0,dist .oP)(node))
			return this.#list(node, depth);
		return this.#scalar(node);
	}
	#map(map, depth) {
		const entries = new Map();
		for (const pair of map.items) {
			const { key } = pair;
			if (!(0,dist .jn)(key))
				throw this.#error("a key must be plain text", (isNode(key) ? key : map));
			const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
			const keyAt = this.#region(key);
			if (entries.has(name))
				throw this.#error("this key is written twice", key);
			if (name === "<<")
				throw this.#error("merge keys (<<) are not read; write the keys out", key);
			const nothing = { kind: "null", text: [""], at: { start: keyAt.end, end: keyAt.end } };
			const value = isNode(pair.value) ? this.read(pair.value, depth + 1) : nothing;
			entries.set(name, { keyAt, value });
		}
		const last = [...entries.values()].at(-1)?.value.at.end;
		return { kind: "object", entries, at: this.#span(map, last) };
	}
	#list(sequence, depth) {
		const items = sequence.items.flatMap((item) => (isNode(item) ? [this.read(item, depth + 1)] : []));
		return { kind: "list", items, at: this.#span(sequence, items.at(-1)?.at.end) };
	}
	#scalar(node) {
		const at = this.#region(node);
		const value = (0,dist .jn)(node) ? node.value : null;
		const written = (0,dist .jn)(node) && node.source !== undefined ? node.source : "";
		if (value === null || value === undefined)
			return { kind: "null", text: [""], at };
		if (typeof value === "number")
			return { kind: "number", text: [written], at };
		if (typeof value === "boolean")
			return { kind: "boolean", text: [String(value)], at };
		const text = String(value);
		const inside = this.#inside(node, text);
		return { kind: "text", text: [text], at, ...(inside ? { inside } : {}) };
	}
	#inside(node, text) {
		const [start = 0, end = 0] = node.range ?? [];
		const written = this.#text.slice(start, end);
		const offset = written === text ? 0 : written.slice(1, -1) === text ? 1 : undefined;
		if (offset === undefined)
			return undefined;
		return { start: this.#positionAt(start + offset), end: this.#positionAt(end - offset) };
	}
	#span(node, last) {
		const region = this.#region(node);
		return node.flow === true || last === undefined ? region : { start: region.start, end: last };
	}
	#region(node) {
		const [start = 0, end = start] = node.range ?? [];
		return { start: this.#positionAt(start), end: this.#positionAt(end) };
	}
	#error(message, node) {
		return new invalid_tree .O4(message, this.#region(node).start);
	}
}
function isNode(value) {
	return (0,dist .jh)(value) || (0,dist .oP)(value) || (0,dist .jn)(value) || (0,dist .Vj)(value);
}

;// CONCATENATED MODULE: ./packages/trust/lib/tree/read-trees.js




const mostBytes = 16 * 1024 * 1024;
const mostYamlBytes = 1024 * 1024;
const strict = new TextDecoder("utf-8", { fatal: true });
const start = { line: 1, column: 1 };
function readTrees(bytes, path) {
	if (bytes.length > mostBytes)
		throw new invalid_tree .O4(`it has ${bytes.length} bytes; at most ${mostBytes} are read`, start);
	const text = decoded(bytes);
	const isYaml = /\.ya?ml$/i.test(path);
	const looksLikeJson = /^\s*[{[]/.test(text);
	if (/\.json$/i.test(path) || (!isYaml && looksLikeJson))
		return { text, trees: [(0,read_json .V)(text, (0,positions .Y)(text))] };
	const json = looksLikeJson ? tryJson(text) : undefined;
	if (json)
		return { text, trees: [json] };
	refuseLarge(bytes, "YAML", mostYamlBytes);
	return { text, trees: readYaml(text, (0,positions .Y)(text)) };
}
function refuseLarge({ length }, language, most) {
	if (length <= most)
		return;
	throw new invalid_tree .O4(`it has ${length} bytes; of ${language} at most ${most} are read`, start);
}
function decoded(bytes) {
	try {
		return strict.decode(bytes);
	}
	catch {
		throw new invalid_tree .O4("it is not UTF-8", start);
	}
}
function tryJson(text) {
	try {
		return (0,read_json .V)(text, (0,positions .Y)(text));
	}
	catch (error) {
		if (error instanceof invalid_tree .O4)
			return undefined;
		throw error;
	}
}


  }),

  5823:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	IT: () => (  matchTokens),
	Nu: () => (  wildcardTokens),
	Oq: () => (  joinKnown),
	PG: () => (  textEquals),
	bG: () => (  knownText),
	c2: () => (  whyOneCharacter),
	f$: () => (  shownText),
	rL: () => (  unresolvedIn)
  });
function joinKnown(text) {
	const joined = [];
	for (const part of text) {
		const last = joined.at(-1);
		if (typeof part === "string" && typeof last === "string")
			joined[joined.length - 1] = last + part;
		else
			joined.push(part);
	}
	return joined;
}
function knownText(text) {
	let known = "";
	for (const part of text) {
		if (typeof part !== "string")
			return undefined;
		known += part;
	}
	return known;
}
function shownText(text) {
	return text.map((part) => (typeof part === "string" ? part : `<${part.unresolved}>`)).join("");
}
function unresolvedIn(text) {
	return text.flatMap((part) => (typeof part === "string" ? [] : [part.unresolved]));
}
function textEquals(text, value) {
	const tokens = text.map((part) => (typeof part === "string" ? { literal: part } : { open: true }));
	return matchTokens(tokens, value);
}
function wildcardTokens(text, wildcards) {
	return text.flatMap((part) => {
		if (typeof part !== "string")
			return [{ open: true }];
		const pieces = part.split(wildcards === "*" ? /(\*)/ : /([*?])/);
		return pieces.map((piece, index) => (index % 2 === 1 ? { wild: piece } : { literal: piece }));
	});
}
function matchTokens(tokens, value) {
	const steps = tokens.flatMap(stepsOf);
	const fits = matchSteps(steps, value, widthOfUnit);
	if (hasPairs.test(value) && matchSteps(steps, value, widthOfPoint) !== fits)
		return "unknown";
	if (!fits)
		return false;
	return tokens.some((token) => "open" in token) ? "unknown" : true;
}
function whyOneCharacter(pattern, value) {
	const isOpen = pattern.includes("?") && hasPairs.test(value);
	return isOpen ? "whether `?` stands for a whole emoji, or for half of one, is not documented" : undefined;
}
const hasPairs = /[\ud800-\udbff]/;
const widthOfUnit = () => 1;
const widthOfPoint = (value, at) => ((value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
function stepsOf(token) {
	if ("open" in token)
		return [{ run: true }];
	if ("wild" in token)
		return token.wild === "*" ? [{ run: true }] : [{ one: true }];
	return token.literal === "" ? [] : [{ literal: token.literal }];
}
function matchSteps(steps, value, widthOfOne) {
	let step = 0;
	let at = 0;
	let run = -1;
	let mark = 0;
	while (step < steps.length || at < value.length) {
		const current = steps[step];
		const width = widthAt(current, value, at, widthOfOne);
		if (current !== undefined && "run" in current) {
			run = step;
			mark = at;
			step += 1;
		}
		else if (width !== undefined) {
			at += width;
			step += 1;
		}
		else if (run >= 0 && mark < value.length) {
			mark += 1;
			at = mark;
			step = run + 1;
		}
		else {
			return false;
		}
	}
	return true;
}
function widthAt(step, value, at, widthOfOne) {
	if (step === undefined || "run" in step)
		return undefined;
	if ("one" in step)
		return at < value.length ? widthOfOne(value, at) : undefined;
	return value.startsWith(step.literal, at) ? step.literal.length : undefined;
}


  }),

  5328:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	$6: () => (  textAt),
	Bc: () => (  placedAt),
	C_: () => (  scalarAt),
	Mc: () => (  entriesOf),
	QE: () => (  unresolvedScalar),
	S3: () => (  itemsOf),
	Ss: () => (  treeAt),
	TM: () => (  scalarsOf),
	Xp: () => (  optionalScalar),
	Zi: () => (  isAnyOpen),
	g2: () => (  withScalars),
	pk: () => (  optionalMapping),
	so: () => (  isOpenItem)
  });
  var _invalid_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3349);
  var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5823);


function unresolvedScalar(unresolved, at) {
	return { kind: "text", text: [{ unresolved }], at };
}
function placedAt(tree, at) {
	const { source: _, ...value } = tree;
	if (value.kind === "list")
		return { ...value, at, items: value.items.map((item) => placedAt(item, at)) };
	if (value.kind === "object") {
		const entries = [...value.entries].map(([key, entry]) => [key, { keyAt: at, value: placedAt(entry.value, at) }]);
		return { ...value, at, entries: new Map(entries) };
	}
	return { kind: value.kind, text: value.text, at };
}
function withScalars(tree, change) {
	if (tree.kind === "list")
		return { ...tree, items: tree.items.map((item) => withScalars(item, change)) };
	if (tree.kind !== "object")
		return change(tree);
	const entries = [...tree.entries].map(([key, entry]) => [key, { ...entry, value: withScalars(entry.value, change) }]);
	return { ...tree, entries: new Map(entries) };
}
function isAnyOpen(tree) {
	if (tree.kind === "list")
		return tree.items.some(isAnyOpen);
	if (tree.kind === "object")
		return tree.choice !== undefined || [...tree.entries.values()].some(({ value }) => isAnyOpen(value));
	return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__  .bG)(tree.text) === undefined;
}
function isOpenItem(item) {
	if (item.kind === "object")
		return item.choice !== undefined;
	return item.kind !== "list" && (0,_text_js__WEBPACK_IMPORTED_MODULE_0__  .bG)(item.text) === undefined;
}
function treeAt(tree, ...path) {
	let current = tree;
	for (const step of path) {
		if (current?.kind === "object" && typeof step === "string")
			current = current.entries.get(step)?.value;
		else if (current?.kind === "list" && typeof step === "number")
			current = current.items[step];
		else
			return undefined;
	}
	return current;
}
function scalarAt(tree, ...path) {
	const found = treeAt(tree, ...path);
	return found === undefined || found.kind === "object" || found.kind === "list" || found.kind === "null"
		? undefined
		: found;
}
function optionalScalar(tree, key) {
	const found = treeAt(tree, key);
	if (found?.kind === "object" || found?.kind === "list")
		throw new _invalid_tree_js__WEBPACK_IMPORTED_MODULE_1__  .O4(`\`${key}\` is a text`, found.at.start);
	return scalarAt(found);
}
function optionalMapping(tree, key) {
	const found = treeAt(tree, key);
	if (found === undefined || found.kind === "null")
		return undefined;
	const isOpen = found.kind === "text" && (0,_text_js__WEBPACK_IMPORTED_MODULE_0__  .bG)(found.text) === undefined;
	if (found.kind !== "object" && !isOpen)
		throw new _invalid_tree_js__WEBPACK_IMPORTED_MODULE_1__  .O4(`\`${key}\` is a mapping`, found.at.start);
	return found;
}
function textAt(tree, ...path) {
	const scalar = scalarAt(tree, ...path);
	return scalar && (0,_text_js__WEBPACK_IMPORTED_MODULE_0__  .bG)(scalar.text);
}
function entriesOf(tree) {
	return tree?.kind === "object" ? [...tree.entries] : [];
}
function itemsOf(tree) {
	if (tree === undefined || tree.kind === "null")
		return [];
	return tree.kind === "list" ? tree.items : [tree];
}
function scalarsOf(tree) {
	return itemsOf(tree).map((item) => item.kind === "object" || item.kind === "list" || item.kind === "null"
		? unresolvedScalar("a value that is no text", item.at)
		: item);
}


  })

};
