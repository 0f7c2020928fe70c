import { sha256 } from "../home/files.ts";

/**
 * The rules of reading a canonical value, for the checks and for dbt alike. Text that does not follow its rule gives
 * NULL, never an error.
 */
const macros: readonly string[] = [
  // As @config's matchKey: two spellings of a name are one when their keys are.
  `reference.match_key(value) as
    regexp_replace(lower(strip_accents(value)), '[^\\p{L}\\p{N}]', '', 'g')`,
  `reference.as_date(value) as
    case when regexp_full_match(value, '[0-9]{4}-[0-9]{2}-[0-9]{2}') then try_cast(value as date) end`,
  `reference.as_amount(value) as
    case when regexp_full_match(value, '-?[0-9]+([.][0-9]+)?') then try_cast(value as decimal(18, 2)) end`,
  `reference.as_integer(value) as
    case when regexp_full_match(value, '-?[0-9]+([.]0+)?') then try_cast(split_part(value, '.', 1) as bigint) end`,
];

export const macroStatements: readonly string[] = macros.map((macro) => `create or replace macro ${macro}`);

/** Changes whenever a rule does. */
export const macrosHash = sha256(macroStatements.join("\n"));
