import type { EntityInput } from "@config/atlas";

/** The smallest entity that is right; each test says what it changes. */
export function entity(changes: Partial<EntityInput> = {}): EntityInput {
  return {
    code: "ACME",
    name: "Acme",
    legalName: "Acme Learning",
    locale: "id-ID",
    currency: "IDR",
    timeZone: "Asia/Jakarta",
    units: [
      { code: "NORTH", name: "Acme North", aliases: ["Utara"] },
      { code: "SOUTH", name: "Acme South" },
    ],
    unitGroups: [{ code: "BOTH", name: "Both", units: ["NORTH", "SOUTH"] }],
    programs: [{ code: "DRAWING", name: "Menggambar", unit: "NORTH", aliases: ["Drawing Class"] }],
    channels: [{ code: "FRIEND", name: "Teman" }],
    schools: [{ name: "SMA Negeri 1", aliases: ["SMAN 1"] }],
    brand: {
      colours: {
        primary: "112233",
        secondary: "223344",
        accent: "334455",
        ink: "445566",
        muted: "556677",
        surface: "F0F0F0",
      },
      fonts: { heading: "Arial", body: "Arial" },
      logo: "<svg xmlns='http://www.w3.org/2000/svg'/>",
      tagline: "",
    },
    ...changes,
  };
}
