import { attributeOf, elementOf, lineOf, type PatternFile, settingOf, word } from "../pattern-file.ts";

const program = { rule: "program-password", holder: "password in a settings file of a program" } as const;
const hash = { rule: "password-hash", holder: "hash of a password in a file of accounts" } as const;
const network = { rule: "network-key", holder: "key or password of a network" } as const;

const firewalls = ["<pfsense", "<opnsense", "<mgt-config"];

/** Daemons and their clients: chat, telephony, directories, monitoring, queues, names, files. */
export const daemonPatterns: readonly PatternFile[] = [
  { ...program, name: /(?:^|\/)\.?(?:mbsyncrc|isyncrc)$/, values: [lineOf("Pass[ \\t]+")] },
  {
    ...program,
    name: /(?:^|\/)\.?irssi\/config$|(?:^|\/)\.?weechat\/irc\.conf$|(?:^|\/)servlist_?\.conf$/,
    values: [
      /\b(?:sasl_)?password\s{0,8}=\s{0,8}"([^"\n]{1,256})"/dg,
      /\bidentify[ \t]+(?:[^\s";]{1,64}[ \t]+)?([^\s";]{1,256})/dgi,
    ],
  },
  {
    ...program,
    name: /(?:^|\/)znc\.conf$/,
    values: [/^[ \t]*Server[ \t]*=[ \t]*\S{1,256}[ \t]+\+?\d{1,5}[ \t]+(\S{1,256})/dgm],
  },
  { ...hash, name: /(?:^|\/)znc\.conf$/, values: [/^[ \t]*Hash[ \t]*=[ \t]*([\da-f]{32,64})[ \t]*\r?$/dgm] },
  { ...program, name: /(?:^|\/)\.?mpd(?:conf|\.conf)$/, values: [/^[ \t]*password[ \t]+"([^"@\n]{1,256})@/dgm] },
  {
    ...program,
    name: /davfs2\/secrets$/,
    values: [new RegExp(`^[^#\\s]\\S{0,255}[ \\t]+(?:\\S{1,128})[ \\t]+${word}`, "dgm")],
  },
  // Directories
  {
    ...program,
    name: /(?:^|\/)(?:nslcd|pam_ldap|nss_ldap|libnss-ldap|ldap)\.conf$/,
    values: [lineOf("(?:bindpw|rootpwmodpw)[ \\t]+")],
  },
  { ...program, name: /(?:^|\/)sssd[\w./-]{0,64}\.conf$/, values: [settingOf("ldap_default_authtok")] },
  {
    ...program,
    name: /(?:^|\/)slapd[\w.-]{0,32}\.conf$/,
    values: [/^rootpw[ \t]+((?!\{)\S{1,256})/dgm, /\scredentials="?([^\s"]{1,256})/dg],
  },
  { ...program, name: /\.ldif$/, values: [/^(?:userPassword|olcRootPW):[ \t]+((?!\{)\S.{0,255}?)[ \t]*\r?$/dgim] },
  {
    ...program,
    name: /\.ldif$/,
    values: [/^(?:userPassword|olcRootPW)::[ \t]+((?!e1)[A-Za-z\d+/=]{4,512})/dgim],
    encoded: "password",
  },
  { ...hash, name: /\.ldif$/, values: [/^(?:userPassword|olcRootPW):[ \t]+(\{[A-Z\d-]{2,20}\}\S{8,256})/dgim] },
  // Telephony
  {
    ...program,
    name: /(?:^|\/)asterisk\/[\w.-]{1,64}\.conf$|(?:^|\/)(?:sip|iax|pjsip|manager)[\w.-]{0,32}\.conf$/,
    values: [settingOf("secret", "password"), /^[ \t]*register[ \t]*=>?[ \t]*[^\s:@]{1,128}:([^\s:@]{1,128})[:@]/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)freeswitch\/[\w./-]{1,200}\.xml$/,
    values: [
      /\bdata="[\w-]{0,32}password=([^"\n]{1,256})"/dg,
      /<param\s{1,8}name="[\w-]{0,32}password"\s{1,8}value="([^"$\n]{1,256})"/dg,
    ],
  },
  {
    ...program,
    name: /(?:^|\/)turnserver\.conf$/,
    values: [/^[ \t]*user=[^\s:]{1,64}:(\S{1,256})/dgm, settingOf("static-auth-secret", "cli-password")],
  },
  {
    ...program,
    name: /(?:^|\/)prosody[\w./-]{0,64}\.lua$/,
    values: [/^[^\n]{0,200}\b(?:component_secret|turn_external_secret)\s{0,8}=\s{0,8}"([^"\n]{1,256})"/dgm],
  },
  // Monitoring
  {
    ...program,
    name: /(?:^|\/)resource[\w.-]{0,32}\.cfg$/,
    signs: ["$USER"],
    values: [/^\$USER\d{1,3}\$=((?=\S{0,128}\d)(?=\S{0,128}[A-Za-z])[^\s/]{6,128})[ \t]*\r?$/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)(?:fluent[\w-]{0,16}|td-agent)\.conf$/,
    values: [lineOf("(?:shared_key|aws_sec_key)[ \\t]+")],
  },
  {
    ...program,
    name: /(?:^|\/)kibana\.ya?ml$/,
    holder: "key with which Kibana encrypts",
    values: [settingOf("xpack\\.[\\w.]{1,64}encryptionKey")],
  },
  {
    ...program,
    name: /(?:^|\/)splunk[\w./-]{0,64}\.conf$|(?:^|\/)user-seed\.conf$/,
    values: [settingOf("password", "pass4SymmKey")],
  },
  { ...program, name: /(?:^|\/)upsd\.users$/, values: [settingOf("password")] },
  {
    ...program,
    name: /(?:^|\/)upsmon\.conf$/,
    values: [/^MONITOR[ \t]+\S{1,128}[ \t]+\d{1,3}[ \t]+\S{1,64}[ \t]+(\S{1,128})/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)\.?monitrc$|(?:^|\/)monit\/[\w./-]{1,64}$/,
    values: [/^[ \t]*allow[ \t]+[\w.-]{1,64}:(?!\/)(\S{1,128})/dgm, new RegExp(`\\bpassword[ \\t]+${word}`, "dgi")],
  },
  {
    ...program,
    name: /(?:^|\/)munin-node$|plugin-conf\.d\/[\w.-]{1,64}$/,
    values: [lineOf("env\\.(?:\\w{0,32}pass(?:word|wd)?|community)[ \\t]+")],
  },
  {
    ...program,
    name: /rsyslog[\w./-]{0,64}\.conf$/,
    values: [/:om(?:my|pg)sql:[^,\s]{1,128},[^,\s]{1,64},[^,\s]{1,64},([^,;\s]{1,128})/dg],
  },
  // Queues and stores
  {
    ...program,
    name: /jaas[\w.-]{0,32}\.conf$/,
    values: [/\b(?:user_\w{1,64}|password)="([^"\n]{1,256})"/dg],
  },
  {
    ...program,
    name: /(?:^|\/)mosquitto[\w./-]{0,64}\.conf$/,
    values: [lineOf("(?:remote_password|bridge_psk)[ \\t]+")],
  },
  {
    ...hash,
    name: /mosquitto\/[\w.-]{0,32}(?:passwd|pwfile|passwords)[\w.-]{0,32}$/,
    values: [/^[^\s:#]{1,64}:(\$[67]\$\S{20,300})/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)local(?:\.d\/[\w.-]{1,64})?\.ini$/,
    signs: ["[admins]"],
    values: [/^\[admins\][ \t]*\r?\n(?:;[^\n]{0,200}\n){0,20}[\w.-]{1,64}[ \t]*=[ \t]*((?!-)\S{1,256})/dgm],
  },
  {
    ...program,
    name: /(?:^|\/)nifi\.properties$/,
    holder: "key with which NiFi encrypts",
    values: [settingOf("nifi\\.sensitive\\.props\\.key")],
  },
  { ...program, name: /(?:^|\/)(?:mumble-server|murmur)\.ini$/, values: [settingOf("icesecret(?:read|write)")] },
  // Files
  { ...program, name: /deluge\/auth$/, values: [/^[\w.-]{1,64}:([^\s:]{1,128}):\d{1,2}[ \t]*\r?$/dgm] },
  { ...program, name: /(?:^|\/)amandapass$/, values: [/^\/\/\S{1,128}[ \t]+[^\s%]{1,64}%(\S{1,128})/dgm] },
  { ...program, name: /(?:^|\/)rsyncd\.secrets$/, values: [/^@?[^\s:#]{1,64}:(\S{1,256})/dgm] },
  {
    ...program,
    name: /proftpd[\w./-]{0,64}\.conf$/,
    values: [/^[ \t]*SQLConnectInfo[ \t]+\S{1,128}[ \t]+\S{1,64}[ \t]+(\S{1,128})/dgm],
  },
  { ...hash, name: /(?:^|\/)smbpasswd$/, values: [/^[^:\n]{1,64}:\d{1,10}:[\dA-FX]{32}:([\dA-F]{32}):/dgm] },
  { ...program, name: /(?:^|\/)aria2\.conf$/, values: [settingOf("rpc-secret", "(?:http|ftp)-passwd")] },
  // Networks
  {
    ...network,
    name: /(?:^|\/)proxychains[\w-]{0,8}\.conf$/,
    values: [/^(?:socks[45]|http|raw)[ \t]+\S{1,128}[ \t]+\d{1,5}[ \t]+\S{1,64}[ \t]+(\S{1,128})/dgm],
  },
  {
    ...network,
    name: /(?:^|\/)psk[\w.-]{0,32}\.txt$/,
    values: [/^[^\s:#]{1,128}:([\da-f]{32,128})\r?$/dgim, /^[^\s#]{1,128}[ \t]+"?([^\s"]{4,256})"?[ \t]*\r?$/dgm],
  },
  {
    ...network,
    name: /(?:^|\/)etc\/config\/[\w.-]{1,64}$/,
    values: [
      lineOf(
        "option[ \\t]+(?:key\\d?|sae_password|password|private_key|preshared_key|(?:auth_|acct_)?secret|psk|priv_key_pwd)[ \\t]+",
      ),
    ],
  },
  {
    ...network,
    name: /netplan\/[\w.-]{1,64}\.ya?ml$/,
    values: [/\b(?:key|private|shared)["']?:[ \t]*["']?([A-Za-z\d+/]{42,43}=)/dg],
  },
  {
    ...network,
    name: /\.ya?ml$/,
    signs: ["esphome:"],
    values: [/^[ \t]+encryption:[ \t]*\r?\n[ \t]+key:[ \t]*["']?([A-Za-z\d+/]{43}=)/dgm],
  },
  // Firewalls that keep everything in one XML.
  {
    ...network,
    name: /\.xml$/,
    signs: firewalls,
    values: [
      elementOf(
        "secret",
        "pre-shared-key",
        "(?:radius_|ldap_|bind|proxy)?(?:password|passwd)",
        "(?:ldap_)?bindpw",
        "shared_?key",
        "r[ow]community",
        "prv",
        "key",
      ),
    ],
  },
  {
    ...hash,
    name: /\.xml$/,
    signs: firewalls,
    values: [elementOf("bcrypt-hash", "sha512-hash", "md5-hash", "phash")],
  },
  // Application servers
  { ...program, name: /\.xml$/, signs: ["{xor}"], values: [attributeOf("(?:\\w{0,32}password)")] },
  { ...program, name: /(?:^|\/)password-?file[\w.-]{0,16}$/, values: [settingOf("AS_ADMIN_\\w{0,32}PASSWORD")] },
];
