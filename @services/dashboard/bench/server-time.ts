import { median } from "@core/measure";
import { PAGES, type Bench } from "./bench.ts";
import type { Figure } from "./main.ts";

const ASKED = 30;

/** Milliseconds until the whole page has come, the API's part included, one request at a time. */
export async function serverTime({ context, stack }: Bench): Promise<Figure[]> {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const figures: Figure[] = [];
  for (const path of PAGES) {
    const times: number[] = [];
    for (let asked = 0; asked < ASKED; asked++) {
      const begun = performance.now();
      const answer = await fetch(`${stack.origin}${path}`, { headers: { cookie } });
      await answer.text();
      times.push(performance.now() - begun);
    }
    figures.push({ name: `server, ${path}`, value: median(times.slice(5)), unit: "ms", most: 30 });
  }
  return figures;
}
