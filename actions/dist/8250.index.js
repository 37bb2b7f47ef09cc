export const id = 8250;
export const ids = [8250];
export const modules = {

  8917:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	IL: () => (  isAwsRule),
	PJ: () => (  awsRules),
	Up: () => (  readCallerIdentity),
	Vc: () => (  callerIdentityRequest)
  });
  var _sallyport_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5101);
  var _live_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(366);


const awsRules = {
	keyId: ["secrets/aws-access-key-id", "secrets/aws-temporary-access-key-id"],
	secret: "secrets/aws-secret-access-key",
	session: "secrets/aws-session-token",
};
const allRules = new Set([...awsRules.keyId, awsRules.secret, awsRules.session]);
function isAwsRule(rule) {
	return allRules.has(rule);
}
const body = "Action=GetCallerIdentity&Version=2011-06-15";
const form = "application/x-www-form-urlencoded; charset=utf-8";
function regionOf(host) {
	return /^sts(?:-fips)?\.([a-z]{2}(?:-[a-z]+){1,3}-\d{1,2})\./.exec(host)?.[1] ?? "us-east-1";
}
function callerIdentityRequest(host, keys, now) {
	const unsigned = { method: "POST", host, path: "/", headers: { "content-type": form }, body };
	const headers = (0,_sallyport_http__WEBPACK_IMPORTED_MODULE_0__  .HF)(unsigned, { region: regionOf(host), service: "sts" }, keys, now);
	return { method: "POST", url: `https://${host}/`, headers, body };
}
function readCallerIdentity(reply) {
	if (reply.status === 200 && reply.body.includes("<GetCallerIdentityResult>"))
		return _live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .VD;
	const code = /<Code>([A-Za-z]{1,60})<\/Code>/.exec(reply.body)?.[1];
	if (code === "InvalidClientTokenId")
		return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .xm)("AWS knows no such key that is active");
	if (code === "ExpiredToken")
		return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .xm)("it has expired");
	return code === "SignatureDoesNotMatch"
		? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .L5)("the key id and the secret do not belong together")
		: (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .os)(reply);
}


  }),

  8250:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
	candidateList: () => (  candidateList),
	withAnswers: () => (  withAnswers)
  });
  var _aws_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8917);
  var _services_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7237);


function candidateList() {
	const candidates = [];
	return {
		add({ fingerprint, rule, value, places }) {
			if ((0,_services_js__WEBPACK_IMPORTED_MODULE_0__  .z5)(rule.id) === undefined && !(0,_aws_keys_js__WEBPACK_IMPORTED_MODULE_1__  .IL)(rule.id))
				return;
			const paths = [...new Set(places.map(({ path }) => path))];
			candidates.push({ fingerprint, rule: rule.id, value: value.toString("latin1"), paths });
		},
		take: () => candidates.splice(0),
	};
}
function withAnswers(secrets, { answers }) {
	return secrets.map((secret) => {
		const answer = answers.get(secret.fingerprint);
		if (answer === undefined)
			return secret;
		const { state, why, host } = answer;
		const fact = { label: "live check", value: `${state} (${host}: ${why})` };
		const check = { ...secret.check, evidence: [...(secret.check.evidence ?? []), fact] };
		if (state !== "live")
			return { ...secret, check };
		return { ...secret, check: { ...check, confidence: "verified", basis: `${check.basis}; ${host} takes it` } };
	});
}


  }),

  366:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	L5: () => (  unknown),
	Pf: () => (  fieldsOf),
	VD: () => (  live),
	os: () => (  unexpected),
	xm: () => (  revoked)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

const live = { state: "live", why: "it is taken" };
function revoked(why = "it is refused as not valid") {
	return { state: "revoked", why };
}
function unknown(why) {
	return { state: "unknown", why };
}
function unexpected({ status }) {
	if (status === 429)
		return unknown("it is asked too often (status 429)");
	return unknown(status === 200 ? "the answer is not of the documented form" : `the answer has the status ${status}`);
}
function fieldsOf({ body }) {
	try {
		const value = JSON.parse(body);
		return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .u4)(value) ? value : {};
	}
	catch {
		return {};
	}
}


  }),

  7237:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	jE: () => (  tokenRequest),
	z5: () => (  serviceOf)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _live_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(366);


const bearer = (token) => ({ authorization: `Bearer ${token}` });
const tokenServices = [
	{
		service: "github",
		rules: [
			"secrets/github-personal-access-token",
			"secrets/github-fine-grained-token",
			"secrets/github-oauth-token",
			"secrets/github-app-user-token",
			"secrets/github-installation-token",
			"secrets/github-installation-jwt",
		],
		method: "GET",
		path: "/rate_limit",
		headers: (token) => ({
			...bearer(token),
			accept: "application/vnd.github+json",
			"x-github-api-version": "2022-11-28",
		}),
		read(reply) {
			const { resources, message } = (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .Pf)(reply);
			if (reply.status === 200 && (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .u4)(resources))
				return _live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .VD;
			return reply.status === 401 && message === "Bad credentials" ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .xm)() : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .os)(reply);
		},
	},
	{
		service: "gitlab",
		rules: ["secrets/gitlab-personal-access-token", "secrets/gitlab-routable-token"],
		method: "GET",
		path: "/api/v4/personal_access_tokens/self",
		headers: (token) => ({ "private-token": token }),
		read(reply, host) {
			const { id, active, revoked: isRevoked } = (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .Pf)(reply);
			if (reply.status === 401)
				return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .L5)(`it is not valid at ${host}, and may be of another server`);
			if (reply.status !== 200 || typeof id !== "number")
				return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .os)(reply);
			return isRevoked === true || active === false ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .xm)("it is told to be inactive") : _live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .VD;
		},
	},
	{
		service: "npm",
		rules: ["secrets/npm-access-token"],
		method: "GET",
		path: "/-/whoami",
		headers: bearer,
		read(reply) {
			if (reply.status === 200 && typeof (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .Pf)(reply).username === "string")
				return _live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .VD;
			const isOwn = Object.keys((0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .Pf)(reply)).length > 0 || reply.body.trim() === "";
			return reply.status === 401 && isOwn ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .xm)() : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .os)(reply);
		},
	},
	{
		service: "slack",
		rules: ["secrets/slack-bot-token", "secrets/slack-user-token"],
		method: "POST",
		path: "/api/auth.test",
		headers: bearer,
		read(reply) {
			const { ok, error } = (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .Pf)(reply);
			if (reply.status !== 200)
				return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .os)(reply);
			if (ok === true)
				return _live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .VD;
			const isOver = error === "token_revoked" || error === "account_inactive" || error === "token_expired";
			if (isOver)
				return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .xm)("it is told to be revoked or expired");
			return error === "invalid_auth" ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .L5)("it is not valid, or not from this machine") : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .os)(reply);
		},
	},
	{
		service: "cloudflare",
		rules: ["secrets/cloudflare-token", "secrets/cloudflare-legacy-token"],
		method: "GET",
		path: "/client/v4/user/tokens/verify",
		headers: bearer,
		read(reply) {
			const { result } = (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .Pf)(reply);
			const status = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .u4)(result) ? result.status : undefined;
			if (reply.status === 200 && status === "active")
				return _live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .VD;
			if (status === "disabled" || status === "expired")
				return (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .xm)(`it is told to be ${status}`);
			return reply.status === 401 ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .L5)("it is no token of a user that works") : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .os)(reply);
		},
	},
	{
		service: "hugging-face",
		rules: ["secrets/huggingface-token"],
		method: "GET",
		path: "/api/whoami-v2",
		headers: bearer,
		read(reply) {
			const { name, error } = (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .Pf)(reply);
			if (reply.status === 200 && typeof name === "string")
				return _live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .VD;
			return reply.status === 401 && typeof error === "string" ? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .xm)() : (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .os)(reply);
		},
	},
	{
		service: "vault",
		rules: ["secrets/vault-service-token", "secrets/vault-batch-token", "secrets/vault-legacy-token"],
		method: "GET",
		path: "/v1/auth/token/lookup-self",
		headers: (token) => ({ "x-vault-token": token }),
		read(reply, host) {
			if (reply.status === 200 && (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .u4)((0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .Pf)(reply).data))
				return _live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .VD;
			return reply.status === 403
				? (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .L5)(`it is not valid at ${host}, or may not ask about itself`)
				: (0,_live_answer_js__WEBPACK_IMPORTED_MODULE_1__  .os)(reply);
		},
	},
];
const byRule = new Map(tokenServices.flatMap((service) => service.rules.map((rule) => [rule, service])));
function serviceOf(rule) {
	return byRule.get(rule);
}
function tokenRequest(service, host, token) {
	return { method: service.method, url: `https://${host}${service.path}`, headers: service.headers(token) };
}


  })

};
