import type { PositionalPassword } from "./positional-password.ts";

/** An option anywhere on the line of a command, up to the next one, and what stands around its value. */
function option(triggers: string, flags: string): PositionalPassword[] {
  const before = new RegExp(`^[^\\n|;]{0,160}? (?:${flags})["']?`);
  return triggers.split(",").map((trigger) => ({ trigger, before }));
}

/** What `echo` hands on to a command that reads a password from its input; the group is the password. */
const echoed = /\b(?:echo|printf)(?: +-[ne]+)* +(["']?)([^\s"'|]+?)(?:\\n)?\1 *\| *(?:sudo +)?$/;
const echoedPair =
  /\b(?:echo|printf)(?: +-[ne]+)* +(["']?)[\w.-]{1,32}:([^\s"'|]+?)(?:\\n)?\1 *\| *(?:sudo +)?(?:\/usr\/s?bin\/)?$/;

/** From the manuals of the programs: joined to a flag (`mysql -pXXX`), behind one and a blank, behind `user:`, or written to their input. */
export const commandPositions: readonly PositionalPassword[] = [
  ...["curl ", "http ", "https "].map((trigger) => ({
    trigger,
    before: /^(?:[^\n|;]|\\\n){0,160}? (?:-u|-a|--user|--auth|--proxy-user)[ =]*["']?[\w.@-]+:/,
  })),
  ...option("mysql ,mysqldump ,mariadb ,mariadb-dump ,7z ", "-p"),
  ...option("plink ,pscp ,psftp ", "-pw +"),
  ...option("osql ,isql ", "-P *"),
  ...option("cqlsh ", "-p *"),
  ...option("mysqladmin ,mariadb-admin ", "-p|password +"),
  ...["docker login ", "podman login ", "registry login ", "az login "].map((trigger) => ({
    trigger,
    before: /^[^\n|;]{0,160}? -p +["']?/,
    behind: echoed,
  })),
  ...option("mongosh ,mongo ,mongodump ,mongorestore ,mongoexport ,mongoimport ", "-p *"),
  ...option("oc login ,rdesktop ,ncftpput ,ncftpget ", "-p +"),
  // redis.io: `user shop on >password ~* +@all`.
  { trigger: " on >", before: /^./, given: /\buser \S{1,24}$/i },
  ...option("wget ", "--(?:http-|ftp-|proxy-)?password[ =]"),
  ...option("redis-cli ", "-a +"),
  ...option("ldapsearch ,ldapmodify ,ldapadd ,ldapdelete ,ldappasswd ", "-w *"),
  ...option("sqlcmd ,bcp ", "-P *"),
  ...option("zip ,unzip ", "-P +"),
  // Of keytool and jarsigner, which take several at once.
  ...["-storepass ", "-keypass ", "-srcstorepass ", "-deststorepass "].map((trigger) => ({
    trigger,
    before: /^ *["']?(?=[^\s-])/,
    given: / $/,
  })),
  ...option("openssl ", "-(?:pass|passin|passout|password) +[\"']?pass:|-k +|passwd +(?:-[1-6apr]+ +)?"),
  ...option("psexec ,psexec64 ", "-p +"),
  ...option("schtasks ", "\\/rp +"),
  ...option("xfreerdp ,wfreerdp ", "\\/p:"),
  ...option("nmcli ", "password +"),
  ...option("sqlplus ", "[\\w.]{1,30}\\/").map((position) => ({ ...position, until: "@" })),
  ...option("lftp ", "-u +[\"']?[\\w.@-]+,"),
  ...option("smbclient ,winexe ", "(?:-U|--user)[ =]*[\"']?[\\w.@/\\\\-]+%"),
  ...option("net user ", "[\\w.-]{1,30} +").map((position) => ({ ...position, after: /^["']? +\/add/i })),
  ...option("snmpwalk ,snmpget ,snmpset ", "-A +"),
  {
    trigger: "net use ",
    before: /^(?:[^\n|;]{0,120}? \/user:\S+ +(?=[^\s/])| +(?:[a-z]:|\*) +\\\\\S+ +(?=[^\s/]\S* +\/user:))/i,
  },
  // Expect answers a question for the password: `send "…\r"`.
  { trigger: '\\r"', behind: /word[^\n]{0,9}[ \t{]*\n?[ \t]*send(?: --)? (")([^"\s\\]{6,64})$/ },
  { trigger: "sshpass ", before: /^ *-p *["']?/ },
  { trigger: "wpa_passphrase ", before: /^ *(?:"[^"\n]*"|'[^'\n]*'|\S+) +["']?/ },
  { trigger: "rabbitmqctl ", before: /^ *(?:add_user|change_password) +\S+ +["']?/ },
  { trigger: "htpasswd ", before: /^ *-[a-zA-Z]*b[a-zA-Z]* +\S+ +\S+ +["']?/ },
  { trigger: "ConvertTo-SecureString ", before: /^ *(?:-AsPlainText +|-Force +)*(?:-String +)?["']/ },
  {
    trigger: "chpasswd",
    // A here-string; or cloud-init's list of users.
    before: /^.(?:(?: +-\w+)* *<<< *["']?|: *\n(?: +expire:[^\n]*\n)? +list: *\|[+-]? *\n +)[\w.-]{1,32}:/,
    behind: echoedPair,
  },
  { trigger: "passwd --stdin", behind: echoed },
  { trigger: "sudo -S", before: /^[^\n|;<]{0,80}<<< *["']?/, behind: echoed },
  { trigger: "mc alias set ", before: /^ *\S+ +\S+ +\S+ +["']?/ },
  ...["rootpw --plaintext ", "-password password ", "insecure-password "].map((trigger) => ({
    trigger,
    before: /^. *["']?/,
  })),
  // Routers and switches; `5` and `7` announce a digest.
  { trigger: "enable password ", before: /^ (?:level \d+ +)?(?:0 +)?(?=\S{6})/ },
  { trigger: " password 0 ", before: /^ / },
  { trigger: " secret 0 ", before: /^ / },
  { trigger: "snmp-server community ", before: /^ / },
  // Dovecot's users: `shop:{PLAIN}password:1000:…`.
  ...["{PLAIN}", "{CLEARTEXT}"].map((trigger) => ({ trigger, before: /^./, given: /[:"']$/, until: ":" })),
  { trigger: "cache_peer ", before: /^[^\n]{0,160}? login=[\w.-]{1,32}:/ },
  { trigger: "stats auth ", before: /^ *[\w.@-]{1,32}:/ },
  // RFC 6265: a session that is still open. The value may be quoted as a whole with the header.
  {
    trigger: "cookie: ",
    before: /^ *(?:[^\n"';]{0,60}; *){0,3}[\w.-]{0,20}(?:sess|sid|token|auth|jwt|remember)[\w.-]{0,20}=/i,
    until: ";",
    holds: "token",
  },
  // In the list of a process's arguments.
  ...["mysql", "mysqldump", "mysqladmin"].flatMap((name) =>
    [`"${name}",`, `'${name}',`].map((trigger) => ({ trigger, before: /^[^\n\]]{0,120}?["'] *, *["']-p/ })),
  ),
  ...[`"redis-cli",`, "'redis-cli',"].map((trigger) => ({
    trigger,
    before: /^[^\n\]]{0,120}?["'] *, *["']-a["'] *, *["']|^. *["']-a["'] *, *["']/,
  })),
  ...[`"sshpass",`, "'sshpass',"].map((trigger) => ({ trigger, before: /^. *["']-p["'], *["']/ })),
];
