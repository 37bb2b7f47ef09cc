import { inUrl, jsonText, type PatternFile, settingOf } from "../pattern-file.ts";

const program = { rule: "program-password", holder: "password in a settings file of a program" } as const;

/** Clients that move files, as their settings are documented. */
export const transferPatterns: readonly PatternFile[] = [
  {
    ...program,
    name: /(?:^|\/)(?:sitemanager|recentservers|filezilla[\w.-]*)\.xml$/,
    values: [/<Pass encoding="base64">([^<\s]{4,512})</dgi],
    encoded: "password",
    // Under a master password.
    open: [/<Pass encoding="crypt"[^<>\n]{0,200}>([^<\n]{1,2000})</dg],
  },
  {
    ...program,
    name: /(?:^|\/)(?:sitemanager|recentservers|filezilla[\w.-]*)\.xml$/,
    values: [/<Pass>([^<\n]{1,256})</dgi, /<Setting name="[^"<\n]{0,40}password"[^<>\n]{0,40}>([^<\n]{1,256})</dgi],
  },
  {
    ...program,
    name: /(?:^|\/)(?:\.?s?ftp-config[\w.-]*\.json|\.vscode\/s?ftp[\w.-]*\.json|\.ftpconfig|\.ftppass|\.remote-sync\.json|deployment-config\.json)$/,
    values: [jsonText("pass", "password", "passphrase")],
  },
  {
    ...program,
    name: /(?:^|\/)winscp[\w.-]*\.ini$/,
    values: [/^(?:Password|\w{1,16}Password\w{0,4})=([\dA-F]{10,600})\r?$/dgim],
  },
  {
    ...program,
    name: /(?:^|\/)\.?rclone[\w.-]*\.conf$/,
    values: [/^(?:pass|password2?|bearer_token)[ \t]*=[ \t]*(\S{6,600})/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)\.idea\/(?:webservers|deployment|datasources[\w.-]*)\.xml$/,
    values: [/\s(?:password|passphrase)="([^"\n]{1,256})"/dgi],
  },
  {
    ...program,
    name: /(?:^|\/)auth\/svn\.simple\/[\da-z]+$/,
    values: [/^K 8\r?\npassword\r?\nV \d{1,4}\r?\n([^\n]{1,256})/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)\.?(?:smb|cifs)[-_]?cred(?:ential)?s?$/,
    values: [/^[ \t]*password[ \t]*=[ \t]*([^\s].{0,255})/dgim],
  },
  {
    ...program,
    name: /(?:^|\/)\.?hgrc$|(?:^|\/)mercurial\.ini$/,
    values: [settingOf("[\\w.-]{1,64}\\.password", "password")],
  },
  {
    ...program,
    // Also where XDG has it, and what one includes for the work.
    name: /(?:^|\/)\.?gitconfig(?:[._-][\w.-]{1,32})?$|(?:^|\/)\.?git\/config$/,
    values: [settingOf("smtppass"), /^[ \t]*proxy[ \t]*=[ \t]*\w{4,6}:\/\/[^\s:@/]{1,64}:([^\s@/]{1,128})@/dgm],
    // The name of a public key.
    open: [/^[ \t]*signingkey[ \t]*=[ \t]*(\S{8,64})/dgim],
  },
  { ...program, name: /(?:^|\/)\.ncftp\/firewall$/, values: [settingOf("firewall-password")] },
  { ...program, name: /(?:^|\/)\.lftp\/bookmarks$|(?:^|\/)\.?lftprc$/, values: [inUrl] },
];
