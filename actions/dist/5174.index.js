export const id = 5174;
export const ids = [5174];
export const modules = {

  5174:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  federateGoogle: () => (  federateGoogle)
});

var lib = __webpack_require__(1344);
var lib_answer = __webpack_require__(1708);
var lib_audience = __webpack_require__(4472);
var call = __webpack_require__(3689);
var mask_forms = __webpack_require__(4999);
var hashed_token = __webpack_require__(1627);
var identity_of = __webpack_require__(1864);
var token_claim = __webpack_require__(6300);
;// CONCATENATED MODULE: ./packages/federation/lib/google/refusals.js


function readGoogleRefusal(reply) {
	const { error, error_description: description } = (0,lib_answer .dn)(reply);
	const inner = (0,lib .zv)(error);
	const code = (0,lib_answer .mR)(inner === undefined ? error : inner.status);
	const message = (0,lib_answer .mR)(inner === undefined ? description : inner.message);
	const group = reasonOf(inner?.details);
	return { ...(code ? { code } : {}), ...(group ? { group } : {}), ...(message ? { message } : {}) };
}
function reasonOf(details) {
	const reasons = (Array.isArray(details) ? details : []).map((detail) => (0,lib_answer .mR)((0,lib .zv)(detail)?.reason));
	return reasons.find((reason) => reason !== undefined);
}
function disabledApi(service, project) {
	return {
		code: "SERVICE_DISABLED",
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => `Switch the API on in the project of the ${project}: \`gcloud services enable ${service}\`. It takes some minutes.`,
	};
}
const serviceControls = {
	message: /prohibited by organization's policy/i,
	means: "FEDERATION_DENIED",
	next: "never",
	fix: () => "A perimeter of VPC Service Controls keeps the runner out: its audit log has the violation under the id in the provider's words. Let an ingress rule admit this identity, or run the job within the perimeter.",
};
const googleTokenRefusals = [
	serviceControls,
	disabledApi("sts.googleapis.com", "workload identity pool"),
	{
		code: "invalid_grant",
		message: /stale|expired/i,
		means: "FEDERATION_TOKEN_EXPIRED",
		next: "re-mint",
		fix: () => "Run the job again. If a proxy holds requests back for minutes, name Google's hosts in NO_PROXY.",
	},
	{
		code: "invalid_grant",
		message: /connecting to the given credential's issuer/i,
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "Google could not read the issuer's keys. Run the job again; for GitHub Enterprise Server, upload its keys to the provider (`--jwk-json-path`).",
	},
	{
		code: "invalid_grant",
		message: /audience/i,
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: ({ audience }) => `Add \`${audience}\` to the provider's allowed audiences, or set the credential's \`audience\` to one of them.`,
	},
	{
		code: "invalid_grant",
		message: /issuer/i,
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "Set the provider's issuer URI to that of this GitHub, `https://token.actions.githubusercontent.com` or your enterprise's, without a slash at its end.",
	},
	{
		message: /127 bytes/i,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Map `google.subject` to something short, for example `assertion.repository_id + ':' + assertion.run_id`: branch names make `sub` longer than 127 bytes.",
	},
	{
		code: ["unauthorized_client", "invalid_grant"],
		message: /mapped attribute|attribute mapping|value for google\.subject/i,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Correct the provider's attribute mapping: `google.subject` must be a text from a claim that the token has, for example `assertion.sub`. A comparison such as `assertion.sub == '\u2026'` belongs into the attribute condition.",
	},
	{
		code: "invalid_grant",
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "Check the provider's issuer, its keys and allowed audiences.",
	},
	{
		code: "unauthorized_client",
		means: "FEDERATION_DENIED",
		next: "settle",
		fix: () => "Hold the provider's attribute condition against the job's claims: `sallyport trust explain` names the part that fails. Edits take up to five minutes to hold everywhere.",
	},
	{
		code: "invalid_target",
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Check `workload-identity-provider`: the project's number (not its id), the ids of pool and provider (4 to 32 characters of a-z, 0-9 and -, not their display names), and that neither is disabled or deleted.",
	},
	{
		code: ["invalid_request", "invalid_scope", "unsupported_grant_type", "INVALID_ARGUMENT"],
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Correct the credential's `workload-identity-provider`, `scopes` or `universe` as the provider's words say.",
	},
];
const googleAccountRefusals = [
	serviceControls,
	disabledApi("iamcredentials.googleapis.com", "service account"),
	{
		code: "PERMISSION_DENIED",
		means: "FEDERATION_DENIED",
		next: "settle",
		fix: () => "Grant `roles/iam.workloadIdentityUser` on the service account to this identity (`principal://\u2026/subject/\u2026` or `principalSet://\u2026/attribute.\u2026/\u2026`); each of `delegates` needs `roles/iam.serviceAccountTokenCreator` on the next. Grants take up to five minutes to hold everywhere.",
	},
	{
		code: "INVALID_ARGUMENT",
		message: /lifetime/i,
		means: "FEDERATION_DURATION",
		next: "never",
		fix: () => "Shorten the credential's `duration` to at most 1h, or let the organisation's policy `iam.allowServiceAccountCredentialLifetimeExtension` name the account.",
	},
	{
		code: "NOT_FOUND",
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Check the e-mail address in `service-account` (a deleted and recreated account needs its grants anew).",
	},
	{
		code: "INVALID_ARGUMENT",
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Correct the credential's `scopes`, `delegates` or `id-token-audience` as the provider's words say.",
	},
	{
		code: "UNAUTHENTICATED",
		means: "FEDERATION_TOKEN_EXPIRED",
		next: "never",
		fix: () => "Run the job again: Google does not take the token that it gave a moment before.",
	},
	{
		code: "RESOURCE_EXHAUSTED",
		means: "FEDERATION_THROTTLED",
		next: "retry",
		fix: () => "Let fewer jobs ask at once (`concurrency:`).",
	},
];

;// CONCATENATED MODULE: ./packages/federation/lib/google/federate.js









const everything = "https://www.googleapis.com/auth/cloud-platform";
const shortestToken = 300;
async function federateGoogle(credential, context) {
	const federated = await exchangeToken(credential, context);
	const { serviceAccount, idTokenAudience } = credential;
	if (serviceAccount === undefined)
		return issuedFrom(federated, credential);
	const place = { account: serviceAccount, federated, credential, context };
	const token = idTokenAudience === undefined ? await accessToken(place) : await idToken(place, idTokenAudience);
	return issuedFrom(token, credential);
}
function universeOf(credential) {
	return credential.universe ?? "googleapis.com";
}
async function exchangeToken(credential, context) {
	const universe = universeOf(credential);
	const audience = (0,lib_audience .O)(credential) ?? "";
	const scope = credential.serviceAccount === undefined ? (credential.scopes ?? [everything]).join(" ") : everything;
	return await (0,call .e)({
		provider: "google",
		operation: "token",
		asked: { what: `a federated token of ${credential.workloadIdentityProvider}`, audience },
		audience,
		request: (subjectToken) => postJson(`https://sts.${universe}/v1/token`, {
			audience: `//iam.${universe}/${credential.workloadIdentityProvider}`,
			grantType: "urn:ietf:params:oauth:grant-type:token-exchange",
			requestedTokenType: "urn:ietf:params:oauth:token-type:access_token",
			subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
			scope,
			subjectToken,
		}),
		read: (reply) => {
			const answer = (0,lib_answer .tQ)(reply);
			const value = (0,lib_answer .M8)(answer, "access_token");
			(0,mask_forms .$)(value, context.mask);
			const seconds = answer.expires_in === undefined ? 3_600 : (0,lib_answer .iZ)(answer, "expires_in");
			return { value, expires: later(context.now(), seconds) };
		},
		refusal: readGoogleRefusal,
		refusals: googleTokenRefusals,
	}, context);
}
async function accessToken(place) {
	const { credential, context } = place;
	const seconds = context.durationSeconds ?? credential.duration ?? shortestToken;
	const body = { scope: credential.scopes ?? [everything], lifetime: `${seconds}s` };
	return await (0,call .e)({
		...impersonation(place, "generateAccessToken", body),
		read: (reply) => {
			const answer = (0,lib_answer .tQ)(reply);
			const value = (0,lib_answer .M8)(answer, "accessToken");
			(0,mask_forms .$)(value, context.mask);
			return { value, expires: (0,lib_answer .B9)((0,lib_answer .M8)(answer, "expireTime"), "expireTime") };
		},
	}, context);
}
async function idToken(place, audience) {
	const { context } = place;
	return await (0,call .e)({
		...impersonation(place, "generateIdToken", { audience, includeEmail: true }),
		read: (reply) => {
			const value = (0,lib_answer .M8)((0,lib_answer .tQ)(reply), "token");
			(0,mask_forms .$)(value, context.mask);
			if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value))
				throw new lib_answer .gA("JSON whose `token` is no ID token");
			const expiry = (0,token_claim .W)(value, "exp");
			const isKnown = typeof expiry === "number";
			return { value, expires: isKnown ? (0,lib .uR)(new Date(expiry * 1000)) : later(context.now(), 3_600) };
		},
	}, context);
}
function impersonation({ account, federated, credential }, method, body) {
	const url = `https://iamcredentials.${universeOf(credential)}/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:${method}`;
	const delegates = (credential.delegates ?? []).map((each) => `projects/-/serviceAccounts/${each}`);
	const request = postJson(url, { ...body, ...(delegates.length > 0 ? { delegates } : {}) });
	return {
		provider: "google",
		operation: method,
		asked: { what: `a token of ${account} (as an identity of ${credential.workloadIdentityProvider})` },
		secrets: [federated.value],
		request: () => ({ ...request, headers: { ...request.headers, authorization: `Bearer ${federated.value}` } }),
		refusal: readGoogleRefusal,
		refusals: googleAccountRefusals,
	};
}
function postJson(url, body) {
	const headers = { "content-type": "application/json", accept: "application/json" };
	return { method: "POST", url, headers, body: JSON.stringify(body) };
}
function later(now, seconds) {
	return (0,lib .uR)(new Date(now.getTime() + seconds * 1000));
}
function issuedFrom({ value, expires }, credential) {
	const isIdToken = credential.idTokenAudience !== undefined;
	const universe = universeOf(credential);
	const { serviceAccount, workloadIdentityProvider } = credential;
	return {
		provider: "google",
		expires,
		environment: {
			...(isIdToken
				? { GOOGLE_ID_TOKEN: value }
				: { GOOGLE_OAUTH_ACCESS_TOKEN: value, CLOUDSDK_AUTH_ACCESS_TOKEN: value }),
			...(universe === "googleapis.com"
				? {}
				: { GOOGLE_CLOUD_UNIVERSE_DOMAIN: universe, CLOUDSDK_CORE_UNIVERSE_DOMAIN: universe }),
		},
		outputs: isIdToken ? { "id-token": value } : { "access-token": value },
		secrets: [value],
		join: {
			workloadIdentityProvider,
			...(serviceAccount === undefined ? {} : { serviceAccount }),
			...(0,hashed_token .l)(value),
		},
		identity: (0,identity_of .c)(credential),
		notRevocable: `Google's access and ID tokens cannot be revoked; this one lives until ${expires}`,
	};
}


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


  }),

  6300:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
	W: () => (  tokenClaim)
  });
  var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1344);

function tokenClaim(token, name) {
	try {
		const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
		const value = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__  .zv)(payload)?.[name];
		if (typeof value === "number")
			return Number.isSafeInteger(value) && value > 0 && value < 1e11 ? value : undefined;
		return typeof value === "string" && /^[\w.@:/-]{1,100}$/.test(value) ? value : undefined;
	}
	catch {
		return undefined;
	}
}


  })

};
