import type { Entity } from "@config/atlas";
import { dayOf, yearOf, type Day } from "../calendar/day.ts";
import { random } from "../random.ts";
import { meant, type Row, type StudentStatus } from "./entry.ts";
import type { Registration } from "./registrations.ts";
import {
  spellChannel,
  spellingOf,
  spellName,
  spellOrganization,
  spellProgram,
  spellStudentStatus,
  spellUnit,
} from "./spellings.ts";

const GRADES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^SD/, ["1", "2", "3", "4", "5", "6"]],
  [/^SMP/, ["VII", "VIII", "IX"]],
  [/^(SMA|SMK|MAN)/, ["X", "XI", "XII"]],
];

/**
 * The list of students of a year as it stands on its last day, or on `until`: all who registered in it, and those
 * carried over who were still there when it began.
 */
export function studentsOf(
  entity: Entity,
  registrations: readonly Registration[],
  year: number,
  until: Day,
  seed: string,
): Row<"students">[] {
  const closing = Math.min(until, dayOf(year + 1, 1, 1) - 1);
  return registrations
    .filter((each) => each.listed && each.registered <= closing)
    .filter((each) => yearOf(each.registered) === year || known(each, closing).end >= dayOf(year, 1, 1))
    .map((each) => toRow(entity, each, year, closing, seed));
}

/** What the office knows of a course on a day: its end so far, and how it stands. */
function known(registration: Registration, on: Day): { end: Day; ended: boolean; status: StudentStatus } {
  const { terms, dropped, onLeave } = registration;
  if (dropped !== null && dropped <= on) return { end: dropped, ended: true, status: "dropped" };
  const paid = terms.filter((term) => term.paid <= on);
  const end = paid.at(-1)?.end ?? registration.start;
  if (end <= on) return { end, ended: true, status: "completed" };
  return { end, ended: false, status: onLeave ? "on_leave" : "active" };
}

function toRow(entity: Entity, registration: Registration, year: number, closing: Day, seed: string): Row<"students"> {
  const { person, offer, channel } = registration;
  const id = `${registration.id}-s${year}`;
  const draw = spellingOf(seed, id);
  // What a person wrote on the form is the same in every year's list.
  const form = random(seed, "form", registration.id);
  const { end, ended, status } = known(registration, closing);
  const grades = GRADES.find(([school]) => school.test(person.organization?.name ?? ""))?.[1];
  return {
    id,
    year,
    entered: registration.registered,
    unit: registration.unit,
    cash: false,
    defects: [],
    mergedUp: [],
    order: null,
    cells: {
      student_number: meant(person.number),
      registration_date: meant(registration.registered),
      full_name: spellName(person.name, draw),
      gender: meant(form.chance(0.96) ? (person.gender === "male" ? "L" : "P") : null),
      birth_date: meant(form.chance(0.88) ? person.birth : null),
      phone: meant(form.chance(0.94) ? person.phone : null),
      email: meant(person.email),
      organization_name:
        person.organization !== null && form.chance(0.9) ? spellOrganization(person.organization, draw) : null,
      grade: meant(grades === undefined ? null : form.pick(grades)),
      guardian_name: meant(person.guardian),
      unit_code: spellUnit(entity, registration.unit, draw),
      program_name: spellProgram(offer.program, draw),
      class_name: meant(`${offer.program.code.slice(0, 3)}-${form.int(1, 6)}`),
      start_date: meant(form.chance(0.93) ? registration.start : null),
      end_date: meant(ended || form.chance(0.5) ? end : null),
      status: status === "active" && form.chance(0.05) ? null : spellStudentStatus(status, draw),
      channel_name: channel === null ? null : spellChannel(channel, draw),
    },
  };
}
