/** Bundles the server anew where a source has changed; run by `npm start` and whatever measures it. */
import { bundledEntry } from './bundled-entry.ts';

if (bundledEntry() === undefined) {
  // Loaded at need: it takes longer than the look at what is there.
  const { writeBundle } = await import('./write-bundle.ts');
  await writeBundle();
}
