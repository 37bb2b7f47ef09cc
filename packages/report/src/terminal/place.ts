import { type PlaceRow, placeRowText } from "../place-row.ts";
import { type Canvas, row } from "./row.ts";

/** `where: 370 in logs/debug.log (lines 2, 6, 10 and 367 more)`, one row a file or folder. */
export function placeLines(places: readonly PlaceRow[], canvas: Canvas): string[] {
  return places.flatMap((place, index) => row(canvas, index === 0 ? "where" : "", placeRowText(place)));
}
