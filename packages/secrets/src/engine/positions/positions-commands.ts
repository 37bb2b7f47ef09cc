import type { PositionalPassword } from "./positional-password.ts";

/** An option anywhere on the line of a command, up to the next one, and what stands around its value. */
function option(triggers: string, flags: string): PositionalPassword[] {
  const before = new RegExp(`^[^\\n|;]{0,160}? (?:${flags})["']?`);
  return triggers.split(",").map((trigger) => ({ trigger, before }));
}

/** What `echo` hands on to a command that reads a password from its input; the group is the password. */
const echoed =
  /\b(?:echo|printf)(?: +-[ne]+)*(?: +["']?%s(?:\\n)?["']?)? +(["']?)([^\s"'|]+?)(?:\\n)?\1 *\| *(?:sudo +)?$/;
const echoedPair =
  /\b(?:echo|printf)(?: +-[ne]+)*(?: +["']?%s(?:\\n)?["']?)? +(["']?)[\w.-]{1,32}:([^\s"'|]+?)(?:\\n)?\1 *\| *(?:sudo +)?(?:\/usr\/s?bin\/)?$/;

/** `user:password` behind one of these options, or behind the name of the command where the trigger says enough. */
function userPair(triggers: string, flags = ""): PositionalPassword[] {
  const way = flags === "" ? "" : `[^\\n|;]{0,160}? (?:${flags})[ =]`;
  const before = new RegExp(`^.${way} *["']?[\\w.@\\\\-]{1,64}:`);
  return triggers.split(",").map((trigger) => ({ trigger, before }));
}

/** So many words behind the name of the command. */
function wordsOn(count: number, ...triggers: readonly string[]): PositionalPassword[] {
  const before = new RegExp(`^. *(?:(?!-)\\S+ +){${count}}["']?(?=[^\\s-])`);
  return triggers.map((trigger) => ({ trigger, before }));
}

/** From the manuals of the programs: joined to a flag (`mysql -pXXX`), behind one and a blank, behind `user:`, or written to their input. */
export const commandPositions: readonly PositionalPassword[] = [
  ...["curl ", "http ", "https ", "etcdctl "].map((trigger) => ({
    trigger,
    before: /^(?:[^\n|;]|\\\n){0,160}? (?:-u|-a|--user|--auth|--proxy-user)[ =]*["']?(?:#\w{1,8}\+)?[\w.@${}-]+:/,
  })),
  ...option("mysql ,mysqldump ,mariadb ,mariadb-dump ,7z ", "-p"),
  ...option("plink ,pscp ,psftp ", "-pw +"),
  ...option("osql ,isql ,tsql ", "-P *"),
  ...option("cqlsh ", "-p *"),
  ...option("nodetool ,nzsql ", "-pw +"),
  ...option("vsql ", "-w +"),
  ...option(
    "beeline ,cypher-shell ,hdbsql ,couchbase-cli ,cbq ,rabbitmqadmin ,caprover deploy ,tabcmd ,twine upload ,conan user ,conan remote ",
    "-p +",
  ),
  ...option(
    "fly -t ,apigeetool ,racadm ,ilorest ,airflow users ,openfortivpn ,git ftp ,create-keychain ,unlock-keychain ,xcrun altool ,pcs cluster auth ,pmcmd ,autosys_secure ",
    "-p +",
  ),
  ...option("auth login ,oras push ,oras pull ,oras login ,add-user.sh ,check_mysql ,check_pgsql ", "-p +"),
  ...option("mosquitto_pub ,mosquitto_sub ,ipmitool ,knife bootstrap ,p4 ,security import ", "-P +"),
  ...option("pmrep ", "-x +"),
  ...option("signtool ", "\\/p +"),
  ...option("osslsigncode ", "-pass +"),
  ...option("netsh wlan ", "key="),
  // Whatever the program is: directly behind the user's name.
  {
    trigger: " -p ",
    before: /^.["']?(?=[^\s-])/,
    given: /(?:^|[^\n]) --?(?:u|gu|user|username|login)[ =]["']?[\w.@\\-]{1,28}["']?$/i,
    doubtful: true,
  },
  { trigger: " -gp ", before: /^.["']?(?=[^\s-])/, given: / -gu \S{1,30}$/ },
  // And what is echoed into it, where it says that it reads a password.
  ...["password-stdin", "passwd-on-stdin", "password_stdin"].map((trigger) => ({
    trigger,
    behind:
      /\b(?:echo|printf)(?: +-[ne]+)*(?: +["']?%s(?:\\n)?["']?)? +(["']?)([^\s"'|]+?)(?:\\n)?\1 *\| *(?:sudo +)?(?!(?:docker|podman) login)[^\n|;]{1,70}$/,
  })),
  // Of programs that write long options with one dash.
  ...[" -password ", " -pwd "].map((trigger) => ({ trigger, before: /^.["']?(?=[^\s-])/, given: /\S$/ })),
  ...option("gbak ", "-pas +"),
  ...option("certutil ,snowsql ,cf login ,tsm ", "-p +"),
  // Without the scheme of a URL.
  { trigger: "mysqlsh ", before: /^[^\n|;]{0,160}? ["']?[\w.-]{1,32}:(?=[^\s@/]{1,64}@)/, until: "@" },
  ...option("exaplus ,elasticsearch-users ,ipa-server-install ", "-p +"),
  ...option("kadmin ,dsconf ,ldapwhoami ", "-w +"),
  ...option("ktpass ", "\\/pass +"),
  ...option("mgmt_cli login ", "password +"),
  ...option("ssh-keygen ", "-N +"),
  ...option("addprinc ", "-pw +"),
  ...option("net ads ", "-U *[\\w.@\\\\-]+%"),
  ...option(
    "keyvault secret set ,put-parameter --name ,eas secret:create ,gh secret set ",
    "(?:--value|--body|-b)[ =]",
  ),
  // The name says what it is.
  ...["setx ", "setenv ", "netlify env:set ", "pulumi config set ", "doppler secrets set "].map((trigger) => ({
    trigger,
    before: /^.(?:--?\w+ +){0,2}[\w:.-]{0,40}(?:pass|secret|token|api_?key|pwd)[\w-]{0,20}[ \t]+["']?(?=[^\s-])/i,
  })),
  ...option("sqlldr ,expdp ,impdp ,rman target ", "(?:userid=)?[\\w.]{1,30}\\/").map((position) => ({
    ...position,
    until: "@",
  })),
  // BTEQ and FastLoad.
  { trigger: "logon ", before: /^. *[\w.-]{1,64}\/[\w.-]{1,64},(?=[^\s;]{6})/, until: ";" },
  { trigger: "db2 connect to ", before: /^.\S+ +user +\S+ +using +["']?/ },
  ...userPair("addauth digest ,-auth ,--rpc-login "),
  ...userPair("skopeo ,buildah ,podman ", "--(?:src-|dest-)?creds"),
  ...userPair("bundle config ", "[\\w.:/]{4,100}").map(({ trigger }) => ({
    trigger,
    before: /^.(?:set +)?(?:--\w+ +)?[\w./:-]{4,100} +["']?(?=[\w.@-]{6,64}:[\w-]{8,64}(?!\S))[\w.@-]{6,64}:/,
  })),
  ...wordsOn(0, "set-initial-password ", "walletpassphrase ", "rclone obscure ", "reset-admin-password "),
  ...wordsOn(2, "set-user-password ", "admin user add "),
  {
    trigger: "secret generic ",
    before:
      /^[^\n|;]{0,160}?--from-literal[ =]["']?(?![\w.-]{0,40}(?:user|name|host|url|port|mail|id|region|bucket|type)=)[\w.-]{1,60}=["']?/i,
  },
  ...wordsOn(1, "radtest ", "+login "),
  { trigger: "neo4j_auth", before: /^.["']?[ ]*[:=] *["']?neo4j\// },
  { trigger: " /password:", before: /^.["']?/ },
  // A key of TSIG: `hmac-sha256:name:…`.
  ...["nsupdate ", "dig "].map((trigger) => ({
    trigger,
    before: /^[^\n|;]{0,80}? -y +["']?(?:hmac-[\w-]{3,12}:)?[\w.-]{1,64}:/,
    holds: "token" as const,
  })),
  ...wordsOn(2, "config http-basic."),
  ...wordsOn(3, "hdbuserstore set "),
  { trigger: "mosquitto_passwd ", before: /^. *-\w*b\w* +\S+ +\S+ +["']?/ },
  { trigger: "git config ", before: /^[^\n|;]{0,60}? [\w.-]{1,64}(?:password|pass|passwd)[ =]+["']?/i },
  { trigger: "--root-password password:", before: /^./ },
  { trigger: "-object secret,", before: /^.[^\s]{0,60}?\bdata=/, until: "," },
  { trigger: "operator unseal ", before: /^./, holds: "token" },
  ...wordsOn(2, "-createCredential "),
  ...[
    ..."p4 login,lpass login,kinit ,openconnect ,cryptsetup ,realm join ,saslpasswd2 ".split(","),
    ..."docker secret create,podman secret create,gcloud secrets ".split(","),
  ].map((trigger) => ({
    trigger,
    before: /^[^\n|;<]{0,80}<<< *["']?/,
    behind: echoed,
  })),
  ...option("VeracodeJavaAPI", "-vkey +").map((position) => ({ ...position, holds: "token" as const })),
  ...option("mysqladmin ,mariadb-admin ", "-p|password +"),
  ...["docker login ", "podman login ", "registry login ", "az login "].map((trigger) => ({
    trigger,
    before: /^[^\n|;]{0,160}? -p +["']?/,
    behind: echoed,
  })),
  ...option("mongosh ,mongo ,mongodump ,mongorestore ,mongoexport ,mongoimport ", "-p *"),
  { trigger: "encrypt_string ", before: /^ *["']/ },
  ...option("useradd ,usermod ", "(?:-p|--password) +"),
  ...option("consul ,nomad ", "-{1,2}token[ =]").map((position) => ({ ...position, holds: "service" as const })),
  // A token that is typed in; behind `-` stands an option.
  { trigger: "vault login ", before: /^ *(?:token=)?["']?(?=[\w.-]{20,120}(?:["'\s]|$))(?!-)/, holds: "token" },
  { trigger: "sc.exe config ", before: /^[^\n|;]{0,160}? password= */ },
  { trigger: "sc config ", before: /^[^\n|;]{0,160}? password= */ },
  ...option("cmdkey ,wmic ,psshutdown ,msiexec ", "\\/(?:pass|password):"),
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
  ...option("smbclient ,winexe ,rpcclient ", "(?:-U|--user)[ =]*[\"']?[\\w.@/\\\\-]+%"),
  ...option("net user ", "[\\w.-]{1,30} +").map((position) => ({ ...position, after: /^["']? +\/add/i })),
  ...option("snmpwalk ,snmpget ,snmpset ", "-A +|-X +"),
  {
    trigger: "net use ",
    before: /^(?:[^\n|;]{0,120}? \/user:\S+ +(?=[^\s/])| +(?:[a-z]:|\*) +\\\\\S+ +(?=[^\s/]\S* +\/user:))/i,
  },
  // Expect answers a question for the password: `send "…\r"`.
  { trigger: '\\r"', behind: /word[^\n]{0,9}[ \t{]*\n?[ \t]*send(?: --)? (")([^"\s\\]{6,64})$/ },
  { trigger: "sshpass ", before: /^ *-p *["']?/ },
  { trigger: "wpa_passphrase ", before: /^ *(?:"[^"\n]*"|'[^'\n]*'|\S+) +["']?/ },
  { trigger: "rabbitmqctl ", before: /^ *(?:add_user|change_password|authenticate_user) +\S+ +["']?/ },
  {
    trigger: "htpasswd ",
    before: /^ *(?:-[a-zA-Z]+ +){0,3}?-[a-zA-Z]*b[a-zA-Z]* +(?:-[a-zA-Z]+ +){0,3}(?!-)\S+ +\S+ +["']?/,
  },
  { trigger: "| ConvertTo-SecureString", behind: /(["'])([^"'\s]{6,64})["'] *$/ },
  // A server that is asked for a command.
  { trigger: '"AUTH ', before: /^ (?=[^\s%"]{8,128}")/, given: /redis\w*\([^"\n]{0,30}$/i },
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
  ...["docker", "podman", "helm", "az", "oc"].flatMap((name) =>
    [`"${name}",`, `'${name}',`].map((trigger) => ({
      trigger,
      before: /^.(?:[^\n\]]{0,40}?,)? *["']login["'] *,[^\n\]]{0,120}?["'] *, *["']-p["'] *, *["']/,
    })),
  ),
  ...[`"curl",`, "'curl',"].map((trigger) => ({
    trigger,
    before: /^[^\n\]]{0,120}?["'](?:-u|--user)["'] *, *["'][\w.@-]{1,64}:/,
  })),
  ...[`"sshpass",`, "'sshpass',"].map((trigger) => ({ trigger, before: /^. *\[?["']-p["'], *["']/ })),
];
