import { unbroken } from "@packages/storyline/unbroken";
import assert from "node:assert/strict";
import { test } from "node:test";

const shown = (text: string) => unbroken(text).replaceAll("\u00A0", "_");

test("no line ends within a number, before a year or before a slash", () => {
  assert.equal(shown("WLC kurang Rp 12,4 juta, 1% di bawah target"), "WLC kurang Rp_12,4_juta, 1% di_bawah_target");
  assert.equal(shown("naik 3% dari Februari 2026 (▲ 2,1 poin)"), "naik 3% dari Februari_2026 (▲_2,1_poin)");
  assert.equal(shown("Rp 1.8 million on Q1 2026 (2/3)"), "Rp_1.8_million on Q1_2026_(2/3)");
  assert.equal(shown("Teman / Keluarga berkonversi tertinggi"), "Teman_/ Keluarga berkonversi tertinggi");
  assert.equal(shown("WLC is Rp -12.4 million short (1/2)"), "WLC is Rp_-12.4_million short_(1/2)");
  assert.equal(shown("naik 61% dari Triwulan IV 2025"), "naik 61% dari Triwulan_IV_2025");
  assert.equal(shown("13 program, 9 Mei"), "13 program, 9 Mei");
  assert.equal(shown("562 pendaftaran baru, 20 madrasah"), "562 pendaftaran baru, 20 madrasah");
});
