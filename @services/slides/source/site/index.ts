/** Sites of decks for others that look through them: built, opened, measured, photographed. */
export { findChromium } from "../browser/find-chromium.ts";
export { readPrograms } from "../environment.ts";
export { takeBackgrounds, takePictures } from "../export/pictures.ts";
export { slideFaults } from "../gate/check.ts";
export { buildSite } from "./build.ts";
export { withSite, type OpenSite } from "./open.ts";
