/** Hexadecimal digits, as many as MD5, SHA-1 or a kind of SHA-2 has: what tables of accounts hold in place of a password. */
export const passwordDigest = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i;
