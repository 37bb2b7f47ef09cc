export const id = 2828;
export const ids = [2828];
export const modules = {

  2828:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  bicepCredentials: () => (  bicepCredentials),
  configurationFolders: () => (  configurationFolders),
  configuredResources: () => (  configuredResources),
  folderOf: () => (  folderOf),
  readConfiguration: () => (  readConfiguration),
  usedFolders: () => (  usedFolders)
});

var invalid_tree = __webpack_require__(3349);
var positions = __webpack_require__(5526);
var read_json = __webpack_require__(9659);
var read_trees = __webpack_require__(7246);
;// CONCATENATED MODULE: ./packages/trust/lib/terraform/hcl/hcl-cursor.js

const space = /[ \t]+|\r(?=\n)|(?:#|\/\/)[^\n]*/y;
const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
class HclCursor {
	text;
	#positionAt;
	at = 0;
	#depth = 0;
	#isWithinBrackets = false;
	constructor(text, positionAt) {
		this.text = text;
		this.#positionAt = positionAt;
	}
	skipSpace(isOverLines = this.#isWithinBrackets) {
		for (;;) {
			const sign = this.text[this.at];
			if (sign === "\n" && isOverLines)
				this.at += 1;
			else if (sign === undefined || !" \t\r#/".includes(sign))
				return;
			else if (this.text.startsWith("/*", this.at))
				this.#skipComment();
			else if (this.take(space) === undefined)
				return;
		}
	}
	#skipComment() {
		const end = this.text.indexOf("*/", this.at + 2);
		if (end < 0)
			throw this.error("a comment is not closed");
		this.at = end + 2;
	}
	take(pattern) {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text)?.[0];
		if (found !== undefined)
			this.at += found.length;
		return found;
	}
	takeSign(sign) {
		this.skipSpace();
		if (!this.text.startsWith(sign, this.at))
			return false;
		this.at += sign.length;
		return true;
	}
	expectSign(sign) {
		if (!this.takeSign(sign))
			throw this.error(`expected \`${sign}\``);
	}
	takeIdentifier() {
		return this.take(identifier);
	}
	expectIdentifier(what) {
		const found = this.takeIdentifier();
		if (found === undefined)
			throw this.error(`expected ${what}`);
		return found;
	}
	expectWord(word) {
		this.skipSpace();
		const start = this.at;
		if (this.takeIdentifier() !== word)
			throw this.error(`expected \`${word}\``, start);
	}
	get isAtEnd() {
		return this.at >= this.text.length;
	}
	within(isWithinBrackets, read) {
		if (this.#depth >= invalid_tree .bt)
			throw this.error(invalid_tree .DI);
		const outer = this.#isWithinBrackets;
		this.#depth += 1;
		this.#isWithinBrackets = isWithinBrackets;
		const value = read();
		this.#isWithinBrackets = outer;
		this.#depth -= 1;
		return value;
	}
	deeper(read) {
		return this.within(this.#isWithinBrackets, read);
	}
	position(offset = this.at) {
		return this.#positionAt(offset);
	}
	region(start, end = this.at) {
		return { start: this.#positionAt(start), end: this.#positionAt(end) };
	}
	written(start) {
		return this.text.slice(start, this.at);
	}
	error(message, offset = this.at) {
		return new invalid_tree .O4(message, this.#positionAt(offset));
	}
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/hcl/read-template.js
const plainQuoted = /[^"\\$%\n]+/y;
const plainHeredoc = /[^$%\n]+/y;
const escapes = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };
const unicode = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y;
function readQuoted(cursor, readExpression) {
	cursor.at += 1;
	const parts = new TemplateParts(cursor, readExpression, false);
	while (cursor.text[cursor.at] !== '"') {
		if (cursor.isAtEnd || cursor.text[cursor.at] === "\n")
			throw cursor.error("a text is not closed in its line");
		const start = cursor.at;
		const plain = cursor.take(plainQuoted);
		if (plain !== undefined)
			parts.literal(plain, start);
		else if (cursor.text[start] === "\\")
			parts.literal(readEscape(cursor), start + 1);
		else
			parts.sequence();
	}
	cursor.at += 1;
	return parts.end();
}
const plainWhole = /[^$%]+/y;
function readWhole(cursor, readExpression) {
	const parts = new TemplateParts(cursor, readExpression, false);
	while (!cursor.isAtEnd) {
		const start = cursor.at;
		const plain = cursor.take(plainWhole);
		if (plain === undefined)
			parts.sequence();
		else
			parts.literal(plain, start);
	}
	return parts.end();
}
function readEscape(cursor) {
	const start = cursor.at;
	const digits = cursor.take(unicode)?.slice(2);
	if (digits !== undefined) {
		const code = Number.parseInt(digits, 16);
		if (code <= 0x10ffff)
			return String.fromCodePoint(code);
	}
	const letter = cursor.text[start + 1] ?? "";
	const found = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
	if (found === undefined)
		throw cursor.error("this escape is none of HashiCorp's language", start);
	cursor.at = start + 2;
	return found;
}
const opening = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
function readHeredoc(cursor, readExpression) {
	const start = cursor.at;
	opening.lastIndex = start;
	const [whole, dash, word] = opening.exec(cursor.text) ?? [];
	if (whole === undefined || word === undefined)
		return undefined;
	cursor.at += whole.length;
	const closing = new RegExp(`[ \\t]*${word}(?=[ \\t]*(?:\\r?\\n|$))`, "uy");
	const parts = new TemplateParts(cursor, readExpression, true);
	let isOfMargin = true;
	while (!isOfMargin || cursor.take(closing) === undefined) {
		if (cursor.isAtEnd)
			throw cursor.error(`the text that begins here is not closed by ${word.slice(0, 60)}`, start);
		const from = cursor.at;
		const plain = cursor.take(plainHeredoc) ?? "";
		const isLineEnd = cursor.text[cursor.at] === "\n";
		if (isLineEnd)
			cursor.at += 1;
		if (plain !== "" || isLineEnd)
			parts.literal(isLineEnd ? `${plain}\n` : plain, from, isOfMargin);
		else
			parts.sequence(isOfMargin);
		isOfMargin = isLineEnd;
	}
	return parts.end(dash === "-");
}
class TemplateParts {
	#cursor;
	#readExpression;
	#isHeredoc;
	#parts = [];
	#isTrimming = false;
	#directive;
	constructor(cursor, readExpression, isHeredoc) {
		this.#isHeredoc = isHeredoc;
		this.#cursor = cursor;
		this.#readExpression = readExpression;
	}
	literal(text, start, isOfMargin = false) {
		const kept = this.#isTrimming ? text.trimStart() : text;
		this.#isTrimming &&= kept === "" && !this.#endsToken(text);
		const at = this.#cursor.position(start + text.length - kept.length);
		this.#push({ literal: kept, at, ...(isOfMargin ? { isOfMargin } : {}) });
	}
	sequence(isOfMargin = false) {
		const cursor = this.#cursor;
		const { text, at: start } = cursor;
		const sign = text[start] ?? "";
		if (text.startsWith(`${sign}${sign}{`, start)) {
			cursor.at += 3;
			this.literal(`${sign}{`, start + 1, isOfMargin);
			return;
		}
		cursor.at += 1;
		if (text[start + 1] !== "{") {
			this.literal(sign, start, isOfMargin);
			return;
		}
		cursor.at += 1;
		if (text[cursor.at] === "~") {
			cursor.at += 1;
			this.#trimLast();
		}
		if (isOfMargin)
			this.literal("", start, true);
		this.#isTrimming = false;
		if (sign === "%")
			this.#readDirective(start);
		else
			this.#readInterpolation();
	}
	end(isIndented = false) {
		if (this.#directive)
			throw this.#cursor.error("a `%{` is not ended", this.#directive.start);
		const parts = isIndented ? withoutMargin(this.#parts) : this.#parts;
		return parts.flatMap((part) => {
			if (!("literal" in part))
				return [part];
			return part.isHidden || part.literal === "" ? [] : [{ literal: part.literal, at: part.at }];
		});
	}
	#push(part) {
		if (this.#directive === undefined)
			this.#parts.push(part);
		else if ("literal" in part && part.isOfMargin)
			this.#parts.push({ ...part, isHidden: true });
	}
	#readInterpolation() {
		const cursor = this.#cursor;
		const expression = cursor.within(true, () => {
			const value = this.#readExpression(cursor);
			cursor.skipSpace();
			return value;
		});
		this.#close();
		this.#push({ expression });
	}
	#readDirective(start) {
		const cursor = this.#cursor;
		const keyword = cursor.within(true, () => {
			cursor.skipSpace();
			const word = cursor.expectIdentifier("`if`, `for` or their end");
			if (word === "if")
				this.#readExpression(cursor);
			if (word === "for")
				this.#readLoop();
			cursor.skipSpace();
			return word;
		});
		this.#close();
		if (keyword === "if" || keyword === "for") {
			if (this.#directive)
				this.#directive.depth += 1;
			else
				this.#directive = { start, depth: 1 };
			return;
		}
		if (this.#directive === undefined || !/^(?:else|endif|endfor)$/.test(keyword))
			throw cursor.error("expected `if` or `for`", start);
		if (keyword === "else")
			return;
		this.#directive.depth -= 1;
		if (this.#directive.depth > 0)
			return;
		const { start: from } = this.#directive;
		this.#directive = undefined;
		this.#push({ directive: cursor.written(from), at: cursor.region(from) });
	}
	#readLoop() {
		const cursor = this.#cursor;
		do {
			cursor.skipSpace();
			cursor.expectIdentifier("a name");
		} while (cursor.takeSign(","));
		cursor.expectWord("in");
		this.#readExpression(cursor);
	}
	#close() {
		const cursor = this.#cursor;
		if (cursor.text[cursor.at] === "~") {
			this.#isTrimming = true;
			cursor.at += 1;
		}
		if (cursor.text[cursor.at] !== "}")
			throw cursor.error("expected `}`");
		cursor.at += 1;
	}
	#trimLast() {
		for (let index = this.#parts.length - 1; index >= 0 && this.#directive === undefined; index -= 1) {
			const part = this.#parts[index];
			if (part === undefined || !("literal" in part))
				return;
			const literal = part.literal.trimEnd();
			this.#parts[index] = { ...part, literal };
			if (literal !== "" || this.#endsToken(this.#parts[index - 1]))
				return;
		}
	}
	#endsToken(part) {
		const text = typeof part === "object" && "literal" in part ? part.literal : part;
		return this.#isHeredoc && typeof text === "string" && text.endsWith("\n");
	}
}
function withoutMargin(parts) {
	const counted = parts.filter(hasMargin);
	const margin = Math.min(...new Set(counted.map(({ literal }) => literal.length - literal.trimStart().length)));
	return parts.map((part) => {
		if (!hasMargin(part))
			return part;
		const at = { line: part.at.line, column: part.at.column + margin };
		return { ...part, literal: part.literal.slice(margin), at };
	});
}
function hasMargin(part) {
	if (!("literal" in part) || part.isOfMargin !== true)
		return false;
	return !part.literal.endsWith("\n") || part.literal.trim() !== "";
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/hcl/read-expression.js

const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const unary = /[-!](?!=)/y;
const binary = /\|\||&&|[=!]=|[<>]=?|[-+*%]|\/(?![/*])/y;
const tightness = {
	...{ "||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6 },
};
function readExpression(cursor) {
	return cursor.deeper(() => {
		cursor.skipSpace();
		const start = cursor.at;
		const condition = readOperation(cursor, 0);
		if (!cursor.takeSign("?"))
			return condition;
		const yes = readExpression(cursor);
		cursor.expectSign(":");
		const no = readExpression(cursor);
		return { kind: "conditional", condition, branches: [yes, no], ...placeFrom(cursor, start) };
	});
}
function placeFrom(cursor, start) {
	return { at: cursor.region(start), written: cursor.written(start) };
}
function readOperation(cursor, than) {
	cursor.skipSpace();
	const start = cursor.at;
	let left = readTerm(cursor);
	for (;;) {
		const end = cursor.at;
		cursor.skipSpace();
		const operator = cursor.take(binary);
		const tight = operator === undefined ? 0 : (tightness[operator] ?? 0);
		if (operator === undefined || tight <= than) {
			cursor.at = end;
			return left;
		}
		const right = cursor.deeper(() => readOperation(cursor, tight));
		left = { kind: "operation", operator, operands: [left, right], ...placeFrom(cursor, start) };
	}
}
function readTerm(cursor) {
	const start = cursor.at;
	const sign = cursor.text[start];
	const operator = sign === "-" || sign === "!" ? cursor.take(unary) : undefined;
	if (operator !== undefined) {
		const operand = cursor.deeper(() => {
			cursor.skipSpace();
			return readTerm(cursor);
		});
		return { kind: "operation", operator, operands: [operand], ...placeFrom(cursor, start) };
	}
	return readSteps(cursor, readPlain(cursor), start);
}
function readPlain(cursor) {
	const { text, at: start } = cursor;
	switch (text[start]) {
		case '"': {
			const parts = readQuoted(cursor, readExpression);
			return { kind: "template", parts, ...placeFrom(cursor, start), inside: cursor.region(start + 1, cursor.at - 1) };
		}
		case "(": {
			cursor.at += 1;
			const value = cursor.within(true, () => readExpression(cursor));
			cursor.within(true, () => cursor.expectSign(")"));
			return value.kind === "reference" ? { kind: "within", value, steps: [], ...placeFrom(cursor, start) } : value;
		}
		case "[":
			return cursor.within(true, () => readList(cursor));
		case "{":
			return cursor.within(false, () => readObject(cursor));
	}
	const heredoc = text[start] === "<" ? readHeredoc(cursor, readExpression) : undefined;
	if (heredoc)
		return { kind: "template", parts: heredoc, ...placeFrom(cursor, start) };
	if (cursor.take(number) !== undefined)
		return { kind: "literal", value: "number", ...placeFrom(cursor, start) };
	return readName(cursor, cursor.expectIdentifier("a value"), start);
}
const words = { true: "boolean", false: "boolean", null: "null" };
function readName(cursor, first, start) {
	let name = first;
	while (cursor.text.startsWith("::", cursor.at)) {
		cursor.at += 2;
		name += `::${cursor.expectIdentifier("the name of a function")}`;
	}
	if (cursor.text[cursor.at] === "(")
		return readCall(cursor, name, start);
	const value = Object.hasOwn(words, name) ? words[name] : undefined;
	if (value !== undefined)
		return { kind: "literal", value, ...placeFrom(cursor, start) };
	return { kind: "reference", root: name, steps: [], ...placeFrom(cursor, start) };
}
function readCall(cursor, name, start) {
	cursor.at += 1;
	const given = [];
	const isSpread = cursor.within(true, () => {
		let isLastSpread = false;
		while (!cursor.takeSign(")")) {
			if (isLastSpread)
				throw cursor.error("expected `)` after `...`");
			if (given.length > 0) {
				cursor.expectSign(",");
				if (cursor.takeSign(")"))
					break;
			}
			given.push(readExpression(cursor));
			isLastSpread = cursor.takeSign("...");
		}
		return isLastSpread;
	});
	return { kind: "call", name, arguments: given, isSpread, ...placeFrom(cursor, start) };
}
function readList(cursor) {
	const start = cursor.at;
	cursor.at += 1;
	if (takeFor(cursor))
		return { ...readFor(cursor, "]"), ...placeFrom(cursor, start) };
	const items = [];
	while (!cursor.takeSign("]")) {
		if (items.length > 0) {
			cursor.expectSign(",");
			if (cursor.takeSign("]"))
				break;
		}
		items.push(readExpression(cursor));
	}
	return { kind: "list", items, ...placeFrom(cursor, start) };
}
function readObject(cursor) {
	const start = cursor.at;
	cursor.at += 1;
	if (cursor.within(true, () => takeFor(cursor))) {
		return cursor.within(true, () => ({ ...readFor(cursor, "}"), ...placeFrom(cursor, start) }));
	}
	const items = [];
	cursor.skipSpace(true);
	while (!cursor.takeSign("}")) {
		const key = readExpression(cursor);
		if (!cursor.takeSign("="))
			cursor.expectSign(":");
		cursor.skipSpace(true);
		items.push({ key, value: readExpression(cursor) });
		const isEnded = cursor.takeSign(",");
		const end = cursor.at;
		cursor.skipSpace(true);
		const isNextLine = cursor.text.slice(end, cursor.at).includes("\n");
		if (!isEnded && !isNextLine && cursor.text[cursor.at] !== "}")
			throw cursor.error("expected `,`, a new line or `}`");
	}
	return { kind: "object", items, ...placeFrom(cursor, start) };
}
const forWord = /for(?![\p{ID_Continue}-])(?=\s+[\p{ID_Start}_])/uy;
function takeFor(cursor) {
	cursor.skipSpace();
	return cursor.take(forWord) !== undefined;
}
function readFor(cursor, end) {
	const names = [];
	do {
		cursor.skipSpace();
		names.push(cursor.expectIdentifier("a name"));
	} while (cursor.takeSign(","));
	cursor.expectWord("in");
	const collection = readExpression(cursor);
	cursor.expectSign(":");
	const first = readExpression(cursor);
	const isKeyed = cursor.takeSign("=>");
	const result = isKeyed ? readExpression(cursor) : first;
	const isGrouped = cursor.takeSign("...");
	cursor.skipSpace();
	const start = cursor.at;
	const word = cursor.takeIdentifier();
	if (word !== undefined && word !== "if")
		throw cursor.error("expected `if`", start);
	const condition = word === undefined ? undefined : readExpression(cursor);
	cursor.expectSign(end);
	return {
		...{ kind: "for", names, collection, result, isGrouped },
		...(isKeyed ? { key: first } : {}),
		...(condition === undefined ? {} : { condition }),
	};
}
const legacyIndex = /\d+/y;
function readSteps(cursor, first, start) {
	let value = first;
	let steps = [];
	let splat;
	let isNested = false;
	const close = () => {
		const place = placeFrom(cursor, start);
		if (splat)
			return { kind: "splat", value: splat.value, steps, ...place };
		if (steps.length === 0)
			return value;
		return value.kind === "reference" ? { ...value, steps, ...place } : { kind: "within", value, steps, ...place };
	};
	for (;;) {
		const end = cursor.at;
		cursor.skipSpace();
		const isIndex = cursor.text[cursor.at] === "[";
		if (!isIndex && (cursor.text[cursor.at] !== "." || cursor.text.startsWith("...", cursor.at))) {
			cursor.at = end;
			break;
		}
		cursor.at += 1;
		const step = isIndex ? readIndex(cursor) : readMember(cursor);
		if (step === undefined) {
			isNested ||= splat !== undefined;
			const all = close();
			[splat, steps] = [{ value: all, isOfNames: !isIndex }, []];
		}
		else {
			if (isIndex && splat?.isOfNames)
				[value, splat, steps] = [close(), undefined, []];
			steps.push(step);
		}
	}
	return isNested ? { kind: "other", ...placeFrom(cursor, start) } : close();
}
function readIndex(cursor) {
	return cursor.within(true, () => {
		const found = cursor.takeSign("*") ? undefined : readExpression(cursor);
		cursor.expectSign("]");
		return found;
	});
}
function readMember(cursor) {
	cursor.skipSpace();
	return cursor.takeSign("*") ? undefined : (cursor.take(legacyIndex) ?? cursor.expectIdentifier("a name"));
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/hcl/read-hcl.js




function readHcl(text, positionAt, isOfValues = false) {
	const cursor = new HclCursor(text, positionAt);
	const body = readBody(cursor);
	if (!cursor.isAtEnd)
		throw cursor.error("expected a name");
	const [attribute] = isOfValues ? [] : body.attributes.values();
	if (attribute)
		throw new invalid_tree .O4("only blocks stand here", attribute.keyAt.start);
	const [block] = isOfValues ? body.blocks : [];
	if (block)
		throw new invalid_tree .O4("only values stand here", block.typeAt.start);
	return body;
}
function readBody(cursor) {
	const start = cursor.at;
	const attributes = new Map();
	const blocks = [];
	for (;;) {
		cursor.skipSpace(true);
		const from = cursor.at;
		const name = cursor.takeIdentifier();
		if (name === undefined)
			return { attributes, blocks, at: cursor.region(start) };
		const keyAt = cursor.region(from);
		if (cursor.takeSign("=")) {
			if (attributes.has(name))
				throw cursor.error("this is written twice", from);
			attributes.set(name, { keyAt, value: readExpression(cursor) });
		}
		else {
			const labels = readLabels(cursor);
			const body = cursor.within(false, () => readBody(cursor));
			if (!cursor.takeSign("}"))
				throw cursor.error("expected a name or `}`");
			blocks.push({ type: name, labels, body, typeAt: keyAt });
		}
		cursor.skipSpace();
		if (!cursor.isAtEnd && !"\n}".includes(cursor.text[cursor.at] ?? ""))
			throw cursor.error("expected a new line");
	}
}
function readLabels(cursor) {
	const labels = [];
	while (!cursor.takeSign("{")) {
		const start = cursor.at;
		if (cursor.text[start] !== '"') {
			labels.push(cursor.expectIdentifier("`=`, or the label of a block, or `{`"));
			continue;
		}
		const parts = readQuoted(cursor, () => {
			throw cursor.error("a label holds no `${`", start);
		});
		labels.push(parts.map((part) => ("literal" in part ? part.literal : "")).join(""));
	}
	return labels;
}

var tree_text = __webpack_require__(5823);
var tree_tree = __webpack_require__(5328);
;// CONCATENATED MODULE: ./packages/trust/lib/terraform/hcl/read-json-configuration.js






function jsonConfiguration(tree, text, isOfValues = false) {
	const lines = text.split("\n");
	const body = { attributes: new Map(), blocks: [] };
	for (const root of (0,tree_tree .S3)(tree)) {
		if (root.kind !== "object")
			throw new invalid_tree .O4("a mapping stands here", root.at.start);
		for (const [type, { keyAt, value }] of root.entries) {
			const labels = Object.hasOwn(labelled, type) ? labelled[type] : undefined;
			if (isOfValues)
				body.attributes.set(type, { keyAt, value: literally(value) });
			else if (labels !== undefined)
				body.blocks.push(...blocksOf(type, labels, value, keyAt, lines));
		}
	}
	return { ...body, at: tree.at };
}
const labelled = {
	...{ resource: 2, data: 2, variable: 1, output: 1, module: 1, locals: 0 },
};
const nested = {
	...{ statement: 0, principals: 0, not_principals: 0, condition: 0, oidc: 0, lifecycle: 0, content: 0, dynamic: 1 },
};
function blocksOf(type, labelsLeft, tree, typeAt, lines, labels = []) {
	return (0,tree_tree .S3)(tree).flatMap((item) => {
		if (item.kind !== "object")
			throw new invalid_tree .O4("a mapping stands here", item.at.start);
		if (labelsLeft === 0)
			return [{ type, labels, body: bodyOf(item, type, lines), typeAt }];
		return [...item.entries].flatMap(([label, { keyAt, value }]) => label === "//" ? [] : blocksOf(type, labelsLeft - 1, value, keyAt, lines, [...labels, label]));
	});
}
function bodyOf(tree, type, lines) {
	const body = { attributes: new Map(), blocks: [] };
	for (const [name, { keyAt, value }] of tree.entries) {
		const labels = Object.hasOwn(nested, name) ? nested[name] : undefined;
		const isBlock = labels !== undefined && (0,tree_tree .S3)(value).every(({ kind }) => kind === "object");
		const special = literals[type]?.[name];
		if (isBlock)
			body.blocks.push(...blocksOf(name, labels, value, keyAt, lines));
		else if (name !== "//")
			body.attributes.set(name, { keyAt, value: special?.(value) ?? expressionOf(value, lines) });
	}
	return { ...body, at: tree.at };
}
const literals = {
	variable: { default: literally, type: asName },
	module: { source: literally, version: literally },
	dynamic: { iterator: asName },
};
function literally(tree) {
	return expressionOf(tree, undefined);
}
function asName(tree) {
	const root = tree.kind === "text" ? ((0,tree_text .bG)(tree.text) ?? "") : "";
	return { kind: "reference", root, steps: [], at: tree.at, written: root };
}
function expressionOf(tree, lines) {
	const { at } = tree;
	if (tree.kind === "list") {
		const items = tree.items.map((item) => expressionOf(item, lines));
		return { kind: "list", items, at, written: `[${items.map(({ written }) => written).join(", ")}]` };
	}
	if (tree.kind === "object") {
		const items = (0,tree_tree .Mc)(tree).map(([key, { keyAt, value }]) => {
			const name = { kind: "text", text: [key], at: keyAt };
			return { key: expressionOf(name, lines), value: expressionOf(value, lines) };
		});
		return { kind: "object", items, at, written: `{ ${items.map(({ key }) => `${key.written} = \u2026`).join(", ")} }` };
	}
	const written = (0,tree_text .bG)(tree.text) ?? "";
	if (tree.kind !== "text")
		return { kind: "literal", value: tree.kind, at, written: written || "null" };
	return templateOf(tree, written, lines);
}
function templateOf(tree, text, lines) {
	const { at, inside } = tree;
	const place = { at, written: JSON.stringify(text), ...(inside ? { inside } : {}) };
	if (lines === undefined || !/[$%]\{/.test(text))
		return { kind: "template", parts: text === "" ? [] : piecesOf(text, tree, lines), ...place };
	if (text.includes("\n") && /\{~|~\}/.test(text))
		return { kind: "other", ...place };
	const columns = columnsOf(tree, text, lines);
	const positionAt = (offset) => ({
		line: at.start.line,
		column: columns?.[offset] ?? at.start.column,
	});
	const parts = readWhole(new HclCursor(text, positionAt), readExpression);
	return { kind: "template", parts: columns ? parts.flatMap((part) => runsOf(part, columns)) : parts, ...place };
}
function piecesOf(text, tree, lines) {
	const { line } = tree.at.start;
	const columns = lines && columnsOf(tree, text, lines);
	const column = columns?.[0] ?? tree.inside?.start.column ?? tree.at.start.column;
	const whole = { literal: text, at: { line, column } };
	return columns ? runsOf(whole, columns) : [whole];
}
function columnsOf({ at: { start, end } }, text, lines) {
	const raw = lines[start.line - 1]?.slice(start.column, end.column - 2) ?? "";
	const columns = [];
	for (let at = 0; at < raw.length; at += raw[at] !== "\\" ? 1 : raw[at + 1] === "u" ? 6 : 2) {
		columns.push(start.column + 1 + at);
	}
	columns.push(end.column - 1);
	return columns.length === text.length + 1 ? columns : undefined;
}
function runsOf(part, columns) {
	if (!("literal" in part))
		return [part];
	const first = indexIn(columns, part.at.column);
	const runs = [];
	for (let at = 0; at < part.literal.length; at += 1) {
		const column = columns[first + at] ?? part.at.column;
		const last = runs.at(-1);
		if (last && column === last.at.column + last.literal.length)
			last.literal += part.literal[at] ?? "";
		else
			runs.push({ literal: part.literal[at] ?? "", at: { line: part.at.line, column } });
	}
	return runs;
}
function indexIn(columns, column) {
	let [low, high] = [0, columns.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((columns[middle] ?? 0) < column)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/trust/lib/terraform/terraform-module.js

const alone = { files: new Map(), modules: new Map() };
function terraformModule(files, around = alone) {
	const blocks = new Map();
	const locals = new Map();
	for (const { source, body } of inOrder(files)) {
		const isOverride = overrides.test(source.path);
		for (const block of body.blocks) {
			const [first = "", second = ""] = block.labels;
			const address = addresses[block.type]?.(first, second);
			const base = address === undefined ? undefined : blocks.get(address);
			if (address !== undefined && isOverride && base)
				blocks.set(address, overridden(base, block, source));
			else if (address !== undefined)
				declare(blocks, address, block, source, isOverride);
			if (block.type !== "locals")
				continue;
			for (const [name, { value }] of block.body.attributes) {
				const own = locals.get(`local.${name}`);
				if (isOverride && own)
					locals.set(`local.${name}`, { value, source, isRepeated: own.isRepeated });
				else
					declare(locals, `local.${name}`, value, source, isOverride);
			}
		}
	}
	return { blocks, locals, values: valuesOf(files), around, sources: files.map(({ source }) => source) };
}
const overrides = /(?:^|[/_])override\.tf(?:\.json)?$/;
function inOrder(files) {
	const later = files.filter(({ source }) => overrides.test(source.path));
	const sorted = later.toSorted((one, two) => (one.source.path < two.source.path ? -1 : 1));
	return [...files.filter(({ source }) => !overrides.test(source.path)), ...sorted];
}
function overridden(base, { body }, source) {
	const { value } = base;
	const made = body.blocks.filter(({ type }) => type !== "lifecycle").map((block) => ({ ...block, source }));
	const replaced = new Set(made.map(nameOfBlock));
	const [old, own] = [value.body, body].map(({ blocks }) => blocks.find(({ type }) => type === "lifecycle"));
	const lifecycle = old && own ? [{ ...old, body: withArguments(old.body, own.body, source) }] : [own ?? old ?? []].flat();
	const kept = value.body.blocks.filter((block) => block.type !== "lifecycle" && !replaced.has(nameOfBlock(block)));
	const whole = { ...withArguments(value.body, body, source), blocks: [...kept, ...made, ...lifecycle] };
	const isCounted = body.attributes.has("count") || body.attributes.has("for_each");
	return { ...base, value: { ...value, body: whole }, isRepeated: base.isRepeated || isCounted };
}
function withArguments(base, { attributes }, source) {
	const own = [...attributes].map(([name, attribute]) => [name, { ...attribute, source }]);
	return { ...base, attributes: new Map([...base.attributes, ...own]) };
}
function nameOfBlock({ type, labels }) {
	return type === "dynamic" ? (labels[0] ?? "") : type;
}
const addresses = {
	variable: (name) => `var.${name}`,
	output: (name) => `output.${name}`,
	module: (name) => `module.${name}`,
	resource: (type, name) => `${type}.${name}`,
	data: (type, name) => `data.${type}.${name}`,
};
const valueFiles = [/^terraform\.tfvars$/, /^terraform\.tfvars\.json$/, /\.auto\.tfvars(?:\.json)?$/];
function valuesOf(files) {
	const values = new Map();
	for (const pattern of valueFiles) {
		const read = files.filter(({ source }) => pattern.test(external_node_path_.posix.basename(source.path)));
		for (const { source, body } of read.toSorted((one, two) => (one.source.path < two.source.path ? -1 : 1)))
			for (const [name, { value }] of body.attributes)
				values.set(name, { value, source, isRepeated: false });
	}
	return values;
}
function folderOfUse({ attributes }, from) {
	const written = attributes.get("source")?.value.written ?? "";
	const [, local] = /^"(\.{1,2}\/[^"$%\\]*)"$/.exec(written) ?? [];
	return local && external_node_path_.posix.join(external_node_path_.posix.dirname(from.path), local).replace(/\/$/, "");
}
function declare(all, address, value, source, isOverride) {
	const isRepeated = isOverride || all.has(address);
	all.set(address, { value, source, isRepeated });
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/same-value.js

function isSame(one, two) {
	if (one.kind !== two.kind)
		return false;
	if (one.kind === "list") {
		const items = two.kind === "list" ? two.items : [];
		return one.items.length === items.length && one.items.every((item, index) => isSame(item, items[index]));
	}
	if (one.kind === "object") {
		const entries = two.kind === "object" ? two.entries : new Map();
		const isAlike = ([key, { value }]) => {
			const other = entries.get(key);
			return other !== undefined && isSame(value, other.value);
		};
		return one.entries.size === entries.size && [...one.entries].every(isAlike);
	}
	return two.kind !== "object" && two.kind !== "list" && (0,tree_text .f$)(one.text) === (0,tree_text .f$)(two.text);
}
function onlyValue([first, ...others]) {
	return first && others.every((other) => isSame(first, other)) ? first : undefined;
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/functions.js



const longestText = 100_000;
const mostPieces = 1_000;
function callFunction(name, given, isSpread, at) {
	const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
	const last = given.at(-1);
	if (called === undefined || (isSpread && last?.kind !== "list"))
		return undefined;
	if (!isSpread)
		return called(given, at);
	const spread = last?.kind === "list" ? last.items : [];
	return spread.some(tree_tree .so) ? undefined : called([...given.slice(0, -1), ...spread], at);
}
const functions = {
	jsonencode: ([value], at) => value && value.kind !== "object" && value.kind !== "list" ? encodedScalar(value, at) : value,
	format: formatted,
	formatlist: formattedList,
	length: ([value], at) => {
		const length = value && lengthOf(value);
		return length === undefined ? undefined : { kind: "number", text: [String(length)], at };
	},
	join: joined,
	one: ([list], at) => {
		if (list?.kind !== "list" || list.items.length > 1 || list.items.some(tree_tree .so))
			return undefined;
		return list.items[0] ?? { kind: "null", text: [""], at };
	},
	concat: (lists, at) => ({ kind: "list", items: lists.flatMap(itemsOrItself), at }),
	flatten: ([list], at) => (list?.kind === "list" ? { kind: "list", items: flat(list.items), at } : undefined),
	merge: merged,
	lookup: looked,
	compact: ([list]) => withItems(list, (items) => items.filter((item) => item.kind !== "null" && textOf(item) !== "")),
	try: onlyValue,
	coalesce: (given) => given.find((each) => each.kind !== "null" && textOf(each) !== ""),
	toset: setOf,
	tolist: ([list]) => withItems(list, (items) => items),
	distinct: ([list]) => withKnownItems(list, (texts) => [...new Set(texts)]),
	sort: ([list]) => withKnownItems(list, (texts) => texts.sort(byCodePoint)),
	reverse: ([list]) => (list?.kind === "list" && list.items.some(tree_tree .so) ? undefined : withItems(list, reversed)),
	...Object.fromEntries(["tomap", "sensitive", "nonsensitive", "tostring"].map((name) => [name, same])),
	lower: onTexts((text) => text.toLowerCase()),
	upper: onTexts((text) => text.toUpperCase()),
	trimspace: onTexts((text) => text.trim()),
	chomp: onTexts((text) => text.replace(/[\r\n]+$/, "")),
	replace: onTexts(replaced),
	trimprefix: onTexts((text, prefix = "") => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
	trimsuffix: onTexts((text, suffix = "") => text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text),
	split: ([separator, text], at) => {
		const [by, whole] = [separator && textOf(separator), text && textOf(text)];
		if (by === undefined || by === "" || whole === undefined)
			return undefined;
		const pieces = whole.split(by, mostPieces + 1);
		if (pieces.length > mostPieces)
			return undefined;
		return { kind: "list", items: pieces.map((piece) => textTree([piece], at)), at };
	},
};
function same([value]) {
	return value;
}
function withItems(list, change) {
	if (list?.kind !== "list")
		return undefined;
	const { isSet: _, ...plain } = list;
	return { ...plain, items: change(list.items) };
}
function withKnownItems(list, change) {
	const items = list?.kind === "list" ? list.items : [];
	if (items.length < 2)
		return withItems(list, (all) => all);
	const byText = new Map();
	const texts = items.map((item) => {
		const text = item.kind === "text" ? (0,tree_text .bG)(item.text) : undefined;
		if (text !== undefined)
			byText.set(text, item);
		return text;
	});
	const isKnown = (all) => !all.includes(undefined);
	if (!isKnown(texts))
		return undefined;
	return withItems(list, () => change(texts).flatMap((text) => byText.get(text) ?? []));
}
function setOf([list]) {
	const made = withKnownItems(list, (texts) => [...new Set(texts)].sort(byCodePoint));
	return made && { ...made, isSet: true };
}
function byCodePoint(one, two) {
	return Buffer.compare(Buffer.from(one), Buffer.from(two));
}
function reversed(items) {
	return items.toReversed();
}
function itemsOrItself(list) {
	return list.kind === "list" ? list.items : [list];
}
function flat(items) {
	return items.flatMap((item) => (item.kind === "list" ? flat(item.items) : [item]));
}
function textTree(text, at) {
	return { kind: "text", text: (0,tree_text .Oq)(text), at };
}
function textOf(tree) {
	return tree.kind === "object" || tree.kind === "list" || tree.kind === "null" ? undefined : (0,tree_text .bG)(tree.text);
}
function encodedScalar(value, at) {
	const known = (0,tree_text .bG)(value.text);
	if (known === undefined)
		return undefined;
	const encoded = { text: JSON.stringify(known), number: known, boolean: known, null: "null" }[value.kind];
	return textTree([encoded], at);
}
function onTexts(change) {
	return ([first, ...others], at) => {
		const known = others.map(textOf);
		const texts = first && textsOf(first);
		if (texts === undefined || known.some((each) => each === undefined))
			return undefined;
		const [made, ...further] = new Set(texts.map((text) => change(text, ...known)));
		return made === undefined || further.length > 0 ? undefined : textTree([made], at);
	};
}
const mostTexts = 16;
function textsOf(tree) {
	if (tree.kind === "object" || tree.kind === "list" || tree.kind === "null")
		return undefined;
	let texts = [""];
	for (const part of tree.text) {
		const ends = typeof part === "string" ? [part] : part.mayBe;
		if (ends === undefined || texts.length * ends.length > mostTexts)
			return undefined;
		texts = texts.flatMap((text) => ends.map((end) => text + end));
	}
	return texts;
}
function replaced(text, from = "", to = "") {
	const isRegex = from.length > 1 && from.startsWith("/") && from.endsWith("/");
	if (isRegex || from === "")
		return undefined;
	const pieces = text.split(from);
	return text.length + pieces.length * to.length > longestText ? undefined : pieces.join(to);
}
function formatted([pattern, ...values], at) {
	const known = pattern && textOf(pattern);
	const pieces = known?.split(/(%.)/s) ?? [];
	const left = [...values];
	const text = [];
	for (const [index, piece] of pieces.entries()) {
		if (index % 2 === 0)
			text.push(piece);
		else if (piece === "%%")
			text.push("%");
		else {
			const value = left.shift();
			if ((piece !== "%s" && piece !== "%d" && piece !== "%v") || value === undefined)
				return undefined;
			if (value.kind === "object" || value.kind === "list" || value.kind === "null")
				return undefined;
			text.push(...value.text);
		}
	}
	return known === undefined || left.length > 0 ? undefined : textTree(text, at);
}
function formattedList([pattern, ...values], at) {
	const [list, second] = values.filter(({ kind }) => kind === "list");
	if (pattern === undefined || list?.kind !== "list" || second !== undefined)
		return undefined;
	const texts = list.items.map((item) => formatted([pattern, ...values.map((each) => (each === list ? item : each))], at));
	const isWhole = (texts) => !texts.includes(undefined);
	return isWhole(texts) ? { kind: "list", items: texts, at } : undefined;
}
function lengthOf(value) {
	if (value.kind === "list")
		return value.items.some(tree_tree .so) ? undefined : value.items.length;
	return value.kind === "object" && !(0,tree_tree .so)(value) ? value.entries.size : undefined;
}
function joined([separator, ...lists], at) {
	const by = separator && textOf(separator);
	if (by === undefined || lists.some(({ kind }) => kind !== "list"))
		return undefined;
	const items = lists.flatMap(itemsOrItself);
	if (items.length * by.length > longestText)
		return undefined;
	const text = [];
	for (const [index, item] of items.entries()) {
		if (item.kind === "object" || item.kind === "list" || item.kind === "null")
			return undefined;
		const isBesideOpen = [items[index - 1], item].some((each) => each !== undefined && textOf(each) === undefined);
		if (index > 0 && !isBesideOpen)
			text.push(by);
		text.push(...(textOf(item) === undefined ? [{ unresolved: "an item of a list", isMade: true }] : item.text));
	}
	return textTree(text, at);
}
function merged(given, at) {
	const entries = new Map();
	for (const each of given) {
		if (each.kind === "null")
			continue;
		if (each.kind !== "object" || (0,tree_tree .so)(each))
			return undefined;
		for (const [key, entry] of each.entries)
			entries.set(key, entry);
	}
	return { kind: "object", entries, at };
}
function looked([map, key, fallback]) {
	const name = key && textOf(key);
	if (map?.kind !== "object" || name === undefined)
		return undefined;
	return map.entries.get(name)?.value ?? fallback;
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/loop-items.js

function itemsOfLoop(collection) {
	const { at } = collection;
	if (collection.kind === "object" && (0,tree_tree .so)(collection))
		return undefined;
	if (collection.kind === "object") {
		return [...collection.entries].map(([key, { value, keyAt }]) => ({
			...{ key: { kind: "text", text: [key], at: keyAt }, value, isOpen: false },
		}));
	}
	if (collection.kind !== "list")
		return undefined;
	const isAnyItemOpen = collection.items.some(tree_tree .so);
	return collection.items.map((value, index) => ({
		key: collection.isSet
			? value
			: isAnyItemOpen
				? (0,tree_tree .QE)("an index", at)
				: { kind: "number", text: [String(index)], at },
		value,
		isOpen: (0,tree_tree .so)(value),
	}));
}

var lib = __webpack_require__(1344);
;// CONCATENATED MODULE: ./packages/trust/lib/terraform/open-value.js

function open_value_open(expression) {
	const part = {
		unresolved: nameOf(expression.written),
		...(expression.kind === "reference" ? {} : { isMade: true }),
	};
	return { kind: "text", text: [part], at: expression.at };
}
const longestName = 80;
function nameOf(written) {
	const shown = (0,lib .pc)(written.slice(0, longestName).replace(/\s+/g, " "));
	return written.length > longestName ? `${shown}\u2026` : shown;
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/operators.js



function keyText(tree) {
	return tree.kind === "object" || tree.kind === "list" || tree.kind === "null" ? undefined : (0,tree_text .bG)(tree.text);
}
function truthOf(tree) {
	const text = keyText(tree);
	return text === "true" ? true : text === "false" ? false : undefined;
}
function operate(operator, operands) {
	const [left, right] = operands;
	if (left === undefined)
		return undefined;
	const [one, two] = [truthOf(left), right && truthOf(right)];
	if (operator === "!")
		return one === undefined ? undefined : !one;
	if (operator === "&&")
		return one === false || two === false ? false : one === true && two === true ? true : undefined;
	if (operator === "||")
		return one === true || two === true ? true : one === false && two === false ? false : undefined;
	const order = Object.hasOwn(orders, operator) ? orders[operator] : undefined;
	if (order) {
		const [first, then] = operands.map((operand) => (operand.kind === "number" ? keyText(operand) : undefined));
		return first === undefined || then === undefined ? undefined : order(Number(first), Number(then));
	}
	if (right === undefined || (operator !== "==" && operator !== "!=") || (0,tree_tree .Zi)(left) || (0,tree_tree .Zi)(right)) {
		return undefined;
	}
	return isSame(left, right) === (operator === "==");
}
function calculate(operator, operands) {
	const [one, two] = operands.map((operand) => operand.kind === "number" ? Number(keyText(operand) ?? "x") : Number.NaN);
	if (one === undefined)
		return undefined;
	const made = two === undefined ? (operator === "-" ? -one : Number.NaN) : (calculations[operator]?.(one, two) ?? Number.NaN);
	return Number.isSafeInteger(made) && !Object.is(made, -0) ? made : undefined;
}
const calculations = {
	"+": (one, two) => one + two,
	"-": (one, two) => one - two,
	"*": (one, two) => one * two,
	"/": (one, two) => one / two,
	"%": (one, two) => (one >= 0 && two > 0 ? one % two : Number.NaN),
};
const orders = {
	"<": (one, two) => one < two,
	">": (one, two) => one > two,
	"<=": (one, two) => one <= two,
	">=": (one, two) => one >= two,
};

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/evaluate-expression.js







const deepest = 100;
const charactersOfStep = 4;
function evaluate(expression, scope) {
	const { allowance } = scope;
	allowance.stepsLeft -= 1;
	if (allowance.stepsLeft < 0 || allowance.depth >= deepest)
		return open_value_open(expression);
	allowance.depth += 1;
	const value = evaluateAny(expression, scope);
	allowance.depth -= 1;
	return value;
}
function evaluateHere(expression, scope) {
	const value = evaluate(expression, scope);
	return value.source === undefined || value.source === scope.source ? value : (0,tree_tree .Bc)(value, expression.at);
}
function evaluateAny(expression, scope) {
	const { at } = expression;
	switch (expression.kind) {
		case "literal":
			return literal(expression.value, expression);
		case "template":
			return template(expression, scope);
		case "list":
			return { kind: "list", items: expression.items.map((item) => evaluateHere(item, scope)), at };
		case "object":
			return object(expression, scope);
		case "reference":
			return reference(expression, scope);
		case "within":
			return descend(evaluate(expression.value, scope), path(expression.steps, scope)) ?? open_value_open(expression);
		case "splat":
			return splat(expression, scope) ?? open_value_open(expression);
		case "call": {
			const given = expression.arguments.map((argument) => evaluateHere(argument, scope));
			const made = expression.name === "file" ? fileOf(given, scope) : undefined;
			return made ?? callFunction(expression.name, given, expression.isSpread, at) ?? open_value_open(expression);
		}
		case "conditional": {
			const [yes, no] = expression.branches;
			const condition = truthOf(evaluateHere(expression.condition, scope));
			if (condition !== undefined)
				return evaluate(condition ? yes : no, scope);
			return onlyValue([evaluateHere(yes, scope), evaluateHere(no, scope)]) ?? open_value_open(expression);
		}
		case "operation": {
			const operands = expression.operands.map((operand) => evaluateHere(operand, scope));
			const answer = operate(expression.operator, operands) ?? calculate(expression.operator, operands);
			const kind = typeof answer === "number" ? "number" : "boolean";
			return answer === undefined ? open_value_open(expression) : { kind, text: [String(answer)], at };
		}
		case "for":
			return loop(expression, scope) ?? open_value_open(expression);
		case "other":
			return open_value_open(expression);
	}
}
function literal(kind, expression) {
	const { at, written } = expression;
	if (kind !== "number")
		return { kind, text: [kind === "null" ? "" : written], at };
	const value = Number(written);
	return Number.isSafeInteger(value) ? { kind, text: [String(value)], at } : open_value_open(expression);
}
function template(expression, scope) {
	const { parts, at, inside } = expression;
	const [only] = parts;
	if (parts.length === 1 && only && "expression" in only)
		return evaluate(only.expression, scope);
	const pieces = [];
	const text = [];
	for (const part of parts) {
		if ("literal" in part) {
			pieces.push(part);
			text.push(part.literal);
		}
		else {
			const value = "directive" in part ? (0,tree_tree .QE)(nameOf(part.directive), part.at) : evaluateHere(part.expression, scope);
			const written = "directive" in part ? part.directive : part.expression.written;
			const place = "directive" in part ? part.at : part.expression.at;
			const isText = value.kind !== "object" && value.kind !== "list";
			const mayHoldQuotes = "directive" in part || !isText || value.text.some(holdsQuotes);
			pieces.push({ value, at: place.start, mayHoldQuotes });
			text.push(...(isText ? value.text : [{ unresolved: nameOf(written) }]));
		}
	}
	const joined = (0,tree_text .Oq)(text);
	const length = joined.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 1), 0);
	scope.allowance.stepsLeft -= Math.ceil(length / charactersOfStep);
	if (length > longestText)
		return open_value_open(expression);
	const isAsWritten = only === undefined || (parts.length === 1 && inside && inside.end.column - inside.start.column === length);
	return {
		...{ kind: "text", text: joined, at },
		...(inside && isAsWritten ? { inside } : {}),
		...(pieces.length > 1 ? { pieces } : {}),
	};
}
function holdsQuotes(part) {
	return typeof part === "string" ? /["\\]/.test(part) : part.isMade === true;
}
function object(expression, scope) {
	const entries = new Map();
	for (const { key, value } of expression.items) {
		const isName = key.kind === "reference" && key.steps.length === 0;
		const name = isName ? key.root : keyText(evaluateHere(key, scope));
		if (name === undefined)
			return open_value_open(expression);
		entries.set(name, { keyAt: key.at, value: evaluateHere(value, scope) });
	}
	return { kind: "object", entries, at: expression.at };
}
function reference(expression, scope) {
	const steps = path(expression.steps, scope);
	const bound = scope.bindings.get(expression.root);
	const { value, steps: taken } = bound ? { value: bound, steps: 0 } : (scope.refer(steps, expression.root) ?? {});
	return (value && descend(value, steps.slice(taken))) ?? open_value_open(expression);
}
function fileOf([path], scope) {
	const [folder, rest, more] = path?.kind === "text" ? path.text : [];
	const isOfModule = typeof folder === "object" && folder.unresolved === "path.module" && more === undefined;
	return isOfModule && typeof rest === "string" && rest.startsWith("/") ? scope.file(rest.slice(1)) : undefined;
}
function path(steps, scope) {
	return steps.map((step) => (typeof step === "string" ? step : evaluateHere(step, scope)));
}
function descend(value, steps) {
	let current = value;
	for (const step of steps) {
		const key = typeof step === "string" ? step : keyText(step);
		if (key === undefined)
			return undefined;
		if (current?.kind === "object")
			current = current.entries.get(key)?.value;
		else if (current?.kind === "list" && !current.items.some(tree_tree .so))
			current = current.items[Number(key)];
		else
			return undefined;
	}
	return current && { ...current, ...(value.source ? { source: value.source } : {}) };
}
function splat({ value, steps: written }, scope) {
	const steps = path(written, scope);
	const [member] = steps;
	const isNamed = value.kind === "reference" && typeof member === "string";
	const members = isNamed ? scope.each(path(value.steps, scope), value.root, member) : undefined;
	const whole = members ?? evaluate(value, scope);
	if (whole.kind === "text" || (whole.kind === "object" && (0,tree_tree .so)(whole)))
		return undefined;
	const rest = members ? steps.slice(1) : steps;
	const items = (0,tree_tree .S3)(whole).map((item) => descend(item, rest) ?? open_value_open(value));
	return { ...(whole.source && { source: whole.source }), kind: "list", items, at: whole.at };
}
function loop(expression, scope) {
	const { names, key, result, condition, isGrouped, at } = expression;
	const collection = evaluateHere(expression.collection, scope);
	const items = itemsOfLoop(collection);
	if (items === undefined || isGrouped)
		return undefined;
	const list = [];
	const entries = new Map();
	for (const { key: index, value, isOpen } of items) {
		const bound = names.length > 1 ? [index, value] : [value];
		const bindings = new Map([...scope.bindings, ...names.map((name, at) => [name, bound[at] ?? value])]);
		const inner = { ...scope, bindings };
		const isThere = condition === undefined ? true : truthOf(evaluateHere(condition, inner));
		if (isThere === false)
			continue;
		const made = evaluateHere(result, inner);
		if (key === undefined) {
			list.push(isOpen || isThere === undefined ? perhaps(made, condition ?? result) : made);
			continue;
		}
		const name = keyText(evaluateHere(key, inner));
		if (name === undefined || isOpen || isThere === undefined || entries.has(name))
			return undefined;
		entries.set(name, { keyAt: key.at, value: made });
	}
	return key === undefined ? { kind: "list", items: list, at } : { kind: "object", entries, at };
}
function perhaps(made, condition) {
	if (made.kind === "object")
		return { ...made, choice: nameOf(condition.written) };
	return (0,tree_tree .so)(made) ? made : open_value_open(condition);
}

;// CONCATENATED MODULE: ./packages/trust/lib/bicep/read-bicep.js


function readBicep(text, positionAt) {
	const cursor = new HclCursor(text, positionAt);
	const values = new Map();
	const resources = [];
	for (;;) {
		cursor.skipSpace(true);
		if (cursor.isAtEnd)
			return { values, resources };
		const start = cursor.at;
		const word = cursor.takeIdentifier();
		cursor.skipSpace();
		if (word === "param" || word === "var") {
			const name = cursor.expectIdentifier("a name");
			skip(cursor, "=");
			const value = cursor.takeSign("=") ? read_bicep_readExpression(cursor) : undefined;
			values.set(name, { value, isParameter: word === "param" });
		}
		else if (word === "resource")
			readResource(cursor, "", resources);
		else if (word === undefined && cursor.text[start] !== "@")
			throw cursor.error("expected a statement", start);
		skip(cursor);
	}
}
function readResource(cursor, parent, resources) {
	const start = cursor.at;
	const name = cursor.expectIdentifier("a name");
	cursor.skipSpace();
	const written = readText(cursor)
		?.map((part) => ("literal" in part ? part.literal : ""))
		.join("");
	if (written === undefined)
		throw cursor.error("expected the type of the resource");
	const type = written.includes("/") ? written : `${parent}/${written}`;
	cursor.skipSpace();
	const isExisting = cursor.takeIdentifier() === "existing";
	cursor.expectSign("=");
	cursor.skipSpace();
	const from = cursor.at;
	const isLoop = cursor.text[cursor.at] === "[";
	if (isLoop || cursor.text[cursor.at] !== "{") {
		if (isLoop)
			cursor.at += 1;
		skip(cursor, "{");
	}
	const choice = cursor.at > from
		? cursor.text
			.slice(from, cursor.at)
			.replace(/^\[|:\s*$/g, "")
			.trim()
		: undefined;
	if (cursor.text[cursor.at] !== "{")
		return;
	const body = read_bicep_readObject(cursor, (keyword) => {
		if (keyword === "resource")
			cursor.deeper(() => readResource(cursor, type.split("@")[0] ?? "", resources));
	});
	if (isLoop) {
		cursor.skipSpace(true);
		cursor.expectSign("]");
	}
	if (!isExisting)
		resources.push({ name, type, body, at: cursor.region(start), ...(choice ? { choice } : {}) });
}
const numeral = /-?\d+(?![\w.])/y;
const step = /\??\.\s*[A-Za-z_]\w*|!(?!=)/y;
const read_bicep_words = { true: "boolean", false: "boolean", null: "null" };
function read_bicep_readExpression(cursor) {
	return cursor.deeper(() => {
		cursor.skipSpace();
		const start = cursor.at;
		const place = () => ({ at: cursor.region(start), written: cursor.text.slice(start, cursor.at).trim() });
		const value = read_bicep_readPlain(cursor, start, place);
		cursor.skipSpace();
		if (value !== undefined && isEnd(cursor, ends))
			return value;
		skip(cursor, ends);
		return { kind: "other", ...place() };
	});
}
const ends = ",]})";
function read_bicep_readPlain(cursor, start, place) {
	const sign = cursor.text[start];
	if (sign === "'") {
		const parts = readText(cursor);
		if (parts === undefined)
			return undefined;
		const [only] = parts;
		const isAsWritten = parts.length === 1 && only && "literal" in only && only.literal.length === cursor.at - start - 2;
		const inside = isAsWritten ? { inside: cursor.region(start + 1, cursor.at - 1) } : {};
		return { kind: "template", parts, ...inside, ...place() };
	}
	if (sign === "{")
		return read_bicep_readObject(cursor, () => undefined);
	if (sign === "[")
		return read_bicep_readList(cursor, start, place);
	if (cursor.take(numeral) !== undefined)
		return { kind: "literal", value: "number", ...place() };
	const root = cursor.takeIdentifier();
	if (root === undefined)
		return undefined;
	const value = Object.hasOwn(read_bicep_words, root) ? read_bicep_words[root] : undefined;
	if (value !== undefined)
		return { kind: "literal", value, ...place() };
	const steps = [];
	for (let found = cursor.take(step); found !== undefined; found = cursor.take(step))
		if (found !== "!")
			steps.push(found.replace(/^\??\.\s*/, ""));
	return { kind: "reference", root, steps, ...place() };
}
function read_bicep_readList(cursor, start, place) {
	cursor.at = start + 1;
	cursor.skipSpace(true);
	if (/^for\b/.test(cursor.text.slice(cursor.at, cursor.at + 4))) {
		cursor.at = start;
		return undefined;
	}
	const items = [];
	for (;;) {
		cursor.skipSpace(true);
		if (cursor.takeSign("]"))
			return { kind: "list", items, ...place() };
		if (cursor.isAtEnd || cursor.text[cursor.at] === "}")
			throw cursor.error("expected `]`");
		items.push(read_bicep_readExpression(cursor));
		cursor.takeSign(",");
	}
}
function read_bicep_readObject(cursor, statement) {
	const start = cursor.at;
	cursor.at += 1;
	const items = [];
	for (;;) {
		cursor.skipSpace(true);
		if (cursor.takeSign("}"))
			return { kind: "object", items, at: cursor.region(start), written: cursor.written(start) };
		const from = cursor.at;
		const name = cursor.takeIdentifier();
		const parts = name === undefined ? readText(cursor) : undefined;
		const at = cursor.region(from);
		cursor.skipSpace();
		if (cursor.takeSign(":")) {
			const written = name === undefined ? (parts ?? []) : [{ literal: name, at: at.start }];
			items.push({ key: { kind: "template", parts: written, at, written: name ?? "" }, value: read_bicep_readExpression(cursor) });
		}
		else if (name !== undefined)
			statement(name);
		else if (!"@.".includes(cursor.text[from] ?? " "))
			throw cursor.error("expected a field", from);
		else if (cursor.text[from] === ".")
			items.push({ key: { kind: "other", at, written: "..." }, value: { kind: "other", at, written: "..." } });
		skip(cursor, ",}");
		cursor.takeSign(",");
	}
}
const plain = /[^'\\$\n]+/y;
const escaped = /\\(?:([nrt\\'$])|u\{([0-9A-Fa-f]{1,6})\})/y;
const read_bicep_escapes = { n: "\n", r: "\r", t: "\t" };
function readText(cursor) {
	const { text, at: start } = cursor;
	if (text[start] !== "'")
		return undefined;
	if (text.startsWith("'''", start)) {
		const end = text.indexOf("'''", start + 3);
		if (end < 0)
			throw cursor.error("a text is not closed", start);
		cursor.at = end + 3;
		while (text[cursor.at] === "'")
			cursor.at += 1;
		return [{ literal: text.slice(start + 3, cursor.at - 3).replace(/^\r?\n/, ""), at: cursor.position(start) }];
	}
	cursor.at += 1;
	const parts = [];
	while (text[cursor.at] !== "'") {
		if (cursor.isAtEnd || text[cursor.at] === "\n")
			throw cursor.error("a text is not closed in its line", start);
		const at = cursor.position();
		if (text.startsWith("${", cursor.at)) {
			cursor.at += 2;
			parts.push({ expression: read_bicep_readExpression(cursor) });
			cursor.expectSign("}");
			continue;
		}
		const literal = cursor.take(plain) ?? read_bicep_readEscape(cursor);
		parts.push({ literal, at });
	}
	cursor.at += 1;
	return parts;
}
function read_bicep_readEscape(cursor) {
	escaped.lastIndex = cursor.at;
	const [whole, letter, digits] = escaped.exec(cursor.text) ?? [];
	if (whole === undefined) {
		cursor.at += 1;
		return cursor.text[cursor.at - 1] ?? "";
	}
	cursor.at += whole.length;
	if (digits !== undefined)
		return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(digits, 16)));
	return letter === undefined ? "" : (read_bicep_escapes[letter] ?? letter);
}
const goesOn = /\n[ \t\r]*(?:[?:]|\|\||&&|[=<>!]=|[-+*/%](?=\s))/y;
function isEnd({ text, at }, until) {
	const sign = text[at];
	if (sign === undefined || until.includes(sign))
		return true;
	goesOn.lastIndex = at;
	return sign === "\n" && !goesOn.test(text);
}
function skip(cursor, until = "") {
	const { text } = cursor;
	let depth = 0;
	for (;;) {
		cursor.skipSpace(depth > 0);
		const sign = text[cursor.at];
		if (sign === undefined || (depth === 0 && isEnd(cursor, until)))
			return;
		if (sign === "'")
			readText(cursor);
		else {
			if ("([{".includes(sign))
				depth += 1;
			else if (")]}".includes(sign))
				depth -= 1;
			if (depth < 0)
				throw new invalid_tree .O4("a bracket that closes nothing", cursor.position());
			cursor.at += 1;
		}
	}
}

;// CONCATENATED MODULE: ./packages/trust/lib/bicep/bicep-credentials.js




const mostSteps = 50_000;
function bicepCredentials(source) {
	const file = readBicep(source.text, (0,positions .Y)(source.text));
	const assumed = new Set();
	const scope = scopeOf(file, source, assumed);
	const resources = file.resources
		.filter(({ type }) => /\/federatedIdentityCredentials(?:@|$)/i.test(type))
		.map(({ name, body, choice }) => {
		const whole = evaluate(body, scope);
		const type = "azuread_application_federated_identity_credential";
		const values = fieldsOf((0,tree_tree .Ss)(whole, "properties") ?? whole);
		return { type, address: name, values, source, ...(choice ? { choice } : {}) };
	});
	const notes = [...assumed].map((name) => `The parameter ${name} was taken at its default.`);
	return { resources, notes };
}
function fieldsOf(values) {
	if (values.kind === "object")
		return values;
	const fields = ["issuer", "subject", "audiences"].map((name) => [name, { keyAt: values.at, value: values }]);
	return { kind: "object", entries: new Map(fields), at: values.at };
}
function scopeOf({ values }, source, assumed) {
	const open = new Set();
	const refer = (_, root) => {
		const declared = values.get(root);
		if (declared === undefined || open.has(root))
			return undefined;
		const { value, isParameter } = declared;
		if (value === undefined) {
			const at = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
			return { value: (0,tree_tree .QE)(`the parameter ${root}, which has no default`, at), steps: 0 };
		}
		if (isParameter)
			assumed.add(root);
		open.add(root);
		const found = evaluate(value, scope);
		open.delete(root);
		return { value: found, steps: 0 };
	};
	const nothing = () => undefined;
	const allowance = { stepsLeft: mostSteps, depth: 0 };
	const scope = { source, bindings: new Map(), allowance, refer, each: nothing, file: nothing };
	return scope;
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/configuration-folders.js


function configurationFolders(files, others, read) {
	const folders = Map.groupBy(files, (file) => folderOf(file.path));
	const modules = new Map();
	const get = (folder) => {
		const own = folders.get(folder);
		const known = modules.get(folder);
		if (known ?? own === undefined)
			return known;
		const module = terraformModule(own.flatMap((file) => read(file) ?? []), { files: others, modules: { get } });
		modules.set(folder, module);
		return module;
	};
	const usedBy = (folder) => {
		if (!folders.get(folder)?.some(mayUse))
			return [];
		const used = [...(get(folder)?.blocks.values() ?? [])].flatMap(({ value, source }) => {
			return value.type === "module" ? (folderOfUse(value.body, source) ?? []) : [];
		});
		return used.filter((each) => folders.has(each));
	};
	return {
		get,
		unused: (isWanted) => {
			const uses = new Map([...folders.keys()].map((folder) => [folder, usedBy(folder)]));
			const used = new Set([...uses.values()].flat());
			const wanted = [...folders.keys()].filter((folder) => {
				return !used.has(folder) && [...reachable(folder, uses)].some((each) => isWanted(folders.get(each) ?? []));
			});
			return wanted.flatMap((folder) => get(folder) ?? []);
		},
	};
}
function folderOf(file) {
	return external_node_path_.posix.dirname(external_node_path_.posix.normalize(file));
}
function mayUse({ bytes }) {
	return /(?:^|[{,\s])"?module["\s]/.test(Buffer.from(bytes).toString("latin1"));
}
function reachable(folder, uses) {
	const found = new Set([folder]);
	for (const each of found)
		for (const used of uses.get(each) ?? [])
			found.add(used);
	return found;
}

;// CONCATENATED MODULE: ./packages/trust/lib/aws/policy-document.js


function policyDocument(values) {
	const { at } = values;
	const override = ["override_policy_documents", "override_json"].find((name) => isGiven(values, name));
	if (override !== undefined)
		return (0,tree_tree .QE)(`the policy document with its ${override}`, at);
	const sources = ["source_policy_documents", "source_json"].filter((name) => isGiven(values, name));
	const statements = [
		...sources.map((name) => (0,tree_tree .QE)(`the statements of ${name}`, (0,tree_tree .Ss)(values, name)?.at ?? at)),
		...(0,tree_tree .S3)((0,tree_tree .Ss)(values, "statement")).map(statementOf),
	];
	return objectOf(at, [
		["Version", given(values, "version") ?? entry(policy_document_text("2012-10-17", at))],
		["Statement", entry({ kind: "list", items: statements, at })],
	]);
}
function isGiven(values, name) {
	const found = (0,tree_tree .Ss)(values, name);
	return found !== undefined && (found.kind === "list" ? found.items.length > 0 : found.kind !== "null");
}
const policy_document_plain = {
	...{ sid: "Sid", effect: "Effect", resources: "Resource", not_resources: "NotResource" },
	...{ actions: "Action", not_actions: "NotAction" },
};
function statementOf(block) {
	if (block.kind !== "object")
		return block;
	const { at, choice } = block;
	const elements = Object.entries(policy_document_plain).flatMap(([name, element]) => {
		const found = given(block, name);
		return found === undefined ? [] : [[element, found]];
	});
	const principals = [
		["principals", "Principal"],
		["not_principals", "NotPrincipal"],
	].flatMap(([name = "", element = ""]) => {
		const blocks = (0,tree_tree .S3)((0,tree_tree .Ss)(block, name));
		return blocks.length === 0 ? [] : [[element, entry(principalsOf(blocks, at))]];
	});
	const conditions = (0,tree_tree .S3)((0,tree_tree .Ss)(block, "condition"));
	const statement = objectOf(at, [
		["Effect", entry(policy_document_text("Allow", at))],
		...elements,
		...principals,
		...(conditions.length === 0 ? [] : [["Condition", entry(conditionsOf(conditions, at))]]),
	]);
	return choice === undefined ? statement : { ...statement, choice };
}
function principalsOf(blocks, at) {
	const kinds = new Map();
	for (const block of blocks) {
		const type = (0,tree_tree .Ss)(block, "type");
		const known = isSure(block) ? (0,tree_tree .$6)(type) : undefined;
		const name = known ?? "*";
		const items = known === undefined ? [(0,tree_tree .QE)(policy_document_nameOf(block, "principals"), block.at)] : identifiersOf(block);
		const kind = kinds.get(name) ?? { keyAt: type?.at ?? block.at, items: [] };
		kinds.set(name, kind);
		kind.items.push(...items);
	}
	const [everybody] = kinds.get("*")?.items ?? [];
	if (kinds.size === 1 && everybody && (0,tree_tree .$6)(everybody) === "*")
		return everybody;
	const entries = [...kinds].map(([name, { keyAt, items }]) => [name, { keyAt, value: { kind: "list", items, at: keyAt } }]);
	return objectOf(at, entries);
}
function identifiersOf(block) {
	return (0,tree_tree .TM)((0,tree_tree .Ss)(block, "identifiers")).map(withVariables);
}
function conditionsOf(blocks, at) {
	const operators = new Map();
	const open = [];
	for (const [index, block] of blocks.entries()) {
		const [test, variable] = [(0,tree_tree .C_)(block, "test"), (0,tree_tree .C_)(block, "variable")];
		const [operator, key] = [test && (0,tree_text .bG)(test.text), variable && (0,tree_text .bG)(withVariables(variable).text)];
		const keys = operators.get(operator ?? "")?.keys;
		if (!isSure(block) || test === undefined || operator === undefined || key === undefined || keys?.has(key)) {
			open.push([`condition ${index + 1}`, entry((0,tree_tree .QE)(policy_document_nameOf(block, "condition"), block.at))]);
			continue;
		}
		const values = (0,tree_tree .TM)((0,tree_tree .Ss)(block, "values")).map(withVariables);
		const found = operators.get(operator) ?? { keyAt: test.at, keys: new Map() };
		operators.set(operator, found);
		const value = { kind: "list", items: values, at: (0,tree_tree .Ss)(block, "values")?.at ?? block.at };
		found.keys.set(key, { keyAt: variable?.at ?? block.at, value });
	}
	const known = [...operators].map(([operator, { keyAt, keys }]) => [operator, { keyAt, value: { kind: "object", entries: keys, at: keyAt } }]);
	return objectOf(at, [...known, ...open]);
}
function isSure(block) {
	return block.kind === "object" && block.choice === undefined;
}
function policy_document_nameOf(block, what) {
	return block.kind === "object" && block.choice !== undefined
		? `a block \`${what}\` for ${block.choice}`
		: `a block \`${what}\``;
}
function withVariables(scalar) {
	if (!scalar.text.some((part) => typeof part === "string" && part.includes("&{")))
		return scalar;
	const { inside: _, ...other } = scalar;
	return { ...other, text: scalar.text.map((part) => (typeof part === "string" ? part.replaceAll("&{", "${") : part)) };
}
function given(values, name) {
	const found = (0,tree_tree .Mc)(values).find(([key]) => key === name)?.[1];
	return found === undefined || found.value.kind === "null" ? undefined : found;
}
function entry(value) {
	return { keyAt: value.at, value };
}
function policy_document_text(known, at) {
	return { kind: "text", text: [known], at };
}
function objectOf(at, entries) {
	return { kind: "object", entries: new Map(entries), at };
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/evaluate-body.js




const metaArguments = new Set(["count", "for_each", "depends_on", "lifecycle", "provisioner", "connection"]);
const documents = new Set(["assume_role_policy", "policy_data"]);
function evaluateBlock({ body, typeAt }, scope) {
	return evaluateBody(body, { start: typeAt.start, end: body.at.end }, scope);
}
function evaluateBody(body, at, scope) {
	const entries = new Map();
	for (const [name, { keyAt, value: expression, source }] of body.attributes) {
		if (metaArguments.has(name))
			continue;
		const inSource = source === undefined ? scope : { ...scope, source };
		const made = documents.has(name) ? evaluate(expression, inSource) : evaluateHere(expression, inSource);
		entries.set(name, source === undefined ? { keyAt, value: made } : { keyAt: at, value: ofOverride(name, made, source, at) });
	}
	const lists = new Map();
	for (const block of body.blocks) {
		const [label] = block.labels;
		const isDynamic = block.type === "dynamic" && label !== undefined;
		const name = isDynamic ? label : block.type;
		if (metaArguments.has(name))
			continue;
		const list = lists.get(name) ?? { keyAt: block.typeAt, items: [] };
		lists.set(name, list);
		const inSource = block.source === undefined ? scope : { ...scope, source: block.source };
		const made = isDynamic ? dynamicBlocks(block, label, inSource) : [evaluateBlock(block, inSource)];
		list.items.push(...(block.source === undefined ? made : made.map((item) => (0,tree_tree .Bc)(item, at))));
	}
	for (const [name, { keyAt, items }] of lists)
		entries.set(name, { keyAt, value: { kind: "list", items, at: keyAt } });
	for (const [name, value] of ignoredChanges(body)) {
		const entry = entries.get(name);
		if (entry)
			entries.set(name, { ...entry, value });
	}
	return { kind: "object", entries, at };
}
function ofOverride(name, value, source, at) {
	return documents.has(name) ? { ...value, source: value.source ?? source } : (0,tree_tree .Bc)(value, at);
}
function dynamicBlocks({ body, typeAt }, label, scope) {
	const content = body.blocks.find(({ type }) => type === "content");
	const forEach = body.attributes.get("for_each")?.value;
	if (content === undefined || forEach === undefined)
		return [(0,tree_tree .QE)("a dynamic block", typeAt)];
	const iterator = body.attributes.get("iterator")?.value;
	const name = iterator?.kind === "reference" ? iterator.root : label;
	const collection = evaluateHere(forEach, scope);
	const openItem = open_value_open(forEach);
	const items = itemsOfLoop(collection) ?? [{ key: openItem, value: openItem, isOpen: true }];
	return items.map(({ key, value, isOpen }) => {
		const bindings = new Map([...scope.bindings, [name, pair(key, value)]]);
		const made = evaluateBlock({ ...content, typeAt }, { ...scope, bindings });
		return isOpen ? perhaps(made, forEach) : made;
	});
}
function pair(key, value) {
	const entries = new Map([
		["key", { keyAt: key.at, value: key }],
		["value", { keyAt: value.at, value }],
	]);
	return { kind: "object", entries, at: value.at };
}
function ignoredChanges(body) {
	const lifecycle = body.blocks.find(({ type }) => type === "lifecycle");
	const ignored = lifecycle?.body.attributes.get("ignore_changes")?.value;
	if (ignored === undefined)
		return [];
	const open = (name) => [
		name,
		(0,tree_tree .QE)(`${name}, whose changes Terraform ignores`, ignored.at),
	];
	if (ignored.kind === "list")
		return ignored.items.flatMap((item) => namesIn(item).map(open));
	return [...body.attributes.keys()].map(open);
}
function namesIn(item) {
	if (item.kind === "reference")
		return [item.root];
	const [only] = item.kind === "template" ? item.parts : [];
	return only && "literal" in only ? [only.literal.split(/[.[]/)[0] ?? ""] : [];
}
function withoutChoices(tree) {
	if (tree.kind === "list") {
		const items = tree.items.map((item) => item.kind === "object" && item.choice !== undefined
			? (0,tree_tree .QE)(item.choice, item.at)
			: withoutChoices(item));
		return { ...tree, items };
	}
	if (tree.kind !== "object")
		return tree;
	const entries = [...tree.entries].map(([key, entry]) => [key, documents.has(key) ? entry : { ...entry, value: withoutChoices(entry.value) }]);
	return { ...tree, entries: new Map(entries) };
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/known-modules.js
const role = { type: "aws_iam_role" };
const ofRole = [
	...["path", "description", "tags", "permissions_boundary_arn", "permissions_boundary", "policies"],
	...["force_detach_policies", "max_session_duration", "providers", "depends_on"],
];
const assume = 'actions = ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"]';
function federated(account, provider) {
	return `principals {
      type        = "Federated"
      identifiers = ["arn:\${data.aws_partition.current.partition}:iam::\${${account}}:oidc-provider/\${${provider}}"]
    }`;
}
function condition(test, key, values, isThere) {
	return `dynamic "condition" {
      for_each = ${isThere} ? [1] : []
      content {
        test     = "${test}"
        variable = "${key}"
        values   = ${values}
      }
    }`;
}
const known_modules_given = `dynamic "condition" {
      for_each = var.trust_policy_conditions
      content {
        test     = condition.value.test
        variable = condition.value.variable
        values   = condition.value.values
      }
    }`;
const ownAccount = "data.aws_caller_identity.current.account_id";
const withPrefix = (list) => `[for each in ${list} : "repo:\${trimprefix(each, "repo:")}"]`;
const knownModules = [
	{
		source: "terraform-aws-modules/iam/aws//modules/iam-github-oidc-role",
		repository: "terraform-aws-modules/terraform-aws-iam",
		since: [5, 4],
		before: 6,
		indifferent: ofRole,
		makes: { ...role, named: { name: "name" } },
		configuration: `
variable "create" { default = true }
variable "name" { default = null }
variable "name_prefix" { default = null }
variable "audience" { default = "sts.amazonaws.com" }
variable "subjects" { default = [] }
variable "provider_url" { default = "token.actions.githubusercontent.com" }
locals {
  host = replace(var.provider_url, "https://", "")
}
data "aws_iam_policy_document" "trust" {
  statement {
    sid = "GithubOidcAuth"
    ${assume}
    ${federated(ownAccount, "local.host")}
    ${condition("ForAllValues:StringEquals", "${local.host}:aud", "[var.audience]", "true")}
    ${condition("StringLike", "${local.host}:sub", withPrefix("var.subjects"), "true")}
  }
}
resource "aws_iam_role" "this" {
  count              = var.create ? 1 : 0
  name               = var.name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
output "name" { value = var.name }
`,
	},
	{
		source: "terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc",
		repository: "terraform-aws-modules/terraform-aws-iam",
		since: [5, 0],
		before: 6,
		indifferent: [
			...["role_path", "role_description", "role_permissions_boundary_arn", "role_policy_arns", "tags"],
			...["number_of_role_policy_arns", "force_detach_policies", "max_session_duration", "providers", "depends_on"],
			...["allow_self_assume_role", "explicit_permission_to_assume_self"],
		],
		makes: { ...role, named: { name: "role_name" } },
		configuration: `
variable "create_role" { default = false }
variable "role_name" { default = null }
variable "role_name_prefix" { default = null }
variable "provider_url" { default = "" }
variable "provider_urls" { default = [] }
variable "aws_account_id" { default = "" }
variable "oidc_fully_qualified_subjects" { default = [] }
variable "oidc_subjects_with_wildcards" { default = [] }
variable "oidc_fully_qualified_audiences" { default = [] }
locals {
  hosts   = [for url in compact(distinct(concat(var.provider_urls, [var.provider_url]))) : replace(url, "https://", "")]
  account = var.aws_account_id != "" ? var.aws_account_id : ${ownAccount}
}
data "aws_iam_policy_document" "trust" {
  dynamic "statement" {
    for_each = local.hosts
    content {
      actions = ["sts:AssumeRoleWithWebIdentity"]
      ${federated("local.account", "statement.value")}
      ${condition("StringEquals", "${statement.value}:sub", "var.oidc_fully_qualified_subjects", "length(var.oidc_fully_qualified_subjects) > 0")}
      ${condition("StringLike", "${statement.value}:sub", "var.oidc_subjects_with_wildcards", "length(var.oidc_subjects_with_wildcards) > 0")}
      ${condition("StringLike", "${statement.value}:aud", "var.oidc_fully_qualified_audiences", "length(var.oidc_fully_qualified_audiences) > 0")}
    }
  }
}
resource "aws_iam_role" "this" {
  count              = var.create_role ? 1 : 0
  name               = var.role_name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
`,
	},
	{
		source: "terraform-aws-modules/iam/aws//modules/iam-role",
		repository: "terraform-aws-modules/terraform-aws-iam",
		since: [6, 0],
		before: 7,
		indifferent: [
			...ofRole,
			...["create_inline_policy", "source_inline_policy_documents", "override_inline_policy_documents"],
			...["inline_policy_permissions", "create_instance_profile", "instance_profile_name"],
		],
		makes: { ...role, named: {} },
		configuration: `
variable "create" { default = true }
variable "name" { default = null }
variable "use_name_prefix" { default = true }
variable "enable_oidc" { default = false }
variable "enable_github_oidc" { default = false }
variable "github_provider" { default = "token.actions.githubusercontent.com" }
variable "oidc_account_id" { default = null }
variable "oidc_provider_urls" { default = [] }
variable "oidc_subjects" { default = [] }
variable "oidc_wildcard_subjects" { default = [] }
variable "oidc_audiences" { default = [] }
variable "trust_policy_conditions" { default = [] }
locals {
  account = coalesce(var.oidc_account_id, ${ownAccount})
}
data "aws_iam_policy_document" "trust" {
  dynamic "statement" {
    for_each = var.enable_oidc ? [for url in var.oidc_provider_urls : replace(url, "https://", "")] : []
    content {
      ${assume}
      ${federated("local.account", "statement.value")}
      ${condition("StringEquals", "${statement.value}:sub", "var.oidc_subjects", "length(var.oidc_subjects) > 0")}
      ${condition("StringLike", "${statement.value}:sub", "var.oidc_wildcard_subjects", "length(var.oidc_wildcard_subjects) > 0")}
      ${condition("StringEquals", "${statement.value}:aud", "var.oidc_audiences", "length(var.oidc_audiences) > 0")}
      ${known_modules_given}
    }
  }
  dynamic "statement" {
    for_each = var.enable_github_oidc ? [var.github_provider] : []
    content {
      sid = "GithubOidcAuth"
      ${assume}
      ${federated(ownAccount, "statement.value")}
      ${condition("ForAllValues:StringEquals", "${statement.value}:aud", 'length(var.oidc_audiences) > 0 ? var.oidc_audiences : ["sts.amazonaws.com"]', "true")}
      ${condition("StringEquals", "${statement.value}:sub", withPrefix("var.oidc_subjects"), "length(var.oidc_subjects) > 0")}
      ${condition("StringLike", "${statement.value}:sub", withPrefix("var.oidc_wildcard_subjects"), "length(var.oidc_wildcard_subjects) > 0")}
      ${known_modules_given}
    }
  }
}
resource "aws_iam_role" "this" {
  count              = var.create ? 1 : 0
  name               = var.use_name_prefix ? null : var.name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
`,
	},
	{
		source: "terraform-google-modules/github-actions-runners/google//modules/gh-oidc",
		repository: "terraform-google-modules/terraform-google-github-actions-runners",
		since: [3, 1],
		before: 5,
		indifferent: [
			...["pool_display_name", "pool_description", "provider_display_name", "provider_description"],
			...["providers", "depends_on"],
		],
		makes: {
			type: "google_iam_workload_identity_pool_provider",
			named: { workload_identity_pool_id: "pool_id", workload_identity_pool_provider_id: "provider_id" },
		},
		configuration: `
variable "project_id" {}
variable "pool_id" {}
variable "provider_id" {}
variable "attribute_condition" { default = null }
variable "attribute_mapping" {
  default = {
    "google.subject"       = "assertion.sub"
    "attribute.actor"      = "assertion.actor"
    "attribute.aud"        = "assertion.aud"
    "attribute.repository" = "assertion.repository"
  }
}
variable "allowed_audiences" { default = [] }
variable "issuer_uri" { default = "https://token.actions.githubusercontent.com" }
variable "sa_mapping" { default = {} }
resource "google_iam_workload_identity_pool" "pool" {
  project                   = var.project_id
  workload_identity_pool_id = var.pool_id
  disabled                  = false
}
resource "google_iam_workload_identity_pool_provider" "provider" {
  project                            = var.project_id
  workload_identity_pool_id          = var.pool_id
  workload_identity_pool_provider_id = var.provider_id
  attribute_condition                = var.attribute_condition
  attribute_mapping                  = var.attribute_mapping
  oidc {
    allowed_audiences = var.allowed_audiences
    issuer_uri        = var.issuer_uri
  }
}
resource "google_service_account_iam_member" "member" {
  for_each           = var.sa_mapping
  service_account_id = each.value.sa_name
  role               = "roles/iam.workloadIdentityUser"
  member             = "principalSet://iam.googleapis.com/\${google_iam_workload_identity_pool.pool.name}/\${each.value.attribute}"
}
output "pool_name" { value = google_iam_workload_identity_pool.pool.name }
`,
	},
];

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/known-use.js




const registry = /^"(?:registry\.terraform\.io\/|registry\.opentofu\.org\/)?([\w-]+(?:\/[\w-]+){2}\/\/[\w/-]+)"$/;
const git = /^"(?:git::)?(?:https:\/\/|ssh:\/\/git@|git@)?github\.com[/:]([\w-]+\/[\w-]+?)(?:\.git)?\/\/([\w/-]+)\?ref=([\w.-]+)"$/;
const constraint = /^\s*(?:=|~>)?\s*v?(\d{1,4})\.(\d{1,4})(?:\.\d{1,4})?\s*$/;
function knownUse({ attributes }) {
	const written = attributes.get("source")?.value.written ?? "";
	const [, named] = registry.exec(written) ?? [];
	const [, repository, folder, ref] = git.exec(written) ?? [];
	const known = knownModules.find(({ source, repository: own }) => {
		return source === named || (own === repository && source.endsWith(`//${folder}`));
	});
	if (known === undefined)
		return undefined;
	const version = ref ?? attributes.get("version")?.value.written.replace(/^"|"$/g, "");
	const module = moduleOf(known);
	const isIndifferent = (name) => name === "source" || name === "version" || known_use_metaArguments.has(name);
	const input = [...attributes.keys()].find((name) => {
		return !isIndifferent(name) && !known.indifferent.includes(name) && !module.blocks.has(`var.${name}`);
	});
	if (input !== undefined)
		return { unread: `what ${input} does in ${known.source}`, makes: known.makes };
	if (isOf(known, version))
		return { module };
	const which = version === undefined ? "without a version" : `in the version ${version}`;
	return { unread: `the module ${known.source} ${which}`, makes: known.makes };
}
const known_use_metaArguments = new Set(["count", "for_each"]);
function isOf({ since: [major, minor], before }, version = "") {
	const [, ownMajor, ownMinor] = (constraint.exec(version) ?? []).map(Number);
	if (ownMajor === undefined || ownMinor === undefined || ownMajor >= before)
		return false;
	return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
const read = new Map();
function moduleOf({ source: path, configuration: text }) {
	const known = read.get(path);
	if (known)
		return known;
	const body = readHcl(text, (0,positions .Y)(text));
	const module = terraformModule([{ source: { path, text, standing: "export" }, body }]);
	read.set(path, module);
	return module;
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/evaluation.js



function usedModule(evaluation, { value: { body }, source }, address, scope) {
	const folder = folderOfUse(body, source);
	const known = folder === undefined ? knownUse(body) : undefined;
	const elsewhere = known && "module" in known ? known.module : undefined;
	const module = folder === undefined ? elsewhere : evaluation.module.around.modules.get(folder);
	if (module === undefined)
		return undefined;
	const inputs = [...body.attributes].map(([name, { value, source: place = source }]) => {
		return [name, { source: place, value: () => evaluate(value, { ...scope, source: place }) }];
	});
	const { allowance, assumed, used, prefix } = evaluation;
	const shared = { module, allowance, assumed, used, open: new Set() };
	return { ...shared, inputs: new Map(inputs), prefix: `${prefix}${address}.` };
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/instances.js







function bindingsAt({ body, typeAt }, index, scope) {
	const key = typeof index === "string" ? { kind: "text", text: [index], at: typeAt } : (0,tree_tree .Bc)(index, typeAt);
	const forEach = body.attributes.get("for_each")?.value;
	if (forEach === undefined)
		return new Map([["count", countOf(key)]]);
	const items = itemsOfLoop(asMap(evaluateHere(forEach, scope)));
	const wanted = key.kind === "text" ? (0,tree_text .bG)(key.text) : undefined;
	const item = items?.find((each) => each.key.kind === "text" && (0,tree_text .bG)(each.key.text) === wanted && !each.isOpen);
	return new Map([["each", pair(key, item?.value ?? (0,tree_tree .QE)("each.value", typeAt))]]);
}
function countOf(index) {
	return { kind: "object", entries: new Map([["index", { keyAt: index.at, value: index }]]), at: index.at };
}
function asMap(collection) {
	if (collection.kind !== "list")
		return collection;
	const entries = collection.items.flatMap((item) => {
		const known = item.kind === "text" ? (0,tree_text .bG)(item.text) : undefined;
		return known === undefined ? [] : [[known, { keyAt: item.at, value: item }]];
	});
	return { kind: "object", entries: new Map(entries), at: collection.at };
}
const mostInstances = 100;
function instancesOf({ body: { attributes } }, scope) {
	const count = attributes.get("count")?.value;
	const forEach = attributes.get("for_each")?.value;
	const all = (choice, each) => ({
		suffix: "",
		bindings: new Map([
			["each", each],
			["count", countOf(each)],
		]),
		choice,
	});
	if (count) {
		const number = evaluateHere(count, scope);
		const known = number.kind === "object" || number.kind === "list" ? Number.NaN : Number((0,tree_text .bG)(number.text) ?? "x");
		if (!Number.isInteger(known) || known > mostInstances) {
			return [all(`count = ${nameOf(count.written)}`, (0,tree_tree .QE)("count.index", count.at))];
		}
		return Array.from({ length: Math.max(0, known) }, (_, index) => {
			const text = { kind: "number", text: [String(index)], at: count.at };
			return { suffix: `[${index}]`, bindings: new Map([["count", countOf(text)]]) };
		});
	}
	if (forEach === undefined)
		return [{ suffix: "", bindings: new Map() }];
	const collection = evaluateHere(forEach, scope);
	const open = (0,tree_tree .QE)("each", forEach.at);
	const choice = `for_each = ${nameOf(forEach.written)}`;
	if (collection.kind === "text" ||
		(collection.kind !== "null" && (itemsOfLoop(collection)?.length ?? 0) > mostInstances)) {
		return [all(choice, pair(open, open))];
	}
	const items = itemsOfLoop(collection);
	if (items === undefined)
		throw new invalid_tree .O4("`for_each` is a map or a set of texts", forEach.at.start);
	const isOpen = items.some((item) => item.isOpen);
	const sure = itemsOfLoop(asMap(collection)) ?? [];
	const instances = sure.map(({ key, value }) => {
		const name = key.kind === "text" ? ((0,tree_text .bG)(key.text) ?? "") : "";
		return { suffix: `["${name}"]`, bindings: new Map([["each", pair(key, value)]]) };
	});
	return isOpen ? [...instances, all(choice, pair(open, open))] : instances;
}

var resource = __webpack_require__(6308);
;// CONCATENATED MODULE: ./packages/trust/lib/terraform/computed-attributes.js




const computedAttributes = {
	"data.aws_iam_policy_document": { json: policyDocument, minified_json: policyDocument },
	"data.google_iam_policy": { policy_data: boundPolicy },
	aws_iam_openid_connect_provider: { arn: providerArn, id: providerArn, url: providerUrl },
	"data.aws_iam_openid_connect_provider": { arn: providerArn, id: providerArn, url: providerUrl },
	google_iam_workload_identity_pool: { name: poolName },
	google_service_account: { name: accountName, id: accountName, email: accountEmail, member: accountMember },
	vault_jwt_auth_backend: { path: mountPath, id: mountPath },
};
function computed_attributes_textTree(text, values) {
	return { kind: "text", text: (0,tree_text .Oq)(text), at: values.at };
}
function issuerOf(values) {
	const url = (0,tree_tree .C_)(values, "url")?.text;
	const [first, ...others] = url ?? [];
	if (typeof first !== "string")
		return undefined;
	return [first.replace(/^https:\/\//, ""), ...others];
}
function providerArn(values) {
	const given = (0,tree_tree .C_)(values, "arn");
	if (given)
		return given;
	const issuer = issuerOf(values);
	if (issuer === undefined)
		return undefined;
	const start = ["arn:", { unresolved: "the partition" }, ":iam::", { unresolved: "the account" }];
	return computed_attributes_textTree([...start, ":oidc-provider/", ...issuer], values);
}
function providerUrl(values) {
	const issuer = issuerOf(values);
	return issuer && computed_attributes_textTree([{ unresolved: "https:// or nothing", mayBe: ["https://", ""] }, ...issuer], values);
}
function poolName(values, address) {
	const pool = (0,tree_tree .C_)(values, "workload_identity_pool_id")?.text;
	return (pool && computed_attributes_textTree(["projects/", (0,resource .j)(address), "/locations/global/workloadIdentityPools/", ...pool], values));
}
function emailOf(values, address) {
	const account = (0,tree_tree .C_)(values, "account_id")?.text;
	const project = projectOf(values, address);
	if ((0,tree_tree .$6)(values, "project")?.includes(":"))
		return undefined;
	return account && [...account, "@", ...project, ".iam.gserviceaccount.com"];
}
function projectOf(values, address) {
	return (0,tree_tree .C_)(values, "project")?.text ?? [{ unresolved: `the project of ${address}` }];
}
function accountEmail(values, address) {
	const email = emailOf(values, address);
	return email && computed_attributes_textTree(email, values);
}
function accountMember(values, address) {
	const email = emailOf(values, address);
	return email && computed_attributes_textTree(["serviceAccount:", ...email], values);
}
function accountName(values, address) {
	const email = emailOf(values, address);
	return email && computed_attributes_textTree(["projects/", ...projectOf(values, address), "/serviceAccounts/", ...email], values);
}
function mountPath(values) {
	const written = (0,tree_tree .Ss)(values, "path");
	if (written !== undefined && written.kind !== "null")
		return written;
	return computed_attributes_textTree(["jwt"], values);
}
function boundPolicy(values) {
	const bindings = (0,tree_tree .Ss)(values, "binding") ?? { kind: "list", items: [], at: values.at };
	return { kind: "object", entries: new Map([["bindings", { keyAt: bindings.at, value: bindings }]]), at: values.at };
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/variable-type.js

const primitive = { string: "text", number: "number", bool: "boolean" };
function ofType(value, type) {
	if (value.kind === "list")
		return type.startsWith("set(") ? setOf([value]) : value;
	const kind = Object.hasOwn(primitive, type) ? primitive[type] : undefined;
	if (value.kind === "object" || value.kind === "null" || kind === undefined || kind === value.kind)
		return value;
	return kind === "text" ? { kind, text: value.text, at: value.at } : undefined;
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/references.js








function scopeIn(evaluation, source, bindings = new Map()) {
	return {
		source,
		bindings,
		allowance: evaluation.allowance,
		refer: (steps, root) => {
			const found = refer(evaluation, steps, root);
			return found && { ...found, value: fromFile(found.value, found.source) };
		},
		each: (steps, root, name) => {
			const found = each(evaluation, steps, root, name);
			return found && fromFile(found.value, found.source);
		},
		file: (name) => {
			const file = evaluation.module.around.files.get(external_node_path_.posix.join(external_node_path_.posix.dirname(source.path), name));
			evaluation.allowance.stepsLeft -= Math.ceil((file?.bytes.length ?? 0) / charactersOfStep);
			return file && file.bytes.length <= longestFile ? textOfFile(file) : undefined;
		},
	};
}
const longestFile = 100_000;
function textOfFile({ bytes, path }) {
	const source = { path, text: Buffer.from(bytes).toString("utf8"), standing: "source" };
	const lines = source.text.split(/(?<=\n)/);
	const pieces = lines.map((literal, index) => ({ literal, at: { line: index + 1, column: 1 } }));
	const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
	return { kind: "text", text: [source.text], pieces, at: { start: { line: 1, column: 1 }, end }, source };
}
function fromFile(value, source) {
	return value.source === undefined ? { ...value, source } : value;
}
function refer(evaluation, path, root) {
	const named = addressOf(path, root);
	if (named === undefined || evaluation.open.has(named.address))
		return undefined;
	const { address } = named;
	evaluation.open.add(address);
	const found = root === "local"
		? local(evaluation, address)
		: root === "var"
			? variable(evaluation, address)
			: member(evaluation, address, path.slice(named.steps), named.steps);
	evaluation.open.delete(address);
	return found;
}
function addressOf(path, root) {
	const [first, second] = path;
	if (typeof first !== "string")
		return undefined;
	const isData = root === "data";
	return { address: isData ? `data.${first}.${second}` : `${root}.${first}`, steps: isData ? 2 : 1 };
}
function local(evaluation, address) {
	const declared = evaluation.module.locals.get(address);
	if (declared === undefined || declared.isRepeated)
		return undefined;
	const { value, source } = declared;
	return { value: evaluate(value, scopeIn(evaluation, source)), steps: 1, source };
}
function variable(evaluation, address) {
	const declared = evaluation.module.blocks.get(address);
	if (declared === undefined || declared.isRepeated)
		return undefined;
	const { attributes } = declared.value.body;
	const name = address.slice("var.".length);
	const type = attributes.get("type")?.value.written ?? "any";
	const given = givenValue(evaluation, declared, name);
	if (given === undefined || type.includes("optional(")) {
		const why = `the variable ${name}, ${given === undefined ? "which has no default" : "of a type with optional parts"}`;
		return { value: (0,tree_tree .QE)(why, declared.value.typeAt), steps: 1, source: declared.source };
	}
	const { value, source } = given;
	const typed = ofType(value, type) ?? (0,tree_tree .QE)(`the variable ${name}`, value.at);
	return { value: typed, steps: 1, source };
}
function givenValue(evaluation, { value: { body }, source }, name) {
	const { inputs, module, assumed } = evaluation;
	const written = body.attributes.get("default");
	const place = written?.source ?? source;
	const own = written && { value: evaluate(written.value, scopeIn(evaluation, place)), source: place };
	const input = inputs?.get(name);
	if (input) {
		const value = input.value();
		const isNullable = body.attributes.get("nullable")?.value.written !== "false";
		return value.kind === "null" && !isNullable ? own : { value, source: value.source ?? input.source };
	}
	if (inputs)
		return own;
	const set = module.values.get(name);
	if (set)
		assumed.values.add(name);
	else if (own)
		assumed.defaults.add(name);
	return set ? { value: evaluate(set.value, scopeIn(evaluation, set.source)), source: set.source } : own;
}
function withMembers({ module }, address) {
	const declared = module.blocks.get(address);
	const isOne = declared !== undefined && ["resource", "data", "module"].includes(declared.value.type);
	return isOne && !declared.isRepeated ? declared : undefined;
}
function member(evaluation, address, path, before) {
	const declared = withMembers(evaluation, address);
	if (declared === undefined)
		return undefined;
	const { value: block, source } = declared;
	const isCounted = block.body.attributes.has("count") || block.body.attributes.has("for_each");
	const [index] = path;
	const name = path[isCounted ? 1 : 0];
	if (typeof name !== "string" || (isCounted && index === undefined))
		return undefined;
	const bindings = isCounted ? bindingsAt(block, index ?? "", scopeIn(evaluation, source)) : undefined;
	const found = memberOf(evaluation, declared, address, name, bindings);
	return found && { ...found, steps: before + (isCounted ? 2 : 1) };
}
function memberOf(evaluation, declared, address, name, bindings) {
	const scope = scopeIn(evaluation, declared.source, bindings);
	if (declared.value.type === "module")
		return outputOf(usedModule(evaluation, declared, address, scope), name);
	evaluation.used.add(`${evaluation.prefix}${address}`);
	const value = attributeOf(evaluateBlock(declared.value, scope), address, evaluation.prefix, name);
	return value && { value, source: declared.source };
}
function outputOf(used, name) {
	const declared = used?.module.blocks.get(`output.${name}`);
	const written = declared?.value.body.attributes.get("value");
	if (used === undefined || declared === undefined || declared.isRepeated || written === undefined)
		return undefined;
	const place = written.source ?? declared.source;
	const value = evaluate(written.value, scopeIn(used, place));
	return { value, source: value.source ?? place };
}
function each(evaluation, path, root, name) {
	const named = addressOf(path, root);
	const declared = named && withMembers(evaluation, named.address);
	const isWhole = named !== undefined && path.length === named.steps;
	const isMap = declared?.value.body.attributes.has("for_each") === true;
	if (!isWhole || declared === undefined || isMap || evaluation.open.has(named.address))
		return undefined;
	const { value: block, source } = declared;
	evaluation.open.add(named.address);
	const items = instancesOf(block, scopeIn(evaluation, source)).map(({ bindings, choice }) => {
		const found = memberOf(evaluation, declared, named.address, name, bindings);
		const isKnown = found !== undefined && choice === undefined;
		return isKnown ? (0,tree_tree .Bc)(found.value, block.typeAt) : (0,tree_tree .QE)(`${named.address}.${name}`, block.typeAt);
	});
	evaluation.open.delete(named.address);
	return { value: { kind: "list", items, at: block.typeAt }, source };
}
function attributeOf(values, address, prefix, attribute) {
	const type = address.slice(0, address.lastIndexOf("."));
	const ofType = Object.hasOwn(computedAttributes, type) ? computedAttributes[type] : undefined;
	const computed = ofType && Object.hasOwn(ofType, attribute) ? ofType[attribute] : undefined;
	if (computed)
		return computed(values, `${prefix}${address}`);
	const written = values.kind === "object" ? values.entries.get(attribute)?.value : undefined;
	return written?.kind === "null" || (written?.kind === "list" && written.items.some(({ kind }) => kind === "object"))
		? undefined
		: written;
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/configured-resources.js










const configured_resources_mostSteps = 20_000;
const mostStepsOfAll = 250_000;
const mostUses = 200;
function configuredResources(module, isWanted) {
	const search = { isWanted, found: [], stepsLeft: mostStepsOfAll, usesLeft: mostUses };
	const allowance = { stepsLeft: 0, depth: 0 };
	const shared = {
		allowance,
		assumed: { defaults: new Set(), values: new Set() },
		used: new Set(),
	};
	collect({ module, ...shared, prefix: "", open: new Set() }, search);
	const resources = search.found.filter(({ address, type }) => {
		return !type.startsWith("data.") || !shared.used.has(address.replace(/\[(?:\d+|".*")\]$/s, ""));
	});
	const { defaults, values } = shared.assumed;
	const notes = [...noteOn("at their defaults", [...defaults]), ...noteOn("as `.tfvars` files have them", [...values])];
	return { resources, notes };
}
function collect(evaluation, search, call, choice) {
	const { allowance, module } = evaluation;
	for (const [address, declared] of module.blocks) {
		const type = address.slice(0, address.lastIndexOf("."));
		const isResource = declared.value.type === "resource" || declared.value.type === "data";
		if (!isResource || !search.isWanted.test(type))
			continue;
		allowance.stepsLeft = Math.min(search.stepsLeft, configured_resources_mostSteps);
		const before = allowance.stepsLeft;
		const made = (0,invalid_tree .s5)(declared.source.path, () => resourcesOf(evaluation, address, type, declared));
		search.found.push(...made.map((each) => ({ ...each, ...(choice === undefined ? {} : { choice }), ...(call && { call }) })));
		search.stepsLeft -= before - Math.max(0, allowance.stepsLeft);
	}
	for (const [address, declared] of module.blocks) {
		if (declared.value.type === "module")
			(0,invalid_tree .s5)(declared.source.path, () => collectUses(evaluation, address, declared, search, call, choice));
	}
}
function collectUses(evaluation, address, declared, search, call, outer) {
	const { value: block, source } = declared;
	refuseRepeated(address, declared);
	evaluation.allowance.stepsLeft = Math.min(search.stepsLeft, configured_resources_mostSteps);
	for (const { bindings, choice = outer } of instancesOf(block, scopeIn(evaluation, source))) {
		const scope = scopeIn(evaluation, source, bindings);
		const used = usedModule(evaluation, declared, address, scope);
		const known = folderOfUse(block.body, source) === undefined ? knownUse(block.body) : undefined;
		search.usesLeft -= 1;
		if (search.usesLeft < 0)
			throw new invalid_tree .O4(`more than ${mostUses} uses of modules`, block.typeAt.start);
		const before = search.found.length;
		if (used)
			collect(used, search, call ?? source, choice);
		else if (known && "unread" in known)
			search.found.push(...unreadUse(known, search, declared, scope, call));
		for (const [index, made] of known ? [...search.found.entries()].slice(before) : [])
			search.found[index] = { ...made, source, values: (0,tree_tree .Bc)(made.values, block.typeAt) };
	}
}
function unreadUse({ unread, makes: { type, named } }, { isWanted }, { value: { body, typeAt }, source }, scope, call) {
	if (!isWanted.test(type))
		return [];
	const names = Object.entries(named).flatMap(([name, input]) => {
		const written = body.attributes.get(input);
		return written ? [[name, { keyAt: written.keyAt, value: evaluateHere(written.value, scope) }]] : [];
	});
	const open = { keyAt: typeAt, value: (0,tree_tree .QE)(unread, typeAt) };
	const entries = new Map([...names, ["assume_role_policy", open], ["oidc", open]]);
	const values = { kind: "object", entries, at: typeAt };
	return [{ type, address: type, values, source, choice: unread, ...(call && { call }) }];
}
function resourcesOf(evaluation, address, type, declared) {
	const { value: block, source } = declared;
	refuseRepeated(address, declared);
	const instances = instancesOf(block, scopeIn(evaluation, source));
	if (instances.length === 0)
		evaluateBlock(block, scopeIn(evaluation, source));
	return instances.map(({ suffix, bindings, choice }) => {
		const values = evaluateBlock(block, scopeIn(evaluation, source, bindings));
		return {
			...{ type, address: `${evaluation.prefix}${address}${suffix}`, source },
			values: type === "data.aws_iam_policy_document" ? policyDocument(values) : withoutChoices(values),
			...(choice === undefined ? {} : { choice }),
		};
	});
}
function refuseRepeated(address, { value: { typeAt }, isRepeated }) {
	if (isRepeated)
		throw new invalid_tree .O4(`${address} is written twice, so that one may override the other`, typeAt.start);
}
const mostNamed = 10;
function noteOn(where, variables) {
	if (variables.length === 0)
		return [];
	const more = variables.length > mostNamed ? ` and ${variables.length - mostNamed} more` : "";
	return [`Variables were taken ${where}: ${variables.slice(0, mostNamed).join(", ")}${more}.`];
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/configuration.js










const mostBytes = 256 * 1024;
function usedFolders({ bytes, path }) {
	try {
		const { body, source } = readConfiguration(bytes, path);
		const uses = body.blocks.filter(({ type }) => type === "module");
		return uses.flatMap((use) => folderOfUse(use.body, source) ?? []);
	}
	catch (error) {
		if (error instanceof invalid_tree .O4)
			return [];
		throw error;
	}
}
function readConfiguration(bytes, path) {
	(0,read_trees .y2)(bytes, "Terraform's language", mostBytes);
	const text = (0,read_trees .DH)(bytes);
	const source = { path, text, standing: "source" };
	const isOfValues = /\.tfvars(?:\.json)?$/i.test(path);
	if (/\.json$/i.test(path))
		return { source, body: jsonConfiguration((0,read_json .V)(text, (0,positions .Y)(text)), text, isOfValues) };
	return { source, body: readHcl(text, (0,positions .Y)(text), isOfValues) };
}


  })

};
