export { convertToPdf, type ConvertOptions, type DeckBytes } from "./convert.ts";
export { findSoffice, type SofficePlace } from "./find-soffice.ts";
export { pageCount } from "./page-count.ts";
