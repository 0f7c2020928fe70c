import type { Entity } from "@config/atlas";
import type { Story } from "@packages/storyline";

/** What a format makes of a story. */
export type Rendered = {
  bytes: Uint8Array;
  slides: number;
  /** What could not be shown whole, such as a name that had to be cut. */
  warnings: string[];
};

/** A way of drawing a story, in the entity's brand. It draws what the story says, and computes no figure of its own. */
export type PresentAdapter = {
  name: string;
  /** With its dot, as in ".pptx". */
  extension: string;
  render(story: Story, entity: Entity): Promise<Rendered>;
};
