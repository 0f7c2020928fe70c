import { findEntity } from "@config/atlas";
import { parsePeriod } from "../../source/index.ts";
import type { SampleName } from "../../source/samples.ts";
import type { Plan } from "./assemble.ts";

const IONS = findEntity("IONS");

/** What each sample is of. */
export const PLANS: Record<SampleName, Plan> = {
  "ions-monthly": { entity: IONS, period: parsePeriod("2026-02"), firstYear: 2023 },
  "ions-weekly": {
    entity: IONS,
    period: parsePeriod("2026-W07"),
    firstYear: 2023,
    draft: "berkas IONS-2026.xlsx berubah sejak data diambil",
  },
  "ions-quarterly": { entity: IONS, period: parsePeriod("2026-Q1"), firstYear: 2023, units: ["WLC", "TM"] },
  "ions-yearly": { entity: IONS, period: parsePeriod("2025"), firstYear: 2023 },
  "epn-monthly": { entity: findEntity("EPN"), period: parsePeriod("2026-02"), firstYear: 2026 },
};
