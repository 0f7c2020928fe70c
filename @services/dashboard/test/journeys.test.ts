import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import type { Page } from "playwright-core";
import { browserSuite } from "./support/browser-suite.ts";
import { openPage, visit, waitForRowsOf } from "./support/pages.ts";
import { PASSWORD } from "./support/users.ts";

suite("journeys", () => {
  const at = browserSuite();
  let executive: string;

  before(async () => {
    executive = await at.stack.addUser({ IONS: "executive", EPN: "executive" });
  });

  const signIn = async (page: Page, email: string) => {
    await page.getByLabel("Surel").fill(email);
    await page.getByLabel("Kata sandi").fill(PASSWORD);
    await page.getByRole("button", { name: "Masuk" }).click();
  };

  test("a link in an e-mail opens the same view after signing in", async () => {
    const context = await at.open();
    const { page, calm } = await openPage(context);
    const link = "/revenue?entity=IONS&year=2025&month=Q3&unit=WLC&unit=TM&sort=name&q=bahasa";
    await visit(page, link);
    assert.match(page.url(), /\/sign-in\?next=/);
    await page.getByLabel("Surel").fill(executive);
    await page.getByLabel("Kata sandi").fill("not the password");
    await page.getByRole("button", { name: "Masuk" }).click();
    await page.getByText("Surel atau kata sandi tidak cocok.").waitFor();
    await signIn(page, executive);
    await page.getByRole("heading", { level: 1, name: "Pendapatan" }).waitFor();
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, link);
    await page.getByText("IONS · Triwulan III 2025 · World Language Center · Test & Mentoring").waitFor();
    calm();
    await context.close();
  });

  test("signing in works with no script, and leads to no other site", async () => {
    const context = await at.open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/sign-in?next=https%3A%2F%2Fexample.org%2F");
    await signIn(page, executive);
    await page.waitForURL(`${at.stack.origin}/`);
    await page.getByRole("heading", { level: 1, name: "Ikhtisar" }).waitFor();
    await context.close();
  });

  test("from the overview to what moved, to the rows behind it, to a person", async () => {
    const context = await at.open({ email: executive });
    const { page, calm } = await openPage(context);
    await visit(page, "/?entity=IONS");
    const mover = page
      .getByRole("region", { name: "Apa yang berubah" })
      .getByRole("link", { name: /Program, dari/ })
      .first();
    const name = (await mover.locator("span").first().textContent()) ?? "";
    await mover.click();
    await page.getByRole("heading", { level: 1, name: "Program" }).waitFor();
    const row = page.getByRole("row", { name }).first();
    assert.equal(await row.getByRole("button", { name }).getAttribute("aria-pressed"), "true");
    const figure = row.getByRole("link").first();
    await figure.click();
    await page.getByText("adalah jumlah semua baris di bawah.").waitFor();
    assert.match(page.url(), /\/rows\/programs\?.*program=/);
    await page
      .getByText(/\.xlsx/)
      .first()
      .waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Program" }).waitFor();
    calm();
    await context.close();
  });

  test("filters are in the address, back and forward work", async () => {
    const context = await at.open({ email: executive });
    const { page, calm } = await openPage(context);
    await visit(page, "/revenue?entity=IONS");
    await page.getByLabel("Periode", { exact: true }).selectOption("Q2");
    await page.waitForURL(/month=Q2/);
    await page.getByLabel("Tahun", { exact: true }).selectOption("2025");
    await page.waitForURL(/year=2025/);
    assert.match(page.url(), /month=Q2/);
    await page.getByText("IONS · Triwulan II 2025").waitFor();
    await page.getByRole("button", { name: /^Unit/ }).click();
    await page.getByRole("menuitemcheckbox", { name: "WLC English" }).click();
    await page.waitForURL(/unit=WLC_ENGLISH/);
    await page.keyboard.press("Escape");
    await page.goBack();
    await page.goBack();
    await page.getByText("IONS · Triwulan II 2026").waitFor();
    await page.goForward();
    await page.getByText("IONS · Triwulan II 2025").waitFor();
    calm();
    await context.close();
  });

  test("what is wrong in an address is mended and said, and can be tidied", async () => {
    const context = await at.open({ email: executive });
    const { page, calm } = await openPage(context);
    await visit(page, "/revenue?entity=IONS&year=1999&unit=NOPE");
    await page.getByText(/tahun “1999” menjadi 2026; unit “NOPE” dilewati/).waitFor();
    await page.getByRole("link", { name: "Rapikan alamat" }).click();
    await page.waitForURL(/year=2026/);
    await page.getByText("NOPE").waitFor({ state: "detached" });
    calm();
    await context.close();
  });

  test("another entity looks different at once", async () => {
    const context = await at.open({ email: executive });
    const { page, calm } = await openPage(context);
    await visit(page, "/?entity=IONS");
    const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--brand"));
    const before = await colour();
    await page.getByRole("button", { name: /^Ganti entitas/ }).click();
    await page.getByRole("menuitemradio", { name: "EPN" }).click();
    await page.getByText(/^EPN · /).waitFor();
    assert.notEqual(await colour(), before);
    assert.equal(await page.getByText("World Language Center").count(), 0);
    calm();
    await context.close();
  });

  test("a session that ends in the middle of work is taken up at the same place", async () => {
    const context = await at.open({ email: executive });
    const { page } = await openPage(context);
    await visit(page, "/revenue?entity=IONS&year=2025&month=Q3");
    await context.clearCookies({ name: /session/ });
    await page.getByLabel("Periode", { exact: true }).selectOption("Q4");
    await page.waitForURL(/\/sign-in\?next=/);
    await signIn(page, executive);
    await page.waitForURL(/\/revenue\?.*month=Q4/);
    await page.getByText("IONS · Triwulan IV 2025").waitFor();
    await context.close();
  });

  test("people are searched, ordered and gone through page by page", async () => {
    const email = await at.stack.addUser({ IONS: "analyst" });
    const context = await at.open({ email });
    const { page, calm } = await openPage(context);
    await visit(page, "/records/people");
    await page.getByRole("columnheader", { name: "Telepon" }).waitFor();
    const names = () => page.getByRole("rowheader").allTextContents();
    const first = await names();
    await page.getByRole("link", { name: "Berikutnya" }).click();
    await page.waitForURL(/cursor=/);
    await page.getByRole("link", { name: "Sebelumnya" }).waitFor();
    const second = await names();
    assert.notDeepEqual(second, first);
    await page.getByRole("link", { name: "Sebelumnya" }).click();
    await page
      .getByText(first[0] ?? "")
      .first()
      .waitFor();
    assert.deepEqual(await names(), first);
    await page.getByRole("button", { name: "Pendapatan bersih" }).click();
    await page.waitForURL(/sort=-net_revenue/);
    const word = (first[0] ?? "").split(" ")[0] ?? "";
    await page.getByRole("searchbox").fill(word);
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=/);
    await waitForRowsOf(page, word);
    for (const name of await names()) assert.match(name, new RegExp(word, "i"));
    await page.getByRole("searchbox").fill("zzzzqqqq");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Tidak ada yang cocok dengan “zzzzqqqq”." }).waitFor();
    calm();
    await context.close();
  });

  test("signing out ends the session", async () => {
    const context = await at.open({ email: executive });
    const { page } = await openPage(context);
    await visit(page, "/");
    await page.getByRole("button", { name: "Sri Wahyuni" }).click();
    await page.getByRole("menuitem", { name: "Keluar" }).click();
    await page.waitForURL(/\/sign-in$/);
    await page.goto("/revenue");
    await page.waitForURL(/\/sign-in\?next=/);
    await context.close();
  });

  test("staff see decks, and are told of what they may not see", async () => {
    const email = await at.stack.addUser({ EPN: "staff" });
    const context = await at.open({ email });
    const { page, calm } = await openPage(context);
    await visit(page, "/");
    await page.getByRole("heading", { level: 1, name: "Presentasi" }).waitFor();
    assert.deepEqual(await page.getByRole("navigation").getByRole("link").allTextContents(), ["Presentasi"]);
    await visit(page, "/revenue");
    await page.getByRole("heading", { name: "Anda belum punya akses ke halaman ini" }).waitFor();
    calm();
    await context.close();
  });

  test("an API that is away, or broken, is said in words", async () => {
    const context = await at.open({ email: executive });
    const { page } = await openPage(context);
    try {
      at.stack.breakApi(() => Promise.reject(new Error("refused")));
      await visit(page, "/revenue");
      await page.getByRole("heading", { name: "Data sedang tidak dapat dihubungi" }).waitFor();
      at.stack.breakApi(({ url }) =>
        url.includes("/reports/")
          ? Promise.resolve(Response.json({ title: "Broken" }, { status: 500, headers: { "x-request-id": "abc-123" } }))
          : null,
      );
      await visit(page, "/revenue");
      await page.getByText("Nomor permintaan: abc-123").waitFor();
    } finally {
      at.stack.breakApi(null);
    }
    await page.getByRole("button", { name: "Coba lagi" }).click();
    await page.getByRole("heading", { level: 1, name: "Pendapatan" }).waitFor();
    await context.close();
  });
});
