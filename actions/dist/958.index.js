export const id = 958;
export const ids = [958];
export const modules = {

/***/ 466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  helper: () => (/* reexport */ helper),
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 9 modules
var lib = __webpack_require__(6662);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 22 modules
var core_lib = __webpack_require__(5950);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/evidence/lib/redact.js
/** Text in which secrets and everything that has the shape of a token are replaced by `***`. */
function redact(text, secrets = []) {
    let redacted = text;
    for (const form of secrets.flatMap(formsOf).sort((a, b) => b.length - a.length))
        redacted = redacted.replaceAll(form, "***");
    return tokenShapes.reduce((current, shape) => current.replace(shape, "***"), redacted);
}
/** Shorter ones would blot out ordinary words. */
const shortestSecret = 6;
/** A secret, its lines and the ways in which it may be written inside of something else. */
function formsOf(secret) {
    const parts = [secret, ...secret.split(/[\r\n]+/)].filter((part) => part.length >= shortestSecret);
    return parts.flatMap((part) => [
        part,
        part.isWellFormed() ? encodeURIComponent(part) : part,
        JSON.stringify(part).slice(1, -1),
        ...[0, 1, 2].map((skip) => base64Core(part, skip)).filter((form) => form.length >= 2 * shortestSecret),
    ]);
}
/** Base64 without its last, unsure characters, so that it is found inside of longer base64. */
function base64Core(text, skip) {
    const bytes = Buffer.from(text, "utf8").subarray(skip);
    return bytes.toString("base64").slice(0, Math.floor((bytes.length * 4) / 3));
}
/** Tokens tell what they are by their first letters; none of these may reach evidence, known to us or not. */
const tokenShapes = [
    /\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g,
    /\bgh[pousr]_[A-Za-z0-9_.-]{16,}/g,
    /\bgithub_pat_\w{16,}/g,
    /\bya29\.[\w.-]{16,}/g,
    /\bhv[sbr]\.[\w-]{16,}/g,
    /\bnpm_[A-Za-z0-9]{16,}/g,
    /\bpypi-[\w-]{16,}/g,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
    /\bBearer\s+[\w.~+/=-]{16,}/gi,
];

;// CONCATENATED MODULE: ./packages/evidence/lib/create-event.js



/** An event is at most so many bytes of canonical JSON: one line that is written at once. */
const largestEvent = 32 * 1024;
/**
 * Makes an event of its fields: adds id and time, takes secrets out, and only then cuts what is too long, so that a cut cannot leave a
 * secret's beginning.
 */
function createEvent(fields, { now, secrets = [] }) {
    const id = uuid7(now);
    const event = clean({ v: 1, id, time: now, ...fields }, secrets);
    return cut(event);
}
function clean(value, secrets) {
    return mapTexts(value, (text) => redact(text.toWellFormed(), secrets));
}
const limits = [
    { text: 2_048, items: 100 },
    { text: 512, items: 50 },
    { text: 256, items: 20 },
    { text: 128, items: 10 },
    { text: 64, items: 5 },
];
/** The mildest limits with which it fits. */
function cut(event) {
    for (const limit of limits) {
        const short = shorten(event, limit);
        if (Buffer.byteLength((0,core_lib/* canonicalJson */.dj)(short)) <= largestEvent)
            return short;
    }
    // Only a `subject` or `join` that is deep or wide beyond all sense comes here.
    const { v, id, type, time, outcome, reason_code, source } = event;
    return shorten({ v, id, type, time, outcome, reason_code, source }, { text: 64, items: 5 });
}
function shorten(value, limit) {
    if (typeof value === "string")
        return value.length > limit.text ? `${value.slice(0, limit.text).toWellFormed()}…` : value;
    if (Array.isArray(value)) {
        const kept = value.slice(0, limit.items).map((item) => shorten(item, limit));
        return kept.length < value.length ? [...kept, `… ${value.length - kept.length} more`] : kept;
    }
    if (value === null || typeof value !== "object")
        return value;
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.slice(0, limit.items).map(([key, item]) => [key, shorten(item, limit)]));
}
/** Keys, too: a hostile claim can put its text there. Fractions become whole numbers. */
function mapTexts(value, change) {
    if (typeof value === "string")
        return change(value);
    if (typeof value === "number")
        return Number.isFinite(value) ? Math.round(value) : null;
    if (Array.isArray(value))
        return value.map((item) => mapTexts(item, change));
    if (value === null || typeof value !== "object")
        return value;
    const entries = Object.entries(value).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [change(key), mapTexts(item, change)]));
}
/** RFC 9562, 5.7: 48 bits of milliseconds, then random ones. */
function uuid7(now) {
    const bytes = (0,external_node_crypto_.randomBytes)(16);
    bytes.writeUIntBE(Math.max(0, (0,core_lib/* milliseconds */.Rz)(now)), 0, 6);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = bytes.toString("hex");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

;// CONCATENATED MODULE: ./packages/evidence/lib/evidence-event.js
/** What can have happened, in the order of a credential's life. */
const eventTypes = [
    "identity.token.requested",
    "identity.token.verified",
    "policy.evaluated",
    "credential.issued",
    "credential.denied",
    "credential.used",
    "credential.revoked",
    "credential.expired",
];
/** `denied`: a decision; `failure`: it was tried and did not work; `error`: it could not even be tried. */
const eventOutcomes = ["success", "failure", "denied", "error"];
/** Reason code of a revocation that the provider does not offer; the credential lives until it expires. */
const notRevocableCode = "NOT_REVOCABLE";

;// CONCATENATED MODULE: ./packages/evidence/lib/credential-table.js


/** One row for each credential, in the order in which they first turn up. */
function tableOfCredentials(events) {
    const rows = new Map();
    for (const event of events) {
        if (isDenial(event, events)) {
            rows.set(`denied ${event.id}`, deniedRow(event));
        }
        else if (event.credential !== undefined && lifeEvents.has(event.type) && !isRefusal(event)) {
            const key = keyOf(event);
            rows.set(key, withEvent(rows.get(key), event));
        }
    }
    return [...rows.values()];
}
const lifeEvents = new Set([
    "credential.issued",
    "credential.used",
    "credential.revoked",
    "credential.expired",
]);
/** An issue that failed has given nothing out. */
function isRefusal({ type, outcome }) {
    return type === "credential.issued" && outcome !== "success";
}
/** The policy's own no counts only where no denial of the same credential is recorded, else it would stand there twice. */
function isDenial(event, events) {
    if (event.type === "credential.denied" || isRefusal(event))
        return true;
    if (event.type !== "policy.evaluated" || event.decision?.effect !== "deny")
        return false;
    const stage = stageOf(event);
    return !events.some((other) => other.type === "credential.denied" &&
        stageOf(other) === stage &&
        other.credential?.name === event.credential?.name);
}
function stageOf({ credential, decision }) {
    return credential?.stage ?? decision?.stage ?? "";
}
/** What the provider calls it is sure; without that, what is known of it. */
function keyOf({ credential = {} }) {
    const { provider = "", join, stage = "", name = "", identity = "", exp = "" } = credential;
    const key = join !== undefined && Object.keys(join).length > 0 ? { provider, join } : { stage, name, identity, exp };
    return (0,core_lib/* canonicalJson */.dj)(key);
}
function deniedRow(event) {
    return {
        ...namesOf(event),
        decision: { effect: "deny", code: event.reason_code ?? "DENIED" },
    };
}
function withEvent(before, event) {
    const names = namesOf(event);
    const expires = before?.expires ?? event.credential?.exp;
    const issued = before?.issued ?? (event.type === "credential.issued" ? (event.credential?.iat ?? event.time) : undefined);
    return {
        stage: before?.stage || names.stage,
        identity: before?.identity || names.identity,
        credential: before?.credential || names.credential,
        provider: before?.provider || names.provider,
        ...(issued === undefined ? {} : { issued }),
        ...(expires === undefined ? {} : { expires }),
        decision: { effect: "allow" },
        revocation: revocationOf(event, expires, before?.revocation),
    };
}
function namesOf(event) {
    const { identity = "", name = "", provider = "" } = event.credential ?? {};
    return { stage: stageOf(event), identity, credential: name, provider };
}
function revocationOf(event, expires, before) {
    const until = expires === undefined ? {} : { until: expires };
    // What is over stays over, whatever is recorded after it.
    if (before?.state === "revoked" || before?.state === "expired")
        return before;
    if (event.type === "credential.expired")
        return { state: "expired", at: event.time };
    if (event.type !== "credential.revoked")
        return before ?? { state: "alive", ...until };
    if (event.outcome === "success")
        return { state: "revoked", at: event.time };
    if (event.reason_code === notRevocableCode)
        return { state: "not-revocable", ...until };
    return { state: "failed", ...(event.reason_code === undefined ? {} : { code: event.reason_code }), ...until };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/error-pages.js
/** Errors of the file in which a job's events are collected. */
const errorDescriptions = [
    {
        code: "EVIDENCE_FILE_UNSAFE",
        title: "The file for events is not one that Sallyport made",
        why: "Where the events should go lies a link, a pipe, a file with a second name, or one that other users can read. Writing there could overwrite something or lead evidence away.",
        fix: "Find the step that made this file and take that out; Sallyport makes the file itself.",
        bad: "- run: ln -s /etc/motd $RUNNER_TEMP/sallyport-events-1-1-deploy.jsonl",
        good: "- run: ls -l $RUNNER_TEMP   # only look",
    },
    {
        code: "EVIDENCE_FILE_UNWRITABLE",
        title: "An event cannot be written",
        why: "The file in RUNNER_TEMP cannot be made or written: the folder is gone or read-only, or its disk is full. Without evidence no credential is handed out.",
        fix: "Keep RUNNER_TEMP in place and writable, with some space left on its disk.",
        bad: "- run: rm -rf $RUNNER_TEMP",
        good: "- run: rm -rf $RUNNER_TEMP/my-own-folder",
    },
    {
        code: "EVIDENCE_FILE_UNREADABLE",
        title: "A file of events cannot be read",
        why: "The file is no ordinary file, is too large, or may not be read.",
        fix: "Name the `.jsonl` file that Sallyport's actions wrote, and make sure that you may read it.",
        bad: "a folder in place of a file",
        good: "$RUNNER_TEMP/sallyport-events-1-1-deploy.jsonl",
    },
];

;// CONCATENATED MODULE: ./packages/evidence/lib/event-context.js

/** What of an identity goes into evidence, under these names; nothing else does. */
const subjectClaims = [
    "sub",
    "aud",
    "repository",
    "repository_id",
    "repository_owner_id",
    "ref",
    "sha",
    "environment",
    "event_name",
    "actor",
    "actor_id",
    "job_workflow_ref",
    "job_workflow_sha",
    "workflow_ref",
    "workflow_sha",
    "runner_environment",
    "check_run_id",
    "enterprise_id",
];
function subjectOfClaims(claims) {
    const subject = {};
    const add = (name, value) => {
        if (typeof value === "string" && value !== "")
            subject[name] = value;
    };
    add("issuer", claims.iss);
    for (const name of subjectClaims)
        add(name, Object.hasOwn(claims, name) ? claims[name] : undefined);
    if (typeof claims.jti === "string")
        add("jti_hash", (0,core_lib/* sha256 */.sc)(claims.jti));
    return subject;
}
const runVariables = {
    run_id: "GITHUB_RUN_ID",
    attempt: "GITHUB_RUN_ATTEMPT",
    job: "GITHUB_JOB",
    workflow: "GITHUB_WORKFLOW",
    step: "GITHUB_ACTION",
    triggering_actor: "GITHUB_TRIGGERING_ACTOR",
    runner_name: "RUNNER_NAME",
    runner_os: "RUNNER_OS",
    runner_environment: "RUNNER_ENVIRONMENT",
};
/** What the runner's variables say about the run; those that are not set are left out. */
function runOfEnvironment(env) {
    const entries = Object.entries(runVariables).map(([name, variable]) => [name, env[variable]]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ""));
}
/** Who writes the event: one of our actions, or the command line. */
function sourceOfEnvironment(name, env) {
    const reference = env.GITHUB_ACTION_REF;
    return { name, version: core_lib/* version */.rE, ...(reference ? { action_ref: reference } : {}) };
}
/**
 * `hashed_token` as GitHub's audit log has it: base64 of SHA-256. Only for tokens with 160 random bits or more; the hash of a weaker one
 * can be guessed back.
 */
function hashedToken(token) {
    return Buffer.from(sha256(token), "hex").toString("base64");
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/evidence/lib/event-file.js



/**
 * The file in which a job's events are collected: `sallyport-events-RUN-ATTEMPT-JOB.jsonl` in RUNNER_TEMP, which the runner empties after
 * the job. Undefined where there is no RUNNER_TEMP.
 */
function eventFilePath(env) {
    if (!env.RUNNER_TEMP)
        return undefined;
    const parts = [env.GITHUB_RUN_ID, env.GITHUB_RUN_ATTEMPT, env.GITHUB_JOB].map(fileSafe);
    return (0,external_node_path_.join)(env.RUNNER_TEMP, `sallyport-events-${parts.join("-")}.jsonl`);
}
/** Steps can set these variables to anything, also to a path. */
function fileSafe(part) {
    if (part === undefined || part === "")
        return "0";
    return /^[A-Za-z0-9_-]{1,60}$/.test(part) ? part : (0,core_lib/* sha256 */.sc)(part).slice(0, 16);
}
const flags = external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_APPEND | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Appends one event as a line of canonical JSON, in one write, so that lines of parallel steps do not mix. Other steps of the job run as
 * the same user: a link, a pipe or a file that others can read is refused. Throws EVIDENCE_FILE_UNSAFE or EVIDENCE_FILE_UNWRITABLE.
 */
function appendEvent(file, event) {
    const descriptor = openFile(file);
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        refuseUnsafe(file, stats);
        // What was cut off by the end of a process must not swallow this line.
        const start = endsWithLineBreak(descriptor, stats) ? "" : "\n";
        const line = Buffer.from(`${start}${(0,core_lib/* canonicalJson */.dj)(event)}\n`, "utf8");
        if ((0,external_node_fs_.writeSync)(descriptor, line) !== line.length)
            throw unwritable(file, new Error("the disk is full"));
    }
    catch (error) {
        throw error instanceof core_lib/* SallyportError */.$E ? error : unwritable(file, error);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function openFile(file) {
    try {
        return (0,external_node_fs_.openSync)(file, flags, 0o600);
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        if (code === "ELOOP" || code === "ENXIO" || code === "EISDIR")
            throw unsafe(file, "it is no ordinary file", error);
        throw unwritable(file, error);
    }
}
function refuseUnsafe(file, stats) {
    if (!stats.isFile())
        throw unsafe(file, "it is no ordinary file");
    if (stats.nlink > 1)
        throw unsafe(file, "it has a second name");
    if (process.getuid !== undefined && stats.uid !== process.getuid())
        throw unsafe(file, "it belongs to another user");
    if (process.platform !== "win32" && (stats.mode & 0o077) !== 0)
        throw unsafe(file, "other users can read or write it");
}
function endsWithLineBreak(descriptor, { size }) {
    if (size === 0)
        return true;
    const last = Buffer.alloc(1);
    (0,external_node_fs_.readSync)(descriptor, last, 0, 1, size - 1);
    return last[0] === 0x0a;
}
function unsafe(file, why, cause) {
    return new core_lib/* SallyportError */.$E({
        code: "EVIDENCE_FILE_UNSAFE",
        message: `no event is written to ${(0,core_lib/* printable */.g$)(file)}: ${why}`,
        fix: "Find the step that made this file and take that out; Sallyport makes the file itself.",
        cause,
    });
}
function unwritable(file, cause) {
    return new core_lib/* SallyportError */.$E({
        code: "EVIDENCE_FILE_UNWRITABLE",
        message: `an event cannot be written to ${(0,core_lib/* printable */.g$)(file)}`,
        fix: "Keep RUNNER_TEMP in place and writable, with some space left on its disk.",
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/read-events.js




const largestFile = 64 * 1024 * 1024;
/**
 * Reads a file of events. Lines that are none do not hide the others: they are told as problems. A file that is not there has no
 * events. Throws EVIDENCE_FILE_UNREADABLE.
 */
function readEvents(file) {
    const events = [];
    const problems = [];
    for (const [index, text] of readText(file).split("\n").entries()) {
        if (text === "")
            continue;
        const line = index + 1;
        const event = parseEvent(text);
        if (typeof event === "string")
            problems.push({ line, message: event });
        else
            events.push({ event, line });
    }
    return { events, problems };
}
function readText(file) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT")
            return "";
        throw unreadable(file, "it cannot be opened", error);
    }
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile())
            throw unreadable(file, "it is no ordinary file");
        if (stats.size > largestFile)
            throw unreadable(file, "it is larger than 64 MiB");
        return (0,external_node_fs_.readFileSync)(descriptor, "utf8");
    }
    catch (error) {
        throw error instanceof core_lib/* SallyportError */.$E ? error : unreadable(file, "reading it failed", error);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** The event, or what is wrong with the line. Never a part of the line: it can hold anything. */
function parseEvent(text) {
    if (Buffer.byteLength(text) > largestEvent)
        return "the line is longer than an event can be";
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return "the line is no JSON: it was cut off, or is not ours";
    }
    if (!isRecord(value))
        return "the line is no JSON object";
    if (value.v !== 1)
        return "the event has another version than 1";
    return wrongField(value) ?? value;
}
function wrongField(value) {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    if (typeof value.id !== "string" || !uuid.test(value.id))
        return "the event's `id` is no UUID of version 7";
    if (!isMember(eventTypes, value.type))
        return "the event's `type` is not known";
    if (!isMember(eventOutcomes, value.outcome))
        return "the event's `outcome` is not known";
    if (!isInstant(value.time))
        return "the event's `time` is no instant";
    if (value.reason_code !== undefined && typeof value.reason_code !== "string")
        return "the event's `reason_code` is no text";
    if (!isRecord(value.source) || typeof value.source.name !== "string")
        return "the event's `source` has no name";
    const part = ["subject", "run", "credential", "decision", "target"].find((name) => value[name] !== undefined && !isRecord(value[name]));
    if (part !== undefined)
        return `the event's \`${part}\` is no object`;
    return wrongCredential(value.credential) ?? wrongDecision(value.decision);
}
function wrongCredential(credential) {
    if (!isRecord(credential))
        return undefined;
    const texts = ["stage", "name", "kind", "provider", "identity", "session"];
    const wrong = texts.find((name) => credential[name] !== undefined && typeof credential[name] !== "string");
    if (wrong !== undefined)
        return `the credential's \`${wrong}\` is no text`;
    const time = ["iat", "exp"].find((name) => credential[name] !== undefined && !isInstant(credential[name]));
    if (time !== undefined)
        return `the credential's \`${time}\` is no instant`;
    const { join } = credential;
    if (join === undefined)
        return undefined;
    return isRecord(join) && Object.values(join).every((item) => typeof item === "string")
        ? undefined
        : "the credential's `join` holds more than texts";
}
function wrongDecision(decision) {
    if (!isRecord(decision))
        return undefined;
    return decision.effect === "allow" || decision.effect === "deny" ? undefined : "the decision's `effect` is not known";
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isMember(list, value) {
    return list.includes(value);
}
function isInstant(value) {
    return typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
}
function unreadable(file, why, cause) {
    return new core_lib/* SallyportError */.$E({
        code: "EVIDENCE_FILE_UNREADABLE",
        message: `the events in ${(0,core_lib/* printable */.g$)(file)} cannot be read: ${why}`,
        fix: "Name the `.jsonl` file that Sallyport's actions wrote, and make sure that you may read it.",
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/index.js









;// CONCATENATED MODULE: ./packages/federation/lib/azure/clouds.js
/** https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud */
const azureClouds = {
    public: {
        login: "https://login.microsoftonline.com",
        audience: "api://AzureADTokenExchange",
        scope: "https://management.azure.com/.default",
        names: { azure: "AzureCloud", terraform: "public" },
    },
    "us-government": {
        login: "https://login.microsoftonline.us",
        audience: "api://AzureADTokenExchangeUSGov",
        scope: "https://management.usgovcloudapi.net/.default",
        names: { azure: "AzureUSGovernment", terraform: "usgovernment" },
    },
    china: {
        login: "https://login.partner.microsoftonline.cn",
        audience: "api://AzureADTokenExchangeChina",
        scope: "https://management.chinacloudapi.cn/.default",
        names: { azure: "AzureChinaCloud", terraform: "china" },
    },
};

;// CONCATENATED MODULE: ./packages/federation/lib/audience.js

/**
 * Whom the ID token for a credential must be for: what the policy says, else what the provider expects. Undefined where no ID token is
 * used (`github-app`), or where the registry must be asked first (`pypi`).
 */
function audience_audienceOf(credential) {
    return credential.audience ?? providerAudience(credential);
}
function providerAudience(credential) {
    switch (credential.provider) {
        case "aws":
            return "sts.amazonaws.com";
        case "google":
            return `https://iam.${credential.universe ?? "googleapis.com"}/${credential.workloadIdentityProvider}`;
        case "azure":
            return azureClouds[credential.cloud ?? "public"].audience;
        case "vault":
            return new URL(credential.url).origin;
        case "octo-sts":
            return credential.domain ?? "octo-sts.dev";
        case "token-exchange":
            return credential.audience;
        case "github-app":
            return undefined;
        case "registry":
            return registryAudience(credential);
    }
}
function registryAudience({ registry, url }) {
    switch (registry) {
        case "npm":
            return `npm:${new URL(url ?? "https://registry.npmjs.org").host}`;
        case "crates-io":
            return new URL(url ?? "https://crates.io").host;
        case "rubygems":
            return new URL(url ?? "https://rubygems.org").host;
        case "nuget":
            return new URL(url ?? "https://www.nuget.org").origin;
        case "jfrog":
            return "jfrog-github";
        case "pypi":
            return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/federation/lib/aws/partitions.js
/** All partitions, from `partitions.json` of the AWS SDKs (botocore 1.43). */
const partitions = [
    { id: "aws-cn", regions: /^cn-\w+-\d+$/, dnsSuffix: "amazonaws.com.cn" },
    { id: "aws-us-gov", regions: /^us-gov-\w+-\d+$/, dnsSuffix: "amazonaws.com" },
    { id: "aws-eusc", regions: /^eusc-\w+-\w+-\d+$/, dnsSuffix: "amazonaws.eu" },
    { id: "aws-iso", regions: /^us-iso-\w+-\d+$/, dnsSuffix: "c2s.ic.gov" },
    { id: "aws-iso-b", regions: /^us-isob-\w+-\d+$/, dnsSuffix: "sc2s.sgov.gov" },
    { id: "aws-iso-e", regions: /^eu-isoe-\w+-\d+$/, dnsSuffix: "cloud.adc-e.uk" },
    { id: "aws-iso-f", regions: /^us-isof-\w+-\d+$/, dnsSuffix: "csp.hci.ic.gov" },
    { id: "aws", regions: /^[a-z]{2}-\w+-\d+$/, dnsSuffix: "amazonaws.com" },
];
/** Undefined for a text that is no region of any partition. */
function partitionOf(region) {
    return partitions.find(({ regions }) => regions.test(region));
}
/** The regional endpoint of STS. GovCloud's own endpoints are FIPS endpoints already (endpoint rules of the SDKs). */
function stsHost(region, partition, fips) {
    const service = fips && partition.id !== "aws-us-gov" ? "sts-fips" : "sts";
    return `${service}.${region}.${partition.dnsSuffix}`;
}

// EXTERNAL MODULE: ./packages/http/lib/index.js + 10 modules
var http_lib = __webpack_require__(5101);
;// CONCATENATED MODULE: ./packages/federation/lib/answer.js
/** Thrown by readers of answers; says what is wrong with the shape, never what stands there. */
class AnswerProblem extends Error {
    name = "AnswerProblem";
}
/** The body as an object of JSON. Throws an AnswerProblem that tells a web page from half an answer. */
function jsonAnswer(reply) {
    const answer = objectOf(reply.body);
    if (answer === undefined)
        throw new AnswerProblem(isWebPage(reply.body) ? "a web page" : problemOfText(reply.body));
    return answer;
}
/** The same for answers that refuse, where a body without a meaning is no surprise. */
function jsonOrNothing(reply) {
    return objectOf(reply.body) ?? {};
}
function objectOf(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function problemOfText(body) {
    if (body.trim() === "")
        return "an empty answer";
    if (body.trimStart().startsWith("{"))
        return "JSON that breaks off or is malformed";
    return "something that is not the JSON of this request";
}
function isWebPage(body) {
    return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(body.slice(0, 1000));
}
/** A field that must be a text without control characters. */
function textField(answer, name) {
    const value = answer[name];
    if (typeof value !== "string" || value === "")
        throw new AnswerProblem(`JSON without the text \`${name}\``);
    if (/[\u0000-\u001f\u007f]/.test(value))
        throw new AnswerProblem(`JSON whose \`${name}\` holds control characters`);
    return value;
}
/** A field that must be a whole number of seconds, not negative; Entra and others also write it as a text. */
function secondsField(answer, name) {
    const value = Number(answer[name] ?? Number.NaN);
    if (!Number.isSafeInteger(value) || value < 0 || value > 1e9)
        throw new AnswerProblem(`JSON without the seconds \`${name}\``);
    return value;
}
/** Text where there is some, for refusals. */
function optionalText(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}
/** A moment that must be RFC 3339. */
function instantOf(text, name) {
    const time = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(time))
        throw new AnswerProblem(`an answer whose \`${name}\` is no moment`);
    return new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./packages/federation/lib/clean-text.js

/** Words of a provider fit to be shown: one harmless line, without anything that is, holds or may be part of a secret. */
function cleanWords(text, secrets) {
    let words = text.slice(0, 4000);
    for (const part of secretParts(secrets))
        words = words.replaceAll(part, "***");
    // The beginning of a token that somebody cut off.
    words = words
        .replace(/eyJ[\w-]{4,}(?:\.[\w-]*){0,2}/g, "***")
        .replace(/\s+/g, " ")
        .trim();
    const shown = (0,core_lib/* printable */.g$)((0,core_lib/* redacted */.pc)(words));
    return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}
const longest = 240;
/** A code or a request's id; undefined when it is too odd to be one, or is part of a secret. */
function cleanId(text, secrets) {
    if (text === undefined || !/^[\w.:/=+-]{1,80}$/.test(text))
        return undefined;
    if (text.length >= 6 && secrets.some((secret) => secret.includes(text)))
        return undefined;
    return secretParts(secrets).some((part) => text.includes(part)) || text.includes("eyJ") ? undefined : text;
}
/** A token whole, and each of its parts: a provider may repeat only its middle. */
function secretParts(secrets) {
    return secrets.flatMap((secret) => [secret, ...secret.split(/[.\n]/)]).filter((part) => part.length >= 6);
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/mask-forms.js
/** Shorter ones would hide innocent text, and are no secrets. */
const shortest = 4;
/**
 * Every form in which a secret may show up in a log: as it is, each line of it, URL-encoded, form-encoded, as JSON text, and in base64 at
 * all three alignments, so that it is also hidden inside a longer text that somebody encodes (`user:token` of Basic authentication).
 */
function maskForms(secret) {
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    const wholes = [secret, ...lines.filter((line) => !isArmour(line))];
    const forms = wholes.flatMap((text) => [text, ...encodedForms(text)]);
    return [...new Set(forms)].filter((form) => form.trim().length >= shortest);
}
/** Calls `mask` with every form, longest first, so that no form is left over from a longer one. */
function maskSecret(secret, mask) {
    for (const form of maskForms(secret).sort((a, b) => b.length - a.length))
        mask(form);
}
/** Lines such as `-----BEGIN PRIVATE KEY-----` are the same in every key. */
function isArmour(line) {
    return /^-----.*-----$/.test(line);
}
function encodedForms(text) {
    if (text.length < shortest)
        return [];
    const wellFormed = text.toWellFormed();
    const url = encodeURIComponent(wellFormed);
    const form = new URLSearchParams([["", wellFormed]]).toString().slice(1);
    const padded = Buffer.from(wellFormed, "utf8").toString("base64");
    const base64 = [padded, ...[0, 1, 2].map((offset) => base64At(wellFormed, offset))];
    return [url, form, JSON.stringify(text).slice(1, -1), ...base64.flatMap((each) => [each, urlSafe(each)])];
}
/** What base64 of any text looks like around this one when `offset` bytes come before it in a group of three: only whole characters of its own. */
function base64At(text, offset) {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text, "utf8")]);
    const first = [0, 2, 3][offset] ?? 0;
    return bytes.toString("base64").slice(first, Math.floor((bytes.length * 8) / 6));
}
function urlSafe(base64) {
    return base64.replaceAll("+", "-").replaceAll("/", "_");
}

;// CONCATENATED MODULE: ./packages/federation/lib/provider-denial.js

/** An exchange that led to no credential. Holds no byte of a token or of an answer's body besides codes and cleaned words. */
class ProviderDenial extends core_lib/* SallyportError */.$E {
    provider;
    providerCode;
    requestId;
    retryClass;
    asked;
    /** How far the provider's clock is before ours, where it said. */
    skewMilliseconds;
    constructor(details) {
        super(details);
        this.provider = details.provider;
        this.providerCode = details.providerCode;
        this.requestId = details.requestId;
        this.retryClass = details.retryClass;
        this.asked = details.asked;
        this.skewMilliseconds = details.skewMilliseconds;
    }
}
/** Whether a trust document may explain the denial: the provider looked at the token's claims and did not like them. */
function isAboutTrust(error) {
    return error instanceof ProviderDenial && ["FEDERATION_DENIED", "FEDERATION_TOKEN_REFUSED"].includes(error.code);
}

;// CONCATENATED MODULE: ./packages/federation/lib/provider-names.js
/** Providers as people call them. */
const providerNames = {
    aws: "AWS",
    google: "Google Cloud",
    azure: "Azure",
    vault: "Vault",
    "octo-sts": "octo-sts",
    "github-app": "GitHub",
    "token-exchange": "the token server",
    registry: "the registry",
};

;// CONCATENATED MODULE: ./packages/federation/lib/denial.js



/** From here on a clock that is off may be why a token or a signature is not taken. */
const noticeableSkew = 60_000;
/** A refusal that the provider's table knows, in our words. */
function denialOfRefusal(rule, refusal, reply, { provider, asked }, secrets) {
    const { skewMilliseconds } = reply;
    const providerCode = refusal.code ?? `status ${reply.status}`;
    const isOff = skewMilliseconds !== undefined && Math.abs(skewMilliseconds) >= noticeableSkew;
    const isClock = isOff && clockCodes.has(rule.means);
    const words = cleanWords(refusal.message ?? "", secrets).replace(/[.:\s]+$/, "");
    const said = words === "" || words === providerCode ? providerCode : `${providerCode} (“${words}”)`;
    const request = refusal.requestId === undefined ? "" : `, request ${refusal.requestId}`;
    const clock = isOff ? `; ${skewText(skewMilliseconds)}` : "";
    return new ProviderDenial({
        code: isClock ? "FEDERATION_CLOCK" : rule.means,
        message: `${providerNames[provider]} ${verbs[rule.means] ?? "refused"} ${askedText(asked)}: ${said}${request}${clock}`,
        fix: isClock ? clockFix(provider) : rule.fix(asked),
        provider,
        providerCode,
        ...(refusal.requestId === undefined ? {} : { requestId: refusal.requestId }),
        retryClass: rule.next,
        asked,
        ...(skewMilliseconds === undefined ? {} : { skewMilliseconds }),
    });
}
const clockCodes = new Set(["FEDERATION_TOKEN_EXPIRED", "FEDERATION_CLOCK"]);
const verbs = {
    FEDERATION_TOKEN_REFUSED: "does not take the ID token for",
    FEDERATION_TOKEN_EXPIRED: "does not take the times in the ID token for",
    FEDERATION_THROTTLED: "has too many requests to give",
    FEDERATION_UNAVAILABLE: "has trouble and did not give",
    FEDERATION_CLOCK: "does not take the time of the request for",
};
/** `role arn:… for the session … with an ID token for …` */
function askedText({ what, audience, session }) {
    const withSession = session === undefined ? "" : ` for the session ${session}`;
    return `${what}${withSession}${audience === undefined ? "" : ` with an ID token for \`${audience}\``}`;
}
function skewText(skew) {
    const minutes = Math.max(1, Math.round(Math.abs(skew) / 60_000));
    const amount = minutes === 1 ? "1 minute" : `${minutes} minutes`;
    return `this machine's clock is ${amount} ${skew > 0 ? "behind" : "ahead of"} the provider's`;
}
function clockFix(provider) {
    return `Set this machine's clock (a time service such as chrony), or that of ${providerNames[provider]} if you run it; ID tokens live five minutes, so a few minutes are too many.`;
}
/** An answer with a good status that is none. */
function denialOfProblem(problem, reply, { provider, asked }) {
    return new ProviderDenial({
        code: "FEDERATION_ANSWER_INVALID",
        message: `${providerNames[provider]} answered the request for ${askedText(asked)} with status ${reply.status} and ${problem.message}`,
        fix: "Check the address in the policy, and whether a proxy or sign-in page answers in the provider's place (HTTPS_PROXY, NO_PROXY). Nothing of the answer was used.",
        provider,
        providerCode: "answer-invalid",
        retryClass: "never",
        asked,
    });
}
const codesOfFailures = {
    url: "FEDERATION_SETTING_WRONG",
    timeout: "FEDERATION_TIMEOUT",
    refused: "FEDERATION_UNREACHABLE",
    name: "FEDERATION_UNREACHABLE",
    tls: "FEDERATION_UNREACHABLE",
    proxy: "FEDERATION_PROXY",
    redirect: "FEDERATION_REDIRECTED",
    "too-large": "FEDERATION_ANSWER_INVALID",
    truncated: "FEDERATION_ANSWER_INVALID",
    encoded: "FEDERATION_ANSWER_INVALID",
    network: "FEDERATION_UNREACHABLE",
    cancelled: "FEDERATION_CANCELLED",
};
/** No readable answer at all. The failure's own words hold no query and no body. */
function denialOfFailure(failure, { provider, asked }) {
    return new ProviderDenial({
        code: codesOfFailures[failure.kind],
        message: `${providerNames[provider]} could not be asked for ${askedText(asked)}: ${failure.message}`,
        fix: failure.fix,
        provider,
        providerCode: failure.kind,
        retryClass: failure.transient ? "retry" : "never",
        asked,
    });
}
/** What the policy says cannot be asked for; nothing was sent. */
function settingDenial(caller, message, fix, code = "FEDERATION_SETTING_WRONG") {
    return new ProviderDenial({
        code,
        message,
        fix,
        kind: "usage",
        ...caller,
        providerCode: "not-asked",
        retryClass: "never",
    });
}

;// CONCATENATED MODULE: ./packages/federation/lib/refusal.js
/** The row for a refusal: the provider's own, else what a status means everywhere. */
function ruleFor(refusal, reply, table) {
    const fits = (rule) => (rule.code === undefined || (refusal.code !== undefined && listOf(rule.code).includes(refusal.code))) &&
        (rule.status === undefined || listOf(rule.status).includes(reply.status)) &&
        (rule.message === undefined || rule.message.test(refusal.message ?? ""));
    return table.find(fits) ?? everywhere.find(fits) ?? unknownRefusal;
}
function listOf(value) {
    return typeof value === "object" ? value : [value];
}
const again = () => "Run the job again in a few minutes; the provider's status page says whether it has trouble.";
const everywhere = [
    {
        status: 429,
        means: "FEDERATION_THROTTLED",
        next: "retry",
        fix: () => "Let fewer jobs ask at once (`concurrency:`), then run the job again.",
    },
    { status: [408, 425], means: "FEDERATION_UNAVAILABLE", next: "retry", fix: again },
    { status: [500, 502, 503, 504], means: "FEDERATION_UNAVAILABLE", next: "retry", fix: again },
];
const unknownRefusal = {
    means: "FEDERATION_DENIED",
    next: "never",
    fix: () => "Look the provider's code up in its documentation, and hold what was asked for against the provider's settings.",
};

;// CONCATENATED MODULE: ./packages/federation/lib/call.js






/**
 * A denial that may be a change on its way is asked about again after these pauses, but only as long as the answer can come within
 * ten seconds of the first request.
 */
const settling = { pauses: [1_000, 3_000], beginsBefore: 5_000, requestMilliseconds: 5_000 };
const requestMilliseconds = 10_000;
/** Asks a provider until it answers, refuses for good, or the minute is over. Throws a ProviderDenial, and nothing else of its own. */
async function callProvider(call, context) {
    const state = { token: undefined, mints: 0, settled: 0, denied: undefined };
    const judged = await (0,http_lib/* withRetries */.LH)((_, remaining) => attempt(call, context, state, remaining), {
        classify: (outcome, _, elapsed) => decide(outcome, state, elapsed),
        onAttempt: (log, outcome) => {
            if ("reply" in outcome)
                context.onAttempt(recordOf(call, log, outcome.reply, state));
        },
        ...(context.random ? { random: context.random } : {}),
        ...(context.sleep ? { sleep: context.sleep } : {}),
        signal: context.signal,
    }).catch((error) => {
        throw error instanceof http_lib/* HttpFailure */.HR ? denialOfFailure(error, call) : error;
    });
    if ("answer" in judged)
        return judged.answer;
    // A denial says more than the time-out of its second try.
    throw state.denied ?? judged.denial;
}
async function attempt(call, context, state, remaining) {
    const idToken = await tokenFor(call, context, state);
    const secrets = [...(call.secrets ?? []), ...(idToken === "" ? [] : [idToken])];
    const request = call.request(idToken);
    state.host = new URL(request.url).host;
    delete state.status;
    const longest = state.denied === undefined ? requestMilliseconds : settling.requestMilliseconds;
    try {
        const reply = await context.send({ ...request, timeoutMilliseconds: Math.min(longest, remaining) }, context.signal);
        state.status = reply.status;
        return judge(call, reply, secrets, context.now());
    }
    catch (error) {
        if (!(error instanceof http_lib/* HttpFailure */.HR))
            throw error;
        return { denial: denialOfFailure(error, call), next: error.transient ? "retry" : "never" };
    }
}
async function tokenFor(call, context, state) {
    if (call.audience === undefined)
        return "";
    if (state.token === undefined) {
        state.token = await context.idToken(call.audience);
        state.mints += 1;
        maskSecret(state.token, context.mask);
    }
    return state.token;
}
function judge(call, reply, secrets, now) {
    if (reply.status >= 200 && reply.status < 300) {
        try {
            return { answer: call.read(reply) };
        }
        catch (error) {
            if (error instanceof AnswerProblem)
                return { denial: denialOfProblem(error, reply, call), next: "never" };
            throw error;
        }
    }
    const refusal = call.refusal(reply);
    const rule = ruleFor(refusal, reply, call.refusals);
    const clean = { ...refusal, code: cleanId(refusal.code, secrets), requestId: cleanId(refusal.requestId, secrets) };
    const denial = denialOfRefusal(rule, clean, reply, call, secrets);
    return { denial, next: rule.next, after: (0,http_lib/* retryAfterMilliseconds */.zG)(reply, now) };
}
function decide(outcome, state, elapsed) {
    if ("error" in outcome || "answer" in outcome.reply)
        return "never";
    const { denial, next, after } = outcome.reply;
    if (denial.code === "FEDERATION_CANCELLED")
        return "never";
    if (next === "settle" || state.denied !== undefined)
        return settle(denial, next, state, elapsed);
    if (next === "re-mint") {
        state.token = undefined;
        return state.mints < 2 ? { after: 0 } : "never";
    }
    if (next === "retry")
        return after === undefined ? "retry" : { after };
    return "never";
}
function settle(denial, next, state, elapsed) {
    if (next === "settle")
        state.denied = denial;
    // Another answer than the denial before: that one counts.
    else if (next === "never")
        state.denied = undefined;
    const pause = settling.pauses[state.settled];
    if (next === "never" || pause === undefined || elapsed + pause >= settling.beginsBefore)
        return "never";
    state.settled += 1;
    return { after: pause };
}
function recordOf(call, log, judged, state) {
    const { host = "", status } = state;
    const place = {
        provider: call.provider,
        host,
        operation: call.operation,
        ...log,
        ...(status === undefined ? {} : { status }),
    };
    if ("answer" in judged)
        return { ...place, outcome: "answered" };
    const { providerCode, requestId } = judged.denial;
    return { ...place, outcome: judged.next, code: providerCode, ...(requestId === undefined ? {} : { requestId }) };
}

;// CONCATENATED MODULE: ./packages/federation/lib/session-name.js
const session_name_longest = 64;
/**
 * A name for the provider's log that leads back to the run: `sallyport-STAGE-RUN-ATTEMPT`, of the characters and length that AWS allows
 * (2 to 64 of `[\w+=,.@-]`). A stage whose name is too long is cut; the run and attempt never are.
 */
function sessionName(run) {
    const end = allowed(`-${run.runId}-${run.runAttempt}`).slice(0, 40);
    const start = allowed(`sallyport-${run.stage}`)
        .slice(0, session_name_longest - end.length)
        .replace(/[-.]+$/, "");
    return `${start}${end}`;
}
/** Any text as a session name. */
function asSessionName(text) {
    const name = allowed(text).slice(0, session_name_longest);
    return name.length < 2 ? "sallyport" : name;
}
function allowed(text) {
    return text.replace(/[^A-Za-z0-9_+=,.@-]/g, "-");
}

;// CONCATENATED MODULE: ./packages/federation/lib/aws/xml.js

const deepest = 8;
const mostElements = 200;
/**
 * Reads the XML of AWS's query protocol, which needs only elements and text. A document type, comment, CDATA section, processing
 * instruction, unknown entity, or anything that does not end as it began is a mistake: so no entity tricks, and no half or foreign answers.
 * Throws an AnswerProblem.
 */
function parseXml(source) {
    const text = source.replace(/^\ufeff?\s*(?:<\?xml [^<>]{0,200}\?>\s*)?/, "").trimEnd();
    const open = [];
    let root;
    let position = 0;
    let count = 0;
    for (const token of text.matchAll(/<(\/?)([A-Za-z][\w.-]{0,100})((?:\s+[\w:.-]+="[^"<&]*")*)\s*(\/?)>|([^<]+)/g)) {
        if (token.index !== position || root !== undefined)
            throw notXml(source);
        position += token[0].length;
        const [, closing, name, attributes, alone, characters] = token;
        const parent = open.at(-1);
        if (characters !== undefined) {
            if (parent === undefined)
                throw notXml(source);
            parent.text += characters;
            continue;
        }
        if (closing === "/") {
            const element = open.pop();
            if (element === undefined || element.name !== name || attributes !== "" || alone === "/")
                throw notXml(source);
            root = xml_close(element, open.at(-1), source);
            continue;
        }
        count += 1;
        if (count > mostElements || open.length >= deepest)
            throw new AnswerProblem("XML with more elements than such an answer has");
        const element = { name: name ?? "", children: [], text: "" };
        if (alone === "/")
            root = xml_close(element, parent, source);
        else
            open.push(element);
    }
    if (root === undefined || position !== text.length)
        throw notXml(source);
    return root;
}
/** Ends an element; returns it when it is the root. */
function xml_close(element, parent, source) {
    const { name, children } = element;
    if (children.length > 0 && element.text.trim() !== "")
        throw notXml(source);
    const closed = { name, children, text: children.length > 0 ? "" : decode(element.text, source) };
    parent?.children.push(closed);
    return parent === undefined ? closed : undefined;
}
const entities = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
function decode(text, source) {
    return text.replace(/&([^;&]{0,10};?)/g, (_, body) => {
        const name = body.endsWith(";") ? body.slice(0, -1) : "";
        const number = /^#(?:(\d{1,7})|x([0-9A-Fa-f]{1,6}))$/.exec(name);
        const point = number?.[1] !== undefined ? Number(number[1]) : Number.parseInt(number?.[2] ?? "", 16);
        if (number !== null && point > 0 && point <= 0x10ffff)
            return String.fromCodePoint(point);
        const character = entities[name];
        if (character === undefined)
            throw notXml(source);
        return character;
    });
}
function notXml(source) {
    if (/^\s*<!doctype html|^\s*<html/i.test(source))
        return new AnswerProblem("a web page");
    if (/<!/.test(source))
        return new AnswerProblem("XML with a document type or comment, which such an answer never has");
    if (source.trim() === "")
        return new AnswerProblem("an empty answer");
    return new AnswerProblem(source.trimStart().startsWith("<") ? "XML that breaks off or is malformed" : "something that is no XML");
}
/** The text at a path of names below an element. Each name must stand there exactly once. Throws an AnswerProblem. */
function xmlText(element, ...path) {
    const found = path.reduce((current, name) => {
        const children = current.children.filter((child) => child.name === name);
        if (children.length !== 1 || children[0] === undefined)
            throw new AnswerProblem(`XML without one \`${path.join("/")}\``);
        return children[0];
    }, element);
    if (found.children.length > 0 || found.text === "" || /[\u0000-\u001f\u007f]/.test(found.text))
        throw new AnswerProblem(`XML without a text in \`${path.join("/")}\``);
    return found.text;
}

;// CONCATENATED MODULE: ./packages/federation/lib/aws/refusals.js


/** `ErrorResponse > Error{Type,Code,Message}, RequestId`. What has another form has no code: its status decides. */
function readAwsRefusal(reply) {
    const root = optional(() => parseXml(reply.body));
    if (root === undefined)
        return {};
    const code = optional(() => xmlText(root, "Error", "Code"));
    const message = optional(() => xmlText(root, "Error", "Message"));
    const requestId = optional(() => xmlText(root, "RequestId"));
    return { ...(code ? { code } : {}), ...(message ? { message } : {}), ...(requestId ? { requestId } : {}) };
}
function optional(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof AnswerProblem)
            return undefined;
        throw error;
    }
}
const trustPolicy = "Hold the role's trust policy against the job's claims: `sallyport trust explain` names the condition that fails. Usual causes: letter case, an environment where a branch was expected in `sub`, the subject with ids (`repo:OWNER@ID/REPO@ID`), a wildcard under StringEquals.";
const unreadableKeys = "AWS could not read the issuer's keys. Run the job again; for GitHub Enterprise Server, let AWS reach `/_services/token/.well-known`.";
/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors */
const awsRefusals = [
    {
        code: ["AccessDenied", "AccessDeniedException"],
        means: "FEDERATION_DENIED",
        next: "settle",
        fix: () => trustPolicy,
    },
    {
        code: ["ExpiredTokenException", "ExpiredToken"],
        means: "FEDERATION_TOKEN_EXPIRED",
        next: "re-mint",
        fix: () => "Run the job again. If a proxy holds requests back for minutes, name STS in NO_PROXY.",
    },
    {
        code: ["IDPCommunicationError", "IDPCommunicationErrorException"],
        means: "FEDERATION_UNAVAILABLE",
        next: "retry",
        fix: () => unreadableKeys,
    },
    {
        code: "InvalidIdentityToken",
        message: /retrieve verification key|couldn't retrieve/i,
        means: "FEDERATION_UNAVAILABLE",
        next: "retry",
        fix: () => unreadableKeys,
    },
    {
        code: "InvalidIdentityToken",
        message: /audience/i,
        means: "FEDERATION_TOKEN_REFUSED",
        next: "never",
        fix: ({ audience }) => `Add \`${audience}\` to the client ids of the account's OIDC provider, or set the credential's \`audience\` to one that is there.`,
    },
    {
        code: "InvalidIdentityToken",
        message: /no openidconnect provider/i,
        means: "FEDERATION_TOKEN_REFUSED",
        next: "never",
        fix: () => "Create the OIDC identity provider for the issuer (`https://token.actions.githubusercontent.com`, or that of your enterprise) in the role's own account.",
    },
    {
        code: "InvalidIdentityToken",
        message: /not yet valid/i,
        means: "FEDERATION_TOKEN_EXPIRED",
        next: "never",
        fix: () => "Check the clocks of the runner and, with GitHub Enterprise Server, of the server.",
    },
    {
        code: "InvalidIdentityToken",
        means: "FEDERATION_TOKEN_REFUSED",
        next: "never",
        fix: () => "Check that the account's OIDC identity provider names the issuer of this GitHub, and that nothing between changes the request.",
    },
    {
        code: ["IDPRejectedClaim", "IDPRejectedClaimException"],
        means: "FEDERATION_TOKEN_REFUSED",
        next: "never",
        fix: () => "The issuer rejected the token. Run the job again; a token can not be used after its job was cancelled.",
    },
    {
        code: "ValidationError",
        message: /DurationSeconds|MaxSessionDuration/i,
        means: "FEDERATION_DURATION",
        next: "never",
        fix: () => "Shorten `duration` of the credential, or raise the role's maximum: `aws iam update-role --role-name NAME --max-session-duration SECONDS` (3600 unless set; roles reached through another role: 3600 at most).",
    },
    {
        code: ["MalformedPolicyDocument", "MalformedPolicyDocumentException"],
        means: "FEDERATION_SETTING_WRONG",
        next: "never",
        fix: () => "Correct `session-policy`: IAM JSON with Version and Statement, no Principal.",
    },
    {
        code: ["PackedPolicyTooLarge", "PackedPolicyTooLargeException"],
        means: "FEDERATION_SETTING_WRONG",
        next: "never",
        fix: () => "Shorten `session-policy` or move parts of it into a managed policy named in `policy-arns`.",
    },
    {
        code: ["RegionDisabledException", "RegionDisabled"],
        means: "FEDERATION_SETTING_WRONG",
        next: "never",
        fix: () => "Activate STS for the region in the account's settings, or set the credential's `region` to an active one.",
    },
    {
        code: ["SignatureDoesNotMatch", "RequestExpired", "RequestTimeTooSkewed"],
        message: /expired|not yet current|skew|15 min/i,
        means: "FEDERATION_CLOCK",
        next: "never",
        fix: () => "Set this machine's clock (a time service such as chrony): signed requests may be 15 minutes off.",
    },
    {
        code: ["Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequestsException"],
        means: "FEDERATION_THROTTLED",
        next: "retry",
        fix: () => "Let fewer jobs ask at once (`concurrency:`), or use another region's endpoint.",
    },
    {
        code: ["ServiceUnavailable", "InternalFailure", "InternalError"],
        means: "FEDERATION_UNAVAILABLE",
        next: "retry",
        fix: () => "Run the job again; https://health.aws.amazon.com says whether STS has trouble.",
    },
    {
        code: "ValidationError",
        means: "FEDERATION_SETTING_WRONG",
        next: "never",
        fix: () => "Correct the credential's `role`, `session-policy` or `policy-arns` as the provider's words say.",
    },
];

;// CONCATENATED MODULE: ./packages/federation/lib/aws/session.js





/** Reads `ACTIONResponse > ACTIONResult > Credentials, AssumedRoleUser`. Secrets are masked first. Throws an AnswerProblem. */
function readSession(reply, action, mask) {
    const root = parseXml(reply.body);
    if (root.name !== `${action}Response`)
        throw new AnswerProblem(`XML that is no ${action}Response`);
    const text = (...path) => xmlText(root, `${action}Result`, ...path);
    const secretAccessKey = text("Credentials", "SecretAccessKey");
    maskSecret(secretAccessKey, mask);
    const sessionToken = text("Credentials", "SessionToken");
    maskSecret(sessionToken, mask);
    const accessKeyId = text("Credentials", "AccessKeyId");
    if (!/^[A-Z0-9]{16,128}$/.test(accessKeyId))
        throw new AnswerProblem("XML whose `AccessKeyId` is none");
    return {
        accessKeyId,
        secretAccessKey,
        sessionToken,
        expires: instantOf(text("Credentials", "Expiration"), "Expiration"),
        arn: text("AssumedRoleUser", "Arn"),
        assumedRoleId: text("AssumedRoleUser", "AssumedRoleId"),
    };
}
/**
 * `arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION` must be of the role that was asked for, so no GetCallerIdentity is needed.
 * Throws FEDERATION_OTHER_ACCOUNT.
 */
function checkAccount(session, role, asked, name) {
    const [, partition, , , account, resource] = role.split(":");
    if (session.arn === `arn:${partition}:sts::${account}:assumed-role/${resource?.split("/").at(-1)}/${name}`)
        return;
    throw new ProviderDenial({
        code: "FEDERATION_OTHER_ACCOUNT",
        message: `AWS answered the request for ${askedText(asked)} with credentials of ${ownerText(session.arn, account)}; they were thrown away`,
        fix: "Check account and name of the credential's `role`, and whether a proxy or an endpoint of your own answers in the place of STS.",
        provider: "aws",
        providerCode: "other-account",
        retryClass: "never",
        asked,
    });
}
function ownerText(arn, account) {
    const owner = /^arn:[\w-]+:sts::(\d{12}):assumed-role\/[\w+=,.@-]+\/[\w+=,.@-]+$/.exec(arn)?.[1];
    if (owner === undefined)
        return "an identity that is no role";
    return owner === account ? "another role of the account" : `the account ${owner}`;
}

;// CONCATENATED MODULE: ./packages/federation/lib/aws/assume-role.js








/** AWS grants no session shorter than this. */
const shortestSession = 900;
/**
 * AssumeRoleWithWebIdentity, and AssumeRole for each role of the chain. The session policy narrows the last session, for those before
 * must be able to go on. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
async function assumeAwsRole(credential, context) {
    const roles = [credential.role, ...(credential.chain ?? [])];
    const partition = partitionFor(credential, roles);
    const place = {
        credential,
        context,
        host: stsHost(credential.region, partition, credential.fips === true),
        name: asSessionName(context.session.name),
        count: roles.length,
    };
    let session = await openSession(credential.role, undefined, { ...place, position: 1 });
    for (const [index, role] of (credential.chain ?? []).entries()) {
        session = await openSession(role, session, { ...place, position: index + 2 });
    }
    return issuedFrom(session, roles.at(-1) ?? credential.role, credential);
}
/** A role of another partition than the region's can never be reached from there; AWS would say only that the token is invalid. */
function partitionFor(credential, roles) {
    const caller = { provider: "aws", asked: { what: `role ${credential.role}` } };
    const partition = partitionOf(credential.region);
    if (partition === undefined) {
        const fix = "Correct the credential's `region`, for example eu-west-1.";
        throw settingDenial(caller, `${credential.region} is no region of AWS`, fix);
    }
    for (const role of roles) {
        const other = role.split(":")[1];
        if (other === partition.id)
            continue;
        throw settingDenial(caller, `the role ${role} is in the partition ${other}, but the region ${credential.region} is in ${partition.id}`, `Set the credential's \`region\` to one of ${other}, or name a role of ${partition.id}.`);
    }
    return partition;
}
async function openSession(role, before, step) {
    const { context, credential, position, count } = step;
    const audience = before === undefined ? audience_audienceOf(credential) : undefined;
    const through = before === undefined ? "" : ` (role ${position} of ${count}, through the one before)`;
    const forToken = audience === undefined ? {} : { audience };
    const asked = { what: `role ${role}${through}`, session: step.name, ...forToken };
    const operation = before === undefined ? "AssumeRoleWithWebIdentity" : "AssumeRole";
    const session = await callProvider({
        provider: "aws",
        operation,
        asked,
        ...forToken,
        ...(before === undefined ? {} : { secrets: [before.secretAccessKey, before.sessionToken] }),
        request: (idToken) => requestFor(role, idToken, before, step),
        read: (reply) => readSession(reply, operation, context.mask),
        refusal: readAwsRefusal,
        refusals: before === undefined ? awsRefusals : chainRefusals,
    }, context);
    checkAccount(session, role, asked, step.name);
    return session;
}
const chainTrust = "Let the trust policy of this role name the role before it as Principal, and let that role's own policies allow `sts:AssumeRole` on this one.";
/** In a chain the trust policy names a role and no token. */
const chainRefusals = awsRefusals.map((rule) => rule.means === "FEDERATION_DENIED" ? { ...rule, fix: () => chainTrust } : rule);
function requestFor(role, idToken, before, step) {
    const { credential, context, host, position, count } = step;
    const isLast = position === count;
    const wanted = context.durationSeconds ?? credential.duration ?? shortestSession;
    const form = new URLSearchParams({
        Action: before === undefined ? "AssumeRoleWithWebIdentity" : "AssumeRole",
        Version: "2011-06-15",
        RoleArn: role,
        RoleSessionName: step.name,
        DurationSeconds: String(isLast ? wanted : shortestSession),
    });
    if (before === undefined)
        form.set("WebIdentityToken", idToken);
    if (isLast && credential.sessionPolicy !== undefined)
        form.set("Policy", JSON.stringify(credential.sessionPolicy));
    const policies = isLast ? (credential.policyArns ?? []) : [];
    for (const [index, arn] of policies.entries())
        form.set(`PolicyArns.member.${index + 1}.arn`, arn);
    const body = form.toString();
    const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/xml" };
    const unsigned = { method: "POST", host, path: "/", headers, body };
    const scope = { region: credential.region, service: "sts" };
    return {
        method: "POST",
        url: `https://${host}/`,
        headers: before === undefined ? headers : (0,http_lib/* signedHeaders */.HF)(unsigned, scope, before, context.now()),
        body,
    };
}
function issuedFrom(session, role, credential) {
    const { accessKeyId, secretAccessKey, sessionToken, expires, assumedRoleId } = session;
    return {
        provider: "aws",
        expires,
        environment: {
            AWS_ACCESS_KEY_ID: accessKeyId,
            AWS_SECRET_ACCESS_KEY: secretAccessKey,
            AWS_SESSION_TOKEN: sessionToken,
            AWS_CREDENTIAL_EXPIRATION: expires,
            ...awsSettings(credential),
        },
        outputs: {
            "access-key-id": accessKeyId,
            "secret-access-key": secretAccessKey,
            "session-token": sessionToken,
            "account-id": role.split(":")[4] ?? "",
        },
        secrets: [secretAccessKey, sessionToken],
        join: { accessKeyId, assumedRoleId, assumedRole: session.arn },
        identity: role,
        notRevocable: `AWS ends a session only with its time, at ${expires}, or by a deny policy on the role for sessions issued earlier (aws:TokenIssueTime)`,
    };
}
/** Variables without a secret that AWS's tools read. */
function awsSettings(credential) {
    return {
        AWS_REGION: credential.region,
        AWS_DEFAULT_REGION: credential.region,
        ...(credential.fips ? { AWS_USE_FIPS_ENDPOINT: "true" } : {}),
    };
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/helper-command.js

/**
 * One line that AWS's and Google's libraries split alike: some by the rules of a shell, some by spaces and double quotes. So nothing but
 * plain characters and, in double quotes, spaces may stand in it. Throws DELIVERY_PATH_UNSAFE.
 */
function commandLine({ program, parameters }, file) {
    return [program, ...parameters, file].map(word).join(" ");
}
function word(text) {
    if (/^[\w./:=@+~-]+$/.test(text))
        return text;
    if (/^[\w./:=@+~ ()-]+$/.test(text))
        return `"${text}"`;
    // Windows: the libraries there take backslashes as they are.
    if (process.platform === "win32" && /^[\w./:=@+~ ()\\-]+$/.test(text))
        return `"${text}"`;
    throw new core_lib/* SallyportError */.$E({
        code: "DELIVERY_PATH_UNSAFE",
        message: "the path of the credential helper holds a character that not every tool reads alike",
        fix: "Move the runner's folders to paths of letters, digits, spaces and ./_-, and run the job again.",
    });
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/aws-refresh.js


/**
 * A configuration whose default profile asks our helper for keys. An empty file of shared credentials comes with it: a default profile
 * there would win. https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
function awsRefreshFiles(credential, helper, requestFile) {
    const config = [
        "[default]",
        `credential_process = ${commandLine(helper, requestFile)}`,
        `region = ${credential.region}`,
    ];
    if (credential.fips)
        config.push("use_fips_endpoint = true");
    return {
        files: {
            config: { name: "aws-config", content: `${config.join("\n")}\n` },
            shared: { name: "aws-credentials", content: "" },
        },
        environment: ({ config = "", shared = "" }) => ({
            AWS_CONFIG_FILE: config,
            AWS_SHARED_CREDENTIALS_FILE: shared,
            ...awsSettings(credential),
        }),
        // Keys and profiles in the environment win over the configuration.
        conflicts: [
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_PROFILE",
            "AWS_DEFAULT_PROFILE",
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "AWS_ROLE_ARN",
        ],
    };
}
/** What `credential_process` must print. Its errors go to standard error, with another exit code than 0. */
function aws_refresh_awsProcessAnswer({ environment, expires }) {
    return `${JSON.stringify({
        Version: 1,
        AccessKeyId: environment.AWS_ACCESS_KEY_ID,
        SecretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
        SessionToken: environment.AWS_SESSION_TOKEN,
        Expiration: expires,
    })}\n`;
}

;// CONCATENATED MODULE: ./packages/federation/lib/token-claim.js
/**
 * One claim of a token that a provider has just given us, to show or join, never to decide: the signature is not checked.
 * Undefined when there is none of a simple kind.
 */
function token_claim_tokenClaim(token, name) {
    try {
        const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
        const isObject = typeof payload === "object" && payload !== null;
        const value = isObject ? payload[name] : undefined;
        if (typeof value === "number")
            return Number.isSafeInteger(value) && value > 0 && value < 1e11 ? value : undefined;
        return typeof value === "string" && /^[\w.@:/-]{1,100}$/.test(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/federation/lib/azure/refusals.js

/** `AADSTS…` of `error_codes` or of the description, else OAuth's `error`; the trace id is what Microsoft's support asks for. */
function readEntraRefusal(reply) {
    const body = jsonOrNothing(reply);
    const description = optionalText(body.error_description) ?? "";
    const [first] = Array.isArray(body.error_codes) ? body.error_codes : [];
    const number = typeof first === "number" ? String(first) : /\bAADSTS(\d{4,9})\b/.exec(description)?.[1];
    const code = number === undefined ? optionalText(body.error) : `AADSTS${number}`;
    const requestId = optionalText(body.trace_id);
    // Ids and the time follow the sentence; the id is shown by itself.
    const message = description
        .replace(/^AADSTS\d+:\s*/, "")
        .replace(/\s*(?:Trace ID|Correlation ID|Timestamp):.*$/s, "");
    return { ...(code ? { code } : {}), ...(message ? { message } : {}), ...(requestId ? { requestId } : {}) };
}
const federated = "the federated credential of the application or managed identity";
/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const entraRefusals = [
    {
        code: "AADSTS700213",
        means: "FEDERATION_DENIED",
        next: "never",
        fix: () => `Set the subject of ${federated} to the job's \`sub\`, exactly (letter case counts, \`*\` is a plain character): \`sallyport identity show\` prints it. An environment replaces the branch in it, and new repositories have ids in it.`,
    },
    {
        code: "AADSTS700212",
        means: "FEDERATION_TOKEN_REFUSED",
        next: "never",
        fix: ({ audience }) => `Set the audience of ${federated} to \`${audience}\`, or the credential's \`audience\` in the policy to the one that is there.`,
    },
    {
        code: "AADSTS700211",
        means: "FEDERATION_TOKEN_REFUSED",
        next: "never",
        fix: () => `Set the issuer of ${federated} to that of this GitHub, \`https://token.actions.githubusercontent.com\` or your enterprise's, without a slash at its end.`,
    },
    {
        code: "AADSTS70021",
        means: "FEDERATION_DENIED",
        next: "settle",
        fix: () => `Compare issuer, subject and audience of ${federated} with the job's (\`sallyport identity show\`). One that was made a moment ago takes some minutes to hold everywhere: run the job again.`,
    },
    {
        code: "AADSTS700024",
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
        code: ["AADSTS90002", "AADSTS900023"],
        means: "FEDERATION_SETTING_WRONG",
        next: "never",
        fix: () => "Check `tenant`, and `cloud`: this tenant is not known there.",
    },
    {
        code: ["AADSTS500011", "AADSTS70011", "AADSTS1002012", "AADSTS500014"],
        means: "FEDERATION_SETTING_WRONG",
        next: "never",
        fix: () => "Check `scope`: the resource's address and `/.default`, for example https://vault.azure.net/.default.",
    },
    {
        code: ["AADSTS7000112", "AADSTS7000116"],
        means: "FEDERATION_DENIED",
        next: "never",
        fix: () => "The application is disabled in this tenant: enable it, or name another in `client`.",
    },
    {
        code: ["AADSTS53003", "AADSTS530004", "AADSTS53000"],
        means: "FEDERATION_DENIED",
        next: "never",
        fix: () => "A conditional access policy for workload identities refuses the runner's address or risk: look into the tenant's sign-in log with the trace id.",
    },
    {
        code: ["AADSTS50027", "AADSTS5002738", "AADSTS7000272", "AADSTS700027"],
        means: "FEDERATION_TOKEN_REFUSED",
        next: "never",
        fix: () => "Check that the issuer's keys can be read by Azure (GitHub Enterprise Server must be reachable), and that nothing between changes the request.",
    },
    {
        code: ["AADSTS90055", "AADSTS50196", "AADSTS700082"],
        means: "FEDERATION_THROTTLED",
        next: "retry",
        fix: () => "Let fewer jobs ask at once (`concurrency:`).",
    },
    {
        code: ["AADSTS90033", "AADSTS90006", "AADSTS90024", "temporarily_unavailable"],
        means: "FEDERATION_UNAVAILABLE",
        next: "retry",
        fix: () => "Run the job again; https://status.entra.microsoft.com says whether Entra has trouble.",
    },
];

;// CONCATENATED MODULE: ./packages/federation/lib/azure/entra.js








/** The client credentials grant with an ID token as assertion. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
async function loginAzure(credential, context) {
    const { tenant, client } = credential;
    const cloud = azureClouds[credential.cloud ?? "public"];
    const scope = credential.scope ?? cloud.scope;
    const audience = audience_audienceOf(credential) ?? cloud.audience;
    const { token, expires } = await callProvider({
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
            const answer = jsonAnswer(reply);
            const token = textField(answer, "access_token");
            maskSecret(token, context.mask);
            const end = context.now().getTime() + secondsField(answer, "expires_in") * 1000;
            return { token, expires: (0,core_lib/* instant */.uR)(new Date(end)) };
        },
        refusal: readEntraRefusal,
        refusals: entraRefusals,
    }, context);
    // Sign-in logs name a token by this claim.
    const uti = token_claim_tokenClaim(token, "uti");
    return {
        provider: "azure",
        expires,
        environment: { ...azureSettings(credential), AZURE_ACCESS_TOKEN: token },
        outputs: { "access-token": token },
        secrets: [token],
        join: { client, tenant, ...(typeof uti === "string" ? { uti } : {}) },
        identity: client,
        notRevocable: `Azure's access tokens cannot be revoked; this one lives until ${expires}`,
    };
}
/** Variables without a secret: those of Azure's SDKs and those of Terraform. */
function azureSettings({ tenant, client, subscription, cloud }) {
    const { login, names } = azureClouds[cloud ?? "public"];
    return {
        AZURE_TENANT_ID: tenant,
        AZURE_CLIENT_ID: client,
        AZURE_AUTHORITY_HOST: `${login}/`,
        AZURE_ENVIRONMENT: names.azure,
        ARM_TENANT_ID: tenant,
        ARM_CLIENT_ID: client,
        ARM_ENVIRONMENT: names.terraform,
        ...(subscription === undefined ? {} : { AZURE_SUBSCRIPTION_ID: subscription, ARM_SUBSCRIPTION_ID: subscription }),
    };
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/private-folder.js




const folderName = "sallyport-credentials";
/**
 * The folder for files of credentials, made when it is not there: below the runner's temporary folder, only for this user, outside the
 * workspace, where files end up in artifacts, images and commits. Throws DELIVERY_FOLDER_UNSAFE.
 */
function privateFolder(env) {
    const temporary = env.RUNNER_TEMP ?? "";
    if (!external_node_path_.isAbsolute(temporary))
        throw private_folder_unsafe("RUNNER_TEMP names no folder");
    const folder = external_node_path_.join(real(temporary), folderName);
    const workspace = env.GITHUB_WORKSPACE;
    if (workspace && isInside(folder, real(workspace)))
        throw private_folder_unsafe("RUNNER_TEMP lies in the workspace");
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const found = (0,external_node_fs_.lstatSync)(folder);
    if (!found.isDirectory())
        throw private_folder_unsafe("something that is no folder stands in its place");
    if (process.getuid !== undefined && found.uid !== process.getuid())
        throw private_folder_unsafe("it belongs to another user");
    if (process.platform !== "win32" && (found.mode & 0o077) !== 0)
        throw private_folder_unsafe("other users may read it");
    return folder;
}
function real(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder);
    }
    catch {
        throw private_folder_unsafe(`${folder} is not there`);
    }
}
function isInside(inner, outer) {
    const relative = external_node_path_.relative(outer, inner);
    return relative === "" || (!relative.startsWith("..") && !external_node_path_.isAbsolute(relative));
}
function private_folder_unsafe(why) {
    return new core_lib/* SallyportError */.$E({
        code: "DELIVERY_FOLDER_UNSAFE",
        message: `the folder for credentials cannot be used: ${why}`,
        fix: "Leave RUNNER_TEMP as the runner sets it; on a self-hosted runner it must be outside the workspace and belong to the runner's user. Remove `sallyport-credentials` there if an earlier job left it.",
    });
}
/** Makes a new file that only this user can read. Throws DELIVERY_FILE_EXISTS when anything has that name, a link too. */
function writePrivateFile(file, content) {
    const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW = 0 } = external_node_fs_.constants;
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600);
    }
    catch (cause) {
        const why = cause.code === "EEXIST" ? "something has its name" : "the system refuses";
        throw new core_lib/* SallyportError */.$E({
            code: "DELIVERY_FILE_EXISTS",
            message: `the file ${file} cannot be made: ${why}`,
            fix: "Remove it, or let each job have a temporary folder of its own. Nothing was written.",
            cause,
        });
    }
    try {
        (0,external_node_fs_.writeSync)(descriptor, content);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** Puts new content in the place of a private file at once: a reader sees the old or the new, never half. */
function replacePrivateFile(file, content) {
    const fresh = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    writePrivateFile(fresh, content);
    try {
        (0,external_node_fs_.renameSync)(fresh, file);
    }
    catch (error) {
        (0,external_node_fs_.unlinkSync)(fresh);
        throw error;
    }
}
/**
 * Removes one file of the folder, and nothing else: the path must be absolute and the file stand directly in it. Whoever names the file may
 * be mistaken or lie, so this unlinks and never removes a folder. What is not there any more is fine. Throws for everything else.
 */
function removePrivateFile(folder, file) {
    const isOurs = external_node_path_.isAbsolute(file) && external_node_path_.dirname(file) === folder && external_node_path_.basename(folder) === folderName;
    if (!isOurs)
        throw Object.assign(new Error("not a file of ours"), { code: "not a file of ours" });
    try {
        (0,external_node_fs_.unlinkSync)(file);
    }
    catch (error) {
        if (error.code !== "ENOENT")
            throw error;
    }
}
/** Removes the folder with the files that stand directly in it. Never goes into a folder, and leaves one that holds any. */
function removePrivateFolder(folder) {
    if (!external_node_path_.isAbsolute(folder) || external_node_path_.basename(folder) !== folderName)
        return;
    try {
        const files = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
        for (const { name } of files)
            removePrivateFile(folder, external_node_path_.join(folder, name));
        (0,external_node_fs_.rmdirSync)(folder);
    }
    catch {
        // Not there any more, or a file in use on Windows; the runner empties its temporary folder after the job.
    }
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/azure-refresh.js



/** Azure's SDKs read the ID token from a file each time they need an access token, and exchange it themselves. */
function azureRefreshFiles(credential) {
    return {
        // Filled by `keepTokenFile`; nothing is in it before.
        files: { token: { name: "azure-token", content: "" } },
        environment: ({ token = "" }) => ({
            ...azureSettings(credential),
            AZURE_FEDERATED_TOKEN_FILE: token,
            ARM_OIDC_TOKEN_FILE_PATH: token,
            ARM_USE_OIDC: "true",
        }),
        conflicts: ["AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH", "ARM_CLIENT_SECRET", "ARM_OIDC_TOKEN"],
    };
}
/** ID tokens live five minutes; a new one well before that, so that a reader always finds one that is good for a while. */
const renewalMilliseconds = 150_000;
const failureMilliseconds = 30_000;
/**
 * Keeps a fresh ID token in the file until the signal ends it, and removes it. Resolves once the first token is there; `done` resolves at
 * the end. Rejects when the first token cannot be minted.
 */
async function keepTokenFile(options) {
    replacePrivateFile(options.file, await options.idToken());
    return { done: keepFresh(options) };
}
async function keepFresh({ file, idToken, signal, sleep, onFailure }) {
    let pause = renewalMilliseconds;
    while (!signal.aborted) {
        await sleep(pause, signal).catch(() => { });
        if (signal.aborted)
            break;
        try {
            replacePrivateFile(file, await idToken());
            pause = renewalMilliseconds;
        }
        catch (error) {
            onFailure(error);
            pause = failureMilliseconds;
        }
    }
    try {
        (0,external_node_fs_.unlinkSync)(file);
    }
    catch {
        // The post step was faster.
    }
}

;// CONCATENATED MODULE: ./packages/federation/lib/vault/request.js
/** A request to Vault's API. The header X-Vault-Request keeps servers that demand it from refusing. */
function vaultRequest(server, path, body, token) {
    return {
        method: "POST",
        url: `${server.url.replace(/\/+$/, "")}/v1/${path}`,
        headers: {
            "content-type": "application/json",
            "x-vault-request": "true",
            ...(server.namespace === undefined ? {} : { "x-vault-namespace": server.namespace }),
            ...(token === undefined ? {} : { "x-vault-token": token }),
        },
        body: JSON.stringify(body),
    };
}

;// CONCATENATED MODULE: ./packages/federation/lib/revoke.js


/** For a post step, which must not hold the job up. */
const budgetMilliseconds = 15_000;
/** Ends a credential before its time. Never throws: what went wrong is said, without a secret. */
async function revoke(handle, context) {
    const { random, sleep, send, now } = context;
    if (handle.expires !== undefined && Date.parse(handle.expires) <= now().getTime())
        return { revoked: false, why: `it had ended by itself at ${handle.expires}` };
    const until = handle.expires === undefined ? "" : `; it lives until ${handle.expires}`;
    try {
        const request = revoke_requestFor(handle);
        const reply = await (0,http_lib/* withRetries */.LH)((_, remaining) => send({ ...request, timeoutMilliseconds: Math.min(5_000, remaining) }), {
            classify: (outcome) => {
                if ("error" in outcome)
                    return outcome.error instanceof http_lib/* HttpFailure */.HR && outcome.error.transient ? "retry" : "never";
                return (0,http_lib/* isTransientStatus */.Dm)(outcome.reply.status) || outcome.reply.status === 412 ? "retry" : "never";
            },
            budgetMilliseconds,
            ...(random ? { random } : {}),
            ...(sleep ? { sleep } : {}),
        });
        return revoke_judge(reply, until);
    }
    catch (error) {
        const why = error instanceof http_lib/* HttpFailure */.HR ? error.message : "the revocation could not be sent";
        return { revoked: false, why: `${why}${until}` };
    }
}
function revoke_requestFor(handle) {
    const bearer = { authorization: `Bearer ${handle.token}` };
    switch (handle.kind) {
        case "vault":
            return vaultRequest(handle, "auth/token/revoke-self", {}, handle.token);
        case "github":
            return {
                method: "DELETE",
                url: `${handle.api.replace(/\/+$/, "")}/installation/token`,
                headers: { ...bearer, accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" },
            };
        case "crates-io":
            return {
                method: "DELETE",
                url: `${new URL(handle.url).origin}/api/v1/trusted_publishing/tokens`,
                headers: bearer,
            };
    }
}
function revoke_judge({ status }, until) {
    if (status === 204 || status === 200)
        return { revoked: true };
    if (status === 401 || status === 403)
        return { revoked: false, why: "the server no longer knows it: it has ended or was revoked before" };
    return { revoked: false, why: `the server answered with status ${status}${until}` };
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/clean-up.js


/**
 * Ends everything that any invocation of the job left: revokes tokens, removes files, blanks variables; removes the folder when
 * nothing is left on the list. Never throws. Post steps run after all main steps, so the first of them cleans for all, and the others
 * find nothing.
 */
async function cleanUp(ledger, context) {
    const { entries, unreadable } = ledger.open();
    const cleaned = await Promise.all(entries.map((entry) => cleanEntry(entry, ledger, context)));
    // What could not be done may be tried again by the next post step.
    if (ledger.open().entries.length === 0)
        removePrivateFolder(context.folder);
    if (unreadable === 0)
        return cleaned;
    const why = `${unreadable} lines of the list cannot be read: what they named may live on until it ends by itself`;
    return [...cleaned, { kind: "file", what: ledger.file, outcome: "failed", why }];
}
async function cleanEntry(entry, ledger, context) {
    const about = { kind: entry.kind, what: whatOf(entry), ...originOf(entry) };
    try {
        const end = await endOf(entry, context);
        ledger.settle(entry.id);
        return { ...about, ...end };
    }
    catch (error) {
        const { code } = error;
        return { ...about, outcome: "failed", why: typeof code === "string" ? code : "the system refuses" };
    }
}
async function endOf(entry, context) {
    switch (entry.kind) {
        case "file":
            removePrivateFile(context.folder, entry.path);
            return { outcome: "removed" };
        case "variable":
            context.blank(entry.name);
            return { outcome: "blanked" };
        case "token": {
            const result = await revoke(entry.handle, context);
            return result.revoked ? { outcome: "revoked" } : { outcome: "not-revoked", why: result.why };
        }
        case "lasting":
            return { outcome: "not-revoked", why: entry.why };
    }
}
function whatOf(entry) {
    if (entry.kind === "file")
        return entry.path;
    return entry.kind === "variable" ? entry.name : entry.identity;
}
function originOf(entry) {
    if (entry.kind === "file" || entry.kind === "variable")
        return {};
    const { stage, credential, join } = entry;
    return {
        ...(stage === undefined ? {} : { stage }),
        ...(credential === undefined ? {} : { credential }),
        ...(join === undefined ? {} : { join }),
    };
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/environment-of.js

/** The variables of several credentials together. Throws DELIVERY_VARIABLE_TWICE when two want to set one to different values. */
function environmentOf(issued) {
    const together = {};
    for (const { environment, identity } of issued) {
        for (const [name, value] of Object.entries(environment)) {
            if (together[name] !== undefined && together[name] !== value)
                throw setTwice(name, identity);
            together[name] = value;
        }
    }
    return together;
}
function setTwice(name, identity) {
    return new core_lib/* SallyportError */.$E({
        code: "DELIVERY_VARIABLE_TWICE",
        kind: "usage",
        message: `the variable ${name} would hold two credentials at once; the second is that of ${identity}`,
        fix: "Take one credential at a time: a command or step for each, so that no tool uses the wrong identity.",
    });
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/google-refresh.js


const tokenType = "urn:ietf:params:oauth:token-type:jwt";
/** Google's libraries refuse shorter lifetimes of impersonated tokens in such files. */
const shortestImpersonation = 600;
/**
 * A file of the kind `external_account` whose source is an executable: Google's libraries ask it for an ID token and do the exchange
 * themselves. https://google.aip.dev/auth/4117, https://cloud.google.com/iam/docs/workload-identity-federation-with-other-providers#executable-sourced
 */
function googleRefreshFiles(credential, helper, requestFile) {
    const content = {
        ...externalAccount(credential),
        // Without an output file the libraries keep the answer in memory.
        credential_source: { executable: { command: commandLine(helper, requestFile), timeout_millis: 30_000 } },
    };
    return {
        files: { config: { name: "google-credentials", content: `${JSON.stringify(content, undefined, 2)}\n` } },
        environment: ({ config = "" }) => ({
            GOOGLE_APPLICATION_CREDENTIALS: config,
            CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: config,
            GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: "1",
        }),
        conflicts: [
            "GOOGLE_OAUTH_ACCESS_TOKEN",
            "CLOUDSDK_AUTH_ACCESS_TOKEN",
            "GOOGLE_CREDENTIALS",
            "GOOGLE_CLOUD_KEYFILE_JSON",
        ],
    };
}
function externalAccount(credential) {
    const { serviceAccount: account, universe = "googleapis.com" } = credential;
    if (credential.delegates !== undefined)
        throw notRefreshable("an account behind `delegates`");
    if (credential.idTokenAudience !== undefined)
        throw notRefreshable("an ID token (`id-token-audience`)");
    const file = {
        universe_domain: universe,
        type: "external_account",
        audience: `//iam.${universe}/${credential.workloadIdentityProvider}`,
        subject_token_type: tokenType,
        token_url: `https://sts.${universe}/v1/token`,
    };
    if (account === undefined)
        return file;
    const seconds = Math.max(shortestImpersonation, credential.duration ?? 0);
    return {
        ...file,
        service_account_impersonation_url: `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
        service_account_impersonation: { token_lifetime_seconds: seconds },
    };
}
function notRefreshable(what) {
    return new core_lib/* SallyportError */.$E({
        code: "DELIVERY_NOT_REFRESHABLE",
        kind: "usage",
        message: `Google's tools cannot refresh ${what}`,
        fix: "Deliver this credential by `exec`, and keep each command shorter than its lifetime.",
    });
}
/** What the executable must print for an ID token, version 1. `expires` in seconds since the epoch. */
function google_refresh_googleExecutableAnswer(idToken, expires) {
    const answer = { version: 1, success: true, token_type: tokenType, id_token: idToken };
    return `${JSON.stringify({ ...answer, expiration_time: Math.floor(expires) })}\n`;
}
/** What it must print instead when there is none; it ends with exit code 0 all the same, or the libraries do not read it. */
function google_refresh_googleExecutableFailure({ code, message }) {
    return `${JSON.stringify({ version: 1, success: false, code, message })}\n`;
}

;// CONCATENATED MODULE: ./packages/federation/lib/github/app-token.js

/** GitHub allows ten minutes from its own now; the begin lies a minute back for clocks that are a little ahead. */
const validity = { before: 60, after: 540 };
/** The token with which an App proves itself: RS256 over `iss`, `iat` and `exp`. https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app */
function appToken(app, key, now) {
    const seconds = Math.floor(now.getTime() / 1000);
    const claims = { iat: seconds - validity.before, exp: seconds + validity.after, iss: app };
    const content = [{ alg: "RS256", typ: "JWT" }, claims]
        .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
        .join(".");
    return `${content}.${(0,external_node_crypto_.sign)("sha256", Buffer.from(content), key).toString("base64url")}`;
}
/** Reads an RSA key in PEM (PKCS#1 or PKCS#8), also one whose line breaks became `\n` on their way. Undefined when it is none. */
function readPrivateKey(pem) {
    try {
        const key = (0,external_node_crypto_.createPrivateKey)(pem.includes("\n") ? pem : pem.replaceAll("\\n", "\n"));
        return key.asymmetricKeyType === "rsa" ? key : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/federation/lib/github/issued-token.js

/** An installation token of a GitHub App, however it was got. */
function issuedGithubToken(provider, token) {
    const { value, expires, api, identity } = token;
    return {
        provider,
        expires,
        environment: { GH_TOKEN: value, GITHUB_TOKEN: value },
        outputs: { token: value },
        secrets: [value],
        // As GitHub's audit log names it; safe because the token is long and random.
        join: { hashed_token: (0,external_node_crypto_.createHash)("sha256").update(value).digest("base64") },
        identity,
        revocation: { kind: "github", api, token: value, expires },
    };
}
/** The API of the GitHub that runs the job. */
function githubApi(env) {
    return (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
}

;// CONCATENATED MODULE: ./packages/federation/lib/github/refusals.js

/** gRPC's codes, which octo-sts answers with: https://grpc.io/docs/guides/status-codes */
const grpcCodes = {
    3: "INVALID_ARGUMENT",
    5: "NOT_FOUND",
    7: "PERMISSION_DENIED",
    13: "INTERNAL",
    14: "UNAVAILABLE",
    16: "UNAUTHENTICATED",
};
/** `{ code, message }` of octo-sts. */
function readOctoStsRefusal(reply) {
    const { code, message } = jsonOrNothing(reply);
    const name = typeof code === "number" ? grpcCodes[code] : undefined;
    const words = optionalText(message);
    return { ...(name === undefined ? {} : { code: name }), ...(words === undefined ? {} : { message: words }) };
}
/** https://github.com/octo-sts/app */
const octoStsRefusals = [
    {
        message: /unable to find trust policy|trust policy .*not found/i,
        means: "FEDERATION_SETTING_WRONG",
        next: "never",
        fix: ({ what }) => `Check that the trust policy is on the default branch of the target (\`.github/chainguard/IDENTITY.sts.yaml\`; for a whole organisation in its \`.github\` repository) and that the App is installed there: ${what}.`,
    },
    { message: /expired/i, means: "FEDERATION_TOKEN_EXPIRED", next: "re-mint", fix: () => "Run the job again." },
    {
        message: /trust policy|subject|claim_pattern|claim .*match/i,
        means: "FEDERATION_DENIED",
        next: "never",
        fix: () => "Hold `subject` (or `subject_pattern`) and `claim_pattern` of the trust policy against the job's claims: `sallyport trust explain` names the one that fails.",
    },
    {
        message: /audience/i,
        means: "FEDERATION_TOKEN_REFUSED",
        next: "never",
        fix: ({ audience }) => `Set \`audience: ${audience}\` in the trust policy, or leave both out: the service's domain is the default.`,
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
        next: "never",
        fix: () => "Set `issuer` of the trust policy to that of this GitHub, and check that the service may reach it.",
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
/** `{ message }` of GitHub's API. */
function readGithubRefusal(reply) {
    const message = optionalText(jsonOrNothing(reply).message);
    const requestId = reply.headers["x-github-request-id"];
    return { ...(message === undefined ? {} : { message }), ...(requestId === undefined ? {} : { requestId }) };
}
/** https://docs.github.com/rest/apps/apps */
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
        next: "retry",
        fix: () => "Let fewer jobs ask at once (`concurrency:`).",
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
        means: "FEDERATION_SETTING_WRONG",
        next: "never",
        fix: ({ what }) => `Install the App there, or correct \`owner\` and \`repositories\`: ${what}.`,
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

;// CONCATENATED MODULE: ./packages/federation/lib/github/app.js








/** A token of a GitHub App's installation, by the App's private key. https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
async function createAppToken(credential, context) {
    const { app, owner, repositories, permissions } = credential;
    const place = { credential, context, key: privateKey(credential, context), api: githubApi(context.env) };
    const installation = await findInstallation(place);
    const wanted = { ...(repositories === undefined ? {} : { repositories }), permissions };
    const { value, expires } = await callProvider({
        ...call(place, "access_tokens", `a token of the App ${app} for ${scopeText(credential)}`),
        request: () => requestTo(place, "POST", `/app/installations/${installation}/access_tokens`, wanted),
        read: (reply) => {
            const answer = jsonAnswer(reply);
            const value = textField(answer, "token");
            maskSecret(value, context.mask);
            return { value, expires: instantOf(textField(answer, "expires_at"), "expires_at") };
        },
    }, context);
    return issuedGithubToken("github-app", { value, expires, api: place.api, identity: `${app} in ${owner}` });
}
function privateKey({ app, privateKeyVariable }, context) {
    const name = privateKeyVariable ?? "GITHUB_APP_PRIVATE_KEY";
    const caller = { provider: "github-app", asked: { what: `the App ${app}` } };
    const pem = context.env[name] ?? "";
    if (pem.trim() === "") {
        const message = `the variable ${name}, which must hold the private key of the App ${app}, is empty`;
        const fix = `Pass the App's private key to the step: \`env: { ${name}: \${{ secrets.${name} }} }\`.`;
        throw settingDenial(caller, message, fix, "FEDERATION_KEY_MISSING");
    }
    maskSecret(pem, context.mask);
    const key = readPrivateKey(pem);
    if (key !== undefined)
        return key;
    const fix = "Store the whole file that GitHub gave when the key was made, from -----BEGIN to -----END, as the secret.";
    throw settingDenial(caller, `the variable ${name} holds no RSA private key in PEM form`, fix, "FEDERATION_KEY_INVALID");
}
/** A repository's installation where one is named; else the account's, which may be an organisation or a user. */
async function findInstallation(place) {
    const { owner, repositories } = place.credential;
    const [first] = repositories ?? [];
    const owned = encodeURIComponent(owner);
    if (first !== undefined)
        return await lookup(place, `/repos/${owned}/${encodeURIComponent(first)}/installation`);
    try {
        return await lookup(place, `/orgs/${owned}/installation`);
    }
    catch (error) {
        if (!(error instanceof ProviderDenial) || error.providerCode !== "status 404")
            throw error;
        return await lookup(place, `/users/${owned}/installation`);
    }
}
async function lookup(place, path) {
    const { credential, context } = place;
    return await callProvider({
        ...call(place, "installation", `the installation of the App ${credential.app} in ${scopeText(credential)}`),
        request: () => requestTo(place, "GET", path),
        read: (reply) => {
            const { id } = jsonAnswer(reply);
            if (typeof id !== "number" || !Number.isSafeInteger(id) || id <= 0)
                throw new AnswerProblem("JSON without the number `id`");
            return id;
        },
    }, context);
}
function call({ context, credential, key }, operation, what) {
    return {
        provider: "github-app",
        operation,
        asked: { what },
        secrets: [appToken(credential.app, key, context.now())],
        refusal: readGithubRefusal,
        refusals: githubAppRefusals,
    };
}
function requestTo(place, method, path, body) {
    const { context, credential, key, api } = place;
    const token = appToken(credential.app, key, context.now());
    maskSecret(token, context.mask);
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

;// CONCATENATED MODULE: ./packages/federation/lib/github/octo-sts.js







const hour = 3_600_000;
/** A token of octo-sts's GitHub App, by the trust policy of the repository that it is for. https://github.com/octo-sts/app */
async function exchangeOctoSts(credential, context) {
    const { scope, identity, domain = "octo-sts.dev" } = credential;
    const audience = audience_audienceOf(credential) ?? domain;
    const url = new URL(`https://${domain}/sts/exchange`);
    url.searchParams.set("scope", scope);
    url.searchParams.set("identity", identity);
    const value = await callProvider({
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
            const token = textField(jsonAnswer(reply), "token");
            maskSecret(token, context.mask);
            return token;
        },
        refusal: readOctoStsRefusal,
        refusals: octoStsRefusals,
    }, context);
    // The service does not say; GitHub gives every installation token an hour.
    const expires = (0,core_lib/* instant */.uR)(new Date(context.now().getTime() + hour));
    const api = githubApi(context.env);
    return issuedGithubToken("octo-sts", { value, expires, api, identity: `${identity} in ${scope}` });
}

;// CONCATENATED MODULE: ./packages/federation/lib/google/refusals.js

/** STS answers as OAuth does (`error`, `error_description`), the IAM API with `error: { status, message }`. */
function readGoogleRefusal(reply) {
    const { error, error_description: description } = jsonOrNothing(reply);
    const inner = typeof error === "object" && error !== null ? error : undefined;
    const code = optionalText(inner === undefined ? error : inner.status);
    const message = optionalText(inner === undefined ? description : inner.message);
    return { ...(code ? { code } : {}), ...(message ? { message } : {}) };
}
/** https://cloud.google.com/iam/docs/troubleshooting-workload-identity-federation */
const googleTokenRefusals = [
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
        fix: () => "Check `workload-identity-provider`: the project's number (not its id), pool and provider, and that neither is disabled or deleted.",
    },
    {
        code: "invalid_request",
        message: /127 bytes|google\.subject/i,
        means: "FEDERATION_SETTING_WRONG",
        next: "never",
        fix: () => "Map `google.subject` to something short, for example `assertion.repository_id + ':' + assertion.run_id`: branch names make `sub` longer than 127 bytes.",
    },
    {
        code: ["invalid_request", "invalid_scope", "unsupported_grant_type", "INVALID_ARGUMENT"],
        means: "FEDERATION_SETTING_WRONG",
        next: "never",
        fix: () => "Correct the credential's `workload-identity-provider`, `scopes` or `universe` as the provider's words say.",
    },
];
/** Of the IAM Service Account Credentials API: https://cloud.google.com/iam/docs/reference/credentials/rest */
const googleAccountRefusals = [
    {
        code: "PERMISSION_DENIED",
        means: "FEDERATION_DENIED",
        next: "settle",
        fix: () => "Grant `roles/iam.workloadIdentityUser` on the service account to this identity (`principal://…/subject/…` or `principalSet://…/attribute.…/…`); each of `delegates` needs `roles/iam.serviceAccountTokenCreator` on the next. Grants take up to five minutes to hold everywhere.",
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
/** Short, and long enough for a deployment to begin; the API takes anything up to an hour. */
const shortestToken = 300;
/** Workload identity federation, direct or through a service account. https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token */
async function federateGoogle(credential, context) {
    const federated = await exchangeToken(credential, context);
    const { serviceAccount, idTokenAudience } = credential;
    if (serviceAccount === undefined)
        return federate_issuedFrom(federated, credential.workloadIdentityProvider, credential);
    const place = { account: serviceAccount, federated, credential, context };
    const token = idTokenAudience === undefined ? await accessToken(place) : await idToken(place, idTokenAudience);
    return federate_issuedFrom(token, serviceAccount, credential);
}
function universeOf(credential) {
    return credential.universe ?? "googleapis.com";
}
async function exchangeToken(credential, context) {
    const universe = universeOf(credential);
    const audience = audience_audienceOf(credential) ?? "";
    // The account's scopes are narrowed when its token is made; to make it takes all.
    const scope = credential.serviceAccount === undefined ? (credential.scopes ?? [everything]).join(" ") : everything;
    return await callProvider({
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
            const answer = jsonAnswer(reply);
            const value = textField(answer, "access_token");
            maskSecret(value, context.mask);
            // Some answers leave it out; such a token lives an hour at most.
            const seconds = answer.expires_in === undefined ? 3_600 : secondsField(answer, "expires_in");
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
    return await callProvider({
        ...impersonation(place, "generateAccessToken", body),
        read: (reply) => {
            const answer = jsonAnswer(reply);
            const value = textField(answer, "accessToken");
            maskSecret(value, context.mask);
            return { value, expires: instantOf(textField(answer, "expireTime"), "expireTime") };
        },
    }, context);
}
async function idToken(place, audience) {
    const { context } = place;
    return await callProvider({
        ...impersonation(place, "generateIdToken", { audience, includeEmail: true }),
        read: (reply) => {
            const value = textField(jsonAnswer(reply), "token");
            maskSecret(value, context.mask);
            if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value))
                throw new AnswerProblem("JSON whose `token` is no ID token");
            const expiry = token_claim_tokenClaim(value, "exp");
            const isKnown = typeof expiry === "number";
            return { value, expires: isKnown ? (0,core_lib/* instant */.uR)(new Date(expiry * 1000)) : later(context.now(), 3_600) };
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
    return (0,core_lib/* instant */.uR)(new Date(now.getTime() + seconds * 1000));
}
function federate_issuedFrom({ value, expires }, identity, credential) {
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
        join: { workloadIdentityProvider, ...(serviceAccount === undefined ? {} : { serviceAccount }) },
        identity,
        notRevocable: `Google's access and ID tokens cannot be revoked; this one lives until ${expires}`,
    };
}

;// CONCATENATED MODULE: ./packages/federation/lib/registry/refusals.js

/**
 * Registries word refusals in six ways: `message`, `error`, `errors: [text]`, `errors: [{ code, description }]` (PyPI),
 * `errors: [{ detail }]` (crates.io), `errors: [{ code, message }]` (JFrog).
 */
function readRegistryRefusal(reply) {
    const body = jsonOrNothing(reply);
    const [first] = Array.isArray(body.errors) ? body.errors : [];
    const entry = typeof first === "object" && first !== null ? first : { detail: first };
    const code = optionalText(entry.code) ?? optionalText(body.code);
    const words = [entry.description, entry.detail, entry.message, body.message, body.error];
    const message = words.map(optionalText).find((each) => each !== undefined);
    const requestId = reply.headers["x-request-id"];
    return { ...(code ? { code } : {}), ...(message ? { message } : {}), ...(requestId ? { requestId } : {}) };
}
const publisher = (where) => `Compare the trusted publisher in ${where} with the job: repository and owner, the workflow's file name, and the environment (\`sallyport identity show\` prints the claims). A rename breaks the match.`;
const expired = {
    message: /expired/i,
    means: "FEDERATION_TOKEN_EXPIRED",
    next: "re-mint",
    fix: () => "Run the job again.",
};
const audience = {
    message: /audience|\baud\b/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "never",
    fix: () => "Leave the credential's `audience` out: the registry's own is the default; check `url` if it is not the public registry.",
};
/** PyPI and crates.io take an ID token once; a lost answer uses it up. */
const reused = {
    message: /already (?:been )?used|reuse/i,
    means: "FEDERATION_TOKEN_REFUSED",
    next: "re-mint",
    fix: () => "Run the job again: the registry takes each ID token once, and a new one was refused, too.",
};
function denied(status, fix) {
    return { status, means: "FEDERATION_DENIED", next: "never", fix: () => fix };
}
/** What each registry's refusals mean. */
const registryRefusals = {
    npm: [
        expired,
        audience,
        denied([403, 404], `${publisher("the package's settings on npmjs.com")} The package must exist: publish its first version by hand.`),
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
        {
            code: "not-enabled",
            means: "FEDERATION_UNAVAILABLE",
            next: "never",
            fix: () => "Trusted publishing is switched off at the registry: https://status.python.org says since when.",
        },
        {
            code: "invalid-pending-publisher",
            means: "FEDERATION_SETTING_WRONG",
            next: "never",
            fix: () => "The project's name was taken before the pending publisher was used: choose another, or ask its owner to add the publisher.",
        },
        expired,
        audience,
        {
            code: ["invalid-token", "invalid-payload"],
            means: "FEDERATION_TOKEN_REFUSED",
            next: "never",
            fix: () => "PyPI takes tokens only of the issuers it knows, and none of `pull_request_target`: check the event and the issuer.",
        },
    ],
    "crates-io": [
        reused,
        expired,
        audience,
        {
            message: /unsupported|issuer/i,
            means: "FEDERATION_TOKEN_REFUSED",
            next: "never",
            fix: () => "crates.io takes tokens only of github.com and gitlab.com, and none of pull_request_target or workflow_run.",
        },
        denied([400, 401, 403, 404], publisher("the crate's settings on crates.io")),
    ],
    rubygems: [expired, audience, denied([400, 401, 403, 404, 422], publisher("the gem's page on RubyGems"))],
    nuget: [
        expired,
        audience,
        denied([400, 401, 403, 404], `${publisher("the account's trusted publishing page on nuget.org")} \`user\` must be the account that made the policy, not an organisation.`),
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
        denied([400, 401, 403], "Hold the identity mappings of the OIDC integration against the job's claims (`sallyport identity show`); the mapping of the lowest priority number that fits decides."),
    ],
};

;// CONCATENATED MODULE: ./packages/federation/lib/registry/registries.js


/** Paths, fields and lifetimes, from the registries' own clients and servers. */
const registries = {
    npm: {
        title: "npm",
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
            return { NODE_AUTH_TOKEN: token, [`npm_config_//${host}${pathname.replace(/\/*$/, "/")}:_authToken`]: token };
        },
    },
    pypi: {
        title: "PyPI",
        url: "https://pypi.org",
        request: (url, _, token) => post(url, "/_/oidc/mint-token", { token }),
        field: "token",
        expires: (answer, now) => (answer.expires === undefined ? registries_later(now, 900) : epochInstant(answer.expires)),
        environment: (token) => ({ TWINE_USERNAME: "__token__", TWINE_PASSWORD: token, UV_PUBLISH_TOKEN: token }),
    },
    "crates-io": {
        title: "crates.io",
        url: "https://crates.io",
        request: (url, _, token) => post(url, "/api/v1/trusted_publishing/tokens", { jwt: token }),
        field: "token",
        expires: (_, now) => registries_later(now, 1_800),
        environment: (token) => ({ CARGO_REGISTRY_TOKEN: token }),
        revocation: (url, token) => ({ kind: "crates-io", url, token }),
    },
    rubygems: {
        title: "RubyGems",
        url: "https://rubygems.org",
        request: (url, _, token) => post(url, "/api/v1/oidc/trusted_publisher/exchange_token", { jwt: token }),
        field: "rubygems_api_key",
        expires: (answer, now) => optionalInstant(answer, "expires_at") ?? registries_later(now, 900),
        environment: (token, url) => ({ GEM_HOST_API_KEY: token, RUBYGEMS_HOST: new URL(url).origin }),
    },
    nuget: {
        title: "NuGet",
        url: "https://www.nuget.org",
        needs: ["user"],
        request: (url, credential, token) => post(url, "/api/v2/token", { username: credential.user, tokenType: "ApiKey" }, token),
        field: "apiKey",
        expires: (answer, now) => optionalInstant(answer, "expires") ?? registries_later(now, 3_600),
        environment: (token) => ({ NUGET_API_KEY: token }),
    },
    jfrog: {
        title: "JFrog",
        needs: ["oidcProvider"],
        request: (url, { oidcProvider, project }, token) => post(url, "/access/api/v1/oidc/token", {
            grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
            subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
            subject_token: token,
            provider_name: oidcProvider,
            ...(project === undefined ? {} : { project_key: project }),
        }),
        field: "access_token",
        expires: (answer, now) => registries_later(now, secondsField(answer, "expires_in")),
        environment: (token, url) => ({ JF_URL: url, JF_ACCESS_TOKEN: token }),
    },
};
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
function registries_later(now, seconds) {
    return (0,core_lib/* instant */.uR)(new Date(now.getTime() + seconds * 1000));
}
function optionalInstant(answer, name) {
    const text = optionalText(answer[name]);
    return text === undefined ? undefined : instantOf(text, name);
}
/** Seconds since the epoch, as PyPI gives them. */
function epochInstant(value) {
    if (typeof value !== "number" || !(value > 1e9 && value < 1e11))
        throw new AnswerProblem("JSON whose `expires` is no moment");
    return (0,core_lib/* instant */.uR)(new Date(value * 1000));
}

;// CONCATENATED MODULE: ./packages/federation/lib/registry/publish-token.js








/** Trusted publishing: a token for one package, account or project of a registry. */
async function publishToken(credential, context) {
    const registry = registries[credential.registry];
    const url = checkedUrl(registry, credential);
    const what = `a token to publish ${credential.package ?? "packages"} at ${new URL(url).host}`;
    const audience = audience_audienceOf(credential) ?? (await askedAudience(url, what, context));
    const { token, expires } = await callProvider({
        provider: "registry",
        operation: "exchange",
        asked: { what, audience },
        audience,
        request: (idToken) => registry.request(url, credential, idToken),
        read: (reply) => {
            const answer = jsonAnswer(reply);
            const token = textField(answer, registry.field);
            maskSecret(token, context.mask);
            return { token, expires: registry.expires(answer, context.now()) };
        },
        refusal: readRegistryRefusal,
        refusals: registryRefusals[credential.registry],
    }, context);
    const until = expires === undefined ? {} : { expires };
    const lives = expires === undefined ? "as long as the registry decides, an hour at most" : `until ${expires}`;
    const revocation = registry.revocation?.(url, token);
    return {
        provider: "registry",
        ...until,
        environment: registry.environment(token, url),
        outputs: { token },
        secrets: [token],
        join: { registry: credential.registry, hashed_token: (0,external_node_crypto_.createHash)("sha256").update(token).digest("base64") },
        identity: `${credential.package ?? credential.user ?? credential.oidcProvider ?? "publisher"} at ${registry.title}`,
        ...(revocation === undefined
            ? { notRevocable: `${registry.title} cannot revoke publishing tokens; this one lives ${lives}` }
            : { revocation: { ...revocation, ...until } }),
    };
}
const keys = { package: "package", user: "user", oidcProvider: "oidc-provider" };
function checkedUrl(registry, credential) {
    const { title } = registry;
    const caller = { provider: "registry", asked: { what: `a token to publish at ${title}` } };
    const missing = registry.needs?.find((name) => credential[name] === undefined);
    if (missing !== undefined) {
        const key = keys[missing];
        throw settingDenial(caller, `${title} needs \`${key}\``, `Add \`${key}\` to the credential in the policy.`);
    }
    const url = credential.url ?? registry.url;
    if (url !== undefined)
        return url;
    const fix = "Add the platform's address as `url`, for example https://acme.jfrog.io.";
    throw settingDenial(caller, `${title} needs \`url\``, fix);
}
/** PyPI and TestPyPI say themselves which audience they take: https://docs.pypi.org/trusted-publishers/internals */
async function askedAudience(url, what, context) {
    const address = `${url.replace(/\/+$/, "")}/_/oidc/audience`;
    return await callProvider({
        provider: "registry",
        operation: "audience",
        asked: { what },
        request: () => ({ method: "GET", url: address, headers: { accept: "application/json" } }),
        read: (reply) => textField(jsonAnswer(reply), "audience"),
        refusal: readRegistryRefusal,
        refusals: registryRefusals.pypi,
    }, context);
}

;// CONCATENATED MODULE: ./packages/federation/lib/token-exchange.js




/** `{ error, error_description }`, RFC 6749 5.2. */
function readOauthRefusal(reply) {
    const body = jsonOrNothing(reply);
    const code = optionalText(body.error);
    const message = optionalText(body.error_description);
    const requestId = reply.headers["x-request-id"];
    return { ...(code ? { code } : {}), ...(message ? { message } : {}), ...(requestId ? { requestId } : {}) };
}
/** https://www.rfc-editor.org/rfc/rfc8693#section-2.2.2 and RFC 6749 5.2 */
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
/** OAuth 2.0 Token Exchange at any server. https://www.rfc-editor.org/rfc/rfc8693 */
async function token_exchange_exchangeToken(credential, context) {
    const { audience, url, scope } = credential;
    const { host } = new URL(url);
    const { token, expires } = await callProvider({
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
            const answer = jsonAnswer(reply);
            const token = textField(answer, "access_token");
            maskSecret(token, context.mask);
            if (typeof answer.token_type !== "string")
                throw new AnswerProblem("JSON without the text `token_type`");
            if (answer.expires_in === undefined)
                return { token, expires: undefined };
            const end = context.now().getTime() + secondsField(answer, "expires_in") * 1000;
            return { token, expires: (0,core_lib/* instant */.uR)(new Date(end)) };
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
        join: { server: host },
        identity: host,
        notRevocable: `token exchange knows no revocation; this token lives ${lives}`,
    };
}
/** The policy's own fields come first, so that none of them can take the place of ours. */
function formOf(credential, subjectToken) {
    const { audience, scope, resource, requestedTokenType, subjectTokenType } = credential;
    return {
        ...credential.fields,
        grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
        audience,
        ...(scope === undefined ? {} : { scope }),
        ...(resource === undefined ? {} : { resource }),
        ...(requestedTokenType === undefined ? {} : { requested_token_type: requestedTokenType }),
        subject_token_type: subjectTokenType ?? "urn:ietf:params:oauth:token-type:jwt",
        subject_token: subjectToken,
    };
}

;// CONCATENATED MODULE: ./packages/federation/lib/vault/refusals.js

/** `{ errors: [text] }`. Vault has no codes, so the status stands for one. */
function readVaultRefusal(reply) {
    const body = jsonOrNothing(reply);
    const texts = (Array.isArray(body.errors) ? body.errors : []).filter((each) => typeof each === "string");
    const requestId = optionalText(body.request_id);
    return { ...(texts.length > 0 ? { message: texts.join("; ") } : {}), ...(requestId ? { requestId } : {}) };
}
/** https://developer.hashicorp.com/vault/docs/auth/jwt, and path_login.go of the plug-in for the words. */
const vaultRefusals = [
    {
        // The answer of a replica that has not caught up with its primary.
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
        message: /fetching keys|keys? .*unavailable|oidc discovery/i,
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
        status: 403,
        means: "FEDERATION_DENIED",
        next: "never",
        fix: () => "Check `namespace` and `mount`: Vault answers 403 where no auth method is mounted or the namespace is not known, and when a policy forbids the path.",
    },
];

;// CONCATENATED MODULE: ./packages/federation/lib/vault/renew.js




/** Renews a token; returns the seconds that it was given. For long jobs, before the lease ends. Throws a ProviderDenial. */
async function renewVaultToken(renewal, context) {
    const { role, token, seconds } = renewal;
    return await callProvider({
        provider: "vault",
        operation: "renew-self",
        asked: { what: `${seconds} seconds more for the token of the role ${role}` },
        secrets: [token],
        request: () => vaultRequest(renewal, "auth/token/renew-self", { increment: `${seconds}s` }, token),
        read: (reply) => {
            const { auth } = jsonAnswer(reply);
            if (typeof auth !== "object" || auth === null)
                throw new AnswerProblem("JSON without `auth`");
            return secondsField(auth, "lease_duration");
        },
        refusal: readVaultRefusal,
        refusals: vaultRefusals,
    }, context);
}

;// CONCATENATED MODULE: ./packages/federation/lib/vault/login.js










/** Login by JWT at Vault or OpenBao; the lease is set to the wanted time by renewing. https://developer.hashicorp.com/vault/api-docs/auth/jwt#jwt-login */
async function loginVault(credential, context) {
    const login = await openLease(credential, context);
    const wanted = context.durationSeconds ?? credential.duration;
    const handle = login.isBatch ? undefined : handleOf(login, credential);
    try {
        const lease = await fitLease(login, wanted, credential, context);
        const isTooLong = wanted !== undefined && (lease.seconds === 0 || lease.seconds > wanted + 60);
        if (isTooLong)
            throw tooLong(lease, wanted, credential);
        return login_issuedFrom(lease, handle, credential, context.now());
    }
    catch (error) {
        // What nobody will use must not live on.
        if (handle !== undefined)
            await revoke(handle, context);
        throw error;
    }
}
async function openLease(credential, context) {
    const { role, namespace, mount = "jwt" } = credential;
    const audience = audience_audienceOf(credential) ?? "";
    const where = `auth/${mount}${namespace === undefined ? "" : ` in the namespace ${namespace}`}`;
    return await callProvider({
        provider: "vault",
        operation: "login",
        asked: { what: `the role ${role} at ${where} of ${new URL(credential.url).host}`, audience },
        audience,
        request: (jwt) => vaultRequest(credential, `auth/${mount}/login`, { role, jwt }),
        read: (reply) => readLease(jsonAnswer(reply), context.mask),
        refusal: readVaultRefusal,
        refusals: vaultRefusals,
    }, context);
}
function readLease({ auth }, mask) {
    if (typeof auth !== "object" || auth === null)
        throw new AnswerProblem("JSON without `auth`");
    const fields = auth;
    const token = textField(fields, "client_token");
    maskSecret(token, mask);
    return {
        token,
        accessor: optionalText(fields.accessor),
        seconds: secondsField(fields, "lease_duration"),
        renewable: fields.renewable === true,
        isBatch: fields.token_type === "batch",
    };
}
function handleOf({ token }, { url, namespace }) {
    return { kind: "vault", url, token, ...(namespace === undefined ? {} : { namespace }) };
}
/** Renewing sets the rest of a lease to what is asked for, shorter too, within the role's own maximum. */
async function fitLease(lease, wanted, credential, context) {
    if (wanted === undefined || wanted === lease.seconds || !lease.renewable)
        return lease;
    return { ...lease, seconds: await renewVaultToken({ ...credential, token: lease.token, seconds: wanted }, context) };
}
function tooLong(lease, wanted, { role, mount = "jwt" }) {
    const lives = lease.seconds === 0 ? "without end" : `${lease.seconds} seconds`;
    return new ProviderDenial({
        code: "FEDERATION_DURATION",
        message: `Vault gave the role ${role} a token that lives ${lives}, longer than the ${wanted} seconds that the policy allows; it was revoked where that can be done`,
        fix: `Set \`token_ttl=${wanted}s\` and \`token_type=service\` on the role (\`vault write auth/${mount}/role/${role} …\`), or make it renewable.`,
        provider: "vault",
        providerCode: "lease-too-long",
        retryClass: "never",
        asked: { what: `the role ${role}` },
    });
}
function login_issuedFrom({ token, accessor, seconds }, handle, { url, role, namespace }, now) {
    const expires = seconds === 0 ? undefined : (0,core_lib/* instant */.uR)(new Date(now.getTime() + seconds * 1000));
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
        identity: `${role} at ${new URL(url).host}`,
        ...(handle === undefined
            ? { notRevocable: `Vault cannot revoke batch tokens; this one lives ${lives}` }
            : { revocation: { ...handle, ...until } }),
    };
}

;// CONCATENATED MODULE: ./packages/federation/lib/exchange.js








/**
 * Exchanges the job's ID token (for `github-app` the App's key) for the access that a credential of the policy describes. The policy has
 * decided before. Every secret is masked before anything else happens to it. Throws a ProviderDenial; what `idToken` throws goes through.
 */
async function exchange_exchange(credential, context) {
    switch (credential.provider) {
        case "aws":
            return await assumeAwsRole(credential, context);
        case "google":
            return await federateGoogle(credential, context);
        case "azure":
            return await loginAzure(credential, context);
        case "vault":
            return await loginVault(credential, context);
        case "octo-sts":
            return await exchangeOctoSts(credential, context);
        case "github-app":
            return await createAppToken(credential, context);
        case "token-exchange":
            return await token_exchange_exchangeToken(credential, context);
        case "registry":
            return await publishToken(credential, context);
    }
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/helper-answer.js






/** Answers the tool of a provider that asks for credentials. Never throws: tools show what the helper says. */
async function answerHelper(request, context) {
    const { credential } = request;
    try {
        if (credential.provider === "google")
            return printed(await googleIdToken(credential, context));
        if (credential.provider !== "aws")
            return failed(`no tool of ${credential.provider} asks a helper`);
        const { durationSeconds, session } = request;
        const wish = durationSeconds === undefined ? {} : { durationSeconds };
        return printed(awsProcessAnswer(await exchange(credential, { ...context, session: { name: session }, ...wish })));
    }
    catch (error) {
        const text = failureText(error);
        // Google's libraries show what stands in the answer; they do not read standard error.
        if (credential.provider !== "google")
            return failed(text);
        const code = error instanceof SallyportError ? error.code : "HELPER_FAILED";
        return { ...printed(googleExecutableFailure({ code, message: text })), stderr: `${text}\n` };
    }
}
async function googleIdToken(credential, context) {
    const token = await context.idToken(audienceOf(credential) ?? "");
    const expiry = tokenClaim(token, "exp");
    return googleExecutableAnswer(token, typeof expiry === "number" ? expiry : context.now().getTime() / 1000 + 60);
}
function failureText(error) {
    const [message = "failed"] = causeChain(error);
    return error instanceof SallyportError ? `${message}; fix: ${error.fix}` : message;
}
function printed(stdout) {
    return { stdout, stderr: "", exitCode: 0 };
}
function failed(text) {
    return { stdout: "", stderr: `sallyport: ${text}\n`, exitCode: 1 };
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/ledger.js



/**
 * The list that all invocations of a job share, so that any post step can clean up after all of them: JSON lines, private, each written in
 * one append, so invocations that run at once do not disturb each other. It holds what revoking takes.
 */
function openLedger(folder) {
    const file = external_node_path_.join(folder, "ledger.jsonl");
    const append = (line) => {
        const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0 } = external_node_fs_.constants;
        const descriptor = (0,external_node_fs_.openSync)(file, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
        try {
            // The line break before it ends a line that broke off.
            (0,external_node_fs_.appendFileSync)(descriptor, `\n${JSON.stringify(line)}\n`);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    };
    return {
        file,
        add(entry) {
            const id = (0,external_node_crypto_.randomUUID)();
            append({ ...entry, id });
            return id;
        },
        settle: (id) => append({ kind: "settled", id }),
        open: () => readLedger(file),
    };
}
function readLedger(file) {
    let text = "";
    try {
        text = (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch (error) {
        if (error.code !== "ENOENT")
            return { entries: [], unreadable: 1 };
    }
    const entries = new Map();
    let unreadable = 0;
    for (const line of text.split("\n").filter((each) => each !== "")) {
        const entry = parseLine(line);
        if (entry === undefined)
            unreadable += 1;
        else if (entry.kind === "settled")
            entries.delete(entry.id);
        else
            entries.set(entry.id, entry);
    }
    return { entries: [...entries.values()], unreadable };
}
const fields = { file: "path", variable: "name", token: "handle", lasting: "why", settled: "id" };
function parseLine(line) {
    try {
        const value = JSON.parse(line);
        const field = fields[String(value?.kind)];
        if (value === null || typeof value.id !== "string" || field === undefined)
            return undefined;
        const isGood = value.kind === "token" ? isHandle(value.handle) : typeof value[field] === "string";
        return isGood ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isHandle(value) {
    const handle = (value ?? {});
    const address = handle.kind === "github" ? handle.api : handle.url;
    const isKnown = ["vault", "github", "crates-io"].includes(String(handle.kind));
    return isKnown && typeof handle.token === "string" && typeof address === "string";
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/refresh-files.js








/**
 * Delivers by `refresh`: writes the files into the private folder, each noted in the ledger first, and says which variables point to them.
 * Throws DELIVERY_NOT_REFRESHABLE for credentials whose tools know no such thing.
 */
function deliverRefresh(request, { folder, ledger, helper }) {
    const write = ({ name, content }) => {
        const file = external_node_path_.join(folder, `${name}-${(0,external_node_crypto_.randomUUID)()}.${name.startsWith("google") ? "json" : "txt"}`);
        ledger.add({ kind: "file", path: file });
        writePrivateFile(file, content);
        return file;
    };
    const requestFile = () => write({ name: "refresh", content: JSON.stringify(request) });
    const refresh = refreshFilesOf(request, helper, requestFile);
    const paths = Object.fromEntries(Object.entries(refresh.files).map(([role, file]) => [role, write(file)]));
    return {
        environment: refresh.environment(paths),
        conflicts: refresh.conflicts,
        ...(paths.token === undefined ? {} : { tokenFile: paths.token }),
    };
}
function refreshFilesOf({ credential }, helper, requestFile) {
    switch (credential.provider) {
        case "aws":
            return awsRefreshFiles(credential, helper, requestFile());
        case "google":
            return googleRefreshFiles(credential, helper, requestFile());
        case "azure":
            return azureRefreshFiles(credential);
        default:
            throw new core_lib/* SallyportError */.$E({
                code: "DELIVERY_NOT_REFRESHABLE",
                kind: "usage",
                message: `the tools of ${providerNames[credential.provider]} cannot refresh a credential by themselves`,
                fix: "Deliver it by `exec` (the command alone sees it) or by `output`.",
            });
    }
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/refresh-request.js

/** Reads a request back. Throws DELIVERY_REQUEST_INVALID. */
function parseRefreshRequest(text) {
    const request = requestOf(text);
    if (request !== undefined)
        return request;
    throw new core_lib/* SallyportError */.$E({
        code: "DELIVERY_REQUEST_INVALID",
        message: "the file that says which credential to refresh is damaged",
        fix: "Let nothing write to the runner's temporary folder, and run the job again.",
    });
}
function requestOf(text) {
    try {
        const value = JSON.parse(text);
        const isComplete = value?.version === 1 &&
            typeof value.stage === "string" &&
            typeof value.session === "string" &&
            typeof value.credential?.provider === "string";
        return isComplete ? value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/federation/lib/delivery/run-with-credentials.js




const passedOn = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];
/**
 * Runs a command that alone sees the credentials: they are in its environment, not in ours and not in its arguments. Signals to us go to
 * the child. Returns its exit code; as shells do, 128 and the signal's number when a signal ended it. Throws DELIVERY_COMMAND_NOT_FOUND or
 * DELIVERY_COMMAND_REFUSED, and DELIVERY_VARIABLE_TWICE before anything runs.
 */
async function runWithCredentials(command, parameters, issued, options) {
    const credentials = environmentOf(issued);
    const env = { ...withoutHidden(options.env, options.without ?? []), ...options.variables, ...credentials };
    const { cwd, stdio = "inherit" } = options;
    const place = cwd === undefined ? {} : { cwd };
    const child = (0,external_node_child_process_.spawn)(command, [...parameters], { env, stdio, shell: false, windowsHide: true, ...place });
    options.onStart?.(child);
    const stopForwarding = forwardSignals(child, options.signal);
    try {
        return await exitCodeOf(child, command);
    }
    finally {
        stopForwarding();
    }
}
/** Inputs and states of an action are for the action alone. */
function withoutHidden(env, names) {
    const hidden = new Set(names);
    return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden.has(name) && !/^(?:INPUT|STATE)_/.test(name)));
}
function forwardSignals(child, cancelled) {
    const forwards = passedOn.map((signal) => {
        const forward = () => {
            // A terminal gives Ctrl+C to the whole group; a second one would end tools that clean up after the first.
            if (signal !== "SIGINT" || process.stdin.isTTY !== true)
                child.kill(signal);
        };
        process.on(signal, forward);
        return () => process.off(signal, forward);
    });
    const cancel = () => void child.kill("SIGTERM");
    cancelled?.addEventListener("abort", cancel, { once: true });
    if (cancelled?.aborted)
        cancel();
    return () => {
        for (const stop of forwards)
            stop();
        cancelled?.removeEventListener("abort", cancel);
    };
}
function exitCodeOf(child, command) {
    return new Promise((resolve, reject) => {
        child.on("error", (cause) => reject(startFailure(cause, command)));
        child.on("close", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal])));
    });
}
function startFailure(cause, command) {
    if (cause.code === "ENOENT") {
        return new core_lib/* SallyportError */.$E({
            code: "DELIVERY_COMMAND_NOT_FOUND",
            kind: "usage",
            message: `the command ${command} was not found in the folders of PATH`,
            fix: "Install it in an earlier step, or give its path.",
            cause,
        });
    }
    return new core_lib/* SallyportError */.$E({
        code: "DELIVERY_COMMAND_REFUSED",
        kind: "usage",
        message: `the command ${command} cannot be run (${cause.code ?? "unknown"})`,
        fix: "Make the file executable (`git update-index --chmod=+x FILE`), or name the program that runs it.",
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/federation/lib/delivery/error-pages.js
const deliveryErrors = [
    {
        code: "DELIVERY_VARIABLE_TWICE",
        title: "Two credentials want one variable",
        why: "A tool would see one of them, and nobody could tell which.",
        fix: "Take one credential for each command or step.",
        bad: "sallyport assume deploy/aws release/aws -- ./deploy.sh",
        good: "sallyport assume deploy/aws -- ./deploy.sh",
    },
    {
        code: "DELIVERY_NOT_REFRESHABLE",
        title: "This credential cannot be refreshed by its tools",
        why: "`refresh` needs tools that ask for credentials themselves. Those of AWS, Azure and Google Cloud do; others do not.",
        fix: "Deliver by `exec` or `output`.",
        bad: "with: { stage: release, credential: npm, deliver: refresh }",
        good: "with: { stage: release, credential: npm, deliver: exec, run: npm publish }",
    },
    {
        code: "DELIVERY_FOLDER_UNSAFE",
        title: "There is no safe place for files of credentials",
        why: "They must lie outside the workspace, in a folder that only this user can read: what is in the workspace ends up in artifacts, images and commits.",
        fix: "Leave RUNNER_TEMP as the runner sets it, and remove what an earlier job left there.",
        bad: "RUNNER_TEMP=$GITHUB_WORKSPACE/tmp",
        good: "RUNNER_TEMP=/home/runner/work/_temp",
    },
    {
        code: "DELIVERY_FILE_EXISTS",
        title: "A file of a credential cannot be made",
        why: "Something has its name already, perhaps a link that leads elsewhere. Writing there could give the credential away.",
        fix: "Remove it; let no other step write to the runner's temporary folder.",
        bad: "ln -s /shared/file $RUNNER_TEMP/sallyport-credentials/aws-config",
        good: "leave $RUNNER_TEMP/sallyport-credentials to Sallyport",
    },
    {
        code: "DELIVERY_PATH_UNSAFE",
        title: "The helper's path cannot be written into a configuration",
        why: "Some tools split the helper's command as a shell does and some do not. A path that they read differently could start another program.",
        fix: "Install the runner under a path of letters, digits, spaces and ./_-.",
        bad: "/srv/runner$1/_work",
        good: "/srv/runner-1/_work",
    },
    {
        code: "DELIVERY_REQUEST_INVALID",
        title: "The refresh request is damaged",
        why: "The helper reads from a private file which credential it must get. The file is not what Sallyport wrote.",
        fix: "Let nothing write to the runner's temporary folder, and run the job again.",
        bad: "echo '{}' > $RUNNER_TEMP/sallyport-credentials/refresh-….txt",
        good: "leave $RUNNER_TEMP/sallyport-credentials to Sallyport",
    },
    {
        code: "DELIVERY_COMMAND_NOT_FOUND",
        title: "The command was not found",
        why: "The credentials are for one command only, and there is no such program in PATH.",
        fix: "Install it in an earlier step, or give its path.",
        bad: "sallyport assume deploy/aws -- deploy.sh",
        good: "sallyport assume deploy/aws -- ./deploy.sh",
    },
    {
        code: "DELIVERY_COMMAND_REFUSED",
        title: "The command cannot be run",
        why: "The file is there, but the system does not run it: it is not executable, or no program.",
        fix: "Make it executable, or name the program that runs it.",
        bad: "sallyport assume deploy/aws -- ./deploy.sh   # mode 644",
        good: "git update-index --chmod=+x deploy.sh",
    },
];

;// CONCATENATED MODULE: ./packages/federation/lib/error-pages.js

const credential = "aws: { provider: aws, role: arn:aws:iam::111122223333:role/shop-deploy, region: eu-west-1 }";
const federationErrors = [
    {
        code: "FEDERATION_DENIED",
        title: "The provider says no",
        why: "The provider knows who the job is, and its trust document, binding or policy does not let that identity in. Asking again would not help, so this is reported at once; only where a change may still be on its way it is asked twice more, within ten seconds.",
        fix: "Compare the claim that the message or `sallyport trust explain` names with the trust document, and correct the one that is wrong. Causes that are often met: letter case, an environment where a branch is expected in `sub`, the subject with ids, a wildcard in an exact comparison.",
        bad: '"token.actions.githubusercontent.com:sub": "repo:Acme/shop:ref:refs/heads/main"   # the job names an environment',
        good: '"token.actions.githubusercontent.com:sub": "repo:acme/shop:environment:production"',
    },
    {
        code: "FEDERATION_TOKEN_REFUSED",
        title: "The provider does not take the ID token",
        why: "Before any condition is looked at, issuer, audience and signature of the token must be those that the provider was set up for. One of them is not.",
        fix: "Correct the issuer or audience at the provider, or `audience` of the credential in the policy. The issuer is written without a slash at its end.",
        bad: "client ids of the OIDC provider: https://github.com/acme",
        good: "client ids of the OIDC provider: sts.amazonaws.com",
    },
    {
        code: "FEDERATION_TOKEN_EXPIRED",
        title: "The provider does not take the times in the ID token",
        why: "ID tokens live five minutes. This one is expired for the provider (a new one was tried, too) or not yet valid, so the time between minting and use, or one of the clocks, is wrong.",
        fix: "Check the clocks of the runner and of a server that you run yourself, and whether a proxy holds requests back.",
        bad: "token minted, exchanged six minutes later",
        good: "token minted and exchanged by `assume-role` in one step",
    },
    {
        code: "FEDERATION_SETTING_WRONG",
        title: "The credential in the policy does not fit the provider",
        why: "What the policy names (role, pool, tenant, mount, package, region) is not there, or the provider does not take it. Nobody's rights are the matter.",
        fix: "Correct the key that the message names in `.github/sallyport.yml`.",
        bad: "aws: { provider: aws, role: arn:aws-cn:iam::111122223333:role/shop-deploy, region: eu-west-1 }",
        good: credential,
    },
    {
        code: "FEDERATION_DURATION",
        title: "The credential may not live as long as was asked",
        why: "The role's or account's own maximum is shorter than the duration of the policy, or (Vault) the token that came lives longer than the policy allows.",
        fix: "Shorten `duration` in the policy, or set the maximum that the message names at the provider.",
        bad: "duration: 12h   # of a role with MaxSessionDuration 3600",
        good: "duration: 15m",
    },
    {
        code: "FEDERATION_CLOCK",
        title: "A clock is off",
        why: "The provider refuses a token or signature because of its time, and its own clock (the Date of its answer) is more than a minute away from this machine's.",
        fix: "Let a time service such as chrony set the clock of the runner, and of the server if you run it.",
        bad: "$ date   # ten minutes behind",
        good: "$ timedatectl   # System clock synchronized: yes",
    },
    {
        code: "FEDERATION_OTHER_ACCOUNT",
        title: "Credentials of another account came back",
        why: "What the provider gave is not for the role and account that the policy names. They were masked and thrown away, for a later step would work in the wrong place.",
        fix: "Check the role in the policy, and whether something else answers in the provider's place.",
        bad: "asked for account 111122223333, got account 999988887777",
        good: credential,
    },
    {
        code: "FEDERATION_THROTTLED",
        title: "Too many requests at once",
        why: "The provider refuses for the number of requests. It was asked again, with growing pauses, for a minute.",
        fix: "Let fewer jobs ask at once with `concurrency:`, or share one exchange between the steps of a job.",
        bad: "strategy: { matrix: { shard: [1, 2, 3, … 200] } }   # each assumes the role at the same moment",
        good: "strategy: { max-parallel: 20, matrix: { … } }",
    },
    {
        code: "FEDERATION_UNAVAILABLE",
        title: "The provider has trouble",
        why: "The provider answered for a minute that it cannot answer: an error of its own, or it could not read the issuer's keys.",
        fix: "Run the job again later. With GitHub Enterprise Server, let the provider reach the issuer's `/.well-known/jwks`.",
        bad: "HTTP 503, seventeen times",
        good: "gh run rerun --failed",
    },
    {
        code: "FEDERATION_UNREACHABLE",
        title: "The provider cannot be reached",
        why: "No connection came about: the name is unknown, nothing listens, or the certificate is not trusted.",
        fix: "Check the address in the policy and the network of the runner; for a private authority set NODE_EXTRA_CA_CERTS on the runner.",
        bad: "url: https://valt.acme.example",
        good: "url: https://vault.acme.example",
    },
    {
        code: "FEDERATION_TIMEOUT",
        title: "The provider did not answer in time",
        why: "Each request may take ten seconds, and all together a minute.",
        fix: "Check that the runner's network lets it reach the provider; then run the job again.",
        bad: "a firewall that drops packets to sts.eu-west-1.amazonaws.com",
        good: "curl -sI https://sts.eu-west-1.amazonaws.com   # answers on the runner",
    },
    {
        code: "FEDERATION_PROXY",
        title: "The proxy does not let the request through",
        why: "HTTPS_PROXY names a proxy that wants a password, forbids the host, or does not work. Nothing reached the provider.",
        fix: "Let the host through, correct HTTPS_PROXY, or name the host in NO_PROXY.",
        bad: "HTTPS_PROXY=http://proxy.acme.example:3128   # which wants a password",
        good: "NO_PROXY=vault.acme.example",
    },
    {
        code: "FEDERATION_REDIRECTED",
        title: "The provider's address sends elsewhere",
        why: "A token is for one host. An answer that points to another is not followed: it may be a sign-in page of a network, or an attack.",
        fix: "Name the final address in the policy, or let the host through the network's sign-in.",
        bad: "url: https://vault.acme.example   # redirects to vault-2.acme.example",
        good: "url: https://vault-2.acme.example",
    },
    {
        code: "FEDERATION_CANCELLED",
        title: "The job was cancelled",
        why: "The job ended while the provider was asked. Nothing was delivered, and the post step revokes what had come.",
        fix: "Run the job again if it should go on.",
        bad: "concurrency: { group: deploy, cancel-in-progress: true }   # for deployments",
        good: "concurrency: { group: deploy, cancel-in-progress: false }",
    },
    {
        code: "FEDERATION_ANSWER_INVALID",
        title: "The answer is none of the provider's",
        why: "The answer says that all is well, but is a web page, breaks off, is too large or lacks what such an answer has. Nothing of it was used.",
        fix: "Check the address, and whether a proxy or a sign-in page answers in the provider's place.",
        bad: "HTTP 200 with <!doctype html>",
        good: "HTTP 200 with the provider's XML or JSON",
    },
    {
        code: "FEDERATION_KEY_MISSING",
        title: "The App's private key is not there",
        why: "A GitHub App proves itself with its private key, which must stand in an environment variable of this one step.",
        fix: "Pass the secret to the step under the name that the policy gives (default GITHUB_APP_PRIVATE_KEY).",
        bad: "- uses: sallyport/sallyport/actions/assume-role@<commit>",
        good: ["  env: { GITHUB_APP_PRIVATE_KEY: $", "{{ secrets.RELEASE_APP_KEY }} }"].join(""),
    },
    {
        code: "FEDERATION_KEY_INVALID",
        title: "The App's private key is none",
        why: "The variable holds something that is no RSA key in PEM form: half of it, its fingerprint, or its path.",
        fix: "Store the whole file that GitHub gave when the key was made as the secret.",
        bad: "RELEASE_APP_KEY=release-app.private-key.pem",
        good: "gh secret set RELEASE_APP_KEY < release-app.private-key.pem",
    },
];
const error_pages_errorDescriptions = [...federationErrors, ...deliveryErrors];

;// CONCATENATED MODULE: ./packages/federation/lib/index.js
























// EXTERNAL MODULE: ./packages/policy/lib/stages/decide-stage.js
var decide_stage = __webpack_require__(6336);
// EXTERNAL MODULE: ./packages/policy/lib/parse/parse-policy.js + 14 modules
var parse_policy = __webpack_require__(5793);
;// CONCATENATED MODULE: ./packages/assume/lib/read-settings.js


/** A policy that has nothing but the settings, so that they mean, and are checked, exactly as they would be there. */
const read_settings_frame = [
    "version: 1",
    "stages:",
    "  settings:",
    '    owner: "@settings"',
    "    purpose: settings of a step",
    '    allow: [{ repository_id: "0" }]',
    "    credentials:",
    "      settings:",
];
const indent = " ".repeat(8);
/** Reads one credential as a policy would have it. Throws ASSUME_SETTINGS_INVALID with every problem and its line. */
function readSettings(text) {
    const lines = text.split(/\r\n|\r|\n/).map((line) => `${indent}${line}`);
    try {
        const policy = (0,parse_policy.parsePolicy)(Buffer.from([...read_settings_frame, ...lines, ""].join("\n")), "settings");
        const credential = policy.stages.settings?.credentials.settings;
        if (credential)
            return credential;
    }
    catch (thrown) {
        if (!(thrown instanceof core_lib/* SallyportError */.$E))
            throw thrown;
        throw invalid(thrown);
    }
    throw invalid();
}
function invalid(cause) {
    const problems = (cause?.problems ?? []).map(({ place, message }) => {
        const line = Math.max(1, (place?.region?.start.line ?? 0) - read_settings_frame.length);
        return {
            message: `line ${line} of the settings: ${message.replace(/^\/stages\/settings\/credentials\/settings\/?/, "/")}`,
        };
    });
    return new core_lib/* SallyportError */.$E({
        code: "ASSUME_SETTINGS_INVALID",
        kind: "usage",
        message: `the settings of the credential have ${problems.length === 1 ? "1 problem" : `${problems.length} problems`}`,
        fix: "Write them as under `credentials:` of a policy, for example `provider: aws`, `role: arn:aws:iam::111122223333:role/deploy` and `region: eu-west-1`, each on a line.",
        problems,
    });
}

;// CONCATENATED MODULE: ./packages/assume/lib/choose-credential.js


/**
 * Finds what is asked for in the policy. Throws ASSUME_STAGE_MISSING, ASSUME_STAGE_UNKNOWN, ASSUME_CREDENTIAL_MISSING,
 * ASSUME_CREDENTIAL_UNKNOWN, ASSUME_SETTINGS_REFUSED, ASSUME_SETTINGS_MISSING or ASSUME_SETTINGS_INVALID.
 */
function chooseCredential(policy, wish) {
    const stages = Object.keys(policy.stages);
    if (stages.length === 0)
        return withoutPolicy(wish);
    if (wish.settings !== undefined)
        throw settingsRefused(stages);
    if (wish.stage === undefined)
        throw stageMissing(stages);
    const stage = Object.hasOwn(policy.stages, wish.stage) ? policy.stages[wish.stage] : undefined;
    if (stage === undefined)
        throw stageUnknown(wish.stage, stages);
    return { stage, credential: credentialOf(stage, wish.credential) };
}
function withoutPolicy({ stage, settings }) {
    if (settings !== undefined && stage === undefined)
        return { credential: readSettings(settings) };
    throw new core_lib/* SallyportError */.$E({
        code: stage === undefined ? "ASSUME_SETTINGS_MISSING" : "ASSUME_STAGE_UNKNOWN",
        kind: "usage",
        message: stage === undefined
            ? "there is no policy with stages, and no settings say which credential is meant"
            : `there is no stage ${(0,core_lib/* shown */.SP)(stage)}: the policy names no stages at all`,
        fix: "Add `stages:` to .github/sallyport.yml (`sallyport explain ASSUME_SETTINGS_MISSING` shows the least), or give `settings` and no stage.",
    });
}
function credentialOf(stage, name) {
    const names = Object.keys(stage.credentials);
    const [only] = names;
    if (name === undefined) {
        const single = names.length === 1 && only !== undefined ? stage.credentials[only] : undefined;
        if (single)
            return single;
        throw new core_lib/* SallyportError */.$E({
            code: "ASSUME_CREDENTIAL_MISSING",
            kind: "usage",
            message: names.length === 0
                ? `the stage ${stage.name} has no credentials`
                : `the stage ${stage.name} has ${names.length} credentials, and none was named`,
            fix: names.length === 0 ? "Add one under `credentials:` of the stage." : `Name one of: ${names.join(", ")}.`,
        });
    }
    const credential = Object.hasOwn(stage.credentials, name) ? stage.credentials[name] : undefined;
    if (credential)
        return credential;
    const guess = (0,core_lib/* nearest */.pA)(name, names);
    throw new core_lib/* SallyportError */.$E({
        code: "ASSUME_CREDENTIAL_UNKNOWN",
        kind: "usage",
        message: `the stage ${stage.name} has no credential ${(0,core_lib/* shown */.SP)(name)}`,
        fix: guess === undefined ? `It has: ${names.join(", ") || "none"}.` : `Did you mean \`${guess}\`?`,
    });
}
function stageMissing(stages) {
    return new core_lib/* SallyportError */.$E({
        code: "ASSUME_STAGE_MISSING",
        kind: "usage",
        message: "no stage was named, and the policy has some",
        fix: `Name the stage that this job is, one of: ${stages.join(", ")}.`,
    });
}
function stageUnknown(stage, stages) {
    const guess = (0,core_lib/* nearest */.pA)(stage, stages);
    return new core_lib/* SallyportError */.$E({
        code: "ASSUME_STAGE_UNKNOWN",
        kind: "usage",
        message: `the policy has no stage ${(0,core_lib/* shown */.SP)(stage)}`,
        fix: guess === undefined ? `It has: ${stages.join(", ")}.` : `Did you mean \`${guess}\`?`,
    });
}
/** Where a policy decides, settings in a workflow would be a way around it. */
function settingsRefused(stages) {
    return new core_lib/* SallyportError */.$E({
        code: "ASSUME_SETTINGS_REFUSED",
        kind: "usage",
        message: "settings were given, and the policy decides who gets which credential",
        fix: `Leave \`settings\` out and name a stage of the policy: ${stages.join(", ")}.`,
    });
}

;// CONCATENATED MODULE: ./packages/identity/lib/decode-id-token.js

/** GitHub's tokens have some 2,000 characters; long subjects and custom properties make them longer. */
const longestToken = 16_384;
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/**
 * Takes a JWT apart without checking its signature: what it says must not decide anything before `verifyIdToken`. Base64url must be
 * canonical, so that no two texts are the same token. Throws ID_TOKEN_MALFORMED or ID_TOKEN_TOO_LARGE, which never hold a part of it.
 */
function decodeIdToken(token) {
    if (token.length > longestToken) {
        throw new core_lib/* SallyportError */.$E({
            code: "ID_TOKEN_TOO_LARGE",
            message: `the ID token has ${token.length} characters, and at most ${longestToken} are read`,
            fix: "If a custom subject or custom properties made the token this large, use fewer of them.",
        });
    }
    const parts = token.split(".");
    if (parts.length !== 3)
        throw malformed(`it has ${parts.length} parts where a signed token has 3`);
    const [header, claims, signature] = parts;
    bytesOf(signature, "signature");
    return { header: decode_id_token_objectOf(header, "header"), claims: decode_id_token_objectOf(claims, "claims") };
}
function decode_id_token_objectOf(part, name) {
    const value = parseJson(part, name);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
        return value;
    throw malformed(`its ${name} is no JSON object`);
}
function parseJson(part, name) {
    const bytes = bytesOf(part, name);
    try {
        return JSON.parse(strict.decode(bytes));
    }
    catch {
        // The parser's message quotes the text.
        throw malformed(`its ${name} is no JSON`);
    }
}
function bytesOf(part, name) {
    const bytes = Buffer.from(part, "base64url");
    if (bytes.length === 0 || bytes.toString("base64url") !== part)
        throw malformed(`its ${name} is not base64url`);
    return bytes;
}
function malformed(why) {
    return new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_MALFORMED",
        message: `this is no ID token: ${why}`,
        fix: "Give the token as it was issued: three parts with dots between, without quotes and line breaks.",
    });
}

;// CONCATENATED MODULE: ./packages/identity/lib/issuer.js
/** Issuer of the tokens of github.com without an enterprise's own issuer. */
const githubIssuer = "https://token.actions.githubusercontent.com";
const issuer_name = "[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?";
const enterpriseIssuer = new RegExp(`^${githubIssuer.replaceAll(".", "\\.")}/(${issuer_name})$`, "i");
const residencyIssuer = new RegExp(`^https://token\\.actions\\.(${issuer_name})\\.ghe\\.com(?:/(${issuer_name}))?$`, "i");
const serverIssuer = /^https:\/\/([a-z0-9.-]+(?::\d{1,5})?)\/_services\/token$/i;
/** Says which GitHub an issuer is; undefined for one that is no GitHub's. Only the form is looked at. */
function issuer_issuerPlace(issuer) {
    if (issuer.length > 300)
        return undefined;
    if (issuer === githubIssuer)
        return { kind: "github.com" };
    const enterprise = enterpriseIssuer.exec(issuer)?.[1];
    if (enterprise !== undefined)
        return { kind: "enterprise", enterprise };
    const residency = residencyIssuer.exec(issuer);
    if (residency?.[1] !== undefined) {
        return {
            kind: "data-residency",
            subdomain: residency[1],
            ...(residency[2] === undefined ? {} : { enterprise: residency[2] }),
        };
    }
    const host = serverIssuer.exec(issuer)?.[1];
    return host === undefined ? undefined : { kind: "server", host };
}
/**
 * The issuer that this job's tokens have, as GITHUB_SERVER_URL tells; without it that of github.com. An enterprise may add its name to
 * it: `isIssuerOf` accepts both.
 */
function issuerOf(env) {
    const server = env.GITHUB_SERVER_URL?.trim() || "https://github.com";
    const url = URL.canParse(server) ? new URL(server) : undefined;
    if (url === undefined || url.host === "github.com")
        return githubIssuer;
    const residency = /^([a-z0-9-]+)\.ghe\.com$/i.exec(url.host)?.[1];
    return residency === undefined
        ? `https://${url.host}/_services/token`
        : `https://token.actions.${residency.toLowerCase()}.ghe.com`;
}
/** Whether a token of this job may come from the issuer: the one of its server, also with an enterprise's name behind. */
function isIssuerOf(env, issuer) {
    const expected = issuerOf(env);
    if (issuer === expected)
        return true;
    const place = issuer_issuerPlace(issuer);
    if (place === undefined || !("enterprise" in place))
        return false;
    return issuer.slice(0, issuer.lastIndexOf("/")) === expected;
}

;// CONCATENATED MODULE: ./packages/identity/lib/describe-identity.js



const longestValue = 300;
function describeIdentity(claims) {
    const issuer = textOf(claims.iss);
    const subject = textOf(claims.sub);
    const parsed = subject === undefined ? undefined : parseSubject(subject);
    const place = issuer === undefined ? undefined : issuerPlace(issuer);
    return {
        ...(issuer === undefined ? {} : { issuer: { text: shown(issuer), ...(place === undefined ? {} : { place }) } }),
        ...(subject === undefined || parsed === undefined ? {} : { subject: { text: shown(subject), parsed } }),
        claims: describe_identity_namesOf(claims).map((name) => describeClaim(name, claims)),
        notes: notesOf(claims, parsed, issuer !== undefined && place === undefined),
    };
}
function describe_identity_namesOf(claims) {
    const known = githubClaims.map(({ name }) => name).filter((name) => Object.hasOwn(claims, name));
    const others = Object.keys(claims).filter((name) => !known.includes(name));
    return [...known, ...others.sort()];
}
function describeClaim(name, claims) {
    const description = claimDescription(name);
    if (description === undefined)
        return { name: printable(name.slice(0, 100)) };
    const { kind, meaning } = description;
    const value = claims[name];
    const isShown = description.mayBePrinted && (typeof value === "string" || typeof value === "number");
    return { name: printable(name.slice(0, 100)), kind, meaning, ...(isShown ? { value: shown(String(value)) } : {}) };
}
function notesOf(claims, subject, foreignIssuer) {
    const notes = [];
    if (foreignIssuer)
        notes.push("The issuer is not one of GitHub.");
    if (subject?.form === "hyphen") {
        notes.push("The subject has the hyphen form of April 2026: anyone can register an owner of that name and get the same subject.");
    }
    if (subject?.form === "custom") {
        notes.push("The subject comes from a template that a repository's admin can set: grant on `repository_id`, too.");
    }
    if (subject?.form === "malformed")
        notes.push(`The subject cannot be read: ${subject.why}.`);
    if (subject?.form === "legacy") {
        notes.push("The subject holds names only: after a rename somebody else can take them. Grant on `repository_id`.");
    }
    if (subject !== undefined && "context" in subject && subject.context.kind === "environment") {
        notes.push("The environment stands in the branch's place in the subject: the branch is only in `ref`.");
    }
    const environment = textOf(claims.environment);
    if (environment !== undefined && /[:%]/.test(environment)) {
        notes.push("The environment's name holds `:` or `%`, so another environment can have the same subject: compare `environment`.");
    }
    if (["pull_request_target", "workflow_run", "issue_comment"].includes(String(claims.event_name))) {
        notes.push(`The event \`${String(claims.event_name)}\` can be caused by strangers.`);
    }
    return notes;
}
function textOf(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}
function shown(text) {
    return printable(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}

;// CONCATENATED MODULE: ./packages/identity/lib/error-pages.js
const job = "jobs:\n  deploy:\n    permissions: { contents: read, id-token: write }";
/** Errors of asking for and verifying ID tokens. */
const lib_error_pages_errorDescriptions = [
    {
        code: "ID_TOKEN_NO_JOB",
        title: "This is not a job of GitHub Actions",
        why: "Only the runner of a GitHub Actions job can get an ID token. Outside of one there is nobody to ask.",
        fix: "Run this in a workflow. To look at a token that you have, use `sallyport identity show --token FILE`.",
        bad: "$ sallyport identity show   # on a desk",
        good: "- run: npx sallyport identity show   # in a job with id-token: write",
    },
    {
        code: "ID_TOKEN_PERMISSION_MISSING",
        title: "The job may not ask for an ID token",
        why: "GitHub gives the address and the key of its token endpoint only to jobs with the permission `id-token: write`. Where a reusable workflow defines the job, the calling job must give the permission, too.",
        fix: "Write `permissions: { contents: read, id-token: write }` in that job, not for the whole workflow.",
        bad: "jobs:\n  deploy:\n    permissions: { contents: read }",
        good: job,
    },
    {
        code: "ID_TOKEN_FORK",
        title: "A pull request from a fork gets no ID token",
        why: "GitHub withholds ID tokens from pull requests of other repositories: their authors could otherwise act as this repository.",
        fix: "Skip the step for forks and deploy after the merge. Do not move to `pull_request_target`.",
        bad: "on: pull_request_target   # runs a stranger's change with your identity",
        good: "if: github.event.pull_request.head.repo.full_name == github.repository",
    },
    {
        code: "ID_TOKEN_DEPENDABOT",
        title: "A run that Dependabot started gets no ID token",
        why: "GitHub treats Dependabot's pull requests as those of a fork, because a new version of a dependency is not trusted yet.",
        fix: "Skip the step for Dependabot and deploy after the merge.",
        bad: "on: [push, pull_request]",
        good: "if: github.actor != 'dependabot[bot]'",
    },
    {
        code: "ID_TOKEN_REFUSED",
        title: "GitHub's token endpoint refused",
        why: "The endpoint answered that this job may not have a token: the job has ended, or a step overwrote the variables that the runner sets.",
        fix: "Run the job again, and do not set ACTIONS_ID_TOKEN_REQUEST_TOKEN or ACTIONS_ID_TOKEN_REQUEST_URL.",
        bad: "env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: my-own }",
        good: job,
    },
    {
        code: "ID_TOKEN_UNAVAILABLE",
        title: "GitHub's token endpoint has trouble",
        why: "The endpoint answered with an error of its own, and did so for a minute of attempts.",
        fix: "Run the job again in some minutes; look at https://www.githubstatus.com.",
        bad: "HTTP 503 for a minute",
        good: "gh run rerun RUN --failed",
    },
    {
        code: "ID_TOKEN_TIMEOUT",
        title: "GitHub's token endpoint does not answer",
        why: "No answer came in time, not in any attempt of a minute. A firewall that drops connections looks like this.",
        fix: "Let the runner reach the host that the message names, or set HTTPS_PROXY.",
        bad: "a runner in a network without a way out",
        good: "HTTPS_PROXY=http://proxy.acme.example:3128",
    },
    {
        code: "ID_TOKEN_UNREACHABLE",
        title: "GitHub's token endpoint cannot be reached",
        why: "The connection failed: the name is unknown, the connection was refused, or it could not be encrypted in a way that is trusted.",
        fix: "Do what the message says for its case: DNS, firewall, HTTPS_PROXY or NODE_EXTRA_CA_CERTS.",
        bad: "a proxy with a certificate that the runner does not trust",
        good: "NODE_EXTRA_CA_CERTS=/etc/ssl/acme-proxy.pem",
    },
    {
        code: "ID_TOKEN_REDIRECTED",
        title: "The request for an ID token was sent elsewhere",
        why: "The answer was a redirect. It is not followed, because the request carries a key of the job.",
        fix: "A proxy's sign-in page often does this: let the host of the message through, or name it in NO_PROXY.",
        bad: "HTTP 302 to a sign-in page",
        good: "NO_PROXY=.actions.githubusercontent.com",
    },
    {
        code: "ID_TOKEN_MALFORMED",
        title: "This is no ID token",
        why: "A token has three parts of base64url with dots between, of which two hold JSON. What was given or sent is something else, and is not guessed at.",
        fix: "Give the token as it was issued, without quotes and line breaks. If GitHub's endpoint sent it, see whether a proxy answers in its place.",
        bad: "sallyport identity show --token page.html",
        good: "sallyport identity show --token token.jwt",
    },
    {
        code: "ID_TOKEN_TOO_LARGE",
        title: "The ID token is too large",
        why: "More than 16,384 characters are not read. GitHub's tokens have about 2,000.",
        fix: "Use fewer custom properties and a shorter custom subject.",
        bad: "a subject template with every claim",
        good: '{ "include_claim_keys": ["repository_id", "context"] }',
    },
    {
        code: "ID_TOKEN_AUDIENCE",
        title: "The ID token is for another audience",
        why: "A token is made for one service. Taking one that is for another would let that service act here.",
        fix: "Ask with the audience that the service expects; compare letter by letter.",
        bad: "audience: https://sts.amazonaws.com/",
        good: "audience: sts.amazonaws.com",
    },
    {
        code: "ID_TOKEN_ISSUER",
        title: "The ID token is from another issuer",
        why: "Only the expected issuer's word counts. GitHub Enterprise Server, data residency and enterprises with an own issuer have other addresses.",
        fix: "Write the issuer exactly as the token's `iss`, without a slash at the end.",
        bad: "issuer: https://token.actions.githubusercontent.com/",
        good: "issuer: https://token.actions.githubusercontent.com",
    },
    {
        code: "ID_TOKEN_ALGORITHM",
        title: "The ID token is not signed with RS256",
        why: "GitHub signs with RS256. Other algorithms, `none` and those with a shared secret above all, are how tokens are forged.",
        fix: "Use the token as GitHub issued it.",
        bad: '{ "alg": "none" }',
        good: '{ "alg": "RS256", "kid": "KEY", "typ": "JWT" }',
    },
    {
        code: "ID_TOKEN_HEADER",
        title: "The ID token's header is not one that GitHub writes",
        why: "It names no key, or brings a key of its own (`jwk`, `x5u` and others), which proves nothing.",
        fix: "Use the token as GitHub issued it.",
        bad: '{ "alg": "RS256", "jku": "https://keys.example/jwks" }',
        good: '{ "alg": "RS256", "kid": "KEY", "typ": "JWT" }',
    },
    {
        code: "ID_TOKEN_SIGNATURE",
        title: "The ID token's signature is wrong",
        why: "The signature does not fit the content under the issuer's key: the token was changed, or is a forgery.",
        fix: "Get a new token. If it happens again, find out who hands the token on.",
        bad: "a token whose claims were edited",
        good: "the token as it came",
    },
    {
        code: "ID_TOKEN_KEY_UNKNOWN",
        title: "The issuer does not know the ID token's key",
        why: "The token names a key that the issuer does not publish: it is from elsewhere, or the key has been retired.",
        fix: "Get a new token; where the keys lie in a file, get a new file from the issuer.",
        bad: "a token of last year",
        good: "a token of the last 5 minutes",
    },
    {
        code: "ID_TOKEN_KEYS_UNREACHABLE",
        title: "The issuer's keys cannot be read",
        why: "Without the issuer's keys no signature can be checked, and an unchecked token is not accepted.",
        fix: "Let this machine reach the issuer, or give its keys as a file.",
        bad: "a machine without network and without a key file",
        good: "sallyport identity show --token token.jwt --jwks keys.json --audience sts.amazonaws.com",
    },
    {
        code: "ID_TOKEN_KEYS_INVALID",
        title: "The issuer's keys cannot be used",
        why: "The document is no JWKS with RSA keys of 2048 bits or more, or the discovery document points to another host.",
        fix: "Use the document at the issuer's `jwks_uri` as it is.",
        bad: '{ "keys": [] }',
        good: '{ "keys": [{ "kty": "RSA", "kid": "KEY", "use": "sig", "n": "…", "e": "AQAB" }] }',
    },
    {
        code: "ID_TOKEN_NOT_YET_VALID",
        title: "The ID token is not valid yet",
        why: "Its time begins more than a minute from now: this machine's clock is behind.",
        fix: "Set the clock (`timedatectl`, or the host's time service).",
        bad: "a clock that is 10 minutes behind",
        good: "timedatectl set-ntp true",
    },
    {
        code: "ID_TOKEN_EXPIRED",
        title: "The ID token has expired",
        why: "GitHub's tokens live 5 minutes. One that is older proves nothing about now.",
        fix: "Ask for a token just before it is used. If it is new, set this machine's clock.",
        bad: "a token saved at the start of a long build",
        good: "a token asked for in the step that uses it",
    },
];

;// CONCATENATED MODULE: ./packages/identity/lib/job-origin.js

const job_origin_largestEvent = 32 * 1024 * 1024;
/** Reads GITHUB_ACTIONS, GITHUB_ACTOR, GITHUB_EVENT_NAME and the event file. An event that cannot be read counts as the repository's own. */
function jobOrigin(env) {
    if (env.GITHUB_ACTIONS !== "true")
        return { kind: "elsewhere" };
    if (env.GITHUB_ACTOR === "dependabot[bot]")
        return { kind: "dependabot" };
    // `pull_request_target` runs the base's code and gets tokens, also for a fork.
    if (!/^pull_request(?:_review|_review_comment)?$/.test(env.GITHUB_EVENT_NAME ?? ""))
        return { kind: "repository" };
    const pullRequest = member(readEvent(env.GITHUB_EVENT_PATH), "pull_request");
    if (pullRequest === undefined)
        return { kind: "repository" };
    const base = member(member(pullRequest, "base"), "repo");
    const head = member(member(pullRequest, "head"), "repo");
    if (head === null)
        return { kind: "fork" };
    const baseName = member(base, "full_name") ?? env.GITHUB_REPOSITORY;
    const headName = member(head, "full_name");
    // `head.repo.fork` is of no use: it is also true within a repository that is itself a fork of another.
    if (typeof baseName !== "string" || typeof headName !== "string" || baseName === headName) {
        return { kind: "repository" };
    }
    return { kind: "fork", repository: headName };
}
function readEvent(path) {
    if (path === undefined || path === "")
        return undefined;
    try {
        return (0,external_node_fs_.statSync)(path).size > job_origin_largestEvent ? undefined : JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
    }
    catch {
        return undefined;
    }
}
function member(value, key) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
        return undefined;
    return value[key];
}

;// CONCATENATED MODULE: ./packages/identity/lib/permission-error.js

/** The lines that a job needs. Naming `permissions` takes away all others, so `contents: read` must stand there too. */
const permissionLines = "permissions: { contents: read, id-token: write }";
/** Says why the job has no token endpoint, and what to change. */
function permissionError(origin, details = {}) {
    switch (origin.kind) {
        case "elsewhere":
            return new core_lib/* SallyportError */.$E({
                code: "ID_TOKEN_NO_JOB",
                message: "no ID token can be asked for: this is not a job of GitHub Actions (GITHUB_ACTIONS is not `true`)",
                fix: "Run this in a workflow. On your own machine, `sallyport identity show --token FILE` reads a token that you have.",
            });
        case "fork": {
            const from = origin.repository === undefined ? "a deleted fork" : `the fork ${(0,core_lib/* printable */.g$)(origin.repository)}`;
            return new core_lib/* SallyportError */.$E({
                code: "ID_TOKEN_FORK",
                message: `GitHub gives no ID token to a pull request from ${from}, whatever its permissions say`,
                fix: "Skip the step for forks: `if: github.event.pull_request.head.repo.full_name == github.repository`. Deploy after the merge, on `push`; do not move to `pull_request_target`, which would run with your identity.",
            });
        }
        case "dependabot":
            return new core_lib/* SallyportError */.$E({
                code: "ID_TOKEN_DEPENDABOT",
                message: "this run was started by Dependabot, which GitHub treats as a fork: the job has no ID token",
                fix: "Skip the step for Dependabot: `if: github.actor != 'dependabot[bot]'`. Deploy after the merge, on `push`.",
            });
        case "repository":
            return missingPermission(details);
    }
}
function missingPermission({ jobWorkflowRef, workflowRef, job }) {
    const name = job ? ` \`${(0,core_lib/* printable */.g$)(job)}\`` : "";
    const reusable = jobWorkflowRef !== undefined && workflowRef !== undefined && jobWorkflowRef !== workflowRef;
    const where = reusable
        ? ` in ${fileOf(jobWorkflowRef)}, and in the job that calls it in ${fileOf(workflowRef)}`
        : workflowRef
            ? ` in ${fileOf(workflowRef)}`
            : "";
    return new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_PERMISSION_MISSING",
        message: `the job${name} may not ask for an ID token: it lacks the permission \`id-token: write\``,
        fix: `Write \`${permissionLines}\` in the job${name}${where}. Do not write it for the whole workflow: every job of it could then take on this identity.`,
    });
}
/** `acme/shop/.github/workflows/deploy.yml@refs/heads/main` without its ref. */
function fileOf(workflowRef) {
    return (0,core_lib/* printable */.g$)(workflowRef.replace(/@.*$/s, ""));
}

;// CONCATENATED MODULE: ./packages/identity/lib/request-id-token.js





/**
 * Asks the runner's endpoint for an ID token. Retries what may pass, for a minute at most. Throws a SallyportError whose code starts with
 * ID_TOKEN_; its text holds neither the token nor the request's address.
 */
async function requestIdToken(options) {
    const { env, audience, mask } = options;
    checkAudience(audience);
    const bearer = env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? "";
    const address = env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "";
    if (bearer === "" || address === "") {
        throw permissionError(jobOrigin(env), {
            jobWorkflowRef: options.jobWorkflowRef,
            workflowRef: env.GITHUB_WORKFLOW_REF,
            job: env.GITHUB_JOB,
        });
    }
    mask(bearer);
    const reply = await ask(addressFor(address, audience), bearer, options);
    if (reply.status < 200 || reply.status > 299)
        throw refusal(reply);
    return readToken(reply, audience, mask);
}
function checkAudience(audience) {
    if (audience !== "" && audience.length <= 1_000 && (0,core_lib/* printable */.g$)(audience) === audience && audience.trim() === audience) {
        return;
    }
    throw new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_AUDIENCE",
        message: audience === ""
            ? "no audience was given for the ID token"
            : `an ID token cannot be asked for the audience \`${(0,core_lib/* printable */.g$)(audience.slice(0, 80))}\``,
        fix: "Name the one that the token is for, as it expects it, for example `sts.amazonaws.com`.",
        kind: "usage",
    });
}
/** The address has a query already, which says for which job the token is. */
function addressFor(address, audience) {
    if (!URL.canParse(address)) {
        throw unavailable("ACTIONS_ID_TOKEN_REQUEST_URL is no URL", "Do not set this variable yourself: the runner does.");
    }
    const url = new URL(address);
    url.searchParams.set("audience", audience);
    return url.href;
}
async function ask(url, bearer, options) {
    const { send, signal, random, sleep } = options;
    const headers = { authorization: `Bearer ${bearer}`, accept: "application/json" };
    const maxBytes = longestToken * 2;
    try {
        return await (0,http_lib/* withRetries */.LH)((_, remaining) => send({ method: "GET", url, headers, maxBytes, timeoutMilliseconds: Math.min(10_000, Math.max(1, remaining)) }, signal), {
            classify,
            ...(signal === undefined ? {} : { signal }),
            ...(random === undefined ? {} : { random }),
            ...(sleep === undefined ? {} : { sleep }),
        });
    }
    catch (error) {
        throw error instanceof http_lib/* HttpFailure */.HR ? failureError(error) : error;
    }
}
function classify(outcome) {
    if ("error" in outcome)
        return outcome.error instanceof http_lib/* HttpFailure */.HR && outcome.error.transient ? "retry" : "never";
    if (!(0,http_lib/* isTransientStatus */.Dm)(outcome.reply.status))
        return "never";
    const after = (0,http_lib/* retryAfterMilliseconds */.zG)(outcome.reply, new Date());
    return after === undefined ? "retry" : { after };
}
const failureCodes = {
    timeout: "ID_TOKEN_TIMEOUT",
    redirect: "ID_TOKEN_REDIRECTED",
    "too-large": "ID_TOKEN_TOO_LARGE",
};
function failureError(failure) {
    return new core_lib/* SallyportError */.$E({
        code: failureCodes[failure.kind] ?? "ID_TOKEN_UNREACHABLE",
        message: `no ID token came: ${failure.message}`,
        fix: failure.fix,
        cause: failure,
    });
}
function refusal({ status }) {
    if ((0,http_lib/* isTransientStatus */.Dm)(status)) {
        return unavailable(`GitHub's token endpoint answers with status ${status}`, "Run the job again in some minutes; https://www.githubstatus.com says whether Actions has trouble.");
    }
    return new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_REFUSED",
        message: `GitHub's token endpoint refused to give an ID token (status ${status})`,
        fix: "Run the job again: its right to ask ends with the job. Where it happens always, check that no earlier step sets ACTIONS_ID_TOKEN_REQUEST_TOKEN or ACTIONS_ID_TOKEN_REQUEST_URL.",
    });
}
function unavailable(why, fix) {
    return new core_lib/* SallyportError */.$E({ code: "ID_TOKEN_UNAVAILABLE", message: `no ID token can be had: ${why}`, fix });
}
function readToken(reply, audience, mask) {
    const token = tokenOf(reply);
    mask(token);
    const { claims } = decodeIdToken(token);
    if (claims.aud !== audience) {
        throw new core_lib/* SallyportError */.$E({
            code: "ID_TOKEN_AUDIENCE",
            message: `the ID token is not for the audience \`${audience}\` that was asked for`,
            fix: "Check that no earlier step sets ACTIONS_ID_TOKEN_REQUEST_URL.",
        });
    }
    const { iss, iat, exp, jti } = claims;
    if (typeof iss !== "string" || typeof jti !== "string" || !isMoment(iat) || !isMoment(exp)) {
        throw request_id_token_malformed("a claim of iss, jti, iat and exp is missing or of the wrong type");
    }
    return {
        token,
        claims,
        issuer: iss,
        issuedAt: (0,core_lib/* instant */.uR)(new Date(iat * 1_000)),
        expires: (0,core_lib/* instant */.uR)(new Date(exp * 1_000)),
        jtiHash: (0,core_lib/* sha256 */.sc)(jti),
        ...(reply.skewMilliseconds === undefined ? {} : { skewMilliseconds: reply.skewMilliseconds }),
    };
}
function tokenOf({ body, headers }) {
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        const type = (0,core_lib/* printable */.g$)((headers["content-type"] ?? "of no type").slice(0, 60));
        throw request_id_token_malformed(`the answer (${type}) is no JSON`);
    }
    const token = typeof value === "object" && value !== null && "value" in value ? value.value : undefined;
    if (typeof token !== "string" || token === "")
        throw request_id_token_malformed("the answer holds no `value`");
    return token;
}
/** Seconds that a Date can hold. */
function isMoment(value) {
    return typeof value === "number" && Number.isFinite(value) && Math.abs(value) < 8.64e12;
}
function request_id_token_malformed(why) {
    return new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_MALFORMED",
        message: `what GitHub's token endpoint sent cannot be read: ${why}`,
        fix: "If a proxy answers in its place, let the host of ACTIONS_ID_TOKEN_REQUEST_URL through. Else run the job again.",
    });
}

;// CONCATENATED MODULE: ./packages/identity/lib/signing-keys.js



const largestAnswer = 100 * 1024;
const mostKeys = 50;
/** An unknown key id makes us ask again, so a sender of forged ids must not be able to make us ask often. */
const pauseBetweenReads = 60_000;
/** The issuer's own keys, read by OpenID discovery and kept; read again when a key is unknown, at most once a minute. */
function onlineKeys(options) {
    const clock = options.clock ?? (() => performance.now());
    let known;
    let readAt = 0;
    const read = () => {
        readAt = clock();
        const reading = readKeys(options);
        known = reading;
        // A failure is not kept: the next token asks again.
        reading.catch(() => {
            if (known === reading)
                known = undefined;
        });
        return reading;
    };
    return async (keyId) => {
        const found = (await (known ?? read())).get(keyId);
        if (found !== undefined)
            return found;
        const again = clock() - readAt >= pauseBetweenReads ? (await read()).get(keyId) : undefined;
        if (again === undefined)
            throw unknownKey(keyId, `the keys of ${options.issuer}`);
        return again;
    };
}
/** Keys of a JWKS document that lies at hand, for a place without network. Throws ID_TOKEN_KEYS_INVALID. */
function offlineKeys(document) {
    const keys = parseKeys(document, "the key document");
    return async (keyId) => {
        const key = keys.get(keyId);
        if (key === undefined)
            throw unknownKey(keyId, "the key document");
        return key;
    };
}
async function readKeys(options) {
    const { issuer } = options;
    const discovery = await fetchJson(`${issuer}/.well-known/openid-configuration`, options);
    if (typeof discovery !== "object" || discovery === null)
        throw invalidKeys(`the discovery document of ${issuer} is no object`);
    const { issuer: named, jwks_uri: address } = discovery;
    if (named !== issuer)
        throw invalidKeys(`the discovery document of ${issuer} is that of another issuer`);
    if (typeof address !== "string" || !URL.canParse(address) || !isSameOrigin(address, issuer)) {
        throw invalidKeys(`the discovery document of ${issuer} names keys on another host`);
    }
    return parseKeys(await fetchJson(address, options), `the keys of ${issuer}`);
}
function isSameOrigin(address, issuer) {
    return new URL(address).origin === new URL(issuer).origin;
}
async function fetchJson(url, { send, random, sleep }) {
    const reply = await signing_keys_ask(url, send, { ...(random ? { random } : {}), ...(sleep ? { sleep } : {}) });
    const host = new URL(url).host;
    if (reply.status !== 200) {
        throw unreachable(`${host} answers with status ${reply.status}`, "Try again in some minutes, or give the keys as a file.");
    }
    try {
        return JSON.parse(reply.body);
    }
    catch {
        throw invalidKeys(`the answer of ${host} is no JSON`);
    }
}
async function signing_keys_ask(url, send, waits) {
    try {
        return await (0,http_lib/* withRetries */.LH)(() => send({ method: "GET", url, headers: { accept: "application/json" }, maxBytes: largestAnswer }), {
            classify: (outcome) => {
                if ("reply" in outcome)
                    return (0,http_lib/* isTransientStatus */.Dm)(outcome.reply.status) ? "retry" : "never";
                return outcome.error instanceof http_lib/* HttpFailure */.HR && outcome.error.transient ? "retry" : "never";
            },
            budgetMilliseconds: 20_000,
            ...waits,
        });
    }
    catch (error) {
        if (error instanceof http_lib/* HttpFailure */.HR)
            throw unreachable(error.message, error.fix, error);
        throw error;
    }
}
function parseKeys(document, name) {
    const list = typeof document === "object" && document !== null && "keys" in document ? document.keys : undefined;
    if (!Array.isArray(list))
        throw invalidKeys(`${name}: no list of \`keys\``);
    if (list.length > mostKeys)
        throw invalidKeys(`${name}: more than ${mostKeys} keys`);
    const keys = new Map();
    for (const item of list) {
        const key = rsaKey(item);
        if (key === undefined)
            continue;
        if (keys.has(key.id))
            throw invalidKeys(`${name}: two keys with one id`);
        keys.set(key.id, key.key);
    }
    if (keys.size === 0)
        throw invalidKeys(`${name}: none is an RSA key of 2048 bits or more for signatures`);
    return keys;
}
/** The document's other keys, such as ones for encryption, are none of ours. */
function rsaKey(item) {
    if (typeof item !== "object" || item === null)
        return undefined;
    const { kid, kty, use, alg, n, e } = item;
    if (typeof kid !== "string" || kid === "" || kty !== "RSA" || typeof n !== "string" || typeof e !== "string")
        return undefined;
    if ((use !== undefined && use !== "sig") || (alg !== undefined && alg !== "RS256"))
        return undefined;
    try {
        const key = (0,external_node_crypto_.createPublicKey)({ key: { kty, n, e }, format: "jwk" });
        return (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048 ? undefined : { id: kid, key };
    }
    catch {
        return undefined;
    }
}
function unknownKey(keyId, where) {
    return new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_KEY_UNKNOWN",
        message: `the ID token names the key \`${(0,core_lib/* printable */.g$)(keyId.slice(0, 80))}\`, which is not among ${where}`,
        fix: "Check that the token comes from this issuer. If it is old or the key file is, get a new one: issuers change their keys.",
    });
}
function unreachable(why, fix, cause) {
    return new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_KEYS_UNREACHABLE",
        message: `the keys of the ID token's issuer cannot be read: ${why}`,
        fix,
        cause,
    });
}
function invalidKeys(why) {
    return new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_KEYS_INVALID",
        message: `the issuer's keys cannot be used: ${why}`,
        fix: "Use the JWKS document as the issuer publishes it, at the `jwks_uri` of its `/.well-known/openid-configuration`.",
    });
}

;// CONCATENATED MODULE: ./packages/identity/lib/verify-id-token.js



/** How far two clocks may be apart. */
const skewSeconds = 60;
/**
 * Checks an ID token as a relying party does: RS256 only, a key that its issuer publishes, issuer and audience exact, times with 60
 * seconds of skew. Returns its claims. Throws a SallyportError whose code starts with ID_TOKEN_; its text holds no part of the token.
 */
async function verifyIdToken(token, options) {
    const decoded = decodeIdToken(token);
    const keyId = checkHeader(decoded);
    // Before any key is asked for: a token must not choose whom we ask.
    if (decoded.claims.iss !== options.issuer)
        throw wrongIssuer(decoded.claims.iss, options.issuer);
    await checkSignature(token, await keysOf(options)(keyId));
    verify_id_token_checkAudience(decoded.claims, options.audience);
    checkTimes(decoded.claims, options.now);
    return decoded.claims;
}
function keysOf(options) {
    if ("keys" in options)
        return options.keys;
    return "jwks" in options ? offlineKeys(options.jwks) : onlineKeys({ issuer: options.issuer, send: options.send });
}
/** Header fields by which a token would bring its own key, or ask for rules that we do not know. */
const forbiddenFields = ["jwk", "jku", "x5c", "x5u", "crit", "b64", "zip"];
function checkHeader({ header }) {
    const { alg, kid, typ } = header;
    if (alg !== "RS256") {
        throw new core_lib/* SallyportError */.$E({
            code: "ID_TOKEN_ALGORITHM",
            message: `the ID token is signed with ${verify_id_token_shown(alg)}, and only RS256 is accepted`,
            fix: "Use the token as GitHub issued it; its tokens are signed with RS256.",
        });
    }
    const forbidden = forbiddenFields.find((field) => Object.hasOwn(header, field));
    if (forbidden !== undefined)
        throw badHeader(`it has the field \`${forbidden}\``);
    if (typ !== undefined && (typeof typ !== "string" || typ.toUpperCase() !== "JWT"))
        throw badHeader("its `typ` is not JWT");
    if (typeof kid !== "string" || kid === "")
        throw badHeader("it names no key (`kid`)");
    return kid;
}
async function checkSignature(token, key) {
    const { compactVerify } = await __webpack_require__.e(/* import() */ 144).then(__webpack_require__.bind(__webpack_require__, 9144));
    try {
        await compactVerify(token, key, { algorithms: ["RS256"] });
    }
    catch {
        throw new core_lib/* SallyportError */.$E({
            code: "ID_TOKEN_SIGNATURE",
            message: "the ID token's signature does not fit its content",
            fix: "Use the token as it was issued. If it was, somebody changed it on the way: do not trust what it says.",
        });
    }
}
function verify_id_token_checkAudience({ aud }, audience) {
    if (aud === audience)
        return;
    throw new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_AUDIENCE",
        message: `the ID token is for the audience ${verify_id_token_shown(aud)}, not for \`${(0,core_lib/* printable */.g$)(audience)}\``,
        fix: "Ask for a token with this audience; each service needs one of its own.",
    });
}
function checkTimes({ exp, nbf, iat }, now) {
    const seconds = (0,core_lib/* milliseconds */.Rz)(now) / 1_000;
    if (typeof exp !== "number" || !verify_id_token_isMoment(exp))
        throw verify_id_token_malformed("exp");
    if (typeof iat !== "number" || !verify_id_token_isMoment(iat))
        throw verify_id_token_malformed("iat");
    if (nbf !== undefined && (typeof nbf !== "number" || !verify_id_token_isMoment(nbf)))
        throw verify_id_token_malformed("nbf");
    if (seconds >= exp + skewSeconds) {
        throw new core_lib/* SallyportError */.$E({
            code: "ID_TOKEN_EXPIRED",
            message: `the ID token expired ${minutes(seconds - exp)} ago, at ${(0,core_lib/* instant */.uR)(new Date(exp * 1_000))}`,
            fix: "Ask for a new one just before it is used; GitHub's tokens live 5 minutes. If it is new, set this machine's clock.",
        });
    }
    const from = Math.max(iat, typeof nbf === "number" ? nbf : iat);
    if (seconds < from - skewSeconds) {
        throw new core_lib/* SallyportError */.$E({
            code: "ID_TOKEN_NOT_YET_VALID",
            message: `the ID token is valid only in ${minutes(from - seconds)}, from ${(0,core_lib/* instant */.uR)(new Date(from * 1_000))}`,
            fix: "Set this machine's clock: it is behind the issuer's.",
        });
    }
}
/** Seconds that a Date can hold. */
function verify_id_token_isMoment(seconds) {
    return Number.isFinite(seconds) && Math.abs(seconds) < 8.64e12;
}
function minutes(seconds) {
    const count = Math.max(1, Math.ceil(seconds / 60));
    return count === 1 ? "1 minute" : `${count} minutes`;
}
function wrongIssuer(found, expected) {
    return new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_ISSUER",
        message: `the ID token is from the issuer ${verify_id_token_shown(found)}, not from \`${(0,core_lib/* printable */.g$)(expected)}\``,
        fix: "Compare letter by letter, also a slash at the end. GitHub Enterprise and data residency have issuers of their own.",
    });
}
function badHeader(why) {
    return new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_HEADER",
        message: `the ID token's header is not one that GitHub writes: ${why}`,
        fix: "Use the token as GitHub issued it.",
    });
}
function verify_id_token_malformed(claim) {
    return new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_MALFORMED",
        message: `the ID token's \`${claim}\` is no time in seconds`,
        fix: "Use the token as GitHub issued it.",
    });
}
function verify_id_token_shown(value) {
    return typeof value === "string"
        ? `\`${(0,core_lib/* printable */.g$)(value.slice(0, 200))}\``
        : value === undefined
            ? "none"
            : "that is no text";
}

;// CONCATENATED MODULE: ./packages/identity/lib/index.js











;// CONCATENATED MODULE: ./packages/assume/lib/prove-identity.js



/** For decisions about credentials that take no ID token of ours: no provider accepts it. */
const ownAudience = "sallyport";
/**
 * Requests an ID token for the credential's audience and verifies it against the issuer's own keys: a step before this one may have
 * changed where tokens are requested. Throws what `requestIdToken` and `verifyIdToken` throw.
 */
async function proveIdentity(credential, around) {
    const audience = audience_audienceOf(credential) ?? ownAudience;
    const first = await request(audience, around);
    if (!isIssuerOf(around.env, first.issuer))
        await recorded("identity.token.verified", around, foreignIssuer);
    const now = (0,core_lib/* instant */.uR)(around.now());
    const claims = await recorded("identity.token.verified", around, () => verifyIdToken(first.token, { issuer: first.issuer, audience, now, send: around.send }).catch((thrown) => {
        throw clockError(thrown, first.skewMilliseconds) ?? thrown;
    }));
    around.record({ type: "identity.token.verified", outcome: "success", claims });
    let spare = first.token;
    return {
        claims,
        async idToken(wanted) {
            const token = wanted === audience ? spare : undefined;
            if (token !== undefined)
                spare = undefined;
            return token ?? (await request(wanted, around)).token;
        },
    };
}
/** An ID token for an audience, masked in every form and recorded; so is a failure. Throws what `requestIdToken` throws. */
async function request(audience, around) {
    const { env, send, mask, signal, random, sleep, record } = around;
    const token = await recorded("identity.token.requested", around, () => requestIdToken({
        env,
        audience,
        send,
        mask: (secret) => maskSecret(secret, mask),
        ...(signal ? { signal } : {}),
        ...(random ? { random } : {}),
        ...(sleep ? { sleep } : {}),
    }));
    record({ type: "identity.token.requested", outcome: "success", claims: token.claims, secrets: [token.token] });
    return token;
}
/** Records that a proof could not be had, and lets the error go on. */
async function recorded(type, { record }, work) {
    try {
        return await work();
    }
    catch (thrown) {
        const reason = thrown instanceof core_lib/* SallyportError */.$E ? thrown.code : "INTERNAL";
        record({ type, outcome: "failure", reason });
        throw thrown;
    }
}
/** From here on the clock is the likelier reason than the token. */
const prove_identity_noticeableSkew = 60_000;
/** A new token that is out of date, or not yet good, is told by a clock that is wrong. */
function clockError(thrown, skew = 0) {
    const isAboutTime = thrown instanceof core_lib/* SallyportError */.$E && ["ID_TOKEN_EXPIRED", "ID_TOKEN_NOT_YET_VALID"].includes(thrown.code);
    if (!isAboutTime || Math.abs(skew) < prove_identity_noticeableSkew)
        return undefined;
    const minutes = Math.max(1, Math.round(Math.abs(skew) / 60_000));
    const off = `${minutes === 1 ? "1 minute" : `${minutes} minutes`} ${skew > 0 ? "behind" : "ahead of"} GitHub's`;
    return new core_lib/* SallyportError */.$E({
        code: thrown.code,
        message: `this machine's clock is ${off}, so a token that was made a moment ago looks out of date`,
        fix: "Set the clock of the runner's machine (a time service such as chrony). No provider would take requests at this time either.",
        cause: thrown,
    });
}
async function foreignIssuer() {
    throw new core_lib/* SallyportError */.$E({
        code: "ID_TOKEN_ISSUER",
        message: "the token that this job got is not issued by the GitHub that it runs on",
        fix: "Look at what runs before this step: something has set ACTIONS_ID_TOKEN_REQUEST_URL, which only the runner should.",
    });
}

;// CONCATENATED MODULE: ./packages/assume/lib/recorder.js


/**
 * Appends to the job's events; does nothing outside of a job, where nobody collects them. Throws what `appendEvent` throws: what cannot
 * be recorded must not happen.
 */
function recorder(name, env, now) {
    const file = eventFilePath(env);
    return ({ type, outcome, reason, claims, credential, decision, secrets = [] }) => {
        if (file === undefined)
            return;
        const fields = {
            type,
            outcome,
            run: runOfEnvironment(env),
            source: sourceOfEnvironment(name, env),
            ...(reason === undefined ? {} : { reason_code: reason }),
            ...(claims ? { subject: subjectOfClaims(claims) } : {}),
            ...(credential ? { credential } : {}),
            ...(decision ? { decision } : {}),
        };
        appendEvent(file, createEvent(fields, { now: (0,core_lib/* instant */.uR)(now()), secrets }));
    };
}
/**
 * The stages whose credentials this job has been given, by its own events; given back or not, the job has had them. Throws
 * ASSUME_EVENTS_DAMAGED where that cannot be told and the policy has stages that no job may hold together.
 */
function heldStages(env, { stages }) {
    const file = eventFilePath(env);
    if (file === undefined)
        return [];
    const { events, problems } = readEvents(file);
    const isAsked = Object.values(stages).some(({ forbidWith }) => forbidWith.length > 0);
    if (problems.length > 0 && isAsked)
        throw eventsDamaged(problems.length);
    const held = events.flatMap(({ event: { type, outcome, credential } }) => type === "credential.issued" && outcome === "success" && credential?.stage !== undefined ? [credential.stage] : []);
    return [...new Set(held)];
}
function eventsDamaged(lines) {
    return new core_lib/* SallyportError */.$E({
        code: "ASSUME_EVENTS_DAMAGED",
        kind: "unknown",
        message: `what this job holds already cannot be told: ${lines === 1 ? "a line" : `${lines} lines`} of its events cannot be read, and the policy has stages that no job may hold together`,
        fix: "Run the job again. If it happens again, find the step that writes to `sallyport-events-*.jsonl` in the runner's temporary folder, or that fills its disk.",
    });
}
/** How many fresh ID tokens could not be had, by code: those of helpers, whose errors no log shows. */
function failedTokenRequests(env) {
    const file = eventFilePath(env);
    const failed = new Map();
    for (const { event } of file === undefined ? [] : readEvents(file).events) {
        if (event.type !== "identity.token.requested" || event.outcome === "success")
            continue;
        const code = event.reason_code ?? "unknown";
        failed.set(code, (failed.get(code) ?? 0) + 1);
    }
    return failed;
}
/** What this job has been given, by its own events, oldest first. */
function issuedCredentials(env) {
    const file = eventFilePath(env);
    if (file === undefined)
        return [];
    return readEvents(file).events.flatMap(({ event: { type, credential } }) => type === "credential.issued" && credential ? [credential] : []);
}
/** Credentials of this job of whose end nothing is recorded. */
function livingCredentials(env) {
    const file = eventFilePath(env);
    if (file === undefined)
        return [];
    const ended = [];
    for (const { event } of readEvents(file).events)
        if (event.type !== "credential.issued" && event.type !== "credential.used" && event.credential)
            ended.push(event.credential);
    const keys = new Set(ended.map(recorder_keyOf));
    return issuedCredentials(env).filter((credential) => !keys.has(recorder_keyOf(credential)));
}
/** What a provider calls a credential is not always a name of that one alone (Google, token exchange). */
function recorder_keyOf({ stage, name, identity, exp, join = {} }) {
    return (0,core_lib/* canonicalJson */.dj)({ stage, name, identity, exp, join });
}
/** A table of what this job asked for and what became of it, for the summary. */
function credentialRows(env) {
    const file = eventFilePath(env);
    return file === undefined ? [] : tableOfCredentials(readEvents(file).events.map(({ event }) => event));
}

;// CONCATENATED MODULE: ./packages/assume/lib/assume-credential.js







/**
 * From an identity to access: the job proves who it is, the policy decides, and only then the provider is asked. Every step is recorded.
 * A denial is an answer; what keeps the question from being asked is thrown.
 */
async function assumeCredential(request) {
    const choice = chooseCredential(request.policy, request.wish);
    const identity = await proveIdentity(choice.credential, request);
    const decision = assume_credential_decide(choice, identity, request);
    const asked = { choice, claims: identity.claims, ...(decision ? { decision } : {}) };
    if (decision?.effect === "deny") {
        recordDenial(request, asked, decision.code);
        return { kind: "denied-by-policy", ...asked, decision };
    }
    try {
        const issued = await exchange_exchange(choice.credential, contextOf(request, identity, asked));
        await recordIssue(request, asked, issued);
        const overtaken = await decideAgain(request, identity, asked, issued);
        return overtaken ?? { kind: "granted", issued, ...asked };
    }
    catch (thrown) {
        if (!(thrown instanceof ProviderDenial))
            throw thrown;
        recordDenial(request, asked, thrown.providerCode);
        return { kind: "denied-by-provider", denial: thrown, ...asked };
    }
}
function assume_credential_decide({ stage, credential }, identity, request) {
    if (stage === undefined)
        return undefined;
    return (0,decide_stage/* decideStage */.Nw)(request.policy, {
        stage: stage.name,
        credential: credential.name,
        claims: identity.claims,
        now: (0,core_lib/* instant */.uR)(request.now()),
        held: heldStages(request.env, request.policy),
    });
}
/**
 * Two steps of a job that run at once both found that the job held nothing. Each has recorded its own by now, so at least one of them sees
 * the other and gives its credential back.
 */
async function decideAgain(request, identity, asked, issued) {
    const decision = assume_credential_decide(asked.choice, identity, request);
    if (decision?.code !== "DENIED_FORBID_WITH")
        return undefined;
    await giveBack({ ...asked, issued }, request);
    recordDenial(request, { ...asked, decision }, decision.code);
    return { kind: "denied-by-policy", ...asked, decision };
}
function contextOf(request, identity, { choice, decision }) {
    const { send, now, mask, env, signal, random, sleep, onAttempt = () => { } } = request;
    return {
        idToken: identity.idToken,
        session: { name: sessionOf(choice, identity.claims) },
        send,
        now,
        mask,
        env,
        onAttempt,
        ...(decision?.duration === undefined ? {} : { durationSeconds: decision.duration }),
        ...(signal ? { signal } : {}),
        ...(random ? { random } : {}),
        ...(sleep ? { sleep } : {}),
    };
}
/** Leads from the provider's own log back to the run. */
function sessionOf({ stage }, claims) {
    const text = (name) => (typeof claims[name] === "string" ? claims[name] : "0");
    return sessionName({ stage: stage?.name ?? "job", runId: text("run_id"), runAttempt: text("run_attempt") });
}
/** Revokes what can be revoked, and records what became of it. Says whether it is over. */
async function giveBack({ issued, ...asked }, around) {
    const ended = issued.revocation ? await revoke(issued.revocation, around) : { revoked: false };
    around.record({
        type: "credential.revoked",
        outcome: ended.revoked ? "success" : "failure",
        ...(ended.revoked ? {} : { reason: issued.revocation ? "REVOKE_FAILED" : notRevocableCode }),
        credential: describeIssued(asked, issued, around.now()),
        claims: asked.claims,
        secrets: issued.secrets,
    });
    return ended.revoked || issued.revocation === undefined;
}
/** What a credential that cannot be recorded is worth: nothing, so it is given back. */
async function recordIssue(request, asked, issued) {
    try {
        request.record({
            type: "credential.issued",
            outcome: "success",
            claims: asked.claims,
            credential: describeIssued(asked, issued, request.now()),
            ...decisionOf(asked),
            secrets: issued.secrets,
        });
    }
    catch (thrown) {
        if (issued.revocation)
            await revoke(issued.revocation, request);
        throw thrown;
    }
}
function recordDenial(request, asked, reason) {
    const { stage, credential } = asked.choice;
    request.record({
        type: "credential.denied",
        outcome: "denied",
        reason,
        claims: asked.claims,
        credential: {
            ...(stage ? { stage: stage.name } : {}),
            name: credential.name,
            kind: "none",
            provider: credential.provider,
        },
        ...decisionOf(asked),
    });
}
/** A credential as events describe it. */
function describeIssued({ choice, claims }, issued, now) {
    const { stage, credential } = choice;
    const expires = issued.expires === undefined ? undefined : Date.parse(issued.expires);
    return {
        ...(stage ? { stage: stage.name } : {}),
        name: credential.name,
        kind: kinds[credential.provider],
        provider: credential.provider,
        identity: issued.identity,
        session: sessionOf(choice, claims),
        iat: (0,core_lib/* instant */.uR)(now),
        ...(expires === undefined
            ? {}
            : { exp: (0,core_lib/* instant */.uR)(new Date(expires)), ttl: Math.round((expires - now.getTime()) / 1000) }),
        join: issued.join,
    };
}
const kinds = {
    aws: "session-credentials",
    google: "access-token",
    azure: "access-token",
    vault: "vault-token",
    "octo-sts": "installation-token",
    "github-app": "installation-token",
    "token-exchange": "access-token",
    registry: "registry-token",
};
function decisionOf({ decision }) {
    if (decision === undefined)
        return {};
    const { effect, stage, grant, policyDigest } = decision;
    return {
        decision: {
            effect,
            stage,
            policy_digest: policyDigest,
            ...(grant === undefined ? {} : { grant: `${stage}.allow[${grant.index}]` }),
        },
    };
}

;// CONCATENATED MODULE: ./packages/assume/lib/credential-table.js

/** The rows as a table in Markdown; empty for no rows. Texts from tokens are hostile, and are escaped. */
function credentialTable(rows, now) {
    if (rows.length === 0)
        return "";
    const lines = rows.map((row) => `| ${cellsOf(row, now).map(escaped).join(" | ")} |`);
    return [
        "### Credentials of this job",
        "",
        "| stage | identity | credential | lifetime | decision | revocation |",
        "|---|---|---|---|---|---|",
        ...lines,
    ].join("\n");
}
/** The same cells for a terminal or another table: stage, identity, credential, lifetime, decision, revocation. */
function cellsOf(row, now) {
    const { stage, identity, credential, provider, decision, revocation } = row;
    return [
        stage || "no policy",
        identity,
        `${credential} (${provider})`,
        lifetimeOf(row, now),
        decision.effect === "allow" ? "allowed" : `denied: ${decision.code}`,
        revocation === undefined ? "" : revocationText(revocation),
    ];
}
function lifetimeOf({ issued, expires, decision }, now) {
    if (decision.effect === "deny")
        return "";
    if (expires === undefined)
        return "not said";
    const minutes = Math.round((Date.parse(expires) - Date.parse(issued ?? expires)) / 60_000);
    const ended = Date.parse(expires) <= now.getTime();
    return `${minutes} min, ${ended ? "ended" : "until"} ${expires.slice(11, 16)} UTC`;
}
function revocationText(revocation) {
    switch (revocation.state) {
        case "alive":
            return "at the end of the job";
        case "revoked":
            return `revoked ${revocation.at.slice(11, 19)} UTC`;
        case "expired":
            return "expired";
        case "not-revocable":
            return "its provider cannot; it ends by itself";
        case "failed":
            return revocation.code === undefined ? "failed" : `failed: ${revocation.code}`;
    }
}
/** Keeps a cell a cell: no table, link, tag or line of its own; colons and dots go, too, because bare addresses become links. */
function escaped(text) {
    const short = (0,core_lib/* printable */.g$)(text.length > 200 ? `${text.slice(0, 200)}…` : text);
    return short.replace(/[\\|`<>[\]*_~#&@:]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./packages/assume/lib/deliver.js





/** What `auto` means: the way that shows the credential to the fewest. */
function usualDelivery(credential, hasCommand) {
    if (hasCommand)
        return "exec";
    return isRefreshable(credential) ? "refresh" : "output";
}
/** Whether the provider's own tools can fetch the credential anew. */
function isRefreshable(credential) {
    switch (credential.provider) {
        case "aws":
        case "azure":
            return true;
        case "google":
            // The tools' file knows neither.
            return credential.delegates === undefined && credential.idTokenAudience === undefined;
        default:
            return false;
    }
}
/**
 * Runs a command with the credential and gives it back as soon as the command has ended, whatever came of it. Answers with the exit code.
 * In a job, the end of the job gives it back where this process is killed before it can.
 */
async function deliverToCommand(granted, command, around, { inJob } = { inJob: false }) {
    let settle = () => { };
    try {
        if (inJob && granted.issued.revocation) {
            const store = openJobStore(around.env);
            const id = noteToken(granted, store);
            settle = () => store.ledger.settle(id);
        }
        return await runWithCredentials(command.program, command.parameters, [granted.issued], {
            env: { ...around.env },
            ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
            ...(command.without ? { without: command.without } : {}),
            ...(around.signal ? { signal: around.signal } : {}),
        });
    }
    finally {
        if (await giveBack(granted, around))
            settle();
    }
}
function openJobStore(env) {
    const folder = privateFolder(env);
    return { folder, ledger: openLedger(folder) };
}
/**
 * Files with which the provider's tools get the credential themselves, as often as they need it. Nothing secret is in them. What was issued to
 * see that it works is given back.
 */
async function deliverForRefresh(granted, helper, around) {
    const { choice, claims, decision } = granted;
    const request = {
        version: 1,
        stage: choice.stage?.name ?? "job",
        credential: choice.credential,
        session: sessionOf(choice, claims),
        ...(decision?.duration === undefined ? {} : { durationSeconds: decision.duration }),
    };
    const { environment, conflicts, tokenFile } = await givingBack(granted, around, () => {
        const store = openJobStore(around.env);
        const delivery = deliverRefresh(request, { ...store, helper });
        noteVariables(store, delivery.environment);
        return delivery;
    });
    return {
        set: environment,
        conflicts: conflicts.filter((name) => around.env[name]),
        ...(tokenFile === undefined ? {} : { tokenFile }),
    };
}
async function givingBack(granted, around, work) {
    try {
        return work();
    }
    finally {
        await giveBack(granted, around);
    }
}
/** The credential in front of every later step; given back in the post step. */
async function deliverAsVariables(granted, around) {
    const { environment } = granted.issued;
    await noteForEnd(granted, around, (store) => noteVariables(store, environment));
    return { set: environment, conflicts: [] };
}
/** Outputs for the workflow to hand on; given back in the post step. */
async function deliverAsOutputs(granted, around) {
    await noteForEnd(granted, around, () => { });
    return granted.issued.outputs;
}
/** What the end of the job cannot be told of is not handed on, and given back now. */
async function noteForEnd(granted, around, more) {
    try {
        const store = openJobStore(around.env);
        noteToken(granted, store);
        more(store);
    }
    catch (thrown) {
        await giveBack(granted, around);
        throw thrown;
    }
}
function noteVariables({ ledger }, variables) {
    for (const name of Object.keys(variables))
        ledger.add({ kind: "variable", name });
}
function noteToken({ choice, issued }, { ledger }) {
    const about = {
        identity: issued.identity,
        join: issued.join,
        credential: choice.credential.name,
        ...(choice.stage ? { stage: choice.stage.name } : {}),
    };
    if (issued.revocation)
        return ledger.add({ kind: "token", handle: issued.revocation, ...about });
    return ledger.add({ kind: "lasting", why: issued.notRevocable ?? "its provider has no way to end it", ...about });
}
/**
 * The end of the job: everything of every invocation is revoked, removed and blanked, and recorded; also what of the issued credentials
 * lives on.
 */
async function endOfJob(store, around, blank) {
    const { env, send, now, record } = around;
    const cleaned = await cleanUp(store.ledger, { folder: store.folder, send, now, blank });
    for (const end of cleaned) {
        if (end.kind !== "token" && end.kind !== "lasting")
            continue;
        const isRevoked = end.outcome === "revoked";
        record({
            type: "credential.revoked",
            outcome: isRevoked ? "success" : "failure",
            ...(isRevoked ? {} : { reason: end.kind === "lasting" ? notRevocableCode : "REVOKE_FAILED" }),
            credential: issuedAs(end, env),
        });
    }
    // What the tools of a provider fetched themselves is on no list: they hold it, and it ends by itself.
    for (const credential of livingCredentials(env)) {
        if (credential.exp !== undefined && Date.parse(credential.exp) <= now().getTime()) {
            record({ type: "credential.expired", outcome: "success", credential });
            continue;
        }
        const reason = neverRevocable.has(credential.provider ?? "") ? notRevocableCode : "REVOKE_FAILED";
        record({ type: "credential.revoked", outcome: "failure", reason, credential });
    }
    return cleaned;
}
const neverRevocable = new Set([
    "aws",
    "google",
    "azure",
    "token-exchange",
]);
/** As its own event describes it, so that both are known to be about the same credential; else as much as the list knows. */
function issuedAs({ what, stage, credential: name, join }, env) {
    const isSame = (each) => (0,core_lib/* canonicalJson */.dj)(each.join ?? {}) === (0,core_lib/* canonicalJson */.dj)(join ?? {});
    const all = issuedCredentials(env).filter((each) => each.identity === what && each.stage === stage && each.name === name);
    const found = all.findLast(isSame);
    return (found ?? {
        identity: what,
        ...(stage === undefined ? {} : { stage }),
        ...(name === undefined ? {} : { name }),
        ...(join === undefined ? {} : { join }),
    });
}

;// CONCATENATED MODULE: ./packages/assume/lib/error-pages.js
const least = `version: 1
stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow: [{ repository_id: "123", environment: production }]
    credentials:
      aws: { provider: aws, role: "arn:aws:iam::111122223333:role/deploy", region: eu-west-1 }`;
/** One page for each code that this package throws. */
const assume_lib_error_pages_errorDescriptions = [
    {
        code: "ASSUME_STAGE_MISSING",
        title: "No stage was named",
        why: "The policy says which stage gets which credential, so a job must say which stage it is; the policy then decides whether that is true.",
        fix: "Give the input `stage`, or on the command line STAGE/CREDENTIAL.",
        bad: "with: { credential: aws }",
        good: "with: { stage: deploy, credential: aws }",
    },
    {
        code: "ASSUME_STAGE_UNKNOWN",
        title: "The policy has no such stage",
        why: "A stage that nobody has described gets nothing. On pull requests the policy is that of the base, so a stage that the change adds does not exist yet.",
        fix: "Correct the name, or add the stage to the policy and merge that first.",
        bad: "with: { stage: depoly }",
        good: "with: { stage: deploy }",
    },
    {
        code: "ASSUME_CREDENTIAL_MISSING",
        title: "The stage has several credentials, and none was named",
        why: "Which one is meant must not be guessed. A stage with exactly one needs no name.",
        fix: "Give the input `credential`.",
        bad: "with: { stage: deploy }   # which has aws and vault",
        good: "with: { stage: deploy, credential: aws }",
    },
    {
        code: "ASSUME_CREDENTIAL_UNKNOWN",
        title: "The stage has no such credential",
        why: "Only what the policy lists under the stage's `credentials` can be asked for.",
        fix: "Correct the name, or add the credential to the policy.",
        bad: "with: { stage: deploy, credential: asw }",
        good: "with: { stage: deploy, credential: aws }",
    },
    {
        code: "ASSUME_SETTINGS_REFUSED",
        title: "Settings were given where a policy decides",
        why: "A workflow that could bring its own credential settings would get around the policy.",
        fix: "Leave `settings` out and name a stage of the policy.",
        bad: "with: { settings: 'provider: aws …' }   # and .github/sallyport.yml has stages",
        good: "with: { stage: deploy, credential: aws }",
    },
    {
        code: "ASSUME_SETTINGS_MISSING",
        title: "Nothing says which credential is meant",
        why: "There is no policy with stages, so the step itself must say what it wants; or, better, a policy does.",
        fix: "Add stages to the policy, or give `settings`.",
        bad: "with: {}",
        good: least,
    },
    {
        code: "ASSUME_SETTINGS_INVALID",
        title: "The settings describe no credential",
        why: "They are read exactly as the policy's `credentials` are: unknown keys and impossible values are mistakes, not defaults.",
        fix: "Correct the lines that are listed.",
        bad: "settings: |\n  provider: aws\n  rôle: deploy",
        good: 'settings: |\n  provider: aws\n  role: "arn:aws:iam::111122223333:role/deploy"\n  region: eu-west-1',
    },
    {
        code: "ASSUME_RUN_MISMATCH",
        title: "`run` and `deliver` do not go together",
        why: "Only `deliver: exec` runs a command. With another one the command would silently not run, or run without the credential.",
        fix: "Give `run` with `deliver: exec` (or `auto`), and leave it out otherwise.",
        bad: "with: { deliver: env, run: ./deploy.sh }",
        good: "with: { deliver: exec, run: ./deploy.sh }",
    },
    {
        code: "ASSUME_EVENTS_DAMAGED",
        title: "What the job holds already cannot be told",
        why: "Stages with `forbid-with` may not meet in one job. Which ones a job has had stands in its own events; where a line of them is damaged, the answer is no rather than perhaps.",
        fix: "Run the job again, and let no step write to the files of events or fill the disk.",
        bad: "run: echo oops >> $RUNNER_TEMP/sallyport-events-1-1-deploy.jsonl",
        good: "run: ./deploy.sh",
    },
    {
        code: "ASSUME_CANCELLED",
        title: "The job was cancelled before its credential was handed on",
        why: "A credential that nobody uses any more is given back at once.",
        fix: "Run the job again if it should go on.",
        bad: "gh run cancel 1234567   # while the step asks for its credential",
        good: "gh run rerun 1234567",
    },
    {
        code: "ASSUME_NOT_REFRESHABLE",
        title: "No tool fetches this credential anew by itself",
        why: "`refresh` works where a provider's own tools ask a helper: AWS, Azure, and Google Cloud without `delegates` and `id-token-audience`. For another credential it would deliver nothing.",
        fix: "Deliver it by `exec` or `output`.",
        bad: "with: { stage: deploy, credential: vault, deliver: refresh }",
        good: "with: { stage: deploy, credential: vault, run: ./deploy.sh }",
    },
    {
        code: "ASSUME_TOKEN_KEEPER",
        title: "The file with the ID token could not be filled",
        why: "Azure's tools read an ID token from a file, and a helper keeps it fresh. Its first token must be there before a later step runs, and it could not be had.",
        fix: "Do what the message of the helper says; with `deliver: exec` no helper is needed.",
        bad: "permissions: {}   # in the job",
        good: "permissions: { contents: read, id-token: write }",
    },
    {
        code: "ASSUME_COMMAND_FAILED",
        title: "The command that had the credential failed",
        why: "The credential was issued and given to the command, and the command ended with another exit code than 0. The credential has been given back.",
        fix: "Read what the command printed.",
        bad: "run: aws s3 cp app.zip s3://no-such-bucket/",
        good: "run: aws s3 cp app.zip s3://acme-releases/",
    },
];

// EXTERNAL MODULE: ./packages/policy/lib/stages/explain/explain-decision.js + 3 modules
var explain_decision = __webpack_require__(3083);
;// CONCATENATED MODULE: ./packages/assume/lib/rule-pages.js
/** The policy said no. */
const stageDenied = {
    id: "identity/stage-denied",
    title: "This job is not the stage that it asks to be",
    severity: "error",
    why: "A stage's access goes to the identity that its policy names and to no other; a job that gets it on request alone would make the policy a comment.",
    fix: "Change the job so that its claims fit the grant (branch, environment, event, workflow), or, if the access is right, the policy through a reviewed change.",
    bad: "stages:\n  deploy:\n    allow: [{ ref: refs/heads/main }]   # and the job runs on refs/heads/dev",
    good: "on: { push: { branches: [main] } }   # the job runs where the grant says",
};
/** The provider said no. */
const providerDenied = {
    id: "identity/provider-denied",
    title: "The provider does not trust this job",
    severity: "error",
    why: "The policy allows it and the provider's own trust document does not: the two have drifted apart, or the token looks other than the document expects.",
    fix: "Change the condition of the trust document that is named, or the job, so that both say the same.",
    bad: '"StringEquals": { "token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/*" }',
    good: '"StringLike": { "token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/*" }',
    source: "https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments",
};
const ruleDescriptions = [stageDenied, providerDenied];

;// CONCATENATED MODULE: ./packages/assume/lib/policy-denial.js



/** A denial of the policy as a finding: what did not fit, where it is written, and what would make it fit. */
function policyDenialFinding(decision, policy, policyPath) {
    const explanation = (0,explain_decision/* explainDecision */.e)(decision, policy);
    const { summary, basis, checks, reasons, edit } = explanation;
    return {
        rule: stageDenied.id,
        severity: stageDenied.severity,
        confidence: "verified",
        basis: `policy decision ${explanation.code}`,
        message: `${summary}${misfitText(checks)}`,
        why: stageDenied.why,
        fix: { text: fixText(explanation), ...(edit ? { patch: edit.yaml.map((line) => `+${line}`).join("\n") } : {}) },
        places: [placeOf(decision, policy, policyPath)],
        evidence: [
            ...(basis === undefined ? [] : [{ label: "decided by", value: basis }]),
            ...checks.filter(({ holds }) => !holds).flatMap(misfit),
            ...fits(checks),
            ...reasons.map((value) => ({ label: "reason", value })),
        ],
        fingerprint: `d1:${(0,core_lib/* sha256 */.sc)([stageDenied.id, decision.stage, decision.credential ?? "", decision.code].join("\0")).slice(0, 32)}`,
    };
}
/** For an annotation, which shows no evidence: what did not fit, in short. */
function misfitText(checks) {
    const texts = checks
        .filter(({ holds }) => !holds)
        .slice(0, 3)
        .map(({ claim, observed, expected }) => `${claim} is ${observed}, not ${expected}`);
    return texts.length === 0 ? "" : `: ${texts.join("; ")}`;
}
function misfit({ claim, expected, observed, place, hint }) {
    return [
        { label: `claim ${claim}`, value: `${observed}; ${place} wants ${expected}` },
        ...(hint === undefined ? [] : [{ label: "perhaps", value: hint }]),
    ];
}
function fits(checks) {
    const names = checks.filter(({ holds }) => holds).map(({ claim }) => claim);
    return names.length === 0 ? [] : [{ label: "claims that fit", value: names.join(", ") }];
}
function fixText({ remedies, edit }) {
    const own = remedies.join(" ");
    if (edit === undefined)
        return own || "Ask the stage's owner.";
    const { action, at, file, yaml, warning, lock } = edit;
    const care = warning === undefined ? "" : ` (careful: ${warning})`;
    const change = `If it should be allowed${care}, ${action} on line ${at.start.line} of ${file}${yaml.length > 0 ? ":" : "."}`;
    const locked = lock?.file === undefined ? "" : `, by ${lock.file}`;
    return [own, lock ? `The policy is locked there (${lock.pointer}${locked}), so it cannot be allowed here.` : change]
        .filter((part) => part !== "")
        .join(" ");
}
function placeOf(decision, policy, policyPath) {
    const { nearest, deny, condition, window, stage } = decision;
    const blamed = nearest?.failed[0] ?? nearest ?? deny ?? condition ?? window ?? policy.stages[stage];
    if (blamed === undefined)
        return { path: policyPath };
    const file = "file" in blamed ? blamed.file : undefined;
    return { path: file ?? policyPath, region: blamed.at };
}

;// CONCATENATED MODULE: ./packages/assume/lib/provider-denial.js



const trustFiles = /\.(?:json|ya?ml|template|tf)$/i;
/** Which files to look for a trust document in: all of a fitting kind, or only the one that the credential's `trust` names. */
function mayHoldTrust(only) {
    return (path) => (only === undefined ? trustFiles.test(path) : path === only.replace(/^\.\//, ""));
}
/**
 * A provider's denial as a finding: what was asked, what the provider said, and, where a trust document of that provider stands in the
 * repository, which of its conditions this very token fails and why.
 */
async function providerDenialFinding(denial, asked, search) {
    const { credential } = asked.choice;
    const trust = isAboutTrust(denial) ? await explainIfPossible(denial, asked, search) : undefined;
    const [first] = trust?.denials ?? [];
    return {
        rule: providerDenied.id,
        severity: providerDenied.severity,
        confidence: "verified",
        basis: first
            ? `condition of the trust document fails: ${first.cause}`
            : `answer of ${providerNames[denial.provider]}`,
        message: denial.message,
        why: providerDenied.why,
        fix: first
            ? {
                text: `${first.sentence} ${first.fix.text}`,
                ...(first.fix.commands ? { commands: first.fix.commands } : {}),
                ...(first.fix.patch === undefined ? {} : { patch: first.fix.patch }),
            }
            : { text: denial.fix },
        places: [first ? provider_denial_placeOf(first) : { path: search.policyPath, region: credential.at }],
        evidence: [...factsOf(denial, asked), ...(trust?.facts ?? [])],
        fingerprint: `d1:${(0,core_lib/* sha256 */.sc)([providerDenied.id, credential.provider, credential.name, denial.code, first?.cause ?? ""].join("\0")).slice(0, 32)}`,
    };
}
/** An explanation that goes wrong, for example over a damaged repository, must not take the place of what it explains. */
async function explainIfPossible(denial, asked, search) {
    try {
        return await explainByTrust(denial, asked, search);
    }
    catch (thrown) {
        const [why = "unknown"] = (0,core_lib/* causeChain */.DD)(thrown);
        return { denials: [], facts: [{ label: "trust", value: `which condition fails could not be looked up: ${why}` }] };
    }
}
async function explainByTrust(denial, { choice, claims }, search) {
    const dialect = dialects[choice.credential.provider];
    if (dialect === undefined)
        return { denials: [], facts: [] };
    // Only a denial needs the evaluators, which are large.
    const trust = await __webpack_require__.e(/* import() */ 179).then(__webpack_require__.bind(__webpack_require__, 9179));
    const found = trust.findTrustDocuments(await search.files(), dialect);
    const unread = found.unread.map(({ place, message }) => ({
        label: "not read",
        value: `${place?.path ?? "a file"}: ${message}`,
    }));
    const document = trust.joinTrustDocuments(found.documents.map((each) => each.document));
    if (document === undefined)
        return { denials: [], facts: [noDocument(denial, choice.credential), ...unread] };
    const request = provider_denial_requestOf(choice.credential, denial, claims, search.now());
    const answer = await trust.evaluateTrust(document, request);
    const denials = trust.explainTrustAnswer(answer, request, dialect);
    const facts = denials.length > 0
        ? denials.flatMap(factsOfDenial)
        : trust.renderTrustDenial(answer, [], dialect).map((value) => ({ label: "trust", value }));
    return { denials, facts: [...facts, ...unread] };
}
/** Of the first denial the finding's own fix says why and what to do. */
function factsOfDenial({ failing, sentence, fix, alternative }, index) {
    const { line, column } = failing.at.start;
    const texts = failing.expected.map(({ text }) => text);
    return [
        {
            label: "condition",
            value: `${`${failing.label} ${failing.operator}`.trim()}, at ${failing.source.path}:${line}:${column} (${alternative})`,
        },
        { label: "wants", value: texts.slice(0, 5).join(" or ") || "nothing" },
        { label: "token has", value: failing.observed?.join(", ") ?? "no such claim that is looked at" },
        ...(index === 0 ? [] : [{ label: "also", value: `${sentence} ${fix.text}` }]),
    ];
}
const dialects = {
    aws: "aws",
    google: "google",
    azure: "azure",
    vault: "vault",
    "octo-sts": "octo-sts",
};
function provider_denial_requestOf(credential, { asked }, claims, now) {
    const request = { claims, now, ...(asked.audience === undefined ? {} : { audience: asked.audience }) };
    switch (credential.provider) {
        case "aws":
            return {
                ...request,
                target: credential.role,
                ...(asked.session === undefined ? {} : { context: { "sts:RoleSessionName": [asked.session] } }),
            };
        case "google":
            return {
                ...request,
                target: credential.workloadIdentityProvider,
                ...(credential.serviceAccount === undefined ? {} : { serviceAccount: credential.serviceAccount }),
            };
        case "azure":
            return { ...request, target: credential.client };
        case "vault":
            return { ...request, target: credential.role };
        case "octo-sts":
            return {
                ...request,
                target: credential.identity,
                ...(credential.domain === undefined ? {} : { domain: credential.domain }),
            };
        default:
            return request;
    }
}
function noDocument({ provider }, { trust }) {
    if (trust !== undefined) {
        return {
            label: "trust",
            value: `${trust}, which the policy names as the trust document, is not in this checkout or is none of ${providerNames[provider]}, so which condition fails cannot be told; correct \`trust:\` at the credential`,
        };
    }
    return {
        label: "trust",
        value: `no trust document of ${providerNames[provider]} was found in this repository, so which condition fails cannot be told; export it into the repository and name it with \`trust:\` at the credential`,
    };
}
function provider_denial_placeOf({ failing }) {
    return { path: failing.source.path, region: failing.at };
}
function factsOf({ asked, providerCode, requestId, skewMilliseconds }, { claims }) {
    const skew = skewMilliseconds === undefined ? 0 : Math.round(skewMilliseconds / 1000);
    return [
        { label: "asked for", value: asked.what },
        { label: "answer", value: `${providerCode}${requestId === undefined ? "" : `, request ${requestId}`}` },
        ...(asked.audience === undefined ? [] : [{ label: "audience", value: asked.audience }]),
        ...(typeof claims.sub === "string" ? [{ label: "subject", value: claims.sub }] : []),
        ...(asked.session === undefined ? [] : [{ label: "session", value: asked.session }]),
        ...(Math.abs(skew) < 60
            ? []
            : [{ label: "clock", value: `the provider's clock is ${skew} seconds ahead of this machine's` }]),
    ];
}

;// CONCATENATED MODULE: ./packages/assume/lib/refresh-credential.js



/**
 * Answers a provider's tool that asks for a credential later in the job, in the words that it reads. `text` is the request that the delivery
 * has written. Each answer is recorded like the first, and each denial. Never throws: tools show what the helper says.
 */
async function answerTool(text, around) {
    let isGoogle = false;
    try {
        const request = parseRefreshRequest(text);
        isGoogle = request.credential.provider === "google";
        const stdout = isGoogle ? await googleAnswer(request, around) : await awsAnswer(request, around);
        return { stdout, stderr: "", exitCode: 0 };
    }
    catch (thrown) {
        const { output, exitCode } = describeFailure(thrown);
        const stderr = `${output}\n`;
        if (!isGoogle)
            return { stdout: "", stderr, exitCode };
        // Google's libraries show what stands in the answer, and read it only when the helper ends well.
        const code = thrown instanceof core_lib/* SallyportError */.$E ? thrown.code : "HELPER_FAILED";
        return { stdout: google_refresh_googleExecutableFailure({ code, message: output.replaceAll("\n", "; ") }), stderr, exitCode: 0 };
    }
}
async function googleAnswer({ credential }, around) {
    const token = await request(audience_audienceOf(credential) ?? "", around);
    return google_refresh_googleExecutableAnswer(token.token, Date.parse(token.expires) / 1000);
}
async function awsAnswer(request, around) {
    const { credential, stage, session } = request;
    const about = { stage, name: credential.name, provider: credential.provider };
    try {
        const issued = await exchange_exchange(credential, refresh_credential_contextOf(request, around));
        around.record({
            type: "credential.issued",
            outcome: "success",
            credential: {
                ...about,
                kind: "session-credentials",
                identity: issued.identity,
                session,
                ...(issued.expires === undefined ? {} : { exp: issued.expires }),
                join: issued.join,
            },
            secrets: issued.secrets,
        });
        return aws_refresh_awsProcessAnswer(issued);
    }
    catch (thrown) {
        if (thrown instanceof ProviderDenial)
            around.record({
                type: "credential.denied",
                outcome: "denied",
                reason: thrown.providerCode,
                credential: { ...about, kind: "none", session },
            });
        throw thrown;
    }
}
/** A fresh ID token for an audience, recorded. */
async function refresh_credential_tokenFor(audience, around) {
    return (await request(audience, around)).token;
}
function refresh_credential_contextOf({ session, durationSeconds }, around) {
    const { send, now, mask, env, signal } = around;
    return {
        idToken: (audience) => refresh_credential_tokenFor(audience, around),
        session: { name: session },
        send,
        now,
        mask,
        env,
        onAttempt: () => { },
        ...(durationSeconds === undefined ? {} : { durationSeconds }),
        ...(signal ? { signal } : {}),
    };
}
/** For a tool's own log: what went wrong and what to do, without a secret. */
function describeFailure(thrown) {
    const fix = thrown instanceof core_lib/* SallyportError */.$E ? `\nfix: ${thrown.fix}` : "";
    return { output: `sallyport: ${(0,core_lib/* causeChain */.DD)(thrown).join(": ")}${fix}`, exitCode: 1 };
}

;// CONCATENATED MODULE: ./packages/assume/lib/index.js











// EXTERNAL MODULE: ./packages/git/lib/index.js + 25 modules
var git_lib = __webpack_require__(7205);
;// CONCATENATED MODULE: ./actions/assume-role/lib/cancellation.js
/** What ends a job from outside: the runner sends SIGINT, and SIGTERM 7.5 seconds later. */
const signals = ["SIGINT", "SIGTERM"];
/**
 * Takes the runner's signals, so that none of them ends this process while a credential may exist that nobody has noted: who waits for the
 * network stops waiting, and what was issued is given back.
 */
async function untilCancelled(work) {
    const cancelled = new AbortController();
    const cancel = () => cancelled.abort();
    for (const signal of signals)
        process.on(signal, cancel);
    try {
        return await work(cancelled.signal);
    }
    finally {
        for (const signal of signals)
            process.off(signal, cancel);
    }
}

;// CONCATENATED MODULE: ./actions/assume-role/lib/chosen-delivery.js


/**
 * How the credential is to be handed on. Asked before anybody else is: what cannot be delivered must not be issued. Throws
 * ASSUME_RUN_MISMATCH or ASSUME_NOT_REFRESHABLE.
 */
function chosenDelivery({ deliver, run }, credential) {
    const way = deliver === "auto" ? usualDelivery(credential, run !== undefined) : deliver;
    if ((way === "exec") !== (run !== undefined))
        throw runMismatch(way);
    if (way === "refresh" && !isRefreshable(credential))
        throw chosen_delivery_notRefreshable(credential);
    return way;
}
function runMismatch(way) {
    return new core_lib/* SallyportError */.$E({
        code: "ASSUME_RUN_MISMATCH",
        kind: "usage",
        message: way === "exec"
            ? "`deliver: exec` needs a command, and `run` is empty"
            : `\`run\` was given, and \`deliver: ${way}\` runs nothing`,
        fix: way === "exec" ? "Give the command as `run`." : "Leave `run` out, or write `deliver: exec`.",
    });
}
function chosen_delivery_notRefreshable({ name, provider }) {
    return new core_lib/* SallyportError */.$E({
        code: "ASSUME_NOT_REFRESHABLE",
        kind: "usage",
        message: `the credential ${name} (${provider}) cannot be delivered by \`refresh\`: no tool fetches one of this kind anew by itself`,
        fix: "Write `deliver: exec` with the command as `run`, or `deliver: output`. Nothing was asked for.",
    });
}

// EXTERNAL MODULE: ./node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8009);
;// CONCATENATED MODULE: ./actions/assume-role/lib/later-steps.js



/**
 * The steps of this job that come after this action, by name, as the workflow's file in the checkout says; undefined when that cannot be told.
 * Where the action stands several times, from the first one on: rather one too many.
 */
async function laterSteps(env) {
    const file = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+)@/.exec(env.GITHUB_WORKFLOW_REF ?? "")?.[1];
    if (file === undefined || !env.GITHUB_WORKSPACE || !env.GITHUB_JOB)
        return undefined;
    try {
        const text = readWorkflow(external_node_path_.join(env.GITHUB_WORKSPACE, file));
        const steps = (0,dist/* parseDocument */.Tp)(text).getIn(["jobs", env.GITHUB_JOB, "steps"]);
        const list = steps?.toJSON?.();
        return Array.isArray(list) ? namesAfter(list) : undefined;
    }
    catch {
        return undefined;
    }
}
const largestWorkflow = 1024 * 1024;
/** The checkout may be a stranger's: a link to a device or a pipe would never end. Throws for all but a file of usual size. */
function readWorkflow(file) {
    const descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    try {
        const status = (0,external_node_fs_.fstatSync)(descriptor);
        if (!status.isFile() || status.size > largestWorkflow)
            throw new Error("no workflow");
        return (0,external_node_fs_.readFileSync)(descriptor, "utf8");
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function namesAfter(steps) {
    const described = steps.map((step, index) => {
        const { name, id, uses, run } = (step ?? {});
        const text = [name, id, uses, run].find((each) => typeof each === "string");
        return { uses: String(uses ?? ""), text: (text ?? `step ${index + 1}`).split("\n")[0]?.slice(0, 80) ?? "" };
    });
    const own = described.findIndex(({ uses }) => /\/assume-role(?:@|$)/.test(uses));
    return own < 0 ? undefined : described.slice(own + 1).map(({ text }) => text);
}

;// CONCATENATED MODULE: ./actions/assume-role/lib/shell-command.js
/** How GitHub's runner starts its shells. https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
const shells = {
    bash: ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"],
    sh: ["sh", "-e", "-c"],
    pwsh: ["pwsh", "-NoLogo", "-NoProfile", "-NonInteractive", "-Command"],
};
function commandOf(script, shell) {
    const [program, ...parameters] = shells[shell];
    return { program, parameters: [...parameters, script] };
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
;// CONCATENATED MODULE: ./actions/assume-role/lib/token-keeper.js



/** What the helper prints once a token is in the file. */
const readyWord = "ready";
/**
 * Azure's tools read the ID token from a file. A process of its own keeps it fresh: it ends when the post step removes the file, and the
 * runner ends it with the job anyway. Resolves when a token is in the file. Throws ASSUME_TOKEN_KEEPER.
 */
async function startTokenKeeper(helper, file, audience) {
    const keeper = (0,external_node_child_process_.spawn)(process.execPath, [helper, "keep-token", file, audience], {
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
    });
    const said = (0,consumers_.text)(keeper.stderr);
    const isReady = await new Promise((resolve) => {
        keeper.once("error", () => resolve(false));
        keeper.once("exit", () => resolve(false));
        keeper.stdout.once("data", (bytes) => resolve(bytes.toString().startsWith(readyWord)));
    });
    if (!isReady)
        throw notKept(await said.catch(() => ""));
    said.catch(() => { });
    keeper.stdout.destroy();
    keeper.stderr.destroy();
    keeper.unref();
}
function notKept(said) {
    const [why = "", ...fix] = said
        .replace(/^sallyport: /, "")
        .trim()
        .split(/\nfix: /);
    return new core_lib/* SallyportError */.$E({
        code: "ASSUME_TOKEN_KEEPER",
        message: `no ID token could be put into the file that Azure's tools read: ${(0,core_lib/* printable */.g$)(why || "the helper ended at once")}`,
        fix: fix.join(" ") || "Run the job again; with `deliver: exec` no helper is needed.",
    });
}

;// CONCATENATED MODULE: ./actions/assume-role/lib/deliver.js






/** Hands a granted credential on in the way that was chosen. Answers with the action's outputs. Where it throws, the credential is given back. */
async function deliver(granted, request) {
    const { job, around, way } = request;
    const { identity, expires = "" } = granted.issued;
    // At once: they are there also when the command fails.
    job.setOutput("identity", identity);
    job.setOutput("expires", expires);
    job.print(`granted: ${(0,core_lib/* printable */.g$)(identity)}${expires === "" ? "" : ` until ${expires}`}, delivered by \`${way}\`${way === "refresh" ? "; the tools fetch it anew as they need it" : ""}`);
    const outputs = { identity, expires, credential: "", token: "", "exit-code": "" };
    switch (way) {
        case "exec":
            return { ...outputs, "exit-code": await runCommand(granted, request) };
        case "refresh":
            await refresh(granted, request);
            return outputs;
        case "output": {
            const credential = JSON.stringify(await deliverAsOutputs(granted, around));
            job.mask(credential);
            const [token = "", ...more] = granted.issued.secrets;
            return { ...outputs, credential, token: more.length === 0 ? token : "" };
        }
        case "env":
            setVariables(await deliverAsVariables(granted, around), job);
            job.print(await exposure(job));
            return outputs;
    }
}
async function runCommand(granted, { input, job, around }) {
    const { credential } = granted.choice;
    const keyVariable = credential.provider === "github-app" ? [credential.privateKeyVariable ?? "GITHUB_APP_PRIVATE_KEY"] : [];
    const command = { ...commandOf(input.run ?? "", input.shell), without: keyVariable };
    // The command gets the runner's signals as they come, with the runner's own time to end.
    const { signal: _, ...calm } = around;
    const code = await deliverToCommand(granted, command, calm, { inJob: true });
    job.setOutput("exit-code", String(code));
    if (code === 0)
        return "0";
    throw new core_lib/* SallyportError */.$E({
        code: "ASSUME_COMMAND_FAILED",
        message: `the command of \`run\` ended with exit code ${code}`,
        fix: `Read what the command printed above. It had the credential ${credential.name} (${granted.issued.identity}), so this is not about getting one; perhaps about what that one may do.`,
    });
}
async function refresh(granted, { job, around, helper }) {
    const command = { program: process.execPath, parameters: [helper] };
    const { tokenFile, ...variables } = await deliverForRefresh(granted, command, around);
    if (tokenFile !== undefined)
        await startTokenKeeper(helper, tokenFile, audience_audienceOf(granted.choice.credential) ?? "");
    setVariables(variables, job);
}
function setVariables({ set, conflicts }, { environment, exportVariable, print }) {
    const replaced = Object.keys(set).filter((name) => environment[name] && environment[name] !== set[name]);
    for (const [name, value] of Object.entries(set))
        exportVariable(name, value);
    if (conflicts.length > 0)
        print(`warning: ${conflicts.join(", ")} ${conflicts.length === 1 ? "is" : "are"} set too, and would be used instead. Take what sets ${conflicts.length === 1 ? "it" : "them"} out of the job.`);
    if (replaced.length > 0)
        print(`warning: an earlier step had set ${replaced.join(", ")}; from here on the later steps use this credential. Where they need both, give each command its own with \`deliver: exec\`.`);
}
/** Says what `env` means: who will see the credential. */
async function exposure({ environment }) {
    const steps = await laterSteps(environment);
    const who = steps === undefined
        ? "every later step of this job, third-party actions too"
        : steps.length === 0
            ? "no later step: this is the last one, so there is nobody to use it"
            : steps.map((step) => (0,core_lib/* printable */.g$)(step)).join(", ");
    return `warning: with \`deliver: env\` the credential is seen by ${who}. \`deliver: exec\` shows it to one command only.`;
}

;// CONCATENATED MODULE: ./actions/assume-role/lib/surroundings.js



/** The network, the clock, the masks and the evidence of this job. */
function surroundings({ environment, mask }) {
    const now = () => new Date();
    return {
        env: environment,
        send: (0,http_lib.createHttpSender)({ env: { ...environment }, userAgent: `sallyport/${core_lib/* version */.rE}` }),
        now,
        mask,
        record: recorder("assume-role", environment, now),
    };
}

;// CONCATENATED MODULE: ./actions/assume-role/lib/assume-role.js








/** The stage's credential, if policy and provider say yes, handed on as asked; or a finding that says why not. */
async function assumeRole(context, helper) {
    const { input, job, policy, saveState } = context;
    const way = chosenDelivery(input, chooseCredential(policy, input).credential);
    // Until the summary is written, the post step must write the table.
    saveState("untold", "true");
    return untilCancelled(async (signal) => {
        const around = { ...surroundings(job), signal };
        const assumption = await assumeCredential({ ...around, policy, wish: input });
        if (assumption.kind === "granted" && signal.aborted) {
            await giveBack(assumption, around);
            throw cancelled();
        }
        const outputs = assumption.kind === "granted"
            ? await deliver(assumption, { way, input, job, around, helper: (0,external_node_url_.fileURLToPath)(helper) })
            : noOutputs;
        const findings = await findingsOf(assumption, context);
        const summary = credentialTable(credentialRows(job.environment), around.now());
        saveState("untold", "");
        return { ...resultOf(assumption, findings, context), summary, outputs };
    });
}
const noOutputs = { identity: "", expires: "", credential: "", token: "", "exit-code": "" };
function resultOf({ choice, claims }, findings, context) {
    const { input, policyFindings } = context;
    const { stage, credential } = choice;
    const what = `${stage?.name ?? "no stage"}, credential ${credential.name} (${credential.provider})`;
    return {
        verdicts: [
            (0,core_lib/* conclude */.Ep)({
                gate: "assume-role",
                // A denial that did not fail would let the job go on without its access, or with somebody else's.
                failOn: findings.length > 0 && input.failOn === "critical" ? "error" : input.failOn,
                allowUnknown: input.allowUnknown,
                findings: [...findings, ...policyFindings],
                examined: [{ label: "claims", count: Object.keys(claims).length }],
            }),
        ],
        rules: ruleDescriptions,
        digests: {},
        scope: `stage ${what}`,
        notes: [],
    };
}
async function findingsOf(assumption, context) {
    const { policy, policyPath, repository } = context;
    if (assumption.kind === "denied-by-policy")
        return [policyDenialFinding(assumption.decision, policy, policyPath)];
    if (assumption.kind === "granted")
        return [];
    const isWanted = mayHoldTrust(assumption.choice.credential.trust);
    const search = { policyPath, now: () => new Date(), files: () => (0,git_lib.readSmallFiles)(repository, isWanted) };
    return [await providerDenialFinding(assumption.denial, assumption, search)];
}
function cancelled() {
    return new core_lib/* SallyportError */.$E({
        code: "ASSUME_CANCELLED",
        message: "the job was cancelled while the credential was asked for; what was issued has been given back",
        fix: "Run the job again if it should go on.",
    });
}

;// CONCATENATED MODULE: ./actions/assume-role/lib/end-of-job-step.js



/** Ends what every invocation of the job has left. The first post step does it for all; the others find nothing. */
const endOfJobStep = {
    state: ["untold"],
    async run({ state, job, summarize }) {
        const around = surroundings(job);
        const cleaned = await endOfJob(openJobStore(job.environment), around, (name) => job.exportVariable(name, ""));
        for (const { kind, what, outcome, why } of cleaned)
            job.print(`${outcome}: ${kind} ${(0,core_lib/* printable */.g$)(what)}${why === undefined ? "" : ` (${(0,core_lib/* printable */.g$)(why)})`}`);
        if (cleaned.length > 0)
            for (const [code, times] of failedTokenRequests(job.environment))
                job.print(`not had: a fresh ID token, ${times === 1 ? "once" : `${times} times`} (${code})`);
        if (state.untold || cleaned.some(({ kind }) => kind === "token" || kind === "lasting"))
            await summarize(credentialTable(credentialRows(job.environment), around.now()));
    },
};

;// CONCATENATED MODULE: ./actions/assume-role/lib/manifest.js
const manifest = {
    name: "assume-role",
    inputs: {
        stage: { name: "stage", kind: "text" },
        credential: { name: "credential", kind: "text" },
        settings: { name: "settings", kind: "text" },
        deliver: { name: "deliver", kind: ["auto", "exec", "refresh", "output", "env"], default: "auto" },
        run: { name: "run", kind: "text" },
        shell: { name: "shell", kind: ["bash", "sh", "pwsh"], default: "bash" },
        path: { name: "path", kind: "path", default: "." },
        policy: { name: "policy", kind: "path", default: ".github/sallyport.yml" },
        failOn: { name: "fail-on", kind: "severity", default: "error" },
        allowUnknown: { name: "allow-unknown", kind: "list" },
        report: { name: "report", kind: "path" },
        sarif: { name: "sarif", kind: "path" },
    },
    outputs: ["verdict", "findings", "identity", "expires", "credential", "token", "exit-code", "report", "sarif"],
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./actions/assume-role/lib/helper.js







/**
 * What the provider's tools call for a credential, long after the step has ended: `helper.js REQUEST` prints it in the words of the tool;
 * `helper.js keep-token FILE AUDIENCE` keeps a fresh ID token in a file. Nothing of it comes into the job's log.
 */
async function helper() {
    const [, , ...words] = process.argv;
    if (words[0] === "keep-token")
        return keepToken(words[1] ?? "", words[2] ?? "");
    const { stdout, stderr, exitCode } = await answerRequest(words[0] ?? "");
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    process.exitCode = exitCode;
}
async function answerRequest(file) {
    try {
        return await answerTool(await (0,promises_.readFile)(file, "utf8"), ownSurroundings());
    }
    catch (thrown) {
        const gone = thrown.code === "ENOENT";
        const why = gone ? new Error("the job that this credential was for has ended") : thrown;
        const { output, exitCode } = describeFailure(why);
        return { stdout: "", stderr: `${output}\n`, exitCode };
    }
}
/** A tool reads what is printed here: no workflow command may stand in it, so nothing can be masked. */
function ownSurroundings() {
    return surroundings({ environment: process.env, mask: () => { } });
}
const longestJob = 24 * 3_600_000;
const watchInterval = 500;
/** Half a minute lies between two attempts. Where no token came for ten minutes, the job is over or its network is. */
const mostFailures = 20;
async function keepToken(file, audience) {
    const ended = new AbortController();
    // The post step removes the file; a token that came too late must not bring it back.
    const isWanted = () => (0,external_node_fs_.existsSync)(file);
    const watch = setInterval(() => isWanted() || ended.abort(), watchInterval);
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(longestJob)]);
    let failures = 0;
    try {
        const { done } = await keepTokenFile({
            file,
            signal,
            async idToken() {
                const token = await refresh_credential_tokenFor(audience, { ...ownSurroundings(), signal });
                if (!isWanted())
                    throw new Error("the job has ended");
                failures = 0;
                return token;
            },
            sleep: async (milliseconds, stop) => void (await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: stop })),
            // Recorded by `tokenFor`; the post step tells it.
            onFailure: () => {
                failures += 1;
                if (failures >= mostFailures)
                    ended.abort();
            },
        });
        process.stdout.write(`${readyWord}\n`);
        await done;
    }
    catch (thrown) {
        const { output, exitCode } = describeFailure(thrown);
        process.stderr.write(`${output}\n`);
        process.exitCode = exitCode;
    }
    finally {
        clearInterval(watch);
    }
}

;// CONCATENATED MODULE: ./actions/assume-role/lib/main.js





/** Runs the action; after the job the same entry is the post step. `shim` is the action's own `index.js`, beside which the helper lies. */
async function main(shim) {
    await (0,lib/* action */.XI)(manifest, (context) => assumeRole(context, new URL("helper.js", shim)), endOfJobStep);
}


/***/ }),

/***/ 2713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ decodePolicy),
/* harmony export */   v: () => (/* binding */ largestPolicy)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5950);


/** Largest policy file, in bytes. */
const largestPolicy = 1024 * 1024;
/** Decodes a policy file, or says why it is no text that a person could have reviewed. A byte order mark is dropped. */
function decodePolicy(bytes) {
    if (bytes.length > largestPolicy) {
        return problemAt({ line: 1, column: 1 }, `the file is larger than ${largestPolicy} bytes, the most that is read`);
    }
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        return problemAt({ line: 1, column: 1 }, "the file is UTF-16; save it as UTF-8");
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return problemAt(firstInvalidByte(bytes), "the file is not UTF-8 here; save it as UTF-8");
    const text = new TextDecoder().decode(bytes);
    const hidden = firstHiddenCharacter(text);
    return hidden ?? { text };
}
/** Control characters and bidirectional overrides make a file read differently from what it says. */
const hiddenCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]|\r(?!\n)/;
function firstHiddenCharacter(text) {
    const found = hiddenCharacter.exec(text);
    if (found === null)
        return undefined;
    const before = text.slice(0, found.index).split("\n");
    const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return problemAt(position, `the character ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(found[0])} is invisible to a reviewer; delete it`);
}
function firstInvalidByte(bytes) {
    let line = 1;
    let start = 0;
    for (;;) {
        const end = bytes.indexOf(0x0a, start);
        const content = bytes.subarray(start, end === -1 ? bytes.length : end);
        if (end === -1 || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(content))
            return { line, column: invalidColumn(content) };
        line += 1;
        start = end + 1;
    }
}
/** A true U+FFFD in the line before the invalid byte would be taken for it; it is still the right line. */
function invalidColumn(line) {
    return new TextDecoder().decode(line).indexOf("\ufffd") + 1;
}
function problemAt(position, message) {
    return { problem: { pointer: "", region: { start: position, end: position }, message } };
}


/***/ }),

/***/ 9183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MW: () => (/* binding */ quotedPath),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);

/** What stands in a policy may be a secret in the wrong place, so messages show only plain words of it: see `isPlain` of @sallyport/core. */

const longestPath = 200;
/** The path of a file in quotes: whole, for it must be found, but without words that look like secrets. */
function quotedPath(path) {
    return `"${shownPath(path)}"`;
}
/** The same without the quotes. */
function shownPath(path) {
    return (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)((0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .redacted */ .pc)(path.length > longestPath ? `${path.slice(0, longestPath)}…` : path));
}


/***/ }),

/***/ 6336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nw: () => (/* binding */ decideStage),
/* harmony export */   TE: () => (/* binding */ answerStage),
/* harmony export */   tg: () => (/* binding */ checksOf)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9717);
/* harmony import */ var _match_claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1391);
/* harmony import */ var _window_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5838);




/**
 * Decides by the policy alone (design 6): nobody is allowed whom no grant names; a claim that is missing matches nothing; an entry of
 * `deny` beats every grant; whatever goes wrong denies, with a code. Never throws. A policy with `when` must have been through
 * `compileConditions`, one with `extends` must have been merged.
 */
function decideStage(policy, request) {
    return { ...answerStage(policy, request), policyDigest: (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .policyDigest */ .p1)(policy) };
}
/** The same without the digest, which costs more than the decision for a policy that was never asked before. */
function answerStage(policy, request) {
    try {
        return answer(policy, request);
    }
    catch {
        return denial(request, { code: "DENIED_ERROR" });
    }
}
function answer(policy, request) {
    const { claims, credential } = request;
    const at = (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(request.now);
    const stage = Object.hasOwn(policy.stages, request.stage) ? policy.stages[request.stage] : undefined;
    if (policy.extends !== undefined)
        return denial(request, { code: "DENIED_INCOMPLETE_POLICY" });
    if (stage === undefined)
        return denial(request, { code: "DENIED_UNKNOWN_STAGE" });
    if (credential !== undefined && !Object.hasOwn(stage.credentials, credential))
        return denial(request, { code: "DENIED_UNKNOWN_CREDENTIAL" });
    const denied = firstMatch(stage.deny, claims);
    if (denied !== undefined)
        return denial(request, { code: "DENIED_BY_DENY", deny: denied.place, matched: checksOf(denied.grant, claims) });
    const granted = firstMatch(stage.allow, claims);
    if (granted === undefined)
        return denial(request, { code: "DENIED_NO_GRANT", ...nearestOf(stage, claims) });
    const proven = { grant: granted.place, matched: checksOf(granted.grant, claims) };
    const refusal = conditionRefusal(stage, request) ?? windowDenial(stage, at) ?? conflictOf(policy, stage, request.held ?? []);
    if (refusal !== undefined)
        return denial(request, { ...proven, ...refusal });
    const duration = durationOf(stage, credential);
    return {
        ...frame(request),
        effect: "allow",
        code: "ALLOWED",
        failed: [],
        ...proven,
        ...(duration === undefined ? {} : { duration }),
    };
}
function denial(request, refusal) {
    return { ...frame(request), effect: "deny", matched: [], failed: [], ...refusal };
}
function frame({ stage, credential, now }) {
    return { stage, ...(credential === undefined ? {} : { credential }), now };
}
function firstMatch(grants, claims) {
    for (const [index, grant] of grants.entries()) {
        if ((0,_match_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .grantMatches */ .ku)((0,_match_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .compileGrant */ .iY)(grant), claims))
            return { grant, place: placeOf(grant, index) };
    }
    return undefined;
}
function placeOf({ at, file }, index) {
    return { index, at, ...(file === undefined ? {} : { file }) };
}
/** Every line of a grant, held against the claims. */
function checksOf(grant, claims) {
    return (0,_match_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .compileGrant */ .iY)(grant).map(({ claim, line, matches }) => {
        const { matcher, at, file = grant.file } = line;
        const observed = (0,_match_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .claimOf */ ._B)(claims, claim);
        return {
            claim,
            matcher,
            ...(observed === undefined ? {} : { observed }),
            holds: typeof observed === "string" && matches(observed),
            at,
            ...(file === undefined ? {} : { file }),
        };
    });
}
/** The grant that is easiest to meet: the fewest claims that do not match, then the most that do, then the first. */
function nearestOf(stage, claims) {
    const candidates = stage.allow.map((grant, index) => {
        const checks = checksOf(grant, claims);
        return {
            place: placeOf(grant, index),
            matched: checks.filter(({ holds }) => holds),
            failed: checks.filter(({ holds }) => !holds),
        };
    });
    candidates.sort((a, b) => a.failed.length - b.failed.length || b.matched.length - a.matched.length);
    const [best] = candidates;
    if (best === undefined)
        return { matched: [], failed: [] };
    return { matched: best.matched, failed: best.failed, nearest: { ...best.place, failed: best.failed } };
}
function conditionRefusal({ when }, { stage, credential, claims, now }) {
    if (when === undefined)
        return undefined;
    const bindings = { claims, stage, credential: credential ?? "", now };
    for (const { at, file, source, compiled } of [when, ...(when.also ?? [])]) {
        const condition = { at, ...(file === undefined ? {} : { file }), source };
        const answered = compiled?.evaluate(bindings) ?? { error: "the condition was not compiled" };
        if ("error" in answered)
            return { code: "DENIED_WHEN_ERROR", condition: { ...condition, error: answered.error } };
        if (!answered.value)
            return { code: "DENIED_WHEN", condition };
    }
    return undefined;
}
function windowDenial({ window }, at) {
    if (window === undefined)
        return undefined;
    const refusal = (0,_window_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .windowRefusal */ .r)(window, at);
    if (refusal === undefined)
        return undefined;
    return { code: refusal.kind === "freeze" ? "DENIED_FREEZE" : "DENIED_WINDOW", window: refusal };
}
/** It is enough that one of the two stages forbids the other. */
function conflictOf(policy, stage, held) {
    const conflict = held.find((other) => other !== stage.name &&
        (stage.forbidWith.includes(other) || policy.stages[other]?.forbidWith.includes(stage.name) === true));
    return conflict === undefined ? undefined : { code: "DENIED_FORBID_WITH", conflict };
}
function durationOf(stage, credential) {
    const wanted = credential === undefined ? undefined : stage.credentials[credential]?.duration;
    if (wanted === undefined || stage.maxDuration === undefined)
        return wanted ?? stage.maxDuration;
    return Math.min(wanted, stage.maxDuration);
}


/***/ }),

/***/ 1391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   _B: () => (/* binding */ claimOf),
/* harmony export */   iY: () => (/* binding */ compileGrant),
/* harmony export */   ku: () => (/* binding */ grantMatches),
/* harmony export */   qM: () => (/* binding */ compileMatcher)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);

/** Grants never change, so each is compiled once. */
const compiled = new WeakMap();
function compileGrant(grant) {
    const known = compiled.get(grant);
    if (known !== undefined)
        return known;
    const made = Object.entries(grant.claims).flatMap(([claim, first]) => [first, ...(first.also ?? [])].map((line) => ({ claim, line, matches: compileMatcher(line.matcher) })));
    compiled.set(grant, made);
    return made;
}
/** Whether every claim of the grant is there and matches. A grant without claims matches nobody. */
function grantMatches(grant, claims) {
    for (const { claim, matches } of grant) {
        const value = claimOf(claims, claim);
        if (typeof value !== "string" || !matches(value))
            return false;
    }
    return grant.length > 0;
}
/** A claim of the token itself, never one of `Object.prototype`. */
function claimOf(claims, name) {
    return Object.hasOwn(claims, name) ? claims[name] : undefined;
}
/** Whether a text that is there matches. That a claim must be there is for the caller to see to, under `not` too. */
function compileMatcher(matcher) {
    if (typeof matcher === "string")
        return compileText(matcher);
    if ("not" in matcher) {
        const matches = compileMatcher(matcher.not);
        return (value) => !matches(value);
    }
    const alternatives = matcher.map(compileText);
    return (value) => alternatives.some((matches) => matches(value));
}
function compileText(text) {
    return isPattern(text) ? (0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .compileWildcard */ .Wo)(text) : (value) => value === text;
}
/** Whether a text of a matcher stands for more than itself. */
function isPattern(text) {
    return /[*?]/.test(text);
}


/***/ }),

/***/ 5838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ momentInside),
/* harmony export */   r: () => (/* binding */ windowRefusal)
/* harmony export */ });
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8385);
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3393);


/** Why nobody may enter at this moment; undefined when the window is open. `at` is in milliseconds since the epoch. */
function windowRefusal(window, at) {
    const refusal = refusalOfOne(window, at);
    if (refusal !== undefined)
        return refusal;
    for (const other of window.also ?? []) {
        const theirs = windowRefusal(other, at);
        if (theirs !== undefined)
            return theirs;
    }
    return undefined;
}
function refusalOfOne(window, at) {
    const place = { at: window.at, ...(window.file === undefined ? {} : { file: window.file }) };
    for (const freeze of window.freezes) {
        if (at >= Date.parse(freeze.from) && at < Date.parse(freeze.until))
            return { kind: "freeze", freeze, ...place };
    }
    if (window.days === undefined && window.hours === undefined)
        return undefined;
    const { weekday, minutes } = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .wallTime */ .Ow)(at, window.zone);
    const { from, to } = window.hours ?? { from: 0, to: 24 * 60 };
    const isOvernight = from > to;
    const isInHours = isOvernight ? minutes >= from || minutes < to : minutes >= from && minutes < to;
    // A night belongs to the day on which it began.
    const day = isOvernight && minutes < to ? dayBefore(weekday) : weekday;
    if (window.days !== undefined && !window.days.includes(day))
        return { kind: "day", weekday: day, ...place };
    return isInHours ? undefined : { kind: "hours", minutes, ...place };
}
function dayBefore(weekday) {
    return _stage_js__WEBPACK_IMPORTED_MODULE_1__/* .weekdays */ .m[(_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .weekdays */ .m.indexOf(weekday) + 6) % 7] ?? weekday;
}
const quarterOfAnHour = 15 * 60_000;
const searched = 9 * 24 * 4;
/** The first quarter of an hour from `start` on at which the window is open; undefined when there is none within nine days. */
function momentInside(window, start) {
    for (let step = 0; step < searched; step += 1) {
        const at = start + step * quarterOfAnHour;
        if (windowRefusal(window, at) === undefined)
            return at;
    }
    return undefined;
}


/***/ })

};
