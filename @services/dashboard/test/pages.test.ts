import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { violations } from "@core/axe";
import { browserSuite } from "./support/browser-suite.ts";
import { openPage, visit } from "./support/pages.ts";

/** Every page that has something to show, of an executive of both entities. */
const PAGES = [
  "/",
  "/revenue",
  "/enrollments",
  "/programs",
  "/schools",
  "/channels",
  "/rows/revenue?measure=net_revenue",
  "/records/people",
  "/records/organizations",
  "/decks",
  "/account",
];
const LOOKS = [
  { language: "id", theme: "light" },
  { language: "en", theme: "dark" },
] as const;
const WIDTHS = [320, 390, 768, 1024, 1440, 2560];

suite("pages", () => {
  const at = browserSuite();
  let email: string;

  before(async () => {
    email = await at.stack.addUser({ IONS: "executive", EPN: "executive" });
    const context = await at.open({ email });
    const page = await context.newPage();
    for (const list of ["/records/people", "/records/organizations"]) {
      await visit(page, list);
      PAGES.push((await page.getByRole("rowheader").getByRole("link").first().getAttribute("href")) ?? "");
    }
    await context.close();
  });

  for (const look of LOOKS) {
    test(`axe finds nothing, ${look.language} ${look.theme}`, async () => {
      const context = await at.open({ email, ...look });
      const { page, calm } = await openPage(context);
      for (const path of [...PAGES, "/nothing-here", "/?year=1999&unit=NOPE", "/?kiosk"]) {
        await visit(page, path);
        assert.deepEqual(await violations(page), [], path);
      }
      calm();
      await context.close();
      const stranger = await at.open(look);
      const { page: signIn } = await openPage(stranger);
      await visit(signIn, "/sign-in?error=invalid");
      assert.deepEqual(await violations(signIn), []);
      await stranger.close();
    });
  }

  test("no page scrolls sideways, from a small phone to a wall", async () => {
    const context = await at.open({ email });
    const { page } = await openPage(context);
    for (const path of PAGES) {
      await visit(page, path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(wide <= 0, `${path} is ${wide} px too wide at ${width}`);
      }
    }
    await context.close();
  });
});
