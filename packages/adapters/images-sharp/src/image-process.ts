import { render } from './render.ts';
import type { ImageJob } from './messages.ts';

/** The process that decodes what strangers made: whatever it does to itself, the server goes on. */

process.on('message', (job: ImageJob) => {
  void render(job).then((outcome) => process.send?.(outcome));
});
// The server has ended.
process.on('disconnect', () => process.exit(0));
