import { site } from "./site.js";

/** Names of months as the dashboard's addresses have them. */
export const months = "January February March April May June July August September October November December".split(
  " ",
);
export const wholeYear = "All months";

/** What a page may be asked for beside period and unit, each one code. */
const narrowing = ["program", "channel", "school", "id"];

/** What is shown where the address says nothing: the last month with data, of all units. */
export const defaults = inputsOf({ year: site.last.slice(0, 4), month: months[Number(site.last.slice(5)) - 1] });

/** What an address asks for; whatever there is not, is as if nothing were said. */
export function readInputs(search) {
  const asked = new URLSearchParams(search);
  const year = site.years.map(String).includes(asked.get("year")) ? asked.get("year") : defaults.year;
  const known = [wholeYear, ...monthsOf(year)];
  const month = known.includes(asked.get("month")) ? asked.get("month") : known.at(-1);
  const unit = site.scopes.some(({ code }) => code === asked.get("unit")) ? asked.get("unit") : "ALL";
  const lang = asked.get("lang") === "en" ? "en" : "id";
  const narrowed = narrowing
    .map((name) => [name, asked.get(name)])
    .filter(([, value]) => /^[\p{L}\p{N}_.-]{1,80}$/u.test(value ?? ""));
  return inputsOf({ year, month, unit, lang, ...Object.fromEntries(narrowed) });
}

/** The months of a year that have data. */
export function monthsOf(year) {
  const last = year === site.last.slice(0, 4) ? Number(site.last.slice(5)) : 12;
  return months.slice(0, last);
}

/** The same inputs with others in their place; a month that the year does not have becomes its last. */
export function withInputs(inputs, changes) {
  return readInputs(searchOf({ ...inputs, ...changes }));
}

/** The part of an address that asks for these inputs, and says nothing of what is so anyway. */
export function searchOf(inputs, { only } = {}) {
  const names = ["year", "month", "unit", "lang", ...narrowing].filter((name) => !only || only.includes(name));
  const isPlain = inputs.year === defaults.year && inputs.month === defaults.month;
  const said = names.filter((name) =>
    name === "year" || name === "month" ? !isPlain : inputs[name] && inputs[name] !== defaults[name],
  );
  const search = new URLSearchParams(said.map((name) => [name, inputs[name]])).toString();
  return search && `?${search}`;
}

function inputsOf({
  year,
  month,
  unit = "ALL",
  lang = "id",
  program = "ALL",
  channel = "ALL",
  school = "ALL",
  id = "",
}) {
  const number = months.indexOf(month) + 1;
  const choice = number === 0 ? year : `${year}-${String(number).padStart(2, "0")}`;
  const until = number === 0 ? `${year}-${String(monthsOf(year).length).padStart(2, "0")}` : choice;
  return { year, month, unit, lang, program, channel, school, id, choice, until, since: yearBefore(until) };
}

/** 2026-02 → 2025-02, where the trend of thirteen months begins. */
function yearBefore(month) {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}
