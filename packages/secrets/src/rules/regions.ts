import { base32Lower, base62, base64Padded, base64url, charset, hexLower, nothing } from "../charset.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { spends } from "./ai.ts";
import { anchorsOf } from "./anchors.ts";
import { withMixedEnd } from "./hex-digits.ts";
import { uuid } from "./uuid.ts";

const pays = "It takes and refunds payments for the merchant, and reads those of its customers";
const keep = "Keep the next one on a server, in a secret store";

/** Services that one part of the world uses. */
export const regions: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/wompi-key",
    title: "Wompi private key or secret",
    provider: "Wompi",
    why: `${pays}; the secrets of events and integrity forge that an order is paid.`,
    fix: `Regenerate it under Desarrolladores. ${keep}; browsers take the key that begins with pub_.`,
    source: "https://docs.wompi.co/en/docs/colombia/ambientes-y-llaves/",
    anchors: ["prv_prod_", "prod_integrity_", "prod_events_"],
    after: [run(base62, 28, 40)],
  },
  {
    kind: "token",
    id: "secrets/toss-secret-key",
    title: "Toss Payments secret key",
    provider: "Toss Payments",
    why: `${pays}.`,
    fix: `Reissue it in the developer centre. ${keep}; browsers take the client key.`,
    source: "https://docs.tosspayments.com/reference/using-api/authorization",
    anchors: ["live_sk_", "live_gsk_"],
    after: [run(base62, 20, 40)],
  },
  {
    kind: "token",
    id: "secrets/africas-talking-api-key",
    title: "Africa's Talking API key",
    provider: "Africa's Talking",
    why: "It sends text messages, calls and airtime at the account's cost.",
    fix: `Generate another under Settings > API Key, which ends the first. ${keep}.`,
    source: "https://developers.africastalking.com/docs/authentication",
    anchors: ["atsk_"],
    after: [run(hexLower, 64)],
  },
  {
    kind: "token",
    id: "secrets/dingtalk-signing-secret",
    title: "Signing secret of a DingTalk robot",
    provider: "DingTalk",
    why: "With the robot's address it posts into the group, and people trust what comes from there.",
    fix: "Reset the secret in the robot's security settings, or delete the robot.",
    source: "https://open.dingtalk.com/document/orgapp/customize-robot-security-settings",
    anchors: ['"SEC', "'SEC", "=SEC", ": SEC"],
    value: "after",
    leftBoundary: nothing,
    after: [run(hexLower, 64)],
  },
  {
    kind: "named",
    id: "secrets/merchant-key",
    title: "Key with which a merchant signs payments",
    provider: "CCAvenue, PayTR, Shopee, WHMCS and others",
    why: "It signs requests and answers of the gateway: whoever has it says that an order is paid, or refunds it.",
    fix: `Replace it in the merchant's settings of the gateway. ${keep}.`,
    source: "https://dev.paytr.com/en/iframe-api",
    names: [
      "ccavenue_working_key",
      "working_key",
      "merchant_salt",
      "partner_key",
      "phonepe_salt_key",
      "payu_salt",
      "cc_encryption_hash",
    ],
    value: [run(charset("alnum", "0-9A-Za-z"), 16, 128)],
    check: shapeCheck(/^(?=.*\d.*\d)(?:[\da-f]+|[\dA-F]+|(?=.*[A-Z])(?=.*[a-z]).*)$/),
    seal: (value) => `${value.slice(0, -4)}a1B2`,
  },
  {
    kind: "named",
    id: "secrets/phonepe-salt-key",
    title: "PhonePe salt key",
    provider: "PhonePe",
    why: "It signs requests and answers of the gateway: whoever has it says that an order is paid, or refunds it.",
    fix: `Generate another in the business dashboard. ${keep}.`,
    source: "https://developer.phonepe.com/v1/reference/x-verify-header-checksum",
    family: "secrets/merchant-key",
    names: ["salt_key", "phonepe_key"],
    value: uuid,
    check: unlessDocumented(),
  },
  {
    kind: "token",
    id: "secrets/checkout-com-secret-key",
    title: "Checkout.com secret key",
    provider: "Checkout.com",
    why: `${pays}.`,
    fix: `Deactivate it under Developers > Keys. ${keep}, and limit it to the scopes of the task; browsers take the public key.`,
    source: "https://github.com/checkout/checkout-sdk-php/blob/main/lib/Checkout/CheckoutStaticKeysSdkBuilder.php",
    anchors: anchorsOf("sk_", base32Lower),
    after: [run(base32Lower, 25), run(charset("checkout-last", "a-z2-7*#$="), 1)],
    // A name may have a number at its end.
    check: shapeCheck(/_.*\d.*[a-z].*\d/),
    seal: (value) => `${value.slice(0, 10)}7x2${value.slice(13)}`,
  },
  {
    kind: "token",
    id: "secrets/klarna-api-key",
    title: "Klarna API key",
    provider: "Klarna",
    why: `${pays}.`,
    fix: `Disable it in the Klarna Partner Portal under Klarna API keys. ${keep}; browsers take the client identifier.`,
    source: "https://docs.klarna.com/api-reference/authentication",
    // Klarna prints the prefix and no length.
    anchors: ["klarna_live_api_"],
    after: [run(base64Padded, 60, 255)],
  },
  {
    kind: "token",
    id: "secrets/asaas-api-key",
    title: "Asaas API key",
    provider: "Asaas",
    why: `${pays}, and transfers the balance of the account.`,
    fix: `Disable it under Integrações > Chaves de API. ${keep}, and name the addresses that may use it.`,
    source: "https://docs.asaas.com/changelog/novidade-novo-prefixo-de-identificação-das-chaves-api",
    // Keys of today name production; those before March 2025 go on without it. Asaas prints no length.
    anchors: ["$aact_prod_", "$aact_"],
    after: [run(base64Padded, 100, 300)],
  },
  {
    kind: "token",
    id: "secrets/xendit-secret-key",
    title: "Xendit secret key",
    provider: "Xendit",
    why: `${pays}, and pays out within its permissions.`,
    fix: `Delete it under Settings > API Keys. ${keep}; browsers take the public key.`,
    source: "https://docs.xendit.co/docs/api-keys",
    // Xendit prints no length.
    anchors: ["xnd_production_"],
    after: [run(base62, 40, 100)],
  },
  {
    kind: "token",
    id: "secrets/midtrans-server-key",
    title: "Midtrans server key",
    provider: "Midtrans",
    why: `${pays}, and forges that an order is paid.`,
    fix: `Ask Midtrans's support to replace it, which nobody else can. ${keep}; browsers take the client key.`,
    source: "https://docs.midtrans.com/docs/access-keys",
    // Those of today have 24 characters. A heading of words has capitals at their beginnings alone.
    anchors: ["Mid-server-"],
    after: [run(base64url, 24)],
    check: shapeCheck(/r-(?=.*\d)(?=.*[a-z\d][A-Z])/),
    seal: withMixedEnd,
  },
  {
    kind: "token",
    id: "secrets/qianfan-api-key",
    title: "Qianfan API key",
    provider: "Baidu AI Cloud",
    why: `${spends}.`,
    fix: "Delete it in the console of IAM under API Key. Keep the next one in a secret store, and set a spending limit.",
    source: "https://cloud.baidu.com/doc/qianfan-api/s/ym9chdsy5",
    // An id, then the secret.
    anchors: ["bce-v3/ALTAK-"],
    after: [run(base62, 16, 32), literal("/"), run(hexLower, 40)],
  },
];
