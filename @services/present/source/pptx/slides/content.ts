import type { ContentKind } from "@packages/storyline";
import { ellipsize } from "../../text/measure.ts";
import type { Canvas } from "../canvas.ts";
import { drawEmpty } from "../parts/points.ts";
import { drawTitle } from "../parts/title.ts";
import { BODY, KICKER, TITLE } from "../theme.ts";
import { drawBeside, drawLists, type DrawBody, type Told } from "./body.ts";
import { drawData } from "./data.ts";
import { drawRevenue } from "./revenue.ts";
import { drawSummary } from "./summary.ts";

const BODIES: Record<ContentKind, DrawBody> = {
  summary: drawSummary,
  revenue: drawRevenue,
  units: drawLists,
  key: drawLists,
  programs: drawLists,
  schools: drawLists,
  channels: drawBeside(0.36),
  data: drawData,
};

/** A slide of content: its message, what it is about, and its body; where it has none, that it has none. */
export function drawContent(canvas: Canvas, told: Told): void {
  const { content } = told;
  const lines = drawTitle(canvas, content.headline, TITLE.w, [24, 22, 21, 20, 19, 18]);
  const kicker = ellipsize(content.kicker, KICKER.w, { family: canvas.theme.body, size: 12 });
  canvas.slide.addText(kicker, { placeholder: "topic" });
  const y = BODY.tops[lines - 1] ?? BODY.tops[1];
  const box = { x: BODY.x, y, w: BODY.w, h: BODY.bottom - y };
  if (content.empty) drawEmpty(canvas, content.empty, box);
  else BODIES[content.kind](canvas, told, box);
}
