/** Of whom there is sample data. */
export const entities = ["IONS", "EPN"];
