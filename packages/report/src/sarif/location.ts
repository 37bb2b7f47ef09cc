import type { Place, Region } from "@sallyport/core";
import type { Location, Region as SarifRegion } from "sarif";
import { placeName } from "../place-text.ts";
import { plainMessage } from "./message.ts";

/** The name under which every path stands; a viewer binds it to the checkout. */
export const sourceRoot = "%SRCROOT%";

/**
 * GitHub refuses a whole file if one result has no path or no line ("expected a physical location"). What is no file of the tree
 * therefore gets a path that no file has, and its true name as a logical location; what has no line gets line 1.
 */
export function locationOf(place: Place): Location {
  const inTree = place.object === undefined || place.object === "file-name";
  const { commit, author, date, object, via } = place;
  const known = Object.entries({ commit, author, date, object, via }).filter(([, value]) => value !== undefined);
  return {
    physicalLocation: {
      artifactLocation: {
        uri: uriOf(inTree ? place.path : `${place.object}/${place.commit ?? place.path}`),
        uriBaseId: sourceRoot,
      },
      region: place.region ? regionOf(place.region) : { startLine: 1 },
    },
    ...(inTree
      ? {}
      : {
          logicalLocations: [
            { name: place.commit ?? place.path, fullyQualifiedName: placeName(place), kind: "resource" },
          ],
        }),
    ...(known.length > 0 ? { properties: Object.fromEntries(known) } : {}),
  };
}

/** Other places of the same finding; ids start at 1, as a viewer may number them. */
export function relatedLocationOf(place: Place, index: number): Location {
  return { id: index + 1, message: plainMessage("Also here."), ...locationOf(place) };
}

/** A relative reference (RFC 3986): each segment percent-encoded, so that no name can be read as a scheme or a query. */
export function uriOf(path: string): string {
  const segments = path.toWellFormed().split("/").map(encodeSegment);
  return segments.every((segment) => segment === "") ? "." : segments.join("/").replace(/^\/+/, "");
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Our ends are exclusive, and so are SARIF's end columns (3.30.8). Nothing below 1, no end before its start: consumers refuse those. */
function regionOf({ start, end }: Region): SarifRegion {
  const startLine = Math.max(1, start.line);
  const startColumn = Math.max(1, start.column);
  const endLine = Math.max(startLine, end.line);
  const endColumn = endLine === startLine ? Math.max(startColumn, end.column) : Math.max(1, end.column);
  return { startLine, startColumn, endLine, endColumn };
}
