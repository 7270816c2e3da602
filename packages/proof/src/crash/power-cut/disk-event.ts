/** What a traced process did to its disk, in the order of the system calls. Offsets in bytes. */
export type DiskEvent =
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'remove'; readonly path: string }
  /** What was written to the file before is on the disk from here on. */
  | { readonly kind: 'sync'; readonly path: string };
