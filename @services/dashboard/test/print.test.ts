import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { suite, test } from "node:test";
import { browserSuite } from "./support/browser-suite.ts";
import { openPage, visit } from "./support/pages.ts";

suite("print", () => {
  const at = browserSuite();

  test("paper has heading, charts and every line of the table, and nothing to press", async () => {
    const context = await at.open({
      email: await at.stack.addUser({ IONS: "executive" }),
      theme: "dark",
      viewport: { width: 1280, height: 400 },
    });
    const { page, calm } = await openPage(context);
    await visit(page, "/programs?entity=IONS&year=2025&month=All+months");
    const names = await page.getByRole("table").getByRole("rowheader").allTextContents();
    const hasMore = await page
      .getByRole("region", { name: "Program", exact: true })
      .evaluate((box) => box.scrollHeight > box.clientHeight);
    assert.ok(hasMore, "on the screen the table scrolls");
    await page.emulateMedia({ media: "print" });
    await page.getByRole("heading", { level: 1, name: "Program", exact: true }).waitFor();
    assert.ok(await page.getByRole("list", { name: "Pendapatan bersih per program" }).isVisible());
    for (const role of ["navigation", "combobox", "searchbox"] as const) {
      for (const one of await page.getByRole(role, { includeHidden: true }).all())
        assert.equal(await one.isVisible(), false, role);
    }
    for (const name of ["Cetak", "Unduh", "Salin tautan", "Ganti entitas"]) {
      assert.equal(await page.getByRole("button", { name }).count(), 0, name);
    }
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(ground, "rgb(255, 255, 255)");
    const stuck = await page.evaluate(
      () =>
        [...document.querySelectorAll("th, td")].filter((cell) => getComputedStyle(cell).position === "sticky").length,
    );
    assert.equal(stuck, 0, "nothing is laid over lines of another page");
    await page.emulateMedia({ media: null });

    const text = execFileSync("pdftotext", ["-layout", "-", "-"], {
      input: await page.pdf({ width: "210mm", height: "110mm" }),
      encoding: "utf8",
    });
    assert.ok(text.split("\f").length > 4, "the table goes over pages");
    assert.equal(text.match(/^ *Jumlah +Rp/gm)?.length, 1, "totals stand once");
    assert.match(text.slice(text.search(/^ *Jumlah +Rp/m)), /^.*\s*$/, "below all lines");
    for (const word of ["IONS · 2025", "Data terbit", "Jumlah"]) assert.ok(text.includes(word), word);
    const squeezed = text.replaceAll(/\s+/g, "");
    for (const name of names) assert.ok(squeezed.includes(name.replaceAll(/\s+/g, "").slice(0, 12)), name);
    for (const word of ["Ikhtisar", "Langsung ke isi", "Cari"]) assert.ok(!text.includes(word), word);
    calm();
    await context.close();
  });
});
