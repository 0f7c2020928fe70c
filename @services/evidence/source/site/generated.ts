import { paletteOf, unitScopes, type Entity } from "@config/atlas";
import type { MartsExtract } from "../extract/marts.ts";
import type { OperationsExtract } from "../extract/operations.ts";

/** What pages know of the entity beside its rows, as the text of a module: names, brand, periods. */
export function siteModule(entity: Entity, marts: MartsExtract, operations: OperationsExtract): string {
  const { brand, channels, code, legalName, name, programs } = entity;
  const site = {
    entity: { code, name, legalName, tagline: brand.tagline },
    logo: brand.logo,
    palette: paletteOf(brand),
    font: fontStack(brand.fonts.body),
    scopes: unitScopes(entity).map((scope) => ({ code: scope.code, name: scope.name, kind: scope.kind })),
    names: {
      program: Object.fromEntries(programs.map((program) => [program.code, program.name])),
      channel: Object.fromEntries(channels.map((channel) => [channel.code, channel.name])),
    },
    years: marts.years,
    last: marts.last,
    builtAt: marts.builtAt,
    release: operations.release,
  };
  return `export const site = ${JSON.stringify(site, null, 1)};\n`;
}

/** The brand as custom properties of CSS. */
export function brandStyles({ brand }: Entity): string {
  const { series, ...colours } = paletteOf(brand);
  const all = {
    ...colours,
    ...Object.fromEntries(Object.entries(series).map(([key, value]) => [`series-${key}`, value])),
  };
  const lines = Object.entries(all).map(([key, value]) => `  --${key}: #${value};`);
  const { body, heading } = brand.fonts;
  return [":root {", ...lines, `  --body: ${fontStack(body)};`, `  --heading: ${fontStack(heading)};`, "}", ""].join(
    "\n",
  );
}

/** No font is fetched: where the brand's own is not installed, one of the same widths may be. */
function fontStack(font: string): string {
  return `"${font}", ${font === "Calibri" ? "Carlito" : 'Arimo, "Liberation Sans"'}, Helvetica, sans-serif`;
}
