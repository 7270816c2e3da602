/** What the pool sends to a worker. */
export type JobBatch<Job> = readonly Job[];

/** What a worker answers, in the order of the jobs. */
export type ResultBatch<Result> = readonly ({ readonly value: Result } | { readonly error: string })[];
