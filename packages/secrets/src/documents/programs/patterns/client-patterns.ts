import { jsonText, type PatternFile } from "../pattern-file.ts";

const program = { rule: "program-password", holder: "password in a settings file of a program" } as const;

/** Clients of databases, chat and the web. */
export const clientPatterns: readonly PatternFile[] = [
  {
    ...program,
    name: /(?:^|\/)\.?curlrc$/,
    values: [/^[ \t]*-{0,2}(?:u|user|proxy-user)[ \t=:]+"?[^":\s]{1,64}:([^"\s]{1,256})/dgim],
  },
  {
    ...program,
    name: /(?:^|\/)\.mongo(?:sh)?rc\.js$/,
    values: [/\.auth\(\s{0,8}["'][^"'\n]{1,64}["']\s{0,8},\s{0,8}["']([^"'\n]{1,256})["']/dg],
  },
  {
    ...program,
    name: /(?:^|\/)\.rediscli_history$/,
    values: [/^auth[ \t]+(?:[^\s]{1,64}[ \t]+)?(\S{1,256})[ \t]*\r?$/dgim],
  },
  { ...program, name: /(?:^|\/)servlist_?\.conf$/, values: [/^P=(\S{1,256})/dgm] },
  {
    ...program,
    name: /(?:^|\/)\.?httpie\/sessions\/.{1,200}\.json$/,
    values: [/"raw_auth"[ \t]*:[ \t]*"[^":\n]{1,64}:((?:[^"\\\n]|\\.){1,256})"/dg],
  },
  {
    ...program,
    // Its line editor writes blanks as octal escapes.
    name: /(?:^|\/)\.(?:mysql|mariadb)_history$/,
    values: [/identified\\040by\\040'([^'\n]{1,256})'/dgi],
  },
  { ...program, name: /(?:^|\/)kaggle\.json$/, values: [jsonText("key")] },
  {
    ...program,
    name: /\.bru$/,
    values: [
      /^[ \t]+(?:password|token|client_?secret|access_?token|refresh_?token|secretaccesskey|sessiontoken)[ \t]*:[ \t]+(\S{1,512})[ \t]*\r?$/dgim,
    ],
  },
  {
    ...program,
    name: /\.(?:http|rest)$/,
    values: [/^(?:proxy-)?authorization:[ \t]*basic[ \t]+[^\s:]{1,64}[ \t]+([^\s]{1,256})[ \t]*\r?$/dgim],
  },
  {
    ...program,
    name: /(?:^|\/)http-client(?:\.private)?\.env\.json$/,
    values: [jsonText("\\w{0,32}password", "pass")],
  },
  {
    ...program,
    name: /(?:^|\/)doctl\/config\.ya?ml$/,
    holder: "token of DigitalOcean's command line",
    values: [/^[ \t]+[\w-]{1,64}:[ \t]*([\da-f]{64})[ \t]*\r?$/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)(?:accesstokens|msal_token_cache[\w.-]{0,32})\.json$/,
    holder: "token of the Azure command line",
    values: [/"(?:refreshToken|refresh_token|secret)"[ \t]*:[ \t]*"([\w.~-]{64,4096})"/dg],
  },
  // What people export from a manager of passwords.
  {
    ...program,
    name: /\.xml$/,
    signs: ["<KeePassFile"],
    holder: "password that a manager of passwords has exported",
    values: [/<Key>Password<\/Key>\s{0,32}<Value(?:\s[^<>\n]{0,64})?>([^<\n]{1,512})</dg],
    open: [/<Value Protected="True">([^<\n]{1,4096})</dg],
  },
  {
    ...program,
    name: /(?:^|\/)[\w .()-]{0,64}(?:lastpass|export|passwords)[\w .()-]{0,64}\.csv$/,
    holder: "password that a manager of passwords has exported",
    values: [/^Password:([^\s",][^\n"]{0,127})/dgm],
  },
];
