export const id = 5101;
export const ids = [5101];
export const modules = {

  5101:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  HR: () => (  HttpFailure),
  createHttpSender: () => (  createHttpSender),
  Dm: () => (  isTransientStatus),
  zG: () => (  retryAfterMilliseconds),
  HF: () => (  signedHeaders),
  uk: () => (  wait),
  LH: () => (  withRetries)
});

var lib = __webpack_require__(1344);
;// CONCATENATED MODULE: ./packages/http/lib/failure.js

class HttpFailure extends Error {
	name = "HttpFailure";
	kind;
	host;
	status;
	reason;
	fix;
	transient;
	constructor(details) {
		const text = texts[details.kind]((0,lib .g$)(details.host), (0,lib .g$)(details.detail ?? ""), details);
		super(details.reason === undefined ? text.message : `${text.message} (${(0,lib .g$)(details.reason)})`);
		this.kind = details.kind;
		this.host = details.host;
		this.status = details.status;
		this.reason = details.reason;
		this.fix = text.fix;
		this.transient = isTransient(details);
	}
}
const passingKinds = new Set(["timeout", "refused", "truncated", "network"]);
function isTransient({ kind, status, reason }) {
	if (kind === "name")
		return reason === "EAI_AGAIN";
	if (kind === "proxy")
		return status === undefined ? reason !== undefined : status >= 500;
	return passingKinds.has(kind);
}
const texts = {
	url: (host, detail) => ({
		message: `${host} cannot be asked: ${detail}`,
		fix: "Write an `https://` address without user name and password.",
	}),
	timeout: (host, detail) => ({
		message: `${host} gave no answer within ${detail}`,
		fix: `Check that this machine may reach ${host} (firewall, proxy, private runner network), then run the job again.`,
	}),
	refused: (host) => ({
		message: `${host} refused the connection`,
		fix: `Check the address and port, and that a firewall lets this machine reach ${host}.`,
	}),
	name: (host) => ({
		message: `${host} is not known to DNS`,
		fix: "Check the spelling of the host (region, domain), and that this machine's DNS knows it; behind a proxy set HTTPS_PROXY.",
	}),
	tls: (host) => ({
		message: `no trusted encrypted connection to ${host}`,
		fix: "If a proxy or a private authority signs this host's certificate, put that authority's certificate in a PEM file and set NODE_EXTRA_CA_CERTS to its path on the runner. Check the machine's clock, too.",
	}),
	proxy: (host, detail, { status }) => ({
		message: `${host} cannot be reached through the proxy: ${detail}`,
		fix: proxyFix(host, status),
	}),
	redirect: (host, detail) => ({
		message: `${host} answered with a redirect to ${detail}; a token is not sent on to another place`,
		fix: `If ${detail} is a sign-in page, a proxy catches the request: let ${host} through, or name it in NO_PROXY. If the policy names this address, name the final one there.`,
	}),
	"too-large": (host, detail) => ({
		message: `the answer of ${host} is larger than ${detail}`,
		fix: "No answer of this kind is that large: check the address, and whether a proxy answers in its place.",
	}),
	truncated: (host) => ({
		message: `the answer of ${host} broke off before its end`,
		fix: "Run the job again. If it happens again, a proxy or firewall between cuts connections.",
	}),
	encoded: (host, detail) => ({
		message: `${host} answered in the encoding ${detail}, which was not asked for`,
		fix: "Check the address, and whether a proxy changes answers.",
	}),
	network: (host) => ({
		message: `the connection to ${host} failed`,
		fix: `Run the job again. If it happens again, check that this machine may reach ${host}.`,
	}),
	cancelled: (host) => ({
		message: `cancelled while waiting for ${host}`,
		fix: "Run the job again if it should go on.",
	}),
};
function proxyFix(host, status) {
	if (status === 407)
		return "Put user name and password into HTTPS_PROXY (`http://user:password@proxy:port`, from a secret).";
	if (status === 403)
		return `Ask for ${host} to be allowed on the proxy, or name the host in NO_PROXY if it can be reached directly.`;
	if (status !== undefined && status >= 500)
		return `The proxy answers, and does not reach ${host}: correct the host's name if it is misspelt, and see that it runs. Check HTTPS_PROXY, too; name ${host} in NO_PROXY if it can be reached directly.`;
	return `Check HTTPS_PROXY, and that the proxy runs; name ${host} in NO_PROXY if it can be reached directly.`;
}

;// CONCATENATED MODULE: ./packages/http/lib/wait.js

function wait(milliseconds, signal) {
	return new Promise((resolve, reject) => {
		if (signal?.aborted) {
			reject(cancelled());
			return;
		}
		const stop = () => {
			clearTimeout(timer);
			reject(cancelled());
		};
		const timer = setTimeout(() => {
			signal?.removeEventListener("abort", stop);
			resolve();
		}, milliseconds);
		signal?.addEventListener("abort", stop, { once: true });
	});
}
function cancelled() {
	return new HttpFailure({ kind: "cancelled", host: "the next attempt" });
}

;// CONCATENATED MODULE: ./packages/http/lib/retries.js


async function withRetries(work, options) {
	const budget = options.budgetMilliseconds ?? 60_000;
	const clock = options.clock ?? (() => performance.now());
	const sleep = options.sleep ?? wait;
	const started = clock();
	let slept = 0;
	const spent = () => Math.max(clock() - started, slept);
	for (let attempt = 1;; attempt += 1) {
		const outcome = await outcomeOf(work(attempt, Math.max(1, budget - spent())));
		const elapsed = Math.round(spent());
		const decision = isCancelled(outcome) ? "never" : options.classify(outcome, attempt, elapsed);
		const pause = decision === "never" ? undefined : pauseOf(decision, attempt, options);
		const goesOn = pause !== undefined && elapsed + pause < budget;
		const log = { attempt, elapsedMilliseconds: elapsed, ...(goesOn ? { waitMilliseconds: pause } : {}) };
		options.onAttempt?.(log, outcome);
		if (!goesOn) {
			if ("error" in outcome)
				throw outcome.error;
			return outcome.reply;
		}
		await sleep(pause, options.signal);
		slept += pause;
	}
}
async function outcomeOf(work) {
	try {
		return { reply: await work };
	}
	catch (error) {
		return { error };
	}
}
function isCancelled(outcome) {
	return "error" in outcome && outcome.error instanceof HttpFailure && outcome.error.kind === "cancelled";
}
function pauseOf(decision, attempt, options) {
	if (typeof decision === "object" && "after" in decision)
		return Math.max(0, decision.after);
	const step = (options.baseMilliseconds ?? 250) * 2 ** Math.min(attempt - 1, 30);
	const usual = Math.round(Math.min(step, options.capMilliseconds ?? 5_000) * (options.random ?? Math.random)());
	return decision === "retry" ? usual : Math.max(usual, decision.atLeast);
}
function isTransientStatus(status) {
	return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}
function retryAfterMilliseconds(reply, now) {
	const value = reply.headers["retry-after"]?.trim() ?? "";
	if (/^\d{1,6}$/.test(value))
		return Number(value) * 1000;
	const date = /^[A-Z][a-z]{2}, /.test(value) ? Date.parse(value) : Number.NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}

var external_node_http_ = __webpack_require__(7067);
var external_node_https_ = __webpack_require__(4708);
var external_node_tls_ = __webpack_require__(1692);
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/http/lib/loopback.js

function isLoopback(hostname) {
	const host = hostname.toLowerCase().replace(/^\[|\]$/g, "");
	if (host === "localhost" || host.endsWith(".localhost") || host === "::1")
		return true;
	return (0,external_node_net_.isIPv4)(host) && host.startsWith("127.");
}

;// CONCATENATED MODULE: ./packages/http/lib/proxy.js



function proxyFor(url, env) {
	const setting = (env.https_proxy || env.HTTPS_PROXY || "").trim();
	if (setting === "" || isLoopback(url.hostname))
		return undefined;
	if (isExempt(url, env.no_proxy || env.NO_PROXY || ""))
		return undefined;
	return parseProxy(setting, url);
}
function parseProxy(setting, url) {
	const text = /^[a-z][a-z\d+.-]*:\/\//i.test(setting) ? setting : `http://${setting}`;
	const proxy = URL.canParse(text) ? new URL(text) : undefined;
	if (proxy === undefined)
		throw unusable(url, "HTTPS_PROXY is no address");
	if (proxy.protocol !== "http:" && proxy.protocol !== "https:") {
		throw unusable(url, `HTTPS_PROXY names a proxy of the kind ${proxy.protocol.slice(0, -1)}, and only http and https can be used`);
	}
	return proxy;
}
function unusable(url, detail) {
	return new HttpFailure({ kind: "proxy", host: url.host, detail });
}
function isExempt(url, list) {
	const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, "");
	const port = url.port || "443";
	return list
		.split(/[\s,]+/)
		.filter((entry) => entry !== "")
		.some((entry) => matches(entry.toLowerCase(), host, port));
}
function matches(entry, host, port) {
	if (entry === "*")
		return true;
	if (entry.includes("/"))
		return isInNetwork(entry, host);
	const withPort = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry);
	if (withPort && withPort[2] !== port)
		return false;
	const name = (withPort?.[1] ?? entry).replace(/^\[|\]$/g, "").replace(/^\*?\./, "");
	return host === name || (name !== "" && (0,external_node_net_.isIP)(host) === 0 && host.endsWith(`.${name}`));
}
function isInNetwork(entry, host) {
	const [address = "", length = ""] = entry.split("/");
	const family = (0,external_node_net_.isIP)(address);
	if (family === 0 || (0,external_node_net_.isIP)(host) !== family || !/^\d{1,3}$/.test(length))
		return false;
	if (Number(length) > (family === 4 ? 32 : 128))
		return false;
	const network = new external_node_net_.BlockList();
	const type = family === 4 ? "ipv4" : "ipv6";
	network.addSubnet(address, Number(length), type);
	return network.check(host, type);
}

;// CONCATENATED MODULE: ./packages/http/lib/connection.js



function connectionTo(url, env, ca) {
	const proxy = proxyFor(url, env);
	const agent = agentFor(url, proxy, ca);
	const sockets = [];
	const connect = agent.createConnection.bind(agent);
	agent.createConnection = (...parameters) => {
		const socket = connect(...parameters);
		if (socket) {
			socket.on("error", () => { });
			sockets.push(socket);
		}
		return socket;
	};
	return {
		agent,
		proxy,
		close() {
			for (const socket of sockets)
				socket.destroy();
			agent.destroy();
		},
	};
}
const perAddress = { autoSelectFamilyAttemptTimeout: 1_500 };
function agentFor(url, proxy, ca) {
	if (url.protocol === "http:")
		return new external_node_http_.Agent({ keepAlive: false });
	const proxyEnv = proxy === undefined ? {} : { proxyEnv: { HTTPS_PROXY: proxy.href } };
	const trusted = ca === undefined ? {} : { ca };
	return new external_node_https_.Agent({ keepAlive: false, maxCachedSessions: 0, ...perAddress, ...proxyEnv, ...trusted });
}

;// CONCATENATED MODULE: ./packages/http/lib/reply.js

async function readReply(incoming, url, limit, clock) {
	const status = incoming.statusCode ?? 0;
	const refuse = (details) => {
		incoming.destroy();
		return new HttpFailure({ host: url.host, status, ...details });
	};
	const arrived = clock.now().getTime();
	const location = incoming.headers.location;
	if (status >= 300 && status < 400 && location !== undefined) {
		throw refuse({ kind: "redirect", detail: placeOf(location, url) });
	}
	const encoding = incoming.headers["content-encoding"] ?? "identity";
	if (encoding !== "identity" && encoding !== "") {
		throw refuse({ kind: "encoded", detail: encoding.slice(0, 40) });
	}
	const chunks = [];
	let length = 0;
	try {
		for await (const chunk of incoming) {
			length += chunk.length;
			if (length > limit)
				throw refuse({ kind: "too-large", detail: sizeText(limit) });
			chunks.push(chunk);
		}
	}
	catch (error) {
		throw error instanceof HttpFailure ? error : refuse({ kind: "truncated" });
	}
	if (!incoming.complete)
		throw refuse({ kind: "truncated" });
	const date = Date.parse(incoming.headers.date ?? "");
	return {
		status,
		headers: headersOf(incoming),
		body: Buffer.concat(chunks).toString("utf8"),
		elapsedMilliseconds: Math.round(performance.now() - clock.started),
		...(Number.isNaN(date) ? {} : { skewMilliseconds: date + 500 - arrived }),
	};
}
function placeOf(location, base) {
	if (!URL.canParse(location, base.href))
		return "an address that is none";
	const target = new URL(location, base);
	if (target.host === base.host && target.protocol === base.protocol)
		return "another path of the same host";
	return target.protocol === base.protocol ? target.host : `${target.protocol}//${target.host}`;
}
function headersOf(incoming) {
	const pairs = Object.entries(incoming.headersDistinct).map(([name, values]) => [name, (values ?? []).join(", ")]);
	return Object.fromEntries(pairs);
}
function sizeText(bytes) {
	return bytes % 1024 === 0 ? `${bytes / 1024} KiB` : `${bytes} bytes`;
}

;// CONCATENATED MODULE: ./packages/http/lib/socket-failure.js


function failureOfSocket(error, url, proxy) {
	if (error instanceof HttpFailure)
		return error;
	const code = textOf(error, "code");
	const host = url.host;
	const reason = code === undefined ? {} : { reason: code };
	if (code === "ERR_PROXY_TUNNEL")
		return tunnelFailure(error, host, proxy);
	const kind = kindOf(code);
	if (proxy !== undefined && kind !== "tls" && textOf(error, "syscall") !== "read") {
		return new HttpFailure({
			kind: "proxy",
			host,
			detail: `${proxy.host} ${proxyWords[kind] ?? "broke the connection"}`,
			...reason,
		});
	}
	return new HttpFailure({ kind, host, ...reason });
}
const proxyWords = {
	refused: "refuses connections",
	name: "is not known to DNS",
	timeout: "does not answer",
};
function tunnelFailure(error, host, proxy) {
	const status = Number(error.statusCode ?? Number.NaN);
	const name = proxy?.host ?? "it";
	if (Number.isInteger(status) && status >= 100 && status < 600) {
		return new HttpFailure({ kind: "proxy", host, status, detail: `${name} ${statusWords(status)}` });
	}
	const detail = Number.isNaN(status) && "statusCode" in error
		? `${name} does not speak HTTP`
		: `${name} closed the connection`;
	return new HttpFailure({ kind: "proxy", host, detail });
}
function statusWords(status) {
	if (status === 407)
		return "wants a user name and password (status 407)";
	if (status === 403)
		return "forbids it (status 403)";
	return `answered with status ${status}`;
}
const kinds = {
	ECONNREFUSED: "refused",
	ENOTFOUND: "name",
	EAI_AGAIN: "name",
	EAI_FAIL: "name",
	ETIMEDOUT: "timeout",
	EPROTO: "tls",
};
const tlsCode = /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH|CRL_|ERROR_IN_)/;
function kindOf(code) {
	if (code === undefined)
		return "network";
	return kinds[code] ?? (tlsCode.test(code) ? "tls" : "network");
}
function textOf(error, name) {
	const value = (0,lib .zv)(error)?.[name];
	return typeof value === "string" ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/http/lib/sender.js








const defaultTimeout = 10_000;
const defaultConnectTimeout = 5_000;
const defaultMaxBytes = 1_048_576;
function createHttpSender(options) {
	const certificates = options.certificateAuthorities ?? [];
	const ca = certificates.length > 0 ? [...(0,external_node_tls_.getCACertificates)("default"), ...certificates] : undefined;
	return async (request, signal) => {
		const url = checkedUrl(request.url);
		const connection = connectionTo(url, options.env, ca);
		try {
			return await exchange({ url, request, connection, options }, signal);
		}
		finally {
			connection.close();
		}
	};
}
function checkedUrl(text) {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url === undefined)
		throw new HttpFailure({ kind: "url", host: "the server", detail: "its address is no URL" });
	const refuse = (detail) => new HttpFailure({ kind: "url", host: url.host || "the server", detail });
	if (url.username !== "" || url.password !== "")
		throw refuse("its address holds a user name or password");
	if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)))
		return url;
	throw refuse(`its address starts with ${url.protocol}//, and only encrypted connections are made`);
}
async function exchange(call, signal) {
	const { url, request, options } = call;
	const milliseconds = request.timeoutMilliseconds ?? defaultTimeout;
	const whole = deadline(url, milliseconds);
	const connecting = deadline(url, Math.min(options.connectMilliseconds ?? defaultConnectTimeout, milliseconds));
	const cancellation = cancellationBy(signal, url);
	try {
		if (signal?.aborted)
			throw sender_cancelled(url);
		const ends = [whole, connecting, cancellation].map(({ passed }) => passed);
		return await Promise.race([...ends, answerTo(call, connecting.clear)]);
	}
	finally {
		for (const limit of [whole, connecting, cancellation])
			limit.clear();
	}
}
function deadline(url, milliseconds) {
	const { promise, reject } = Promise.withResolvers();
	const timer = setTimeout(() => reject(timeoutOf(url, milliseconds)), milliseconds);
	return { passed: promise, clear: () => clearTimeout(timer) };
}
function cancellationBy(signal, url) {
	const { promise, reject } = Promise.withResolvers();
	const onAbort = () => reject(sender_cancelled(url));
	signal?.addEventListener("abort", onAbort, { once: true });
	return { passed: promise, clear: () => signal?.removeEventListener("abort", onAbort) };
}
function sender_cancelled(url) {
	return new HttpFailure({ kind: "cancelled", host: url.host });
}
function answerTo({ url, request, connection, options }, onConnected) {
	const started = performance.now();
	return new Promise((resolve, reject) => {
		const fail = (error) => reject(failureOfSocket(error, url, connection.proxy));
		const { request: start } = url.protocol === "http:" ? external_node_http_ : external_node_https_;
		const headers = sender_headersOf(request, options.userAgent);
		try {
			const outgoing = start(url, { method: request.method, agent: connection.agent, headers });
			outgoing.on("error", fail);
			outgoing.on("socket", (socket) => {
				if (!socket.connecting)
					onConnected();
				else
					socket.once(url.protocol === "http:" ? "connect" : "secureConnect", onConnected);
			});
			outgoing.on("response", (incoming) => {
				onConnected();
				const clock = { started, now: options.now ?? (() => new Date()) };
				readReply(incoming, url, request.maxBytes ?? defaultMaxBytes, clock).then(resolve, reject);
			});
			outgoing.end(request.body);
		}
		catch (error) {
			fail(error);
		}
	});
}
function timeoutOf(url, milliseconds) {
	const seconds = milliseconds / 1000;
	return new HttpFailure({
		kind: "timeout",
		host: url.host,
		detail: seconds === 1 ? "1 second" : `${seconds} seconds`,
	});
}
function sender_headersOf(request, userAgent) {
	const headers = {
		"user-agent": userAgent,
		"accept-encoding": "identity",
		...request.headers,
	};
	if (request.body !== undefined || request.method !== "GET") {
		headers["content-length"] = String(Buffer.byteLength(request.body ?? ""));
	}
	return headers;
}

var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/http/lib/sigv4.js

function signedHeaders(request, scope, keys, now) {
	const date = now.toISOString().replace(/[-:]|\.\d+/g, "");
	const day = date.slice(0, 8);
	const token = keys.sessionToken === undefined ? {} : { "x-amz-security-token": keys.sessionToken };
	const headers = { ...request.headers, "x-amz-date": date, ...token };
	const signed = { ...headers, host: request.host };
	const names = Object.keys(signed).sort();
	const lines = names.map((name) => `${name}:${(signed[name] ?? "").trim().replace(/\s+/g, " ")}\n`).join("");
	const canonical = [request.method, request.path, "", lines, names.join(";"), sha256(request.body)].join("\n");
	const place = `${day}/${scope.region}/${scope.service}/aws4_request`;
	const toSign = ["AWS4-HMAC-SHA256", date, place, sha256(canonical)].join("\n");
	const first = `AWS4${keys.secretAccessKey}`;
	const key = place.split("/").reduce((secret, part) => hmac(secret, part), first);
	const signature = hmac(key, toSign).toString("hex");
	const authorization = `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${place}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
	return { ...headers, authorization };
}
function sha256(text) {
	return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex");
}
function hmac(key, text) {
	return (0,external_node_crypto_.createHmac)("sha256", key).update(text).digest();
}

;// CONCATENATED MODULE: ./packages/http/lib/index.js







  })

};
