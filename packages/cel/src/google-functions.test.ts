import { expect, it } from "vitest";
import { extract } from "./google-functions.ts";

it.each([
  ["refs/heads/main", "refs/heads/{branch}", "main"],
  ["projects/p/zones/z", "projects/{project}/", "p"],
  ["projects/p/zones/z", "/zones/{zone}", "z"],
  ["projects/p", "folders/{folder}", ""],
  ["projects/p", "projects/{project}/", ""],
  ["abc", "{all}", "abc"],
  ["abc", "no braces", ""],
  ["abc", "{a}{b}", ""],
])("extract of %s by %s is %j", (text, template, expected) => {
  expect(extract(text, template)).toBe(expected);
});

/** The examples of https://cloud.google.com/iam/docs/conditions-attribute-reference#extract */
const object = "projects/_/buckets/acme-orders-aaa/objects/data_lake/orders/order_date=2019-11-03/aef87g87ae0876";

it.each([
  ["/order_date={date}/", "2019-11-03"],
  ["buckets/{name}/", "acme-orders-aaa"],
  ["/orders/{empty}order_date", ""],
  ["{start}/objects/data_lake", "projects/_/buckets/acme-orders-aaa"],
  ["orders/{end}", "order_date=2019-11-03/aef87g87ae0876"],
  ["{all}", object],
  ["/orders/{none}/order_date=", ""],
  ["/orders/order_date=2019-11-03/{id}/data_lake", ""],
])("extract by %s is %j", (template, expected) => {
  expect(extract(object, template)).toBe(expected);
});
