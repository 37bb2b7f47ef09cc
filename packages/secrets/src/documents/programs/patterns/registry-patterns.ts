import { inUrl, jsonText, type PatternFile, settingOf, text } from "../pattern-file.ts";

const registry = { rule: "registry-credential", holder: "credential of a registry in a client's settings" } as const;

/** Package managers and other clients of registries. */
export const registryPatterns: readonly PatternFile[] = [
  {
    ...registry,
    rule: "npmrc-auth-token",
    name: /(?:^|\/)\.yarnrc$/,
    values: [/:_authToken"?[ \t]+"?([^"\s]{1,512})/dg],
  },
  {
    ...registry,
    rule: "npmrc-password",
    name: /(?:^|\/)\.yarnrc$/,
    values: [/:_password"?[ \t]+"?([^"\s]{1,512})/dg],
    encoded: "password",
  },
  {
    ...registry,
    name: /(?:^|\/)\.yarnrc\.ya?ml$/,
    values: [
      /\bnpmAuthToken["']?:[ \t]*["']?([^"'\s]{1,512})/dg,
      /\bnpmAuthIdent["']?:[ \t]*["']?[^"'\s:]{1,64}:([^"'\s]{1,512})/dg,
    ],
  },
  {
    ...registry,
    name: /(?:^|\/)auth\.json$/,
    // The name of a consumer, of OAuth 1.
    open: [new RegExp(`"consumer-key"\\s{0,8}:\\s{0,8}"${text}"`, "dg")],
    values: [
      new RegExp(
        `"(?:github-oauth|gitlab-oauth|gitlab-token|bearer)"\\s{0,8}:\\s{0,8}\\{\\s{0,32}"[^"\\n]{1,128}"\\s{0,8}:\\s{0,8}"${text}"`,
        "dg",
      ),
    ],
  },
  {
    ...registry,
    name: /(?:^|\/)nuget[\w.-]*\.config$/,
    open: [/"((?:AQAAANCMnd8BFdERjHoAwE)[A-Za-z\d+/=]{16,4096})"/dg],
    values: [
      /<add\s{1,8}key="ClearTextPassword"\s{1,8}value="([^"\n]{1,512})"/dgi,
      // What NuGet itself has encrypted for its user begins so.
      /<add\s{1,8}key="https?:\/\/[^"\n]{1,256}"\s{1,8}value="((?!AQAA)[^"\n]{8,512})"/dgi,
    ],
  },
  {
    ...registry,
    name: /(?:^|\/)\.cargo\/credentials(?:\.toml)?$/,
    values: [/^[ \t]*token[ \t]*=[ \t]*["'](?:Bearer |Basic )?([^"'\s]{1,512})["']/dgm],
  },
  {
    ...registry,
    name: /(?:^|\/)\.gem\/credentials$/,
    values: [/^(?::|https?:\/\/)[\w.:/-]{1,128}:[ \t]+["']?(?:(?:Basic|Bearer) )?([^"'\s]{1,512})/dgm],
  },
  {
    ...registry,
    name: /(?:^|\/)\.bundle\/config$/,
    values: [/^BUNDLE_\w{1,64}__\w{1,64}:[ \t]*["']?[^"'\s:/]{1,64}:([^"'\s/]{1,512})/dgm],
  },
  {
    ...registry,
    name: /(?:^|\/)(?:\.terraformrc|terraform\.rc|\.tofurc|tofu\.rc|credentials\.tfrc\.json)$/,
    values: [/^[ \t]*token[ \t]*=[ \t]*"([^"\s]{1,512})"/dgm, jsonText("token")],
  },
  {
    ...registry,
    name: /(?:^|\/)(?:pip\.(?:conf|ini)|pipfile|\.condarc|uv\.toml|requirements[\w.-]{0,32}\.txt)$/,
    values: [inUrl],
  },
  // A proxy without a scheme, as Cargo and Git take it.
  {
    ...registry,
    name: /(?:^|\/)\.cargo\/config(?:\.toml)?$/,
    values: [/^[ \t]*proxy[ \t]*=[ \t]*"(?:\w{2,8}:\/\/)?[^":@\s]{1,64}:([^"@\s]{1,256})@/dgm],
  },
  { ...registry, name: /(?:^|\/)gradle\.properties$/, values: [settingOf("gradle\\.publish\\.(?:key|secret)")] },
  {
    ...registry,
    name: /(?:^|\/)paket\.config$/,
    values: [/<token\s{1,8}source="[^"\n]{1,256}"\s{1,8}value="([^"\n]{1,512})"/dgi],
  },
  { ...registry, name: /(?:^|\/)\.condarc$/, values: [/https?:\/\/[\w.-]{1,128}\/t\/([\w-]{16,80})\//dg] },
];
