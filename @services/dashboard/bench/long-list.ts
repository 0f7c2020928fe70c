import { slowPage, type Bench } from "./bench.ts";
import type { Figure } from "./main.ts";

const ROWS = 50_000;

/** The longest time between two frames while a list of 50,000 schools is scrolled from end to end. */
export async function longList({ context, stack }: Bench): Promise<Figure[]> {
  stack.breakApi(({ url }) => (url.includes("/reports/schools") ? Promise.resolve(Response.json(answer())) : null));
  try {
    const { page } = await slowPage(context);
    await page.goto("/schools", { waitUntil: "load" });
    await page.getByRole("table").waitFor();
    await page.waitForTimeout(3000);
    const value = await page.evaluate(scroll);
    await page.close();
    return [{ name: `longest frame, ${ROWS} rows scrolled`, value, unit: "ms", most: 1000 }];
  } finally {
    stack.breakApi(null);
  }
}

/** Runs in the page: through the list in sixty leaps. */
async function scroll(): Promise<number> {
  const box = document.querySelector("table")?.parentElement;
  if (!box) throw new Error("there is no list");
  let longest = 0;
  let last = performance.now();
  for (let leap = 0; leap <= 60; leap++) {
    box.scrollTop = ((box.scrollHeight - box.clientHeight) * leap) / 60;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  if (box.querySelectorAll("tbody tr").length > 500) throw new Error("the whole list is drawn");
  return longest;
}

function answer(): object {
  const measure = (actual: number) => ({
    actual,
    target: null,
    attainment: null,
    previous: null,
    previous_year: null,
    ytd: actual,
    ytd_target: null,
    ytd_previous_year: null,
  });
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    key: `s${index}`,
    name: `Sekolah ${index}`,
    unit: null,
    record: null,
    measures: { net_revenue: measure(ROWS - index) },
  }));
  const unit = { code: "ALL", name: "IONS", kind: "all" };
  const total = { net_revenue: measure(1) };
  return {
    section: "schools",
    by: "school",
    release: { number: 1, published_at: "2026-03-01T00:00:00.000Z", built_at: null },
    period: {
      key: "2026-02",
      type: "month",
      year: 2026,
      month: "February",
      start: "2026-02-01",
      end: "2026-02-28",
      to_date: false,
      state: "current",
    },
    measures: [{ key: "net_revenue", format: "money", adds: "sum", has_target: false }],
    units: [{ unit, total, trend: [], rows, row_count: ROWS }],
    total,
    not_added: [],
    next_cursor: null,
  };
}
