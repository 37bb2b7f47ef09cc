import { jsonText, type PatternFile } from "./pattern-file.ts";

const program = { rule: "program-password", holder: "password in a settings file of a program" } as const;

/** Clients and servers of mail, chat, databases and the web. */
export const clientPatterns: readonly PatternFile[] = [
  {
    ...program,
    name: /(?:^|\/)\.?[em]?s?msmtprc$|(?:^|\/)\.?esmtprc$/,
    values: [/^[ \t]*password[ \t]+"?([^"\s]{1,256})"?/dgim],
  },
  {
    ...program,
    name: /(?:^|\/)\.?(?:neo)?muttrc$/,
    values: [/^[ \t]*set[ \t]+(?:imap|smtp|pop)_pass[ \t]*=[ \t]*["']?([^"'`\s]{1,256})/dgim],
  },
  { ...program, name: /(?:^|\/)\.?fetchmailrc$/, values: [/\bpass(?:word)?[ \t]+"?([^"\s;]{1,256})/dgi] },
  { ...program, name: /(?:^|\/)\.?offlineimaprc$/, values: [/^[ \t]*remotepass[ \t]*=[ \t]*(\S{1,256})/dgim] },
  { ...program, name: /(?:^|\/)ssmtp\.conf$/, values: [/^[ \t]*AuthPass[ \t]*=[ \t]*(\S{1,256})/dgim] },
  { ...program, name: /(?:^|\/)sasl_passwd$/, values: [/^[^\s#]{1,256}[ \t]+[^\s:]{1,256}:(\S{1,256})/dgm] },
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
  { ...program, name: /(?:^|\/)userlist\.txt$/, values: [/^"[^"\n]{1,64}"[ \t]+"((?!md5|SCRAM)[^"\n]{1,256})"/dgm] },
  { ...program, name: /(?:^|\/)jmxremote\.password$/, values: [/^[ \t]*[^\s#]{1,64}[ \t]+(\S{1,256})/dgm] },
  {
    ...program,
    name: /(?:^|\/)[\w-]*realm\.properties$/,
    values: [/^[\w.-]{1,64}[ \t]*[:=][ \t]*((?!MD5:|CRYPT:)[^,\s]{1,256})[ \t]*(?:,|\r?$)/dgm],
  },
  { ...program, name: /(?:^|\/)servlist_?\.conf$/, values: [/^P=(\S{1,256})/dgm] },
  { ...program, name: /(?:^|\/)kaggle\.json$/, values: [jsonText("key")] },
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
];
