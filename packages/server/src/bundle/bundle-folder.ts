import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a slash at its end. */
export const rootFolder: string = fileURLToPath(new URL('../../../../', import.meta.url));

/** Beside the packages that bundles leave out, so that they are found from here. */
export const bundleFolder = `${rootFolder}node_modules/.cache/suaka-bundle/`;

/** What a bundle was made of; written last, and only of a whole one. */
export const recordName = 'record.json';

/** What `record.json` holds. */
export interface BundleRecord {
  /** File of the command line, absolute. */
  readonly entry: string;
  /** What it was made of: path in the repository -> its state then. */
  readonly sources: Readonly<Record<string, string>>;
}
