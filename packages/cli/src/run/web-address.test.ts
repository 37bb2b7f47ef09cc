import { expect, it } from "vitest";
import { webAddress } from "./web-address.ts";

it.each([
  ["https://github.com/acme/shop.git", "https://github.com/acme/shop"],
  ["https://bob:hunter2@github.com/acme/shop", "https://github.com/acme/shop"],
  ["https://hunter2@github.com/acme/shop/", "https://github.com/acme/shop"],
  ["git@github.com:acme/shop.git", "https://github.com/acme/shop"],
  ["ssh://git@github.com/acme/shop.git", "https://github.com/acme/shop"],
  ["https://github.com/acme/shop?token=hunter2#hunter2", "https://github.com/acme/shop"],
  ["https://gitlab.com/acme/group/shop", "https://gitlab.com/acme/group/shop"],
  ["ssh://git@github.com:2222/acme/shop.git", undefined],
  ["http://github.com/acme/shop", undefined],
  ["file:///srv/shop", undefined],
  ["/srv/shop", undefined],
  ["../shop", undefined],
  ["https://localhost/acme/shop", undefined],
  ["https://github.com/a b/$(id)", undefined],
  ["", undefined],
])("%s is %s", (remote, expected) => {
  expect(webAddress(remote)).toBe(expected);
});
