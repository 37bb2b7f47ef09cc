export const id = 1613;
export const ids = [1613];
export const modules = {

  1613:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  configuredResources: () => (  configuredResources),
  givenToModules: () => (  givenToModules),
  readConfiguration: () => (  readConfiguration),
  terraformModule: () => (  terraformModule)
});

var positions = __webpack_require__(5526);
var read_trees = __webpack_require__(7246);
var invalid_tree = __webpack_require__(3349);
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
function readSteps(cursor, value, start) {
	const steps = [];
	let isSplat = false;
	for (;;) {
		const end = cursor.at;
		cursor.skipSpace();
		const sign = cursor.text[cursor.at];
		if (sign === "." && !cursor.text.startsWith("...", cursor.at)) {
			cursor.at += 1;
			cursor.skipSpace();
			if (cursor.takeSign("*"))
				isSplat = true;
			else
				steps.push(cursor.take(legacyIndex) ?? cursor.expectIdentifier("a name"));
		}
		else if (sign === "[") {
			cursor.at += 1;
			const index = cursor.within(true, () => {
				const isAll = cursor.takeSign("*");
				const found = isAll ? undefined : readExpression(cursor);
				cursor.expectSign("]");
				return found;
			});
			if (index)
				steps.push(index);
			else
				isSplat = true;
		}
		else {
			cursor.at = end;
			break;
		}
	}
	if (isSplat)
		return { kind: "other", ...placeFrom(cursor, start) };
	if (steps.length === 0)
		return value;
	if (value.kind === "reference")
		return { ...value, steps, ...placeFrom(cursor, start) };
	return { kind: "within", value, steps, ...placeFrom(cursor, start) };
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/hcl/read-hcl.js




function readHcl(text, positionAt) {
	const cursor = new HclCursor(text, positionAt);
	const body = readBody(cursor);
	if (!cursor.isAtEnd)
		throw cursor.error("expected a name");
	for (const { keyAt } of body.attributes.values())
		throw new invalid_tree .O4("only blocks stand here", keyAt.start);
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
const plain = {
	...{ sid: "Sid", effect: "Effect", resources: "Resource", not_resources: "NotResource" },
	...{ actions: "Action", not_actions: "NotAction" },
};
function statementOf(block) {
	if (block.kind !== "object")
		return block;
	const { at, choice } = block;
	const elements = Object.entries(plain).flatMap(([name, element]) => {
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
		const items = known === undefined ? [(0,tree_tree .QE)(nameOf(block, "principals"), block.at)] : identifiersOf(block);
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
			open.push([`condition ${index + 1}`, entry((0,tree_tree .QE)(nameOf(block, "condition"), block.at))]);
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
function nameOf(block, what) {
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

var lib = __webpack_require__(1344);
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
		return evaluate_expression_open(expression);
	allowance.depth += 1;
	const value = evaluateAny(expression, scope);
	allowance.depth -= 1;
	return value;
}
function evaluateHere(expression, scope) {
	const value = evaluate(expression, scope);
	return value.source === undefined || value.source === scope.source ? value : (0,tree_tree .Bc)(value, expression.at);
}
function evaluate_expression_open(expression) {
	const part = {
		unresolved: evaluate_expression_nameOf(expression.written),
		...(expression.kind === "reference" ? {} : { isMade: true }),
	};
	return { kind: "text", text: [part], at: expression.at };
}
const longestName = 80;
function evaluate_expression_nameOf(written) {
	const shown = (0,lib .pc)(written.slice(0, longestName).replace(/\s+/g, " "));
	return written.length > longestName ? `${shown}\u2026` : shown;
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
			return descend(evaluate(expression.value, scope), path(expression.steps, scope)) ?? evaluate_expression_open(expression);
		case "call": {
			const given = expression.arguments.map((argument) => evaluateHere(argument, scope));
			const made = expression.name === "file" ? fileOf(given, scope) : undefined;
			return made ?? callFunction(expression.name, given, expression.isSpread, at) ?? evaluate_expression_open(expression);
		}
		case "conditional": {
			const [yes, no] = expression.branches;
			const condition = truthOf(evaluateHere(expression.condition, scope));
			if (condition !== undefined)
				return evaluate(condition ? yes : no, scope);
			return onlyValue([evaluateHere(yes, scope), evaluateHere(no, scope)]) ?? evaluate_expression_open(expression);
		}
		case "operation": {
			const operands = expression.operands.map((operand) => evaluateHere(operand, scope));
			const answer = operate(expression.operator, operands);
			return answer === undefined ? evaluate_expression_open(expression) : { kind: "boolean", text: [String(answer)], at };
		}
		case "for":
			return loop(expression, scope) ?? evaluate_expression_open(expression);
		case "other":
			return evaluate_expression_open(expression);
	}
}
function literal(kind, expression) {
	const { at, written } = expression;
	if (kind !== "number")
		return { kind, text: [kind === "null" ? "" : written], at };
	const value = Number(written);
	return Number.isSafeInteger(value) ? { kind, text: [String(value)], at } : evaluate_expression_open(expression);
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
			const value = "directive" in part ? (0,tree_tree .QE)(evaluate_expression_nameOf(part.directive), part.at) : evaluateHere(part.expression, scope);
			const written = "directive" in part ? part.directive : part.expression.written;
			const place = "directive" in part ? part.at : part.expression.at;
			const isText = value.kind !== "object" && value.kind !== "list";
			const mayHoldQuotes = "directive" in part || !isText || value.text.some(holdsQuotes);
			pieces.push({ value, at: place.start, mayHoldQuotes });
			text.push(...(isText ? value.text : [{ unresolved: evaluate_expression_nameOf(written) }]));
		}
	}
	const joined = (0,tree_text .Oq)(text);
	const length = joined.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 1), 0);
	scope.allowance.stepsLeft -= Math.ceil(length / charactersOfStep);
	if (length > longestText)
		return evaluate_expression_open(expression);
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
			return evaluate_expression_open(expression);
		entries.set(name, { keyAt: key.at, value: evaluateHere(value, scope) });
	}
	return { kind: "object", entries, at: expression.at };
}
function reference(expression, scope) {
	const steps = path(expression.steps, scope);
	const bound = scope.bindings.get(expression.root);
	const { value, steps: taken } = bound ? { value: bound, steps: 0 } : (scope.refer(steps, expression.root) ?? {});
	return (value && descend(value, steps.slice(taken))) ?? evaluate_expression_open(expression);
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
		return { ...made, choice: evaluate_expression_nameOf(condition.written) };
	return (0,tree_tree .so)(made) ? made : evaluate_expression_open(condition);
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/evaluate-body.js



const metaArguments = new Set(["count", "for_each", "depends_on", "lifecycle", "provisioner", "connection"]);
const documents = new Set(["assume_role_policy", "policy_data"]);
function evaluateBlock({ body, typeAt }, scope) {
	return evaluateBody(body, { start: typeAt.start, end: body.at.end }, scope);
}
function evaluateBody(body, at, scope) {
	const entries = new Map();
	for (const [name, { keyAt, value: expression }] of body.attributes) {
		if (metaArguments.has(name))
			continue;
		const value = documents.has(name) ? evaluate(expression, scope) : evaluateHere(expression, scope);
		entries.set(name, { keyAt, value });
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
		list.items.push(...(isDynamic ? dynamicBlocks(block, label, scope) : [evaluateBlock(block, scope)]));
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
function dynamicBlocks({ body, typeAt }, label, scope) {
	const content = body.blocks.find(({ type }) => type === "content");
	const forEach = body.attributes.get("for_each")?.value;
	if (content === undefined || forEach === undefined)
		return [(0,tree_tree .QE)("a dynamic block", typeAt)];
	const iterator = body.attributes.get("iterator")?.value;
	const name = iterator?.kind === "reference" ? iterator.root : label;
	const collection = evaluateHere(forEach, scope);
	const openItem = evaluate_expression_open(forEach);
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

var external_node_path_ = __webpack_require__(6760);
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
		file: (name) => {
			const file = evaluation.module.files.get(external_node_path_.posix.join(external_node_path_.posix.dirname(source.path), name));
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
	const [first, second] = path;
	if (typeof first !== "string")
		return undefined;
	const isData = root === "data";
	const address = isData ? `data.${first}.${second}` : `${root}.${first}`;
	if (evaluation.open.has(address))
		return undefined;
	evaluation.open.add(address);
	const found = root === "local"
		? local(evaluation, address)
		: root === "var"
			? variable(evaluation, address)
			: references_resource(evaluation, address, path.slice(isData ? 2 : 1), isData ? 2 : 1);
	evaluation.open.delete(address);
	return found;
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
	const { value: block, source } = declared;
	const name = address.slice("var.".length);
	const { attributes } = block.body;
	const written = attributes.get("default")?.value;
	const isPartial = attributes.get("type")?.value.written.includes("optional(") === true;
	const isGiven = evaluation.module.given.has(name);
	if (written === undefined || isPartial || isGiven) {
		const what = isGiven
			? "which the module is given"
			: isPartial
				? "of a type with optional parts"
				: "which has no default";
		const why = `the variable ${name}, ${what}`;
		return { value: (0,tree_tree .QE)(why, block.typeAt), steps: 1, source };
	}
	evaluation.defaultsUsed.add(name);
	const value = evaluate(written, scopeIn(evaluation, source));
	const type = attributes.get("type")?.value.written ?? "any";
	return { value: ofType(value, type) ?? evaluate_expression_open(written), steps: 1, source };
}
function references_resource(evaluation, address, path, before) {
	const declared = evaluation.module.blocks.get(address);
	if (declared === undefined || declared.isRepeated)
		return undefined;
	const { attributes } = declared.value.body;
	const isCounted = attributes.has("count") || attributes.has("for_each");
	const [index] = path;
	const attribute = path[isCounted ? 1 : 0];
	if (typeof attribute !== "string" || (isCounted && index === undefined))
		return undefined;
	evaluation.used.add(address);
	const bindings = isCounted ? bindingsAt(evaluation, declared, index ?? "") : new Map();
	const values = evaluateBlock(declared.value, scopeIn(evaluation, declared.source, bindings));
	const value = attributeOf(values, address, attribute);
	return value && { value, steps: before + (isCounted ? 2 : 1), source: declared.source };
}
function attributeOf(values, address, attribute) {
	const type = address.slice(0, address.lastIndexOf("."));
	const ofType = Object.hasOwn(computedAttributes, type) ? computedAttributes[type] : undefined;
	const computed = ofType && Object.hasOwn(ofType, attribute) ? ofType[attribute] : undefined;
	if (computed)
		return computed(values, address);
	const written = values.kind === "object" ? values.entries.get(attribute)?.value : undefined;
	return written?.kind === "null" || (written?.kind === "list" && written.items.some(({ kind }) => kind === "object"))
		? undefined
		: written;
}
function bindingsAt(evaluation, { value, source }, index) {
	const key = typeof index === "string" ? { kind: "text", text: [index], at: value.typeAt } : (0,tree_tree .Bc)(index, value.typeAt);
	const forEach = value.body.attributes.get("for_each")?.value;
	if (forEach === undefined)
		return new Map([["count", countOf(key)]]);
	const items = itemsOfLoop(asMap(evaluateHere(forEach, scopeIn(evaluation, source))));
	const wanted = key.kind === "text" ? (0,tree_text .bG)(key.text) : undefined;
	const item = items?.find((each) => each.key.kind === "text" && (0,tree_text .bG)(each.key.text) === wanted && !each.isOpen);
	return new Map([["each", pair(key, item?.value ?? (0,tree_tree .QE)("each.value", value.typeAt))]]);
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
function instancesOf(evaluation, { value, source }) {
	const scope = scopeIn(evaluation, source);
	const { attributes } = value.body;
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
			return [all(`count = ${evaluate_expression_nameOf(count.written)}`, (0,tree_tree .QE)("count.index", count.at))];
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
	const choice = `for_each = ${evaluate_expression_nameOf(forEach.written)}`;
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

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/configured-resources.js




const mostSteps = 20_000;
const mostStepsOfAll = 250_000;
function configuredResources(module, isWanted) {
	const allowance = { stepsLeft: 0, depth: 0 };
	const evaluation = { module, allowance, defaultsUsed: new Set(), used: new Set(), open: new Set() };
	let left = mostStepsOfAll;
	const found = [];
	for (const [address, declared] of module.blocks) {
		const type = address.slice(0, address.lastIndexOf("."));
		if (declared.value.type === "variable" || !isWanted.test(type))
			continue;
		allowance.stepsLeft = Math.min(left, mostSteps);
		const before = allowance.stepsLeft;
		found.push(...(0,invalid_tree .s5)(declared.source.path, () => resourcesOf(evaluation, address, type, declared)));
		left -= before - Math.max(0, allowance.stepsLeft);
	}
	const resources = found.filter(({ address, type }) => !type.startsWith("data.") || !evaluation.used.has(address));
	return { resources, notes: notesOn([...evaluation.defaultsUsed]) };
}
function resourcesOf(evaluation, address, type, declared) {
	const { value: block, source, isRepeated } = declared;
	if (isRepeated) {
		throw new invalid_tree .O4(`${address} is written twice, so that one may override the other`, block.typeAt.start);
	}
	return instancesOf(evaluation, declared).map(({ suffix, bindings, choice }) => {
		const values = evaluateBlock(block, scopeIn(evaluation, source, bindings));
		return {
			...{ type, address: `${address}${suffix}`, source },
			values: type === "data.aws_iam_policy_document" ? policyDocument(values) : withoutChoices(values),
			...(choice === undefined ? {} : { choice }),
		};
	});
}
const mostNamed = 10;
function notesOn(variables) {
	if (variables.length === 0)
		return [];
	const more = variables.length > mostNamed ? ` and ${variables.length - mostNamed} more` : "";
	return [`Variables were taken at their defaults: ${variables.slice(0, mostNamed).join(", ")}${more}.`];
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/terraform-module.js

function terraformModule(files, others = new Map(), given = new Set()) {
	const blocks = new Map();
	const locals = new Map();
	for (const { source, body } of files) {
		for (const block of body.blocks) {
			const [first = "", second = ""] = block.labels;
			if (block.type === "variable")
				declare(blocks, `var.${first}`, block, source);
			if (block.type === "resource")
				declare(blocks, `${first}.${second}`, block, source);
			if (block.type === "data")
				declare(blocks, `data.${first}.${second}`, block, source);
			if (block.type !== "locals")
				continue;
			for (const [name, { value }] of block.body.attributes)
				declare(locals, `local.${name}`, value, source);
		}
	}
	return { blocks, locals, files: others, given };
}
function givenToModules({ source, body }) {
	const modules = body.blocks.filter(({ type }) => type === "module");
	return modules.flatMap(({ body: { attributes } }) => {
		const written = attributes.get("source")?.value.written ?? "";
		const [, local] = /^"(\.{1,2}\/[^"$%\\]*)"$/.exec(written) ?? [];
		if (local === undefined)
			return [];
		return [[external_node_path_.posix.join(external_node_path_.posix.dirname(source.path), local).replace(/\/$/, ""), [...attributes.keys()]]];
	});
}
function declare(all, address, value, source) {
	const isRepeated = all.has(address);
	all.set(address, { value, source, isRepeated });
}

;// CONCATENATED MODULE: ./packages/trust/lib/terraform/configuration.js





const mostBytes = 256 * 1024;
function readConfiguration(bytes, path) {
	(0,read_trees .y2)(bytes, "Terraform's language", mostBytes);
	const text = (0,read_trees .DH)(bytes);
	return { source: { path, text, standing: "source" }, body: readHcl(text, (0,positions .Y)(text)) };
}


  })

};
