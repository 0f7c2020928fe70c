import { z } from "zod";

/** A registry code: upper case, digits and underscores, never ALL, which names the whole entity. */
export const code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, "upper-case letters, digits and underscores")
  .refine((value) => value !== "ALL", "ALL is the code of the whole entity");

const colour = z.string().regex(/^[0-9A-F]{6}$/, "six upper-case hexadecimal digits, with no #");

const unit = z.strictObject({
  code,
  name: z.string().min(1),
  /** Spellings that workbooks use beside code and name. */
  aliases: z.array(z.string()).default([]),
});

const unitGroup = z.strictObject({ code, name: z.string().min(1), units: z.array(code).min(1) });

const program = z.strictObject({
  code,
  name: z.string().min(1),
  unit: code,
  aliases: z.array(z.string()).default([]),
});

const channel = z.strictObject({
  code,
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
});

/** A school or company that is written in several ways. */
const school = z.strictObject({ name: z.string().min(1), aliases: z.array(z.string()).min(1) });

const brand = z.strictObject({
  /** RRGGBB, as Office files want it. */
  colours: z.strictObject({
    primary: colour,
    secondary: colour,
    accent: colour,
    ink: colour,
    muted: colour,
    surface: colour,
  }),
  fonts: z.strictObject({ heading: z.string(), body: z.string() }),
  /** A complete SVG document. */
  logo: z.string().startsWith("<svg"),
  /** In Indonesian. */
  tagline: z.string(),
  /** The same in English; where it is left out, what is in English has none. */
  taglineEnglish: z.string().optional(),
});

/** Everything Atlas knows of one organisation beside its workbooks. */
export const entitySchema = z.strictObject({
  code,
  name: z.string().min(1),
  legalName: z.string().min(1),
  locale: z.literal("id-ID"),
  currency: z.literal("IDR"),
  timeZone: z.string(),
  units: z.array(unit).min(1),
  unitGroups: z.array(unitGroup).default([]),
  programs: z.array(program).min(1),
  channels: z.array(channel).min(1),
  schools: z.array(school).default([]),
  brand,
});

export type Entity = z.output<typeof entitySchema>;
export type EntityInput = z.input<typeof entitySchema>;
export type Unit = Entity["units"][number];
export type UnitGroup = Entity["unitGroups"][number];
export type Program = Entity["programs"][number];
export type Channel = Entity["channels"][number];
export type School = Entity["schools"][number];
export type Brand = Entity["brand"];
