export const id = 803;
export const ids = [803];
export const modules = {

  803:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  loginAzure: () => (  loginAzure)
});

var lib = __webpack_require__(1344);
var lib_answer = __webpack_require__(1708);
var lib_audience = __webpack_require__(4472);
var call = __webpack_require__(3689);
var mask_forms = __webpack_require__(4999);
var identity_of = __webpack_require__(1864);
var token_claim = __webpack_require__(6300);
var clouds = __webpack_require__(332);
;// CONCATENATED MODULE: ./packages/federation/lib/azure/refusals.js

function readEntraRefusal(reply) {
	const body = (0,lib_answer .dn)(reply);
	const description = (0,lib_answer .mR)(body.error_description) ?? "";
	const [first] = Array.isArray(body.error_codes) ? body.error_codes : [];
	const number = typeof first === "number" ? String(first) : /\bAADSTS(\d{4,9})\b/.exec(description)?.[1];
	const group = (0,lib_answer .mR)(body.error);
	const code = number === undefined ? group : `AADSTS${number}`;
	const requestId = (0,lib_answer .mR)(body.trace_id);
	const message = description
		.replace(/^AADSTS\d+:\s*/, "")
		.replace(/\s*(?:Trace ID|Correlation ID|Timestamp):.*$/s, "");
	return {
		...(code ? { code } : {}),
		...(group ? { group } : {}),
		...(message ? { message } : {}),
		...(requestId ? { requestId } : {}),
	};
}
const federated = "the federated credential of the application or managed identity";
const onItsWay = "One that was made or changed a moment ago takes some minutes to hold everywhere.";
const lookUp = "https://login.microsoftonline.com/error explains the number.";
const otherCloud = "Check `cloud` and `tenant`: the tenant belongs to another cloud of Azure (`public`, `us-government` or `china`).";
const scope = "Check `scope`: the address of one resource that the tenant knows, and `/.default`, for example https://vault.azure.net/.default.";
const entraRefusals = [
	{
		code: "AADSTS700213",
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => `Set the subject of ${federated} to the job's \`sub\`, exactly (letter case counts, \`*\` is a plain character): \`sallyport identity show\` prints it. An environment replaces the branch in it, and new repositories have ids in it. ${onItsWay}`,
	},
	{
		code: "AADSTS7002138",
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => `Write the subject of ${federated} in the same upper and lower case as the job's \`sub\`: \`sallyport identity show\` prints it. Owner, repository and environment all count.`,
	},
	{
		code: "AADSTS70025",
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Add a federated credential to this application or managed identity: it has none. Check, too, that `client` is the one that has it (an application's client id, not its object id).",
	},
	{
		code: "AADSTS700212",
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: ({ audience }) => `Set the audience of ${federated} to \`${audience}\`, or the credential's \`audience\` in the policy to the one that is there. ${onItsWay}`,
	},
	{
		code: "AADSTS700211",
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => `Set the issuer of ${federated} to that of this GitHub, \`https://token.actions.githubusercontent.com\` or your enterprise's, without a slash at its end. ${onItsWay}`,
	},
	{
		code: "AADSTS70021",
		means: "FEDERATION_DENIED",
		next: "settle",
		fix: () => `Compare issuer, subject and audience of ${federated} with the job's (\`sallyport identity show\`). ${onItsWay}`,
	},
	{
		code: ["AADSTS700024", "AADSTS500133"],
		means: "FEDERATION_TOKEN_EXPIRED",
		next: "re-mint",
		fix: () => "Run the job again: a new ID token was tried and is outside its time, too. Check the runner's clock, and whether a proxy holds requests back.",
	},
	{
		code: "AADSTS700016",
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Check `client` (the application's client id, not its object id) and `tenant`: the application is not in this tenant.",
	},
	{
		code: ["AADSTS90002", "AADSTS900023", "AADSTS90019"],
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Check `tenant`, and `cloud`: this tenant is not known there.",
	},
	{
		code: ["AADSTS90038", "AADSTS90051", "AADSTS900382", "AADSTS900432"],
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => otherCloud,
	},
	{
		code: "AADSTS700025",
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "The application is a public client, which takes no ID token as proof: turn `Allow public client flows` off on its Authentication page, or name another application in `client`.",
	},
	{
		code: [
			...["AADSTS500011", "AADSTS50001", "AADSTS70011", "AADSTS1002012", "AADSTS500014"],
			...["AADSTS28002", "AADSTS28003", "AADSTS700022", "AADSTS700023"],
		],
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => scope,
	},
	{
		code: ["AADSTS7000112", "AADSTS7000116"],
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "The application is disabled in this tenant: enable it, or name another in `client`.",
	},
	{
		code: ["AADSTS53003", "AADSTS530004", "AADSTS53000", "AADSTS530032"],
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "A conditional access policy for workload identities refuses the runner's address or risk: look into the tenant's sign-in log with the trace id.",
	},
	{
		code: ["AADSTS500021", "AADSTS500022", "AADSTS50002"],
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "A proxy between the runner and Entra lets only some tenants through (tenant restrictions): add `tenant` to its list, or use a runner outside of it.",
	},
	{
		code: [
			...["AADSTS50027", "AADSTS5002738", "AADSTS7000272", "AADSTS700027"],
			...["AADSTS50006", "AADSTS50012", "AADSTS50013", "AADSTS900384"],
		],
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "Check that the issuer's keys can be read by Azure (GitHub Enterprise Server must be reachable), and that nothing between changes the request.",
	},
	{
		code: "AADSTS90055",
		means: "FEDERATION_THROTTLED",
		next: "retry",
		fix: () => "Let fewer jobs ask at once (`concurrency:`).",
	},
	{
		code: "AADSTS50196",
		means: "FEDERATION_THROTTLED",
		next: "never",
		fix: () => "Entra takes the requests for a loop. Let fewer jobs ask for the same token, and run this one again in a while.",
	},
	{
		code: ["AADSTS90061", "AADSTS50166"],
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "Entra could not read the issuer's keys. Run the job again; for GitHub Enterprise Server, let Entra reach `/_services/token/.well-known` from the internet.",
	},
	{
		code: ["AADSTS90033", "AADSTS90006", "AADSTS90024", "AADSTS90012", "AADSTS90090", "temporarily_unavailable"],
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "Run the job again; https://status.entra.microsoft.com says whether Entra has trouble.",
	},
	{
		code: "invalid_client",
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => `Entra does not take the ID token as proof of the application. Compare issuer, subject and audience of ${federated} with the job's (\`sallyport identity show\`). ${lookUp}`,
	},
	{
		code: "unauthorized_client",
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => `Check \`client\` and \`tenant\`: the application is not in this tenant, or may not ask in this way. ${lookUp}`,
	},
	{ code: ["invalid_scope", "invalid_resource"], means: "FEDERATION_SETTING_WRONG", next: "never", fix: () => scope },
	{
		code: ["invalid_request", "unsupported_grant_type"],
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => `Check \`tenant\`, \`client\` and \`scope\` of the credential. ${lookUp}`,
	},
];

var settings = __webpack_require__(2807);
;// CONCATENATED MODULE: ./packages/federation/lib/azure/entra.js










async function loginAzure(credential, context) {
	const { tenant, client } = credential;
	const cloud = clouds .S[credential.cloud ?? "public"];
	const scope = credential.scope ?? cloud.scope;
	const audience = (0,lib_audience .O)(credential) ?? cloud.audience;
	const { token, expires } = await (0,call .e)({
		provider: "azure",
		operation: "token",
		asked: { what: `a token of the application ${client} in the tenant ${tenant} for ${scope}`, audience },
		audience,
		request: (assertion) => ({
			method: "POST",
			url: `${cloud.login}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
			headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
			body: new URLSearchParams({
				client_id: client,
				scope,
				grant_type: "client_credentials",
				client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
				client_assertion: assertion,
			}).toString(),
		}),
		read: (reply) => {
			const answer = (0,lib_answer .tQ)(reply);
			const token = (0,lib_answer .M8)(answer, "access_token");
			(0,mask_forms .$)(token, context.mask);
			const end = context.now().getTime() + (0,lib_answer .iZ)(answer, "expires_in") * 1000;
			return { token, expires: (0,lib .uR)(new Date(end)) };
		},
		refusal: readEntraRefusal,
		refusals: entraRefusals,
	}, context);
	const uti = (0,token_claim .W)(token, "uti");
	return {
		provider: "azure",
		expires,
		environment: { ...(0,settings .L)(credential), AZURE_ACCESS_TOKEN: token },
		outputs: { "access-token": token },
		secrets: [token],
		join: { client, tenant, ...(typeof uti === "string" ? { uti } : {}) },
		identity: (0,identity_of .c)(credential),
		notRevocable: `Azure's access tokens cannot be revoked; this one lives until ${expires}`,
	};
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
