/** Evidence's connector to a SQLite file, on node:sqlite: nothing to compile. The file is opened to be read alone. */
const { existsSync } = require("node:fs");
const path = require("node:path");
const { DatabaseSync } = require("node:sqlite");

const fileOf = (options, directory) => path.resolve(directory, options.filename);

exports.options = {
  filename: { title: "File", type: "string", required: true, description: "Relative to the source's folder." },
};

exports.testConnection = async (options, directory) => {
  const file = fileOf(options, directory);
  return existsSync(file) ? true : { reason: `${file} is not there` };
};

exports.getRunner = async (options, directory) => async (sql, file) => {
  if (!file.endsWith(".sql") || sql === null) return null;
  const database = new DatabaseSync(fileOf(options, directory), { readOnly: true });
  try {
    const statement = database.prepare(sql);
    const rows = statement.all().map((row) => ({ ...row }));
    // A table's column has the type that it was declared with; what was computed, that of its first value.
    const columnTypes = statement.columns().map(({ name, type }) => ({
      name,
      evidenceType: isNumber(type, name, rows) ? "number" : "string",
      typeFidelity: "precise",
    }));
    return { rows, columnTypes, expectedRowCount: rows.length };
  } finally {
    database.close();
  }
};

function isNumber(type, name, rows) {
  if (type) return /^(real|integer|numeric)$/i.test(type);
  return typeof rows.find((row) => row[name] !== null)?.[name] === "number";
}
