export const id = 2234;
export const ids = [2234];
export const modules = {

  2234:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
	parseYaml: () => (  parseYaml)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8009);
  var _item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5600);


const deepest = 100;
const mostNodes = 500_000;
const loneReturn = /\r(?!\n)/g;
const options = {
	uniqueKeys: false,
	strict: false,
	prettyErrors: false,
	logLevel: "silent",
	merge: true,
};
function parseYaml(written, offset) {
	const text = written.replace(loneReturn, "\n");
	try {
		const parsed = withoutStacks(() => (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .hR)(text, options));
		const documents = "empty" in parsed ? [] : [...parsed];
		let nodes = 0;
		return {
			documents: documents.flatMap((document) => {
				const reader = { text, offset, items: new Map(), anchors: new Map() };
				const item = itemOf(document.contents, reader, 0);
				nodes += reader.items.size;
				if (nodes > mostNodes)
					throw new _item_js__WEBPACK_IMPORTED_MODULE_1__  .hx();
				return item ? [item] : [];
			}),
			damaged: documents.some(({ errors }) => errors.length > 0),
		};
	}
	catch (error) {
		if (error instanceof _item_js__WEBPACK_IMPORTED_MODULE_1__  .hx || error instanceof RangeError)
			throw new _item_js__WEBPACK_IMPORTED_MODULE_1__  .hx();
		return { documents: [], damaged: true };
	}
}
function withoutStacks(work) {
	const limit = Error.stackTraceLimit;
	Error.stackTraceLimit = 0;
	try {
		return work();
	}
	finally {
		Error.stackTraceLimit = limit;
	}
}
function itemOf(node, reader, depth) {
	if (!node)
		return undefined;
	if (depth > deepest)
		throw new _item_js__WEBPACK_IMPORTED_MODULE_1__  .hx();
	if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .Vj)(node)) {
		const target = reader.anchors.get(node.source);
		return target && reader.items.get(target);
	}
	if ("anchor" in node && typeof node.anchor === "string")
		reader.anchors.set(node.anchor, node);
	if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(node)) {
		const leaf = leafOf(node, reader);
		reader.items.set(node, leaf);
		return leaf;
	}
	if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jh)(node)) {
		const entries = [];
		reader.items.set(node, { kind: "map", entries });
		for (const { key, value } of node.items) {
			const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__  .jn)(key) ? (key.source ?? String(key.value)) : undefined;
			const item = itemOf(value, reader, depth + 1);
			if (name === undefined || !item)
				continue;
			if (name === "<<")
				entries.push(...merged(item));
			else
				entries.push({ key: name, value: item });
		}
		return reader.items.get(node);
	}
	if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__  .oP)(node))
		return undefined;
	const items = [];
	reader.items.set(node, { kind: "list", items });
	for (const child of node.items) {
		const item = itemOf(child, reader, depth + 1);
		if (item)
			items.push(item);
	}
	return reader.items.get(node);
}
function merged(item) {
	if (item.kind === "map")
		return item.entries;
	return item.kind === "list" ? item.items.flatMap((one) => (one.kind === "map" ? one.entries : [])) : [];
}
function leafOf(node, { text, offset }) {
	const [from, to] = node.range ?? [0, 0];
	const isText = typeof node.value === "string";
	const value = isText ? node.value : (node.source ?? "");
	const { start, end } = withinQuotes(node, text, from, to);
	return { kind: "leaf", text: value, isText, start: offset + start, end: offset + end };
}
function withinQuotes({ type }, text, from, to) {
	if (type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") {
		return { start: from + 1, end: Math.max(from + 1, to - 1) };
	}
	if (type !== "BLOCK_LITERAL" && type !== "BLOCK_FOLDED")
		return { start: from, end: Math.max(from, to) };
	const header = text.indexOf("\n", from);
	let start = header === -1 || header > to ? to : header + 1;
	while (start < to && isSpace(text.charCodeAt(start)))
		start += 1;
	let end = to;
	while (end > start && isSpace(text.charCodeAt(end - 1)))
		end -= 1;
	return { start, end };
}
function isSpace(code) {
	return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}


  })

};
