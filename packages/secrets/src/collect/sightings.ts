import type { Excerpt, Place } from "@sallyport/core";
import type { Introduction } from "@sallyport/git";
import { type CommentsAt, markedFiles, placeComments } from "../suppressions/place-comments.ts";
import { commentsBeside, type PlacedComment } from "../suppressions/placed-comment.ts";
import { type Content, contentId, type NameContent, type Source, type StoredContent } from "./content.ts";
import type { Leak, LeakTable } from "./leak-table.ts";
import { type Located, locate, mostInOneContent, type Occurrence } from "./locate.ts";
import type { ScanRun } from "./scan-run.ts";
import { pathsByBlob, type TreeListing } from "./tree-listing.ts";

/** Everything that is known of one leak when collecting is over. */
export interface CollectedLeak {
  readonly leak: Leak;
  /** The most useful place first. */
  readonly places: readonly [Place, ...Place[]];
  /** At least so many there are, also those that are not listed. */
  readonly placeCount: number;
  readonly excerpt?: Excerpt;
  readonly age?: "new" | "existing";
  /** The first commit that brought it, and how many did. Absent where no commit is asked for. */
  readonly introduction?: Introduction;
  readonly commits?: number;
  /** The path that holds it in the current tree; null when none does. Absent where there is no tree to ask. */
  readonly stillAt?: string | null;
  /** For each place the allow comments on its line or the line above; absent where no place has any. */
  readonly besides?: readonly (readonly PlacedComment[])[];
}

/** Leaks with their places, and the allow comments of the current tree. */
export interface Sightings {
  readonly leaks: readonly CollectedLeak[];
  readonly comments: readonly PlacedComment[];
}

export interface SightingContext {
  readonly source: Source;
  /** The tree in which a reader looks first: HEAD's, or what is staged. Absent for a working tree. */
  readonly current?: TreeListing;
  /** The tree before the change; absent where no change is looked at. */
  readonly before?: TreeListing;
  /** By blob, oldest first. */
  readonly introductions?: ReadonlyMap<string, readonly Introduction[]>;
  readonly run: ScanRun;
}

const mostPlaces = 20;

/** Where a leak was seen, before anybody looked up the line. */
interface Sighting {
  readonly content: Content;
  readonly place: Place;
  /** The path as it is. */
  readonly path: string;
  readonly current: boolean;
}

/** Finds the places of all leaks and comments. Leaks that are nowhere but in excluded files are left out. */
export async function placeLeaks(table: LeakTable, context: SightingContext): Promise<Sightings> {
  const leaks = table.all();
  const blobPaths = context.current ? pathsByBlob(context.current) : new Map<string, readonly string[]>();
  const seen = leaks.map((leak) => ({ leak, sightings: sightingsOf(leak, context, blobPaths) }));
  const contents = new Map<string, StoredContent>();
  for (const { sightings } of seen) {
    for (const { content } of sightings.slice(0, mostPlaces)) {
      if (content.type !== "name") contents.set(contentId(content), content);
    }
  }
  const files = markedFiles(table.marked, context, blobPaths);
  for (const { content, before = content } of files) {
    for (const each of [content, before]) contents.set(contentId(each), each);
  }
  if (contents.size === 0 && leaks.length === 0) return { leaks: [], comments: [] };
  const keys = new Set(leaks.map((leak) => leak.key));
  const located = await locate(context.source, [...contents.values()], context.run.ruleSet.scanner, keys);
  const { comments, commentsAt } = placeComments(files, located.comments, context);
  const placed = seen.flatMap(({ leak, sightings }) => collected(leak, sightings, located, commentsAt, context));
  return { leaks: placed, comments };
}

function sightingsOf(
  leak: Leak,
  context: SightingContext,
  blobPaths: ReadonlyMap<string, readonly string[]>,
): Sighting[] {
  const current: Sighting[] = [];
  const past = new Map<string, Sighting>();
  const elsewhere: Sighting[] = [];
  for (const content of leak.holders) {
    if (content.type === "file") current.push(sightingAt(content, content.path, context, true));
    else if (content.type === "name") elsewhere.push(...nameSighting(content, context));
    else if (content.type !== "blob") elsewhere.push(messageSighting(content));
    else {
      const here = (blobPaths.get(content.oid) ?? []).filter((path) => context.run.excluded(path) === undefined);
      for (const path of here) current.push(sightingAt(content, path, context, true));
      for (const sighting of pastSightings(content, context)) {
        const known = past.get(sighting.place.path);
        if (!known || (sighting.place.date ?? "") < (known.place.date ?? "")) past.set(sighting.place.path, sighting);
      }
    }
  }
  const byPath = (a: Sighting, b: Sighting) => (a.place.path < b.place.path ? -1 : 1);
  const byDate = (a: Sighting, b: Sighting) => ((a.place.date ?? "") < (b.place.date ?? "") ? -1 : 1);
  const shown = new Set(current.map((sighting) => sighting.place.path));
  const gone = [...past.values()].filter((sighting) => !shown.has(sighting.place.path));
  return [...current.sort(byPath), ...gone.sort(byDate), ...elsewhere];
}

function sightingAt(content: Content, path: string, context: SightingContext, current: boolean): Sighting {
  return { content, path, place: { path: context.run.redact(path) }, current };
}

/** One for each path that the blob has had. */
function pastSightings(content: Content & { readonly oid: string }, context: SightingContext): Sighting[] {
  const { excluded } = context.run;
  const introductions = context.introductions?.get(content.oid) ?? [];
  if (introductions.length === 0) {
    const path = content.path ?? content.oid;
    const listed = context.current?.get(path)?.oid === content.oid || excluded(path) !== undefined;
    return listed ? [] : [sightingAt(content, path, context, false)];
  }
  const sightings = new Map<string, Sighting>();
  for (const introduction of introductions) {
    const path = context.run.redact(introduction.path);
    if (sightings.has(path) || excluded(introduction.path) !== undefined) continue;
    sightings.set(path, {
      content,
      current: false,
      path: introduction.path,
      place: { path, ...originOf(introduction, context) },
    });
  }
  return [...sightings.values()];
}

function originOf(introduction: Introduction, context: SightingContext): Pick<Place, "commit" | "author" | "date"> {
  return { commit: introduction.commit, author: context.run.redact(introduction.author), date: introduction.date };
}

function nameSighting(content: NameContent, context: SightingContext): Sighting[] {
  if (context.run.excluded(content.path) !== undefined) return [];
  const path = context.run.redact(content.path);
  const current = context.current?.has(content.path) ?? true;
  const first =
    content.oid === undefined
      ? undefined
      : context.introductions?.get(content.oid)?.find((one) => one.path === content.path);
  const origin = first && !current ? originOf(first, context) : {};
  return [{ content, current, path: content.path, place: { path, object: "file-name", ...origin } }];
}

function messageSighting(content: Content & { readonly oid: string }): Sighting {
  const object = content.type === "tag" ? "tag-message" : "commit-message";
  return {
    content,
    current: false,
    path: content.oid,
    place: { path: content.oid, object, ...(content.type === "commit" ? { commit: content.oid } : {}) },
  };
}

function collected(
  leak: Leak,
  sightings: readonly Sighting[],
  located: Located,
  commentsAt: CommentsAt,
  context: SightingContext,
): CollectedLeak[] {
  const places: Place[] = [];
  const besides: (readonly PlacedComment[])[] = [];
  let excerpt: Excerpt | undefined;
  let hidden = Math.max(0, sightings.length - mostPlaces);
  for (const sighting of sightings.slice(0, mostPlaces)) {
    const occurrences = occurrencesOf(leak, sighting, located);
    if (places.length === 0) excerpt = occurrences[0]?.excerpt;
    besides.push(...besidesOf(sighting, occurrences, commentsAt));
    const expanded = expand(sighting, occurrences, located, context);
    hidden += Math.max(0, places.length + expanded.length - mostPlaces);
    places.push(...expanded.slice(0, mostPlaces - places.length));
  }
  const [first, ...others] = places;
  if (!first) return [];
  return [
    {
      leak,
      places: [first, ...others],
      placeCount: places.length + hidden,
      ...(excerpt ? { excerpt } : {}),
      ...(besides.some((comments) => comments.length > 0) ? { besides } : {}),
      ...historyOf(leak, sightings, context),
    },
  ];
}

/** One list for each occurrence. Where some are not known, the last list is empty: nobody can say that all have a comment. */
function besidesOf(
  { content, path }: Sighting,
  occurrences: readonly Occurrence[],
  commentsAt: CommentsAt,
): (readonly PlacedComment[])[] {
  if (content.type === "name") return [[]];
  const comments = commentsAt(content, path);
  const lists = occurrences.map(({ region }) => (region ? commentsBeside(comments, region.start) : []));
  return lists.length === 0 || lists.length >= mostInOneContent ? [...lists, []] : lists;
}

function occurrencesOf(leak: Leak, sighting: Sighting, located: Located): readonly Occurrence[] {
  const all = located.occurrences.get(contentId(sighting.content)) ?? [];
  const own = all.filter((occurrence) => occurrence.key === leak.key);
  return sighting.current ? own : own.slice(0, 1);
}

/** One place an occurrence. Content that has changed since it was scanned still has its path. */
function expand(
  sighting: Sighting,
  occurrences: readonly Occurrence[],
  located: Located,
  context: SightingContext,
): Place[] {
  const { content } = sighting;
  const { redact } = context.run;
  const { tag, author, ...origin } =
    (content.type === "commit" || content.type === "tag" ? located.origins.get(content.oid) : undefined) ?? {};
  const place: Place = {
    ...sighting.place,
    ...origin,
    ...(tag ? { path: redact(tag) } : {}),
    ...(author ? { author: redact(author) } : {}),
  };
  if (occurrences.length === 0) return [place];
  return occurrences.map(({ region, via }) => ({
    ...place,
    ...(region ? { region } : {}),
    ...(via.length > 0 ? { via: via.map(redact) } : {}),
  }));
}

type History = Pick<CollectedLeak, "introduction" | "commits" | "stillAt">;

function historyOf(leak: Leak, sightings: readonly Sighting[], context: SightingContext): History {
  if (!context.introductions) return {};
  const introductions = leak.holders
    .flatMap((content) => (content.type === "blob" ? (context.introductions?.get(content.oid) ?? []) : []))
    .filter(({ path }) => context.run.excluded(path) === undefined)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const own = introductions.filter((introduction) => !introduction.merge);
  const first = introductions[0];
  const current = sightings.find((sighting) => sighting.current);
  const inTrees = sightings.some(({ content }) => content.type === "blob" || content.type === "name");
  return {
    ...(first
      ? {
          introduction: { ...first, path: context.run.redact(first.path), author: context.run.redact(first.author) },
          commits: new Set((own.length > 0 ? own : introductions).map(({ commit }) => commit)).size,
        }
      : {}),
    ...(inTrees ? { stillAt: current?.place.path ?? null } : {}),
  };
}
