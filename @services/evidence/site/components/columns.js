import { searchOf } from "./inputs.js";
import { nameOf, stateOf, word } from "./words.js";

/** The workbook cell's place that a row came from. */
const source = (lang) => ({
  key: "source_row",
  label: word(lang, "source"),
  name: (_, row) => (row.source_file ? `${row.source_file} '${row.source_sheet}' ${row.source_row}` : null),
});

const unitAndProgram = (lang) => [
  { key: "unit_code", label: word(lang, "unit"), name: (code) => nameOf(lang, "unit", code) },
  { key: "program_code", label: word(lang, "program"), name: (code) => nameOf(lang, "program", code) },
  { key: "channel_code", label: word(lang, "channel"), name: (code) => nameOf(lang, "channel", code) },
];

/** Columns of accepted workbook rows. */
export function lineColumns(inputs, { withPerson = false } = {}) {
  const { lang } = inputs;
  const link = (row) =>
    `/people/person/${searchOf({ ...inputs, program: "ALL", channel: "ALL", school: "ALL", id: row.person_id })}`;
  return [
    { key: "date", label: word(lang, "date"), format: "day" },
    ...(withPerson ? [{ key: "person_name", label: word(lang, "person"), link }] : []),
    ...unitAndProgram(lang),
    { key: "type", label: word(lang, "type"), name: (type) => stateOf(lang, type) },
    { key: "amount", label: word(lang, "amount"), format: "money" },
    { key: "net_revenue", label: word(lang, "net_revenue"), format: "money" },
    source(lang),
  ];
}

export function enrollmentColumns({ lang }) {
  return [
    { key: "registered_on", label: word(lang, "registered_on"), format: "day" },
    ...unitAndProgram(lang),
    { key: "status", label: word(lang, "status"), name: (status) => stateOf(lang, status) },
    { key: "is_paid", label: word(lang, "paid"), name: (value) => word(lang, value ? "yes" : "no") },
    source(lang),
  ];
}
