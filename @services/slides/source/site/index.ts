/** Sites of decks for others that look through them: built, served, opened, measured, photographed. */
export { findChromium } from "../browser/find-chromium.ts";
export { launchBrowser, openPage, withBrowser } from "../browser/open.ts";
export { readPrograms } from "../environment.ts";
export { takeBackgrounds, takePictures } from "../export/pictures.ts";
export { slideFaults } from "../gate/check.ts";
export { buildSite } from "./build.ts";
export { withSite, type OpenSite } from "./open.ts";
export { serveSite } from "./serve.ts";
