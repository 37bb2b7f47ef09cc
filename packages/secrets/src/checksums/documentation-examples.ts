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
  "d91b4d94a4de9b2944b865dc77847dac8da8dac5ded287860c0343d69c91d7fc", // Azure, shared access signature of the REST reference
  "da9831e554a6bb98d4a7d7e82d6f3454f9d2002ce291f40983cd1701d1883b46", // Azure, the same with capitals
  "577cfe66bf6c95ddd0aa06c4ac4fc36f6cf641fdad7ab445b33071fea3612f74", // AWS, shared access signature of Azure in the DataSync reference
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
  "a45404ae333dd955dcff82cf28972e0f81b1e673cb70e2fc2d7d0d4c42a893bc", // RFC 7517, private key on P-256
  "92644a501df07287aa3f004556e84781e3cc87f0d76ffdd890d43fa992935061", // RFC 7517, private exponent
  "57afc11665beb68de7ccd6df1b38453be8682ac63bb8ccdf67cce63c2db9afd2", // RFC 7517, symmetric key
  "8b1b17a9740c068accab5c3d0d652c8e3cc13206e70bb73b42ea41d4c2de3c12", // RFC 7515, symmetric key
  "ecaa6793a6374193dea5b273e7948faf02afef87add8f5aa2dd46fbbb2749a85", // RFC 7515, private exponent
  "5ccf2edb4f070f0b180f1adadb1be7c568d04181e7938433c4503db2d2bf8b3e", // RFC 7515, private key on P-256
  "f8123081a22e5c009615a2458e0cdf1553d2238af9a04fa23cabb83502d4176f", // RFC 7515, private key on P-521
  "190edf59d5736c3b3ea6bb36d57f5eb415a9b79f3201b381b8f3cb089135981f", // RFC 8037, private key on Ed25519
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
  "252ae56016cff408f0b85f48d578970bad8c44bcadae8f5fb401cc9242b3f5db", // Gitpod, personal access token of the sources
  "9cab58b24140ee12c08e265729d246f9200f8ef9b1d884f90c06c4e6b69adf18", // Socket, public token of the command line
  "2243ae4c730144699810edff877f309b57c9f62289420157926505582ea6d1f9", // BIP 32, test vector 1
  "c3e981f8e1c6a20142aac2ca0c23af92f88c9d129371e0b7aa271ff17644556b", // BIP 32, test vector 1, chain 1
  "38f45b57d43a7400a44a426bf98d87189b5022748f303be6d1d4fc21e4e65b85", // BIP 32, test vector 1, chain 2
  "04a564938fd41d291aa042c0bcfd9867ad19045aa895476645c5f1a1bb98871a", // BIP 32, test vector 1, chain 3
  "75754388723db8eccc4b581f484b5585bc848eb60c9cfc7f3a06a37b8295a178", // BIP 32, test vector 1, chain 4
  "ac17da3e11432de904272c5859b35477b412aceac390e9319a74b5a3acd12538", // BIP 32, test vector 1, chain 5
  "fa146b83df550394a57ed8f05186226882b82caffecc1ccc5df5710c1e5fa0a1", // BIP 32, test vector 2
  "bebe65f0e0569d6283a7b3677aa69e9047b2b288f1ab7de2e2714778e3112d66", // BIP 32, test vector 2, chain 1
  "c14aca8e6d6b82d19f4330f9d64ed5efb790c8484ff6e5398c6771b7c21f5c50", // BIP 32, test vector 2, chain 2
  "ed7bfe0ceae813bcc585635656507759ac09ef1d1bc8a8b0a5d8bd227296dd78", // BIP 32, test vector 2, chain 3
  "00860ac6121289549cc36c62bb823c2b6d496786444f73f282497678c279a392", // BIP 32, test vector 2, chain 4
  "9d61c593824c392ca2b757ac4c9e1d1a59ac0fc313f2a4f4a0acb9a7813a37ab", // BIP 32, test vector 2, chain 5
  "93e28cee01d34e885f66db5f8090be0d4a2de61160ca4e03a9ebc1dddc7d1b53", // BIP 32, test vector 3
  "4ec7efd0add0ac4bf9b5a53141b34d4ebde7aa2a2860e2cdfa668b092cc822cc", // BIP 32, test vector 3, chain 1
  "42010a606042a639ab8c7467ca05a8a052c1379ad6acd530c9ac8adefbf1b0c3", // BIP 32, test vector 4
  "e4cd8805007606c193388a4d1492742bee6c028ce949bdccbeeef671fca1fbf4", // BIP 32, test vector 4, chain 1
  "86826de463a4859a73dc07e71e0ad757ec4dfdaf649d196160c375f66c5625fb", // BIP 32, test vector 4, chain 2
  "bc1a50966c9e6486bc4ebf880b51611a2a97fcb8e7a6976e9b81a9e3e8ca0e3c", // Hardhat, key of account 0
  "8335c55334821eefd4334369ff9c04a8594f161013cf9d87f58802d87297837e", // Hardhat, key of account 1
  "b26ab6529d20ebebb4192256f202984754f785481c64b1a1aed58cac93b3617e", // Hardhat, key of account 2
  "64034b44c579b335ab5e85debbfe72789e970138cc8d296799c3833a2a8525fb", // Hardhat, key of account 3
  "4d3e46eec8244d1d106f866ee48994f6176705298aee1b8426b2ad2529eb454b", // Hardhat, key of account 4
  "0aedba9d586f34f95cf1f0d54926f62e8a078ce2ca593be73ab27a87d3ff9c5d", // Hardhat, key of account 5
  "28e543d3753fc9d14c658ebef20b76a3b5f8e7d78667baf27832ceb3bea01bdf", // Hardhat, key of account 6
  "f070994a8599478580678f2b9482c5f02bb3de0647281e8efae183669425808a", // Hardhat, key of account 7
  "38e69fdd19aefeb4adf56312f10e62c30274997835173c7006308323ad7db506", // Hardhat, key of account 8
  "967f21586cdf1248a862f2cfb330099701c942c2c7a7537c54f7ec48f8556505", // Hardhat, key of account 9
  "0b33e0132123e78d42dd12a0fbbbacd19827d35ca88e0ad4ba83a47a65ba0487", // Hardhat, key of account 10
  "84bc109b3d59b0173a76fc3d831360a6e5063b3d4c82793a97de992947a0e3a8", // Hardhat, key of account 11
  "85bde548053aab4b5a6c78473d5eb2addaa5824299ad009bf06775e3ce923010", // Hardhat, key of account 12
  "f1513114f60e5e95732b840669fe83956d8a944d23e6c76f953e7edcf2491901", // Hardhat, key of account 13
  "5330d388af894c9e1a181a06a3ce44d61fd8602165d979942be4641f4002762f", // Hardhat, key of account 14
  "a2e06155cb1a424f972c3abfaddc9cea4820c4aec722d2378903fe28dd8fc40c", // Hardhat, key of account 15
  "4a67d7a0d8a16d6d954cef19eb5afdbdd82cc0e907a571f376ef0a0981a2a9d4", // Hardhat, key of account 16
  "b08bdfde9930d9202809530dcbe193c53fd0dc6928f2010d2ffca74df95ead36", // Hardhat, key of account 17
  "cf1fc66f853151a4c6666909c8f1f80e1d855ecffefbcb65a709aae544de5588", // Hardhat, key of account 18
  "100546a8b020a55aa09b2d34b50de9a3fc45a70b261aec6a989bb2d9321af583", // Hardhat, key of account 19
  "578592185588730b9d10b87e2274706a8301a179cdb60fb4263c788e7e679503", // Ganache, key of account 0
  "30e55f5463e22af009a1b785a4d723190c4522bfa2696c2ab85fd12cedca708d", // Ganache, key of account 1
  "70b801afae94d2e653c9612d0ebbba1f52f0d6fca900a0c0f0aa0f3e500e41e9", // Ganache, key of account 2
  "0bc9fde2b028e3b067e45059c84dbcf43b573344d84f1f259dd912427e76f83f", // Ganache, key of account 3
  "f51c2c795f782308c7dcfa92a59cf89c9b21758b3cc8ace822bb78ffbb0f861f", // Ganache, key of account 4
  "6dea34b661141091338390067dc6fe04c911ed6b939f7dce3faa8b6e68e755f0", // Ganache, key of account 5
  "faeb1dab5a326eef752d42930ec4bf5305724d2b0ddfb06ba9e89b1a36449207", // Ganache, key of account 6
  "196fbadca8b7eea62510a490b7e8131ec83cfe1dc33ace8660333d139ebb9c1d", // Ganache, key of account 7
  "ecd5e9d0b08a8a9fd1c35bcd303b3cceea1c8b85ee33d4255849cd3fcd37e0b4", // Ganache, key of account 8
  "3fd5610ee03a3503edceff018e3fb550d9f2c074609535d5af84cf4a87edfcdb", // Ganache, key of account 9
  "f24167accb5d690f3426da43061b7028d1e3b44e9a6e3651b741cbdd38fad0a0", // Truffle Develop, key of account 0
  "07f935b61d37e0e50369eb1f6767a9d259f5b3d5a870a98e4e1d26f75e98a452", // Truffle Develop, key of account 1
  "e4f1734df0250d547add02b71d673170708b44b4abf2883906e1f54cf5bb86f8", // Truffle Develop, key of account 2
  "7d1b5fc238610328f01371ec9c078deb07f4c4db48fecefe1df8384de7f5cf55", // Truffle Develop, key of account 3
  "33f532fd39fa0d77b2255c300529a2c851954db88acd238b1c947c142707444c", // Truffle Develop, key of account 4
  "728383dec632311291f24ce02a3688cd93217398778c2622b46c967e29ea5162", // Truffle Develop, key of account 5
  "664b73b16aa577481e905f3f2fd5bdd3662a3078568b268c390d2010e3c131f7", // Truffle Develop, key of account 6
  "e4639de7f01667f6bb13a507e02446c89f8cd845c4f57fd09688af8ddae4ccf9", // Truffle Develop, key of account 7
  "98a38f6dad3f47affd7110b65b627ac61967faaa20d50cffaaaf4df2c31a4604", // Truffle Develop, key of account 8
  "c15f3d9dfdc983890ac1b6f44e06f6edaaa4915e9698b43871679ef8599f4a22", // Truffle Develop, key of account 9
  "b83e96417f61cb148d0dc8a89b839ee4956ad45b5e4b6a2a6cae048e48782157", // phrase of Ganache and Truffle
  "9c5d0a6656e5d3f36601d0bf98762be09bad5d7b164382c1d6c826324d6d599a", // phrase of Ganache and Truffle
  "9d6a2b9d1f01d4577cbdce4de6f0834ac6b21d675518ace150009338685b5276", // Bitcoin wiki
  "110040843c3adf0df9dfa12aa89635f8c2a24a7fa0b068d78bc5e5c9f4fe7e30", // Bitcoin wiki
  "97380bed40c76b624c97982ed49a1962550d74dfa990a5075f8824feedadc95b", // XRP Ledger, seed of the genesis account
  "40c9884bfd2ddbde11a5a2796c6a91d6bffc1fdbfd1d78550c57659f9d880ef3", // base-x, key of the readme
  "4683d35f41dae7c488c1b67eddde0c39142ddcb331c8e7f497dfcac3b79ca189", // web3.js, key of privateKeyToAddress
  "62b63bc4ca11f81caea87cbe0cfc2d6077c6d90c9ce83ac1fe1915b9023ca6ae", // web3.js, key of privateKeyToAccount
  "f76f5eb6b3ec49a14e805181034a48d5aa76bf9a5aeec4c22339adea4a3ce0a5", // web3.js, key of wallet.add
  "95e82a7ebb036b3c3b3c14120ed7ce5f356ac69348bf38a71e8e117c1ef8c7e0", // web3.js, key of signTransaction
  "274824e47a1a4c1043eb315c3e825bb3bcbcc047d78d5759ae0887b3d48dd67e", // noble-curves, key of the readme
  "bce9654d49854dbd5ed4b5419283bc6c02b0086798d70a7a3c1c079f245afe85", // ethereum-cryptography, key of the readme
  "ef6bdc2dc0f86e04c7867bd1d70895918513e2c23bb7463dc1b48f25c67c56f5", // xrpl.js, seed of the reference
  "518eb8d58afc53cd0ee6ad91bb5856241ac7d254447196797b1e73656c73f7b0", // ripple-address-codec, seed of Ed25519
  "bb19cc5df15e250d04bf6df82bb179442d90a73e13a530d21f10afc737053acd", // ripple-address-codec, seed
  "8e3534a4aa69961a2715c3f727022dc380d09e596afa22a4b463d8178f813881", // MDN, token of the Cookie header
  "6298b3393a19a082bc8b4b4d4dff185cd6d212e8b66327b4fc6a611a61981998", // go-ethereum, key of the tests
  "04229e6d66eec59731af8ac6ca5a973f06340a6cec4b9ef3b02cc843bf70341f", // go-ethereum, second key of the tests
  "02522f20463c8f617cb8b285ec5eaf932c6de6d81004ad10dabfe15b5346fc82", // Ethereum, key of the state tests
  "773c675cd20ed007a82196fa7c56848d1db64ac957a9682785da61faea252735", // Telegram, API hash of the manual of Telegram Desktop
  "156f41d037174db07a01a7a3b3f6381f2f8cabb3b23f491985dab8accf3e6047", // Twitch, token of the page about chat
  "961c34845bca104de42f474959c3451443a025e49e8b8e4a86d12e44fb31a893", // SMTP2GO, key of the introduction
  "7ff1a53b5b357038884ac6313f782ba9fca38f73e0f7b74a27cfc790604b1730", // Salesforce, access token of the REST guide
  "2e86e11dcad05c240400dd45ef575fa912059593136d16ced1cb4fa862e56596", // joserfc, key of the manual
]);

/** Of a number in hexadecimal, with `0x` before it and without. */
export function isDocumentationExample(value: Uint8Array): boolean {
  const isMarked = value[0] === 0x30 && value[1] === 0x78;
  return known.has(sha256(isMarked ? value.subarray(2) : value));
}

/** Puts the question "is it a documentation example" before a rule's own check, or before none. */
export function unlessDocumented(
  check: (value: Uint8Array) => Check | undefined = () => structureVerdict("published format"),
): (value: Uint8Array) => Check | undefined {
  return labelled(`unless documented, ${check.name}`, (value) =>
    isDocumentationExample(value) ? documentationExample : check(value),
  );
}
