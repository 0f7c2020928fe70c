import type { Channel, Entity, Program } from "@config/atlas";
import type { Organization } from "../people/schools.ts";
import type { Random } from "../random.ts";
import { at, random as source } from "../random.ts";
import { spelled, type Entry, type PaymentStatus, type StudentStatus, type TransactionType } from "./entry.ts";

type Named = { code: string; name: string; aliases: string[] };

/** A registry entry as somebody writes it: mostly its name, else an alias, in capitals, or its code. */
function spell(named: Named, random: Random): Entry<string> {
  const draw = random.next();
  if (draw < 0.72) return spelled(named.code, named.name);
  if (draw < 0.88 && named.aliases.length > 0) return spelled(named.code, random.pick(named.aliases));
  if (draw < 0.94) return spelled(named.code, named.name.toUpperCase());
  if (draw < 0.98) return spelled(named.code, ` ${named.name.toLowerCase()} `);
  return spelled(named.code, named.code);
}

export const spellProgram = (program: Program, random: Random): Entry<string> => spell(program, random);
export const spellChannel = (channel: Channel, random: Random): Entry<string> => spell(channel, random);

/** A unit in the Unit column: never the same way twice. */
export function spellUnit(entity: Entity, code: string, random: Random): Entry<string> {
  const unit = entity.units.find((each) => each.code === code);
  if (!unit) throw new RangeError(`no unit ${code}`);
  const name = random.pick([unit.name, unit.code, ...unit.aliases]);
  return spelled(
    code,
    random.weighted([
      [name, 6],
      [name.toUpperCase(), 2],
      [name.toLowerCase(), 1],
      [`${name} `, 1],
    ]),
  );
}

export function spellOrganization(organization: Organization, random: Random): Entry<Organization> {
  return spelled(
    organization,
    random.chance(0.6) ? at(organization.spellings, 0) : random.pick(organization.spellings),
  );
}

/** A person's name as typed: capitals, stray spaces, accents and kinds of apostrophe do not make another person. */
export function spellName(name: string, random: Random): Entry<string> {
  const text = random.weighted([
    [name, 84],
    [name.toUpperCase(), 8],
    [name.replace(" ", "  "), 2],
    [name.replace(" ", "\u00a0"), 1],
    [`${name} `, 2],
    [name.normalize("NFD").replace(/\p{M}/gu, ""), 2],
    [name.replace("'", "\u2019"), 1],
  ]);
  return spelled(text, text);
}

const STATUS: Record<PaymentStatus, readonly string[]> = {
  paid: ["Lunas", "Lunas", "LUNAS", "lunas"],
  deposit: ["DP"],
  installment: ["Cicilan", "CICILAN"],
  unpaid: ["Belum Lunas", "belum lunas"],
  cancelled: ["Batal", "BATAL"],
  refunded: ["Refund"],
};
const TYPE: Record<TransactionType, readonly string[]> = {
  new: ["Baru", "Baru", "BARU"],
  renewal: ["Perpanjangan"],
  refund: ["Refund", "Retur", "Pengembalian"],
};
const STUDENT_STATUS: Record<StudentStatus, readonly string[]> = {
  active: ["Aktif", "Aktif", "AKTIF"],
  on_leave: ["Cuti"],
  completed: ["Lulus"],
  dropped: ["Keluar", "Berhenti"],
};

export const spellStatus = (status: PaymentStatus, random: Random) => spelled(status, random.pick(STATUS[status]));
export const spellType = (type: TransactionType, random: Random) => spelled(type, random.pick(TYPE[type]));
export const spellStudentStatus = (status: StudentStatus, random: Random) =>
  spelled(status, random.pick(STUDENT_STATUS[status]));

/** A source of randomness for one row's spellings. */
export const spellingOf = (seed: string, rowId: string): Random => source(seed, "spelling", rowId);
