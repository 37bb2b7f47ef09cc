export const id = 5314;
export const ids = [5314];
export const modules = {

  5314:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  createAppToken: () => (  createAppToken)
});

var lib_answer = __webpack_require__(1708);
var call = __webpack_require__(3689);
var mask_forms = __webpack_require__(4999);
var denial = __webpack_require__(8245);
var identity_of = __webpack_require__(1864);
var provider_denial = __webpack_require__(3275);
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/federation/lib/github/app-token.js

const validity = { before: 60, after: 540 };
function appToken(app, key, now) {
	const seconds = Math.floor(now.getTime() / 1000);
	const claims = { iat: seconds - validity.before, exp: seconds + validity.after, iss: app };
	const content = [{ alg: "RS256", typ: "JWT" }, claims]
		.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
		.join(".");
	return `${content}.${(0,external_node_crypto_.sign)("sha256", Buffer.from(content), key).toString("base64url")}`;
}
function readPrivateKey(pem) {
	try {
		const key = (0,external_node_crypto_.createPrivateKey)(pem.includes("\n") ? pem : pem.replaceAll("\\n", "\n"));
		return key.asymmetricKeyType === "rsa" ? key : undefined;
	}
	catch {
		return undefined;
	}
}

var issued_token = __webpack_require__(7713);
var refusals = __webpack_require__(4913);
;// CONCATENATED MODULE: ./packages/federation/lib/github/app.js









async function createAppToken(credential, context) {
	const { app, repositories, permissions } = credential;
	const place = { credential, context, key: privateKey(credential, context), api: (0,issued_token .Mc)(context.env) };
	const installation = await findInstallation(place);
	const wanted = { ...(repositories === undefined ? {} : { repositories }), permissions };
	const { value, expires } = await (0,call .e)({
		...app_call(place, "access_tokens", `a token of the App ${app} for ${scopeText(credential)}`),
		request: () => requestTo(place, "POST", `/app/installations/${installation}/access_tokens`, wanted),
		read: (reply) => {
			const answer = (0,lib_answer .tQ)(reply);
			const value = (0,lib_answer .M8)(answer, "token");
			(0,mask_forms .$)(value, context.mask);
			return { value, expires: (0,lib_answer .B9)((0,lib_answer .M8)(answer, "expires_at"), "expires_at") };
		},
	}, context);
	return (0,issued_token ._6)("github-app", { value, expires, api: place.api, identity: (0,identity_of .c)(credential) });
}
function privateKey({ app, privateKeyVariable }, context) {
	const name = privateKeyVariable ?? "GITHUB_APP_PRIVATE_KEY";
	const caller = { provider: "github-app", asked: { what: `the App ${app}` } };
	const pem = context.env[name] ?? "";
	if (pem.trim() === "") {
		const message = `the variable ${name}, which must hold the private key of the App ${app}, is empty`;
		const fix = `Pass the App's private key to the step: \`env: { ${name}: \${{ secrets.${name} }} }\`.`;
		throw (0,denial .Uv)(caller, message, fix, "FEDERATION_KEY_MISSING");
	}
	(0,mask_forms .$)(pem, context.mask);
	const key = readPrivateKey(pem);
	if (key !== undefined)
		return key;
	const fix = "Store the whole file that GitHub gave when the key was made, from -----BEGIN to -----END, as the secret.";
	throw (0,denial .Uv)(caller, `the variable ${name} holds no RSA private key in PEM form`, fix, "FEDERATION_KEY_INVALID");
}
async function findInstallation(place) {
	const { owner, repositories } = place.credential;
	const [first] = repositories ?? [];
	const owned = encodeURIComponent(owner);
	if (first !== undefined)
		return await lookupByRepository(place, first);
	try {
		return await lookup(place, `/orgs/${owned}/installation`);
	}
	catch (error) {
		if (!(error instanceof provider_denial .J1) || error.providerCode !== "status 404")
			throw error;
		return await lookup(place, `/users/${owned}/installation`);
	}
}
async function lookupByRepository(place, name) {
	const { owner } = place.credential;
	try {
		return await lookup(place, `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/installation`);
	}
	catch (error) {
		if (!(error instanceof provider_denial .J1) || error.code !== "FEDERATION_REDIRECTED")
			throw error;
		const fix = `GitHub redirects where a repository was renamed or transferred: write the present owner and name of ${owner}/${name} in \`owner\` and \`repositories\`. ${error.fix}`;
		throw (0,provider_denial .Sz)(error, { fix });
	}
}
async function lookup(place, path) {
	const { credential, context } = place;
	return await (0,call .e)({
		...app_call(place, "installation", `the installation of the App ${credential.app} in ${scopeText(credential)}`),
		request: () => requestTo(place, "GET", path),
		read: (reply) => {
			const { id } = (0,lib_answer .tQ)(reply);
			if (typeof id !== "number" || !Number.isSafeInteger(id) || id <= 0)
				throw new lib_answer .gA("JSON without the number `id`");
			return id;
		},
	}, context);
}
function app_call({ context, credential, key }, operation, what) {
	return {
		provider: "github-app",
		operation,
		asked: { what },
		secrets: [appToken(credential.app, key, context.now())],
		refusal: refusals .MQ,
		refusals: refusals .u6,
	};
}
function requestTo(place, method, path, body) {
	const { context, credential, key, api } = place;
	const token = appToken(credential.app, key, context.now());
	(0,mask_forms .$)(token, context.mask);
	return {
		method,
		url: `${api}${path}`,
		headers: {
			authorization: `Bearer ${token}`,
			accept: "application/vnd.github+json",
			"x-github-api-version": "2022-11-28",
			...(body === undefined ? {} : { "content-type": "application/json" }),
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	};
}
function scopeText({ owner, repositories }) {
	if (repositories === undefined)
		return owner;
	const names = repositories.slice(0, 3).join(", ");
	return `${owner} (${names}${repositories.length > 3 ? ` and ${repositories.length - 3} more` : ""})`;
}


  }),

  7713:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	Mc: () => (  githubApi),
	O0: () => (  publicApi),
	_6: () => (  issuedGithubToken)
  });
  var _hashed_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1627);

function issuedGithubToken(provider, token) {
	const { value, expires, api, identity } = token;
	return {
		provider,
		expires,
		environment: { GH_TOKEN: value, GITHUB_TOKEN: value, ...elsewhere(api, value) },
		outputs: { token: value },
		secrets: [value],
		join: (0,_hashed_token_js__WEBPACK_IMPORTED_MODULE_0__  .l)(value),
		identity,
		revocation: { kind: "github", api, token: value, expires },
	};
}
function elsewhere(api, token) {
	if (api === publicApi)
		return {};
	const { host } = new URL(api);
	if (host.endsWith(".ghe.com"))
		return { GH_HOST: host.replace(/^api\./, "") };
	return { GH_HOST: host, GH_ENTERPRISE_TOKEN: token };
}
const publicApi = "https://api.github.com";
function githubApi(env) {
	return (env.GITHUB_API_URL || publicApi).replace(/\/+$/, "");
}


  }),

  4913:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	MQ: () => (  readGithubRefusal),
	Nb: () => (  octoStsRefusals),
	sq: () => (  readOctoStsRefusal),
	u6: () => (  githubAppRefusals)
  });
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);

const grpcCodes = {
	3: "INVALID_ARGUMENT",
	5: "NOT_FOUND",
	7: "PERMISSION_DENIED",
	13: "INTERNAL",
	14: "UNAVAILABLE",
	16: "UNAUTHENTICATED",
};
function readOctoStsRefusal(reply) {
	const { code, message } = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .dn)(reply);
	const name = typeof code === "number" ? grpcCodes[code] : undefined;
	const words = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .mR)(message);
	return { ...(name === undefined ? {} : { code: name }), ...(words === undefined ? {} : { message: words }) };
}
const octoStsRefusals = [
	{
		message: /unable to find trust policy|trust policy .*not found/i,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Check that the trust policy is on the default branch of the target (`.github/chainguard/IDENTITY.sts.yaml`; for a whole organisation in its `.github` repository), and that octo-sts's App is installed there.",
	},
	{
		message: /unable to (?:read|parse|compile) trust policy/i,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Correct the trust policy on the target's default branch: octo-sts cannot read it. Unknown keys, both of `subject` and `subject_pattern` and a pattern that is no RE2 are refused; `sallyport trust explain` names the line.",
	},
	{
		message: /invalid subject in token/i,
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "Shorten the subject, or take odd signs out of it: octo-sts takes at most 255 characters, without spaces, quotes and brackets. Branch and environment names come into it.",
	},
	{ message: /^[^"]*expired/i, means: "FEDERATION_TOKEN_EXPIRED", next: "re-mint", fix: () => "Run the job again." },
	{
		message: /^[^"]*audience/i,
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: ({ audience }) => `Set \`audience: ${audience}\` in the trust policy, or leave both out: the service's domain is the default.`,
	},
	{
		message: /^[^"]*\bissuer/i,
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "Set `issuer` of the trust policy to that of this GitHub, `https://token.actions.githubusercontent.com` or your enterprise's, without a slash at its end; the organisation may also list the issuers that it trusts.",
	},
	{
		message: /^[^"]*(?:trust policy|subject|claim)/i,
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "Hold `subject` (or `subject_pattern`) and `claim_pattern` of the trust policy against the job's claims: `sallyport trust explain` names the one that fails.",
	},
	{
		message: /unable to fetch or create the provider/i,
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "The service cannot read the issuer's keys, or does not allow the issuer.",
	},
	{
		code: "UNAUTHENTICATED",
		means: "FEDERATION_TOKEN_REFUSED",
		next: "re-mint",
		fix: () => "octo-sts does not take signature or times of the ID token, and a new one was tried: check that the service can read this GitHub's keys, and the clocks.",
	},
	{
		code: "NOT_FOUND",
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Check `scope` and `identity`, and that the service's App is installed in the target.",
	},
	{
		code: "PERMISSION_DENIED",
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "Check the trust policy, and that the App has the permissions that it asks for.",
	},
	{
		code: ["UNAVAILABLE", "INTERNAL"],
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "Run the job again in a few minutes.",
	},
];
function readGithubRefusal(reply) {
	const message = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .mR)((0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .dn)(reply).message);
	const requestId = reply.headers["x-github-request-id"];
	return { ...(message === undefined ? {} : { message }), ...(requestId === undefined ? {} : { requestId }) };
}
const githubAppRefusals = [
	{
		status: 401,
		message: /'(?:exp|iat)'|expiration time|issued at/i,
		means: "FEDERATION_CLOCK",
		next: "never",
		fix: () => "Set this machine's clock (a time service such as chrony): GitHub takes an App's token only for ten minutes.",
	},
	{
		status: 401,
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "Check that the private key is one of the App's (its settings page shows the fingerprints) and that `app` is that App's client id or app id.",
	},
	{
		status: [403, 429],
		message: /rate limit|abuse/i,
		means: "FEDERATION_THROTTLED",
		next: "never",
		fix: () => "Run the job again in some minutes, and let fewer jobs ask at once (`concurrency:`).",
	},
	{
		status: 403,
		message: /suspended/i,
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "The installation is suspended: an owner of the account can resume it in the settings.",
	},
	{
		status: 404,
		message: /integration not found/i,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Correct `app`: this GitHub has no App with that client id or app id. Both stand on the App's settings page; the id of an installation is another number.",
	},
	{
		status: 404,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Install the App in that account and for those repositories, or correct `owner` and `repositories` of the credential.",
	},
	{
		status: 422,
		message: /repositor/i,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Every one of `repositories` must exist and be part of the App's installation.",
	},
	{
		status: 422,
		message: /permission/i,
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "Ask for no more in `permissions` than the App has been granted; new permissions of an App hold only when an owner has accepted them.",
	},
	{
		status: 422,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Correct `repositories` and `permissions` as GitHub's words say.",
	},
];


  }),

  1627:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	l: () => (  hashedToken)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const shortest = 32;
function hashedToken(token) {
	return token.length < shortest ? {} : { hashed_token: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(token).digest("base64") };
}


  })

};
