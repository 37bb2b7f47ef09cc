export const id = 3066;
export const ids = [3066];
export const modules = {

  3066:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  loginVault: () => (  loginVault)
});

var lib = __webpack_require__(1344);
var answer = __webpack_require__(1708);
var lib_audience = __webpack_require__(4472);
var call = __webpack_require__(3689);
var clean_text = __webpack_require__(541);
var mask_forms = __webpack_require__(4999);
var identity_of = __webpack_require__(1864);
var provider_denial = __webpack_require__(3275);
var revoke = __webpack_require__(2320);
;// CONCATENATED MODULE: ./packages/federation/lib/vault/refusals.js

function readVaultRefusal(reply) {
	const body = (0,answer .dn)(reply);
	const texts = (Array.isArray(body.errors) ? body.errors : []).filter((each) => typeof each === "string");
	const requestId = (0,answer .mR)(body.request_id);
	return { ...(texts.length > 0 ? { message: texts.join("; ") } : {}), ...(requestId ? { requestId } : {}) };
}
const vaultRefusals = [
	{
		status: 412,
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "A replica of Vault did not catch up within a minute: ask the primary, or check replication.",
	},
	{
		status: [472, 473],
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "This node is a standby: name the address of the cluster in `url`.",
	},
	{
		status: 501,
		means: "FEDERATION_UNAVAILABLE",
		next: "never",
		fix: () => "Vault is not initialized yet (`vault operator init`), or `url` names the wrong server.",
	},
	{
		status: 502,
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "Vault asked another server, most likely the issuer for its keys, and got an error: let Vault reach the issuer's `/.well-known/jwks`.",
	},
	{
		status: 503,
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "Vault is sealed or in maintenance: unseal it, and run the job again.",
	},
	{
		message: /token is expired|\(exp\)/i,
		means: "FEDERATION_TOKEN_EXPIRED",
		next: "re-mint",
		fix: () => "Run the job again, and check the clock of the server: a new ID token was tried, too.",
	},
	{
		message: /\(nbf\)|\(iat\)|used before|not yet valid/i,
		means: "FEDERATION_TOKEN_EXPIRED",
		next: "never",
		fix: () => "Check the clock of the server: the ID token is from its future.",
	},
	{
		message: /fetching keys|keys? .*unavailable|oidc discovery|getting provider|\bkeyset\b/i,
		means: "FEDERATION_UNAVAILABLE",
		next: "retry",
		fix: () => "Vault cannot read the issuer's keys: let it reach the issuer's `/.well-known/jwks`, or configure `jwt_validation_pubkeys`.",
	},
	{
		message: /role .*(?:could not be found|not found)|missing role/i,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Check `role`, `mount` and `namespace` of the credential: `vault read auth/MOUNT/role/ROLE` must show it.",
	},
	{
		message: /could not load configuration/i,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "The auth method is mounted and not set up: `vault write auth/MOUNT/config oidc_discovery_url=\u2026 bound_issuer=\u2026` with this GitHub's issuer, `https://token.actions.githubusercontent.com` or your enterprise's.",
	},
	{
		message: /oidc role_type/i,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Set `role_type` of the role to `jwt`: the default, `oidc`, is for people who sign in.",
	},
	{
		message: /unsupported config type|unhandled case during login/i,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "The auth method is set up for people who sign in (`oidc_client_id`), and such a mount takes no login by JWT: enable one of its own for jobs, and name that in `mount`.",
	},
	{
		message: /audience|\baud\b/i,
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: ({ audience }) => `Add \`${audience}\` to \`bound_audiences\` of the role, or set the credential's \`audience\` to one that is there.`,
	},
	{
		message: /\biss\b|issuer/i,
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "Set `bound_issuer` and `oidc_discovery_url` of the auth method to the issuer of this GitHub, without a slash at the end.",
	},
	{
		message: /signature/i,
		means: "FEDERATION_TOKEN_REFUSED",
		next: "never",
		fix: () => "Set `oidc_discovery_url` (or the keys) of the auth method to this GitHub's issuer.",
	},
	{
		message: /claim not found in token|claim "[^"]*" not found in token|could not be converted to string/i,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Set `user_claim` of the role to a claim that GitHub's tokens have, for example `repository`, and take `groups_claim` out: they hold no list.",
	},
	{
		message: /\bCIDR\b/i,
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "Add the runner's network to `token_bound_cidrs` of the role, or run the job in one that is there.",
	},
	{
		message: /claim|subject|\bsub\b/i,
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "Hold `bound_subject` and `bound_claims` of the role against the job's claims: `sallyport trust explain` names the one that fails. Values are exact unless `bound_claims_type` is glob.",
	},
	{
		status: 404,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Check `url`, `mount` and `namespace`: no JWT auth method is mounted there.",
	},
	{
		status: 405,
		means: "FEDERATION_SETTING_WRONG",
		next: "never",
		fix: () => "Check `mount`: what is mounted there takes no login by JWT.",
	},
	{
		status: 403,
		means: "FEDERATION_DENIED",
		next: "never",
		fix: () => "Check `namespace` and `mount`: Vault answers 403 where no auth method is mounted or the namespace is not known, when a policy forbids the path, and when `token_bound_cidrs` of the role lacks the runner's network.",
	},
];

var request = __webpack_require__(6658);
;// CONCATENATED MODULE: ./packages/federation/lib/vault/renew.js





function renewRefusals(seconds) {
	return [
		{
			status: 403,
			means: "FEDERATION_DURATION",
			next: "never",
			fix: () => `Set \`token_ttl=${seconds}s\` on the role, so that nothing need be renewed, or let its token renew and revoke itself: the policy \`default\` allows both (\`token_no_default_policy\` takes it away).`,
		},
		...vaultRefusals,
	];
}
async function renewVaultToken(renewal, context) {
	const { role, token, seconds } = renewal;
	return await (0,call .e)({
		provider: "vault",
		operation: "renew-self",
		asked: { what: `a lifetime of ${seconds} seconds for the token of the role ${role}` },
		secrets: [token],
		request: () => (0,request .m)(renewal, "auth/token/renew-self", { increment: `${seconds}s` }, token),
		read: (reply) => {
			const { auth } = (0,answer .tQ)(reply);
			if (!(0,lib .u4)(auth))
				throw new answer .gA("JSON without `auth`");
			return (0,answer .iZ)(auth, "lease_duration");
		},
		refusal: readVaultRefusal,
		refusals: renewRefusals(seconds),
	}, context);
}

;// CONCATENATED MODULE: ./packages/federation/lib/vault/login.js












async function loginVault(credential, context) {
	const login = await openLease(credential, context);
	const wanted = context.durationSeconds ?? credential.duration;
	const handle = login.isBatch ? undefined : handleOf(login, credential);
	try {
		const lease = isShortEnough(login, wanted, credential) ? login : await fitLease(login, wanted, credential, context);
		const isTooLong = wanted !== undefined && (lease.seconds === 0 || lease.seconds > wanted + 60);
		if (isTooLong)
			throw tooLong(lease, wanted, credential);
		return issuedFrom(lease, handle, credential, context.now());
	}
	catch (error) {
		const end = handle && (await (0,revoke .r)(handle, context));
		throw end?.revoked === false && error instanceof provider_denial .J1 ? stillAlive(error, end.why, login) : error;
	}
}
async function openLease(credential, context) {
	const { role, namespace, mount = "jwt" } = credential;
	const audience = (0,lib_audience .O)(credential) ?? "";
	const where = `auth/${mount}${namespace === undefined ? "" : ` in the namespace ${namespace}`}`;
	return await (0,call .e)({
		provider: "vault",
		operation: "login",
		asked: { what: `the role ${role} at ${where} of ${new URL(credential.url).host}`, audience },
		audience,
		request: (jwt) => (0,request .m)(credential, `auth/${mount}/login`, { role, jwt }),
		read: (reply) => readLease((0,answer .tQ)(reply), context.mask),
		refusal: readVaultRefusal,
		refusals: vaultRefusals,
	}, context);
}
function readLease({ auth, wrap_info: wrapped }, mask) {
	if ((0,lib .u4)(wrapped)) {
		(0,mask_forms .$)((0,answer .M8)(wrapped, "token"), mask);
		throw new answer .gA("JSON whose token is wrapped (`wrap_info`), which was not asked for");
	}
	if (!(0,lib .u4)(auth))
		throw new answer .gA("JSON without `auth`");
	if ((0,lib .u4)(auth.mfa_requirement))
		throw new answer .gA("JSON that asks for a second factor (`mfa_requirement`), which a job does not have");
	const token = (0,answer .M8)(auth, "client_token");
	(0,mask_forms .$)(token, mask);
	return {
		token,
		accessor: (0,answer .mR)(auth.accessor),
		seconds: (0,answer .iZ)(auth, "lease_duration"),
		renewable: auth.renewable === true,
		uses: typeof auth.num_uses === "number" ? auth.num_uses : 0,
		isBatch: auth.token_type === "batch",
	};
}
function handleOf({ token }, { url, namespace }) {
	return { kind: "vault", url, token, ...(namespace === undefined ? {} : { namespace }) };
}
function isShortEnough({ seconds }, wanted, { duration }) {
	return wanted !== undefined && duration === undefined && seconds > 0 && seconds <= wanted;
}
async function fitLease(lease, wanted, credential, context) {
	if (wanted === undefined || wanted === lease.seconds || !lease.renewable)
		return lease;
	if (lease.uses === 1)
		return lease;
	return { ...lease, seconds: await renewVaultToken({ ...credential, token: lease.token, seconds: wanted }, context) };
}
function stillAlive(denial, why, { seconds, accessor }) {
	const lives = seconds === 0 ? "without end" : `for ${seconds} seconds`;
	const name = accessor === undefined ? "" : `, accessor ${(0,clean_text .F)(accessor, []) ?? "unknown"}`;
	const left = `the token that Vault gave is not used, and could not be revoked (${why}); it lives ${lives}${name}`;
	return (0,provider_denial .Sz)(denial, { message: `${denial.message}; ${left}` });
}
function tooLong({ isBatch, ...lease }, wanted, { role, mount = "jwt" }) {
	const lives = lease.seconds === 0 ? "without end" : `${lease.seconds} seconds`;
	return new provider_denial .J1({
		code: "FEDERATION_DURATION",
		message: `Vault gave the role ${role} a token that lives ${lives}, longer than the ${wanted} seconds that the policy allows${isBatch ? "; batch tokens cannot be revoked" : ""}`,
		fix: `Set \`token_ttl=${wanted}s\`, \`token_period=0\` and \`token_type=service\` on the role (\`vault write auth/${mount}/role/${role} \u2026\`), or make it renewable. A token with a period takes no other time.`,
		provider: "vault",
		providerCode: "lease-too-long",
		asked: { what: `the role ${role}` },
	});
}
function issuedFrom({ token, accessor, seconds }, handle, credential, now) {
	const { url, namespace } = credential;
	const expires = seconds === 0 ? undefined : (0,lib .uR)(new Date(now.getTime() + seconds * 1000));
	const until = expires === undefined ? {} : { expires };
	const lives = expires === undefined ? "without end" : `until ${expires}`;
	return {
		provider: "vault",
		...until,
		environment: {
			VAULT_ADDR: url,
			VAULT_TOKEN: token,
			...(namespace === undefined ? {} : { VAULT_NAMESPACE: namespace }),
		},
		outputs: { token },
		secrets: [token],
		join: accessor === undefined ? {} : { accessor },
		identity: (0,identity_of .c)(credential),
		...(handle === undefined
			? { notRevocable: `Vault cannot revoke batch tokens; this one lives ${lives}` }
			: { revocation: { ...handle, ...until } }),
	};
}


  })

};
