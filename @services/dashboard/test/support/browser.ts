import { launchBrowser as launch, readPrograms } from "@services/slides/site";
import type { Browser } from "playwright-core";

/** The Chromium that slides are drawn by. Throws where there is none. */
export function launchBrowser(): Promise<Browser> {
  return launch(readPrograms());
}
