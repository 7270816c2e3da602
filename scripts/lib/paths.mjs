import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the repository. */
export const inRoot = (...parts) => join(root, ...parts);

/** The pinned Node 24 that npm installs; it runs TypeScript as it is. */
export const pinnedNode = inRoot('node_modules', 'node', 'bin', 'node');

/** A command that an npm package brought. */
export const bin = (name) => inRoot('node_modules', '.bin', name);
