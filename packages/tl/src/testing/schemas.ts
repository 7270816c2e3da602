import { loadAllSchemas } from '../../generator/all-schemas.ts';

/** The schemas as packages carry them, read once for all tests of a file. */
export const schemas = loadAllSchemas();
