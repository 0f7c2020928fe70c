import type { PresentAdapter } from "../adapter.ts";
import { pack } from "../pptx/zip.ts";
import { assemble } from "./assemble.ts";
import { plan } from "./choose.ts";
import { openTemplate } from "./open.ts";

/**
 * A company's own PPTX as a deck: shapes are filled by their names, which README.md lists; slides are made from its slides
 * for as many as the story has. Throws PresentError TEMPLATE_INVALID, TEMPLATE_EMPTY or TEMPLATE_NAMES.
 */
export function templateAdapter(bytes: Uint8Array): PresentAdapter {
  return {
    name: "template",
    extension: ".pptx",
    async render(story) {
      const template = await openTemplate(bytes);
      const { planned, without } = plan(template.slides, story);
      const parts = await assemble(template, planned, story);
      return {
        bytes: await pack(parts),
        slides: planned.length,
        warnings:
          without.length === 0 ? [] : [`the template has no slide for ${without.join(", ")}: they are left out`],
      };
    },
  };
}
