import type { PositionalPassword } from "./positional-password.ts";

/** In texts that name a database, and in SQL. */
export const connectionPositions: readonly PositionalPassword[] = [
  // github.com/go-sql-driver/mysql: `user:password@tcp(host)/name`.
  { trigger: "@tcp(", behind: /[\w.-]():([^\s:@"'`/]{1,100})$/ },
  { trigger: "@(", behind: /[\w.-]():([^\s:@"'`/]{8,100})$/ },
  { trigger: "@unix(", behind: /[\w.-]():([^\s:@"'`/]{1,100})$/ },
  { trigger: "jdbc:oracle:", before: /^.\w{2,4}:[\w$#]{1,30}\/(?=[^\s@/"']+@)/, until: "@" },
  // Oracle's easy connect: `user/password@host:1521/service`.
  { trigger: ":1521/", behind: /(?:^|[\s"'=])[A-Za-z][\w$#]{0,29}(\/)([^\s/@"']{6,64})@(?:\/\/)?[\w.-]{1,80}$/ },
  // nginx signs addresses with the last word.
  { trigger: "secure_link_md5 ", before: /^ *"[^"\n]{1,120} (?=[^\s"$]+")/ },
  { trigger: "set password for ", before: /^ ['"`\w@%.]{1,60} *= *(?:PASSWORD *\()? *["']/i },
  { trigger: "crypt(", before: /^.'/, after: /^', *gen_salt\(/i },
  { trigger: "sp_addlinkedsrvlogin ", before: /^ *(?:(?:N?'[^'\n]*'|NULL) *, *){4}N?'/i },
  { trigger: ";PWD={", before: /^.(?=[^\s{}$]{6,64}\})/, until: "}" },
  { trigger: "IDENTIFIED WITH ", before: /^ *['"]?\w{4,40}['"]? +(?:BY|AS) +["']/i },
];
