export const id = 765;
export const ids = [765];
export const modules = {

/***/ 5765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/core/lib/index.js + 15 modules
var lib = __webpack_require__(5740);
// EXTERNAL MODULE: ./packages/action-kit/lib/failure.js
var failure = __webpack_require__(1832);
;// CONCATENATED MODULE: ./packages/action-kit/lib/input-list.js
/**
 * Reads a list: items stand on lines of their own, or between commas. Double or single quotes around an item keep commas, spaces and
 * line breaks; a doubled quote inside stands for itself. Empty items are left out. Undefined when a quote is not closed, or text
 * follows a closing one.
 */
function parseList(text) {
    const items = [];
    let at = 0;
    while (at < text.length) {
        at = skip(text, at, " \t\r\n,");
        const quote = text[at];
        if (quote === '"' || quote === "'") {
            const quoted = readQuoted(text, at + 1, quote);
            if (quoted === undefined)
                return undefined;
            items.push(quoted.item);
            at = skip(text, quoted.end, " \t\r");
            if (at < text.length && text[at] !== "," && text[at] !== "\n")
                return undefined;
        }
        else {
            const end = endOfPlain(text, at);
            items.push(text.slice(at, end).trim());
            at = end + 1;
        }
    }
    return items.filter((item) => item !== "");
}
function skip(text, from, characters) {
    let at = from;
    while (at < text.length && characters.includes(text.charAt(at)))
        at += 1;
    return at;
}
function endOfPlain(text, from) {
    let at = from;
    while (at < text.length && text[at] !== "," && text[at] !== "\n")
        at += 1;
    return at;
}
/** `end` is the offset after the closing quote. */
function readQuoted(text, from, quote) {
    let item = "";
    for (let at = from; at < text.length;) {
        const close = text.indexOf(quote, at);
        if (close < 0)
            return undefined;
        item += text.slice(at, close);
        if (text[close + 1] !== quote)
            return { item, end: close + 1 };
        item += quote;
        at = close + 2;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/input-value.js


/** Parses the trimmed, non-empty text of one input. */
function parseInputValue({ name, kind }, text) {
    if (isWordList(kind))
        return oneOf(name, kind, text);
    switch (kind) {
        case "text":
        case "secret":
            return { value: text };
        case "path":
            return text.includes("\0") ? wrong(name, text, "a path") : { value: text };
        case "boolean":
            return booleans.has(text) ? { value: booleans.get(text) } : wrong(name, text, "`true` or `false`");
        case "list": {
            const items = parseList(text);
            return items
                ? { value: items }
                : wrong(name, text, "items on lines of their own or between commas, with every quote closed");
        }
        case "duration": {
            const milliseconds = (0,lib/* parseDuration */.E9)(text);
            return milliseconds === undefined
                ? wrong(name, text, "a duration such as `90s`, `15m` or `12h`")
                : { value: milliseconds };
        }
        case "severity":
            return (0,lib/* isSeverity */._Z)(text) ? { value: text } : oneOf(name, lib/* severities */.gO, text);
    }
}
/** Exactly what `core.getBooleanInput` takes (YAML 1.2 core schema). */
const booleans = new Map([
    ["true", true],
    ["True", true],
    ["TRUE", true],
    ["false", false],
    ["False", false],
    ["FALSE", false],
]);
function isWordList(kind) {
    return typeof kind !== "string";
}
function oneOf(name, words, text) {
    if (words.includes(text))
        return { value: text };
    const near = (0,lib/* nearest */.pA)(text, words);
    const hint = near === undefined ? "" : `; did you mean \`${near}\`?`;
    return wrong(name, text, `one of ${words.map((word) => `\`${word}\``).join(", ")}${hint}`);
}
function wrong(name, text, expected) {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    return { problem: `\`${name}\` is \`${(0,lib/* printable */.g$)(shown)}\`, expected ${expected}` };
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/inputs.js


/** Reads and checks all inputs at once. Throws INPUT_INVALID, which names every one that is wrong. */
function parseInputs(manifest, environment) {
    const values = {};
    const problems = misspeltInputs(manifest, environment);
    for (const [key, input] of Object.entries(manifest.inputs)) {
        const text = textOf(input, environment);
        if (text === "") {
            if (input.required)
                problems.push({ message: `\`${input.name}\` is missing` });
            values[key] = input.kind === "list" ? [] : undefined;
            continue;
        }
        const parsed = parseInputValue(input, text);
        if ("problem" in parsed)
            problems.push({ message: parsed.problem });
        else
            values[key] = parsed.value;
    }
    if (problems.length > 0)
        throw inputInvalid(manifest, problems);
    return values;
}
/** Values that must be masked before anything is printed. */
function secretValues(manifest, environment) {
    const secrets = Object.values(manifest.inputs).filter((input) => input.kind === "secret");
    return secrets.map((input) => textOf(input, environment)).filter((text) => text !== "");
}
/** The text of one input by its name in `action.yml`, trimmed; empty when it is not given. */
function inputText(name, environment) {
    return (environment[variableOf(name)] ?? "").trim();
}
/** The runner fills in defaults. Where it did not run, as on a desk, they are filled in here. */
function textOf(input, environment) {
    return (environment[variableOf(input.name)] ?? input.default ?? "").trim();
}
/** The runner only warns of inputs that nobody declared. One that is nearly a declared one is a mistake that would go unseen. */
function misspeltInputs(manifest, environment) {
    const declared = Object.values(manifest.inputs).map((input) => input.name);
    const known = new Set(declared.map(variableOf));
    const problems = [];
    for (const variable of Object.keys(environment)) {
        if (!variable.startsWith("INPUT_") || known.has(variable))
            continue;
        const name = variable.slice("INPUT_".length).toLowerCase();
        const near = (0,lib/* nearest */.pA)(name, declared);
        if (near !== undefined)
            problems.push({ message: `there is no input \`${(0,lib/* printable */.g$)(name)}\`; did you mean \`${near}\`?` });
    }
    return problems;
}
function variableOf(name) {
    return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
function inputInvalid(manifest, problems) {
    const [first, ...others] = problems;
    const rest = others.length === 0 ? "" : ` (and ${others.length} more)`;
    return new lib/* SallyportError */.$E({
        code: "INPUT_INVALID",
        message: `the inputs of ${manifest.name} are wrong: ${first?.message}${rest}`,
        fix: `Correct \`with:\` of the step; its inputs are ${Object.values(manifest.inputs)
            .map((input) => `\`${input.name}\``)
            .join(", ")}.`,
        kind: "usage",
        problems,
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/action-kit/lib/later.js

/** By then git has been started: two calls of the file system come before. */
const gitStarts = 5;
/**
 * Loads a big module a few milliseconds later. Loading blocks the thread; so git is started first and works meanwhile, and an action is
 * at work some 50 ms sooner.
 */
async function later(load) {
    await (0,promises_.setTimeout)(gitStarts);
    return load();
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/git/lib/index.js + 23 modules
var git_lib = __webpack_require__(4492);
;// CONCATENATED MODULE: ./packages/github/lib/error-pages.js
const errorDescriptions = [
    {
        code: "EVENT_MISSING",
        title: "There is no GitHub event",
        why: "Which commits are new is read from the event that started the workflow: GITHUB_EVENT_NAME and the file at GITHUB_EVENT_PATH. Without them nothing can be said about the change, so nothing is guessed.",
        fix: "Run the action from a workflow step. On a desk use the command line: `sallyport check`.",
        bad: "env -u GITHUB_EVENT_PATH node index.js",
        good: "- uses: sallyport/sallyport/actions/detect-secrets@<commit>",
    },
    {
        code: "EVENT_FILE_MISSING",
        title: "The event's file cannot be read",
        why: "GITHUB_EVENT_PATH names a file that is not there or cannot be read. An earlier step may have removed it, or a container does not mount it.",
        fix: "Keep the runner's temporary folder intact; in a container job mount it at the same path.",
        bad: "- run: rm -rf $RUNNER_TEMP/*",
        good: "- run: rm -rf $RUNNER_TEMP/my-own-folder",
    },
    {
        code: "EVENT_FILE_INVALID",
        title: "The event does not have the shape that GitHub documents",
        why: "The file at GITHUB_EVENT_PATH is no JSON, or lacks a field that says which commits are new. Going on would mean to check too little.",
        fix: "Use the event as GitHub wrote it. If GitHub did write it, report this error with the event's name.",
        bad: '{ "pull_request": { "base": { "sha": "main" } } }',
        good: '{ "pull_request": { "base": { "sha": "<40 hex digits>" } } }',
    },
];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/github/lib/event-payload.js

function openPayload(eventName, root) {
    const invalid = (path, expected) => {
        const found = describe(valueAt(root, path));
        return new lib/* SallyportError */.$E({
            code: "EVENT_FILE_INVALID",
            message: `the ${(0,lib/* printable */.g$)(eventName)} event has no usable \`${path}\`: expected ${expected}, found ${found}`,
            fix: "Use the event as GitHub wrote it. If GitHub did write it, report this error with the event's name.",
        });
    };
    return {
        text(path) {
            const value = valueAt(root, path);
            if (typeof value !== "string" || value === "")
                throw invalid(path, "a text");
            return value;
        },
        optionalText(path) {
            const value = valueAt(root, path);
            return typeof value === "string" && value !== "" ? value : undefined;
        },
        commit(path) {
            const value = valueAt(root, path);
            if (typeof value !== "string" || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value))
                throw invalid(path, "a commit id");
            return value;
        },
        wholeNumber(path) {
            const value = valueAt(root, path);
            if (typeof value !== "number" || !Number.isSafeInteger(value))
                throw invalid(path, "a whole number");
            return value;
        },
    };
}
function valueAt(root, path) {
    let value = root;
    for (const key of path.split(".")) {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
function describe(value) {
    if (value === undefined)
        return "nothing";
    if (typeof value === "string")
        return `\`${(0,lib/* printable */.g$)(value.slice(0, 80))}\``;
    return value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

;// CONCATENATED MODULE: ./packages/github/lib/event.js



/**
 * Reads the event that started this workflow from GITHUB_EVENT_NAME and GITHUB_EVENT_PATH.
 * Throws EVENT_MISSING, EVENT_FILE_MISSING or EVENT_FILE_INVALID.
 * https://docs.github.com/actions/reference/events-that-trigger-workflows
 */
function readEvent(env, readFile = readUtf8) {
    const name = env.GITHUB_EVENT_NAME;
    const path = env.GITHUB_EVENT_PATH;
    if (!name || !path)
        throw eventMissing(name ? "GITHUB_EVENT_PATH" : "GITHUB_EVENT_NAME");
    const payload = openPayload(name, readPayload(path, readFile));
    const repository = env.GITHUB_REPOSITORY || payload.optionalText("repository.full_name");
    const defaultBranch = payload.optionalText("repository.default_branch");
    return {
        name,
        ...(repository ? { repository } : {}),
        ...(env.GITHUB_REF ? { ref: env.GITHUB_REF } : {}),
        ...(env.GITHUB_SHA ? { sha: env.GITHUB_SHA } : {}),
        ...(defaultBranch ? { defaultBranch } : {}),
        ...(readers.get(name) ?? otherEvent)(payload),
    };
}
const event_history = { extent: "history", fork: false };
const tree = { extent: "tree", fork: false };
const otherEvent = () => tree;
/** Every event that has a change or deserves the whole history. All others look at the files as they are. */
const readers = new Map([
    ["pull_request", readPullRequest],
    ["pull_request_target", readPullRequest],
    ["pull_request_review", readPullRequest],
    ["push", readPush],
    ["merge_group", readMergeGroup],
    ["release", () => event_history],
    ["schedule", () => event_history],
    ["workflow_dispatch", () => event_history],
]);
function readPullRequest(payload) {
    const base = payload.commit("pull_request.base.sha");
    const head = payload.commit("pull_request.head.sha");
    const target = payload.optionalText("pull_request.base.repo.full_name");
    // The head's repository is null when the fork has been deleted.
    const source = payload.optionalText("pull_request.head.repo.full_name");
    return {
        extent: "change",
        change: { base, head, title: `pull request ${payload.wholeNumber("pull_request.number")}` },
        protectedCommit: base,
        fork: source === undefined || source !== target,
    };
}
function readPush(payload) {
    const head = payload.commit("after");
    // A deleted branch brings nothing; GitHub then checks out the default branch.
    if (isZero(head))
        return tree;
    const branch = payload.text("ref").replace(/^refs\/(?:heads|tags)\//, "");
    return {
        extent: "change",
        change: { base: payload.commit("before"), head, title: `push to ${(0,lib/* printable */.g$)(branch)}` },
        fork: false,
    };
}
function readMergeGroup(payload) {
    const base = payload.commit("merge_group.base_sha");
    const branch = payload.text("merge_group.base_ref").replace(/^refs\/heads\//, "");
    return {
        extent: "change",
        change: { base, head: payload.commit("merge_group.head_sha"), title: `merge queue of ${(0,lib/* printable */.g$)(branch)}` },
        protectedCommit: base,
        fork: false,
    };
}
function isZero(commit) {
    return /^0+$/.test(commit);
}
function readPayload(path, readFile) {
    let text;
    try {
        text = readFile(path);
    }
    catch (cause) {
        throw new lib/* SallyportError */.$E({
            code: "EVENT_FILE_MISSING",
            message: `the event's file ${(0,lib/* printable */.g$)(path)} (GITHUB_EVENT_PATH) cannot be read`,
            fix: "Keep the runner's temporary folder intact; in a container job mount it at the same path.",
            cause,
        });
    }
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's message quotes the text, so it is not passed on.
        throw new lib/* SallyportError */.$E({
            code: "EVENT_FILE_INVALID",
            message: `the event's file ${(0,lib/* printable */.g$)(path)} (GITHUB_EVENT_PATH) is not JSON`,
            fix: "Use the event as GitHub wrote it.",
        });
    }
}
function readUtf8(path) {
    return (0,external_node_fs_.readFileSync)(path, "utf8");
}
function eventMissing(variable) {
    return new lib/* SallyportError */.$E({
        code: "EVENT_MISSING",
        message: `${variable} is not set, so there is no GitHub event to read`,
        fix: "Run the action from a workflow step. On a desk use the command line: `sallyport check`.",
        kind: "usage",
    });
}

;// CONCATENATED MODULE: ./packages/github/lib/request-failure.js

/** Explains what a `GithubClient` has thrown. Reads only status, headers and codes; a body may hold anything. */
function failureOfThrown(thrown) {
    if (isTimeout(thrown))
        return { kind: "timeout" };
    const response = propertyOf(thrown, "response");
    const status = Number(propertyOf(response, "status") ?? Number.NaN);
    if (Number.isInteger(status))
        return failureOfStatus(status, headersOf(propertyOf(response, "headers")), messageOf(thrown));
    const code = errorCode(thrown);
    if (code !== undefined)
        return { kind: "network", reason: code };
    // Octokit's error for a request without an answer has a request and no response.
    if (propertyOf(thrown, "request") !== undefined)
        return { kind: "network", reason: "no answer" };
    return { kind: "unexpected", what: thrown instanceof Error ? (0,lib/* printable */.g$)(thrown.name) : "something that is no error" };
}
/** Explains a response with another status than was hoped for. */
function failureOfResponse(response) {
    return failureOfStatus(response.status, response.headers, "");
}
function failureOfStatus(status, headers, message) {
    switch (status) {
        case 401:
            return { kind: "unauthorized" };
        case 403:
        case 429:
            return limitOf(headers, status, message) ?? permissionOf(headers);
        case 404:
            return { kind: "not-found" };
        default:
            return status >= 500 ? { kind: "server", status } : { kind: "unexpected", what: `status ${status}` };
    }
}
/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: how the two limits announce themselves. */
function limitOf(headers, status, message) {
    if (String(headers["x-ratelimit-remaining"]) === "0") {
        const reset = Number(headers["x-ratelimit-reset"]);
        const known = Number.isSafeInteger(reset) && reset > 0 && reset < 1e11;
        return known ? { kind: "rate-limit", resetAt: (0,lib/* instant */.uR)(new Date(reset * 1000)) } : { kind: "rate-limit" };
    }
    const seconds = Number(headers["retry-after"]);
    if (Number.isInteger(seconds) && seconds >= 0)
        return { kind: "too-many-requests", retryAfterSeconds: seconds };
    return status === 429 || /\bsecondary rate\b/i.test(message) ? { kind: "too-many-requests" } : undefined;
}
function permissionOf(headers) {
    const accepted = headers["x-accepted-github-permissions"];
    if (accepted === undefined)
        return { kind: "permission" };
    return { kind: "permission", accepted: (0,lib/* printable */.g$)(String(accepted)).slice(0, 200) };
}
function isTimeout(thrown) {
    return causesOf(thrown).some((error) => {
        const name = propertyOf(error, "name");
        const code = String(propertyOf(error, "code"));
        return (name === "TimeoutError" || name === "AbortError" || code === "ETIMEDOUT" || /^UND_ERR_\w*TIMEOUT$/.test(code));
    });
}
/** The innermost error code (`ECONNREFUSED`, `ENOTFOUND`, `UND_ERR_SOCKET`), which says most. */
function errorCode(thrown) {
    const codes = causesOf(thrown).map((error) => propertyOf(error, "code"));
    return codes.findLast((code) => typeof code === "string" && /^[A-Z][A-Z0-9_]{2,40}$/.test(code));
}
function causesOf(thrown) {
    const causes = [];
    for (let error = thrown; error !== undefined && error !== null && causes.length < 8; error = propertyOf(error, "cause")) {
        causes.push(error);
    }
    return causes;
}
function headersOf(value) {
    return typeof value === "object" && value !== null ? value : {};
}
function messageOf(thrown) {
    return String(propertyOf(thrown, "message") ?? "");
}
function propertyOf(value, name) {
    return typeof value === "object" && value !== null ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./packages/github/lib/unchecked-read.js
/** The gap that a failed read leaves: what could not be checked, why, and what mends it. */
function uncheckedRead(read, failure) {
    const { why, fix } = explain(read, failure);
    return { kind: read.kind, what: `${read.subject}: ${why}`, fix };
}
function explain({ permission, repository }, failure) {
    switch (failure.kind) {
        case "unauthorized":
            return {
                why: "GitHub refused the token (401), it is wrong, expired or revoked",
                fix: "Make a new token and pass it as the input `token`.",
            };
        case "permission":
            return {
                why: `the token may not read it, the permission \`${permission}\` is missing${hint(failure.accepted)}`,
                fix: `Pass as \`token\` one of a GitHub App that holds the repository permission \`${permission}\`; the workflow's own GITHUB_TOKEN cannot hold it. Without such a token leave the input \`token\` away.`,
            };
        case "rate-limit":
            return {
                why: `the token's rate limit is used up${failure.resetAt === undefined ? "" : ` until ${failure.resetAt}`}`,
                fix: "Run the job again after that time, or pass the token of a GitHub App, which has a limit of its own.",
            };
        case "too-many-requests":
            return {
                why: `GitHub asks to slow down${failure.retryAfterSeconds === undefined ? "" : ` for ${failure.retryAfterSeconds} seconds`} (secondary rate limit)`,
                fix: "Run the job again later, and run fewer jobs with this token at once.",
            };
        case "not-found":
            return {
                why: `the token cannot see ${repository} (404)`,
                fix: `Give the token access to ${repository}: install its GitHub App there, or choose the repository in the token's settings.`,
            };
        case "server":
            return {
                why: `GitHub failed with status ${failure.status}, also when asked again`,
                fix: "Run the job again; https://www.githubstatus.com says whether GitHub has an incident.",
            };
        case "timeout":
            return {
                why: "GitHub did not answer in time",
                fix: "Run the job again. On a self-hosted runner check the proxy; a longer `api-timeout` helps where the network is slow.",
            };
        case "network":
            return {
                why: `GitHub could not be reached (${failure.reason})`,
                fix: "Check GITHUB_API_URL, and on a self-hosted runner the proxy and the firewall.",
            };
        case "unexpected":
            return {
                why: `the answer is not one of the GitHub API (${failure.what})`,
                fix: "Check GITHUB_API_URL, and whether a proxy answers in GitHub's place.",
            };
    }
}
function hint(accepted) {
    return accepted === undefined ? " (403)" : ` (403, GitHub would accept ${accepted})`;
}

;// CONCATENATED MODULE: ./packages/github/lib/push-protection.js



/**
 * Reads the push-protection setting of `owner/name`. Never throws: each way to fail is an `Unchecked` of kind
 * `push-protection` with a text of its own. GitHub leaves the setting out for tokens without `administration: read`.
 * https://docs.github.com/rest/repos/repos#get-a-repository
 */
async function readPushProtection(client, repository) {
    const name = (0,lib/* printable */.g$)(repository);
    const read = {
        kind: "push-protection",
        subject: `push protection of ${name}`,
        repository: name,
        permission: "administration: read",
    };
    const [owner = "", repo = ""] = repository.split("/");
    let response;
    try {
        response = await client.request("GET /repos/{owner}/{repo}", { owner, repo });
    }
    catch (thrown) {
        return uncheckedRead(read, failureOfThrown(thrown));
    }
    if (response.status !== 200)
        return uncheckedRead(read, failureOfResponse(response));
    const settings = mapOf(response.data);
    if (settings?.full_name === undefined) {
        return uncheckedRead(read, { kind: "unexpected", what: "it describes no repository" });
    }
    const analysis = mapOf(settings.security_and_analysis);
    if (analysis === undefined)
        return uncheckedRead(read, { kind: "permission", accepted: "administration=read" });
    const status = mapOf(analysis.secret_scanning_push_protection)?.status;
    if (status === "enabled" || status === "disabled")
        return { state: status };
    return uncheckedRead(read, {
        kind: "unexpected",
        what: "`secret_scanning_push_protection.status` is neither enabled nor disabled",
    });
}
function isUnchecked(read) {
    return "kind" in read;
}
/** The finding for a repository without push protection; none where it is on. */
function judgePushProtection(read, repository) {
    if (read.state === "enabled")
        return [];
    return [
        {
            rule: pushProtectionOff.id,
            severity: pushProtectionOff.severity,
            confidence: "verified",
            basis: "GitHub's own setting",
            message: `push protection is off in ${(0,lib/* printable */.g$)(repository)}`,
            why: pushProtectionOff.why,
            fix: {
                text: "Turn on secret scanning and push protection in the repository's settings, under Advanced Security, or for the whole organisation.",
                commands: [
                    `gh api --method PATCH repos/${shellWord(repository)} -f 'security_and_analysis[secret_scanning_push_protection][status]=enabled'`,
                ],
            },
            places: [{ path: "." }],
            evidence: [{ label: "repository", value: (0,lib/* printable */.g$)(repository) }],
            fingerprint: `r1:${(0,lib/* sha256 */.sc)(`${pushProtectionOff.id}\0${repository}`).slice(0, 32)}`,
        },
    ];
}
const pushProtectionOff = {
    id: "repository/push-protection-off",
    title: "Push protection is off",
    severity: "warning",
    why: "A secret that is pushed is public to everybody who can read the repository before any check in CI has run; push protection refuses it at the door.",
    fix: "Turn on secret scanning and push protection in the repository's settings, under Advanced Security, or for the whole organisation.",
    bad: '{ "security_and_analysis": { "secret_scanning_push_protection": { "status": "disabled" } } }',
    good: '{ "security_and_analysis": { "secret_scanning_push_protection": { "status": "enabled" } } }',
    source: "https://docs.github.com/code-security/secret-scanning/introduction/about-push-protection",
};
const ruleDescriptions = [pushProtectionOff];
/** Repository names hold only letters, digits, `-`, `_`, `.` and `/`; anything else is not put into a command. */
function shellWord(repository) {
    return /^[\w.-]+\/[\w.-]+$/.test(repository) ? repository : "OWNER/REPOSITORY";
}
function mapOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}

;// CONCATENATED MODULE: ./packages/github/lib/index.js






;// CONCATENATED MODULE: ./packages/action-kit/lib/prepare.js






/** Reads inputs, event, repository and policy, in this order, and throws the first SallyportError. */
async function prepare(manifest, environment) {
    const input = parseInputs(manifest, environment);
    const event = readEvent(environment);
    const path = (0,external_node_path_.resolve)(environment.GITHUB_WORKSPACE ?? process.cwd(), pathInput(input));
    const [repository, { loadPolicy }] = await Promise.all([
        openCheckout(path),
        later(() => Promise.all(/* import() */[__webpack_require__.e(9), __webpack_require__.e(692)]).then(__webpack_require__.bind(__webpack_require__, 8692))),
    ]);
    const { protectedCommit } = event;
    const [head, loaded] = await Promise.all([
        (0,git_lib.headCommit)(repository),
        loadPolicy(repository, {
            path: input.policy,
            ...(protectedCommit === undefined ? {} : { protectedCommit }),
        }),
    ]);
    return { input, event, repository, path, loaded, ...(head === undefined ? {} : { head }) };
}
/** The input `path`, of actions that have it. */
function pathInput(input) {
    return typeof input.path === "string" ? input.path : ".";
}
async function openCheckout(path) {
    try {
        return await (0,git_lib.openRepository)(path);
    }
    catch (cause) {
        if (!(cause instanceof lib/* SallyportError */.$E) || cause.code !== "NOT_A_REPOSITORY")
            throw cause;
        throw new lib/* SallyportError */.$E({
            code: "CHECKOUT_MISSING",
            message: `there is no Git repository in ${(0,lib/* printable */.g$)(path)}`,
            fix: "Check the repository out first: before this step put `uses: actions/checkout@<commit>` with `fetch-depth: 0`.",
            kind: "usage",
            cause,
        });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/action-kit/lib/runner.js

/**
 * Loads `@actions/core`, which costs over 30 ms because its OIDC client brings a whole HTTP stack. So it is loaded while git runs,
 * and never twice.
 */
async function connectRunner(environment) {
    const core = await __webpack_require__.e(/* import() */ 854).then(__webpack_require__.bind(__webpack_require__, 2854));
    return {
        mask: core.setSecret,
        print(text) {
            const token = (0,external_node_crypto_.randomUUID)();
            core.info(`::stop-commands::${token}`);
            core.info(text.replace(/\n$/, ""));
            core.info(`::${token}::`);
        },
        group: core.group,
        annotate({ level, message, path, ...rest }) {
            core[level](message, { ...rest, ...(path === undefined ? {} : { file: path }) });
        },
        async summarize(markdown) {
            // GitHub Enterprise Server may have summaries turned off.
            if (environment.GITHUB_STEP_SUMMARY)
                await core.summary.addRaw(markdown, true).write();
        },
        setOutput: core.setOutput,
        saveState: core.saveState,
        fail: core.setFailed,
        failQuietly() {
            process.exitCode = 1;
        },
    };
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/action.js






/** State that the main step leaves so that the same entry knows itself to be the post step. */
const startedState = "sallyport-started";
/**
 * Runs a gate as a GitHub Action: inputs, event, repository and policy are read and checked, the gate decides, and its verdict
 * is shown and handed on. Never throws. `fail` and `unknown` fail the step; the output `verdict` is `unknown` until there is
 * one, also when the step is killed. With `post` the same entry serves `main` and `post`.
 *
 * What is heavy is loaded late: git is at work first, and the rest is loaded while it runs.
 */
async function action(manifest, gate, post) {
    const environment = process.env;
    if (post && environment[`STATE_${startedState}`]) {
        const { runPostStep } = await Promise.all(/* import() */[__webpack_require__.e(620), __webpack_require__.e(581)]).then(__webpack_require__.bind(__webpack_require__, 581));
        return runPostStep(manifest.name, post, await connectRunner(environment), environment);
    }
    const startedAt = (0,lib/* instant */.uR)(new Date());
    const preparing = prepare(manifest, environment);
    // A failure is awaited below, after secrets are masked; until then nobody may complain.
    preparing.catch(() => { });
    const runner = await later(() => connectRunner(environment));
    for (const secret of secretValues(manifest, environment))
        runner.mask(secret);
    runner.setOutput("verdict", "unknown");
    runner.print(`Sallyport ${lib/* version */.rE}`);
    if (post)
        runner.saveState(startedState, "true");
    const [{ deliverFailure, deliverRun }, { runGate }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(620), __webpack_require__.e(408)]).then(__webpack_require__.bind(__webpack_require__, 2408)),
        Promise.all(/* import() */[__webpack_require__.e(9), __webpack_require__.e(692), __webpack_require__.e(620), __webpack_require__.e(176)]).then(__webpack_require__.bind(__webpack_require__, 7176)),
    ]);
    const delivery = { actionName: manifest.name, runner, environment, targets: targetsOf(environment) };
    try {
        const prepared = await preparing;
        const { run, outputs } = await runGate(manifest, gate, prepared, { runner, environment, startedAt });
        await deliverRun(run, outputs, delivery);
    }
    catch (thrown) {
        const failing = deliverFailure((0,failure/* asSallyportError */.D)(thrown), delivery);
        await failing.catch((again) => runner.fail((0,lib/* causeChain */.DD)(again).join(": ")));
    }
}
/** Known even when the inputs are wrong, so that a failure is reported at the place where the verdict is awaited. */
function targetsOf(environment) {
    return { json: inputText("report", environment) || undefined, sarif: inputText("sarif", environment) || undefined };
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/error-pages.js
/** Pages of the errors that only actions have. */
const error_pages_errorDescriptions = [
    {
        code: "INPUT_INVALID",
        title: "Inputs of the step are wrong",
        why: "A value that is guessed, or a misspelt name that is ignored, could turn a check off without anybody noticing. All mistakes are shown at once.",
        fix: "Correct `with:` of the step as the message says; the action's README lists inputs, types and allowed values.",
        bad: "with: { fial-on: eror }",
        good: "with: { fail-on: error }",
    },
    {
        code: "CHECKOUT_MISSING",
        title: "The repository is not checked out",
        why: "The action looks at the repository in the workspace, and there is none. An empty folder has no secrets, and must not count as a pass.",
        fix: "Check the repository out in a step before, with `fetch-depth: 0` so that the history is there too.",
        bad: "steps:\n  - uses: sallyport/sallyport/actions/detect-secrets@<commit>",
        good: "steps:\n  - uses: actions/checkout@<commit>\n    with: { fetch-depth: 0 }\n  - uses: sallyport/sallyport/actions/detect-secrets@<commit>",
    },
    {
        code: "REPORT_NOT_WRITABLE",
        title: "A report cannot be written",
        why: "The file that `report` or `sarif` names cannot be written, is a symbolic link, or a symbolic link leads it out of the workspace, where a stranger's change may have put it.",
        fix: "Name a file in a writable folder, or leave the input away: the report then goes to RUNNER_TEMP, and the output of the same name says where.",
        bad: "with: { report: /root/report.json }",
        good: "with: { report: reports/sallyport.json }",
    },
    {
        code: "EVENT_WITHOUT_CHANGE",
        title: "A change is to be checked, and the event brings none",
        why: "`mode: range` looks at the commits that the event brings. A schedule, a manual run or a release brings none; an empty range would always pass.",
        fix: "Use `mode: auto`, which takes the whole history for such events, or say `mode: history`.",
        bad: "on: { schedule: [{ cron: '17 3 * * 1' }] }   # with mode: range",
        good: "with: { mode: auto }",
    },
];

;// CONCATENATED MODULE: ./packages/action-kit/lib/index.js







;// CONCATENATED MODULE: ./actions/detect-secrets/lib/manifest.js
const manifest = {
    name: "detect-secrets",
    inputs: {
        mode: { name: "mode", kind: ["auto", "range", "history", "tree"], default: "auto" },
        path: { name: "path", kind: "path", default: "." },
        policy: { name: "policy", kind: "path", default: ".github/sallyport.yml" },
        failOn: { name: "fail-on", kind: "severity", default: "error" },
        allowUnknown: { name: "allow-unknown", kind: "list" },
        token: { name: "token", kind: "secret" },
        apiTimeout: { name: "api-timeout", kind: "duration", default: "20s" },
        report: { name: "report", kind: "path" },
        sarif: { name: "sarif", kind: "path" },
    },
    outputs: ["verdict", "findings", "new", "report", "sarif"],
};

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/new-findings.js

/** How many findings the change brings. Where nothing is compared with, every one counts as new. */
function countNew(verdict) {
    return verdict.findings.filter((finding) => (0,lib/* isActive */.$m)(finding) && finding.age !== "existing").length;
}

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/push-protection.js


/** Asks whether GitHub itself refuses pushes with secrets. Without a token the question is left out, and a note says so. */
async function checkPushProtection(client, repository, limits) {
    if (client === undefined || repository === undefined) {
        return { findings: [], verdicts: [], notes: ["push protection was not asked for: the input `token` is empty"] };
    }
    const read = await readPushProtection(client, repository);
    if (!isUnchecked(read)) {
        const notes = [`push protection is ${read.state}`];
        return { findings: judgePushProtection(read, repository), verdicts: [], notes };
    }
    const verdict = (0,lib/* conclude */.Ep)({ gate: "push-protection", ...limits, findings: [], unchecked: [read], examined: [] });
    return { findings: [], verdicts: [verdict], notes: [] };
}

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/scope.js

/** What to look at: what the workflow says, else what the event deserves. Throws EVENT_WITHOUT_CHANGE. */
function scopeOf(mode, event) {
    if (mode === "history" || mode === "tree")
        return { kind: mode };
    const { change, defaultBranch, ref } = event;
    if (change !== undefined) {
        const { title, ...range } = change;
        return {
            kind: "range",
            title,
            change: {
                ...range,
                ...(defaultBranch === undefined ? {} : { defaultBranch }),
                ...(ref === undefined ? {} : { ref }),
            },
        };
    }
    if (mode === "range")
        throw eventWithoutChange(event.name);
    return { kind: event.extent === "history" ? "history" : "tree" };
}
function eventWithoutChange(eventName) {
    return new lib/* SallyportError */.$E({
        code: "EVENT_WITHOUT_CHANGE",
        message: `\`mode: range\` needs an event that brings a change, and \`${eventName}\` brings none`,
        fix: "Use `mode: auto`, or `mode: history` for this event; a change comes with pull_request, push and merge_group.",
        kind: "usage",
    });
}

;// CONCATENATED MODULE: ./actions/detect-secrets/lib/main.js






/** Runs the action. `worker` is the file that worker threads start. */
async function main(worker) {
    const loading = later(() => Promise.all(/* import() */[__webpack_require__.e(9), __webpack_require__.e(692), __webpack_require__.e(185)]).then(__webpack_require__.bind(__webpack_require__, 8185)));
    await action(manifest, async (context) => {
        const { input, event, github, policyFindings, progress, ...given } = context;
        const settings = await checkPushProtection(github, event.repository, input);
        const { detectSecrets } = await loading;
        const secrets = await detectSecrets({
            ...given,
            scope: scopeOf(input.mode, event),
            failOn: input.failOn,
            allowUnknown: input.allowUnknown,
            policyFindings: [...policyFindings, ...settings.findings],
            onProgress: progress,
            worker,
        });
        return {
            verdicts: [secrets.verdict, ...settings.verdicts],
            rules: [...ruleDescriptions, ...secrets.rules],
            digests: secrets.digests,
            scope: secrets.scopeText,
            notes: [...settings.notes, ...secrets.notes],
            outputs: { new: String(countNew(secrets.verdict)) },
        };
    });
}


/***/ }),

/***/ 1832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ asSallyportError)
/* harmony export */ });
/* harmony import */ var _sallyport_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5740);

/** Everything that is thrown becomes an error with a code. What is not one of ours is a defect of Sallyport, and says so. */
function asSallyportError(thrown) {
    if (thrown instanceof _sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .SallyportError */ .$E)
        return thrown;
    const name = thrown instanceof Error ? thrown.name : typeof thrown;
    return new _sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .SallyportError */ .$E({
        code: "INTERNAL",
        message: `unexpected ${(0,_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name)}: a defect of Sallyport ${_sallyport_core__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE}, not of your workflow`,
        fix: "Report it at https://github.com/sallyport/sallyport/issues/new with this log; running the job again with debug logging adds where it happened.",
        cause: thrown,
    });
}


/***/ })

};
