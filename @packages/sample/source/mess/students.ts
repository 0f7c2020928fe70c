import { meant, type Row } from "../records/entry.ts";
import { shows } from "../sheets/plan.ts";
import { change, type Defect } from "./defect.ts";
import { sameDayIn } from "./same-day.ts";
import { badDate, badEmail, badPhone, badStatus, unknownChannel, unknownProgram, unknownUnit } from "./words.ts";

type Students = Defect<"students">;

const always = () => true;
const startOf = (row: Row<"students">) => row.cells.start_date?.means ?? row.entered;

export const STUDENT_DEFECTS: readonly Students[] = [
  change("no registration date", 0.004, [["MISSING_DATE", "error"]], always, () => ({ registration_date: null })),
  change("unreadable registration date", 0.004, [["INVALID_DATE", "error"]], always, (_, draw) => ({
    registration_date: badDate(draw),
  })),
  change("registered next year", 0.004, [["DATE_OUT_OF_YEAR", "error"]], always, (row) => ({
    registration_date: meant(sameDayIn(row.entered, row.year + 1)),
  })),
  change("no name", 0.004, [["MISSING_NAME", "error"]], always, () => ({ full_name: null })),
  change(
    "unknown unit",
    0.004,
    [["UNKNOWN_UNIT", "error"]],
    (_, plan) => shows(plan, "unit_code"),
    (_, draw) => ({ unit_code: draw.chance(0.2) ? null : unknownUnit(draw) }),
  ),
  {
    name: "listed twice",
    share: 0.005,
    expects: [],
    expectsAdded: [["DUPLICATE_STUDENT", "error"]],
    fits: (row) => row.cells.student_number !== null,
    apply: (row) => ({ ...row, cells: { ...row.cells, class_name: meant("pindah kelas") } }),
  },
  change("unknown program", 0.006, [["UNKNOWN_PROGRAM", "warning"]], always, (_, draw) => ({
    program_name: draw.chance(0.2) ? null : unknownProgram(draw),
  })),
  change("unknown channel", 0.006, [["UNKNOWN_CHANNEL", "warning"]], always, (_, draw) => ({
    channel_name: unknownChannel(draw),
  })),
  change("bad phone", 0.006, [["INVALID_PHONE", "warning"]], always, (_, draw) => ({ phone: badPhone(draw) })),
  change("bad email", 0.005, [["INVALID_EMAIL", "warning"]], always, (_, draw) => ({ email: badEmail(draw) })),
  change("bad status", 0.004, [["INVALID_STATUS", "warning"]], always, (_, draw) => ({ status: badStatus(draw) })),
  change("bad birth date", 0.002, [["INVALID_OTHER_DATE", "warning"]], always, (_, draw) => ({
    birth_date: badDate(draw),
  })),
  change(
    "bad start",
    0.002,
    [["INVALID_OTHER_DATE", "warning"]],
    (row) => row.cells.start_date !== null,
    (_, draw) => ({
      start_date: badDate(draw),
    }),
  ),
  change(
    "bad end",
    0.002,
    [["INVALID_OTHER_DATE", "warning"]],
    (row) => row.cells.end_date !== null,
    (_, draw) => ({ end_date: badDate(draw) }),
  ),
  change(
    "ends before it starts",
    0.004,
    [["END_BEFORE_START", "warning"]],
    (row) => row.cells.start_date !== null && row.cells.end_date !== null,
    (row, draw) => ({ end_date: meant(startOf(row) - draw.int(1, 20)) }),
  ),
  change(
    "ended without a date",
    0.006,
    [["ENDED_WITHOUT_DATE", "warning"]],
    (row) => row.cells.status?.means === "completed" || row.cells.status?.means === "dropped",
    () => ({ end_date: null }),
  ),
];
