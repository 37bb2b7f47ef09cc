export const id = 9932;
export const ids = [9932];
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

  9932:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  publishToken: () => (  publishToken)
});

var lib_answer = __webpack_require__(1708);
var lib_audience = __webpack_require__(4472);
var call = __webpack_require__(3689);
var clean_text = __webpack_require__(541);
var mask_forms = __webpack_require__(4999);
var denial = __webpack_require__(8245);
var hashed_token = __webpack_require__(1627);
var identity_of = __webpack_require__(1864);
var lib = __webpack_require__(1344);
;// CONCATENATED MODULE: ./packages/federation/lib/registry/refusals.js


function readRegistryRefusal(reply) {
	const body = (0,lib_answer .dn)(reply);
	const [first] = Array.isArray(body.errors) ? body.errors : [];
	const entry = (0,lib .zv)(first) ?? { detail: first };
	const code = (0,lib_answer .mR)(entry.code) ?? (0,lib_answer .mR)(body.code);
	const words = [entry.description, entry.detail, entry.message, body.message, body.error];
	const message = words.map(lib_answer .mR).find((each) => each !== undefined);
	const requestId = reply.headers["x-request-id"];
	return { ...(code ? { code } : {}), ...(message ? { message } : {}), ...(requestId ? { requestId } : {}) };
}
const publisher = (where) => `Compare the trusted publisher in ${where} with the job: repository and owner, the workflow's file name, and the environment (\`sallyport identity show\` prints the claims). A rename breaks the match.`;
const expired = {
	message: /^[^`'"]*expired/i,
	means: "FEDERATION_TOKEN_EXPIRED",
	next: "re-mint",
	fix: () => "Run the job again.",
};
const audience = {
	message: /^[^`'"]*(?:audience|\baud\b)/i,
	means: "FEDERATION_TOKEN_REFUSED",
	next: "never",
	fix: () => "Leave the credential's `audience` out: the registry's own is the default; check `url` if it is not the public registry.",
};
const reused = {
	message: /already (?:been )?used|reuse/i,
	means: "FEDERATION_TOKEN_REFUSED",
	next: "re-mint",
	fix: () => "Run the job again: the registry takes each ID token once, and a new one was refused, too.",
};
const switchedOff = {
	means: "FEDERATION_UNAVAILABLE",
	next: "never",
	fix: () => "Trusted publishing is switched off at the registry: https://status.python.org says since when.",
};
function denied(status, fix) {
	return { status, means: "FEDERATION_DENIED", next: "never", fix: () => fix };
}
const registryRefusals = {
	npm: [
		expired,
		audience,
		denied([403, 404], `${publisher("the package's settings on npmjs.com")} See that publishing is among what it allows there. The package must exist: publish its first version by hand. If all of it fits and the job's \`sub\` has ids in it, https://github.com/npm/cli/issues/9969 is about that.`),
		{
			status: [400, 401],
			means: "FEDERATION_TOKEN_REFUSED",
			next: "never",
			fix: () => "npm takes tokens only of GitHub's own issuer and hosted runners: check `runs-on`, and `url` if it is not the public registry.",
		},
	],
	pypi: [
		{ ...reused, code: "invalid-reuse-token", message: /./ },
		{
			code: "invalid-publisher",
			means: "FEDERATION_DENIED",
			next: "never",
			fix: () => `${publisher("the project's publishing settings on PyPI")} PyPI knows no reusable workflow of another repository.`,
		},
		{ code: "not-enabled", ...switchedOff },
		{ message: /^trusted publishing functionality not enabled/i, ...switchedOff },
		{
			code: "invalid-pending-publisher",
			means: "FEDERATION_SETTING_WRONG",
			next: "never",
			fix: () => `${publisher("your account's publishing settings on PyPI (pending publishers)")} If the project's name has been taken since, choose another, or ask its owner to add the publisher.`,
		},
		expired,
		audience,
		{
			code: "invalid-token",
			means: "FEDERATION_TOKEN_REFUSED",
			next: "re-mint",
			fix: () => "PyPI does not take the token itself, and a new one was tried: it takes only those of the issuers that it knows, and none of `pull_request_target`. Check the event, the issuer, and the runner's clock.",
		},
		{
			code: "invalid-payload",
			means: "FEDERATION_TOKEN_REFUSED",
			next: "never",
			fix: () => "Something between changes the request to PyPI, for example a proxy: let it through as it is; check `url`, too.",
		},
	],
	"crates-io": [
		reused,
		expired,
		audience,
		{
			message: /failed to decode jwt|jwt key id/i,
			means: "FEDERATION_TOKEN_REFUSED",
			next: "re-mint",
			fix: ({ audience: asked }) => `crates.io does not take the token itself, and a new one was tried: check the audience \`${asked}\` (the registry's host), \`url\`, and the runner's clock.`,
		},
		{
			message: /^(?:[^`]*\b(?:unsupported|issuer)\b|trusted publishing does not support)/i,
			means: "FEDERATION_TOKEN_REFUSED",
			next: "never",
			fix: () => "crates.io takes tokens of github.com only (GitHub Enterprise has issuers of its own), and none of pull_request_target or workflow_run.",
		},
		denied([400, 401, 403, 404], publisher("the crate's settings on crates.io")),
	],
	rubygems: [
		expired,
		audience,
		denied([400, 401, 403, 404, 422], `${publisher("the gem's page on RubyGems")} Check the credential's \`audience\` (rubygems.org unless said) and the runner's clock, too; tokens of GitHub Enterprise Server are not taken.`),
	],
	nuget: [
		reused,
		expired,
		audience,
		denied([400, 401, 403, 404], `${publisher("the account's trusted publishing page on nuget.org")} \`user\` must be the account that made the policy, not an organisation. A policy for a private repository ends after seven days in which nothing was published by it.`),
	],
	jfrog: [
		expired,
		audience,
		{
			status: 404,
			means: "FEDERATION_SETTING_WRONG",
			next: "never",
			fix: () => "Check `oidc-provider` and `url`: the platform has no OIDC integration of that name.",
		},
		denied([400, 401, 403], "Hold the identity mappings of the OIDC integration against the job's claims (`sallyport identity show`); the mapping of the lowest priority number that fits decides, or the one that `identity-mapping` names."),
	],
};

;// CONCATENATED MODULE: ./packages/federation/lib/registry/registries.js


const registries = {
	npm: {
		url: "https://registry.npmjs.org",
		needs: ["package"],
		request: (url, credential, token) => {
			const name = encodeURIComponent(credential.package ?? "").replace("%40", "@");
			return post(url, `/-/npm/v1/oidc/token/exchange/package/${name}`, {}, token);
		},
		field: "token",
		expires: (answer) => optionalInstant(answer, "expires"),
		environment: (token, url) => {
			const { host, pathname } = new URL(url);
			const key = `npm_config_//${host}${pathname.replace(/\/*$/, "/")}:_authToken`;
			const place = host === "registry.npmjs.org" ? {} : { npm_config_registry: url };
			return { NODE_AUTH_TOKEN: token, [key]: token, ...place };
		},
	},
	pypi: {
		url: "https://pypi.org",
		request: (url, _, token) => post(url, "/_/oidc/mint-token", { token }),
		field: "token",
		expires: (answer, now) => (answer.expires === undefined ? later(now, 900) : epochInstant(answer.expires)),
		environment: (token, url) => {
			const { host, origin } = new URL(url);
			const upload = `${origin}/legacy/`;
			const place = host === "pypi.org" ? {} : { TWINE_REPOSITORY_URL: upload, UV_PUBLISH_URL: upload };
			return { TWINE_USERNAME: "__token__", TWINE_PASSWORD: token, UV_PUBLISH_TOKEN: token, ...place };
		},
	},
	"crates-io": {
		url: "https://crates.io",
		request: (url, _, token) => post(url, "/api/v1/trusted_publishing/tokens", { jwt: token }),
		field: "token",
		expires: (_, now) => later(now, 1_800),
		environment: (token, url) => ({ [cargoVariable(url)]: token }),
		revocation: (url, token) => ({ kind: "crates-io", url, token }),
	},
	rubygems: {
		url: "https://rubygems.org",
		request: (url, _, token) => post(url, "/api/v1/oidc/trusted_publisher/exchange_token", { jwt: token }),
		field: "rubygems_api_key",
		expires: (answer, now) => optionalInstant(answer, "expires_at") ?? later(now, 900),
		environment: (token, url) => ({ GEM_HOST_API_KEY: token, RUBYGEMS_HOST: url.replace(/\/+$/, "") }),
	},
	nuget: {
		url: "https://www.nuget.org",
		needs: ["user"],
		request: (url, credential, token) => post(url, "/api/v2/token", { username: credential.user, tokenType: "ApiKey" }, token),
		field: "apiKey",
		expires: (answer, now) => optionalInstant(answer, "expires") ?? later(now, 3_600),
		environment: (token) => ({ NUGET_API_KEY: token }),
	},
	jfrog: {
		needs: ["oidcProvider"],
		request: (url, { oidcProvider, identityMapping, project }, token) => post(url, "/access/api/v1/oidc/token", {
			grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
			subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
			subject_token: token,
			provider_name: oidcProvider,
			...(identityMapping === undefined ? {} : { identity_mapping_name: identityMapping }),
			...(project === undefined ? {} : { project_key: project }),
		}),
		field: "access_token",
		expires: (answer, now) => answer.expires_in === undefined ? undefined : later(now, (0,lib_answer .iZ)(answer, "expires_in")),
		environment: (token, url) => ({ JF_URL: url, JF_ACCESS_TOKEN: token }),
	},
};
function cargoVariable(url) {
	const { host } = new URL(url);
	if (host === "crates.io")
		return "CARGO_REGISTRY_TOKEN";
	return `CARGO_REGISTRIES_${host.toUpperCase().replace(/[^A-Z0-9]+/g, "_")}_TOKEN`;
}
function post(url, path, body, bearer) {
	return {
		method: "POST",
		url: `${url.replace(/\/+$/, "")}${path}`,
		headers: {
			"content-type": "application/json",
			accept: "application/json",
			...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
		},
		body: JSON.stringify(body),
	};
}
function later(now, seconds) {
	return (0,lib .uR)(new Date(now.getTime() + seconds * 1000));
}
function optionalInstant(answer, name) {
	const text = (0,lib_answer .mR)(answer[name]);
	return text === undefined ? undefined : (0,lib_answer .B9)(text, name);
}
function epochInstant(value) {
	if (typeof value !== "number" || !(value > 1e9 && value < 1e11))
		throw new lib_answer .gA("JSON whose `expires` is no moment");
	return (0,lib .uR)(new Date(value * 1000));
}

;// CONCATENATED MODULE: ./packages/federation/lib/registry/publish-token.js










async function publishToken(credential, context) {
	const registry = registries[credential.registry];
	const url = checkedUrl(registry, credential);
	const what = `a token to publish ${credential.package ?? "packages"} at ${new URL(url).host}`;
	const audience = (0,lib_audience .O)(credential) ?? (await askedAudience(url, what, context));
	const { token, expires } = await (0,call .e)({
		provider: "registry",
		operation: "exchange",
		asked: { what, audience },
		audience,
		request: (idToken) => registry.request(url, credential, idToken),
		read: (reply) => {
			const answer = (0,lib_answer .tQ)(reply);
			const token = (0,lib_answer .M8)(answer, registry.field);
			(0,mask_forms .$)(token, context.mask);
			return { token, expires: registry.expires(answer, context.now()) };
		},
		refusal: readRegistryRefusal,
		refusals: registryRefusals[credential.registry],
	}, context);
	const until = expires === undefined ? {} : { expires };
	const lives = expires === undefined ? "as long as the registry decides, and it did not say" : `until ${expires}`;
	const revocation = registry.revocation?.(url, token);
	return {
		provider: "registry",
		...until,
		environment: registry.environment(token, url),
		outputs: { token },
		secrets: [token],
		join: { registry: credential.registry, ...(0,hashed_token .l)(token) },
		identity: (0,identity_of .c)(credential),
		...(revocation === undefined
			? {
				notRevocable: `${identity_of .H[credential.registry]} cannot revoke publishing tokens; this one lives ${lives}`,
			}
			: { revocation: { ...revocation, ...until } }),
	};
}
const keys = { package: "package", user: "user", oidcProvider: "oidc-provider" };
function checkedUrl(registry, credential) {
	const title = identity_of .H[credential.registry];
	const caller = { provider: "registry", asked: { what: `a token to publish at ${title}` } };
	const missing = registry.needs?.find((name) => credential[name] === undefined);
	if (missing !== undefined) {
		const key = keys[missing];
		throw (0,denial .Uv)(caller, `${title} needs \`${key}\``, `Add \`${key}\` to the credential in the policy.`);
	}
	const url = credential.url ?? registry.url;
	if (url !== undefined)
		return url;
	const fix = "Add the platform's address as `url`, for example https://acme.jfrog.io.";
	throw (0,denial .Uv)(caller, `${title} needs \`url\``, fix);
}
async function askedAudience(url, what, context) {
	const address = `${url.replace(/\/+$/, "")}/_/oidc/audience`;
	const audience = await (0,call .e)({
		provider: "registry",
		operation: "audience",
		asked: { what },
		request: () => ({ method: "GET", url: address, headers: { accept: "application/json" } }),
		read: (reply) => (0,lib_answer .M8)((0,lib_answer .tQ)(reply), "audience"),
		refusal: readRegistryRefusal,
		refusals: registryRefusals.pypi,
	}, context);
	if (ownAudiences(url).includes(audience))
		return audience;
	throw (0,denial .Uv)({ provider: "registry", asked: { what } }, `${new URL(url).host} asks for an ID token for \u201c${(0,clean_text .R)(audience, [])}\u201d, which is not its own name: with such a token it could ask others for what is this job's`, "Check the registry's `url`. If this audience is right, write it into the policy as the credential's `audience`; then the registry is not asked.");
}
function ownAudiences(url) {
	const { host, origin } = new URL(url);
	return ["pypi", "testpypi", host, origin];
}


  })

};
