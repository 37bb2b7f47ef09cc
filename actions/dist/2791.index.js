export const id = 2791;
export const ids = [2791];
export const modules = {

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


  }),

  2791:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
	exchangeToken: () => (  exchangeToken)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);
  var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
  var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3689);
  var _delivery_mask_forms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4999);
  var _hashed_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1627);
  var _identity_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1864);






function readOauthRefusal(reply) {
	const body = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__  .dn)(reply);
	const code = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__  .mR)(body.error);
	const message = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__  .mR)(body.error_description);
	const requestId = reply.headers["x-request-id"];
	return { ...(code ? { code } : {}), ...(message ? { message } : {}), ...(requestId ? { requestId } : {}) };
}
const refusals = [
	{
		code: ["invalid_grant", "invalid_request"],
		message: /expired/i,
		means: "FEDERATION_TOKEN_EXPIRED",
		next: "re-mint",
		fix: () => "Run the job again, and check the server's clock.",
	},
	{
		code: "invalid_target",
		means: "FEDERATION_DENIED",
		next: "never",
		fix: ({ audience }) => `Let the server's trust for this repository allow the audience \`${audience}\` and, if it is set, the \`resource\`.`,
	},
	{
		code: ["invalid_grant", "invalid_request"],
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "Check issuer and audience that the server expects, `subject-token-type`, and its trust for this repository's claims.",
	},
	{
		code: ["unauthorized_client", "invalid_client", "access_denied"],
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "Hold the server's trust rule against the job's claims (`sallyport identity show`); some servers also need a `client_id` in `fields`.",
	},
	{
		code: ["invalid_scope", "unsupported_grant_type"],
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Correct `scope`, or `url`: this endpoint takes no token exchange of that kind.",
	},
	{
		code: "temporarily_unavailable",
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "Run the job again in a few minutes.",
	},
];
async function exchangeToken(credential, context) {
	const { audience, url, scope } = credential;
	const { host } = new URL(url);
	const { token, expires } = await (0,_call_js__WEBPACK_IMPORTED_MODULE_1__  .e)({
		provider: "token-exchange",
		operation: "token",
		asked: { what: `a token of ${host}${scope === undefined ? "" : ` with the scope ${scope}`}`, audience },
		audience,
		request: (subjectToken) => ({
			method: "POST",
			url,
			headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
			body: new URLSearchParams(formOf(credential, subjectToken)).toString(),
		}),
		read: (reply) => {
			const answer = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__  .tQ)(reply);
			const token = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__  .M8)(answer, "access_token");
			(0,_delivery_mask_forms_js__WEBPACK_IMPORTED_MODULE_3__  .$)(token, context.mask);
			if (typeof answer.token_type !== "string")
				throw new _answer_js__WEBPACK_IMPORTED_MODULE_2__  .gA("JSON without the text `token_type`");
			if (answer.expires_in === undefined)
				return { token, expires: undefined };
			const end = context.now().getTime() + (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__  .iZ)(answer, "expires_in") * 1000;
			return { token, expires: (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .uR)(new Date(end)) };
		},
		refusal: readOauthRefusal,
		refusals,
	}, context);
	const lives = expires === undefined ? "as long as the server decides, and it did not say" : `until ${expires}`;
	return {
		provider: "token-exchange",
		...(expires === undefined ? {} : { expires }),
		environment: { SALLYPORT_ACCESS_TOKEN: token },
		outputs: { "access-token": token },
		secrets: [token],
		join: { server: host, ...(0,_hashed_token_js__WEBPACK_IMPORTED_MODULE_4__  .l)(token) },
		identity: (0,_identity_of_js__WEBPACK_IMPORTED_MODULE_5__  .c)(credential),
		notRevocable: `token exchange knows no revocation; this token lives ${lives}`,
	};
}
function formOf(credential, subjectToken) {
	const { audience, scope, resource, requestedTokenType, subjectTokenType } = credential;
	return {
		audience,
		...credential.fields,
		grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
		...(scope === undefined ? {} : { scope }),
		...(resource === undefined ? {} : { resource }),
		...(requestedTokenType === undefined ? {} : { requested_token_type: requestedTokenType }),
		subject_token_type: subjectTokenType ?? "urn:ietf:params:oauth:token-type:jwt",
		subject_token: subjectToken,
	};
}


  })

};
