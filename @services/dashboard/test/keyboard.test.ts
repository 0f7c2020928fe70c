import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import type { Page } from "playwright-core";
import { browserSuite } from "./support/browser-suite.ts";
import { openPage, openPalette, visit } from "./support/pages.ts";
import { PASSWORD } from "./support/users.ts";

/** Nobody here has a mouse. */
suite("keyboard", () => {
  const at = browserSuite();
  let executive: string;

  before(async () => {
    executive = await at.stack.addUser({ IONS: "executive", EPN: "executive" });
  });

  /** Goes on with Tab until something of that role and name has the focus, which can then be seen. Fails where it never has. */
  const tabTo = async (page: Page, role: Parameters<Page["getByRole"]>[0], name: string | RegExp) => {
    const wanted = page.getByRole(role, { name }).and(page.locator(":focus"));
    for (let pressed = 0; pressed < 120; pressed++) {
      await page.keyboard.press("Tab");
      if ((await wanted.count()) === 0) continue;
      const outline = await wanted.evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.notEqual(outline, "none", `the focus on ${String(name)} can be seen`);
      return wanted;
    }
    throw new Error(`Tab never comes to ${role} ${String(name)}`);
  };

  /** The trend's third quarter, with other numbers than those that it is called by. */
  const otherNumbers = (page: Page, label: string) =>
    page
      .getByRole("button", { name: /Triwulan III 2025: Rp/ })
      .and(page.locator(`:not([aria-label="${label}"])`))
      .waitFor();

  /** By its menu, and waits until the numbers are the unit's. */
  const chooseLastUnit = async (page: Page) => {
    const ofAll = await page.getByRole("button", { name: /Triwulan III 2025: Rp/ }).getAttribute("aria-label");
    await tabTo(page, "button", /^Unit/);
    await page.keyboard.press("Enter");
    await page.getByRole("menuitemcheckbox", { name: "WLC English" }).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Space");
    await page.waitForURL(/unit=/);
    await page.keyboard.press("Escape");
    await otherNumbers(page, ofAll ?? assert.fail());
  };

  test("signs in, and goes from the overview down to a person and the workbook's row", async () => {
    const context = await at.open();
    const { page, calm } = await openPage(context);
    await visit(page, "/sign-in");
    await tabTo(page, "textbox", "Surel");
    await page.keyboard.type(executive);
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Ikhtisar" }).waitFor();

    await visit(page, page.url());
    await tabTo(page, "link", "Langsung ke isi");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "content");
    await tabTo(page, "link", /Program, dari/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Program" }).waitFor();
    await tabTo(page, "region", "Program");
    await tabTo(page, "link", /^Rp/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/rows\/programs/);
    await page.getByText("adalah jumlah semua baris di bawah.").waitFor();
    await tabTo(page, "button", "Salin letaknya");
    await visit(page, page.url());
    await tabTo(page, "region", /Baris data/);
    await tabTo(page, "link", /\w/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/records\/(people|organizations)\/\w+/);
    await page
      .getByRole("heading", { name: /Riwayat|Pesanan/ })
      .first()
      .waitFor();
    calm();
    await context.close();
  });

  test("changes period, units and order, and goes through a chart with arrow keys", async () => {
    const context = await at.open({ email: executive });
    const { page, calm } = await openPage(context);
    await visit(page, "/revenue?entity=IONS&year=2025&month=Q2");
    await tabTo(page, "combobox", "Periode");
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/month=Q3/);
    await page.getByText("IONS · Triwulan III 2025").waitFor();
    await chooseLastUnit(page);
    await tabTo(page, "button", /Triwulan III 2025: Rp/);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.getByText(/IONS · Triwulan II 2025/).waitFor();
    await tabTo(page, "button", "Program");
    await page.keyboard.press("Enter");
    await page.waitForURL(/sort=name/);
    calm();
    await context.close();
  });

  test("stands where it was in a chart when another unit's numbers come", async () => {
    const context = await at.open({ email: executive });
    const { page, calm } = await openPage(context);
    await visit(page, "/revenue?entity=IONS&year=2025&month=Q3");
    await chooseLastUnit(page);
    const bar = await tabTo(page, "button", /Triwulan III 2025: Rp/);
    const ofUnit = (await bar.getAttribute("aria-label")) ?? assert.fail();
    await page.goBack();
    await otherNumbers(page, ofUnit);
    assert.equal(await bar.count(), 1, "the focus is on the same period");
    calm();
    await context.close();
  });

  test("the palette leads to any page, unit, person and school", async () => {
    const context = await at.open({ email: executive });
    const { page, calm } = await openPage(context);
    await visit(page, "/records/people?entity=IONS");
    const person = (await page.getByRole("rowheader").first().textContent()) ?? "";
    await visit(page, "/records/organizations?entity=IONS");
    const school = (await page.getByRole("rowheader").first().textContent()) ?? "";
    const jump = async (words: string, option: RegExp | string) => {
      const line = await openPalette(page);
      await page.keyboard.type(words);
      const wanted = page.getByRole("option", { name: option }).first();
      await wanted.waitFor();
      while ((await wanted.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await line.waitFor({ state: "detached" });
    };
    await jump("kanal", "Kanal");
    await page.getByRole("heading", { level: 1, name: "Kanal" }).waitFor();
    await jump("non-eng", /WLC Non-English/);
    await page.waitForURL(/unit=WLC_NON_ENGLISH/);
    await jump(person, person);
    await page.getByRole("heading", { level: 1, name: person }).waitFor();
    await jump(school, school);
    await page.getByRole("heading", { level: 1, name: school }).waitFor();
    await jump("EPN", "EPN");
    await page.waitForURL(/entity=EPN/);
    calm();
    await context.close();
  });

  test("what is typed right after Ctrl-K is kept, however late the palette comes", async () => {
    const context = await at.open({ email: executive });
    const { page, calm } = await openPage(context);
    await page.route(/palette|dialog-window/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await visit(page, "/?entity=IONS");
    // Where a letter would choose another period.
    await page.getByLabel("Periode", { exact: true }).focus();
    const address = page.url();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("sekx");
    await page.keyboard.press("Backspace");
    const field = page.getByRole("combobox", { name: "Cari atau lompat ke…" });
    await field.waitFor();
    await page.keyboard.type("o");
    assert.equal(await field.inputValue(), "seko");
    assert.equal(page.url(), address);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Sekolah" }).waitFor();
    calm();
    await context.close();
  });
});
