/** A registry code of an entity, as in the first part of a deck's address. */
export type EntityCode = string;

/** Which deck of an entity: the period, and the units joined by `+` where it is not about the whole. */
export type DeckName = { period: string; units: string[] };

const entityPattern = /^[A-Z][A-Z0-9_]{0,63}$/;
const unitPattern = "[A-Z][A-Z0-9_]{0,63}";
const slugPattern = new RegExp(
  `^(\\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|W(?:0[1-9]|[1-4]\\d|5[0-3])))?)(?:-(${unitPattern}(?:\\+${unitPattern})*))?$`,
);
const segmentPattern = /^[A-Za-z0-9_][A-Za-z0-9_.@~+-]{0,199}$/;

/** Whether this may be the code of an entity. */
export function isEntityCode(text: string): boolean {
  return entityPattern.test(text);
}

/** `2026-02-WLC+TM` → its period and units, or null where it names no deck. */
export function parseSlug(slug: string): DeckName | null {
  if (slug.length > 400) return null;
  const [, period, units] = slugPattern.exec(slug) ?? [];
  return period === undefined ? null : { period, units: units?.split("+") ?? [] };
}

/** `{ period: "2026-02", units: ["WLC"] }` → `2026-02-WLC`. */
export function slugOf({ period, units }: DeckName): string {
  return units.length === 0 ? period : `${period}-${units.join("+")}`;
}

/** Whether a path inside a version is one that a store keeps: plain names joined by slashes, none hidden, none `..`. */
export function isDeckPath(path: string): boolean {
  return path.length <= 800 && path.split("/").every((segment) => segmentPattern.test(segment));
}

/** Where an entity's decks are, one folder a deck. */
export function entityPrefix(entity: EntityCode): string {
  return `reports/${checked(entity, isEntityCode)}/`;
}

/** All pointers of an entity, so that one listing finds them. No slug is called `current`: they begin with a year. */
export function pointerPrefix(entity: EntityCode): string {
  return `${entityPrefix(entity)}current/`;
}

/** The object that names a deck's current version. */
export function pointerKey(entity: EntityCode, slug: string): string {
  return `${pointerPrefix(entity)}${checkedSlug(slug)}.json`;
}

/** Where a deck's versions are. */
export function deckPrefix(entity: EntityCode, slug: string): string {
  return `${entityPrefix(entity)}${checkedSlug(slug)}/`;
}

/** Everything of one version. */
export function versionPrefix(entity: EntityCode, slug: string, version: number): string {
  if (!Number.isSafeInteger(version) || version < 1) throw new TypeError(`${version} is no version`);
  return `${deckPrefix(entity, slug)}v${version}/`;
}

/** A file of a version, such as `reports/IONS/2026-02-WLC/v3/report.pptx`. */
export function fileKey(entity: EntityCode, slug: string, version: number, path: string): string {
  return `${versionPrefix(entity, slug, version)}${checked(path, isDeckPath)}`;
}

function checkedSlug(slug: string): string {
  return checked(slug, (text) => parseSlug(text) !== null);
}

/** Keys are built of checked parts alone: a caller that lets anything else through has a bug. */
function checked(text: string, isRight: (text: string) => boolean): string {
  if (!isRight(text)) throw new TypeError(`${JSON.stringify(text)} is no part of a deck's key`);
  return text;
}
