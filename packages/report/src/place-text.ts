import { type Finding, formatDate, type Place, quantity, type Region } from "@sallyport/core";

/**
 * Where a finding is, as one phrase that editors and terminals turn into a link: `src/a.ts:14:7`, `message of commit 1a2b3c4:1:9`,
 * `certs/key.pem (file name)`. Raw text: whoever shows it escapes it for the format.
 */
export function placeText(place: Place): string {
  return `${placeName(place)}${positionText(place.region)}${place.object === "file-name" ? " (file name)" : ""}`;
}

/** The file or Git object without the position in it. */
export function placeName(place: Place): string {
  if (place.object === "commit-message")
    return `message of commit ${place.commit ? shortCommit(place.commit) : place.path}`;
  if (place.object === "tag-message") return `message of tag ${place.path}`;
  return place.path;
}

function positionText(region: Region | undefined): string {
  return region ? `:${region.start.line}:${region.start.column}` : "";
}

/** Who brought it: `1a2b3c4 by Alice <alice@example.com> on 2026-11-19`. Undefined when nothing of it is known. */
export function originText(place: Place): string | undefined {
  const parts = [
    place.commit ? shortCommit(place.commit) : undefined,
    place.author ? `by ${place.author}` : undefined,
    place.date ? `on ${formatDate(place.date)}` : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}

/** The same of a finding's first place; undefined also where its evidence says who introduced it, in more words. */
export function originRowOf({ places: [place], evidence }: Pick<Finding, "places" | "evidence">): string | undefined {
  const { commit } = place;
  const told = commit !== undefined && evidence.some(({ value }) => value.includes(shortCommit(commit)));
  return told ? undefined : originText(place);
}

/** `3 more places`, and `at least 120 more places` of a finding that does not list all; empty when there are no more than are shown. */
export function morePlacesText({ places, unlistedPlaces = 0 }: Finding, shown: number): string {
  const more = Math.max(0, places.length - shown) + unlistedPlaces;
  if (more === 0) return "";
  return `${unlistedPlaces > 0 ? "at least " : ""}${quantity(more, "more place")}`;
}

/** `a.ts:1, b.ts:2 and 3 more places`: where a finding is besides its first place; empty when it is nowhere else. */
export function otherPlacesText(finding: Finding, most: number, show: (place: Place) => string): string {
  const shown = finding.places.slice(1, 1 + most).map(show);
  const more = morePlacesText(finding, 1 + shown.length);
  return [shown.join(", "), more].filter((part) => part !== "").join(" and ");
}

/** `base64, then gzip`: the decoding steps from the file's bytes to the value. Undefined when it stands there as it is. */
export function decodingText(place: Place): string | undefined {
  return place.via && place.via.length > 0 ? place.via.join(", then ") : undefined;
}

/** Seven digits of a commit id, as Git shows it; a ref's name or other text stays whole. */
export function shortCommit(commit: string): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit) ? commit.slice(0, 7) : commit;
}
