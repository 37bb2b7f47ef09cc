export const id = 4786;
export const ids = [4786];
export const modules = {

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

  4786:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
	exchangeOctoSts: () => (  exchangeOctoSts)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1708);
  var _audience_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4472);
  var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3689);
  var _delivery_mask_forms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4999);
  var _identity_of_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1864);
  var _issued_token_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7713);
  var _refusals_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4913);








const hour = 3_600_000;
const publicService = "octo-sts.dev";
async function exchangeOctoSts(credential, context) {
	const { scope, identity, domain = publicService } = credential;
	const audience = (0,_audience_js__WEBPACK_IMPORTED_MODULE_2__  .O)(credential) ?? domain;
	const url = new URL(`https://${domain}/sts/exchange`);
	url.searchParams.set("scope", scope);
	url.searchParams.set("identity", identity);
	const value = await (0,_call_js__WEBPACK_IMPORTED_MODULE_1__  .e)({
		provider: "octo-sts",
		operation: "exchange",
		asked: { what: `the identity ${identity} in ${scope} at ${domain}`, audience },
		audience,
		request: (token) => ({
			method: "GET",
			url: url.href,
			headers: { authorization: `Bearer ${token}`, accept: "application/json" },
		}),
		read: (reply) => {
			const token = (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__  .M8)((0,_answer_js__WEBPACK_IMPORTED_MODULE_3__  .tQ)(reply), "token");
			(0,_delivery_mask_forms_js__WEBPACK_IMPORTED_MODULE_4__  .$)(token, context.mask);
			return token;
		},
		refusal: _refusals_js__WEBPACK_IMPORTED_MODULE_5__  .sq,
		refusals: _refusals_js__WEBPACK_IMPORTED_MODULE_5__  .Nb,
	}, context);
	const expires = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .uR)(new Date(context.now().getTime() + hour));
	const api = domain === publicService ? _issued_token_js__WEBPACK_IMPORTED_MODULE_6__  .O0 : (0,_issued_token_js__WEBPACK_IMPORTED_MODULE_6__  .Mc)(context.env);
	return (0,_issued_token_js__WEBPACK_IMPORTED_MODULE_6__  ._6)("octo-sts", { value, expires, api, identity: (0,_identity_of_js__WEBPACK_IMPORTED_MODULE_7__  .c)(credential) });
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
