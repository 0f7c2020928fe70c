import type { PresentAdapter } from "../adapter.ts";
import { documentOf, partsOf } from "./page.ts";

/** Mail programs cut off what is longer: Gmail's limit is 102 KB. */
const LONGEST = 100_000;

/** A summary to send by mail: one file, one column, readable on a phone; the deck has the rest. */
export const htmlAdapter: PresentAdapter = {
  name: "html",
  extension: ".html",
  async render(story, entity) {
    const parts = partsOf(story, entity);
    const encoder = new TextEncoder();
    const bytesOf = (count: number) => encoder.encode(documentOf(story, entity, parts.slice(0, count)));
    let count = parts.length;
    while (count > 0 && bytesOf(count).length >= LONGEST) count -= 1;
    const left = parts.length - count;
    return {
      bytes: bytesOf(count),
      slides: count,
      warnings:
        left === 0 ? [] : [`the HTML summary leaves out its last ${left} of ${parts.length} parts: mail would cut it`],
    };
  },
};
