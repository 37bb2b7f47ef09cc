import { lineOf, type PatternFile, settingOf } from "../pattern-file.ts";

const network = { rule: "network-key", holder: "key or password of a network" } as const;
const hash = { rule: "password-hash", holder: "hash of a password in a file of accounts" } as const;

/** Accounts of a system or a server, with hashes of their passwords. */
export const accountPatterns: readonly PatternFile[] = [
  {
    ...hash,
    name: /(?:^|\/)g?shadow(?:-|\.(?:bak|backup|old|orig|save|txt))?$/,
    values: [/^[a-z_][\w.-]{0,31}:(\$[\da-z]{1,8}\$[^\s:]{8,250}|[./\dA-Za-z]{13}):\d*:/dgim],
  },
  {
    ...hash,
    name: /(?:^|\/)(?:[\w.-]{1,64}\.|\.)?htpasswd(?:[-_]\w{1,32}|\.(?:bak|old|txt|dist|sample|example))?$/,
    values: [/^[^\s:#]{1,64}:(\$(?:apr1|2[abxy]|[156])\$\S{8,200}|\{S?SHA\}\S{20,80}|[./\dA-Za-z]{13})\r?$/dgim],
  },
  {
    ...hash,
    name: /(?:^|\/)(?:proftpd[\w.-]*|ftpd[.-])passwd$/,
    values: [/^[^\s:#]{1,64}:(\$[\da-z]{1,8}\$[^\s:]{8,200}):/dgim],
  },
  {
    ...hash,
    name: /(?:^|\/)(?:mgmt|application)-users\.properties$/,
    values: [/^[^\s#=]{1,64}=([\da-f]{32})\r?$/dgim],
  },
];

/** Wireless and private networks. */
export const networkPatterns: readonly PatternFile[] = [
  {
    ...network,
    name: /(?:^|\/)wpa_supplicant[\w.-]*\.conf$/,
    values: [
      /^[ \t]*psk[ \t]*=[ \t]*"([^"\n]{8,63})"/dgm,
      /^[ \t]*psk[ \t]*=[ \t]*([\da-f]{64})[ \t]*\r?$/dgim,
      /^[ \t]*(?:password|sae_password|private_key2?_passwd)[ \t]*=[ \t]*"([^"\n]{1,256})"/dgm,
      /^[ \t]*wep_key\d[ \t]*=[ \t]*"?([^"\s]{5,64})/dgm,
    ],
  },
  {
    ...network,
    name: /(?:^|\/)hostapd[\w.-]*\.conf$/,
    values: [
      /^[ \t]*(?:wpa_passphrase|(?:auth|acct)_server_shared_secret|private_key_passwd|wep_key\d|wpa_psk)[ \t]*=[ \t]*"?([^"\n\r]{4,256})/dgm,
      /^[ \t]*sae_password[ \t]*=[ \t]*([^|\n\r]{1,256})/dgm,
    ],
  },
  {
    ...network,
    name: /\.nmconnection$|(?:^|\/)system-connections\/[^/]+$/,
    values: [
      /^(?:psk|(?:leap-|vpn-|Xauth )?password|wep-key\d|private-key-password|(?:IPSec )?secret)=(\S.{0,255})/dgm,
    ],
  },
  { ...network, name: /\.psk$/, values: [/^(?:Passphrase|PreSharedKey)=(\S.{0,127})/dgm, /^([\da-f]{32,512})\s*$/dgi] },
  // ifupdown of Debian.
  {
    ...network,
    name: /(?:^|\/)interfaces(?:\.d\/[\w.-]{1,64})?$/,
    values: [lineOf("wpa-(?:psk|password|private-key-passwd)[ \\t]+")],
  },
  {
    ...network,
    name: /\.xml$/,
    signs: ["<WLANProfile"],
    values: [/<protected>false<\/protected>\s{0,64}<keyMaterial>([^<\n]{1,128})</dg],
  },
  // vpnc, and the profiles of Cisco's client.
  {
    ...network,
    name: /(?:^|\/)vpnc\/[\w.-]{1,64}\.conf$|(?:^|\/)[\w.-]{1,64}\.conf$/,
    signs: ["IPSec secret "],
    values: [lineOf("(?:IPSec secret|Xauth password)[ \\t]+")],
  },
  { ...network, name: /\.pcf$/, values: [settingOf("!?GroupPwd", "!?UserPassword")] },
  // The password of a saved connection, encrypted for nobody but the one who has the file's user.
  { ...network, name: /\.rdp$/, values: [/^password 51:b:([\dA-F]{40,2000})/dgim] },
  {
    ...network,
    name: /(?:^|\/)ipsec[\w.-]*\.secrets$/,
    values: [
      /:[ \t]*(?:PSK|XAUTH|EAP|NTLM)[ \t]+"([^"\n]{1,256})"/dg,
      /:[ \t]*(?:PSK|XAUTH|EAP|NTLM)[ \t]+(0[sx][\w+/=]{4,512})/dg,
      /:[ \t]*(?:RSA|ECDSA|P12|PKCS8|BLISS)[ \t]+\S{1,256}[ \t]+"([^"\n]{1,256})"/dg,
    ],
  },
  {
    ...network,
    name: /(?:^|\/)swanctl[\w./-]*\.conf$/,
    values: [lineOf("(?:[\\w-]{1,32}[ \\t]*\\{[ \\t]*(?:id[ \\t]*=[ \\t]*\\S{1,64}[ \\t]+)?)?secret[ \\t]*=[ \\t]*")],
  },
  // FreeRADIUS
  { ...network, name: /(?:^|\/)clients\.conf$/, signs: ["client "], values: [settingOf("secret")] },
  {
    ...network,
    name: /(?:^|\/)(?:users|authorize)$/,
    signs: ["-Password"],
    values: [/\b(?:Cleartext|User)-Password[ \t]*:?==?[ \t]*"([^"\n]{1,256})"/dg],
  },
  {
    ...hash,
    name: /(?:^|\/)(?:users|authorize)$/,
    signs: ["-Password"],
    values: [/\b(?:Crypt|MD5|SHA\d?|SMD5|SSHA\d{0,3}|NT|LM|SHA\d-\d{3})-Password[ \t]*:?==?[ \t]*"([^"\n]{8,256})"/dg],
  },
  // The file that `auth-user-pass` names: a user and, on the next line, the password.
  {
    ...network,
    name: /vpn[\w.-]*\/[\w.-]*(?:auth|login|pass|credentials?|userpass)[\w.-]*$/,
    values: [/^[^\s:={}<>"']{1,64}\r?\n(\S{4,128})\s*$/dg],
  },
  {
    ...network,
    name: /(?:^|\/)(?:chap|pap|l2tp|pppoe)[.-]secrets$/,
    values: [/^(?!#)(?:"[^"\n]{0,128}"|\S{1,128})[ \t]+(?:"[^"\n]{0,128}"|\S{1,128})[ \t]+"?([^"\s#]{4,256})/dgm],
  },
  {
    ...network,
    name: /\.ovpn$|(?:^|\/)(?:ta|tls-?auth|tls-?crypt|static)[\w.-]*\.key$/,
    values: [
      /<auth-user-pass>\r?\n[^\n]{1,256}\n([^\s<]{1,256})/dg,
      /-----BEGIN OpenVPN Static key V1-----\s{1,4}([\da-f\s]{500,600})-----END/dg,
    ],
  },
];
