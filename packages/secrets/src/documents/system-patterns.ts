import type { PatternFile } from "./pattern-file.ts";

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
      /^[ \t]*password[ \t]*=[ \t]*"([^"\n]{1,256})"/dgm,
    ],
  },
  {
    ...network,
    name: /\.nmconnection$|(?:^|\/)system-connections\/[^/]+$/,
    values: [/^(?:psk|(?:leap-|vpn-)?password|wep-key\d|private-key-password|secret)=(\S.{0,255})/dgm],
  },
  { ...network, name: /\.psk$/, values: [/^(?:Passphrase|PreSharedKey)=(\S.{0,127})/dgm] },
  {
    ...network,
    name: /(?:^|\/)ipsec[\w.-]*\.secrets$/,
    values: [/:[ \t]*(?:PSK|XAUTH|EAP|NTLM)[ \t]+"([^"\n]{1,256})"/dg],
  },
  {
    ...network,
    name: /(?:^|\/)(?:chap|pap)-secrets$/,
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
