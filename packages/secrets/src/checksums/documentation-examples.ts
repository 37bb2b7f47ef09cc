import { sha256 } from "@sallyport/core";
import type { Check } from "../rule.ts";
import { documentationExample, labelled, structureVerdict } from "./verdict.ts";

/** SHA-256 of values that vendors print in their documentation, so that no scanner finds them here. */
const known: ReadonlySet<string> = new Set([
  "1a5d44a2dca19669d72edf4c4f1c27c4c1ca4b4408fbb17f6ce4ad452d78ddb3", // AWS, access key id of the IAM guide
  "c6ea27c534f993d31f0aef882e3d200e7b87470c379ae79c8f9b19d3bd363dc9", // AWS, second access key id of the IAM guide
  "cb20d34a7adda2f5d2043836051e242fd4c2b233e02c80c91fe9d5af9b100574", // AWS, temporary key id of the STS guide
  "df93a8a6d0728913999d6402b950f2f8a4b4a3fbb922b3f1e36df296eda06b17", // AWS, temporary key id of the STS reference
  "78314b11be2e581549ac1c4f616563fad3fdf0c3b71678f6e2299182080e0598", // AWS, secret access key of the IAM guide
  "e8a0614b6747a06ff9a2728dd2250bf13068310cd2550ebc3cecd4d287a4e259", // AWS, the same as printed in older pages
  "e21b597ba6b9cafa59d9ebc4d65c0385f5eb3fa56abab2607fa76589ad849a33", // AWS, second secret access key of the IAM guide
  "0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059", // Azure, storage emulator
  "aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615", // Azure, Cosmos DB emulator
  "2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326", // Stripe, test key of the API reference
  "f2d6ca16515033e5dce14eba840b979d27b5cbae24bb3e5bf484339667f86397", // Stripe, test key of older pages
  "2d1f7723aabc5c7a51fcdc2463c99b5f3fdbc57cf3134db4ac12913c35976e6f", // Stripe, test key of older pages
  "a4b8b245ab28bc4f72dcaa0d9ba9f73d6488fa758a2a5cb55ecb11511f002f80", // Kubernetes, bootstrap token of the kubeadm reference
  "3002888f967a7086ab52fcc9e8bbc3e46724c349828ce6c8625b850a7036e876", // Kubernetes, bootstrap token of the authentication reference
  "731fa294d036e54f19df879bfcd4fe72d967dc6327800c5f74a48414a3f258c9", // Telegram, bot token of the Bot API reference
  "0b5dd075ccdd03c42f4edda8e299e6838e2a75d3486a2a8d86940ed1541e9178", // Telegram, bot token of the tutorial
  "97663138e66699214db9caac00d9d29a9496b38ecf076e4c09284166a238a315", // Telegram, bot token of the features page
  "0bf94c226793084a4cf8e0711e63018275aac20599decef186bf75dfe267afd1", // Buildkite, API access token of the security page
  "e377db8ee3a4ea372b31aedb9b1c20b3b0089975a9194ad710d839fb37b9d322", // Bitwarden, access token of the Secrets Manager guide
  "a1f3235a12ea17c00af5565efba5be7fc9ae093158094bab5454365213dfaa91", // Slack, incoming webhook of the API guide
  "8d567eb88afff34f31ab97fbb2731e582703bdeaf3c92b989cf568e0b23cef31", // RFC 5849, consumer key
  "9d03b692e941d5ace207a9f8048834439f6de98e5c6c1590c22c4f4577c88a42", // RFC 5849, token
  "6c96130f130ab0d6d158397e24d2bcc1c9a5e73ae081f6e983f1c7b545d24a4c", // RFC 6749, access token
  "00cf4c781dc37003f7c7dd7d4c9a6ef1e0f4c62d9a291aa8bc398774e3fefd32", // RFC 6749, refresh token
  "0df3a31d8bb54d63c62a7dc44316a4acd08e0437aec0c18fe5007c951fef9015", // RFC 6749, token of the examples
  "a71b359a87afde133e6d9731de69f8823d62b012072d43749f5dc976505403f5", // OAuth 2.0 MAC tokens, key identifier
  "ca7459e2b26776de081b9a07e40227fd6cff232a1e3233ff6b6aa6d036ca9981", // RFC 6749, client id and secret of the Basic header
  "f2bf5681609f469a2c65a6688daa61ee8df9e5763908ffd455068bd349458ade", // RFC 6750, bearer token
  "986c0dc956dc822b5d8f698661b9eb1ef880786ff9043c16744d2a420e99e9bb", // UUID of many manuals
  "a3a9e1ed9732cab28868127be00f1ce921acaefdd5c3b23a6e9e0072bd9c1a34", // UUID of many manuals
  "30a5154b77ab8b2ddbe19f5e7af72f33cc2a4a41f22940d965102650a1c72863", // RFC 9562, UUID of the text form
  "8f400c257611ed5d30c0e6607ac61074307dfa24cf70a8e92c3e8147d67d2c70", // UUID of many manuals
  "e5855ff48799c52c9ccf80b82bab9492c347a316876dbeaafef22b0bd4fac13d", // RFC 9562, UUID of the name space DNS
  "cf4d418ed3de92d71f767db5391d5a2dacd40e1ce49e75d1137e2ecf4982d844", // RFC 7617, user and password of the Basic header
  "687da00b09c83361bf3a2853b3a0c7d63ca5da870c8d3cdc20905c7aa546840a", // RFC 7617, the same with a pound sign
  "6bb1918670c15b9188ed3317d46429c81c3be199cfbb11a7bd66b1d54f4eb99f", // Gitea, access token of the API page
  "c7d4ae7bfdb5d9d7d08d3aa91f051e6503aa84b81b0781c6aaee3c8a1a7628a2", // Gitea, second access token of the API page
  "08136314cc06d4f2e8e9bf82cb999595f0a3ef7f9ffc0e2960cf849e1f5c09d2", // WireGuard, private key of the manual of systemd-networkd
  "ea1ca3e25b35a51ea7c8c9e5434d6faa6d49963d09845fb49028aaa4f6a2e709", // WireGuard, private key of the manual of wg
  "dc5f5c7791fda4a1b3890d4763653468d8c481f6e487334141563d5515c64b94", // RFC 8959, secret-token URI
  "a331eaa2f3635a13c5b7db412ba8d49b735e0b98b0d96d7eb3fe927594a26b82", // RFC 9001, key of a Retry packet
  "f1f8b1b62d946f50e7462439c619c089a91b7b7ae461a30d91a492024102d643", // RFC 9001, the same in hexadecimal
  "fdf8659e2964fc455d04395c3f727fc6f977f7275e47ac50c1918bb502a24a9e", // RFC 9001, secret of a Retry packet
  "d4ffb8b77f7d6b26196e9a070e983f6701a4c42dec813d4de1a535d20a7df536", // FIPS 197, key of 128 bits
  "2ef2503d964e9668092e6878d3c390ca7909bbbffabd781857115e3be4bb3e5a", // FIPS 197, the same in hexadecimal
  "80fa5ff8e512e1d12f60c27d305e47fb19daa5f0aad3f32c9dd5145309e38d54", // FIPS 197, key of 192 bits
  "c12ce25303a023aa1317614428c0ac8ef707c5a370d7c766353c66df5d2cb46f", // FIPS 197, the same in hexadecimal
  "b93c72b74bc8487d29827005f80d635918f91bc22b14d7ed05714d58f96702dd", // FIPS 197, key of 256 bits
  "837e8e636d452b6133d5a5c56de1eb57c08a94bbe632804fa621a49014c5c034", // FIPS 197, the same in hexadecimal
  "654dbe99eb697b1e5250fc5eac057facdadea69df0138eddc7a17f82b5b97aca", // RubyGems, API key of the guide to scopes
  "f3c3964ca854e172366f81d8bdb327da487c2f8a15f954b116e28961dd6585c0", // Grafana, secret key of the sample settings
  "f5e95c9954635b65acab57e6d5ea663eb900f06dc8794a90358f5abb1c77d4e0", // Google, test secret of reCAPTCHA
  "f7e7896182dcde5db5a8b852a505f0487035ca8a1618d5591e6bb8f18523f581", // Algolia, search key of the demo
  "bc1a50966c9e6486bc4ebf880b51611a2a97fcb8e7a6976e9b81a9e3e8ca0e3c", // Hardhat, key of the first account
  "60a09e4357868c1e9b801052726d061c370429f723db84523ed58ac354f6eb8a", // Hardhat, the same with 0x
  "8335c55334821eefd4334369ff9c04a8594f161013cf9d87f58802d87297837e", // Hardhat, key of the second account
  "095101cf732c298a0ce0320b9de704209cdd8640b70d8fdf4e5be51aa2eb272e", // Hardhat, the same with 0x
  "252ae56016cff408f0b85f48d578970bad8c44bcadae8f5fb401cc9242b3f5db", // Gitpod, personal access token of the sources
  "9cab58b24140ee12c08e265729d246f9200f8ef9b1d884f90c06c4e6b69adf18", // Socket, public token of the command line
]);

export function isDocumentationExample(value: Uint8Array): boolean {
  return known.has(sha256(value));
}

/** Puts the question "is it a documentation example" before a rule's own check, or before none. */
export function unlessDocumented(
  check: (value: Uint8Array) => Check | undefined = () => structureVerdict("published format"),
): (value: Uint8Array) => Check | undefined {
  return labelled(`unless documented, ${check.name}`, (value) =>
    isDocumentationExample(value) ? documentationExample : check(value),
  );
}
