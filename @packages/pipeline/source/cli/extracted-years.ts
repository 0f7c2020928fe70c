import type { Context } from "../context.ts";
import { UserError } from "../errors.ts";
import { extractedYears } from "../home/years.ts";

/** The years that were asked for, or all that have a snapshot. Throws UserError where there is none. */
export async function yearsOrExtracted({ home, entity }: Context, asked: number[] | undefined): Promise<number[]> {
  const years = asked ?? (await extractedYears(home, entity.code));
  if (years.length > 0) return years;
  throw new UserError("NOT_EXTRACTED", `nothing has been extracted of ${entity.code}`, {
    place: { file: home.clean },
    mend: `Extract first: pnpm run extract -- --entity ${entity.code}`,
  });
}
